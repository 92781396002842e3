"""Who is named in full and who briefly, and how neighbouring sentences open."""

from __future__ import annotations

import csv
import re
from datetime import date
from itertools import pairwise, permutations
from pathlib import Path

from reportgen.facts import compare, load
from reportgen.model import Report, Section
from reportgen.narrative import narrate
from reportgen.resources import DATA

LONG = "Coordinator of services for visitors who come to the island by ferry in winter"
HEADER = ("title", "short", "salary_mean", "jobs", "experience_years")


def narrated(folder: Path, *rows: tuple[str, ...]) -> Report:
    path = folder / "pair.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADER, *rows])
    dataset = load(path)
    return narrate(compare(dataset, dataset.occupations), language="en", printed=date(2026, 1, 2))


def sentences(section: Section) -> list[list[str]]:
    """The sentences of each paragraph."""
    return [
        [text for claim in paragraph for text in re.split(r"(?<=[.!?]) (?=[A-Z0-9])", claim.text)]
        for paragraph in section.paragraphs
    ]


def test_full_once_a_section_then_brief(tmp_path: Path) -> None:
    report = narrated(
        tmp_path,
        ("Human Resources Manager", "HR manager", "160480", "200000", "5"),
        ("Baker", "", "36000", "180000", "1"),
    )
    lead = [text for paragraph in sentences(report.sections[0]) for text in paragraph]
    assert "human resources manager" in lead[0].lower()
    assert not any("human resources" in text for text in lead[1:])
    assert any("HR manager" in text for text in lead[1:])
    for section in report.sections:
        texts = [text for paragraph in sentences(section) for text in paragraph]
        naming = [text for text in texts if re.search(r"HR managers?|[Hh]uman resources managers?", text)]
        if naming:
            assert "uman resources" in naming[0], section.key


def test_a_very_long_title_is_not_repeated(tmp_path: Path) -> None:
    report = narrated(tmp_path, (LONG, "", "160480", "200000", "5"), ("Baker", "", "36000", "180000", "1"))
    lead = " ".join(text for paragraph in sentences(report.sections[0]) for text in paragraph)
    assert lead.count("island by ferry") == 1
    assert "in the first occupation" in lead


def test_no_two_neighbouring_sentences_open_alike() -> None:
    dataset = load(DATA / "default")
    pairs = 0
    for occupations in permutations(dataset.occupations[:30], 2):
        report = narrate(compare(dataset, occupations), language="en", printed=date(2026, 1, 2))
        for section in report.sections:
            if section.key == "work":
                continue
            for paragraph in sentences(section):
                for first, second in pairwise(paragraph):
                    pairs += 1
                    assert first.split()[:2] != second.split()[:2], (first, second)
    assert pairs > 1000
