"""A dataset and the names that a user gives in, a Selection of pairs out."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, combinations, permutations
from pathlib import Path

from reportgen.batch.model import Pair, Selection
from reportgen.errors import DataError, UnknownOccupationError
from reportgen.facts import Dataset, find
from reportgen.model import Choices, Occupation

_COMMENT = "#"

Two = tuple[Occupation, Occupation]


def everything(dataset: Dataset, choices: Choices, *, ordered: bool) -> Selection:
    """All pairs of the occupations of `dataset`, in its order."""
    return _all_pairs(dataset.occupations, choices, ordered=ordered)


def among(dataset: Dataset, names: Sequence[str], choices: Choices, *, ordered: bool) -> Selection:
    """All pairs of the occupations that `names` stand for, in that order; one named twice counts once.

    Raises `UnknownOccupationError` that lists every name that stands for none.
    """
    return _all_pairs(
        _found(dataset, [(f"“{name}”", name) for name in names]), choices, ordered=ordered, least=2
    )


def listed(dataset: Dataset, file: Path, choices: Choices, *, ordered: bool) -> Selection:
    """All pairs of the occupations that the lines of `file` name; blank lines and those that begin with # are
    passed over."""
    lines = enumerate(text_of(file).splitlines(), start=1)
    names = [
        (f"{file}, line {number}", line.strip())
        for number, line in lines
        if line.strip() and not line.lstrip().startswith(_COMMENT)
    ]
    return _all_pairs(_found(dataset, names), choices, ordered=ordered, least=2)


def against_all(dataset: Dataset, name: str, choices: Choices, *, ordered: bool) -> Selection:
    """The occupation `name` with each other one; where `ordered`, each other one with it too."""
    one = find(dataset, name)
    others = [other for other in dataset.occupations if other is not one]

    def twos() -> Iterator[Two]:
        there: Iterator[Two] = ((one, other) for other in others)
        back: Iterator[Two] = ((other, one) for other in others)
        return chain(there, back) if ordered else there

    return _selection(len(others) * (2 if ordered else 1), twos, choices)


def split_names(text: str) -> list[str]:
    """The names in a text, parted by semicolons, or by commas where it has no semicolon.

    Between commas, a name that has one itself stands in double quotes.
    """
    names = text.split(";") if ";" in text else next(csv.reader([text], skipinitialspace=True), [])
    return [name.strip() for name in names if name.strip()]


def text_of(file: Path) -> str:
    """The text of a file in UTF-8. Raises `DataError` where it cannot be read."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise DataError(f"{file} does not exist; give the path of a text file.") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{file} is not written in UTF-8; save it again as UTF-8 text.") from error
    except OSError as error:
        raise DataError(f"{file} cannot be read ({(error.strerror or str(error)).lower()}).") from error


def _found(dataset: Dataset, names: Sequence[tuple[str, str]]) -> tuple[Occupation, ...]:
    """The occupations that the names stand for, each with the place where the name was given."""
    found: dict[str, Occupation] = {}
    unknown = []
    for place, name in names:
        try:
            one = find(dataset, name)
        except UnknownOccupationError as error:
            unknown.append((place, str(error)))
        else:
            found[one.key] = one
    if len(unknown) == 1 and not unknown[0][0].endswith(tuple("0123456789")):
        raise UnknownOccupationError(unknown[0][1])
    if unknown:
        lines = "\n".join(f"{place}: {message}" for place, message in unknown)
        raise UnknownOccupationError(f"Some names stand for no occupation; correct what is listed.\n{lines}")
    return tuple(found.values())


def _all_pairs(
    occupations: Sequence[Occupation], choices: Choices, *, ordered: bool, least: int = 0
) -> Selection:
    count = len(occupations)
    if count < least:
        raise UnknownOccupationError("A batch compares two occupations at least; name another one.")

    def twos() -> Iterator[Two]:
        return permutations(occupations, 2) if ordered else combinations(occupations, 2)

    return _selection(count * (count - 1) // (1 if ordered else 2), twos, choices)


def _selection(count: int, twos: Callable[[], Iterator[Two]], choices: Choices) -> Selection:
    return Selection(
        count=count,
        pairs=lambda: (Pair(left=left, right=right, choices=choices) for left, right in twos()),
    )
