"""The projected growth of three or four in, English sentences out: who grows fastest, who declines most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.model import Bound, Claim, Fact, Standing, Tie
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.rates import move, over
from reportgen.narrative.languages.en.standing_words import LONG, counted, everyone, number_of, row, who
from reportgen.narrative.languages.en.titles import Naming
from reportgen.narrative.languages.en.wording import claim, framed
from reportgen.narrative.languages.standings import Shape, Telling, of_tier


def tell(standing: Standing, told: Telling, naming: Naming, frame: int) -> tuple[Claim, ...]:
    match told.shape:
        case Shape.ALL:
            return tuple(_all(standing, told, naming, frame))
        case Shape.LED | Shape.TRAILED:
            return (*_one_end(standing, told, naming, frame), *_rest(standing, told.rest, naming, frame))
        case _:
            return tuple(_listed(standing, told.rest, naming, frame))


def _amount(fact: Fact) -> Decimal:
    return fact.measure.shown(number_of(fact).amount)


def _by(facts: Sequence[Fact], naming: Naming | None = None) -> str:
    """`4.2% and 4%`, or `4.2% for bakers and 4% for …`."""
    return row(
        [
            f"{figures.decimal(abs(_amount(fact)))}%"
            + (f" for {naming(fact.occupation).many}" if naming else "")
            for fact in facts
        ]
    )


def _all(standing: Standing, told: Telling, naming: Naming, frame: int) -> Iterator[Claim]:
    facts = told.rest
    names = everyone(facts, len(standing.cells), naming)
    period = over(facts[0])
    if told.tier is None or told.tier.tie is Tie.EQUAL:
        text = framed(
            frame,
            f"jobs for {names} are projected to {move(facts[0])}{period}",
            f"for {names}, jobs are projected to {move(facts[0])}{period}",
            f"the projection for {names} is to {move(facts[0])}{period}",
        )
        yield claim(text, standing)
        return
    verb = "grow" if _amount(facts[0]) > 0 else "decline"
    rate, held = f"to {verb} at about the same rate", f"{period}: by {_by(facts, naming)}"
    text = framed(
        frame,
        f"jobs for {names} are projected {rate}{held}",
        f"for {names}, jobs are projected {rate}{held}",
        f"jobs are projected {rate} for {names}{held}",
    )
    if len(facts) < len(standing.cells):
        text = f"jobs are projected {rate}{held}"
    if len(text.split()) <= LONG:
        yield claim(text, standing, strong=("about the same rate",))
        return
    yield claim(text.partition(": ")[0], standing, strong=("about the same rate",))
    yield from _one_by_one(standing, facts, naming)


def _one_end(standing: Standing, told: Telling, naming: Naming, frame: int) -> Iterator[Claim]:
    assert told.tier is not None
    facts = of_tier(standing, told.tier)
    names, of = who(facts, naming), f"of the {counted(len(standing.cells))}"
    most = "grow the fastest" if told.shape is Shape.LED else "decline the most"
    match told.tier.tie:
        case Tie.EQUAL:
            by = f"each by {_by(facts[:1])}{over(facts[0])}"
        case Tie.ABOUT_THE_SAME:
            by = f"at about the same rate, by {_by(facts)}{over(facts[0])}"
        case _:
            by = f"by {_by(facts)}{over(facts[0])}"
    text = framed(
        frame,
        f"jobs for {names} are projected to {most} {of}: {by}",
        f"{of}, jobs for {names} are projected to {most}: {by}",
        f"among the {counted(len(standing.cells))}, jobs are projected to {most} for {names}: {by}",
    )
    if len(text.split()) <= LONG:
        yield claim(text, standing)
        return
    together = ": at about the same rate" if told.tier.tie is Tie.ABOUT_THE_SAME else ""
    yield claim(text.partition(": ")[0] + together + over(facts[0]), standing)
    yield from _one_by_one(standing, facts, naming)


def _moves(facts: Sequence[Fact], naming: Naming) -> str:
    """`to grow by 4.9% for bakers and to decline by 2% for …`, `to grow by 4.9% for bakers and by 2% …`."""
    moves = _grouped(facts, naming)
    verbs = {text.partition(" by ")[0] for text in moves}
    if len(moves) > 1 and len(verbs) == 1 and all(" by " in text for text in moves):
        return f"to {verbs.pop()} " + row(
            [f"by {text.partition(' by ')[2]} for {moves[text]}" for text in moves]
        )
    return row([f"to {text} for {names}" for text, names in moves.items()])


def _grouped(facts: Sequence[Fact], naming: Naming) -> dict[str, str]:
    """What is projected, and for whom: those with the same projection together."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(move(fact), []).append(fact)
    return {text: who(group, naming) for text, group in found.items()}


def _outcomes(facts: Sequence[Fact], naming: Naming) -> str:
    """`4.9% growth for bakers and 2% decline for …`."""
    outcomes = {move(fact): figures.change(_amount(fact)) for fact in facts}
    return row([f"{outcomes[text]} for {names}" for text, names in _grouped(facts, naming).items()])


def _rest(standing: Standing, facts: Sequence[Fact], naming: Naming, frame: int) -> Iterator[Claim]:
    text = framed(
        frame,
        f"jobs are projected {_moves(facts, naming)}",
        f"projections are {_outcomes(facts, naming)}",
        f"by the projections, jobs are {_moves(facts, naming)}",
    )
    if len(text.split()) <= LONG:
        yield claim(text, standing)
    else:
        yield from _one_by_one(standing, facts, naming)


def _one_by_one(standing: Standing, facts: Sequence[Fact], naming: Naming) -> Iterator[Claim]:
    for fact in facts:
        yield claim(f"for {naming(fact.occupation).many}, jobs are projected to {move(fact)}", standing)


def _listed(standing: Standing, facts: Sequence[Fact], naming: Naming, frame: int) -> Iterator[Claim]:
    periods = {fact.source.period for fact in facts}
    end = over(facts[0]) if len(periods) == 1 else ""
    exact = all(number_of(fact).bound is Bound.EXACT for fact in facts)
    text = framed(
        frame if exact else 0,
        f"jobs are projected {_moves(facts, naming)}{end}",
        f"the projected changes in jobs are {_outcomes(facts, naming)}{end}",
        f"by the projections, jobs are {_moves(facts, naming)}{end}",
    )
    if len(periods) == 1 and len(text.split()) <= LONG:
        yield claim(text, standing)
        return
    for place, fact in enumerate(facts):
        names = naming(fact.occupation).many
        own = over(fact) if place == 0 or len(periods) > 1 else ""
        text = (
            f"jobs for {names} are projected to {move(fact)}"
            if place == 0
            else (f"for {names}, jobs are projected to {move(fact)}")
        )
        yield claim(text + own, standing)
