"""Two figures in, what English says of how they stand to each other out."""

from __future__ import annotations

from fractions import Fraction

from reportgen.audit.figures import dollars, plain, rounded, shown
from reportgen.audit.languages.en.figures import counted, points
from reportgen.audit.pair import Pair
from reportgen.audit.relations import MANIFOLD, OF_TIME, Size, Standing, of_facts, of_numbers
from reportgen.model import Bound, Category, Measure, Number, Range, Unit

ALIKE = "about the same"
# What "more" and "less" are called where they are not called so, and what a multiple is of.
_MORE = {"average_age": "older", "median_age": "higher"}
_LESS = {"jobs": "fewer", "openings": "fewer", "average_age": "younger", "median_age": "lower"}
_TAILS = {"jobs": "as many", "openings": "as many", "average_age": "as old", "median_age": "as high"}


def word(measure: Measure, *, more: bool) -> str:
    return _MORE.get(measure.key, "more") if more else _LESS.get(measure.key, "less")


def distance(measure: Measure, subject: Number, base: Number) -> str:
    """How the amount of `subject` stands to that of `base`: `46% more`, `slightly less (3%)`, `about twice
    as much`, `3.7 years lower`. Empty where the two are equal, alike, or not to be told apart."""
    found = of_numbers(measure, subject, base)
    if found.more is None:
        return ""
    first, second = shown(measure, subject.amount), shown(measure, base.amount)
    named = word(measure, more=found.more == 0)
    if measure.unit is Unit.CHANGE:
        return f"{points(abs(first - second))} {named}"
    if subject.bound is not Bound.EXACT or base.bound is not Bound.EXACT:
        return _at_least(measure, max(first, second), min(first, second))
    if found.size is Size.MANIFOLD:
        return f"{times(max(first, second), min(first, second))} {_TAILS.get(measure.key, 'as much')}"
    if measure.unit in OF_TIME:
        return f"{counted(abs(first - second), 'year')} {named}"
    intensity = {Size.SLIGHT: "slightly ", Size.MUCH: "much "}.get(found.size, "")
    if measure.tolerance is None or not measure.tolerance.relative or second == 0:
        return intensity + named
    percent = _percent(first, second)
    return f"{intensity}{named} ({percent})" if intensity else f"{percent} {named}"


def _at_least(measure: Measure, large: Fraction, small: Fraction) -> str:
    """What the larger is of the smaller at least; rounded down, so that it stays true."""
    if small <= 0 or large == small:
        return ""
    if large >= MANIFOLD * small:
        return f"at least {large // small:,} times {_TAILS.get(measure.key, 'as much')}"
    return f"at least {(large - small) * 100 // small}% {word(measure, more=True)}"


def times(large: Fraction, small: Fraction) -> str:
    ratio = large / small
    printed = rounded(ratio, 1) if ratio < 10 else rounded(ratio)
    text = "twice" if printed == 2 else f"{plain(printed)} times"
    return text if printed == ratio else f"about {text}"


# ---------------------------------------------------------------- in the last column of a table


def column(pair: Pair, key: str) -> str:
    """What a row says of its two cells, from left to right; empty for nothing to say."""
    facts = pair.facts(key)
    if len(facts) < 2 or pair.pooled(key):
        return ""
    left, right = facts
    found = of_facts(left, right)
    measure = left.measure
    match left.value, right.value:
        case Number() as first, Number() as second:
            if found.size is Size.UNSURE:
                return ""
            if found.more is None:
                return "the same" if found.size is Size.EQUAL else ALIKE
            return _gap(measure, first, second, found)
        case Category() as first, Category() as second:
            if found.size is Size.UNSURE:
                return ""
            return _held(measure, first, second)
        case Range(), Range():
            if found.more is None:
                return "the same" if found.size is Size.EQUAL else "the ranges meet or overlap"
            high, low = ("longer", "shorter") if measure.unit is Unit.TIME else ("higher", "lower")
            return high if found.more == 0 else low
    return ""


def part_column(pair: Pair, key: str, first: Number | None, second: Number | None) -> str:
    """The same for one share of a breakdown or one score of a ranking."""
    if first is None or second is None or pair.pooled(key):
        return ""
    measure = pair.measures[key]
    gap = shown(measure, first.amount) - shown(measure, second.amount)
    size = points(abs(gap)) if measure.unit is Unit.SHARE else plain(abs(gap))
    return "the same" if gap == 0 else f"{size} {'higher' if gap > 0 else 'lower'}"


def _gap(measure: Measure, left: Number, right: Number, found: Standing) -> str:
    first, second = shown(measure, left.amount), shown(measure, right.amount)
    gap, more = abs(first - second), found.more == 0
    named, height = word(measure, more=more), "higher" if more else "lower"
    bound = "" if left.bound is right.bound is Bound.EXACT else "at least "
    if measure.unit in (Unit.CHANGE, Unit.SHARE):
        return f"{points(gap)} {height}"
    if measure.unit in OF_TIME:
        return f"{counted(gap, 'year')} {named}"
    if measure.unit is Unit.SCORE:
        return f"{plain(gap)} {height}"
    size = {
        Unit.DOLLARS_A_YEAR: f"{dollars(gap)} {named} a year",
        Unit.DOLLARS_A_WEEK: f"{dollars(gap)} {named} a week",
        Unit.DOLLARS_AN_HOUR: f"{dollars(gap, cents=True)} {named} an hour",
    }.get(measure.unit, f"{plain(gap)} {named}")
    if bound or second == 0:
        return bound + size
    if found.size is Size.MANIFOLD and more:
        return f"{size} ({times(first, second)} {_TAILS.get(measure.key, 'as much')})"
    return f"{size} ({_percent(first, second)})"


def _held(measure: Measure, left: Category, right: Category) -> str:
    if left.share is None or right.share is None:
        return "the same"
    gap = shown(measure, left.share.amount) - shown(measure, right.share.amount)
    if gap == 0:
        return "the same"
    return f"the same; share {points(abs(gap))} {'higher' if gap > 0 else 'lower'}"


def _percent(first: Fraction, second: Fraction) -> str:
    """The distance in percent of `second`; what is not all of it is not said to be."""
    percent = rounded(abs(first - second) * 100 / second)
    return "more than 99%" if percent == 100 and 0 < first < second else f"{percent}%"
