"""The projected growth of three or four in, Spanish sentences out: who grows most, who declines most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.model import Claim, Fact, Standing, Tie
from reportgen.narrative.languages import arithmetic
from reportgen.narrative.languages.es import figures
from reportgen.narrative.languages.es.differences import move, over
from reportgen.narrative.languages.es.names import Naming
from reportgen.narrative.languages.es.sounds import of
from reportgen.narrative.languages.es.standing_words import (
    LONG,
    all_of_them,
    belonging,
    framed,
    groups_of,
    number_of,
    onward,
    row,
    so_many_of,
)
from reportgen.narrative.languages.es.wording import MOST_WORDS, claim
from reportgen.narrative.languages.standings import Shape, Telling, of_tier

_ALIKE = "aproximadamente lo mismo"


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
    """`4.2 % y 4 %`, or `4.2 % para los panaderos y 4 % para …`."""
    return row(
        [
            figures.percent_of(abs(_amount(fact)))
            + (f" para {naming(fact.occupation).group}" if naming else "")
            for fact in facts
        ]
    )


def _all(standing: Standing, told: Telling, naming: Naming, frame: int) -> Iterator[Claim]:
    facts = told.rest
    complete = len(facts) == len(standing.cells)
    whose = of(all_of_them(len(facts))) if complete else belonging(facts, naming)
    period = over(facts[0])
    if told.tier is None or told.tier.tie is Tie.EQUAL:
        text = framed(
            frame,
            f"se proyecta que el empleo {whose} {move(facts[0])}{period}",
            f"según las proyecciones, se espera que el empleo {whose} {move(facts[0])}{period}",
            f"la proyección es que el empleo {whose} {move(facts[0])}{period}",
        )
        yield claim(text, standing)
        return
    verb = "crezca" if _amount(facts[0]) > 0 else "disminuya"
    start = framed(frame, "se proyecta que", "según las proyecciones, se espera que", "la proyección es que")
    whose = f" {whose}" if complete else ""
    text = f"{start} el empleo{whose} {verb} {_ALIKE}{period}"
    listed = f"{text}: {_by(facts, naming)}"
    if len(listed.split()) <= LONG:
        yield claim(listed, standing, strong=(_ALIKE,))
        return
    yield claim(text, standing, strong=(_ALIKE,))
    yield from _one_by_one(standing, facts, naming, 1)


def _one_end(standing: Standing, told: Telling, naming: Naming, frame: int) -> Iterator[Claim]:
    assert told.tier is not None
    facts, among = of_tier(standing, told.tier), all_of_them(len(standing.cells))
    led = told.shape is Shape.LED
    most = (
        "el mayor crecimiento proyectado del empleo" if led else "la mayor disminución proyectada del empleo"
    )
    whose = f"{'el' if led else 'la'} {belonging(facts, naming)}"
    match told.tier.tie:
        case Tie.EQUAL:
            by = f"{_by(facts[:1])} en cada caso{over(facts[0])}"
        case Tie.ABOUT_THE_SAME:
            by = f"{_ALIKE}, {_by(facts)}{over(facts[0])}"
        case _:
            by = f"{_by(facts)}{over(facts[0])}"
    text = framed(
        frame,
        f"{most} de {among} es {whose}: {by}",
        f"de {among}, {most} es {whose}: {by}",
        f"entre {among}, {most} es {whose}: {by}",
    )
    if len(text.split()) <= LONG:
        yield claim(text, standing)
        return
    together = f": {_ALIKE}" if told.tier.tie is Tie.ABOUT_THE_SAME else ""
    text = text.partition(": ")[0] + together + over(facts[0])
    if len(facts) > 1 and len(text.split()) > MOST_WORDS:
        held = f"{most}{together}{over(facts[0])}"
        text = so_many_of(frame, len(facts), len(standing.cells), held)
    yield claim(text, standing)
    yield from _one_by_one(standing, facts, naming, 0)


def _outcome(fact: Fact) -> str:
    """`un crecimiento de 4.9 %`, `una disminución de al menos 2 %`, `poco o ningún cambio`."""
    amount = _amount(fact)
    if arithmetic.steady(amount):
        return "poco o ningún cambio"
    bound = arithmetic.bound_of_move(number_of(fact), amount)
    by = figures.bounded(bound, figures.percent_of(abs(amount)))
    return f"{'un crecimiento' if amount > 0 else 'una disminución'} de {by}"


def _grouped(facts: Sequence[Fact], naming: Naming) -> dict[str, str]:
    """What is projected, and for whom: those with the same projection together."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(_outcome(fact), []).append(fact)
    return {text: groups_of(group, naming) for text, group in found.items()}


def _outcomes(facts: Sequence[Fact], naming: Naming) -> str:
    """`un crecimiento de 4.9 % para los panaderos y de 4.2 % para …`: what repeats is said once."""
    before, told = "", []
    for outcome, names in _grouped(facts, naming).items():
        noun, _, size = outcome.partition(" de ")
        told.append(f"de {size} para {names}" if noun == before else f"{outcome} para {names}")
        before = noun
    return row(told)


def _rest(standing: Standing, facts: Sequence[Fact], naming: Naming, frame: int) -> Iterator[Claim]:
    text = framed(
        frame,
        f"se proyecta {_outcomes(facts, naming)}",
        f"además, se proyecta {_outcomes(facts, naming)}",
        f"las demás proyecciones son {_outcomes(facts, naming)}"
        if len(facts) > 1
        else f"la otra proyección es {_outcomes(facts, naming)}",
    )
    if len(text.split()) <= LONG:
        yield claim(text, standing)
    else:
        yield from _one_by_one(standing, facts, naming, len(standing.facts) - len(facts))


def _one_by_one(standing: Standing, facts: Sequence[Fact], naming: Naming, start: int) -> Iterator[Claim]:
    for place, fact in enumerate(facts, start):
        yield claim(f"{onward(place, [fact], naming)} se proyecta {_outcome(fact)}", standing)


def _listed(standing: Standing, facts: Sequence[Fact], naming: Naming, frame: int) -> Iterator[Claim]:
    periods = {fact.source.period for fact in facts}
    end = over(facts[0]) if len(periods) == 1 else ""
    text = framed(
        frame,
        f"se proyecta para el empleo {_outcomes(facts, naming)}{end}",
        f"las proyecciones del empleo son {_outcomes(facts, naming)}{end}",
        f"en el empleo se proyecta {_outcomes(facts, naming)}{end}",
    )
    if len(periods) == 1 and len(text.split()) <= LONG:
        yield claim(text, standing)
        return
    for place, fact in enumerate(facts):
        own = over(fact) if place == 0 or len(periods) > 1 else ""
        if place == 0:
            group = naming(fact.occupation).group
            yield claim(f"se proyecta que el empleo {of(group)} {move(fact)}{own}", standing)
        else:
            yield claim(f"{onward(place, [fact], naming)} se proyecta {_outcome(fact)}{own}", standing)
