"""Occupations in, their Spanish names out: from the reviewed lexicon, else in a frame without gender."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from reportgen.model import Occupation, folded
from reportgen.narrative.languages.es.lexicon import Entry, occupations
from reportgen.narrative.languages.es.sounds import sentence_start

_TOO_LONG_TO_REPEAT = 40
_ORDINALS = ("primera", "segunda", "tercera", "cuarta")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """How sentences name an occupation: `people` do something, `group` is what a figure is of, `one` is one
    of them, `work` is whose work it is, `working` follows "trabajar"."""

    people: str
    group: str
    one: str
    work: str
    working: str


Naming = Callable[[Occupation], Name]


def entry(occupation: Occupation) -> Entry | None:
    """Its row of the lexicon, by code, else by title; `None` where there is none."""
    by_code, by_title = occupations()
    return by_code.get(occupation.code) or by_title.get(folded(occupation.title))


def titled(title: str) -> str:
    """The Spanish plural of a published title, empty where the lexicon has none."""
    found = occupations()[1].get(folded(title))
    return found.plural if found is not None else ""


def quoted(text: str) -> str:
    """A published name between guillemets."""
    return f"«{text}»"


@cache
def name(occupation: Occupation) -> Name:
    """The name in full."""
    found = entry(occupation)
    if found is not None:
        return _gendered(found.singular, found.plural, found.gender)
    return _neutral(occupation.title, "las personas que trabajan")


@cache
def _brief(occupation: Occupation, place: int | None) -> Name:
    """The name for a second mention; `place` counts from 0 and is `None` where it is not known."""
    found = entry(occupation)
    if found is not None:
        return _gendered(found.short, found.short_plural, found.gender)
    if len(occupation.title) <= _TOO_LONG_TO_REPEAT or place is None:
        return _neutral(occupation.title, "quienes trabajan")
    group = f"la {_ORDINALS[place]} ocupación"
    return Name(
        people=f"las personas de {group}",
        group=group,
        one=f"una persona de {group}",
        work=group,
        working=f"en {group}",
    )


def _gendered(singular: str, plural: str, gender: str) -> Name:
    articles = ("la", "las", "una") if gender == "f" else ("el", "los", "un")
    many, one = f"{articles[1]} {plural}", f"{articles[2]} {singular}"
    return Name(people=many, group=many, one=one, work=one, working=f"como {singular}")


def _neutral(title: str, people: str) -> Name:
    called = quoted(title)
    return Name(
        people=f"{people} como {called}",
        group=f"la ocupación {called}",
        one=f"una persona que trabaja como {called}",
        work=f"la ocupación {called}",
        working=f"como {called}",
    )


def naming(known: Mapping[str, int]) -> Naming:
    """Names occupations in full, and briefly those whose keys are `known`, with their places."""

    def named(occupation: Occupation) -> Name:
        place = known.get(occupation.key)
        return name(occupation) if place is None else _brief(occupation, place)

    return named


def brief(places: Mapping[str, int]) -> Naming:
    """Names everyone briefly; `places` are those that are known."""
    return lambda occupation: _brief(occupation, places.get(occupation.key))


def running(occupation: Occupation) -> str:
    """The title inside a heading: the Spanish name in the number of the published one, else that one."""
    found = entry(occupation)
    if found is None:
        return occupation.title
    # Titles with a code are published in the plural, those without one in the singular.
    return found.plural if found.code else found.singular


def head(occupation: Occupation, *, longest: int) -> str:
    """The title as the head of a column, or its short form where it is longer than `longest`."""
    full, found = running(occupation), entry(occupation)
    if found is not None and len(full) > longest:
        full = found.short_plural if found.code else found.short
    return sentence_start(full)
