"""What they do: the dataset's own text on each occupation, else a portrait from its facts."""

from __future__ import annotations

from reportgen.model import Comparison, Contrast, Fact, Occupation
from reportgen.narrative.messages import Description, Message, Portrait
from reportgen.narrative.plans import SectionPlan
from reportgen.narrative.sections.telling import contrasts, table_of

_PORTRAIT = (
    "activities",
    "top_skills",
    "job_zone",
    "entry_education",
    "degree",
    "experience_years",
)


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    written = comparison.contrast("description")
    drawn = comparison.contrast("activities")
    if not any(contrast is not None and contrast.facts for contrast in (written, drawn)):
        return SectionPlan(key="work")
    messages = [
        message
        for place, occupation in enumerate(comparison.occupations)
        if (message := _message(comparison, place, occupation, written)) is not None
    ]
    return SectionPlan(
        key="work",
        paragraphs=tuple((message,) for message in messages),
        exhibits=table_of(contrasts(comparison, ("activities",))),
    )


def _message(
    comparison: Comparison, place: int, occupation: Occupation, written: Contrast | None
) -> Message | None:
    text = written.cells[place] if written is not None else None
    if isinstance(text, Fact):
        return Description(fact=text)
    cells = [contrast.cells[place] for key in _PORTRAIT if (contrast := comparison.contrast(key))]
    facts = tuple(cell for cell in cells if isinstance(cell, Fact))
    return Portrait(occupation=occupation, facts=facts) if facts else None
