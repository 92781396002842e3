"""An occupation and some of its facts in, a paragraph on what its people do out."""

from __future__ import annotations

from reportgen.model import Category, Claim, Fact, Number, Ranking
from reportgen.narrative.languages.es import categories, figures
from reportgen.narrative.languages.es.names import Name, Naming
from reportgen.narrative.languages.es.rankings import names
from reportgen.narrative.languages.es.sounds import of
from reportgen.narrative.languages.es.terms import term
from reportgen.narrative.languages.es.wording import MOST_WORDS, claim, wording
from reportgen.narrative.messages import Portrait

_MOST = 3


def portrait(message: Portrait, naming: Naming) -> tuple[Claim, ...]:
    """A sentence for each fact; no two open alike, for each begins with words of its own. The first one says
    whom they are about."""
    who = naming(message.occupation)
    schooled = any(fact.measure.key == "entry_education" for fact in message.facts)
    told = [fact for fact in message.facts if fact.measure.key != "degree" or not schooled]
    return tuple(claim(_trait(who, fact, named=place > 0), fact) for place, fact in enumerate(told))


def _trait(who: Name, fact: Fact, *, named: bool) -> str:
    work = "el trabajo" if named else f"el trabajo {of(who.group)}"
    entering = "para entrar" if named else f"para entrar al trabajo {of(who.group)}"
    match fact.value:
        case Ranking():
            return _listed(who, fact, tuple(entry.name for entry in fact.value.entries[:_MOST]), work=work)
        case Category() if fact.measure.key == "job_zone":
            zone = term(fact.measure, fact.value.label)
            return f"por la preparación que requiere, {work} está en la zona laboral {zone}"
        case Category() if fact.measure.key == "entry_education" and categories.is_none(fact.value):
            return f"{entering} no se suele necesitar una credencial educativa formal"
        case Category() if fact.measure.key == "entry_education":
            return f"{entering} se suele necesitar {categories.label(fact.measure, fact.value)}"
        case Category():
            level = categories.label(fact.measure, fact.value)
            return f"el nivel educativo más común {of(who.group)} es {level}"
        case Number():
            return wording(fact.measure).clause(who, figures.number(fact.measure, fact.value))
    raise AssertionError(f"no portrait is drawn from {fact.measure.key}")


def _listed(who: Name, fact: Fact, entries: tuple[str, ...], *, work: str) -> str:
    start = {
        "activities": f"las actividades {of(who.group)} incluyen",
        "technology": f"las herramientas de la lista para {work} incluyen",
    }.get(fact.measure.key, f"{work} requiere")
    texts = (f"{start} {names(fact.measure, entries[:most])}" for most in range(len(entries), 0, -1))
    return next(
        (text for text in texts if len(text.split()) <= MOST_WORDS),
        f"{start} {names(fact.measure, entries[:1])}",
    )
