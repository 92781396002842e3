"""What the tests of batches share: small tables, and batches from them."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner, Result

from reportgen.batch import Settings, settled
from reportgen.cli import main

ROOT = Path(__file__).parent.parent.parent
EPOCH = "1790000000"
DAY = date(2026, 9, 21)
TITLES = ("Baker", "Brewer", "Cook", "Dancer", "Editor")


def table(folder: Path, titles: Sequence[str] = TITLES) -> Path:
    """A plain table of these occupations, with figures that differ."""
    path = folder / "table.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("title", "code", "salary_mean", "jobs", "top_skills"))
        for place, title in enumerate(titles):
            figures = (30000 + 1717 * place, 9000 * (1 + place % 7))
            writer.writerow((title, f"11-{1000 + place}", *figures, "Patience; Craft"))
    return path


def large_table(folder: Path) -> Path:
    """So many occupations that their 276 pairs take some seconds."""
    return table(folder, [f"Maker of {goods}" for goods in range(24)])


def settings(data: Path, out: Path, *, seconds: float = 60, printed: date = DAY) -> Settings:
    return settled(data, out, printed=printed, seconds=seconds)


def run(*arguments: str | Path) -> Result:
    """`reportgen batch` in this process with one worker, if not told otherwise, on the day of EPOCH."""
    command = ["batch", "--jobs", "1", *map(str, arguments)]
    # On a slow machine there would be lines on how far it is.
    with patch("reportgen.cli.progress._PAUSE", 600):
        return CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH}).invoke(main, command, catch_exceptions=False)


def done(*arguments: str | Path) -> Result:
    """The same, which must succeed."""
    result = run(*arguments)
    assert result.exit_code == 0, result.stderr
    return result


def begin(*arguments: str | Path, **variables: str) -> subprocess.Popen[str]:
    """`reportgen batch` as a process of its own, on the day of EPOCH."""
    return subprocess.Popen(
        [sys.executable, "-c", "from reportgen.cli import main; main()", "batch", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": EPOCH, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def made(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but the manifest and the lock."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(("manifest.sqlite", ".lock"))
    }


def until(is_so: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come to be so"
        time.sleep(0.02)
