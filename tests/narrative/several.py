"""Plain tables of three and four occupations with any figures: drawn by Hypothesis, written, told."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from reportgen.facts import compare, load
from reportgen.model import Claim, Comparison, Report, Unit
from reportgen.narrative import narrate
from tests.narrative.plain import AMOUNTS, FACTORS, LABELS, SKILLS, TIMES, Row

TITLES = ("Baker", "Archivist", "Carvers", "Divers")
# A word of each name that stands in no other name and in no label.
WORDS = ("baker", "archivist", "carver", "diver")
NUMBERS = {
    "salary_mean": Unit.DOLLARS_A_YEAR,
    "hourly_rate": Unit.DOLLARS_AN_HOUR,
    "jobs": Unit.JOBS,
    "openings": Unit.OPENINGS,
    "experience_years": Unit.YEARS,
    "growth_percent": Unit.CHANGE,
    "median_age": Unit.YEARS_OF_AGE,
    "job_satisfaction": Unit.SCORE,
    "lgbt_percent": Unit.SHARE,
}
_LABELLED = ("work_experience", "training", "entry_education", "best_paying_industry")


def told(rows: Sequence[Row], *, language: str = "en") -> tuple[Comparison, Report]:
    """What is made of a table with these rows, in their order."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns, restval="-")
            writer.writeheader()
            writer.writerows(rows)
        dataset = load(path)
    comparison = compare(dataset, dataset.occupations)
    return comparison, narrate(comparison, language=language, printed=date(2026, 1, 2))


def of_column(column: str, values: Sequence[str], **others: Sequence[str]) -> list[Row]:
    """A row for each value of one column."""
    rows: list[Row] = [{"title": title, column: value} for title, value in zip(TITLES, values, strict=False)]
    for name, own in others.items():
        for row, value in zip(rows, own, strict=True):
            row[name] = value
    return rows


def claims(report: Report) -> list[Claim]:
    """Every sentence of the report but those on what they do."""
    return [
        claim
        for section in report.sections
        if section.key != "work"
        for paragraph in (*section.paragraphs, section.caveats)
        for claim in paragraph
    ]


@st.composite
def tables(draw: st.DrawFn) -> list[Row]:
    """Rows with numbers that are often alike, close or far apart; times, labels and lists that often agree;
    bounds and gaps."""
    count = draw(st.sampled_from((3, 3, 4)))
    rows: list[Row] = [{"title": title, "source": "A Survey", "year": "2024–34"} for title in TITLES[:count]]
    for column, unit in NUMBERS.items():
        for row, text in zip(rows, draw(_numbers(unit, count)), strict=True):
            row[column] = text
    errors = draw(st.sampled_from(("", "", "0.5", "2", "20")))
    for place, row in enumerate(rows):
        row["salary_mean_rse"] = errors if row["salary_mean"].lstrip("-").isdigit() else ""
        row["time_to_become"] = draw(st.sampled_from((*TIMES[:6], "-")))
        for key in _LABELLED:
            row[key] = draw(st.sampled_from((*LABELS[key][:2], "-")))
        row["top_skills"] = draw(_skills()) if place or draw(st.booleans()) else "-"
        row["gender"] = draw(st.sampled_from(("Male 30; Female 70", "Women 12.5; Men 87.5", "-")))
    return rows


def _numbers(unit: Unit, count: int) -> st.SearchStrategy[list[str]]:
    least, most, decimals = AMOUNTS[unit]
    factors = st.sampled_from(("1", "1", *FACTORS))
    gaps = st.sampled_from((None,) * 8 + ("-",))
    bounded = unit not in (Unit.CHANGE, Unit.SHARE, Unit.SCORE)
    signs = st.sampled_from(("",) * 9 + ((">=",) if bounded else ()))

    def texts(base: Decimal, each: list[tuple[str, str | None, str]]) -> list[str]:
        found = []
        for factor, gap, sign in each:
            amount = (base * Decimal(factor)).quantize(Decimal(1).scaleb(-decimals))
            amount = amount if abs(amount) <= most else base
            found.append(gap or f"{sign}{amount:f}")
        return found

    base = st.decimals(least, most, places=decimals)
    return st.builds(texts, base, st.lists(st.tuples(factors, gaps, signs), min_size=count, max_size=count))


def _skills() -> st.SearchStrategy[str]:
    names = st.lists(st.sampled_from(SKILLS[:5]), min_size=1, max_size=4, unique=True)
    return names.map("; ".join) | st.just("-")
