"""The shipped default dataset: the seed's pair in full, and all occupations as the agencies publish them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reportgen import resources
from reportgen.facts import Dataset, about, compare, find, load, recorded, search, within
from reportgen.facts.areas import places
from reportgen.facts.building import build
from reportgen.facts.measures import BY_KEY
from reportgen.model import (
    Breakdown,
    Category,
    Comparison,
    Fact,
    Gap,
    Number,
    Occupation,
    Overlap,
    Range,
    Ranked,
    Ranking,
    Reason,
    Share,
    Source,
    Text,
    Value,
    credited,
)

DEFAULT = resources.DATA / "default"
OWN = ("names.csv", "seed.csv", "written.csv")
PAIR = ("Order Processing Specialist", "Customer Care Specialist")
PAGE = Source(name="Career comparison web page", period="")
BUREAU = "U.S. Bureau of Labor Statistics"
SCHOOLING = f"American Community Survey, U.S. Census Bureau, as tabulated by the {BUREAU}"
POPULATION = f"Current Population Survey, {BUREAU}"
ONET = "O*NET {} Database, U.S. Department of Labor, Employment and Training Administration"
# What each report prints of whom beside the source and the period of each figure.
CREDITED = {SCHOOLING, POPULATION, ONET.format("29.3"), ONET.format("30.0"), ONET.format("30.2")}
SOURCES = {
    *((SCHOOLING, "2019 and 2021"), (POPULATION, "2022"), (POPULATION, "2025")),
    *((ONET.format("29.3"), "May 2025"), (ONET.format("30.0"), "August 2025")),
    (ONET.format("30.2"), "August 2025"),
    (f"Occupational Employment and Wage Statistics, {BUREAU}", "May 2025"),
    *((f"Employment Projections, {BUREAU}", period) for period in ("2024", "2024–34")),
}
MEGABYTE = 1_000_000
NAMED = ("title", "singular", "plural", "short")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(DEFAULT)


def others(dataset: Dataset) -> tuple[Occupation, ...]:
    return tuple(occupation for occupation in dataset.occupations if occupation.title not in PAIR)


def number(amount: object) -> Number:
    return Number(amount=Decimal(str(amount)))


def breakdown(*shares: tuple[str, str]) -> Breakdown:
    return Breakdown(shares=tuple(Share(label=label, percent=number(share)) for label, share in shares))


def ranking(*names: str) -> Ranking:
    return Ranking(entries=tuple(Ranked(name=name) for name in names))


def dollars(low: int, high: int) -> Range:
    return Range(low=number(low), high=number(high))


def span(low: int, high: int, period: str) -> Range:
    return Range(low=number(low), high=number(high), period=period)


def table(name: str) -> list[dict[str, str]]:
    with (DEFAULT / name).open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


# ---------------------------------------------------------------- the seed's pair

SEED: dict[str, tuple[Value | None, Value | None]] = {
    "time_to_become": (span(1, 2, "year"), span(6, 12, "month")),
    "salary_mean": (number(37540), number(32427)),
    "hourly_rate": (number("18.05"), number("15.59")),
    "growth_percent": (None, number(-4)),
    "jobs": (number(46043), number(260027)),
    "job_satisfaction": (None, None),
    "degree": (
        Category(label="Bachelor's Degree", share=number(39)),
        Category(label="Bachelor's Degree", share=number(43)),
    ),
    "average_age": (number(43), number(40)),
    "experience_years": (number(2), number(12)),
    "salary_range": (dollars(26000, 52000), dollars(26000, 39000)),
    "highest_paying_city": (Category(label="Mahwah, NJ"), Category(label="Grand Forks, ND")),
    "highest_paying_state": (Category(label="Rhode Island"), Category(label="Hawaii")),
    "best_paying_company": (
        Category(label="Schneider Electric Industrial Services"),
        Category(label="Axogen"),
    ),
    "best_paying_industry": (Category(label="Health Care"), Category(label="Insurance")),
    "top_skills": (
        ranking("Customer Service", "Data Entry", "Purchase Orders"),
        ranking("Customer Care", "Customer Service", "Outbound Calls"),
    ),
    "major": (Category(label="Business"), Category(label="Business")),
    "college": (None, None),
    "gender": (
        breakdown(("Male", "29.7"), ("Female", "70.3")),
        breakdown(("Male", "30.2"), ("Female", "69.8")),
    ),
    "race": (
        breakdown(
            ("Black or African American", "9.5"),
            ("Unknown", "4.3"),
            ("Hispanic or Latino", "15.5"),
            ("Asian", "5.9"),
            ("White", "63.9"),
            ("American Indian and Alaska Native", "0.9"),
        ),
        breakdown(
            ("Black or African American", "12.2"),
            ("Unknown", "5.4"),
            ("Hispanic or Latino", "19.1"),
            ("Asian", "6.5"),
            ("White", "56.1"),
            ("American Indian and Alaska Native", "0.7"),
        ),
    ),
    "lgbt_percent": (number(6), number(7)),
}


@pytest.mark.parametrize("side", [0, 1])
def test_every_figure_of_the_seed(dataset: Dataset, side: int) -> None:
    occupation = find(dataset, PAIR[side])
    found = {fact.measure.key: fact for fact in dataset.facts(occupation)}
    assert found.pop("description").source.name == "reportgen"
    expected = {key: values[side] for key, values in SEED.items() if values[side] is not None}
    assert {key: fact.value for key, fact in found.items()} == expected
    assert {fact.source for fact in found.values()} == {PAGE}
    for key in SEED.keys() - expected.keys():
        gap = dataset.cell(occupation, BY_KEY[key])
        assert isinstance(gap, Gap)
        assert gap.reason is Reason.NOT_REPORTED


def test_the_seed_shares_one_skill_and_asks_for_no_credit(dataset: Dataset) -> None:
    comparison = compare(dataset, tuple(find(dataset, title) for title in PAIR))
    skills = comparison.contrast("top_skills")
    assert isinstance(skills, Overlap)
    assert skills.shared == ("Customer Service",)
    assert _credits(comparison) == ()


# ---------------------------------------------------------------- occupations and their names


def test_what_is_shipped(dataset: Dataset) -> None:
    """Each occupation of O*NET, each of OEWS that is no whole one of O*NET, and the seed's pair."""
    codes = [occupation.code for occupation in others(dataset)]
    assert len(dataset.occupations) == 1030
    assert len(codes) == len(set(codes)) == 1028
    assert len([code for code in codes if re.fullmatch(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}", code)]) == 1016
    assert len([code for code in codes if re.fullmatch(r"[0-9]{2}-[0-9]{4}", code)]) == 12
    assert dataset.title == "Occupations of the United States"


def test_every_occupation_has_reviewed_names(dataset: Dataset) -> None:
    named = {row["code"]: row for row in table("names.csv")}
    assert list(named) == sorted(named)
    assert named.keys() == {occupation.code for occupation in others(dataset)}
    for occupation in others(dataset):
        row = named[occupation.code]
        assert row["title"] == occupation.title
        assert all(row[name] == row[name].strip() != "" for name in NAMED)
        assert (occupation.singular, occupation.plural, occupation.short) == tuple(
            row[name] for name in NAMED[1:]
        )
        assert row["singular"].casefold() != row["plural"].casefold()


def test_no_two_names_are_alike(dataset: Dataset) -> None:
    owners: dict[str, str] = {}
    for occupation in dataset.occupations:
        assert len(occupation.short) <= 32, occupation.short
        for name in NAMED:
            text = getattr(occupation, name)
            assert owners.setdefault(text.casefold(), occupation.title) == occupation.title, text


def test_every_name_and_code_finds_its_occupation(dataset: Dataset) -> None:
    for occupation in dataset.occupations:
        names = [getattr(occupation, name) for name in NAMED]
        # A code of six digits names the whole occupation, or the one that O*NET parts.
        names += [occupation.code, occupation.code.removesuffix(".00")]
        for name in filter(None, names):
            assert find(dataset, name) == occupation, name


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("RN", "Registered Nurses"),
        ("order proccessing specialist", "Order Processing Specialist"),
        ("43-4051", "Customer Service Representatives"),
        ("31-1120", "Home Health and Personal Care Aides"),
        ("29-1141.01", "Acute Care Nurses"),
        ("nurse", "Registered Nurses"),
    ],
)
def test_searching(dataset: Dataset, text: str, title: str) -> None:
    assert search(dataset, text, limit=1)[0].title == title


# ---------------------------------------------------------------- sources, credits and gaps


def test_sources_and_periods(dataset: Dataset) -> None:
    facts = [fact for occupation in others(dataset) for fact in dataset.facts(occupation)]
    written = {fact.source.name for fact in facts if isinstance(fact.value, Text)}
    assert written == {"reportgen"}
    stated = {(fact.source.name, fact.source.period) for fact in facts if not isinstance(fact.value, Text)}
    assert stated == SOURCES


def _credits(comparison: Comparison) -> tuple[str, ...]:
    """What is due where all figures of a comparison are printed."""
    facts = (fact for contrast in comparison.contrasts for fact in contrast.facts)
    return credited(comparison.credits, facts)


def test_every_agency_is_credited(dataset: Dataset) -> None:
    due = {
        (fact.source.name, fact.measure.key)
        for occupation in others(dataset)
        for fact in dataset.facts(occupation)
        if fact.source.name in CREDITED
    }
    given = [(credit.source, key) for credit in dataset.credits for key in credit.measures]
    assert sorted(given) == sorted(due)
    nurses = compare(dataset, (find(dataset, "29-1141"), find(dataset, "29-2061")))
    credits = _credits(nurses)
    assert len(credits) == 5
    (onet,) = (text for text in credits if "O*NET" in text)
    assert onet.startswith(
        "This page includes information from the O*NET 29.3, 30.0 and 30.2 Database by the U.S."
    )
    assert "reportgen has modified all or some of this information." in onet
    for named in ("2019 and 2021", "2022 (Table 11)", "2025 (Table 11b)", "2025 (Table 39)"):
        assert any(named in text for text in credits)
    assert "\n" not in "".join(credits)
    military = compare(dataset, (find(dataset, "55-3016"), find(dataset, PAIR[0])))
    assert _credits(military) == ()


@pytest.mark.parametrize(
    ("text", "keys", "reason"),
    [
        ("Actors", "salary_mean salary_median salary_p10 salary_p90", Reason.NOT_REPORTED),
        ("25-2021", "hourly_rate", Reason.NOT_REPORTED),
        ("15-2051", "top_skills knowledge", Reason.NOT_IN_DATASET),
        ("11-1031", "salary_mean hourly_rate", Reason.NOT_IN_DATASET),
        ("45-3031", "salary_mean hourly_rate", Reason.NOT_IN_DATASET),
        ("55-3016", "salary_mean growth_percent top_skills gender time_to_become", Reason.NOT_IN_DATASET),
    ],
)
def test_gaps_stay_gaps(dataset: Dataset, text: str, keys: str, reason: Reason) -> None:
    for key in keys.split():
        gap = dataset.cell(find(dataset, text), BY_KEY[key])
        assert isinstance(gap, Gap)
        assert gap.reason is reason


def test_gaps_of_one_measure_are_filled_by_another(dataset: Dataset) -> None:
    """Paid by the hour alone, by the year alone, and outside the survey of wages."""
    for text, key in (
        ("Actors", "hourly_median"),
        ("25-2021", "salary_median"),
        ("45-3031", "growth_percent"),
    ):
        assert isinstance(dataset.cell(find(dataset, text), BY_KEY[key]), Fact)


def test_places(dataset: Dataset) -> None:
    """The states, the District of Columbia, Guam, Puerto Rico and the Virgin Islands."""
    assert len(places(DEFAULT)) == 54
    for place, name in (("or", "Oregon"), ("district", "District of Columbia"), ("VI", "Virgin Islands")):
        local = within(dataset, place)
        assert local.area == name
        assert 200 < sum(map(local.is_local, local.occupations)) < 1000
        assert local.is_local(find(local, "29-1141"))


# ---------------------------------------------------------------- the folder


def test_what_a_build_made_and_what_it_kept() -> None:
    said = about.read(DEFAULT / about.FILE)
    there = {path.relative_to(DEFAULT).as_posix() for path in DEFAULT.rglob("*") if path.is_file()}
    assert there == {*said.built, *OWN, about.FILE, recorded.FILE}
    assert set(said.tables) == set(said.built)


def test_size() -> None:
    sizes = {path.name: path.stat().st_size for path in DEFAULT.rglob("*") if path.is_file()}
    assert sum(sizes.values()) < 12 * MEGABYTE
    assert max(sizes.values()) < 4 * 1024 * 1024, sizes


def releases() -> list[str]:
    """The paths of the releases that the Makefile builds the dataset from."""
    text = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    (named,) = re.findall(r"^RELEASES := (.*)$", text, flags=re.MULTILINE)
    return str(named).split()


def test_building_again_gives_what_is_shipped(agency_files: Path, tmp_path: Path) -> None:
    paths = [agency_files / name for name in releases()]
    title = "Occupations of the United States"
    made = build(paths, tmp_path / "default", title=title, descriptions=False, metros=False)
    assert made.kept == ()
    for name in (about.FILE, *(name for name, _ in made.tables)):
        assert (tmp_path / "default" / name).read_bytes() == (DEFAULT / name).read_bytes(), name
    assert set(dict(made.tables)) == set(about.read(DEFAULT / about.FILE).built)


# ---------------------------------------------------------------- texts


def test_written_texts(dataset: Dataset) -> None:
    described = [text for occupation in dataset.occupations if (text := description(dataset, occupation))]
    assert len(described) == len(table("written.csv")) == 19
    for text in described:
        sentences = text.removesuffix(".").split(". ")
        assert 2 <= len(sentences) <= 3
        assert all(len(sentence.split()) <= 30 for sentence in sentences)


def test_no_text_is_taken_from_an_agency(dataset: Dataset, agency_files: Path) -> None:
    """No six words in a row of a description stand in the agencies' own descriptions or tasks."""
    folder = agency_files / "onet" / "db_30_2_excel_partial"
    theirs = [str(line[2]) for line in rows(folder / "Occupation Data.xlsx")]
    theirs += [str(line[3]) for line in rows(folder / "Task Statements.xlsx")]
    theirs += [str(line[3]) for line in rows(agency_files / "soc" / "soc_2018_definitions.xlsx")]
    taken = {words for text in theirs for words in runs(text)}
    assert len(taken) > 100_000
    for occupation in dataset.occupations:
        assert not taken & runs(description(dataset, occupation))


def rows(path: Path) -> Iterator[tuple[Any, ...]]:
    book = openpyxl.load_workbook(path, read_only=True)
    yield from book.worksheets[0].iter_rows(values_only=True)
    book.close()


def description(dataset: Dataset, occupation: Occupation) -> str:
    cell = dataset.cell(occupation, BY_KEY["description"])
    return cell.value.text if isinstance(cell, Fact) and isinstance(cell.value, Text) else ""


def runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().replace(",", "").replace(".", "").split()
    return {tuple(words[place : place + 6]) for place in range(len(words) - 5)}
