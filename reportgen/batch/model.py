"""The nouns of a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from itertools import islice
from pathlib import Path

from reportgen.model import NO_BRAND, Brand, Choices, Occupation


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two occupations to compare, and the name of the file where one is asked for."""

    left: Occupation
    right: Occupation
    choices: Choices
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """So many pairs, made one by one each time they are gone through, in the same order each time. `limit` is
    how many of them to take; `count` is how many there would be without it."""

    count: int
    pairs: Callable[[], Iterator[Pair]] = field(repr=False)
    limit: int | None = None

    def __len__(self) -> int:
        return self.count if self.limit is None else min(self.count, self.limit)

    def __iter__(self) -> Iterator[Pair]:
        return islice(self.pairs(), self.limit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What all reports of a batch have in common.

    `data` is absolute, or else lies in the shipped data, wherever that is on the machine of a worker. `out`
    is where the reports go: an absolute path, or an address like s3://bucket/prefix. `state` is the folder of
    the manifest and the lock, the same as `out` where that is a folder. `inputs` is the hash of everything
    but a pair and its choices. `seconds` is the time that one report may take.
    """

    data: Path
    out: str
    state: Path
    inputs: str
    printed: date
    seconds: float
    brand: Brand = NO_BRAND


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A report to make: the titles and codes of its two occupations, and `path`, where it goes in the folder,
    with forward slashes. `inputs` is the hash of all that it depends on but the day of printing."""

    path: str
    titles: tuple[str, str]
    codes: tuple[str, str]
    choices: Choices
    inputs: str


class Outcome(Enum):
    """What became of a task."""

    DONE = "done"
    FAILED = "failed"
    CRASHED = "crashed"
    TOO_SLOW = "too slow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What became of a task, and at what cost: `size` is in bytes. `message` says why there is no report."""

    outcome: Outcome
    seconds: float
    message: str = ""
    size: int = 0
    warnings: tuple[str, ...] = ()


Results = tuple[tuple[Task, Record], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a batch is: of `total` pairs so many were made, failed, or needed nothing. `failures` are those
    that came since the last one; `is_over` says that all was gone through, and the index written."""

    total: int
    made: int
    failed: int
    unchanged: int
    warnings: int
    failures: Results = ()
    is_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Who makes the reports: an executor, and the function to give it with settings and tasks.

    `window` says how many chunks to have under way. An exception of the kinds in `broken` says that whoever
    had the chunk is gone, and not why.
    """

    executor: Executor
    work: Callable[[Settings, tuple[Task, ...]], Results]
    window: Callable[[], int]
    broken: tuple[type[BaseException], ...]
