"""A workbook of an agency in, the cells of its sheets out; what an unreadable one raises."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

import pandas as pd
from openpyxl.utils.exceptions import InvalidFileException

from reportgen.errors import DataError
from reportgen.facts.sources.raw import RawFile

_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    KeyError,
    ValueError,
    OSError,
    SyntaxError,
)


@contextmanager
def readable(
    file: RawFile, *, kind: str = "Excel workbook", advice: str = "download it again"
) -> Iterator[None]:
    """Turns what openpyxl and pandas raise for a broken `file` into a `DataError` with `advice`."""
    try:
        yield
    except _UNREADABLE as error:
        raise DataError(f"{file.place} is no {kind} that can be read; {advice}.") from error


def sheets(file: RawFile) -> dict[str, pd.DataFrame]:
    """The cells of every sheet by its name, as Excel keeps them; an empty cell is "", never missing.

    The errors of a broken file are those that `readable` turns.
    """
    # Without na_filter=False the category "None" would be a missing cell.
    return pd.read_excel(_content(file), sheet_name=None, header=None, dtype=object, na_filter=False)


def first_sheet(file: RawFile) -> pd.DataFrame:
    """The cells of the first sheet alone, as `sheets` has them."""
    return pd.read_excel(_content(file), header=None, dtype=object, na_filter=False)


def _content(file: RawFile) -> pd.ExcelFile:
    return pd.ExcelFile(io.BytesIO(file.content()), engine="openpyxl")


def text(cell: object) -> str:
    """What a cell shows, on one line; "" for an empty one."""
    if cell is None:
        return ""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        # Excel keeps 15 digits; what a float has behind them is noise.
        return f"{Decimal(f'{cell:.15g}').normalize():f}"
    return " ".join(str(cell).split())
