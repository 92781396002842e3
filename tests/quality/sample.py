"""The shipped dataset in, a fixed sample of its reports and their sentences out."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from reportgen import pipeline, resources
from reportgen.facts import Dataset, load
from reportgen.model import Claim, Report, Section, Table

COUNT = 1_000
SEED = 2026
DAY = date(2026, 2, 3)
# A name may hold what looks like the end of a sentence: "St. Louis, MO-IL", "U.S. Navy".
_BETWEEN = re.compile(r"(?<=[.!?])(?<!\b[SFM]t\.)(?<!\b[SM]s\.)(?<!\bU\.S\.) (?=[A-ZÁÉÍÓÚÑ¿“\"\d$])")


@cache
def dataset() -> Dataset:
    return load(resources.DATA / "default")


def pairs() -> list[tuple[str, str]]:
    """The sample: ordered pairs of titles, none twice, in a seeded order."""
    titles = [one.title for one in dataset().occupations]
    others = len(titles) - 1
    places = random.Random(SEED).sample(range(len(titles) * others), COUNT)
    found = []
    for left, right in (divmod(place, others) for place in places):
        found.append((titles[left], titles[right + (right >= left)]))
    return found


def reports(language: str) -> tuple[Report, ...]:
    """The reports of the sample, in its order."""
    return tuple(report(names, language) for names in pairs())


def report(names: tuple[str, str], language: str = "en") -> Report:
    return pipeline.report_on(dataset(), names, language=language, printed=DAY)


# ---------------------------------------------------------------- what a report says


def paragraphs(section: Section) -> Iterator[tuple[Claim, ...]]:
    """The paragraphs of a section as they are read, each caveat one of its own."""
    yield from section.paragraphs
    yield from ((claim,) for claim in section.caveats)


def claims(report: Report) -> Iterator[Claim]:
    """All that the prose of a report says, in its order; charts and tables are left out."""
    return (claim for section in report.sections for part in paragraphs(section) for claim in part)


def prose(report: Report) -> str:
    """The paragraphs of a report, one a line, without headings, tables and notes."""
    lines = (part for section in report.sections for part in paragraphs(section))
    return "\n".join(" ".join(claim.text for claim in part) for part in lines)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph or claim."""
    return _BETWEEN.split(text)


def printed(report: Report) -> Iterator[str]:
    """Every text that a reader sees: prose, tables, what stands for charts, notes, sources and dates."""
    yield report.title
    for section in report.sections:
        yield section.heading
        yield from (claim.text for part in paragraphs(section) for claim in part)
        for exhibit in section.exhibits:
            if isinstance(exhibit, Table):
                yield from (exhibit.caption, *exhibit.heads, exhibit.difference_head)
                for row in exhibit.rows:
                    yield from (row.label, *row.cells, row.difference)
            else:
                yield from (exhibit.title, exhibit.description.text)
    yield from (*report.notes, *report.credits)
    for line in (*report.sources, *report.dates):
        yield from (line.label, line.text)
