"""A message on three or four occupations other than a plain standing in, its English sentences out."""

from __future__ import annotations

from reportgen.model import Breakdown, Category, Claim, Fact, Measure, Ranking, rounded
from reportgen.narrative.languages.en import figures, labels_of_several, standings
from reportgen.narrative.languages.en.passages import PEOPLE, WEEKS_A_YEAR
from reportgen.narrative.languages.en.rankings import Noun, names, noun
from reportgen.narrative.languages.en.standing_words import LONG, counted, figure, number_of, row, whom
from reportgen.narrative.languages.en.titles import Naming
from reportgen.narrative.languages.en.wording import claim, framed, placed
from reportgen.narrative.messages import (
    Apart,
    HourlyOnly,
    MiddleHalves,
    Own,
    Parts,
    Shared,
    SharedBy,
    Stands,
)


def stands(message: Stands, naming: Naming, frame: int) -> tuple[Claim, ...]:
    standing = message.standing
    if standing.facts and isinstance(standing.facts[0].value, Category):
        return labels_of_several.tell(standing, naming, frame)
    return standings.tell(standing, naming, frame)


# ---------------------------------------------------------------- pay and people


def apart(message: Apart, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """What the difference of two, who are named, comes to."""
    difference = message.difference
    measure, facts = difference.measure, difference.facts
    shown = [measure.shown(number_of(fact).amount) for fact in facts]
    gap = abs(shown[0] - shown[1])
    yearly, weekly = figures.dollars(gap), figures.dollars(rounded(gap / WEEKS_A_YEAR))
    kind = "median" if measure.key == "salary_median" else "average"
    two = whom([fact.occupation for fact in facts], naming)
    size = f"comes to {yearly} a year, about {weekly} a week"
    text = framed(
        frame,
        f"between {two}, the difference in {kind} pay {size}",
        f"the difference in {kind} pay between {two} {size}",
        f"in {kind} pay, the difference between {two} {size}",
    )
    strong = (f"{yearly} a year",)
    if len(text.split()) <= LONG:
        return (claim(placed(facts[0], text), difference, strong=strong),)
    short = text.removesuffix(f", about {weekly} a week")
    week = claim(f"that is about {weekly} a week", difference)
    return claim(placed(facts[0], short), difference, strong=strong), week


def hourly_only(message: HourlyOnly, naming: Naming, frame: int) -> tuple[Claim, ...]:
    names, rate = naming(message.fact.occupation).many, figure(message.fact)
    text = framed(
        frame,
        f"for {names}, only pay by the hour is published: {rate} on average",
        f"only pay by the hour is published for {names}: {rate} on average",
        f"pay of {names} is published by the hour only: {rate} on average",
    )
    return (claim(placed(message.fact, text) if message.opens else text, message.fact),)


def middle_halves(message: MiddleHalves, naming: Naming) -> tuple[Claim, ...]:
    """One sentence for each; the first says by what the pay is measured."""
    found: list[Claim] = []
    for low, high in zip(message.low.cells, message.high.cells, strict=True):
        if not isinstance(low, Fact) or not isinstance(high, Fact):
            continue
        names, span = naming(low.occupation).many, f"from {figure(low)} to {figure(high)}"
        if found:
            found.append(claim(f"for {names}, the middle half runs {span}", low, high))
        else:
            text = f"the middle half of {names} earn {span} a year"
            found.append(claim(placed(low, text) if message.opens else text, low, high))
    return tuple(found)


def parts(message: Parts, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """One part of a breakdown for each that reports it, and who does not."""
    people = PEOPLE.get(message.label.casefold(), message.label)
    told: dict[str, str] = {}
    missing = []
    for cell in message.contrast.cells:
        value = cell.value if isinstance(cell, Fact) else None
        percent = value.percent(message.label) if isinstance(value, Breakdown) else None
        if percent is None:
            missing.append(cell.occupation)
        else:
            told[naming(cell.occupation).many] = figures.about_percent(percent.amount)
    of = row([f"{share} of {names}" for names, share in told.items()])
    among = row([f"{share} for {names}" for names, share in told.items()])
    text = framed(
        frame,
        f"{of} are {people}",
        f"the share of {people} is {among}",
        f"{people} make up {of}",
    )
    claims: tuple[Claim, ...] = (claim(text, message.contrast),) if told else ()
    if len(text.split()) > LONG:
        first, *others = told.items()
        claims = (
            claim(f"the share of {people} is {first[1]} for {first[0]}", message.contrast),
            *(claim(f"for {names}, it is {share}", message.contrast) for names, share in others),
        )
    if not missing:
        return claims
    gap = f"the share of {people} is not reported for {whom(missing, naming)}"
    return (*claims, claim(gap, message.contrast))


# ---------------------------------------------------------------- rankings


def shared(message: Shared, frame: int) -> tuple[Claim, ...]:
    """What all three or four rankings hold."""
    overlap = message.overlap
    measure, everyone = overlap.measure, f"all {counted(len(overlap.cells))}"
    common = names(measure, overlap.shared)
    if measure.key == "related":
        text = framed(
            frame,
            f"{common} are closely related to {everyone}",
            f"closely related to {everyone} are {common}",
            f"{everyone} are closely related to {common}",
        )
        return (claim(text, overlap),)
    if measure.key == "technology":
        text = framed(
            frame,
            f"the tools listed for {everyone} include {common}",
            f"listed as tools for {everyone} are {common}",
            f"{everyone} have these listed tools in common: {common}",
        )
        return (claim(text, overlap, strong=(common,)),)
    sizes = {len(fact.value.top(measure)) for fact in overlap.facts if isinstance(fact.value, Ranking)}
    size = sizes.pop() if len(sizes) == 1 else 0
    what = noun(measure).counted(size)
    if not overlap.shared:
        text = framed(
            frame,
            f"none of their {what} is shared by {everyone}",
            f"{everyone} have none of their {what} in common",
            f"no one of their {what} stands in the lists of {everyone}",
        )
        return (claim(text, overlap),)
    count = "all" if len(overlap.shared) == size else figures.small(len(overlap.shared))
    verb = "is" if len(overlap.shared) == 1 else "are"
    text = framed(
        frame,
        f"{everyone} share {count} of their {what}: {common}",
        f"{count} of their {what} {verb} shared by {everyone}: {common}",
        f"{everyone} have {count} of their {what} in common: {common}",
    )
    return (claim(text, overlap, strong=(common,)),)


def _some(kind: Noun, measure: Measure, count: int) -> str:
    """`two top skills`, `one related occupation`."""
    before = "" if measure.key == "related" else f"{kind.before} "
    return f"{figures.small(count)} {before}{kind.one if count == 1 else kind.many}"


def shared_by(message: SharedBy, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """What several, but not all, share."""
    overlap, held = message.overlap, message.held
    count = len(held.names)
    what = _some(noun(overlap.measure), overlap.measure, count)
    who = whom([overlap.cells[place].occupation for place in held.places], naming)
    listed = names(overlap.measure, held.names)
    text = framed(
        frame,
        f"{who} share {what}: {listed}",
        f"{what} {'is' if count == 1 else 'are'} shared by {who}: {listed}",
        f"only {who} have in common {what}: {listed}",
    )
    return (claim(text, overlap),)


def own(message: Own, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """What stands in the ranking of one and in no other."""
    overlap = message.overlap
    entries = overlap.alone[message.position]
    who = naming(overlap.cells[message.position].occupation).many
    kind, listed = noun(overlap.measure), names(overlap.measure, entries)
    what, verb = (kind.one, "is") if len(entries) == 1 else (kind.many, "are")
    other = "other " if message.other else ""
    text = framed(
        frame,
        f"the {other}{kind.before} {what} of {who} {verb} {listed}",
        f"for {who}, the {other}{kind.before} {what} {verb} {listed}",
        f"{who} alone have the {kind.before} {what} {listed}",
    )
    return (claim(text, overlap),)
