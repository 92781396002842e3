"""A text in, "a" or "an" out: by the sound that it opens with.

The sound of a spelled acronym is that of its first letter's name, that of a figure comes from how it is read,
and a word goes by its letters and the exceptions below.
"""

from __future__ import annotations

import re

from reportgen.narrative.languages.en.title_letters import running, unmarked
from reportgen.narrative.languages.en.title_words import SAID_AS_WORDS, SPELLED_SMALL

_OPENING = re.compile(r"[^\W_]")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.){2,}")
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")

_VOWELS = "aeiouæøœ"
_NAMED_WITH_A_VOWEL = "AEFHILMNORSX"

# A vowel letter that opens with a consonant: "yoo" and "w".
_CONSONANT_SOUND = re.compile(
    r"""eu | ew | one(?!ro|id|ir) | once | ouija | oaxac
      | uni(?![mn]|dent|r[aeo]|ss) | unanim | unesco | us[aeiu] | ut[aeio] | u[rv][aeiou] | ubiq | uk[eru]
      | ulys | ufo | ugan""",
    re.VERBOSE,
)
# A consonant letter that opens with a vowel: silent h, and y as in "yttrium".
_VOWEL_SOUND = re.compile(
    r"heir | honest | honou?r | hour | herb(?!ert|ie|iv) | hors\b | haute | ytt", re.VERBOSE
)


def article(text: str) -> str:
    """`a` or `an`, as the text is said aloud; quotation marks and other signs before it are passed over.

    SQL, like every acronym not known to be read as a word, is spelled: an SQL developer.
    """
    spoken = running(text)
    found = _OPENING.search(spoken)
    if found is None:
        return "a"
    start = found.start()
    if spoken[start].isdecimal() and spoken[:start].endswith("#"):
        return "a"
    return "an" if _opens_with_vowel(spoken[start:]) else "a"


def _opens_with_vowel(text: str) -> bool:
    if text[0].isdecimal():
        return _is_figure_with_vowel(text)
    plain = unmarked(text)
    match = _LETTERS.match(plain)
    if match is None:
        return False
    word = match[0]
    if len(word) == 1 or _DOTTED.match(plain) or _is_spelled(word):
        return word[0].upper() in _NAMED_WITH_A_VOWEL
    lower = word.lower()
    if _VOWEL_SOUND.match(lower):
        return True
    return lower[0] in _VOWELS and not _CONSONANT_SOUND.match(lower)


def _is_figure_with_vowel(text: str) -> bool:
    """Whether a number is read as eight, eighty, eleven, eighteen or one of these and a larger unit."""
    found = _FIGURE.match(text)
    digits = found[0].replace(",", "") if found else ""
    if digits.startswith("8"):
        return True
    if not digits.startswith(("11", "18")):
        return False
    # Four figures without a comma are read in pairs, as years are: "an 1800s map".
    return len(digits) % 3 == 2 or (found is not None and len(found[0]) == 4)


def _is_spelled(word: str) -> bool:
    """Whether letters are named one by one: `HVAC`, `MSc`, `iOS`, `mRNA`, `html`."""
    lower = word.lower()
    if word[:2].isupper():
        return lower not in SAID_AS_WORDS and lower.removesuffix("s") not in SAID_AS_WORDS
    if word[0].islower() and word[1].isupper():
        return True
    return lower in SPELLED_SMALL
