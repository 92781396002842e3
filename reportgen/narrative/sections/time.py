"""How long it takes: the time to become one, the job zone, experience and training."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import contrasts, table_of, told_of

_TOLD = ("time_to_become", "experience_years", "work_experience", "training")
_ROWS = ("time_to_become", "job_zone", "experience_years", "work_experience", "training")


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    return SectionPlan(
        key="time",
        paragraphs=(told_of(comparison, _TOLD, told),),
        exhibits=table_of(contrasts(comparison, _ROWS)),
    )
