"""Occupations in, their names for running text out: one person, many, the article, the heading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from reportgen.model import Occupation
from reportgen.narrative.languages.en.title_forms import forms, pluralised
from reportgen.narrative.languages.en.title_letters import running, sentence_start
from reportgen.narrative.languages.en.title_sounds import article

__all__ = ["Name", "Naming", "article", "head", "name", "naming", "running", "sentence_start"]

_TOO_LONG_TO_REPEAT = 60
_ORDINALS = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """How sentences name an occupation: `text` one person, `many` all of them, `short` either, briefly.

    Where there is no safe singular, `plural` is true, `text` is the plural and `article` is empty.
    """

    text: str
    plural: bool
    short: str
    many: str
    article: str

    @property
    def indefinite(self) -> str:
        """`an order processing specialist`; for a plural just `accountants and auditors`."""
        return f"{self.article} {self.text}" if self.article else self.text


Naming = Callable[[Occupation], Name]


@cache
def name(occupation: Occupation) -> Name:
    """The name of an occupation: the data's own forms first, then those of its title, else the plural."""
    one, many = _own(occupation.singular), _own(occupation.plural)
    if not one or not many:
        one_by_title, many_by_title = forms(running(occupation.title))
        if not many:
            many = pluralised(one) if one and one != one_by_title else many_by_title
        one = one or one_by_title
    text = one or many
    given = occupation.article.strip().lower()
    computed = article(one) if one else ""
    return Name(
        text=text,
        plural=not one,
        short=_own(occupation.short) or text,
        many=many,
        article=given if one and given in ("a", "an") else computed,
    )


@cache
def _brief(occupation: Occupation, place: int) -> Name:
    """The name for a second mention: the short form that the data gives, else the name in full unless it is
    so long that "the first occupation" reads better. `place` counts from 0."""
    full = name(occupation)
    if full.short != full.text:
        return Name(
            text=full.short,
            plural=False,
            short=full.short,
            many=pluralised(full.short).replace(" or ", " and ").replace("another kind", "other kinds"),
            article=article(full.short),
        )
    if len(full.text) <= _TOO_LONG_TO_REPEAT:
        return full
    it = f"the {_ORDINALS[place]} occupation"
    return Name(text=f"someone in {it}", plural=False, short=it, many=f"people in {it}", article="")


def naming(known: Mapping[str, int]) -> Naming:
    """Names occupations in full, and briefly those whose keys are `known`, with their places."""

    def named(occupation: Occupation) -> Name:
        place = known.get(occupation.key)
        return name(occupation) if place is None else _brief(occupation, place)

    return named


def short_names(occupation: Occupation) -> Name:
    """Names everyone by the short form, if the data gives one."""
    return _brief(occupation, 0) if name(occupation).short != name(occupation).text else name(occupation)


def head(occupation: Occupation) -> str:
    """The title as a heading in sentence case: `Accountants and auditors`, `HR manager`."""
    return sentence_start(running(occupation.title))


def _own(text: str) -> str:
    """A name that the data gives: as it stands, unless it begins with a capital as titles do."""
    return running(text) if text[:1].isupper() else text
