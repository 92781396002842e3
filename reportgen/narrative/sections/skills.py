"""Skills: what both call for, what each alone calls for, and what one would add on the way to the other."""

from __future__ import annotations

from reportgen.model import Comparison, Fact, Gap, Overlap
from reportgen.narrative.messages import Addition, Alone, Message, OneRanking, Shared
from reportgen.narrative.plans import RanksPlan, SectionPlan
from reportgen.narrative.sections.telling import table_of


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    overlap = comparison.contrast("top_skills")
    if not isinstance(overlap, Overlap) or not overlap.facts:
        return SectionPlan(key="skills")
    return SectionPlan(
        key="skills",
        paragraphs=(_messages(overlap),),
        exhibits=(RanksPlan(overlap=overlap), *table_of((overlap,))),
    )


def _messages(overlap: Overlap) -> tuple[Message, ...]:
    left, right = overlap.cells
    match left, right:
        case Fact(), Gap():
            return (OneRanking(fact=left, gap=right),)
        case Gap(), Fact():
            return (OneRanking(fact=right, gap=left),)
    alone: list[Message] = [Shared(overlap=overlap)]
    if overlap.alone[0]:
        alone.append(Alone(overlap=overlap, position=0))
    if overlap.added[1]:
        alone.append(Addition(overlap=overlap, start=0, goal=1))
    return tuple(alone)
