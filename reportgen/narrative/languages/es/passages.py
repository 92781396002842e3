"""A message other than a plain difference in, its Spanish sentences out."""

from __future__ import annotations

from reportgen.model import Breakdown, Claim, Fact, Number, Text, folded, rounded
from reportgen.narrative.languages.es import figures, terms
from reportgen.narrative.languages.es.labels import topics
from reportgen.narrative.languages.es.lexicon import texts
from reportgen.narrative.languages.es.names import Naming, entry, name, quoted, running, titled
from reportgen.narrative.languages.es.sounds import listed, of, sentence_start
from reportgen.narrative.languages.es.wording import MOST_WORDS, claim, placed, wording
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


def introduction(message: Introduction) -> tuple[Claim, ...]:
    names = [running(one) if entry(one) else quoted(one.title) for one in message.comparison.occupations]
    count = figures.small(len(names), feminine=True)
    text = f"este informe compara {count} ocupaciones: {listed(names)}"
    if len(text.split()) > MOST_WORDS and len(names) > 2:
        # The title of the report has their names in full.
        text = f"este informe compara {count} ocupaciones"
    elif len(text.split()) > MOST_WORDS:
        text = f"este informe compara dos ocupaciones. Una es {names[0]}. La otra es {names[1]}"
    return (claim(text, *message.comparison.contrasts),)


def caveat() -> tuple[Claim, ...]:
    return (claim("estas cifras describen quiénes hacen el trabajo hoy, no a quién le queda bien"),)


def origin(published: str) -> str:
    """For whom figures were published: a title between guillemets, other words for a group as they are."""
    spanish = titled(published)
    if spanish:
        return quoted(spanish)
    return quoted(published) if published[:1].isupper() else published


def pooled(message: Pooled, naming: Naming) -> tuple[Claim, ...]:
    what = listed(topics(contrast.measure for contrast in message.contrasts))
    where = origin(message.contrasts[0].pooled)
    cells = message.contrasts[0].cells
    several = [naming(cell.occupation).group for cell in cells if isinstance(cell, Fact)]
    covered = "ambas ocupaciones"
    if len(cells) > 2:
        covered = f"las {figures.small(len(cells), feminine=True)} ocupaciones"
    if len(several) < len(cells):
        covered = listed(several)
    text = f"las cifras {of(what)} se publican solo para {where}. Ese grupo incluye {covered}"
    return (claim(text, *message.contrasts),)


def borrowed(message: Borrowed, naming: Naming) -> tuple[Claim, ...]:
    what = listed(topics(fact.measure for fact in message.facts))
    group = naming(message.facts[0].occupation).group
    where = origin(message.facts[0].published_for)
    start = f"para {group}, las cifras {of(what)}" if message.more else f"las cifras {of(what)} {of(group)}"
    text = f"{start} son las que se publicaron para {where}"
    if len(text.split()) > MOST_WORDS:
        text = f"{start} son de otro grupo. Se publicaron para {where}"
    return (claim(text, *message.facts),)


def not_local(message: NotLocal, naming: Naming) -> tuple[Claim, ...]:
    who = listed([naming(occupation).group for occupation in message.occupations], either=True)
    where = terms.place(message.area)
    return (claim(f"en {where} no se publica el pago para {who}. Las cifras de aquí son las del país"),)


def national_outlook() -> tuple[Claim, ...]:
    return (claim("las cifras de crecimiento y de vacantes son las de todo el país"),)


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


def amount(message: Amount) -> tuple[Claim, ...]:
    """What a difference comes to, so that no reader has to do sums."""
    measure = message.difference.measure
    shown = [measure.shown(_number(fact).amount) for fact in message.difference.facts]
    gap = abs(shown[0] - shown[1])
    yearly, weekly = figures.dollars(gap), figures.dollars(rounded(gap / WEEKS_A_YEAR))
    kind = "mediano" if measure.key == "salary_median" else "promedio"
    text = f"la diferencia en el salario {kind} es de {yearly} al año, aproximadamente {weekly} por semana"
    placed_text = placed(message.difference.facts[0], text)
    return (claim(placed_text, message.difference, strong=(f"{yearly} al año",)),)


def paid_unlike(message: PaidUnlike, naming: Naming) -> tuple[Claim, ...]:
    yearly, hourly = message.yearly, message.hourly
    left, right = naming(yearly.occupation), naming(hourly.occupation)
    rate = figures.number(hourly.measure, _number(hourly))
    clause = wording(yearly.measure).clause(left, figures.number(yearly.measure, _number(yearly)))
    second = f"para {right.group} solo se publica el pago por hora: {rate} en promedio"
    return (
        claim(placed(yearly, clause), yearly),
        claim(second, hourly),
        claim("las dos cifras no se pueden comparar"),
    )


def middle_half(message: MiddleHalf, naming: Naming) -> tuple[Claim, ...]:
    spans = [
        f"de {figures.number(low.measure, _number(low))} a {figures.number(high.measure, _number(high))}"
        for low, high in zip(message.low.facts, message.high.facts, strict=True)
    ]
    left, right = (naming(cell.occupation).group for cell in message.low.cells)
    return (
        claim(
            f"la mitad central {of(left)} gana {spans[0]} al año",
            message.low.facts[0],
            message.high.facts[0],
        ),
        claim(
            f"para {right}, la mitad central va {spans[1]}",
            message.low.facts[1],
            message.high.facts[1],
        ),
    )


def part(message: Part, naming: Naming) -> tuple[Claim, ...]:
    difference = message.difference
    texts = [
        figures.about_percent(percent.amount)
        for fact in difference.facts
        if isinstance(fact.value, Breakdown) and (percent := fact.value.percent(message.label)) is not None
    ]
    if len(texts) < 2:
        return ()
    left, right = (naming(cell.occupation).group for cell in difference.cells)
    people = terms.term(difference.measure, message.label)
    other = "una proporción igual" if texts[0] == texts[1] else figures.the(texts[1])
    text = f"son {people} {figures.the(texts[0])} {of(left)} y {other} {of(right)}"
    return (claim(text, difference),)


def _number(fact: Fact) -> Number:
    assert isinstance(fact.value, Number)
    return fact.value
