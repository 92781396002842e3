"""Figures in, rounded and grouped out: arithmetic of the auditor's own, the same in all languages.

All of it is on whole numbers and fractions, so that it shares no rounding with what it checks.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from reportgen.model import Fact, Measure, Ranking

Amount = Decimal | Fraction | int


# The figures of a dataset come back in every report on their occupation.
@lru_cache(maxsize=2**16)
def rounded(amount: Amount, places: int = 0) -> Fraction:
    """`amount` to so many decimals; a half goes away from zero."""
    over, under = amount.as_integer_ratio()
    scale = 10**places
    whole = (abs(over) * scale * 2 + under) // (under * 2)
    return Fraction(whole if over >= 0 else -whole, scale)


def shown(measure: Measure, amount: Amount) -> Fraction:
    """`amount` as readers see it."""
    return rounded(amount, measure.decimals)


@lru_cache(maxsize=2**16)
def plain(amount: Amount) -> str:
    """`46,043`, `29.7`, `2`: grouped, two decimals at most and no zero at the end of them."""
    hundredths = _hundredths(amount)
    sign, size = ("-" if hundredths < 0 else ""), abs(hundredths)
    decimals = f"{size % 100:02d}".rstrip("0")
    return f"{sign}{size // 100:,}" + (f".{decimals}" if decimals else "")


def _hundredths(amount: Amount) -> int:
    over, under = rounded(amount, 2).as_integer_ratio()
    return over * 100 // under


@lru_cache(maxsize=2**16)
def dollars(amount: Amount, *, cents: bool = False) -> str:
    if not cents:
        return f"${int(rounded(amount)):,}"
    hundredths = _hundredths(amount)
    return f"${hundredths // 100:,}.{hundredths % 100:02d}"


def top(of: Fact) -> tuple[str, ...]:
    """The names of a ranking that count: the first few where they have scores, else all."""
    assert isinstance(of.value, Ranking)
    entries = of.value.entries
    if of.measure.top and all(entry.score is not None for entry in entries):
        entries = entries[: of.measure.top]
    return tuple(entry.name for entry in entries)
