"""A comparison in, the plans of its sections out, in document order and without empty ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportgen.model import Comparison, Contrast
from reportgen.narrative.messages import Stands, Told
from reportgen.narrative.plans import SectionPlan, TablePlan
from reportgen.narrative.sections import (
    education,
    glance,
    interests,
    lead,
    outlook,
    pay,
    people,
    related,
    skills,
    technology,
    time,
    work,
)
from reportgen.narrative.sections.telling import provenance

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
    interests.plan,
    technology.plan,
    related.plan,
)


def planned(comparison: Comparison) -> tuple[SectionPlan, ...]:
    """The sections that have something to say or show; no relation is told in two of them."""
    plans: list[SectionPlan] = []
    told: frozenset[str] = frozenset()
    for planner in SECTIONS:
        plan = planner(comparison, told)
        told |= plan.told
        if any(plan.paragraphs) or plan.exhibits:
            plans.append(replace(plan, caveats=(*plan.caveats, *provenance(_told_or_shown(plan)))))
    return tuple(plans)


def _told_or_shown(plan: SectionPlan) -> tuple[Contrast, ...]:
    """The contrasts of a section, each once. Those of the glance come again in their own sections."""
    if plan.key == "glance":
        return ()
    messages = [message for messages in plan.paragraphs for message in messages]
    told: list[Contrast] = [message.difference for message in messages if isinstance(message, Told)]
    told += [message.standing for message in messages if isinstance(message, Stands)]
    tables = [exhibit for exhibit in plan.exhibits if isinstance(exhibit, TablePlan)]
    shown = [row.contrast for table in tables for row in table.rows]
    return tuple({contrast.measure.key: contrast for contrast in (*told, *shown)}.values())
