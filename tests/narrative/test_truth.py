"""What is true of every sentence: figures are those of the data, and a direction is that of the figures."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.facts import compare, load
from reportgen.narrative import narrate

AMOUNTS = st.integers(min_value=10_000, max_value=400_000)


def sentences(left: int, right: int) -> list[str]:
    """The claims of a report on two occupations of whom only the average pay is known."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pair.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([("title", "salary_mean"), ("Baker", left), ("Archivist", right)])
        dataset = load(path)
    report = narrate(compare(dataset, dataset.occupations), language="en", printed=date(2026, 1, 2))
    return [
        claim.text for section in report.sections for paragraph in section.paragraphs for claim in paragraph
    ]


@settings(max_examples=60, deadline=None)
@given(left=AMOUNTS, right=AMOUNTS)
def test_direction_and_figures_are_those_of_the_data(left: int, right: int) -> None:
    text = " ".join(sentences(left, right))
    figures = {int(figure.replace(",", "")) for figure in re.findall(r"\$([\d,]*\d)", text)}
    assert figures >= {left, right}
    assert figures <= {left, right, abs(left - right), (2 * abs(left - right) + 52) // 104}
    if re.search(r"\bmore\b", text):
        assert left > right
    if re.search(r"\bless\b", text):
        assert left < right
    if left == right:
        assert "both earn" in text
    if "times as much" in text or "twice as much" in text:
        assert max(left, right) >= 2 * min(left, right)


@settings(max_examples=40, deadline=None)
@given(left=AMOUNTS, right=AMOUNTS)
def test_sides_never_disagree(left: int, right: int) -> None:
    there, back = " ".join(sentences(left, right)), " ".join(sentences(right, left))
    assert ("about the same" in there) == ("about the same" in back)
    assert ("times as much" in there) == ("times as much" in back)
    assert not ("% more" in there and "% more" in back)
