"""The words of each section, as a person last read and approved them, for pairs with hard features."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from pathlib import Path

import pytest

from reportgen.facts import Dataset, compare, find, load, within
from reportgen.model import Labels, Report, Section, Table
from reportgen.narrative import narrate
from reportgen.render.plain_text import sentence
from reportgen.resources import DATA

GOLDENS = Path(__file__).parent.parent / "golden" / "sections"
RENEW = "REPORTGEN_RENEW_GOLDENS"
HOW_TO = f"Read the difference aloud. If the new words are right, run the test again with {RENEW}=1."
MOST_LINES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two or `more` occupations of the shipped dataset, and the place whose wages are compared."""

    left: str
    right: str
    area: str = ""
    national_prices: bool = False
    more: tuple[str, ...] = ()
    language: str = "en"


PAIRS = {
    # Written texts, a short form, ranges that touch, a category with shares, estimates.
    "order-processing--customer-care": Pair(
        left="Order Processing Specialist", right="Customer Care Specialist"
    ),
    # Every section, from every source.
    "software-developers--registered-nurses": Pair(left="15-1252.00", right="29-1141.00"),
    # Pay that is published by the year only, and by the hour only.
    "secondary-school-teachers--actors": Pair(left="25-2031.00", right="27-2011.00"),
    # One published figure for both.
    "acute-care-nurses--critical-care-nurses": Pair(left="29-1141.01", right="29-1141.03"),
    # Figures of another occupation; an occupation of which almost nothing is published.
    "home-health-aides--infantry-officers": Pair(left="31-1120", right="55-1016.00"),
    # No pay at all, growth against decline, skills of one alone.
    "legislators--fishing-workers": Pair(left="11-1031.00", right="45-3031.00"),
    # Large multiples; a doctoral degree against no formal schooling.
    "cardiologists--fast-food-workers": Pair(left="29-1212.00", right="35-3023.00"),
    # The same pay to the dollar; titles in the plural frame.
    "other-teachers--petroleum-operators": Pair(left="25-1199.00", right="51-8093.00"),
    # Slightly less pay; figures of a wider group.
    "veterinary-technicians--endoscopy-technicians": Pair(left="29-2056.00", right="31-9099.02"),
    # Two kinds of source, with hardly a measure in common.
    "order-processing--order-clerks": Pair(left="Order Processing Specialist", right="43-4151.00"),
    # Local figures beside the nation's.
    "developers--nurses-in-oregon": Pair(left="15-1252.00", right="29-1141.00", area="OR"),
    "developers--nurses-in-oregon-at-national-prices": Pair(
        left="15-1252.00", right="29-1141.00", area="OR", national_prices=True
    ),
    # A place that publishes nothing of one of the two.
    "registered-nurses--petroleum-operators-in-vermont": Pair(
        left="29-1141.00", right="51-8093.00", area="VT"
    ),
    # A place that withholds the pay of one of the two; the lower paid is named first.
    "fast-food-workers--cardiologists-in-wyoming": Pair(left="35-3023.00", right="29-1212.00", area="WY"),
    # Three: a clear order, labels that two have in common, lists of all, of two and of one.
    "software-developers--registered-nurses--bakers": Pair(
        left="15-1252.00", right="29-1141.00", more=("51-3011.00",)
    ),
    "software-developers--registered-nurses--bakers-in-spanish": Pair(
        left="15-1252.00", right="29-1141.00", more=("51-3011.00",), language="es"
    ),
    # Four: pay by the hour only, figures and lists of some alone, growth about the same.
    "cardiologists--lawyers--chief-executives--actors": Pair(
        left="29-1212.00", right="23-1011.00", more=("11-1011.00", "27-2011.00")
    ),
    # Figures of one published occupation for three, and for one its own.
    "nurses-of-three-kinds--bakers": Pair(
        left="29-1141.00", right="29-1141.01", more=("29-1141.03", "51-3011.00")
    ),
    # A place, with differences within the sampling error.
    "clerks-in-oregon": Pair(left="43-4051.00", right="43-9061.00", more=("43-6014.00",), area="OR"),
}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(DATA / "default")


def narrated(dataset: Dataset, pair: Pair) -> Report:
    here = within(dataset, pair.area, national_prices=pair.national_prices) if pair.area else dataset
    occupations = tuple(find(here, name) for name in (pair.left, pair.right, *pair.more))
    return narrate(compare(here, occupations), language=pair.language, printed=date(2026, 1, 2))


# ---------------------------------------------------------------- a report as plain texts


def texts(report: Report) -> dict[str, str]:
    """The text of each section by its key, and of what stands behind them."""
    found = {section.key: _joined(_blocks(section, report.labels)) for section in report.sections}
    sources, dates = (
        [f"{line.label}: {line.text}" for line in lines] for lines in (report.sources, report.dates)
    )
    found["page"] = _joined([[report.title, report.labels.kind], dates])
    found["notes"] = _joined([[f"{number}. {note}" for number, note in enumerate(report.notes, start=1)]])
    found["sources"] = _joined([sources, list(report.credits)])
    return found


def _joined(blocks: Iterable[list[str]]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _blocks(section: Section, labels: Labels) -> Iterator[list[str]]:
    """Paragraphs, caveats, tables, then what stands for the charts; a claim or a row is a line."""
    if section.heading:
        yield [f"# {section.heading}"]
    for paragraph in (*section.paragraphs, section.caveats):
        yield [claim.text for claim in paragraph]
    for exhibit in section.exhibits:
        if isinstance(exhibit, Table):
            rows = [sentence(row, exhibit.heads, labels) for row in exhibit.rows]
            yield [exhibit.caption, *rows] if exhibit.caption else rows
    yield [exhibit.description.text for exhibit in section.exhibits if not isinstance(exhibit, Table)]


# ---------------------------------------------------------------- the tests


@pytest.mark.parametrize("name", PAIRS)
def test_sections_read_as_approved(dataset: Dataset, name: str) -> None:
    found = texts(narrated(dataset, PAIRS[name]))
    folder = GOLDENS / name
    if os.environ.get(RENEW):
        _renew(folder, found)
    approved = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    lines = [
        line
        for key in sorted(found.keys() | approved.keys())
        for line in _difference(f"{name}/{key}.txt", approved.get(key), found.get(key))
    ]
    if lines:
        cut = [f"… and {len(lines) - MOST_LINES} more lines"] if len(lines) > MOST_LINES else []
        pytest.fail("\n".join([*lines[:MOST_LINES], *cut, HOW_TO]), pytrace=False)


def test_no_golden_is_left_behind() -> None:
    if os.environ.get(RENEW):
        for folder in GOLDENS.iterdir():
            if folder.name not in PAIRS:
                _renew(folder, {})
                folder.rmdir()
    files = [path for path in GOLDENS.rglob("*") if path.is_file()]
    assert {path.name for path in GOLDENS.iterdir()} == set(PAIRS)
    assert [path for path in files if path.suffix != ".txt" or path.parent.parent != GOLDENS] == []


def _difference(file: str, approved: str | None, found: str | None) -> list[str]:
    if approved is None or found is None:
        return [f"{file} is {'not there yet' if approved is None else 'no longer written'}"]
    lines = approved.splitlines(), found.splitlines()
    return list(unified_diff(*lines, f"{file}, approved", f"{file}, now", n=0, lineterm=""))


def _renew(folder: Path, found: dict[str, str]) -> None:
    """The files of `folder` are those of `found`, and no others."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.txt"):
        if path.stem not in found:
            path.unlink()
    for key, text in found.items():
        (folder / f"{key}.txt").write_text(text, encoding="utf-8")
