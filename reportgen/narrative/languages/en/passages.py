"""A message other than a plain difference in, its English sentences out."""

from __future__ import annotations

from reportgen.model import (
    Breakdown,
    Claim,
    Fact,
    Number,
    Text,
    rounded,
)
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Naming, name, sentence_start
from reportgen.narrative.languages.en.topics import topics
from reportgen.narrative.languages.en.wording import claim, framed, placed, wording
from reportgen.narrative.messages import (
    Amount,
    Borrowed,
    Description,
    Introduction,
    MiddleHalf,
    NotLocal,
    PaidUnlike,
    Part,
    Pooled,
)

WEEKS_A_YEAR = 52
PEOPLE = {"female": "women", "male": "men", "women": "women", "men": "men"}


def introduction(message: Introduction, naming: Naming) -> tuple[Claim, ...]:
    names = [naming(occupation).indefinite for occupation in message.comparison.occupations]
    return (claim(f"this report compares {figures.listed(names)}", *message.comparison.contrasts),)


def caveat(frame: int) -> tuple[Claim, ...]:
    text = framed(
        frame,
        "these figures describe who does the work now, not who it suits",
        "the figures are about people who do the work now, not about who could do it",
        "all of this describes people at work today, not people who could do the work",
        "who does the work now says nothing about who could do it",
    )
    return (claim(text),)


def pooled(message: Pooled, naming: Naming) -> tuple[Claim, ...]:
    what = figures.listed(topics(contrast.measure for contrast in message.contrasts))
    origin = quoted(message.contrasts[0].pooled)
    several = [cell.occupation for cell in message.contrasts[0].cells if isinstance(cell, Fact)]
    both = "both" if len(message.contrasts[0].cells) == 2 else f"all {figures.small(len(several))}"
    covered = f"{both} occupations"
    if len(several) < len(message.contrasts[0].cells):
        covered = figures.listed([naming(occupation).many for occupation in several])
    text = f"figures on {what} are published only for {origin}, which covers {covered}"
    return (claim(text, *message.contrasts),)


def borrowed(message: Borrowed, naming: Naming) -> tuple[Claim, ...]:
    what = figures.listed(topics(fact.measure for fact in message.facts))
    who = naming(message.facts[0].occupation)
    origin = quoted(message.facts[0].published_for)
    if message.more:
        text = f"for {who.many}, the figures on {what} are those published for {origin}"
    else:
        text = f"the figures on {what} for {who.many} are those published for {origin}"
    return (claim(text, *message.facts),)


def not_local(message: NotLocal, naming: Naming) -> tuple[Claim, ...]:
    who = figures.listed([naming(occupation).many for occupation in message.occupations], conjunction="or")
    where = figures.place(message.area)
    text = f"no pay is published for {who} in {where}; the figures here are those of the nation"
    return (claim(text),)


def national_outlook(frame: int) -> tuple[Claim, ...]:
    text = framed(
        frame,
        "the figures on growth and openings are those of the whole country",
        "growth and openings are given for the whole country",
        "for growth and openings, the figures cover the whole country",
    )
    return (claim(text),)


def quoted(origin: str) -> str:
    """A published title in quotation marks, other words for a group as they are."""
    return f"“{origin}”" if origin[:1].isupper() else origin


def description(message: Description) -> tuple[Claim, ...]:
    """The text as it stands; one that does not say whom it is about is headed by their name."""
    assert isinstance(message.fact.value, Text)
    text, who = message.fact.value.text, name(message.fact.occupation)
    if not any(known.casefold() in text.casefold() for known in (who.many, who.text, who.short)):
        text = f"{sentence_start(who.many)}: {text}"
    return (Claim(text=text, asserts=(message.fact,)),)


# ---------------------------------------------------------------- pay and people


def amount(message: Amount) -> tuple[Claim, ...]:
    """What a difference comes to, so that no reader has to do sums."""
    measure = message.difference.measure
    shown = [measure.shown(_number(fact).amount) for fact in message.difference.facts]
    gap = abs(shown[0] - shown[1])
    yearly, weekly = figures.dollars(gap), figures.dollars(rounded(gap / WEEKS_A_YEAR))
    kind = "median" if measure.key == "salary_median" else "average"
    text = f"the difference in {kind} pay comes to {yearly} a year, about {weekly} a week"
    return (
        claim(placed(message.difference.facts[0], text), message.difference, strong=(f"{yearly} a year",)),
    )


def paid_unlike(message: PaidUnlike, naming: Naming) -> tuple[Claim, ...]:
    yearly, hourly = message.yearly, message.hourly
    left, right = naming(yearly.occupation), naming(hourly.occupation)
    rate = figures.number(hourly.measure, _number(hourly))
    clause = wording(yearly.measure).clause(left, figures.number(yearly.measure, _number(yearly)))
    first = placed(yearly, clause)
    second = f"for {right.many}, only pay by the hour is published: {rate} on average"
    return claim(first, yearly), claim(second, hourly), claim("the two figures are not comparable")


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
    people = PEOPLE.get(message.label.casefold(), message.label)
    if texts[0] == texts[1]:
        text = f"{texts[0]} of {left} and of {right} are {people}"
    else:
        text = f"{texts[0]} of {left} and {texts[1]} of {right} are {people}"
    return (claim(text, message.difference),)


def _number(fact: Fact) -> Number:
    assert isinstance(fact.value, Number)
    return fact.value
