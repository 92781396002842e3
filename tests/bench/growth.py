"""The number of rounds in, the cost of a pair in datasets of 50 and of 1,000 occupations out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reportgen import pipeline
from reportgen.facts import Dataset
from reportgen.model import Choices
from tests.bench.subject import PRINTED, Pair, dataset
from tests.bench.table import Line, Result, Target
from tests.bench.timing import interleaved, milliseconds, one_core, ratio

_FEW, _MANY = 50, 1000
_FLAT = Target(first=10, then=3)
_TEXTS_A_ROUND = 10


def occupations(rounds: int) -> list[Line]:
    """By how much the same pairs cost more where there are 20 times as many occupations around them."""
    results: list[Line] = []
    for output_format, count in (("pdf", rounds), ("text", rounds * _TEXTS_A_ROUND)):
        ways = {
            str(number): partial(_made, _first(number), Choices(output_format=output_format))
            for number in (_FEW, _MANY)
        }
        with one_core():
            seconds = interleaved(ways, _pairs(count))
        few, many = (seconds[str(number)] for number in (_FEW, _MANY))
        results.append(
            Result(
                what=f"cost as occupations grow, {output_format}",
                value=(ratio(many, few) - 1) * 100,
                unit="percent more",
                how=f"{milliseconds(few):.1f} ms of {_FEW}, {milliseconds(many):.1f} ms of {_MANY}; medians "
                f"of {count} pairs",
                target=_FLAT,
            )
        )
    return results


def _first(count: int) -> Dataset:
    """The shipped dataset with its first occupations alone."""
    whole = dataset()
    kept = whole.occupations[:count]
    keys = {one.key for one in kept}
    return replace(
        whole, occupations=kept, cells=tuple(cell for cell in whole.cells if cell.occupation.key in keys)
    )


def _pairs(count: int) -> list[Pair]:
    """So many different pairs of the few."""
    few = dataset().occupations[:_FEW]
    found = [(left, right) for step in range(1, _FEW) for left, right in zip(few, few[step:], strict=False)]
    return found[:count]


def _made(placed: Dataset, choices: Choices, pair: Pair) -> bytes:
    titles = [occupation.title for occupation in pair]
    return pipeline.chosen(placed, titles, choices, printed=PRINTED)[1]
