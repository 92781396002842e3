"""Batches run through: their teams, what breaks, and going on from there."""

from __future__ import annotations

import sys
import tempfile
import threading
from collections.abc import Generator, Iterator
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from reportgen.batch import Outcome, Progress, at_home, everything, run
from reportgen.batch.crew import Crew, _Child
from reportgen.batch.manifest import opened
from reportgen.batch.model import Record, Results, Settings, Task, Team
from reportgen.errors import BatchError, RenderError
from reportgen.facts import load
from reportgen.model import Choices
from tests.batch import batches
from tests.batch.batches import DAY, TITLES, settings, table

USUAL = Choices(output_format="text")
BREAKING = Path(__file__).parent / "breaking.py"


def ended(
    data: Path, chosen: Settings, team: Team, *, is_day_given: bool = False, force: bool = False
) -> Progress:
    """The last word of a batch of all pairs; how many failed in each step must add up."""
    selection = everything(load(data), USUAL, ordered=False)
    steps = list(run(selection, chosen, USUAL, team, is_day_given=is_day_given, force=force))
    assert sum(len(step.failures) for step in steps) == steps[-1].failed
    return steps[-1]


def breaking(*how: str) -> Crew:
    return Crew(program=(sys.executable, str(BREAKING), *how))


def outcomes(folder: Path) -> dict[str, tuple[Outcome, str]]:
    with opened(folder) as manifest:
        return {entry.path: (entry.outcome, entry.message) for entry in manifest.entries()}


def test_pairs_that_break_their_process_cost_themselves_alone(tmp_path: Path) -> None:
    data, out = table(tmp_path), tmp_path / "out"
    with at_home(1, crew=breaking("crash and hang")) as team:
        last = ended(data, settings(data, out, seconds=5), team)
    assert (last.made, last.failed, last.is_over) == (8, 2, True)
    assert {path: found for path, found in outcomes(out).items() if found[0] is not Outcome.DONE} == {
        "dancer--editor.txt": (Outcome.CRASHED, "Its process died: it ended with SIGSEGV."),
        "cook--editor.txt": (
            Outcome.TOO_SLOW,
            "It took more than 5 seconds; allow more with --timeout.",
        ),
    }
    assert not (out / "dancer--editor.txt").exists()
    with at_home(1) as team:
        again = ended(data, settings(data, out), team)
    assert (again.made, again.unchanged, again.failed) == (2, 8, 0)


def test_process_that_dies_once_costs_nothing(tmp_path: Path) -> None:
    data, out = table(tmp_path), tmp_path / "out"
    with at_home(1, crew=breaking("once", str(tmp_path / "mark"))) as team:
        assert ended(data, settings(data, out), team).made == 10
    assert (tmp_path / "mark").exists()


def test_process_that_does_not_start_is_told(tmp_path: Path) -> None:
    data = table(tmp_path)
    with (
        at_home(1, crew=breaking("never starts")) as team,
        pytest.raises(BatchError, match=r"could not start: it ended with exit code 1 \(no such library\)"),
    ):
        ended(data, settings(data, tmp_path / "out"), team)


@pytest.mark.parametrize(("output_format", "shares"), [("pdf", [6, 4]), ("text", [10])])
def test_processes_are_replaced_after_so_many_reports_on_pages(
    output_format: str, shares: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, choices = table(tmp_path), Choices(output_format=output_format)
    processes: list[int] = []
    report = _Child.report

    def noted(child: _Child, task: Task) -> Record:
        processes.append(child._process.pid)
        return report(child, task)

    monkeypatch.setattr(_Child, "report", noted)
    selection = everything(load(data), choices, ordered=False)
    with at_home(1, crew=Crew(most_reports=6)) as team:
        *_, last = run(selection, settings(data, tmp_path / "out"), choices, team, is_day_given=True)
    assert last.made == 10
    assert [processes.count(pid) for pid in dict.fromkeys(processes)] == shares


def test_processes_leave_no_files_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, out, own = table(tmp_path, TITLES[:3]), tmp_path / "out", tmp_path / "own"
    own.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(own))
    kept: set[str] = set()
    report = _Child.report

    def noted(child: _Child, task: Task) -> Record:
        record = report(child, task)
        kept.update(path.name for path in own.rglob("weasyprint-*"))
        return record

    monkeypatch.setattr(_Child, "report", noted)
    with at_home(1, crew=Crew(most_reports=2)) as team:
        selection = everything(load(data), Choices(), ordered=False)
        *_, last = run(selection, settings(data, out), Choices(), team, is_day_given=True)
    assert (last.made, len(kept)) == (3, 2)
    assert not any(own.iterdir())


def test_data_that_change_under_a_batch_stop_it(tmp_path: Path) -> None:
    data = table(tmp_path)
    chosen = settings(data, tmp_path / "out")
    data.write_text(data.read_text(encoding="utf-8").replace("Patience", "Prudence"), encoding="utf-8")
    with at_home(1) as team, pytest.raises(BatchError, match="are not those that the batch began with"):
        ended(data, chosen, team)


def test_folder_that_cannot_be_written_stops_a_batch(tmp_path: Path) -> None:
    data, out = table(tmp_path), tmp_path / "out"
    (out / "baker--cook.txt").mkdir(parents=True)
    with at_home(1) as team, pytest.raises(RenderError, match=r"baker--cook\.txt cannot be written"):
        ended(data, settings(data, out), team)


# ---------------------------------------------------------------- any executor


def noted(chosen: Settings, tasks: tuple[Task, ...]) -> Results:
    return tuple((task, Record(outcome=Outcome.DONE, seconds=0, size=1)) for task in tasks)


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as executor:
        yield executor


def test_chunk_whose_worker_is_gone_is_tried_pair_by_pair(
    tmp_path: Path, threads: ThreadPoolExecutor
) -> None:
    data = batches.large_table(tmp_path)
    chunks: list[int] = []

    def work(chosen: Settings, tasks: tuple[Task, ...]) -> Results:
        chunks.append(len(tasks))
        if any(task.path == "maker-of-0--maker-of-3.txt" for task in tasks):
            raise BrokenExecutor("killed")
        return noted(chosen, tasks)

    team = Team(executor=threads, work=work, window=lambda: 2, broken=(BrokenExecutor,))
    last = ended(data, settings(data, tmp_path / "out"), team)
    assert (last.total, last.made, last.failed) == (276, 275, 1)
    assert max(chunks) == 4 and chunks.count(1) >= 4
    ended_so = outcomes(tmp_path / "out")["maker-of-0--maker-of-3.txt"]
    assert ended_so == (Outcome.CRASHED, "Its worker died (killed).")


def test_no_more_chunks_are_under_way_than_the_window_has(
    tmp_path: Path, threads: ThreadPoolExecutor
) -> None:
    data = batches.large_table(tmp_path)
    lock, waiting, most = threading.Lock(), 0, 0

    class Counting(ThreadPoolExecutor):
        def submit(self, *arguments, **options):  # type: ignore[no-untyped-def]
            nonlocal waiting, most
            with lock:
                waiting += 1
                most = max(most, waiting)
            future = threads.submit(*arguments, **options)
            future.add_done_callback(lambda _: less())
            return future

    def less() -> None:
        nonlocal waiting
        with lock:
            waiting -= 1

    with Counting(1) as executor:
        team = Team(executor=executor, work=noted, window=lambda: 3, broken=())
        assert ended(data, settings(data, tmp_path / "out"), team).made == 276
    assert most <= 3


# ---------------------------------------------------------------- the day


def test_batch_that_was_interrupted_goes_on_with_its_day(tmp_path: Path, threads: ThreadPoolExecutor) -> None:
    data, out = table(tmp_path), tmp_path / "out"
    days: list[date] = []

    def work(chosen: Settings, tasks: tuple[Task, ...]) -> Results:
        days.append(chosen.printed)
        for task in tasks:
            (chosen.state / task.path).write_bytes(b"1")
        return noted(chosen, tasks)

    team = Team(executor=threads, work=work, window=lambda: 1, broken=())
    selection = everything(load(data), USUAL, ordered=False)
    first = run(selection, settings(data, out), USUAL, team, is_day_given=False)
    assert next(first).made < 10
    assert isinstance(first, Generator)
    first.close()
    tomorrow = date(2026, 9, 22)
    last = ended(data, settings(data, out, printed=tomorrow), team)
    assert (last.made + last.unchanged, set(days)) == (10, {DAY})
    (out / "baker--cook.txt").unlink()
    assert ended(data, settings(data, out, printed=tomorrow), team).made == 1
    assert days[-1] == tomorrow, "a batch that had ended begins anew"
    again = ended(data, settings(data, out, printed=DAY), team, is_day_given=True)
    assert (again.made, again.unchanged) == (1, 9)
    assert ended(data, settings(data, out), team, force=True).made == 10
