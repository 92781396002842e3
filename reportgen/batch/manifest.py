"""What became of each pair, in a SQLite database in the folder that other programs may read at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from reportgen.batch.folder import MANIFEST
from reportgen.batch.model import Outcome, Results, Task
from reportgen.batch.store import Store
from reportgen.errors import BatchError
from reportgen.model import Choices

# The columns of the choices, which a later version may have more of.
CHOICES = tuple(one.name.removeprefix("output_") for one in fields(Choices))
_COLUMNS = (
    *("path", "left_title", "left_code", "right_title", "right_code", *CHOICES, "inputs", "printed"),
    *("outcome", "message", "seconds", "bytes", "warnings"),
)
_TABLES = """
CREATE TABLE IF NOT EXISTS reports (
    path TEXT PRIMARY KEY,
    left_title TEXT NOT NULL, left_code TEXT NOT NULL, right_title TEXT NOT NULL, right_code TEXT NOT NULL,
    inputs TEXT NOT NULL, printed TEXT NOT NULL,
    outcome TEXT NOT NULL, message TEXT NOT NULL, seconds REAL NOT NULL, bytes INTEGER NOT NULL,
    warnings TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batch (
    is_sharded INTEGER NOT NULL, inputs TEXT NOT NULL, printed TEXT NOT NULL, is_over INTEGER NOT NULL
);
"""
_ADD = f"""
INSERT OR REPLACE INTO reports ({", ".join(_COLUMNS)}) VALUES ({", ".join("?" * len(_COLUMNS))})
"""
_KNOWN = "SELECT printed, bytes FROM reports WHERE path = ? AND inputs = ? AND outcome = 'done'"
_IN_ORDER = f"""
SELECT path, left_title, left_code, right_title, right_code, outcome, message, bytes, {", ".join(CHOICES)}
FROM reports ORDER BY left_title, right_title, path
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """The last batch into a folder: whether it has a folder for each first occupation, the hash of its
    inputs, the day that its reports state, and whether it went through all its pairs."""

    is_sharded: bool
    inputs: str
    printed: date
    is_over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A pair as the index lists it; `choices` are texts in the order of CHOICES."""

    path: str
    left_title: str
    left_code: str
    right_title: str
    right_code: str
    choices: tuple[str, ...]
    outcome: Outcome
    message: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The records of a batch."""

    database: sqlite3.Connection

    def begun(self) -> Begun | None:
        """The last batch into this folder, `None` where there was none."""
        row = self.database.execute("SELECT is_sharded, inputs, printed, is_over FROM batch").fetchone()
        if row is None:
            return None
        return Begun(
            is_sharded=bool(row[0]),
            inputs=row[1],
            printed=date.fromisoformat(row[2]),
            is_over=bool(row[3]),
        )

    def begin(self, batch: Begun) -> None:
        """Notes a batch in the place of the one before."""
        with self.database:
            self.database.execute("DELETE FROM batch")
            row = (batch.is_sharded, batch.inputs, batch.printed.isoformat(), batch.is_over)
            self.database.execute("INSERT INTO batch VALUES (?, ?, ?, ?)", row)

    def end(self) -> None:
        """Notes that all pairs were gone through."""
        with self.database:
            self.database.execute("UPDATE batch SET is_over = 1")

    def has(self, task: Task, printed: date | None, store: Store) -> bool:
        """Whether the report of `task` is in `store`, whole and from the same inputs, and states the day
        `printed` where one is given."""
        row = self.database.execute(_KNOWN, (task.path, task.inputs)).fetchone()
        if row is None or (printed is not None and row[0] != printed.isoformat()):
            return False
        return bool(store.size(task.path) == row[1])

    def copy(self) -> bytes:
        """The whole database, as a file that SQLite opens."""
        return self.database.serialize()

    def add(self, results: Results, printed: date) -> None:
        """Notes what became of tasks, all of them or, if the process dies here, none."""
        rows = [
            (
                task.path,
                *(text for side in zip(task.titles, task.codes, strict=True) for text in side),
                *task.choices.texts().values(),
                task.inputs,
                printed.isoformat(),
                record.outcome.value,
                record.message,
                round(record.seconds, 4),
                record.size,
                "\n".join(record.warnings),
            )
            for task, record in results
        ]
        with self.database:
            self.database.executemany(_ADD, rows)

    def entries(self) -> Iterator[Entry]:
        """Every pair that was ever tried, by the titles of its occupations."""
        for row in self.database.execute(_IN_ORDER):
            path, left_title, left_code, right_title, right_code, outcome, message, size, *choices = row
            yield Entry(
                path=path,
                left_title=left_title,
                left_code=left_code,
                right_title=right_title,
                right_code=right_code,
                choices=tuple(choices),
                outcome=Outcome(outcome),
                message=message,
                size=size,
            )


@contextmanager
def opened(folder: Path) -> Iterator[Manifest]:
    """The manifest of `folder`, made where it is missing."""
    with _connected(folder, f"{(folder / MANIFEST).as_uri()}?mode=rwc") as database:
        # Others read while this one writes; what is noted outlives the process.
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.executescript(_TABLES)
        known = {row[1] for row in database.execute("PRAGMA table_info(reports)")}
        for name in CHOICES:
            if name not in known:
                database.execute(f"ALTER TABLE reports ADD COLUMN {name} TEXT NOT NULL DEFAULT ''")
        yield Manifest(database=database)


@contextmanager
def read_only(folder: Path) -> Iterator[Manifest | None]:
    """The manifest of `folder` without a change to it, `None` where there is none."""
    file = folder / MANIFEST
    if not file.is_file():
        yield None
        return
    # Without a log beside it nobody has it open, and SQLite needs no files of its own to read it.
    is_open = file.with_name(f"{MANIFEST}-wal").exists()
    with _connected(folder, f"{file.as_uri()}?{'mode=ro' if is_open else 'immutable=1'}") as database:
        yield Manifest(database=database)


@contextmanager
def _connected(folder: Path, address: str) -> Iterator[sqlite3.Connection]:
    try:
        database = sqlite3.connect(address, uri=True, timeout=30)
        try:
            yield database
        finally:
            database.close()
    except sqlite3.Error as error:
        raise BatchError(
            f"The manifest {folder / MANIFEST} cannot be used ({error}); name another folder with --out, or "
            "remove it to begin anew."
        ) from error
