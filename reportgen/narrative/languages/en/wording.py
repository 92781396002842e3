"""How English speaks of each measure: the clause for one figure and the words for more and less."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reportgen.model import Asserted, Claim, Fact, Measure
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Name, running, sentence_start

Clause = Callable[[Name, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """`clause` says one figure of one occupation, `after_than` names the other with its figure, `multiple`
    says its figure and the multiple that it is, `both` says one figure of two occupations. `subject` is what
    a figure is of, as in "the average salary is not reported". `more` and `less` are the words of comparison,
    `tail` is what a multiple is of ("as much"). `about_the_same` replaces the frame of `alike`."""

    clause: Clause
    after_than: Clause
    both: Callable[[Name, Name, str], str]
    multiple: Callable[[Name, str, str], str]
    subject: str
    more: str = "more"
    less: str = "less"
    tail: str = "as much"
    about_the_same: Callable[[Name, Name, str, str], str] | None = None

    def gap(self, name: Name) -> str:
        return f"the {self.subject} is not reported for {name.many}"

    def alike(self, left: Name, right: Name, first: str, second: str) -> str:
        """Two figures that are about the same."""
        if self.about_the_same is not None:
            return self.about_the_same(left, right, first, second)
        return f"the {self.subject} is about the same for {left.many} and {right.many}: {first} and {second}"


def verb(name: Name, singular: str, plural: str) -> str:
    return plural if name.plural else singular


def _earning(ending: str, noun: str) -> Wording:
    """Pay: `ending` stands after the figure."""
    return Wording(
        clause=lambda name, figure: f"{name.indefinite} {verb(name, 'earns', 'earn')} {figure} {ending}",
        after_than=lambda name, figure: f"{name.indefinite}, who {verb(name, 'earns', 'earn')} {figure}",
        multiple=lambda name, figure, multiple: (
            f"{name.indefinite} {verb(name, 'earns', 'earn')} {multiple}: {figure}"
        ),
        both=lambda left, right, figure: (
            f"{left.indefinite} and {right.indefinite} both earn {figure} {ending}"
        ),
        about_the_same=lambda left, right, first, second: (
            f"{left.indefinite} and {right.indefinite} earn about the same: {first} and {second} {ending}"
        ),
        subject=noun,
    )


def _so_many(figure: str, noun: str) -> str:
    """`are 7 jobs`, `is 1 job`."""
    return f"is 1 {noun.replace('s', '', 1)}" if figure == "1" else f"are {figure} {noun}"


def _counting(noun: str, ending: str, subject: str) -> Wording:
    return Wording(
        clause=lambda name, figure: f"there {_so_many(figure, noun)} for {name.many}{ending}",
        after_than=lambda name, figure: f"for {name.many}, who have {figure}",
        multiple=lambda name, figure, multiple: f"for {name.many} there are {multiple}: {figure}",
        both=lambda left, right, figure: (
            f"there {_so_many(figure, noun)} for {left.many} and as many for {right.many}{ending}"
        ),
        subject=subject,
        less="fewer",
        tail="as many",
    )


def _experienced() -> Wording:
    return Wording(
        clause=lambda name, figure: f"{name.indefinite} {verb(name, 'has', 'have')} {figure} of experience",
        after_than=lambda name, figure: f"{name.indefinite}, who {verb(name, 'has', 'have')} {figure}",
        multiple=lambda name, figure, multiple: (
            f"{name.indefinite} {verb(name, 'has', 'have')} {multiple}: {figure}"
        ),
        both=lambda left, right, figure: (
            f"{left.indefinite} and {right.indefinite} both have {figure} of experience"
        ),
        subject="experience",
    )


def _ageing() -> Wording:
    return Wording(
        clause=lambda name, figure: f"{name.many} are {figure} years old on average",
        after_than=lambda name, figure: f"{name.many}, who are {figure}",
        multiple=lambda name, figure, multiple: f"{name.many} are {multiple}: {figure}",
        both=lambda left, right, figure: (
            f"{left.many} and {right.many} are both {figure} years old on average"
        ),
        subject="average age",
        more="older",
        less="younger",
        tail="as old",
    )


def _hourly_median() -> Wording:
    return replace(
        _median(),
        clause=lambda name, figure: f"the median hourly rate of {name.many} is {figure}",
        both=lambda left, right, figure: (
            f"the median hourly rate of {left.many} and of {right.many} is {figure}"
        ),
        subject="median hourly rate",
    )


def _median() -> Wording:
    return Wording(
        clause=lambda name, figure: f"the median salary of {name.many} is {figure} a year",
        after_than=lambda name, figure: f"for {name.many}, at {figure}",
        multiple=lambda name, figure, multiple: f"for {name.many}, it is {multiple}: {figure}",
        both=lambda left, right, figure: (
            f"the median salary of {left.many} and of {right.many} is {figure} a year"
        ),
        subject="median salary",
    )


def _median_age() -> Wording:
    return Wording(
        clause=lambda name, figure: f"{name.many} have a median age of {figure}",
        after_than=lambda name, figure: f"for {name.many}, at {figure}",
        multiple=lambda name, figure, multiple: f"for {name.many}, it is {multiple}: {figure}",
        both=lambda left, right, figure: f"the median age of {left.many} and of {right.many} is {figure}",
        subject="median age",
        more="higher",
        less="lower",
        tail="as high",
    )


def people(measure: Measure) -> tuple[str, str]:
    """How a share of workers is said: what stands before the figure, and what these workers are."""
    return ("an estimated ", "LGBT") if measure.key == "lgbt_percent" else ("", running(measure.label))


def placed(fact: Fact, clause: str) -> str:
    """The clause with the place that its figure is of, where it is not the nation's."""
    return f"in {figures.place(fact.area)}, {clause}" if fact.area else clause


def generic(measure: Measure) -> Wording:
    """The frame for a measure without words of its own: its label is the subject."""
    label = running(measure.label)
    return Wording(
        clause=lambda name, figure: f"the {label} is {figure} for {name.many}",
        after_than=lambda name, figure: f"for {name.many}, where it is {figure}",
        multiple=lambda name, figure, multiple: f"for {name.many}, it is {multiple}: {figure}",
        both=lambda left, right, figure: f"the {label} is {figure} for {left.many} and for {right.many}",
        subject=label,
    )


WORDINGS: dict[str, Wording] = {
    "salary_mean": _earning("a year on average", "average salary"),
    "salary_median": _median(),
    "hourly_rate": _earning("an hour", "hourly rate"),
    "jobs": _counting("jobs", "", "number of jobs"),
    "openings": _counting("openings a year", ", as projected", "number of openings"),
    "experience_years": _experienced(),
    "average_age": _ageing(),
    "median_age": _median_age(),
    "hourly_median": _hourly_median(),
}


def wording(measure: Measure) -> Wording:
    return WORDINGS.get(measure.key) or generic(measure)


def framed(frame: int, *texts: str) -> str:
    """The one of several ways to say the same that a number falls on."""
    return texts[frame % len(texts)]


def sentence(text: str) -> str:
    """A clause as a sentence: its first letter raised, a full stop behind it."""
    return sentence_start(text) + ("" if text.endswith((".", "?", "!")) else ".")


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return re.split(r"(?<=[.!?]) ", text)


def claim(text: str, *asserts: Asserted, strong: tuple[str, ...] = ()) -> Claim:
    """The sentence of a clause, and what it asserts."""
    return Claim(text=sentence(text), asserts=asserts, strong=strong)
