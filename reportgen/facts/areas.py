"""A dataset folder and a place in, the local figures of that place out.

Local tables lie in the folder `areas` of a dataset: CSV files that begin with the columns `area` and `code`,
and then have those of a plain table. They are read only when a place is asked for.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from rapidfuzz import process

from reportgen.errors import DataError, UnknownChoiceError
from reportgen.facts.sources.grid import Grid
from reportgen.facts.sources.plain_table import PlainTable, checked_table
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
    found = {line[0]: None for lines in files.values() for line in lines[1:]}
    name = _resolved(place, list(found))
    places = {file: f"{FOLDER}/{file.name}" for file in files}
    return name, {places[file]: _table(places[file], lines, name, titles) for file, lines in files.items()}


def places(folder: Path) -> tuple[str, ...]:
    """The places of which the dataset at `folder` has figures, in alphabetical order."""
    files = sorted((folder / FOLDER).glob("*.csv"))
    return tuple(sorted({line[0] for file in files for line in _lines(file)[1:]}))


def _lines(file: Path) -> Lines:
    try:
        with file.open(encoding="utf-8", newline="") as text:
            lines = list(csv.reader(text, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{file} cannot be read ({error}); build the dataset again.") from error
    if not lines or lines[0][:2] != [COLUMN, "code"] or not all(lines):
        raise DataError(f"{file} does not begin with the columns {COLUMN} and code; build the dataset again.")
    return lines


def _table(file: str, lines: Lines, name: str, titles: Mapping[str, str]) -> PlainTable:
    """The rows of one place; the others stay as empty lines, so that messages give the right row."""
    header, *rows = lines
    kept = [("title", *header[1:])]
    kept += [(titles[line[1]], *line[1:]) if line[0] == name and line[1] in titles else () for line in rows]
    if not any(kept[1:]):
        return PlainTable(rows=(), problems=())
    return checked_table(Grid(file=file, rows=tuple(kept)))


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
