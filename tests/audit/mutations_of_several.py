"""A right text on three or four in, wrong texts out, beside those that a text on two can be made into."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from tests.audit.mutated_words import ENGLISH, Words
from tests.audit.mutations import CHANGES, Change, Pair, called, is_row, prose

WORDS = replace(
    ENGLISH,
    symmetric=r"the same time|compar|closely|covers|covered",
    count=r"(?<=all |the )(?:three|four)\b|\b(?:one|two|three)(?= top| of their| work| area)",
    counts=("one", "two", "three", "four", "five"),
)
_RANKS = (
    ("come next", "come last"),
    ("follow: ", "come last: "),
    ("next come", "then come"),
    ("behind them come", "next come"),
    ("after them come", "next come"),
    ("the lowest figure", "the next figure"),
    (" earn the least", " earn the most"),
    ("the longest", "the least time"),
    ("the least time", "the longest"),
    ("grow the fastest", "decline the most"),
    ("decline the most", "grow the fastest"),
    ("each $", "about the same, $"),
    ("none of", "all of"),
    (" alone have", " and others have"),
    ("from both ends, ", "from both ends, nearly "),
)


def _cells(text: str, choice: random.Random, group: Pair, words: Words) -> str | None:
    """Two neighboring cells of a row change places, their names do not."""
    lines = text.split("\n")
    two = re.compile(r"(?<=: |; )(?P<left>[^();:\n]+) \((?P<one>[^;\n]+?)\); (?P<right>[^();:\n]+) \(")
    found = [
        (place, match)
        for place, line in enumerate(lines)
        if is_row(line, words)
        for match in two.finditer(line)
        if match["left"] != match["right"]
    ]
    if not found:
        return None
    place, match = choice.choice(found)
    new = f"{match['right']} ({match['one']}); {match['left']} ("
    lines[place] = lines[place][: match.start()] + new + lines[place][match.end() :]
    return "\n".join(lines)


def _rank(text: str, choice: random.Random, group: Pair, words: Words) -> str | None:
    """A rank becomes another."""
    found = [(old, new) for old, new in _RANKS if old in text]
    if not found:
        return None
    old, new = choice.choice(found)
    places = [match.start() for match in re.finditer(re.escape(old), text)]
    at = choice.choice(places)
    return text[:at] + new + text[at + len(old) :]


def _one_name(text: str, choice: random.Random, group: Pair, words: Words) -> str | None:
    """One name in a sentence becomes that of another, and the others stay."""
    one, other = choice.sample(group, 2)
    names = [name for name in called(one, words)[1:2] if name]
    found = [(name, sentence) for name in names for sentence in prose(text, words) if name in sentence]
    if not found:
        return None
    name, sentence = choice.choice(found)
    return text.replace(sentence, sentence.replace(name, called(other, words)[1], 1), 1)


CHANGES_OF_SEVERAL: dict[str, Change] = {
    **{
        kind: change
        for kind, change in CHANGES.items()
        if kind not in ("cells swapped", "percent for points")
    },
    "two cells swapped": _cells,
    "a rank off": _rank,
    "a name off": _one_name,
}
