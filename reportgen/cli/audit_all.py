"""A dataset in, the audit of every ordered pair of its occupations out: written as text, then read back.

The order is random but fixed by its seed, so that any number of first pairs is a fair sample; how far it is
can be kept in a file, to go on from.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import random
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reportgen.audit import Tally
from reportgen.cli.audit_worker import Pair, Result, audited, begin, watch
from reportgen.cli.options import loaded
from reportgen.cli.progress import duration
from reportgen.errors import DataError, ReportgenError
from reportgen.pipeline import write

if TYPE_CHECKING:
    from reportgen.facts import Dataset

# So many pairs go to a process at once, so many such chunks wait for each process. How far it is, is kept so
# often, and told so often where it is not a terminal that is told.
_CHUNK, _AHEAD = 20, 3
_KEEPING, _TELLING = 2.0, 15.0
_RECENT = 60.0
_MOST_LINES = 500
_DIGITS = 12
# What a shell says of a command that Ctrl-C ended.
_STOPPED = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How far it is: the first `done` pairs have this tally, `failed` of them made no report, and
    `lines` word the first errors."""

    key: str
    done: int = 0
    failed: int = 0
    tally: Tally = field(default_factory=Tally)
    lines: list[str] = field(default_factory=list)

    @property
    def errors(self) -> int:
        return self.tally.errors + self.failed

    @property
    def sentence(self) -> str:
        failed = f" {self.failed:,} pairs made no report." if self.failed else ""
        return self.tally.sentence + failed

    def plus(self, result: Result) -> Total:
        """The total with the next result. It is another one, so that Ctrl-C finds a result in it or not."""
        return Total(
            key=self.key,
            done=self.done + result.done,
            failed=self.failed + result.failed,
            tally=self.tally + result.tally,
            lines=[*self.lines, *result.lines][:_MOST_LINES],
        )

    def summary(self) -> dict[str, object]:
        return {**asdict(self), "tally": asdict(self.tally)}


def audit_all(
    data: Path, *, language: str, seed: int, limit: int | None, jobs: int, state: Path | None
) -> Total:
    """The total over the first `limit` pairs, or over all. Raises `DataError` for a state of another run."""
    dataset = loaded(data)
    count, pairs = _pairs(dataset, seed, limit)
    total = _resumed(state, f"{dataset.title}, {language}, seed {seed}, {_inputs(data)}")
    begin(dataset, language)
    display = _Display(count=count)
    kept = time.monotonic()
    workers = ProcessPoolExecutor(
        jobs,
        # Forked, they have the data at once and without a copy.
        mp_context=multiprocessing.get_context("fork"),
        initializer=watch,
        initargs=(os.getpid(),),
    )
    try:
        for result in _results(workers, pairs, total.done, count, jobs * _AHEAD):
            total = total.plus(result)
            display.show(total)
            if time.monotonic() - kept >= _KEEPING:
                kept = time.monotonic()
                _keep(state, total)
    except KeyboardInterrupt:
        _keep(state, total)
        display.end(f"Stopped at {total.done:,} of {count:,} pairs; the same command goes on from there.")
        sys.exit(_STOPPED)
    except BrokenProcessPool as error:
        _keep(state, total)
        raise ReportgenError(
            "A process of the audit was ended from outside, perhaps for want of memory; the same command "
            "with fewer --jobs goes on."
        ) from error
    finally:
        workers.shutdown(wait=False, cancel_futures=True)
    display.end("")
    _keep(state, total)
    return total


def _pairs(dataset: Dataset, seed: int, limit: int | None) -> tuple[int, Callable[[int, int], list[Pair]]]:
    """How many ordered pairs there are to audit, and those from one place to another in the seed's order."""
    titles = [one.title for one in dataset.occupations]
    others = len(titles) - 1
    places = list(range(len(titles) * others))
    random.Random(seed).shuffle(places)
    places = places[:limit]

    def some(start: int, end: int) -> list[Pair]:
        found = (divmod(place, others) for place in places[start:end])
        return [(titles[left], titles[right + (right >= left)]) for left, right in found]

    return len(places), some


def _results(
    workers: ProcessPoolExecutor,
    pairs: Callable[[int, int], list[Pair]],
    first: int,
    count: int,
    most: int,
) -> Iterator[Result]:
    """The results in order, with so many chunks under way that no process waits."""
    waiting: deque[Future[Result]] = deque()
    for start in range(first, count, _CHUNK):
        waiting.append(workers.submit(audited, pairs(start, start + _CHUNK)))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


# ---------------------------------------------------------------- how far it is


@dataclass(slots=True, kw_only=True)
class _Display:
    """Tells on standard error how far it is: over and over on a terminal, now and then elsewhere. `steps` has
    the times of the last minute, with the pairs that were done by then."""

    count: int
    is_terminal: bool = field(default_factory=lambda: sys.stderr.isatty())
    told: float = field(default_factory=time.monotonic)
    steps: deque[tuple[float, int]] = field(default_factory=deque)
    width: int = 0

    def show(self, total: Total) -> None:
        now = time.monotonic()
        self.steps.append((now, total.done))
        while now - self.steps[0][0] > _RECENT:
            self.steps.popleft()
        text = self._text(total)
        if self.is_terminal:
            click.echo(f"\r{text.ljust(self.width)}", err=True, nl=False)
            self.width = len(text)
        elif now - self.told >= _TELLING:
            self.told = now
            click.echo(text, err=True)

    def end(self, text: str) -> None:
        if self.width:
            click.echo(err=True)
        if text:
            click.echo(text, err=True)

    def _text(self, total: Total) -> str:
        errors = "1 error" if total.errors == 1 else f"{total.errors:,} errors"
        parts = [f"{total.done:,} of {self.count:,}", errors]
        (start, before), (now, done) = self.steps[0], self.steps[-1]
        if now > start:
            rate = (done - before) / (now - start)
            parts += [f"{rate:.1f} a second", f"{duration((self.count - done) / rate)} left"]
        return ", ".join(parts)


def _inputs(data: Path) -> str:
    """A hash of the data, of the code that writes and of the code that reads."""
    from reportgen import audit
    from reportgen.batch.inputs import fingerprint

    digest = hashlib.sha256(fingerprint(data).encode())
    for file in sorted(Path(audit.__file__).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:_DIGITS]


def _resumed(state: Path | None, key: str) -> Total:
    if state is None or not state.exists():
        return Total(key=key)
    try:
        kept: dict[str, Any] = json.loads(state.read_text())
        total = Total(**{**kept, "tally": Tally(**kept["tally"])})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"{state} is no state of an audit ({error}); delete it or name another.") from error
    if total.key != key:
        raise DataError(
            f"{state} is of another run ({total.key}), with other options, data or code; delete it or name "
            "another."
        )
    return total


def _keep(state: Path | None, total: Total) -> None:
    if state is not None:
        write(json.dumps(total.summary(), ensure_ascii=False, indent=1).encode(), state)
