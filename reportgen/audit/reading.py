"""The paragraphs of a report in, sentences with their claims out; where no form fits, there are none."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.claims import (
    Claim,
    End,
    Figure,
    Label,
    Likened,
    Listing,
    Missing,
    Place,
    Sentence,
    Step,
    Sum,
    Written,
)
from reportgen.audit.claims_of_several import Among, Apart, Held, Ranked, Together
from reportgen.audit.document import Part
from reportgen.audit.forms import Fit, Form
from reportgen.audit.languages import SEVERAL
from reportgen.audit.naming import Names
from reportgen.audit.pair import DRAWN, Pair
from reportgen.model import Text

# A name or label may hold what looks like the end of a sentence: "St. Louis, MO-IL".
_MOST_PIECES = 4


def read_part(part: Part, pair: Pair, names: Names) -> tuple[Sentence, ...]:
    """The sentences under one heading."""
    section = pair.language.PAGE.sections.get(part.heading, "")
    found: list[Sentence] = []
    for author, paragraph in _authored(part, pair, names, section):
        if isinstance(author, Sentence):
            found.append(author)
            continue
        found += _Paragraph(pair=pair, names=names, section=section, author=author).read(paragraph)
    return tuple(found)


def _authored(part: Part, pair: Pair, names: Names, section: str) -> Iterator[tuple[int | Sentence, str]]:
    """Each paragraph with the occupation that it is on, where the section has one on each; a text that the
    data has, word for word, is one sentence."""
    if section != "work":
        yield from ((0, paragraph) for paragraph in part.paragraphs)
        return
    texts = {
        _spaced(pair.language.text(fact.value.text)): place
        for place in pair.places
        if (fact := pair.fact("description", place)) and isinstance(fact.value, Text)
    }
    waiting = [
        place
        for place in pair.places
        if place not in texts.values() and any(pair.fact(key, place) for key in DRAWN)
    ]
    for paragraph in part.paragraphs:
        head, _, headed = paragraph.partition(": ")
        place = texts.get(_spaced(paragraph))
        if place is None and headed:
            # A text that names nobody, or is in another language, is headed by whom it is about.
            place = texts.get(_spaced(headed.removeprefix("«").removesuffix("»")))
            place = place if place in names.named(head) else None
        if place is not None:
            claim = Written(who=place, text=paragraph)
            yield Sentence(text=paragraph, section=section, claims=(claim,), trait=True), paragraph
        else:
            yield (waiting.pop(0) if waiting else pair.places[-1]), paragraph


def _spaced(text: str) -> str:
    return " ".join(text.split())


class _Paragraph:
    """One paragraph while it is read: what its sentences spoke of so far."""

    def __init__(self, *, pair: Pair, names: Names, section: str, author: int) -> None:
        self.pair, self.names, self.section, self.author = pair, names, section, author
        self.key, self.who = "", author
        self.before: tuple[Claim, ...] = ()

    def read(self, paragraph: str) -> Iterator[Sentence]:
        pieces = self.pair.language.BETWEEN.split(self.names.marked(paragraph))
        while pieces:
            for count in range(1, min(_MOST_PIECES, len(pieces)) + 1):
                text = " ".join(pieces[:count])
                claims = self.claims(text)
                if claims:
                    break
            else:
                count, text, claims = 1, pieces[0], ()
            del pieces[:count]
            self._go_on(claims)
            yield Sentence(
                text=self.names.unmarked(text),
                section=self.section,
                claims=claims,
                trait=self.section == "work",
            )

    def claims(self, text: str) -> tuple[Claim, ...]:
        """What a marked sentence claims; nothing where no form fits."""
        if not text.endswith("."):
            return ()
        place, rest = self._placed(text[:-1])
        rest = rest[:1].lower() + rest[1:]
        words = self.pair.language
        rest = words.ASIDE.sub("", rest)
        for form in self._forms():
            if match := form.pattern.fullmatch(rest):
                fit = Fit(
                    slots={slot: found for slot, found in match.groupdict().items() if found is not None},
                    names=self.names,
                    section=self.section,
                    key=self.key,
                    who=self.who,
                    author=self.author,
                    before=self.before,
                )
                form.read(fit)
                # Where a sentence refers to nothing that was said, it says nothing.
                told = [claim for claim in fit.claims if not isinstance(claim, Among)]
                if told and all(getattr(claim, "key", None) != "" for claim in told):
                    return (*place, *fit.claims)
        return ()

    def _forms(self) -> Iterator[Form]:
        words = self.pair.language
        if not self.pair.are_two:
            yield from SEVERAL[words.CODE].FORMS
        yield from words.FORMS
        if self.section == "work":
            yield from words.PORTRAITS

    def _placed(self, text: str) -> tuple[tuple[Claim, ...], str]:
        """The place that a sentence begins with, and the rest of it."""
        for area in self._areas():
            for place in self.pair.language.places(area):
                start = f"{self.pair.language.IN}{place}, "
                if text.startswith(start):
                    return (Place(text=area),), text.removeprefix(start)
        return (), text

    def _areas(self) -> list[str]:
        """The places of the figures, the longest first: "California, at national prices"."""
        if not self.pair.is_local:
            return []
        return sorted({fact.area for fact in self.pair.every_fact() if fact.area}, key=len, reverse=True)

    def _go_on(self, claims: tuple[Claim, ...]) -> None:
        """What the next sentence may refer to: the measure, and whose figure came first."""
        self.before = claims
        for claim in claims:
            match claim:
                case Figure() | End() | Label() | Missing() | Listing():
                    self.key, self.who = claim.key, claim.who
                    return
                case Ranked() | Together() | Held():
                    self.key, self.who = claim.key, claim.who[0]
                    return
                case Step() | Apart():
                    self.key, self.who = claim.key, claim.subject
                    return
                case Likened() | Sum():
                    self.key = claim.key
                    return
