"""Messages: what a sentence will say, before any words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reportgen.model import (
    Comparison,
    Contrast,
    Difference,
    Fact,
    Gap,
    Held,
    Occupation,
    Overlap,
    Ranking,
    Relation,
    Standing,
)

# A list of so many is named whole, of a longer one the first few; its table has them all.
WHOLE, FEW = 3, 2


def few(entries: tuple[str, ...]) -> tuple[str, ...]:
    """What a sentence names of a list."""
    return entries if len(entries) <= WHOLE else entries[:FEW]


class Listing:
    """A message on a list, of which a sentence names the first few entries."""

    __slots__ = ()

    @property
    def entries(self) -> tuple[str, ...]:
        raise NotImplementedError

    @property
    def named(self) -> tuple[str, ...]:
        return few(self.entries)

    @property
    def is_whole(self) -> bool:
        return self.named == self.entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """Who is compared; said where no difference is worth leading with."""

    comparison: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A difference with both its values and their relation."""

    difference: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """The one figure of a difference that is reported; that the other is not, is told by `Absent`."""

    difference: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """That all of these figures are missing for one and the same occupation, or for the same several."""

    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidUnlike:
    """Pay of which the source gives one a year and the other an hour, so that nothing can be compared."""

    yearly: Fact
    hourly: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """What a difference in yearly pay comes to, a year and a week."""

    difference: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class MiddleHalf:
    """Between which figures the middle half of each occupation earns."""

    low: Difference
    high: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a breakdown, for both occupations."""

    difference: Difference
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What two rankings share, or that they share nothing."""

    overlap: Overlap


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone(Listing):
    """What stands in the ranking at `position` and in no other: its first few entries."""

    overlap: Overlap
    position: int

    @property
    def entries(self) -> tuple[str, ...]:
        return self.overlap.alone[self.position]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition(Listing):
    """What someone who does the work at `start` would add to do the work at `goal`: the first few."""

    overlap: Overlap
    start: int
    goal: int

    @property
    def entries(self) -> tuple[str, ...]:
        return self.overlap.added[self.goal]


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRanking(Listing):
    """The one ranking that is reported, its first few entries, and for which occupation none is."""

    fact: Fact
    gap: Gap

    @property
    def entries(self) -> tuple[str, ...]:
        assert isinstance(self.fact.value, Ranking)
        return tuple(entry.name for entry in self.fact.value.top(self.fact.measure))


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """The dataset's own text on an occupation."""

    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """An occupation drawn from its facts, where no text is written."""

    occupation: Occupation
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """That both occupations have just one published figure between them, in each of these contrasts."""

    contrasts: tuple[Contrast, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Borrowed:
    """That these figures of one occupation were published for another one, or for a group; `more` where the
    same was just said of others."""

    facts: tuple[Fact, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NotLocal:
    """That `area` has no figures of these occupations, so that the nation's are compared."""

    area: str
    occupations: tuple[Occupation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoFigures:
    """That the data has nothing on any of the occupations: all of these are missing."""

    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalOutlook:
    """That growth and openings are of the nation, where other figures are of a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleCaveat:
    """That the figures on people describe who does the work now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """How the figures of three or four stand to each other; which are missing is told by `Absent`."""

    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """What the difference in yearly pay of two, who are named, comes to, a year and a week."""

    difference: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class HourlyOnly:
    """The pay by the hour of an occupation for which no yearly pay is published. Where it `opens` a section
    it names the place that its figure is of."""

    fact: Fact
    opens: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MiddleHalves:
    """Between which figures the middle half of each of several occupations earns, where both are known.
    Where it `opens` a section it names the place that the figures are of."""

    low: Contrast
    high: Contrast
    opens: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """One part of a breakdown, for each of several occupations that reports it."""

    contrast: Contrast
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedBy:
    """What several rankings, but not all, share."""

    overlap: Overlap
    held: Held


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What of three or four rankings only that at `position` holds; `other` where more of it was told."""

    overlap: Overlap
    position: int
    other: bool


Message = (
    Introduction
    | Told
    | Present
    | Absent
    | PaidUnlike
    | Amount
    | MiddleHalf
    | Part
    | Shared
    | Alone
    | Addition
    | OneRanking
    | Description
    | Portrait
    | Pooled
    | Borrowed
    | NotLocal
    | NoFigures
    | NationalOutlook
    | PeopleCaveat
    | Stands
    | Apart
    | HourlyOnly
    | MiddleHalves
    | Parts
    | SharedBy
    | Own
)


class NoteKind(Enum):
    """What a note below the report explains."""

    HOURLY_FROM_YEARLY = "hourly rate derived from yearly salary"
    DERIVED = "a figure derived from what the source publishes"
    BORROWED = "a figure that the source gives for another occupation or a group"
    ADDED = "what counts as a skill to add"
    LOCAL = "a figure of the place that was asked for"
    REMARK = "what else the source says of a figure"
    DEFINED = "what the words of a source mean"
    PROJECTED = "a projection"
    ESTIMATE = "an estimate whose method is not published"
    SHARES_NOT_WHOLE = "shares that do not add up to 100"
    BOUND = "a figure known only to be at least or at most so much"
    SOURCES_UNLIKE = "figures of different sources or periods side by side"
    INSIGNIFICANT = "a difference within sampling error"
    BY_CHANCE = "differences within sampling error among three or four figures"
    THRESHOLD = "how close the words for a relation are"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note: its kind, and what it is about. `relation` is set for thresholds only."""

    kind: NoteKind
    contrast: Contrast | None = None
    relation: Relation | None = None
