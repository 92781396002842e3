"""Tools and technology: what both use; the table has the rest."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import shared_list


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    return shared_list(comparison, "technology")
