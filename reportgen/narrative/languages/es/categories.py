"""Categories of one or two occupations in, Spanish clauses out: places, employers, fields and degrees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportgen.model import Category, Measure, folded
from reportgen.narrative.languages.es import figures, terms
from reportgen.narrative.languages.es.labels import subject
from reportgen.narrative.languages.es.names import Name
from reportgen.narrative.languages.es.sounds import to
from reportgen.narrative.languages.es.wording import paired

PAYING = ("best_paying_company", "best_paying_industry")
_FEMININE = ("licenciatura", "maestría", "pasantía")
_NO_ARTICLE = ("algunos ", "ninguna ", "menos ", "capacitación ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`one` says the category of one occupation, `two` those of two, `both` one that two have."""

    one: Callable[[Name, Category], str]
    two: Callable[[Name, Name, Category, Category], str]
    both: Callable[[Category], str]


def _place(measure: Measure, kind: str) -> Frame:
    def where(value: Category) -> str:
        state = measure.key == "highest_paying_state"
        return f"en {terms.place(value.label) if state else value.label}"

    return Frame(
        one=lambda name, value: f"{kind}, el pago más alto para {name.group} está {where(value)}",
        two=lambda left, right, first, second: paired(
            f"{kind}, el pago más alto para {left.group} está {where(first)}",
            f"para {right.group} está {where(second)}",
        ),
        both=lambda value: f"{kind}, el pago más alto está en ambos casos {where(value)}",
    )


def _subject(measure: Measure) -> Frame:
    what = subject(measure)
    # Who pays, pays people; all else is said of an occupation.
    paying = measure.key in PAYING

    def whom(name: Name) -> str:
        return to(name.people) if paying else f"para {name.group}"

    return Frame(
        one=lambda name, value: f"{what} {whom(name)} es {label(measure, value)}",
        two=lambda left, right, first, second: paired(
            f"{what} {whom(left)} es {label(measure, first)}",
            f"{whom(right)} es {label(measure, second)}",
        ),
        both=lambda value: f"{what} es igual en ambos casos: {label(measure, value)}",
    )


def _need(measure: Measure, start: str) -> Frame:
    """What people need; `start` is the occasion."""

    def needed(value: Category, *, impersonal: bool = False) -> str:
        verb = "se suele necesitar" if impersonal else "suelen necesitar"
        without = nothing(measure, value)
        return f"no {verb} {without}" if without else f"{verb} {label(measure, value)}"

    return Frame(
        one=lambda name, value: f"{start}{name.people} {needed(value)}",
        two=lambda left, right, first, second: paired(
            f"{start}{left.people} {needed(first)}", f"{right.people} {needed(second)}"
        ),
        both=lambda value: f"{start}en ambos casos {needed(value, impersonal=True)}",
    )


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


def frame(measure: Measure) -> Frame:
    if measure.key in KINDS:
        return _place(measure, KINDS[measure.key])
    if measure.key in OCCASIONS:
        return _need(measure, OCCASIONS[measure.key])
    return _subject(measure)


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
