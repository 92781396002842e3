"""How long it takes: the time to become one, and experience."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import simple


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    return simple(comparison, told, "time", "time_to_become", "experience_years")
