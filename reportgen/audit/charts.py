"""The descriptions of the charts of a report in, their slots out: each figure that they give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit import cells
from reportgen.audit.document import Document, Finding, Slot
from reportgen.audit.naming import Names
from reportgen.audit.pair import Pair
from reportgen.audit.rankings import rated
from reportgen.model import Fact, Kind, Measure

_WHOLE = re.compile(r"(?P<chart>\w+): (?P<title>.+?)\. (?P<rest>.+)\.")


def charts(document: Document, pair: Pair, names: Names) -> Iterator[Finding]:
    """A chart says in words, for those who do not see it, all figures that it draws."""
    for text in document.charts:
        for slot in _slots(" ".join(text.split()), pair, names):
            yield Finding(sentence=text, slot=slot)


def charted(document: Document, pair: Pair, names: Names) -> set[str]:
    """The measures whose figures the charts give."""
    found: set[str] = set()
    for text in document.charts:
        match = _WHOLE.fullmatch(" ".join(text.split()))
        sides = _sides(match["rest"], names) if match else None
        for place, side in enumerate(sides or ()):
            found |= _figures(side, place, pair)[0]
    return found


def _slots(text: str, pair: Pair, names: Names) -> Iterator[Slot]:
    match = _WHOLE.fullmatch(text)
    page = pair.language.PAGE
    titles = {title.casefold(): title for title in page.charts}
    if match is None or match["chart"] != page.chart or match["title"].casefold() not in titles:
        yield Slot(kind="chart", found=text, expected="the title of a chart, and its figures")
        return
    sides = _sides(match["rest"], names)
    if sides is None:
        yield Slot(kind="chart", found=match["rest"], expected="each occupation with its figures")
        return
    told: list[set[str]] = []
    for place, side in enumerate(sides):
        keys, slots = _figures(side, place, pair)
        yield from slots
        told.append(keys)
    for key in sorted(set().union(*told)):
        for place, keys in enumerate(told):
            if key not in keys and pair.fact(key, place):
                yield Slot(kind="chart", found="", expected=f"{key} of {pair.occupations[place].title}")


def _sides(rest: str, names: Names, place: int = 0) -> tuple[str, ...] | None:
    """What is said of each from `place` on, whose names stand before a colon."""
    starts = [match.start() for match in re.finditer(r"\. ", rest)]
    is_last = place == names.pair.places[-1]
    for end in (len(rest),) if is_last else starts:
        name, _, told = rest[:end].partition(": ")
        if place not in names.places(name):
            continue
        others = () if is_last else _sides(rest[end + 2 :], names, place + 1)
        if others is not None:
            return told, *others
    return None


def _figures(side: str, place: int, pair: Pair) -> tuple[set[str], list[Slot]]:
    """The measures that are told of one occupation, and a slot for each."""
    known = sorted(
        ((pair.language.label(measure), measure) for measure in pair.measures.values()),
        key=lambda one: -len(one[0]),
    )
    keys: set[str] = set()
    slots: list[Slot] = []
    rest = "" if side == pair.language.NOT_REPORTED else side
    while rest:
        named = next((one for one in known if rest.casefold().startswith(f"{one[0].casefold()} ")), None)
        if named is None:
            slots.append(Slot(kind="chart", found=rest, expected="a measure and its figure"))
            break
        label, measure = named
        rest = rest[len(label) + 1 :]
        due = _due(measure, pair.fact(measure.key, place), pair)
        found = due if rest == due or rest.startswith(f"{due}; ") else rest.partition("; ")[0]
        slots.append(Slot(kind="chart figure", found=found, expected=due))
        keys.add(measure.key)
        rest = rest[len(found) :].removeprefix("; ")
    return keys, slots


def _due(measure: Measure, fact: Fact | None, pair: Pair) -> str:
    if fact is None:
        return pair.language.NOT_REPORTED
    if measure.key in pair.breakdowns("skills"):
        return cells.scores(fact, rated(measure.key, pair), pair.language)
    if measure.kind is Kind.BREAKDOWN:
        return cells.breakdown(fact, pair.language)
    return cells.cell(fact, pair.language)
