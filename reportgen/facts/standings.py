"""Three or four cells of one measure in, how they stand to each other out, from highest to lowest."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, pairwise

from reportgen.facts.relations import Verdict, judge, order, span
from reportgen.model import (
    DIRECTED,
    Cell,
    Difference,
    Fact,
    Kind,
    Measure,
    Number,
    Range,
    Relation,
    Tie,
    Tier,
)

_ALIKE = frozenset({Relation.EQUAL, Relation.ABOUT_THE_SAME})
_STANDS_OUT = (Tie.ALONE, Tie.CHAIN)

Verdicts = dict[tuple[int, int], Verdict]


def tiers(measure: Measure, cells: tuple[Cell, ...]) -> tuple[Tier, ...]:
    """The finest tiers of which each is surely more than the next; none of values that have no order."""
    if measure.kind not in (Kind.NUMBER, Kind.RANGE):
        return ()
    places = _from_highest(measure, cells)
    verdicts = {
        (first, second): judge(measure, cells[first], cells[second])
        for first, second in combinations(places, 2)
    }
    found = []
    start = 0
    for stop in range(1, len(places) + 1):
        if all(
            verdicts[first, second].relation in DIRECTED
            for first in places[start:stop]
            for second in places[stop:]
        ):
            own = places[start:stop]
            found.append(Tier(places=own, tie=_tie(own, verdicts)))
            start = stop
    return tuple(found)


def _from_highest(measure: Measure, cells: tuple[Cell, ...]) -> tuple[int, ...]:
    """The places of the facts, the highest as shown first, those alike in the order of the comparison."""

    def key(place: int) -> tuple[Decimal, Decimal]:
        cell = cells[place]
        assert isinstance(cell, Fact)
        if isinstance(cell.value, Range):
            low, high = span(measure, cell.value)
            return -low, -high
        assert isinstance(cell.value, Number)
        return -measure.shown(cell.value.amount), Decimal(0)

    return tuple(sorted((place for place, cell in enumerate(cells) if isinstance(cell, Fact)), key=key))


def _tie(places: tuple[int, ...], verdicts: Verdicts) -> Tie:
    if len(places) == 1:
        return Tie.ALONE
    relations = {verdicts[two].relation for two in combinations(places, 2)}
    if relations == {Relation.EQUAL}:
        return Tie.EQUAL
    if relations <= _ALIKE:
        return Tie.ABOUT_THE_SAME
    neighbours = {verdicts[two].relation for two in pairwise(places)}
    if neighbours <= _ALIKE and verdicts[places[0], places[-1]].relation in DIRECTED:
        return Tie.CHAIN
    return Tie.UNKNOWN


def ends(measure: Measure, cells: tuple[Cell, ...], ordered: tuple[Tier, ...]) -> Difference | None:
    """The highest against the lowest, where no other stands with either; of just two facts, these."""
    facts = [place for place, cell in enumerate(cells) if isinstance(cell, Fact)]
    if len(facts) == 2:
        return _between(measure, cells, facts[0], facts[1])
    if not ordered or any(tier.tie not in _STANDS_OUT for tier in (ordered[0], ordered[-1])):
        return None
    found = _between(measure, cells, ordered[0].places[0], ordered[-1].places[-1])
    return found if found.relation in DIRECTED and _stand_out(measure, cells, ordered) else None


def _stand_out(measure: Measure, cells: tuple[Cell, ...], ordered: tuple[Tier, ...]) -> bool:
    """Whether the first and the last differ as shown from their neighbours, also within a chain."""
    places = [place for tier in ordered for place in tier.places]
    facts = [cell for place in places if isinstance(cell := cells[place], Fact)]
    neighbours = (facts[:2], facts[-2:])
    return all(order(measure, first.value, second.value) != 0 for first, second in neighbours)


def _between(measure: Measure, cells: tuple[Cell, ...], first: int, second: int) -> Difference:
    verdict = judge(measure, cells[first], cells[second])
    return Difference(
        measure=measure,
        cells=(cells[first], cells[second]),
        relation=verdict.relation,
        left_is_more=verdict.left_is_more,
        insignificant=verdict.insignificant,
    )


def by_chance(measure: Measure, cells: tuple[Cell, ...]) -> tuple[tuple[int, int], ...]:
    """The places of those that only sampling error makes about the same."""
    return tuple(
        (first, second)
        for first, second in combinations(range(len(cells)), 2)
        if judge(measure, cells[first], cells[second]).insignificant
    )
