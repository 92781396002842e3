"""Plain tables of two occupations with any figures: drawn by Hypothesis, written, read and told."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from reportgen.facts import MEASURES, compare, load
from reportgen.facts.sources.plain_columns import STANDARD_ERRORS
from reportgen.model import Comparison, Kind, Measure, Report, Unit
from reportgen.narrative import narrate

Row = dict[str, str]
Texts = st.SearchStrategy[str]
Cells = st.SearchStrategy[tuple[str, str]]

# The names of either side share a word that stands in no label, so that a reader knows who is meant.
BAKERS: tuple[Row, ...] = (
    {"title": "Baker"},
    {"title": "Bakers"},
    {"title": "Bakers, All Other"},
    {"title": "Bread Bakers", "singular": "bread baker", "plural": "bread bakers", "short": "baker"},
    {"title": "Baker of bread, cakes and pastry for hotels, ships and other very large kitchens"},
)
ARCHIVISTS: tuple[Row, ...] = (
    {"title": "Archivist"},
    {"title": "Archivists"},
    {"title": "Archivists, Except Maps"},
    {
        "title": "Map Archivists",
        "singular": "map archivist",
        "plural": "map archivists",
        "short": "archivist",
    },
    {"title": "Archivist of letters, maps and drawings for towns, museums and very small libraries"},
)
SKILLS = ("Reading", "Writing", "Speaking", "Welding", "Sewing", "Driving, by Day", "Care and Upkeep")
TIMES = (
    "1 year",
    "52 weeks",
    "1-2 years",
    "12-24 months",
    "6-12 months",
    "1-6 months",
    "1.5 years",
    "2+ years",
    "24+ months",
    "up to 3 months",
    "over 1 up to 2 years",
    "over 3 up to 12 months",
    "over 4 years",
    "1-10 days",
)
LABELS = {
    "job_zone": ("1 of 5", "4 of 5"),
    "work_experience": ("none", "Less than 5 years", "5 years or more"),
    "training": ("none", "Short-term on-the-job training", "Apprenticeship", "Internship/residency"),
    "entry_education": ("No formal educational credential", "Associate's degree", "Some college, no degree"),
    "degree": ("Bachelor's degree", "High school diploma or equivalent", "Some college, no degree"),
    "best_paying_industry": ("Oil and Gas", "Insurance", "Health Care"),
}
PLACES = ("Mahwah, NJ", "Oregon", "District of Columbia")
GROUPS = {"gender": ("Male", "Female"), "race": ("White", "Unknown"), "attainment": ("College", "None known")}
FACTORS = ("1.004", "1.01", "1.02", "1.05", "1.06", "1.2", "1.5", "1.99", "2", "2.05", "5", "30")
# The least and the largest amount of a column, and its decimals: one more than is shown, to be rounded.
AMOUNTS = {
    Unit.DOLLARS_A_YEAR: (9_000, 300_000, 1),
    Unit.DOLLARS_A_WEEK: (200, 5_000, 1),
    Unit.DOLLARS_AN_HOUR: (5, 150, 3),
    Unit.SHARE: (0, 100, 2),
    Unit.CHANGE: (-100, 100, 2),
    Unit.JOBS: (40, 3_000_000, 0),
    Unit.OPENINGS: (20, 300_000, 0),
    Unit.YEARS: (0, 40, 2),
    Unit.YEARS_OF_AGE: (14, 90, 2),
    Unit.SCORE: (1, 5, 2),
}


def told(left: Row, right: Row) -> tuple[Comparison, Report]:
    """What is made of a table with these two rows."""
    columns = list(dict.fromkeys([*left, *right]))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pair.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns, restval="-")
            writer.writeheader()
            writer.writerows([left, right])
        dataset = load(path)
    comparison = compare(dataset, dataset.occupations)
    return comparison, narrate(comparison, language="en", printed=date(2026, 1, 2))


# ---------------------------------------------------------------- what a cell may hold


def one(section: str) -> Callable[[Measure], bool]:
    return lambda measure: measure.section == section


def pairs(columns: Callable[[Measure], bool] = lambda measure: True) -> st.SearchStrategy[tuple[Row, Row]]:
    """Two rows with some of the measures for which `columns` holds."""
    cells = {
        measure.key: _cells(measure)
        for measure in MEASURES
        if measure.kind is not Kind.TEXT and columns(measure)
    }
    return st.builds(
        _rows,
        st.sampled_from(BAKERS),
        st.sampled_from(ARCHIVISTS),
        st.fixed_dictionaries(cells) | st.fixed_dictionaries({}, optional=cells).filter(bool),
        st.sampled_from(("", "Food Workers, All Other")),
    )


def _rows(left: Row, right: Row, found: dict[str, dict[str, tuple[str, str]]], group: str) -> tuple[Row, Row]:
    left, right = {**left, "published_for": group}, {**right, "published_for": ""}
    for columns in found.values():
        left |= {column: cells[0] for column, cells in columns.items()}
        right |= {column: cells[1] for column, cells in columns.items()}
    origin = {"source": "A Survey", "year": "2024–34"}
    return left | origin, right | origin


def _cells(measure: Measure) -> st.SearchStrategy[dict[str, tuple[str, str]]]:
    match measure.kind:
        case Kind.NUMBER:
            one = st.fixed_dictionaries({measure.key: amounts(measure.unit)})
            errors = st.tuples(*[st.sampled_from(("", "0.5", "2", "20"))] * 2)
            column = f"{measure.key}_rse"
            return (
                one if column not in STANDARD_ERRORS else st.builds(lambda a, b: a | {column: b}, one, errors)
            )
        case Kind.RANGE if measure.key == "salary_range":
            return st.builds(_ends, *[amounts(Unit.DOLLARS_A_YEAR)] * 2)
        case Kind.RANGE:
            return st.fixed_dictionaries({measure.key: _two(st.sampled_from(TIMES))})
        case Kind.CATEGORY:
            labels = {measure.key: _two(st.sampled_from(LABELS.get(measure.key, PLACES)))}
            if measure.key == "degree":
                return st.builds(_shared, st.fixed_dictionaries(labels), amounts(Unit.SHARE, bounds=False))
            return st.fixed_dictionaries(labels)
        case Kind.BREAKDOWN:
            shares = [amounts(Unit.SHARE, bounds=False) for _ in GROUPS[measure.key]]
            return st.builds(lambda *found: {measure.key: _parts(measure.key, found)}, *shares)
    return st.fixed_dictionaries(
        {measure.key: _two(st.one_of(_ranking(scored=True), _ranking(scored=False)))}
    )


def _two(cells: Texts) -> Cells:
    """Two of these cells, either of which may be missing."""
    return (
        st.tuples(cells, cells) | cells.map(lambda cell: (cell, cell)) | cells.map(lambda cell: (cell, "-"))
    )


def amounts(unit: Unit, *, bounds: bool = True) -> Cells:
    """Two amounts, often alike, close or a plain multiple; here and there a bound, a zero or a gap."""
    least, most, decimals = AMOUNTS[unit]
    some = st.decimals(least, most, places=decimals)
    near = st.builds(_near, some, st.sampled_from(FACTORS), st.just(decimals), st.just(most))
    both = st.one_of(st.tuples(some, some), some.map(lambda one: (one, one)), near, near, near)
    either = both | both.map(lambda two: two[::-1])
    prefixes = st.sampled_from(
        ("",) * 8 + ((">=", "<=") if bounds and unit not in (Unit.CHANGE, Unit.SHARE) else ())
    )
    gaps = st.sampled_from((None,) * 8 + ("-", "*") + (() if unit is Unit.YEARS_OF_AGE else ("0",)))
    return st.builds(_texts, either, st.tuples(prefixes, prefixes), st.tuples(gaps, gaps))


def _texts(
    two: tuple[Decimal, Decimal], signs: tuple[str, str], gaps: tuple[str | None, str | None]
) -> tuple[str, str]:
    left, right = (gap or f"{sign}{amount:f}" for amount, sign, gap in zip(two, signs, gaps, strict=True))
    return left, right


def _near(amount: Decimal, factor: str, decimals: int, most: int) -> tuple[Decimal, Decimal]:
    other = (amount * Decimal(factor)).quantize(Decimal(1).scaleb(-decimals))
    return (amount, other) if abs(other) <= most else (amount, amount)


def _ends(first: tuple[str, str], second: tuple[str, str]) -> dict[str, tuple[str, str]]:
    """Ends of two ranges, the lower first; only the higher may be a bound."""
    ranges = [_ordered(*ends) for ends in zip(first, second, strict=True)]
    return {
        "salary_low": (ranges[0][0], ranges[1][0]),
        "salary_high": (ranges[0][1], ranges[1][1]),
    }


def _ordered(first: str, second: str) -> tuple[str, str]:
    plain = [end.lstrip("<>=") for end in (first, second)]
    if any(end in ("-", "*") for end in plain):
        return plain[0], plain[1]
    low, high = sorted(plain, key=Decimal)
    return low, f">={high}" if second.startswith(">=") else high


def _shared(labels: dict[str, tuple[str, str]], shares: tuple[str, str]) -> dict[str, tuple[str, str]]:
    degrees = labels["degree"]
    found = ["-" if degree == "-" else share for degree, share in zip(degrees, shares, strict=True)]
    return {"degree": degrees, "degree_share": (found[0], found[1])}


def _parts(key: str, found: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    sides = zip(*found, strict=True)
    texts = ["; ".join(map(" ".join, zip(GROUPS[key], side, strict=True))) for side in sides]
    return texts[0], texts[1]


def _ranking(*, scored: bool) -> Texts:
    names = st.lists(st.sampled_from(SKILLS), min_size=1, max_size=6, unique=True)
    scores = st.lists(st.sampled_from(("4.12", "3.75", "3.00", "2.50")), min_size=6, max_size=6)
    return st.builds(
        lambda some, points: "; ".join(
            f"{name} ({point})" if scored else name for name, point in zip(some, points, strict=False)
        ),
        names,
        scores,
    )


# Tables of any measures, and tables of one section, which say more on fewer of them.
TABLES = st.one_of(
    pairs(), *(pairs(one(section)) for section in ("pay", "time", "outlook", "education", "people"))
)
