"""A dataset and two to four of its occupations in, what the data has on them out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from reportgen.audit.languages.language import Language
from reportgen.facts import MEASURES, Dataset
from reportgen.model import (
    Basis,
    Bound,
    Breakdown,
    Cell,
    Fact,
    Measure,
    Number,
    Occupation,
    Range,
    Ranking,
    Reason,
    same_people,
)
from reportgen.model import Gap as Unknown

# What each section shows, by measure; a breakdown is a table of its own.
ROWS: dict[str, tuple[str, ...]] = {
    "glance": (
        "hourly_rate",
        "growth_percent",
        "jobs",
        "job_satisfaction",
        "entry_education",
        "degree",
        "average_age",
        "median_age",
        "experience_years",
    ),
    "work": ("activities",),
    "time": ("time_to_become", "job_zone", "experience_years", "work_experience", "training"),
    "pay": (
        "salary_mean",
        "salary_median",
        "hourly_rate",
        "hourly_median",
        "weekly_earnings",
        "salary_range",
        "salary_p10",
        "salary_p25",
        "salary_p75",
        "salary_p90",
        "highest_paying_city",
        "highest_paying_metro",
        "highest_paying_state",
        "best_paying_company",
        "best_paying_industry",
    ),
    "skills": ("top_skills", "knowledge"),
    "outlook": ("jobs", "growth_percent", "openings", "self_employed_percent", "job_satisfaction"),
    "education": ("entry_education", "degree", "major", "college"),
    "people": ("average_age", "median_age", "lgbt_percent"),
    "interests": ("interests", "work_values"),
    "technology": ("technology",),
    "related": ("related",),
}
BREAKDOWNS: dict[str, tuple[str, ...]] = {"education": ("attainment",), "people": ("gender", "race")}

# What an occupation is drawn from where no text is written on it.
DRAWN = (
    "activities",
    "top_skills",
    "job_zone",
    "entry_education",
    "degree",
    "experience_years",
)


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two to four occupations of a dataset in the order of the report, and its language. Where all have
    figures of the place that the dataset was asked for, these count. `left_out` are the measures that the
    report has no figures of; `selection` has each section with a measure that it shows, where it does not
    show all."""

    dataset: Dataset
    occupations: tuple[Occupation, ...]
    language: Language
    left_out: frozenset[str] = frozenset()
    selection: frozenset[tuple[str, str]] | None = None

    @property
    def places(self) -> tuple[int, ...]:
        """The places of the occupations, by which claims name them."""
        return tuple(range(len(self.occupations)))

    @property
    def are_two(self) -> bool:
        return len(self.occupations) == 2

    @cached_property
    def unpublished(self) -> tuple[int, ...]:
        """Which of them have no figures of the place that was asked for."""
        if not self.dataset.area:
            return ()
        return tuple(place for place in self.places if not self.dataset.is_local(self.occupations[place]))

    @cached_property
    def is_local(self) -> bool:
        return bool(self.dataset.area) and not self.unpublished

    @cached_property
    def measures(self) -> dict[str, Measure]:
        return {one.key: one for one in self.dataset.measures if one.key not in self.left_out}

    @cached_property
    def _cells(self) -> dict[str, tuple[Cell, ...]]:
        local = self.is_local
        return {
            key: tuple([self.dataset.cell(one, measure, local=local) for one in self.occupations])
            for key, measure in self.measures.items()
        }

    def cells(self, key: str) -> tuple[Cell, ...]:
        """What the data has of a measure for each; gaps where the dataset does not have the measure."""
        found = self._cells.get(key)
        if found is not None:
            return found
        measure = next(one for one in MEASURES if one.key == key)
        return tuple(
            Unknown(occupation=one, measure=measure, reason=Reason.NOT_IN_DATASET) for one in self.occupations
        )

    def fact(self, key: str, who: int) -> Fact | None:
        cell = self.cells(key)[who]
        return cell if isinstance(cell, Fact) else None

    def facts(self, key: str) -> tuple[Fact, ...]:
        found = self._facts.get(key)
        if found is None:
            found = self._facts[key] = tuple(cell for cell in self.cells(key) if isinstance(cell, Fact))
        return found

    # What is asked for again and again, by measure or section.
    @cached_property
    def _facts(self) -> dict[str, tuple[Fact, ...]]:
        return {}

    @cached_property
    def _rows(self) -> dict[str, tuple[str, ...]]:
        return {section: self._asked(section) for section in ROWS}

    def both(self, key: str) -> bool:
        """Whether each of them has a figure."""
        return len(self.facts(key)) == len(self.occupations)

    def pooled(self, key: str) -> str:
        """For whom the one figure that all have was published; empty where any has its own."""
        facts = self.facts(key)
        if len(facts) < 2 or not any(fact.published_for for fact in facts):
            return ""
        origins = {fact.published_for or fact.occupation.title for fact in facts}
        return origins.pop() if len(origins) == 1 else ""

    @cached_property
    def yearly(self) -> str:
        """The measure that stands for yearly pay: the average, or the median where nobody has an average."""
        return "salary_mean" if self.facts("salary_mean") else "salary_median"

    # ------------------------------------------------------------ what must be shown

    def rows(self, section: str) -> tuple[str, ...]:
        """The measures that a section must show a row of."""
        return self._rows.get(section, ())

    def _asked(self, section: str) -> tuple[str, ...]:
        apart = self.breakdowns(section)
        keys = ((self.yearly,) if section == "glance" else ()) + ROWS[section]
        asked = [
            key
            for key in keys
            if key not in apart
            and key in self.measures
            and self._is_selected(section, key)
            and not all(map(_is_unasked, self.cells(key)))
        ]
        return tuple(asked) if any(self.facts(key) for key in asked) else ()

    def breakdowns(self, section: str) -> tuple[str, ...]:
        """The measures that have a table of their own: breakdowns, and skills that all have scores."""
        if section == "skills":
            is_due = self.is_rated("top_skills") and self._is_selected(section, "top_skills")
            return ("top_skills",) if is_due else ()
        return tuple(
            key
            for key in BREAKDOWNS.get(section, ())
            if key in self.measures and self.facts(key) and self._is_selected(section, key)
        )

    def _is_selected(self, section: str, key: str) -> bool:
        return self.selection is None or (section, key) in self.selection

    def is_rated(self, key: str) -> bool:
        """Whether two or more have a list of their own and all in it has a score."""
        lists = [fact.value for fact in self.facts(key) if isinstance(fact.value, Ranking)]
        return len(lists) > 1 and all(one.is_scored for one in lists) and not self.pooled(key)

    def labels(self, key: str) -> tuple[str, ...]:
        """The labels of a breakdown, each once, in the words of the first source that has it."""
        found: dict[str, str] = {}
        for fact in self.facts(key):
            assert isinstance(fact.value, Breakdown)
            for one in fact.value.shares:
                found.setdefault(same_people(one.label), one.label)
        return tuple(found.values())

    def shown(self) -> tuple[Fact, ...]:
        """Every fact that stands in a table or is a written text, or that a selection tells, once."""
        if self.selection is not None:
            return tuple(
                fact for key in sorted({key for _, key in self.selection}) for fact in self.facts(key)
            )
        keys: dict[str, None] = dict.fromkeys(["description"] if self.is_described else [])
        for section in ROWS:
            keys |= dict.fromkeys((*self.rows(section), *self.breakdowns(section)))
        return tuple(fact for key in keys for fact in self.facts(key))

    @cached_property
    def is_described(self) -> bool:
        return bool(self.facts("description"))

    def every_fact(self) -> Iterable[Fact]:
        if self.selection is not None:
            return self.shown()
        return (fact for key in self.measures for fact in self.facts(key))


def _is_unasked(cell: Cell) -> bool:
    return not isinstance(cell, Fact) and cell.reason is Reason.NOT_IN_DATASET


def is_bounded(fact: Fact) -> bool:
    """Whether of the figure only a limit is known."""
    ends = (fact.value.low, fact.value.high) if isinstance(fact.value, Range) else (fact.value,)
    return any(isinstance(end, Number) and end.bound is not Bound.EXACT for end in ends)


def is_whole(fact: Fact) -> bool:
    """Whether the shares of a breakdown add up to 100, or cannot be added up."""
    if not isinstance(fact.value, Breakdown) or len(fact.value.shares) < 2:
        return True
    known = [one.percent.amount for one in fact.value.shares if one.percent is not None]
    return len(known) < len(fact.value.shares) or sum(known) == 100


def is_adjusted(fact: Fact) -> bool:
    """Whether a local figure was worked out anew and its remark says how."""
    return bool(fact.area and fact.remark) and fact.basis is Basis.DERIVED
