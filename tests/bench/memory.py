"""The number of reports in, the memory of a worker of a batch that makes them one after another out."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from reportgen import resources
from reportgen.batch import at_home, run, settled
from reportgen.model import Choices
from tests.bench.batches import LONGEST, selected
from tests.bench.subject import PRINTED
from tests.bench.table import Line, Result, Skipped, Target

_PROCESSES = Path("/proc")
_TOTAL = Target(first=250, then=180)
_GROWTH = Target(first=20)


def memory(reports: int) -> list[Line]:
    """The resident memory of a worker after its first reports, after half of them and after the last.

    It is a worker as any batch has it, which collects garbage between reports, but it is not replaced.
    """
    if not (_PROCESSES / "self" / "status").exists():
        return [Skipped(what="memory of a worker", reason="this system does not tell it under /proc")]
    choices = Choices()
    found: dict[int, float] = {}
    with TemporaryDirectory() as folder, at_home(1) as team:
        settings = settled(resources.DATA / "default", folder, printed=PRINTED, seconds=LONGEST)
        for progress in run(selected(reports, choices), settings, choices, team, is_day_given=True):
            if progress.failed:
                raise AssertionError(progress.failures)
            if not progress.is_over:
                found[progress.made] = _resident(_worker())
    counts = sorted(found)
    start, half, end = counts[0], counts[len(counts) // 2], counts[-1]
    each = (found[end] - found[half]) * 1024 / max(end - half, 1)
    return [
        Result(
            what="memory of a worker",
            value=max(found.values()),
            unit="MiB",
            how=f"the most in {end} reports; {found[start]:.0f} MiB after {start}, {found[half]:.0f} after "
            f"{half}, {found[end]:.0f} after {end}",
            target=_TOTAL,
        ),
        Result(
            what="its growth",
            value=found[end] - found[start],
            unit="MiB",
            how=f"since the first {start}; {each:.1f} KiB a report in the second half",
            target=_GROWTH,
        ),
    ]


def _worker() -> Path:
    """The process that this one has begun."""
    mine = f"PPid:\t{os.getpid()}\n"
    for status in _PROCESSES.glob("[0-9]*/status"):
        if mine in status.read_text(encoding="utf-8", errors="replace"):
            return status
    raise AssertionError("there is no worker")


def _resident(status: Path) -> float:
    lines = status.read_text(encoding="utf-8").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS:"))
    return int(kilobytes) / 1024
