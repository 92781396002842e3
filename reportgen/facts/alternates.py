"""The table of alternate titles in; which occupations each names, and what acronyms stand for, out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.errors import DataError
from reportgen.facts.sources import grid
from reportgen.facts.sources.plain_table import code_key
from reportgen.facts.spelling import SMALL, key

COLUMNS = ("code", "alternate_title")
# A title, what stands before its parentheses, and what stands in them.
_BOTH = 3
_ASIDE = re.compile(r"\s*\(([^()]*)\)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternates:
    """Alternate titles by their keys. `places` are the occupations of each, `acronyms` are what a word is
    short for: "pt" for "physical therapist" and "psychiatric technician"."""

    places: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    acronyms: Mapping[str, frozenset[str]] = field(default_factory=dict)


def read(path: Path) -> tuple[tuple[str, str], ...]:
    """The codes and alternate titles of the table at `path`, which O*NET publishes; none without a table.

    Raises `DataError` where it is malformed.
    """
    if not path.exists():
        return ()
    rows = grid.read(path).rows
    if not rows or rows[0] != COLUMNS:
        raise DataError(f"{path} does not begin with the columns {' and '.join(COLUMNS)}; build it again.")
    found = []
    for place, row in enumerate(rows[1:], start=2):
        if len(row) != len(COLUMNS) or not isinstance(row[0], str) or not isinstance(row[1], str):
            raise DataError(f"{path}, row {place}, is no code and alternate title; build the table again.")
        found.append((row[0], row[1]))
    return tuple(found)


def index(rows: Sequence[tuple[str, str]], places: Mapping[str, int]) -> Alternates:
    """The alternate titles of the occupations whose codes stand in `places`; those of others are left out."""
    place_of = {code: places.get(code_key(code)) for code in {code for code, _ in rows}}
    named: dict[str, tuple[int, ...]] = {}
    acronyms: dict[str, frozenset[str]] = {}
    for code, title in rows:
        place = place_of[code]
        if place is None:
            continue
        written = forms(title)
        for name in map(key, written):
            before = named.get(name, ())
            if place not in before:
                named[name] = (*before, place)
        for acronym, whole in spelled_out(written) if len(written) == _BOTH else ():
            acronyms[acronym] = acronyms.get(acronym, frozenset()) | {whole}
    named.pop("", None)
    return Alternates(places=named, acronyms=acronyms)


def without_asides(title: str) -> str:
    """`title` without what stands in parentheses; `title` itself where nothing else does."""
    return _ASIDE.sub(" ", title).strip() or title


def forms(title: str) -> tuple[str, ...]:
    """The names in `title`: it, and what stands before and in its parentheses, as in "RN (Registered Nurse)".
    What only qualifies a title, as in "Fire Control Officer (Surface)", is no name."""
    if "(" not in title:
        return (title,)
    outer = without_asides(title)
    inner = _ASIDE.search(title)
    if inner is None or not _is_name(inner[1], outer):
        return title, outer
    return title, outer, inner[1]


def _is_name(inner: str, outer: str) -> bool:
    """Whether `inner` says again what `outer` says: an acronym is in one of them, or they share a word."""
    alone = " " not in inner and _is_acronym(inner)
    return (
        alone or any(map(_is_acronym, outer.split())) or bool({*key(inner).split()} & {*key(outer).split()})
    )


def _is_acronym(word: str) -> bool:
    return sum(map(str.isupper, word)) > 1


def spelled_out(named: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The acronym in the `forms` of a title and what it stands for, as keys: rn and registered nurse in
    "RN (Registered Nurse)", pt and physical therapist in "Sports PT (Sports Physical
    Therapist)"; none or one pair."""
    if len(named) != _BOTH:
        return ()
    left, right = key(named[1]).split(), key(named[2]).split()
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    short, whole = (left, right) if len(left) == 1 else (right, left)
    if len(short) != 1 or len(whole) < 2 or short[0] not in _initials(whole):
        return ()
    return ((short[0], " ".join(whole)),)


def _initials(words: list[str]) -> tuple[str, str]:
    return "".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL)
