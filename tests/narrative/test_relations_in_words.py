"""Each relation has one wording family: it is reached, its words are said, and those of no other are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from reportgen.model import Bound, Comparison, Difference, Relation
from tests.narrative.plain import Row as Cells
from tests.narrative.plain import pairs, told
from tests.narrative.reading import INTRODUCTION
from tests.narrative.test_truth import amounts, claims, difference, numbers

R = Relation
NOTHING = r"\A\Z"
TWO_RATINGS = r"rat(?:ed|ing).* [\d.]+ .*\band .*[\d.]+"
TWO_RANGES = r"yearly pay is \$.+ and .*\$.+ "
FOR_BOTH = r"\bfor both\b|^both have"
MISSING = {R.ONE_MISSING: r"\bnot report|no such range is reported", R.BOTH_MISSING: NOTHING}

# The words by which a reader knows the relation, for each measure that stands for a kind of value. Where a
# difference is said in its own unit, its size stands for slight, clear and much.
WORDS: dict[str, dict[Relation, str]] = {
    "salary_mean": MISSING
    | {
        R.EQUAL: r"\bboth (?:.+ )?earn \$",
        R.ABOUT_THE_SAME: "(?:earn|pay is) about the same",
        R.SLIGHT: r"(?:is|to) slightly (?:more|less) \(\d+%\) than",
        R.CLEAR: r"(?:is|to) \d+% (?:more|less) than",
        R.MUCH: r"(?:is|to) much (?:more|less) \(\d+%\) than",
        R.MULTIPLE: r"(?:twice|times) as much\b",
        R.NOT_COMPARABLE: "does not show which figure is larger",
    },
    "openings": MISSING
    | {
        R.EQUAL: "and as many for",
        R.ABOUT_THE_SAME: "(?:is|have) about the same",
        R.SLIGHT: r"(?:is|to) slightly (?:more|fewer) \(\d+%\) than",
        R.CLEAR: r"(?:is|to) \d+% (?:more|fewer) than",
        R.MUCH: r"(?:is|to) much (?:more|fewer) \(\d+%\) than",
        R.MULTIPLE: r"(?:twice|times) as many\b",
        R.NOT_COMPARABLE: "does not show which figure is larger",
    },
    "experience_years": MISSING
    | {
        R.EQUAL: r"\bboth (?:.+ )?have \d|experience of both",
        R.ABOUT_THE_SAME: "(?:is|have) about the same",
        R.SLIGHT: r"(?:is|to) [\d.]+ years? (?:more|less) than",
        R.CLEAR: r"(?:is|to) [\d.]+ years? (?:more|less) than",
        R.MUCH: r"(?:is|to) [\d.]+ years? (?:more|less) than",
        R.NOT_COMPARABLE: "does not show which figure is larger",
    },
    "growth_percent": MISSING
    | {
        R.EQUAL: r"\bboth bakers and archivists\b",
        R.ABOUT_THE_SAME: "about the same rate",
        R.SLIGHT: r"which is [\d.]+ percentage points? (?:more|less)",
        R.CLEAR: r"which is [\d.]+ percentage points? (?:more|less)",
        R.MUCH: r"which is [\d.]+ percentage points? (?:more|less)",
    },
    "job_satisfaction": MISSING
    | {R.EQUAL: FOR_BOTH, R.SLIGHT: TWO_RATINGS, R.CLEAR: TWO_RATINGS},
    "time_to_become": MISSING
    | {
        R.EQUAL: "takes the same time",
        R.CLEAR: r"takes (?:longer|less time)\b",
        R.OVERLAP: r"takes \d[^,:]+, compared with",
    },
    "salary_range": MISSING
    | {R.EQUAL: FOR_BOTH, R.CLEAR: TWO_RANGES, R.OVERLAP: TWO_RANGES},
    "major": MISSING | {R.EQUAL: FOR_BOTH, R.NOT_COMPARABLE: r"\blaw\b.+ and .*\bhistory\b"},
    "degree": MISSING
    | {
        R.EQUAL: r"of all \w+ and of all \w+, [\d.]+%|among both \w+ and \w+",
        R.ABOUT_THE_SAME: r"[\d.]+%, [\d.]+ percentage points? more",
        R.SLIGHT: r"[\d.]+%, [\d.]+ percentage points? more",
        R.CLEAR: r"[\d.]+%, [\d.]+ percentage points? more",
        R.MUCH: r"[\d.]+%, [\d.]+ percentage points? more",
        R.NOT_COMPARABLE: r" degree \([\d.]+%\).+ degree \([\d.]+%\)",
    },
}  # fmt: skip

EXAMPLES = [
    ("salary_mean", "37540", "37540.40", R.EQUAL),
    ("salary_mean", "47320", "47180", R.ABOUT_THE_SAME),
    ("salary_mean", "102001", "100000", R.SLIGHT),
    ("salary_mean", "100000", "105000", R.SLIGHT),
    ("salary_mean", "37540", "32427", R.CLEAR),
    ("salary_mean", "32427", "37540", R.CLEAR),
    ("salary_mean", "150000", "100000", R.MUCH),
    ("salary_mean", "100000", "199999", R.MUCH),
    ("salary_mean", "60000", "30000", R.MULTIPLE),
    ("salary_mean", "30000", "412000", R.MULTIPLE),
    ("salary_mean", ">=239200", ">=239200", R.NOT_COMPARABLE),
    ("salary_mean", "<=20000", "19000", R.NOT_COMPARABLE),
    ("salary_mean", "37540", "-", R.ONE_MISSING),
    ("salary_mean", "*", "37540", R.ONE_MISSING),
    ("salary_mean", "-", "*", R.BOTH_MISSING),
    ("openings", "500", "500", R.EQUAL),
    ("openings", "500", "505", R.ABOUT_THE_SAME),
    ("openings", "545", "500", R.SLIGHT),
    ("openings", "500", "600", R.CLEAR),
    ("openings", "500", "800", R.MUCH),
    ("openings", "500", "1000", R.MULTIPLE),
    ("openings", ">=500", "600", R.NOT_COMPARABLE),
    ("openings", "500", "-", R.ONE_MISSING),
    ("openings", "-", "-", R.BOTH_MISSING),
    ("experience_years", "2", "2.04", R.EQUAL),
    ("experience_years", "2/50", "2.4/50", R.ABOUT_THE_SAME),
    ("experience_years", "1", "2", R.SLIGHT),
    ("experience_years", "2", "4.5", R.CLEAR),
    ("experience_years", "12", "2", R.MUCH),
    ("experience_years", ">=10", "12", R.NOT_COMPARABLE),
    ("experience_years", "-", "2", R.ONE_MISSING),
    ("experience_years", "-", "-", R.BOTH_MISSING),
    ("growth_percent", "4.04", "4", R.EQUAL),
    ("growth_percent", "4.5", "4", R.ABOUT_THE_SAME),
    ("growth_percent", "6", "4", R.SLIGHT),
    ("growth_percent", "4", "8", R.CLEAR),
    ("growth_percent", "20", "4", R.MUCH),
    ("growth_percent", "-4", "-", R.ONE_MISSING),
    ("growth_percent", "-", "-", R.BOTH_MISSING),
    ("job_satisfaction", "3.8", "3.84", R.EQUAL),
    ("job_satisfaction", "3.8", "4", R.SLIGHT),
    ("job_satisfaction", "3", "4", R.MUCH),
    ("job_satisfaction", "3", "-", R.ONE_MISSING),
    ("job_satisfaction", "-", "-", R.BOTH_MISSING),
    ("time_to_become", "1-2 years", "12-24 months", R.EQUAL),
    ("time_to_become", "1-2 years", "6-11 months", R.CLEAR),
    ("time_to_become", "up to 3 months", "1 year", R.CLEAR),
    ("time_to_become", "1-2 years", "6-12 months", R.OVERLAP),
    ("time_to_become", "1-2 years", "18 months", R.OVERLAP),
    ("time_to_become", "1-2 years", "-", R.ONE_MISSING),
    ("time_to_become", "-", "-", R.BOTH_MISSING),
    ("salary_range", "26000/52000", "26000/52000", R.EQUAL),
    ("salary_range", "26000/39000", "40000/52000", R.CLEAR),
    ("salary_range", "26000/52000", "27000/39000", R.OVERLAP),
    ("salary_range", "26000/52000", "-/-", R.ONE_MISSING),
    ("salary_range", "-/-", "-/-", R.BOTH_MISSING),
    ("major", "Law", "law", R.EQUAL),
    ("major", "Law", "History", R.NOT_COMPARABLE),
    ("major", "Law", "-", R.ONE_MISSING),
    ("major", "-", "-", R.BOTH_MISSING),
    ("degree", "Bachelor's degree/39", "Bachelor's degree/39.04", R.EQUAL),
    ("degree", "Bachelor's degree/39", "Bachelor's degree/39.5", R.ABOUT_THE_SAME),
    ("degree", "Bachelor's degree/39", "Bachelor's degree/41", R.SLIGHT),
    ("degree", "Bachelor's degree/39", "Bachelor's degree/49", R.CLEAR),
    ("degree", "Bachelor's degree/39", "Bachelor's degree/59", R.MUCH),
    ("degree", "Bachelor's degree/39", "Master's degree/39", R.NOT_COMPARABLE),
    ("degree", "Bachelor's degree/39", "-/-", R.ONE_MISSING),
    ("degree", "-/-", "-/-", R.BOTH_MISSING),
]
# Which columns the parts of an example with a slash go into.
COLUMNS = {
    "salary_range": ("salary_low", "salary_high"),
    "degree": ("degree", "degree_share"),
    "experience_years": ("experience_years", "experience_years_rse"),
}


def row(title: str, key: str, text: str) -> Cells:
    return {
        "title": title,
        "jobs": "100",
        **dict(zip(COLUMNS.get(key, (key,)), text.split("/"), strict=False)),
    }


def said(key: str, left: Cells, right: Cells) -> tuple[Difference, str]:
    """A difference, and all sentences that assert it or a figure of it."""
    comparison, report = told(left, right)
    of = contrast(comparison, key)
    texts = [
        claim.text
        for claim in claims(report)
        if difference(claim.asserts) == of or (claim.asserts and set(claim.asserts) <= set(of.facts))
    ]
    return of, " ".join(
        text for text in texts if not text.startswith("Chart:") and not INTRODUCTION.search(text)
    )


def contrast(comparison: Comparison, key: str) -> Difference:
    found = comparison.contrast(key)
    assert isinstance(found, Difference)
    return found


def heard(key: str, text: str) -> set[str]:
    """The words for any relation of the measure that stand in a text."""
    return {words for words in WORDS[key].values() if re.search(words, text, re.IGNORECASE)}


@pytest.mark.parametrize(("key", "left", "right", "relation"), EXAMPLES)
def test_each_relation_has_its_words_and_no_others(
    key: str, left: str, right: str, relation: Relation
) -> None:
    of, text = said(key, row("Baker", key, left), row("Archivist", key, right))
    assert of.relation is relation
    assert heard(key, text) == {WORDS[key].get(relation) or WORDS[key][R.CLEAR]}, text


def test_every_relation_is_reached() -> None:
    assert {relation for _, _, _, relation in EXAMPLES} == set(Relation)
    for key, words in WORDS.items():
        reached = {relation for measure, _, _, relation in EXAMPLES if measure == key}
        assert reached | {R.CLEAR} >= set(words), key


@settings(max_examples=80, deadline=None, derandomize=True)
@given(two=pairs(lambda measure: measure.key in ("salary_mean", "openings")))
def test_exactly_one_relation_is_heard(two: tuple[Cells, Cells]) -> None:
    left, right = two
    for key in {"salary_mean", "openings"} & left.keys():
        of, text = said(key, left, right)
        two_numbers = numbers(of)
        exact = two_numbers is None or all(number.bound is Bound.EXACT for number in two_numbers)
        if exact and (two_numbers is None or 0 not in amounts(of)):
            assert heard(key, text) == {WORDS[key][of.relation]}, text
        else:
            # A bound says "at least", whatever the size of the difference; of nothing there are no percents.
            assert len(heard(key, text)) <= 1, text


@pytest.mark.parametrize(
    ("key", "left", "right", "words"),
    [
        ("salary_mean", ">=239200", "100000", r"at least 139% more than .*\$100,000"),
        (
            "salary_mean",
            "<=20000",
            "100000",
            r"archivist.* at least 5 times as much|which is at least 5 times",
        ),
        ("openings", "46043", "0", r"(?:is|to) more than [^%]*\b0\b"),
        ("growth_percent", "4", "-3", r"decline (?:by|of) 3%"),
        ("growth_percent", "-2", "-8", r"declin.*2% for bakers and 8% for archivists\."),
        ("growth_percent", "0", "5", r"bakers.* little or no change|little or no change .*bakers"),
        ("growth_percent", "16.5", "4", r"grow(?:th)? (?:by|of) 16\.5%"),
        ("growth_percent", "-0.2", "0.3", r"both bakers and archivists.* little or no change|little or no"),
        ("lgbt_percent", "0.04", "6", r"less than 1%"),
        ("lgbt_percent", "6", "6.04", r"[Ee]stimated"),
    ],
)
def test_other_relations(key: str, left: str, right: str, words: str) -> None:
    _, report = told(row("Baker", key, left), row("Archivist", key, right))
    text = " ".join(claim.text for claim in claims(report) if not claim.text.startswith("Chart:"))
    assert re.search(words, text, re.IGNORECASE), text
