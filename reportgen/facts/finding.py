"""A text in, the occupation that it names out."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable

from rapidfuzz import fuzz, process

from reportgen.errors import UnknownOccupationError
from reportgen.facts.dataset import Dataset
from reportgen.facts.sources.plain_table import code_key
from reportgen.model import Occupation, folded

_NEAR = 90
_RESEMBLING = 55
_SEARCHED = 75
_CANDIDATES = 6
_ENDS = string.punctuation + string.whitespace + "“”‘’…–—·•"


def find(dataset: Dataset, text: str) -> Occupation:
    """The one occupation that `text` names by code, title, other name, some of its words or a near spelling.

    Raises `UnknownOccupationError` that lists the candidates, or offers the nearest.
    """
    if not text.strip():
        raise UnknownOccupationError("An empty text names no occupation; give a title or a code.")
    for candidates in _steps(dataset, text):
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            raise UnknownOccupationError(_ambiguous(text, candidates))
    raise UnknownOccupationError(_unknown(dataset, text))


def search(dataset: Dataset, text: str, *, limit: int = 10) -> tuple[Occupation, ...]:
    """At most `limit` occupations that `text` may mean, the likeliest first; none for an empty text."""
    if not text.strip() or limit < 1:
        return ()
    found = {occupation.key: occupation for step in _steps(dataset, text) for occupation in step}
    found |= {
        occupation.key: occupation
        for occupation in _resembling(dataset, text, _SEARCHED, limit)
        if occupation.key not in found
    }
    return tuple(found.values())[:limit]


# ---------------------------------------------------------------- the steps, from exact to near


def _steps(dataset: Dataset, text: str) -> Iterable[tuple[Occupation, ...]]:
    """The candidates of each step. Letter for letter comes first, so that titles that differ in nothing but
    punctuation stay apart; official titles come before other names."""
    for names in (_official, _others):
        for fold in (str.strip, folded, _trimmed):
            yield _named(dataset, fold(text), names, fold)
    yield _with_words(dataset, text)
    yield _near(dataset, text)


def _official(occupation: Occupation) -> tuple[str, ...]:
    code = code_key(occupation.code)
    return (occupation.title, code, f"{code}.00") if code else (occupation.title,)


def _others(occupation: Occupation) -> tuple[str, ...]:
    return occupation.singular, occupation.plural, occupation.short


def _names(occupation: Occupation) -> tuple[str, ...]:
    return tuple(name for name in (occupation.title, *_others(occupation)) if name)


def _trimmed(text: str) -> str:
    return folded(text).strip(_ENDS)


def _named(
    dataset: Dataset,
    wanted: str,
    names: Callable[[Occupation], tuple[str, ...]],
    fold: Callable[[str], str],
) -> tuple[Occupation, ...]:
    if not wanted:
        return ()
    return tuple(
        occupation
        for occupation in dataset.occupations
        if any(fold(name) == wanted for name in names(occupation) if name)
    )


def _with_words(dataset: Dataset, text: str) -> tuple[Occupation, ...]:
    """The occupations one of whose names holds the words of `text`, whole and in a row."""
    wanted = _words(text)
    if not wanted:
        return ()
    return tuple(
        occupation
        for occupation in dataset.occupations
        if any(_holds(_words(name), wanted) for name in _names(occupation))
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w+#]+", text.casefold()))


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return any(words[place : place + len(wanted)] == wanted for place in range(len(words) - len(wanted) + 1))


def _near(dataset: Dataset, text: str) -> tuple[Occupation, ...]:
    """Near spellings. Digits, + and # must agree: "Grade 1 clerk" is no misspelt "Grade 2 clerk"."""
    wanted = folded(text)
    return tuple(
        occupation
        for occupation in dataset.occupations
        if any(
            _marks(name) == _marks(text) and _likeness(wanted, folded(name)) >= _NEAR
            for name in _names(occupation)
        )
    )


def _likeness(left: str, right: str) -> float:
    """From 0 to 100; the order of the words does not count ("registered nurse", "Nurses, Registered")."""
    words = fuzz.ratio(" ".join(sorted(_words(left))), " ".join(sorted(_words(right))))
    return max(fuzz.ratio(left, right), words)


def _marks(text: str) -> list[str]:
    return re.findall(r"[0-9+#]", text)


def _resembling(dataset: Dataset, text: str, cutoff: int, limit: int) -> tuple[Occupation, ...]:
    names = {
        (place, name): folded(name)
        for place, occupation in enumerate(dataset.occupations)
        for name in _names(occupation)
    }
    ranked = process.extract(folded(text), names, scorer=fuzz.WRatio, score_cutoff=cutoff, limit=None)
    places = dict.fromkeys(place for _, _, (place, _) in ranked)
    return tuple(dataset.occupations[place] for place in places)[:limit]


# ---------------------------------------------------------------- what is said when there is not one


def _ambiguous(text: str, candidates: tuple[Occupation, ...]) -> str:
    more = len(candidates) - _CANDIDATES
    listed = "; ".join(map(_labelled, candidates[:_CANDIDATES])) + (f"; and {more} more" if more > 0 else "")
    count = len(candidates)
    return f"“{text.strip()}” may mean {count} occupations ({listed}); give the whole title or the code."


def _unknown(dataset: Dataset, text: str) -> str:
    nearest = _resembling(dataset, text, _RESEMBLING, 3)
    if not nearest:
        return f"No occupation is called “{text.strip()}”; search for one by a word of its title."
    return f"No occupation is called “{text.strip()}”; the nearest are: {'; '.join(map(_labelled, nearest))}."


def _labelled(occupation: Occupation) -> str:
    return f"{occupation.title} ({occupation.code})" if occupation.code else occupation.title
