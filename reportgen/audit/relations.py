"""Two figures of one measure in, how they stand to each other out: the auditor's own reckoning."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from reportgen.audit.figures import counted, dollars, plain, points, rounded, shown
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
_OF_TIME = (Unit.YEARS, Unit.YEARS_OF_AGE)
_MANIFOLD = 5

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
    """How the figures of a measure stand to each other; unsure where one is missing or stands for both."""
    facts = pair.facts(key)
    if len(facts) < 2 or pair.pooled(key):
        return UNSURE
    return of_facts(*facts)


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


# ---------------------------------------------------------------- in words

# What "more" and "less" are called where they are not called so, and what a multiple is of.
_MORE = {"average_age": "older", "median_age": "higher"}
_LESS = {"jobs": "fewer", "openings": "fewer", "average_age": "younger", "median_age": "lower"}
_TAILS = {"jobs": "as many", "openings": "as many", "average_age": "as old", "median_age": "as high"}


def word(measure: Measure, *, more: bool) -> str:
    return _MORE.get(measure.key, "more") if more else _LESS.get(measure.key, "less")


def distance(measure: Measure, subject: Number, base: Number) -> str:
    """How the amount of `subject` stands to that of `base`: `46% more`, `slightly less (3%)`, `about twice
    as much`, `3.7 years lower`. Empty where the two are equal, alike, or not to be told apart."""
    found = of_numbers(measure, subject, base)
    if found.more is None:
        return ""
    first, second = shown(measure, subject.amount), shown(measure, base.amount)
    named = word(measure, more=found.more == 0)
    if measure.unit is Unit.CHANGE:
        return f"{points(abs(first - second))} {named}"
    if subject.bound is not Bound.EXACT or base.bound is not Bound.EXACT:
        return _at_least(measure, max(first, second), min(first, second))
    if found.size is Size.MANIFOLD:
        return f"{times(max(first, second), min(first, second))} {_TAILS.get(measure.key, 'as much')}"
    if measure.unit in _OF_TIME:
        return f"{counted(abs(first - second), 'year')} {named}"
    intensity = {Size.SLIGHT: "slightly ", Size.MUCH: "much "}.get(found.size, "")
    if measure.tolerance is None or not measure.tolerance.relative or second == 0:
        return intensity + named
    percent = _percent(first, second)
    return f"{intensity}{named} ({percent})" if intensity else f"{percent} {named}"


def _at_least(measure: Measure, large: Fraction, small: Fraction) -> str:
    """What the larger is of the smaller at least; rounded down, so that it stays true."""
    if small <= 0 or large == small:
        return ""
    if large >= _MANIFOLD * small:
        return f"at least {large // small:,} times {_TAILS.get(measure.key, 'as much')}"
    return f"at least {(large - small) * 100 // small}% {word(measure, more=True)}"


def times(large: Fraction, small: Fraction) -> str:
    ratio = large / small
    printed = rounded(ratio, 1) if ratio < 10 else rounded(ratio)
    text = "twice" if printed == 2 else f"{plain(printed)} times"
    return text if printed == ratio else f"about {text}"


# ---------------------------------------------------------------- in the last column of a table


def column(pair: Pair, key: str) -> str:
    """What a row says of its two cells, from left to right; empty for nothing to say."""
    facts = pair.facts(key)
    if len(facts) < 2 or pair.pooled(key):
        return ""
    left, right = facts
    found = of_facts(left, right)
    measure = left.measure
    match left.value, right.value:
        case Number() as first, Number() as second:
            if found.size is Size.UNSURE:
                return ""
            if found.more is None:
                return "the same" if found.size is Size.EQUAL else "about the same"
            return _gap(measure, first, second, found)
        case Category() as first, Category() as second:
            if found.size is Size.UNSURE:
                return ""
            return _held(measure, first, second)
        case Range(), Range():
            if found.more is None:
                return "the same" if found.size is Size.EQUAL else "the ranges meet or overlap"
            high, low = ("longer", "shorter") if measure.unit is Unit.TIME else ("higher", "lower")
            return high if found.more == 0 else low
    return ""


def part_column(pair: Pair, key: str, first: Number | None, second: Number | None) -> str:
    """The same for one share of a breakdown."""
    if first is None or second is None or pair.pooled(key):
        return ""
    measure = pair.measures[key]
    gap = shown(measure, first.amount) - shown(measure, second.amount)
    return "the same" if gap == 0 else f"{points(abs(gap))} {'higher' if gap > 0 else 'lower'}"


def _gap(measure: Measure, left: Number, right: Number, found: Standing) -> str:
    first, second = shown(measure, left.amount), shown(measure, right.amount)
    gap, more = abs(first - second), found.more == 0
    named, height = word(measure, more=more), "higher" if more else "lower"
    bound = "" if left.bound is right.bound is Bound.EXACT else "at least "
    if measure.unit in (Unit.CHANGE, Unit.SHARE):
        return f"{points(gap)} {height}"
    if measure.unit in _OF_TIME:
        return f"{counted(gap, 'year')} {named}"
    if measure.unit is Unit.SCORE:
        return f"{plain(gap)} {height}"
    size = {
        Unit.DOLLARS_A_YEAR: f"{dollars(gap)} {named} a year",
        Unit.DOLLARS_A_WEEK: f"{dollars(gap)} {named} a week",
        Unit.DOLLARS_AN_HOUR: f"{dollars(gap, cents=True)} {named} an hour",
    }.get(measure.unit, f"{plain(gap)} {named}")
    if bound or second == 0:
        return bound + size
    if found.size is Size.MANIFOLD and more:
        return f"{size} ({times(first, second)} {_TAILS.get(measure.key, 'as much')})"
    return f"{size} ({_percent(first, second)})"


def _held(measure: Measure, left: Category, right: Category) -> str:
    if left.share is None or right.share is None:
        return "the same"
    gap = shown(measure, left.share.amount) - shown(measure, right.share.amount)
    if gap == 0:
        return "the same"
    return f"the same; share {points(abs(gap))} {'higher' if gap > 0 else 'lower'}"


def _percent(first: Fraction, second: Fraction) -> str:
    """The distance in percent of `second`; what is not all of it is not said to be."""
    percent = rounded(abs(first - second) * 100 / second)
    return "more than 99%" if percent == 100 and 0 < first < second else f"{percent}%"
