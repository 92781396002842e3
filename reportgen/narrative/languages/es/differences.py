"""A difference in, the Spanish sentences that tell it out."""

from __future__ import annotations

from decimal import Decimal

from reportgen.model import (
    Bound,
    Breakdown,
    Category,
    Claim,
    Difference,
    Fact,
    Gap,
    Measure,
    Number,
    Range,
    Ranking,
    Relation,
    Text,
    Unit,
)
from reportgen.narrative.languages import arithmetic
from reportgen.narrative.languages.es import categories, figures
from reportgen.narrative.languages.es.labels import subject
from reportgen.narrative.languages.es.names import Name, Naming
from reportgen.narrative.languages.es.sounds import listed, of, sentence, sentence_start
from reportgen.narrative.languages.es.standing_words import framed
from reportgen.narrative.languages.es.wording import claim, gap, lead_in, paired, placed, wording

Values = tuple[Number, Number]
Names = tuple[Name, Name]


def tell(difference: Difference, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """The sentences for one difference of two; none where both figures are missing."""
    facts = difference.facts
    if not facts:
        return ()
    names = naming(difference.left.occupation), naming(difference.right.occupation)
    if len(facts) == 1:
        return (_one_missing(difference, names, facts[0], frame),)
    left, right = facts
    if isinstance(left.value, Number) and isinstance(right.value, Number):
        return _numbers(difference, names, (left.value, right.value), frame)
    if isinstance(left.value, Range) and isinstance(right.value, Range):
        return _ranges(difference, names, left.value, right.value, frame)
    if isinstance(left.value, Category) and isinstance(right.value, Category):
        return categories.of_two(difference, names, left.value, right.value, frame)
    return ()


# ---------------------------------------------------------------- one missing


def present(difference: Difference, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """The sentence for the one figure that there is."""
    fact = difference.facts[0]
    return (claim(one(naming(fact.occupation), fact, frame), fact, strong=_strong(fact)),)


def absent(gaps: tuple[Gap, ...], naming: Naming, frame: int) -> tuple[Claim, ...]:
    """The sentence for all that is missing for one occupation."""
    name = naming(gaps[0].occupation)
    subjects = tuple(dict.fromkeys(subject(gap.measure) for gap in gaps))
    if len(subjects) == 1:
        return (claim(gap(gaps[0].measure, name, frame), *gaps),)
    start = framed(
        frame,
        f"para {name.group} no se reportan",
        f"en el caso {of(name.group)} no se reportan",
        f"sobre {name.group} no se reportan",
    )
    return (claim(lead_in(start, listed, subjects, "Tampoco se reportan", last="Tampoco se reporta"), *gaps),)


def _one_missing(difference: Difference, names: Names, fact: Fact, frame: int) -> Claim:
    there, missing = names if difference.left is fact else names[::-1]
    text = f"{sentence(one(there, fact, frame))} {sentence(gap(difference.measure, missing, frame))}"
    return Claim(text=text, asserts=(difference,), strong=_strong(fact))


def one(who: Name, fact: Fact, frame: int) -> str:
    """What is reported of one occupation."""
    measure = fact.measure
    match fact.value:
        case Number() if measure.unit is Unit.CHANGE:
            return _outlook(who.group, fact, frame)
        case Number() if measure.unit is Unit.SHARE:
            share = figures.the(figures.number(measure, fact.value))
            return f"{people(measure)} {share} {of(who.group)}"
        case Number():
            return placed(fact, wording(measure).clause(who, figures.number(measure, fact.value), frame))
        case Range() if measure.unit is Unit.TIME:
            return f"{_preparing(who, frame)} toma {figures.span(measure, fact.value)}"
        case Range():
            return f"el pago reportado para {who.group} es {figures.span(measure, fact.value)} al año"
        case Category():
            return categories.frame(measure, frame).one(who, fact.value)
        case Breakdown() | Ranking() | Text():
            raise AssertionError(f"{measure.key} is told by passages of its own")


def _strong(fact: Fact) -> tuple[str, ...]:
    match fact.value:
        case Number() if fact.measure.unit is not Unit.CHANGE:
            return (figures.number(fact.measure, fact.value),)
        case Range():
            return (figures.span(fact.measure, fact.value),)
    return ()


# ---------------------------------------------------------------- numbers


def _numbers(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    match difference.measure.unit:
        case Unit.CHANGE:
            return _changes(difference, names, values, frame)
        case Unit.SHARE:
            return _people_share(difference, names, values, frame)
        case Unit.SCORE:
            return _scores(difference, names, values, frame)
    if any(value.bound is not Bound.EXACT for value in values):
        return _bounded(difference, names, values, frame)
    return _amounts(difference, names, values, frame)


def _amounts(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    measure, fact = difference.measure, difference.facts[0]
    words = wording(measure)
    left, right = names
    shown = (measure.shown(values[0].amount), measure.shown(values[1].amount))
    texts = (figures.number(measure, values[0]), figures.number(measure, values[1]))
    match difference.relation:
        case Relation.EQUAL:
            both = placed(fact, words.equal(left, right, texts[0], frame))
            return (claim(both, difference, strong=(texts[0],)),)
        case Relation.ABOUT_THE_SAME:
            alike = placed(fact, words.about(left, right, texts[0], texts[1], frame))
            return (claim(alike, difference, strong=("aproximadamente lo mismo",)),)
    first = claim(placed(fact, words.clause(left, texts[0], frame)), fact, strong=(texts[0],))
    if difference.relation is Relation.MULTIPLE:
        many = figures.times(max(shown), min(shown))
        if difference.left_is_more:
            text = words.multiple_of(right, texts[1], many, frame)
        else:
            text = words.multiple(right, texts[1], many, frame)
        return first, claim(text, difference, strong=(many,))
    size = _size(difference, *shown)
    return first, claim(words.step(right, texts[1], size, frame), difference, strong=(size,))


def _size(difference: Difference, left: Decimal, right: Decimal) -> str:
    """How much more or less the left is: `16 % más`, `ligeramente menos (3 %)`, `10 años menos`."""
    measure = difference.measure
    word = "más" if difference.left_is_more else "menos"
    if measure.unit in (Unit.YEARS, Unit.YEARS_OF_AGE):
        return f"{figures.years(abs(left - right))} {word}"
    intensity = {Relation.SLIGHT: "ligeramente ", Relation.MUCH: "mucho "}.get(difference.relation, "")
    if measure.tolerance is None or not measure.tolerance.relative or right == 0:
        return f"{intensity}{word}"
    percent = figures.percent_apart(left, right)
    return f"{intensity}{word} ({percent})" if intensity else f"{percent} {word}"


def _bounded(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    """Where a figure is known only to be at least or at most so much."""
    measure, facts = difference.measure, difference.facts
    words = wording(measure)
    left, right = names
    shown = tuple(measure.shown(value.amount) for value in values)
    texts = tuple(figures.number(measure, value) for value in values)
    first = claim(placed(facts[0], words.clause(left, texts[0], frame)), facts[0], strong=(texts[0],))
    other = words.clause(right, texts[1], frame + 1)
    if difference.left_is_more is None:
        unknown = claim("los datos no muestran cuál cifra es mayor", difference)
        return first, claim(other, facts[1], strong=(texts[1],)), unknown
    large, small = max(shown), min(shown)
    if small <= 0 or large == small:
        return first, claim(other, difference, strong=(texts[1],))
    if large >= arithmetic.MANIFOLD * small:
        degree = f"al menos {figures.times_at_least(large, small)}"
        if difference.left_is_more:
            text = words.multiple_of(right, texts[1], degree, frame)
        else:
            text = words.multiple(right, texts[1], degree, frame)
        return first, claim(text, difference, strong=(degree,))
    degree = f"al menos {figures.percent_of(arithmetic.percent_at_least(large, small))} más"
    if difference.left_is_more:
        text = words.step(right, texts[1], degree, frame)
    else:
        text = f"{other}. Eso es {degree}"
    return first, claim(text, difference, strong=(degree,))


# ---------------------------------------------------------------- growth, shares and scores


def _outlook(group: str, fact: Fact, frame: int) -> str:
    """`se proyecta que el empleo de … crezca 4 % durante 2024–34`."""
    return framed(
        frame,
        f"se proyecta que el empleo {of(group)} {move(fact)}",
        f"según las proyecciones, el empleo {of(group)} {_will_move(fact)}",
        f"para {group} se proyecta que el empleo {move(fact)}",
    ) + over(fact)


_WILL = {"cambie": "cambiará", "crezca": "crecerá", "disminuya": "disminuirá"}


def _will_move(fact: Fact) -> str:
    """`crecerá 4 %`."""
    verb, _, how = move(fact).partition(" ")
    return f"{_WILL[verb]} {how}"


def move(fact: Fact) -> str:
    assert isinstance(fact.value, Number)
    amount = fact.measure.shown(fact.value.amount)
    if arithmetic.steady(amount):
        return "cambie poco o nada"
    bound = arithmetic.bound_of_move(fact.value, amount)
    by = figures.bounded(bound, figures.percent_of(abs(amount)))
    return f"{'crezca' if amount > 0 else 'disminuya'} {by}"


def over(fact: Fact) -> str:
    """` durante 2024–34` where the source states such a period."""
    period = fact.source.period
    return f" durante {period}" if arithmetic.spans_years(period) else ""


def _changes(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    left, right = names
    facts = difference.facts
    shown = tuple(difference.measure.shown(value.amount) for value in values)
    gap_between = abs(shown[0] - shown[1])
    exact = all(value.bound is Bound.EXACT for value in values)
    falls = [amount < 0 and not arithmetic.steady(amount) for amount in shown]
    rises = [amount > 0 and not arithmetic.steady(amount) for amount in shown]
    first_text = _outlook(left.group, facts[0], frame)
    periods = {fact.source.period for fact in facts}
    if len(periods) == 1 and (shown[0] == shown[1] or all(arithmetic.steady(amount) for amount in shown)):
        same = "un cambio igual" if shown[0] == shown[1] else "que también cambie poco o nada"
        both = paired(first_text, f"para {right.group} se proyecta {same}")
        return (claim(both, difference),)
    if all(falls) and exact:
        by = [figures.percent_of(-amount) for amount in shown]
        start = framed(
            frame,
            "se proyecta que el empleo disminuya en ambos casos",
            "según las proyecciones, el empleo disminuirá en ambos casos",
            "en ambos casos se proyecta que el empleo disminuya",
        )
        return (claim(f"{start}: {by[0]} para {left.group} y {by[1]} para {right.group}", difference),)
    first = claim(first_text, facts[0])
    second = framed(
        frame,
        f"para {right.group} se proyecta que {move(facts[1])}",
        f"en el caso {of(right.group)}, el empleo {_will_move(facts[1])}",
        f"la proyección para {right.group} es que {move(facts[1])}",
    )
    second += over(facts[1]) if len(periods) > 1 else ""
    if all(rises) and exact:
        if difference.relation is Relation.EQUAL:
            return first, claim(second, difference)
        if difference.relation is Relation.ABOUT_THE_SAME:
            return first, claim(f"{second}, aproximadamente lo mismo", difference)
        word = "menos" if difference.left_is_more else "más"
        return first, claim(f"{second}, es decir, {figures.points(gap_between)} {word}", difference)
    return first, claim(second, difference)


def people(measure: Measure) -> str:
    """What a share of workers is, ahead of the share."""
    match measure.key:
        case "lgbt_percent":
            return "según una estimación, son personas LGBT"
        case "self_employed_percent":
            return "trabajan por cuenta propia"
    return f"en «{measure.label}» están"


def _people_share(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    left, right = names
    texts = [figures.the(figures.number(difference.measure, value)) for value in values]
    other = "una proporción igual" if texts[0] == texts[1] else texts[1]
    return (
        claim(shares_of_two(frame, people(difference.measure), (left, right), texts[0], other), difference),
    )


def shares_of_two(frame: int, what: str, names: Names, first: str, second: str) -> str:
    """Whom shares of two are of; `what` says who the people are, perhaps behind a comma."""
    left, right = names
    source, _, said = what.rpartition(", ")
    ahead = f"{source}, " if source else ""
    return framed(
        frame,
        f"{what} {first} {of(left.group)} y {second} {of(right.group)}",
        f"{ahead}{first} {of(left.group)} {said}, y {second} {of(right.group)}",
        f"{ahead}entre {left.people}, {said} {first}; entre {right.people}, {second}",
    )


def _scores(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    left, right = names
    what = subject(difference.measure)
    texts = [figures.number(difference.measure, value) for value in values]
    if difference.relation is Relation.EQUAL:
        same = framed(
            frame,
            f"{what} es igual en ambos casos: {texts[0]}",
            f"en ambos casos, {what} es de {texts[0]}",
            f"{what} es de {texts[0]} en ambos casos",
        )
        return (claim(same, difference),)
    text = framed(
        frame,
        f"{what} es de {texts[0]} para {left.group} y de {texts[1]} para {right.group}",
        f"para {left.group}, {what} es de {texts[0]}, y para {right.group} es de {texts[1]}",
        f"{what} {of(left.group)} es de {texts[0]} y la {of(right.group)} es de {texts[1]}"
        if what.startswith("la ")
        else f"{what} {of(left.group)} es de {texts[0]} y el {of(right.group)} es de {texts[1]}",
    )
    return (claim(text, difference),)


# ---------------------------------------------------------------- ranges


def _preparing(name: Name, frame: int) -> str:
    return framed(
        frame,
        f"prepararse para trabajar {name.working}",
        f"la preparación para trabajar {name.working}",
        f"para trabajar {name.working}, la preparación",
    )


def _ranges(difference: Difference, names: Names, left: Range, right: Range, frame: int) -> tuple[Claim, ...]:
    measure = difference.measure
    texts = figures.span(measure, left), figures.span(measure, right)
    if measure.unit is not Unit.TIME:
        return _pay_ranges(difference, names, left, right, frame)
    start = f"{_preparing(names[0], frame)} toma"
    other = f"para trabajar {names[1].working}"
    other = f"la preparación {other}" if frame % 3 == 2 else other
    if difference.relation is Relation.EQUAL:
        same = texts[0] if texts[0] == texts[1] else f"{texts[0]}, o bien {texts[1]}"
        text = paired(f"{start} {same}", f"{other} toma igual tiempo")
    elif difference.left_is_more is None:
        text = paired(f"{start} {texts[0]}", f"{other} toma {texts[1]}")
    else:
        longer = "más tiempo" if difference.left_is_more else "menos tiempo"
        text = f"{start} {longer}: {texts[0]}. {sentence_start(f'{other} toma {texts[1]}')}"
    return (claim(text, difference, strong=(texts[0],)),)


def _pay_ranges(
    difference: Difference, names: Names, left: Range, right: Range, frame: int
) -> tuple[Claim, ...]:
    measure = difference.measure
    first, second = (name.group for name in names)
    texts = figures.span(measure, left), figures.span(measure, right)
    if difference.relation is Relation.EQUAL:
        same = framed(
            frame,
            f"el pago es {texts[0]} al año, igual en ambos casos",
            f"en ambos casos el pago es {texts[0]} al año",
            f"el pago es igual en ambos casos: {texts[0]} al año",
        )
        return (claim(same, difference),)
    if left.low and right.low and left.high and right.high and left.low == right.low:
        start = figures.number(measure, left.low)
        rise = figures.number(measure, left.high), figures.number(measure, right.high)
        begins = framed(
            frame,
            f"el pago empieza igual en ambos casos, en {start} al año",
            f"en ambos casos el pago empieza en {start} al año",
            f"el pago inicial es igual en ambos casos: {start} al año",
        )
        return (
            claim(begins, difference),
            claim(f"sube hasta {rise[0]} para {first} y hasta {rise[1]} para {second}", difference),
        )
    start = framed(
        frame,
        f"el pago anual para {first} es {texts[0]}",
        f"el pago al año para {first} es {texts[0]}",
        f"al año, el pago para {first} es {texts[0]}",
    )
    return (claim(f"{start}. Para {second} es {texts[1]}", difference),)
