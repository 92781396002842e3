"""A selection, settings and a team in, reports in a folder out; tells how far it is while it runs."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from reportgen import pipeline
from reportgen.batch import index
from reportgen.batch.folder import LARGE, MANIFEST, locked, path_of, sweep
from reportgen.batch.inputs import of_pair
from reportgen.batch.manifest import Begun, Manifest, opened
from reportgen.batch.model import (
    Outcome,
    Pair,
    Progress,
    Record,
    Results,
    Selection,
    Settings,
    Task,
    Team,
)
from reportgen.batch.store import Objects, Store, store_at
from reportgen.errors import BatchError
from reportgen.model import Choices

# So many pairs go to a worker at once: little to lose or wait for, and little talk for each of them.
_CHUNK = 4


@dataclass(slots=True, kw_only=True)
class _Tally:
    total: int
    seen: int = 0
    made: int = 0
    failed: int = 0
    unchanged: int = 0
    warnings: int = 0

    def add(self, results: Results) -> None:
        for _, record in results:
            self.made += record.outcome is Outcome.DONE
            self.failed += record.outcome is not Outcome.DONE
            self.warnings += len(record.warnings)

    def progress(self, results: Results = (), *, is_over: bool = False) -> Progress:
        return Progress(
            total=self.total,
            made=self.made,
            failed=self.failed,
            unchanged=self.unchanged,
            warnings=self.warnings,
            failures=tuple(one for one in results if one[1].outcome is not Outcome.DONE),
            is_over=is_over,
        )


def run(
    selection: Selection,
    settings: Settings,
    usual: Choices,
    team: Team,
    *,
    is_day_given: bool,
    force: bool = False,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Iterator[Progress]:
    """Makes the reports of `selection` that are missing or whose inputs changed, or all where `force`.

    Where `is_day_given`, reports that state another day than that of `settings` are made again. Else the day
    comes from the clock, and a batch that was interrupted goes on with the day on which it began, so that it
    ends as if it had not been. `is_stopped` is asked between chunks; what is in hand then is still finished.

    Raises `BatchError` where another batch is in the folder or this one cannot go on, `RenderError` where
    nothing can be written. What was made until then is kept, and the same call goes on from there.
    """
    with _kept(settings) as (store, manifest):
        batch = begun(manifest.begun(), selection, settings, is_new=force or is_day_given)
        manifest.begin(batch)
        settings = replace(settings, printed=batch.printed)
        tally = _Tally(total=len(selection))
        missing = _missing(
            tasks(selection, settings, usual, is_sharded=batch.is_sharded),
            None if force else manifest,
            store,
            settings.printed if is_day_given else None,
            tally,
            is_stopped,
        )
        for results in _results(missing, settings, team, tally, is_stopped):
            manifest.add(results, settings.printed)
            tally.add(results)
            yield tally.progress(results)
        is_over = not is_stopped()
        index.write(store, manifest)
        if is_over:
            manifest.end()
        if isinstance(store, Objects):
            store.write(manifest.copy(), MANIFEST)
        else:
            sweep(settings.state)
        yield tally.progress(is_over=is_over)


@contextmanager
def _kept(settings: Settings) -> Iterator[tuple[Store, Manifest]]:
    """Where the reports go, and their manifest; for this process alone.

    The manifest of an object store is fetched from there where this machine has none.
    """
    with locked(settings.state, settings.out):
        store = store_at(settings.out)
        if isinstance(store, Objects):
            store.list()
            file = settings.state / MANIFEST
            if not file.exists() and (content := store.read(MANIFEST)):
                pipeline.write(content, file)
        with opened(settings.state) as manifest:
            yield store, manifest


def begun(before: Begun | None, selection: Selection, settings: Settings, *, is_new: bool) -> Begun:
    """The batch that begins, in a folder where `before` was the last one."""
    goes_on = not is_new and before is not None and not before.is_over and before.inputs == settings.inputs
    return Begun(
        is_sharded=selection.count > LARGE if before is None else before.is_sharded,
        inputs=settings.inputs,
        printed=before.printed if goes_on and before is not None else settings.printed,
        is_over=False,
    )


def tasks(selection: Selection, settings: Settings, usual: Choices, *, is_sharded: bool) -> Iterator[Task]:
    """The reports of all pairs, one by one."""
    return (_task(pair, settings, usual, is_sharded=is_sharded) for pair in selection)


def _task(pair: Pair, settings: Settings, usual: Choices, *, is_sharded: bool) -> Task:
    return Task(
        path=path_of(pair, usual, sharded=is_sharded),
        titles=(pair.left.title, pair.right.title),
        codes=(pair.left.code, pair.right.code),
        choices=pair.choices,
        inputs=of_pair(settings.inputs, (pair.left, pair.right), pair.choices),
    )


def _missing(
    all_tasks: Iterator[Task],
    manifest: Manifest | None,
    store: Store,
    printed: date | None,
    tally: _Tally,
    is_stopped: Callable[[], bool],
) -> Iterator[Task]:
    for task in all_tasks:
        if is_stopped():
            return
        tally.seen += 1
        if manifest is not None and manifest.has(task, printed, store):
            tally.unchanged += 1
        else:
            yield task


def _results(
    missing: Iterator[Task], settings: Settings, team: Team, tally: _Tally, is_stopped: Callable[[], bool]
) -> Iterator[Results]:
    """What became of the tasks, chunk by chunk as they are finished."""
    in_hand: dict[Future[Results], tuple[Task, ...]] = {}
    again: deque[tuple[Task, ...]] = deque()
    while True:
        window = team.window()
        while not is_stopped() and len(in_hand) < window:
            chunk = again.popleft() if again else _chunk(missing, tally.total - tally.seen, window)
            if not chunk:
                break
            in_hand[team.executor.submit(team.work, settings, chunk)] = chunk
        if not in_hand:
            return
        for future in wait(in_hand, return_when=FIRST_COMPLETED).done:
            chunk = in_hand.pop(future)
            try:
                yield future.result()
            except team.broken as error:
                # Whoever had the chunk is gone. One pair of it may be to blame, so each gets a turn alone.
                if len(chunk) > 1:
                    again.extend((task,) for task in chunk)
                else:
                    yield ((chunk[0], _crashed(error)),)
            except CancelledError as error:
                raise BatchError(
                    "The scheduler was lost; run the same command again to go on from here."
                ) from error
            except ModuleNotFoundError as error:
                raise BatchError(
                    f"A worker has no module {error.name}; install the same version of reportgen there."
                ) from error


def _chunk(missing: Iterator[Task], left: int, window: int) -> tuple[Task, ...]:
    """The next tasks; fewer at a time towards the end, so that all workers end together."""
    return tuple(islice(missing, max(1, min(_CHUNK, left // (2 * window)))))


def _crashed(error: BaseException) -> Record:
    return Record(
        outcome=Outcome.CRASHED, seconds=0, message=f"Its worker died ({str(error) or type(error).__name__})."
    )
