"""Two figures of one measure in, how they stand to each other out: the auditor's own reckoning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from reportgen.audit.figures import shown
from reportgen.audit.pair import Pair
from reportgen.model import Bound, Breakdown, Category, Fact, Measure, Number, Range, Unit

_INFINITE = float("inf")
_DAYS = {
    "day": Fraction(1),
    "week": Fraction(7),
    "month": Fraction(1461, 48),
    "year": Fraction(1461, 4),
    "": Fraction(1),
}
_CHANCE = Fraction(1645, 1000)
OF_TIME = (Unit.YEARS, Unit.YEARS_OF_AGE)
MANIFOLD = 5

End = Fraction | float


class Size(Enum):
    """How far apart two figures are, as a reader would say it."""

    EQUAL = "equal"
    ALIKE = "about the same"
    SLIGHT = "slightly"
    CLEAR = "clearly"
    MUCH = "much"
    MANIFOLD = "a multiple"
    UNSURE = "not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far apart, and which of the two is more, where one is. `by_chance` where only the sampling error
    makes them alike."""

    size: Size
    more: int | None = None
    by_chance: bool = False


UNSURE = Standing(size=Size.UNSURE)
EQUAL = Standing(size=Size.EQUAL)


def standing(pair: Pair, key: str) -> Standing:
    """How the two figures of a measure stand to each other; unsure where there are no two."""
    facts = pair.facts(key)
    if len(facts) != 2 or pair.pooled(key):
        return UNSURE
    found = of_facts(*facts)
    if found.more is None:
        return found
    return replace(found, more=pair.cells(key).index(facts[found.more]))


def of_facts(left: Fact, right: Fact) -> Standing:
    measure = left.measure
    match left.value, right.value:
        case Number() as first, Number() as second:
            return of_numbers(measure, first, second)
        case Range() as first, Range() as second:
            return _of_ranges(measure, first, second)
        case Category() as first, Category() as second:
            same = first.label.casefold().split() == second.label.casefold().split()
            if not same:
                return UNSURE
            if first.share is None or second.share is None:
                return EQUAL
            return of_numbers(measure, first.share, second.share)
        case Breakdown(), Breakdown():
            return UNSURE
    return UNSURE


def of_numbers(measure: Measure, left: Number, right: Number) -> Standing:
    first, second = shown(measure, left.amount), shown(measure, right.amount)
    exact = left.bound is right.bound is Bound.EXACT
    if not exact:
        lows, highs = _reach(left, first), _reach(right, second)
        if lows[0] <= highs[1] and highs[0] <= lows[1]:
            return UNSURE
    if first == second:
        return EQUAL
    size = _size(measure, *sorted((first, second)))
    if not exact and size in (Size.ALIKE, Size.SLIGHT):
        size = Size.CLEAR
    if size is Size.ALIKE:
        return Standing(size=size)
    if exact and _is_chance(left, right):
        return Standing(size=Size.ALIKE, by_chance=True)
    return Standing(size=size, more=0 if first > second else 1)


def _reach(value: Number, amount: Fraction) -> tuple[End, End]:
    low = -_INFINITE if value.bound is Bound.AT_MOST else amount
    return low, _INFINITE if value.bound is Bound.AT_LEAST else amount


def _size(measure: Measure, small: Fraction, large: Fraction) -> Size:
    tolerance = measure.tolerance
    if tolerance is None or (tolerance.relative and small <= 0):
        return Size.CLEAR
    distance = (large - small) * 100 / small if tolerance.relative else large - small
    if distance <= Fraction(tolerance.same):
        return Size.ALIKE
    if distance <= Fraction(tolerance.slight):
        return Size.SLIGHT
    if tolerance.relative and large >= 2 * small:
        return Size.MANIFOLD
    return Size.MUCH if distance >= Fraction(tolerance.much) else Size.CLEAR


def _is_chance(left: Number, right: Number) -> bool:
    if left.standard_error is None or right.standard_error is None:
        return False
    spread = Fraction(left.standard_error) ** 2 + Fraction(right.standard_error) ** 2
    return (Fraction(left.amount) - Fraction(right.amount)) ** 2 < _CHANCE**2 * spread


def _of_ranges(measure: Measure, left: Range, right: Range) -> Standing:
    first, second = ends(measure, left), ends(measure, right)
    if first == second:
        return EQUAL if _is_known(left) and _is_known(right) else UNSURE
    if first[0] > second[1] or (first[0] == second[1] and left.half_open):
        return Standing(size=Size.CLEAR, more=0)
    if second[0] > first[1] or (second[0] == first[1] and right.half_open):
        return Standing(size=Size.CLEAR, more=1)
    return UNSURE


def ends(measure: Measure, value: Range) -> tuple[End, End]:
    """Both ends in days or dollars; an open one is infinite."""
    unit = _DAYS[value.period]
    low: End = -_INFINITE
    high: End = _INFINITE
    if value.low is not None and value.low.bound is not Bound.AT_MOST:
        low = shown(measure, value.low.amount) * unit
    if value.high is not None and value.high.bound is not Bound.AT_LEAST:
        high = shown(measure, value.high.amount) * unit
    return low, high


def _is_known(value: Range) -> bool:
    bounds = [end.bound for end in (value.low, value.high) if end is not None]
    return all(bound is Bound.EXACT for bound in bounds) and (bool(value.period) or len(bounds) == 2)
