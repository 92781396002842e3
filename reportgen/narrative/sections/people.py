"""Who does this work: age, gender, race and ethnicity, and an estimate; figures, no conclusions."""

from __future__ import annotations

from reportgen.model import Breakdown, Comparison, Contrast, Difference
from reportgen.narrative.messages import Message, Part, PeopleCaveat
from reportgen.narrative.plans import ChartPlan, RowPlan, SectionPlan, SharesPlan, TablePlan
from reportgen.narrative.sections.telling import contrasts, table_of, told_of

_WOMEN = ("female", "women")


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    figures = contrasts(comparison, ("average_age", "lgbt_percent"))
    breakdowns = tuple(contrast for contrast in contrasts(comparison, ("gender", "race")) if contrast.facts)
    messages: tuple[Message, ...] = (
        *told_of(comparison, ("average_age",), told),
        *_women(breakdowns),
        *told_of(comparison, ("lgbt_percent",), told),
    )
    exhibits: list[TablePlan | ChartPlan] = [*table_of(figures)]
    for contrast in breakdowns:
        parts = labels(contrast)
        rows = tuple(RowPlan(contrast=contrast, part=part) for part in parts)
        exhibits += [
            SharesPlan(contrast=contrast, parts=parts),
            TablePlan(rows=rows, about=contrast.measure.key),
        ]
    return SectionPlan(
        key="people",
        paragraphs=(messages,),
        exhibits=tuple(exhibits),
        caveats=(PeopleCaveat(),) if exhibits else (),
    )


def labels(contrast: Contrast) -> tuple[str, ...]:
    """The labels of all the breakdowns, in the order of the first source that has them."""
    found = [
        share.label
        for fact in contrast.facts
        if isinstance(fact.value, Breakdown)
        for share in fact.value.shares
    ]
    return tuple(dict.fromkeys(found))


def _women(breakdowns: tuple[Contrast, ...]) -> tuple[Message, ...]:
    for contrast in breakdowns:
        if contrast.measure.key != "gender" or not isinstance(contrast, Difference):
            continue
        for label in labels(contrast):
            if label.casefold() in _WOMEN and len(contrast.facts) == 2:
                return (Part(difference=contrast, label=label),)
    return ()
