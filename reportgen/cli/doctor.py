"""`reportgen doctor`: whether everything that reports need is there, and what to do where it is not."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen import __version__, resources
from reportgen.cli.configuring import FILE, VARIABLE
from reportgen.cli.options import USUAL, as_json_option, print_json, printed
from reportgen.errors import ReportgenError

if TYPE_CHECKING:
    from reportgen.configuration import Configuration
    from reportgen.facts import Dataset

_OLDEST = (3, 11)
# The modules of each extra, and what it is for.
_EXTRAS = {
    "check": (("page",), "the PDF/UA-1 machine checks"),
    "cluster": (("distributed",), "batches on a cluster"),
    "web": (("flask", "waitress"), "the counselor's page"),
    "docx": (("docx", "pypdfium2"), "Word documents"),
}
_LIBRARIES = {
    "pango": "PDF files cannot be made; install libpangoft2-1.0-0 (Debian) or pango (Homebrew)",
    "harfbuzz": "PDF files cannot be made; install libharfbuzz0b (Debian) or harfbuzz (Homebrew)",
    "fontconfig": "PDF files cannot be made; install libfontconfig1 (Debian) or fontconfig (Homebrew)",
    "harfbuzz-subset": "PDF files take longer; install libharfbuzz-subset0 (Debian) or harfbuzz (Homebrew)",
}
# What reports can do without.
_WANTED = frozenset(("harfbuzz-subset",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found of one thing: `state` is "ok", "note" for what reports can do without, or "problem"; the
    text of the last two says what to do."""

    name: str
    state: str
    text: str


@click.command()
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar=VARIABLE,
    help=f"The settings to look at; {FILE} in this folder if left out.",
)
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    envvar="REPORTGEN_DATA",
    help="The dataset to look at; that of the settings, or the shipped one, if left out.",
)
@as_json_option
def doctor(config: Path | None, data: Path | None, as_json: bool) -> None:
    """Look whether everything that reports need is there; exit code 1 where something is not."""
    found = []
    for finding in _findings(config, data):
        found.append(finding)
        if not as_json:
            click.echo(f"{finding.state:8} {finding.name}: {finding.text}")
    if as_json:
        print_json([{"name": one.name, "state": one.state, "text": one.text} for one in found])
    sys.exit(1 if any(one.state == "problem" for one in found) else 0)


def _findings(config: Path | None, data: Path | None) -> Iterator[Finding]:
    yield Finding(name="reportgen", state="ok", text=__version__)
    yield _python()
    yield from _libraries()
    yield _fonts()
    settings, finding = _settings(config)
    yield finding
    usual = settings.options.get("data") if settings else None
    dataset, finding = _dataset(data or Path(str(usual or resources.DATA / "default")))
    yield finding
    if dataset is not None:
        yield _report(dataset, settings)
    yield _folder(Path())
    yield from _extras()


def _python() -> Finding:
    here = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= _OLDEST:
        return Finding(name="Python", state="ok", text=here)
    oldest = ".".join(map(str, _OLDEST))
    return Finding(name="Python", state="problem", text=f"{here} is too old; install {oldest} or newer.")


def _libraries() -> Iterator[Finding]:
    from reportgen.render import library_versions

    for name, found in library_versions():
        if found:
            yield Finding(name=name, state="ok", text=found)
        else:
            state = "note" if name in _WANTED else "problem"
            yield Finding(name=name, state=state, text=f"not found; {_LIBRARIES[name]}.")


def _fonts() -> Finding:
    from reportgen.render import theme

    return _tried("fonts", lambda: ", ".join(theme("classic", "letter").families))


def _settings(config: Path | None) -> tuple[Configuration | None, Finding]:
    from reportgen.configuration import read

    file = config or Path(FILE)
    if config is None and not file.is_file():
        return None, Finding(name="settings", state="ok", text=f"no {FILE} in this folder; none are needed")
    try:
        found = read(file, {key: choices for key, (_, choices) in USUAL.items()})
    except ReportgenError as error:
        return None, Finding(name="settings", state="problem", text=str(error))
    return found, Finding(name="settings", state="ok", text=str(file))


def _dataset(path: Path) -> tuple[Dataset | None, Finding]:
    from reportgen.facts import load

    try:
        found = load(path)
    except ReportgenError as error:
        return None, Finding(name="data", state="problem", text=str(error))
    return found, Finding(name="data", state="ok", text=f"{path}, {len(found.occupations):,} occupations")


def _report(dataset: Dataset, settings: Configuration | None) -> Finding:
    """Whether a report can be made of the first two occupations, with the brand of the settings."""
    from reportgen.model import NO_BRAND, Choices
    from reportgen.pipeline import chosen

    if len(dataset.occupations) < 2:
        return Finding(
            name="a report", state="problem", text="two occupations are needed; add one to the data."
        )
    titles = [one.title for one in dataset.occupations[:2]]
    brand = settings.brand if settings else NO_BRAND
    return _tried(
        "a report",
        lambda: f"made, {len(chosen(dataset, titles, Choices(), printed=printed(), brand=brand)[1]):,} bytes",
    )


def _tried(name: str, act: Callable[[], str]) -> Finding:
    try:
        return Finding(name=name, state="ok", text=act())
    except ReportgenError as error:
        return Finding(name=name, state="problem", text=str(error))
    except OSError as error:
        # A library that is there and does not load.
        return Finding(name=name, state="problem", text=f"{error}; install the libraries named above.")


def _folder(folder: Path) -> Finding:
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".reportgen-"):
            pass
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        text = f"{os.getcwd()} cannot be written ({reason}); name another one with -o."
        return Finding(name="this folder", state="problem", text=text)
    return Finding(name="this folder", state="ok", text="can be written")


def _extras() -> Iterator[Finding]:
    for extra, (modules, use) in _EXTRAS.items():
        if all(find_spec(module) for module in modules):
            yield Finding(name=f"reportgen[{extra}]", state="ok", text=f"there, for {use}")
        else:
            text = f"not installed; for {use}, install reportgen[{extra}]."
            yield Finding(name=f"reportgen[{extra}]", state="note", text=text)
