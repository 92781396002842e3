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

    It is a worker as any batch has it, which collects garbage between reports and is replaced in the end.
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
            if not progress.is_over and (resident := _resident()) is not None:
                found[progress.made] = resident
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
            value=max(found.values()) - found[start],
            unit="MiB",
            how=f"since the first {start}; {each:.1f} KiB a report in the second half",
            target=_GROWTH,
        ),
    ]


def _resident() -> float | None:
    """The MiB of the process that this one has begun, `None` between one and the next that replaces it."""
    mine = f"PPid:\t{os.getpid()}\n"
    for status in _PROCESSES.glob("[0-9]*/status"):
        try:
            text = status.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        held = [line.split()[1] for line in text.splitlines() if line.startswith("VmRSS:")]
        if mine in text and held:
            return int(held[0]) / 1024
    return None
