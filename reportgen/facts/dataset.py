"""A plain table, or a folder of them, in; the checked Dataset out: one cell for each figure."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from reportgen.errors import DataError
from reportgen.facts.measures import BY_KEY, MEASURES
from reportgen.facts.salience import spreads
from reportgen.facts.sources import plain_table
from reportgen.facts.sources.plain_columns import NAMES
from reportgen.facts.sources.plain_table import Row, code_key
from reportgen.model import (
    Basis,
    Cell,
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The text to print wherever a figure of `source` is printed; `source` is as in the tables."""

    source: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """The occupations of a dataset and their figures in long form, one cell a figure or known gap.

    `measures` are those that any of its tables has a column for, in the order of MEASURES.
    """

    title: str
    publisher: str
    occupations: tuple[Occupation, ...]
    measures: tuple[Measure, ...]
    cells: tuple[Cell, ...] = field(repr=False)
    credits: tuple[Credit, ...] = ()
    _by_place: dict[tuple[str, str], Cell] = field(init=False, repr=False, compare=False)
    _spreads: dict[str, Decimal | None] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        index = {(cell.occupation.key, cell.measure.key): cell for cell in self.cells}
        object.__setattr__(self, "_by_place", index)

    def cell(self, occupation: Occupation, measure: Measure) -> Cell:
        """The fact of `measure` for `occupation`, or the gap in its place."""
        found = self._by_place.get((occupation.key, measure.key))
        if found is not None:
            return found
        return Gap(occupation=occupation, measure=measure, reason=Reason.NOT_IN_DATASET)

    def facts(self, occupation: Occupation) -> tuple[Fact, ...]:
        """All that is known of `occupation`, in the order of MEASURES."""
        cells = (self.cell(occupation, measure) for measure in self.measures)
        return tuple(cell for cell in cells if isinstance(cell, Fact))

    def spread(self, measure: Measure) -> Decimal | None:
        """The standard deviation of `measure` here, `None` where `salience.spreads` has none."""
        if not self._spreads:
            found = spreads(self.cells)
            self._spreads.update({known.key: found.get(known.key) for known in self.measures})
        return self._spreads.get(measure.key)


def load(path: Path) -> Dataset:
    """The dataset at `path`: a .csv or .xlsx file, or a folder of them with an optional dataset.toml.

    Raises `DataError` that lists every wrong cell.
    """
    about = _about(path / "dataset.toml") if path.is_dir() else _About()
    tables = [plain_table.read(file) for file in _files(path)]
    problems = [problem for table in tables for problem in table.problems]
    if problems:
        where = {problem.file for problem in problems}
        count = "1 cell is wrong" if len(problems) == 1 else f"{len(problems)} cells are wrong"
        first = f"{count} in {', '.join(sorted(where))}; correct what is listed here and try again."
        raise DataError("\n".join([first, *map(str, problems)]))
    groups = _groups([row for table in tables for row in table.rows])
    occupations = _distinct([_occupation(rows) for rows in groups])
    return Dataset(
        title=about.title or (path.resolve().name if path.is_dir() else path.stem),
        publisher=about.publisher,
        occupations=occupations,
        measures=_measures(groups),
        cells=tuple(
            cell
            for occupation, rows in zip(occupations, groups, strict=True)
            for cell in _cells(occupation, rows, about.publisher)
        ),
        credits=about.credits,
    )


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = [
        file
        for file in sorted(path.iterdir(), key=lambda file: file.name)
        if file.suffix.lower() in _SUFFIXES and not file.name.startswith((".", "~$"))
    ]
    if not files:
        raise DataError(f"{path} has no table in it; add a .csv or .xlsx file.")
    return files


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """What dataset.toml says; empty where there is no such file."""

    title: str = ""
    publisher: str = ""
    credits: tuple[Credit, ...] = ()


def _about(path: Path) -> _About:
    if not path.exists():
        return _About()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise DataError(f"{path} cannot be read as TOML in UTF-8: {error}.") from error
    title, publisher = content.get("title", ""), content.get("publisher", "")
    for name, text in (("title", title), ("publisher", publisher)):
        if not isinstance(text, str):
            raise DataError(f"{path} has a {name} that is no text; put it in quotes.")
    credits = content.get("credit", [])
    if not isinstance(credits, list):
        raise DataError(f"{path} has a credit that is no list of tables; write [[credit]] above each one.")
    return _About(
        title=title,
        publisher=publisher,
        credits=tuple(_credit(path, place, table) for place, table in enumerate(credits, start=1)),
    )


def _credit(path: Path, place: int, table: object) -> Credit:
    texts = table if isinstance(table, dict) else {}
    source, text = texts.get("source"), texts.get("text")
    if not isinstance(source, str) or not isinstance(text, str) or not source.strip() or not text.strip():
        raise DataError(f"{path} has a credit (number {place}) that lacks its source or its text; add it.")
    return Credit(source=source.strip(), text=text.strip())


# ---------------------------------------------------------------- rows of one occupation


def _groups(rows: list[Row]) -> list[list[Row]]:
    """The rows by occupation: those with the same code, else with the same title."""
    groups: list[list[Row]] = []
    by_code: dict[str, list[Row]] = {}
    by_title: dict[str, list[Row]] = {}
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


def _contradicts(code: str, group: list[Row]) -> bool:
    return bool(code) and any(row.names.code and code_key(row.names.code) != code for row in group)


def _occupation(rows: list[Row]) -> Occupation:
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


def _measures(groups: list[list[Row]]) -> tuple[Measure, ...]:
    had = {measure.key for rows in groups for row in rows for measure, _ in row.cells}
    return tuple(measure for measure in MEASURES if measure.key in had)


def _cells(occupation: Occupation, rows: list[Row], publisher: str) -> list[Cell]:
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
    fact = Fact(occupation=occupation, measure=measure, value=value, source=source, basis=measure.basis)
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
