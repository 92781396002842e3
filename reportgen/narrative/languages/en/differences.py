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
from reportgen.narrative.languages.en import categories, figures, ranges, rates
from reportgen.narrative.languages.en.rankings import noun
from reportgen.narrative.languages.en.titles import Name, Naming
from reportgen.narrative.languages.en.wording import behind, claim, framed, placed, sentence, wording

Values = tuple[Number, Number]
Names = tuple[Name, Name]

# So many words of two names and their labels fill a sentence, whatever its frame and whoever is named first.
_LONG = 8


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
        return ranges.tell(difference, names, left.value, right.value, frame)
    if isinstance(left.value, Category) and isinstance(right.value, Category):
        return _categories(difference, names, left.value, right.value, frame)
    return ()


# ---------------------------------------------------------------- one missing


def present(difference: Difference, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """The sentence for the one figure that there is."""
    fact = difference.facts[0]
    strong = _figure_strong(difference, fact)
    return (claim(one(naming(fact.occupation), fact, frame), fact, strong=strong),)


def absent(gaps: tuple[Gap, ...], naming: Naming, frame: int) -> tuple[Claim, ...]:
    """The sentence for all that is missing for the same occupations."""
    subjects = list(dict.fromkeys(f"the {_subject(gap.measure)}" for gap in gaps))
    several = len(subjects) > 1 or gaps[0].measure.kind is Kind.RANKING
    verb, missing = "are" if several else "is", figures.listed(subjects)
    who = figures.listed(
        [naming(occupation).many for occupation in dict.fromkeys(gap.occupation for gap in gaps)]
    )
    text = framed(
        frame,
        f"{missing} {verb} not reported for {who}",
        f"for {who}, {missing} {verb} not reported",
        f"the data does not report {missing} for {who}",
    )
    return (claim(text, *gaps),)


def _subject(measure: Measure) -> str:
    if measure.kind is Kind.RANKING:
        return noun(measure).many
    return "time" if measure.unit is Unit.TIME else wording(measure).subject


def _one_missing(difference: Difference, names: Names, fact: Fact, frame: int) -> Claim:
    present, absent = names if difference.left is fact else names[::-1]
    gap = ranges.gap(fact, absent) if isinstance(fact.value, Range) else wording(fact.measure).gap(absent)
    text = f"{sentence(one(present, fact, frame))} {sentence(framed(behind(frame), *gap))}"
    return Claim(text=text, asserts=(difference,), strong=_figure_strong(difference, fact))


def one(present: Name, fact: Fact, frame: int) -> str:
    """What is reported of one occupation."""
    measure = fact.measure
    match fact.value:
        case Number() if measure.unit is Unit.CHANGE:
            return framed(frame, *rates.outlook(present.many, fact))
        case Number() if measure.unit is Unit.SHARE:
            return framed(frame, *rates.share(measure, present, fact.value))
        case Number():
            clause = wording(measure).clause(present, figures.number(measure, fact.value))
            return placed(fact, framed(frame, *clause))
        case Range():
            return framed(frame, *ranges.one(fact, present))
        case Category():
            return framed(
                frame, *categories.said(measure).one(present, categories.label(measure, fact.value))
            )
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


def _numbers(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    match difference.measure.unit:
        case Unit.CHANGE:
            return rates.changes(difference, names, values, frame)
        case Unit.SHARE:
            return rates.shares(difference, names, values, frame)
        case Unit.SCORE:
            return rates.scores(difference, names, values, frame)
    if any(value.bound is not Bound.EXACT for value in values):
        return _bounded(difference, names, values, frame)
    return _amounts(difference, names, values, frame)


def _amounts(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    measure = difference.measure
    words = wording(measure)
    left, right = names
    shown = (measure.shown(values[0].amount), measure.shown(values[1].amount))
    texts = (figures.number(measure, values[0]), figures.number(measure, values[1]))
    match difference.relation:
        case Relation.EQUAL:
            both = placed(difference.facts[0], framed(frame, *words.both(left, right, texts[0])))
            return (claim(both, difference, strong=(texts[0],)),)
        case Relation.ABOUT_THE_SAME:
            alike = placed(difference.facts[0], framed(frame, *words.alike(left, right, *texts)))
            return (claim(alike, difference, strong=("about the same",)),)
    clause = placed(difference.facts[0], framed(frame, *words.clause(left, texts[0])))
    first = claim(clause, difference.facts[0], strong=(texts[0],))
    if difference.relation is Relation.MULTIPLE:
        multiple = f"{figures.times(max(shown), min(shown))} {words.tail}"
        return first, _multiple(difference, right, texts[1], multiple, frame)
    size = _size(difference, *shown)
    text = framed(behind(frame), *words.than(right, texts[1], f"{size} than"))
    return first, claim(text, difference, strong=(size,))


def _multiple(difference: Difference, right: Name, figure: str, multiple: str, frame: int) -> Claim:
    """That the one is a multiple of the other: `multiple` is "about twice as much"."""
    words = wording(difference.measure)
    if difference.left_is_more:
        frames = words.than(right, figure, f"{multiple} as")
    else:
        frames = words.multiple(right, figure, multiple)
    return claim(framed(behind(frame), *frames), difference, strong=(multiple,))


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


_UNKNOWN = (
    "the data does not show which figure is larger",
    "which figure is larger, the data does not show",
    "for these two, the data does not show which figure is larger",
)


def _bounded(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    """Where a figure is known only to be at least or at most so much."""
    measure = difference.measure
    words = wording(measure)
    left, right = names
    shown = tuple(measure.shown(value.amount) for value in values)
    texts = tuple(figures.number(measure, value) for value in values)
    clause = placed(difference.facts[0], framed(frame, *words.clause(left, texts[0])))
    first = claim(clause, *difference.facts[:1], strong=(texts[0],))
    other = framed(frame + 1 + behind(frame) % 2, *words.clause(right, texts[1]))
    if difference.left_is_more is None:
        second = claim(other, *difference.facts[1:], strong=(texts[1],))
        return first, second, claim(framed(behind(frame), *_UNKNOWN), difference)
    large, small = max(shown), min(shown)
    if small <= 0 or large == small:
        return first, claim(other, difference, strong=(texts[1],))
    if large >= arithmetic.MANIFOLD * small:
        degree = f"at least {figures.times_at_least(large, small)} {words.tail}"
        return first, _multiple(difference, right, texts[1], degree, frame)
    degree = f"at least {arithmetic.percent_at_least(large, small)}% {words.more}"
    if difference.left_is_more:
        text = framed(behind(frame), *words.than(right, texts[1], f"{degree} than"))
    else:
        text = f"{other}, which is {degree}"
    return first, claim(text, difference, strong=(degree,))


# ---------------------------------------------------------------- categories


def _categories(
    difference: Difference, names: Names, left: Category, right: Category, frame: int
) -> tuple[Claim, ...]:
    measure = difference.measure
    frames = categories.said(measure)
    if difference.relation is Relation.NOT_COMPARABLE:
        labels = (categories.label(measure, left), categories.label(measure, right))
        if sum(len(text.split()) for text in (names[0].many, names[1].many, *labels)) <= _LONG:
            return (claim(framed(frame, *frames.two(*names, *labels)), difference),)
        # Two sentences in different frames.
        numbers = frame, frame + 1 + behind(frame) % 2
        facts = zip(names, labels, difference.facts, numbers, strict=True)
        return tuple(claim(framed(at, *frames.one(name, label)), fact) for name, label, fact, at in facts)
    label = categories.label(measure, Category(label=left.label))
    common = claim(framed(frame, *frames.both(label)), difference)
    if left.share is None or right.share is None:
        return (common,)
    return common, *_held(difference, names, left.share, right.share, behind(frame))


def _held(difference: Difference, names: Names, left: Number, right: Number, frame: int) -> tuple[Claim, ...]:
    """Which share of each occupation holds what both hold most often, and the points between."""
    first, second = names[0].many, names[1].many
    shares = figures.percent(left.amount), figures.percent(right.amount)
    label = difference.facts[0].value
    hold = "hold one"
    if isinstance(label, Category) and not categories.is_degree(label):
        hold = "have that level"
    if shares[0] == shares[1]:
        alike = (
            f"among both {first} and {second}, {shares[0]} {hold}",
            f"the share is {shares[0]} among both {first} and {second}",
            f"of all {first} and of all {second}, {shares[0]} {hold}",
        )
        return (claim(framed(frame, *alike), difference),)
    before, after = (difference.measure.shown(value.amount) for value in (left, right))
    apart = ""
    if before != after:
        apart = f", {figures.points(abs(before - after))} {'less' if before > after else 'more'}"
    firsts = (
        f"among {first}, {shares[0]} {hold}",
        f"the share of {first} who {hold} is {shares[0]}",
        f"of all {first}, {shares[0]} {hold}",
    )
    seconds = (
        f"among {second}, it is {shares[1]}{apart}",
        f"for {second}, the share is {shares[1]}{apart}",
        f"in the case of {second}, it is {shares[1]}{apart}",
    )
    return (
        claim(framed(frame, *firsts), difference.facts[0]),
        claim(framed(behind(frame), *seconds), difference),
    )
