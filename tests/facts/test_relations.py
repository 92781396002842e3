"""Each pair of values has exactly one relation, and swapping the sides only swaps the direction."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.facts.measures import BY_KEY
from reportgen.facts.relations import Verdict, judge, order, touching
from reportgen.facts.salience import salience
from reportgen.facts.sources import plain_values
from reportgen.facts.sources.plain_columns import UNITS
from reportgen.model import (
    DIRECTED,
    Category,
    Cell,
    Fact,
    Gap,
    Kind,
    Number,
    Occupation,
    Range,
    Reason,
    Relation,
    Source,
    Value,
)

LEFT = Occupation(key="left", title="Left")
RIGHT = Occupation(key="right", title="Right")


def value(key: str, text: str) -> Value:
    measure = BY_KEY[key]
    if key == "salary_range":
        low, _, high = text.partition("/")
        ends = [plain_values.number(end, measure.unit) if end else None for end in (low, high)]
        return Range(low=ends[0], high=ends[1])
    if measure.kind is Kind.CATEGORY:
        label, _, share = text.partition("/")
        return Category(label=label, share=Number(amount=Decimal(share)) if share else None)
    if measure.kind is Kind.NUMBER:
        amount, _, error = text.partition("±")
        number = plain_values.number(amount, UNITS[key])
        return (
            Number(amount=number.amount, bound=number.bound, standard_error=Decimal(error))
            if error
            else number
        )
    if measure.kind is Kind.RANGE:
        return plain_values.time(text)
    return plain_values.breakdown(text) if measure.kind is Kind.BREAKDOWN else plain_values.ranking(text)


def cell(key: str, text: str, occupation: Occupation) -> Cell:
    if not text:
        return Gap(occupation=occupation, measure=BY_KEY[key], reason=Reason.NOT_REPORTED)
    return Fact(
        occupation=occupation,
        measure=BY_KEY[key],
        value=value(key, text),
        source=Source(name="", period=""),
    )


def verdict(key: str, left: str, right: str) -> Verdict:
    return judge(BY_KEY[key], cell(key, left, LEFT), cell(key, right, RIGHT))


R = Relation
CASES: list[tuple[str, str, str, Relation, bool | None]] = [
    ("salary_mean", "37540", "37540.40", R.EQUAL, None),
    ("salary_mean", "47320", "47180", R.ABOUT_THE_SAME, None),
    ("salary_mean", "102000", "100000", R.ABOUT_THE_SAME, None),
    ("salary_mean", "102001", "100000", R.SLIGHT, True),
    ("salary_mean", "105000", "100000", R.SLIGHT, True),
    ("salary_mean", "37540", "32427", R.CLEAR, True),
    ("salary_mean", "100000", "150000", R.MUCH, False),
    ("salary_mean", "199999", "100000", R.MUCH, True),
    ("salary_mean", "60000", "30000", R.MULTIPLE, True),
    ("salary_mean", ">=239200", "100000", R.MULTIPLE, True),
    ("salary_mean", ">=239200", "239000", R.CLEAR, True),
    ("salary_mean", ">=239200", "239199", R.CLEAR, True),
    ("salary_mean", ">=239200", "239200", R.NOT_COMPARABLE, None),
    ("salary_mean", "<=20000", "20000", R.NOT_COMPARABLE, None),
    ("salary_mean", "<=20000", ">=20000", R.NOT_COMPARABLE, None),
    ("salary_mean", ">=239200", "240000", R.NOT_COMPARABLE, None),
    ("salary_mean", ">=239200", ">=239200", R.NOT_COMPARABLE, None),
    ("salary_mean", "<=20000", "25000", R.CLEAR, False),
    ("salary_mean", "<=20000", "19000", R.NOT_COMPARABLE, None),
    ("salary_mean", "<=20000", ">=239200", R.MULTIPLE, False),
    ("salary_mean", "<=20000", "<=20000", R.NOT_COMPARABLE, None),
    ("salary_mean", "37540", "", R.ONE_MISSING, None),
    ("salary_mean", "", "", R.BOTH_MISSING, None),
    ("jobs", "46043", "0", R.CLEAR, True),
    ("jobs", "0", "0", R.EQUAL, None),
    ("growth_percent", "4", "-3", R.CLEAR, True),
    ("growth_percent", "-8", "-2", R.CLEAR, False),
    ("growth_percent", "4.5", "4", R.ABOUT_THE_SAME, None),
    ("growth_percent", "20", "4", R.MUCH, True),
    ("growth_percent", "8", "4", R.CLEAR, True),
    ("average_age", "43", "43", R.EQUAL, None),
    ("average_age", "43", "42", R.SLIGHT, True),
    ("experience_years", "2", "12", R.MUCH, False),
    ("time_to_become", "1-2 years", "6-12 months", R.OVERLAP, None),
    ("time_to_become", "1-2 years", "6-11 months", R.CLEAR, True),
    ("time_to_become", "1-2 years", "12-24 months", R.EQUAL, None),
    ("time_to_become", "1.5 years", "18 months", R.EQUAL, None),
    ("time_to_become", "1-2 years", "18 months", R.OVERLAP, None),
    ("time_to_become", "1-2 years", "2 years", R.OVERLAP, None),
    ("time_to_become", "1 year", "52 weeks", R.CLEAR, True),
    ("time_to_become", "2+ years", "5 years", R.OVERLAP, None),
    ("time_to_become", "2+ years", "6 months", R.CLEAR, True),
    ("time_to_become", "2+ years", "24+ months", R.EQUAL, None),
    ("time_to_become", "up to 3 months", "1 year", R.CLEAR, False),
    ("salary_range", "26000/52000", "26000/39000", R.OVERLAP, None),
    ("salary_range", "26000/39000", "26000/39000", R.EQUAL, None),
    ("salary_range", "/39000", "/39000", R.OVERLAP, None),
    ("salary_range", "26000/>=239200", "26000/>=239200", R.OVERLAP, None),
    ("salary_range", "50000/60000", "26000/39000", R.CLEAR, True),
    ("salary_range", "50000/60000", "60000/70000", R.OVERLAP, None),
    ("degree", "Bachelor's Degree/39", "bachelor's degree/43", R.CLEAR, False),
    ("degree", "Bachelor's Degree/39", "Bachelor's Degree/39", R.EQUAL, None),
    ("degree", "Bachelor's Degree", "Bachelor's Degree", R.EQUAL, None),
    ("degree", "Bachelor's Degree", "Associate Degree", R.NOT_COMPARABLE, None),
    ("gender", "Male 30; Female 70", "Female 70; Male 30", R.EQUAL, None),
    ("gender", "Male 30; Female 70", "Male 31; Female 69", R.NOT_COMPARABLE, None),
    ("gender", "Male -; Female 70", "Male -; Female 70", R.NOT_COMPARABLE, None),
]


@pytest.mark.parametrize(("key", "left", "right", "relation", "left_is_more"), CASES)
def test_relation(key: str, left: str, right: str, relation: Relation, left_is_more: bool | None) -> None:
    assert verdict(key, left, right) == Verdict(relation=relation, left_is_more=left_is_more)
    swapped = None if left_is_more is None else not left_is_more
    assert verdict(key, right, left) == Verdict(relation=relation, left_is_more=swapped)


def test_every_relation_is_reached() -> None:
    assert {case[3] for case in CASES} == set(Relation)


def test_a_difference_within_sampling_error_is_about_the_same() -> None:
    found = verdict("salary_mean", "40000±1000", "37000±1000")
    assert found == Verdict(relation=Relation.CLEAR, left_is_more=True)
    found = verdict("salary_mean", "40000±2000", "37000±1000")
    assert found == Verdict(relation=Relation.ABOUT_THE_SAME, insignificant=True)
    assert not verdict("salary_mean", "37540±2000", "37500±2000").insignificant
    assert verdict("salary_mean", "40000±9000", "37000").relation is Relation.CLEAR


figures = st.builds(
    lambda prefix, amount: f"{prefix}{amount}",
    st.sampled_from(["", "", "", ">=", "<="]),
    st.decimals(min_value=0, max_value=100, places=2),
)
times = st.builds(
    lambda low, more, unit, form: form.format(low=low, high=low + more, unit=unit),
    st.integers(0, 30),
    st.integers(0, 30),
    st.sampled_from(["years", "months", "weeks", "days"]),
    st.sampled_from(["{low}-{high} {unit}", "{low} {unit}", "{low}+ {unit}", "up to {low} {unit}"]),
)
pairs = st.one_of(
    st.tuples(
        st.sampled_from(["salary_mean", "growth_percent", "hourly_rate", "lgbt_percent"]), figures, figures
    ),
    st.tuples(st.just("time_to_become"), times, times),
)


@given(pairs, st.one_of(st.none(), st.decimals("0.01", 3, places=2)))
def test_swapping_swaps_the_direction_only(pair: tuple[str, str, str], spread: Decimal | None) -> None:
    key, left, right = pair
    here, there = verdict(key, left, right), verdict(key, right, left)
    assert here.relation is there.relation
    assert (here.left_is_more is None) == (here.relation not in DIRECTED)
    assert there.left_is_more == (None if here.left_is_more is None else not here.left_is_more)
    measure, first, second = BY_KEY[key], value(key, left), value(key, right)
    assert salience(measure, first, second, spread) == salience(measure, second, first, spread) >= 0
    if here.left_is_more is not None:
        assert order(measure, first, second) == (1 if here.left_is_more else -1)


@given(
    st.decimals(min_value=0, max_value=10**6, places=4), st.decimals(min_value=0, max_value=10**6, places=4)
)
def test_shown_alike_is_equal_and_nothing_else_is(left: Decimal, right: Decimal) -> None:
    shown = BY_KEY["salary_mean"].shown
    equal = verdict("salary_mean", str(left), str(right)).relation is Relation.EQUAL
    assert equal == (shown(left) == shown(right))


def test_salience() -> None:
    pay, age = BY_KEY["salary_mean"], BY_KEY["average_age"]
    assert salience(pay, value("salary_mean", "150"), value("salary_mean", "100"), None) == 1
    assert salience(pay, value("salary_mean", "150"), value("salary_mean", "0"), None) == 2
    assert salience(pay, value("salary_mean", "200"), value("salary_mean", "100"), Decimal(2)) == Decimal(
        "0.346574"
    )
    assert salience(age, value("average_age", "60"), value("average_age", "20"), None) == 0
    assert salience(
        BY_KEY["time_to_become"],
        value("time_to_become", "2 years"),
        value("time_to_become", "6 months"),
        None,
    ) == Decimal(2)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("1-2 years", "6-12 months", True),
        ("1-2 years", "2+ years", True),
        ("up to 3 months", "3-6 months", True),
        ("1-2 years", "6-13 months", False),
        ("1-2 years", "6-11 months", False),
        ("1-2 years", "12-24 months", False),
        ("1-2 years", "2 years", False),
        ("1-2 years", "1 year", False),
    ],
)
def test_touching(left: str, right: str, expected: bool) -> None:
    measure = BY_KEY["time_to_become"]
    first, second = value("time_to_become", left), value("time_to_become", right)
    assert touching(measure, first, second) is touching(measure, second, first) is expected


def test_numbers_never_touch() -> None:
    jobs = value("jobs", "5")
    assert not touching(BY_KEY["jobs"], jobs, jobs)
