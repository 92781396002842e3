"""Values as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.facts.sources import plain_values
from reportgen.model import Bound, Number, Range, Ranked, Reason, Share, Unit

YEARLY, CHANGE, SHARE = Unit.DOLLARS_A_YEAR, Unit.CHANGE, Unit.SHARE


@pytest.mark.parametrize(
    ("text", "unit", "amount", "bound"),
    [
        ("$37,540", YEARLY, "37540", Bound.EXACT),
        (" 37540 ", YEARLY, "37540", Bound.EXACT),
        (">=239200", YEARLY, "239200", Bound.AT_LEAST),
        (">= $239,200", YEARLY, "239200", Bound.AT_LEAST),
        ("239,200+", YEARLY, "239200", Bound.AT_LEAST),
        ("at least $239,200", YEARLY, "239200", Bound.AT_LEAST),
        ("$239,200 or more", YEARLY, "239200", Bound.AT_LEAST),
        ("<=20000", YEARLY, "20000", Bound.AT_MOST),
        ("-4%", CHANGE, "-4", Bound.EXACT),
        ("4 %", CHANGE, "4", Bound.EXACT),
        ("\u22124.5", CHANGE, "-4.5", Bound.EXACT),
        ("\u2013 4\u00a0%", CHANGE, "-4", Bound.EXACT),
        ("39%", SHARE, "39", Bound.EXACT),
        ("2 years", Unit.YEARS, "2", Bound.EXACT),
        (".5", Unit.SCORE, "0.5", Bound.EXACT),
    ],
)
def test_number(text: str, unit: Unit, amount: str, bound: Bound) -> None:
    assert plain_values.number(text, unit) == Number(amount=Decimal(amount), bound=bound)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("nan", YEARLY),
        ("inf", YEARLY),
        ("Infinity", CHANGE),
        ("-1", YEARLY),
        ("$-1", YEARLY),
        ("101", SHARE),
        ("-1%", SHARE),
        ("-101", CHANGE),
        ("37,54", YEARLY),
        ("37.5k", YEARLY),
        ("1e5", YEARLY),
        ("5%", YEARLY),
        ("$5", Unit.JOBS),
        ("260.027", Unit.JOBS),
        ("2 years", YEARLY),
        (">=5+", YEARLY),
        ("\u0663", YEARLY),
        ("9" * 40, YEARLY),
        ("about 5", YEARLY),
    ],
)
def test_no_number(text: str, unit: Unit) -> None:
    with pytest.raises(ValueError, match=r"such as|below"):
        plain_values.number(text, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "period"),
    [
        ("1-2 years", "1", "2", "year"),
        ("1 to 2 years", "1", "2", "year"),
        ("6\u201312 months", "6", "12", "month"),
        ("18 months", "18", "18", "month"),
        ("1 year", "1", "1", "year"),
        ("1.5 Years", "1.5", "1.5", "year"),
        ("2+ years", "2", None, "year"),
        ("2 years or more", "2", None, "year"),
        ("at least 4 years", "4", None, "year"),
        ("up to 3 months", None, "3", "month"),
        ("6 weeks", "6", "6", "week"),
        ("10 days", "10", "10", "day"),
    ],
)
def test_time(text: str, low: str | None, high: str | None, period: str) -> None:
    ends = [None if end is None else Number(amount=Decimal(end)) for end in (low, high)]
    assert plain_values.time(text) == Range(low=ends[0], high=ends[1], period=period)


@pytest.mark.parametrize("text", ["2-1 years", "2", "years", "1-2", "-1 years", "at least 1-2 years", "soon"])
def test_no_time(text: str) -> None:
    with pytest.raises(ValueError, match="a time such as"):
        plain_values.time(text)


def test_breakdown() -> None:
    found = plain_values.breakdown("Black or African American, 9.5%; White 63.9 %; Asian -; Unknown *")
    assert found.shares == (
        Share(label="Black or African American", percent=Number(amount=Decimal("9.5"))),
        Share(label="White", percent=Number(amount=Decimal("63.9"))),
        Share(label="Asian", percent=None),
        Share(label="Unknown", percent=None),
    )


@pytest.mark.parametrize("text", ["Male", ";", "29.7", "Male 101", "Male -5", "Male 1; male 2", "Male nan"])
def test_no_breakdown(text: str) -> None:
    with pytest.raises(ValueError, match="labels with shares"):
        plain_values.breakdown(text)


def test_ranking() -> None:
    found = plain_values.ranking("Installation, repair; Reading;")
    assert found.entries == (Ranked(name="Installation, repair"), Ranked(name="Reading"))
    with pytest.raises(ValueError, match="different entries"):
        plain_values.ranking("Reading; reading")


@pytest.mark.parametrize("text", ["", " ", "-", "n/a", "N/A", "\u2013", "\u2014", "\u00a0"])
def test_not_reported(text: str) -> None:
    assert plain_values.missing(text) is Reason.NOT_REPORTED


def test_suppressed() -> None:
    assert plain_values.missing("*") is Reason.SUPPRESSED
    assert plain_values.missing("0") is None


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_written_amount_is_read_exactly(amount: Decimal) -> None:
    assert plain_values.number(f"${amount:,}", YEARLY).amount == amount


@given(st.text(max_size=20))
def test_any_text_is_a_value_or_a_value_error(text: str) -> None:
    for parse in (plain_values.time, plain_values.breakdown, plain_values.ranking):
        try:
            parse(text)
        except ValueError:
            continue
