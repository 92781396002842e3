"""The number of pairs in, what is left of a batch that was killed three times out: it must be all.

The same pairs are made twice by the command line: once undisturbed, once killed at random moments and begun
again each time. Then every file, the index and what the manifest says became of each pair must be equal.
"""

from __future__ import annotations

import csv
import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.subject import pairs
from tests.bench.table import Line, Result, Target
from tests.bench.timing import ROOT

_KILLS = 3
_DAY = "1790000000"
_EQUAL = Target(first=0)
_COMMAND = "from reportgen.cli import main; main()"
_OUTCOMES = "SELECT path, inputs, printed, outcome, message, bytes, warnings FROM reports ORDER BY path"


def survival(count: int) -> list[Line]:
    """How many of the files of a batch differ after it was killed with SIGKILL and begun again."""
    with TemporaryDirectory() as folder:
        listed = _listed(Path(folder) / "pairs.csv", count)
        quiet, rough = Path(folder) / "quiet", Path(folder) / "rough"
        start = time.perf_counter()
        _ended(_begun(listed, quiet))
        seconds = time.perf_counter() - start
        start = time.perf_counter()
        killed = _killed(listed, rough, count)
        _ended(_begun(listed, rough))
        again = time.perf_counter() - start
        expected, found = _content(quiet), _content(rough)
        differing = [name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)]
        digest = sha256("".join(f"{name} {expected[name]}\n" for name in sorted(expected)).encode())
    return [
        Result(
            what=f"killed {_KILLS} times, resumed",
            value=len(differing),
            unit=f"of {len(expected):,} files differ",
            how=f"{count:,} pairs, killed at {', '.join(f'{one:,}' for one in killed)}; {seconds:.0f} s "
            f"undisturbed, {again:.0f} s with all that was lost; sha256 of all {digest.hexdigest()[:16]}",
            target=_EQUAL,
        )
    ]


def _listed(file: Path, count: int) -> Path:
    """A file of so many pairs, drawn from all."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("left", "right"))
        for left, right in dict.fromkeys(pairs(count)):
            writer.writerow((left.title, right.title))
    return file


def _begun(listed: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _COMMAND, "batch", "--pairs", str(listed), "--out", str(out)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": _DAY},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _ended(batch: subprocess.Popen[bytes]) -> None:
    if batch.wait():
        raise AssertionError(f"the batch ended with exit code {batch.returncode}")


def _killed(listed: Path, out: Path, count: int) -> list[int]:
    """Begins the batch and kills it, again and again; how many pairs were noted each time."""
    chance = random.Random()
    found = []
    for place in range(_KILLS):
        # Somewhere in its share of the way, and at no special moment of a report.
        reached = chance.randrange(count * place // _KILLS, count * (place + 1) // _KILLS)
        batch = _begun(listed, out)
        while _noted(out) < reached and batch.poll() is None:
            time.sleep(0.05)
        time.sleep(chance.random())
        if batch.poll() is not None:
            raise AssertionError("the batch ended before it was killed; give more pairs")
        batch.kill()
        batch.wait()
        found.append(_noted(out))
    return found


def _noted(out: Path) -> int:
    return len(_outcomes(out))


def _outcomes(out: Path) -> list[tuple[object, ...]]:
    """What a manifest says of each pair, but for the time that it took."""
    try:
        with closing(sqlite3.connect(f"{(out / 'manifest.sqlite').as_uri()}?mode=ro", uri=True)) as database:
            return database.execute(_OUTCOMES).fetchall()
    except sqlite3.OperationalError:
        return []


def _content(out: Path) -> dict[str, str]:
    """A hash of each file by its name, and one of what the manifest says."""
    hashes = {
        str(path.relative_to(out)): sha256(path.read_bytes()).hexdigest()
        for path in out.rglob("*")
        if path.is_file() and not path.name.startswith(("manifest.sqlite", ".lock"))
    }
    return {**hashes, "the outcomes": sha256(repr(_outcomes(out)).encode()).hexdigest()}
