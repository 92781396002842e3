"""Nothing of the machine, and no half a sentence, reaches a reader: looked for in all that is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from reportgen.model import Category, Contrast, Fact, Report, Row, Table
from tests.quality import sample
from tests.quality.conftest import Tell

# Most texts have none of these, so each is looked for alone.
MARKS = (
    *("Decimal(", "{{", "}}", "{%", "%}", "  ", " ,", " .", " ;", " :", " )", "( ", "()", "[]", "“”", "«»"),
    *('""', ",,", "..", ",.", ";.", ":.", "%%", "$$", "$ ", " - ", "-0%", "-0 %", "<br", "&amp;", "null"),
)
ODD = re.compile(r"\bnan\b|^-+$|^- |[\ue000-\uf8ff]", re.IGNORECASE)
# A label of the data may be None as well: no training.
NONE = re.compile(r"\bNone\b")
BEGINS = re.compile(r"[^\W_a-z]|[$“¿(]|\d|(?:[a-z]+[A-Z])")
PAIRED = ("()", "“”", "[]", "«»")
LANGUAGES = ("english", "spanish")


def leaks(text: str) -> list[str]:
    """What must not stand in any printed text."""
    found = [mark for mark in MARKS if mark in text]
    found += ODD.findall(text)
    if text != text.strip():
        found.append("space around it")
    found += [marks for marks in PAIRED if text.count(marks[0]) != text.count(marks[1])]
    return found


def halves(claim: str) -> list[str]:
    """The sentences of a claim that are none: they do not begin or end as one, or say too little."""
    parts = sample.sentences(claim)
    whole = [one for one in parts if BEGINS.match(one) and one.endswith((".", ".”")) and len(one.split()) > 2]
    return [one for one in parts if one not in whole]


def empty_cells(report: Report) -> Iterator[str]:
    """Cells and labels of tables that say nothing, and a None that no label of the data is."""
    for row in rows(report):
        if not row.label or not all(row.cells):
            yield f"{row.label}: {row.cells}"
        for text, cell in zip(row.cells, contrast(row).cells, strict=True):
            value = cell.value if isinstance(cell, Fact) else None
            labelled = isinstance(value, Category) and value.label.casefold() == "none"
            if NONE.search(text) and not labelled:
                yield f"{row.label}: {text}"


def rows(report: Report) -> Iterator[Row]:
    for section in report.sections:
        for exhibit in section.exhibits:
            if isinstance(exhibit, Table):
                yield from exhibit.rows


def contrast(row: Row) -> Contrast:
    found = row.asserts[0]
    assert isinstance(found, Contrast)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_leaks(language: str, request: pytest.FixtureRequest, tell: Tell) -> None:
    reports: tuple[Report, ...] = request.getfixturevalue(language)
    texts = {text for one in reports for text in sample.printed(one)}
    said = {claim.text for one in reports for claim in sample.claims(one)}
    wrong = {text: found for text in texts if (found := leaks(text))}
    wrong |= {text: found for text in said if (found := [*halves(text), *NONE.findall(text)])}
    empty = [cell for one in reports for cell in empty_cells(one)]
    empty += [
        f"{report.title}: {one.heading}"
        for report in reports
        for one in report.sections
        if not any((one.paragraphs, one.exhibits, one.caveats))
    ]
    tell(f"leaks, {language}: {len(wrong) + len(empty)} in {len(texts):,} unlike printed texts")
    assert wrong == {}
    assert empty == []


@pytest.mark.parametrize(
    "text",
    [
        "A nurse earns nan a year.",
        "A nurse earns {{ salary }} a year.",
        "Nurses () earn $5.",
        "Nurses  earn $5.",
        "Nurses earn $5 .",
        "Nurses (licensed earn $5.",
        "-",
        "Nurses - and cooks - earn $5.",
        "",
    ],
)
def test_leaks_are_found(text: str) -> None:
    assert leaks(text) or halves(text)


@pytest.mark.parametrize(
    "text", ["nurses earn $5.", "Nurses earn $5", "Nurses earn.", "Nurses. Earn $5 a year."]
)
def test_halves_are_found(text: str) -> None:
    assert halves(text)
