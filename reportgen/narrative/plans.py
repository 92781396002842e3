"""What a section will hold, before any words: messages, and what tables and charts show."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model import Contrast, Occupation, Overlap
from reportgen.narrative.messages import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPlan:
    """One row: a contrast, or the one share of its breakdowns that `part` names."""

    contrast: Contrast
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePlan:
    """A table; `about` is the measure that its caption names, empty for a table of several."""

    rows: tuple[RowPlan, ...]
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarsPlan:
    """Bars for the contrasts of numbers, each on its own scale from zero. `about` is the key of its title."""

    contrasts: tuple[Contrast, ...]
    about: str = "lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesPlan:
    """Bars for the shares of a breakdown, all from 0 to 100 percent."""

    contrast: Contrast
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StacksPlan:
    """The shares of a breakdown whose parts have an order, as the parts of one bar."""

    contrast: Contrast
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RangesPlan:
    """Pay: `low` and `high`, an `inner` band and a `point`, as far as there are any. `low` and `high` are
    two percentiles, or one and the same range; `span` is the range of those who have no percentiles beside
    others who have some."""

    low: Contrast | None
    high: Contrast | None
    inner: tuple[Contrast, Contrast] | None
    point: Contrast | None
    span: Contrast | None = None

    @property
    def contrasts(self) -> tuple[Contrast, ...]:
        """Those that there are, each once, from low to high, the point last."""
        found: list[Contrast] = []
        for contrast in (self.low, *(self.inner or ()), self.high, self.span, self.point):
            if contrast is not None and contrast not in found:
                found.append(contrast)
        return tuple(found)

    @property
    def occupations(self) -> tuple[Occupation, ...]:
        return tuple(cell.occupation for cell in self.contrasts[0].cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class RanksPlan:
    """Rankings side by side."""

    overlap: Overlap


@dataclass(frozen=True, slots=True, kw_only=True)
class DotsPlan:
    """The scores of these entries of the rankings, in this order."""

    overlap: Overlap
    parts: tuple[str, ...]


ChartPlan = BarsPlan | DotsPlan | SharesPlan | StacksPlan | RangesPlan | RanksPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPlan:
    """What one section says and shows. `told` are the keys of the measures whose relation it tells."""

    key: str
    paragraphs: tuple[tuple[Message, ...], ...] = ()
    exhibits: tuple[TablePlan | ChartPlan, ...] = ()
    caveats: tuple[Message, ...] = ()
    told: frozenset[str] = frozenset()
