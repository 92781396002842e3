"""The forms of Spanish sentences on categories, rankings, texts and origins."""

from __future__ import annotations

from reportgen.audit.claims import Fixed, Role
from reportgen.audit.forms import (
    Form,
    Read,
    form,
    gap,
    label_of_both,
    labels,
    origin,
    stated,
    trait,
    unpublished,
)
from reportgen.audit.languages.es.readers import held, listing, needs, trait_need

_CASE = "(?:para|en el caso de)"


def _each(patterns: tuple[str, ...], *reads: Read) -> tuple[Form, ...]:
    return tuple(form(pattern, *reads) for pattern in patterns)


def _place(key: str, kind: str) -> tuple[Form, ...]:
    highest = "el pago más alto"
    ones = (
        f"{kind}, {highest} para {{a}} está en {{u}}",
        f"{highest} {kind} para {{a}} está en {{u}}",
        f"{highest} para {{a}} {kind} está en {{u}}",
    )
    both = (
        f"{kind}, {highest} está en ambos casos en {{u}}",
        f"{highest} {kind} está en ambos casos en {{u}}",
        f"en ambos casos, {highest} {kind} está en {{u}}",
    )
    return (
        *_each(tuple(f"{one}, y para {{b}} está en {{v}}" for one in ones), labels(key, a="u", b="v")),
        *_each(ones, labels(key, a="u")),
        *_each(both, label_of_both(key, "u")),
    )


def _subject(key: str, subject: str, whom: str) -> tuple[Form, ...]:
    other = f"(?:{whom}|para|en el caso de) {{b}} es {{v}}"
    ones = (
        f"{subject} {whom} {{a}} es {{u}}",
        f"(?P<u>[^\ue000]+?) es {subject} {whom} {{a}}",
        f"{_CASE} {{a}}, {subject} es {{u}}",
    )
    both = (
        f"{subject} es igual en ambos casos: {{u}}",
        f"en ambos casos, {subject} es {{u}}",
        f"{subject} en ambos casos es {{u}}",
    )
    return (
        *_each(tuple(f"{one}, y {other}" for one in ones), labels(key, a="u", b="v")),
        *_each(ones, labels(key, a="u")),
        *_each(both, label_of_both(key, "u")),
    )


def _need(key: str, occasion: str) -> tuple[Form, ...]:
    ahead, behind = (f"{occasion}, ", f" {occasion}") if occasion else ("", "")
    needed = "(?P<no_u>no )?se suele necesitar {u}"
    ones = (
        f"{ahead}{{a}} (?P<no_u>no )?suelen necesitar {{u}}",
        f"{{a}} (?P<no_u>no )?suelen necesitar {{u}}{behind}",
        f"en el caso de {{a}} {needed}{behind}",
        *((f"{needed} en el caso de {{a}}",) if not occasion else ()),
    )
    both = (
        f"{ahead}en ambos casos {needed}",
        f"en (?:ambos|los dos) casos {needed}{behind}",
        f"{needed}{behind} en ambos casos",
        f"en (?P<no_u>ninguno) de los dos casos se suele necesitar {{u}}{behind}",
    )
    other = "{b} (?P<no_v>no )?suelen necesitar {v}"
    return (
        *_each(tuple(f"{one}, y {other}" for one in ones), needs(key, a="u", b="v")),
        *_each(ones, needs(key, a="u")),
        *_each(both, needs(key, both="u")),
    )


_HELD = (
    "es el nivel del? {x} de {a} y del? {y} de {b}",
    "ese nivel lo tiene {x} de {a} y {y} de {b}",
    "tiene ese nivel {x} de {a} y {y} de {b}",
)
_CATEGORIES = (
    *_place("highest_paying_city", "por ciudad"),
    *_place("highest_paying_metro", "por área metropolitana"),
    *_place("highest_paying_state", "por estado"),
    form("para {b} está en {v}", labels("", b="v")),
    *_subject("best_paying_company", "la empresa que mejor paga", "a"),
    *_subject("best_paying_industry", "la industria que mejor paga", "a"),
    *_subject("degree", "el nivel educativo más común", "para"),
    *_subject("major", "el campo de estudio más común", "para"),
    *_subject("college", "la universidad más común", "para"),
    *_need("entry_education", "para entrar al trabajo"),
    *_need("training", "en el puesto"),
    *_need("", ""),
    form("es el nivel de una proporción igual de {a} y de {b}: {x}", held),
    *_each(_HELD, held),
    *_each(tuple(f"{one}; la diferencia es de {{g}}" for one in _HELD), held, gap("g")),
    form("la diferencia es de {g}", gap("g")),
    form("(?:para|a) {b} es (?P<v>[^\ue000]+?)", labels("", b="v")),
)

_THE = "(?:el|la|los|las)"
_ARE = "(?:es|son)"
_N = "(?P<n>[^\\d:.\ue000]+?)"
_OWN = "(?P<n>(?:habilidad|área|inter|valor)[^\\d:.\ue000]*?)"
_C = "(?P<c>un[oa]|dos|tres|cuatro|cinco)"
_S = "(?:(?P<s>dos|tres|cuatro|cinco) )?"
_TWO = "(?:las dos|ambas|estas|estas dos) ocupaciones"
_TOOLS = "las herramientas de la lista"


def _listed(verb: str, *, whole: bool) -> tuple[Form, ...]:
    """What one of them has, all of it or the first."""
    others = (
        f"{_CASE} {{a}}, {_THE} otr[oa]s? (?:{verb}) {{l}}",
        f"{_THE} otr[oa]s? de {{a}} (?:{verb}) {{l}}",
        f"{_THE} otr[oa]s? {_N} de {{a}} (?:{verb}) {{l}}",
        f"{_CASE} {{a}}, {_THE} otr[oa]s? {_N} (?:{verb}) {{l}}",
    )
    own = (
        f"{_THE} {_OWN} de {{a}} (?:{verb}) {{l}}",
        f"{_CASE} {{a}}, {_THE} {_OWN} (?:{verb}) {{l}}",
    )
    return (
        *_each(others, listing(Role.ALONE, who="a", others=True, whole=whole)),
        *_each(own, listing(Role.ALONE, who="a", others=False, whole=whole)),
    )


def _adding(would_add: str, *, whole: bool) -> tuple[Form, ...]:
    return _each(
        (
            f"para hacer el trabajo de {{b}}, {{a}} {would_add} {{l}}",
            f"al pasar al trabajo de {{b}}, {{a}} {would_add} {{l}}",
            f"en el trabajo de {{b}}, {{a}} {would_add} {{l}}",
        ),
        listing(Role.ADDED, key="top_skills", who="b", whole=whole),
    )


_RANKINGS = (
    form(f"{_TWO} no comparten (?P<c>ningun[oa]) de sus {_S}{_N}", listing(Role.SHARED)),
    form(f"{_TWO} comparten (?P<c>sus|su únic[oa]) {_S}{_N}: {{l}}", listing(Role.SHARED)),
    form(f"{_TWO} comparten {_C} de sus {_S}{_N}: {{l}}", listing(Role.SHARED)),
    *_each(
        (
            f"{_TOOLS} para ambas ocupaciones incluyen {{l}}",
            f"(?:para|en) ambas ocupaciones, {_TOOLS} incluyen {{l}}",
        ),
        listing(Role.SHARED, key="technology"),
    ),
    *_each(
        (
            "con (?:ambas|las dos) ocupaciones está muy relacionada {l}",
            "con (?:ambas|las dos) ocupaciones están muy relacionadas {l}",
            "está muy relacionada con ambas ocupaciones {l}",
            "están muy relacionadas con ambas ocupaciones {l}",
        ),
        listing(Role.SHARED, key="related"),
    ),
    *_listed("es|son", whole=True),
    *_listed("incluyen", whole=False),
    *_adding("agregaría sobre todo", whole=False),
    *_adding("agregaría", whole=True),
)

_ENTER = "(?P<no_u>no )?se suele necesitar {u}"
_ZONE = "está en la zona laboral {u}"
_WHY = "(?:por la preparación que requiere|según la preparación que requiere|por su preparación)"
_TRAITS = (
    *_each(
        ("el trabajo de {a} requiere {l}", "(?:para|en) el trabajo de {a} se requieren? {l}"),
        listing(Role.FIRST, key="top_skills", who="a"),
    ),
    *_each(
        ("el trabajo requiere {l}", "(?:para|en) el trabajo se requieren? {l}"),
        listing(Role.FIRST, key="top_skills"),
    ),
    *_each(
        (
            "las actividades de {a} incluyen {l}",
            "entre las actividades de {a} está {l}",
            "para {a}, las actividades incluyen {l}",
        ),
        listing(Role.FIRST, key="activities", who="a"),
    ),
    *_each(
        ("otra actividad es {l}", "otra de las actividades es {l}", "otra más es {l}"),
        listing(Role.NEXT, key="activities"),
    ),
    *_each((f"{_WHY}, el trabajo de {{a}} {_ZONE}", f"{_WHY}, el trabajo {_ZONE}"), trait("job_zone")),
    *_each(
        (
            f"(?:para|al) entrar al trabajo de {{a}} {_ENTER}",
            f"(?:para|al) entrar {_ENTER}",
            f"{_ENTER} para entrar al trabajo de {{a}}",
            f"{_ENTER} para entrar",
        ),
        trait_need,
    ),
    *_each(
        (
            "el nivel educativo más común de {a} es {u}",
            "(?:entre|para) {a}, el nivel educativo más común es {u}",
        ),
        trait("degree"),
    ),
)

_FIGURES = "las cifras de {l}"
_WHERE = "son las que se publicaron para {o}"
_ELSEWHERE = r"son de otro grupo\. Se publicaron para {o}"
_ORIGINS = (
    *_each(
        tuple(
            rf"{start}\. Ese grupo incluye ambas ocupaciones"
            for start in (
                f"{_FIGURES} se publican solo para {{o}}",
                f"solo para {{o}} se publican {_FIGURES}",
                "se publican cifras de {l} solo para {o}",
            )
        ),
        origin(),
    ),
    *_each(
        tuple(
            f"{start} {where}"
            for where in (_WHERE, _ELSEWHERE)
            for start in (f"{_CASE} {{a}}, {_FIGURES}", f"{_FIGURES} de {{a}}")
        ),
        origin("a"),
    ),
    *_each(
        tuple(
            rf"{start}(?:[,;]? [ou] {{b}})?\. Las cifras de aquí son las del país"
            for start in (
                "en {r} no se publica el pago para {a}",
                "no se publica el pago en {r} para {a}",
                "el pago en {r} no se publica para {a}",
            )
        ),
        unpublished,
    ),
    *_each(
        (
            "los datos no tienen cifras sobre estas ocupaciones",
            "no hay en los datos cifras sobre estas ocupaciones",
            "sobre estas ocupaciones, los datos no tienen cifras",
        ),
        stated(Fixed.EMPTY),
    ),
    *_each(
        (
            "las cifras de crecimiento y de vacantes son las de todo el país",
            "el crecimiento y las vacantes se dan para todo el país",
            "para el crecimiento y las vacantes, las cifras son las de todo el país",
        ),
        stated(Fixed.NATION),
    ),
    *_each(
        (
            "estas cifras describen quiénes hacen el trabajo hoy, no a quién le queda bien",
            "quiénes hacen el trabajo hoy no dice nada de quiénes podrían hacerlo",
            "todo esto describe a quienes hacen el trabajo hoy, no a quienes podrían hacerlo",
        ),
        stated(Fixed.CAVEAT),
    ),
    *_each(
        (
            "este informe compara dos ocupaciones: {a}[,;]? [ye] {b}",
            "las dos ocupaciones de este informe son: {a}[,;]? [ye] {b}",
            "aquí se comparan dos ocupaciones: {a}[,;]? [ye] {b}",
            r"este informe compara dos ocupaciones\. Una es {a}\. La otra es {b}",
        ),
        stated(Fixed.INTRODUCTION, "a", "b"),
    ),
)

LABELS: tuple[Form, ...] = (*_TRAITS, *_ORIGINS, *_CATEGORIES, *_RANKINGS)
