"""The folder of agency files in, how long each source takes to read and how much memory that needs out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.bench.table import Line, Result, Skipped

FILES = "REPORTGEN_AGENCY_FILES"
_NAMES = ("O*NET", "OEWS", "Employment Projections", "CPS", "Regional Price Parities")
# A process each, so that no source profits or suffers from what another one has loaded.
_READ = """
import json, resource, sys, time
from pathlib import Path
from reportgen.facts.building import SOURCES
from reportgen.facts.sources import raw

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

recognises, read = SOURCES[sys.argv[1]]
files = [file for file in raw.files([Path(sys.argv[2])]) if recognises(file)]
before, start = peak(), time.perf_counter()
releases = read(files)
print(json.dumps({
    "seconds": time.perf_counter() - start,
    "before": before,
    "peak": peak(),
    "files": len(files),
    "rows": sum(len(release.rows) for release in releases),
}))
"""


def sources() -> list[Line]:
    """Seconds and peak memory of each source, all the releases that are there together."""
    folder = os.environ.get(FILES, "")
    if not folder or not Path(folder).is_dir():
        return [Skipped(what="reading the sources", reason=f"{FILES} names no folder of agency files")]
    return [line for name in _NAMES for line in _source(name, folder)]


def _source(name: str, folder: str) -> list[Line]:
    done = subprocess.run(
        [sys.executable, "-c", _READ, name, folder], capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    how = f"{found['files']} files, {found['rows']:,} rows"
    return [
        Result(what=f"read {name}", value=found["seconds"], unit="s", how=how),
        Result(
            what=f"read {name}, peak memory",
            value=found["peak"],
            unit="MiB",
            how=f"{found['before']:.0f} MiB of it before the first file",
        ),
    ]
