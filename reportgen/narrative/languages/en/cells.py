"""A fact, gap or contrast in, the English text of its table cell out."""

from __future__ import annotations

from reportgen.model import (
    Bound,
    Breakdown,
    Category,
    Cell,
    Contrast,
    Difference,
    Gap,
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
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.wording import wording

NOT_REPORTED = "not reported"
_MISSING = {
    Reason.NOT_REPORTED: NOT_REPORTED,
    Reason.SUPPRESSED: "not reported (withheld by the source)",
    Reason.NOT_IN_DATASET: NOT_REPORTED,
}


def cell(of: Cell) -> str:
    if isinstance(of, Gap):
        return _MISSING[of.reason]
    match of.value:
        case Number():
            return figures.number(of.measure, of.value)
        case Range():
            return figures.span(of.measure, of.value)
        case Category():
            return figures.category(of.measure, of.value)
        case Ranking():
            names = [entry.name for entry in of.value.top(of.measure)]
            return ("; " if any("," in name for name in names) else ", ").join(names)
        case Text():
            return of.value.text
        case Breakdown():
            return "; ".join(f"{share.label}: {part(of, share.label)}" for share in of.value.shares)


def part(of: Cell, label: str) -> str:
    """The share of one label of a breakdown, the score of one entry of a ranking."""
    found = part_of(of, label)
    return NOT_REPORTED if found is None else figures.number(of.measure, found)


def listed(of: Cell, parts: tuple[str, ...]) -> str:
    """The cell in a sentence; where `parts` are named, with the figure of each."""
    return "; ".join(f"{name}: {part(of, name)}" for name in parts) if parts else cell(of)


def part_difference(contrast: Contrast, label: str) -> str:
    """The difference of one part as shown: of shares in percentage points."""
    parts = arithmetic.parts_of(contrast, label)
    if len(parts) != len(contrast.cells) or len(parts) != 2 or contrast.pooled:
        return ""
    if parts[0] == parts[1]:
        return "the same"
    gap = abs(parts[0] - parts[1])
    size = figures.points(gap) if contrast.measure.unit is Unit.SHARE else figures.decimal(gap)
    return f"{size} {'higher' if parts[0] > parts[1] else 'lower'}"


def difference(contrast: Contrast) -> str:
    """What the last column of a table says of two cells, from left to right; empty for nothing to say."""
    if not isinstance(contrast, Difference) or len(contrast.facts) < 2:
        return ""
    left, right = (fact.value for fact in contrast.facts)
    match contrast.relation:
        case Relation.EQUAL:
            return "the same"
        case Relation.ABOUT_THE_SAME if not isinstance(left, Category):
            return "about the same"
        case Relation.OVERLAP:
            # Two lengths of time may only meet in one point, as 6 to 12 months meet 1 to 2 years.
            return "the ranges meet or overlap"
        case Relation.NOT_COMPARABLE:
            return ""
    if isinstance(left, Number) and isinstance(right, Number):
        return _numbers(contrast, left, right)
    if isinstance(left, Category) and isinstance(right, Category):
        return _shares(contrast, left, right)
    if contrast.measure.unit is Unit.TIME:
        return "longer" if contrast.left_is_more else "shorter"
    return "higher" if contrast.left_is_more else "lower"


def _numbers(contrast: Difference, left: Number, right: Number) -> str:
    measure = contrast.measure
    first, second = measure.shown(left.amount), measure.shown(right.amount)
    gap = abs(first - second)
    more = bool(contrast.left_is_more)
    bound = "" if left.bound is right.bound is Bound.EXACT else "at least "
    words = wording(measure)
    word = words.more if more else words.less
    match measure.unit:
        case Unit.DOLLARS_A_YEAR:
            size = f"{bound}{figures.dollars(gap)} {word} a year"
        case Unit.DOLLARS_A_WEEK:
            size = f"{bound}{figures.dollars(gap)} {word} a week"
        case Unit.DOLLARS_AN_HOUR:
            size = f"{bound}{figures.dollars(gap, cents=True)} {word} an hour"
        case Unit.CHANGE | Unit.SHARE:
            return f"{figures.points(gap)} {'higher' if more else 'lower'}"
        case Unit.YEARS | Unit.YEARS_OF_AGE:
            return f"{figures.counted(gap, 'year')} {word}"
        case Unit.SCORE:
            return f"{figures.decimal(gap)} {'higher' if more else 'lower'}"
        case _:
            size = f"{bound}{figures.decimal(gap)} {word}"
    if bound or second == 0:
        return size
    if contrast.relation is Relation.MULTIPLE and more:
        return f"{size} ({figures.times(first, second)} {words.tail})"
    return f"{size} ({figures.percent_apart(first, second)})"


def _shares(contrast: Difference, left: Category, right: Category) -> str:
    if left.share is None or right.share is None:
        return "the same"
    gap = abs(contrast.measure.shown(left.share.amount) - contrast.measure.shown(right.share.amount))
    if gap == 0:
        return "the same"
    higher = left.share.amount > right.share.amount
    return f"the same; share {figures.points(gap)} {'higher' if higher else 'lower'}"
