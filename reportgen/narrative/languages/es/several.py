"""A message on three or four occupations other than a plain standing in, its Spanish sentences out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model import Breakdown, Category, Claim, Fact, Ranking, rounded
from reportgen.narrative.languages.es import figures, labels_of_several, standings, terms
from reportgen.narrative.languages.es.names import Naming
from reportgen.narrative.languages.es.passages import WEEKS_A_YEAR
from reportgen.narrative.languages.es.rankings import LAST, REST, claim_of, names, noun
from reportgen.narrative.languages.es.sounds import of, to
from reportgen.narrative.languages.es.standing_words import (
    LONG,
    all_of_them,
    belonging,
    figure,
    framed,
    groups,
    groups_of,
    number_of,
    onward,
    row,
)
from reportgen.narrative.languages.es.wording import MOST_WORDS, claim, placed
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
    kind = "mediano" if measure.key == "salary_median" else "promedio"
    two = groups([fact.occupation for fact in facts], naming)
    size = f"es de {yearly} al año, aproximadamente {weekly} por semana"
    text = framed(
        frame,
        f"entre {two}, la diferencia en el salario {kind} {size}",
        f"la diferencia en el salario {kind} entre {two} {size}",
        f"en el salario {kind}, la diferencia entre {two} {size}",
    )
    strong = (f"{yearly} al año",)
    if len(text.split()) <= LONG:
        return (claim(placed(facts[0], text), difference, strong=strong),)
    short = text.removesuffix(f", aproximadamente {weekly} por semana")
    week = claim(f"eso es aproximadamente {weekly} por semana", difference)
    if len(placed(facts[0], short).split()) > MOST_WORDS:
        # Whose figures they are takes a sentence of its own.
        short = f"entre {two} hay {yearly} al año"
        size = f"salario {kind}, aproximadamente {weekly} por semana"
        week = claim(f"esa es la diferencia en el {size}", difference)
    return claim(placed(facts[0], short), difference, strong=strong), week


def hourly_only(message: HourlyOnly, naming: Naming, frame: int) -> tuple[Claim, ...]:
    group, rate = naming(message.fact.occupation).group, figure(message.fact)
    text = framed(
        frame,
        f"para {group} solo se publica el pago por hora: {rate} en promedio",
        f"solo se publica por hora el pago {of(group)}: {rate} en promedio",
        f"el pago {of(group)} se publica solo por hora: {rate} en promedio",
    )
    return (claim(placed(message.fact, text) if message.opens else text, message.fact),)


def middle_halves(message: MiddleHalves, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """One sentence for each; the first says by what the pay is measured."""
    found: list[Claim] = []
    for low, high in zip(message.low.cells, message.high.cells, strict=True):
        if not isinstance(low, Fact) or not isinstance(high, Fact):
            continue
        group, span = naming(low.occupation).group, f"de {figure(low)} a {figure(high)}"
        if found:
            start = onward(len(found), [low], naming)
            found.append(claim(f"{start} la mitad central va {span}", low, high))
            continue
        text = framed(
            frame,
            f"la mitad central {of(group)} gana {span} al año",
            f"en el caso {of(group)}, la mitad central gana {span} al año",
            f"al año, la mitad central {of(group)} gana {span}",
        )
        found.append(claim(placed(low, text) if message.opens else text, low, high))
    return tuple(found)


def parts(message: Parts, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """One part of a breakdown for each that reports it, and who does not."""
    measure = message.contrast.measure
    people = terms.term(measure, message.label)
    told: list[tuple[str, Fact]] = []
    missing = []
    for cell in message.contrast.cells:
        value = cell.value if isinstance(cell, Fact) else None
        percent = value.percent(message.label) if isinstance(value, Breakdown) else None
        if percent is None or not isinstance(cell, Fact):
            missing.append(cell.occupation)
        else:
            told.append((figures.about_percent(percent.amount), cell))
    shares = row([f"{figures.the(share)} {belonging([fact], naming)}" for share, fact in told])
    by_group = row([f"{share} para {groups_of([fact], naming)}" for share, fact in told])
    text = framed(
        frame,
        f"son {people} {shares}",
        f"la proporción de {people} es de {by_group}",
        f"por ocupación, la proporción de {people} es de {by_group}",
    )
    claims: tuple[Claim, ...] = (claim(text, message.contrast),) if told else ()
    if len(text.split()) > LONG:
        claims = tuple(_part_by_part(told, message, naming, frame))
    if not missing:
        return claims
    gap = f"no se reporta la proporción de {people} para {groups(missing, naming)}"
    return (*claims, claim(gap, message.contrast))


def _part_by_part(
    told: Sequence[tuple[str, Fact]], message: Parts, naming: Naming, frame: int
) -> Iterator[Claim]:
    people = terms.term(message.contrast.measure, message.label)
    for place, (share, fact) in enumerate(told):
        if place > 0:
            yield claim(f"{onward(place, [fact], naming)} es de {share}", message.contrast)
            continue
        group = naming(fact.occupation).group
        text = framed(
            frame,
            f"la proporción de {people} {of(group)} es de {share}",
            f"en el caso {of(group)}, la proporción de {people} es de {share}",
            f"por ocupación, la proporción de {people} es de {share} para {group}",
        )
        yield claim(text, message.contrast)


# ---------------------------------------------------------------- rankings


def shared(message: Shared, frame: int) -> tuple[Claim, ...]:
    """What all three or four rankings hold."""
    overlap = message.overlap
    measure, everyone = overlap.measure, all_of_them(len(overlap.cells))
    kind, count = noun(measure), len(overlap.shared)
    if measure.key in ("related", "technology"):
        text = _in_all(message, everyone, frame)
        return (claim(text, overlap),)
    sizes = {len(fact.value.top(measure)) for fact in overlap.facts if isinstance(fact.value, Ranking)}
    size = sizes.pop() if len(sizes) == 1 else 0
    of_size = f"{figures.small(size, feminine=kind.feminine)} " if size > 1 else ""
    if not overlap.shared:
        no_one = f"ningun{kind.end} de sus {of_size}{kind.many}"
        text = framed(
            frame,
            f"{no_one} es común a {everyone}",
            f"no es común a {everyone} {no_one}",
            f"{everyone} no tienen en común {no_one}",
        )
        return (claim(text, overlap),)
    some = f"{figures.small(count, feminine=kind.feminine)} de sus {of_size}{kind.many}"
    what = f"tod{kind.end}s sus {kind.many}" if count == size else some
    start = framed(
        frame,
        f"{everyone} comparten {what}:",
        f"{everyone} tienen en común {what}:",
        f"en común, {everyone} tienen {what}:",
    )
    return (claim(claim_of(measure, start, overlap.shared, "También comparten"), overlap),)


def _in_all(message: Shared, everyone: str, frame: int) -> str:
    overlap = message.overlap
    if overlap.measure.key == "related":
        verb = "está muy relacionada" if len(overlap.shared) == 1 else "están muy relacionadas"
        start = framed(
            frame,
            f"con {everyone} {verb}",
            f"muy {verb.removeprefix('están muy ').removeprefix('está muy ')} con {everyone} "
            f"{'está' if len(overlap.shared) == 1 else 'están'}",
            f"según la lista, con {everyone} {verb}",
        )
        return claim_of(overlap.measure, start, overlap.shared, "También están relacionadas")
    start = framed(
        frame,
        f"las herramientas de la lista para {everyone} incluyen",
        f"para {everyone}, las herramientas de la lista incluyen",
        f"en común, las listas de herramientas de {everyone} incluyen",
    )
    return claim_of(overlap.measure, start, overlap.shared, "También incluyen")


def shared_by(message: SharedBy, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """What several, but not all, share."""
    overlap, held = message.overlap, message.held
    kind = noun(overlap.measure)
    what = f"{figures.small(len(held.names), feminine=kind.feminine)} de sus {kind.many}"
    own = [naming(overlap.cells[place].occupation).group for place in held.places]
    verb = "es común" if len(held.names) == 1 else "son comunes"
    start = framed(
        frame,
        f"{row(own)} comparten {what}:",
        f"{what} {verb} {row([to(group) for group in own])}:",
        f"solo {row(own)} tienen en común {what}:",
    )
    if len(f"{start} {names(overlap.measure, held.names)}".split()) > LONG:
        # Whom it is of takes a sentence of its own.
        is_one = len(held.names) == 1
        these = f"Es est{'a' if kind.feminine else 'e'}" if is_one else f"Son est{kind.end}s"
        start = f"{start.removesuffix(':')}. {these}:"
    return (claim(claim_of(overlap.measure, start, held.names, "También comparten"), overlap),)


def own(message: Own, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """What stands in the ranking of one and in no other."""
    overlap = message.overlap
    entries = overlap.alone[message.position]
    group = naming(overlap.cells[message.position].occupation).group
    kind, count = noun(overlap.measure), len(entries)
    verb, article = ("es", kind.article(1)) if count == 1 else ("son", kind.article(2))
    other = (f"otr{kind.end} " if count == 1 else f"otr{kind.end}s ") if message.other else ""
    what = kind.one if count == 1 else kind.many
    start = framed(
        frame,
        f"{article} {other}{what} {of(group)} {verb}",
        f"para {group}, {article} {other}{what} {verb}",
        f"en la lista {of(group)}, {article} {other}{what} {verb}",
    )
    return (claim(claim_of(overlap.measure, start, entries, REST, LAST), overlap),)
