"""Three or four numbers or lengths of time in, the English sentences on how they stand out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model import Claim, Fact, Range, Standing, Tie, Tier, Unit
from reportgen.narrative.languages.en import changes_of_several, differences, times_of_several
from reportgen.narrative.languages.en.rates import people
from reportgen.narrative.languages.en.standing_words import (
    LONG,
    apart,
    counted,
    everyone,
    figure,
    figures_of,
    row,
    terms,
    who,
)
from reportgen.narrative.languages.en.titles import Naming, running
from reportgen.narrative.languages.en.wording import claim, framed, placed
from reportgen.narrative.languages.standings import Shape, Telling, furthest, of_tier, ordered, telling

# Two tiers share a sentence up to so many words.
_SHORT = 18


def tell(standing: Standing, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """The sentences for the numbers or ranges of three or four."""
    told, facts = telling(standing), standing.facts
    if told.shape is Shape.ONE:
        return (claim(differences.one(naming(facts[0].occupation), facts[0], frame), standing),)
    if told.shape is Shape.TWO and standing.ends is not None:
        return differences.tell(standing.ends, naming, frame)
    if isinstance(facts[0].value, Range):
        return times_of_several.tell(standing, told, naming, frame)
    match standing.measure.unit:
        case Unit.CHANGE:
            return changes_of_several.tell(standing, told, naming, frame)
        case Unit.SHARE:
            return (_shares(standing, told, naming, frame),)
        case Unit.SCORE:
            return (_scores(standing, told, naming, frame),)
    if told.shape is Shape.RANKED:
        return (*_ranked(standing, naming, frame), *_furthest(standing, naming, frame))
    if told.shape is Shape.LISTED or told.tier is None or told.tier.tie is Tie.CHAIN:
        return (*_listed(standing, told, naming, frame), *_furthest(standing, naming, frame))
    return _alike(standing, told.tier, naming, frame)


# ---------------------------------------------------------------- from highest to lowest


def _ranked(standing: Standing, naming: Naming, frame: int) -> Iterator[Claim]:
    """The highest tier in a sentence of its own; the next ones share theirs as long as it is short."""
    highest, *others, lowest = standing.tiers
    first = of_tier(standing, highest)[0]
    text = _top(standing, highest, naming, frame)
    if len(text.split()) <= LONG:
        yield claim(placed(first, text), standing, strong=(figure(first),))
    else:
        together = ": about the same" if highest.tie is Tie.ABOUT_THE_SAME else ""
        yield claim(placed(first, text.partition(": ")[0] + together), standing)
        yield from _one_by_one(of_tier(standing, highest), standing, naming, "")
    yield from _unknown(standing, highest)
    clauses = [
        *(_next(standing, tier, naming, frame, first=tier == others[0]) for tier in others),
        _least(standing, lowest, naming, frame),
    ]
    while clauses:
        count = 2 if len(clauses) > 1 and len(" ".join(clauses[:2]).split()) < _SHORT else 1
        yield claim(", and ".join(clauses[:count]), standing)
        del clauses[:count]
    for tier in (*others, lowest):
        yield from _unknown(standing, tier)


def _top(standing: Standing, tier: Tier, naming: Naming, frame: int) -> str:
    known = terms(standing.measure)
    names = who(of_tier(standing, tier), naming)
    held, held_of_subject = (_held(standing, tier, unit) for unit in (known.unit, known.unit_of_subject))
    of = f"of the {counted(len(standing.cells))}"
    return framed(
        frame,
        f"{names} {known.verb} {known.most} {of}: {held}",
        f"{of}, {names} {known.verb} {known.most}: {held}",
        f"{known.subject} is highest for {names}: {held_of_subject}",
    )


def _next(standing: Standing, tier: Tier, naming: Naming, frame: int, *, first: bool) -> str:
    names = who(of_tier(standing, tier), naming)
    held = _held(standing, tier, "")
    if not first:
        return framed(
            frame,
            f"then come {names}: {held}",
            f"after them come {names}: {held}",
            f"behind them come {names}: {held}",
        )
    return framed(
        frame,
        f"{names} come next: {held}",
        f"next come {names}: {held}",
        f"{names} follow: {held}",
    )


def _least(standing: Standing, tier: Tier, naming: Naming, frame: int) -> str:
    known = terms(standing.measure)
    names = who(of_tier(standing, tier), naming)
    held = _held(standing, tier, "")
    return framed(
        frame,
        f"{names} {known.verb} {known.least}: {held}",
        f"{known.subject} is lowest for {names}: {held}",
        f"the lowest figure is that of {names}: {held}",
    )


def _held(standing: Standing, tier: Tier, unit: str) -> str:
    """The figures of a tier, with what holds it together."""
    facts = of_tier(standing, tier)
    match tier.tie:
        case Tie.EQUAL:
            return f"each {figure(facts[0])}{unit}"
        case Tie.ABOUT_THE_SAME:
            return f"about the same, {figures_of(facts)}{unit}"
        case Tie.CHAIN:
            return f"{figures_of(facts)}{unit}, each about the same as the next"
        case _:
            return f"{figures_of(facts)}{unit}"


def _unknown(standing: Standing, tier: Tier) -> Iterator[Claim]:
    if tier.tie is Tie.UNKNOWN:
        which = "larger" if len(tier.places) == 2 else "largest"
        yield claim(f"the data does not show which of these figures is {which}", standing)


def _furthest(standing: Standing, naming: Naming, frame: int) -> tuple[Claim, ...]:
    difference = furthest(standing)
    if difference is None:
        return ()
    text, size = apart(difference, naming, frame)
    return (claim(text, difference, standing, strong=(size,)),)


# ---------------------------------------------------------------- all alike, or in no order


def _alike(standing: Standing, tier: Tier, naming: Naming, frame: int) -> tuple[Claim, ...]:
    known, facts = terms(standing.measure), ordered(standing)
    all_of_them = everyone(facts, len(standing.cells), naming)
    if tier.tie is Tie.EQUAL:
        held = figure(facts[0])
        text = framed(
            frame,
            f"{all_of_them} {known.verb} {known.same}: {held}{known.unit}",
            f"{known.subject} is the same for {all_of_them}: {held}{known.unit_of_subject}",
            f"for {all_of_them}, {known.subject} is {held}{known.unit_of_subject}",
        )
        return (claim(placed(facts[0], text), standing, strong=(held,)),)
    held = row(_by_name(facts, naming, known.unit_of_subject))
    text = framed(
        frame,
        f"{known.subject} is about the same for {all_of_them}: {held}",
        f"{all_of_them} {known.verb} about {known.same}: {held}",
        f"for {all_of_them}, {known.subject} is about the same: {held}",
    )
    if len(facts) < len(standing.cells):
        text = f"{known.subject} is about the same: {held}"
    if len(text.split()) <= LONG:
        return (claim(placed(facts[0], text), standing, strong=("about the same",)),)
    text = f"{known.subject} is about the same for all {counted(len(facts))}"
    return (
        claim(placed(facts[0], text), standing, strong=("about the same",)),
        *_one_by_one(facts, standing, naming, known.unit_of_subject),
    )


def _by_name(facts: Sequence[Fact], naming: Naming, unit: str) -> list[str]:
    """`$93,600 a year for bakers`, `$91,000 for …`."""
    return [
        f"{figure(fact)}{unit if place == 0 else ''} for {naming(fact.occupation).many}"
        for place, fact in enumerate(facts)
    ]


def _one_by_one(facts: Sequence[Fact], standing: Standing, naming: Naming, unit: str) -> Iterator[Claim]:
    for fact in facts:
        yield claim(f"for {naming(fact.occupation).many}, it is {figure(fact)}{unit}", standing)


def _listed(standing: Standing, told: Telling, naming: Naming, frame: int) -> Iterator[Claim]:
    """Figures as they come; a chain or an unsure order is said after them."""
    known, facts = terms(standing.measure), ordered(standing)
    held = row(_by_name(facts, naming, known.unit_of_subject))
    text = framed(
        frame,
        f"{known.subject} is {held}",
        f"{known.subject} comes to {held}",
        f"by {known.subject.removeprefix('the ')}, the figures are {held}",
    )
    if len(text.split()) <= LONG:
        yield claim(placed(facts[0], text), standing)
    else:
        first, *others = facts
        start = (
            f"{known.subject} of {naming(first.occupation).many} is {figure(first)}{known.unit_of_subject}"
        )
        yield claim(placed(first, start), standing)
        yield from _one_by_one(others, standing, naming, known.unit_of_subject)
    if told.tier is not None and told.tier.tie is Tie.CHAIN:
        yield claim(
            "each of these figures is about the same as the next", standing, strong=("about the same",)
        )
    else:
        yield claim("the data does not show the full order of these figures", standing)


# ---------------------------------------------------------------- shares and scores


def _shares(standing: Standing, told: Telling, naming: Naming, frame: int) -> Claim:
    start, end = people(standing.measure)
    facts = told.rest
    if told.shape is Shape.ALL:
        names = row([f"of {naming(fact.occupation).many}" for fact in facts])
        return claim(f"{start}{figure(facts[0])} {names} are {end}", standing)
    held = row([f"{figure(fact)} of {naming(fact.occupation).many}" for fact in facts])
    return claim(f"{start}{held} are {end}", standing)


def _scores(standing: Standing, told: Telling, naming: Naming, frame: int) -> Claim:
    label, facts = running(standing.measure.label), told.rest
    all_of_them = everyone(facts, len(standing.cells), naming)
    if told.shape is Shape.ALL:
        held = f"{figure(facts[0])} for {all_of_them}"
    else:
        held = row(_by_name(facts, naming, ""))
    text = framed(frame, f"{label} is rated {held}", f"people rate {label} {held}", f"{label} is {held}")
    return claim(text, standing)
