"""Categories of one or two occupations in, English clauses out: places, employers, majors and degrees."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reportgen.model import Category, Measure, folded
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Name, running
from reportgen.narrative.languages.en.wording import Frames

_DEGREE = re.compile(r"(?<!no )degree")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Each gives all frames: `one` says the label of one occupation, `two` those of two, `both` one label
    that two have."""

    one: Callable[[Name, str], Frames]
    two: Callable[[Name, Name, str, str], Frames]
    both: Callable[[str], Frames]


def _place(one: str, many: str) -> Sentences:
    """Where pay is highest: `city`, `cities`."""
    return Sentences(
        one=lambda name, label: (
            f"among {many}, pay of {name.many} is highest in {label}",
            f"of all {many}, {label} has the highest pay for {name.many}",
            f"the {one} with the highest pay for {name.many} is {label}",
        ),
        two=lambda left, right, first, second: (
            f"among {many}, pay is highest in {first} for {left.many} and in {second} for {right.many}",
            f"of all {many}, {first} has the highest pay for {left.many}, and {second} for {right.many}",
            f"the {one} with the highest pay is {first} for {left.many} and {second} for {right.many}",
        ),
        both=lambda label: (
            f"among {many}, pay is highest in {label} for both",
            f"of all {many}, {label} has the highest pay for both",
            f"the {one} with the highest pay is {label} for both",
        ),
    )


def _subject(subject: str) -> Sentences:
    return Sentences(
        one=lambda name, label: _is_for(subject, name, label),
        two=lambda left, right, first, second: _are_for(subject, (left, right), (first, second)),
        both=lambda label: _is_for_both(subject, label),
    )


def _is_for(subject: str, name: Name, label: str) -> Frames:
    return (
        f"{label} is the {subject} for {name.many}",
        f"for {name.many}, the {subject} is {label}",
        f"the {subject} for {name.many} is {label}",
    )


def _are_for(subject: str, names: tuple[Name, Name], labels: tuple[str, str]) -> Frames:
    (left, right), (first, second) = names, labels
    return (
        f"the {subject} is {first} for {left.many} and {second} for {right.many}",
        f"for {left.many}, the {subject} is {first}, and for {right.many} {second}",
        f"{first} is the {subject} for {left.many}, and {second} is for {right.many}",
    )


def _is_for_both(subject: str, label: str) -> Frames:
    return (
        f"the {subject} is {label} for both",
        f"for both, the {subject} is {label}",
        f"{label} is the {subject} for both",
    )


def _need(
    *places: tuple[str, str, str],
    one: Callable[[Name, str], str],
    two: Callable[[Name, Name, str, str], str],
    both: Callable[[str], str],
    again: Callable[[str], str] = str,
) -> Sentences:
    """What people need as a rule: `places` are how each of the frames but the last begins, how it says that
    they need it, and how it ends; `again` is how the second of two labels is said."""
    return Sentences(
        one=lambda name, label: (
            *(f"{start}{name.many} {need} {label}{end}" for start, need, end in places),
            one(name, label),
        ),
        two=lambda left, right, first, second: (
            *(
                f"{start}{left.many} {need} {first}{end}, and {right.many} need {again(second)}"
                for start, need, end in places
            ),
            two(left, right, first, second),
        ),
        both=lambda label: (
            *(f"{start}{_both(label, need)}{end}" for start, need, end in places),
            both(label),
        ),
    )


def level(*labels: str) -> str:
    """`degree`, or `level of schooling` where any of the labels is none."""
    return "degree" if all(_DEGREE.search(label) for label in labels) else "level of schooling"


def _again(label: str) -> str:
    """What is left of a phrase that the sentence has just said: `none`, `at least 5 years`."""
    return "none" if label.startswith("no ") else label.removesuffix(" in a related job")


def _both(label: str, need: str) -> str:
    """`both tend to need moderate-term training`, `neither tends to need training`."""
    if label.startswith("no "):
        return f"neither {_SINGULAR[need]} {_denied(label)}"
    return f"both {need} {label}"


def _denied(label: str) -> str:
    """What nobody needs, behind a word that says no: `training`, `a diploma or degree`."""
    bare = label.removeprefix("no ")
    return f"a {bare}" if bare == _NO_CREDENTIAL.removeprefix("no ") else bare


SENTENCES: dict[str, Sentences] = {
    "highest_paying_city": _place("city", "cities"),
    "highest_paying_metro": _place("metro area", "metro areas"),
    "highest_paying_state": Sentences(
        one=lambda name, label: (
            f"by state, {name.many} earn most in {label}",
            f"among states, pay of {name.many} is highest in {label}",
            f"the state with the highest pay for {name.many} is {label}",
        ),
        two=lambda left, right, first, second: (
            f"by state, {left.many} earn most in {first}, and {right.many} in {second}",
            f"among states, pay is highest in {first} for {left.many} and in {second} for {right.many}",
            f"the state with the highest pay is {first} for {left.many} and {second} for {right.many}",
        ),
        both=lambda label: (
            f"by state, both earn most in {label}",
            f"among states, pay is highest in {label} for both",
            f"the state with the highest pay is {label} for both",
        ),
    ),
    "best_paying_company": _subject("best-paying company"),
    "best_paying_industry": Sentences(
        one=lambda name, label: (
            f"among industries, {label} pays {name.many} best",
            *_is_for("best-paying industry", name, label)[1:],
        ),
        two=lambda left, right, first, second: (
            f"among industries, {first} pays {left.many} best, and {second} pays {right.many} best",
            *_are_for("best-paying industry", (left, right), (first, second))[:2],
        ),
        both=lambda label: (
            f"among industries, {label} pays both best",
            *_is_for_both("best-paying industry", label)[:2],
        ),
    ),
    "entry_education": _need(
        ("as a rule, ", "need", " to start out"),
        ("to enter the work, ", "tend to need", ""),
        one=lambda name, label: f"the usual way in for {name.many} takes {label}",
        two=lambda left, right, first, second: (
            f"the usual way in takes {first} for {left.many} and {second} for {right.many}"
        ),
        both=lambda label: f"the usual way in takes {label} for both",
    ),
    "work_experience": _need(
        ("as a rule, ", "need", " first"),
        ("before starting, ", "tend to need", ""),
        one=lambda name, label: f"the work of {name.many} tends to call for {label}",
        two=lambda left, right, first, second: (
            f"the work of {left.many} tends to call for {first}, and that of {right.many} for "
            f"{_again(second)}"
        ),
        both=lambda label: (
            f"neither kind of work tends to call for {_denied(label)}"
            if label.startswith("no ")
            else f"both kinds of work tend to call for {label}"
        ),
        again=_again,
    ),
    "training": _need(
        ("on the job, ", "tend to need", ""),
        ("as a rule, ", "need", " on the job"),
        one=lambda name, label: f"once hired, {name.many} most often need {label}",
        two=lambda left, right, first, second: (
            f"once hired, {left.many} most often need {first}, and {right.many} need {second}"
        ),
        both=lambda label: f"once hired, {_both(label, 'most often need')}",
    ),
    "degree": Sentences(
        one=lambda name, label: _is_for(f"most common {level(label)}", name, label),
        two=lambda left, right, first, second: _are_for(
            f"most common {level(first, second)}", (left, right), (first, second)
        ),
        both=lambda label: _is_for_both(f"most common {level(label)}", label),
    ),
    "major": _subject("most common major"),
    "college": _subject("most common college"),
}

_SINGULAR = {"need": "needs", "tend to need": "tends to need", "most often need": "tends to need"}
# The words of the Employment Projections, as they stand in a sentence.
_PHRASES = {
    "work_experience": {
        "none": "no time in a related job",
        "less than 5 years": "less than 5 years in a related job",
        "5 years or more": "at least 5 years in a related job",
    },
    "training": {
        "none": "no training",
        "short-term on-the-job training": "short-term training",
        "moderate-term on-the-job training": "moderate-term training",
        "long-term on-the-job training": "long-term training",
        "internship/residency": "an internship or residency",
        "apprenticeship": "an apprenticeship",
    },
}
_FORMAL, _NO_CREDENTIAL = "no formal educational credential", "no diploma or degree"
_IN_LOWER_CASE = ("best_paying_industry", "major")


def is_degree(value: Category) -> bool:
    """Whether a level of education is one that people hold, such as a bachelor's degree or a diploma."""
    return not figures.degree(value.label).startswith(("some ", "no ", "less "))


def said(measure: Measure) -> Sentences:
    return SENTENCES.get(measure.key) or _subject(running(measure.label))


def label(measure: Measure, value: Category) -> str:
    """The label as it stands in a sentence, with the share that holds it where there is one."""
    if measure.key == "degree":
        share = f" ({figures.percent(value.share.amount)})" if value.share else ""
        return figures.degree(value.label) + share
    if measure.key == "highest_paying_state":
        return figures.place(value.label)
    if measure.key == "entry_education":
        return _NO_CREDENTIAL if folded(value.label) == _FORMAL else figures.degree(value.label)
    if measure.key in _PHRASES:
        return _PHRASES[measure.key].get(folded(value.label)) or running(value.label)
    return running(value.label) if measure.key in _IN_LOWER_CASE else value.label
