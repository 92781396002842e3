"""A figure in, its Spanish words out: numbers, ranges and shares, as es_US writes them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_currency, format_decimal

from reportgen.model import Bound, Measure, Number, Range, Unit, rounded
from reportgen.narrative.languages import arithmetic
from reportgen.narrative.languages.es.sounds import of

LOCALE = "es_US"
# Between a figure and its percent sign; a line never breaks there.
_SPACE = "\N{NO-BREAK SPACE}"
_MASCULINE = ("ninguno", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez")
_BOUNDS = {Bound.AT_LEAST: "al menos ", Bound.AT_MOST: "como máximo "}
_PLURALS = {
    "día": "días",
    "semana": "semanas",
    "mes": "meses",
    "año": "años",
    "punto porcentual": "puntos porcentuales",
}
_PERIODS = {"day": "día", "week": "semana", "month": "mes", "year": "año"}


@lru_cache(maxsize=65536)
def decimal(amount: Decimal) -> str:
    """Grouped thousands, no trailing zeros: `46,043`, `29.7`, `2`."""
    return format_decimal(amount, format="#,##0.##", locale=LOCALE)


@lru_cache(maxsize=65536)
def dollars(amount: Decimal, *, cents: bool = False) -> str:
    pattern = "¤#,##0.00" if cents else "¤#,##0"
    return format_currency(amount, "USD", pattern, locale=LOCALE, currency_digits=False)


def percent_of(amount: Decimal) -> str:
    """`16 %`, whatever the amount."""
    return f"{decimal(amount)}{_SPACE}%"


def percent(amount: Decimal) -> str:
    """A share as published to one decimal; never 0 % above zero nor 100 % below the whole."""
    if amount > 0 and rounded(amount, 1) == 0:
        return f"menos del 1{_SPACE}%"
    if amount < 100 and rounded(amount, 1) == 100:
        return f"más del 99{_SPACE}%"
    return percent_of(rounded(amount, 1))


def about_percent(amount: Decimal) -> str:
    """A share to the whole percent, for running text: `aproximadamente 70 %`."""
    whole = rounded(amount)
    if whole in (0, 100) and amount != whole:
        return percent(Decimal("0.01") if whole == 0 else Decimal("99.99"))
    return percent_of(whole) if whole == amount else f"aproximadamente {percent_of(whole)}"


def the(share: str) -> str:
    """The share with its article: `el 39 %`, `aproximadamente el 70 %`, `menos del 1 %`."""
    return share if " del " in share else re.sub(r"\d", r"el \g<0>", share, count=1)


def counted(amount: Decimal, noun: str) -> str:
    """`1 año`, `1.5 años`, `12 meses`."""
    return f"{decimal(amount)} {noun if amount == 1 else _PLURALS[noun]}"


def years(amount: Decimal) -> str:
    return counted(amount, "año")


def points(amount: Decimal) -> str:
    return counted(amount, "punto porcentual")


def small(count: int, *, feminine: bool) -> str:
    """`una`, `dos`, `12`: how many of things that are feminine or not."""
    if count >= len(_MASCULINE):
        return str(count)
    word = _MASCULINE[count]
    return f"{word[:-1]}a" if feminine and count < 2 else word


def number(measure: Measure, value: Number) -> str:
    """The figure with its unit, as it stands in a table cell or a sentence."""
    if measure.unit is Unit.SHARE and value.bound is not Bound.EXACT:
        return _limited(value)
    return bounded(value.bound, _exact(measure, value.amount))


def _limited(value: Number) -> str:
    """A share of which only a limit is known; none that says nothing, such as 0% at least."""
    limit = arithmetic.limit(value)
    if limit == 0 and value.amount > 0:
        return f"más del 0{_SPACE}%"
    if limit == 100 and value.amount < 100:
        return f"menos del 100{_SPACE}%"
    return bounded(value.bound, percent_of(limit))


def bounded(bound: Bound, figure: str) -> str:
    """`al menos $239,200` for a figure of which only so much is known."""
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
        case Unit.YEARS | Unit.YEARS_OF_AGE:
            return years(shown)
        case _:
            return decimal(shown)


def change(amount: Decimal) -> str:
    """`4 % de disminución`, `16.5 % de crecimiento`, `poco o ningún cambio`."""
    if arithmetic.steady(amount):
        return "poco o ningún cambio"
    return f"{percent_of(abs(amount))} de {'crecimiento' if amount > 0 else 'disminución'}"


def span(measure: Measure, value: Range) -> str:
    """`de 1 a 2 años`, `18 meses`, `de $26,000 a $52,000`, `al menos 2 años`, `hasta 3 meses`, `más de 1 y
    hasta 2 años`."""
    low, high = value.low, value.high
    if value.half_open and low is not None:
        if high is None:
            return f"más de {_end(measure, low, value.period)}"
        return f"más de {decimal(measure.shown(low.amount))} y hasta {_end(measure, high, value.period)}"
    if low is not None and high is not None and low == high:
        return _end(measure, low, value.period)
    if high is None and low is not None:
        return f"al menos {_end(measure, low, value.period)}"
    if low is None and high is not None:
        return f"hasta {_end(measure, high, value.period)}"
    assert low is not None and high is not None
    first = decimal(measure.shown(low.amount)) if value.period else _end(measure, low, "")
    return f"de {first} a {_end(measure, high, value.period)}"


def _end(measure: Measure, end: Number, period: str) -> str:
    if period:
        return bounded(end.bound, counted(measure.shown(end.amount), _PERIODS[period]))
    return number(measure, end)


def percent_apart(first: Decimal, second: Decimal) -> str:
    """How many percent of `second` lie between the two; never 100 % where not all is gone."""
    percent = arithmetic.percent_apart(first, second)
    return f"más del 99{_SPACE}%" if percent is None else percent_of(percent)


def times_at_least(larger: Decimal, smaller: Decimal) -> str:
    """`94 veces`, rounded down, so that "al menos" stays true."""
    return f"{decimal(arithmetic.times_at_least(larger, smaller))} veces"


def times(larger: Decimal, smaller: Decimal) -> str:
    """`el doble`, `aproximadamente el doble`, `3 veces`, `aproximadamente 5.6 veces`."""
    shown, exact = arithmetic.times(larger, smaller)
    word = "el doble" if shown == 2 else f"{decimal(shown)} veces"
    return word if exact else f"aproximadamente {word}"


def times_of(many: str, base: str) -> str:
    """`el doble de esa cantidad`, `3 veces esa cantidad`, `el doble del salario`."""
    return f"{many} {of(base)}" if many.endswith("doble") else f"{many} {base}"
