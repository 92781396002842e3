"""A CSV or JSONL file of pairs in, a Selection of them out, or every wrong line at once."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache
from io import StringIO
from pathlib import Path, PurePath
from typing import Any

from reportgen.batch.folder import file_of, is_safe
from reportgen.batch.model import Pair, Selection
from reportgen.batch.selection import text_of
from reportgen.errors import DataError, ReportgenError, UnknownChoiceError, UnknownOccupationError
from reportgen.facts import DEMOGRAPHICS, Dataset, find, within
from reportgen.model import Choices, Occupation, folded
from reportgen.narrative import LANGUAGES
from reportgen.pipeline import THEME
from reportgen.render import FORMATS, theme

NEEDED = ("left", "right")
COLUMNS = (*NEEDED, "area", "format", "layout", "paper", "lang", "demographics", "file")
_LISTED = 20

Line = Mapping[str, str]


def pairs_in(dataset: Dataset, file: Path, choices: Choices) -> Selection:
    """The pairs that `file` names, one a line, in its order: a CSV file with a header or, with the suffix
    .jsonl, a JSON object a line. Each has `left` and `right`, and may have the others of COLUMNS; what it
    leaves out or blank is that of `choices`.

    Raises `DataError` that lists every wrong line.
    """
    is_jsonl = file.suffix.lower() in (".jsonl", ".ndjson")
    lines = list(_objects(file) if is_jsonl else _rows(file))
    reader = _Reader(dataset=dataset, choices=choices)
    problems, pairs = [], []
    for number, line in lines:
        try:
            pairs.append(reader.pair(number, line))
        except ReportgenError as error:
            problems.append(f"{file}, line {number}, {error}")
    if problems:
        count = "1 line is wrong" if len(problems) == 1 else f"{len(problems)} lines are wrong"
        more = [f"And {len(problems) - _LISTED} more."] if len(problems) > _LISTED else []
        first = f"{count} in {file}; correct what is listed here and try again."
        raise DataError("\n".join([first, *problems[:_LISTED], *more]))
    return Selection(count=len(pairs), pairs=lambda: iter(pairs))


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Lines in, pairs out; remembers which line has taken which file, and what names and places stand for."""

    dataset: Dataset
    choices: Choices
    taken: dict[str, int] = field(default_factory=dict)
    found: dict[str, Occupation] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def pair(self, number: int, line: Line) -> Pair:
        left, right = (self._occupation(line, side) for side in NEEDED)
        with _in_column("right"):
            if left is right:
                raise UnknownOccupationError(f"“{line['right']}” cannot be compared with itself.")
        choices = self._choices(line)
        with _in_column("file"):
            pair = Pair(left=left, right=right, choices=choices, file=_file(line, choices.output_format))
            name = folded(file_of(pair, self.choices))
            before = self.taken.setdefault(name, number)
            if before != number:
                raise DataError(f"It would be written to the same file as line {before}; name another one.")
        return pair

    def _choices(self, line: Line) -> Choices:
        readers: dict[str, tuple[str, Callable[[str], str]]] = {
            "area": ("area", self._place),
            "format": ("output_format", lambda text: _offered("format", text, FORMATS)),
            "layout": ("layout", _layout),
            "paper": ("paper", _paper),
            "lang": ("language", lambda text: _offered("lang", text, LANGUAGES)),
            "demographics": ("demographics", lambda text: _offered("demographics", text, DEMOGRAPHICS)),
        }
        own: dict[str, Any] = {}
        for column, (name, read) in readers.items():
            if text := line.get(column, ""):
                with _in_column(column):
                    own[name] = read(text)
        # The same object for all, where nothing is chosen.
        return replace(self.choices, **own) if own else self.choices

    def _occupation(self, line: Line, side: str) -> Occupation:
        name = line.get(side, "")
        with _in_column(side):
            if name not in self.found:
                self.found[name] = find(self.dataset, name)
        return self.found[name]

    def _place(self, area: str) -> str:
        if area not in self.places:
            self.places[area] = within(self.dataset, area).area
        return self.places[area]


@contextmanager
def _in_column(name: str) -> Iterator[None]:
    """Says in which column it is that an error was found."""
    try:
        yield
    except ReportgenError as error:
        raise DataError(f"column {name}: {error}") from error


def _rows(file: Path) -> Iterator[tuple[int, Line]]:
    reader = csv.reader(StringIO(text_of(file), newline=""), strict=True)
    try:
        header = [name.strip().casefold() for name in next(reader, [])]
        _check_columns(f"{file}, line 1", header)
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells[len(header) :]):
                raise DataError(
                    f"{file}, line {reader.line_num} has more cells than the header; put a text with a comma "
                    "in quotes."
                )
            if any(cells):
                yield reader.line_num, dict(zip(header, cells, strict=False))
    except csv.Error as error:
        raise DataError(f"{file}, line {reader.line_num} cannot be read as CSV ({error}).") from error


def _objects(file: Path) -> Iterator[tuple[int, Line]]:
    # Not splitlines: a text within JSON may hold other characters that part lines.
    for number, line in enumerate(text_of(file).split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{file}, line {number}"
        try:
            found = json.loads(line)
        except json.JSONDecodeError as error:
            raise DataError(
                f"{place}, character {error.colno} is no JSON ({error.msg.lower()}); write one object a line."
            ) from error
        if not isinstance(found, dict) or not all(isinstance(text, str) for text in found.values()):
            raise DataError(f'{place} is no object of texts; write it like {{"left": "…", "right": "…"}}.')
        _check_columns(place, list(found))
        yield number, {key: text.strip() for key, text in found.items()}


def _check_columns(place: str, names: list[str]) -> None:
    for name in names:
        if name not in COLUMNS or names.count(name) > 1:
            near = get_close_matches(name, COLUMNS, n=1)
            advice = f"the nearest is “{near[0]}”" if near else "there are " + ", ".join(COLUMNS)
            problem = "twice the column" if name in COLUMNS else "an unknown column"
            raise DataError(f"{place} has {problem} “{name}”; {advice}.")
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise DataError(f"{place} lacks {' and '.join(missing)}; name both occupations of each pair.")


def _offered(column: str, chosen: str, choices: Iterable[str]) -> str:
    if chosen not in choices:
        raise UnknownChoiceError(f"There is no {column} “{chosen}”; choose one of: {', '.join(choices)}.")
    return chosen


@cache
def _layout(name: str) -> str:
    return theme(THEME, Choices().paper, name).layout.name


@cache
def _paper(name: str) -> str:
    return theme(THEME, name).paper.name


def _file(line: Line, output_format: str) -> str:
    name = line.get("file", "")
    suffix = FORMATS[output_format].suffix
    if name and PurePath(name).suffix.lower() != suffix:
        name += suffix
    if name and not is_safe(name):
        raise UnknownChoiceError(
            f"“{name}” is no file name that is safe on every system; use at most 150 letters, digits, spaces "
            "and the marks - _ . , ( ) and no folder."
        )
    return name
