"""The prose of reports is plain: short sentences, and words of few syllables where titles leave a choice."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean, median

import textstat

from reportgen.model import Report
from tests.quality import sample
from tests.quality.conftest import Tell
from tests.quality.naming import with_short_names

# Grades are worked out on so many reports, which takes a tenth of a second each.
COUNT = 200
RAW, SHORT = 9, 6
AVERAGE, LONGEST = 18, 30


def grade(text: str) -> float:
    """The grade of school that the Flesch-Kincaid formula finds."""
    return float(textstat.flesch_kincaid_grade(text))


def sentences(report: Report) -> Iterator[str]:
    for line in sample.prose(report).split("\n"):
        yield from sample.sentences(line)


def test_grades(english: tuple[Report, ...], tell: Tell) -> None:
    reports = english[:COUNT]
    raw = median(grade(sample.prose(one)) for one in reports)
    short = median(grade(with_short_names(one, sample.prose(one))) for one in reports)
    tell(
        f"readability: median Flesch-Kincaid grade {raw:.1f}, {short:.1f} with short titles ({COUNT} reports)"
    )
    assert raw <= RAW
    assert short <= SHORT


def test_lengths(english: tuple[Report, ...], tell: Tell) -> None:
    lengths = [(len(text.split()), text) for one in english for text in sentences(one)]
    average = fmean(length for length, _ in lengths)
    worst = max(fmean(len(text.split()) for text in sentences(one)) for one in english)
    longest = max(lengths)
    tell(
        f"readability: {average:.1f} words a sentence, {worst:.1f} in the worst report, "
        f"{longest[0]} in the longest of {len(lengths):,} sentences"
    )
    assert average <= AVERAGE
    assert longest[0] <= LONGEST, "\n".join(text for length, text in lengths if length > LONGEST)


def test_grade_knows_hard_from_plain() -> None:
    plain = "A cook earns $40,000 a year. That is less than a nurse earns."
    hard = "Institutional considerations necessitate comprehensive organizational reconfiguration annually."
    assert grade(plain) < 5 < 15 < grade(hard)
