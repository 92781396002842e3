"""What they do: the dataset's own text on each occupation, else a portrait from its facts."""

from __future__ import annotations

from reportgen.model import Cell, Comparison, Fact
from reportgen.narrative.messages import Description, Message, Portrait
from reportgen.narrative.plans import SectionPlan

_PORTRAIT = ("top_skills", "degree", "experience_years")


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    written = comparison.contrast("description")
    if written is None or not written.facts:
        return SectionPlan(key="work")
    messages = [
        message
        for place, cell in enumerate(written.cells)
        if (message := _message(comparison, place, cell)) is not None
    ]
    return SectionPlan(key="work", paragraphs=tuple((message,) for message in messages))


def _message(comparison: Comparison, place: int, cell: Cell) -> Message | None:
    if isinstance(cell, Fact):
        return Description(fact=cell)
    cells = [contrast.cells[place] for key in _PORTRAIT if (contrast := comparison.contrast(key))]
    facts = tuple(cell for cell in cells if isinstance(cell, Fact))
    return Portrait(occupation=cell.occupation, facts=facts) if facts else None
