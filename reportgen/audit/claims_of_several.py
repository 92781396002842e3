"""The nouns of what a sentence claims of three or four, as it was read: nothing here has been checked yet.

`who` are places of occupations, in the order in which the sentence names them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Rank(Enum):
    """Where figures stand among all of a measure."""

    HIGHEST = "the highest"
    SECOND = "next to the highest"
    THIRD = "next to those"
    LOWEST = "the lowest"


class Bond(Enum):
    """What may be said of figures that stand together."""

    EQUAL = "the same"
    ALIKE = "about the same"
    CHAIN = "each about the same as the next"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """That the figures of `who` have a rank, and what they are to each other, where that is said; `told` is
    whether the sentence gives the figures."""

    key: str
    rank: Rank
    who: tuple[int, ...]
    bond: Bond | None
    told: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """What all figures of a measure are to each other."""

    key: str
    who: tuple[int, ...]
    bond: Bond


@dataclass(frozen=True, slots=True, kw_only=True)
class Unordered:
    """That the data does not show which of the figures of `who` is the largest, or their order."""

    key: str
    who: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """By how much the highest figure, that of `subject`, is above the lowest, that of `base`."""

    key: str
    subject: int
    base: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The names of a ranking that `who` have and nobody else. `count` and `size` are what is said of their
    number and of that of all; `others` whether they are said to be other than shared ones."""

    key: str
    who: tuple[int, ...]
    text: str
    count: str = ""
    size: str = ""
    others: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Among:
    """How many occupations a report is said to be on."""

    text: str
