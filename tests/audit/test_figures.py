"""The auditor's own rounding, formats and reckoning."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.audit import figures
from reportgen.audit.languages import en
from reportgen.audit.languages.en.differences import distance, times
from reportgen.audit.relations import Size, of_numbers
from reportgen.facts.measures import BY_KEY
from reportgen.model import Bound, Measure, Number, Range

PAY, JOBS, AGE, GROWTH = (BY_KEY[key] for key in ("salary_mean", "jobs", "median_age", "growth_percent"))
TIME = BY_KEY["time_to_become"]


def number(amount: str, bound: Bound = Bound.EXACT, error: str = "") -> Number:
    return Number(amount=Decimal(amount), bound=bound, standard_error=Decimal(error) if error else None)


@pytest.mark.parametrize(
    ("amount", "places", "expected"),
    [("16.5", 0, "17"), ("-16.5", 0, "-17"), ("2.45", 1, "2.5"), ("0.04", 1, "0"), ("1999.5", 0, "2000")],
)
def test_a_half_goes_up(amount: str, places: int, expected: str) -> None:
    assert figures.rounded(Decimal(amount), places) == Fraction(expected)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_rounding_is_never_off_by_more_than_a_half(amount: Decimal) -> None:
    assert abs(figures.rounded(amount) - Fraction(amount)) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("0", "0%"), ("0.04", "less than 1%"), ("99.97", "more than 99%"), ("100", "100%"), ("39.05", "39.1%")],
)
def test_shares_are_never_nothing_nor_all_by_rounding(amount: str, expected: str) -> None:
    assert en.share(Decimal(amount)) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("70.3", "about 70%"), ("22", "22%"), ("0.3", "less than 1%"), ("99.6", "more than 99%")],
)
def test_shares_to_the_whole_percent(amount: str, expected: str) -> None:
    assert en.about(Decimal(amount)) == expected


@pytest.mark.parametrize(
    ("measure", "amount", "expected"),
    [
        (PAY, "37540", "$37,540"),
        (BY_KEY["hourly_rate"], "18.1", "$18.10"),
        (JOBS, "1693800", "1,693,800"),
        (GROWTH, "-2.5", "2.5% decline"),
        (GROWTH, "0.5", "little or no change"),
        (GROWTH, "16.54", "16.5% growth"),
        (BY_KEY["experience_years"], "1", "1 year"),
        (BY_KEY["experience_years"], "1.5", "1.5 years"),
    ],
)
def test_numbers_with_their_units(measure: Measure, amount: str, expected: str) -> None:
    assert en.number(measure, number(amount)) == expected


@pytest.mark.parametrize(
    ("low", "high", "half_open", "expected"),
    [
        ("1", "2", False, "1 to 2 years"),
        ("1", "2", True, "over 1 and up to 2 years"),
        ("2", "", True, "over 2 years"),
        ("2", "", False, "at least 2 years"),
        ("", "3", False, "up to 3 years"),
        ("1", "1", False, "1 year"),
    ],
)
def test_spans_of_time(low: str, high: str, half_open: bool, expected: str) -> None:
    ends = [number(end) if end else None for end in (low, high)]
    value = Range(low=ends[0], high=ends[1], period="year", half_open=half_open)
    assert en.span(TIME, value) == expected


@pytest.mark.parametrize(
    ("measure", "first", "second", "expected"),
    [
        (PAY, "37540", "32427", "16% more"),
        (PAY, "32427", "37540", "14% less"),
        (PAY, "103", "100", "slightly more (3%)"),
        (PAY, "180", "100", "much more (80%)"),
        (PAY, "100", "180", "much less (44%)"),
        (PAY, "200", "100", "twice as much"),
        (PAY, "565", "100", "about 5.7 times as much"),
        (PAY, "101", "100", ""),
        (PAY, "100", "100", ""),
        (JOBS, "80", "100", "20% fewer"),
        (JOBS, "1900", "100", "19 times as many"),
        (AGE, "38.6", "42.3", "3.7 years lower"),
        (GROWTH, "15.8", "4.9", "10.9 percentage points more"),
    ],
)
def test_distances_name_their_base(measure: Measure, first: str, second: str, expected: str) -> None:
    assert distance(measure, number(first), number(second)) == expected


def test_a_bound_makes_a_distance_the_least() -> None:
    top = number("239200", Bound.AT_LEAST)
    assert distance(PAY, top, number("100000")) == "at least 139% more"
    assert distance(PAY, top, number("40000")) == "at least 5 times as much"
    assert of_numbers(PAY, top, top).size is Size.UNSURE
    assert of_numbers(PAY, top, number("300000")).size is Size.UNSURE


def test_sampling_error_makes_figures_alike() -> None:
    left, right = number("50000", error="3000"), number("54000", error="3000")
    found = of_numbers(PAY, left, right)
    assert (found.size, found.by_chance) == (Size.ALIKE, True)
    assert of_numbers(PAY, number("50000", error="300"), number("54000", error="300")).more == 1


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_what_is_more_one_way_is_less_the_other(first: int, second: int) -> None:
    there = of_numbers(PAY, number(str(first)), number(str(second)))
    back = of_numbers(PAY, number(str(second)), number(str(first)))
    assert there.size is back.size
    assert there.more is None or there.more != back.more


@pytest.mark.parametrize(
    ("large", "small", "expected"),
    [(200, 100, "twice"), (201, 100, "about twice"), (300, 100, "3 times"), (1049, 100, "about 10 times")],
)
def test_multiples(large: int, small: int, expected: str) -> None:
    assert times(Fraction(large), Fraction(small)) == expected
