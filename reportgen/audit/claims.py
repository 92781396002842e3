"""The nouns of what a sentence claims, as it was read: nothing here has been checked yet.

A measure goes by its key, an occupation by its place: 0 for the first, 1 for the second, and so on.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reportgen.audit.claims_of_several import Among, Apart, Held, Ranked, Together, Unordered


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure of one occupation; `part` is the share of a breakdown that it is, `whole` that it was rounded
    to the whole percent."""

    key: str
    who: int
    text: str
    part: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """One end of a range of one occupation, the `upper` or the lower."""

    key: str
    who: int
    text: str
    upper: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How the figure of `subject` stands to that of `base`: `46% more`."""

    key: str
    subject: int
    base: int
    text: str


class Likeness(Enum):
    """What may be said of two figures without a number."""

    SAME = "the same"
    ALIKE = "about the same"
    UNKNOWN = "not known which is larger"
    APART = "not the same"
    LONGER = "longer"
    SHORTER = "less time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Likened:
    """That the two figures of a measure are so; from `subject` to the other where that matters."""

    key: str
    likeness: Likeness
    subject: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """That a figure of one occupation is not reported."""

    key: str
    who: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The category of one occupation, in the words of a sentence."""

    key: str
    who: int
    text: str


class Role(Enum):
    """What a list of names is of a ranking, or of two."""

    SHARED = "shared"
    ALONE = "alone"
    ALL = "all that count"
    FIRST = "the first few"
    NEXT = "the next one"
    ADDED = "to be added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Names of a ranking. `who` has them, or would add them. `count` and `size` are what is said of their
    number and of that of all; `others` whether they are said to be other than shared ones, `whole` whether
    they are said to be all, as far as that is said."""

    key: str
    role: Role
    who: int
    text: str
    count: str = ""
    size: str = ""
    others: bool | None = None
    whole: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What the difference of two yearly figures comes to, a year and a week."""

    key: str
    yearly: str
    weekly: str
    who: tuple[int, int] = (0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """By how many percentage points the shares of one category differ, and whether that of `subject` is said
    to be more; `None` where no direction is."""

    key: str
    text: str
    subject: int = 0
    more: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """For whom figures on `topics` were published; `who` has them, or all where it is nobody: those `of` whom
    that is said, where some have none."""

    topics: tuple[str, ...]
    who: int | None
    text: str
    of: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Which years the figure of a measure is about."""

    key: str
    who: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which place the figures of a sentence are of; `text` is as it was said."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpublished:
    """That a place has no pay of these occupations."""

    who: tuple[int, ...]
    text: str


class Fixed(Enum):
    """A sentence that says the same in every report."""

    CAVEAT = "who does the work now"
    NATION = "whose growth and openings are shown beside local figures"
    INTRODUCTION = "who is compared"
    EMPTY = "that the data has nothing on them"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One of the fixed sentences, and whom it names."""

    fixed: Fixed
    who: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text that the data has on one occupation, word for word."""

    who: int
    text: str


Claim = (
    Figure
    | End
    | Step
    | Likened
    | Missing
    | Label
    | Listing
    | Sum
    | Gap
    | Origin
    | Period
    | Place
    | Unpublished
    | Stated
    | Written
    | Among
    | Apart
    | Held
    | Ranked
    | Together
    | Unordered
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence and what it claims; nothing where it could not be read. `section` is that of its heading,
    `trait` is set where it draws an occupation from its facts rather than comparing two."""

    text: str
    section: str
    claims: tuple[Claim, ...]
    trait: bool = False
