"""Numbers of pairs in, how many reports a minute batches make out: with one worker, two, and on Dask.

What counts is the pace once all workers are at work; how long they take to start is none of it.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from reportgen import resources
from reportgen.batch import Pair, Selection, at_home, on_cluster, run, settled
from reportgen.batch.model import Team
from reportgen.model import Choices
from tests.bench.subject import PRINTED, pairs
from tests.bench.table import Line, Result, Skipped, Target
from tests.bench.timing import ROOT

_SCALING = Target(first=1.85, then=1.95, more_is_better=True)
_DASK = Target(first=8, then=3)
_ROUNDS = 3
# A report as text takes so little that many are needed until the pace is steady.
_TEXTS_A_PAIR = 20
LONGEST = 120.0

Way = Callable[[], AbstractContextManager[Team]]


def scaling(count: int) -> list[Line]:
    """How many times as fast two workers are as one, as PDF and as text."""
    if (os.cpu_count() or 1) < 2:
        return [Skipped(what="two workers to one", reason="there is one core only")]
    ways: dict[str, Way] = {"one": lambda: at_home(1), "two": lambda: at_home(2)}
    results: list[Line] = []
    for output_format, number in (("pdf", count), ("text", count * _TEXTS_A_PAIR)):
        paces = _paces(ways, number, output_format)
        ratios = [two / one for one, two in zip(paces["one"], paces["two"], strict=True)]
        results.append(
            Result(
                what=f"two workers to one, {output_format}",
                value=median(ratios),
                unit="times as fast",
                how=f"{_told(paces)}; {_ROUNDS} rounds of {number} pairs",
                target=_SCALING,
            )
        )
    return results


def dask(count: int) -> list[Line]:
    """How much slower than at home two workers of a Dask cluster of this machine are, as PDF."""
    if find_spec("distributed") is None:
        return [Skipped(what="Dask to a process pool", reason="Dask is not installed")]
    with _cluster(2) as address:
        paces = _paces({"home": lambda: at_home(2), "Dask": lambda: on_cluster(address)}, count, "pdf")
    ratios = [home / cluster - 1 for home, cluster in zip(paces["home"], paces["Dask"], strict=True)]
    return [
        Result(
            what="Dask to a process pool",
            value=median(ratios) * 100,
            unit="percent slower",
            how=f"{_told(paces)}; {_ROUNDS} rounds of {count} pairs",
            target=_DASK,
        )
    ]


def selected(count: int, choices: Choices) -> Selection:
    """So many pairs, the same in every run."""
    found = tuple(dict.fromkeys(pairs(count)))
    return Selection(
        count=len(found),
        pairs=lambda: (Pair(left=left, right=right, choices=choices) for left, right in found),
    )


def _paces(ways: dict[str, Way], count: int, output_format: str) -> dict[str, list[float]]:
    """The reports a second of each way, round by round; they take turns."""
    choices = Choices(output_format=output_format)
    selection = selected(count, choices)
    paces: dict[str, list[float]] = {name: [] for name in ways}
    for place in range(_ROUNDS):
        for name in list(ways)[:: -1 if place % 2 else 1]:
            with TemporaryDirectory() as folder, ways[name]() as team:
                settings = settled(resources.DATA / "default", folder, printed=PRINTED, seconds=LONGEST)
                steps = []
                for progress in run(selection, settings, choices, team, is_day_given=True):
                    steps.append((time.perf_counter(), progress.made))
                    if progress.failed:
                        raise AssertionError(progress.failures)
                paces[name].append(_pace(steps))
    return paces


def _pace(steps: Sequence[tuple[float, int]]) -> float:
    """Reports a second between a fifth of them, when all are at work, and the last."""
    *steps, (_, total) = steps
    start, before = next(step for step in steps if step[1] >= total / 5)
    end, last = steps[-1]
    return (last - before) / (end - start)


def _told(paces: dict[str, list[float]]) -> str:
    return ", ".join(f"{name} {median(found) * 60:,.0f} a minute" for name, found in paces.items())


@contextmanager
def _cluster(workers: int) -> Iterator[str]:
    """The address of a Dask scheduler on this machine with so many workers of one thread."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))

        def start(*arguments: str) -> None:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *arguments, "--no-dashboard", "--host", "127.0.0.1"],
                cwd=folder,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            stack.callback(process.wait)
            stack.callback(process.kill)

        start("scheduler", "--port", str(port), "--no-show")
        for _ in range(workers):
            start("worker", address, "--nthreads", "1", "--no-nanny")
        yield address
