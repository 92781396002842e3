"""The text of one cell of a plain table in, its value out.

Every function raises `ValueError` with what was expected where the text is no such value.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from reportgen.model import (
    DOLLARS,
    Basis,
    Bound,
    Breakdown,
    Number,
    Range,
    Ranked,
    Ranking,
    Reason,
    Share,
    Unit,
    folded,
)

_PERCENTS = frozenset({Unit.SHARE, Unit.CHANGE})
_COUNTS = frozenset({Unit.JOBS, Unit.OPENINGS})
_AGES = frozenset({Unit.YEARS, Unit.YEARS_OF_AGE})

_EXPECTED = {
    Unit.DOLLARS_A_YEAR: "an amount such as 37540, $37,540 or >=239200",
    Unit.DOLLARS_A_WEEK: "an amount such as 1230, $1,230 or >=4500",
    Unit.DOLLARS_AN_HOUR: "an amount such as 18.05, $18.05 or >=115",
    Unit.SHARE: "a percent from 0 to 100 such as 39 or 39%",
    Unit.CHANGE: "a percent, at least -100, such as -4 or 4.5%",
    Unit.JOBS: "a whole number such as 46043 or 46,043",
    Unit.OPENINGS: "a whole number such as 4600 or 4,600",
    Unit.YEARS: "a number of years such as 2 or 1.5",
    Unit.YEARS_OF_AGE: "an age such as 43 or 43.5",
    Unit.SCORE: "a score such as 4 or 3.8",
}
TIME_EXPECTED = "a time such as 1-2 years, 18 months, 2+ years, up to 3 months or over 1 up to 2 years"
BREAKDOWN_EXPECTED = "labels with shares from 0 to 100, such as Male 29.7; Female 70.3"
RANKING_EXPECTED = "different entries with ; between them, each with a score such as (4.12) or none with one"
TEXT_EXPECTED = "plain text without control characters"

_DASHES = str.maketrans({dash: "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2212"})
_FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+"
_NUMBER = re.compile(
    rf"(?P<sign>[-+]?) ?(?P<dollar>\$?) ?(?P<inner>-?)(?P<figure>{_FIGURE}) ?(?P<tail>%|years?|)(?P<plus>\+?)"
)
_PREFIXES = {
    ">=": Bound.AT_LEAST,
    "\u2265": Bound.AT_LEAST,
    "at least ": Bound.AT_LEAST,
    "<=": Bound.AT_MOST,
    "\u2264": Bound.AT_MOST,
    "at most ": Bound.AT_MOST,
    "up to ": Bound.AT_MOST,
}
_PERIODS = {
    "year": "year",
    "yr": "year",
    "month": "month",
    "mo": "month",
    "week": "week",
    "wk": "week",
    "day": "day",
}
_TIME = re.compile(
    rf"(?P<low>{_FIGURE})(?: ?(?:-|to) ?(?P<high>{_FIGURE}))? ?(?P<plus>\+|or more)? ?"
    r"(?P<period>year|yr|month|mo|week|wk|day)s?(?P<late> or more|\+)?"
)
_PART = re.compile(r"(?P<label>.*[^\s,:=])[\s,:=]+(?P<share>\S+)", re.DOTALL)
_SCORED = re.compile(r"(?P<name>.*\S)\s*\((?P<score>[0-9]+\.[0-9]+)\)", re.DOTALL)
_BASES = (Basis.MEASURED.value, Basis.MODELLED.value, Basis.DERIVED.value)
_LONGEST_MARK = 12  # with blanks around it
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MOST = Decimal(10) ** 15


def missing(text: str) -> Reason | None:
    """Why a cell with `text` has no value, or `None` where it has one."""
    if len(text) > _LONGEST_MARK:
        return None
    plain = text.strip().translate(_DASHES).casefold()
    if plain == "*":
        return Reason.SUPPRESSED
    return Reason.NOT_REPORTED if plain in {"", "-", "--", "n/a"} else None


def expected(unit: Unit) -> str:
    """What a numeric cell in `unit` may hold."""
    return _EXPECTED[unit]


@lru_cache(maxsize=32768)
def number(text: str, unit: Unit) -> Number:
    """`$37,540`, `>=239200`, `239,200+`, `-4%`, `2 years`: an amount in `unit` with its bound."""
    bound, plain = _bound(_plain(text))
    match = _NUMBER.fullmatch(plain)
    if match is None or not _fitting(match, unit):
        raise ValueError(_EXPECTED[unit])
    if match["plus"]:
        if bound is not Bound.EXACT:
            raise ValueError(_EXPECTED[unit])
        bound = Bound.AT_LEAST
    amount = _decimal(match["figure"])
    if "-" in (match["sign"], match["inner"]):
        amount = Decimal(0) - amount
    if not _possible(amount, unit):
        raise ValueError(_EXPECTED[unit])
    return Number(amount=amount, bound=bound)


def relative_standard_error(text: str) -> Decimal:
    """A relative standard error in percent."""
    match = _NUMBER.fullmatch(_plain(text))
    if match is None or match["plus"] or match["dollar"] or "-" in (match["sign"], match["inner"]):
        raise ValueError("a relative standard error in percent, such as 2.1")
    return _decimal(match["figure"])


def time(text: str) -> Range:
    """`1-2 years`, `18 months`, `2+ years`, `up to 3 months`: a range whose period is as written."""
    plain = _plain(text)
    if plain.startswith("over "):
        return _over(plain.removeprefix("over ").replace(" up to ", "-"))
    return _closed(plain)


def _over(plain: str) -> Range:
    """The rest of `over 1 up to 2 years` or `over 4 years`: a band that its lower end is not in."""
    band = _closed(plain)
    if band.low is None or band.high is None:
        raise ValueError(TIME_EXPECTED)
    return replace(band, high=None if band.high == band.low else band.high, half_open=True)


def _closed(text: str) -> Range:
    bound, plain = _bound(text)
    match = _TIME.fullmatch(plain)
    if match is None:
        raise ValueError(TIME_EXPECTED)
    more = bool(match["plus"] or match["late"])
    low = Number(amount=_decimal(match["low"]))
    period = _PERIODS[match["period"]]
    if match["high"] is not None:
        high = Number(amount=_decimal(match["high"]))
        if more or bound is not Bound.EXACT or high.amount < low.amount:
            raise ValueError(TIME_EXPECTED)
        return Range(low=low, high=high, period=period)
    if more and bound is not Bound.EXACT:
        raise ValueError(TIME_EXPECTED)
    if more or bound is Bound.AT_LEAST:
        return Range(low=low, high=None, period=period)
    return Range(low=None if bound is Bound.AT_MOST else low, high=low, period=period)


def breakdown(text: str) -> Breakdown:
    """`Male 29.7; Female 70.3`: shares in percent, labels and order as written."""
    shares = tuple(_share(part) for part in _parts(text))
    if not shares or _repeated(tuple(share.label for share in shares)):
        raise ValueError(BREAKDOWN_EXPECTED)
    return Breakdown(shares=shares)


def ranking(text: str) -> Ranking:
    """`Customer Service; Data Entry` or `Speaking (4.12); Writing (3.8)`: entries, most important first."""
    entries = tuple(map(_ranked, _parts(text)))
    scored = {entry.score is not None for entry in entries}
    if not entries or _repeated(tuple(entry.name for entry in entries)) or len(scored) > 1:
        raise ValueError(RANKING_EXPECTED)
    return Ranking(entries=entries)


@lru_cache(maxsize=32768)
def _ranked(part: str) -> Ranked:
    match = _SCORED.fullmatch(part)
    if match is None:
        return Ranked(name=label(part))
    return Ranked(name=label(match["name"]), score=Decimal(match["score"]))


def basis(text: str) -> str:
    """How figures came about: `measured`, `modelled` or `derived`."""
    if text.casefold() not in _BASES:
        raise ValueError("measured, modelled or derived")
    return text.casefold()


@lru_cache(maxsize=4096)
def label(text: str) -> str:
    """A name or other text on one line: runs of white space become one space."""
    return " ".join(prose(text).split())


def prose(text: str) -> str:
    """A text that may have several lines, free of control characters."""
    if _CONTROL.search(text):
        raise ValueError(TEXT_EXPECTED)
    return text.strip()


def _plain(text: str) -> str:
    return folded(text.translate(_DASHES))


def _bound(plain: str) -> tuple[Bound, str]:
    if plain.endswith(" or more"):
        plain = f"at least {plain.removesuffix(' or more')}"
    for prefix, bound in _PREFIXES.items():
        if plain.startswith(prefix):
            return bound, plain.removeprefix(prefix).strip()
    return Bound.EXACT, plain


def _fitting(match: re.Match[str], unit: Unit) -> bool:
    if match["dollar"] and unit not in DOLLARS:
        return False
    if match["tail"].startswith("year"):
        return unit in _AGES
    return not match["tail"] or unit in _PERCENTS


def _possible(amount: Decimal, unit: Unit) -> bool:
    if unit is Unit.CHANGE:
        return amount >= -100
    if unit is Unit.SHARE:
        return 0 <= amount <= 100
    return amount >= 0 and (unit not in _COUNTS or amount == amount.to_integral_value())


def _decimal(figure: str) -> Decimal:
    amount = Decimal(figure.replace(",", ""))
    if amount >= _MOST:
        raise ValueError("a number below 1,000,000,000,000,000")
    return amount


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _share(part: str) -> Share:
    match = _PART.fullmatch(re.sub(r"\s+%", "%", part))
    if match is None:
        raise ValueError(BREAKDOWN_EXPECTED)
    if missing(match["share"]) is not None:
        return Share(label=label(match["label"]), percent=None)
    try:
        return Share(label=label(match["label"]), percent=number(match["share"], Unit.SHARE))
    except ValueError as error:
        raise ValueError(BREAKDOWN_EXPECTED) from error


def _repeated(labels: tuple[str, ...]) -> bool:
    return len(set(map(folded, labels))) < len(labels)
