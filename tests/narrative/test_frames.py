"""Each message has several frames: all say the same, and a number that hangs on nothing else chooses."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import pytest

from reportgen.facts import compare, find, load
from reportgen.model import Comparison
from reportgen.narrative import LANGUAGES, narrate
from reportgen.narrative.document_planning import planned
from reportgen.narrative.messages import Description, Told
from reportgen.narrative.microplanning import SentencePlan, microplanned
from reportgen.resources import DATA
from tests.narrative.plain import Row as Cells
from tests.narrative.plain import told
from tests.narrative.test_truth import claims, rows

CASES = [
    case
    for line in (Path(__file__).parents[1] / "cases" / "narrative.jsonl").read_text("utf-8").splitlines()
    if (case := json.loads(line))["id"] != "same-thing" and "--lang" not in case["options"]
]
# Every frame of a first sentence with several of those behind it.
NUMBERS = (*range(5), *range(12, 17), *range(24, 29), *range(36, 41), *range(48, 53))
PAIRS = (
    ("15-1252", "29-1141"),
    ("29-1212", "35-3023"),
    ("31-1120", "55-1016"),
    ("25-2031", "27-2011"),
    ("29-1141.01", "29-1141.03"),
    ("29-2056", "31-9099.02"),
)


def compared(left: str, right: str) -> Comparison:
    dataset = load(DATA / "default")
    return compare(dataset, (find(dataset, left), find(dataset, right)))


def plans(comparison: Comparison) -> list[SentencePlan]:
    return [
        plan
        for section in planned(comparison)
        for paragraph in microplanned((*section.paragraphs, section.caveats), comparison.occupations)
        for plan in paragraph
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_cases_read_as_they_must_in_every_frame(case: dict[str, object]) -> None:
    left, right, must, must_not = (case[key] for key in ("left", "right", "must", "must_not"))
    assert isinstance(left, dict) and isinstance(right, dict)
    assert isinstance(must, list) and isinstance(must_not, list)
    for number in NUMBERS:
        with patch("reportgen.narrative.microplanning.crc32", return_value=number):
            text = said(left, right)
        for pattern in must:
            assert re.search(pattern, text), (number, pattern, text)
        for pattern in must_not:
            assert re.search(pattern, text) is None, (number, pattern, text)


def said(left: Cells, right: Cells) -> str:
    _, report = told(left, right)
    cells = [cell for row in rows(report) for cell in row.cells]
    return " ".join([report.title, *(claim.text for claim in claims(report)), *cells])


@pytest.mark.parametrize("pair", PAIRS, ids=" and ".join)
def test_each_message_has_three_frames_or_more(pair: tuple[str, str]) -> None:
    language = LANGUAGES["en"]
    for plan in plans(compared(*pair)):
        if isinstance(plan.message, Description):
            continue
        texts = {
            tuple(claim.text for claim in language.claims(plan.message, plan.known, number))
            for number in range(60)
        }
        assert len(texts) >= 3, texts
        asserted = {
            tuple(claim.asserts for claim in language.claims(plan.message, plan.known, number))
            for number in range(60)
        }
        assert len(asserted) == 1 or isinstance(plan.message, Told), texts


def test_the_choice_hangs_on_the_message_and_the_occupations_alone() -> None:
    first, second = (plans(compared("15-1252", "29-1141")) for _ in range(2))
    assert [plan.frame for plan in first] == [plan.frame for plan in second]
    # As it was in another process.
    assert first[0].frame == 3389209376
    assert {plan.frame for plan in plans(compared("29-1141", "15-1252"))}.isdisjoint(
        plan.frame for plan in first
    )


def test_neighbours_open_unlike_across_paragraphs_too() -> None:
    for pair in PAIRS:
        report = narrate(compared(*pair), language="en", printed=date(2026, 1, 2))
        for section in report.sections:
            prose = [claim for part in (*section.paragraphs, section.caveats) for claim in part]
            for one, other in pairwise(prose):
                assert one.text.split()[:2] != other.text.split()[:2], (one.text, other.text)
