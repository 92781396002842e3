"""Words in, joined by their sound out: y or e, o or u, del and al, lists, sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

# What is passed over to find the first sound: quotation marks, brackets, an opening mark.
_OPENING = re.compile(r"^[\s«“\"'(¿¡\[]+")
# The vowel i, with a silent h or without, but not the glide of "hierro" and "ion".
_SOUND_OF_I = re.compile(r"h?[ií](?![aeouáéóú])", re.IGNORECASE)
_SOUND_OF_O = re.compile(r"h?[oó]", re.IGNORECASE)
# 8, 80, 800, 8,000; 11 and 11,000: ocho, ochenta, once.
_FIGURE_IN_O = re.compile(r"8|11(?!\d)(?=[^\d]|,\d{3}(?!,)|$)")
_ACRONYM_IN_H = re.compile(r"H[A-Z]")
_QUOTED = re.compile("«[^»]*»")
_WITH_CONJUNCTION = re.compile(r" [yeou] ")


def _start(text: str) -> str:
    return _OPENING.sub("", text)


def and_before(text: str) -> str:
    """`y`, or `e` before the sound of i: "e Inglés", "y hierro"."""
    start = _start(text)
    return "e" if _SOUND_OF_I.match(start) and not _ACRONYM_IN_H.match(start) else "y"


def or_before(text: str) -> str:
    """`o`, or `u` before the sound of o: "u operador", "u 8"."""
    start = _start(text)
    if _ACRONYM_IN_H.match(start):
        return "o"
    return "u" if _SOUND_OF_O.match(start) or _FIGURE_IN_O.match(start) else "o"


def of(text: str) -> str:
    """`de` and the text: "del Distrito de Columbia", "de los actores"."""
    return f"del {text[3:]}" if text.startswith("el ") else f"de {text}"


def to(text: str) -> str:
    """`a` and the text: "al Distrito de Columbia", "a los actores"."""
    return f"al {text[3:]}" if text.startswith("el ") else f"a {text}"


def listed(items: Sequence[str], *, either: bool = False) -> str:
    """`a`, `a y b`, `a, b y c`; with semicolons where an item has a comma of its own, and with a comma
    before the last where that or the one before it has a conjunction of its own. Guillemets hold together
    what is between them."""
    if len(items) < 2:
        return "".join(items)
    last = items[-1]
    word = or_before(last) if either else and_before(last)
    loose = [_QUOTED.sub("", item) for item in items]
    if any("," in item for item in loose):
        return f"{'; '.join(items[:-1])}; {word} {last}"
    pause = "," if any(_WITH_CONJUNCTION.search(item) for item in loose[-2:]) else ""
    return f"{', '.join(items[:-1])}{pause} {word} {last}"


def sentence_start(text: str) -> str:
    """The text with its first letter raised, unless it begins with a figure or a quoted name."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A clause as a sentence."""
    return sentence_start(text) + ("" if text.endswith((".", "?", "!")) else ".")


def words(text: str) -> int:
    """The length of the longest sentence of a text, in words."""
    return max(len(one.split()) for one in re.split(r"(?<=[.!?]) ", text))
