"""What several sections do alike: tell the differences of their measures and tabulate them."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model import Cell, Comparison, Contrast, Difference, Gap, Reason
from reportgen.narrative.messages import Message, Told
from reportgen.narrative.plans import RowPlan, SectionPlan, TablePlan


def contrasts(comparison: Comparison, keys: Iterable[str]) -> tuple[Contrast, ...]:
    """Those of `keys` that the dataset has, in the order of `keys`."""
    return tuple(contrast for key in keys if (contrast := comparison.contrast(key)) is not None)


def yearly_pay(comparison: Comparison) -> str:
    """The measure that speaks for the yearly pay: the average where there is one, else the median."""
    mean = comparison.contrast("salary_mean")
    return "salary_mean" if mean is not None and mean.facts else "salary_median"


def told_of(comparison: Comparison, keys: Iterable[str], told: frozenset[str]) -> tuple[Message, ...]:
    """A message for each difference of `keys` that has a figure and is not told yet."""
    return tuple(
        Told(difference=contrast)
        for contrast in contrasts(comparison, keys)
        if isinstance(contrast, Difference) and contrast.facts and contrast.measure.key not in told
    )


def table_of(rows: Iterable[Contrast]) -> tuple[TablePlan, ...]:
    """One table of the contrasts that the tables of these occupations have a column for, none where no figure
    is there. What nobody reported keeps its row; what nobody asked for has none."""
    found = tuple(contrast for contrast in rows if not all(map(_is_absent, contrast.cells)))
    if not any(contrast.facts for contrast in found):
        return ()
    return (TablePlan(rows=tuple(RowPlan(contrast=contrast) for contrast in found)),)


def _is_absent(cell: Cell) -> bool:
    return isinstance(cell, Gap) and cell.reason is Reason.NOT_IN_DATASET


def simple(comparison: Comparison, told: frozenset[str], key: str, *keys: str) -> SectionPlan:
    """A section of one paragraph and one table."""
    return SectionPlan(
        key=key,
        paragraphs=(told_of(comparison, keys, told),),
        exhibits=table_of(contrasts(comparison, keys)),
    )
