"""A report with its two sides swapped asserts the same facts and judges them the same, mirrored."""

from __future__ import annotations

import re

import pytest

from reportgen.model import (
    Cell,
    Contrast,
    Difference,
    Fact,
    Overlap,
    Report,
    Row,
    Table,
    same_people,
)
from reportgen.narrative import LANGUAGES
from reportgen.narrative.languages import Language
from tests.quality import sample
from tests.quality.conftest import Tell
from tests.quality.test_leaks import contrast

COUNT = 250
WORD = re.compile(r"\w+")

# A figure, or why there is none, by whose and of what it is.
Told = tuple[str, str, str]


def judged(one: Contrast) -> tuple[object, ...]:
    """What a contrast says, without an order of its two sides: what is said of each, and who is more."""
    cells = frozenset(map(told, one.cells))
    keys = [cell.occupation.key for cell in one.cells]
    match one:
        case Difference():
            more = None if one.left_is_more is None else keys[0 if one.left_is_more else 1]
            return cells, one.relation, more, one.insignificant, one.salience
        case Overlap():
            return cells, frozenset(one.shared), sided(keys, one.alone), sided(keys, one.added)
    return (cells,)


def sided(keys: list[str], names: tuple[tuple[str, ...], ...]) -> frozenset[tuple[str, tuple[str, ...]]]:
    return frozenset(zip(keys, names, strict=False))


def told(cell: Cell) -> Told:
    what = repr(cell.value) if isinstance(cell, Fact) else cell.reason.value
    return cell.occupation.key, cell.measure.key, what


def prose(report: Report) -> set[object]:
    """What the sentences of each section assert: figures of one or of both, and how they stand."""
    return {
        (section.key, what)
        for section in report.sections
        for part in sample.paragraphs(section)
        for claim in part
        for one in claim.asserts
        for what in ((judged(one), *map(told, one.cells)) if isinstance(one, Contrast) else (told(one),))
    }


def tables(report: Report, *, mirrored: bool) -> dict[tuple[str, str], tuple[object, ...]]:
    """The rows of all tables by section and label, cells from right to left where mirrored. Groups of people
    have the words of whom is named first."""
    step = -1 if mirrored else 1
    return {
        (section.key, same_people(row.label)): (
            row.cells[::step],
            row.missing[::step],
            judged(contrast(row)),
            # What is to be added is noted for the second alone.
            frozenset() if isinstance(contrast(row), Overlap) else notes(report, row.notes),
        )
        for section in report.sections
        for exhibit in section.exhibits
        if isinstance(exhibit, Table)
        for row in exhibit.rows
        if not is_one_way(row, LANGUAGES[report.language])
    }


def is_one_way(row: Row, language: Language) -> bool:
    """Whether a row is there, or has its note, for what would be added on the way to one of the two."""
    of = contrast(row)
    if not isinstance(of, Overlap):
        return False
    return row.label in {language.part_label(of.measure, name) for names in of.added for name in names}


def unlike(forth: Report, back: Report) -> list[tuple[str, str]]:
    """The rows that differ. Ratings of what is to be added stand in the table of the second alone."""
    here, there = tables(forth, mirrored=False), tables(back, mirrored=True)
    rated = {
        (section.key, same_people(row.label))
        for one in (forth, back)
        for section in one.sections
        for exhibit in section.exhibits
        if isinstance(exhibit, Table)
        for row in exhibit.rows
        if isinstance(contrast(row), Overlap)
    }
    alone = (here.keys() ^ there.keys()) - rated
    return sorted(alone | {key for key in here.keys() & there.keys() if here[key] != there[key]})


def notes(report: Report, numbers: tuple[int, ...]) -> frozenset[tuple[str, ...]]:
    """The words of notes; one that speaks of both names them in their order."""
    return frozenset(tuple(sorted(WORD.findall(report.notes[number - 1]))) for number in numbers)


@pytest.mark.parametrize("language", ["english", "spanish"])
def test_swapped_sides_say_the_same(language: str, request: pytest.FixtureRequest, tell: Tell) -> None:
    reports: tuple[Report, ...] = request.getfixturevalue(language)
    code = reports[0].language
    wrong = []
    facts = 0
    for (left, right), forth in zip(sample.pairs()[:COUNT], reports, strict=False):
        back = sample.report((right, left), code)
        facts += len(prose(forth))
        if prose(forth) != prose(back):
            wrong.append(f"{forth.title}: {prose(forth) ^ prose(back)}")
        if rows := unlike(forth, back):
            wrong.append(f"{forth.title}: {rows}")
        if {one.label for one in forth.sources} != {one.label for one in back.sources}:
            wrong.append(f"{forth.title}: sources")
    tell(
        f"symmetry, {language}: {len(wrong)} of {COUNT} pairs disagree with their swap, {facts:,} assertions"
    )
    assert wrong == []


def test_a_flipped_direction_is_found() -> None:
    report = sample.report(sample.pairs()[0])
    for section in report.sections:
        for part in sample.paragraphs(section):
            for claim in part:
                for one in claim.asserts:
                    if isinstance(one, Difference) and one.left_is_more is not None:
                        assert judged(one) != judged(flipped(one))
                        return
    raise AssertionError("the first pair of the sample has no directed difference")


def flipped(one: Difference) -> Contrast:
    return Difference(
        measure=one.measure,
        cells=one.cells,
        salience=one.salience,
        relation=one.relation,
        left_is_more=not one.left_is_more,
        insignificant=one.insignificant,
    )
