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
    Kind,
    Measure,
    Number,
    Range,
    Ranking,
    Relation,
    Text,
    Unit,
)
from reportgen.narrative.languages import arithmetic
from reportgen.narrative.languages.es import categories, figures, rankings
from reportgen.narrative.languages.es.labels import subject
from reportgen.narrative.languages.es.names import Name, Naming
from reportgen.narrative.languages.es.sounds import listed, of, sentence, sentence_start
from reportgen.narrative.languages.es.wording import claim, gap, lead_in, paired, placed, wording

Values = tuple[Number, Number]
Names = tuple[Name, Name]


def tell(difference: Difference, naming: Naming) -> tuple[Claim, ...]:
    """The sentences for one difference of two; none where both figures are missing."""
    facts = difference.facts
    if not facts:
        return ()
    names = naming(difference.left.occupation), naming(difference.right.occupation)
    if len(facts) == 1:
        return (_one_missing(difference, names, facts[0]),)
    left, right = facts
    if isinstance(left.value, Number) and isinstance(right.value, Number):
        return _numbers(difference, names, (left.value, right.value))
    if isinstance(left.value, Range) and isinstance(right.value, Range):
        return _ranges(difference, names, left.value, right.value)
    if isinstance(left.value, Category) and isinstance(right.value, Category):
        return _categories(difference, names, left.value, right.value)
    return ()


# ---------------------------------------------------------------- one missing


def present(difference: Difference, naming: Naming) -> tuple[Claim, ...]:
    """The sentence for the one figure that there is."""
    fact = difference.facts[0]
    return (claim(one(naming(fact.occupation), fact), fact, strong=_strong(fact)),)


def absent(gaps: tuple[Gap, ...], naming: Naming) -> tuple[Claim, ...]:
    """The sentence for all that is missing for the same occupations."""
    subjects = tuple(dict.fromkeys(_missing(gap.measure) for gap in gaps))
    missing = dict.fromkeys(gap.occupation for gap in gaps)
    start = f"para {listed([naming(occupation).group for occupation in missing])} no se"
    if len(subjects) == 1:
        several = gaps[0].measure.kind is Kind.RANKING
        return (claim(f"{start} reporta{'n' if several else ''} {subjects[0]}", *gaps),)
    return (
        claim(
            lead_in(f"{start} reportan", listed, subjects, "Tampoco se reportan", last="Tampoco se reporta"),
            *gaps,
        ),
    )


def _missing(measure: Measure) -> str:
    return rankings.noun(measure).many if measure.kind is Kind.RANKING else subject(measure)


def _one_missing(difference: Difference, names: Names, fact: Fact) -> Claim:
    there, missing = names if difference.left is fact else names[::-1]
    text = f"{sentence(one(there, fact))} {sentence(gap(difference.measure, missing))}"
    return Claim(text=text, asserts=(difference,), strong=_strong(fact))


def one(who: Name, fact: Fact) -> str:
    """What is reported of one occupation."""
    measure = fact.measure
    match fact.value:
        case Number() if measure.unit is Unit.CHANGE:
            return _outlook(who.group, fact) + over(fact)
        case Number() if measure.unit is Unit.SHARE:
            share = figures.the(figures.number(measure, fact.value))
            return f"{people(measure)} {share} {of(who.group)}"
        case Number():
            return placed(fact, wording(measure).clause(who, figures.number(measure, fact.value)))
        case Range() if measure.unit is Unit.TIME:
            return f"prepararse para trabajar {who.working} toma {figures.span(measure, fact.value)}"
        case Range():
            return f"el pago reportado para {who.group} es {figures.span(measure, fact.value)} al año"
        case Category():
            return categories.frame(measure).one(who, fact.value)
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


def _numbers(difference: Difference, names: Names, values: Values) -> tuple[Claim, ...]:
    match difference.measure.unit:
        case Unit.CHANGE:
            return _changes(difference, names, values)
        case Unit.SHARE:
            return _people_share(difference, names, values)
        case Unit.SCORE:
            return _scores(difference, names, values)
    if any(value.bound is not Bound.EXACT for value in values):
        return _bounded(difference, names, values)
    return _amounts(difference, names, values)


def _amounts(difference: Difference, names: Names, values: Values) -> tuple[Claim, ...]:
    measure, fact = difference.measure, difference.facts[0]
    words = wording(measure)
    left, right = names
    shown = (measure.shown(values[0].amount), measure.shown(values[1].amount))
    texts = (figures.number(measure, values[0]), figures.number(measure, values[1]))
    match difference.relation:
        case Relation.EQUAL:
            both = placed(fact, words.equal(left, right, texts[0]))
            return (claim(both, difference, strong=(texts[0],)),)
        case Relation.ABOUT_THE_SAME:
            alike = placed(fact, words.about(left, right, *texts))
            return (claim(alike, difference, strong=("aproximadamente lo mismo",)),)
    first = claim(placed(fact, words.clause(left, texts[0])), fact, strong=(texts[0],))
    if difference.relation is Relation.MULTIPLE:
        many = figures.times(max(shown), min(shown))
        if difference.left_is_more:
            text = f"eso es {figures.times_of(many, words.base(right))}: {texts[1]}"
        else:
            text = words.multiple(right, texts[1], many)
        return first, claim(text, difference, strong=(many,))
    size = _size(difference, *shown)
    return first, claim(f"eso es {size} {words.than(right, texts[1])}", difference, strong=(size,))


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


def _bounded(difference: Difference, names: Names, values: Values) -> tuple[Claim, ...]:
    """Where a figure is known only to be at least or at most so much."""
    measure, facts = difference.measure, difference.facts
    words = wording(measure)
    left, right = names
    shown = tuple(measure.shown(value.amount) for value in values)
    texts = tuple(figures.number(measure, value) for value in values)
    first = claim(placed(facts[0], words.clause(left, texts[0])), facts[0], strong=(texts[0],))
    other = words.clause(right, texts[1])
    if difference.left_is_more is None:
        unknown = claim("los datos no muestran cuál cifra es mayor", difference)
        return first, claim(other, facts[1], strong=(texts[1],)), unknown
    large, small = max(shown), min(shown)
    if small <= 0 or large == small:
        return first, claim(other, difference, strong=(texts[1],))
    if large >= arithmetic.MANIFOLD * small:
        degree = f"al menos {figures.times_at_least(large, small)}"
        if difference.left_is_more:
            text = f"eso es {figures.times_of(degree, words.base(right))}: {texts[1]}"
        else:
            text = words.multiple(right, texts[1], degree)
        return first, claim(text, difference, strong=(degree,))
    degree = f"al menos {figures.percent_of(arithmetic.percent_at_least(large, small))} más"
    if difference.left_is_more:
        text = f"eso es {degree} {words.than(right, texts[1])}"
    else:
        text = f"{other}. Eso es {degree}"
    return first, claim(text, difference, strong=(degree,))


# ---------------------------------------------------------------- growth, shares and scores


def _outlook(group: str, fact: Fact) -> str:
    """`se proyecta que el empleo de … crezca 4 %`."""
    return f"se proyecta que el empleo {of(group)} {move(fact)}"


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


def _changes(difference: Difference, names: Names, values: Values) -> tuple[Claim, ...]:
    left, right = names
    facts = difference.facts
    shown = tuple(difference.measure.shown(value.amount) for value in values)
    gap_between = abs(shown[0] - shown[1])
    exact = all(value.bound is Bound.EXACT for value in values)
    falls = [amount < 0 and not arithmetic.steady(amount) for amount in shown]
    rises = [amount > 0 and not arithmetic.steady(amount) for amount in shown]
    first_text = _outlook(left.group, facts[0]) + over(facts[0])
    periods = {fact.source.period for fact in facts}
    if len(periods) == 1 and (shown[0] == shown[1] or all(arithmetic.steady(amount) for amount in shown)):
        same = "un cambio igual" if shown[0] == shown[1] else "que también cambie poco o nada"
        both = paired(first_text, f"para {right.group} se proyecta {same}")
        return (claim(both, difference),)
    if all(falls) and exact:
        by = [figures.percent_of(-amount) for amount in shown]
        text = (
            "se proyecta que el empleo disminuya en ambos casos: "
            f"{by[0]} para {left.group} y {by[1]} para {right.group}"
        )
        return (claim(text, difference),)
    first = claim(first_text, facts[0])
    second = f"para {right.group} se proyecta que {move(facts[1])}"
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


def _people_share(difference: Difference, names: Names, values: Values) -> tuple[Claim, ...]:
    left, right = names
    texts = [figures.the(figures.number(difference.measure, value)) for value in values]
    other = "una proporción igual" if texts[0] == texts[1] else texts[1]
    text = f"{people(difference.measure)} {texts[0]} {of(left.group)} y {other} {of(right.group)}"
    return (claim(text, difference),)


def _scores(difference: Difference, names: Names, values: Values) -> tuple[Claim, ...]:
    left, right = names
    what = subject(difference.measure)
    texts = [figures.number(difference.measure, value) for value in values]
    if difference.relation is Relation.EQUAL:
        return (claim(f"{what} es igual en ambos casos: {texts[0]}", difference),)
    text = f"{what} es de {texts[0]} para {left.group} y de {texts[1]} para {right.group}"
    return (claim(text, difference),)


# ---------------------------------------------------------------- ranges


def _ranges(difference: Difference, names: Names, left: Range, right: Range) -> tuple[Claim, ...]:
    measure = difference.measure
    first, second = (name.working for name in names)
    texts = figures.span(measure, left), figures.span(measure, right)
    if measure.unit is not Unit.TIME:
        return _pay_ranges(difference, names, left, right)
    if difference.relation is Relation.EQUAL:
        same = texts[0] if texts[0] == texts[1] else f"{texts[0]}, o bien {texts[1]}"
        text = paired(
            f"prepararse para trabajar {first} toma {same}", f"para trabajar {second} toma igual tiempo"
        )
    elif difference.left_is_more is None:
        text = paired(
            f"prepararse para trabajar {first} toma {texts[0]}",
            f"para trabajar {second} toma {texts[1]}",
        )
    else:
        longer = "más tiempo" if difference.left_is_more else "menos tiempo"
        text = (
            f"prepararse para trabajar {first} toma {longer}: {texts[0]}. "
            f"{sentence_start(f'para trabajar {second} toma {texts[1]}')}"
        )
    return (claim(text, difference, strong=(texts[0],)),)


def _pay_ranges(difference: Difference, names: Names, left: Range, right: Range) -> tuple[Claim, ...]:
    measure = difference.measure
    first, second = (name.group for name in names)
    texts = figures.span(measure, left), figures.span(measure, right)
    if difference.relation is Relation.EQUAL:
        return (claim(f"el pago es {texts[0]} al año, igual en ambos casos", difference),)
    if left.low and right.low and left.high and right.high and left.low == right.low:
        start = figures.number(measure, left.low)
        rise = figures.number(measure, left.high), figures.number(measure, right.high)
        return (
            claim(f"el pago empieza igual en ambos casos, en {start} al año", difference),
            claim(f"sube hasta {rise[0]} para {first} y hasta {rise[1]} para {second}", difference),
        )
    return (claim(f"el pago anual para {first} es {texts[0]}. Para {second} es {texts[1]}", difference),)


# ---------------------------------------------------------------- categories


def _categories(difference: Difference, names: Names, left: Category, right: Category) -> tuple[Claim, ...]:
    frame = categories.frame(difference.measure)
    if difference.relation is Relation.NOT_COMPARABLE:
        return (claim(frame.two(*names, left, right), difference),)
    common = claim(frame.both(Category(label=left.label)), difference)
    if left.share is None or right.share is None:
        return (common,)
    return common, claim(_held(difference, names, left.share, right.share), difference)


def _held(difference: Difference, names: Names, left: Number, right: Number) -> str:
    """Which share of each occupation holds what both hold most often, and the points between."""
    first, second = (name.group for name in names)
    shares = figures.percent(left.amount), figures.percent(right.amount)
    if shares[0] == shares[1]:
        return f"es el nivel de una proporción igual {of(first)} y {of(second)}: {shares[0]}"
    gap_between = abs(difference.measure.shown(left.amount) - difference.measure.shown(right.amount))
    held = f"es el nivel {of(figures.the(shares[0]))} {of(first)} y {of(figures.the(shares[1]))} {of(second)}"
    return paired(held, f"la diferencia es de {figures.points(gap_between)}", "; ")
