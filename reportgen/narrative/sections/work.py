"""What they do: the dataset's own text on each occupation, else a portrait from its facts."""

from __future__ import annotations

from reportgen.model import Comparison, Fact, Occupation
from reportgen.narrative.messages import Description, Message, Portrait
from reportgen.narrative.plans import SectionPlan

_PORTRAIT = ("top_skills", "degree", "experience_years")


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    if not any(occupation.description for occupation in comparison.occupations):
        return SectionPlan(key="work")
    messages = [
        message
        for place, occupation in enumerate(comparison.occupations)
        if (message := _message(comparison, place, occupation)) is not None
    ]
    return SectionPlan(key="work", paragraphs=tuple((message,) for message in messages))


def _message(comparison: Comparison, place: int, occupation: Occupation) -> Message | None:
    if occupation.description:
        return Description(occupation=occupation)
    cells = [contrast.cells[place] for key in _PORTRAIT if (contrast := comparison.contrast(key))]
    facts = tuple(cell for cell in cells if isinstance(cell, Fact))
    return Portrait(occupation=occupation, facts=facts) if facts else None
