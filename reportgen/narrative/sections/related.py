"""Related occupations: those that both are related to; the table has the rest."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.messages import Shared
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import contrasts, rankings, table_of


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    found = rankings(comparison, ("related",))
    shared = tuple(Shared(overlap=one) for one in found if one.shared and not one.pooled)
    return SectionPlan(
        key="related", paragraphs=(shared,), exhibits=table_of(contrasts(comparison, ("related",)))
    )
