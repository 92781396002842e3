"""An occupation in, patterns of all that an English report may call it out.

A name is read by its words, each in the singular or the plural, so that no form has to be derived.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reportgen.model import Occupation

ARTICLES = "(?:an? )?"
_WORD = re.compile(r"[^\W\d_]+")
_ORDINALS = ("first", "second", "third", "fourth")
_TURNED = re.compile(r"([^,]+), ([^,]+)")
_SMALL = frozenset(("of", "in", "for", "to", "at", "with", "the", "by", "on", "all", "except"))


def _word(match: re.Match[str]) -> str:
    """A pattern for the forms of one word."""
    word = match[0].lower()
    if word in ("or", "and"):
        return "(?:or|and)"
    if word in ("another", "other"):
        return "(?:an)?other"
    if word in ("person", "persons", "people"):
        return "(?:persons?|people)"
    if word in _SMALL:
        return word
    if re.search(r"m[ae]n$", word):
        return word[:-2] + "[ae]n"
    if word.endswith("ies"):
        return word[:-3] + "(?:ies|y)"
    if word.endswith("y"):
        return word[:-1] + "(?:ies|y|ys)"
    if word.endswith("ves"):
        return word[:-3] + "(?:ves|fe|f|ve)"
    if re.search(r"(?:ss|sh|ch|x|z)es$", word):
        return word[:-2] + "(?:es)?"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1] + "s?"
    return word + "(?:e?s)?"


@lru_cache(maxsize=4096)
def _pattern(name: str) -> str:
    """A pattern for the forms of a name, whatever the case of its letters."""
    pieces, end = [], 0
    for match in _WORD.finditer(name):
        pieces += [re.escape(name[end : match.start()]), _word(match)]
        end = match.end()
    # A sign at the end takes the plural behind it: "R&D leads [night]", "{{ title }}s".
    return "".join((*pieces, re.escape(name[end:]), "s?" if end < len(name) else ""))


@lru_cache(maxsize=4096)
def names(occupation: Occupation, place: int) -> tuple[str, ...]:
    """Patterns of what the data calls an occupation, of its title turned round where a comma inverts it,
    and of what it is called by its place."""
    title = occupation.title
    found = [title, occupation.singular, occupation.plural, occupation.short]
    if turned := _TURNED.fullmatch(title):
        found.append(f"{turned[2]} {turned[1]}")
    known = tuple(map(_pattern, dict.fromkeys(name for name in found if name)))
    return (*known, f"(?:someone in |people in )?the {_ORDINALS[place]} occupation")


def titles(occupation: Occupation) -> tuple[str, ...]:
    """What the title of a report may call it."""
    return (occupation.title,)
