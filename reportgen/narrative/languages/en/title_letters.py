"""Titles and labels in, the same letters out in the case that they have in a sentence."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reportgen.narrative.languages.en.title_words import (
    ACRONYMS,
    PLAIN_NAMES,
    PROPER_NAMES,
    PROPER_WORDS,
    SHORT_OCCUPATIONS,
)

# Letters with their combining marks; an apostrophe inside belongs to the word.
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*(?:['’][^\W\d_]+)*")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]{1,2}\.){2,}")
_MARKED_UP = re.compile(r"<[^<>]*>|\{[^{}]*\}")
_POSSESSIVE = re.compile(r"['’][sS]$")
_ELECTRONIC = re.compile(r"[Ee]-(?:business|commerce|learning|mail|sports?)\b", re.IGNORECASE)
_GRADED = re.compile(r"\b(?:class|grade|group|hepatitis|level|type|vitamin)\s\Z", re.IGNORECASE)
_ORDINALS = frozenset(("ND", "RD", "ST", "TH"))
_SMALL = frozenset(("of", "on", "or"))
_LONGEST_ACRONYM = 5

Spans = list[tuple[int, int]]


def unmarked(text: str) -> str:
    """The text without accents: `É` becomes `E`."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def is_shouted(text: str) -> bool:
    """Whether a whole text is in capitals and holds an ordinary word, so that its capitals say nothing."""
    if text == text.lower() or text != text.upper():
        return False
    words = _WORD.findall(text)
    if len(text.split()) > 1:
        return any(_is_ordinary(word) for word in words)
    return text in SHORT_OCCUPATIONS or any(
        len(word) > _LONGEST_ACRONYM and _is_ordinary(word) for word in words
    )


@lru_cache(maxsize=8192)
def running(text: str) -> str:
    """The text as it stands inside a sentence: `HR Manager` becomes `HR manager`, `Microsoft Excel` stays.

    Only the case of letters changes, and none in acronyms, mixed words, proper words, markup.
    """
    shouted = is_shouted(text)
    named, plain = _spans(PROPER_NAMES, text), _spans(PLAIN_NAMES, text)
    kept = _spans(_MARKED_UP, text) if shouted else _spans(_MARKED_UP, text) + _spans(_DOTTED, text) + named
    pieces, end = [], 0
    for match in _WORD.finditer(text):
        start, word = match.start(), match[0]
        if _covers(kept, start):
            continue
        proper = "" if _covers(plain, start) else _proper(word)
        if len(word) == 1:
            changed = _single(text, start)
        elif word.upper() in _ORDINALS and text[start - 1 : start].isdecimal():
            changed = _low(word)
        elif shouted:
            changed = _quiet(word, proper, named=_covers(named, start))
        else:
            changed = word if proper else _lowered(word)
        pieces += [text[end:start], changed]
        end = match.end()
    return "".join((*pieces, text[end:]))


@lru_cache(maxsize=8192)
def sentence_start(text: str) -> str:
    """The text with its first letter raised, unless it begins with a digit, markup or a word like `iOS`."""
    match = _WORD.search(text)
    if match is None:
        return text
    before, word = text[: match.start()], match[0]
    if word[1:] != word[1:].lower() or any(sign.isalnum() or sign in "<{[#@$.\\/" for sign in before):
        return text
    return f"{before}{_raised(word)}{text[match.end() :]}"


def _spans(pattern: re.Pattern[str], text: str) -> Spans:
    return [match.span() for match in pattern.finditer(text)]


def _covers(spans: Spans, place: int) -> bool:
    return any(start <= place < end for start, end in spans)


def _proper(word: str) -> str:
    """The proper word that `word` is a form of, in its own case, or an empty text."""
    stem = _POSSESSIVE.sub("", word).lower()
    return PROPER_WORDS.get(stem) or PROPER_WORDS.get(stem.removesuffix("s"), "")


def _is_ordinary(word: str) -> bool:
    """Whether a word in capitals is no acronym: two letters at least, one of them a vowel."""
    return len(word) > 1 and word not in ACRONYMS and not set("AEIOUY").isdisjoint(unmarked(word).upper())


def _quiet(word: str, proper: str, *, named: bool) -> str:
    """A word of a text that is wholly in capitals."""
    if proper:
        return proper + _low(word[len(proper) :])
    if not _is_ordinary(word):
        return word
    low = _low(word)
    return _raised(low) if named and low not in _SMALL else low


def _single(text: str, start: int) -> str:
    """A letter that stands alone: `X-ray`, `K-12`, `R&D`, but `e-commerce` and the article."""
    alone = text[start - 1 : start].isspace() and text[start + 1 : start + 2].isspace()
    is_article = text[start] == "A" and alone and not _GRADED.search(text[:start])
    return _low(text[start]) if is_article or _ELECTRONIC.match(text, start) else text[start]


def _lowered(word: str) -> str:
    """A word of a text in mixed case, where capitals inside a word mean something."""
    body = _POSSESSIVE.sub("", word)
    if body[1:] == _low(body[1:]):
        return _low(word)
    return (
        _low(word) if len(word) > _LONGEST_ACRONYM and word == word.upper() and _is_ordinary(word) else word
    )


def _low(text: str) -> str:
    """Lower case letter by letter; a letter that would become two stays."""
    if text.isascii():
        return text.lower()
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _raised(word: str) -> str:
    first = word[0].title()
    return f"{first}{word[1:]}" if len(first) == 1 else word
