"""A figure in, its English words out: numbers, ranges, categories and lists."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_currency, format_decimal

from reportgen.model import Bound, Category, Measure, Number, Range, Unit, rounded
from reportgen.narrative.languages import arithmetic
from reportgen.narrative.languages.en.titles import article, running

LOCALE = "en_US"
WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_BOUNDS = {Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most "}
_WITH_ARTICLE = ("District of Columbia", "Virgin Islands")
_NO_ARTICLE = ("some ", "no ", "a ", "an ", "high school only")


def _is_plain(amount: Decimal) -> bool:
    """Whether Python writes the amount as Babel does, which takes thirty times as long."""
    exponent = amount.as_tuple().exponent
    return not amount.is_signed() and isinstance(exponent, int) and exponent >= -2


@lru_cache(maxsize=65536)
def decimal(amount: Decimal) -> str:
    """Grouped thousands, no trailing zeros: `46,043`, `29.7`, `2`."""
    if _is_plain(amount):
        return f"{amount.normalize():,f}"
    return format_decimal(amount, format="#,##0.##", locale=LOCALE)


@lru_cache(maxsize=65536)
def dollars(amount: Decimal, *, cents: bool = False) -> str:
    if _is_plain(amount) and (cents or amount == int(amount)):
        return f"${amount:,.2f}" if cents else f"${int(amount):,}"
    pattern = "¤#,##0.00" if cents else "¤#,##0"
    return format_currency(amount, "USD", pattern, locale=LOCALE, currency_digits=False)


@lru_cache(maxsize=65536)
def percent(amount: Decimal) -> str:
    """A share as published to one decimal; never 0% above zero nor 100% below the whole."""
    shown = rounded(amount, 1)
    if amount > 0 and shown == 0:
        return "less than 1%"
    if amount < 100 and shown == 100:
        return "more than 99%"
    return f"{decimal(shown)}%"


def about_percent(amount: Decimal) -> str:
    """A share to the whole percent, for running text: `about 70%`."""
    whole = rounded(amount)
    if whole in (0, 100) and amount != whole:
        return "less than 1%" if whole == 0 else "more than 99%"
    return f"{whole}%" if whole == amount else f"about {whole}%"


def counted(amount: Decimal, noun: str) -> str:
    """`1 year`, `1.5 years`, `12 years`."""
    return f"{decimal(amount)} {noun if amount == 1 else noun + 's'}"


def points(amount: Decimal) -> str:
    return counted(amount, "percentage point")


def small(count: int) -> str:
    return WORDS[count] if count < len(WORDS) else str(count)


def number(measure: Measure, value: Number) -> str:
    """The figure with its unit, as it stands in a table cell or a sentence."""
    if measure.unit is Unit.SHARE and value.bound is not Bound.EXACT:
        return _limited(value)
    return bounded(value.bound, _exact(measure, value.amount))


def _limited(value: Number) -> str:
    """A share of which only a limit is known; none that says nothing, such as 0% at least."""
    limit = arithmetic.limit(value)
    if limit == 0 and value.amount > 0:
        return "more than 0%"
    if limit == 100 and value.amount < 100:
        return "less than 100%"
    return bounded(value.bound, f"{decimal(limit)}%")


def bounded(bound: Bound, figure: str) -> str:
    """`at least $239,200` for a figure of which only so much is known."""
    return figure if bound is Bound.EXACT else _BOUNDS[bound] + figure


def _exact(measure: Measure, amount: Decimal) -> str:
    shown = measure.shown(amount)
    match measure.unit:
        case Unit.DOLLARS_A_YEAR | Unit.DOLLARS_A_WEEK:
            return dollars(shown)
        case Unit.DOLLARS_AN_HOUR:
            return dollars(shown, cents=True)
        case Unit.SHARE:
            return percent(amount)
        case Unit.CHANGE:
            return change(shown)
        case Unit.YEARS:
            return counted(shown, "year")
        case _:
            return decimal(shown)


def change(amount: Decimal) -> str:
    """`4% decline`, `16.5% growth`, `little or no change`."""
    if arithmetic.steady(amount):
        return "little or no change"
    return f"{decimal(abs(amount))}% {'growth' if amount > 0 else 'decline'}"


def span(measure: Measure, value: Range) -> str:
    """`1 to 2 years`, `18 months`, `$26,000 to $52,000`, `at least 2 years`, `up to 3 months`, `over 1 and
    up to 2 years`."""
    low, high = value.low, value.high
    if value.half_open and low is not None:
        if high is None:
            return f"over {_end(measure, low, value.period)}"
        return f"over {decimal(measure.shown(low.amount))} and up to {_end(measure, high, value.period)}"
    if low is not None and high is not None and low == high:
        return _end(measure, low, value.period)
    if high is None and low is not None:
        return f"at least {_end(measure, low, value.period)}"
    if low is None and high is not None:
        return f"up to {_end(measure, high, value.period)}"
    assert low is not None and high is not None
    first = decimal(measure.shown(low.amount)) if value.period else _end(measure, low, "")
    return f"{first} to {_end(measure, high, value.period)}"


def _end(measure: Measure, end: Number, period: str) -> str:
    if period:
        return bounded(end.bound, counted(measure.shown(end.amount), period))
    return number(measure, end)


def category(measure: Measure, value: Category) -> str:
    share = f" ({number(measure, value.share)})" if value.share else ""
    return value.label + share


def place(name: str) -> str:
    """`Oregon`, `the District of Columbia`."""
    return f"the {name}" if name.startswith(_WITH_ARTICLE) else name


def degree(label: str) -> str:
    """`a bachelor's degree`, `an associate's degree`, `some college, no degree`."""
    words = running(label)
    if words.startswith("less than "):
        return f"less than {degree(words.removeprefix('less than '))}"
    if words.startswith(_NO_ARTICLE):
        return words
    return f"{article(words)} {words}"


def listed(items: Sequence[str], *, conjunction: str = "and") -> str:
    """`a`, `a and b`, `a, b, and c`; with semicolons where an item has a comma of its own."""
    if len(items) < 2:
        return "".join(items)
    if any("," in item for item in items):
        return f"{'; '.join(items[:-1])}; {conjunction} {items[-1]}"
    if len(items) == 2 and any(f" {conjunction} " in item for item in items):
        return f"{items[0]}, {conjunction} {items[1]}"
    if len(items) == 2:
        return f"{items[0]} {conjunction} {items[1]}"
    return f"{', '.join(items[:-1])}, {conjunction} {items[-1]}"


def percent_apart(first: Decimal, second: Decimal) -> str:
    """How many percent of `second` lie between the two; never 100% where not all is gone."""
    percent = arithmetic.percent_apart(first, second)
    return "more than 99%" if percent is None else f"{percent}%"


def times_at_least(larger: Decimal, smaller: Decimal) -> str:
    """`94 times`, rounded down, so that "at least" stays true."""
    return f"{decimal(arithmetic.times_at_least(larger, smaller))} times"


def times(larger: Decimal, smaller: Decimal) -> str:
    """`twice`, `about twice`, `3 times`, `about 5.6 times`."""
    shown, exact = arithmetic.times(larger, smaller)
    word = "twice" if shown == 2 else f"{decimal(shown)} times"
    return word if exact else f"about {word}"
