"""A right text in, wrong texts out: each differs from it by one thing that a reader would be misled by."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportgen.model import Occupation

Pair = tuple[Occupation, Occupation]
Change = Callable[[str, random.Random, Pair], str | None]

_ROW = re.compile(r"^[A-Z0-9][^:\n]*?: (.+)\.$", re.MULTILINE)
_TWO = re.compile(
    r"^(?P<label>[^:\n]+: )(?P<left>[^;,\n]+?) and (?P<right>[^;,\n]+?)(?P<rest>(?:; [^\n]*)?\.)$"
)
# Whose sides may change places without a change of meaning.
_SYMMETRIC = re.compile(r"the same time|\bboth\b|and of|and as many|This report compares|cannot|closely")
_OPPOSITES = {
    "more": "less",
    "less": "more",
    "fewer": "more",
    "higher": "lower",
    "lower": "higher",
    "longer": "shorter",
    "shorter": "longer",
    "older": "younger",
    "younger": "older",
    "grow": "decline",
    "decline": "grow",
    "growth": "decline",
    "most": "least",
    "highest": "lowest",
}
_UNITS = {
    " a year": " a month",
    " an hour": " a week",
    " a week": " a day",
    "$": "€",
    " years": " months",
    " months": " years",
    "%": "",
    " percentage points": " points",
    " jobs": " openings",
    " openings": " jobs",
}
_INTENSITIES = {
    "much more": "more",
    "much fewer": "slightly fewer",
    "much less": "less",
    "slightly more": "more",
    "slightly less": "much less",
    "about twice": "twice",
    "about the same": "slightly more",
    "less than 1%": "0%",
    "the same": "about the same",
}
_LABELS = {
    "a bachelor's degree": "a master's degree",
    "Bachelor's degree": "Doctoral degree",
    "a high school diploma": "a bachelor's degree",
    "no formal educational credential": "a high school diploma or equivalent",
    "short-term training": "long-term training",
    "moderate-term training": "short-term training",
    "no training": "long-term training",
    "Texas": "Utah",
    "California": "Nevada",
    "Both typically": "Neither typically",
    "Neither typically": "Both typically",
    "critical thinking": "programming",
    "social": "artistic",
    "realistic": "conventional",
    "Microsoft Excel": "Microsoft Word",
}
_COUNTS = ("none", "one", "two", "three", "four", "all")
_LIES = (
    "This makes the first occupation the better choice.",
    "Most people would find the second occupation easier.",
    "Both earn about the same in the end.",
    "You should think of the higher pay.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """A wrong text: how it came about, and the line that is wrong."""

    kind: str
    text: str
    before: str
    after: str


def mutations(text: str, pair: Pair, choice: random.Random, *, each: int) -> Iterator[Mutation]:
    """Of each kind up to `each` different wrong texts."""
    for kind, change in CHANGES.items():
        seen = {text}
        for _ in range(each * 3):
            found = change(text, choice, pair)
            if found is None or found in seen:
                continue
            seen.add(found)
            yield _mutation(kind, text, found)
            if len(seen) > each:
                break


def _mutation(kind: str, text: str, found: str) -> Mutation:
    before, after = text.split("\n"), found.split("\n")
    place = next((at for at, both in enumerate(zip(before, after, strict=False)) if both[0] != both[1]), -1)
    return Mutation(kind=kind, text=found, before=before[place], after=after[place] if place >= 0 else "")


# ---------------------------------------------------------------- where


def _body(text: str) -> int:
    """Where the text begins below its title, which says who is compared."""
    return text.index("=\n") + 2


def _replaced(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _one_of(text: str, choice: random.Random, pattern: str) -> re.Match[str] | None:
    found = list(re.compile(pattern, re.MULTILINE).finditer(text, _body(text)))
    return choice.choice(found) if found else None


def _prose(text: str) -> list[str]:
    """The sentences of all paragraphs above the notes, without those of texts that were written."""
    found: list[str] = []
    part = text[_body(text) :].partition("\nNotes\n")[0]
    for line in part.split("\n"):
        if line.endswith(".") and not _ROW.match(line) and not line.startswith("The difference is read"):
            found += re.split(r"(?<=[.])(?<!\bSt\.) (?=[A-Z0-9])", line)
    return found


def _swap(text: str, choice: random.Random, table: dict[str, str], ending: str = "") -> str | None:
    keys = "|".join(map(re.escape, sorted(table, key=len, reverse=True)))
    match = _one_of(text, choice, f"(?:{keys}){ending}")
    return None if match is None else _replaced(text, match, table[match[0]])


# ---------------------------------------------------------------- what


def _digit(text: str, choice: random.Random, pair: Pair) -> str | None:
    match = _one_of(text, choice, r"\d")
    return (
        None
        if match is None
        else _replaced(text, match, choice.choice([one for one in "0123456789" if one != match[0]]))
    )


def _year(text: str, choice: random.Random, pair: Pair) -> str | None:
    match = _one_of(text, choice, r"\b20\d\d\b")
    return None if match is None else _replaced(text, match, str(int(match[0]) + choice.choice((-1, 1, 2))))


def _sides(text: str, choice: random.Random, pair: Pair) -> str | None:
    """The two cells of a row change places."""
    lines = text.split("\n")
    found = [
        (place, match)
        for place, line in enumerate(lines)
        if (match := _TWO.match(line)) and match["left"] != match["right"]
    ]
    if not found:
        return None
    place, match = choice.choice(found)
    lines[place] = f"{match['label']}{match['right']} and {match['left']}{match['rest']}"
    return "\n".join(lines)


def _names(text: str, choice: random.Random, pair: Pair) -> str | None:
    """The occupations of a sentence change places, or the one becomes the other."""
    others = _others(pair)
    keys = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w-])(?:an? )?(?:{keys})(?![\w-])")
    sentences = [one for one in _prose(text) if pattern.search(one) and not _SYMMETRIC.search(one)]
    if not sentences:
        return None
    sentence = choice.choice(sentences)
    swapped = pattern.sub(lambda match: _other(match[0], others), sentence)
    return text.replace(sentence, swapped[:1].upper() + swapped[1:], 1)


def _others(pair: Pair) -> dict[str, str]:
    """For each name of one that of the other."""
    found: dict[str, str] = {}
    for one, other in (pair, pair[::-1]):
        for name, stead in (
            (one.singular, other.singular),
            (one.plural, other.plural),
            (one.short, other.short),
            (f"{one.short}s", f"{other.short}s"),
        ):
            if name.strip("s") and stead.strip("s"):
                found.setdefault(name, stead)
                found.setdefault(name[:1].upper() + name[1:], stead)
    return found


def _other(name: str, others: dict[str, str]) -> str:
    bare = re.sub(r"^an? ", "", name)
    article = "a " if bare != name else ""
    return article + others.get(bare, others.get(name, name))


def _flipped(text: str, choice: random.Random, pair: Pair) -> str | None:
    keys = "|".join(sorted(_OPPOSITES, key=len, reverse=True))
    above = text.partition("\nSources\n")[0]
    match = _one_of(above, choice, rf"\b(?:{keys})\b")
    return None if match is None else _replaced(text, match, _OPPOSITES[match[0]])


def _points(text: str, choice: random.Random, pair: Pair) -> str | None:
    """Percent for percentage points, or the other way round."""
    if choice.random() < 0.5:
        match = _one_of(text, choice, r"(?<=\d) percentage points?")
        return None if match is None else _replaced(text, match, "%")
    match = _one_of(text, choice, r"(?<=\d)%")
    return None if match is None else _replaced(text, match, " percentage points")


def _unit(text: str, choice: random.Random, pair: Pair) -> str | None:
    return _swap(text.partition("\nSources\n")[0], choice, _UNITS)


def _intensity(text: str, choice: random.Random, pair: Pair) -> str | None:
    return _swap(text, choice, _INTENSITIES)


def _label(text: str, choice: random.Random, pair: Pair) -> str | None:
    return _swap(text, choice, _LABELS, r"(?!\w)")


def _count(text: str, choice: random.Random, pair: Pair) -> str | None:
    match = _one_of(text, choice, r"(?<=The two share )\w+(?= of)")
    return (
        None
        if match is None
        else _replaced(text, match, choice.choice([one for one in _COUNTS if one != match[0]]))
    )


def _dropped_sentence(text: str, choice: random.Random, pair: Pair) -> str | None:
    sentence = choice.choice(_prose(text))
    return text.replace(f"{sentence} ", "", 1) if f"{sentence} " in text else text.replace(sentence, "", 1)


def _dropped_line(text: str, choice: random.Random, pair: Pair) -> str | None:
    """A row, a note, a source, a credit or a date is left out."""
    lines = text.split("\n")
    found = [
        place
        for place, line in enumerate(lines)
        if place > 3 and re.match(r"[^:]+: .", line) and not line.startswith("The difference is read")
    ]
    del lines[choice.choice(found)]
    return "\n".join(lines)


def _filled(text: str, choice: random.Random, pair: Pair) -> str | None:
    """What is not reported gets a figure."""
    match = _one_of(text.partition("\nNotes\n")[0], choice, r"not reported(?: \(withheld by the source\))?")
    return (
        None
        if match is None
        else _replaced(text, match, choice.choice(("$45,230", "12%", "2,300", "3 of 5")))
    )


def _emptied(text: str, choice: random.Random, pair: Pair) -> str | None:
    """A figure becomes one that is not reported."""
    match = _one_of(text.partition("\nNotes\n")[0], choice, r"\$[\d,.]*\d|(?<![-\w$])\d[\d,.]*%?(?= and )")
    return None if match is None else _replaced(text, match, "not reported")


def _added(text: str, choice: random.Random, pair: Pair) -> str | None:
    """A sentence that nothing bears out."""
    sentence = choice.choice(_prose(text))
    return text.replace(sentence, f"{sentence} {choice.choice(_LIES)}", 1)


def _twice(text: str, choice: random.Random, pair: Pair) -> str | None:
    """A sentence is said once more in the same place."""
    told = [one for one in _prose(text) if re.search(r"\d", one)]
    if not told:
        return None
    sentence = choice.choice(told)
    return text.replace(sentence, f"{sentence} {sentence}", 1)


def _item(text: str, choice: random.Random, pair: Pair) -> str | None:
    """An item of a list in a row is left out."""
    match = _one_of(text.partition("\nNotes\n")[0], choice, r"(?<=, )[A-Z][\w ]+, (?=[A-Z])")
    return None if match is None else _replaced(text, match, "")


CHANGES: dict[str, Change] = {
    "a digit off": _digit,
    "a year off": _year,
    "cells swapped": _sides,
    "names swapped": _names,
    "more for less": _flipped,
    "percent for points": _points,
    "a unit off": _unit,
    "a degree off": _intensity,
    "a label off": _label,
    "a count off": _count,
    "a sentence dropped": _dropped_sentence,
    "a line dropped": _dropped_line,
    "a gap filled": _filled,
    "a figure emptied": _emptied,
    "a sentence added": _added,
    "a sentence twice": _twice,
    "an item dropped": _item,
}
