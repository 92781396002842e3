"""The number of rounds in, the time of whole commands in fresh processes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.subject import pairs
from tests.bench.table import Line, Result, Target
from tests.bench.timing import fresh, interleaved, milliseconds, ratio

_OVER_IMPORTS = Target(first=1.6, then=1.3)
# What the installed script does.
_COMMAND = "from reportgen.cli import main\nmain()"
# All that reportgen builds on. Only what a command really loads is set against it.
_LIBRARIES = (
    "babel",
    "click",
    "fontTools",
    "inflect",
    "jinja2",
    "matplotlib.figure",
    "openpyxl",
    "pandas",
    "rapidfuzz",
    "weasyprint",
)
_TIMED_IMPORTS = """
import sys
from importlib import import_module
from time import perf_counter
for name in sys.argv[1:]:
    start = perf_counter()
    import_module(name)
    print(round((perf_counter() - start) * 1000))
"""
_LOADED = """
import sys
from reportgen.cli import main
main(sys.argv[1:], standalone_mode=False)
print("loaded:", *sys.modules)
"""


def first_pdf(rounds: int) -> list[Line]:
    """The time from a command to its first PDF, to that of importing the libraries that it loads."""
    left, right = pairs(1)[0]
    with TemporaryDirectory() as folder:
        arguments = ["compare", left.title, right.title, "-o", str(Path(folder) / "first.pdf")]
        loaded = _loaded(arguments)
        imports = "import " + ", ".join(loaded)
        shares = _shares(loaded)
        seconds = interleaved(
            {"command": lambda _: fresh(_COMMAND, *arguments), "imports": lambda _: fresh(imports)},
            range(rounds),
        )
    command, bare = milliseconds(seconds["command"]), milliseconds(seconds["imports"])
    return [
        Result(
            what="command to first PDF",
            value=ratio(seconds["command"], seconds["imports"]),
            unit="times",
            how=f"{command:.0f} ms, bare imports {bare:.0f} ms ({shares})",
            target=_OVER_IMPORTS,
        )
    ]


def lookups(rounds: int) -> list[Line]:
    """The time of commands that draw no page, to that of an interpreter that does nothing."""
    title = pairs(1)[0][0].title
    commands = {
        "--help": ["--help"],
        "search": ["search", title.split()[0]],
        "show": ["show", title],
    }
    ways: dict[str, Callable[[int], str]] = {
        name: partial(_run, arguments) for name, arguments in commands.items()
    }
    seconds = interleaved({"nothing": lambda _: fresh("pass"), **ways}, range(rounds))
    nothing = milliseconds(seconds["nothing"])
    return [
        Result(
            what=f"reportgen {name}",
            value=milliseconds(seconds[name]),
            unit="ms",
            how=f"{ratio(seconds[name], seconds['nothing']):.1f} times an idle Python ({nothing:.0f} ms); "
            f"loads {', '.join(_loaded(arguments)) or 'no library'}",
        )
        for name, arguments in commands.items()
    ]


def _shares(libraries: Sequence[str]) -> str:
    """The libraries with what each adds to the ones before it, in one run."""
    milliseconds = fresh(_TIMED_IMPORTS, *libraries).split()
    return ", ".join(f"{name} {number}" for name, number in zip(libraries, milliseconds, strict=True))


def _run(arguments: list[str], _: int) -> str:
    return fresh(_COMMAND, *arguments)


def _loaded(arguments: list[str]) -> tuple[str, ...]:
    """The libraries that a command has loaded when it ends."""
    modules = fresh(_LOADED, *arguments).rpartition("loaded:")[2].split()
    return tuple(name for name in _LIBRARIES if name in modules)
