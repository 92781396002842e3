"""A figure in, the text that a report must print for it out: rounding and formats of the auditor's own.

All arithmetic is on whole numbers and fractions, so that it shares no rounding with what it checks.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reportgen.model import (
    Bound,
    Breakdown,
    Category,
    Cell,
    Fact,
    Gap,
    Measure,
    Number,
    Range,
    Ranking,
    Reason,
    Text,
    Unit,
)

WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NOT_REPORTED = "not reported"
WITHHELD = "not reported (withheld by the source)"
NO_CHANGE = "little or no change"
_BOUNDS = {Bound.EXACT: "", Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most "}
_DOLLARS = (Unit.DOLLARS_A_YEAR, Unit.DOLLARS_A_WEEK)
_STEADY = Fraction(1, 2)

Amount = Decimal | Fraction | int


def rounded(amount: Amount, places: int = 0) -> Fraction:
    """`amount` to so many decimals; a half goes away from zero."""
    exact = Fraction(amount)
    scale = 10**places
    whole = (abs(exact) * scale * 2 + 1) // 2
    return Fraction(whole if exact >= 0 else -whole, scale)


def shown(measure: Measure, amount: Amount) -> Fraction:
    """`amount` as readers see it."""
    return rounded(amount, measure.decimals)


def plain(amount: Amount) -> str:
    """`46,043`, `29.7`, `2`: grouped, two decimals at most and no zero at the end of them."""
    hundredths = int(rounded(amount, 2) * 100)
    sign, size = ("-" if hundredths < 0 else ""), abs(hundredths)
    decimals = f"{size % 100:02d}".rstrip("0")
    return f"{sign}{size // 100:,}" + (f".{decimals}" if decimals else "")


def dollars(amount: Amount, *, cents: bool = False) -> str:
    if not cents:
        return f"${int(rounded(amount)):,}"
    hundredths = int(rounded(amount, 2) * 100)
    return f"${hundredths // 100:,}.{hundredths % 100:02d}"


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


def number(measure: Measure, value: Number) -> str:
    """The figure with its unit and with what is known of it."""
    amount = shown(measure, value.amount)
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


def cell(of: Cell) -> str:
    """What a table prints for a fact or a gap."""
    if isinstance(of, Gap):
        return WITHHELD if of.reason is Reason.SUPPRESSED else NOT_REPORTED
    match of.value:
        case Number():
            return number(of.measure, of.value)
        case Range():
            return span(of.measure, of.value)
        case Category():
            held = f" ({number(of.measure, of.value.share)})" if of.value.share else ""
            return of.value.label + held
        case Ranking():
            names = top(of)
            return ("; " if any("," in name for name in names) else ", ").join(names)
        case Text():
            return of.value.text
        case Breakdown():
            raise AssertionError("the shares of a breakdown have a row each")


def part(of: Cell, label: str) -> str:
    """What a table prints for one share of a breakdown."""
    percent = percent_of(of, label)
    return NOT_REPORTED if percent is None else number(of.measure, percent)


def breakdown(of: Fact) -> str:
    """All shares in a row, as the description of a chart has them."""
    assert isinstance(of.value, Breakdown)
    return "; ".join(f"{one.label}: {part(of, one.label)}" for one in of.value.shares)


def percent_of(of: Cell, label: str) -> Number | None:
    return of.value.percent(label) if isinstance(of, Fact) and isinstance(of.value, Breakdown) else None


def top(of: Fact) -> tuple[str, ...]:
    """The names of a ranking that count: the first few where they have scores, else all."""
    assert isinstance(of.value, Ranking)
    entries = of.value.entries
    if of.measure.top and all(entry.score is not None for entry in entries):
        entries = entries[: of.measure.top]
    return tuple(entry.name for entry in entries)
