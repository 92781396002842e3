"""Nothing in, what is measured out: the shipped dataset, pairs of its occupations, the look of the pages."""

from __future__ import annotations

import random
from datetime import date
from functools import cache
from itertools import cycle, islice

from reportgen import pipeline, resources
from reportgen.facts import Dataset, find, load
from reportgen.model import Occupation, Report
from reportgen.render import Theme, theme

LANGUAGE, THEME, PAPER = "en", "classic", "letter"
PRINTED = date(2026, 1, 1)
FIRST = ("Order Processing Specialist", "Customer Care Specialist")

Pair = tuple[Occupation, Occupation]


@cache
def dataset() -> Dataset:
    """Read as a whole: a worker reads each occupation once for its hundreds of pairs."""
    return load(resources.DATA / "default", whole=True)


def look() -> Theme:
    return theme(THEME, PAPER)


def pairs(count: int) -> list[Pair]:
    """So many pairs, the same in every run, again from the start where there are fewer.

    The pair that `make report` compares comes first, the others are drawn. No pair follows itself, as in a
    batch, so nothing that is kept for a pair flatters.
    """
    occupations = dataset().occupations
    total = len(occupations) ** 2
    places = random.Random(0).sample(range(total), min(2 * count, total))
    drawn = [divmod(place, len(occupations)) for place in places]
    others = [(occupations[left], occupations[right]) for left, right in drawn if left != right]
    left, right = (find(dataset(), title) for title in FIRST)
    return list(islice(cycle([(left, right), *others]), count))


def report(pair: Pair) -> Report:
    return pipeline.report_on(
        dataset(), [occupation.title for occupation in pair], language=LANGUAGE, printed=PRINTED
    )


def pdf(pair: Pair) -> bytes:
    """The full report of a pair, from names to bytes, the way that `reportgen compare` goes."""
    return pipeline.publish(report(pair), output_format="pdf", theme_name=THEME, paper=PAPER)
