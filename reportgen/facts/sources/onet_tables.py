"""Files of O*NET releases in, their tables out: text or Excel, each read once and checked cell by cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path, PurePosixPath

import pandas as pd

from reportgen.errors import DataError
from reportgen.facts.sources import plain_table, workbook
from reportgen.facts.sources.plain_table import Problem
from reportgen.facts.sources.raw import RawFile, decoded

CODE = "O*NET-SOC Code"
READ_ME = "Read Me.txt"

_RATED = (CODE, "Element ID", "Element Name", "Scale ID", "Data Value")
# The columns that are read of a table; those after it in _OPTIONAL may be missing from it.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "Occupation Data": (CODE, "Title", "Description"),
    "Skills": _RATED,
    "Knowledge": _RATED,
    "Abilities": _RATED,
    "Interests": _RATED,
    "Work Values": _RATED,
    "Work Styles": _RATED,
    "Education, Training, and Experience": (*_RATED, "Category"),
    "Technology Skills": (CODE, "Example", "Hot Technology", "In Demand"),
    "Task Statements": ("Task ID", "Task Type"),
    "Tasks to DWAs": (CODE, "Task ID", "DWA ID"),
    "DWA Reference": ("IWA ID", "DWA ID"),
    "IWA Reference": ("IWA ID", "IWA Title"),
    "Job Zones": (CODE, "Job Zone"),
    "Job Zone Reference": ("Job Zone", "SVP Range"),
    "Related Occupations": (CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
    "Alternate Titles": (CODE, "Alternate Title", "Short Title"),
    "Sample of Reported Titles": (CODE, "Reported Job Title"),
}
# Only Excel releases repeat titles, and not every release has every column of statistics.
_OPTIONAL = ("Recommend Suppress", "IWA Title", "Date")

# From 30.3 on some tables have other names, and that of the skills is in two files.
_RENAMED_FILES: dict[str, tuple[str, ...]] = {
    "Skills": ("Essential Skills", "Transferable Skills"),
    "Interests": ("Career Interest Types",),
    "Education, Training, and Experience": ("Education",),
    "Technology Skills": ("Software Skills",),
    "Alternate Titles": ("Job Titles",),
}
_RENAMED_COLUMNS = {"Workplace Example": "Example", "Job Title": "Alternate Title"}

_SUFFIXES = (".txt", ".xlsx")
_STEMS = frozenset(_COLUMNS).union(*_RENAMED_FILES.values())

_DATABASE = re.compile(r"O\*NET\s+(\d+)\.(\d+)\s+Database")
_MONTH = re.compile(r"([A-Z][a-z]+ \d{4})\s+Release")
_FOLDER = re.compile(r"(?<![a-z0-9])db_(\d+)_(\d+)(?!\d)", re.IGNORECASE)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

_FLAG = (re.compile("[YN]"), "Y or N")
_CODE = (re.compile(r"\d\d-\d{4}\.\d\d"), "a code such as 29-1141.00")
_ANY = (re.compile(r"(?s).*"), "anything")
_TEXT = (re.compile(r"(?s).+"), "a text")
# What a cell of a column must be; the cells of other columns may be anything.
_CELLS: dict[str, tuple[re.Pattern[str], str]] = {
    CODE: _CODE,
    "Related O*NET-SOC Code": _CODE,
    **dict.fromkeys(("Title", "Element ID", "Element Name", "Scale ID", "Example", "Task ID"), _TEXT),
    **dict.fromkeys(("DWA ID", "IWA ID", "IWA Title", "Alternate Title", "Reported Job Title"), _TEXT),
    "Hot Technology": _FLAG,
    "In Demand": _FLAG,
    "Recommend Suppress": (re.compile("[YN]?"), "Y, N or nothing"),
    "Data Value": (re.compile(r"(-?\d+(\.\d+)?)?"), "a number such as 4.12, or n/a"),
    "Category": (re.compile(r"([1-9]|1[0-2])?"), "a category from 1 to 12, or n/a"),
    "Index": (re.compile(r"\d+"), "a whole number"),
    "Job Zone": (re.compile("[1-5]"), "a job zone from 1 to 5"),
    "Date": (re.compile(r"((0[1-9]|1[0-2])/\d{4})?"), "a month such as 08/2023, or n/a"),
}

Edition = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """One table of the release `edition`, out in `month` ("" where no Read Me tells it).

    `rows` holds texts, "" where the release has nothing. For messages `place` names its files, and each row
    has its `file`, and the number of its `row` in a spreadsheet.
    """

    place: str
    edition: Edition
    month: str
    rows: pd.DataFrame

    @property
    def number(self) -> str:
        """The number of the release as O*NET writes it: 29.3."""
        return ".".join(map(str, self.edition))

    @property
    def period(self) -> str:
        """The month of the release, else the newest month in which a row was updated, else ""."""
        if self.month or "Date" not in self.rows:
            return self.month
        newest = max(((date[3:], date[:2]) for date in self.rows["Date"].unique() if date), default=None)
        return f"{_MONTHS[int(newest[1]) - 1]} {newest[0]}" if newest else ""

    def problem(self, position: int, column: str, expected: str) -> Problem:
        """What is wrong with the cell in `column` of the row at `position`."""
        row = self.rows.iloc[position]
        place, found = int(row["row"]), row[column]
        return Problem(file=row["file"], row=place, column=column, found=found, expected=expected)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The tables of all releases at hand; each file is read when its table is first asked for."""

    files: dict[tuple[Edition, str], RawFile]
    months: dict[Edition, str]
    _read: dict[tuple[Edition, str], Table] = field(default_factory=dict, repr=False, compare=False)

    def newest(self, name: str, *others: str) -> Table | None:
        """The table `name` of the newest release that has it and all `others`, `None` where none has."""
        needed = (name, *others)
        fitting = [edition for edition, _ in self.files if all(self._stems(edition, each) for each in needed)]
        return self.table(name, max(fitting)) if fitting else None

    def beside(self, name: str, table: Table) -> Table | None:
        """The table `name` of the same release as `table`, else of the newest that has it, else `None`."""
        return self.table(name, table.edition) if self._stems(table.edition, name) else self.newest(name)

    def table(self, name: str, edition: Edition) -> Table:
        """That table of that release, which has it. Raises `DataError` that lists every wrong cell."""
        if (edition, name) not in self._read:
            files = [self.files[edition, stem] for stem in self._stems(edition, name)]
            self._read[edition, name] = Table(
                place=", ".join(file.place for file in files),
                edition=edition,
                month=self.months.get(edition, ""),
                rows=pd.concat([_rows(file, _COLUMNS[name]) for file in files], ignore_index=True),
            )
        return self._read[edition, name]

    def _stems(self, edition: Edition, name: str) -> tuple[str, ...]:
        """The names of the files of that table in that release; none where it lacks one of them."""
        for stems in (_RENAMED_FILES.get(name, ()), (name,)):
            if stems and all((edition, stem) in self.files for stem in stems):
                return stems
        return ()


def recognises(file: RawFile) -> bool:
    """Whether `file` is of O*NET: by its name, or that of its folder or archive as the agency gives it."""
    path = PurePosixPath(file.name)
    if path.suffix not in _SUFFIXES:
        return False
    return path.stem in _STEMS or file.name == READ_ME or _numbered(file) is not None


def shelve(files: Sequence[RawFile]) -> Shelf:
    """The tables in `files`; of one release in text and in Excel the text, which is read faster.

    Raises `DataError` for a table whose release neither a Read Me nor the name of its folder tells.
    """
    releases = {_holder(file): _release(file) for file in files if file.name == READ_ME}
    shelved: dict[tuple[Edition, str], RawFile] = {}
    for file in files:
        path = PurePosixPath(file.name)
        if path.stem not in _STEMS or path.suffix not in _SUFFIXES:
            continue
        edition = releases.get(_holder(file), (None, ""))[0] or _numbered(file)
        if edition is None:
            raise DataError(
                f"{file.place} does not tell of which O*NET release it is; put {READ_ME} of that release "
                "beside it, or name its folder as the agency does (db_30_2_text)."
            )
        before = shelved.setdefault((edition, path.stem), file)
        if path.suffix == ".txt" and before.name.endswith(".xlsx"):
            shelved[edition, path.stem] = file
    return Shelf(files=shelved, months={edition: month for edition, month in releases.values() if edition})


def refuse(problems: Sequence[Problem]) -> None:
    """Raises `DataError` that lists `problems`, if there are any."""
    count = "1 cell is wrong" if len(problems) == 1 else f"{len(problems)} cells are wrong"
    places = ", ".join(sorted({problem.file for problem in problems}))
    first = f"{count} in {places}; download the file again, or correct what is listed here."
    plain_table.refuse(problems, first)


# ---------------------------------------------------------------- releases


def _holder(file: RawFile) -> tuple[Path, str]:
    """The folder on disk, or in an archive, that `file` lies in."""
    if file.member:
        return file.path.resolve(), str(PurePosixPath(file.member).parent)
    return file.path.resolve().parent, ""


def _release(read_me: RawFile) -> tuple[Edition | None, str]:
    """The number and the month of the release that a Read Me is of; it may be that of another agency."""
    text = read_me.content().decode("utf-8", errors="replace")
    number, month = _DATABASE.search(text), _MONTH.search(text)
    if number is None:
        return None, ""
    return (int(number[1]), int(number[2])), month[1] if month else ""


def _numbered(file: RawFile) -> Edition | None:
    """The number of the release in the name of the folder or archive of `file`."""
    for folder in (PurePosixPath(file.member).parent.name, file.folder):
        if match := _FOLDER.search(folder):
            return int(match[1]), int(match[2])
    return None


# ---------------------------------------------------------------- rows


def _rows(file: RawFile, needed: tuple[str, ...]) -> pd.DataFrame:
    """The columns `needed` of `file`, and the optional ones that it has, with `file` and `row`."""
    grid = _text_grid(file) if file.name.endswith(".txt") else _excel_grid(file)
    header = [_RENAMED_COLUMNS.get(name, name) for name in map(str.strip, grid[0])]
    lacking = [name for name in needed if name not in header]
    if lacking:
        noun = "the column" if len(lacking) == 1 else "the columns"
        raise DataError(f"{file.place} lacks {noun} {', '.join(lacking)}; download the file again.")
    filled = [(number, row) for number, row in enumerate(grid[1:], start=2) if any(row)]
    refuse(
        [
            Problem(file=file.place, row=number, column="(all)", found=f"{len(row)} cells", expected=expected)
            for number, row in filled
            if len(row) != len(header) and (expected := f"{len(header)} cells as in the header")
        ]
    )
    names = [*needed, *(name for name in _OPTIONAL if name in header and name not in needed)]
    columns = {name: [_cell(row[header.index(name)]) for _, row in filled] for name in names}
    numbers = [number for number, _ in filled]
    refuse([problem for name in names for problem in _wrong(file, name, columns[name], numbers)])
    return pd.DataFrame({**columns, "file": file.place, "row": numbers})


def _wrong(file: RawFile, name: str, texts: list[str], numbers: list[int]) -> list[Problem]:
    pattern, expected = _CELLS.get(name, _ANY)
    # Columns have few different cells and many rows.
    bad = {text for text in set(texts) if pattern.fullmatch(text) is None}
    return [
        Problem(file=file.place, row=number, column=name, found=text, expected=expected)
        for text, number in zip(texts, numbers, strict=True)
        if text in bad
    ]


def _cell(text: str) -> str:
    plain = text.strip()
    return "" if plain == "n/a" else plain


def _text_grid(file: RawFile) -> list[list[str]]:
    """The cells between tabs; in a text release quotation marks are letters like others."""
    text = decoded(file, "download the file again")
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    return [line.split("\t") if line else [] for line in lines]


def _excel_grid(file: RawFile) -> list[list[str]]:
    """The cells of the first sheet as texts."""
    with workbook.readable(file, advice="download the file again"):
        sheet = workbook.first_sheet(file)
    return [[_text(value) for value in row] for row in sheet.itertuples(index=False)] or [[]]


def _text(value: object) -> str:
    # A small float would be written with an exponent.
    return f"{Decimal(str(value)):f}" if isinstance(value, float) else str(value)
