"""A comparison in, the plans of its sections out, in document order and without empty ones."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.model import Comparison
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections import (
    education,
    glance,
    lead,
    outlook,
    pay,
    people,
    skills,
    time,
    work,
)

Planner = Callable[[Comparison, frozenset[str]], SectionPlan]

SECTIONS: tuple[Planner, ...] = (
    lead.plan,
    glance.plan,
    work.plan,
    time.plan,
    pay.plan,
    skills.plan,
    outlook.plan,
    education.plan,
    people.plan,
)


def planned(comparison: Comparison) -> tuple[SectionPlan, ...]:
    """The sections that have something to say or show; no relation is told in two of them."""
    plans: list[SectionPlan] = []
    told: frozenset[str] = frozenset()
    for planner in SECTIONS:
        plan = planner(comparison, told)
        told |= plan.told
        if any(plan.paragraphs) or plan.exhibits:
            plans.append(plan)
    return tuple(plans)
