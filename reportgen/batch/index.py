"""A manifest in, index.csv and index.html out: what is in a folder, for programs and for people.

Both are in the order of titles, without times, so that two folders with the same reports have the same index.
The page needs nothing beside it: the titles, the reports and the search are inside.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from io import StringIO
from urllib.parse import quote

from reportgen import resources
from reportgen.batch.folder import INDEX, TABLE
from reportgen.batch.manifest import CHOICES, Entry, Manifest
from reportgen.batch.model import Outcome
from reportgen.batch.store import Store

_PAGE = resources.TEMPLATES / "index.html"
_DATA = "<!--data-->"
COLUMNS = (
    "left",
    "left_code",
    "right",
    "right_code",
    *CHOICES,
    "outcome",
    "file",
    "bytes",
    "message",
)


def write(store: Store, manifest: Manifest) -> None:
    """Writes both. Raises `ReportgenError` where they cannot be written."""
    store.write(_table(manifest.entries()).encode("utf-8"), TABLE)
    store.write(_page(manifest).encode("utf-8"), INDEX)


def _table(entries: Iterable[Entry]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in entries:
        is_there = one.outcome is Outcome.DONE
        writer.writerow(
            (
                one.left_title,
                one.left_code,
                one.right_title,
                one.right_code,
                *one.choices,
                one.outcome.value,
                one.path if is_there else "",
                one.size if is_there else "",
                one.message,
            )
        )
    return text.getvalue()


def _page(manifest: Manifest) -> str:
    """The page of the index: each title stands in it once, each report as the places of its two titles, its
    address and size, what is unusual about it, and why it is not there if so."""
    titles: dict[tuple[str, str], int] = {}
    shown = _varied({one.choices for one in manifest.entries()})
    # As texts, which take a fraction of the room that lists would.
    reports = [_json(_report(one, titles, shown)) for one in manifest.entries()]
    data = f'{{"titles":{_json(list(titles))},"reports":[{",".join(reports)}]}}'
    return _PAGE.read_text(encoding="utf-8").replace(_DATA, data, 1)


def _report(one: Entry, titles: dict[tuple[str, str], int], shown: tuple[bool, ...]) -> list[str | int]:
    """A report as the page has it; titles that are new are added to `titles`."""
    sides = ((one.left_title, one.left_code), (one.right_title, one.right_code))
    left, right = (titles.setdefault(side, len(titles)) for side in sides)
    marks = [
        _worded(name, text)
        for name, text, is_shown in zip(CHOICES, one.choices, shown, strict=True)
        if is_shown
    ]
    is_there = one.outcome is Outcome.DONE
    return [
        left,
        right,
        quote(one.path) if is_there else "",
        one.size,
        ", ".join(filter(None, marks)),
        "" if is_there else one.message,
    ]


def _varied(kinds: set[tuple[str, ...]]) -> tuple[bool, ...]:
    """Which choices to tell of each report: its area, and what not all have in common."""
    return tuple(
        name == "area" or len({kind[place] for kind in kinds}) > 1 for place, name in enumerate(CHOICES)
    )


def _worded(name: str, text: str) -> str:
    return name.replace("_", " ") if text == "yes" else text


def _json(content: object) -> str:
    # No text of the data may end the element that holds it.
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
