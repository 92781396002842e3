"""The occupations of a report in, a reader of their names out: every form of each is found, no other text.

Names are replaced by a mark; the text of lists, in which occupations may stand too, gets its letters back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from reportgen.audit.pair import Pair

_START, _END = "\ue000", "\ue001"
NAME = rf"{_START}\d+{_END}"
_MARK = re.compile(rf"{_START}(\d+){_END}")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the occupations; it keeps what each mark that it has set stands for."""

    pair: Pair
    _forms: tuple[tuple[int, re.Pattern[str]], ...] = field(init=False)
    _any: tuple[re.Pattern[str], ...] = field(init=False)
    _texts: list[str] = field(init=False, default_factory=list)
    _places: list[int] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        forms = [
            (place, form)
            for place, one in enumerate(self.pair.occupations)
            for form in self.pair.language.names(one, place)
        ]
        articles = self.pair.language.ARTICLES
        unions = ("|".join(form for place, form in forms if place == side) for side in self.pair.places)
        object.__setattr__(
            self, "_forms", tuple((place, _compiled(articles + f"(?:{form})")) for place, form in forms)
        )
        object.__setattr__(
            self, "_any", tuple(_compiled(rf"(?<![\w-]){articles}(?:{union})(?!\w)") for union in unions)
        )

    def places(self, text: str) -> tuple[int, ...]:
        """Which of them a text may name: one, or more where they have a name in common."""
        return tuple(sorted({place for place, form in self._forms if form.fullmatch(text)}))

    def marked(self, text: str) -> str:
        """The text with a mark for each name in it; where several begin at one place, for the longest."""
        pieces, end = [], 0
        while found := self._next(text, end):
            start = found.start()
            stop = max(self._stops(text, start), default=found.end())
            places = self.places(text[start:stop])
            pieces.append(text[end:start])
            pieces.append(self._mark(text[start:stop], places[0]) if len(places) == 1 else text[start:stop])
            end = stop
        return "".join((*pieces, text[end:]))

    def _next(self, text: str, end: int) -> re.Match[str] | None:
        """The first name after `end`, whosesoever."""
        found = [match for form in self._any if (match := form.search(text, end))]
        return min(found, key=lambda match: match.start(), default=None)

    def _stops(self, text: str, start: int) -> list[int]:
        found = (form.match(text, start) for _, form in self._forms)
        return [match.end() for match in found if match and not text[match.end() : match.end() + 1].isalnum()]

    def _mark(self, text: str, place: int) -> str:
        self._texts.append(text)
        self._places.append(place)
        return f"{_START}{len(self._texts) - 1}{_END}"

    def named(self, text: str) -> set[int]:
        """Which of them a text names."""
        return {self._places[int(match[1])] for match in _MARK.finditer(self.marked(text))}

    def unmarked(self, text: str) -> str:
        """The text with its names as they were."""
        return _MARK.sub(lambda match: self._texts[int(match[1])], text)

    def who(self, mark: str) -> int:
        """Which of them a mark stands for."""
        return self._places[int(mark[1:-1])]


@lru_cache(maxsize=8192)
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)
