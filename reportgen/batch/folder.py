"""A pair in, the place of its report in the folder of a batch out; what else lies there, and its lock.

    DIR/manifest.sqlite           what became of each pair, see `reportgen.batch.manifest`
    DIR/index.html, index.csv     what is there, see `reportgen.batch.index`
    DIR/A--B.pdf                  a report, its name from `pipeline.file_name`
    DIR/A/A--B.pdf                the same in a large batch: a folder for each first occupation

A batch is large when it selects more than `LARGE` pairs, those that --limit leaves out included. The first
batch into a folder decides for all that follow, so that no report is ever there twice.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportgen.batch.model import Pair
from reportgen.errors import BatchError
from reportgen.model import Choices
from reportgen.pipeline import file_name
from reportgen.render import FORMATS

MANIFEST, INDEX, TABLE, LOCK = "manifest.sqlite", "index.html", "index.csv", ".lock"
LARGE = 2000
_LONGEST_NAME = 150
_UNFINISHED = ".reportgen-*"
# The choices that a word of theirs tells by itself.
_SPEAKING = ("layout", "paper", "language", "area")
_SAFE = re.compile(r"[\w(][\w (),.\-]*")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_OF_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def path_of(pair: Pair, usual: Choices, *, sharded: bool) -> str:
    """Where the report of `pair` goes, from the folder on, in a batch whose choices are `usual`."""
    name = file_of(pair, usual)
    return f"{file_name([pair.left], '')}/{name}" if sharded else name


def file_of(pair: Pair, usual: Choices) -> str:
    """The name of the file of `pair`, which says the choices that are not the `usual` ones."""
    if pair.file:
        return pair.file
    marks = ""
    own = {} if pair.choices == usual else pair.choices.texts()
    for name, text in own.items():
        # The format is told by the suffix.
        if name != "format" and text != usual.texts()[name]:
            word = text if text and name in _SPEAKING else f"{name} {text or 'no'}"
            marks += "--" + _NO_LETTERS.sub("-", word.casefold()).strip("-")
    return file_name([pair.left, pair.right], marks + FORMATS[pair.choices.output_format].suffix)


def is_safe(name: str) -> bool:
    """Whether a user's own `name` can be a file's on every system, and takes no place that a batch needs."""
    return (
        _SAFE.fullmatch(name) is not None
        and not name.endswith((".", " "))
        and not _OF_WINDOWS.fullmatch(name)
        and len(name.encode()) <= _LONGEST_NAME
        and name.casefold() not in (MANIFEST, INDEX, TABLE)
    )


@contextmanager
def locked(folder: Path, place: str = "") -> Iterator[None]:
    """The folder, made where it is missing, for this process alone; the lock ends with the process. `place`
    names what it stands for, where that is another.

    Raises `BatchError` where another batch has it, or it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # SQLite locks a file on every system; nothing is written into it.
        lock = sqlite3.connect(folder / LOCK, timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise BatchError(f"{folder} cannot be written ({reason}); name another folder with --out.") from error
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        lock.close()
        if "locked" in str(error):
            raise BatchError(
                f"Another batch is writing into {place or folder}; wait for its end, or name another place "
                "with --out."
            ) from error
        raise BatchError(f"{folder} cannot be written ({error}); name another folder with --out.") from error
    try:
        yield
    finally:
        lock.close()


def sweep(folder: Path) -> None:
    """Removes what workers that were killed left unfinished. Nobody may be at work in the folder."""
    for pattern in (_UNFINISHED, f"*/{_UNFINISHED}"):
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)
