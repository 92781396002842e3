"""The forms of Spanish sentences on categories, rankings, texts and origins."""

from __future__ import annotations

from reportgen.audit.claims import Fixed, Role
from reportgen.audit.forms import (
    Form,
    form,
    gap,
    label_of_both,
    labels,
    origin,
    stated,
    trait,
    unpublished,
)
from reportgen.audit.languages.es.readers import held, lacking, listing, needs, trait_need


def _place(key: str, kind: str) -> tuple[Form, ...]:
    one = f"{kind}, el pago más alto para {{a}} está en {{u}}"
    other = "para {b} está en {v}"
    return (
        form(f"{one}, y {other}", labels(key, a="u", b="v")),
        form(one, labels(key, a="u")),
        form(f"{kind}, el pago más alto está en ambos casos en {{u}}", label_of_both(key, "u")),
    )


def _subject(key: str, subject: str, whom: str) -> tuple[Form, ...]:
    one, other = f"{subject} {whom} {{a}} es {{u}}", f"{whom} {{b}} es {{v}}"
    return (
        form(f"{one}, y {other}", labels(key, a="u", b="v")),
        form(one, labels(key, a="u")),
        form(f"{subject} es igual en ambos casos: {{u}}", label_of_both(key, "u")),
    )


def _need(key: str, start: str) -> tuple[Form, ...]:
    one = f"{start}{{a}} (?P<no_u>no )?suelen necesitar {{u}}"
    other = "{b} (?P<no_v>no )?suelen necesitar {v}"
    return (
        form(f"{one}, y {other}", needs(key, a="u", b="v")),
        form(one, needs(key, a="u")),
        form(f"{start}en ambos casos (?P<no_u>no )?se suele necesitar {{u}}", needs(key, both="u")),
    )


_HELD = "es el nivel del? {x} de {a} y del? {y} de {b}"
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
    *_need("entry_education", "para entrar al trabajo, "),
    *_need("training", "en el puesto, "),
    *_need("", ""),
    form("es el nivel de una proporción igual de {a} y de {b}: {x}", held),
    form(_HELD, held),
    form(f"{_HELD}; la diferencia es de {{g}}", held, gap("g")),
    form("la diferencia es de {g}", gap("g")),
    form("(?:para|a) {b} es (?P<v>[^\ue000]+?)", labels("", b="v")),
)

_THE = "(?:el|la|los|las)"
_ARE = "(?:es|son)"
_N = "(?P<n>[^\\d:.\ue000]+?)"
_OWN = "(?P<n>(?:habilidad|área|inter|valor)[^\\d:.\ue000]*?)"
_C = "(?P<c>un[oa]|dos|tres|cuatro|cinco)"
_S = "(?:(?P<s>dos|tres|cuatro|cinco) )?"
_RANKINGS = (
    form(f"las dos ocupaciones no comparten (?P<c>ningun[oa]) de sus {_S}{_N}", listing(Role.SHARED)),
    form(f"las dos ocupaciones comparten (?P<c>tod[oa]s) sus {_N}: {{l}}", listing(Role.SHARED)),
    form(f"las dos ocupaciones comparten (?P<c>sus) {_S}{_N}: {{l}}", listing(Role.SHARED)),
    form(f"las dos ocupaciones comparten {_C} de sus {_S}{_N}: {{l}}", listing(Role.SHARED)),
    form(
        "las herramientas de la lista para ambas ocupaciones incluyen {l}",
        listing(Role.SHARED, key="technology"),
    ),
    form("con ambas ocupaciones está muy relacionada {l}", listing(Role.SHARED, key="related")),
    form("con ambas ocupaciones están muy relacionadas {l}", listing(Role.SHARED, key="related")),
    form(f"para {{a}}, {_THE} otr[oa]s? {_ARE} {{l}}", listing(Role.ALONE, who="a", others=True)),
    form(f"{_THE} otr[oa]s? {_N} de {{a}} {_ARE} {{l}}", listing(Role.ALONE, who="a", others=True)),
    form(f"{_THE} de {{a}} {_ARE} {{l}}", listing(Role.ALONE, who="a", others=False)),
    form(
        f"{_THE} {_OWN} de {{a}} {_ARE} {{l}}",
        listing(Role.ALONE, who="a", others=False),
    ),
    form("para hacer el trabajo de {b}, {a} agregaría {l}", listing(Role.ADDED, key="top_skills", who="b")),
    form("para {a} no se reportan {l}", lacking),
)

_LISTED = "las herramientas de la lista para el trabajo"
_ENTER = "(?P<no_u>no )?se suele necesitar {u}"
_ZONE = "está en la zona laboral {u}"
_TRAITS = (
    form("el trabajo de {a} requiere {l}", listing(Role.FIRST, key="top_skills", who="a")),
    form("el trabajo requiere {l}", listing(Role.FIRST, key="top_skills")),
    form("las actividades de {a} incluyen {l}", listing(Role.FIRST, key="activities", who="a")),
    form(f"{_LISTED} de {{a}} incluyen {{l}}", listing(Role.FIRST, key="technology", who="a")),
    form(f"{_LISTED} incluyen {{l}}", listing(Role.FIRST, key="technology")),
    form(f"por la preparación que requiere, el trabajo de {{a}} {_ZONE}", trait("job_zone")),
    form(f"por la preparación que requiere, el trabajo {_ZONE}", trait("job_zone")),
    form(f"para entrar al trabajo de {{a}} {_ENTER}", trait_need),
    form(f"para entrar {_ENTER}", trait_need),
    form("el nivel educativo más común de {a} es {u}", trait("degree")),
)

_ORIGINS = (
    form(
        r"las cifras de {l} se publican solo para {o}\. Ese grupo incluye ambas ocupaciones",
        origin(),
    ),
    form("para {a}, las cifras de {l} son las que se publicaron para {o}", origin("a")),
    form("las cifras de {l} de {a} son las que se publicaron para {o}", origin("a")),
    form(r"para {a}, las cifras de {l} son de otro grupo\. Se publicaron para {o}", origin("a")),
    form(r"las cifras de {l} de {a} son de otro grupo\. Se publicaron para {o}", origin("a")),
    form(
        r"en {r} no se publica el pago para {a}(?:[,;]? [ou] {b})?\. Las cifras de aquí son las del país",
        unpublished,
    ),
    form("las cifras de crecimiento y de vacantes son las de todo el país", stated(Fixed.NATION)),
    form(
        "estas cifras describen quiénes hacen el trabajo hoy, no a quién le queda bien", stated(Fixed.CAVEAT)
    ),
    form(
        "este informe compara dos ocupaciones: {a}[,;]? [ye] {b}",
        stated(Fixed.INTRODUCTION, "a", "b"),
    ),
    form(
        r"este informe compara dos ocupaciones\. Una es {a}\. La otra es {b}",
        stated(Fixed.INTRODUCTION, "a", "b"),
    ),
)

LABELS: tuple[Form, ...] = (*_TRAITS, *_ORIGINS, *_CATEGORIES, *_RANKINGS)
