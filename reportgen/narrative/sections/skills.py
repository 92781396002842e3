"""Skills and knowledge: what both call for, what each alone calls for, and what one would have to add."""

from __future__ import annotations

from reportgen.model import Comparison, Overlap
from reportgen.narrative.plans import RanksPlan, SectionPlan
from reportgen.narrative.sections.telling import contrasts, listed, rankings, table_of


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    found = rankings(comparison, ("top_skills", "knowledge"))
    return SectionPlan(
        key="skills",
        paragraphs=tuple(listed(overlap, added=overlap.measure.key == "top_skills") for overlap in found),
        exhibits=(*_chart(found), *table_of(contrasts(comparison, ("top_skills", "knowledge")))),
    )


def _chart(found: tuple[Overlap, ...]) -> tuple[RanksPlan, ...]:
    return tuple(RanksPlan(overlap=one) for one in found if one.measure.key == "top_skills")
