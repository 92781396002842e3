"""Random pairs in, how many of their handouts and worksheets fill exactly two pages out.

Run it as `python -m tests.bench.two_sides 500 handout letter en`; it exits with 1 where any does not.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from reportgen import resources
from reportgen.facts import Dataset, load
from reportgen.model import Choices
from reportgen.pipeline import chosen

_DAY = date(2026, 11, 25)
_SEED = 500


def pages(dataset: Dataset, names: tuple[str, ...], choices: Choices) -> int:
    """The number of pages of a report."""
    _, pdf = chosen(dataset, names, choices, printed=_DAY)
    return len(PdfReader(BytesIO(pdf)).pages)


def samples(dataset: Dataset, count: int) -> Iterator[tuple[str, ...]]:
    """So many pairs of titles, always the same; each tenth time three or four of them."""
    chance = random.Random(_SEED)
    titles = [one.title for one in dataset.occupations]
    for number in range(count):
        yield tuple(chance.sample(titles, 2 if number % 10 else chance.choice((3, 4))))


def main(count: int, layout: str, paper: str, language: str) -> int:
    dataset = load(resources.DATA / "default")
    choices = Choices(layout=layout, paper=paper, language=language)
    found = {names: pages(dataset, names, choices) for names in samples(dataset, count)}
    wrong = {names: number for names, number in found.items() if number != 2}
    for names, number in wrong.items():
        print(f"{number} pages: {'; '.join(names)}")
    print(f"{len(found) - len(wrong)} of {len(found)} {layout}s on {paper} in {language} fill two pages.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), *sys.argv[2:5]))
