"""The tables of a report in, their slots out: every row that must be there, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.audit import cells
from reportgen.audit.document import Document, Finding, Grid, Line, Slot
from reportgen.audit.naming import Names
from reportgen.audit.pair import ROWS, Pair
from reportgen.audit.rankings import parts
from reportgen.model import part_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row that was read: the measure that its label names, and the share of a breakdown."""

    section: str
    key: str
    part: str
    line: Line

    @property
    def text(self) -> str:
        return f"{self.line.label}: {' | '.join(self.line.cells)} | {self.line.difference}"


def rows_of(document: Document, pair: Pair, names: Names) -> tuple[list[Row], list[Finding]]:
    """The rows of all tables, and those that belong to no measure of their section."""
    found: list[Row] = []
    strange: list[Finding] = []
    for part in document.parts:
        section = pair.language.PAGE.sections.get(part.heading, "")
        before = ""
        for grid in part.grids:
            # A table that goes on over the page has its caption on the first one alone.
            breakdown = before = pair.language.PAGE.captions.get(
                grid.caption, before if not grid.caption and _goes_on(grid, before, pair) else ""
            )
            held = _parts(breakdown, pair) if breakdown else {}
            for line in grid.lines:
                key = breakdown or _key(section, line.label, pair)
                parted = _parted(line, names)
                if key and len(parted.cells) == len(pair.places) and (not breakdown or line.label in held):
                    own = held[line.label] if breakdown else ""
                    found.append(Row(section=section, key=key, part=own, line=parted))
                else:
                    strange.append(
                        Finding(sentence=line.label, slot=Slot(kind="row", found=line.label, expected=""))
                    )
    return found, strange


def _parted(line: Line, names: Names) -> Line:
    """The row with a cell for each, told apart from what stands behind them: in plain text by the names
    behind each, which may hold brackets of their own."""
    count = len(names.pair.places)
    if len(line.cells) > count:
        return replace(line, cells=line.cells[:count], difference=line.cells[count])
    if not line.listed and len(set(line.cells)) == 1:
        # One text for all of them.
        return replace(line, cells=line.cells[:1] * count)
    found = _cut(line.listed, 0, names) if line.listed else None
    return line if found is None else replace(line, cells=found[:-1], difference=found[-1])


def _cut(text: str, place: int, names: Names) -> tuple[str, ...] | None:
    """The cells from `place` on, and what stands behind the last of them."""
    is_last = place == names.pair.places[-1]
    for match in re.finditer(r"\)(?:; |\Z)" if is_last else r"\); ", text):
        cell, rest = text[: match.start() + 1], text[match.end() :]
        if _is_named(cell, place, names):
            others = (rest,) if is_last else _cut(rest, place + 1, names)
            if others is not None:
                return cell, *others
    return None


def _is_named(cell: str, place: int, names: Names) -> bool:
    """Whether a cell ends with the name of its occupation in brackets."""
    starts = (at for at in range(len(cell)) if cell.startswith(" (", at))
    return any(place in names.places(cell[at + 2 : -1]) for at in starts)


def _goes_on(grid: Grid, breakdown: str, pair: Pair) -> bool:
    return bool(breakdown) and {line.label for line in grid.lines} <= _parts(breakdown, pair).keys()


def _parts(key: str, pair: Pair) -> dict[str, str]:
    """The parts as the data has them, by how their rows have them."""
    written = pair.language.item if pair.is_rated(key) else pair.language.value_label
    return {written(key, label): label for label in parts(key, pair)}


def _key(section: str, label: str, pair: Pair) -> str:
    return next((key for key in pair.rows(section) if pair.language.label(pair.measures[key]) == label), "")


def due_rows(pair: Pair) -> Iterator[tuple[str, str, str]]:
    """Every row that must be there: its section, its measure, and the share of a breakdown."""
    for section in ROWS:
        yield from ((section, key, "") for key in pair.rows(section))
        for key in pair.breakdowns(section):
            yield from ((section, key, label) for label in parts(key, pair))


def slots(row: Row, pair: Pair, names: Names) -> list[Slot]:
    """The cells of a row and its difference."""
    words, held = pair.language, pair.cells(row.key)
    if row.part:
        due = [cells.part(cell, row.part, words) for cell in held]
        percents = [part_of(cell, row.part) for cell in held]
        difference = words.part_column(pair, row.key, *percents) if pair.are_two else ""
    else:
        due = [cells.cell(cell, words) for cell in held]
        difference = words.column(pair, row.key) if pair.are_two else ""
    found = [
        Slot(kind="cell", found=_bare(text, expected, place, names), expected=expected)
        for place, (text, expected) in enumerate(zip(row.line.cells, due, strict=True))
    ]
    if not row.line.differs:
        return found
    return [*found, Slot(kind="difference", found=row.line.difference or "-", expected=difference or "-")]


def _bare(text: str, expected: str, place: int, names: Names) -> str:
    """The text of a cell without the name of its occupation, which stands behind it in plain text; with it
    where it is that of another one."""
    if text == expected or not text.endswith(")"):
        return text
    ends = [at for at in range(len(text)) if text.startswith(" (", at)]
    return next((text[:at] for at in ends if place in names.places(text[at + 2 : -1])), text)


def heads(grid: Grid, names: Names) -> Iterator[tuple[str, Slot]]:
    """The heads of the columns, and the caption that names both sides."""
    for place, head in enumerate(grid.heads[: len(names.pair.places)]):
        yield head, _named(head, place, names)
    page = names.pair.language.PAGE
    if match := page.read_as.fullmatch(grid.caption):
        for place, side in enumerate((match["left"], match["right"])):
            yield grid.caption, _named(side, place, names)
    elif grid.caption and grid.caption not in page.captions:
        yield grid.caption, Slot(kind="caption", found=grid.caption, expected="a caption")


def _named(text: str, place: int, names: Names) -> Slot:
    title = names.pair.occupations[place].title
    return Slot(kind="name", found=title if place in names.places(text) else text, expected=title)
