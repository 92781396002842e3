"""Files of Occupational Employment and Wage Statistics (OEWS) in, pay and jobs by occupation and area out.

One release comes out for each year and kind of area: `oews` of the nation, `oews_states` of states and
territories, `oews_metros` of metropolitan and nonmetropolitan areas.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd

from reportgen.errors import DataError
from reportgen.facts.sources import workbook
from reportgen.facts.sources.plain_table import Problem, refuse
from reportgen.facts.sources.raw import RawFile, decoded
from reportgen.facts.sources.release import Keys, Release

_SURVEY, _AGENCY = "Occupational Employment and Wage Statistics", "U.S. Bureau of Labor Statistics"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Kind:
    """Cells that are published alike: figures have `decimals`, and those of a `period` share a top code."""

    pattern: str
    expected: str
    decimals: int | None = None
    period: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """One file: texts by the agency's columns and the rows of a spreadsheet, and notes on its marks."""

    file: RawFile
    year: int
    cells: pd.DataFrame
    notes: str


_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)"
_WHOLE, _DECIMAL = rf"{_NUMBER}(?:\.0+)?", rf"{_NUMBER}(?:\.[0-9]+)?"
_YEARLY = "a yearly wage such as 37540 or 37,540, or one of * ** # ~"
_HOURLY = "an hourly wage such as 18.05, or one of * ** # ~"
_YEARLY_MEAN = _Kind(pattern=_WHOLE, expected=_YEARLY, decimals=0, period="year")
_YEARLY_PERCENTILE = _Kind(pattern=_WHOLE, expected=_YEARLY, decimals=0, period="year")
_HOURLY_MEAN = _Kind(pattern=_DECIMAL, expected=_HOURLY, decimals=2, period="hour")
_HOURLY_PERCENTILE = _Kind(pattern=_DECIMAL, expected=_HOURLY, decimals=2, period="hour")
_JOBS = _Kind(pattern=_WHOLE, expected="a whole number such as 46,040, or one of * ** ~", decimals=0)
_ERROR = _Kind(pattern=_DECIMAL, expected="a percent such as 2.1, or one of * ** ~", decimals=1)
_FLAG = _Kind(pattern="(?i:TRUE|FALSE|)", expected="TRUE or nothing")

_PERCENTILES = {"median": "MEDIAN", "p10": "PCT10", "p25": "PCT25", "p75": "PCT75", "p90": "PCT90"}
_TEXTS = {
    "OCC_CODE": _Kind(pattern="[0-9]{2}-[0-9]{4}", expected="a code such as 13-1020"),
    "OCC_TITLE": _Kind(pattern=".+", expected="the title of the occupation"),
    "AREA_TITLE": _Kind(pattern=".+", expected="the name of the area"),
    "AREA_TYPE": _Kind(pattern="[12346]", expected="1, 2, 3, 4 or 6"),
    **{"ANNUAL": _FLAG, "HOURLY": _FLAG},
}
_FIGURES = {
    **{"TOT_EMP": _JOBS, "EMP_PRSE": _ERROR, "MEAN_PRSE": _ERROR},
    **{"A_MEAN": _YEARLY_MEAN, "H_MEAN": _HOURLY_MEAN},
    **{f"A_{agency}": _YEARLY_PERCENTILE for agency in _PERCENTILES.values()},
    **{f"H_{agency}": _HOURLY_PERCENTILE for agency in _PERCENTILES.values()},
}
_NEEDED = (*_TEXTS, "O_GROUP", *_FIGURES)
_COLUMNS = {
    **{"code": "OCC_CODE", "title": "OCC_TITLE", "area": "AREA_TITLE"},
    **{"salary_mean": "A_MEAN", "salary_mean_rse": "MEAN_PRSE"},
    **{f"salary_{name}": f"A_{agency}" for name, agency in _PERCENTILES.items()},
    **{"hourly_rate": "H_MEAN", "hourly_rate_rse": "MEAN_PRSE"},
    **{f"hourly_{name}": f"H_{agency}" for name, agency in _PERCENTILES.items()},
    **{"jobs": "TOT_EMP", "jobs_rse": "EMP_PRSE"},
}
_AREA_TYPES = {"oews": ("1",), "oews_states": ("2", "3"), "oews_metros": ("4", "6")}

_FOOTNOTES = "oe.footnote.txt"
_FILE = re.compile(
    r"(?i:(?:national|state|msa|bos|all_data)(?=_.*(?:M(?:ay)?_?20[0-9]{2}|dl(?![a-z]))).*\.(?:csv|xlsx))"
)
_RELEASE = re.compile(r"(?<![A-Za-z])(?i:M(?:ay)?)_?(20[0-9]{2})(?![0-9])")
_TOP_CODE = re.compile(
    rf"equal to or greater than \$(?P<hour>{_DECIMAL}) per hour or \$(?P<year>{_DECIMAL}) per year"
)
# What the workbooks of these years state; a table of theirs that was saved as CSV has lost the statement.
_DOCUMENTED = {year: {"hour": "115.00", "year": "239,200"} for year in (2023, 2024)}
_TERRITORIES = re.compile(
    r"^(?:American Samoa|Guam|Northern Mariana Islands|Puerto Rico|(?:U\.?S\.? )?Virgin Islands)\b"
    r"|, (?:AS|GU|MP|PR|VI)$"
)


def recognises(file: RawFile) -> bool:
    """Whether it is a table of wages by occupation, or the footnotes of the time series."""
    return file.name == _FOOTNOTES or _FILE.fullmatch(file.name) is not None


def read(files: Sequence[RawFile]) -> tuple[Release, ...]:
    """Yearly and hourly wages in dollars, jobs, and their relative standard errors in percent.

    Only rows of detailed occupations in all industries together are kept. Occupations that are paid by the
    hour alone have empty `salary_` columns, those paid by the year alone empty `hourly_` ones; hourly
    percentiles stand only where there are no yearly ones. A top-coded wage (`#`) becomes `>=` the top code
    that the release states, and `*` where it states none or where published wages of its kind exceed it.
    A mean that is `*` although its standard error is published is such a top-coded one.

    Source: OEWS, U.S. Bureau of Labor Statistics. Raises `DataError` for a file whose name tells no release,
    for missing columns, and for cells that are neither a figure nor a mark of the agency; it lists them all.
    """
    tables = [_table(file) for file in files if file.name != _FOOTNOTES]
    results = [_checked(table, _top_codes(table, _footnotes(table, tables, files))) for table in tables]
    _refuse([problem for _, problems in results for problem in problems])
    releases = []
    for year in sorted({table.year for table in tables}):
        parts = [cells for table, (cells, _) in zip(tables, results, strict=True) if table.year == year]
        cells = pd.concat(parts, ignore_index=True)
        _refuse_repeated(cells)
        for name, types in _AREA_TYPES.items():
            of_type = cells[cells["AREA_TYPE"].isin(types)]
            if not of_type.empty:
                releases.append(_release(name, year, of_type))
    return tuple(releases)


def highest_paying(release: Release) -> pd.DataFrame:
    """The area of `release` with the highest mean wage: one row an occupation, indexed by `code`, with its
    `area`, `salary_mean` and `hourly_rate` as they stand in the release, which must have areas.

    Yearly wages are compared, hourly ones for occupations that have no others. Territories and means with a
    relative standard error above 30 percent are left out. There is no row where areas share the first place,
    where a mean is top-coded (it may be the highest), or where some means are yearly and others hourly.
    """
    rows = release.rows[~release.rows["area"].str.contains(_TERRITORIES)]
    codes = rows["code"]
    yearly, hourly = (pd.to_numeric(rows[name], errors="coerce") for name in ("salary_mean", "hourly_rate"))
    has_yearly = yearly.notna().groupby(codes).transform("any")
    by_year = rows["salary_mean"] != ""
    means = rows["salary_mean"].where(by_year, rows["hourly_rate"])
    errors = rows["salary_mean_rse"].where(by_year, rows["hourly_rate_rse"])
    percent = pd.to_numeric(errors, errors="coerce")
    top_coded = means.str.startswith(">=") | ((means == "*") & percent.notna())
    unlike = has_yearly & ~by_year & hourly.notna()
    undecided = (top_coded | unlike).groupby(codes).transform("any")
    wages = yearly.where(has_yearly, hourly).mask(percent > 30)
    first = rows[wages.eq(wages.groupby(codes).transform("max")) & ~undecided]
    alone = first[~first["code"].duplicated(keep=False)]
    return alone.set_index("code")[["area", "salary_mean", "hourly_rate"]].sort_index()


def _table(file: RawFile) -> _Table:
    match = _RELEASE.search(file.name)
    if match is None:
        raise DataError(
            f"{file.place} does not say of which May its wages are; put M and the year into its name, "
            "as in national_M2024_dl.xlsx."
        )
    sheets = _sheets(file)
    header = [str(name).strip().upper() for name in sheets[0].iloc[0]] if len(sheets[0]) else []
    missing = [name for name in _NEEDED if name not in header]
    if missing:
        noun = "column" if len(missing) == 1 else "columns"
        raise DataError(f"{file.place} lacks the {noun} {', '.join(missing)}; download it again.")
    # The level of industry is not in the tables of every year.
    places = {name: header.index(name) for name in (*_NEEDED, "I_GROUP") if name in header}
    cells = pd.DataFrame({name: _texts(sheets[0].iloc[1:, place]) for name, place in places.items()})
    cells.index = pd.RangeIndex(2, len(cells) + 2)
    # Notes stand below the table, in its first column, or in sheets of their own.
    notes = [sheets[0].iloc[:, :1], *sheets[1:]]
    said = "\n".join(str(cell) for sheet in notes for cell in sheet.to_numpy().ravel())
    return _Table(file=file, year=int(match[1]), cells=cells, notes=said)


def _sheets(file: RawFile) -> list[pd.DataFrame]:
    with workbook.readable(file, kind="table"):
        if file.name.lower().endswith(".xlsx"):
            return list(workbook.sheets(file).values())
        text = io.StringIO(decoded(file, "save it again as “CSV UTF-8”"))
        return [pd.read_csv(text, header=None, dtype=str, na_filter=False, skip_blank_lines=False)]


def _texts(column: pd.Series[Any]) -> pd.Series[str]:
    # Twelve digits are more than any figure has, and too few for the noise of a binary fraction.
    cells = column.unique()
    texts = [f"{cell:.12g}" if isinstance(cell, float) else str(cell).strip() for cell in cells]
    return column.map(dict(zip(cells, texts, strict=True))).astype(str)


def _footnotes(table: _Table, tables: Sequence[_Table], files: Sequence[RawFile]) -> str:
    """The footnotes beside it. They name no year, so beside tables of several years they tell nothing."""
    place = _place(table.file)
    if len({other.year for other in tables if _place(other.file) == place}) > 1:
        return ""
    beside = [file for file in files if file.name == _FOOTNOTES and _place(file) == place]
    return "\n".join(file.content().decode("utf-8-sig", errors="replace") for file in beside)


def _place(file: RawFile) -> Path:
    return Path(file.path, file.member).parent


def _top_codes(table: _Table, footnotes: str) -> dict[_Kind, str]:
    """What to write for `#` among the figures of a kind."""
    match = _TOP_CODE.search(table.notes) or _TOP_CODE.search(footnotes)
    stated = match.groupdict() if match else _DOCUMENTED.get(table.year, {})
    codes = {}
    for kind in {kind for kind in _FIGURES.values() if kind.period}:
        names = [name for name, other in _FIGURES.items() if other is kind]
        texts = {text for name in names for text in table.cells[name].unique()}
        amounts = [Decimal(text.replace(",", "")) for text in texts if re.fullmatch(_DECIMAL, text)]
        top = Decimal(stated.get(kind.period, "0").replace(",", ""))
        codes[kind] = "*" if max(amounts, default=top) > top or not top else f">={top:.{kind.decimals}f}"
    return codes


def _checked(table: _Table, codes: dict[_Kind, str]) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows of detailed occupations as they are handed on, still under the agency's names of columns."""
    cells = table.cells[table.cells["O_GROUP"].str.lower() == "detailed"]
    if "I_GROUP" in cells.columns:
        cells = cells[cells["I_GROUP"].str.lower() == "cross-industry"]
    if cells.empty:
        raise DataError(f"{table.file.place} has no row of a detailed occupation; download it again.")
    place, columns, problems = table.file.place, {}, []
    for name, kind in (_TEXTS | _FIGURES).items():
        written = {text: _written(text, kind, codes) for text in cells[name].unique()}
        wrong = cells[name][cells[name].isin([text for text, result in written.items() if result is None])]
        problems += [
            Problem(file=place, row=row, column=name, found=found, expected=kind.expected)
            for row, found in zip(wrong.index, wrong, strict=True)
        ]
        columns[name] = cells[name].map(written)
    return pd.DataFrame(columns).assign(FILE=place, ROW=cells.index), problems


def _written(text: str, kind: _Kind, codes: dict[_Kind, str]) -> str | None:
    """How a cell is handed on; `None` where it is neither a figure nor a mark that its column may have."""
    marks = {"": "", "~": "", "*": "*", "**": "*", "#": codes.get(kind)}
    if kind.decimals is not None and text in marks:
        return marks[text]
    if re.fullmatch(kind.pattern, text) is None:
        return None
    if kind.decimals is None:
        return text
    whole, _, fraction = text.replace(",", "").partition(".")
    fraction = fraction.rstrip("0").ljust(kind.decimals, "0")
    return f"{whole}.{fraction}" if fraction else whole


def _refuse(problems: Sequence[Problem]) -> None:
    count = "1 cell" if len(problems) == 1 else f"{len(problems)} cells"
    places = ", ".join(sorted({problem.file for problem in problems}))
    refuse(problems, f"{count} of {places} cannot be read; correct what is listed here and try again.")


def _refuse_repeated(cells: pd.DataFrame) -> None:
    keys = ["AREA_TYPE", "AREA_TITLE", "OCC_CODE"]
    for _, row in cells[cells.duplicated(keys)].head(1).iterrows():
        same = cells[(cells[keys] == row[keys]).all(axis="columns")]
        places = [f"{file}, row {place}" for file, place in zip(same["FILE"], same["ROW"], strict=True)]
        what = f"{row['OCC_CODE']} in {row['AREA_TITLE']}"
        raise DataError(f"{what} stands in {' and in '.join(places)}; keep one of these rows or files.")


def _release(name: str, year: int, cells: pd.DataFrame) -> Release:
    rows = pd.DataFrame({column: cells[agency] for column, agency in _COLUMNS.items()})
    by_hour, by_year = (cells[flag].str.upper() == "TRUE" for flag in ("HOURLY", "ANNUAL"))
    for column in rows.columns:
        if column.startswith("salary_"):
            rows[column] = rows[column].mask(by_hour, "")
        elif column.startswith("hourly_"):
            rows[column] = rows[column].where(~by_year if "rate" in column else by_hour, "")
    for column in ("salary_mean", "hourly_rate"):
        # An error beside a top code would be taken for an error of the top code.
        rows[f"{column}_rse"] = rows[f"{column}_rse"].mask(rows[column].str.startswith(">="), "")
    return Release(
        name=name,
        source=f"{_SURVEY}, {_AGENCY}",
        period=f"May {year}",
        edition=(year, 5),
        credit="",
        keys=Keys.NEM,
        rows=rows.drop(columns=["area"] if name == "oews" else []).reset_index(drop=True),
    )
