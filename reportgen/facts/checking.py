"""A dataset in, what is wrong with it and what it covers out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import DataError
from reportgen.facts.areas import places
from reportgen.facts.dataset import Dataset, load, tables_of, within
from reportgen.facts.recorded import record
from reportgen.facts.salience import spreads
from reportgen.model import Fact, Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """For how many occupations there is a figure of `measure`, and how many of them are published for another
    occupation or a group."""

    measure: Measure
    count: int
    borrowed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a dataset holds. `problems` are sentences and lines, one for each wrong cell; `places` are those
    with local figures, `local` is how many occupations have any in each."""

    title: str
    occupations: int
    covered: tuple[Covered, ...]
    places: tuple[str, ...]
    local: tuple[int, ...]
    problems: tuple[str, ...]


def check(path: Path) -> Checked:
    """The problems and the coverage of the dataset at `path`; local tables are read place by place."""
    try:
        dataset = load(path, whole=True)
    except DataError as error:
        title = path.resolve().name
        return Checked(title=title, occupations=0, covered=(), places=(), local=(), problems=(str(error),))
    names: tuple[str, ...] = ()
    counts, problems = [], []
    try:
        names = places(path) if path.is_dir() else ()
    except DataError as error:
        problems.append(str(error))
    for name in names:
        try:
            local = within(dataset, name)
        except DataError as error:
            problems.append(f"{name}: {error}")
            counts.append(0)
        else:
            counts.append(sum(map(local.is_local, dataset.occupations)))
    return Checked(
        title=dataset.title,
        occupations=len(dataset.occupations),
        covered=_covered(dataset),
        places=names,
        local=tuple(counts),
        problems=tuple(problems),
    )


def remember(path: Path) -> bool:
    """Records in the folder `path` that its tables have no fault, so that they are read as they are needed;
    says whether that is so."""
    try:
        dataset = load(path, whole=True)
    except DataError:
        return False
    record(path, tables_of(path), spreads(dataset.cells))
    return True


def _covered(dataset: Dataset) -> tuple[Covered, ...]:
    found: dict[str, list[Fact]] = {measure.key: [] for measure in dataset.measures}
    for cell in dataset.cells:
        if isinstance(cell, Fact):
            found[cell.measure.key].append(cell)
    return tuple(
        Covered(
            measure=measure,
            count=len(found[measure.key]),
            borrowed=sum(bool(fact.published_for) for fact in found[measure.key]),
        )
        for measure in dataset.measures
    )
