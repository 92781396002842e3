"""The slots of a sentence on three or four in, whom and what they name out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.audit.claims import Figure
from reportgen.audit.claims_of_several import Among
from reportgen.audit.forms import WHO, Fit
from reportgen.audit.languages.en.words import KEYS
from reportgen.audit.naming import NAME

_ALL = re.compile(r"(?:any of the|all) (three|four)")
_NAMED = re.compile(rf"({NAME})(?: (\([^()]*\)))?")
_BETWEEN = r"(?:[,;] and |[,;] | and )"
_FIGURES = re.compile(r", and |, | and ")

_SUBJECTS = {
    **KEYS,
    "average hourly rate": "hourly_rate",
    "jobs": "jobs",
    "openings a year": "openings",
    "number of openings a year": "openings",
}
# What stands behind a figure that people have, and behind one that is called by its name.
UNITS = {
    "salary_mean": (" a year on average", " a year"),
    "hourly_rate": (" an hour on average", ""),
    "salary_median": (" a year", " a year"),
    "openings": (", as projected", ", as projected"),
}
NO_UNITS = ("", "")
EARNED = ("salary_mean", "hourly_rate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One of a row: a text, the places of those that it is of, and a share for each that has one."""

    text: str
    who: tuple[int, ...]
    shares: tuple[str, ...]


def subject(text: str) -> str:
    """The measure that a figure is called by; empty for none."""
    return _SUBJECTS.get(text.removeprefix("the ").casefold(), "")


def group(fit: Fit, text: str) -> tuple[int, ...]:
    """The places of those whom a text names; where it says "all three", that is a claim too."""
    if found := _ALL.fullmatch(text):
        fit.claims.append(Among(text=found[1]))
        return fit.names.pair.places
    return tuple(fit.names.who(mark) for mark in re.findall(NAME, text))


def items(fit: Fit, text: str, joint: str = "for", *, joint_first: bool = False) -> list[Item]:
    """The items of a row, `$10 for bakers, $9 for …`, or with `joint_first` `bakers need …, and …`; none
    where it is no such row."""
    thing, who = "(?P<x>[^\ue000]+?)", f"(?P<g>{WHO})"
    one = rf"{who} {joint} {thing}" if joint_first else rf"{thing} {joint} {who}"
    after = "(?=\ue000)" if joint_first else ""
    pattern = re.compile(rf"{one}(?={_BETWEEN}{after}|\Z)")
    found: list[Item] = []
    place = 0
    while place < len(text):
        if found:
            between = re.compile(_BETWEEN).match(text, place)
            place = between.end() if between else place
        match = pattern.match(text, place)
        if match is None:
            return []
        shares = tuple(share for _, share in _NAMED.findall(match["g"]) if share)
        own = Item(text=fit.names.unmarked(match["x"]), who=group(fit, match["g"]), shares=shares)
        found.append(own)
        place = match.end()
    return found


def listed(text: str) -> list[str]:
    """The figures of a row."""
    return _FIGURES.split(text)


def of_each(key: str, found: list[Item]) -> list[Figure]:
    """The figure of each in a row."""
    return [Figure(key=key, who=who, text=one.text) for one in found for who in one.who]
