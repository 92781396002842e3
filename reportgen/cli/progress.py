"""How far a batch is in, a line that says so out: rewritten on a terminal, now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from reportgen.batch import Progress

# The rate is that of the last so many seconds. Elsewhere than on a terminal a line appears so often.
_RECENT, _PAUSE = 60.0, 15.0
_MOST_FAILURES = 10


@dataclass(slots=True, kw_only=True)
class Display:
    """Writes to standard error. `steps` are the times and counts of the last minute."""

    is_terminal: bool = field(default_factory=lambda: sys.stderr.isatty())
    steps: deque[tuple[float, int]] = field(default_factory=deque)
    told: float = field(default_factory=time.monotonic)
    failures: int = 0
    width: int = 0

    def show(self, progress: Progress) -> None:
        """Tells of failures, and how far the batch is where it is time to."""
        for task, record in progress.failures:
            self.failures += 1
            if self.failures <= _MOST_FAILURES:
                self._line(f"reportgen: {' and '.join(task.titles)}: {record.message}")
            elif self.failures == _MOST_FAILURES + 1:
                self._line("reportgen: Further failures are listed in the index alone.")
        now = time.monotonic()
        self.steps.append((now, progress.made + progress.failed))
        while now - self.steps[0][0] > _RECENT:
            self.steps.popleft()
        if self.is_terminal:
            self._rewrite(self._text(progress))
        elif now - self.told >= _PAUSE:
            self.told = now
            click.echo(self._text(progress), err=True)

    def end(self, progress: Progress) -> None:
        """Tells what became of it all."""
        parts = [f"{progress.made:,} made"]
        if progress.unchanged:
            parts.append(f"{progress.unchanged:,} unchanged")
        if progress.failed:
            parts.append(f"{progress.failed:,} failed")
        if progress.warnings:
            parts.append(f"{progress.warnings:,} warnings in the manifest")
        reports = "1 report" if progress.total == 1 else f"{progress.total:,} reports"
        self._line(f"{', '.join(parts)}, of {reports}.")

    def _text(self, progress: Progress) -> str:
        done = progress.made + progress.failed + progress.unchanged
        parts = [f"{done:,} of {progress.total:,}"]
        seconds = self.steps[-1][0] - self.steps[0][0]
        count = self.steps[-1][1] - self.steps[0][1]
        if seconds > 0 and count:
            parts.append(f"{count / seconds:.1f} a second")
            parts.append(f"{duration((progress.total - done) * seconds / count)} left")
        if progress.failed:
            parts.append(f"{progress.failed:,} failed")
        return ", ".join(parts)

    def _rewrite(self, text: str) -> None:
        click.echo(f"\r{text.ljust(self.width)}", err=True, nl=False)
        self.width = len(text)

    def _line(self, text: str) -> None:
        if self.width:
            self._rewrite("")
            click.echo("\r", err=True, nl=False)
            self.width = 0
        click.echo(text, err=True)


def duration(seconds: float) -> str:
    """A time in its two largest units."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"{days} d {hours} h"
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def space(size: float) -> str:
    """A number of bytes in its largest unit."""
    for unit, scale in (("GB", 1e9), ("MB", 1e6)):
        if size >= scale:
            return f"{size / scale:.1f} {unit}"
    return f"{size / 1000:.0f} kB"
