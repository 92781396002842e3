"""The header of a plain table in, its checked column names out, and what each column holds."""

from __future__ import annotations

from collections import Counter

from rapidfuzz import fuzz, process

from reportgen.errors import DataError
from reportgen.facts.measures import MEASURES
from reportgen.model import Kind, Unit

NAMES = ("code", "title", "singular", "plural", "short", "article")
ORIGIN = ("source", "year", "basis", "published_for", "remark")
MEASURED = {column: measure for measure in MEASURES for column in measure.columns}
UNITS: dict[str, Unit] = {
    column: measure.unit
    for column, measure in MEASURED.items()
    if measure.unit not in (Unit.NONE, Unit.TIME)
    and measure.kind is not Kind.BREAKDOWN
    and column != "degree"
}
STANDARD_ERRORS = {f"{column}_rse": column for column in UNITS}
COLUMNS = (*NAMES, *MEASURED, *ORIGIN, *STANDARD_ERRORS)


def checked(file: str, names: tuple[str, ...], rows: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The column names of a header in lower case; `rows` are the texts below it. Raises `DataError`."""
    if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
        raise DataError(f"{file} has its columns parted by semicolons or tabs; save it again with commas.")
    header = tuple(name.casefold() for name in names)
    for position, name in enumerate(header):
        if not name and any(row[position] for row in rows if len(row) > position):
            raise DataError(f"{file} has a column without a name (column {position + 1}); name it in row 1.")
    unknown = [name for name in header if name and name not in COLUMNS]
    if unknown:
        raise DataError(
            f"{file} has {_listed('unknown column', unknown)}: {'; '.join(map(_nearest, unknown))}."
        )
    twice = [name for name, count in Counter(filter(None, header)).items() if count > 1]
    if twice:
        raise DataError(f"{file} has {_listed('column', twice)} twice: {', '.join(twice)}; keep one of each.")
    if "title" not in header:
        raise DataError(f"{file} has no column title; add it to row 1.")
    lone = [name for name in header if name in STANDARD_ERRORS and STANDARD_ERRORS[name] not in header]
    if lone:
        raise DataError(
            f"{file} has the column {lone[0]} without the column {STANDARD_ERRORS[lone[0]]}; add that."
        )
    return header


def _listed(noun: str, names: list[str]) -> str:
    return f"the {noun}" if len(names) == 1 else f"{len(names)} {noun}s"


def _nearest(name: str) -> str:
    known = [column for column in COLUMNS if name.endswith("_rse") or column not in STANDARD_ERRORS]
    nearest = process.extract(name, known, scorer=fuzz.ratio, limit=1)[0][0]
    return f"“{name}” (the nearest is {nearest})"
