"""An occupation and some of its facts in, a paragraph on what its people do out."""

from __future__ import annotations

from reportgen.model import Category, Claim, Fact, Number, Ranking
from reportgen.narrative.languages.es import categories, figures
from reportgen.narrative.languages.es.names import Name, Naming
from reportgen.narrative.languages.es.rankings import names
from reportgen.narrative.languages.es.sounds import of
from reportgen.narrative.languages.es.standing_words import framed
from reportgen.narrative.languages.es.terms import term
from reportgen.narrative.languages.es.wording import claim, wording
from reportgen.narrative.messages import Portrait

_MOST = 2


def portrait(message: Portrait, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """A sentence for each fact, two for activities; no two open alike, for each begins with words of its own.
    The first one says whom they are about."""
    who = naming(message.occupation)
    schooled = any(fact.measure.key == "entry_education" for fact in message.facts)
    told = [fact for fact in message.facts if fact.measure.key != "degree" or not schooled]
    claims: list[Claim] = []
    for place, fact in enumerate(told):
        claims.append(claim(_trait(who, fact, frame, named=place > 0), fact))
        if fact.measure.key == "activities" and isinstance(fact.value, Ranking):
            claims += (
                claim(f"{_also(frame)} {names(fact.measure, (entry.name,))}", fact)
                for entry in fact.value.entries[1:_MOST]
            )
    return tuple(claims)


def _trait(who: Name, fact: Fact, frame: int, *, named: bool) -> str:
    whose = "" if named else f" {of(who.group)}"
    into = "" if named else f" al trabajo {of(who.group)}"
    match fact.value:
        case Ranking():
            return _listed(who, fact, tuple(entry.name for entry in fact.value.entries[:_MOST]), whose, frame)
        case Category() if fact.measure.key == "job_zone":
            zone = f"está en la zona laboral {term(fact.measure, fact.value.label)}"
            return framed(
                frame,
                f"por la preparación que requiere, el trabajo{whose} {zone}",
                f"según la preparación que requiere, el trabajo{whose} {zone}",
                f"por su preparación, el trabajo{whose} {zone}",
            )
        case Category() if fact.measure.key == "entry_education":
            none = categories.is_none(fact.value)
            need = "una credencial educativa formal" if none else categories.label(fact.measure, fact.value)
            needed = f"{'no ' if none else ''}se suele necesitar {need}"
            return framed(
                frame,
                f"para entrar{into} {needed}",
                f"{needed} para entrar{into}",
                f"al entrar{into} {needed}",
            )
        case Category():
            level = categories.label(fact.measure, fact.value)
            common = "el nivel educativo más común"
            return framed(
                frame,
                f"{common} {of(who.group)} es {level}",
                f"entre {who.people}, {common} es {level}",
                f"para {who.group}, {common} es {level}",
            )
        case Number():
            return wording(fact.measure).clause(who, figures.number(fact.measure, fact.value), frame)
    raise AssertionError(f"no portrait is drawn from {fact.measure.key}")


def _listed(who: Name, fact: Fact, entries: tuple[str, ...], whose: str, frame: int) -> str:
    if fact.measure.key == "activities":
        start = framed(
            frame,
            f"las actividades {of(who.group)} incluyen",
            f"entre las actividades {of(who.group)} está",
            f"para {who.group}, las actividades incluyen",
        )
        return f"{start} {names(fact.measure, entries[:1])}"
    require = "requiere" if len(entries) == 1 else "requieren"
    start = framed(
        frame,
        f"el trabajo{whose} requiere",
        f"para el trabajo{whose} se {require}",
        f"en el trabajo{whose} se {require}",
    )
    return f"{start} {names(fact.measure, entries)}"


def _also(frame: int) -> str:
    """What comes before an activity beside the one that was just said."""
    return framed(frame, "otra actividad es", "otra de las actividades es", "otra más es")
