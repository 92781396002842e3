"""Three or four numbers or lengths of time in, the Spanish sentences on how they stand out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model import Claim, Fact, Range, Standing, Tie, Tier, Unit
from reportgen.narrative.languages.es import changes_of_several, differences, figures, times_of_several
from reportgen.narrative.languages.es.names import Naming
from reportgen.narrative.languages.es.sounds import of, to
from reportgen.narrative.languages.es.standing_words import (
    LONG,
    Terms,
    all_of_them,
    apart,
    belonging,
    everyone,
    figure,
    framed,
    number_of,
    onward,
    row,
    so_many_of,
    terms,
)
from reportgen.narrative.languages.es.wording import MOST_WORDS, claim, placed
from reportgen.narrative.languages.standings import Shape, Telling, furthest, of_tier, ordered, telling

# Two tiers share a sentence up to so many words.
_SHORT = 18
_ALIKE = "aproximadamente lo mismo"


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
            return tuple(_shares(standing, told, naming, frame))
        case Unit.SCORE:
            return (_scores(standing, told, naming, frame),)
    if told.shape is Shape.RANKED:
        return (*_ranked(standing, naming, frame), *_furthest(standing, naming, frame))
    if told.shape is Shape.LISTED or told.tier is None or told.tier.tie is Tie.CHAIN:
        return (*_listed(standing, told, naming, frame), *_furthest(standing, naming, frame))
    return tuple(_alike(standing, told.tier, naming, frame))


# ---------------------------------------------------------------- from highest to lowest


def _ranked(standing: Standing, naming: Naming, frame: int) -> Iterator[Claim]:
    """The highest tier in a sentence of its own; the next ones share theirs as long as it is short."""
    highest, *others, lowest = standing.tiers
    first = of_tier(standing, highest)[0]
    text = _top(standing, highest, naming, frame)
    if len(text.split()) <= LONG:
        yield claim(placed(first, text), standing, strong=(figure(first),))
    else:
        yield claim(placed(first, _several_at_the_top(standing, highest, text, frame)), standing)
        yield from _one_by_one(of_tier(standing, highest), standing, naming, "", 0)
    yield from _unknown(standing, highest)
    clauses = [
        *(_next(standing, tier, naming, frame, first=tier == others[0]) for tier in others),
        _least(standing, lowest, naming, frame),
    ]
    while clauses:
        count = 2 if len(clauses) > 1 and len(" ".join(clauses[:2]).split()) < _SHORT else 1
        yield claim(", y ".join(clauses[:count]), standing)
        del clauses[:count]
    for tier in (*others, lowest):
        yield from _unknown(standing, tier)


def _top(standing: Standing, tier: Tier, naming: Naming, frame: int) -> str:
    known = terms(standing.measure)
    whose = f"{known.article} {belonging(of_tier(standing, tier), naming)}"
    held = _held(standing, tier, known.unit)
    among = all_of_them(len(standing.cells))
    return framed(
        frame,
        f"{known.article} mayor {known.noun} de {among} es {whose}: {held}",
        f"de {among}, {known.article} mayor {known.noun} es {whose}: {held}",
        f"entre {among}, {known.article} mayor {known.noun} es {whose}: {held}",
    )


def _several_at_the_top(standing: Standing, tier: Tier, text: str, frame: int) -> str:
    """Whose the highest figure is, without the figures; how many have it, where their names are long."""
    known = terms(standing.measure)
    together = f": {_ALIKE}" if tier.tie is Tie.ABOUT_THE_SAME else ""
    named = text.partition(": ")[0] + together
    if len(tier.places) == 1 or len(placed(of_tier(standing, tier)[0], named).split()) <= MOST_WORDS:
        return named
    return so_many_of(
        frame, len(tier.places), len(standing.cells), f"{known.article} mayor {known.noun}{together}"
    )


def _figure_of(tier: Tier, standing: Standing, naming: Naming) -> str:
    """`la cifra de los panaderos`."""
    what = "la cifra" if len(tier.places) == 1 else "las cifras"
    return f"{what} {belonging(of_tier(standing, tier), naming)}"


def _next(standing: Standing, tier: Tier, naming: Naming, frame: int, *, first: bool) -> str:
    own, held = _figure_of(tier, standing, naming), _held(standing, tier, "")
    end = "" if len(tier.places) == 1 else "n"
    if not first:
        return framed(
            frame,
            f"luego viene{end} {own}: {held}",
            f"luego está{end} {own}: {held}",
            f"luego sigue{end} {own}: {held}",
        )
    return framed(
        frame,
        f"sigue{end} {own}: {held}",
        f"después viene{end} {own}: {held}",
        f"a continuación está{end} {own}: {held}",
    )


def _least(standing: Standing, tier: Tier, naming: Naming, frame: int) -> str:
    known, held = terms(standing.measure), _held(standing, tier, "")
    whose = belonging(of_tier(standing, tier), naming)
    end = "" if len(tier.places) == 1 else "n"
    return framed(
        frame,
        f"{known.article} menor {known.noun} es {known.article} {whose}: {held}",
        f"la cifra menor es la {whose}: {held}",
        f"por último está{end} {_figure_of(tier, standing, naming)}: {held}",
    )


def _held(standing: Standing, tier: Tier, unit: str) -> str:
    """The figures of a tier, with what holds it together."""
    facts = of_tier(standing, tier)
    amounts = row([figure(fact) for fact in facts])
    match tier.tie:
        case Tie.EQUAL:
            return f"{figure(facts[0])}{unit} en cada caso"
        case Tie.ABOUT_THE_SAME:
            return f"{_ALIKE}, {amounts}{unit}"
        case Tie.CHAIN:
            return f"{amounts}{unit}, cada cifra {_ALIKE} que la siguiente"
        case _:
            return f"{amounts}{unit}"


def _unknown(standing: Standing, tier: Tier) -> Iterator[Claim]:
    if tier.tie is Tie.UNKNOWN:
        yield claim("los datos no muestran cuál de estas cifras es mayor", standing)


def _furthest(standing: Standing, naming: Naming, frame: int) -> tuple[Claim, ...]:
    difference = furthest(standing)
    if difference is None:
        return ()
    text, size = apart(difference, naming, frame)
    return (claim(text, difference, standing, strong=(size,)),)


# ---------------------------------------------------------------- all alike, or in no order


def _alike(standing: Standing, tier: Tier, naming: Naming, frame: int) -> Iterator[Claim]:
    known, facts = terms(standing.measure), ordered(standing)
    where = everyone(facts, len(standing.cells), naming)
    if tier.tie is Tie.EQUAL:
        held = f"{figure(facts[0])}{known.unit}"
        text = framed(
            frame,
            f"{known.subject} es igual {where}: {held}",
            f"{where}, {known.subject} es igual: {held}",
            f"en cuanto {to(known.subject)}, es igual {where}: {held}",
        )
        yield claim(placed(facts[0], text), standing, strong=(figure(facts[0]),))
        return
    held = row(_by_name(facts, naming, known.unit))
    text = framed(
        frame,
        f"{known.subject} es {_ALIKE} {where}: {held}",
        f"{where}, {known.subject} es {_ALIKE}: {held}",
        f"en cuanto {to(known.subject)}, es {_ALIKE} {where}: {held}",
    )
    if len(facts) < len(standing.cells):
        text = framed(
            frame,
            f"{known.subject} es {_ALIKE}: {held}",
            f"es {_ALIKE} {known.subject}: {held}",
            f"en cuanto {to(known.subject)}, es {_ALIKE}: {held}",
        )
    if len(text.split()) <= LONG:
        yield claim(placed(facts[0], text), standing, strong=(_ALIKE,))
        return
    among = all_of_them(len(facts)) if len(facts) == len(standing.cells) else "los casos que se reportan"
    start = framed(
        frame,
        f"{known.subject} es {_ALIKE} en {among}",
        f"en {among}, {known.subject} es {_ALIKE}",
        f"es {_ALIKE} {known.subject} en {among}",
    )
    yield claim(placed(facts[0], start), standing, strong=(_ALIKE,))
    yield from _one_by_one(facts, standing, naming, known.unit, 1)


def _by_name(facts: Sequence[Fact], naming: Naming, unit: str) -> list[str]:
    """`$93,600 al año para los panaderos`, `$91,000 para …`."""
    return [
        f"{figure(fact)}{unit if place == 0 else ''} para {naming(fact.occupation).group}"
        for place, fact in enumerate(facts)
    ]


def _one_by_one(
    facts: Sequence[Fact], standing: Standing, naming: Naming, unit: str, start: int
) -> Iterator[Claim]:
    for place, fact in enumerate(facts, start):
        yield claim(f"{onward(place, [fact], naming)} es de {figure(fact)}{unit}", standing)


def _listed(standing: Standing, told: Telling, naming: Naming, frame: int) -> Iterator[Claim]:
    """Figures as they come; a chain or an unsure order is said after them."""
    known, facts = terms(standing.measure), ordered(standing)
    text = _figures(facts, naming, known, frame)
    if len(text.split()) <= LONG:
        yield claim(placed(facts[0], text), standing)
    else:
        first, *others = facts
        start = f"{known.subject} {of(naming(first.occupation).group)} es de {figure(first)}{known.unit}"
        yield claim(placed(first, start), standing)
        yield from _one_by_one(others, standing, naming, known.unit, 1)
    if told.tier is not None and told.tier.tie is Tie.CHAIN:
        yield claim(f"cada una de estas cifras es {_ALIKE} que la siguiente", standing, strong=(_ALIKE,))
    else:
        yield claim("los datos no muestran el orden completo de estas cifras", standing)


def _figures(facts: Sequence[Fact], naming: Naming, known: Terms, frame: int) -> str:
    held = row(_by_name(facts, naming, known.unit))
    return framed(
        frame,
        f"{known.subject} es de {held}",
        f"las cifras {of(known.subject)} son {held}",
        f"en cuanto {to(known.subject)}, es de {held}",
    )


# ---------------------------------------------------------------- shares and scores


def _shares(standing: Standing, told: Telling, naming: Naming, frame: int) -> Iterator[Claim]:
    shares = [(figures.number(fact.measure, number_of(fact)), fact.occupation) for fact in told.rest]
    each = [f"{figures.the(share)} {of(naming(occupation).group)}" for share, occupation in shares]
    text = _share_of(differences.people(standing.measure), row(each), frame)
    if len(text.split()) <= LONG:
        yield claim(text, standing)
        return
    yield claim(_share_of(differences.people(standing.measure), each[0], frame), standing)
    for place, fact in enumerate(told.rest[1:], 1):
        share = shares[place][0]
        yield claim(f"{onward(place, [fact], naming)} la proporción es de {share}", standing)


def _share_of(people: str, shares: str, frame: int) -> str:
    """Whom shares are of; `people` says who they are, perhaps behind the words on its source."""
    source, _, said = people.rpartition(", ")
    return framed(
        frame,
        f"{people} {shares}",
        f"{source}, {shares} {said}" if source else f"{shares} {said}",
        f"{said} {shares}, {source}" if source else f"por ocupación, {said} {shares}",
    )


def _scores(standing: Standing, told: Telling, naming: Naming, frame: int) -> Claim:
    known, facts = terms(standing.measure), told.rest
    if told.shape is Shape.ALL:
        where = everyone(facts, len(standing.cells), naming)
        text = framed(
            frame,
            f"{known.subject} es igual {where}: {figure(facts[0])}",
            f"{where}, {known.subject} es igual: {figure(facts[0])}",
            f"en cuanto {to(known.subject)}, es igual {where}: {figure(facts[0])}",
        )
        return claim(text, standing)
    return claim(_figures(facts, naming, known, frame), standing)
