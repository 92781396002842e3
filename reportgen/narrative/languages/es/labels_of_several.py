"""The labels of three or four in, Spanish sentences out: labels are named, never ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model import Category, Claim, Fact, Standing, folded
from reportgen.narrative.languages.es import categories, figures, terms
from reportgen.narrative.languages.es.labels import subject
from reportgen.narrative.languages.es.names import Naming
from reportgen.narrative.languages.es.sounds import to
from reportgen.narrative.languages.es.standing_words import LONG, all_of_them, clauses, framed, row
from reportgen.narrative.languages.es.wording import claim


def tell(standing: Standing, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """The sentence on all labels, or one for each group where it would be long."""
    facts = standing.facts
    key = standing.measure.key
    groups = _groups(facts)
    everyone = len(groups) == 1 and len(facts) == len(standing.cells) and _value(facts[0]).share is None
    if key in categories.OCCASIONS:
        parts = [_needed(standing, groups[0])] if everyone else [_need(group, naming) for group in groups]
        start = framed(
            frame,
            categories.OCCASIONS[key],
            categories.OCCASIONS[key] + "según los datos, ",
            categories.OCCASIONS[key] + "por lo general, ",
        )
    elif key in categories.KINDS:
        most = framed(frame, "el pago más alto", "el mayor pago", "el pago más elevado")
        start = f"{categories.KINDS[key]}, {most} "
        parts = [_where(group, standing, naming, everyone=everyone) for group in groups]
    else:
        what = subject(standing.measure)
        start = f"{framed(frame, what, f'según los datos, {what}', f'en cada caso, {what}')} "
        parts = [_is(group, standing, naming, everyone=everyone) for group in groups]
    text = start + clauses(parts)
    if len(text.split()) <= LONG:
        return (claim(text, standing),)
    if len(groups) < len(facts) and max(len((start + part).split()) for part in parts) > LONG:
        return tuple(_alone(standing, naming, start))
    return tuple(claim((start if place == 0 else "") + part, standing) for place, part in enumerate(parts))


def _alone(standing: Standing, naming: Naming, start: str) -> Iterator[Claim]:
    """A sentence for each, where those with the same label would make a long one."""
    key = standing.measure.key
    for place, fact in enumerate(standing.facts):
        if key in categories.OCCASIONS:
            part = _need([fact], naming)
        elif key in categories.KINDS:
            part = _where([fact], standing, naming, everyone=False)
        else:
            part = _is([fact], standing, naming, everyone=False)
        yield claim((start if place == 0 else "") + part, standing)


def _value(fact: Fact) -> Category:
    assert isinstance(fact.value, Category)
    return fact.value


def _groups(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Those with the same label together, in the order of the first."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(folded(_value(fact).label), []).append(fact)
    return list(found.values())


def _label(fact: Fact) -> str:
    return categories.label(fact.measure, Category(label=_value(fact).label))


def _need(group: Sequence[Fact], naming: Naming) -> str:
    people = row([naming(fact.occupation).people for fact in group])
    nothing = categories.nothing(group[0].measure, _value(group[0]))
    return (
        f"{people} no suelen necesitar {nothing}"
        if nothing
        else f"{people} suelen necesitar {_label(group[0])}"
    )


def _needed(standing: Standing, group: Sequence[Fact]) -> str:
    nothing = categories.nothing(standing.measure, _value(group[0]))
    where = f"en {all_of_them(len(group))}"
    return (
        f"{where} no se suele necesitar {nothing}"
        if nothing
        else (f"{where} se suele necesitar {_label(group[0])}")
    )


def _where(group: Sequence[Fact], standing: Standing, naming: Naming, *, everyone: bool) -> str:
    label = _value(group[0]).label
    place = terms.place(label) if standing.measure.key == "highest_paying_state" else label
    if everyone:
        return f"está en {place} en {all_of_them(len(group))}"
    return f"para {row([naming(fact.occupation).group for fact in group])} está en {place}"


def _is(group: Sequence[Fact], standing: Standing, naming: Naming, *, everyone: bool) -> str:
    label = _label(group[0])
    if everyone:
        return f"es igual en {all_of_them(len(group))}: {label}"
    if standing.measure.key in categories.PAYING:
        return f"{row([to(naming(fact.occupation).people) for fact in group])} es {label}"
    return f"para {row([naming(fact.occupation).group + _share(fact) for fact in group])} es {label}"


def _share(fact: Fact) -> str:
    share = _value(fact).share
    return f" ({figures.percent(share.amount)})" if share is not None else ""
