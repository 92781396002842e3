"""A message other than a plain difference in, its English sentences out."""

from __future__ import annotations

from reportgen.model import (
    Breakdown,
    Category,
    Claim,
    Fact,
    Number,
    Ranking,
    Text,
    rounded,
)
from reportgen.narrative.languages.en import categories, figures
from reportgen.narrative.languages.en.titles import Name, Naming, running
from reportgen.narrative.languages.en.wording import claim, wording
from reportgen.narrative.messages import (
    Addition,
    Alone,
    Amount,
    Description,
    Introduction,
    MiddleHalf,
    OneRanking,
    Part,
    Portrait,
    Shared,
)

_WEEKS_A_YEAR = 52
_PEOPLE = {"female": "women", "male": "men", "women": "women", "men": "men"}


def introduction(message: Introduction, naming: Naming) -> tuple[Claim, ...]:
    names = [naming(occupation).indefinite for occupation in message.comparison.occupations]
    return (claim(f"this report compares {figures.listed(names)}", *message.comparison.contrasts),)


def caveat() -> tuple[Claim, ...]:
    return (claim("these figures describe who does the work now, not who it suits"),)


def description(message: Description) -> tuple[Claim, ...]:
    assert isinstance(message.fact.value, Text)
    return (Claim(text=message.fact.value.text, asserts=(message.fact,)),)


# ---------------------------------------------------------------- pay and people


def amount(message: Amount) -> tuple[Claim, ...]:
    """What a difference comes to, so that no reader has to do sums."""
    measure = message.difference.measure
    shown = [measure.shown(_number(fact).amount) for fact in message.difference.facts]
    gap = abs(shown[0] - shown[1])
    yearly, weekly = figures.dollars(gap), figures.dollars(rounded(gap / _WEEKS_A_YEAR))
    kind = "median" if measure.key == "salary_median" else "average"
    text = f"the difference in {kind} pay comes to {yearly} a year, about {weekly} a week"
    return (claim(text, message.difference, strong=(f"{yearly} a year",)),)


def middle_half(message: MiddleHalf, naming: Naming) -> tuple[Claim, ...]:
    spans = [
        f"from {figures.number(low.measure, _number(low))} to {figures.number(high.measure, _number(high))}"
        for low, high in zip(message.low.facts, message.high.facts, strict=True)
    ]
    left, right = (naming(cell.occupation) for cell in message.low.cells)
    return (
        claim(
            f"the middle half of {left.many} earn {spans[0]} a year",
            message.low.facts[0],
            message.high.facts[0],
        ),
        claim(
            f"for {right.many}, the middle half runs {spans[1]}",
            message.low.facts[1],
            message.high.facts[1],
        ),
    )


def part(message: Part, naming: Naming) -> tuple[Claim, ...]:
    texts = [
        figures.about_percent(percent.amount)
        for fact in message.difference.facts
        if isinstance(fact.value, Breakdown) and (percent := fact.value.percent(message.label)) is not None
    ]
    if len(texts) < 2:
        return ()
    left, right = (naming(cell.occupation).many for cell in message.difference.cells)
    people = _PEOPLE.get(message.label.casefold(), message.label)
    if texts[0] == texts[1]:
        text = f"{texts[0]} of {left} and of {right} are {people}"
    else:
        text = f"{texts[0]} of {left} and {texts[1]} of {right} are {people}"
    return (claim(text, message.difference),)


def _number(fact: Fact) -> Number:
    assert isinstance(fact.value, Number)
    return fact.value


# ---------------------------------------------------------------- skills


def shared(message: Shared) -> tuple[Claim, ...]:
    overlap = message.overlap
    sizes = {len(fact.value.top(fact.measure)) for fact in overlap.facts if isinstance(fact.value, Ranking)}
    size = sizes.pop() if len(sizes) == 1 else 0
    skills = f"top {figures.small(size)} skills" if size > 1 else "top skills"
    if not overlap.shared:
        return (claim(f"the two share none of their {skills}", overlap),)
    names = figures.listed([running(entry) for entry in overlap.shared])
    count = "all" if len(overlap.shared) == size else figures.small(len(overlap.shared))
    return (claim(f"the two share {count} of their {skills}: {names}", overlap, strong=(names,)),)


def alone(message: Alone, naming: Naming) -> tuple[Claim, ...]:
    entries = message.overlap.alone[message.position]
    who = naming(message.overlap.cells[message.position].occupation)
    other = "other " if message.overlap.shared else ""
    subject = f"the {other}top {'skill' if len(entries) == 1 else 'skills'} of {who.many}"
    names = figures.listed([running(entry) for entry in entries])
    return (claim(f"{subject} {'is' if len(entries) == 1 else 'are'} {names}", message.overlap),)


def addition(message: Addition, naming: Naming) -> tuple[Claim, ...]:
    names = figures.listed([running(entry) for entry in message.overlap.added[message.goal]])
    start, goal = (naming(message.overlap.cells[place].occupation) for place in (message.start, message.goal))
    text = f"to do the work of {goal.indefinite}, {start.indefinite} would add {names}"
    return (claim(text, message.overlap, strong=(f"would add {names}",)),)


def one_ranking(message: OneRanking, naming: Naming) -> tuple[Claim, ...]:
    assert isinstance(message.fact.value, Ranking)
    entries = message.fact.value.top(message.fact.measure)
    names = figures.listed([running(entry.name) for entry in entries])
    who, absent = naming(message.fact.occupation), naming(message.gap.occupation)
    return (
        claim(f"the top skills of {who.many} are {names}", message.fact),
        claim(f"skills are not reported for {absent.many}", message.gap),
    )


# ---------------------------------------------------------------- a portrait


def portrait(message: Portrait, naming: Naming) -> tuple[Claim, ...]:
    """A paragraph from skills, schooling and experience, as far as they are there."""
    who = naming(message.occupation)
    return tuple(claim(_trait(who, fact), fact) for fact in message.facts)


def _trait(who: Name, fact: Fact) -> str:
    match fact.value:
        case Ranking():
            skills = figures.listed([running(entry.name) for entry in fact.value.entries[:3]])
            return f"the work of {who.indefinite} calls for {skills}"
        case Category():
            return f"among {who.many}, the most common degree is {categories.label(fact.measure, fact.value)}"
        case Number():
            return wording(fact.measure).clause(who, figures.number(fact.measure, fact.value))
    raise AssertionError(f"no portrait is drawn from {fact.measure.key}")
