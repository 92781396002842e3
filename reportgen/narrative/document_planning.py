"""A comparison in, the plans of its sections out, in document order and without empty ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

from reportgen.model import Comparison, Contrast
from reportgen.narrative.abridging import pieces, without
from reportgen.narrative.messages import Introduction, Message, Portrait, Stands, Told
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


def planned(comparison: Comparison, *, cuts: int = 0) -> tuple[SectionPlan, ...]:
    """The sections that have something to say or show, without so many of the pieces that a short report may
    go without; no relation is told in two of them."""
    whole = _whole(comparison)
    cut = pieces(whole)[:cuts] if cuts else ()
    plans = tuple(without(plan, cut) for plan in whole)
    if cut:
        plans = _introduced(plans)
    return tuple(
        replace(plan, caveats=(*plan.caveats, *provenance(_told_or_shown(plan, comparison))))
        for plan in plans
        if any(plan.paragraphs) or plan.exhibits
    )


def _introduced(plans: tuple[SectionPlan, ...]) -> tuple[SectionPlan, ...]:
    """The same, where a short report that only says who is compared is about no more than it shows at a
    glance."""
    rows = [
        row.contrast
        for plan in plans
        for exhibit in plan.exhibits
        if plan.key == "glance" and isinstance(exhibit, TablePlan)
        for row in exhibit.rows
    ]

    def narrowed(message: Message) -> Message:
        if not isinstance(message, Introduction):
            return message
        return replace(message, comparison=replace(message.comparison, contrasts=tuple(rows)))

    return tuple(
        replace(plan, paragraphs=tuple(tuple(map(narrowed, messages)) for messages in plan.paragraphs))
        for plan in plans
    )


def most_cuts(comparison: Comparison) -> int:
    """How many pieces of the report a short one may go without."""
    return len(pieces(_whole(comparison)))


def _whole(comparison: Comparison) -> tuple[SectionPlan, ...]:
    plans: list[SectionPlan] = []
    told: frozenset[str] = frozenset()
    for planner in SECTIONS:
        plan = planner(comparison, told)
        told |= plan.told
        plans.append(plan)
    return tuple(plans)


def _told_or_shown(plan: SectionPlan, comparison: Comparison) -> tuple[Contrast, ...]:
    """The contrasts of a section, each once. Those of the glance come again in their own sections."""
    if plan.key == "glance":
        return ()
    messages = [message for messages in plan.paragraphs for message in messages]
    told: list[Contrast] = [message.difference for message in messages if isinstance(message, Told)]
    told += [message.standing for message in messages if isinstance(message, Stands)]
    tables = [exhibit for exhibit in plan.exhibits if isinstance(exhibit, TablePlan)]
    shown = [row.contrast for table in tables for row in table.rows]
    # Where the table of a section was cut, what else its sentences are about; of a difference between two
    # of several, what all of them have.
    others = [
        comparison.contrast(value.measure.key) or value
        for message in messages
        for value in (getattr(message, one.name) for one in fields(message))
        if isinstance(value, Contrast)
    ]
    drawn = [comparison.contrast("activities")] if any(isinstance(one, Portrait) for one in messages) else []
    every = (*told, *shown, *others, *(one for one in drawn if one is not None))
    return tuple({contrast.measure.key: contrast for contrast in every}.values())
