"""The shipped default dataset: the seed's pair in full, and every other figure as the agencies publish it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reportgen import resources
from reportgen.facts import Dataset, compare, find, load, search
from reportgen.facts.measures import BY_KEY
from reportgen.model import (
    Bound,
    Breakdown,
    Category,
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
)

PAIR = ("Order Processing Specialist", "Customer Care Specialist")
PAGE = Source(name="Career comparison web page", period="")
WAGES = Source(
    name="Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics", period="May 2024"
)
PROJECTIONS = "Employment Projections, U.S. Bureau of Labor Statistics"
SCHOOLING = (
    "American Community Survey, U.S. Census Bureau, as tabulated by the U.S. Bureau of Labor Statistics"
)
INEXACT = f"{SCHOOLING} (no exact match with the occupation)"
DECADE = "2024\u201334"
PEOPLE = Source(name="Current Population Survey, U.S. Bureau of Labor Statistics", period="2022")
SKILLS = Source(
    name="O*NET 30.0 Database, U.S. Department of Labor, Employment and Training Administration",
    period="August 2025",
)
PAID = {
    "salary_mean": "A_MEAN",
    "salary_median": "A_MEDIAN",
    "salary_p10": "A_PCT10",
    "salary_p25": "A_PCT25",
    "salary_p75": "A_PCT75",
    "salary_p90": "A_PCT90",
    "hourly_rate": "H_MEAN",
}
RACES = ("White", "Black or African American", "Asian", "Hispanic or Latino")

Figure = tuple[Value, Source]
Figures = dict[tuple[str, str], Figure]


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(resources.DATA / "default")


def others(dataset: Dataset) -> tuple[Occupation, ...]:
    return tuple(occupation for occupation in dataset.occupations if occupation.title not in PAIR)


def number(amount: object, bound: Bound = Bound.EXACT) -> Number:
    return Number(amount=Decimal(str(amount)), bound=bound)


def breakdown(*shares: tuple[str, str]) -> Breakdown:
    return Breakdown(shares=tuple(Share(label=label, percent=number(share)) for label, share in shares))


def ranking(*names: str) -> Ranking:
    return Ranking(entries=tuple(Ranked(name=name) for name in names))


def dollars(low: int, high: int) -> Range:
    return Range(low=number(low), high=number(high))


def span(low: int, high: int, period: str) -> Range:
    return Range(low=number(low), high=number(high), period=period)


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
    assert comparison.credits == ()


# ---------------------------------------------------------------- names, texts and credits


def test_names_and_texts(dataset: Dataset) -> None:
    assert len(dataset.occupations) == 19
    assert len({occupation.code for occupation in others(dataset)}) == 17
    for occupation in dataset.occupations:
        for name in (occupation.title, occupation.singular, occupation.plural, occupation.code):
            assert not name or find(dataset, name) == occupation
        assert occupation.singular != occupation.plural
        assert not occupation.short or len(occupation.short) < len(occupation.singular)
        sentences = described(dataset, occupation).removesuffix(".").split(". ")
        assert 2 <= len(sentences) <= 3
        assert all(len(sentence.split()) <= 30 for sentence in sentences)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("RN", ["Registered Nurses"]),
        ("order proccessing specialist", ["Order Processing Specialist"]),
        ("43-4051", ["Customer Service Representatives"]),
        ("nurse", ["Registered Nurses", "Licensed Practical and Licensed Vocational Nurses"]),
        ("customer", ["Customer Service Representatives", "Customer Care Specialist"]),
    ],
)
def test_searching(dataset: Dataset, text: str, titles: list[str]) -> None:
    assert [occupation.title for occupation in search(dataset, text, limit=len(titles))] == titles


def test_every_agency_is_credited(dataset: Dataset) -> None:
    sources = {fact.source.name for occupation in others(dataset) for fact in dataset.facts(occupation)}
    assert {credit.source for credit in dataset.credits} == sources - {"reportgen"}
    nurses = compare(dataset, (find(dataset, "29-1141"), find(dataset, "29-2061")))
    named = ("May 2024", DECADE, "2019 and 2021", "2022 (Table 11)", "O*NET 30.0 Database")
    assert len(nurses.credits) == len(named)
    for period, text in zip(named, nurses.credits, strict=True):
        assert period in text
    assert "reportgen has modified all or some of this information." in nurses.credits[-1]
    assert "\n" not in "".join(nurses.credits)
    data_scientists = compare(dataset, (find(dataset, "15-2051"), find(dataset, PAIR[0])))
    assert not any("O*NET" in text for text in data_scientists.credits)


def test_gaps_stay_gaps(dataset: Dataset) -> None:
    for title, keys, reason in [
        ("Actors", PAID.keys() - {"hourly_rate"}, Reason.NOT_REPORTED),
        ("25-2021", {"hourly_rate"}, Reason.NOT_REPORTED),
        ("25-2021", {"gender", "race"}, Reason.NOT_IN_DATASET),
        ("Data Scientists", {"top_skills", "gender", "race"}, Reason.NOT_IN_DATASET),
    ]:
        for key in keys:
            gap = dataset.cell(find(dataset, title), BY_KEY[key])
            assert isinstance(gap, Gap)
            assert gap.reason is reason


# ---------------------------------------------------------------- the agencies' own files


def rows(path: Path, sheet: str = "") -> Iterator[tuple[Any, ...]]:
    book = openpyxl.load_workbook(path, read_only=True)
    yield from (book[sheet] if sheet else book.worksheets[0]).iter_rows(values_only=True)
    book.close()


def wages(folder: Path, titles: dict[str, str]) -> Figures:
    path = folder / "oews" / "national_M2024_dl.xlsx"
    notes = " ".join(str(line[0]) for line in rows(path, "Field Descriptions"))
    top = re.search(r"equal to or greater than \$([\d.]+) per hour or \$([\d,]+) per year", notes)
    assert top is not None
    lines = rows(path)
    names = next(lines)
    found: Figures = {}
    for line in lines:
        row = dict(zip(names, line, strict=True))
        code = row["OCC_CODE"]
        if row["O_GROUP"] != "detailed" or code not in titles:
            continue
        assert row["OCC_TITLE"] == titles[code]
        for key, column in PAID.items():
            wage = row[column]
            if wage == "#":
                found[code, key] = (
                    number(top[1 if column == "H_MEAN" else 2].replace(",", ""), Bound.AT_LEAST),
                    WAGES,
                )
            elif wage != "*":
                exact = Decimal(str(wage))
                error = exact * Decimal(str(row["MEAN_PRSE"])) / 100 if column.endswith("MEAN") else None
                found[code, key] = Number(amount=exact, standard_error=error), WAGES
    return found


def projections(folder: Path, titles: dict[str, str]) -> Figures:
    path = folder / "bls_ep" / "2024-34" / "occupation.xlsx"
    lines = [line for line in rows(path, "Table 1.2") if line[1] in titles or "code" in str(line[1])]
    heads = [str(name) for name in lines[0]]
    jobs, growth, openings = (
        heads.index(name)
        for name in (
            "Employment, 2024",
            f"Employment change, percent, {DECADE}",
            f"Occupational openings, {DECADE} annual average",
        )
    )
    base, ahead = (Source(name=PROJECTIONS, period=period) for period in ("2024", DECADE))
    found: Figures = {}
    for line in lines[1:]:
        found[line[1], "jobs"] = number(Decimal(str(line[jobs])) * 1000), base
        found[line[1], "growth_percent"] = number(line[growth]), ahead
        found[line[1], "openings"] = number(Decimal(str(line[openings])) * 1000), ahead
    return found


def schooling(folder: Path, titles: dict[str, str]) -> Figures:
    path = folder / "bls_ep" / "2022-32" / "occupation.xlsx"
    lines = [line for line in rows(path, "Table 5.3") if line[1] in titles or "code" in str(line[1])]
    found: Figures = {}
    for line in lines[1:]:
        most = max(line[2:9])
        label = lines[0][line.index(most, 2)]
        name = INEXACT if line[0].endswith("(1)") else SCHOOLING
        source = Source(name=name, period="2019 and 2021")
        found[line[1], "degree"] = Category(label=label, share=number(most)), source
    return found


def people(folder: Path, titles: dict[str, str]) -> Figures:
    codes = {title.casefold(): code for code, title in titles.items()}
    found: Figures = {}
    for title, *shares in rows(folder / "cps" / "2022" / "cpsaat11.xlsx"):
        code = codes.get(str(title).casefold())
        if code is not None:
            women, *groups = map(str, shares[1:])
            found[code, "gender"] = breakdown(("Women", women)), PEOPLE
            found[code, "race"] = breakdown(*zip(RACES, groups, strict=True)), PEOPLE
    return found


def skills(folder: Path, titles: dict[str, str]) -> Figures:
    lines = rows(folder / "onet" / "db_30_2_excel_partial" / "Skills.xlsx")
    names = next(lines)
    ranked: dict[str, list[tuple[float, str, str]]] = {}
    for line in lines:
        row = dict(zip(names, line, strict=True))
        code = row["O*NET-SOC Code"].removesuffix(".00")
        if code in titles and row["Scale ID"] == "IM" and row["Recommend Suppress"] != "Y":
            entry = (-row["Data Value"], row["Element ID"], row["Element Name"])
            ranked.setdefault(code, []).append(entry)
    return {
        (code, "top_skills"): (ranking(*(name for _, _, name in sorted(entries)[:5])), SKILLS)
        for code, entries in ranked.items()
    }


def test_every_other_figure_is_the_agencies_own(dataset: Dataset, agency_files: Path) -> None:
    titles = {occupation.code: occupation.title for occupation in others(dataset)}
    published: Figures = {}
    for read in (wages, projections, schooling, people, skills):
        figures = read(agency_files, titles)
        assert figures
        published |= figures
    shipped: Figures = {
        (occupation.code, fact.measure.key): (fact.value, fact.source)
        for occupation in others(dataset)
        for fact in dataset.facts(occupation)
    }
    assert shipped == published


def test_no_text_is_taken_from_an_agency(dataset: Dataset, agency_files: Path) -> None:
    """No six words in a row of a description stand in the agencies' own descriptions or tasks."""
    folder = agency_files / "onet" / "db_30_2_excel_partial"
    theirs = [str(line[2]) for line in rows(folder / "Occupation Data.xlsx")]
    theirs += [str(line[3]) for line in rows(folder / "Task Statements.xlsx")]
    theirs += [str(line[3]) for line in rows(agency_files / "soc" / "soc_2018_definitions.xlsx")]
    taken = {words for text in theirs for words in runs(text)}
    assert len(taken) > 100_000
    for occupation in dataset.occupations:
        assert not taken & runs(described(dataset, occupation))


def described(dataset: Dataset, occupation: Occupation) -> str:
    value = dataset.facts(occupation)[0].value
    assert isinstance(value, Text)
    return value.text


def runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().replace(",", "").replace(".", "").split()
    return {tuple(words[place : place + 6]) for place in range(len(words) - 5)}
