"""Sentences that were wrong once, each with the words that must not and those that should stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from reportgen.model import RangeChart, Report
from tests.narrative.plain import Row as Cells
from tests.narrative.plain import told
from tests.narrative.test_truth import claims, rows

MANY = "Reading (4.1); Writing (4.0); Sewing (3.9); Speaking (3.8); Welding (3.7); Driving (3.6)"
OTHERS = "Reading (4.1); Writing (4.0); Driving (3.9); Speaking (3.8); Welding (3.7); Sewing (3.6)"
RANGE = {"salary_mean": "30000", "salary_low": "20000", "salary_high": "40000"}
PERCENTILES = {"salary_mean": "35000", "salary_p10": "20000", "salary_p90": "50000"}

CASES = [
    ("one-job", {"jobs": "1"}, {"jobs": "7"}, r"\b1 jobs\b", r"\b1 job\b"),
    ("all-fewer", {"openings": "600"}, {"openings": "904300"}, r"\(100%\)", r"\(more than 99%\)"),
    (
        "words-for-women",
        {"gender": "Male 30; Female 70"},
        {"gender": "Women 40; Men 60"},
        "not reported",
        "70% of bakers and 40% of archivists are women",
    ),
    (
        "skills-of-the-second",
        {"top_skills": MANY},
        {"top_skills": OTHERS},
        "None",
        "archivists.* driving|driving .*archivists",
    ),
    (
        "a-list-of-one",
        {"knowledge": "Law"},
        {"knowledge": "-"},
        "are law",
        "top field of knowledge",
    ),
    (
        "one-plural",
        {"related": "Hoist operators; Pilots"},
        {"related": "Hoist operators; Nurses"},
        "operators is",
        "operators are closely related|related to both are hoist|related to hoist operators",
    ),
    (
        "bound-of-a-decline",
        {"growth_percent": ">=-4"},
        {"growth_percent": "3"},
        "decline by at least 4%",
        "decline by at most 4%",
    ),
    (
        "bound-of-a-small-share",
        {"lgbt_percent": ">=0.04"},
        {"lgbt_percent": "3"},
        "at least less than",
        "at least 0.04%|more than 0%",
    ),
    (
        "bound-of-next-to-nothing",
        {"lgbt_percent": ">=0.004"},
        {"lgbt_percent": "<=99.999"},
        r"at least 0%|at most 100%",
        r"more than 0%.*less than 100%",
    ),
    ("range-beside-percentiles", RANGE, PERCENTILES, "bar: not reported", r"bar: \$20,000 to \$40,000"),
    (
        "rated-alike-but-not-at-the-top",
        {"top_skills": MANY},
        {"top_skills": "Reading (4.1); Care (4.0); Driving (3.6)"},
        "would add.*driving",
        "would add care",
    ),
    (
        "lists-of-two-kinds",
        {"top_skills": "Care; Selling"},
        {"top_skills": OTHERS},
        "would add reading",
        "skills",
    ),
]


def printed(report: Report) -> Iterator[str]:
    """The sentences, the rows, and what stands at the bars of a range."""
    yield from (claim.text for claim in claims(report))
    yield from (f"{row.label}: {'; '.join((*row.cells, row.difference))}" for row in rows(report))
    for section in report.sections:
        for exhibit in section.exhibits:
            if isinstance(exhibit, RangeChart):
                yield from (f"bar: {bar.text}" for bar in exhibit.bars)


@pytest.mark.parametrize(
    ("left", "right", "wrong", "proper"),
    [pytest.param(*case, id=name) for name, *case in CASES],
)
def test_what_was_wrong(left: Cells, right: Cells, wrong: str, proper: str) -> None:
    _, report = told({"title": "Baker"} | left, {"title": "Archivist"} | right)
    text = "\n".join(printed(report))
    assert re.search(proper, text, re.IGNORECASE), text
    assert re.search(wrong, text) is None, text
