"""A plain table (CSV or XLSX, one row per occupation) in, checked rows and the problems of its cells out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from reportgen.errors import DataError
from reportgen.facts.measures import MEASURES
from reportgen.facts.sources import grid, plain_values
from reportgen.facts.sources.plain_columns import MEASURED, NAMES, STANDARD_ERRORS, UNITS, checked
from reportgen.model import (
    Basis,
    Category,
    Kind,
    Measure,
    Number,
    Occupation,
    Range,
    Reason,
    Source,
    Text,
    Value,
    folded,
)

_LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A cell that breaks the rules: where it is, what was found and what was expected."""

    file: str
    row: int
    column: str
    found: str
    expected: str

    def __str__(self) -> str:
        text = "".join(letter if letter.isprintable() else " " for letter in self.found)
        found = f"“{text[:_LONGEST]}{'…' if len(text) > _LONGEST else ''}”" if text else "nothing"
        return f"{self.file}, row {self.row}, column {self.column}: found {found}, expected {self.expected}"


def refuse(problems: Sequence[Problem], summary: str) -> None:
    """Raises `DataError` that lists `problems` under the sentence `summary`, if there are any."""
    if problems:
        raise DataError("\n".join([summary, *map(str, problems)]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its place in words, what it calls the occupation (with an empty key), for each measure that
    the table has a column of, the value or why it is missing, and where its figures come from. `basis` is
    `None` where the row does not say; `published_for` and `remark` are as in `Fact`."""

    place: str
    names: Occupation
    cells: tuple[tuple[Measure, Value | Reason], ...]
    source: Source
    basis: Basis | None = None
    published_for: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTable:
    """The rows of one file; rows with problems are left out and their problems listed."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


class UnreadRow(NamedTuple):
    """A row of a table that was checked before: what it calls the occupation, and its cells as they stand.
    A tuple, for every command makes as many as the dataset has rows."""

    file: str
    place: int
    header: tuple[str, ...]
    measures: tuple[Measure, ...]
    texts: tuple[grid.Raw, ...]
    names: Occupation

    def read(self) -> Row:
        """The row with its figures."""
        row = _row(self.file, self.place, self.header, self.texts, list(self.measures))
        assert isinstance(row, Row), f"{self.file}, row {self.place} was checked before"
        return row


_Parsed = Value | str | Decimal | Reason | Problem
_Cells = dict[str, _Parsed]


def read(path: Path) -> PlainTable:
    """The table at `path`. Raises `DataError` where the file or its header is at fault as a whole."""
    return checked_table(grid.read(path))


def checked_table(cells: grid.Grid) -> PlainTable:
    """The table of these cells; raises as `read`."""
    rows = [row for row in enumerate(cells.rows, start=1) if any(text != "" for text in map(_text, row[1]))]
    if not rows or rows[0][0] != 1:
        raise DataError(f"{cells.file} has no header in row 1; put the names of the columns there.")
    header = checked(
        cells.file, tuple(map(_text, rows[0][1])), [tuple(map(_text, row)) for _, row in rows[1:]]
    )
    if len(rows) == 1:
        raise DataError(f"{cells.file} has no rows below its header; add one row per occupation.")
    measures = list(_measured(header))
    results = [_row(cells.file, place, header, row, measures) for place, row in rows[1:]]
    problems = [problem for result in results if isinstance(result, tuple) for problem in result]
    found = {place: result for (place, _), result in zip(rows[1:], results, strict=True)}
    good = {place: result for place, result in found.items() if isinstance(result, Row)}
    problems += _duplicates(cells.file, good)
    return PlainTable(
        rows=tuple(good.values()), problems=tuple(sorted(problems, key=lambda problem: problem.row))
    )


def unread(path: Path) -> tuple[UnreadRow, ...]:
    """The rows of the CSV table at `path`, which was checked before."""
    table = grid.read(path)
    head, *rows = table.rows
    header = tuple(_text(raw).casefold() for raw in head)
    measures = _measured(header)
    named = tuple(name for name in NAMES if name in header)
    columns = [header.index(name) for name in named]
    return tuple(
        UnreadRow(
            file=table.file,
            place=place,
            header=header,
            measures=measures,
            texts=row,
            names=_named(named, tuple([str(row[column]) if column < len(row) else "" for column in columns])),
        )
        for place, row in enumerate(rows, start=2)
        if any(row)
    )


@lru_cache(maxsize=16384)
def _named(columns: tuple[str, ...], texts: tuple[str, ...]) -> Occupation:
    names = {
        name: plain_values.label(text.strip())
        for name, text in zip(columns, texts, strict=True)
        if plain_values.missing(text.strip()) is None
    }
    return Occupation(key="", **{"title": "", **names})


def _measured(header: tuple[str, ...]) -> tuple[Measure, ...]:
    return tuple(measure for measure in MEASURES if any(column in header for column in measure.columns))


def code_key(text: str) -> str:
    """What two codes must share to be the same: 29-1141 is 29-1141.00."""
    return folded(text).removesuffix(".00")


def _text(raw: grid.Raw) -> str:
    return raw.strip() if isinstance(raw, str) else raw.found


# ---------------------------------------------------------------- rows


def _row(
    file: str, place: int, header: tuple[str, ...], row: tuple[grid.Raw, ...], measures: list[Measure]
) -> Row | tuple[Problem, ...]:
    if len(row) > len(header):
        shifted = f"{len(header)} cells as in the header; put quotes around a value that has a comma"
        return (Problem(file=file, row=place, column="(all)", found=f"{len(row)} cells", expected=shifted),)
    filled = (*row, *[""] * (len(header) - len(row)))
    cells = {name: _parsed(file, place, name, raw) for name, raw in zip(header, filled, strict=True) if name}
    if isinstance(cells["title"], Reason) and any(map(_text, filled)):
        found = _text(filled[header.index("title")])
        cells["title"] = Problem(
            file=file, row=place, column="title", found=found, expected="the title of the occupation"
        )
    combined = [(measure, _combined(measure, cells, file=file, place=place)) for measure in measures]
    problems = [cell for cell in cells.values() if isinstance(cell, Problem)]
    problems += [cell for _, cell in combined if isinstance(cell, Problem) and cell not in problems]
    if problems:
        return tuple(problems)
    return Row(
        place=f"{file}, row {place}",
        names=Occupation(key="", **{name: _string(cells, name) for name in NAMES if name in cells}),
        cells=tuple((measure, cell) for measure, cell in combined if not isinstance(cell, Problem)),
        source=Source(name=_string(cells, "source"), period=_string(cells, "year")),
        basis=Basis(basis) if (basis := _string(cells, "basis")) else None,
        published_for=_string(cells, "published_for"),
        remark=_string(cells, "remark"),
    )


def _string(cells: _Cells, name: str) -> str:
    text = cells.get(name)
    return text if isinstance(text, str) else ""


def _parsed(file: str, place: int, column: str, raw: grid.Raw) -> _Parsed:
    text = _text(raw)
    if isinstance(raw, str) and (reason := plain_values.missing(text)) is not None:
        return reason
    try:
        # No value may hold a NUL, so what is no text at all gets the complaint of its column.
        return _value(column, text if isinstance(raw, str) else "\0")
    except ValueError as error:
        return Problem(file=file, row=place, column=column, found=text, expected=str(error))


def _value(column: str, text: str) -> Value | str | Decimal:
    if column in STANDARD_ERRORS:
        return plain_values.relative_standard_error(text)
    if column in UNITS:
        return plain_values.number(text, UNITS[column])
    measure = MEASURED.get(column)
    if column == "basis":
        return plain_values.basis(text)
    if measure is None:
        return plain_values.label(text)
    match measure.kind:
        case Kind.RANGE:
            return plain_values.time(text)
        case Kind.BREAKDOWN:
            return plain_values.breakdown(text)
        case Kind.RANKING:
            return plain_values.ranking(text)
        case Kind.TEXT:
            return Text(text=plain_values.prose(text))
    return Category(label=plain_values.label(text))


def _combined(measure: Measure, cells: _Cells, *, file: str, place: int) -> Value | Reason | Problem:
    """The value of a measure out of the cells of its columns, standard errors included."""
    parts = [_with_error(column, cells) for column in measure.columns]
    broken = next((part for part in parts if isinstance(part, Problem)), None)
    if broken is not None:
        return broken
    if len(parts) == 1:
        return parts[0]
    left, right = parts
    if measure.kind is Kind.CATEGORY:
        if isinstance(left, Category):
            return replace(left, share=right) if isinstance(right, Number) else left
        if not isinstance(right, Number):
            return left
        found, wanted = "", "the category whose share stands in " + measure.columns[1]
        return Problem(file=file, row=place, column=measure.columns[0], found=found, expected=wanted)
    low = left if isinstance(left, Number) else None
    high = right if isinstance(right, Number) else None
    if low is None and high is None:
        return Reason.SUPPRESSED if Reason.SUPPRESSED in (left, right) else Reason.NOT_REPORTED
    if low is not None and high is not None and low.amount > high.amount:
        wanted = f"at least the {low.amount} of {measure.columns[0]}"
        return Problem(
            file=file, row=place, column=measure.columns[1], found=str(high.amount), expected=wanted
        )
    return Range(low=low, high=high)


def _with_error(column: str, cells: _Cells) -> Value | Reason | Problem:
    value = cells.get(column, Reason.NOT_REPORTED)
    relative = cells.get(f"{column}_rse")
    if isinstance(value, Number) and isinstance(relative, Decimal):
        return replace(value, standard_error=abs(value.amount) * relative / 100)
    assert not isinstance(value, str | Decimal)
    return value


def _duplicates(file: str, rows: dict[int, Row]) -> tuple[Problem, ...]:
    problems = []
    for column, key in (("title", folded), ("code", code_key)):
        first: dict[str, int] = {}
        for place, row in rows.items():
            text: str = getattr(row.names, column)
            if not text:
                continue
            before = first.setdefault(key(text), place)
            if before != place:
                wanted = f"another {column} than in row {before}"
                problems.append(Problem(file=file, row=place, column=column, found=text, expected=wanted))
    return tuple(problems)
