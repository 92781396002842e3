"""A figure in, the text that a Spanish report must print for it out."""

from __future__ import annotations

from fractions import Fraction

from reportgen.audit.figures import Amount, dollars, plain, rounded, shown
from reportgen.model import Bound, Measure, Number, Range, Unit

NOT_REPORTED = "no se reporta"
WITHHELD = "no se reporta (la fuente no lo publica)"
NO_CHANGE = "poco o ningún cambio"
_BOUNDS = {Bound.EXACT: "", Bound.AT_LEAST: "al menos ", Bound.AT_MOST: "como máximo "}
_DOLLARS = (Unit.DOLLARS_A_YEAR, Unit.DOLLARS_A_WEEK)
_STEADY = Fraction(1, 2)
_PERIODS = {
    "day": ("día", "días"),
    "week": ("semana", "semanas"),
    "month": ("mes", "meses"),
    "year": ("año", "años"),
}


def counted(amount: Amount, one: str, many: str) -> str:
    return f"{plain(amount)} {one if amount == 1 else many}"


def years(amount: Amount) -> str:
    return counted(amount, *_PERIODS["year"])


def points(amount: Amount) -> str:
    return counted(amount, "punto porcentual", "puntos porcentuales")


def share(amount: Amount) -> str:
    """A share to one decimal."""
    return _within_bounds(amount, rounded(amount, 1), f"{plain(rounded(amount, 1))} %")


def about(amount: Amount) -> str:
    """A share to the whole percent, which says so where something was rounded away."""
    whole = rounded(amount)
    text = f"{whole} %"
    return _within_bounds(amount, whole, text if whole == amount else f"aproximadamente {text}")


def _within_bounds(amount: Amount, printed: Fraction, text: str) -> str:
    """Something is never printed as nothing, nor less than all as all."""
    if printed == 0 and amount > 0:
        return "menos del 1 %"
    return "más del 99 %" if printed == 100 and amount < 100 else text


def _change(value: Fraction) -> str:
    if abs(value) <= _STEADY:
        return NO_CHANGE
    return f"{plain(abs(value))} % de {'crecimiento' if value > 0 else 'disminución'}"


def _limit(value: Number) -> str:
    """A share known by a limit alone, in hundredths of a percent that leave the limit true."""
    hundredths = Fraction(value.amount) * 100
    whole = -(-hundredths // 1) if value.bound is Bound.AT_MOST else hundredths // 1
    printed = Fraction(whole, 100)
    if printed == 0 and hundredths > 0:
        return "más del 0 %"
    return (
        "menos del 100 %"
        if printed == 100 and value.amount < 100
        else f"{_BOUNDS[value.bound]}{plain(printed)} %"
    )


def number(measure: Measure, value: Number) -> str:
    """The figure with its unit and with what is known of it."""
    amount = shown(measure, value.amount)
    if measure.unit is Unit.SHARE and value.bound is not Bound.EXACT:
        return _limit(value)
    if measure.unit in _DOLLARS:
        text = dollars(amount)
    elif measure.unit is Unit.DOLLARS_AN_HOUR:
        text = dollars(amount, cents=True)
    elif measure.unit is Unit.SHARE:
        text = share(value.amount)
    elif measure.unit is Unit.CHANGE:
        text = _change(amount)
    elif measure.unit in (Unit.YEARS, Unit.YEARS_OF_AGE):
        text = years(amount)
    else:
        text = plain(amount)
    return _BOUNDS[value.bound] + text


def span(measure: Measure, value: Range) -> str:
    """A range as published, in its own unit."""
    low, high = value.low, value.high
    if low is None or high is None:
        end = low or high
        assert end is not None
        word = "hasta" if low is None else ("más de" if value.half_open else "al menos")
        return f"{word} {_end(measure, end, value.period)}"
    if value.half_open:
        return f"más de {plain(shown(measure, low.amount))} y hasta {_end(measure, high, value.period)}"
    if low == high:
        return _end(measure, low, value.period)
    start = plain(shown(measure, low.amount)) if value.period else _end(measure, low, "")
    return f"{start} a {_end(measure, high, value.period)}"


def _end(measure: Measure, end: Number, period: str) -> str:
    if not period:
        return number(measure, end)
    return _BOUNDS[end.bound] + counted(shown(measure, end.amount), *_PERIODS[period])
