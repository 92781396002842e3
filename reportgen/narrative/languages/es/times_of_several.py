"""Three or four lengths of time or ranges of pay in, Spanish sentences out; no order where they overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model import Claim, Fact, Range, Standing, Unit
from reportgen.narrative.languages.es import figures
from reportgen.narrative.languages.es.names import Naming
from reportgen.narrative.languages.es.sounds import listed
from reportgen.narrative.languages.es.standing_words import (
    LONG,
    all_of_them,
    clauses,
    everyone,
    framed,
    groups_of,
    onward,
)
from reportgen.narrative.languages.es.wording import claim
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


def _working(facts: Sequence[Fact], naming: Naming) -> str:
    """`como panadero`, `como panadero o como archivista`."""
    return listed([naming(fact.occupation).working for fact in facts], either=True)


def _all(standing: Standing, facts: Sequence[Fact], naming: Naming, frame: int) -> Claim:
    spans = ", o bien ".join(dict.fromkeys(map(_span, facts)))
    complete = len(facts) == len(standing.cells)
    what = f"en cualquiera de {all_of_them(len(facts))}" if complete else _working(facts, naming)
    text = framed(
        frame,
        f"prepararse para trabajar {what} toma igual tiempo: {spans}",
        f"toma igual tiempo prepararse para trabajar {what}: {spans}",
        f"el tiempo para prepararse para trabajar {what} es igual: {spans}",
    )
    return claim(text, standing, strong=(_span(facts[0]),))


def _one_end(standing: Standing, told: Telling, naming: Naming, frame: int) -> Claim:
    assert told.tier is not None
    fact = of_tier(standing, told.tier)[0]
    most = "más tiempo" if told.shape is Shape.LED else "menos tiempo"
    working, span = naming(fact.occupation).working, _span(fact)
    among = all_of_them(len(standing.cells))
    text = framed(
        frame,
        f"de {among}, lo que {most} toma es prepararse para trabajar {working}: {span}",
        f"lo que {most} toma de {among} es prepararse para trabajar {working}: {span}",
        f"prepararse para trabajar {working} es lo que {most} toma de {among}: {span}",
    )
    return claim(text, standing, strong=(span,))


def _to_become(standing: Standing, facts: Sequence[Fact], naming: Naming, frame: int) -> Iterator[Claim]:
    """`prepararse para trabajar como panadero toma de 1 a 2 años, y para trabajar como …`."""
    groups = _groups(facts)
    told = [(f"para trabajar {_working(group, naming)}", f"toma {_span(group[0])}") for group in groups]
    ways = tuple(f"{way} {told[0][1]}" for way in _ways(told[0][0]))
    text = clauses([framed(frame, *ways), *(" ".join(one) for one in told[1:])])
    if len(text.split()) <= LONG:
        yield claim(text, standing)
        return
    yield claim(framed(frame, *ways), standing)
    for place, (working, span) in enumerate(told[1:], frame % len(ways) + 1):
        yield claim(f"{framed(place, *_ways(working))} {span}", standing)


def _ways(working: str) -> tuple[str, str, str]:
    return f"prepararse {working}", f"la preparación {working}", f"{working}, la preparación"


def _pay(standing: Standing, told: Telling, naming: Naming, frame: int) -> Iterator[Claim]:
    facts = told.rest
    start = framed(frame, "el pago anual", "el pago por año", "en un año, el pago")
    if told.shape is Shape.ALL:
        yield claim(
            f"{start} es igual {everyone(facts, len(standing.cells), naming)}: {_span(facts[0])}", standing
        )
        return
    groups = _groups(facts)
    first, *others = [f"para {groups_of(group, naming)} es {_span(group[0])}" for group in groups]
    text = clauses([f"{start} {first}", *others])
    if len(text.split()) <= LONG:
        yield claim(text, standing)
        return
    yield claim(f"{start} {first}", standing)
    for place, group in enumerate(groups[1:], 1):
        yield claim(f"{onward(place, group, naming)} es {_span(group[0])}", standing)
