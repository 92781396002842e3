"""Two figures in, what Spanish says of how they stand to each other out."""

from __future__ import annotations

from fractions import Fraction

from reportgen.audit.figures import dollars, plain, rounded, shown
from reportgen.audit.languages.es.figures import points, years
from reportgen.audit.pair import Pair
from reportgen.audit.relations import MANIFOLD, OF_TIME, Size, Standing, of_facts, of_numbers
from reportgen.model import Bound, Category, Measure, Number, Range, Unit

SAME, ALIKE = "igual", "aproximadamente lo mismo"


def _word(more: bool) -> str:
    return "más" if more else "menos"


def distance(measure: Measure, subject: Number, base: Number) -> str:
    """How the amount of `subject` stands to that of `base`: `46 % más`, `ligeramente menos (3 %)`,
    `aproximadamente el doble`, `3.7 años menos`. Empty where the two are equal, alike, or not to be told
    apart."""
    found = of_numbers(measure, subject, base)
    if found.more is None:
        return ""
    first, second = shown(measure, subject.amount), shown(measure, base.amount)
    named = _word(found.more == 0)
    if measure.unit is Unit.CHANGE:
        return f"{points(abs(first - second))} {named}"
    if subject.bound is not Bound.EXACT or base.bound is not Bound.EXACT:
        return _at_least(max(first, second), min(first, second))
    if found.size is Size.MANIFOLD:
        return times(max(first, second), min(first, second))
    if measure.unit in OF_TIME:
        return f"{years(abs(first - second))} {named}"
    intensity = {Size.SLIGHT: "ligeramente ", Size.MUCH: "mucho "}.get(found.size, "")
    if measure.tolerance is None or not measure.tolerance.relative or second == 0:
        return intensity + named
    percent = _percent(first, second)
    return f"{intensity}{named} ({percent})" if intensity else f"{percent} {named}"


def _at_least(large: Fraction, small: Fraction) -> str:
    """What the larger is of the smaller at least; rounded down, so that it stays true."""
    if small <= 0 or large == small:
        return ""
    if large >= MANIFOLD * small:
        return f"al menos {large // small:,} veces"
    return f"al menos {(large - small) * 100 // small} % más"


def times(large: Fraction, small: Fraction) -> str:
    ratio = large / small
    printed = rounded(ratio, 1) if ratio < 10 else rounded(ratio)
    text = "el doble" if printed == 2 else f"{plain(printed)} veces"
    return text if printed == ratio else f"aproximadamente {text}"


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
                return SAME if found.size is Size.EQUAL else ALIKE
            return _gap(measure, first, second, found)
        case Category() as first, Category() as second:
            if found.size is Size.UNSURE:
                return ""
            return _held(measure, first, second)
        case Range(), Range():
            if found.more is None:
                return SAME if found.size is Size.EQUAL else "los rangos se tocan o coinciden en parte"
            word = _word(found.more == 0)
            return f"{word} tiempo" if measure.unit is Unit.TIME else word
    return ""


def part_column(pair: Pair, key: str, first: Number | None, second: Number | None) -> str:
    """The same for one share of a breakdown or one score of a ranking."""
    if first is None or second is None or pair.pooled(key):
        return ""
    measure = pair.measures[key]
    gap = shown(measure, first.amount) - shown(measure, second.amount)
    size = points(abs(gap)) if measure.unit is Unit.SHARE else plain(abs(gap))
    return SAME if gap == 0 else f"{size} {_word(gap > 0)}"


def _gap(measure: Measure, left: Number, right: Number, found: Standing) -> str:
    first, second = shown(measure, left.amount), shown(measure, right.amount)
    gap, more = abs(first - second), found.more == 0
    word = _word(more)
    bound = "" if left.bound is right.bound is Bound.EXACT else "al menos "
    if measure.unit in (Unit.CHANGE, Unit.SHARE):
        return f"{points(gap)} {word}"
    if measure.unit in OF_TIME:
        return f"{years(gap)} {word}"
    if measure.unit is Unit.SCORE:
        return f"{plain(gap)} {word}"
    size = {
        Unit.DOLLARS_A_YEAR: f"{dollars(gap)} {word} al año",
        Unit.DOLLARS_A_WEEK: f"{dollars(gap)} {word} por semana",
        Unit.DOLLARS_AN_HOUR: f"{dollars(gap, cents=True)} {word} por hora",
    }.get(measure.unit, f"{plain(gap)} {word}")
    if bound or second == 0:
        return bound + size
    if found.size is Size.MANIFOLD and more:
        return f"{size} ({times(first, second)})"
    return f"{size} ({_percent(first, second)})"


def _held(measure: Measure, left: Category, right: Category) -> str:
    if left.share is None or right.share is None:
        return SAME
    gap = shown(measure, left.share.amount) - shown(measure, right.share.amount)
    if gap == 0:
        return SAME
    return f"{SAME}; proporción {points(abs(gap))} {_word(gap > 0)}"


def _percent(first: Fraction, second: Fraction) -> str:
    """The distance in percent of `second`; what is not all of it is not said to be."""
    percent = rounded(abs(first - second) * 100 / second)
    return "más del 99 %" if percent == 100 and 0 < first < second else f"{plain(percent)} %"
