"""A dataset in, the occupations of each specimen out: plain pairs, and those that are hard to set."""

from __future__ import annotations

from reportgen.facts import Dataset
from reportgen.model import Fact, Number, Occupation

# In every layout, language and paper.
PLAIN: dict[str, tuple[str, ...]] = {
    "seed": ("order processing specialist", "customer care specialist"),
    "nurses": ("registered nurse", "electrician"),
    "developers": ("software developer", "cashier"),
}


def hard(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """The keys of occupations that put a page to the test, by what they test."""
    by_title = sorted(dataset.occupations, key=lambda one: (len(one.title), one.key))
    by_gaps = sorted(dataset.occupations, key=lambda one: (_facts(dataset, one), one.key))
    paid = sorted(
        (one for one in dataset.occupations if _pay(dataset, one)),
        key=lambda one: (_pay(dataset, one), one.key),
    )
    return {
        "longest-titles": (by_title[-1].key, by_title[-2].key),
        "most-gaps": (by_gaps[0].key, by_gaps[1].key),
        "highest-and-lowest-pay": (paid[-1].key, paid[0].key),
        "equal-figures": ("acute care nurse", "critical care nurse"),
        "three": ("registered nurse", "electrician", "software developer"),
        "four": ("registered nurse", "electrician", "software developer", "cashier"),
        "four-longest-titles": tuple(one.key for one in by_title[-4:]),
    }


def _facts(dataset: Dataset, occupation: Occupation) -> int:
    return sum(isinstance(dataset.cell(occupation, measure), Fact) for measure in dataset.measures)


def _pay(dataset: Dataset, occupation: Occupation) -> float:
    measure = next(one for one in dataset.measures if one.key == "salary_mean")
    cell = dataset.cell(occupation, measure)
    return float(cell.value.amount) if isinstance(cell, Fact) and isinstance(cell.value, Number) else 0.0
