"""A dataset folder and a place in, the local figures of that place out.

Local tables lie in the folder `areas` of a dataset: CSV files that begin with the columns `area` and `code`,
and then have those of a plain table, where `title` may be missing. They are read only when a place is asked
for.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from rapidfuzz import process

from reportgen.errors import DataError, UnknownChoiceError
from reportgen.facts.sources.grid import Grid
from reportgen.facts.sources.plain_table import PlainTable, Problem, checked_table, code_key
from reportgen.model import folded

FOLDER = "areas"
COLUMN = "area"
_OFFERED = 3
_STATES = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DE": "Delaware",
    "DC": "District of Columbia",
    "FL": "Florida",
    "GA": "Georgia",
    "HI": "Hawaii",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "IA": "Iowa",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "ME": "Maine",
    "MD": "Maryland",
    "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MS": "Mississippi",
    "MO": "Missouri",
    "MT": "Montana",
    "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NY": "New York",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VT": "Vermont",
    "VA": "Virginia",
    "WA": "Washington",
    "WV": "West Virginia",
    "WI": "Wisconsin",
    "WY": "Wyoming",
    "GU": "Guam",
    "PR": "Puerto Rico",
    "VI": "Virgin Islands",
}

Lines = list[list[str]]


def local_tables(folder: Path, place: str, titles: Mapping[str, str]) -> tuple[str, dict[str, PlainTable]]:
    """The name of `place` as the dataset writes it, and the tables of its rows by the names of their files
    in dataset.toml, as in `areas/wages.csv`; `titles` are those of the occupations by code.

    A place is named as in the dataset, whatever its case, or by a state's two letters. Raises
    `UnknownChoiceError` that offers the nearest, and `DataError` for a malformed table.
    """
    files = {file: _lines(file) for file in sorted((folder / FOLDER).glob("*.csv"))}
    if not files:
        raise UnknownChoiceError(f"The dataset at {folder} has no local figures; leave --area out.")
    name = _resolved(place, list(_names(files.values())))
    places = {file: f"{FOLDER}/{file.name}" for file in files}
    return name, {places[file]: _table(places[file], lines, name, titles) for file, lines in files.items()}


def places(folder: Path) -> tuple[str, ...]:
    """The places of which the dataset at `folder` has figures, in alphabetical order."""
    files = sorted((folder / FOLDER).glob("*.csv"))
    return tuple(sorted(_names(map(_lines, files))))


def _names(tables: Iterable[Lines]) -> dict[str, None]:
    return {line[0]: None for lines in tables for line in lines[1:] if line}


def _lines(file: Path) -> Lines:
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            lines = list(csv.reader(text, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{file} cannot be read ({error}); build the dataset again.") from error
    if not lines or lines[0][:2] != [COLUMN, "code"]:
        raise DataError(f"{file} does not begin with the columns {COLUMN} and code; build the dataset again.")
    for row, line in enumerate(lines, start=1):
        if any(line) and not (line[0].strip() and len(line) > 1):
            where = f"{FOLDER}/{file.name}"
            column, expected = (
                (COLUMN, "the name of the place") if not line[0].strip() else ("code", "a code")
            )
            wrong = Problem(file=where, row=row, column=column, found="", expected=expected)
            raise DataError(
                f"1 cell is wrong in {where}; correct what is listed here and try again.\n{wrong}"
            )
    return [line if any(line) else [] for line in lines]


def _table(file: str, lines: Lines, name: str, titles: Mapping[str, str]) -> PlainTable:
    """The rows of one place; the others stay as empty lines, so that messages give the right row."""
    header, *rows = lines
    codes = {code_key(code): code for code in titles}
    kept: list[tuple[str, ...]] = [("title", *_figures(header, header, "code"))]
    for line in rows:
        code = codes.get(code_key(line[1])) if line and line[0] == name else None
        kept.append((titles[code], *_figures(header, line, code)) if code else ())
    if not any(kept[1:]):
        return PlainTable(rows=(), problems=())
    return checked_table(Grid(file=file, rows=tuple(kept)))


def _figures(header: list[str], line: list[str], code: str) -> tuple[str, ...]:
    """`code` and the cells behind it, without a title of the table's own."""
    place = header.index("title") if "title" in header else None
    return (code, *(cell for column, cell in enumerate(line) if column > 1 and column != place))


def _resolved(place: str, names: list[str]) -> str:
    wanted = folded(_STATES.get(place.strip().upper(), place))
    by_name = {folded(name): name for name in names}
    if wanted in by_name:
        return by_name[wanted]
    within = [name for key, name in by_name.items() if key.startswith(wanted)] if wanted else []
    if len(within) == 1:
        return within[0]
    nearest = within or [by_name[key] for key, *_ in process.extract(wanted, by_name.keys(), limit=_OFFERED)]
    raise UnknownChoiceError(
        f"No place is called “{place}” in this dataset; the nearest are: {'; '.join(nearest[:_OFFERED])}."
    )
