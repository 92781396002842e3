"""The number of reports in, the memory of a process that makes them one after another out."""

from __future__ import annotations

from pathlib import Path

from tests.bench.subject import pairs, pdf
from tests.bench.table import Line, Result, Skipped, Target
from tests.bench.timing import fresh

_STATUS = Path("/proc/self/status")
_WORKER = "import sys\nfrom tests.bench.memory import grown\nprint(*grown(int(sys.argv[1])))"
_TOTAL = Target(first=250, then=180)
_GROWTH = Target(first=20)


def memory(reports: int) -> list[Line]:
    """The resident memory of a worker after its first report, after half of them and after the last."""
    if not _STATUS.exists():
        return [Skipped(what="memory of a worker", reason="this system does not tell it under /proc")]
    # A process of its own, which has imported nothing that only a measurement needs.
    printed = fresh(_WORKER, str(reports))
    first, half, last = map(float, printed.split())
    each = (last - half) * 1024 / max(reports - reports // 2, 1)
    return [
        Result(
            what="memory of a worker",
            value=last,
            unit="MiB",
            how=f"after {reports} reports; {first:.0f} MiB after 1, {half:.0f} after {max(reports // 2, 1)}",
            target=_TOTAL,
        ),
        Result(
            what="its growth",
            value=last - first,
            unit="MiB",
            how=f"since the first report; {each:.1f} KiB a report in the second half",
            target=_GROWTH,
        ),
    ]


def grown(reports: int) -> tuple[float, float, float]:
    """What the worker does: MiB after the first report, after half of them, after all."""
    found: dict[int, float] = {}
    for number, pair in enumerate(pairs(reports), start=1):
        pdf(pair)
        if number in (1, reports // 2, reports):
            found[number] = _resident()
    return found[1], found[max(reports // 2, 1)], found[reports]


def _resident() -> float:
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS:"))
    return int(kilobytes) / 1024
