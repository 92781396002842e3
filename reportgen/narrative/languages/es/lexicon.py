"""The reviewed Spanish words of the shipped lexicon in, tables of them by what was published out."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from reportgen.model import folded
from reportgen.resources import LEXICONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An occupation. `gender` is m, f or c, which has the articles of m."""

    code: str
    title: str
    singular: str
    plural: str
    short: str
    short_plural: str
    gender: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a measure is called: as a label, as the subject of a sentence, and as a topic."""

    label: str
    subject: str
    topic: str


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (LEXICONS / "es" / file).open(newline="", encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


@cache
def occupations() -> tuple[Mapping[str, Entry], Mapping[str, Entry]]:
    """The entries by code and by title."""
    entries = [Entry(**row) for row in _rows("occupations.csv")]
    by_code = {entry.code: entry for entry in entries if entry.code}
    return by_code, {folded(entry.title): entry for entry in entries}


@cache
def measures() -> Mapping[str, Named]:
    """The names of measures by their keys."""
    return {
        row["key"]: Named(label=row["label"], subject=row["subject"], topic=row["topic"])
        for row in _rows("measures.csv")
    }


@cache
def terms() -> Mapping[str, Mapping[str, str]]:
    """Of each closed list its labels in Spanish by what was published."""
    found: dict[str, dict[str, str]] = {}
    for row in _rows("terms.csv"):
        found.setdefault(row["list"], {})[row["published"]] = row["spanish"]
    return found


@cache
def texts() -> Mapping[str, str]:
    """Texts of several sentences by what was published."""
    return {folded(row["published"]): row["spanish"] for row in _rows("texts.csv")}
