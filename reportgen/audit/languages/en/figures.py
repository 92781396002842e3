"""A figure in, the text that an English report must print for it out."""

from __future__ import annotations

from fractions import Fraction

from reportgen.audit.figures import Amount, dollars, plain, rounded, shown
from reportgen.model import Bound, Measure, Number, Range, Unit

NOT_REPORTED = "not reported"
WITHHELD = "not reported (withheld by the source)"
NO_CHANGE = "little or no change"
_BOUNDS = {Bound.EXACT: "", Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most "}
_DOLLARS = (Unit.DOLLARS_A_YEAR, Unit.DOLLARS_A_WEEK)
_STEADY = Fraction(1, 2)


def counted(amount: Amount, noun: str) -> str:
    return f"{plain(amount)} {noun}" + ("" if amount == 1 else "s")


def points(amount: Amount) -> str:
    return counted(amount, "percentage point")


def share(amount: Amount) -> str:
    """A share to one decimal."""
    return _within_bounds(amount, rounded(amount, 1), f"{plain(rounded(amount, 1))}%")


def about(amount: Amount) -> str:
    """A share to the whole percent, which says so where something was rounded away."""
    whole = rounded(amount)
    text = f"{whole}%"
    return _within_bounds(amount, whole, text if whole == amount else f"about {text}")


def _within_bounds(amount: Amount, printed: Fraction, text: str) -> str:
    """Something is never printed as nothing, nor less than all as all."""
    if printed == 0 and amount > 0:
        return "less than 1%"
    return "more than 99%" if printed == 100 and amount < 100 else text


def change(measure: Measure, amount: Amount) -> str:
    value = shown(measure, amount)
    if abs(value) <= _STEADY:
        return NO_CHANGE
    return f"{plain(abs(value))}% {'growth' if value > 0 else 'decline'}"


def _limit(value: Number) -> str:
    """A share known by a limit alone, in hundredths of a percent that leave the limit true."""
    hundredths = Fraction(value.amount) * 100
    whole = -(-hundredths // 1) if value.bound is Bound.AT_MOST else hundredths // 1
    printed = Fraction(whole, 100)
    if printed == 0 and hundredths > 0:
        return "more than 0%"
    return (
        "less than 100%"
        if printed == 100 and value.amount < 100
        else f"{_BOUNDS[value.bound]}{plain(printed)}%"
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
        text = change(measure, value.amount)
    elif measure.unit is Unit.YEARS:
        text = counted(amount, "year")
    else:
        text = plain(amount)
    return _BOUNDS[value.bound] + text


def span(measure: Measure, value: Range) -> str:
    """A range as published, in its own unit."""
    low, high = value.low, value.high
    if low is None or high is None:
        end = low or high
        assert end is not None
        word = "up to" if low is None else ("over" if value.half_open else "at least")
        return f"{word} {_end(measure, end, value.period)}"
    if value.half_open:
        return f"over {plain(shown(measure, low.amount))} and up to {_end(measure, high, value.period)}"
    if low == high:
        return _end(measure, low, value.period)
    start = plain(shown(measure, low.amount)) if value.period else _end(measure, low, "")
    return f"{start} to {_end(measure, high, value.period)}"


def _end(measure: Measure, end: Number, period: str) -> str:
    if not period:
        return number(measure, end)
    return _BOUNDS[end.bound] + counted(shown(measure, end.amount), period)
