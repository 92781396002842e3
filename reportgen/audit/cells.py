"""A fact or gap and a language in, what a table prints for it out."""

from __future__ import annotations

from reportgen.audit.figures import top
from reportgen.audit.languages.language import Language
from reportgen.model import (
    Breakdown,
    Category,
    Cell,
    Fact,
    Gap,
    Number,
    Range,
    Ranking,
    Reason,
    Text,
    part_of,
)


def cell(of: Cell, language: Language) -> str:
    if isinstance(of, Gap):
        return language.WITHHELD if of.reason is Reason.SUPPRESSED else language.NOT_REPORTED
    key = of.measure.key
    match of.value:
        case Number():
            return language.number(of.measure, of.value)
        case Range():
            return language.span(of.measure, of.value)
        case Category():
            held = f" ({language.number(of.measure, of.value.share)})" if of.value.share else ""
            return language.value_label(key, of.value.label) + held
        case Ranking():
            names = [language.item(key, name) for name in top(of)]
            return ("; " if any("," in name for name in names) else ", ").join(names)
        case Text():
            return language.text(of.value.text)
        case Breakdown():
            raise AssertionError("the shares of a breakdown have a row each")


def part(of: Cell, label: str, language: Language) -> str:
    """What a table prints for one share of a breakdown or one score of a ranking."""
    percent = part_of(of, label)
    return language.NOT_REPORTED if percent is None else language.number(of.measure, percent)


def scores(of: Fact, names: tuple[str, ...], language: Language) -> str:
    """The scores of these entries in a row, as the description of a chart has them."""
    key = of.measure.key
    return "; ".join(f"{language.item(key, name)}: {part(of, name, language)}" for name in names)


def breakdown(of: Fact, language: Language) -> str:
    """All shares in a row, as the description of a chart has them."""
    assert isinstance(of.value, Breakdown)
    key = of.measure.key
    shares = (
        f"{language.value_label(key, one.label)}: {part(of, one.label, language)}" for one in of.value.shares
    )
    return "; ".join(shares)
