"""A plain table, or a folder of them, in; the checked Dataset out: one cell for each figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TypeVar

from reportgen.errors import DataError, UnknownChoiceError
from reportgen.facts.about import ALTERNATE_TITLES, PRICE_LEVELS, About, Origin
from reportgen.facts.about import FILE as ABOUT
from reportgen.facts.about import read as read_about
from reportgen.facts.areas import local_tables
from reportgen.facts.measures import BY_KEY, MEASURES
from reportgen.facts.names import Names
from reportgen.facts.price_levels import at_national_prices, parity
from reportgen.facts.recorded import recorded
from reportgen.facts.salience import spreads
from reportgen.facts.sources import plain_table
from reportgen.facts.sources.plain_columns import NAMES
from reportgen.facts.sources.plain_table import PlainTable, Problem, Row, UnreadRow, code_key
from reportgen.facts.unread import Unread
from reportgen.model import (
    Basis,
    Cell,
    Credit,
    Fact,
    Gap,
    Measure,
    Number,
    Occupation,
    Reason,
    Source,
    Value,
    folded,
    rounded,
)

_HOURS_A_YEAR = 2080
_SUFFIXES = frozenset({".csv", ".xlsx"})

_Row = TypeVar("_Row", Row, UnreadRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """The occupations of a dataset and their figures in long form, one cell a figure or known gap.

    `measures` are those that any of its tables has a column for, in the order of MEASURES. `local` are the
    figures of the place `area` where one was asked for; they stand in `folder`, whose tables have `origins`.
    `names` are those by which its occupations are found, `recorded` the spreads as they were recorded.
    """

    title: str
    publisher: str
    occupations: tuple[Occupation, ...]
    measures: tuple[Measure, ...]
    cells: Sequence[Cell] = field(repr=False)
    credits: tuple[Credit, ...] = ()
    folder: Path | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict, repr=False)
    area: str = ""
    local: tuple[Cell, ...] = field(default=(), repr=False)
    recorded: Mapping[str, Decimal] | None = field(default=None, repr=False, compare=False)
    names: Names = field(init=False, repr=False, compare=False)
    _by_place: Unread | dict[tuple[str, str], Cell] = field(init=False, repr=False, compare=False)
    _local: dict[tuple[str, str], Cell] = field(init=False, repr=False, compare=False)
    _local_keys: tuple[frozenset[str], frozenset[str]] = field(init=False, repr=False, compare=False)
    _spreads: dict[str, Decimal | None] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        table = None if self.folder is None else self.folder / ALTERNATE_TITLES
        object.__setattr__(self, "names", Names(occupations=self.occupations, table=table))
        by_place = self.cells if isinstance(self.cells, Unread) else _index(self.cells)
        object.__setattr__(self, "_by_place", by_place)
        object.__setattr__(self, "_local", _index(self.local))
        local = [cell for cell in self.local if isinstance(cell, Fact)]
        keys = frozenset(cell.occupation.key for cell in local), frozenset(cell.measure.key for cell in local)
        object.__setattr__(self, "_local_keys", keys)

    def cell(self, occupation: Occupation, measure: Measure, *, local: bool = False) -> Cell:
        """The fact of `measure` for `occupation`, or the gap in its place; where `local`, that of the area if
        its tables have the measure."""
        if local and measure.key in self.local_measures:
            found = self._local.get((occupation.key, measure.key))
        else:
            found = self._by_place.get((occupation.key, measure.key))
        if found is not None:
            return found
        return Gap(occupation=occupation, measure=measure, reason=Reason.NOT_IN_DATASET)

    @property
    def local_measures(self) -> frozenset[str]:
        """The keys of the measures that the tables of the area have."""
        return self._local_keys[1]

    def is_local(self, occupation: Occupation) -> bool:
        """Whether any figure of `occupation` is of the area."""
        return occupation.key in self._local_keys[0]

    def facts(self, occupation: Occupation) -> tuple[Fact, ...]:
        """All that is known of `occupation`, in the order of MEASURES."""
        cells = (self.cell(occupation, measure) for measure in self.measures)
        return tuple(cell for cell in cells if isinstance(cell, Fact))

    def spread(self, measure: Measure) -> Decimal | None:
        """The standard deviation of `measure` here, `None` where `salience.spreads` has none."""
        if not self._spreads:
            found = spreads(self.cells) if self.recorded is None else self.recorded
            self._spreads.update({known.key: found.get(known.key) for known in self.measures})
        return self._spreads.get(measure.key)


def load(path: Path, *, whole: bool = False) -> Dataset:
    """The dataset at `path`: a .csv or .xlsx file, or a folder of them with an optional dataset.toml.

    Tables that are the same as when all of their cells were checked are read occupation by occupation, unless
    the `whole` is wanted. Raises `DataError` that lists every wrong cell.
    """
    about = read_about(path / ABOUT) if path.is_dir() else About()
    files = tables_of(path)
    known = recorded(path, files) if path.is_dir() and not whole else None
    if known is not None:
        return _unread(path, about, files, known)
    tables = [_with_origin(plain_table.read(file), about.tables.get(file.name)) for file in files]
    refuse([problem for table in tables for problem in table.problems])
    groups = _groups([row for table in tables for row in table.rows])
    occupations = _distinct([_occupation(rows) for rows in groups])
    return _dataset(
        path,
        about,
        occupations,
        _measures({measure.key for rows in groups for row in rows for measure, _ in row.cells}),
        tuple(
            cell
            for occupation, rows in zip(occupations, groups, strict=True)
            for cell in _cells(occupation, rows, about.publisher)
        ),
    )


def _unread(path: Path, about: About, files: Sequence[Path], known: Mapping[str, Decimal]) -> Dataset:
    tables = [plain_table.unread(file) for file in files]
    groups = _groups([row for table in tables for row in table])
    occupations = _distinct([_occupation(group) for group in groups])
    cells = Unread(
        {
            occupation.key: partial(_read, occupation, group, about)
            for occupation, group in zip(occupations, groups, strict=True)
        }
    )
    # All rows of a table have its measures.
    had = {measure.key for table in tables for row in table[:1] for measure in row.measures}
    return replace(_dataset(path, about, occupations, _measures(had), cells), recorded=known)


def _read(occupation: Occupation, rows: Sequence[UnreadRow], about: About) -> list[Cell]:
    read = [_row_with_origin(row.read(), about.tables.get(row.file)) for row in rows]
    return _cells(occupation, read, about.publisher)


def _dataset(
    path: Path,
    about: About,
    occupations: tuple[Occupation, ...],
    measures: tuple[Measure, ...],
    cells: Sequence[Cell],
) -> Dataset:
    return Dataset(
        title=about.title or (path.resolve().name if path.is_dir() else path.stem),
        publisher=about.publisher,
        occupations=occupations,
        measures=measures,
        cells=cells,
        credits=about.credits,
        folder=path if path.is_dir() else None,
        origins=about.tables,
    )


def within(dataset: Dataset, place: str, *, national_prices: bool = False) -> Dataset:
    """`dataset` with the figures of `place`, which is named as there or by a state's two letters; where
    `national_prices`, with its dollars divided by the price level of that state.

    Raises `UnknownChoiceError` where there is no such place, `DataError` for malformed local tables.
    """
    if dataset.folder is None:
        raise UnknownChoiceError("A single table has no local figures; leave --area out.")
    by_code = {occupation.code: occupation for occupation in dataset.occupations if occupation.code}
    titles = {code: occupation.title for code, occupation in by_code.items()}
    area, tables = local_tables(dataset.folder, place, titles)
    refuse([problem for table in tables.values() for problem in table.problems])
    cells = [
        replace(cell, area=area) if isinstance(cell, Fact) else cell
        for file, table in tables.items()
        for row in _with_origin(table, dataset.origins.get(file)).rows
        for cell in _cells(by_code[row.names.code], [row], dataset.publisher)
    ]
    if national_prices:
        price = parity(dataset.folder, area, dataset.origins)
        cells = [at_national_prices(cell, price) for cell in cells]
    return replace(dataset, area=area, local=tuple(cells))


def refuse(problems: Sequence[Problem]) -> None:
    """Raises `DataError` that lists `problems`, if there are any."""
    where = {problem.file for problem in problems}
    count = "1 cell is wrong" if len(problems) == 1 else f"{len(problems)} cells are wrong"
    first = f"{count} in {', '.join(sorted(where))}; correct what is listed here and try again."
    plain_table.refuse(problems, first)


def _index(cells: Sequence[Cell]) -> dict[tuple[str, str], Cell]:
    return {(cell.occupation.key, cell.measure.key): cell for cell in cells}


def _with_origin(table: PlainTable, origin: Origin | None) -> PlainTable:
    """The table with what dataset.toml says of the origin of its figures, where its rows do not."""
    return replace(table, rows=tuple(_row_with_origin(row, origin) for row in table.rows))


def _row_with_origin(row: Row, origin: Origin | None) -> Row:
    if origin is None:
        return row
    source = Source(name=row.source.name or origin.source, period=row.source.period or origin.year)
    return replace(row, source=source, basis=row.basis or origin.basis)


def tables_of(path: Path) -> list[Path]:
    """The files of the plain tables of the dataset at `path`."""
    if not path.is_dir():
        return [path]
    files = [
        file
        for file in sorted(path.iterdir(), key=lambda file: file.name)
        if file.suffix.lower() in _SUFFIXES
        and not file.name.startswith((".", "~$"))
        and file.name not in (ALTERNATE_TITLES, PRICE_LEVELS)
    ]
    if not files:
        raise DataError(f"{path} has no table in it; add a .csv or .xlsx file.")
    return files


# ---------------------------------------------------------------- rows of one occupation


def _groups(rows: Sequence[_Row]) -> list[list[_Row]]:
    """The rows by occupation: those with the same code, else with the same title."""
    groups: list[list[_Row]] = []
    by_code: dict[str, list[_Row]] = {}
    by_title: dict[str, list[_Row]] = {}
    for row in rows:
        code, title = code_key(row.names.code), folded(row.names.title)
        group = by_code.get(code) if code else None
        if group is None:
            group = by_title.get(title)
            if group is None or _contradicts(code, group):
                group = []
                groups.append(group)
        group.append(row)
        if code:
            by_code[code] = group
        by_title.setdefault(title, group)
    return groups


def _contradicts(code: str, group: Sequence[Row | UnreadRow]) -> bool:
    return bool(code) and any(row.names.code and code_key(row.names.code) != code for row in group)


def _occupation(rows: Sequence[Row | UnreadRow]) -> Occupation:
    """One occupation, each of its names from the first row that gives it."""
    names = {name: next((text for row in rows if (text := getattr(row.names, name))), "") for name in NAMES}
    return Occupation(key=names["code"] or folded(names["title"]), **names)


def _distinct(occupations: list[Occupation]) -> tuple[Occupation, ...]:
    seen: dict[str, Occupation] = {}
    for occupation in occupations:
        before = seen.setdefault(folded(occupation.title), occupation)
        if before is not occupation:
            raise DataError(
                f"Two occupations have the title “{occupation.title}” ({before.code} and {occupation.code}); "
                "give them different titles."
            )
    return tuple(occupations)


def _measures(had: Set[str]) -> tuple[Measure, ...]:
    return tuple(measure for measure in MEASURES if measure.key in had)


def _cells(occupation: Occupation, rows: Sequence[Row], publisher: str) -> list[Cell]:
    found: dict[str, tuple[Row, Value | Reason]] = {}
    for row in rows:
        for measure, cell in row.cells:
            before = found.get(measure.key)
            if before is not None and not isinstance(before[1], Reason) and not isinstance(cell, Reason):
                raise DataError(
                    f"{measure.label} of “{occupation.title}” is given twice, in {before[0].place} and in "
                    f"{row.place}; keep one of the two."
                )
            if before is None or (before[1] is Reason.NOT_REPORTED) or not isinstance(cell, Reason):
                found[measure.key] = (row, cell)
    values = {key: value for key, (_, value) in found.items() if not isinstance(value, Reason)}
    return [
        _cell(occupation, BY_KEY[key], row, value, values, publisher) for key, (row, value) in found.items()
    ]


def _cell(
    occupation: Occupation,
    measure: Measure,
    row: Row,
    value: Value | Reason,
    values: dict[str, Value],
    publisher: str,
) -> Cell:
    if isinstance(value, Reason):
        return Gap(occupation=occupation, measure=measure, reason=value)
    source = row.source if row.source.name else Source(name=publisher, period=row.source.period)
    fact = Fact(
        occupation=occupation,
        measure=measure,
        value=value,
        source=source,
        published_for=row.published_for,
        remark=row.remark,
        basis=row.basis or measure.basis,
    )
    return replace(fact, basis=Basis.DERIVED) if _is_derived(measure, value, values) else fact


def _is_derived(measure: Measure, value: Value, values: dict[str, Value]) -> bool:
    """Whether an hourly rate is nothing but the yearly average divided by 2080 hours."""
    yearly = values.get("salary_mean")
    if measure.key != "hourly_rate" or not isinstance(value, Number) or not isinstance(yearly, Number):
        return False
    # A rate with a standard error of its own was surveyed, however it is rounded.
    surveyed = value.standard_error is not None
    return (
        not surveyed
        and value.bound is yearly.bound
        and value.amount == rounded(yearly.amount / _HOURS_A_YEAR, 2)
    )
