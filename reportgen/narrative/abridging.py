"""Section plans in, their pieces in the order in which a short report goes without them, and the plans that
are left, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.model import Contrast
from reportgen.narrative.messages import Amount, Message, MiddleHalf, Part, Told
from reportgen.narrative.plans import (
    BarsPlan,
    ChartPlan,
    DotsPlan,
    RangesPlan,
    RanksPlan,
    SectionPlan,
    SharesPlan,
    StacksPlan,
    TablePlan,
)

# How dear the pieces of a section are to the reader of a short report; the words of the lead, the table at a
# glance, and sections that are not here, always stay. `rows` are those that the chart of the section does not
# draw, at a glance those behind the first. A chart goes before the table that has its figures.
_WEIGHTS: Mapping[str, Mapping[str, int]] = {
    "lead": {"chart": 80},
    "glance": {"rows": 99},
    "work": {"words": 75, "table": 6},
    "time": {"words": 97, "table": 40},
    "pay": {"words": 98, "more words": 70, "chart": 90, "table": 91, "rows": 26},
    # The chart of ratings prints them at its dots, so that its table can go first.
    "skills": {"words": 96, "more words": 34, "chart": 46, "top_skills table": 44, "table": 16},
    "outlook": {"words": 95, "chart": 36, "table": 38},
    "education": {"words": 94, "table": 30, "attainment chart": 24, "attainment table": 25},
    "people": {
        "words": 36,
        "table": 32,
        "gender chart": 27,
        "gender table": 28,
        "race chart": 13,
        "race table": 14,
    },
    "interests": {"words": 24, "more words": 18, "table": 10},
    "technology": {"words": 22, "table": 12},
    "related": {"words": 20, "table": 8},
}
_OTHER = 20
_STAYING = (("lead", "words"), ("glance", "table"))
# So many rows at a glance always stay.
_AT_A_GLANCE = 4
# What a large difference adds to the weight of the words that tell it: so much for each standard deviation.
_SALIENCE, _MOST_SALIENT = Decimal(3), Decimal(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a section that a short report may go without, and how dear it is."""

    section: str
    name: str
    weight: Decimal


def pieces(plans: Iterable[SectionPlan]) -> tuple[Piece, ...]:
    """What may go, the least dear first, and of two alike the one that stands later."""
    found = [piece for plan in plans for piece in _pieces(plan)]
    return tuple(sorted(reversed(found), key=lambda piece: piece.weight))


def without(plan: SectionPlan, cut: Iterable[Piece]) -> SectionPlan:
    """The plan of a section without those of the pieces that are its own."""
    names = {piece.name for piece in cut if piece.section == plan.key}
    if not names:
        return plan
    drawn = _drawn(plan)
    kept = (exhibit for exhibit in plan.exhibits if _name(exhibit) not in names)
    return replace(
        plan,
        paragraphs=tuple(
            () if _name_of_words(plan, place) in names else messages
            for place, messages in enumerate(plan.paragraphs)
        ),
        exhibits=tuple(_fewer_rows(plan, one, drawn) if "rows" in names else one for one in kept),
    )


def _pieces(plan: SectionPlan) -> Iterable[Piece]:
    weights = _WEIGHTS.get(plan.key, {})
    sizes: dict[str, Decimal] = {}
    for place, messages in enumerate(plan.paragraphs):
        name = _name_of_words(plan, place)
        if messages:
            sizes[name] = max(sizes.get(name, Decimal(0)), *map(_size, messages))
    sizes |= {_name(exhibit): Decimal(0) for exhibit in plan.exhibits}
    drawn = _drawn(plan)
    if any(_fewer_rows(plan, exhibit, drawn) != exhibit for exhibit in plan.exhibits):
        sizes["rows"] = Decimal(0)
    for name, size in sizes.items():
        if weights and (plan.key, name) not in _STAYING:
            weight = weights.get(name, _OTHER) + min(size, _MOST_SALIENT) * _SALIENCE
            yield Piece(section=plan.key, name=name, weight=weight)


def _name_of_words(plan: SectionPlan, place: int) -> str:
    # What they do is told of each occupation in a paragraph of its own, and of all or of none.
    return "more words" if place and plan.key != "work" else "words"


def _name(exhibit: TablePlan | ChartPlan) -> str:
    match exhibit:
        case TablePlan():
            return f"{exhibit.about} table".strip()
        case SharesPlan() | StacksPlan():
            return f"{exhibit.contrast.measure.key} chart"
        case _:
            return "chart"


def _drawn(plan: SectionPlan) -> frozenset[Contrast]:
    """What the chart of the section draws of its table."""
    found: list[Contrast] = []
    for exhibit in plan.exhibits:
        match exhibit:
            case RangesPlan():
                # Its point, the yearly pay, stands at a glance.
                found += (one for one in exhibit.contrasts if one is not exhibit.point)
            case RanksPlan():
                found.append(exhibit.overlap)
            case BarsPlan() | DotsPlan() | SharesPlan() | StacksPlan() | TablePlan():
                pass
    return frozenset(found)


def _fewer_rows(
    plan: SectionPlan, exhibit: TablePlan | ChartPlan, drawn: frozenset[Contrast]
) -> TablePlan | ChartPlan:
    if not isinstance(exhibit, TablePlan) or exhibit.about:
        return exhibit
    if plan.key == "glance":
        return replace(exhibit, rows=exhibit.rows[:_AT_A_GLANCE])
    if not drawn:
        return exhibit
    return replace(exhibit, rows=tuple(row for row in exhibit.rows if row.contrast in drawn) or exhibit.rows)


def _size(message: Message) -> Decimal:
    """How remarkable the difference is that a message tells."""
    match message:
        case Told() | Amount() | Part():
            return message.difference.salience
        case MiddleHalf():
            return max(message.low.salience, message.high.salience)
        case _:
            return Decimal(0)
