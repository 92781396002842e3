"""Settings and tasks in, their records out: threads, each with a child process that makes the reports.

Why not `ProcessPoolExecutor`: one process that dies breaks the whole pool and fails what all others have in
hand, and in Python 3.11 the pool hangs when it replaces its processes after so many tasks (CPython issue
115634). Here each thread knows what its own child is doing, so a child that dies costs the one pair. The
threads are those of any executor: of a `ThreadPoolExecutor` at home, of a Dask worker on a cluster.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from tempfile import TemporaryDirectory, TemporaryFile
from time import perf_counter
from typing import IO

from reportgen.batch.model import Outcome, Record, Results, Settings, Task, Team
from reportgen.errors import BatchError, ReportgenError

# A child is replaced after so many PDFs: WeasyPrint and Pango keep 12 KiB of each for good, half of it for
# text that may break anywhere, and memory falls to pieces around that. A new child costs what 5 PDFs cost, or
# 100 texts, which Pango never sees: of reports without pages, `_AS_ONE` wear it as one PDF does.
MOST_REPORTS = 150
_AS_ONE = 20
# What the first report of a child may take longer than those after it, which find libraries and fonts loaded.
_WARM_UP = 30
# A child may die for want of memory that others took, so a pair gets a second one before it is blamed.
_ATTEMPTS = 2
# Without -P a module in the user's folder could stand in for one of Python's own.
_PROGRAM = (sys.executable, "-P", "-m", "reportgen.batch.child")
_ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}


class _Died(Exception):
    """The child ended before it answered."""

    def __init__(self, how: str, *, too_slow: bool) -> None:
        super().__init__(how)
        self.too_slow = too_slow


class _Child:
    """A process that runs `reportgen.batch.child`. Raises `BatchError` where it does not start."""

    def __init__(self, program: tuple[str, ...], settings: Settings) -> None:
        self.settings = settings
        # As many PDFs as it has made, other reports in parts of one.
        self.wear = 0.0
        self._errors: IO[bytes] = TemporaryFile()  # noqa: SIM115
        # WeasyPrint keeps its fonts there; nobody else would clear them away, for the process is killed.
        self._folder = TemporaryDirectory(prefix="reportgen-", ignore_cleanup_errors=True)
        self._process = subprocess.Popen(
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env={**os.environ, **_ONE_THREAD, "TMPDIR": self._folder.name},
            # Ctrl-C in a terminal goes to the whole group; whether children end is for the batch to say.
            process_group=0,
        )
        try:
            self._ask(settings, None)
        except BaseException as error:
            self.close()
            if isinstance(error, _Died):
                raise BatchError(f"A worker could not start: {error}.") from error
            raise

    def report(self, task: Task) -> Record:
        """The record of `task`. Raises `_Died`, and `ReportgenError` for which the batch must stop."""
        seconds = self.settings.seconds if self.wear else self.settings.seconds + _WARM_UP
        self.wear += 1 if task.choices.output_format == "pdf" else 1 / _AS_ONE
        record = self._ask(task, seconds)
        assert isinstance(record, Record)
        return record

    def _ask(self, question: Settings | Task, seconds: float | None) -> object:
        assert self._process.stdin is not None and self._process.stdout is not None
        overdue = threading.Event()
        clock = threading.Timer(seconds, self._overdue, [overdue]) if seconds is not None else None
        if clock is not None:
            clock.daemon = True
            clock.start()
        try:
            pickle.dump(question, self._process.stdin)
            self._process.stdin.flush()
            answer = pickle.load(self._process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise _Died(self._end(), too_slow=overdue.is_set()) from error
        finally:
            if clock is not None:
                clock.cancel()
        if isinstance(answer, ReportgenError):
            raise answer
        return answer

    def _overdue(self, overdue: threading.Event) -> None:
        overdue.set()
        self._process.kill()

    def _end(self) -> str:
        """How the process ended, and the last that it said."""
        self._process.kill()
        code = self._process.wait()
        how = f"it ended with exit code {code}"
        if code < 0:
            with suppress(ValueError):
                how = f"it ended with {signal.Signals(-code).name}"
        self._errors.seek(0)
        said = [line for line in self._errors.read().decode("utf-8", "replace").splitlines() if line.strip()]
        return f"{how} ({said[-1].strip()})" if said else how

    def close(self) -> None:
        """Ends the process, whatever it does, and clears its files away."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._errors):
            if stream is not None:
                # What was not sent any more need not arrive.
                with suppress(OSError):
                    stream.close()
        self._folder.cleanup()


class Dismissed(Exception):
    """The crew was dismissed while a task was in hand."""


@dataclass(slots=True, kw_only=True)
class Crew:
    """The children of one process, one for each thread that asks; `program` is the command that starts one,
    and each is replaced after `most_reports` on pages."""

    most_reports: int = MOST_REPORTS
    program: tuple[str, ...] = _PROGRAM
    _own: threading.local = field(default_factory=threading.local)
    _children: set[_Child] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _is_dismissed: bool = False

    def work(self, settings: Settings, tasks: tuple[Task, ...]) -> Results:
        """What became of each task. Raises `ReportgenError` where the batch cannot go on."""
        return tuple((task, self._record(settings, task)) for task in tasks)

    def dismiss(self) -> None:
        """Ends all children at once."""
        with self._lock:
            self._is_dismissed = True
            children, self._children = self._children, set()
        for child in children:
            child.close()

    def _record(self, settings: Settings, task: Task) -> Record:
        start = perf_counter()
        how = ""
        for _ in range(_ATTEMPTS):
            child = self._child(settings)
            try:
                return child.report(task)
            except _Died as death:
                self._drop(child)
                if self._is_dismissed:
                    raise Dismissed from death
                how = str(death)
                if death.too_slow:
                    limit = f"It took more than {settings.seconds:g} seconds; allow more with --timeout."
                    return Record(outcome=Outcome.TOO_SLOW, seconds=perf_counter() - start, message=limit)
        seconds = perf_counter() - start
        return Record(outcome=Outcome.CRASHED, seconds=seconds, message=f"Its process died: {how}.")

    def _child(self, settings: Settings) -> _Child:
        child: _Child | None = getattr(self._own, "child", None)
        if child is not None and child.settings == settings and child.wear < self.most_reports:
            return child
        if child is not None:
            self._drop(child)
        new = _Child(self.program, settings)
        with self._lock:
            is_late = self._is_dismissed
            if not is_late:
                self._children.add(new)
        if is_late:
            new.close()
            raise Dismissed
        self._own.child = new
        return new

    def _drop(self, child: _Child) -> None:
        self._own.child = None
        with self._lock:
            self._children.discard(child)
        child.close()


@contextmanager
def at_home(jobs: int, *, crew: Crew | None = None) -> Iterator[Team]:
    """A team of so many processes on this machine, which are gone when the block ends."""
    crew = crew or Crew()
    with ThreadPoolExecutor(jobs) as executor:
        try:
            # One more than there are processes, so that none waits for its next chunk.
            yield Team(
                executor=executor,
                work=crew.work,
                window=lambda: jobs + 1,
                broken=(BrokenExecutor,),
            )
        finally:
            executor.shutdown(wait=False, cancel_futures=True)
            crew.dismiss()
