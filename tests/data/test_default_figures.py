"""Figures of the shipped dataset, ten of each measure picked at random, against the agencies' own files.

The files are read here with openpyxl and csv alone, so that no mistake of an importer is made twice.
"""

from __future__ import annotations

import csv
import gzip
import random
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reportgen import resources
from reportgen.facts import Dataset, find, load, within
from reportgen.facts.areas import places
from reportgen.facts.measures import BY_KEY
from reportgen.model import Bound, Breakdown, Category, Fact, Number, Ranking, Value

PICKED = 10
DEFAULT = resources.DATA / "default"
WAGES = {
    "salary_mean": "A_MEAN",
    "salary_median": "A_MEDIAN",
    "salary_p10": "A_PCT10",
    "salary_p90": "A_PCT90",
    "hourly_rate": "H_MEAN",
}
OUTLOOK = {
    "growth_percent": "Employment change, percent, 2024–34",
    "openings": "Occupational openings, 2024–34 annual average",
    "jobs": "Employment, 2024",
}
RATINGS = {
    "top_skills": ("db_30_2_excel_partial/Skills.xlsx", "IM"),
    "interests": ("db_29_3_excel/Interests.xlsx", "OI"),
    "work_values": ("db_29_3_excel/Work Values.xlsx", "EX"),
}
MEASURES = (*WAGES, *OUTLOOK, *RATINGS, "median_age", "gender", "race", "degree")
RACES = ("White", "Black or African American", "Asian", "Hispanic or Latino")

Row = dict[str, Any]
Shown = tuple[object, ...]


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(DEFAULT)


# ---------------------------------------------------------------- the agencies' files


def _lines(path: Path, sheet: str = "") -> Iterator[tuple[Any, ...]]:
    book = openpyxl.load_workbook(path, read_only=True)
    yield from (book[sheet] if sheet else book.worksheets[0]).iter_rows(values_only=True)
    book.close()


@cache
def rows(path: Path, column: str, sheet: str = "") -> tuple[Row, ...]:
    """The rows below the one that has `column`, by the names in it."""
    lines = _lines(path, sheet)
    header = next(line for line in lines if any(column in str(name) for name in line))
    names = [re.sub(r"\W*\[[0-9]\]$", "", str(name)) for name in header]
    return tuple(dict(zip(names, line, strict=False)) for line in lines)


@cache
def wages(folder: Path, area: str) -> dict[tuple[str, str], Row]:
    """The rows of detailed occupations by area and code."""
    path = folder / "oews" / "M2025_rebuilt_from_timeseries" / f"{area}_M2025.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as text:
        return {
            (row["AREA_TITLE"], row["OCC_CODE"]): row
            for row in csv.DictReader(text)
            if row["O_GROUP"] == "detailed"
        }


def nem(folder: Path, code: str) -> str:
    """The code under which the Bureau of Labor Statistics has an occupation."""
    found = rows(folder / "soc" / "nem-onet-to-soc-crosswalk.xlsx", "NEM Code")
    return {str(row["O*NET-SOC Code"]): str(row["NEM Code"]) for row in found}.get(code, code)


def matrix(folder: Path) -> dict[str, Row]:
    found = rows(folder / "bls_ep" / "2024-34" / "occupation.xlsx", "Matrix code", "Table 1.2")
    return {str(row["2024 National Employment Matrix code"]): row for row in found}


@cache
def people(folder: Path, table: str) -> dict[str, tuple[Any, ...]]:
    return {plain(line[0]): line[1:] for line in _lines(folder / "cps" / table) if line[0]}


@cache
def ratings(folder: Path, table: str, scale: str) -> dict[str, list[tuple[float, str, str]]]:
    """By code, the highest first; equal ones in the order of the agency's list."""
    found: dict[str, list[tuple[float, str, str]]] = {}
    for row in rows(folder / "onet" / table, "O*NET-SOC Code"):
        if row["Scale ID"] == scale and row.get("Recommend Suppress") != "Y":
            rating = (-float(row["Data Value"]), row["Element ID"], row["Element Name"])
            found.setdefault(row["O*NET-SOC Code"], []).append(rating)
    return {code: sorted(rated) for code, rated in found.items()}


def plain(title: object) -> str:
    return " ".join(re.findall("[a-z0-9]+", re.sub(r"\[[0-9]\]|\([0-9]\)$", "", str(title).lower())))


# ---------------------------------------------------------------- what they say of a figure


def wage(folder: Path, key: str, fact: Fact) -> Shown:
    row = wages(folder, "national")["U.S.", nem(folder, fact.occupation.code)]
    return paid(row, key)


def paid(row: Row, key: str) -> Shown:
    amount = Decimal(row[WAGES[key]].replace(",", ""))
    mean = key in ("salary_mean", "hourly_rate")
    return (amount, Bound.EXACT, amount * Decimal(row["MEAN_PRSE"]) / 100 if mean else None)


def projected(folder: Path, key: str, fact: Fact) -> Shown:
    figure = Decimal(str(matrix(folder)[nem(folder, fact.occupation.code)][OUTLOOK[key]]))
    if key == "growth_percent":
        return (figure, Bound.EXACT, None)
    # 0.0 thousand.
    return (figure * 1000, Bound.EXACT, None) if figure else (Decimal(50), Bound.AT_MOST, None)


def rated(folder: Path, key: str, fact: Fact) -> Shown:
    code = fact.occupation.code
    if fact.published_for:
        found = rows(folder / "onet" / "db_30_2_excel_partial" / "Occupation Data.xlsx", "O*NET-SOC Code")
        (code,) = (row["O*NET-SOC Code"] for row in found if row["Title"] == fact.published_for)
        assert nem(folder, code) == fact.occupation.code
    best = ratings(folder, *RATINGS[key])[code][:3]
    return tuple((name, Decimal(f"{-score:.2f}")) for score, _, name in best)


def surveyed(folder: Path, key: str, fact: Fact) -> Shown:
    """By the title of the occupation, or by that for which the figure is said to be published."""
    code = nem(folder, fact.occupation.code)
    title = fact.published_for or matrix(folder)[code]["2024 National Employment Matrix title"]
    same = [other for other, row in matrix(folder).items() if plain(next(iter(row.values()))) == plain(title)]
    # A group shares its first figures with the occupation.
    assert any(code[:4] == other[:4] for other in same), title
    if key == "median_age":
        return (Decimal(str(people(folder, "2025/cpsaat11b.xlsx")[plain(title)][-1])), Bound.EXACT, None)
    _, women, *races = people(folder, "2022/cpsaat11.xlsx")[plain(title)]
    if key == "race":
        figures = (None if share == "–" else Decimal(str(share)) for share in races)
        return tuple(zip(RACES, figures, strict=True))
    return (("Women", Decimal(str(women))), ("Men", 100 - Decimal(str(women))))


def schooled(folder: Path, key: str, fact: Fact) -> Shown:
    path = folder / "bls_ep" / "2022-32" / "occupation.xlsx"
    code = nem(folder, fact.occupation.code)
    (row,) = (
        row
        for row in rows(path, "Matrix code", "Table 5.3")
        if row["2022 National Employment Matrix code"] == code
    )
    title, _, *shares = row.values()
    label = list(row)[2 + shares.index(max(shares))]
    assert bool(fact.remark) is str(title).endswith("(1)")
    return (label, Decimal(str(max(shares))))


READERS: dict[str, Callable[[Path, str, Fact], Shown]] = {
    **dict.fromkeys(WAGES, wage),
    **dict.fromkeys(OUTLOOK, projected),
    **dict.fromkeys(RATINGS, rated),
    **dict.fromkeys(("median_age", "gender", "race"), surveyed),
    "degree": schooled,
}


def shown(value: Value) -> Shown:
    """The parts of a value that are compared."""
    match value:
        case Number():
            return (value.amount, value.bound, value.standard_error)
        case Breakdown():
            return tuple((one.label, one.percent and one.percent.amount) for one in value.shares)
        case Ranking():
            return tuple((entry.name, entry.score) for entry in value.entries[:3])
        case Category():
            return (value.label, value.share and value.share.amount)
    raise AssertionError(value)


# ---------------------------------------------------------------- ten of each


@pytest.mark.parametrize("key", MEASURES)
def test_ten_figures(dataset: Dataset, agency_files: Path, key: str) -> None:
    facts = [
        cell
        for occupation in dataset.occupations
        if occupation.code and isinstance(cell := dataset.cell(occupation, BY_KEY[key]), Fact)
    ]
    picked = random.Random(f"ten of {key}").sample(facts, PICKED)
    assert len({fact.occupation.code for fact in picked}) == PICKED
    for fact in picked:
        assert shown(fact.value) == READERS[key](agency_files, key, fact), fact


def test_ten_wages_of_states(dataset: Dataset, agency_files: Path) -> None:
    chance = random.Random("ten states")
    for place in chance.sample(places(DEFAULT), PICKED):
        local = within(dataset, place)
        facts = [
            cell
            for cell in local.local
            if isinstance(cell, Fact) and cell.measure.key in ("salary_mean", "salary_median")
        ]
        fact = chance.choice([fact for fact in facts if isinstance(fact.value, Number)])
        row = wages(agency_files, "state")[place, nem(agency_files, fact.occupation.code)]
        assert fact.area == place
        assert shown(fact.value) == paid(row, fact.measure.key), fact


def test_no_figure_of_an_agency_is_missing(dataset: Dataset, agency_files: Path) -> None:
    """Where the dataset has a gap, the agency has no figure."""
    outlook = matrix(agency_files)
    for occupation in dataset.occupations:
        code = nem(agency_files, occupation.code)
        row = wages(agency_files, "national").get(("U.S.", code), {})
        for key, column in WAGES.items():
            has = isinstance(dataset.cell(occupation, BY_KEY[key]), Fact)
            assert not occupation.code or has is (row.get(column, "*") not in ("*", "#", "")), (
                occupation,
                key,
            )
        for key in OUTLOOK:
            has = isinstance(dataset.cell(occupation, BY_KEY[key]), Fact)
            assert not occupation.code or has is (code in outlook), (occupation, key)


def test_where_pay_is_highest(dataset: Dataset, agency_files: Path) -> None:
    """No state pays more; territories are no states, and means with a large error do not count."""
    found = [
        cell
        for occupation in dataset.occupations
        if occupation.code
        and isinstance(cell := dataset.cell(occupation, BY_KEY["highest_paying_state"]), Fact)
    ]
    states = set(places(DEFAULT)) - {"Guam", "Puerto Rico", "Virgin Islands"}
    for fact in random.Random("highest").sample(found, PICKED):
        code = nem(agency_files, fact.occupation.code)
        local = {state: wages(agency_files, "state").get((state, code), {}) for state in states}
        column = (
            "A_MEAN" if any(row.get("A_MEAN", "*")[0] not in "*#" for row in local.values()) else "H_MEAN"
        )
        means = {
            state: Decimal(row[column])
            for state, row in local.items()
            if row and row[column][0] not in "*#" and Decimal(row["MEAN_PRSE"]) <= 30
        }
        assert isinstance(fact.value, Category)
        assert means[fact.value.label] == max(means.values()), fact


def test_every_place_is_an_area_of_the_agency(agency_files: Path) -> None:
    assert {area for area, _ in wages(agency_files, "state")} == set(places(DEFAULT))


def test_a_specialty_says_whose_figures_it_has(dataset: Dataset) -> None:
    cell = dataset.cell(find(dataset, "29-1141.01"), BY_KEY["salary_median"])
    assert isinstance(cell, Fact)
    assert cell.published_for == "Registered Nurses"
