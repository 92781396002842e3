"""Education: what it takes to enter, degree, major and college, and how far workers went to school."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import contrasts, levels_of, table_of, told_of

_KEYS = ("entry_education", "degree", "major", "college")


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    return SectionPlan(
        key="education",
        paragraphs=(told_of(comparison, _KEYS, told),),
        exhibits=(
            *table_of(contrasts(comparison, _KEYS)),
            *(exhibit for one in contrasts(comparison, ("attainment",)) for exhibit in levels_of(one)),
        ),
    )
