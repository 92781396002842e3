"""Sentences in, what they claim out: a second pair of eyes that shares no code with the narrative.

Arithmetic is done anew here, half-up on whole numbers, and words are read back by patterns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from reportgen.model import (
    Bound,
    Breakdown,
    Category,
    Fact,
    Number,
    Range,
    Ranking,
    Text,
    Unit,
)

LEFT, RIGHT = 0, 1
_N = r"\d[\d,]*(?:\.\d+)?"
_MORE = ("more", "longer", "older", "higher")
_LESS = ("less", "less time", "fewer", "shorter", "younger", "lower")
_WORD = "|".join(sorted((*_MORE, *_LESS), key=len, reverse=True))
_DOLLARS = (Unit.DOLLARS_A_YEAR, Unit.DOLLARS_A_WEEK, Unit.DOLLARS_AN_HOUR)
# How the two of `plain.BAKERS` and `plain.ARCHIVISTS` are named; the ordinals are those of their places.
_NAMES = {"baker": r"\bbakers?\b", "archivist": r"\barchivists?\b"}
_ORDINALS = (r"\bfirst occupation\b", r"\bsecond occupation\b")


# ---------------------------------------------------------------- figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure as it is printed: its amount, `$` or `%` where it has such a sign, and what stands before it
    of "at least", "at most" and "about"."""

    amount: Decimal
    sign: str = ""
    before: str = ""


_FIGURE = re.compile(
    rf"(?P<before>about |at least |at most )?(?P<dollar>\$?)(?P<amount>{_N})(?P<percent>%?)", re.IGNORECASE
)
_BEFORE = {Bound.EXACT: "", Bound.AT_LEAST: "at least", Bound.AT_MOST: "at most"}


def figures(text: str) -> list[Figure]:
    """All figures that stand in a text, in their order."""
    return [
        Figure(
            amount=amount(match["amount"]),
            sign=match["dollar"] or match["percent"],
            before=(match["before"] or "").strip().lower(),
        )
        for match in _FIGURE.finditer(text)
    ]


def amount(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def half_up(exact: Decimal | Fraction, decimals: int = 0) -> Decimal:
    scaled = abs(Fraction(exact)) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(whole if exact >= 0 else -whole).scaleb(-decimals)


def shown(fact: Fact, number: Number) -> Decimal:
    """The amount of a fact as its readers see it."""
    return half_up(number.amount, fact.measure.decimals)


def own(fact: Fact) -> set[Figure]:
    """All figures that may be printed for a fact without any arithmetic."""
    value, unit = fact.value, fact.measure.unit
    match value:
        case Number():
            if unit is Unit.SHARE:
                return {
                    replace(one, before=one.before or _BEFORE[value.bound]) for one in _share(value.amount)
                }
            sign = "$" if unit in _DOLLARS else "%" if unit is Unit.CHANGE else ""
            return {_figure(fact, value, sign)}
        case Range():
            sign = "" if value.period else "$"
            found = {_figure(fact, end, sign) for end in (value.low, value.high) if end is not None}
            if value.high is None and not value.half_open:
                found = {replace(figure, before="at least") for figure in found}
            return found
        case Category():
            labelled = set(figures(value.label))
            if value.label.endswith(" or more"):
                labelled |= {replace(figure, before="at least") for figure in labelled}
            return labelled | (_share(value.share.amount) if value.share else set())
        case Breakdown():
            return {
                figure
                for share in value.shares
                if share.percent is not None
                for figure in _share(share.percent.amount)
            }
        case Ranking():
            scores = [Number(amount=entry.score) for entry in value.entries if entry.score is not None]
            named = {figure for entry in value.entries for figure in figures(entry.name)}
            return named | {_figure(fact, score, "") for score in scores}
        case Text():
            return set(figures(value.text))


def _figure(fact: Fact, number: Number, sign: str) -> Figure:
    return Figure(amount=abs(shown(fact, number)), sign=sign, before=_BEFORE[number.bound])


def _share(percent: Decimal) -> set[Figure]:
    """A share to one decimal, or about a whole percent; "less than 1%" and "more than 99%" at the ends."""
    whole = half_up(percent)
    found = {
        Figure(amount=half_up(percent, 1), sign="%"),
        Figure(amount=whole, sign="%", before="about" if whole != percent else ""),
    }
    if 0 < percent < 1:
        found.add(Figure(amount=Decimal(1), sign="%"))
    if 99 < percent < 100:
        found.add(Figure(amount=Decimal(99), sign="%"))
    # Nothing rounds to none or to all.
    return {figure for figure in found if figure.amount not in (0, 100) or figure.amount == percent}


# ---------------------------------------------------------------- comparisons


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """That `higher` is more than the other side: by `gap`, by `percent` of the base, or `times` as much."""

    higher: int
    base: int
    gap: Decimal | None = None
    percent: Decimal | None = None
    times: Decimal | None = None
    least: bool = False
    about: bool = False
    intensity: str = ""


_STANDS = "(?:That is|This is|That comes to|The pay is)"
_THAN = re.compile(rf"^{_STANDS} (?P<size>.+?) than (?P<base>.+)$")
_TIMES = rf"(?P<least>at least )?(?P<about>about )?(?P<times>twice|{_N} times) as (?:much|many|old|high)"
_TIMES_AS = re.compile(rf"^{_STANDS} {_TIMES} as (?P<base>.+)$")
_TIMES_OF = re.compile(rf"^.*?\b{_TIMES}(?: for .+)?(?::.+|\.)$")
_WHICH = re.compile(
    rf"^(?P<subject>.+), which is (?:(?P<least>at least )(?P<percent>{_N})%"
    rf"|(?P<gap>{_N}) percentage points?) (?P<word>{_WORD})\.$"
)
_TIME = re.compile(r"^.*\btakes (?P<word>longer|less time)\b.+$")
_SIZES = (
    re.compile(rf"(?P<least>at least )?(?P<percent>{_N})% (?P<word>{_WORD})"),
    re.compile(rf"(?P<intensity>much|slightly) (?P<word>{_WORD}) \((?P<percent>{_N})%\)"),
    re.compile(rf"(?P<gap>{_N}) years? (?P<word>{_WORD})"),
    re.compile(rf"(?:(?P<intensity>much|slightly) )?(?P<word>{_WORD})"),
)
_COLUMN = (
    re.compile(
        rf"(?P<least>at least )?\$?(?P<gap>{_N}) (?P<word>{_WORD})(?: an? (?:year|week|hour))?"
        rf"(?: \((?P<percent>{_N})%\))?"
    ),
    re.compile(rf"\$?(?P<gap>{_N}) (?P<word>{_WORD})(?: an? (?:year|week|hour))? \({_TIMES}\)"),
    re.compile(rf"(?P<gap>{_N}) years? (?P<word>{_WORD})"),
    re.compile(rf"(?:the same; share )?(?P<gap>{_N}) percentage points? (?P<word>{_WORD})"),
    re.compile(rf"(?P<word>{_WORD})"),
)
NO_DIRECTION = ("", "the same", "about the same", "the ranges meet or overlap")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads texts on two occupations; `order` has "baker" and "archivist" as the report has them."""

    order: tuple[str, str]

    def sides(self, text: str) -> list[int]:
        """Whom a text names, in its order."""
        return [side for _, side in self.named(text)]

    def named(self, text: str) -> list[tuple[int, int]]:
        """Where a text names someone, and whom."""
        return sorted(
            (match.start(), side)
            for side in (LEFT, RIGHT)
            for match in re.finditer(rf"{_NAMES[self.order[side]]}|{_ORDINALS[side]}", text, re.IGNORECASE)
        )

    def claim(self, text: str) -> Told | None:
        """What a sentence says on who is more, or `None`."""
        if match := _TIMES_AS.match(text):
            base = self.sides(match["base"])[0]
            return _told(match, higher=1 - base, base=base)
        if match := _TIMES_OF.match(text):
            subject = self.sides(text)[0]
            return _told(match, higher=subject, base=1 - subject)
        if match := _THAN.match(text):
            size, base = _size(_SIZES, match["size"]), self.sides(match["base"])[0]
            return _told(size, higher=1 - base if size["word"] in _MORE else base, base=base)
        if match := _WHICH.match(text) or _TIME.match(text):
            subject = self.sides(text)[0]
            more = match["word"] in _MORE
            return _told(match, higher=subject if more else 1 - subject, base=1 - subject)
        return None

    def column(self, text: str) -> Told | None:
        """What the last column of a table says of left against right, or `None`."""
        if text in NO_DIRECTION:
            return None
        match = _size(_COLUMN, text)
        return _told(match, higher=LEFT if match["word"] in _MORE else RIGHT, base=RIGHT)


def _size(patterns: tuple[re.Pattern[str], ...], text: str) -> re.Match[str]:
    found = next((match for pattern in patterns if (match := pattern.fullmatch(text))), None)
    assert found is not None, f"“{text}” cannot be read"
    return found


def _told(match: re.Match[str], *, higher: int, base: int) -> Told:
    groups = {name: found or "" for name, found in match.groupdict().items()}
    times = groups.get("times", "")
    return Told(
        higher=higher,
        base=base,
        gap=_optional(groups.get("gap", "")),
        percent=_optional(groups.get("percent", "")),
        times=Decimal(2) if times == "twice" else _optional(times.removesuffix(" times")),
        least=bool(groups.get("least")),
        about=bool(groups.get("about")),
        intensity=groups.get("intensity", ""),
    )


def _optional(text: str) -> Decimal | None:
    return amount(text) if text else None


# ---------------------------------------------------------------- what is true


def true(told: Told, left: Decimal, right: Decimal) -> Told:
    """`told` as it must read for these amounts, as they are shown."""
    amounts = (left, right)
    base = amounts[told.base]
    larger, smaller = max(amounts), min(amounts)
    correct = replace(told, higher=LEFT if left > right else RIGHT)
    if told.gap is not None:
        correct = replace(correct, gap=larger - smaller)
    if told.percent is not None:
        exact = Fraction(larger - smaller) * 100 / Fraction(base)
        correct = replace(correct, percent=Decimal(int(exact)) if told.least else half_up(exact))
    if told.times is not None:
        ratio = Fraction(larger) / Fraction(smaller)
        rounded = half_up(ratio, 1 if ratio < 10 else 0)
        if told.least:
            return replace(correct, times=Decimal(int(ratio)))
        correct = replace(correct, times=rounded, about=Fraction(rounded) != ratio)
    return correct


_APART = re.compile(rf", (?P<gap>{_N}) percentage points? (?:more|less)\.$")
_COMES_TO = re.compile(
    rf"\b(?:comes to|differs by|is) (?:\$(?P<year>{_N}) a year, (?:or )?about \$(?P<week>{_N}) a week"
    rf"|about \$(?P<of_week>{_N}) a week, or \$(?P<of_year>{_N}) a year)\.$"
)
_DERIVED = (
    re.compile(rf"(?:at least )?{_N}% (?:{_WORD})\b"),
    re.compile(rf"(?:much|slightly) (?:{_WORD}) \({_N}%\)"),
    re.compile(rf"(?:at least )?(?:about )?{_N} times as"),
    re.compile(rf"which is {_N} percentage points? (?:{_WORD})\b"),
    re.compile(rf"{_N} years? (?:{_WORD})\b"),
    _APART,
    _COMES_TO,
)
_PERIOD = re.compile(r"\b[Oo]ver \d{4}–\d\d\b")
INTRODUCTION = re.compile(r"^This report compares|^Here is a comparison of|are compared here\.$")


def apart(text: str) -> Decimal | None:
    """How many points a sentence says to lie between two shares."""
    match = _APART.search(text)
    return amount(match["gap"]) if match else None


def comes_to(text: str) -> tuple[Decimal, Decimal] | None:
    """What a difference comes to, a year and a week."""
    match = _COMES_TO.search(text)
    if match is None:
        return None
    return amount(match["year"] or match["of_year"]), amount(match["week"] or match["of_week"])


def without_derived(text: str) -> str:
    """The text without the figures that arithmetic made, and without the period of a projection."""
    for pattern in (_PERIOD, *_DERIVED):
        text = pattern.sub("", text)
    return text


def without_period(text: str) -> str:
    return _PERIOD.sub("", text)
