"""At a glance: the figures that readers look for first, in one table."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.plans import RowPlan, SectionPlan, TablePlan

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
    contrasts = [contrast for key in (pay, *_ROWS) if (contrast := comparison.contrast(key)) is not None]
    if not any(contrast.facts for contrast in contrasts):
        return SectionPlan(key="glance")
    rows = tuple(RowPlan(contrast=contrast) for contrast in contrasts)
    return SectionPlan(key="glance", exhibits=(TablePlan(rows=rows),))
