"""Annual tables of the Current Population Survey in, who works in occupations and what they earn out.

Its occupations have titles but no codes. Tables 11 (women, race and ethnicity), 11b (median age) and 39
(median weekly earnings) are read.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal

import openpyxl
import pandas as pd

from reportgen.errors import DataError
from reportgen.facts.sources import plain_values, workbook
from reportgen.facts.sources.plain_table import Problem, refuse
from reportgen.facts.sources.raw import RawFile
from reportgen.facts.sources.release import Keys, Release
from reportgen.model import Unit, folded

SOURCE = "Current Population Survey, U.S. Bureau of Labor Statistics"

_FILE = re.compile(r"cpsaat(?:11|11b|39)\.xlsx", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_DASH = re.compile("[-\u2010-\u2015]")
_FIGURE = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_SHORT_YEAR = re.compile(r"(\w+)-month averages that exclude (\w+)")

_Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """What one of the tables holds. `columns` are the last of the headers above the wanted columns, from the
    top one down; `measures` turns their texts by header into those of the measures."""

    name: str
    subject: str
    columns: tuple[str, ...]
    unit: Unit
    expected: str
    measures: Callable[[_Cells], dict[str, str]]
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One row of a sheet: its number in the spreadsheet, the indent of its title, its texts."""

    number: int
    indent: int
    texts: tuple[str, ...]


# ---------------------------------------------------------------- measures

_WOMEN = "Percent of total employed / Women"
_RACES = ("White", "Black or African American", "Asian", "Hispanic or Latino")


def _people(cells: _Cells) -> dict[str, str]:
    women = cells[_WOMEN]
    races = {race: cells[race] for race in _RACES}
    withheld = set(races.values()) == {"*"}
    return {
        "gender": women if women == "*" else f"Women {women}; Men {100 - Decimal(women)}",
        "race": "*" if withheld else "; ".join(f"{race} {share}" for race, share in races.items()),
    }


def _age(cells: _Cells) -> dict[str, str]:
    return {"median_age": cells["Median age"]}


def _earnings(cells: _Cells) -> dict[str, str]:
    return {
        "weekly_earnings": cells["Total / Median weekly earnings"],
        "weekly_earnings_women": cells["Women / Median weekly earnings"],
        "weekly_earnings_men": cells["Men / Median weekly earnings"],
    }


_TABLES = {
    "11": _Table(
        name="cps",
        subject="Gender, race and ethnicity",
        columns=(_WOMEN, *_RACES),
        unit=Unit.SHARE,
        expected="a percent from 0 to 100 such as 46.8, or –",
        measures=_people,
        remark="Hispanic or Latino workers may be of any race.",
    ),
    "11b": _Table(
        name="cps_age",
        subject="Age",
        columns=("Median age",),
        unit=Unit.YEARS_OF_AGE,
        expected="an age such as 42.1, or –",
        measures=_age,
    ),
    "39": _Table(
        name="cps_earnings",
        subject="Median weekly earnings of full-time wage and salary workers",
        columns=tuple(f"{group} / Median weekly earnings" for group in ("Total", "Men", "Women")),
        unit=Unit.DOLLARS_A_YEAR,
        expected="dollars a week such as 1204, or –",
        measures=_earnings,
    ),
}


def recognises(file: RawFile) -> bool:
    """Whether `file` is named as one of the tables that are read."""
    return _FILE.fullmatch(file.name) is not None


def read(files: Sequence[RawFile]) -> tuple[Release, ...]:
    """One release a table: shares in percent, ages in years, earnings in dollars a week, of all workers with
    that occupation or group of occupations.

    `level` is how far the title of a row is indented, from 0 for the widest groups. Men are what the women,
    as published, leave of 100 percent. A dash means too few workers to publish, and becomes `*`.
    Source: Current Population Survey, U.S. Bureau of Labor Statistics. Raises `DataError` for a table that
    does not tell its year, for missing columns, and for cells that cannot be read; it lists them all.
    """
    results = [_release(file) for file in files]
    problems = [problem for _, found in results for problem in found]
    refuse(
        problems,
        f"Cells of the Current Population Survey cannot be read ({len(problems)}); download it again:",
    )
    return tuple(release for release, _ in results)


# ---------------------------------------------------------------- sheets


def _release(file: RawFile) -> tuple[Release, list[Problem]]:
    number = file.name.lower().removeprefix("cpsaat").removesuffix(".xlsx")
    table, lines = _TABLES[number], _lines(file)
    top = next((place for place, line in enumerate(lines) if folded(line.texts[0]) == "occupation"), 0)
    bottom = next((place for place, line in enumerate(lines) if place > top and line.texts[0]), len(lines))
    year = _year(file, lines[:bottom])
    columns = _columns(file, table, lines[top:bottom])
    kept, problems = _without_groups_of_one(file, [line for line in lines[bottom:] if any(line.texts[1:])])
    records = []
    for line in kept:
        cells, wrong = _cells(file, table, columns, line)
        problems += wrong
        if not wrong:
            named = {"code": "", "title": line.texts[0]}
            records.append(named | table.measures(cells) | {"level": str(line.indent)})
    remarks = [remark for remark in (table.remark, _months(lines[bottom:], year)) if remark]
    publication = f"Current Population Survey, annual averages of {year} (Table {number})"
    release = Release(
        name=table.name,
        source=SOURCE,
        period=str(year),
        edition=(year,),
        credit=" ".join([f"{table.subject}: {publication}, U.S. Bureau of Labor Statistics.", *remarks]),
        keys=Keys.TITLES,
        rows=pd.DataFrame(records, dtype=str),
    )
    return release, problems


def _lines(file: RawFile) -> list[_Line]:
    with workbook.readable(file):
        book = openpyxl.load_workbook(io.BytesIO(file.content()), data_only=True)
    return [
        _Line(
            number=number,
            indent=int(row[0].alignment.indent),
            texts=tuple(workbook.text(cell.value) for cell in row),
        )
        for number, row in enumerate(book.worksheets[0].iter_rows(), start=1)
    ]


def _year(file: RawFile, lines: Sequence[_Line]) -> int:
    """The one year that is named above the rows of occupations."""
    years = {year for line in lines for text in line.texts for year in _YEAR.findall(text)}
    if len(years) != 1:
        raise DataError(f"{file.place} does not tell its year above its rows; download the table again.")
    return int(years.pop())


def _columns(file: RawFile, table: _Table, header: Sequence[_Line]) -> dict[str, int]:
    """Where each wanted column is, by all the headers above it; one of them may stand above many columns."""
    above: list[str] = [""] * max((len(line.texts) for line in header), default=0)
    for line in header:
        text = ""
        for column, found in enumerate(line.texts[1:], start=1):
            text = found or text
            above[column] += f" / {text}" if text else ""
    columns = {
        name: next(
            (place for place, path in enumerate(above) if folded(path).endswith(folded(f" / {name}"))), 0
        )
        for name in table.columns
    }
    missing = [name for name, column in columns.items() if column == 0]
    if missing:
        raise DataError(f"{file.place} lacks the columns {'; '.join(missing)}; download the table again.")
    return columns


def _months(lines: Sequence[_Line], year: int) -> str:
    """Which months the year's averages leave out, where the note below the table says so."""
    notes = " ".join(line.texts[0] for line in lines if not any(line.texts[1:]))
    found = _SHORT_YEAR.search(notes)
    return f"The averages of {year} are of {found[1]} months, without {found[2]}." if found else ""


# ---------------------------------------------------------------- rows


def _without_groups_of_one(file: RawFile, lines: Sequence[_Line]) -> tuple[list[_Line], list[Problem]]:
    """Of a group and an occupation of the same title, the occupation, which is indented more."""
    kept: dict[str, _Line] = {}
    problems = []
    for line in lines:
        before = kept.get(folded(line.texts[0]))
        if before is not None and before.indent == line.indent:
            expected = f"another title than in row {before.number}"
            problems.append(_problem(file, line, "Occupation", found=line.texts[0], expected=expected))
        if before is None or before.indent < line.indent:
            kept[folded(line.texts[0])] = line
    return sorted(kept.values(), key=lambda line: line.number), problems


def _cells(
    file: RawFile, table: _Table, columns: Mapping[str, int], line: _Line
) -> tuple[dict[str, str], list[Problem]]:
    cells, problems = {}, []
    for name, column in columns.items():
        text = line.texts[column]
        if _DASH.fullmatch(text):
            cells[name] = "*"
        elif _fits(text, table.unit):
            cells[name] = text.replace(",", "")
        else:
            problems.append(_problem(file, line, name, found=text, expected=table.expected))
    return cells, problems


def _fits(text: str, unit: Unit) -> bool:
    with suppress(ValueError):
        return _FIGURE.fullmatch(text) is not None and bool(plain_values.number(text, unit))
    return False


def _problem(file: RawFile, line: _Line, column: str, *, found: str, expected: str) -> Problem:
    return Problem(file=file.place, row=line.number, column=column, found=found, expected=expected)
