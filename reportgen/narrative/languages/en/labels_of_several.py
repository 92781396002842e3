"""The labels of three or four in, English sentences out: labels are named, never ranked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportgen.model import Category, Claim, Fact, Measure, Standing, folded
from reportgen.narrative.languages.en import categories, figures
from reportgen.narrative.languages.en.standing_words import LONG, clauses, counted, everyone, row, who
from reportgen.narrative.languages.en.titles import Naming, running
from reportgen.narrative.languages.en.wording import claim

# What a group of people and their label make: a sentence for the first group, clauses for the others.
Frame = tuple[Callable[[str, str], str], Callable[[str, str], str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frames:
    """The ways to say the labels of groups, and `none` where all need nothing."""

    ways: tuple[Frame, ...]
    none: str = ""


def _places(kind: str) -> _Frames:
    return _Frames(
        ways=(
            (
                lambda who, label: f"among {kind}, pay is highest in {label} for {who}",
                lambda who, label: f"in {label} for {who}",
            ),
            (
                lambda who, label: f"for {who}, pay is highest in {label} among {kind}",
                lambda who, label: f"for {who}, in {label}",
            ),
            (
                lambda who, label: f"{label} pays highest among {kind} for {who}",
                lambda who, label: f"{label} for {who}",
            ),
        )
    )


def _subject(subject: str) -> _Frames:
    return _Frames(
        ways=(
            (
                lambda who, label: f"the {subject} is {label} for {who}",
                lambda who, label: f"{label} for {who}",
            ),
            (
                lambda who, label: f"for {who}, the {subject} is {label}",
                lambda who, label: f"for {who}, it is {label}",
            ),
            (
                lambda who, label: f"{label} is the {subject} for {who}",
                lambda who, label: f"{label} for {who}",
            ),
        )
    )


def _need(*, before: str = "", after: str = "", none: str = "") -> _Frames:
    """What people need; `before` or `after` says on which occasion."""
    end = f" {after}" if after else ""
    start = f"{before}, " if before else f"{after}, "
    return _Frames(
        ways=(
            (
                lambda who, label: (f"{before}, " if before else "") + f"{who} typically need {label}{end}",
                lambda who, label: f"{who} need {label}",
            ),
            (
                lambda who, label: f"typically, {who} need {label}" + (f" {before}" if before else end),
                lambda who, label: f"{who} need {label}",
            ),
            (
                lambda who, label: (
                    (start if before or after else "as a rule, ") + f"{who} usually need {label}"
                ),
                lambda who, label: f"{who} need {label}",
            ),
        ),
        none=none,
    )


_FRAMES = {
    "highest_paying_city": _places("cities"),
    "highest_paying_metro": _places("metro areas"),
    "highest_paying_state": _Frames(
        ways=(
            (
                lambda who, label: f"by state, {who} earn most in {label}",
                lambda who, label: f"{who} in {label}",
            ),
            (
                lambda who, label: f"{who} earn most in {label}, by state",
                lambda who, label: f"{who} in {label}",
            ),
            (
                lambda who, label: f"of all states, {who} earn most in {label}",
                lambda who, label: f"{who} in {label}",
            ),
        )
    ),
    "best_paying_company": _subject("best-paying company"),
    "best_paying_industry": _subject("best-paying industry"),
    "entry_education": _need(after="to enter the work"),
    "work_experience": _need(before="before starting", none="needs time in a related job"),
    "training": _need(before="on the job", none="needs training"),
    "major": _subject("most common major"),
    "college": _subject("most common college"),
}


def _frames(measure: Measure, facts: Sequence[Fact]) -> _Frames:
    if measure.key == "degree":
        return _subject(f"most common {categories.level(*map(_label, facts))}")
    return _FRAMES.get(measure.key) or _subject(running(measure.label))


def _value(fact: Fact) -> Category:
    assert isinstance(fact.value, Category)
    return fact.value


def _label(fact: Fact) -> str:
    """The label as it stands in a sentence, without the share that holds it."""
    return categories.label(fact.measure, Category(label=_value(fact).label))


def tell(standing: Standing, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """The sentence on all labels, or one for each group where it would be long."""
    facts = standing.facts
    frames = _frames(standing.measure, facts)
    groups = _groups(facts)
    nothing = _label(facts[0]).startswith("no ") and len(groups) == 1
    if nothing and frames.none and len(facts) == len(standing.cells):
        of = f"none of the {counted(len(facts))} typically {frames.none}"
        occasion = "on the job, " if standing.measure.key == "training" else ""
        return (claim(occasion + of, standing),)
    first, other = frames.ways[frame % len(frames.ways)]
    names = [_names(group, standing, naming, alone=len(groups) == 1) for group in groups]
    labels = [_label(group[0]) for group in groups]
    text = clauses([first(names[0], labels[0]), *map(other, names[1:], labels[1:])])
    if len(text.split()) <= LONG:
        return (claim(text, standing),)
    split = tuple(_one_by_one(frames, names, labels, standing))
    if len(groups) < len(facts) and max(len(one.text.split()) for one in split) > LONG:
        each = [naming(fact.occupation).many + _share(fact) for fact in facts]
        return tuple(_one_by_one(frames, each, [_label(fact) for fact in facts], standing))
    return split


def _one_by_one(
    frames: _Frames, names: Sequence[str], labels: Sequence[str], standing: Standing
) -> Iterator[Claim]:
    """A sentence for each group, no two neighbours in the same words."""
    for place, (name, label) in enumerate(zip(names, labels, strict=True)):
        yield claim(frames.ways[place % len(frames.ways)][0](name, label), standing)


def _groups(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Those with the same label together, in the order of the first."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(folded(_value(fact).label), []).append(fact)
    return list(found.values())


def _names(group: Sequence[Fact], standing: Standing, naming: Naming, *, alone: bool) -> str:
    """Whom a label is of, each with the share that holds it, where that is known."""
    if any(_value(fact).share is not None for fact in group):
        return row([naming(fact.occupation).many + _share(fact) for fact in group])
    return everyone(group, len(standing.cells), naming) if alone else who(group, naming)


def _share(fact: Fact) -> str:
    share = _value(fact).share
    return f" ({figures.percent(share.amount)})" if share is not None else ""
