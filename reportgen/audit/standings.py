"""The figures of three or four in, how they stand to each other out: the auditor's own reckoning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import combinations, pairwise

from reportgen.audit.claims_of_several import Bond, Rank
from reportgen.audit.figures import shown
from reportgen.audit.pair import Pair
from reportgen.audit.relations import End, Size, Standing, ends, of_facts
from reportgen.model import Bound, Fact, Number, Range, Unit

_ALIKE = (Size.EQUAL, Size.ALIKE)
_STEADY = Fraction(1, 2)

Sizes = dict[tuple[int, int], Standing]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """The places of figures that cannot be put in order; each is surely above all of the next tier. Without a
    bond it is one figure, or more of which the data does not show which is larger."""

    places: tuple[int, ...]
    bond: Bond | None

    @property
    def is_unsure(self) -> bool:
        return self.bond is None and len(self.places) > 1


class Shape(Enum):
    """How the figures of three or four are told."""

    PLAIN = "each figure, in no order"
    ALL = "that all are alike"
    RANKED = "from the highest to the lowest"
    HIGHEST = "the highest, and the others in no order"
    LOWEST = "the lowest, and the others in no order"


def known(pair: Pair, key: str) -> tuple[int, ...]:
    """The places of those that have a number or a range, the highest first."""

    def height(place: int) -> tuple[End, End]:
        fact = pair.fact(key, place)
        match fact and fact.value:
            case Range() as value:
                low, high = ends(pair.measures[key], value)
                return -low, -high
            case Number() as value:
                return -shown(pair.measures[key], value.amount), 0.0
        raise AssertionError("neither a number nor a range")

    facts = ((place, pair.fact(key, place)) for place in pair.places)
    ordered = [place for place, fact in facts if fact and isinstance(fact.value, Number | Range)]
    return tuple(sorted(ordered, key=height))


def tiers(pair: Pair, key: str) -> tuple[Tier, ...]:
    places = known(pair, key)
    sizes = {(one, other): _between(pair, key, one, other) for one, other in combinations(places, 2)}
    found, start = [], 0
    for stop in range(1, len(places) + 1):
        own, below = places[start:stop], places[stop:]
        if all(sizes[one, other].more is not None for one in own for other in below):
            found.append(Tier(places=own, bond=_bond(own, sizes)))
            start = stop
    return tuple(found)


def _between(pair: Pair, key: str, one: int, other: int) -> Standing:
    first, second = pair.fact(key, one), pair.fact(key, other)
    assert first is not None and second is not None
    return of_facts(first, second)


def _bond(places: tuple[int, ...], sizes: Sizes) -> Bond | None:
    if len(places) == 1:
        return None
    found = {sizes[two].size for two in combinations(places, 2)}
    if found == {Size.EQUAL}:
        return Bond.EQUAL
    if found <= set(_ALIKE):
        return Bond.ALIKE
    is_chain = all(sizes[two].size in _ALIKE for two in pairwise(places))
    return Bond.CHAIN if is_chain and sizes[places[0], places[-1]].more is not None else None


def by_chance(pair: Pair, key: str) -> tuple[tuple[int, int], ...]:
    """The places of those that only sampling error makes alike."""
    places = [place for place in pair.places if pair.fact(key, place)]
    return tuple(two for two in combinations(places, 2) if _between(pair, key, *two).by_chance)


def extremes(pair: Pair, key: str) -> tuple[int, int] | None:
    """The highest and the lowest, where nobody stands with either and they surely differ; or the only two."""
    places, found = known(pair, key), tiers(pair, key)
    if len(places) == 2:
        first, second = sorted(places)
        return first, second
    if len(places) < 2 or any(_is_shared(tier) for tier in (found[0], found[-1])):
        return None
    two = (_between(pair, key, *places[:2]), _between(pair, key, *places[-2:]))
    if any(one.size is Size.EQUAL for one in two) or _between(pair, key, places[0], places[-1]).more is None:
        return None
    return places[0], places[-1]


def _is_shared(tier: Tier) -> bool:
    return len(tier.places) > 1 and tier.bond is not Bond.CHAIN


def shape(pair: Pair, key: str) -> Shape:
    facts = pair.facts(key)
    measure = pair.measures[key]
    if len(facts) < 3 or measure.unit in (Unit.SHARE, Unit.SCORE):
        return Shape.PLAIN
    if not all(isinstance(fact.value, Number | Range) for fact in facts):
        return Shape.PLAIN
    if measure.unit is Unit.TIME:
        return _of_times(pair, key)
    if any(isinstance(fact.value, Range) for fact in facts):
        return Shape.PLAIN
    if measure.unit is Unit.CHANGE:
        return _of_changes(pair, key, facts)
    return Shape.RANKED if len(tiers(pair, key)) > 1 else Shape.ALL


def _of_times(pair: Pair, key: str) -> Shape:
    found = tiers(pair, key)
    if len(found) == 1:
        return Shape.ALL if found[0].bond is Bond.EQUAL else Shape.PLAIN
    if len(found[0].places) == 1:
        return Shape.HIGHEST
    return Shape.LOWEST if len(found[-1].places) == 1 else Shape.PLAIN


def _of_changes(pair: Pair, key: str, facts: tuple[Fact, ...]) -> Shape:
    """Growth is told as the fastest, decline as the steepest; what moves both ways, as it comes."""
    numbers = {place: fact.value for place in known(pair, key) if (fact := pair.fact(key, place))}
    amounts = {
        place: shown(pair.measures[key], one.amount)
        for place, one in numbers.items()
        if isinstance(one, Number) and one.bound is Bound.EXACT
    }
    if len(amounts) < len(facts) or len({fact.source.period for fact in facts}) > 1:
        return Shape.PLAIN
    found = tiers(pair, key)
    rise = [amount > _STEADY for amount in amounts.values()]
    fall = [amount < -_STEADY for amount in amounts.values()]
    if len(found) == 1:
        return Shape.ALL if found[0].bond is Bond.ALIKE and (all(rise) or all(fall)) else Shape.PLAIN
    if not any(rise) and not any(fall):
        return Shape.PLAIN
    if _is_known(found[0]) and all(rise[: len(found[0].places)]):
        return Shape.HIGHEST
    return Shape.LOWEST if _is_known(found[-1]) and all(fall) else Shape.PLAIN


def _is_known(tier: Tier) -> bool:
    return not tier.is_unsure and tier.bond is not Bond.CHAIN


def ranked(pair: Pair, key: str) -> Iterator[tuple[Rank, Tier]]:
    """The tiers that must be told, with their ranks."""
    found, own = tiers(pair, key), shape(pair, key)
    if own in (Shape.RANKED, Shape.HIGHEST):
        yield Rank.HIGHEST, found[0]
    if own is Shape.RANKED:
        yield from zip((Rank.SECOND, Rank.THIRD), found[1:-1], strict=False)
    if own in (Shape.RANKED, Shape.LOWEST):
        yield Rank.LOWEST, found[-1]
