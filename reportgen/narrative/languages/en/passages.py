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
from reportgen.narrative.languages.en.wording import Frames, behind, both, claim, framed, placed, wording
from reportgen.narrative.messages import (
    Amount,
    Borrowed,
    Description,
    Introduction,
    MiddleHalf,
    NoFigures,
    NotLocal,
    PaidUnlike,
    Part,
    Pooled,
)

WEEKS_A_YEAR = 52
PEOPLE = {"female": "women", "male": "men", "women": "women", "men": "men"}


def introduction(message: Introduction, naming: Naming, frame: int) -> tuple[Claim, ...]:
    names = [naming(occupation).indefinite for occupation in message.comparison.occupations]
    row = both(*names) if len(names) == 2 else figures.listed(names)
    frames = (f"this report compares {row}", f"here is a comparison of {row}", f"{row} are compared here")
    return (claim(framed(frame, *frames), *message.comparison.contrasts),)


def no_figures(message: NoFigures, frame: int) -> tuple[Claim, ...]:
    frames = (
        "the data has no figures on these occupations",
        "no figures on these occupations are in the data",
        "on these occupations, the data has no figures",
    )
    return (claim(framed(frame, *frames), *message.gaps),)


def caveat(frame: int) -> tuple[Claim, ...]:
    frames = (
        "these figures describe who does the work now, not who it suits",
        "the figures are about people who do the work now, not about who could do it",
        "all of this describes people at work today, not people who could do the work",
        "who does the work now says nothing about who could do it",
    )
    return (claim(framed(frame, *frames)),)


def pooled(message: Pooled, naming: Naming, frame: int) -> tuple[Claim, ...]:
    what = figures.listed(topics(contrast.measure for contrast in message.contrasts))
    origin = quoted(message.contrasts[0].pooled)
    cells = message.contrasts[0].cells
    several = [cell.occupation for cell in cells if isinstance(cell, Fact)]
    covered = f"{'both' if len(cells) == 2 else f'all {figures.small(len(several))}'} occupations"
    if len(several) < len(cells):
        covered = figures.listed([naming(occupation).many for occupation in several])
    frames = (
        f"figures on {what} are published only for {origin}, which covers {covered}",
        f"{covered} are covered by {origin}, for which alone figures on {what} are published",
        f"one set of figures on {what}, published for {origin}, covers {covered}",
    )
    return (claim(framed(frame, *frames), *message.contrasts),)


def borrowed(message: Borrowed, naming: Naming, frame: int) -> tuple[Claim, ...]:
    what = figures.listed(topics(fact.measure for fact in message.facts))
    who = naming(message.facts[0].occupation).many
    origin = quoted(message.facts[0].published_for)
    frames = (
        f"the figures on {what} for {who} are those published for {origin}",
        f"for {who}, the figures on {what} are those published for {origin}",
        f"no figures on {what} are published for {who} alone. Those here are of {origin}",
        f"published for {origin}, the figures on {what} stand for {who} too",
        f"on {what}, figures published for {origin} are used for {who}",
    )
    return (claim(framed(frame, *frames), *message.facts),)


def not_local(message: NotLocal, naming: Naming, frame: int) -> tuple[Claim, ...]:
    who = figures.listed([naming(occupation).many for occupation in message.occupations], conjunction="or")
    where = figures.place(message.area)
    frames = (
        f"no pay is published for {who} in {where}; the figures here are those of the nation",
        f"for {who}, no pay is published in {where}; the figures here are those of the nation",
        f"the figures here are those of the nation, for {where} has no published pay of {who}",
    )
    return (claim(framed(frame, *frames)),)


def national_outlook(frame: int) -> tuple[Claim, ...]:
    frames = (
        "the figures on growth and openings are those of the whole country",
        "growth and openings are given for the whole country",
        "for growth and openings, the figures cover the whole country",
    )
    return (claim(framed(frame, *frames)),)


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


def amount(message: Amount, frame: int) -> tuple[Claim, ...]:
    """What a difference comes to, so that no reader has to do sums."""
    measure = message.difference.measure
    shown = [measure.shown(_number(fact).amount) for fact in message.difference.facts]
    gap = abs(shown[0] - shown[1])
    yearly, weekly = figures.dollars(gap), figures.dollars(rounded(gap / WEEKS_A_YEAR))
    kind = "median" if measure.key == "salary_median" else "average"
    frames = (
        f"the difference in {kind} pay comes to {yearly} a year, about {weekly} a week",
        f"{kind} pay differs by {yearly} a year, about {weekly} a week",
        f"between the two, {kind} pay differs by {yearly} a year, or about {weekly} a week",
        f"the gap in {kind} pay is about {weekly} a week, or {yearly} a year",
    )
    text = placed(message.difference.facts[0], framed(frame, *frames))
    return (claim(text, message.difference, strong=(f"{yearly} a year",)),)


def paid_unlike(message: PaidUnlike, naming: Naming, frame: int) -> tuple[Claim, ...]:
    yearly, hourly = message.yearly, message.hourly
    left, right = naming(yearly.occupation), naming(hourly.occupation)
    rate = figures.number(hourly.measure, _number(hourly))
    clause = wording(yearly.measure).clause(left, figures.number(yearly.measure, _number(yearly)))
    seconds = (
        f"for {right.many}, only pay by the hour is published: {rate} on average",
        f"pay of {right.many} is published only by the hour: {rate} on average",
        f"{right.many} have pay published only by the hour: {rate} on average",
    )
    thirds = (
        "the two figures are not comparable",
        "these two figures are not comparable",
        "pay by the year and pay by the hour are not comparable here",
    )
    first = claim(placed(yearly, framed(frame, *clause)), yearly)
    second = claim(framed(behind(frame), *seconds), hourly)
    return first, second, claim(framed(behind(frame), *thirds))


def middle_half(message: MiddleHalf, naming: Naming, frame: int) -> tuple[Claim, ...]:
    ends = [
        (figures.number(low.measure, _number(low)), figures.number(high.measure, _number(high)))
        for low, high in zip(message.low.facts, message.high.facts, strict=True)
    ]
    left, right = (naming(cell.occupation).many for cell in message.low.cells)
    firsts, seconds = (
        (
            f"the middle half of {many} earn from {low} to {high} a year",
            f"among {many}, the middle half earn between {low} and {high} a year",
            f"the pay of the middle half of {many} runs from {low} to {high} a year",
            f"for {many}, yearly pay in the middle half runs from {low} to {high}",
            f"in the middle half of {many}, pay goes from {low} to {high} a year",
        )
        for many, (low, high) in zip((left, right), ends, strict=True)
    )
    other = frame + 1 + behind(frame) % 4
    return (
        claim(framed(frame, *firsts), message.low.facts[0], message.high.facts[0]),
        claim(framed(other, *seconds), message.low.facts[1], message.high.facts[1]),
    )


def part(message: Part, naming: Naming, frame: int) -> tuple[Claim, ...]:
    texts = [
        figures.about_percent(percent.amount)
        for fact in message.difference.facts
        if isinstance(fact.value, Breakdown) and (percent := fact.value.percent(message.label)) is not None
    ]
    if len(texts) < 2:
        return ()
    left, right = (naming(cell.occupation).many for cell in message.difference.cells)
    people = PEOPLE.get(message.label.casefold(), message.label)
    first, second = texts
    if first == second:
        frames: Frames = (
            f"{first} of {left} and of {right} are {people}",
            f"{people} make up {first} of {left} and of {right}",
            f"the share of {people} is {first} among both {left} and {right}",
        )
    else:
        frames = (
            f"{first} of {left} and {second} of {right} are {people}",
            f"{people} make up {first} of {left} and {second} of {right}",
            f"the share of {people} is {first} among {left} and {second} among {right}",
            f"among {left}, {first} are {people}, and among {right} {second} are",
        )
    return (claim(framed(frame, *frames), message.difference),)


def _number(fact: Fact) -> Number:
    assert isinstance(fact.value, Number)
    return fact.value
