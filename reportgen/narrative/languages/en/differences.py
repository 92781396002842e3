"""A difference in, the English sentences that tell it out."""

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
from reportgen.narrative.languages.en import categories, figures
from reportgen.narrative.languages.en.rankings import noun
from reportgen.narrative.languages.en.titles import Name, Naming, running
from reportgen.narrative.languages.en.wording import claim, people, placed, sentence, wording

Values = tuple[Number, Number]
Names = tuple[Name, Name]

# So many words in one contrast are two sentences.
_LONG = 28


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
    strong = _figure_strong(difference, fact)
    return (claim(one(naming(fact.occupation), fact), fact, strong=strong),)


def absent(gaps: tuple[Gap, ...], naming: Naming) -> tuple[Claim, ...]:
    """The sentence for all that is missing for the same occupations."""
    subjects = list(dict.fromkeys(f"the {_subject(gap.measure)}" for gap in gaps))
    several = len(subjects) > 1 or gaps[0].measure.kind is Kind.RANKING
    who = [naming(occupation).many for occupation in dict.fromkeys(gap.occupation for gap in gaps)]
    verb = "are" if several else "is"
    text = f"{figures.listed(subjects)} {verb} not reported for {figures.listed(who)}"
    return (claim(text, *gaps),)


def _subject(measure: Measure) -> str:
    if measure.kind is Kind.RANKING:
        return noun(measure).many
    return "time" if measure.unit is Unit.TIME else wording(measure).subject


def _one_missing(difference: Difference, names: Names, fact: Fact) -> Claim:
    present, absent = names if difference.left is fact else names[::-1]
    measure = difference.measure
    gap = wording(measure).gap(absent)
    if isinstance(fact.value, Range):
        gap = (
            f"the time is not reported for {absent.indefinite}"
            if measure.unit is Unit.TIME
            else f"no such range is reported for {absent.many}"
        )
    text = f"{sentence(one(present, fact))} {sentence(gap)}"
    return Claim(text=text, asserts=(difference,), strong=_figure_strong(difference, fact))


def one(present: Name, fact: Fact) -> str:
    """What is reported of one occupation."""
    measure = fact.measure
    match fact.value:
        case Number() if measure.unit is Unit.CHANGE:
            return _outlook(present.many, fact) + over(fact)
        case Number() if measure.unit is Unit.SHARE:
            start, end = people(measure)
            return f"{start}{figures.number(measure, fact.value)} of {present.many} are {end}"
        case Number():
            return placed(fact, wording(measure).clause(present, figures.number(measure, fact.value)))
        case Range() if measure.unit is Unit.TIME:
            return f"it takes {figures.span(measure, fact.value)} to become {present.indefinite}"
        case Range():
            return f"pay is reported as {figures.span(measure, fact.value)} a year for {present.many}"
        case Category():
            return categories.frame(measure).one(present, categories.label(measure, fact.value))
        case Breakdown() | Ranking() | Text():
            raise AssertionError(f"{measure.key} is told by passages of its own")


def _figure_strong(difference: Difference, fact: Fact) -> tuple[str, ...]:
    match fact.value:
        case Number() if difference.measure.unit is not Unit.CHANGE:
            return (figures.number(difference.measure, fact.value),)
        case Range():
            return (figures.span(difference.measure, fact.value),)
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
    measure = difference.measure
    words = wording(measure)
    left, right = names
    shown = (measure.shown(values[0].amount), measure.shown(values[1].amount))
    texts = (figures.number(measure, values[0]), figures.number(measure, values[1]))
    match difference.relation:
        case Relation.EQUAL:
            both = placed(difference.facts[0], words.both(left, right, texts[0]))
            return (claim(both, difference, strong=(texts[0],)),)
        case Relation.ABOUT_THE_SAME:
            alike = placed(difference.facts[0], words.alike(left, right, *texts))
            return (claim(alike, difference, strong=("about the same",)),)
    clause = placed(difference.facts[0], words.clause(left, texts[0]))
    first = claim(clause, difference.facts[0], strong=(texts[0],))
    if difference.relation is Relation.MULTIPLE:
        multiple = f"{figures.times(max(shown), min(shown))} {words.tail}"
        if difference.left_is_more:
            text = f"that is {multiple} as {words.after_than(right, texts[1])}"
        else:
            text = words.multiple(right, texts[1], multiple)
        return first, claim(text, difference, strong=(multiple,))
    size = _size(difference, *shown)
    return first, claim(
        f"that is {size} than {words.after_than(right, texts[1])}", difference, strong=(size,)
    )


def _size(difference: Difference, left: Decimal, right: Decimal) -> str:
    """How much more or less the left is: `16% more`, `slightly less (3%)`, `10 years less`."""
    measure = difference.measure
    words = wording(measure)
    word = words.more if difference.left_is_more else words.less
    if measure.unit in (Unit.YEARS, Unit.YEARS_OF_AGE):
        return f"{figures.counted(abs(left - right), 'year')} {word}"
    intensity = {Relation.SLIGHT: "slightly ", Relation.MUCH: "much "}.get(difference.relation, "")
    if measure.tolerance is None or not measure.tolerance.relative or right == 0:
        return f"{intensity}{word}"
    percent = figures.percent_apart(left, right)
    return f"{intensity}{word} ({percent})" if intensity else f"{percent} {word}"


def _bounded(difference: Difference, names: Names, values: Values) -> tuple[Claim, ...]:
    """Where a figure is known only to be at least or at most so much."""
    measure = difference.measure
    words = wording(measure)
    left, right = names
    shown = tuple(measure.shown(value.amount) for value in values)
    texts = tuple(figures.number(measure, value) for value in values)
    clause = placed(difference.facts[0], words.clause(left, texts[0]))
    first = claim(clause, *difference.facts[:1], strong=(texts[0],))
    if difference.left_is_more is None:
        unknown = "the data does not show which figure is larger"
        second = claim(words.clause(right, texts[1]), *difference.facts[1:], strong=(texts[1],))
        return first, second, claim(unknown, difference)
    large, small = max(shown), min(shown)
    if small <= 0 or large == small:
        return first, claim(words.clause(right, texts[1]), difference, strong=(texts[1],))
    if large >= arithmetic.MANIFOLD * small:
        degree = f"at least {figures.times_at_least(large, small)} {words.tail}"
        if difference.left_is_more:
            text = f"that is {degree} as {words.after_than(right, texts[1])}"
        else:
            text = words.multiple(right, texts[1], degree)
        return first, claim(text, difference, strong=(degree,))
    degree = f"at least {arithmetic.percent_at_least(large, small)}% {words.more}"
    if difference.left_is_more:
        text = f"that is {degree} than {words.after_than(right, texts[1])}"
    else:
        text = f"{words.clause(right, texts[1])}, which is {degree}"
    return first, claim(text, difference, strong=(degree,))


# ---------------------------------------------------------------- growth, shares and scores


def _outlook(many: str, fact: Fact) -> str:
    """`employment of … is projected to grow by 4%`; `many` are whom it is about."""
    return f"employment of {many} is projected to {move(fact)}"


def move(fact: Fact) -> str:
    assert isinstance(fact.value, Number)
    amount = fact.measure.shown(fact.value.amount)
    if arithmetic.steady(amount):
        return "show little or no change"
    bound = arithmetic.bound_of_move(fact.value, amount)
    by = figures.bounded(bound, f"{figures.decimal(abs(amount))}%")
    return f"{'grow' if amount > 0 else 'decline'} by {by}"


def over(fact: Fact) -> str:
    """` over 2024–34` where the source states such a period."""
    period = fact.source.period
    return f" over {period}" if arithmetic.spans_years(period) else ""


def _changes(difference: Difference, names: Names, values: Values) -> tuple[Claim, ...]:
    measure = difference.measure
    left, right = names
    facts = difference.facts
    shown = tuple(measure.shown(value.amount) for value in values)
    gap = abs(shown[0] - shown[1])
    exact = all(value.bound is Bound.EXACT for value in values)
    falls = [amount < 0 and not arithmetic.steady(amount) for amount in shown]
    rises = [amount > 0 and not arithmetic.steady(amount) for amount in shown]
    periods = {fact.source.period for fact in facts}
    if len(periods) == 1 and (shown[0] == shown[1] or all(arithmetic.steady(amount) for amount in shown)):
        both = _outlook(f"both {left.many} and {right.many}", facts[0]) + over(facts[0])
        return (claim(both, difference),)
    if all(falls) and exact:
        by = [f"{figures.decimal(-amount)}%" for amount in shown]
        text = (
            f"employment is projected to decline for both: by {by[0]} for {left.many} and "
            f"{by[1]} for {right.many}"
        )
        return (claim(text, difference),)
    first = claim(_outlook(left.many, facts[0]) + over(facts[0]), facts[0])
    second = f"for {right.many}, employment is projected to {move(facts[1])}"
    second += over(facts[1]) if len(periods) > 1 else ""
    if all(rises) and exact:
        amount = figures.points(gap)
        if difference.relation is Relation.EQUAL:
            return first, claim(second, difference)
        if difference.relation is Relation.ABOUT_THE_SAME:
            return first, claim(f"{second}, about the same rate", difference)
        return first, claim(
            f"{second}, which is {amount} {'less' if difference.left_is_more else 'more'}", difference
        )
    return first, claim(second, difference)


def _people_share(difference: Difference, names: Names, values: Values) -> tuple[Claim, ...]:
    left, right = names
    texts = [figures.number(difference.measure, value) for value in values]
    start, end = people(difference.measure)
    if texts[0] == texts[1]:
        return (claim(f"{start}{texts[0]} of {left.many} and of {right.many} are {end}", difference),)
    text = f"{start}{texts[0]} of {left.many} and {texts[1]} of {right.many} are {end}"
    return (claim(text, difference),)


def _scores(difference: Difference, names: Names, values: Values) -> tuple[Claim, ...]:
    left, right = names
    label = running(difference.measure.label)
    texts = [figures.number(difference.measure, value) for value in values]
    if difference.relation is Relation.EQUAL:
        return (claim(f"{label} is rated {texts[0]} for both", difference),)
    text = f"{label} is rated {texts[0]} for {left.many} and {texts[1]} for {right.many}"
    return (claim(text, difference),)


# ---------------------------------------------------------------- ranges


def _ranges(difference: Difference, names: Names, left: Range, right: Range) -> tuple[Claim, ...]:
    measure = difference.measure
    first, second = names
    texts = figures.span(measure, left), figures.span(measure, right)
    if measure.unit is not Unit.TIME:
        return _pay_ranges(difference, names, left, right)
    if difference.relation is Relation.EQUAL:
        same = texts[0] if texts[0] == texts[1] else f"{texts[0]}, or {texts[1]}"
        text = f"it takes the same time to become {first.indefinite} and {second.indefinite}: {same}"
        return (claim(text, difference, strong=(texts[0],)),)
    compared = f"compared with {texts[1]} for {second.indefinite}"
    if difference.left_is_more is None:
        text = f"it takes {texts[0]} to become {first.indefinite}, {compared}"
    else:
        longer = "longer" if difference.left_is_more else "less time"
        start = f"it takes {longer} to become {first.indefinite}: {texts[0]}"
        text = f"{start}, {compared}"
        if len(text.split()) > _LONG:
            second_text = f"to become {second.indefinite}, it takes {texts[1]}"
            return claim(start, difference, strong=(texts[0],)), claim(second_text, difference)
    return (claim(text, difference, strong=(texts[0],)),)


def _pay_ranges(difference: Difference, names: Names, left: Range, right: Range) -> tuple[Claim, ...]:
    measure = difference.measure
    first, second = names
    texts = figures.span(measure, left), figures.span(measure, right)
    if difference.relation is Relation.EQUAL:
        return (claim(f"pay ranges over {texts[0]} a year for both", difference),)
    if left.low and right.low and left.high and right.high and left.low == right.low:
        start = figures.number(measure, left.low)
        rise = figures.number(measure, left.high), figures.number(measure, right.high)
        return (
            claim(f"pay starts at the same level for both, {start} a year", difference),
            claim(f"it rises to {rise[0]} for {first.many} and to {rise[1]} for {second.many}", difference),
        )
    text = f"yearly pay is {texts[0]} for {first.many} and {texts[1]} for {second.many}"
    return (claim(text, difference),)


# ---------------------------------------------------------------- categories


def _categories(difference: Difference, names: Names, left: Category, right: Category) -> tuple[Claim, ...]:
    measure = difference.measure
    if difference.relation is Relation.NOT_COMPARABLE:
        labels = (categories.label(measure, left), categories.label(measure, right))
        frame = categories.frame(measure)
        text = frame.two(*names, *labels)
        if len(text.split()) > _LONG and measure.key not in categories.OPENING_ALIKE:
            facts = zip(names, labels, difference.facts, strict=True)
            return tuple(claim(frame.one(name, label), fact) for name, label, fact in facts)
        return (claim(text, difference),)
    label = categories.label(measure, Category(label=left.label))
    common = claim(categories.frame(measure).both(*names, label), difference)
    if left.share is None or right.share is None:
        return (common,)
    return common, claim(_held(difference, names, left.share, right.share), difference)


def _held(difference: Difference, names: Names, left: Number, right: Number) -> str:
    """Which share of each occupation holds what both hold most often, and the points between."""
    first, second = names
    shares = figures.percent(left.amount), figures.percent(right.amount)
    label = difference.facts[0].value
    if isinstance(label, Category) and not categories.is_degree(label):
        held = f"that is the level of {shares[0]} of {first.many} and {shares[1]} of {second.many}"
        return held if shares[0] == shares[1] else f"{held}, {_points_apart(difference, left, right)}"
    if shares[0] == shares[1]:
        return f"{shares[0]} of {first.many} and of {second.many} hold one"
    held = f"{shares[0]} of {first.many} and {shares[1]} of {second.many} hold one"
    return f"{held}, {_points_apart(difference, left, right)}"


def _points_apart(difference: Difference, left: Number, right: Number) -> str:
    gap = abs(difference.measure.shown(left.amount) - difference.measure.shown(right.amount))
    return f"a difference of {figures.points(gap)}"
