"""A selection in, what it would take out; writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from statistics import mean
from time import perf_counter

from reportgen.batch.manifest import read_only
from reportgen.batch.model import Selection, Settings, Task
from reportgen.batch.press import Press, set_up
from reportgen.batch.running import begun, tasks
from reportgen.batch.store import store_at
from reportgen.errors import ReportgenError
from reportgen.model import Choices

_SAMPLE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Of `total` pairs so many need nothing. `seconds` of one processor and `size` in bytes are those of one
    report, means of a sample of so many reports of the selection."""

    total: int
    unchanged: int
    sample: int
    seconds: float
    size: float


def estimate(
    selection: Selection, settings: Settings, usual: Choices, *, is_day_given: bool, force: bool = False
) -> Estimate:
    """What `run` would take with the same arguments, judged by some reports made here, spread evenly."""
    times, sizes = _measured(set_up(settings), _spread(selection, settings, usual))
    return Estimate(
        total=len(selection),
        unchanged=0 if force else _unchanged(selection, settings, usual, is_day_given=is_day_given),
        sample=len(times),
        seconds=mean(times) if times else 0,
        size=mean(sizes) if sizes else 0,
    )


def _measured(press: Press, sample: list[Task]) -> tuple[list[float], list[int]]:
    """The seconds and bytes of each report of the sample, without those that cannot be made."""
    times, sizes = [], []
    # The first report of a process takes longer than those that follow.
    for place, task in enumerate((*sample[:1], *sample)):
        start = perf_counter()
        try:
            content = press.report(task)
        except ReportgenError:
            continue
        if place:
            times.append(perf_counter() - start)
            sizes.append(len(content))
    return times, sizes


def _spread(selection: Selection, settings: Settings, usual: Choices) -> list[Task]:
    """The first task of each of some equal parts of the selection."""
    step = max(1, -(-len(selection) // _SAMPLE))
    return list(islice(tasks(selection, settings, usual, is_sharded=False), 0, None, step))


def _unchanged(selection: Selection, settings: Settings, usual: Choices, *, is_day_given: bool) -> int:
    store = store_at(settings.out)
    with read_only(settings.state) as manifest:
        before = None if manifest is None else manifest.begun()
        if manifest is None or before is None:
            return 0
        batch = begun(before, selection, settings, is_new=is_day_given)
        printed = settings.printed if is_day_given else None
        return sum(
            manifest.has(task, printed, store)
            for task in tasks(selection, settings, usual, is_sharded=batch.is_sharded)
        )
