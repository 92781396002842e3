"""At a glance: the figures that readers look for first, in one table."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import contrasts, table_of

_ROWS = (
    "hourly_rate",
    "growth_percent",
    "jobs",
    "job_satisfaction",
    "degree",
    "average_age",
    "experience_years",
)


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    mean = comparison.contrast("salary_mean")
    pay = "salary_mean" if mean is not None and mean.facts else "salary_median"
    return SectionPlan(key="glance", exhibits=table_of(contrasts(comparison, (pay, *_ROWS))))
