"""The number of rounds in, the time to load the shipped dataset out."""

from __future__ import annotations

import csv
from pathlib import Path

from reportgen import resources
from reportgen.facts import load
from tests.bench.subject import dataset
from tests.bench.table import Line, Result
from tests.bench.timing import interleaved, milliseconds

_FOLDER = resources.DATA / "default"


def loading(rounds: int) -> list[Line]:
    """The seconds that the shipped dataset takes to load, and how much there is in it."""
    seconds = interleaved({"load": load}, [_FOLDER] * rounds)["load"]
    tables = sorted(_FOLDER.glob("*.csv"))
    rows = sum(map(_rows, tables))
    return [
        Result(
            what="load of the dataset",
            value=milliseconds(seconds) / 1000,
            unit="s",
            how=f"{len(tables)} tables, {rows} rows, {len(dataset().occupations)} occupations, "
            f"{len(dataset().cells)} figures; {milliseconds(seconds) / rows:.3f} ms a row",
        )
    ]


def _rows(table: Path) -> int:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return max(sum(1 for _ in csv.reader(file)) - 1, 0)
