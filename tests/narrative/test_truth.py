"""What is true of every sentence: figures are those of the data, and a direction is that of the figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from hypothesis import given, settings

from reportgen.model import (
    Bound,
    Breakdown,
    Category,
    Claim,
    Contrast,
    Difference,
    Fact,
    Gap,
    Measure,
    Number,
    Range,
    Ranking,
    Relation,
    Report,
    Row,
    Table,
)
from tests.narrative.plain import TABLES, told
from tests.narrative.plain import Row as Cells
from tests.narrative.reading import (
    LEFT,
    RIGHT,
    Figure,
    Reader,
    Told,
    amount,
    apart,
    comes_to,
    figures,
    half_up,
    own,
    shown,
    true,
    without_derived,
    without_period,
)

FORTH, BACK = Reader(order=("baker", "archivist")), Reader(order=("archivist", "baker"))
DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.4375"), "year": Decimal("365.25")}
GROWTH = re.compile(r"(grow|growth|decline) (?:by|of) (?:at least |at most )?([\d.,]*\d)%", re.IGNORECASE)
NOT_REPORTED = re.compile(r"\bnot report|\bno such range is reported", re.IGNORECASE)
STEADY = Decimal("0.5")
# What a chart is of, not a figure in it.
AGED = "workers aged 25 and over"
TRIED = settings(max_examples=120, deadline=None, derandomize=True)
TRIED_TWICE = settings(max_examples=80, deadline=None, derandomize=True)


def claims(report: Report) -> Iterator[Claim]:
    """All sentences of a report, and what stands for its charts."""
    for section in report.sections:
        for paragraph in (*section.paragraphs, section.caveats):
            yield from paragraph
        for exhibit in section.exhibits:
            if not isinstance(exhibit, Table):
                yield exhibit.description


def rows(report: Report) -> Iterator[Row]:
    for section in report.sections:
        for exhibit in section.exhibits:
            if isinstance(exhibit, Table):
                yield from exhibit.rows


def facts(asserts: tuple[object, ...]) -> list[Fact]:
    """The facts that are asserted, by themselves or in a contrast."""
    found: list[Fact] = []
    for one in asserts:
        if isinstance(one, Fact):
            found.append(one)
        elif isinstance(one, Contrast):
            found += one.facts
    return found


def gaps(asserts: tuple[object, ...]) -> list[Gap]:
    """The gaps that are asserted, by themselves or in a contrast."""
    found = [one for one in asserts if isinstance(one, Gap)]
    contrasts = (one for one in asserts if isinstance(one, Contrast))
    return found + [cell for one in contrasts for cell in one.cells if isinstance(cell, Gap)]


def difference(asserts: tuple[object, ...]) -> Difference | None:
    return next((one for one in asserts if isinstance(one, Difference)), None)


def numbers(of: Difference, part: str = "") -> tuple[Number, Number] | None:
    """The two numbers of a difference, or the two shares of a category or of one part of a breakdown."""
    found = []
    for fact in of.facts:
        value = fact.value
        number = value.percent(part) if isinstance(value, Breakdown) else value
        number = number.share if isinstance(number, Category) else number
        if isinstance(number, Number):
            found.append(number)
    return (found[0], found[1]) if len(found) == 2 else None


def amounts(of: Difference, part: str = "") -> tuple[Decimal, Decimal]:
    """What `numbers` has, as it is shown."""
    two = numbers(of, part)
    assert two is not None
    return shown(of.facts[0], two[0]), shown(of.facts[1], two[1])


# ---------------------------------------------------------------- figures


@TRIED
@given(two=TABLES)
def test_every_figure_is_one_of_the_facts_that_are_asserted(two: tuple[Cells, Cells]) -> None:
    _, report = told(*two)
    for claim in claims(report):
        allowed = {figure for fact in facts(claim.asserts) for figure in own(fact)}
        rest = without_derived(without_labels(claim))
        assert set(figures(rest)) <= allowed, claim.text
        # What was taken away is read, and so proved, by the test of directions.
        if rest != without_period(without_labels(claim)):
            assert derived(FORTH, claim), claim.text


@TRIED
@given(two=TABLES)
def test_every_figure_of_a_table_is_one_of_its_facts(two: tuple[Cells, Cells]) -> None:
    _, report = told(*two)
    for row in rows(report):
        contrast = row.asserts[0]
        assert isinstance(contrast, Contrast)
        for text, cell in zip(row.cells, contrast.cells, strict=True):
            allowed = own(cell) if isinstance(cell, Fact) else set[Figure]()
            assert set(figures(text)) <= allowed, row
            if isinstance(cell, Fact) and isinstance(cell.value, Number) and "change" not in text:
                assert figures(text), row


def without_labels(claim: Claim) -> str:
    """The sentence without labels of measures that have a number of their own: the 10th percentile."""
    labels = {fact.measure.label for fact in facts(claim.asserts) if figures(fact.measure.label)}
    return reduce(lambda text, label: text.replace(label, ""), [*labels, AGED], claim.text)


def derived(reader: Reader, claim: Claim) -> bool:
    """Whether a sentence has a figure that arithmetic made, in a frame that is read back."""
    return any(
        found is not None for found in (reader.claim(claim.text), apart(claim.text), comes_to(claim.text))
    )


# ---------------------------------------------------------------- directions


def proved(read: Told, of: Difference, part: str = "") -> None:
    """Asserts that what was read is what the figures say, the base that of its percent or multiple."""
    if of.measure.unit.value == "time" or isinstance(of.facts[0].value, Range):
        ends = [_ends(fact.measure, fact.value) for fact in of.facts]
        assert ends[read.higher][0] >= ends[1 - read.higher][1], of
        return
    two = numbers(of, part)
    assert two is not None
    assert two[read.higher].bound in (Bound.EXACT, Bound.AT_LEAST), of
    assert two[1 - read.higher].bound in (Bound.EXACT, Bound.AT_MOST), of
    assert read.least == (not two[0].bound is two[1].bound is Bound.EXACT) or read.gap is not None, of
    left, right = amounts(of, part)
    assert left != right, of
    assert read == true(read, left, right), (read, left, right)


def _ends(measure: Measure, value: object) -> tuple[Decimal, Decimal]:
    assert isinstance(value, Range)
    unit = DAYS.get(value.period, Decimal(1))
    low = half_up(value.low.amount, measure.decimals) * unit if value.low else Decimal("-Infinity")
    high = half_up(value.high.amount, measure.decimals) * unit if value.high else Decimal("Infinity")
    return low, high


def rated_apart(row: Row) -> str:
    """What the last column says of two scores of one entry; nothing where either has none."""
    scores = [
        half_up(score.amount, 1)
        for fact in facts(row.asserts)
        if isinstance(fact.value, Ranking) and (score := fact.value.score(row.label)) is not None
    ]
    if len(scores) < 2:
        return ""
    gap = scores[0] - scores[1]
    return f"{abs(gap).normalize():f} {'higher' if gap > 0 else 'lower'}" if gap else "the same"


@TRIED
@given(two=TABLES)
def test_directions_and_arithmetic_are_those_of_the_figures(two: tuple[Cells, Cells]) -> None:
    _, report = told(*two)
    for claim in claims(report):
        of = difference(claim.asserts)
        read = FORTH.claim(claim.text)
        if of is None:
            assert read is None, claim.text
            continue
        if read is not None:
            proved(read, of)
        if (points := apart(claim.text)) is not None:
            left, right = amounts(of)
            assert points == abs(left - right), claim.text
        if (comes := comes_to(claim.text)) is not None:
            left, right = amounts(of)
            assert comes == (abs(left - right), half_up(abs(left - right) / 52)), claim.text
    for row in rows(report):
        of = difference(row.asserts)
        read = FORTH.column(row.difference)
        if of is None:
            assert row.difference == rated_apart(row), row
        elif read is not None:
            proved(read, of, row.label)
        elif row.difference == "the same" and numbers(of, row.label):
            left, right = amounts(of, row.label)
            assert left == right, row


@TRIED
@given(two=TABLES)
def test_words_for_change_are_those_of_its_sign(two: tuple[Cells, Cells]) -> None:
    _, report = told(*two)
    for claim in claims(report):
        changes = [change for fact in facts(claim.asserts) for change in growth(fact)]
        for word, figure in GROWTH.findall(claim.text):
            signed = amount(figure) if word.lower().startswith("grow") else -amount(figure)
            assert signed in changes and abs(signed) > STEADY, (claim.text, changes)
        if "little or no change" in claim.text.lower():
            assert any(abs(change) <= STEADY for change in changes), (claim.text, changes)
        if re.search(r"\b(?:of|for) both [^:]+ and ", claim.text):
            assert len(set(changes)) == 1 or all(abs(change) <= STEADY for change in changes), claim.text
        if re.search(r"(?i)decline for both|for both, jobs are projected to decline", claim.text):
            assert all(change < -STEADY for change in changes), claim.text


def growth(fact: Fact) -> list[Decimal]:
    if fact.measure.key != "growth_percent" or not isinstance(fact.value, Number):
        return []
    return [shown(fact, fact.value)]


# ---------------------------------------------------------------- the other way round


def directions(report: Report, reader: Reader) -> dict[str, set[str]]:
    """Who is said to be more, by measure and part: every sentence and row that says so."""
    found: dict[str, set[str]] = {}
    for claim in claims(report):
        of, read = difference(claim.asserts), reader.claim(claim.text)
        if of is not None and read is not None:
            found.setdefault(of.measure.key, set()).add(reader.order[read.higher])
    for row in rows(report):
        of, read = difference(row.asserts), reader.column(row.difference)
        if of is not None and read is not None:
            part = f"/{row.label}" if isinstance(of.facts[0].value, Breakdown) else ""
            found.setdefault(of.measure.key + part, set()).add(reader.order[read.higher])
    return found


@TRIED_TWICE
@given(two=TABLES)
def test_the_other_way_round_says_the_same(two: tuple[Cells, Cells]) -> None:
    left, right = two
    (forth, there), (back, here) = told(left, right), told(right, left)
    assert directions(there, FORTH) == directions(here, BACK)
    assert all(len(sides) == 1 for sides in directions(there, FORTH).values())
    for one, other in zip(forth.contrasts, back.contrasts, strict=True):
        if isinstance(one, Difference) and isinstance(other, Difference):
            assert (one.relation, one.insignificant, one.salience) == (
                other.relation,
                other.insignificant,
                other.salience,
            )
            assert one.left_is_more == (None if other.left_is_more is None else not other.left_is_more)


@TRIED
@given(two=TABLES)
def test_what_looks_equal_is_never_more(two: tuple[Cells, Cells]) -> None:
    comparison, report = told(*two)
    for contrast in comparison.contrasts:
        if isinstance(contrast, Difference) and (pair := numbers(contrast)):
            left, right = amounts(contrast)
            exact = pair[0].bound is pair[1].bound is Bound.EXACT
            if left == right and not is_two_labels(contrast):
                assert contrast.relation is (Relation.EQUAL if exact else Relation.NOT_COMPARABLE), contrast
                assert contrast.left_is_more is None
                assert contrast.measure.key not in directions(report, FORTH)
    for row in rows(report):
        if row.cells[0] == row.cells[1]:
            assert row.difference in ("", "the same", "about the same", "the ranges meet or overlap"), row


def is_two_labels(of: Difference) -> bool:
    return len({fact.value.label for fact in of.facts if isinstance(fact.value, Category)}) == 2


# ---------------------------------------------------------------- who is meant


@TRIED
@given(two=TABLES)
def test_a_sentence_names_only_those_whose_facts_it_asserts(two: tuple[Cells, Cells]) -> None:
    comparison, report = told(*two)
    places = {occupation.key: place for place, occupation in enumerate(comparison.occupations)}
    for claim in claims(report):
        single = [one for one in claim.asserts if isinstance(one, Fact | Gap)]
        allowed = {places[one.occupation.key] for one in single}
        if len(single) < len(claim.asserts):
            allowed = {LEFT, RIGHT}
        assert set(FORTH.sides(claim.text)) <= allowed, claim.text
        missing = {places[gap.occupation.key] for gap in gaps(claim.asserts)}
        for sentence in claim.text.split(". "):
            if NOT_REPORTED.search(sentence) and not claim.text.startswith("Chart:"):
                assert set(FORTH.sides(sentence)) <= missing, claim.text


@TRIED
@given(two=TABLES)
def test_figures_stand_by_the_one_whose_they_are(two: tuple[Cells, Cells]) -> None:
    comparison, report = told(*two)
    places = {occupation.key: place for place, occupation in enumerate(comparison.occupations)}
    for claim in claims(report):
        owned: dict[int, set[Figure]] = {LEFT: set(), RIGHT: set()}
        for fact in facts(claim.asserts):
            owned[places[fact.occupation.key]] |= own(fact)
        for part in re.split(r", compared with |\. ", without_labels(claim)):
            sides, found = FORTH.sides(part), figures(without_derived(part))
            if len(set(sides)) == 1:
                assert set(found) <= owned[sides[0]], claim.text
            elif len(sides) == len(found) == 2:
                assert all(figure in owned[side] for side, figure in zip(sides, found, strict=True)), (
                    claim.text
                )
