"""Workbooks of the BLS Employment Projections in, their releases out: outlook, jobs, entry and attainment."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from decimal import Decimal

import pandas as pd

from reportgen.errors import DataError
from reportgen.facts.sources import plain_values, workbook
from reportgen.facts.sources.plain_table import Problem, refuse
from reportgen.facts.sources.raw import RawFile
from reportgen.facts.sources.release import Keys, Release
from reportgen.model import Reason, Unit

SOURCE = "Employment Projections, U.S. Bureau of Labor Statistics"
ATTAINMENT_SOURCE = (
    "American Community Survey, U.S. Census Bureau, as tabulated by the U.S. Bureau of Labor Statistics"
)
# The workbook does not say which category stands in, only that the occupation "is not an exact match".
INEXACT = "The occupation has no exact match in the American Community Survey"

# O*NET has two tables whose names begin alike.
_FILE = re.compile(r"occupation(?! (?:data|level metadata)\b).*\.xlsx", re.IGNORECASE)
# Numbers of tables change from edition to edition; these words of their titles do not.
_CHARACTERISTICS = re.compile(r"occupational projections.*worker characteristics", re.IGNORECASE)
_ATTAINMENT = re.compile(r"educational attainment", re.IGNORECASE)
# What the workbook calls our columns, up to years, dashes and footnote marks.
_NAMES = {"title": "National Employment Matrix title", "code": "National Employment Matrix code"}
_CHARACTERISTIC_NAMES = {
    "type": "Occupation type",
    "growth_percent": "Employment change, percent",
    "openings": "Occupational openings",
    "jobs": "Employment, {base}",
    "entry_education": "Typical education needed for entry",
    "work_experience": "Work experience in a related occupation",
    "training": "Typical on-the-job training",
    "self_employed_percent": "Percent self employed",
}
_LEVELS = (
    "Less than high school diploma",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
)
_UNITS = dict.fromkeys(("self_employed_percent", *_LEVELS), Unit.SHARE)
_UNITS |= {"growth_percent": Unit.CHANGE, "openings": Unit.OPENINGS, "jobs": Unit.JOBS}
_RELEASES = {
    "projections": ["growth_percent", "openings"],
    "jobs": ["jobs"],
    "entry": ["entry_education", "work_experience", "training", "self_employed_percent"],
}
_REQUIRED = {
    "code": ("^[0-9]{2}-[0-9]{4}$", "a code such as 29-1141"),
    "type": ("(?i)^line item$", "Line item or Summary"),
}
# What 0.0 thousand stands for: counts are published in thousands with one decimal.
_FEW = "<=50"
_FIGURE = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_MARK = re.compile(r"[\[(]([0-9]{1,2})[\])]")
_MARKS = re.compile(r"(?:\s*[\[(][0-9]{1,2}[\])])+$")
_YEARS = re.compile(r"\b(?:19|20)[0-9]{2}\b(?:.*\b[0-9]{2,4}\b)?")

_Rows = list[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Table:
    """A sheet. `cells` has the texts of its rows that have a code, under our names of the columns and indexed
    by spreadsheet rows; `names` are the agency's names of them, `footnotes` the text of each mark, `years`
    those whose employment it gives."""

    place: str
    heading: str
    names: Mapping[str, str]
    years: tuple[int, ...]
    cells: pd.DataFrame
    footnotes: Mapping[str, str]


def recognises(file: RawFile) -> bool:
    """Whether `file` is named as the workbook of occupations is."""
    return _FILE.fullmatch(file.name) is not None


def read(files: Sequence[RawFile]) -> tuple[Release, ...]:
    """The releases of each workbook: projections, jobs, entry, and attainment where it has that table.

    Counts are whole numbers, shares and growth are in percent. A count of 0.0 thousand is not none but too
    few to round up, and becomes `<=50`. Raises `DataError` for a workbook without the table of projections
    and characteristics, for missing columns, and for all cells that cannot be read.
    """
    results = [_releases(file) for file in files]
    problems = [problem for _, found in results for problem in found]
    refuse(
        problems,
        f"Cells of the Employment Projections cannot be read ({len(problems)}); download them again:",
    )
    return tuple(release for releases, _ in results for release in releases)


def titles(files: Sequence[RawFile]) -> Mapping[str, str]:
    """The title of every occupation and group of the newest edition by its code; empty for no files."""
    tables = sorted((_projected(file)[0] for file in files), key=lambda table: table.years)
    rows = [row for table in tables[-1:] for row in table.cells.itertuples(index=False)]
    return {str(row.code): _unmarked(str(row.title)) for row in rows}


# ---------------------------------------------------------------- workbooks


def _projected(file: RawFile) -> tuple[_Table, _Table | None]:
    """The table of projections and characteristics, and that of attainment where there is one."""
    sheets = _sheets(file)
    characteristics = next((sheet for sheet in sheets if _CHARACTERISTICS.search(sheet[1][0][0])), None)
    attainment = next((sheet for sheet in sheets if _ATTAINMENT.search(sheet[1][0][0])), None)
    if characteristics is None:
        raise DataError(
            f"{file.place} has no table of occupational projections and worker characteristics; "
            "name the workbook of occupations of the Employment Projections."
        )
    table = _table(*characteristics, _CHARACTERISTIC_NAMES)
    if len(table.years) != 2:
        years = "two columns “Employment, <year>” to tell from when to when it projects"
        raise DataError(f"{table.place} needs {years}; download the workbook again.")
    return table, _table(*attainment, {level: level for level in _LEVELS}) if attainment else None


def _sheets(file: RawFile) -> list[tuple[str, _Rows]]:
    """The place and the texts of each sheet that has any."""
    with workbook.readable(file):
        sheets = workbook.sheets(file)
    return [
        (f"{file.place}, sheet {name}", list(cells.map(workbook.text).itertuples(index=False, name=None)))
        for name, cells in sheets.items()
        if cells.size
    ]


def _table(place: str, rows: _Rows, names: Mapping[str, str]) -> _Table:
    top = next((row for row, cells in enumerate(rows) if any(_NAMES["code"] in cell for cell in cells)), 0)
    header = [_folded(name) for name in rows[top]]
    years = sorted({int(name[-4:]) for name in header if re.fullmatch("employment, [0-9]{4}", name)})
    base = years[0] if years else "<year>"
    names = {name: words.format(base=base) for name, words in {**_NAMES, **names}.items()}
    columns = {
        name: next((column for column, found in enumerate(header) if _folded(words) in found), -1)
        for name, words in names.items()
    }
    missing = [names[name] for name, column in columns.items() if column < 0]
    if missing:
        raise DataError(f"{place} lacks the columns {'; '.join(missing)}; download the workbook again.")
    cells = pd.DataFrame(rows, index=range(1, len(rows) + 1), dtype=str).iloc[top + 1 :]
    cells = cells[list(columns.values())].set_axis(list(columns), axis=1)
    return _Table(
        place=place,
        heading=rows[0][0],
        names=names,
        years=tuple(years),
        cells=cells[cells["code"] != ""],
        footnotes={match[1]: row[0] for row in rows if (match := _MARK.match(row[0]))},
    )


def _folded(name: str) -> str:
    """What two names of a column must share: not case, dashes, kinds of apostrophe or footnote marks."""
    return " ".join(re.sub("[-\u2010-\u2015]", " ", _unmarked(name).replace("’", "'")).casefold().split())


def _unmarked(text: str) -> str:
    return _MARKS.sub("", text)


# ---------------------------------------------------------------- cells


def _plain(column: str, text: str) -> str:
    """`text` in plain-table notation, thousands in full. Raises `ValueError` with what was expected."""
    reason = plain_values.missing(text) if text and column not in _REQUIRED else None
    if reason is not None:
        return "*" if reason is Reason.SUPPRESSED else ""
    unit = _UNITS.get(column)
    if unit is None:
        pattern, expected = _REQUIRED.get(column, ("[A-Za-z]", "a category in words"))
        if re.search(pattern, text):
            return text
        raise ValueError(expected)
    thousands = unit in (Unit.JOBS, Unit.OPENINGS)
    if _FIGURE.fullmatch(text):
        amount = Decimal(text.replace(",", "")) * (1000 if thousands else 1) + 0
        with suppress(ValueError):
            plain_values.number(f"{amount:f}", unit)
            return f"{amount.normalize():f}" if amount or not thousands else _FEW
    raise ValueError("a number of thousands such as 46.1" if thousands else plain_values.expected(unit))


def _parsed(table: _Table) -> tuple[pd.DataFrame, list[Problem]]:
    """The cells in plain-table notation, and the problems of those that are empty instead."""
    parsed, problems = table.cells.map(lambda _: ""), []
    for row, cells in zip(table.cells.index, table.cells.to_dict("records"), strict=True):
        for column, text in cells.items():
            try:
                parsed.at[row, column] = _plain(str(column), text)
            except ValueError as error:
                name, expected = table.names[str(column)], str(error)
                wrong = Problem(file=table.place, row=row, column=name, found=text, expected=expected)
                problems.append(wrong)
    return parsed.assign(title=parsed["title"].map(_unmarked)).reset_index(drop=True), problems


# ---------------------------------------------------------------- releases


def _releases(file: RawFile) -> tuple[list[Release], list[Problem]]:
    table, attainment = _projected(file)
    base, target = table.years
    period = f"{base}–{f'{target % 100:02}' if base // 100 == target // 100 else target}"
    grouped = table.cells["type"].str.casefold() == "summary"
    rows, problems = _parsed(replace(table, cells=table.cells[~grouped]))
    releases = [
        Release(
            name=name,
            source=SOURCE,
            period=period if name == "projections" else str(base),
            edition=table.years,
            credit="",
            keys=Keys.NEM,
            rows=rows[["code", "title", *columns]],
        )
        for name, columns in _RELEASES.items()
    ]
    if attainment is None:
        return releases, problems
    single = ~attainment.cells["code"].isin(table.cells["code"][grouped])
    attained, found = _attainment(
        replace(attainment, cells=attainment.cells[single], years=table.years), period
    )
    return [*releases, attained], [*problems, *found]


def _attainment(table: _Table, projected: str) -> tuple[Release, list[Problem]]:
    """`projected` is the period of the projections that the table was published with."""
    years = _YEARS.search(_unmarked(table.heading))
    if years is None:
        raise DataError(f"{table.place} does not tell its years in its title; download the workbook again.")
    period = years[0].replace("-", "–")
    number = "".join(f" ({found})" for found in re.findall(r"^Table [0-9.]*[0-9]", table.heading))
    shares, problems = _parsed(table)
    attained = [_attained(dict(zip(_LEVELS, row, strict=True))) for row in shares[list(_LEVELS)].to_numpy()]
    release = Release(
        name="attainment",
        source=ATTAINMENT_SOURCE,
        period=period,
        edition=table.years,
        credit=(
            f"Education: workers aged 25 and over, American Community Survey, {period}, U.S. Census Bureau, "
            f"as published in Employment Projections, {projected}{number}, U.S. Bureau of Labor Statistics."
        ),
        keys=Keys.NEM,
        rows=shares[["code", "title"]]
        .join(pd.DataFrame(attained, columns=["attainment", "degree", "degree_share"], dtype=str))
        .assign(remark=[_remark(table, title) for title in table.cells["title"]]),
    )
    return release, problems


def _attained(shares: Mapping[str, str]) -> tuple[str, str, str]:
    """The breakdown, and the most common level with its share; none where levels tie or one is not known."""
    breakdown = "; ".join(f"{level} {share or '*'}" for level, share in shares.items())
    if not {"", "*"}.isdisjoint(shares.values()):
        return breakdown, "", ""
    most, second = sorted(shares, key=lambda level: Decimal(shares[level]), reverse=True)[:2]
    return (breakdown, "", "") if shares[most] == shares[second] else (breakdown, most, shares[most])


def _remark(table: _Table, title: str) -> str:
    marks = _MARK.findall(title.removeprefix(_unmarked(title)))
    return INEXACT if any("not an exact match" in table.footnotes.get(mark, "") for mark in marks) else ""
