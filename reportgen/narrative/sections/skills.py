"""Skills and knowledge: what both call for, what each alone calls for, and what one would have to add."""

from __future__ import annotations

from decimal import Decimal

from reportgen.model import Cell, Comparison, Overlap, Ranking, folded, part_of
from reportgen.narrative.plans import ChartPlan, DotsPlan, RanksPlan, RowPlan, SectionPlan, TablePlan
from reportgen.narrative.sections.telling import contrasts, listed, rankings, table_of


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    found = rankings(comparison, ("top_skills", "knowledge"))
    return SectionPlan(
        key="skills",
        paragraphs=tuple(listed(overlap, added=overlap.measure.key == "top_skills") for overlap in found),
        exhibits=_exhibits(comparison),
    )


def _exhibits(comparison: Comparison) -> tuple[ChartPlan | TablePlan, ...]:
    """Scores are drawn and tabled skill by skill; lists without them stand side by side."""
    lists = contrasts(comparison, ("top_skills", "knowledge"))
    skills, *others = lists or (None,)
    if not isinstance(skills, Overlap) or skills.measure.key != "top_skills" or not skills.facts:
        return table_of(lists)
    if not skills.is_scored or skills.pooled:
        return (RanksPlan(overlap=skills), *table_of(lists))
    names = rated(skills)
    rows = tuple(RowPlan(contrast=skills, part=name) for name in names)
    return (
        DotsPlan(overlap=skills, parts=names),
        TablePlan(rows=rows, about=skills.measure.key),
        *table_of(others),
    )


def rated(overlap: Overlap) -> tuple[str, ...]:
    """The entries that count for any of the occupations, and those that someone would add for the second:
    what is rated most above the last one's first, what is rated most below it last."""
    found: dict[str, str] = {}
    for fact in overlap.facts:
        assert isinstance(fact.value, Ranking)
        for entry in fact.value.top(fact.measure):
            found.setdefault(folded(entry.name), entry.name)
    for name in overlap.added[1] if overlap.added else ():
        found.setdefault(folded(name), name)
    first, *_, last = overlap.cells
    return tuple(sorted(found.values(), key=lambda name: _score(last, name) - _score(first, name)))


def _score(cell: Cell, name: str) -> Decimal:
    """The score as shown; 0 for one that is not there."""
    score = part_of(cell, name)
    return cell.measure.shown(score.amount) if score is not None else Decimal(0)
