"""`reportgen audit --all`: goes on after whatever stopped it, and counts what is wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportgen.cli import audit_worker, main
from reportgen.model import Report

ROOT = Path(__file__).parents[2]
MANY = "1000000"
PATIENCE = 90.0


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["audit", "--all", *arguments], catch_exceptions=False)


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state.json"


@pytest.fixture
def started(state: Path) -> Iterator[subprocess.Popen[str]]:
    """An audit of all pairs that has already kept how far it is."""
    program = "import sys; from reportgen.cli import main; main(sys.argv[1:])"
    arguments = ("audit", "--all", "--limit", MANY, "--jobs", "2", "--state", str(state))
    process = subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        until(lambda: state.exists() or process.poll() is not None)
        assert process.poll() is None, process.stderr and process.stderr.read()
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def members(group: int) -> list[int]:
    """The processes of a group that are alive."""
    listed = subprocess.run(["ps", "-eo", "pid=,pgid=,stat="], capture_output=True, text=True, check=True)
    rows = [line.split() for line in listed.stdout.splitlines()]
    return [int(pid) for pid, of, status, *_ in rows if int(of) == group and not status.startswith("Z")]


def kept(state: Path) -> dict[str, int]:
    found: dict[str, int] = json.loads(state.read_text("utf-8"))
    return found


def goes_on(state: Path) -> None:
    """Asserts that the audit goes on from `state`, and ends as one that nothing stopped."""
    done = kept(state)["done"]
    assert done > 0
    limit = str(done + 5)
    assert run("--limit", limit, "--state", str(state)).exit_code == 0
    whole = state.with_name("whole.json")
    assert run("--limit", limit, "--state", str(whole)).exit_code == 0
    assert kept(state) == kept(whole)


def test_it_goes_on_after_a_kill(started: subprocess.Popen[str], state: Path) -> None:
    assert len(members(started.pid)) == 3
    started.kill()
    started.wait()
    until(lambda: not members(started.pid))
    goes_on(state)


def test_it_goes_on_after_control_c(started: subprocess.Popen[str], state: Path) -> None:
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=PATIENCE)
    assert started.returncode == 130
    assert said.splitlines()[-1].endswith("the same command goes on from there.")
    assert "Traceback" not in said
    goes_on(state)


def test_a_pair_without_a_report_is_an_error(monkeypatch: pytest.MonkeyPatch, state: Path) -> None:
    def broken(*arguments: object, **choices: object) -> Report:
        raise ValueError("no words")

    monkeypatch.setattr(audit_worker, "report_on", broken)
    result = run("--limit", "2", "--state", str(state))
    assert result.exit_code == 1
    assert result.stdout.count(": ValueError: no words\n") == 2
    assert result.stdout.endswith(" 2 pairs made no report.\n")
    assert kept(state)["failed"] == 2


def test_a_state_of_other_options_is_refused(state: Path) -> None:
    assert run("--limit", "1", "--state", str(state)).exit_code == 0
    other = run("--limit", "1", "--state", str(state), "--lang", "es")
    assert other.exit_code == 1
    assert "is of another run" in other.stderr
    state.write_text("{}", encoding="utf-8")
    assert "is no state of an audit" in run("--limit", "1", "--state", str(state)).stderr
