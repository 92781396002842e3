"""The nouns of three or four figures: who stands highest, who lowest, and who together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reportgen.model.comparison import Contrast, Difference, Relation


class Tie(Enum):
    """What holds those of one tier together; exactly one does."""

    ALONE = "alone"
    EQUAL = "equal"
    ABOUT_THE_SAME = "each about the same as any other"
    CHAIN = "each about the same as the next, the first more than the last"
    UNKNOWN = "in an order that the data does not show"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """Those at these places of the comparison, the highest figure as shown first. All of them are more than
    all of the next tier."""

    places: tuple[int, ...]
    tie: Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing(Contrast):
    """A contrast of three or four: `ranks` has one rank a cell, 1 the highest, ties alike, `None` for a gap
    or a value that cannot be ranked. `tiers` go from highest to lowest; there are none of labels, texts and
    shares of a whole.

    `ends` is the highest against the lowest, where each stands alone in its place; of just two facts, these.
    `widest` is the relation of the two that lie furthest apart for their measure. `by_chance` are the places
    of those that only sampling error makes ABOUT_THE_SAME (90% confidence).
    """

    ranks: tuple[int | None, ...]
    tiers: tuple[Tier, ...] = ()
    ends: Difference | None = None
    widest: Relation = Relation.NOT_COMPARABLE
    by_chance: tuple[tuple[int, int], ...] = ()
