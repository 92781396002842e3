"""The nouns of the data: occupations, measures, values, facts and how they compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from reportgen.model.alike import folded, rounded, same_people
from reportgen.model.credits import Credit

# ---------------------------------------------------------------- occupations and measures


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupation:
    """One occupation as its dataset names it.

    `title` is as published. `singular`, `plural`, `short` and `article` are the data's own names, empty where
    it has none; the languages derive what is missing.
    """

    key: str
    title: str
    code: str = ""
    singular: str = ""
    plural: str = ""
    short: str = ""
    article: str = ""


class Unit(Enum):
    """What the numbers of a measure count. `SHARE` and `CHANGE` are in percent."""

    DOLLARS_A_YEAR = "dollars a year"
    DOLLARS_A_WEEK = "dollars a week"
    DOLLARS_AN_HOUR = "dollars an hour"
    SHARE = "percent of workers"
    CHANGE = "percent change"
    JOBS = "jobs"
    OPENINGS = "openings a year"
    YEARS = "years"
    YEARS_OF_AGE = "years of age"
    SCORE = "points"
    TIME = "time"
    NONE = "none"


DOLLARS = frozenset({Unit.DOLLARS_A_YEAR, Unit.DOLLARS_A_WEEK, Unit.DOLLARS_AN_HOUR})


class Kind(Enum):
    """What kind of value a measure has."""

    NUMBER = "number"
    RANGE = "range"
    CATEGORY = "category"
    BREAKDOWN = "breakdown"
    RANKING = "ranking"
    TEXT = "text"


class Basis(Enum):
    """How a figure came about."""

    PUBLISHED = "as the source published it"
    MEASURED = "measured"
    MODELLED = "modelled"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """How close is "about the same", up to where "slightly" reaches, and where "much" begins.

    The three are percents where `relative`, else differences in the measure's unit (for shares: percentage
    points). All are compared with the difference of the figures as shown: at most `same`, at most `slight`,
    at least `much`.
    """

    same: Decimal
    slight: Decimal
    much: Decimal
    relative: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What can be compared. `decimals` is how many decimals are shown, `columns` its plain-table columns,
    `top` how many entries of a ranking with scores count; a list without scores counts whole."""

    key: str
    label: str
    unit: Unit
    kind: Kind
    section: str
    columns: tuple[str, ...]
    decimals: int = 0
    tolerance: Tolerance | None = None
    basis: Basis = Basis.PUBLISHED
    top: int = 0

    def shown(self, amount: Decimal) -> Decimal:
        """`amount` half-up at the decimals that readers see; relations are judged on this, never on more."""
        return rounded(amount, self.decimals)


# ---------------------------------------------------------------- values


class Bound(Enum):
    """What is known of a number: it, or only that it is at least or at most so much."""

    EXACT = "exact"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """An amount in its measure's unit, with its standard error in the same unit where the source has one."""

    amount: Decimal
    bound: Bound = Bound.EXACT
    standard_error: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """From `low` to `high`, one of which may be open. `period` is "day", "week", "month" or "year" for a
    length of time and empty for money. Equal ends are a single value. Both ends are counted in, but `low` is
    not where the band is `half_open`: over 1 and up to 2 years."""

    low: Number | None
    high: Number | None
    period: str = ""
    half_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One label, with the share in percent that it holds where the source gives one."""

    label: str
    share: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One part of a breakdown, in percent; `None` where the source does not report it."""

    label: str
    percent: Number | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """Shares of a whole, labels and order as published; they need not add up to 100."""

    shares: tuple[Share, ...]
    _percents: Mapping[str, Number] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        reported = [(same_people(one.label), one.percent) for one in self.shares if one.percent is not None]
        object.__setattr__(self, "_percents", dict(reversed(reported)))

    def percent(self, label: str) -> Number | None:
        """The share of `label`; `None` where it is not reported or there is no such label."""
        return self._percents.get(same_people(label))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """One entry of a ranking, with its score where the source gives one."""

    name: str
    score: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """An ordered list, most important first."""

    entries: tuple[Ranked, ...]
    is_scored: bool = field(init=False, repr=False, compare=False)
    _scores: Mapping[str, Number] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        scored = [
            (folded(one.name), Number(amount=one.score)) for one in self.entries if one.score is not None
        ]
        object.__setattr__(self, "is_scored", len(scored) == len(self.entries))
        object.__setattr__(self, "_scores", dict(reversed(scored)))

    def top(self, measure: Measure) -> tuple[Ranked, ...]:
        """The entries that count for `measure`, which are all where they have no scores."""
        return self.entries[: measure.top] if self.is_scored and measure.top else self.entries

    def score(self, name: str) -> Number | None:
        """The score of the entry `name`; `None` where it has none or there is no such entry."""
        return self._scores.get(folded(name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Sentences that someone wrote, printed as they stand."""

    text: str


Value = Number | Range | Category | Breakdown | Ranking | Text

# ---------------------------------------------------------------- facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who published a figure, and the period it refers to; either is empty where the data does not say."""

    name: str
    period: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A value of one measure for one occupation, and where it comes from. `area` may be empty: not stated.
    `published_for` names the occupation or group that the source gives it for, where that is another one;
    `remark` is what else the source says of it."""

    occupation: Occupation
    measure: Measure
    value: Value
    source: Source
    area: str = ""
    published_for: str = ""
    remark: str = ""
    basis: Basis = Basis.PUBLISHED


class Reason(Enum):
    """Why a figure is missing."""

    NOT_REPORTED = "not reported"
    SUPPRESSED = "suppressed"
    NOT_IN_DATASET = "not in this dataset"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A figure that is missing, and why."""

    occupation: Occupation
    measure: Measure
    reason: Reason


Cell = Fact | Gap


def part_of(cell: Fact | Gap, name: str) -> Number | None:
    """The share of `name` in a breakdown, or its score in a ranking; `None` where it is not reported."""
    match cell:
        case Fact(value=Breakdown() as breakdown):
            return breakdown.percent(name)
        case Fact(value=Ranking() as ranking):
            return ranking.score(name)
    return None


# ---------------------------------------------------------------- comparisons


class Relation(Enum):
    """How two values of one measure stand to each other; exactly one holds for any two."""

    EQUAL = "equal"
    ABOUT_THE_SAME = "about the same"
    SLIGHT = "slightly more or less"
    CLEAR = "more or less"
    MUCH = "much more or less"
    MULTIPLE = "a multiple"
    OVERLAP = "overlap"
    NOT_COMPARABLE = "not comparable"
    ONE_MISSING = "one missing"
    BOTH_MISSING = "both missing"


DIRECTED = frozenset({Relation.SLIGHT, Relation.CLEAR, Relation.MUCH, Relation.MULTIPLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """One measure across the occupations: a fact or a gap for each, in their order. `salience` says how large
    the difference is against the spread of the measure over the dataset; 0 where there is none to tell."""

    measure: Measure
    cells: tuple[Cell, ...]
    salience: Decimal = Decimal(0)
    facts: tuple[Fact, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        facts = tuple([cell for cell in self.cells if isinstance(cell, Fact)])
        object.__setattr__(self, "facts", facts)

    @property
    def pooled(self) -> str:
        """For whom the one figure that all cells share was published, such as the occupation of which they
        are specialties; empty where each has a figure of its own."""
        facts = self.facts
        if len(facts) < 2 or not any([fact.published_for for fact in facts]):
            return ""
        origins = {fact.published_for or fact.occupation.title for fact in facts}
        return origins.pop() if len(origins) == 1 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Contrast):
    """A contrast of two with its relation. `left_is_more` is set for the directed relations only.
    `insignificant` is set where sampling error alone made it ABOUT_THE_SAME (90% confidence)."""

    relation: Relation
    left_is_more: bool | None = None
    insignificant: bool = False

    @property
    def left(self) -> Cell:
        return self.cells[0]

    @property
    def right(self) -> Cell:
        return self.cells[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Names that stand in the rankings at these places of the comparison and in no other."""

    places: tuple[int, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap(Contrast):
    """Rankings side by side, each as far as it counts. `shared` holds the names that all have, in the first
    one's order; `alone` has, for each cell, the names that no other has. `added` has, for each cell of two,
    what someone who comes from the other would add: where both have scores, the important names that are
    rated clearly higher here and are not among the top there, the widest gap first; else those that stand
    alone. `held` has, for several but not all of three or four, what just these hold."""

    shared: tuple[str, ...]
    alone: tuple[tuple[str, ...], ...]
    added: tuple[tuple[str, ...], ...] = ()
    held: tuple[Held, ...] = ()

    @property
    def is_scored(self) -> bool:
        """Whether all of two or more lists have scores, so that gaps between them are known."""
        lists = [fact.value for fact in self.facts if isinstance(fact.value, Ranking)]
        return len(lists) > 1 and all(one.is_scored for one in lists)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two to four occupations and their contrasts, in the order of MEASURES. `dataset` is its title,
    `credits` are the texts that the publishers of its figures ask for. `area` is the place that was asked
    for, empty for the nation; where any of the occupations has no figures of that place, these are
    `unpublished` there and all figures are national. `left_out` are measures of the tables of these
    occupations whose figures nobody wants to see."""

    occupations: tuple[Occupation, ...]
    contrasts: tuple[Contrast, ...]
    dataset: str
    credits: tuple[Credit, ...] = ()
    area: str = ""
    unpublished: tuple[Occupation, ...] = ()
    left_out: tuple[Measure, ...] = ()
    _by_key: Mapping[str, Contrast] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {one.measure.key: one for one in self.contrasts})

    def contrast(self, key: str) -> Contrast | None:
        """The contrast of the measure `key`, or `None` where the dataset does not have the measure."""
        return self._by_key.get(key)

    def section(self, key: str) -> tuple[Contrast, ...]:
        """The contrasts whose measures belong to the section `key`."""
        return tuple(contrast for contrast in self.contrasts if contrast.measure.section == key)
