"""Interests and work values: what each kind of work suits by the ratings of its source."""

from __future__ import annotations

from reportgen.model import Comparison
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import contrasts, listed, rankings, table_of

_KEYS = ("interests", "work_values")


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    return SectionPlan(
        key="interests",
        paragraphs=tuple(listed(overlap, added=False) for overlap in rankings(comparison, _KEYS)),
        exhibits=table_of(contrasts(comparison, _KEYS)),
    )
