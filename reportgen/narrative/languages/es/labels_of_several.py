"""The labels of three or four in, Spanish sentences out: labels are named, never ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model import Category, Claim, Fact, Standing, folded
from reportgen.narrative.languages.es import categories, figures, terms
from reportgen.narrative.languages.es.labels import subject
from reportgen.narrative.languages.es.names import Naming
from reportgen.narrative.languages.es.sounds import to
from reportgen.narrative.languages.es.standing_words import (
    LONG,
    all_of_them,
    belonging,
    clauses,
    framed,
    groups_of,
    onward,
    row,
)
from reportgen.narrative.languages.es.wording import claim

_HIGHEST = "el pago más alto"
# Labels that are many things: `algunos estudios universitarios`, `menos de 5 años de experiencia`.
_SEVERAL = ("algunos ", "menos de 5 años", "al menos 5 años")
# With what it is needed for, a sentence of so many words is not too long.
_SHORT = 26


def tell(standing: Standing, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """The sentence on all labels, or one for each group where it would be long."""
    facts = standing.facts
    groups = _groups(facts)
    if len(groups) == 1 and len(facts) == len(standing.cells) and _value(facts[0]).share is None:
        return (claim(_of_all(standing, frame), standing),)
    text = _together(standing, groups, naming, frame)
    if len(text.split()) <= LONG:
        return (claim(text, standing),)
    if standing.measure.key in categories.OCCASIONS:
        return tuple(claim(text, standing) for text in _needed(standing, groups, naming, frame))
    parts = list(_apart(standing, groups, naming, frame))
    if len(groups) < len(facts) and max(len(part.split()) for part in parts) > LONG:
        parts = list(_apart(standing, [[fact] for fact in facts], naming, frame))
    return tuple(claim(part, standing) for part in parts)


def _value(fact: Fact) -> Category:
    assert isinstance(fact.value, Category)
    return fact.value


def _groups(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Those with the same label together, in the order of the first."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(folded(_value(fact).label), []).append(fact)
    return list(found.values())


def _of_all(standing: Standing, frame: int) -> str:
    """One label for everyone."""
    fact, where = standing.facts[0], f"en {all_of_them(len(standing.facts))}"
    key = standing.measure.key
    if key in categories.OCCASIONS:
        ahead, behind = _occasion(key)
        need, among = _need([fact]), f"de {all_of_them(len(standing.facts))}"
        start = f"{ahead}{where} {need}" if ahead else f"en cada una {among} {need}"
        if nothing := categories.nothing(fact.measure, _value(fact)):
            start = f"en ninguna {among} se suele necesitar {nothing}{behind}"
        return framed(frame, start, f"{where} {need}{behind}", f"{need}{behind} {where}")
    if key in categories.KINDS:
        kind, place = categories.KINDS[key], _place(fact)
        return framed(
            frame,
            f"{kind}, {_HIGHEST} {where} está en {place}",
            f"{_HIGHEST} {kind} está en {place} {where}",
            f"{where}, {_HIGHEST} {kind} está en {place}",
        )
    what, label = subject(standing.measure), _label(fact)
    return framed(
        frame,
        f"{what} es igual {where}: {label}",
        f"{where}, {what} es igual: {label}",
        f"en cuanto {to(what)}, es igual {where}: {label}",
    )


def _together(standing: Standing, groups: Sequence[Sequence[Fact]], naming: Naming, frame: int) -> str:
    """All groups in one sentence."""
    first, *others = groups
    start = _start(standing, first, naming, frame)
    if standing.measure.key in categories.OCCASIONS:
        return clauses([start, *(_needing(group, naming, frame, "") for group in others)])
    if standing.measure.key in categories.PAYING and frame % 3 == 0:
        return clauses([start, *(f"{_whom(group, naming)} {_is(group)}" for group in others)])
    return clauses([start, *(f"para {_named(group, naming)} {_is(group)}" for group in others)])


def _apart(standing: Standing, groups: Sequence[Sequence[Fact]], naming: Naming, frame: int) -> Iterator[str]:
    """A sentence for each group; no two in a row open alike."""
    yield _start(standing, groups[0], naming, frame)
    for place, group in enumerate(groups[1:], 1):
        # The second way to begin the first sentence is `para …`.
        yield f"{onward(place + (frame % 3 == 1), group, naming)} {_is(group)}{_shares(group)}"


def _start(standing: Standing, group: Sequence[Fact], naming: Naming, frame: int) -> str:
    """What is said of the first group, with what the labels are."""
    key = standing.measure.key
    if key in categories.OCCASIONS:
        ahead, behind = _occasion(key)
        need = _needing(group, naming, frame, "" if frame % 3 == 0 else behind)
        return f"{ahead}{need}" if frame % 3 == 0 else need
    named = _named(group, naming)
    whose = belonging(group, naming)
    if key in categories.KINDS:
        kind = categories.KINDS[key]
        return framed(
            frame,
            f"{kind}, {_HIGHEST} para {named} {_is(group)}",
            f"para {named}, {_HIGHEST} {kind} {_is(group)}",
            f"{_HIGHEST} {kind} para {named} {_is(group)}",
        )
    what = subject(standing.measure)
    whom = _whom(group, naming) if key in categories.PAYING else f"para {named}"
    return framed(
        frame,
        f"{what} {whom} {_is(group)}",
        f"para {named}, {what} {_is(group)}",
        f"en el caso {whose}, {what} {_is(group)}{_shares(group)}",
    )


# ---------------------------------------------------------------- what is needed


def _occasion(key: str) -> tuple[str, str]:
    """For what it is needed, as it stands ahead of the rest and behind it."""
    occasion = categories.OCCASIONS[key].removesuffix(", ")
    return (f"{occasion}, ", f" {occasion}") if occasion else ("", "")


def _need(group: Sequence[Fact], *, impersonal: bool = True) -> str:
    nothing, label = categories.nothing(group[0].measure, _value(group[0])), _label(group[0])
    several = not nothing and label.startswith(_SEVERAL)
    verb = ("se suelen necesitar" if several else "se suele necesitar") if impersonal else "suelen necesitar"
    return f"no {verb} {nothing}" if nothing else f"{verb} {label}"


def _needed(
    standing: Standing, groups: Sequence[Sequence[Fact]], naming: Naming, frame: int
) -> Iterator[str]:
    """A sentence for each group, or for each one of it where that would be long; no two open alike."""
    before: list[str] = []
    for group in groups:
        whole = len(_needing(group, naming, 0, "").split()) <= _SHORT
        for some in [group] if whole else [[fact] for fact in group]:
            text = _needing(some, naming, 0, "") if before else _start(standing, some, naming, frame)
            if before == text.split()[:2]:
                text = _needing(some, naming, 1, "")
            yield text
            before = text.split()[:2]


def _needing(group: Sequence[Fact], naming: Naming, frame: int, occasion: str) -> str:
    """What people need; `occasion` is for what, where it stands behind."""
    people = row([naming(fact.occupation).people for fact in group])
    whose = belonging(group, naming)
    return framed(
        frame,
        f"{people} {_need(group, impersonal=False)}",
        f"en el caso {whose} {_need(group)}{occasion}",
        f"{_need(group)}{occasion} en el caso {whose}",
    )


# ---------------------------------------------------------------- what is where, and who has what


def _label(fact: Fact) -> str:
    return categories.label(fact.measure, Category(label=_value(fact).label))


def _place(fact: Fact) -> str:
    label = _value(fact).label
    return terms.place(label) if fact.measure.key == "highest_paying_state" else label


def _is(group: Sequence[Fact]) -> str:
    """`está en Oregón`, `es una licenciatura`, `es una licenciatura (38.7 %)` of one alone."""
    if group[0].measure.key in categories.KINDS:
        return f"está en {_place(group[0])}"
    label = _label(group[0])
    share = _share(group[0]) if len(group) == 1 else ""
    return f"{'son' if label.startswith(_SEVERAL) else 'es'} {label}{share}"


def _named(group: Sequence[Fact], naming: Naming) -> str:
    """Whom a label is of; where several have it, each with its share."""
    if len(group) == 1:
        return groups_of(group, naming)
    return row([naming(fact.occupation).group + _share(fact) for fact in group])


def _whom(group: Sequence[Fact], naming: Naming) -> str:
    return row([to(naming(fact.occupation).people) for fact in group])


def _shares(group: Sequence[Fact]) -> str:
    """The shares of several behind their names and their label, in the same order."""
    shares = [figures.percent(share.amount) for fact in group if (share := _value(fact).share) is not None]
    return f" ({row(shares)}, respectivamente)" if len(group) > 1 and shares else ""


def _share(fact: Fact) -> str:
    share = _value(fact).share
    return f" ({figures.percent(share.amount)})" if share is not None else ""
