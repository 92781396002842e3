"""Two values of one measure in, their order and their relation out.

All is judged on the figures as shown, so that a reader can redo it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen.model import (
    DIRECTED,
    Bound,
    Breakdown,
    Category,
    Cell,
    Fact,
    Measure,
    Number,
    Range,
    Relation,
    Share,
    Tolerance,
    Value,
    folded,
)

_INFINITY = Decimal("Infinity")
_DAYS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("365.25") / 12,
    "year": Decimal("365.25"),
}
_NINETY_PERCENT = Decimal("1.645")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A relation, with its direction where it is directed."""

    relation: Relation
    left_is_more: bool | None = None
    insignificant: bool = False


def judge(measure: Measure, left: Cell, right: Cell) -> Verdict:
    """How two facts or gaps of `measure` stand to each other; exactly one relation holds."""
    if not isinstance(left, Fact) or not isinstance(right, Fact):
        missing = isinstance(left, Fact) or isinstance(right, Fact)
        return Verdict(relation=Relation.ONE_MISSING if missing else Relation.BOTH_MISSING)
    figures = amounts(left.value, right.value)
    if figures is not None and measure.tolerance is not None:
        return _numbers(measure, measure.tolerance, *figures)
    placed = order(measure, left.value, right.value)
    if placed == 0:
        return Verdict(relation=Relation.EQUAL)
    if placed is not None:
        return Verdict(relation=Relation.CLEAR, left_is_more=placed > 0)
    ranges = isinstance(left.value, Range) and isinstance(right.value, Range)
    return Verdict(relation=Relation.OVERLAP if ranges else Relation.NOT_COMPARABLE)


def amounts(left: Value, right: Value) -> tuple[Number, Number] | None:
    """The two numbers to judge: the values themselves, or the shares of one and the same category."""
    if isinstance(left, Number) and isinstance(right, Number):
        return left, right
    if (
        not isinstance(left, Category)
        or not isinstance(right, Category)
        or folded(left.label) != folded(right.label)
    ):
        return None
    return None if left.share is None or right.share is None else (left.share, right.share)


def order(measure: Measure, left: Value, right: Value) -> int | None:
    """1 where `left` is surely more, -1 where it is surely less, 0 where both are equal, `None` where the
    values overlap or cannot be ordered."""
    figures = amounts(left, right)
    if figures is not None:
        return _order_of_numbers(measure, *figures)
    if isinstance(left, Range) and isinstance(right, Range):
        return _order_of_ranges(measure, left, right)
    if isinstance(left, Category) and isinstance(right, Category):
        return 0 if folded(left.label) == folded(right.label) else None
    if isinstance(left, Breakdown) and isinstance(right, Breakdown):
        return 0 if _alike(measure, left, right) else None
    return None


def span(measure: Measure, value: Range) -> tuple[Decimal, Decimal]:
    """The ends of a range in days or dollars; an open end, or one with only a bound known, is infinite."""
    unit = _DAYS.get(value.period, Decimal(1))
    low = -_INFINITY if value.low is None else measure.shown(value.low.amount) * unit
    high = _INFINITY if value.high is None else measure.shown(value.high.amount) * unit
    if value.low is not None and value.low.bound is Bound.AT_MOST:
        low = -_INFINITY
    if value.high is not None and value.high.bound is Bound.AT_LEAST:
        high = _INFINITY
    return low, high


def touching(measure: Measure, left: Value, right: Value) -> bool:
    """Whether both are ranges that have just one end in common, such as 6-12 months and 1-2 years."""
    if not isinstance(left, Range) or not isinstance(right, Range):
        return False
    (left_low, left_high), (right_low, right_high) = span(measure, left), span(measure, right)
    if left_low == left_high or right_low == right_high:
        return False
    return left_low == right_high or right_low == left_high


# ---------------------------------------------------------------- numbers


def _numbers(measure: Measure, tolerance: Tolerance, left: Number, right: Number) -> Verdict:
    placed = _order_of_numbers(measure, left, right)
    if placed is None:
        return Verdict(relation=Relation.NOT_COMPARABLE)
    if placed == 0:
        return Verdict(relation=Relation.EQUAL)
    relation = _size(tolerance, measure.shown(left.amount), measure.shown(right.amount))
    exact = left.bound is right.bound is Bound.EXACT
    if not exact and relation in (Relation.ABOUT_THE_SAME, Relation.SLIGHT):
        # The bound is the least that the difference can be, so nothing says that it is small.
        relation = Relation.CLEAR
    if relation not in DIRECTED:
        return Verdict(relation=relation)
    if exact and _by_chance(left, right):
        return Verdict(relation=Relation.ABOUT_THE_SAME, insignificant=True)
    return Verdict(relation=relation, left_is_more=placed > 0)


def _order_of_numbers(measure: Measure, left: Number, right: Number) -> int | None:
    first, second = measure.shown(left.amount), measure.shown(right.amount)
    if left.bound is right.bound is Bound.EXACT:
        return int(first > second) - int(first < second)
    least_left = -_INFINITY if left.bound is Bound.AT_MOST else first
    most_left = _INFINITY if left.bound is Bound.AT_LEAST else first
    least_right = -_INFINITY if right.bound is Bound.AT_MOST else second
    most_right = _INFINITY if right.bound is Bound.AT_LEAST else second
    if least_left > most_right:
        return 1
    if least_right > most_left:
        return -1
    return None


def _size(tolerance: Tolerance, first: Decimal, second: Decimal) -> Relation:
    """The relation of two different amounts; percents are of the smaller one."""
    distance = abs(first - second)
    smaller = min(first, second)
    if tolerance.relative:
        if smaller <= 0:
            return Relation.CLEAR
        distance = 100 * distance / smaller
    if distance <= tolerance.same:
        return Relation.ABOUT_THE_SAME
    if distance <= tolerance.slight:
        return Relation.SLIGHT
    if tolerance.relative and max(first, second) >= 2 * smaller:
        return Relation.MULTIPLE
    return Relation.MUCH if distance >= tolerance.much else Relation.CLEAR


def _by_chance(left: Number, right: Number) -> bool:
    """Whether sampling error alone may explain the difference (two-sided, 90% confidence)."""
    if left.standard_error is None or right.standard_error is None:
        return False
    variance = left.standard_error**2 + right.standard_error**2
    return (left.amount - right.amount) ** 2 < _NINETY_PERCENT**2 * variance


# ---------------------------------------------------------------- ranges, categories, breakdowns


def _order_of_ranges(measure: Measure, left: Range, right: Range) -> int | None:
    (left_low, left_high), (right_low, right_high) = span(measure, left), span(measure, right)
    if (left_low, left_high) == (right_low, right_high):
        return 0 if _certain(left) and _certain(right) else None
    if left_low > right_high or (left_low == right_high and left.half_open):
        return 1
    if right_low > left_high or (right_low == left_high and right.half_open):
        return -1
    return None


def _certain(value: Range) -> bool:
    """Whether the ends are all that there is to know: an open end of a length of time is one, an unknown or
    top-coded end of pay is none."""
    if any(end is not None and end.bound is not Bound.EXACT for end in (value.low, value.high)):
        return False
    return bool(value.period) or (value.low is not None and value.high is not None)


def _alike(measure: Measure, left: Breakdown, right: Breakdown) -> bool:
    """Whether all shares are reported and shown alike, in any order."""
    first, second = (_by_label(measure, side.shares) for side in (left, right))
    return first == second and None not in first.values()


def _by_label(measure: Measure, shares: tuple[Share, ...]) -> dict[str, Decimal | None]:
    return {
        share.label.casefold(): measure.shown(share.percent.amount)
        if share.percent is not None and share.percent.bound is Bound.EXACT
        else None
        for share in shares
    }
