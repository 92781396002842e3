"""A fact, gap or contrast in, the Spanish text of its table cell out."""

from __future__ import annotations

from reportgen.model import (
    Bound,
    Breakdown,
    Category,
    Cell,
    Contrast,
    Difference,
    Gap,
    Measure,
    Number,
    Range,
    Ranking,
    Reason,
    Relation,
    Text,
    Unit,
    part_of,
)
from reportgen.narrative.languages import arithmetic
from reportgen.narrative.languages.es import figures
from reportgen.narrative.languages.es.names import titled
from reportgen.narrative.languages.es.sounds import sentence_start
from reportgen.narrative.languages.es.terms import area, term

NOT_REPORTED = "no se reporta"
SAME = "igual"
_MISSING = {
    Reason.NOT_REPORTED: NOT_REPORTED,
    Reason.SUPPRESSED: "no se reporta (la fuente no lo publica)",
    Reason.NOT_IN_DATASET: NOT_REPORTED,
}


def cell(of: Cell) -> str:
    if isinstance(of, Gap):
        return _MISSING[of.reason]
    match of.value:
        case Number():
            return figures.number(of.measure, of.value)
        case Range():
            return figures.span(of.measure, of.value).removeprefix("de ")
        case Category():
            share = f" ({figures.number(of.measure, of.value.share)})" if of.value.share else ""
            return label(of.measure, of.value.label) + share
        case Ranking():
            names = [entry(of.measure, one.name) for one in of.value.top(of.measure)]
            return ("; " if any("," in name for name in names) else ", ").join(names)
        case Text():
            return of.value.text
        case Breakdown():
            return "; ".join(
                f"{label(of.measure, share.label)}: {part(of, share.label)}" for share in of.value.shares
            )


def label(measure: Measure, text: str) -> str:
    """A label that stands by itself."""
    if measure.key == "highest_paying_state":
        return area(text)
    return sentence_start(term(measure, text))


def entry(measure: Measure, name: str) -> str:
    """An entry of a ranking that stands by itself."""
    if measure.key == "related":
        return sentence_start(titled(name) or name)
    return sentence_start(term(measure, name)) if term(measure, name) != name else name


def part(of: Cell, label: str) -> str:
    """The share of one label of a breakdown, the score of one entry of a ranking."""
    found = part_of(of, label)
    return NOT_REPORTED if found is None else figures.number(of.measure, found)


def listed(of: Cell, parts: tuple[str, ...]) -> str:
    """The cell in a sentence; where `parts` are named, with the figure of each."""
    return "; ".join(f"{entry(of.measure, name)}: {part(of, name)}" for name in parts) if parts else cell(of)


def part_difference(contrast: Contrast, label: str) -> str:
    """The difference of one part as shown: of shares in percentage points."""
    parts = arithmetic.parts_of(contrast, label)
    if len(parts) != len(contrast.cells) or len(parts) != 2 or contrast.pooled:
        return ""
    if parts[0] == parts[1]:
        return SAME
    gap = abs(parts[0] - parts[1])
    size = figures.points(gap) if contrast.measure.unit is Unit.SHARE else figures.decimal(gap)
    return f"{size} {_word(parts[0] > parts[1])}"


def difference(contrast: Contrast) -> str:
    """What the last column of a table says of two cells, from left to right; empty for nothing to say."""
    if not isinstance(contrast, Difference) or len(contrast.facts) < 2:
        return ""
    left, right = (fact.value for fact in contrast.facts)
    match contrast.relation:
        case Relation.EQUAL:
            return SAME
        case Relation.ABOUT_THE_SAME if not isinstance(left, Category):
            return "aproximadamente lo mismo"
        case Relation.OVERLAP:
            # Two lengths of time may only meet in one point, as 6 to 12 months meet 1 to 2 years.
            return "los rangos se tocan o coinciden en parte"
        case Relation.NOT_COMPARABLE:
            return ""
    if isinstance(left, Number) and isinstance(right, Number):
        return _numbers(contrast, left, right)
    if isinstance(left, Category) and isinstance(right, Category):
        return _shares(contrast, left, right)
    word = _word(bool(contrast.left_is_more))
    return f"{word} tiempo" if contrast.measure.unit is Unit.TIME else word


def _word(more: bool) -> str:
    return "más" if more else "menos"


def _numbers(contrast: Difference, left: Number, right: Number) -> str:
    measure = contrast.measure
    first, second = measure.shown(left.amount), measure.shown(right.amount)
    gap = abs(first - second)
    more = bool(contrast.left_is_more)
    bound = "" if left.bound is right.bound is Bound.EXACT else "al menos "
    word = _word(more)
    match measure.unit:
        case Unit.DOLLARS_A_YEAR:
            size = f"{bound}{figures.dollars(gap)} {word} al año"
        case Unit.DOLLARS_A_WEEK:
            size = f"{bound}{figures.dollars(gap)} {word} por semana"
        case Unit.DOLLARS_AN_HOUR:
            size = f"{bound}{figures.dollars(gap, cents=True)} {word} por hora"
        case Unit.CHANGE | Unit.SHARE:
            return f"{figures.points(gap)} {word}"
        case Unit.YEARS | Unit.YEARS_OF_AGE:
            return f"{figures.years(gap)} {word}"
        case Unit.SCORE:
            return f"{figures.decimal(gap)} {word}"
        case _:
            size = f"{bound}{figures.decimal(gap)} {word}"
    if bound or second == 0:
        return size
    if contrast.relation is Relation.MULTIPLE and more:
        return f"{size} ({figures.times(first, second)})"
    return f"{size} ({figures.percent_apart(first, second)})"


def _shares(contrast: Difference, left: Category, right: Category) -> str:
    if left.share is None or right.share is None:
        return SAME
    gap = abs(contrast.measure.shown(left.share.amount) - contrast.measure.shown(right.share.amount))
    if gap == 0:
        return SAME
    return f"{SAME}; proporción {figures.points(gap)} {_word(left.share.amount > right.share.amount)}"
