"""Who does this work: age, gender, race and ethnicity, and an estimate; figures, no conclusions."""

from __future__ import annotations

from reportgen.model import Comparison, Contrast, Difference
from reportgen.narrative.messages import Message, Part, Parts, PeopleCaveat
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import contrasts, labels, shares_of, table_of, told_of

_WOMEN = ("female", "women")


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    figures = contrasts(comparison, ("average_age", "median_age", "lgbt_percent"))
    breakdowns = tuple(contrast for contrast in contrasts(comparison, ("gender", "race")) if contrast.facts)
    messages: tuple[Message, ...] = (
        *told_of(comparison, ("average_age", "median_age"), told),
        *_women(breakdowns),
        *told_of(comparison, ("lgbt_percent",), told),
    )
    exhibits = (*table_of(figures), *(exhibit for one in breakdowns for exhibit in shares_of(one)))
    return SectionPlan(
        key="people",
        paragraphs=(messages,),
        exhibits=exhibits,
        caveats=(PeopleCaveat(),) if exhibits else (),
    )


def _women(breakdowns: tuple[Contrast, ...]) -> tuple[Message, ...]:
    for contrast in breakdowns:
        if contrast.measure.key != "gender" or contrast.pooled:
            continue
        for label in labels(contrast):
            if label.casefold() not in _WOMEN or len(contrast.facts) < 2:
                continue
            if isinstance(contrast, Difference):
                return (Part(difference=contrast, label=label),)
            return (Parts(contrast=contrast, label=label),)
    return ()
