"""How English speaks of each measure: its frames for one figure and two, and the words for more and less."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reportgen.model import Asserted, Claim, Fact, Measure
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Name, running, sentence_start

Frames = tuple[str, ...]

# Sentences of one message take their frames from one number: the one behind from what this leaves of it.
_PLACES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Each gives all frames of a sentence. `clause` says one figure of one occupation; `than` how the figure
    that was just said stands to the other one, "16% more than" or "twice as much as"; `multiple` that the
    other figure is a multiple of it; `both` one figure of two occupations; `alike` two figures that are about
    the same. `subject` is what a figure is of, as in "the average salary is not reported". `more` and `less`
    are the words of comparison, `tail` is what a multiple is of ("as much")."""

    clause: Callable[[Name, str], Frames]
    than: Callable[[Name, str, str], Frames]
    both: Callable[[Name, Name, str], Frames]
    multiple: Callable[[Name, str, str], Frames]
    subject: str
    more: str = "more"
    less: str = "less"
    tail: str = "as much"
    alike_frames: Callable[[Name, Name, str, str], Frames] | None = None

    def gap(self, name: Name) -> Frames:
        return (
            f"the {self.subject} is not reported for {name.many}",
            f"for {name.many}, the {self.subject} is not reported",
            f"the {self.subject} for {name.many} is not reported",
        )

    def alike(self, left: Name, right: Name, first: str, second: str) -> Frames:
        """Two figures that are about the same."""
        if self.alike_frames is not None:
            return self.alike_frames(left, right, first, second)
        names = both(left.many, right.many)
        return (
            f"the {self.subject} is about the same for {names}: {first} and {second}",
            f"for {names}, the {self.subject} is about the same: {first} and {second}",
            f"{names} have about the same {self.subject}: {first} and {second}",
        )


def framed(frame: int, *frames: str) -> str:
    """The one of several ways to say the same that a number falls on."""
    return frames[frame % len(frames)]


def behind(frame: int) -> int:
    """The number for the sentence behind, which does not hang on the choice for this one."""
    return frame // _PLACES


def verb(name: Name, singular: str, plural: str) -> str:
    return plural if name.plural else singular


def both(left: str, right: str) -> str:
    """Two names in a row; where one has an "and" or a comma itself, "both" says where the first begins."""
    row = f"{left} and {right}"
    return f"both {row}" if row.count(" and ") > 1 or "," in row else row


def _earns(name: Name) -> str:
    return f"{name.indefinite} {verb(name, 'earns', 'earn')}"


def _earning(ending: str, noun: str, start: str, clauses: Callable[[str, str], Frames]) -> Wording:
    """Pay: `ending` stands after a figure, `start` at the beginning instead; `clauses` has the frames for who
    earns and what."""
    unit = " ".join(ending.split()[:2])

    def equal(left: Name, right: Name, figure: str) -> Frames:
        names = f"{left.indefinite} and {right.indefinite}"
        return (
            f"{names} both earn {figure} {ending}",
            f"both {names} earn {figure} {ending}",
            f"{start}, {names} both earn {figure} {unit}",
        )

    def alike(left: Name, right: Name, first: str, second: str) -> Frames:
        names = both(left.indefinite, right.indefinite)
        return (
            f"{names} earn about the same: {first} and {second} {ending}",
            f"{start}, {names} earn about the same: {first} and {second} {unit}",
            f"pay is about the same for {names}: {first} and {second} {ending}",
        )

    return Wording(
        clause=lambda name, figure: clauses(_earns(name), figure),
        than=lambda name, figure, size: (
            f"that is {size} {name.indefinite}, who {verb(name, 'earns', 'earn')} {figure}",
            f"this is {size} {_earns(name)}: {figure}",
            f"the pay is {size} that of {name.indefinite}, which is {figure}",
            f"that is {size} the {figure} of {name.indefinite}",
        ),
        multiple=lambda name, figure, multiple: (
            f"{_earns(name)} {multiple}: {figure}",
            f"for {name.indefinite}, the pay is {multiple}: {figure}",
            f"{_earns(name)} {figure}, which is {multiple}",
        ),
        both=equal,
        alike_frames=alike,
        subject=noun,
    )


def _salary() -> Wording:
    return _earning(
        "a year on average",
        "average salary",
        "on average",
        lambda earns, figure: (
            f"{earns} {figure} a year on average",
            f"on average, {earns} {figure} a year",
            f"{earns} an average of {figure} a year",
            f"each year, {earns} {figure} on average",
        ),
    )


def _hourly() -> Wording:
    return _earning(
        "an hour",
        "hourly rate",
        "by the hour",
        lambda earns, figure: (
            f"{earns} {figure} an hour",
            f"for each hour of work, {earns} {figure}",
            f"by the hour, {earns} {figure}",
        ),
    )


def _one_or_more(figure: str, noun: str) -> str:
    """`7 jobs`, `1 job`."""
    return f"{figure} {noun.replace('s', '', 1) if figure == '1' else noun}"


def _is(figure: str) -> str:
    return "is" if figure == "1" else "are"


def _counting(
    subject: str, clause: Callable[[str, str], Frames], equal: Callable[[str, str, str], Frames]
) -> Wording:
    return Wording(
        clause=lambda name, figure: clause(name.many, figure),
        than=lambda name, figure, size: (
            f"that is {size} for {name.many}, with {figure}",
            f"this is {size} the {figure} for {name.many}",
            f"that is {size} the {figure} for {name.many}",
        ),
        multiple=lambda name, figure, multiple: (
            f"for {name.many}, there are {multiple}: {figure}",
            f"there are {multiple} for {name.many}: {figure}",
            f"{name.many} have {multiple}: {figure}",
        ),
        both=lambda left, right, figure: equal(left.many, right.many, figure),
        subject=subject,
        less="fewer",
        tail="as many",
    )


def _jobs() -> Wording:
    return _counting(
        "number of jobs",
        lambda many, figure: (
            f"there {_is(figure)} {_one_or_more(figure, 'jobs')} for {many}",
            f"{many} hold {_one_or_more(figure, 'jobs')}",
            f"the number of jobs for {many} is {figure}",
            f"in all, {many} hold {_one_or_more(figure, 'jobs')}",
        ),
        lambda left, right, figure: (
            f"there {_is(figure)} {_one_or_more(figure, 'jobs')} for {left} and as many for {right}",
            f"{left} hold {_one_or_more(figure, 'jobs')}, and {right} hold as many",
            f"for {left}, there {_is(figure)} {_one_or_more(figure, 'jobs')}, and as many for {right}",
        ),
    )


def _openings() -> Wording:
    return _counting(
        "number of openings",
        lambda many, figure: (
            f"the projection is {_one_or_more(figure, 'openings a year')} for {many}",
            f"for {many}, {_one_or_more(figure, 'openings a year')} {_is(figure)} projected",
            f"projections show {_one_or_more(figure, 'openings a year')} for {many}",
            f"{many} are projected to have {_one_or_more(figure, 'openings a year')}",
            f"each year, {_one_or_more(figure, 'openings')} for {many} {_is(figure)} projected",
        ),
        lambda left, right, figure: (
            f"the projection is {_one_or_more(figure, 'openings a year')} for {left} and as many for {right}",
            f"for {left}, {_one_or_more(figure, 'openings a year')} {_is(figure)} projected, and as many for "
            f"{right}",
            f"projections show {_one_or_more(figure, 'openings a year')} for {left} and as many for {right}",
        ),
    )


def _experienced() -> Wording:
    def has(name: Name) -> str:
        return f"{name.indefinite} {verb(name, 'has', 'have')}"

    return Wording(
        clause=lambda name, figure: (
            f"{has(name)} {figure} of experience",
            f"the experience of {name.indefinite} is {figure}",
            f"for {name.indefinite}, experience comes to {figure}",
        ),
        than=lambda name, figure, size: (
            f"that is {size} {name.indefinite}, who {verb(name, 'has', 'have')} {figure}",
            f"this is {size} {has(name)}: {figure}",
            f"this is {size} the {figure} of {name.indefinite}",
        ),
        multiple=lambda name, figure, multiple: (
            f"{has(name)} {multiple}: {figure}",
            f"for {name.indefinite}, experience is {multiple}: {figure}",
            f"{has(name)} {figure}, which is {multiple}",
        ),
        both=lambda left, right, figure: (
            f"{left.indefinite} and {right.indefinite} both have {figure} of experience",
            f"both {left.indefinite} and {right.indefinite} have {figure} of experience",
            f"the experience of both {left.indefinite} and {right.indefinite} is {figure}",
        ),
        subject="experience",
    )


def _ageing() -> Wording:
    return Wording(
        clause=lambda name, figure: (
            f"{name.many} are {figure} years old on average",
            f"on average, {name.many} are {figure} years old",
            f"{name.many} have an average age of {figure}",
        ),
        than=lambda name, figure, size: (
            f"that is {size} {name.many}, who are {figure}",
            f"this is {size} {name.many} are: {figure}",
            f"that is {size} {name.many}, with an average age of {figure}",
        ),
        multiple=lambda name, figure, multiple: (
            f"{name.many} are {multiple}: {figure}",
            f"on average, {name.many} are {multiple}: {figure}",
        ),
        both=lambda left, right, figure: (
            f"{left.many} and {right.many} are both {figure} years old on average",
            f"on average, {left.many} and {right.many} are both {figure} years old",
            f"both {left.many} and {right.many} are {figure} years old on average",
        ),
        subject="average age",
        more="older",
        less="younger",
        tail="as old",
    )


def _medians(noun: str, ending: str, short: str) -> Wording:
    """A figure in the middle of all: `noun` in full, `short` where it was just said in full."""

    def equal(left: Name, right: Name, figure: str) -> Frames:
        return (
            f"the {noun} of {left.many} and of {right.many} is {figure}{ending}",
            f"for {left.many} and for {right.many}, the {noun} is {figure}{ending}",
            f"{both(left.many, right.many)} have the same {noun}: {figure}{ending}",
        )

    return Wording(
        clause=lambda name, figure: (
            f"the {noun} of {name.many} is {figure}{ending}",
            f"{name.many} have a {noun} of {figure}{ending}",
            f"for {name.many}, the {noun} is {figure}{ending}",
        ),
        than=lambda name, figure, size: (
            f"that is {size} for {name.many}, at {figure}",
            f"this is {size} the {short} of {name.many}, which is {figure}",
            f"that is {size} the {figure} of {name.many}",
        ),
        multiple=lambda name, figure, multiple: (
            f"for {name.many}, the {short} is {multiple}: {figure}",
            f"the {short} of {name.many} is {multiple}: {figure}",
            f"{name.many} have a {short} of {figure}, which is {multiple}",
        ),
        both=equal,
        subject=noun,
    )


def placed(fact: Fact, clause: str) -> str:
    """The clause with the place that its figure is of, where it is not the nation's."""
    return f"in {figures.place(fact.area)}, {clause}" if fact.area else clause


def generic(measure: Measure) -> Wording:
    """The frames for a measure without words of its own: its label is the subject."""
    label = running(measure.label)
    return Wording(
        clause=lambda name, figure: (
            f"the {label} is {figure} for {name.many}",
            f"for {name.many}, the {label} is {figure}",
            f"the {label} for {name.many} is {figure}",
        ),
        than=lambda name, figure, size: (
            f"that is {size} for {name.many}, with {figure}",
            f"this is {size} the {figure} for {name.many}",
            f"that is {size} the {figure} for {name.many}",
        ),
        multiple=lambda name, figure, multiple: (
            f"for {name.many}, the figure is {multiple}: {figure}",
            f"the figure for {name.many} is {multiple}: {figure}",
        ),
        both=lambda left, right, figure: (
            f"the {label} is {figure} for {left.many} and for {right.many}",
            f"for {left.many} and for {right.many}, the {label} is {figure}",
            f"{both(left.many, right.many)} have the same {label}: {figure}",
        ),
        subject=label,
    )


WORDINGS: dict[str, Wording] = {
    "salary_mean": _salary(),
    "salary_median": _medians("median salary", " a year", "median"),
    "hourly_rate": _hourly(),
    "jobs": _jobs(),
    "openings": _openings(),
    "experience_years": _experienced(),
    "average_age": _ageing(),
    "median_age": replace(
        _medians("median age", "", "median age"), more="higher", less="lower", tail="as high"
    ),
    "hourly_median": _medians("median hourly rate", "", "median"),
}


def wording(measure: Measure) -> Wording:
    return WORDINGS.get(measure.key) or generic(measure)


def sentence(text: str) -> str:
    """A clause as a sentence: its first letter raised, a full stop behind it."""
    return sentence_start(text) + ("" if text.endswith((".", "?", "!")) else ".")


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return re.split(r"(?<=[.!?]) ", text)


def claim(text: str, *asserts: Asserted, strong: tuple[str, ...] = ()) -> Claim:
    """The sentence of a clause, and what it asserts."""
    return Claim(text=sentence(text), asserts=asserts, strong=strong)
