"""The forms of sentences on lengths of time, growth, shares and pay of three or four."""

from __future__ import annotations

import re

from reportgen.audit import cells
from reportgen.audit.claims import Claim, Figure, Missing, Period
from reportgen.audit.claims_of_several import Among, Bond, Rank, Ranked, Together
from reportgen.audit.forms import WHO, Fit, Form, Read, figures, form, ways
from reportgen.audit.languages.en.groups import Item, group, items, listed, of_each, subject
from reportgen.audit.languages.en.words import GROUPS, moved, split
from reportgen.audit.naming import NAME

_MANY = "(?P<many>three|four)"
_TIME, _GROWTH = "time_to_become", "growth_percent"


def _among(fit: Fit) -> None:
    if "many" in fit.slots:
        fit.claims.append(Among(text=fit.slots["many"]))


# ---------------------------------------------------------------- lengths of time and ranges of pay


def _same_time(fit: Fit) -> None:
    """One length of time, or several ways to say it: each of those who have it has one of them."""
    places = group(fit, fit.slots["who"])
    spans = fit.text("spans").split(", or ")
    pair = fit.names.pair
    texts = [cells.cell(cell, pair.language) for cell in pair.cells(_TIME)]
    due = {who: texts[who] for who in places if texts[who] in spans}
    if set(spans) == set(due.values()) or len(spans) == 1:
        fit.claims += [Figure(key=_TIME, who=who, text=due.get(who, spans[0])) for who in places]
        fit.claims.append(Together(key=_TIME, who=places, bond=Bond.EQUAL))


def _ranked_time(rank: Rank) -> Read:
    def read(fit: Fit) -> None:
        who = fit.place("a")
        fit.claims.append(Figure(key=_TIME, who=who, text=fit.text("x")))
        fit.claims.append(Ranked(key=_TIME, rank=rank, who=(who,), bond=None))
        _among(fit)

    return read


def _times(joint: str) -> Read:
    def read(fit: Fit) -> None:
        fit.claims += of_each(_TIME, items(fit, fit.slots["r"], joint))

    return read


_BECOMING = re.compile(rf"becoming (?P<who>{WHO}) takes (?P<x>[^:\ue000]+)")


def _becoming(fit: Fit) -> None:
    clauses = re.split("(?:[,;] and |[,;] )(?=becoming )", fit.slots["r"])
    found = [_BECOMING.fullmatch(clause) for clause in clauses]
    for one in found if all(found) else ():
        places = group(fit, one["who"]) if one else ()
        fit.claims += [Figure(key=_TIME, who=who, text=one["x"]) for who in places if one]


def _of_group(key: str) -> Read:
    def read(fit: Fit) -> None:
        for who in group(fit, fit.slots["who"]):
            fit.claims.append(Figure(key=key, who=who, text=fit.text("x")))

    return read


def _ends(longest: str, rank: Rank) -> tuple[Form, ...]:
    return ways(
        (
            f"it takes {longest} to become {{a}}: {{x}}",
            f"of the {_MANY}, it takes {longest} to become {{a}}: {{x}}",
            f"to become {{a}} takes {longest} of the {_MANY}: {{x}}",
        ),
        _ranked_time(rank),
    )


def _pay(fit: Fit) -> None:
    fit.claims += of_each("salary_range", items(fit, fit.slots["r"]))


_TIMES = (
    *ways(
        (
            "it takes the same time to become {who}: {spans}",
            "to become {who}, it takes the same time: {spans}",
            "the time to become {who} is the same: {spans}",
        ),
        _same_time,
    ),
    *_ends("the longest", Rank.HIGHEST),
    *_ends("the least time", Rank.LOWEST),
    form("the time it takes is {r}", _times("for")),
    form("it takes {r}", _times("to become")),
    form("(?P<r>becoming .+)", _becoming),
    form("to become {who}, it takes {x}", _of_group(_TIME)),
    *ways(("yearly pay is {r}", "pay in a year is {r}", "by the year, pay is {r}"), _pay),
)

# ---------------------------------------------------------------- growth

_OVER = "(?: over {p})?"
_MOVE = re.compile(r"(?P<verb>grow|decline) by (?P<by>[^\ue000]+)|show little or no change")


def _grown(fit: Fit, who: int, text: str) -> Claim:
    return Figure(key=_GROWTH, who=who, text=moved(text))


def _period(fit: Fit, places: tuple[int, ...]) -> None:
    if fit.slots.get("p"):
        fit.claims += [Period(key=_GROWTH, who=who, text=fit.text("p")) for who in places]


def _all_grow(fit: Fit) -> None:
    places = group(fit, fit.slots["who"])
    if _MOVE.fullmatch(fit.text("w")):
        fit.claims += [_grown(fit, who, fit.text("w")) for who in places]
        _period(fit, places)


def _alike(fit: Fit) -> None:
    """Growth at about the same rate: of a group, with the figures in its order, or of those in a row."""
    verb, text = fit.text("verb"), fit.slots.get("by", "")
    whole = group(fit, fit.slots["who"]) if "who" in fit.slots else ()
    places, texts = whole, listed(text) if text else []
    if found := items(fit, text):
        places = tuple(who for one in found for who in one.who)
        texts = [one.text for one in found for _ in one.who]
        if whole and set(whole) != set(places):
            return
    if not places or (text and len(texts) != len(places)):
        return
    fit.claims += [_grown(fit, who, f"{verb} by {one}") for who, one in zip(places, texts, strict=False)]
    fit.claims.append(Together(key=_GROWTH, who=places, bond=Bond.ALIKE))
    _period(fit, places)


_BY = re.compile(r"(?P<bond>each |at about the same rate, )?by (?P<by>.+)|(?P<alone>at about the same rate)")


def _most(fit: Fit) -> None:
    """Who grows the fastest or declines the most, and by how much."""
    places = group(fit, fit.slots["who"])
    verb = fit.text("most").split()[0]
    rank = Rank.HIGHEST if verb == "grow" else Rank.LOWEST
    found = _BY.fullmatch(fit.text("by")) if "by" in fit.slots else None
    if "by" in fit.slots and found is None:
        return
    bond = None
    if found is not None:
        bond = (
            Bond.EQUAL
            if found["bond"] == "each "
            else Bond.ALIKE
            if found["bond"] or found["alone"]
            else None
        )
    if found is not None and found["by"]:
        texts = listed(found["by"])
        texts = texts * len(places) if bond is Bond.EQUAL else texts
        if len(texts) != len(places):
            return
        fit.claims += [_grown(fit, who, f"{verb} by {one}") for who, one in zip(places, texts, strict=True)]
        told = True
    else:
        told = False
    fit.claims.append(Ranked(key=_GROWTH, rank=rank, who=places, bond=bond, told=told))
    _among(fit)
    _period(fit, places)


def _moves(fit: Fit) -> None:
    """`to grow by 4.9% for bakers and by 2% for …`: a verb that is not said again is that before it."""
    verb = ""
    claims: list[Claim] = []
    places: list[int] = []
    for one in items(fit, fit.slots["r"]):
        text = one.text.removeprefix("to ")
        if text.startswith("by "):
            text = f"{verb} {text}"
        if _MOVE.fullmatch(text) is None:
            return
        verb = text.split()[0]
        claims += [_grown(fit, who, text) for who in one.who]
        places += one.who
    fit.claims += claims
    _period(fit, tuple(places))


def _outcomes(fit: Fit) -> None:
    found = items(fit, fit.slots["r"])
    fit.claims += of_each(_GROWTH, found)
    _period(fit, tuple(who for one in found for who in one.who))


_MOST = "(?P<most>grow the fastest|decline the most)"
_RATE = "to (?P<verb>grow|decline) at about the same rate"
_GROWTHS = (
    *ways(
        (
            f"jobs for {{who}} are projected to {_MOST} of the {_MANY}(?:: (?P<by>.+?))?{_OVER}",
            f"of the {_MANY}, jobs for {{who}} are projected to {_MOST}(?:: (?P<by>.+?))?{_OVER}",
            f"among the {_MANY}, jobs are projected to {_MOST} for {{who}}(?:: (?P<by>.+?))?{_OVER}",
        ),
        _most,
    ),
    *ways(
        (
            f"jobs for {{who}} are projected {_RATE}{_OVER}(?:: by (?P<by>.+))?",
            f"for {{who}}, jobs are projected {_RATE}{_OVER}(?:: by (?P<by>.+))?",
            f"jobs are projected {_RATE} for {{who}}{_OVER}(?:: by (?P<by>.+))?",
            f"jobs are projected {_RATE}{_OVER}: by (?P<by>.+)",
        ),
        _alike,
    ),
    *ways(
        (
            f"jobs for {{who}} are projected to {{w}}{_OVER}",
            f"for {{who}}, jobs are projected to {{w}}{_OVER}",
            f"the projection for {{who}} is to {{w}}{_OVER}",
        ),
        _all_grow,
    ),
    *ways(
        (
            f"jobs are projected (?P<r>to .+?){_OVER}",
            f"by the projections, jobs are (?P<r>to .+?){_OVER}",
        ),
        _moves,
    ),
    *ways((f"projections are {{r}}{_OVER}", f"the projected changes in jobs are {{r}}{_OVER}"), _outcomes),
)

# ---------------------------------------------------------------- shares and scores


def _people(fit: Fit, found: list[Item]) -> None:
    if not all(one.text.endswith("%") for one in found):
        return
    people = fit.text("people").removesuffix(" people")
    key = GROUPS.get(people, "gender")
    part = people if key == "gender" else ""
    for one in found:
        fit.claims += [
            Figure(key=key, who=who, text=one.text, part=part, whole=bool(part)) for who in one.who
        ]


def _shares(joint: str) -> Read:
    return lambda fit: _people(fit, items(fit, fit.slots["r"], joint))


def _one_share(fit: Fit) -> None:
    """One share for all: `12% of bakers, of archivists, and of actors`."""
    places = tuple(fit.names.who(mark) for mark in re.findall(NAME, fit.slots["each"]))
    _people(fit, [Item(text=fit.text("x"), who=places, shares=())])


def _no_share(fit: Fit) -> None:
    key = GROUPS.get(fit.text("people"), "gender")
    fit.claims += [Missing(key=key, who=who) for who in group(fit, fit.slots["who"])]


def _scored(fit: Fit) -> None:
    fit.claims += of_each(subject(fit.text("m")), items(fit, fit.slots["r"]))


_SOME = "(?:an estimated )?"
_EACH = rf"(?P<each>{NAME}(?:[,;]?(?: and)? of {NAME})+)"
_SHARES = (
    form(f"{_SOME}{{x}} of {_EACH} are {{people}}", _one_share),
    *ways((f"{_SOME}{{r}} are {{people}}", "{people} make up {r}"), _shares("of")),
    form("the share of {people} is not reported for {who}", _no_share),
    form("the share of {people} is {r}", _shares("for")),
)
SCORES = ways((r"{m} is rated (?P<r>\d.*)", r"people rate {m} (?P<r>\d.*)", r"{m} is (?P<r>\d.*)"), _scored)

# ---------------------------------------------------------------- pay by the hour, middle halves and gaps


def _missing(fit: Fit) -> None:
    places = group(fit, fit.slots["who"])
    for one in split(fit.text("m")):
        key = subject(one) or ""
        fit.claims += [Missing(key=key, who=who) for who in places]


_PAY = (
    *ways(
        (
            "for {a}, only pay by the hour is published: {x} on average",
            "only pay by the hour is published for {a}: {x} on average",
            "pay of {a} is published by the hour only: {x} on average",
        ),
        figures("hourly_rate", a="x"),
    ),
    form(
        "for {a}, the middle half runs from {x} to {y}",
        figures("salary_p25", a="x"),
        figures("salary_p75", a="y"),
    ),
)
GAPS = ways(
    (
        "{m} (?:is|are) not reported for {who}",
        "for {who}, {m} (?:is|are) not reported",
        "the data does not report {m} for {who}",
    ),
    _missing,
)

SEVERAL: tuple[Form, ...] = (*_TIMES, *_GROWTHS, *_SHARES, *_PAY)
