"""A standing in, what is said of it out, before any words: the same in all languages."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from itertools import combinations

from reportgen.model import (
    Bound,
    Difference,
    Fact,
    Number,
    Range,
    Relation,
    Standing,
    Tie,
    Tier,
    Unit,
)
from reportgen.narrative.languages import arithmetic

_TOGETHER = (Tie.ALONE, Tie.EQUAL, Tie.ABOUT_THE_SAME)
_BY_PERCENT = (Relation.SLIGHT, Relation.MUCH)


class Shape(Enum):
    """How a standing is told; exactly one fits."""

    ONE = "the one figure that is reported"
    TWO = "the difference of the two that are reported"
    ALL = "all alike, as the one tier says"
    RANKED = "from the highest tier to the lowest"
    LED = "the highest tier, then the rest as they come"
    TRAILED = "the lowest tier, then the rest as they come"
    LISTED = "all as they come"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A shape; the tier that is singled out, where one is, and the facts of the others, in the order in which
    they are told."""

    shape: Shape
    tier: Tier | None = None
    rest: tuple[Fact, ...] = ()


def telling(standing: Standing) -> Telling:
    """How the numbers or ranges of a standing are told."""
    facts = standing.facts
    if len(facts) == 1:
        return Telling(shape=Shape.ONE, rest=facts)
    unit, value = standing.measure.unit, facts[0].value
    if unit in (Unit.SHARE, Unit.SCORE) or (isinstance(value, Range) and unit is not Unit.TIME):
        return Telling(
            shape=Shape.ALL if _is_one(standing, Tie.EQUAL) else Shape.LISTED, rest=ordered(standing)
        )
    if len(facts) == 2:
        return Telling(shape=Shape.TWO, rest=facts)
    if unit is Unit.CHANGE:
        return _of_changes(standing)
    if unit is Unit.TIME:
        return _of_times(standing)
    if len(standing.tiers) > 1:
        return Telling(shape=Shape.RANKED)
    shape = Shape.LISTED if standing.tiers[0].tie is Tie.UNKNOWN else Shape.ALL
    return Telling(shape=shape, tier=standing.tiers[0], rest=ordered(standing))


def ordered(standing: Standing) -> tuple[Fact, ...]:
    """The facts from the highest to the lowest as shown; as they come where the measure has no order."""
    places = [place for tier in standing.tiers for place in tier.places]
    cells = [standing.cells[place] for place in places] or list(standing.cells)
    return tuple(cell for cell in cells if isinstance(cell, Fact))


def of_tier(standing: Standing, tier: Tier) -> tuple[Fact, ...]:
    return tuple(cell for place in tier.places if isinstance(cell := standing.cells[place], Fact))


def _is_one(standing: Standing, *ties: Tie) -> bool:
    """Whether all stand in one tier with one of these ties."""
    return len(standing.tiers) == 1 and standing.tiers[0].tie in ties


def _but(standing: Standing, tier: Tier) -> tuple[Fact, ...]:
    own = of_tier(standing, tier)
    return tuple(fact for fact in ordered(standing) if fact not in own)


def _of_changes(standing: Standing) -> Telling:
    """Growth of one direction is ranked: the fastest growth, the steepest decline. All else is a list."""
    everyone = ordered(standing)
    amounts = [_amount(fact) for fact in everyone]
    listed = Telling(shape=Shape.LISTED, rest=everyone)
    exact = all(isinstance(one.value, Number) and one.value.bound is Bound.EXACT for one in everyone)
    if not exact or len({fact.source.period for fact in everyone}) > 1:
        return listed
    steady = all(map(arithmetic.steady, amounts))
    if steady or _is_one(standing, Tie.EQUAL):
        return Telling(
            shape=Shape.ALL, tier=Tier(places=standing.tiers[0].places, tie=Tie.EQUAL), rest=everyone
        )
    rises = [amount > 0 and not arithmetic.steady(amount) for amount in amounts]
    falls = [amount < 0 and not arithmetic.steady(amount) for amount in amounts]
    if _is_one(standing, Tie.ABOUT_THE_SAME) and (all(rises) or all(falls)):
        return Telling(shape=Shape.ALL, tier=standing.tiers[0], rest=everyone)
    if len(standing.tiers) < 2:
        return listed
    first, last = standing.tiers[0], standing.tiers[-1]
    if first.tie in _TOGETHER and all(rises[: len(first.places)]):
        return Telling(shape=Shape.LED, tier=first, rest=_but(standing, first))
    if last.tie in _TOGETHER and all(falls):
        return Telling(shape=Shape.TRAILED, tier=last, rest=_but(standing, last))
    return listed


def _amount(fact: Fact) -> Decimal:
    assert isinstance(fact.value, Number)
    return fact.measure.shown(fact.value.amount)


def _of_times(standing: Standing) -> Telling:
    """The longest time, or else the shortest, where one stands alone."""
    everyone = ordered(standing)
    if _is_one(standing, Tie.EQUAL):
        return Telling(shape=Shape.ALL, tier=standing.tiers[0], rest=everyone)
    first, last = standing.tiers[0], standing.tiers[-1]
    if len(standing.tiers) > 1 and first.tie is Tie.ALONE:
        return Telling(shape=Shape.LED, tier=first, rest=_but(standing, first))
    if len(standing.tiers) > 1 and last.tie is Tie.ALONE:
        return Telling(shape=Shape.TRAILED, tier=last, rest=_but(standing, last))
    return Telling(shape=Shape.LISTED, rest=everyone)


def furthest(standing: Standing) -> Difference | None:
    """The highest against the lowest, where a sentence says how far apart they are: amounts, not growth."""
    found = standing.ends
    told = telling(standing)
    of_order = told.shape is Shape.RANKED or (told.tier is not None and told.tier.tie is Tie.CHAIN)
    if found is None or not of_order or standing.measure.unit is Unit.CHANGE:
        return None
    left, right = (fact.value for fact in found.facts)
    if not isinstance(left, Number) or not isinstance(right, Number):
        return None
    # Of nothing there is no multiple, and above a zero no percent.
    return found if found.measure.shown(right.amount) > 0 and _is_more(found, left, right) else None


def _is_more(difference: Difference, left: Number, right: Number) -> bool:
    """Two bounds may print one and the same amount, which says no more than that they differ."""
    return difference.measure.shown(left.amount) > difference.measure.shown(right.amount)


def relations_in_words(standing: Standing) -> tuple[Relation, ...]:
    """The relations whose words, said of this standing, need a note on how close they are."""
    tolerance = standing.measure.tolerance
    if tolerance is None or not standing.tiers:
        return ()
    told = telling(standing)
    if told.shape is Shape.TWO and standing.ends is not None:
        known = (Relation.ABOUT_THE_SAME, *(_BY_PERCENT if tolerance.relative else ()))
        said = standing.ends.relation in known and not standing.ends.insignificant
        return (standing.ends.relation,) if said else ()
    tiers = standing.tiers if told.shape is Shape.RANKED else tuple(filter(None, (told.tier,)))
    alike = any(_alike_by_size(standing, tier) for tier in tiers)
    return (Relation.ABOUT_THE_SAME,) if alike else ()


def _alike_by_size(standing: Standing, tier: Tier) -> bool:
    """Whether those of a tier are called alike, and not only for the sampling error of some."""
    if tier.tie not in (Tie.ABOUT_THE_SAME, Tie.CHAIN):
        return False
    return not set(combinations(sorted(tier.places), 2)) <= set(standing.by_chance)
