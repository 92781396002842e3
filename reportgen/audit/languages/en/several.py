"""What English reports on three and four occupations have beyond those on two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.figures import rounded, shown
from reportgen.audit.languages.en.differences import times
from reportgen.audit.languages.en.figures import counted
from reportgen.audit.languages.en.forms_of_several import GAPS, SCORES, SEVERAL
from reportgen.audit.languages.en.forms_of_shared import SHARED
from reportgen.audit.languages.en.forms_of_standings import LISTED, STANDINGS
from reportgen.audit.languages.en.groups import EARNED
from reportgen.audit.relations import MANIFOLD, OF_TIME, Size, of_numbers
from reportgen.model import Bound, Measure, Number

# Those whose slots would fit much else come last.
FORMS = (*SEVERAL, *SHARED, *GAPS, *STANDINGS, *LISTED, *SCORES)

BY_CHANCE = re.compile(
    r"Within the sampling error of the figures \(90% confidence\) are differences (?P<pairs>.+)\."
)


def apart(measure: Measure, high: Number, low: Number) -> str:
    """How far the highest is above the lowest: `46% more`, `3 years higher`, `about 2.4 times`."""
    above, below = shown(measure, high.amount), shown(measure, low.amount)
    named = "longer" if measure.key == "experience_years" else "higher"
    named, tail = ("more", " as much") if measure.key in EARNED else (named, "")
    if high.bound is not Bound.EXACT or low.bound is not Bound.EXACT:
        if above >= MANIFOLD * below:
            return f"at least {above // below:,} times{tail}"
        return f"at least {(above - below) * 100 // below}% {named}"
    if of_numbers(measure, high, low).size is Size.MANIFOLD:
        return times(above, below) + tail
    if measure.unit in OF_TIME:
        return f"{counted(above - below, 'year')} {named}"
    return f"{rounded((above - below) * 100 / below)}% {named}"


def by_chance(pairs: tuple[tuple[int, int], ...]) -> str:
    """The note on differences that may be chance, with the places of those between whom they are."""
    told = "; ".join(f"between {one} and {other}" for one, other in pairs)
    return f"Within the sampling error of the figures (90% confidence) are differences {told}."


def between(text: str) -> Iterator[tuple[str, str]]:
    """The two texts that `between … and …` may name: each may have an "and" of its own."""
    rest = text.removeprefix("between ")
    return ((rest[: match.start()], rest[match.end() :]) for match in re.finditer(" and ", rest))
