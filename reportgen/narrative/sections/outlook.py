"""Outlook: growth, openings, the number of jobs, and how satisfied people are."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import simple


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    return simple(comparison, told, "outlook", "jobs", "growth_percent", "openings", "job_satisfaction")
