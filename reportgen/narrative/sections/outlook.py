"""Outlook: growth, openings, the number of jobs, who works for themselves, and how satisfied people are."""

from __future__ import annotations

from reportgen.model import Comparison, Number
from reportgen.narrative.messages import NationalOutlook
from reportgen.narrative.plans import BarsPlan, SectionPlan
from reportgen.narrative.sections.telling import contrasts, table_of, told_of

_TOLD = ("jobs", "growth_percent", "openings", "job_satisfaction")
_ROWS = ("jobs", "growth_percent", "openings", "self_employed_percent", "job_satisfaction")


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    local = bool(comparison.area) and not comparison.unpublished
    national = any(one.facts for one in contrasts(comparison, ("growth_percent", "openings")))
    return SectionPlan(
        key="outlook",
        paragraphs=(told_of(comparison, _TOLD, told),),
        exhibits=(*_chart(comparison), *table_of(contrasts(comparison, _ROWS))),
        caveats=(NationalOutlook(),) if local and national else (),
    )


def _chart(comparison: Comparison) -> tuple[BarsPlan, ...]:
    """Growth on one scale, where there is more than one figure and any is not zero."""
    found = comparison.contrast("growth_percent")
    if found is None or found.pooled or len(found.facts) < 2:
        return ()
    amounts = [fact.value.amount for fact in found.facts if isinstance(fact.value, Number)]
    return (BarsPlan(contrasts=(found,), about=found.measure.key),) if any(amounts) else ()
