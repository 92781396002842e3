"""Ways to do something in, how long each takes out, in seconds."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

ROOT = Path(__file__).parent.parent.parent
WARM_UP = 2

Subject = TypeVar("Subject")


def interleaved(
    ways: Mapping[str, Callable[[Subject], object]], subjects: Sequence[Subject]
) -> dict[str, list[float]]:
    """The seconds that each way takes for each subject.

    The ways take turns, the first one last in every other round, so that a drift of the machine meets all.
    The first subjects are done once before that, untimed, to warm up.
    """
    for way in ways.values():
        for subject in subjects[:WARM_UP]:
            way(subject)
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for place, subject in enumerate(subjects):
        for name in list(ways)[:: -1 if place % 2 else 1]:
            # Nobody is to clear away what another way left behind.
            gc.collect()
            start = perf_counter()
            ways[name](subject)
            seconds[name].append(perf_counter() - start)
    return seconds


def ratio(numerators: Sequence[float], denominators: Sequence[float]) -> float:
    """The median of the ratios round by round, in which the drift of the machine cancels."""
    return median(above / below for above, below in zip(numerators, denominators, strict=True))


def milliseconds(seconds: Sequence[float]) -> float:
    return median(seconds) * 1000


@contextmanager
def one_core() -> Iterator[None]:
    """Keeps this process on one core while the block runs, where the system can do that."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


@contextmanager
def collecting_between() -> Iterator[None]:
    """What is there now is never looked through for garbage while the block runs, and nothing is unless it is
    asked for: as in the worker of a batch once it is warm."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def fresh(code: str, *arguments: str) -> str:
    """Runs the code in a new interpreter and returns what it prints; raises where it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    # Compiled modules are kept, as after an installation.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
