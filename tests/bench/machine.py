"""Nothing in, the machine and the versions that results hold for out."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter

from weasyprint.text import ffi

import reportgen
from tests.bench.timing import milliseconds

_PACKAGES = ("weasyprint", "matplotlib", "jinja2", "fonttools", "pandas", "babel", "inflect", "pillow")


def described() -> Iterator[str]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    yield f"machine   {_processor()}, {cores} cores{load}; {platform.system()} {platform.release()}"
    yield f"yardstick {_yardstick():.0f} ms for a fixed loop of pure Python, to compare machines by"
    found = ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    yield f"versions  reportgen {reportgen.__version__}, Python {platform.python_version()}, {found}"
    subset = "with" if getattr(ffi, "harfbuzz_subset", None) else "without"
    yield f"          Pango {_pango()}, {subset} HarfBuzz-Subset"


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    if listed.exists():
        for line in listed.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(none)"


def _pango() -> str:
    number = ffi.pango.pango_version()
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _yardstick() -> float:
    seconds = []
    for _ in range(5):
        start = perf_counter()
        sum(len(str(number)) for number in range(300_000))
        seconds.append(perf_counter() - start)
    return milliseconds(seconds)
