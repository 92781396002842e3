"""The beginning of an occupation's name in, names that go on from it out, for the completion of a shell.

A shell gives this a blink, too short to load a dataset: titles are read from the CSV tables alone. They are
completed without the spaces and marks that a shell would want quoted ("registered-nurses").
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

_MOST = 200


def complete_occupation(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """The names that begin so, each with its title, in the order of the alphabet."""
    data = Path(str(context.params.get("data") or ""))
    start = plain(begun)
    titles = {plain(title): title for title in _titles(data)}
    fitting = sorted(name for name in titles if name.startswith(start))
    return [CompletionItem(name, help=titles[name]) for name in fitting[:_MOST]]


def plain(title: str) -> str:
    """A title in small letters, with hyphens for all that is neither letter nor figure."""
    return re.sub(r"[\W_]+", "-", re.sub(r"['’]", "", title.casefold())).strip("-")


def _titles(data: Path) -> Iterator[str]:
    files = sorted(data.glob("*.csv")) if data.is_dir() else [data] if data.suffix == ".csv" else []
    for file in files:
        try:
            with file.open(encoding="utf-8-sig", newline="") as opened:
                for row in csv.DictReader(opened):
                    yield (row.get("title") or "").strip()
        except (OSError, UnicodeDecodeError, csv.Error):
            # A completion says nothing of faults; the command itself will.
            continue
