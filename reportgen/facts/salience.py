"""Cells in, the spread of each measure out; two values in, how remarkable their distance is."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal
from statistics import stdev

from reportgen.facts.relations import amounts, span
from reportgen.model import Bound, Cell, Fact, Measure, Number, Range, Value, rounded

_ENOUGH = 8
_DECIMALS = 6
# More digits would cost time and be rounded away.
_LOGARITHMS = Context(prec=12)


def spreads(cells: Iterable[Cell]) -> dict[str, Decimal]:
    """The standard deviation of the positions of each measure, by its key. A measure with fewer than eight
    positions, or with all of them alike, has none."""
    places: dict[str, list[float]] = {}
    for cell in cells:
        if isinstance(cell, Fact) and (place := _position(cell.measure, cell.value)) is not None:
            places.setdefault(cell.measure.key, []).append(float(place))
    # Plain Python, for a comparison would start much later if it waited for pandas.
    deviations = {key: stdev(found) for key, found in places.items() if len(found) >= _ENOUGH}
    return {
        key: rounded(Decimal(repr(deviation)), _DECIMALS)
        for key, deviation in deviations.items()
        if round(deviation, _DECIMALS) > 0
    }


def _position(measure: Measure, value: Value) -> Decimal | None:
    """Where an exact number or a range of known ends stands: logarithmic for relative measures and for
    ranges (their middle), else the shown amount; `None` where it has no such place."""
    if isinstance(value, Range):
        middle = _middle(measure, value)
        return _LOGARITHMS.ln(middle) if middle is not None and middle > 0 else None
    if not isinstance(value, Number) or value.bound is not Bound.EXACT or measure.tolerance is None:
        return None
    return _scaled(measure, value)


def salience(measure: Measure, left: Value, right: Value, spread: Decimal | None) -> Decimal:
    """The distance of two values in standard deviations (`spread`) of the measure over the dataset, or,
    where `spread` is `None`, against what the measure calls "much". Demographics are never salient."""
    if measure.section == "people":
        return Decimal(0)
    if isinstance(left, Range) and isinstance(right, Range):
        return rounded(_between_ranges(measure, left, right, spread), _DECIMALS)
    figures = amounts(left, right)
    if figures is None or measure.tolerance is None:
        return Decimal(0)
    places = tuple(_scaled(measure, figure) for figure in figures)
    if spread is not None and places[0] is not None and places[1] is not None:
        return rounded(abs(places[0] - places[1]) / spread, _DECIMALS)
    return rounded(_distance(measure, *figures) / measure.tolerance.much, _DECIMALS)


def _scaled(measure: Measure, number: Number) -> Decimal | None:
    amount = measure.shown(number.amount)
    if measure.tolerance is None or not measure.tolerance.relative:
        return amount
    return _LOGARITHMS.ln(amount) if amount > 0 else None


def _distance(measure: Measure, left: Number, right: Number) -> Decimal:
    """Percent of the smaller amount (of the larger where the smaller is zero), or the plain difference."""
    first, second = measure.shown(left.amount), measure.shown(right.amount)
    if measure.tolerance is None or not measure.tolerance.relative:
        return abs(first - second)
    base = min(first, second) if min(first, second) > 0 else max(first, second)
    return 100 * abs(first - second) / base if base > 0 else Decimal(0)


def _between_ranges(measure: Measure, left: Range, right: Range, spread: Decimal | None) -> Decimal:
    middles = (_middle(measure, left), _middle(measure, right))
    if middles[0] is None or middles[1] is None:
        return Decimal(0)
    small, large = sorted((middles[0], middles[1]))
    if small <= 0:
        return Decimal(1)
    return _LOGARITHMS.ln(large / small) / spread if spread is not None else large / small / 2


def _middle(measure: Measure, value: Range) -> Decimal | None:
    ends = [end for end in span(measure, value) if end.is_finite()]
    return sum(ends, Decimal(0)) / len(ends) if ends else None
