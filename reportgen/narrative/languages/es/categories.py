"""Categories of one or two occupations in, Spanish clauses out: places, employers, fields and degrees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportgen.model import Category, Claim, Difference, Measure, Number, Relation, folded
from reportgen.narrative.languages.es import figures, terms
from reportgen.narrative.languages.es.labels import subject
from reportgen.narrative.languages.es.names import Name
from reportgen.narrative.languages.es.sounds import of, to
from reportgen.narrative.languages.es.standing_words import framed
from reportgen.narrative.languages.es.wording import claim, paired

PAYING = ("best_paying_company", "best_paying_industry")
_FEMININE = ("licenciatura", "maestría", "pasantía")
_NO_ARTICLE = ("algunos ", "ninguna ", "menos ", "capacitación ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`one` says the category of one occupation, `two` those of two, `both` one that two have."""

    one: Callable[[Name, Category], str]
    two: Callable[[Name, Name, Category, Category], str]
    both: Callable[[Category], str]


def _place(measure: Measure, kind: str, frame: int) -> Frame:
    highest = "el pago más alto"
    # `por estado, el pago más alto` and, behind it, `el pago más alto por estado`.
    ways = ((f"{kind}, {highest}", ""), (f"{highest} {kind}", ""), (highest, f" {kind}"))
    ahead, behind = ways[frame % len(ways)]

    def where(value: Category) -> str:
        state = measure.key == "highest_paying_state"
        return f"en {terms.place(value.label) if state else value.label}"

    return Frame(
        one=lambda name, value: f"{ahead} para {name.group}{behind} está {where(value)}",
        two=lambda left, right, first, second: paired(
            f"{ahead} para {left.group}{behind} está {where(first)}",
            f"para {right.group} está {where(second)}",
        ),
        both=lambda value: framed(
            frame,
            f"{kind}, {highest} está en ambos casos {where(value)}",
            f"{highest} {kind} está en ambos casos {where(value)}",
            f"en ambos casos, {highest} {kind} está {where(value)}",
        ),
    )


def _subject(measure: Measure, frame: int) -> Frame:
    what = subject(measure)
    # Who pays, pays people; all else is said of an occupation.
    paying = measure.key in PAYING

    def whom(name: Name) -> str:
        return to(name.people) if paying else f"para {name.group}"

    def one(name: Name, value: Category) -> str:
        held = label(measure, value)
        ahead = f"en el caso {of(name.group)}, {what} es {held}"
        return framed(
            frame,
            f"{what} {whom(name)} es {held}",
            f"{held} es {what} {whom(name)}" if paying else f"para {name.group}, {what} es {held}",
            f"{what} {whom(name)} es {held}" if paying else ahead,
        )

    return Frame(
        one=one,
        two=lambda left, right, first, second: paired(
            one(left, first), f"{whom(right)} es {label(measure, second)}"
        ),
        both=lambda value: framed(
            frame,
            f"{what} es igual en ambos casos: {label(measure, value)}",
            f"en ambos casos, {what} es {label(measure, value)}",
            f"{what} en ambos casos es {label(measure, value)}",
        ),
    )


def _need(measure: Measure, occasion: str, frame: int) -> Frame:
    """What people need; `occasion` is for what."""
    ahead, behind = (f"{occasion}, ", f" {occasion}") if occasion else ("", "")

    def needed(value: Category, *, impersonal: bool = False) -> str:
        verb = "se suele necesitar" if impersonal else "suelen necesitar"
        without = nothing(measure, value)
        return f"no {verb} {without}" if without else f"{verb} {label(measure, value)}"

    def one(name: Name, value: Category) -> str:
        return framed(
            frame,
            f"{ahead}{name.people} {needed(value)}",
            f"{name.people} {needed(value)}{behind}"
            if occasion
            else f"{needed(value, impersonal=True)} en el caso {of(name.group)}",
            f"en el caso {of(name.group)} {needed(value, impersonal=True)}{behind}",
        )

    return Frame(
        one=one,
        two=lambda left, right, first, second: paired(one(left, first), f"{right.people} {needed(second)}"),
        both=lambda value: framed(
            frame,
            f"{ahead}en ambos casos {needed(value, impersonal=True)}",
            f"en {'ambos' if occasion else 'los dos'} casos {needed(value, impersonal=True)}{behind}",
            f"en ninguno de los dos casos se suele necesitar {nothing(measure, value)}{behind}"
            if is_none(value)
            else f"{needed(value, impersonal=True)}{behind} en ambos casos",
        ),
    )


Names = tuple[Name, Name]
_NONE = ("none", "no formal educational credential")
_NOTHING = {
    "entry_education": "una credencial educativa formal",
    "work_experience": "experiencia laboral relacionada",
    "training": "capacitación",
}
_EXPERIENCE = {
    "less than 5 years": "menos de 5 años de experiencia laboral relacionada",
    "5 years or more": "al menos 5 años de experiencia laboral relacionada",
}
KINDS = {
    "highest_paying_city": "por ciudad",
    "highest_paying_metro": "por área metropolitana",
    "highest_paying_state": "por estado",
}
OCCASIONS = {
    "entry_education": "para entrar al trabajo, ",
    "work_experience": "",
    "training": "en el puesto, ",
}


def frame(measure: Measure, number: int) -> Frame:
    """How the categories of a measure are told; `number` chooses among several ways."""
    if measure.key in KINDS:
        return _place(measure, KINDS[measure.key], number)
    if measure.key in OCCASIONS:
        return _need(measure, OCCASIONS[measure.key].removesuffix(", "), number)
    return _subject(measure, number)


def nothing(measure: Measure, value: Category) -> str:
    """What is not needed, where the category says that nothing is."""
    return _NOTHING[measure.key] if is_none(value) else ""


def is_none(value: Category) -> bool:
    """Whether the category says that nothing is needed."""
    return folded(value.label) in _NONE


def label(measure: Measure, value: Category) -> str:
    """The label as it stands in a sentence, with the share that holds it where there is one."""
    if measure.key == "degree" and value.share is not None:
        return f"{_with_article(measure, value)} ({figures.percent(value.share.amount)})"
    if measure.key in ("degree", "entry_education", "training"):
        return _with_article(measure, value)
    if measure.key == "work_experience":
        return _EXPERIENCE.get(folded(value.label), terms.term(measure, value.label))
    return terms.term(measure, value.label)


def _with_article(measure: Measure, value: Category) -> str:
    """`una licenciatura`, `un título asociado`, `algunos estudios universitarios, sin título`."""
    text = terms.term(measure, value.label)
    if text == value.label or text.startswith(_NO_ARTICLE):
        return text
    return f"{'una' if text.startswith(_FEMININE) else 'un'} {text}"


# ---------------------------------------------------------------- of two


def of_two(
    difference: Difference, names: Names, left: Category, right: Category, number: int
) -> tuple[Claim, ...]:
    """The sentences for the categories of two."""
    told = frame(difference.measure, number)
    if difference.relation is Relation.NOT_COMPARABLE:
        return (claim(told.two(*names, left, right), difference),)
    common = claim(told.both(Category(label=left.label)), difference)
    if left.share is None or right.share is None:
        return (common,)
    return common, claim(_held(difference, names, (left.share, right.share), number), difference)


def _held(difference: Difference, names: Names, values: tuple[Number, Number], frame: int) -> str:
    """Which share of each occupation holds what both hold most often, and the points between."""
    first, second = (name.group for name in names)
    left, right = values
    shares = figures.percent(left.amount), figures.percent(right.amount)
    if shares[0] == shares[1]:
        return f"es el nivel de una proporción igual {of(first)} y {of(second)}: {shares[0]}"
    gap_between = abs(difference.measure.shown(left.amount) - difference.measure.shown(right.amount))
    one, other = map(figures.the, shares)
    held = framed(
        frame,
        f"es el nivel {of(one)} {of(first)} y {of(other)} {of(second)}",
        f"ese nivel lo tiene {one} {of(first)} y {other} {of(second)}",
        f"tiene ese nivel {one} {of(first)} y {other} {of(second)}",
    )
    return paired(held, f"la diferencia es de {figures.points(gap_between)}", "; ")
