"""Amounts and texts in, what two of them must share to be the same to a reader out."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_ZERO = Decimal(0)
_PLACES = tuple(Decimal(1).scaleb(-decimals) for decimals in range(13))
_SAME_PEOPLE = {"female": "women", "male": "men"}


# Equal amounts round alike, however many zeros they end in.
@lru_cache(maxsize=65536)
def rounded(amount: Decimal, decimals: int = 0) -> Decimal:
    """`amount` half-up to `decimals` places; never minus zero. The one place where figures are rounded."""
    return amount.quantize(_PLACES[decimals], rounding=ROUND_HALF_UP) + _ZERO


# A few thousand labels and titles are asked for again and again.
@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """What two texts must share to be the same title or label: letters and words, not case or spaces."""
    return " ".join(text.casefold().split())


@lru_cache(maxsize=8192)
def same_people(label: str) -> str:
    """What two labels of a breakdown must share to be of the same people: one source says Female, another
    Women."""
    return _SAME_PEOPLE.get(folded(label), folded(label))
