"""A CSV or XLSX file in, its cells as text out, with the row numbers that a spreadsheet shows."""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.errors import DataError

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell


@dataclass(frozen=True, slots=True, kw_only=True)
class Unusable:
    """A cell that holds no text or number; `found` says what it holds."""

    found: str


Raw = str | Unusable


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The cells of a table; `rows[0]` is row 1 of the spreadsheet. `file` is the file's name."""

    file: str
    rows: tuple[tuple[Raw, ...], ...]


def read(path: Path) -> Grid:
    """The cells of the CSV or XLSX file at `path`; raises `DataError` where it cannot be read."""
    suffix = path.suffix.lower()
    if not path.exists():
        raise DataError(f"{path} does not exist; name a table (.csv or .xlsx) or a folder of tables.")
    if suffix not in {".csv", ".xlsx"}:
        raise DataError(f"{path.name} is no table that can be read; save it as .csv or .xlsx.")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from error
    rows = _comma_separated(path.name, content) if suffix == ".csv" else _workbook(path.name, content)
    return Grid(file=path.name, rows=rows)


def _comma_separated(file: str, content: bytes) -> tuple[tuple[Raw, ...], ...]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DataError(
            f"{file} is not written in UTF-8 (line {line}); save it again as “CSV UTF-8”."
        ) from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        return tuple(tuple(row) for row in reader)
    except csv.Error as error:
        raise DataError(f"{file} is no well-formed CSV file (line {reader.line_num}: {error}).") from error


def _workbook(file: str, content: bytes) -> tuple[tuple[Raw, ...], ...]:
    """The first sheet. Read twice: once for the values, once for the formulas that have no saved value."""
    # It takes a quarter of a second to import, which CSV files need not wait for.
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        values = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        formulas = openpyxl.load_workbook(io.BytesIO(content))
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError, SyntaxError) as error:
        raise DataError(f"{file} is no Excel workbook that can be read; save it again as .xlsx.") from error
    if not values.worksheets:
        return ()
    return tuple(
        tuple(_raw(cell, formula) for cell, formula in zip(row, formula_row, strict=True))
        for row, formula_row in zip(
            values.worksheets[0].iter_rows(), formulas.worksheets[0].iter_rows(), strict=True
        )
    )


def _raw(cell: Cell | MergedCell, formula: Cell | MergedCell) -> Raw:
    value = cell.value
    if value is None:
        unsaved = formula.value is not None
        return Unusable(found="a formula without a saved result") if unsaved else ""
    if isinstance(value, datetime.datetime | datetime.date | datetime.time | datetime.timedelta):
        return Unusable(found=f"an Excel date or time ({value}; format the cell as text)")
    if isinstance(value, bool):
        return Unusable(found=str(value).upper())
    if cell.data_type == "e":
        return Unusable(found=f"the Excel error {value}")
    if isinstance(value, int | float | Decimal):
        return _figure(Decimal(str(value)), percent=_is_percent(str(cell.number_format)))
    return str(value)


def _is_percent(number_format: str) -> bool:
    """Whether Excel shows the number times 100; a quoted or escaped % is a mere letter."""
    return "%" in re.sub(r'"[^"]*"|\\.', "", number_format)


def _figure(amount: Decimal, *, percent: bool) -> Raw:
    """A number as text; Excel keeps a cell that shows 4% as 0.04."""
    if not amount.is_finite():
        return Unusable(found=str(amount))
    shown = amount * 100 if percent else amount
    whole = shown == shown.to_integral_value()
    return f"{shown.to_integral_value() if whole else shown.normalize():f}{'%' if percent else ''}"
