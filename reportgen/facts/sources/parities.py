"""The table of regional price parities by state in, the newest price level of each state out."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

import pandas as pd

from reportgen.errors import DataError
from reportgen.facts.sources import workbook
from reportgen.facts.sources.plain_table import Problem, refuse
from reportgen.facts.sources.raw import RawFile, decoded
from reportgen.facts.sources.release import Keys, Release

_PROGRAMME, _AGENCY = "Regional Price Parities", "U.S. Bureau of Economic Analysis"
_FILE = re.compile(r"SARPP_STATE(?:_.*)?\.csv", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NEEDED = ("GeoName", "LineCode", "Description")
# The agency has numbered the lines of this table in other ways, so the name of the line is checked too.
_ALL_ITEMS, _ALL_ITEMS_NAME = "5", "RPPs: All items"
_INDEX = re.compile(r"[0-9]{1,3}(?:\.[0-9]+)?")
_MARKS = {"": "", "(NA)": "", "(NM)": "", "(D)": "*"}
_FOOTNOTE = re.compile(r"\s*(?:\*|\b[0-9]+/)+\s*$")


def recognises(file: RawFile) -> bool:
    """Whether it is the agency's table of states, `SARPP_STATE_….csv`."""
    return _FILE.fullmatch(file.name) is not None


def read(files: Sequence[RawFile]) -> tuple[Release, ...]:
    """For each file, the price level of all items in the states and the United States (which are 100), as
    published, in the newest year that it has.

    Source: Regional Price Parities, U.S. Bureau of Economic Analysis. Raises `DataError` for missing columns
    or lines, and for cells that are neither an index nor a mark of the agency; it lists them all.
    """
    return tuple(_release(file) for file in files)


def _release(file: RawFile) -> Release:
    table = _table(file)
    year = max(filter(_YEAR.fullmatch, table.columns), default=None)
    missing = [name for name in _NEEDED if name not in table.columns]
    missing += [] if year else ["2023 (or another year)"]
    if year is None or missing:
        raise DataError(f"{file.place} lacks the columns {', '.join(missing)}; download the table again.")
    lines = table[(table["LineCode"] == _ALL_ITEMS) & table["Description"].str.startswith(_ALL_ITEMS_NAME)]
    if lines.empty:
        raise DataError(
            f"{file.place} has no line {_ALL_ITEMS} named “{_ALL_ITEMS_NAME}”; download SARPP_STATE again."
        )
    areas = lines["GeoName"].str.replace(_FOOTNOTE, "", regex=True)
    _refuse_wrong(file, areas, lines[year].rename(year))
    return Release(
        name="parities",
        source=f"{_PROGRAMME}, {_AGENCY}",
        period=year,
        edition=(int(year),),
        credit=f"Price levels: {_PROGRAMME}, {year}, {_AGENCY}.",
        keys=Keys.TITLES,
        rows=pd.DataFrame(
            {"code": "", "title": areas, "parity": lines[year].map(lambda text: _MARKS.get(text, text))}
        ).reset_index(drop=True),
    )


def _table(file: RawFile) -> pd.DataFrame:
    """All texts of the file, indexed by the rows of a spreadsheet; notes are rows with one text."""
    text = decoded(file, "download it again")
    with workbook.readable(file, kind="table"):
        # The first column has a space before its quotes.
        table = pd.read_csv(
            io.StringIO(text),
            dtype=str,
            na_filter=False,
            skip_blank_lines=False,
            skipinitialspace=True,
            index_col=False,
        )
    texts = {str(name).strip(): column.fillna("").str.strip() for name, column in table.items()}
    return pd.DataFrame(texts).set_axis(pd.RangeIndex(2, len(table) + 2))


def _refuse_wrong(file: RawFile, areas: pd.Series[str], indices: pd.Series[str]) -> None:
    known = indices.isin(list(_MARKS)) | indices.str.fullmatch(_INDEX)
    problems = [
        Problem(
            file=file.place, row=row, column=str(indices.name), found=found, expected="an index such as 93.1"
        )
        for row, found in zip(indices.index[~known], indices[~known], strict=True)
    ]
    wrong = areas.duplicated() | (areas == "")
    problems += [
        Problem(file=file.place, row=row, column="GeoName", found=found, expected="the name of another area")
        for row, found in zip(areas.index[wrong], areas[wrong], strict=True)
    ]
    count = "1 cell" if len(problems) == 1 else f"{len(problems)} cells"
    refuse(
        sorted(problems, key=lambda problem: problem.row),
        f"{count} of {file.place} cannot be read; correct what is listed here and try again.",
    )
