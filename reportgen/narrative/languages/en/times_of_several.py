"""Three or four lengths of time or ranges of pay in, English sentences out; no order where they overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model import Claim, Fact, Range, Standing, Unit
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.standing_words import LONG, clauses, counted, everyone, row, who
from reportgen.narrative.languages.en.titles import Naming
from reportgen.narrative.languages.en.wording import claim, framed
from reportgen.narrative.languages.standings import Shape, Telling, of_tier


def tell(standing: Standing, told: Telling, naming: Naming, frame: int) -> tuple[Claim, ...]:
    if standing.measure.unit is not Unit.TIME:
        return tuple(_pay(standing, told, naming, frame))
    match told.shape:
        case Shape.ALL:
            return (_all(standing, told.rest, naming, frame),)
        case Shape.LED | Shape.TRAILED:
            return (_one_end(standing, told, naming, frame), *_to_become(standing, told.rest, naming, frame))
        case _:
            return tuple(_to_become(standing, told.rest, naming, frame))


def _span(fact: Fact) -> str:
    assert isinstance(fact.value, Range)
    return figures.span(fact.measure, fact.value)


def _groups(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Those whose ranges print alike together, in the order of the first."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(_span(fact), []).append(fact)
    return list(found.values())


def _any_of(facts: Sequence[Fact], naming: Naming) -> str:
    """`a baker`, `a baker or an archivist`."""
    names = [naming(fact.occupation).indefinite for fact in facts]
    return figures.listed(names, conjunction="or")


def _all(standing: Standing, facts: Sequence[Fact], naming: Naming, frame: int) -> Claim:
    spans = ", or ".join(dict.fromkeys(map(_span, facts)))
    complete = len(facts) == len(standing.cells)
    what = f"any of the {counted(len(facts))}" if complete else _any_of(facts, naming)
    text = framed(
        frame,
        f"it takes the same time to become {what}: {spans}",
        f"to become {what}, it takes the same time: {spans}",
        f"the time to become {what} is the same: {spans}",
    )
    return claim(text, standing, strong=(_span(facts[0]),))


def _one_end(standing: Standing, told: Telling, naming: Naming, frame: int) -> Claim:
    assert told.tier is not None
    fact = of_tier(standing, told.tier)[0]
    longest = "the longest" if told.shape is Shape.LED else "the least time"
    one, span = naming(fact.occupation).indefinite, _span(fact)
    of = f"of the {counted(len(standing.cells))}"
    text = framed(
        frame,
        f"it takes {longest} to become {one}: {span}",
        f"{of}, it takes {longest} to become {one}: {span}",
        f"to become {one} takes {longest} {of}: {span}",
    )
    return claim(text, standing, strong=(span,))


def _to_become(standing: Standing, facts: Sequence[Fact], naming: Naming, frame: int) -> Iterator[Claim]:
    """`it takes 1 to 2 years to become a baker or an archivist, and 3 months to become …`."""
    groups = [f"{_span(group[0])} to become {_any_of(group, naming)}" for group in _groups(facts)]
    becoming = [f"becoming {_any_of(group, naming)} takes {_span(group[0])}" for group in _groups(facts)]
    people = [f"{_span(group[0])} for {who(group, naming)}" for group in _groups(facts)]
    text = framed(frame, f"it takes {row(groups)}", clauses(becoming), f"the time it takes is {row(people)}")
    if len(text.split()) <= LONG:
        yield claim(text, standing)
        return
    for place, group in enumerate(_groups(facts)):
        if place == 0:
            yield claim(f"it takes {groups[0]}", standing)
        else:
            yield claim(f"to become {_any_of(group, naming)}, it takes {_span(group[0])}", standing)


def _pay(standing: Standing, told: Telling, naming: Naming, frame: int) -> Iterator[Claim]:
    facts = told.rest
    start = framed(frame, "yearly pay is", "pay in a year is", "by the year, pay is")
    if told.shape is Shape.ALL:
        names = everyone(facts, len(standing.cells), naming)
        yield claim(f"{start} {_span(facts[0])} for {names}", standing)
        return
    groups = [f"{_span(group[0])} for {who(group, naming)}" for group in _groups(facts)]
    text = f"{start} {row(groups)}"
    if len(text.split()) <= LONG:
        yield claim(text, standing)
        return
    for place, group in enumerate(_groups(facts)):
        begun = f"{start} {groups[0]}" if place == 0 else f"for {who(group, naming)}, it is {_span(group[0])}"
        yield claim(begun, standing)
