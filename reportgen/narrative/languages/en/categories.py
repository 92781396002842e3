"""Categories of one or two occupations in, English clauses out: places, employers, majors and degrees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportgen.model import Category, Measure
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Name, running


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
    "degree": _subject("most common degree"),
    "major": _subject("most common major"),
    "college": _subject("most common college"),
}
_IN_LOWER_CASE = ("best_paying_industry", "major")


def frame(measure: Measure) -> Frame:
    return FRAMES.get(measure.key) or _subject(running(measure.label))


def label(measure: Measure, value: Category) -> str:
    """The label as it stands in a sentence, with the share that holds it where there is one."""
    if measure.key == "degree":
        share = f" ({figures.percent(value.share.amount)})" if value.share else ""
        return figures.degree(value.label) + share
    return running(value.label) if measure.key in _IN_LOWER_CASE else value.label
