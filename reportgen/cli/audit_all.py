"""A dataset in, the audit of every ordered pair of its occupations out: written as text, then read back.

The order is random but fixed by its seed, so that any number of first pairs is a fair sample; how far it is
can be kept in a file, to go on from.
"""

from __future__ import annotations

import json
import random
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reportgen import __version__
from reportgen.audit import Auditor, Tally
from reportgen.cli.options import loaded
from reportgen.errors import DataError
from reportgen.pipeline import publish, report_on, write

if TYPE_CHECKING:
    from reportgen.facts import Dataset

# So many pairs go to a process at once, so many such chunks wait for each process, and a line on progress
# appears so often.
_CHUNK, _AHEAD, _PAUSE = 40, 3, 15.0
# Any day will do, for it is the same in what is written and in what is read.
_DAY = date(2026, 1, 1)
_MOST_LINES = 500


@dataclass(slots=True, kw_only=True)
class Total:
    """How far it is: the first `done` pairs have this tally. `lines` word the first errors."""

    key: str
    done: int = 0
    tally: Tally = field(default_factory=Tally)
    lines: list[str] = field(default_factory=list)

    @property
    def errors(self) -> int:
        return self.tally.errors

    @property
    def sentence(self) -> str:
        return self.tally.sentence

    def summary(self) -> dict[str, object]:
        return {"key": self.key, "done": self.done, "tally": asdict(self.tally), "lines": self.lines}


def audit_all(
    data: Path, *, language: str, seed: int, limit: int | None, jobs: int, state: Path | None
) -> Total:
    """The total over the first `limit` pairs, or over all. Raises `DataError` for a state of another run."""
    dataset = loaded(data)
    pairs = _pairs(dataset, seed)[:limit]
    total = _resumed(state, f"{dataset.title}, {language}, reportgen {__version__}, seed {seed}")
    chunks = [pairs[start : start + _CHUNK] for start in range(total.done, len(pairs), _CHUNK)]
    began = told = time.monotonic()
    first = total.done
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(data,)) as workers:
        for count, tally, lines in _results(workers, chunks, language, jobs * _AHEAD):
            total.done += count
            total.tally += tally
            total.lines = [*total.lines, *lines][:_MOST_LINES]
            if time.monotonic() - told >= _PAUSE:
                told = time.monotonic()
                _tell(total, len(pairs), (total.done - first) / (told - began))
                _keep(state, total)
    _keep(state, total)
    return total


def _pairs(dataset: Dataset, seed: int) -> list[tuple[str, str]]:
    """All ordered pairs of titles in the order of the seed."""
    titles = [one.title for one in dataset.occupations]
    others = len(titles) - 1
    places = list(range(len(titles) * others))
    random.Random(seed).shuffle(places)
    pairs = []
    for place in places:
        left, right = divmod(place, others)
        pairs.append((titles[left], titles[right + (right >= left)]))
    return pairs


# ---------------------------------------------------------------- in a process of its own

_dataset: Dataset | None = None
_auditor: Auditor | None = None


def _begin(data: Path) -> None:
    global _dataset, _auditor
    _dataset = loaded(data)
    _auditor = Auditor(_dataset)


def _audited(pairs: list[tuple[str, str]], language: str) -> tuple[int, Tally, list[str]]:
    from reportgen.cli.audit import worded

    assert _dataset is not None and _auditor is not None
    tally = Tally()
    lines: list[str] = []
    for pair in pairs:
        report = report_on(_dataset, pair, language=language, printed=_DAY)
        text = publish(report, output_format="text", theme_name="classic", paper="letter").decode()
        verdict = _auditor.audit_text(text)
        tally = tally.with_verdict(verdict)
        if verdict.findings:
            lines += [verdict.title, *map(worded, verdict.findings)]
    return len(pairs), tally, lines


def _results(
    workers: ProcessPoolExecutor, chunks: list[list[tuple[str, str]]], language: str, most: int
) -> Iterator[tuple[int, Tally, list[str]]]:
    """The results in order, with so many chunks under way that no process waits."""
    waiting: deque[Future[tuple[int, Tally, list[str]]]] = deque()
    for chunk in chunks:
        waiting.append(workers.submit(_audited, chunk, language))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


# ---------------------------------------------------------------- how far it is


def _tell(total: Total, count: int, rate: float) -> None:
    left = (count - total.done) / rate / 60 if rate else 0
    click.echo(
        f"{total.done:,} of {count:,}, {rate:.1f} a second, {left:,.0f} min left, {total.errors:,} errors",
        err=True,
    )


def _resumed(state: Path | None, key: str) -> Total:
    if state is None or not state.exists():
        return Total(key=key)
    try:
        kept: dict[str, Any] = json.loads(state.read_text())
        total = Total(
            key=kept["key"], done=kept["done"], tally=Tally(**kept["tally"]), lines=list(kept["lines"])
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"{state} is no state of an audit ({error}); delete it or name another.") from error
    if total.key != key:
        raise DataError(f"{state} is of another run ({total.key}); delete it or name another.")
    return total


def _keep(state: Path | None, total: Total) -> None:
    if state is not None:
        write(json.dumps(total.summary(), ensure_ascii=False, indent=1).encode(), state)
