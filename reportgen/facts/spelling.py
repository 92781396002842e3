"""A name in, what its other spellings share with it out."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from reportgen.model import folded

# Short forms that stand for one word alone in the titles of occupations. "Admin" (administrative,
# administrator) and "ops" do not, so they are not here; the alternate titles hold them written out.
ABBREVIATIONS = {
    "asst": "assistant",
    "lab": "laboratory",
    "math": "mathematic",
    "mgr": "manager",
    "rep": "representative",
    "tech": "technician",
    "vet": "veterinarian",
}
# Words that say nothing of the work.
SMALL = frozenset(
    {"a", "an", "and", "as", "except", "for", "in", "including", "of", "or", "the", "to", "with"}
)
_ENDS = string.punctuation + string.whitespace + "“”‘’…–—·•"
_WORD = re.compile(r"[\w+#]+")
_MARK = re.compile(r"[0-9+#]")
_ARTICLES = frozenset({"a", "an", "the"})
_NEAR = 85
_NEAR_WORD = 75
_SHORTEST = 5


def trimmed(text: str) -> str:
    """`text` folded, without the punctuation around it."""
    return folded(text).strip(_ENDS)


def key(text: str) -> str:
    """What two spellings of one name share: its words in their order, each in the singular and written out.
    Case, accents, punctuation and an article before it do not count; +, # and digits do."""
    plain = text.casefold().replace("'", "").replace("&", " and ")
    if not plain.isascii():
        plain = _unaccented(plain.replace("’", ""))
    words = list(map(_whole, _WORD.findall(plain)))
    if len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return " ".join(words)


def _unaccented(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@lru_cache(maxsize=1 << 15)
def _whole(word: str) -> str:
    single = _singular(word)
    return ABBREVIATIONS.get(single, single)


def _singular(word: str) -> str:
    """The singular of an English plural, roughly: both sides of a comparison are treated alike."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return word


def respelled(wanted: str, known: Sequence[str], vocabulary: Collection[str]) -> tuple[str, ...]:
    """Those of the `known` keys that the key `wanted` may be another spelling of: the same letters with other
    spaces, else the same words in another order, else the nearest ones by likeness."""
    if not wanted:
        return ()
    letters = wanted.replace(" ", "")
    joined = tuple(name for name in known if name.replace(" ", "") == letters)
    if joined:
        return joined
    words = sorted(wanted.split())
    turned = tuple(name for name in known if len(name) == len(wanted) and sorted(name.split()) == words)
    return turned or _misspelt(wanted, known, vocabulary)


def may_be_misspelt(word: str, vocabulary: Collection[str]) -> bool:
    """Whether `word` may be a misspelling rather than another word: it is none of the vocabulary, and it is
    long or a number."""
    return word not in vocabulary and (len(word) >= _SHORTEST or _MARK.search(word) is not None)


def _misspelt(wanted: str, known: Sequence[str], vocabulary: Collection[str]) -> tuple[str, ...]:
    """The nearest of the names that differ in nothing but misspelt words. A word of the vocabulary is not
    misspelt (a "mental therapist" is no "dental therapist"), and the first letter of a word seldom is."""
    if not any(may_be_misspelt(word, vocabulary) for word in wanted.split()):
        return ()
    near = process.extract(wanted, known, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
    likely = [(name, score) for name, score, _ in near if _is_misspelling(wanted, name, vocabulary)]
    nearest = tuple(name for name, score in likely if score == likely[0][1])
    return tuple(name for name in nearest if _initials(name) == _initials(wanted))


def _is_misspelling(wanted: str, name: str, vocabulary: Collection[str]) -> bool:
    """Digits, + and # must agree: "Grade 1 clerk" is no misspelt "Grade 2 clerk"."""
    typed, right = wanted.split(), name.split()
    return (
        len(typed) == len(right)
        and _MARK.findall(wanted) == _MARK.findall(name)
        and all(
            left == word or (may_be_misspelt(left, vocabulary) and fuzz.ratio(left, word) >= _NEAR_WORD)
            for left, word in zip(typed, right, strict=True)
        )
    )


def _initials(name: str) -> list[str]:
    return [word[0] for word in name.split()]


def alike(wanted: str, known: Sequence[str], cutoff: int) -> tuple[str, ...]:
    """Those of the `known` keys that look like `wanted`, by at least `cutoff` of 100, the likest first."""
    ranked = process.extract(wanted, known, scorer=fuzz.ratio, score_cutoff=cutoff, limit=None)
    return tuple(name for name, _, _ in ranked)
