"""At a glance: the figures that readers look for first, in one table."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import contrasts, table_of, yearly_pay

_ROWS = (
    "hourly_rate",
    "growth_percent",
    "jobs",
    "job_satisfaction",
    "entry_education",
    "degree",
    "average_age",
    "median_age",
    "experience_years",
)


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    rows = contrasts(comparison, (yearly_pay(comparison), *_ROWS))
    return SectionPlan(key="glance", exhibits=table_of(rows))
