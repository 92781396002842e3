"""The nouns of the page: claims, tables, charts and the report they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.model.brand import NO_IMPRINT, Imprint
from reportgen.model.comparison import Contrast, Fact, Gap, Occupation

Asserted = Fact | Gap | Contrast


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence and what it asserts. `strong` are the parts of the text to set in bold, in their order."""

    text: str
    asserts: tuple[Asserted, ...]
    strong: tuple[str, ...] = ()

    def runs(self) -> Iterator[tuple[str, bool]]:
        """The text cut into (part, is strong), in order; joined they are the text."""
        rest = self.text
        for part in self.strong:
            before, found, after = rest.partition(part)
            if found:
                yield before, False
                yield found, True
                rest = after
        yield rest, False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One table row: a label, the text of a cell for each occupation, the difference in words (two
    occupations only, else empty). `missing` marks the cells that word a gap. `notes` are note numbers."""

    label: str
    cells: tuple[str, ...]
    missing: tuple[bool, ...]
    difference: str
    asserts: tuple[Asserted, ...]
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: `heads` name the occupations, `difference_head` the last column, empty for none. `is_directed`
    says that the caption tells which way the differences are read."""

    caption: str
    heads: tuple[str, ...]
    difference_head: str
    rows: tuple[Row, ...]
    is_directed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A value on a chart's axis and the text printed at it."""

    value: Decimal
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeBar:
    """One occupation's bar from `low` to `high`, a `point` on it, and an inner band (`inner`: low and high).
    Any may be missing; `text` then says so. `open_ended` says that the true high end lies beyond the bar."""

    label: str
    low: Mark | None
    high: Mark | None
    text: str
    point: Mark | None
    inner: tuple[Mark, Mark] | None = None
    open_ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeChart:
    """Ranges on one axis that starts at zero; one bar an occupation, in order. `ticks` label the axis."""

    key: str
    title: str
    bars: tuple[RangeBar, ...]
    ticks: tuple[Mark, ...]
    description: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class RankChart:
    """Rankings as columns, one an occupation; an entry that stands in several is joined by lines. `columns`
    has the entries of each, best first, as words; `missing` is the text for an empty column."""

    key: str
    title: str
    labels: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]
    shared: tuple[str, ...]
    missing: str
    description: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart:
    """Bars side by side: for each category one bar an occupation, all from zero. `marks` has, for each
    category, one mark an occupation, `None` where not reported (`missing` is the text for that); `scales`
    has, for each category, the amount that a bar of full length stands for."""

    key: str
    title: str
    labels: tuple[str, ...]
    categories: tuple[str, ...]
    marks: tuple[tuple[Mark | None, ...], ...]
    scales: tuple[Decimal, ...]
    missing: str
    description: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class StackChart:
    """One bar an occupation, made of the parts of a whole. `marks` has, for each occupation, one mark a
    category in their order, `None` where not reported; `whole` is the amount that the full width stands
    for, the largest sum of parts; `missing` is the text for a bar without parts."""

    key: str
    title: str
    labels: tuple[str, ...]
    categories: tuple[str, ...]
    marks: tuple[tuple[Mark | None, ...], ...]
    whole: Decimal
    missing: str
    description: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class DotChart:
    """Dots on one axis that starts at zero: for each category one an occupation. `marks` has, for each
    category, one mark an occupation, `None` where not reported; `ticks` label the axis up to its end."""

    key: str
    title: str
    labels: tuple[str, ...]
    categories: tuple[str, ...]
    marks: tuple[tuple[Mark | None, ...], ...]
    ticks: tuple[Mark, ...]
    missing: str
    description: Claim


Chart = RangeChart | RankChart | BarChart | StackChart | DotChart


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading, paragraphs of claims, and the tables and charts below them in their order. A `caveat` is a
    claim set small at the end; a `question` is for the reader to answer in writing, empty for none."""

    key: str
    heading: str
    paragraphs: tuple[tuple[Claim, ...], ...] = ()
    exhibits: tuple[Table | Chart, ...] = ()
    caveats: tuple[Claim, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A label and the text that belongs to it: a source and its figures, a kind of date and the date."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The fixed words of a page, in the report's language. `of` stands between page number and total, `note`
    before a note's number, `against` between the figures of two; `notes`, `sources` and `dates` are
    headings, `own_notes` is that of what readers write down themselves."""

    kind: str
    printed: str
    of: str
    note: str
    against: str
    notes: str
    sources: str
    dates: str
    own_notes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report, worded. The first section is the lead (no heading); the title is `title_parts` joined
    by `joiners`; `notes` are numbered from 1, as rows refer to them; `credits` are what sources ask for;
    `imprint` is what the organisation that hands it out has printed on it, `remarks` say what is left out."""

    title: str
    title_parts: tuple[str, ...]
    joiners: tuple[str, ...]
    language: str
    occupations: tuple[Occupation, ...]
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    sources: tuple[Line, ...]
    credits: tuple[str, ...]
    dates: tuple[Line, ...]
    labels: Labels
    imprint: Imprint = NO_IMPRINT
    remarks: tuple[str, ...] = ()
