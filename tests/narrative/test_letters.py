"""Letters: nothing leaks into a text, sentences begin and end, and titles stand letter for letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reportgen.model import BarChart, RangeChart, RankChart, Report, Table
from tests.narrative.plain import TABLES, told
from tests.narrative.plain import Row as Cells
from tests.narrative.test_truth import claims, rows

TRIED = settings(max_examples=60, deadline=None, derandomize=True)

LEAK = re.compile(
    r"\bNone\b(?! known)|\bnan\b|\bNaN\b|\binf\b|Decimal|Fact\("
    r"|  |\s[.,;:]|\(\)|\.\.|,,|;;|,;|\$-|-0\b|--|[{}<>]"
    r"|(?<![\d.,])1 (?:years|months|weeks|days|percentage points|times)\b"
    r"|\ba (?=[aeio])|\ban (?=[bcdfgjklmnpqrstvwz])"
)
SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z0-9$“])")
HUNDRED = "keeper of “very old” books, maps & prints – part-time (days, nights, weekends; indoors, outdoors)"
# Said of whole pages, not of figures.
FIXED = {
    "These figures describe who does the work now, not who it suits.",
    "The figures are about people who do the work now, not about who could do it.",
    "All of this describes people at work today, not people who could do the work.",
    "Who does the work now says nothing about who could do it.",
    "The two figures are not comparable.",
    "These two figures are not comparable.",
    "Pay by the year and pay by the hour are not comparable here.",
}
TITLES = {
    "R&D Lead <Remote>": "R&D lead <Remote>",
    "C# developer": "C# developer",
    "{{ title }}": "{{ title }}",
    "100% remote agent": "100% remote agent",
    "Señor Técnico": "señor técnico",
    r"Clerk \1 $x^2$ %s": r"clerk \1 $x^2$ %s",
    HUNDRED.replace("keeper", "Keeper"): HUNDRED,
}


def texts(report: Report) -> Iterator[str]:
    """Everything that is printed, and what stands for the charts."""
    yield from (report.title, *report.notes, *report.credits)
    yield from (part for line in (*report.sources, *report.dates) for part in (line.label, line.text))
    for section in report.sections:
        yield section.heading
        for exhibit in section.exhibits:
            match exhibit:
                case Table():
                    yield from (exhibit.caption, *exhibit.heads, exhibit.difference_head)
                case RangeChart():
                    yield from (text for bar in exhibit.bars for text in (bar.label, bar.text))
                case RankChart():
                    yield from (*exhibit.labels, *(entry for column in exhibit.columns for entry in column))
                case BarChart():
                    yield from (*exhibit.labels, *exhibit.categories)
                    yield from (mark.text for marks in exhibit.marks for mark in marks if mark)
    for row in rows(report):
        yield from (row.label, *row.cells, row.difference)
    yield from (claim.text for claim in claims(report))


@TRIED
@given(two=TABLES)
def test_nothing_leaks(two: tuple[Cells, Cells]) -> None:
    _, report = told(*two)
    for text in texts(report):
        assert LEAK.search(text) is None, text
        assert text == text.strip(), text
    for row in rows(report):
        assert row.label and all(row.cells), row


@TRIED
@given(two=TABLES)
def test_sentences_begin_and_end(two: tuple[Cells, Cells]) -> None:
    _, report = told(*two)
    for text in (*(claim.text for claim in claims(report)), *report.notes):
        for sentence in SENTENCE.split(text):
            assert re.match(r"[A-Z0-9$“]", sentence), text
            assert re.search(r"[\w%)”][.!?]$", sentence), text


@TRIED
@given(two=TABLES)
def test_every_claim_asserts_something(two: tuple[Cells, Cells]) -> None:
    _, report = told(*two)
    for claim in claims(report):
        assert claim.asserts or claim.text in FIXED, claim.text
        for strong in claim.strong:
            assert strong in claim.text, claim
        assert "".join(part for part, _ in claim.runs()) == claim.text
    assert all(row.asserts for row in rows(report))


# ---------------------------------------------------------------- titles


@pytest.mark.parametrize(("title", "running"), TITLES.items())
@pytest.mark.parametrize("side", [0, 1])
def test_a_title_stands_letter_for_letter(title: str, running: str, side: int) -> None:
    left: Cells = {"title": "Baker", "salary_mean": "30000", "jobs": "10", "time_to_become": "1 year"}
    right: Cells = {"title": "Archivist", "salary_mean": "40000", "jobs": "70", "time_to_become": "3 years"}
    (left, right)[side]["title"] = title
    _, report = told(left, right)
    sentences = [claim.text for claim in claims(report)]
    assert title.casefold() in report.title.casefold()
    assert running in report.title or side == 0
    said = [text for text in sentences if running in text or running[1:] in text]
    assert len(said) >= 2, sentences
    assert not any("&amp;" in text or "&lt;" in text for text in sentences)


LETTERS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=14)


@TRIED
@given(words=st.lists(LETTERS, min_size=1, max_size=8))
def test_any_title_stands_letter_for_letter(words: list[str]) -> None:
    title = " ".join(words)[:100].strip()
    assume(title.casefold() != "n/a")
    row = {"salary_mean": "30000"}
    _, report = told({"title": title} | row, {"title": "Zeppelin Pilot"} | row)
    first, _ = report.title_parts
    assert len(first) == len(title)
    # Only case may differ; some letters have none of their own.
    assert [letter.upper().casefold() for letter in first] == [letter.upper().casefold() for letter in title]
    assert first in report.title
