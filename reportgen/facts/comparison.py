"""A dataset and two to four of its occupations in, their Comparison out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, filterfalse

from reportgen.errors import UnknownChoiceError, UnknownOccupationError
from reportgen.facts.dataset import Dataset
from reportgen.facts.relations import Verdict, judge, order, touching
from reportgen.facts.salience import salience
from reportgen.facts.standings import by_chance, ends, tiers
from reportgen.model import (
    DIRECTED,
    Cell,
    Comparison,
    Contrast,
    Difference,
    Fact,
    Gap,
    Held,
    Kind,
    Measure,
    Occupation,
    Overlap,
    Ranking,
    Reason,
    Relation,
    Standing,
    Unit,
    folded,
)

# On the scale of O*NET's importance ratings, 1 to 5: what counts as important, and a gap worth naming.
IMPORTANT = Decimal(3)
CLEARLY_HIGHER = Decimal("0.5")

_WANTED: Mapping[str, Callable[[Measure], bool]] = {
    "full": lambda measure: True,
    "age-only": lambda measure: measure.section != "people" or measure.unit is Unit.YEARS_OF_AGE,
    "none": lambda measure: measure.section != "people",
}
DEMOGRAPHICS = tuple(_WANTED)


def compare(
    dataset: Dataset, occupations: tuple[Occupation, ...], *, demographics: str = "full"
) -> Comparison:
    """Every measure of `dataset` across `occupations`, in the order of MEASURES, with the figures of its area
    where all of them have some, else with the national ones. Of the figures on people, `demographics` wants
    all ("full"), their age ("age-only") or none.

    Raises `UnknownOccupationError` for fewer than two, more than four, or the same occupation twice, and
    `UnknownChoiceError` for other demographics.
    """
    refuse_repeats([occupation.title for occupation in occupations], [one.key for one in occupations])
    if not 2 <= len(occupations) <= 4:
        raise UnknownOccupationError(f"A comparison takes two to four occupations, not {len(occupations)}.")
    unpublished = tuple(one for one in occupations if dataset.area and not dataset.is_local(one))
    local = bool(dataset.area) and not unpublished
    is_wanted = _wanted(demographics)
    wanted = filter(is_wanted, dataset.measures)
    others = filterfalse(is_wanted, dataset.measures)
    contrasts = tuple(_contrast(dataset, measure, occupations, local=local) for measure in wanted)
    return Comparison(
        occupations=occupations,
        contrasts=contrasts,
        dataset=dataset.title,
        credits=dataset.credits,
        area=dataset.area,
        unpublished=unpublished,
        left_out=tuple(
            measure
            for measure in others
            if not all(_is_absent(dataset.cell(one, measure, local=local)) for one in occupations)
        ),
    )


def _wanted(demographics: str) -> Callable[[Measure], bool]:
    """Whether a measure is none of those on people that nobody wants to see."""
    if demographics not in DEMOGRAPHICS:
        raise UnknownChoiceError(
            f"There is no choice of demographics “{demographics}”; choose one of: {', '.join(DEMOGRAPHICS)}."
        )
    return _WANTED[demographics]


def _is_absent(cell: Cell) -> bool:
    """Whether no table of the dataset has a column for it."""
    return isinstance(cell, Gap) and cell.reason is Reason.NOT_IN_DATASET


def refuse_repeats(names: Sequence[str], keys: Sequence[str]) -> None:
    """Raises `UnknownOccupationError` where two `keys` are one, with the name that stands in their place."""
    for place, (name, key) in enumerate(zip(names, keys, strict=True)):
        if key in keys[:place]:
            raise UnknownOccupationError(
                f"“{name}” cannot be compared with itself; name two different occupations."
            )


def _contrast(
    dataset: Dataset, measure: Measure, occupations: tuple[Occupation, ...], *, local: bool
) -> Contrast:
    cells = tuple(dataset.cell(occupation, measure, local=local) for occupation in occupations)
    if measure.kind is Kind.RANKING:
        return _overlap(measure, cells)
    if len(cells) == 2:
        return _difference(dataset, measure, *cells)
    return _standing(dataset, measure, cells)


def _difference(dataset: Dataset, measure: Measure, left: Cell, right: Cell) -> Difference:
    verdict = judge(measure, left, right)
    if Contrast(measure=measure, cells=(left, right)).pooled:
        # One published figure stands for both, so there is nothing to compare.
        verdict = Verdict(relation=Relation.NOT_COMPARABLE)
    return Difference(
        measure=measure,
        cells=(left, right),
        salience=_weight(dataset, measure, verdict.relation, left, right),
        relation=verdict.relation,
        left_is_more=verdict.left_is_more,
        insignificant=verdict.insignificant,
    )


def _weight(dataset: Dataset, measure: Measure, relation: Relation, left: Cell, right: Cell) -> Decimal:
    """Ranges that only touch have no direction but differ as plainly as those that lie apart."""
    if not isinstance(left, Fact) or not isinstance(right, Fact):
        return Decimal(0)
    if relation not in DIRECTED and not touching(measure, left.value, right.value):
        return Decimal(0)
    return salience(measure, left.value, right.value, dataset.spread(measure))


def _standing(dataset: Dataset, measure: Measure, cells: tuple[Cell, ...]) -> Standing:
    """Its salience is that of the two cells furthest apart."""
    pairs = [_difference(dataset, measure, left, right) for left, right in combinations(cells, 2)]
    widest = max(pairs, key=lambda one: one.salience)
    ordered = tiers(measure, cells)
    return Standing(
        measure=measure,
        cells=cells,
        salience=widest.salience,
        ranks=tuple(_rank(measure, cell, cells) for cell in cells),
        tiers=ordered,
        ends=ends(measure, cells, ordered),
        widest=widest.relation,
        by_chance=by_chance(measure, cells),
    )


def _rank(measure: Measure, cell: Cell, cells: tuple[Cell, ...]) -> int | None:
    """One more than the values that are surely higher; `None` where the order to any other is unsure or
    there is no other value."""
    if not isinstance(cell, Fact) or measure.kind is Kind.BREAKDOWN:
        return None
    others = [other for other in cells if isinstance(other, Fact) and other is not cell]
    orders = [order(measure, other.value, cell.value) for other in others]
    if not orders or None in orders:
        return None
    return 1 + orders.count(1)


def _overlap(measure: Measure, cells: tuple[Cell, ...]) -> Overlap:
    """A name is shared only where every occupation has a ranking and all of them hold it."""
    names = tuple(_names(cell) for cell in cells)
    keys = tuple({folded(name) for name in own} for own in names)
    common = set.intersection(*keys)
    alone = tuple(
        tuple(
            name
            for name in own
            if not any(folded(name) in keys[other] for other in _others(place, len(cells)))
        )
        for place, own in enumerate(names)
    )
    shared = tuple(name for name in names[0] if folded(name) in common)
    added = (_added(cells[1], cells[0], alone[0]), _added(cells[0], cells[1], alone[1]))
    return Overlap(
        measure=measure,
        cells=cells,
        shared=shared,
        alone=alone,
        added=added if len(cells) == 2 else (),
        held=_held(names, keys),
    )


def _held(names: tuple[tuple[str, ...], ...], keys: tuple[set[str], ...]) -> tuple[Held, ...]:
    """What several but not all hold, by those who hold it, the most of them first."""
    found: dict[tuple[int, ...], dict[str, str]] = {}
    for own in names:
        for name in own:
            holders = tuple(place for place, known in enumerate(keys) if folded(name) in known)
            if 1 < len(holders) < len(keys):
                found.setdefault(holders, {}).setdefault(folded(name), name)
    by_number = sorted(found, key=lambda places: (-len(places), places))
    return tuple(Held(places=places, names=tuple(found[places].values())) for places in by_number)


def _added(start: Cell, goal: Cell, alone: tuple[str, ...]) -> tuple[str, ...]:
    """What someone who does the work at `start` would add for the work at `goal`: by the scores of both,
    without the top names of `start`; else what stands `alone` in the list of `goal`."""
    if not isinstance(start, Fact) or not isinstance(goal, Fact):
        return ()
    assert isinstance(start.value, Ranking) and isinstance(goal.value, Ranking)
    before, after = start.value, goal.value
    if not (before.is_scored and after.is_scored):
        # Lists of two kinds tell nothing of each other.
        rated = any(entry.score is not None for entry in (*before.entries, *after.entries))
        return () if rated else alone
    held = {folded(name) for name in _names(start)}
    gaps = []
    for entry in after.entries:
        if entry.score is None or entry.score < IMPORTANT or folded(entry.name) in held:
            continue
        known = before.score(entry.name)
        gap = entry.score - (known.amount if known else 0)
        if gap >= CLEARLY_HIGHER:
            gaps.append((-gap, entry.name))
    return tuple(name for _, name in sorted(gaps)[: goal.measure.top or None])


def _others(place: int, count: int) -> tuple[int, ...]:
    return tuple(other for other in range(count) if other != place)


def _names(cell: Cell) -> tuple[str, ...]:
    if not isinstance(cell, Fact) or not isinstance(cell.value, Ranking):
        return ()
    return tuple(entry.name for entry in cell.value.top(cell.measure))
