"""Two occupations in, a reader of their names out: every form of each is found, and no other text is.

A name is read by its words, each in the singular or the plural, so that no form has to be derived. Names
are replaced by a mark; the text of lists, in which occupations may stand too, gets its letters back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from reportgen.audit.pair import Pair
from reportgen.model import Occupation

_START, _END = "\ue000", "\ue001"
NAME = rf"{_START}\d+{_END}"
_MARK = re.compile(rf"{_START}(\d+){_END}")
_WORD = re.compile(r"[^\W\d_]+")
_ORDINALS = ("first", "second")
_TURNED = re.compile(r"([^,]+), ([^,]+)")
_SMALL = frozenset(("of", "in", "for", "to", "at", "with", "the", "by", "on", "all", "except"))


def _word(match: re.Match[str]) -> str:
    """A pattern for the forms of one word."""
    word = match[0].lower()
    if word in ("or", "and"):
        return "(?:or|and)"
    if word in ("another", "other"):
        return "(?:an)?other"
    if word in ("person", "persons", "people"):
        return "(?:persons?|people)"
    if word in _SMALL:
        return word
    if re.search(r"m[ae]n$", word):
        return word[:-2] + "[ae]n"
    if word.endswith("ies"):
        return word[:-3] + "(?:ies|y)"
    if word.endswith("y"):
        return word[:-1] + "(?:ies|y|ys)"
    if word.endswith("ves"):
        return word[:-3] + "(?:ves|fe|f|ve)"
    if re.search(r"(?:ss|sh|ch|x|z)es$", word):
        return word[:-2] + "(?:es)?"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1] + "s?"
    return word + "(?:e?s)?"


@lru_cache(maxsize=4096)
def _pattern(name: str) -> str:
    """A pattern for the forms of a name, whatever the case of its letters."""
    pieces, end = [], 0
    for match in _WORD.finditer(name):
        pieces += [re.escape(name[end : match.start()]), _word(match)]
        end = match.end()
    # A sign at the end takes the plural behind it: "R&D leads [night]", "{{ title }}s".
    return "".join((*pieces, re.escape(name[end:]), "s?" if end < len(name) else ""))


@lru_cache(maxsize=4096)
def names_of(occupation: Occupation) -> tuple[str, ...]:
    """What the data calls an occupation, and its title turned round where a comma inverts it."""
    title = occupation.title
    names = [title, occupation.singular, occupation.plural, occupation.short]
    if turned := _TURNED.fullmatch(title):
        names.append(f"{turned[2]} {turned[1]}")
    return tuple(dict.fromkeys(name for name in names if name))


@dataclass(frozen=True, slots=True)
class Names:
    """The names of two occupations; it keeps what each mark that it has set stands for."""

    pair: Pair
    _forms: tuple[tuple[int, re.Pattern[str]], ...] = field(init=False)
    _any: re.Pattern[str] = field(init=False)
    _texts: list[str] = field(init=False, default_factory=list)
    _places: list[int] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        forms = [
            (place, form)
            for place, one in enumerate(self.pair.occupations)
            for form in (
                *map(_pattern, names_of(one)),
                f"(?:someone in |people in )?the {_ORDINALS[place]} occupation",
            )
        ]
        union = "|".join(form for _, form in forms)
        object.__setattr__(self, "_forms", tuple((place, _compiled(form)) for place, form in forms))
        object.__setattr__(self, "_any", re.compile(rf"(?<![\w-])(?:an? )?(?:{union})(?!\w)", re.IGNORECASE))

    def places(self, text: str) -> tuple[int, ...]:
        """Which of the two a text may name: one, or both where they have a name in common."""
        return tuple(sorted({place for place, form in self._forms if form.fullmatch(text)}))

    def marked(self, text: str) -> str:
        """The text with a mark for each name in it; where several begin at one place, for the longest."""
        pieces, end = [], 0
        while found := self._any.search(text, end):
            start = found.start()
            stop = max(self._stops(text, start), default=found.end())
            places = self.places(text[start:stop])
            pieces.append(text[end:start])
            pieces.append(self._mark(text[start:stop], places[0]) if len(places) == 1 else text[start:stop])
            end = stop
        return "".join((*pieces, text[end:]))

    def _stops(self, text: str, start: int) -> list[int]:
        found = (form.match(text, start) for _, form in self._forms)
        return [match.end() for match in found if match and not text[match.end() : match.end() + 1].isalnum()]

    def _mark(self, text: str, place: int) -> str:
        self._texts.append(text)
        self._places.append(place)
        return f"{_START}{len(self._texts) - 1}{_END}"

    def unmarked(self, text: str) -> str:
        """The text with its names as they were."""
        return _MARK.sub(lambda match: self._texts[int(match[1])], text)

    def who(self, mark: str) -> int:
        """Which of the two a mark stands for."""
        return self._places[int(mark[1:-1])]


@lru_cache(maxsize=8192)
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(f"(?:an? )?(?:{form})", re.IGNORECASE)
