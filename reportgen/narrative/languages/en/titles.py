"""Occupations in, their names for running text out: one person, many, the article, the heading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reportgen.model import Occupation
from reportgen.narrative.languages.en.title_forms import forms, pluralised
from reportgen.narrative.languages.en.title_letters import running, sentence_start
from reportgen.narrative.languages.en.title_sounds import article

__all__ = ["Name", "article", "head", "name", "running", "sentence_start"]


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


@cache
def name(occupation: Occupation) -> Name:
    """The name of an occupation: the data's own forms first, then those of its title, else the plural."""
    one, many = _own(occupation.singular), _own(occupation.plural)
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


def head(occupation: Occupation) -> str:
    """The title as a heading in sentence case: `Accountants and auditors`, `HR manager`."""
    return sentence_start(running(occupation.title))


def _own(text: str) -> str:
    """A name that the data gives: as it stands, unless it begins with a capital as titles do."""
    return running(text) if text[:1].isupper() else text
