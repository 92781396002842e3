"""A message other than a plain difference in, its Spanish sentences out."""

from __future__ import annotations

from reportgen.model import Breakdown, Claim, Fact, Number, Text, folded, rounded
from reportgen.narrative.languages.es import figures, terms
from reportgen.narrative.languages.es.differences import shares_of_two
from reportgen.narrative.languages.es.labels import topics
from reportgen.narrative.languages.es.lexicon import texts
from reportgen.narrative.languages.es.names import Naming, entry, name, quoted, running, titled
from reportgen.narrative.languages.es.sounds import listed, of, sentence_start
from reportgen.narrative.languages.es.standing_words import framed
from reportgen.narrative.languages.es.wording import MOST_WORDS, claim, placed, wording
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


def introduction(message: Introduction, frame: int) -> tuple[Claim, ...]:
    names = [running(one) if entry(one) else quoted(one.title) for one in message.comparison.occupations]
    count = figures.small(len(names), feminine=True)
    text = framed(
        frame,
        f"este informe compara {count} ocupaciones: {listed(names)}",
        f"las {count} ocupaciones de este informe son: {listed(names)}",
        f"aquí se comparan {count} ocupaciones: {listed(names)}",
    )
    if len(text.split()) > MOST_WORDS and len(names) > 2:
        # The title of the report has their names in full.
        text = f"este informe compara {count} ocupaciones"
    elif len(text.split()) > MOST_WORDS:
        text = f"este informe compara dos ocupaciones. Una es {names[0]}. La otra es {names[1]}"
    return (claim(text, *message.comparison.contrasts),)


def no_figures(message: NoFigures, frame: int) -> tuple[Claim, ...]:
    text = framed(
        frame,
        "los datos no tienen cifras sobre estas ocupaciones",
        "no hay en los datos cifras sobre estas ocupaciones",
        "sobre estas ocupaciones, los datos no tienen cifras",
    )
    return (claim(text, *message.gaps),)


def caveat(frame: int) -> tuple[Claim, ...]:
    text = framed(
        frame,
        "estas cifras describen quiénes hacen el trabajo hoy, no a quién le queda bien",
        "quiénes hacen el trabajo hoy no dice nada de quiénes podrían hacerlo",
        "todo esto describe a quienes hacen el trabajo hoy, no a quienes podrían hacerlo",
    )
    return (claim(text),)


def origin(published: str) -> str:
    """For whom figures were published: a title between guillemets, other words for a group as they are."""
    spanish = titled(published)
    if spanish:
        return quoted(spanish)
    return quoted(published) if published[:1].isupper() else published


def pooled(message: Pooled, naming: Naming, frame: int) -> tuple[Claim, ...]:
    what = listed(topics(contrast.measure for contrast in message.contrasts))
    where = origin(message.contrasts[0].pooled)
    cells = message.contrasts[0].cells
    several = [naming(cell.occupation).group for cell in cells if isinstance(cell, Fact)]
    covered = "ambas ocupaciones"
    if len(cells) > 2:
        covered = f"las {figures.small(len(cells), feminine=True)} ocupaciones"
    if len(several) < len(cells):
        covered = listed(several)
    start = framed(
        frame,
        f"las cifras {of(what)} se publican solo para {where}",
        f"solo para {where} se publican las cifras {of(what)}",
        f"se publican cifras {of(what)} solo para {where}",
    )
    text = f"{start}. Ese grupo incluye {covered}"
    return (claim(text, *message.contrasts),)


def borrowed(message: Borrowed, naming: Naming, frame: int) -> tuple[Claim, ...]:
    what = listed(topics(fact.measure for fact in message.facts))
    group = naming(message.facts[0].occupation).group
    where = origin(message.facts[0].published_for)
    ways = (
        f"para {group}, las cifras {of(what)}",
        f"las cifras {of(what)} {of(group)}",
        f"en el caso {of(group)}, las cifras {of(what)}",
    )
    # Behind another such sentence whose figures they are comes first.
    start = framed(frame, ways[0], ways[2]) if message.more else framed(frame, *ways)
    text = f"{start} son las que se publicaron para {where}"
    if len(text.split()) > MOST_WORDS:
        text = f"{start} son de otro grupo. Se publicaron para {where}"
    return (claim(text, *message.facts),)


def not_local(message: NotLocal, naming: Naming, frame: int) -> tuple[Claim, ...]:
    who = listed([naming(occupation).group for occupation in message.occupations], either=True)
    where = terms.place(message.area)
    text = framed(
        frame,
        f"en {where} no se publica el pago para {who}",
        f"no se publica el pago en {where} para {who}",
        f"el pago en {where} no se publica para {who}",
    )
    return (claim(f"{text}. Las cifras de aquí son las del país"),)


def national_outlook(frame: int) -> tuple[Claim, ...]:
    text = framed(
        frame,
        "las cifras de crecimiento y de vacantes son las de todo el país",
        "el crecimiento y las vacantes se dan para todo el país",
        "para el crecimiento y las vacantes, las cifras son las de todo el país",
    )
    return (claim(text),)


def description(message: Description) -> tuple[Claim, ...]:
    """The text in its reviewed Spanish; where there is none, as it was published in English, between
    guillemets."""
    assert isinstance(message.fact.value, Text)
    published = message.fact.value.text
    if spanish := texts().get(folded(published)):
        return (Claim(text=spanish, asserts=(message.fact,)),)
    group = name(message.fact.occupation).group
    text = f"{sentence_start(f'sobre {group}, el texto publicado en inglés dice:')} «{published}»"
    return (Claim(text=text, asserts=(message.fact,)),)


# ---------------------------------------------------------------- pay and people


def amount(message: Amount, frame: int) -> tuple[Claim, ...]:
    """What a difference comes to, so that no reader has to do sums."""
    measure = message.difference.measure
    shown = [measure.shown(_number(fact).amount) for fact in message.difference.facts]
    gap = abs(shown[0] - shown[1])
    yearly, weekly = figures.dollars(gap), figures.dollars(rounded(gap / WEEKS_A_YEAR))
    kind = "mediano" if measure.key == "salary_median" else "promedio"
    weekly = f"aproximadamente {weekly} por semana"
    text = framed(
        frame,
        f"la diferencia en el salario {kind} es de {yearly} al año, {weekly}",
        f"en el salario {kind}, la diferencia es de {yearly} al año, {weekly}",
        f"al año, la diferencia en el salario {kind} es de {yearly}, {weekly}",
    )
    placed_text = placed(message.difference.facts[0], text)
    return (claim(placed_text, message.difference, strong=(yearly,)),)


def paid_unlike(message: PaidUnlike, naming: Naming, frame: int) -> tuple[Claim, ...]:
    yearly, hourly = message.yearly, message.hourly
    left, right = naming(yearly.occupation), naming(hourly.occupation)
    rate = figures.number(hourly.measure, _number(hourly))
    clause = wording(yearly.measure).clause(left, figures.number(yearly.measure, _number(yearly)), frame)
    second = framed(
        frame,
        f"para {right.group} solo se publica el pago por hora: {rate} en promedio",
        f"en el caso {of(right.group)} solo se publica el pago por hora: {rate} en promedio",
        f"solo se publica el pago por hora para {right.group}: {rate} en promedio",
    )
    return (
        claim(placed(yearly, clause), yearly),
        claim(second, hourly),
        claim("las dos cifras no se pueden comparar"),
    )


def middle_half(message: MiddleHalf, naming: Naming, frame: int) -> tuple[Claim, ...]:
    spans = [
        f"de {figures.number(low.measure, _number(low))} a {figures.number(high.measure, _number(high))}"
        for low, high in zip(message.low.facts, message.high.facts, strict=True)
    ]
    left, right = (naming(cell.occupation).group for cell in message.low.cells)
    return (
        claim(
            framed(
                frame,
                f"la mitad central {of(left)} gana {spans[0]} al año",
                f"para {left}, la mitad central gana {spans[0]} al año",
                f"al año, la mitad central {of(left)} gana {spans[0]}",
            ),
            message.low.facts[0],
            message.high.facts[0],
        ),
        claim(
            framed(
                frame,
                f"para {right}, la mitad central va {spans[1]}",
                f"en el caso {of(right)}, va {spans[1]}",
                f"la {of(right)} gana {spans[1]}",
            ),
            message.low.facts[1],
            message.high.facts[1],
        ),
    )


def part(message: Part, naming: Naming, frame: int) -> tuple[Claim, ...]:
    difference = message.difference
    texts = [
        figures.about_percent(percent.amount)
        for fact in difference.facts
        if isinstance(fact.value, Breakdown) and (percent := fact.value.percent(message.label)) is not None
    ]
    if len(texts) < 2:
        return ()
    left, right = (naming(cell.occupation) for cell in difference.cells)
    people = terms.term(difference.measure, message.label)
    other = "una proporción igual" if texts[0] == texts[1] else figures.the(texts[1])
    text = shares_of_two(frame, f"son {people}", (left, right), figures.the(texts[0]), other)
    return (claim(text, difference),)


def _number(fact: Fact) -> Number:
    assert isinstance(fact.value, Number)
    return fact.value
