"""Categories of one or two occupations in, English clauses out: places, employers, majors and degrees."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reportgen.model import Category, Measure, folded
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Name, running

_DEGREE = re.compile(r"(?<!no )degree")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`one` says the label of one occupation, `two` those of two, `both` one label that two have."""

    one: Callable[[Name, str], str]
    two: Callable[[Name, Name, str, str], str]
    both: Callable[[Name, Name, str], str]


def _place(kind: str) -> Frame:
    return Frame(
        one=lambda name, label: f"among {kind}, pay of {name.many} is highest in {label}",
        two=lambda left, right, first, second: (
            f"among {kind}, pay is highest in {first} for {left.many} and in {second} for {right.many}"
        ),
        both=lambda left, right, label: f"among {kind}, pay is highest in {label} for both",
    )


def _subject(subject: str) -> Frame:
    return Frame(
        one=lambda name, label: f"{label} is the {subject} for {name.many}",
        two=lambda left, right, first, second: (
            f"the {subject} is {first} for {left.many} and {second} for {right.many}"
        ),
        both=lambda left, right, label: f"the {subject} is {label} for both",
    )


def level(*labels: str) -> str:
    """`degree`, or `level of education` where any of the labels is none."""
    return "degree" if all(_DEGREE.search(label) for label in labels) else "level of education"


def _again(label: str) -> str:
    """What is left of a phrase that the sentence has just said: `none`, `at least 5 years`."""
    return "none" if label.startswith("no ") else label.removesuffix(" of related work experience")


def _both(label: str, often: str, verb: str) -> str:
    """`both typically need moderate-term training`, `neither typically needs training`."""
    if label.startswith("no "):
        return f"neither {often} {verb}s {label.removeprefix('no ')}"
    return f"both {often} {verb} {label}"


FRAMES: dict[str, Frame] = {
    "highest_paying_city": _place("cities"),
    "highest_paying_state": Frame(
        one=lambda name, label: f"by state, {name.many} earn most in {label}",
        two=lambda left, right, first, second: (
            f"by state, {left.many} earn most in {first}, and {right.many} in {second}"
        ),
        both=lambda left, right, label: f"by state, both earn most in {label}",
    ),
    "best_paying_company": _subject("best-paying company"),
    "best_paying_industry": Frame(
        one=lambda name, label: f"among industries, {label} pays {name.many} best",
        two=lambda left, right, first, second: (
            f"among industries, {first} pays {left.many} best, and {second} pays {right.many} best"
        ),
        both=lambda left, right, label: f"among industries, {label} pays both best",
    ),
    "highest_paying_metro": _place("metro areas"),
    "entry_education": Frame(
        one=lambda name, label: f"{name.many} typically need {label} to enter the work",
        two=lambda left, right, first, second: (
            f"{left.many} typically need {first} to enter the work, and {right.many} need {second}"
        ),
        both=lambda left, right, label: f"both typically ask for {label} to enter the work",
    ),
    "work_experience": Frame(
        one=lambda name, label: f"{name.many} typically need {label}",
        two=lambda left, right, first, second: (
            f"{left.many} typically need {first}, and {right.many} need {_again(second)}"
        ),
        both=lambda left, right, label: _both(label, "typically", "need"),
    ),
    "training": Frame(
        one=lambda name, label: f"on the job, {name.many} typically need {label}",
        two=lambda left, right, first, second: (
            f"on the job, {left.many} typically need {first}, and {right.many} need {second}"
        ),
        both=lambda left, right, label: f"on the job, {_both(label, 'typically', 'need')}",
    ),
    "degree": Frame(
        one=lambda name, label: f"{label} is the most common {level(label)} for {name.many}",
        two=lambda left, right, first, second: (
            f"the most common {level(first, second)} is {first} for {left.many} and {second} for {right.many}"
        ),
        both=lambda left, right, label: f"the most common {level(label)} is {label} for both",
    ),
    "major": _subject("most common major"),
    "college": _subject("most common college"),
}
# Whose sentences on one occupation begin with words of their own, so that no two may follow each other.
OPENING_ALIKE = ("training", "highest_paying_city", "highest_paying_metro", "highest_paying_state")

# The words of the Employment Projections, as they stand in a sentence.
_PHRASES = {
    "work_experience": {
        "none": "no related work experience",
        "less than 5 years": "less than 5 years of related work experience",
        "5 years or more": "at least 5 years of related work experience",
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
_IN_LOWER_CASE = ("best_paying_industry", "major")


def is_degree(value: Category) -> bool:
    """Whether a level of education is one that people hold, such as a bachelor's degree or a diploma."""
    return not figures.degree(value.label).startswith(("some ", "no ", "less "))


def frame(measure: Measure) -> Frame:
    return FRAMES.get(measure.key) or _subject(running(measure.label))


def label(measure: Measure, value: Category) -> str:
    """The label as it stands in a sentence, with the share that holds it where there is one."""
    if measure.key == "degree":
        share = f" ({figures.percent(value.share.amount)})" if value.share else ""
        return figures.degree(value.label) + share
    if measure.key == "highest_paying_state":
        return figures.place(value.label)
    if measure.key == "entry_education":
        return figures.degree(value.label)
    if measure.key in _PHRASES:
        return _PHRASES[measure.key].get(folded(value.label)) or running(value.label)
    return running(value.label) if measure.key in _IN_LOWER_CASE else value.label
