"""The forms of sentences on amounts of three or four: who has the most, who the least, and how far apart."""

from __future__ import annotations

import re
from dataclasses import replace

from reportgen.audit.claims import Claim, Figure, Sum
from reportgen.audit.claims_of_several import Among, Apart, Bond, Rank, Ranked, Together, Unordered
from reportgen.audit.forms import Fit, Form, Read, form, ways
from reportgen.audit.languages.en.groups import (
    EARNED,
    NO_UNITS,
    UNITS,
    group,
    items,
    listed,
    of_each,
    subject,
)
from reportgen.audit.standings import known

_MANY = "(?P<many>three|four)"
_UNIT = "(?P<unit> a year on average| an hour on average| a year|, as projected)?"
_HELD = re.compile(
    rf"(?P<bond>each |about the same, )?(?P<figures>.*\d.*?){_UNIT}"
    "(?P<chain>, each about the same as the next)?"
)
_BONDS = {"each ": Bond.EQUAL, "about the same, ": Bond.ALIKE, None: None}
_MOST = "(?P<most>earn the most|hold the most jobs|have the (?:most|highest) [^:\ue000]+?)"
_LEAST = "(?P<least>earn the least|hold the fewest jobs|have the (?:least|fewest|lowest) [^:\ue000]+?)"
_SAME = "(?P<same>(?:earn|hold|have) (?:about )?the same(?: [^:\ue000]+?)?)"
_PHRASE = re.compile(
    r"(?P<verb>earn|hold|have) (?:about )?the (?P<word>most|least|fewest|highest|lowest|same)"
    r"(?: (?:number of )?(?P<subject>.+))?"
)
_TOGETHER = "about the same"
_COUNTED = {"jobs": "fewest", "openings": "fewest", "experience_years": "least"}


def _had(phrase: str, unit: str, fit: Fit) -> str:
    """The measure that people have the most, least or the same of; empty where it is not called so."""
    found = _PHRASE.fullmatch(phrase)
    if found is None or (found["verb"] == "earn") == bool(found["subject"]):
        return ""
    if found["verb"] == "earn":
        own = [key for key in EARNED if UNITS[key][0] == unit] or [fit.key]
        return own[0] if own[0] in EARNED and found["word"] not in ("highest", "lowest", "fewest") else ""
    key = subject(found["subject"])
    words = ("most", _COUNTED[key], "same") if key in _COUNTED else ("highest", "lowest", "same")
    if found["word"] not in words or (found["verb"] == "hold") != (key == "jobs"):
        return ""
    return key


def _figures(
    fit: Fit, key: str, who: tuple[int, ...], text: str, unit: str
) -> tuple[list[Claim], Bond | None]:
    """The figures of those who stand together, and what they are said to be to each other; none where the
    text does not have one of each, or not in this unit."""
    found = _HELD.fullmatch(text)
    if found is None or (found["unit"] or "") != unit:
        return [], None
    texts = listed(found["figures"])
    bond = Bond.CHAIN if found["chain"] else _BONDS[found["bond"]]
    if bond is Bond.EQUAL:
        texts = texts * len(who) if len(texts) == 1 else []
    if len(texts) != len(who):
        return [], None
    return [Figure(key=key, who=one, text=own) for one, own in zip(who, texts, strict=True)], bond


def _unit_of(text: str) -> str:
    found = _HELD.fullmatch(text)
    return (found["unit"] or "") if found else ""


def _paid(fit: Fit) -> str:
    """The unit of the pay that a sentence without figures is on."""
    return UNITS["salary_mean" if fit.names.pair.facts("salary_mean") else "hourly_rate"][0]


def _rank(rank: Rank, *, who: str = "who", held: str = "h", phrase: str = "", named: str = "") -> Read:
    """The rank of a group: of the measure that the slot `phrase` tells of, that `named` names, or of the one
    that was spoken of."""

    def read(fit: Fit) -> None:
        text = fit.text(held) if held in fit.slots else ""
        unit = _unit_of(text) if text and text != _TOGETHER else _paid(fit)
        key = subject(fit.text(named)) if named else fit.key
        key = _had(fit.text(phrase), unit, fit) if phrase else key
        due = UNITS.get(key, NO_UNITS)[bool(named)] if rank is Rank.HIGHEST else ""
        places = group(fit, fit.slots[who])
        if not text or text == _TOGETHER:
            bond = Bond.ALIKE if text else None
            fit.claims.append(Ranked(key=key, rank=rank, who=places, bond=bond, told=False))
        else:
            claims, bond = _figures(fit, key, places, text, due)
            fit.claims += [*claims, Ranked(key=key if claims else "", rank=rank, who=places, bond=bond)]
        if "many" in fit.slots:
            fit.claims.append(Among(text=fit.slots["many"]))

    return read


_TOPS = (
    *ways(
        (
            f"{{who}} {_MOST} of the {_MANY}(?:: {{h}})?",
            f"of the {_MANY}, {{who}} {_MOST}(?:: {{h}})?",
        ),
        _rank(Rank.HIGHEST, phrase="most"),
    ),
    *ways(("the {m} is highest for {who}(?:: {h})?",), _rank(Rank.HIGHEST, named="m")),
)
_SECOND = ("{who} come next: {h}", "next come {who}: {h}", "{who} follow: {h}")
_THIRD = ("then come {who}: {h}", "after them come {who}: {h}", "behind them come {who}: {h}")
_LOWEST = (
    f"{{who}} {_LEAST}: {{h}}",
    "the {m} is lowest for {who}: {h}",
    "the lowest figure is that of {who}: {h}",
)


def _second_slots(pattern: str) -> str:
    """The same pattern for the second clause of a sentence."""
    return pattern.replace("{who}", "{who2}").replace("{h}", "{h2}")


def _lowest(pattern: str, who: str, held: str) -> Read:
    return _rank(
        Rank.LOWEST,
        who=who,
        held=held,
        phrase="least" if "least" in pattern else "",
        named="m" if "{m}" in pattern else "",
    )


def _ranks() -> tuple[Form, ...]:
    """Each clause alone, and two of them in a sentence."""
    middle = ((_SECOND, Rank.SECOND), (_THIRD, Rank.THIRD))
    found: list[Form] = []
    for patterns, rank in middle:
        for first in patterns:
            found += (
                form(f"{first}, and {_second_slots(last)}", _rank(rank), _lowest(last, "who2", "h2"))
                for last in _LOWEST
            )
    found += (
        form(
            f"{first}, and {_second_slots(then)}",
            _rank(Rank.SECOND),
            _rank(Rank.THIRD, who="who2", held="h2"),
        )
        for first in _SECOND
        for then in _THIRD
    )
    for patterns, rank in middle:
        found += ways(patterns, _rank(rank))
    found += (form(last, _lowest(last, "who", "h")) for last in _LOWEST)
    return tuple(found)


# ---------------------------------------------------------------- how far apart


def _apart(named: str = "") -> Read:
    def read(fit: Fit) -> None:
        key = subject(fit.text(named)) if named else (fit.key if fit.key in EARNED else "")
        first, second = fit.place("a"), fit.place("b")
        fit.claims.append(Apart(key=key, subject=first, base=second, text=fit.text("d")))

    return read


_START = "(?:by comparison, |seen from both ends, )?"
_APART = (
    form(f"{_START}{{a}} earn {{d}} (?:than|as) {{b}}", _apart()),
    form(f"{_START}the {{m}} (?P<j>of|for) {{a}} is {{d}} than that (?P=j) {{b}}", _apart("m")),
    form(f"{_START}the {{m}} (?P<j>of|for) {{a}} is (?P<d>.+ times|.*twice) that (?P=j) {{b}}", _apart("m")),
)


def _sum(fit: Fit) -> None:
    places = group(fit, fit.slots["who"])
    key = {"average": "salary_mean", "median": "salary_median"}.get(fit.text("kind"), "")
    if len(places) == 2:
        yearly, weekly = fit.text("x"), fit.text("y") if "y" in fit.slots else ""
        fit.claims.append(Sum(key=key, yearly=yearly, weekly=weekly, who=(places[0], places[1])))


def _week(fit: Fit) -> None:
    for claim in fit.before:
        if isinstance(claim, Sum) and not claim.weekly:
            fit.claims.append(Sum(key=claim.key, yearly="", weekly=fit.text("y"), who=claim.who))


_KIND = "(?P<kind>average|median)"
_COMES = "comes to {x} a year(?:, about {y} a week)?"
_SUMS = (
    *ways(
        (
            f"between {{who}}, the difference in {_KIND} pay {_COMES}",
            f"the difference in {_KIND} pay between {{who}} {_COMES}",
            f"in {_KIND} pay, the difference between {{who}} {_COMES}",
        ),
        _sum,
    ),
    form("that is about {y} a week", _week),
)

# ---------------------------------------------------------------- all alike, or in no order


def _same(*, phrase: str = "", named: str = "") -> Read:
    """One figure for all of a group."""

    def read(fit: Fit) -> None:
        text = fit.text("h")
        key = _had(fit.text(phrase), _unit_of(text), fit) if phrase else subject(fit.text(named))
        places = group(fit, fit.slots["who"])
        is_about = bool(phrase) and "about" in fit.text(phrase)
        if len(places) > 2 and ": " not in text and not is_about:
            claims, _ = _figures(fit, key, places, f"each {text}", UNITS.get(key, NO_UNITS)[bool(named)])
            fit.claims += [*claims, Together(key=key if claims else "", who=places, bond=Bond.EQUAL)]

    return read


def _rows(*, phrase: str = "", named: str = "", bond: Bond | None = None) -> Read:
    """A figure for each in a row; `bond` is what they are said to be to each other."""

    def read(fit: Fit) -> None:
        found = items(fit, fit.slots["r"])
        key = subject(fit.text(named)) if named else ""
        if phrase and found:
            key = _had(fit.text(phrase), " a year on average", fit) or _had(fit.text(phrase), "", fit)
        places = tuple(place for one in found for place in one.who)
        if "who" in fit.slots and set(group(fit, fit.slots["who"])) != set(places):
            key = ""
        unit = UNITS.get(key, NO_UNITS)[1]
        if not found or not found[0].text.endswith(unit):
            fit.claims.append(Together(key="", who=places or (0,), bond=Bond.ALIKE))
            return
        first, *others = of_each(key, found)
        fit.claims += [replace(first, text=first.text.removesuffix(unit)), *others]
        if bond:
            fit.claims.append(Together(key=key, who=places, bond=bond))

    return read


def _all_alike(fit: Fit) -> None:
    key = subject(fit.text("m"))
    fit.claims.append(Together(key=key, who=_known(fit, key), bond=Bond.ALIKE))
    fit.claims.append(Among(text=fit.slots["many"]))


def _known(fit: Fit, key: str) -> tuple[int, ...]:
    return known(fit.names.pair, key) if key in fit.names.pair.measures else ()


def _chain(fit: Fit) -> None:
    fit.claims.append(Together(key=fit.key, who=_known(fit, fit.key), bond=Bond.CHAIN))


def _no_order(fit: Fit) -> None:
    fit.claims.append(Unordered(key=fit.key, who=_known(fit, fit.key)))


def _which(fit: Fit) -> None:
    """Of which figures, that of the last sentence on a rank says."""
    for claim in reversed(fit.before):
        if isinstance(claim, Ranked):
            word = "larger" if len(claim.who) == 2 else "largest"
            if fit.text("size") == word:
                fit.claims.append(Unordered(key=claim.key, who=claim.who))
            return


def _its(fit: Fit) -> None:
    """The figure of one more, behind its unit where that was said so."""
    shares = (claim.part for claim in fit.before if isinstance(claim, Figure) and claim.key == fit.key)
    part = next(shares, "")
    unit = UNITS.get(fit.key, NO_UNITS)[1]
    text = fit.text("x")
    for who in group(fit, fit.slots["who"]):
        own = text.removesuffix(unit) if unit else text
        fit.claims.append(Figure(key=fit.key, who=who, text=own, part=part, whole=bool(part)))


_ALIKE = (
    *ways((f"{{who}} {_SAME}: {{h}}",), _same(phrase="same")),
    *ways(("the {m} is the same for {who}: {h}",), _same(named="m")),
    *ways(
        (
            "the {m} is about the same for {who}: {r}",
            "for {who}, the {m} is about the same: {r}",
            "the {m} is about the same: {r}",
        ),
        _rows(named="m", bond=Bond.ALIKE),
    ),
    form(f"{{who}} {_SAME}: {{r}}", _rows(phrase="same", bond=Bond.ALIKE)),
    form(f"the {{m}} is about the same for all {_MANY}", _all_alike),
    form("for {who}, the {m} is {h}", _same(named="m")),
    form("each of these figures is about the same as the next", _chain),
    form("the data does not show the full order of these figures", _no_order),
    form("the data does not show which of these figures is (?P<size>larger|largest)", _which),
    form(r"for {who}, it is (?P<x>.*\d.*)", _its),
)
# Whose slots would fit much else: to be tried last.
LISTED = (
    *ways(("the {m} is {r}", "the {m} comes to {r}", "by {m}, the figures are {r}"), _rows(named="m")),
    form(
        "the {m} of {a} is {x}",
        lambda fit: _of_one(fit),
    ),
)


def _of_one(fit: Fit) -> None:
    key = subject(fit.text("m"))
    unit = UNITS.get(key, NO_UNITS)[1]
    text = fit.text("x")
    if text.endswith(unit):
        fit.claims.append(Figure(key=key, who=fit.place("a"), text=text.removesuffix(unit)))


STANDINGS: tuple[Form, ...] = (*_TOPS, *_ranks(), *_APART, *_SUMS, *_ALIKE)
