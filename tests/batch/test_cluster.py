"""A batch on a Dask cluster of this machine: a scheduler and two workers, of which one is killed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.batch.batches import ROOT, begin, done, made, table, until
from tests.batch.test_command import rows

pytest.importorskip("distributed", reason="Dask is not installed")


def dask(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    with (folder / f"{arguments[0]}.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=log,
            stderr=log,
        )


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and two workers of it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    with ExitStack() as stack:

        def started(*arguments: str) -> subprocess.Popen[bytes]:
            process = dask(tmp_path, *arguments)
            stack.callback(process.wait)
            stack.callback(process.kill)
            return process

        started("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-show")
        local = ("--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard")
        yield address, [started("worker", address, *local, "--name", name) for name in ("one", "two")]


def test_batch_outlives_a_worker(cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path) -> None:
    address, workers = cluster
    data = table(tmp_path, [f"Maker of {number}" for number in range(12)])
    out = tmp_path / "out"
    arguments = ("--all", "--data", data, "--limit")
    batch = begin(*arguments, "60", "-o", out, "--scheduler", address)
    until(lambda: rows(out) >= 8 or batch.poll() is not None, seconds=120)
    workers[0].kill()
    killed_at = rows(out)
    _, stderr = batch.communicate(timeout=240)
    assert batch.returncode == 0, stderr
    assert "60 made, of 60 reports." in stderr
    assert 8 <= killed_at < 60
    reports = made(out)
    assert len(reports) == 62
    # The same as at home, and known there.
    done(*arguments, "6", "-o", tmp_path / "home")
    home = made(tmp_path / "home")
    assert {name for name in home if home[name] != reports[name]} == {"index.csv", "index.html"}
    assert done(*arguments, "60", "-o", out).stderr == "0 made, 60 unchanged, of 60 reports.\n"
