"""No two neighbouring sentences open alike, and none stands twice in a report."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from reportgen.model import Report
from tests.quality import sample
from tests.quality.conftest import Tell

# A sentence opens with its first two words.
WORDS = 2


def opening(sentence: str) -> list[str]:
    return [word.strip(",:;").casefold() for word in sentence.split()[:WORDS]]


def alike(paragraph: str) -> list[str]:
    """Neighbours in a paragraph that open alike."""
    return [
        f"{first} {second}"
        for first, second in pairwise(sample.sentences(paragraph))
        if opening(first) == opening(second)
    ]


def told_twice(report: Report) -> list[str]:
    """Claims that stand twice. Of what each of the two does, the same may be true, and a caveat may belong to
    two sections."""
    said = Counter(
        claim.text
        for section in report.sections
        if section.key != "work"
        for paragraph in section.paragraphs
        for claim in paragraph
    )
    return [text for text, times in said.items() if times > 1]


@pytest.mark.parametrize("language", ["english", "spanish"])
def test_neighbours_open_unlike(language: str, request: pytest.FixtureRequest, tell: Tell) -> None:
    reports: tuple[Report, ...] = request.getfixturevalue(language)
    wrong = [found for one in reports for line in sample.prose(one).split("\n") for found in alike(line)]
    twice = [f"{one.title}: {text}" for one in reports for text in told_twice(one)]
    count = sum(len(sample.sentences(claim.text)) for one in reports for claim in sample.claims(one))
    tell(
        f"openings, {language}: {len(wrong)} neighbours alike, {len(twice)} told twice in {count:,} sentences"
    )
    assert wrong == []
    assert twice == []


def test_alike_openings_are_found() -> None:
    assert alike("There are 5 jobs. There are 6 openings.")
    assert alike("For nurses, it is 5. For nurses it is 6.")
    assert not alike("There are 5 jobs. For nurses, there are 6.")
