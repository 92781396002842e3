"""Figures as they are shown in, what lies between them out: what each language then says in its own words."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from reportgen.model import Bound, Contrast, Number, part_of, rounded

# From here on "at least 5 times as much" is easier to read than "at least 400% more".
MANIFOLD = 5

_STEADY = Decimal("0.5")
_YEARS = re.compile(r"\d{4}\s*[-–]\s*\d{2,4}")
# A change of at least -4% is a decline by at most 4%.
_OTHER_WAY = {
    Bound.EXACT: Bound.EXACT,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
}


def percent_at_least(larger: Decimal, smaller: Decimal) -> Decimal:
    """By how many percent `larger` is more than `smaller`, rounded down, so that "at least" stays true."""
    return _floored((larger - smaller) * 100 / smaller)


def percent_apart(first: Decimal, second: Decimal) -> Decimal | None:
    """How many percent of `second` lie between the two; `None` for what rounds to all of it and is less."""
    percent = rounded(abs(first - second) * 100 / second)
    return None if percent == 100 and 0 < first < second else percent


def times(larger: Decimal, smaller: Decimal) -> tuple[Decimal, bool]:
    """The multiple that `larger` is, at the decimals that readers see, and whether it is just that."""
    ratio = larger / smaller
    shown = rounded(ratio, 1) if ratio < 10 else rounded(ratio)
    return shown, shown == ratio


def times_at_least(larger: Decimal, smaller: Decimal) -> Decimal:
    """The multiple as a whole number, rounded down."""
    return _floored(larger / smaller)


def _floored(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1), rounding=ROUND_FLOOR)


def limit(value: Number) -> Decimal:
    """A share of which only a limit is known, to two decimals: rounded to the side on which it stays true."""
    side = ROUND_CEILING if value.bound is Bound.AT_MOST else ROUND_FLOOR
    return value.amount.quantize(Decimal("0.01"), rounding=side)


def steady(amount: Decimal) -> bool:
    """Within half a percent of zero: little or no change."""
    return abs(amount) <= _STEADY


def bound_of_move(value: Number, amount: Decimal) -> Bound:
    """What is known of the size of a change, of which `amount` is shown: a bound turns round in a decline."""
    return value.bound if amount > 0 else _OTHER_WAY[value.bound]


def spans_years(period: str) -> bool:
    """Whether a period is from one year to another, such as 2024–34."""
    return _YEARS.fullmatch(period) is not None


def parts_of(contrast: Contrast, label: str) -> list[Decimal]:
    """The part `label` of each fact that reports it, as shown."""
    found = (part_of(cell, label) for cell in contrast.cells)
    return [contrast.measure.shown(part.amount) for part in found if part is not None]
