"""What several sections do alike: tell the differences of their measures and tabulate them."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model import (
    Breakdown,
    Cell,
    Comparison,
    Contrast,
    Difference,
    Fact,
    Gap,
    Overlap,
    Reason,
    Standing,
    same_people,
)
from reportgen.narrative.messages import (
    Absent,
    Addition,
    Alone,
    Borrowed,
    Message,
    OneRanking,
    Own,
    Pooled,
    Shared,
    SharedBy,
    Stands,
    Told,
)
from reportgen.narrative.plans import RowPlan, SectionPlan, SharesPlan, StacksPlan, TablePlan

Compared = Difference | Standing


def contrasts(comparison: Comparison, keys: Iterable[str]) -> tuple[Contrast, ...]:
    """Those of `keys` that the dataset has, in the order of `keys`."""
    return tuple(contrast for key in keys if (contrast := comparison.contrast(key)) is not None)


def yearly_pay(comparison: Comparison) -> str:
    """The measure that speaks for the yearly pay: the average where there is one, else the median."""
    mean = comparison.contrast("salary_mean")
    return "salary_mean" if mean is not None and mean.facts else "salary_median"


def tells(contrast: Compared) -> Message:
    """The message that tells a contrast of numbers, ranges or labels."""
    return Told(difference=contrast) if isinstance(contrast, Difference) else Stands(standing=contrast)


def told_of(comparison: Comparison, keys: Iterable[str], told: frozenset[str]) -> tuple[Message, ...]:
    """A message for each contrast of `keys` that has a figure and is not told yet."""
    return tuple(
        tells(contrast)
        for contrast in contrasts(comparison, keys)
        if isinstance(contrast, Compared)
        and contrast.facts
        and not contrast.pooled
        and contrast.measure.key not in told
    )


def provenance(shown: Iterable[Contrast]) -> tuple[Message, ...]:
    """For whom the figures of these contrasts were published, where it is not the occupation itself."""
    shown = tuple(shown)
    pooled: dict[str, list[Contrast]] = {}
    borrowed: dict[tuple[str, str], list[Fact]] = {}
    for contrast in shown:
        if contrast.pooled:
            pooled.setdefault(contrast.pooled, []).append(contrast)
            continue
        for fact in contrast.facts:
            if fact.published_for:
                borrowed.setdefault((fact.occupation.key, fact.published_for), []).append(fact)
    return (
        *(Pooled(contrasts=tuple(found)) for found in pooled.values()),
        *(Borrowed(facts=tuple(found), more=place % 2 > 0) for place, found in enumerate(borrowed.values())),
    )


def rankings(comparison: Comparison, keys: Iterable[str]) -> tuple[Overlap, ...]:
    """The overlaps of `keys` in which anything is reported."""
    found = contrasts(comparison, keys)
    return tuple(one for one in found if isinstance(one, Overlap) and one.facts)


def listed(overlap: Overlap, *, added: bool) -> tuple[Message, ...]:
    """What the rankings share and hold alone; where `added`, what the first of two would add for the second
    rather than what the second holds alone. Nothing where one published ranking stands for all."""
    if overlap.pooled:
        return ()
    if len(overlap.cells) > 2:
        return _listed_of_several(overlap)
    match overlap.cells:
        case Fact() as fact, Gap() as gap:
            return (OneRanking(fact=fact, gap=gap),)
        case Gap() as gap, Fact() as fact:
            return (OneRanking(fact=fact, gap=gap),)
    messages: list[Message] = [Shared(overlap=overlap)]
    if overlap.alone[0]:
        messages.append(Alone(overlap=overlap, position=0))
    if added and overlap.added[1]:
        messages.append(Addition(overlap=overlap, start=0, goal=1))
    elif overlap.alone[1]:
        messages.append(Alone(overlap=overlap, position=1))
    return tuple(messages)


def _listed_of_several(overlap: Overlap) -> tuple[Message, ...]:
    """What all share, what several share, what each holds alone, and who has no ranking."""
    gaps = tuple(cell for cell in overlap.cells if isinstance(cell, Gap))
    messages: list[Message] = [] if gaps else [Shared(overlap=overlap)]
    messages += [SharedBy(overlap=overlap, held=held) for held in overlap.held]
    for place, names in enumerate(overlap.alone):
        if names:
            other = bool(overlap.shared) or any(place in held.places for held in overlap.held)
            messages.append(Own(overlap=overlap, position=place, other=other))
    return (*messages, Absent(gaps=gaps)) if gaps else tuple(messages)


def shared_list(comparison: Comparison, key: str) -> SectionPlan:
    """The section `key` of one ranking of that name: what several lists hold; the table has the rest."""
    found = tuple(one for one in rankings(comparison, (key,)) if not one.pooled)
    messages: list[Message] = [Shared(overlap=one) for one in found if one.shared]
    messages += [SharedBy(overlap=one, held=held) for one in found for held in one.held]
    return SectionPlan(
        key=key, paragraphs=(tuple(messages),), exhibits=table_of(contrasts(comparison, (key,)))
    )


def table_of(rows: Iterable[Contrast]) -> tuple[TablePlan, ...]:
    """One table of the contrasts that the tables of these occupations have a column for, none where no figure
    is there. What nobody reported keeps its row; what nobody asked for has none."""
    found = tuple(contrast for contrast in rows if not all(map(_is_absent, contrast.cells)))
    if not any(contrast.facts for contrast in found):
        return ()
    return (TablePlan(rows=tuple(RowPlan(contrast=contrast) for contrast in found)),)


def shares_of(contrast: Contrast) -> tuple[SharesPlan | TablePlan, ...]:
    """A chart and a table of the parts of a breakdown, none where it is not reported."""
    if not contrast.facts:
        return ()
    parts = labels(contrast)
    rows = tuple(RowPlan(contrast=contrast, part=part) for part in parts)
    return SharesPlan(contrast=contrast, parts=parts), TablePlan(rows=rows, about=contrast.measure.key)


def levels_of(contrast: Contrast) -> tuple[StacksPlan | TablePlan, ...]:
    """As `shares_of`, for a breakdown whose parts have an order."""
    return tuple(
        StacksPlan(contrast=one.contrast, parts=one.parts) if isinstance(one, SharesPlan) else one
        for one in shares_of(contrast)
    )


def labels(contrast: Contrast) -> tuple[str, ...]:
    """The labels of all the breakdowns, in the order of the first source that has them."""
    found = [
        share.label
        for fact in contrast.facts
        if isinstance(fact.value, Breakdown)
        for share in fact.value.shares
    ]
    firsts = {same_people(label): label for label in reversed(found)}
    return tuple(label for label in dict.fromkeys(found) if firsts[same_people(label)] == label)


def _is_absent(cell: Cell) -> bool:
    return isinstance(cell, Gap) and cell.reason is Reason.NOT_IN_DATASET
