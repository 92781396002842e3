"""Reports to audit: the shipped dataset, and the text of any two of its occupations."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date
from functools import cache
from unittest.mock import patch

from reportgen import pipeline, resources
from reportgen.audit import Auditor
from reportgen.facts import Dataset, load, within

DAY = date(2026, 2, 3)
# What random pairs hardly ever are: specialties of one occupation, pay by the hour, nothing reported, ranges.
RARE = (
    ("29-1141.01", "29-1141.03"),
    ("25-2031", "27-2011"),
    ("31-1120", "55-1016"),
    ("11-1031", "45-3031"),
    ("15-1252", "29-1141"),
    ("order processing specialist", "customer care specialist"),
    ("customer care specialist", "29-1218"),
    ("27-2011", "27-2031"),
    ("29-1218", "11-1011"),
    ("55-1016", "55-1011"),
)


@cache
def dataset(area: str = "") -> Dataset:
    found = load(resources.DATA / "default")
    return within(found, area) if area else found


@cache
def auditor(area: str = "") -> Auditor:
    return Auditor(dataset(area))


def report(
    names: Sequence[str], *, output_format: str = "text", area: str = "", language: str = "en"
) -> bytes:
    """The report on two occupations in a format."""
    made = pipeline.report_on(dataset(area), names, language=language, printed=DAY)
    return pipeline.publish(made, output_format=output_format, theme_name="classic", paper="letter")


def text(names: Sequence[str], *, area: str = "", language: str = "en") -> str:
    return report(names, area=area, language=language).decode()


def lines(names: Sequence[str], language: str = "en") -> str:
    """The same with each paragraph and row in one line, as it was before it was wrapped."""
    with patch("reportgen.render.plain_text.WIDTH", 100_000):
        return text(names, language=language)


def groups(count: int, *, of: int, seed: int) -> list[tuple[str, ...]]:
    """So many random groups of so many titles."""
    titles = [one.title for one in dataset().occupations]
    choice = random.Random(seed)
    return [tuple(choice.sample(titles, of)) for _ in range(count)]


def pairs(count: int, seed: int) -> list[tuple[str, str]]:
    """So many random ordered pairs of titles."""
    titles = [one.title for one in dataset().occupations]
    choice = random.Random(seed)
    return [(left, right) for left, right in (choice.sample(titles, 2) for _ in range(count))]
