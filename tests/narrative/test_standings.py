"""How three and four figures stand to each other, and the sentences that say so: every tie and shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from statistics import mean

import pytest
from hypothesis import given, settings

from reportgen.model import Bound, Number, Overlap, Range, Standing, Tie, Unit
from reportgen.narrative.languages.standings import Shape, telling
from tests.narrative.reading import figures, half_up, shown
from tests.narrative.several import NUMBERS, TITLES, WORDS, claims, of_column, tables, told

# Each example makes a report of every section.
TRIED = settings(max_examples=25, deadline=None, derandomize=True)
UNSURE = "The data does not show"

# A column and its values, the shape, the ties from the highest tier down, and words of the sentences.
CASES: list[tuple[str, str, tuple[str, ...], Shape, str, str]] = [
    ("order", "salary_mean", ("90000", "60000", "30000"), Shape.RANKED, "ALONE ALONE ALONE", "earn the most"),
    ("four", "salary_mean", ("9000", "60000", "30000", "90000"), Shape.RANKED, "ALONE " * 4, "f the four"),
    ("equal", "salary_mean", ("50000",) * 3, Shape.ALL, "EQUAL", r"the same|salary is \$50,000"),
    ("alike", "salary_mean", ("50000", "50500", "50200"), Shape.ALL, "ABOUT_THE_SAME", "about the same"),
    ("top-alike", "salary_mean", ("50000", "50500", "30000"), Shape.RANKED, "ABOUT_THE_SAME ALONE", "about"),
    ("top-equal", "salary_mean", ("50000", "50000", "30000"), Shape.RANKED, "EQUAL ALONE", r"each \$50,000"),
    ("low-equal", "jobs", ("9", "4", "4"), Shape.RANKED, "ALONE EQUAL", "each 4"),
    ("chain", "salary_mean", ("50000", "50900", "51800"), Shape.ALL, "CHAIN", "about the same as the next"),
    (
        "chain-below",
        "jobs",
        ("9000", "5000", "5090", "5180"),
        Shape.RANKED,
        "ALONE CHAIN",
        "same as the next",
    ),
    ("top-coded", "salary_mean", (">=200000", ">=239200", "50000"), Shape.RANKED, "UNKNOWN ALONE", UNSURE),
    ("unknown", "salary_mean", (">=200000", ">=239200", "250000"), Shape.LISTED, "UNKNOWN", UNSURE),
    (
        "bound-above",
        "salary_mean",
        (">=200000", "50000", "40000"),
        Shape.RANKED,
        "ALONE " * 3,
        "at least 5 times",
    ),
    (
        "one",
        "jobs",
        ("90", "-", "-"),
        Shape.ONE,
        "ALONE",
        "not report.*archivists and carvers|archivists and carvers.*not report",
    ),
    ("two", "jobs", ("90", "-", "30"), Shape.TWO, "ALONE ALONE", "3 times as many as|for carvers"),
    ("two-equal", "salary_mean", ("50000", "-", "50000"), Shape.TWO, "EQUAL", "both earn"),
    ("growth", "growth_percent", ("8", "2", "-3"), Shape.LED, "ALONE " * 3, "grow the fastest|fastest for"),
    (
        "growth-tie",
        "growth_percent",
        ("8", "7.8", "1"),
        Shape.LED,
        "ABOUT_THE_SAME ALONE",
        "about the same rate",
    ),
    ("decline", "growth_percent", ("-8", "-2", "-4"), Shape.TRAILED, "ALONE " * 3, "decline the most"),
    ("steady", "growth_percent", ("0.1", "-0.4", "0.3"), Shape.ALL, "CHAIN", "little or no change"),
    ("growth-equal", "growth_percent", ("4", "4", "4"), Shape.ALL, "EQUAL", "grow by 4%"),
    (
        "growth-alike",
        "growth_percent",
        ("4", "4.2", "4.3"),
        Shape.ALL,
        "ABOUT_THE_SAME",
        "about the same rate",
    ),
    ("signs", "growth_percent", ("0.2", "-2", "-9"), Shape.LISTED, "ALONE " * 3, "decline"),
    (
        "longest",
        "time_to_become",
        ("4 years", "1-2 years", "6-12 months"),
        Shape.LED,
        "ALONE UNKNOWN",
        "longest",
    ),
    (
        "shortest",
        "time_to_become",
        ("2-4 years", "1-3 years", "3 months"),
        Shape.TRAILED,
        "UNKNOWN ALONE",
        "least",
    ),
    (
        "overlap",
        "time_to_become",
        ("1-3 years", "2-4 years", "1-4 years"),
        Shape.LISTED,
        "UNKNOWN",
        "1 to 3 years",
    ),
    ("as-long", "time_to_become", ("1 year", "12 months", "1 year"), Shape.ALL, "EQUAL", "same"),
    ("scores", "job_satisfaction", ("4.1", "3.2", "3.2"), Shape.LISTED, "ALONE EQUAL", "3.2 for"),
    ("score", "job_satisfaction", ("4.1", "4.1", "4.1"), Shape.ALL, "EQUAL", "4.1 for all three"),
    (
        "shares",
        "lgbt_percent",
        ("4.1", "3.2", "-"),
        Shape.LISTED,
        "ALONE ALONE",
        "4.1% of bakers and 3.2% of",
    ),
]


def standing(column: str, values: tuple[str, ...]) -> tuple[Standing, str]:
    comparison, report = told(
        of_column(column, values, source=["A"] * len(values), year=["2024–34"] * len(values))
    )
    found = comparison.contrast(column)
    assert isinstance(found, Standing)
    return found, " ".join(claim.text for claim in claims(report))


@pytest.mark.parametrize(
    ("column", "values", "shape", "ties", "words"), [pytest.param(*case[1:], id=case[0]) for case in CASES]
)
def test_every_shape_has_its_words(
    column: str, values: tuple[str, ...], shape: Shape, ties: str, words: str
) -> None:
    found, text = standing(column, values)
    assert telling(found).shape is shape
    assert [tier.tie.name for tier in found.tiers] == ties.split()
    assert re.search(words, text), text
    assert (UNSURE in text) == (words == UNSURE)


def test_every_shape_and_tie_is_reached() -> None:
    found = [standing(column, values)[0] for _, column, values, *_ in CASES]
    assert {telling(one).shape for one in found} == set(Shape)
    assert {tier.tie for one in found for tier in one.tiers} == set(Tie)


def test_what_only_chance_tells_apart_is_about_the_same() -> None:
    rows = of_column("salary_mean", ("50000", "55000", "90000"), salary_mean_rse=("10", "10", "1"))
    comparison, report = told(rows)
    found = comparison.contrast("salary_mean")
    assert isinstance(found, Standing)
    assert found.by_chance == ((0, 1),)
    assert [tier.tie for tier in found.tiers] == [Tie.ALONE, Tie.ABOUT_THE_SAME]
    note = "Within the sampling error of the figures (90% confidence) are differences between "
    note += "bakers and archivists."
    assert note in report.notes
    assert not any("“about the same” covers" in note for note in report.notes)


def test_words_of_closeness_have_a_note() -> None:
    _, report = told(of_column("salary_mean", ("50000", "50500", "90000")))
    assert (
        "For pay, “about the same” covers differences of up to 2 percent of the smaller figure."
        in report.notes
    )


LABELS = [
    ("training", ("None",) * 3, "None of the three typically needs training|On the job, none of the three"),
    ("entry_education", ("Bachelor's degree",) * 3, "all three|All three"),
    (
        "entry_education",
        ("Bachelor's degree", "Master's degree", "Bachelor's degree"),
        "[Bb]akers and carvers",
    ),
    ("major", ("Law", "Art", "-"), "not report.*carvers|For carvers.*major is not report"),
    ("highest_paying_state", ("Oregon", "Oregon", "Texas"), "[Bb]akers and archivists earn most in Oregon"),
]


@pytest.mark.parametrize(("column", "values", "words"), LABELS)
def test_labels_are_named_and_never_ranked(column: str, values: tuple[str, ...], words: str) -> None:
    found, text = standing(column, values)
    assert found.tiers == ()
    assert re.search(words, text), text
    assert not re.search(r"higher|lower|longer|more than", text), text


def test_lists_are_of_all_of_some_and_of_one() -> None:
    lists = ("Reading; Writing; Sewing", "Reading; Writing; Welding", "Reading; Speaking")
    comparison, report = told(of_column("top_skills", lists))
    text = " ".join(claim.text for claim in claims(report))
    found = comparison.contrast("top_skills")
    assert isinstance(found, Overlap)
    assert found.shared == ("Reading",)
    assert [(one.places, one.names) for one in found.held] == [((0, 1), ("Writing",))]
    for words in ("all three", "writing", "sewing", "welding", "speaking"):
        assert words in text.casefold(), text
    assert text.count("reading") == text.count("writing") == 1


def test_a_list_that_is_missing_is_named() -> None:
    _, report = told(of_column("top_skills", ("Reading; Writing", "Reading; Sewing", "-")))
    text = " ".join(claim.text for claim in claims(report))
    assert re.search("not report.*carvers|carvers.*skills are not report", text), text
    assert "all three" not in text.casefold()


def test_pay_by_the_hour_only_is_said() -> None:
    _, report = told(of_column("salary_mean", ("50000", "60000", "-"), hourly_rate=("24", "29", "31.5")))
    text = " ".join(claim.text for claim in claims(report))
    assert re.search(r"([Oo]nly pay by the hour|by the hour only).*\$31.50 on average", text), text


# ---------------------------------------------------------------- truth

_SUPERLATIVE = re.compile(
    r"the most\b|the highest|is highest|the fastest|the longest|the least|the fewest|the lowest|is lowest"
)
_LOW = re.compile(r"the least|the fewest|lowest|decline the most|the least time")


def named(text: str) -> list[int]:
    return [place for place, word in enumerate(WORDS) if re.search(rf"\b{word}s?\b", text, re.IGNORECASE)]


def _columns(report_claims: list[object]) -> Iterator[tuple[Standing, str]]:
    for claim in report_claims:
        for one in getattr(claim, "asserts", ()):
            if isinstance(one, Standing):
                yield one, getattr(claim, "text", "")


@TRIED
@given(rows=tables())
def test_superlatives_are_those_of_the_figures(rows: list[dict[str, str]]) -> None:
    comparison, report = told(rows)
    places = {one.key: TITLES.index(one.title) for one in comparison.occupations}
    for of, text in _columns(list(claims(report))):
        for clause in re.split(r"(?<=[\d%]), and |(?<=\d years), and ", text):
            if not _SUPERLATIVE.search(clause) or not isinstance(of.facts[0].value, Number):
                continue
            own = set(named(clause))
            assert own, text
            for fact in of.facts:
                for other in of.facts:
                    inside, outside = (
                        places[fact.occupation.key] in own,
                        places[other.occupation.key] not in own,
                    )
                    if not inside or not outside:
                        continue
                    high, low = (other, fact) if _LOW.search(clause) else (fact, other)
                    assert isinstance(high.value, Number) and isinstance(low.value, Number)
                    assert shown(high, high.value) > shown(low, low.value), (clause, high, low)
                    assert low.value.bound is not Bound.AT_LEAST, clause


@TRIED
@given(rows=tables())
def test_every_figure_comes_from_the_facts(rows: list[dict[str, str]]) -> None:
    _, report = told(rows)
    for of, text in _columns(list(claims(report))):
        if of.measure.key not in NUMBERS:
            continue
        amounts = {abs(shown(fact, fact.value)) for fact in of.facts if isinstance(fact.value, Number)}
        allowed = amounts | _derived(of, amounts) | {half_up(amount) for amount in amounts}
        plain = text.replace(of.facts[0].source.period, "")
        for figure in figures(plain):
            assert figure.amount in allowed, (text, figure, allowed)


def _derived(of: Standing, amounts: set[Decimal]) -> set[Decimal]:
    """What arithmetic makes of two of these amounts."""
    found: set[Decimal] = set()
    for high in amounts:
        for low in amounts:
            if high > low > 0:
                percent = (high - low) * 100 / low
                found |= {
                    half_up(percent),
                    Decimal(int(percent)),
                    high - low,
                    half_up((high - low) * 100 / high),
                }
                ratio = high / low
                found |= {half_up(ratio, 1), half_up(ratio), Decimal(int(ratio))}
    # "less than 1%" and "more than 99%"
    return found | {Decimal(1), Decimal(99)}


@TRIED
@given(rows=tables())
def test_no_figure_is_left_out(rows: list[dict[str, str]]) -> None:
    comparison, report = told(rows)
    text = " ".join(claim.text for claim in claims(report))
    for key in NUMBERS:
        contrast = comparison.contrast(key)
        if not isinstance(contrast, Standing) or key == "hourly_rate":
            continue
        for fact in contrast.facts:
            assert isinstance(fact.value, Number)
            amount = abs(shown(fact, fact.value))
            steady = contrast.measure.unit is Unit.CHANGE and amount <= Decimal("0.5")
            low_share = contrast.measure.unit is Unit.SHARE
            assert steady or low_share or f"{amount.normalize():,f}" in text, (fact, text)


@TRIED
@given(rows=tables())
def test_the_order_of_the_occupations_changes_no_fact(rows: list[dict[str, str]]) -> None:
    first, _ = told(rows)
    for turned in list(permutations(rows))[1:4]:
        other, report = told(turned)
        for one, two in zip(first.contrasts, other.contrasts, strict=True):
            assert (one.measure, one.salience) == (two.measure, two.salience)
            assert set(one.cells) == set(two.cells)
            if isinstance(one, Standing) and isinstance(two, Standing):
                assert _by_title(one) == _by_title(two)
        assert report.sections


def _by_title(of: Standing) -> list[tuple[Tie, frozenset[str]]]:
    return [
        (tier.tie, frozenset(of.cells[place].occupation.title for place in tier.places)) for tier in of.tiers
    ]


@TRIED
@given(rows=tables())
def test_sentences_are_short_and_whole(rows: list[dict[str, str]]) -> None:
    for language in ("en", "es"):
        _, report = told(rows, language=language)
        texts = [claim.text for claim in claims(report)]
        every = [one for text in texts for one in re.split(r"(?<=[.!?]) ", text)]
        assert max(len(one.split()) for one in every) <= 30, max(every, key=lambda one: len(one.split()))
        assert language == "es" or mean(len(one.split()) for one in every) <= 18
        assert not re.search(r"None\b(?! of)|\bnan\b|  |\(\)|: [.,]|,,", " ".join(texts)), texts


def test_ranges_keep_their_places() -> None:
    found, _ = standing("time_to_become", ("1-2 years", "12-24 months", "3 months"))
    assert [tier.places for tier in found.tiers] == [(0, 1), (2,)]
    assert all(isinstance(fact.value, Range) for fact in found.facts)
