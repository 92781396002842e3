"""Outlook: growth, openings, the number of jobs, who works for themselves, and how satisfied people are."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.messages import NationalOutlook
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import contrasts, table_of, told_of

_TOLD = ("jobs", "growth_percent", "openings", "job_satisfaction")
_ROWS = ("jobs", "growth_percent", "openings", "self_employed_percent", "job_satisfaction")


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    local = bool(comparison.area) and not comparison.unpublished
    national = any(one.facts for one in contrasts(comparison, ("growth_percent", "openings")))
    return SectionPlan(
        key="outlook",
        paragraphs=(told_of(comparison, _TOLD, told),),
        exhibits=table_of(contrasts(comparison, _ROWS)),
        caveats=(NationalOutlook(),) if local and national else (),
    )
