"""A pair in, its rankings out: what both hold, what one holds alone, what is to be added, what is rated."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reportgen.audit import figures
from reportgen.audit.pair import Pair
from reportgen.model import Fact, Ranking, part_of

# Of these the prose tells only what lists share.
ONLY_SHARED = ("technology", "related")
_IMPORTANT, _HIGHER = Decimal(3), Decimal("0.5")


def parts(key: str, pair: Pair) -> tuple[str, ...]:
    """What the rows of a table on one measure are on: the labels of a breakdown, the entries of a ranking."""
    return rated(key, pair) if pair.is_rated(key) else pair.labels(key)


def rated(key: str, pair: Pair) -> tuple[str, ...]:
    """The entries that count for any of them, or are to be added for the second of two, by how far the first
    is ahead of the last in them."""
    named = [name for who in pair.places for name in ranked(key, who, pair)]
    named += added(key, 1, pair) if pair.are_two else ()
    once = {name.casefold(): name for name in reversed(named)}
    first, *_, second = pair.cells(key)

    def lead(name: str) -> Fraction | int:
        scores = (part_of(cell, name) for cell in (second, first))
        behind, ahead = (figures.shown(pair.measures[key], one.amount) if one else 0 for one in scores)
        return behind - ahead

    return tuple(sorted((name for name in dict.fromkeys(named) if once[name.casefold()] == name), key=lead))


def ranked(key: str, who: int, pair: Pair) -> tuple[str, ...]:
    """The names of a ranking that count."""
    fact = pair.fact(key, who)
    return figures.top(fact) if fact else ()


def shared_names(key: str, pair: Pair) -> tuple[str, ...]:
    second = {name.casefold() for name in ranked(key, 1, pair)}
    return tuple(name for name in ranked(key, 0, pair) if name.casefold() in second)


def alone(key: str, who: int, pair: Pair) -> tuple[str, ...]:
    other = {name.casefold() for name in ranked(key, 1 - who, pair)}
    return tuple(name for name in ranked(key, who, pair) if name.casefold() not in other)


def added(key: str, goal: int, pair: Pair) -> tuple[str, ...]:
    """What the other would add for the work of `goal`: what is important there and rated clearly higher, the
    widest gap first; where there are no ratings, what stands there alone."""
    start, end = pair.fact(key, 1 - goal), pair.fact(key, goal)
    if start is None or end is None:
        return ()
    before, after = _scores(start), _scores(end)
    if before is None or after is None:
        listed = not any(entry.score is not None for one in (start, end) for entry in _entries(one).entries)
        return alone(key, goal, pair) if listed else ()
    held = {name.casefold() for name in ranked(key, 1 - goal, pair)}
    gaps = [
        (before.get(name, Decimal(0)) - score, name)
        for name, score in after.items()
        if name not in held and score >= _IMPORTANT and score - before.get(name, Decimal(0)) >= _HIGHER
    ]
    written = {entry.name.casefold(): entry.name for entry in _entries(end).entries}
    by_gap = sorted((gap, written[name]) for gap, name in gaps)
    return tuple(name for _, name in by_gap)[: end.measure.top or None]


def _entries(fact: Fact) -> Ranking:
    assert isinstance(fact.value, Ranking)
    return fact.value


def _scores(fact: Fact) -> dict[str, Decimal] | None:
    entries = _entries(fact).entries
    scores = {entry.name.casefold(): entry.score for entry in entries if entry.score is not None}
    return scores if len(scores) == len(entries) else None
