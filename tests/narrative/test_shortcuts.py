"""What is worked out without a library, beside what the library says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from reportgen.narrative.languages.en import figures, title_words

AMOUNTS = st.decimals(min_value=-(10**9), max_value=10**12, places=3) | st.decimals(
    min_value=-1000, max_value=10**7, places=2
)
WORDS = [
    "analyst",
    "architect",
    "bodyguard",
    "captain",
    "copilot",
    "host",
    "hostess",
    "judge",
    "lifeguard",
    "magistrate",
    "mason",
    "mate",
    "mechanic",
    "official",
    "pilot",
    "poet",
    "professional",
    "secretary",
    "surgeon",
]


@given(AMOUNTS)
def test_english_figures_are_written_as_babel_writes_them(amount: Decimal) -> None:
    for figure in (amount, amount.quantize(Decimal(1)), amount.normalize()):
        # No figure is minus zero, see `rounded`.
        value = figure + Decimal(0)
        assert figures.decimal(value) == format_decimal(value, format="#,##0.##", locale="en_US")
        for cents, pattern in ((True, "¤#,##0.00"), (False, "¤#,##0")):
            whole = format_currency(value, "USD", pattern, locale="en_US", currency_digits=False)
            assert figures.dollars(value, cents=cents) == whole


@pytest.mark.parametrize("word", WORDS)
def test_common_plurals_need_no_library(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    engine = title_words._engine()
    many = engine.plural_noun(word)
    monkeypatch.setattr(title_words, "_engine", lambda: pytest.fail("asked the library"))
    assert title_words.plural.__wrapped__(word) == many
    monkeypatch.setattr(title_words, "_engine", lambda: engine)
    assert title_words.singular(many) == word
