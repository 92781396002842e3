"""The reviewed Spanish words that are shipped in, tables of them by what was published out."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache

from reportgen.model import Occupation, folded
from reportgen.resources import LEXICONS

Row = Mapping[str, str]


def _rows(file: str) -> Iterator[Row]:
    with (LEXICONS / "es" / file).open(newline="", encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


@cache
def _occupations() -> Mapping[str, Row]:
    """The rows of occupations by code and by title."""
    found: dict[str, Row] = {}
    for row in _rows("occupations.csv"):
        found[folded(row["title"])] = row
        if row["code"]:
            found[row["code"]] = row
    return found


def occupation(of: Occupation) -> Row | None:
    """The row of an occupation, by its code, else by its title."""
    return _occupations().get(of.code) or _occupations().get(folded(of.title))


def plural(title: str) -> str:
    """The Spanish plural of a published title; empty where there is none."""
    row = _occupations().get(folded(title))
    return row["plural"] if row else ""


@cache
def measures() -> Mapping[str, Row]:
    return {row["key"]: row for row in _rows("measures.csv")}


@cache
def terms() -> Mapping[tuple[str, str], str]:
    """Labels of closed lists, by the list and what was published."""
    return {(row["list"], row["published"]): row["spanish"] for row in _rows("terms.csv")}


@cache
def texts() -> Mapping[str, str]:
    return {folded(row["published"]): row["spanish"] for row in _rows("texts.csv")}
