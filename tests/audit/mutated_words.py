"""What can be made wrong in a report of each language: words with their opposites, units, labels, lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """`between` stands between two cells, `symmetric` marks sentences whose sides may change places without a
    change of meaning, `count` finds how many a list has, `articles` may stand ahead of a name."""

    code: str
    between: str
    symmetric: str
    read_as: str
    notes: str
    sources: str
    articles: str
    count: str
    counts: tuple[str, ...]
    percent: str
    points: tuple[str, str]
    gap: str
    opposites: Mapping[str, str]
    units: Mapping[str, str]
    degrees: Mapping[str, str]
    labels: Mapping[str, str]
    lies: tuple[str, ...]


ENGLISH = Words(
    code="en",
    between=" and ",
    symmetric=r"the same time|\bboth\b|and of|and as many|compar|cannot|closely",
    read_as="The difference is read",
    notes="Notes",
    sources="Sources",
    articles="an? ",
    count=r"(?<=two share )\w+|(?<=two have )\w+(?= of)",
    counts=("none", "one", "two", "three", "four", "all"),
    percent="%",
    points=(" percentage points", " percentage points?"),
    gap=r"not reported(?: \(withheld by the source\))?",
    opposites={
        "more": "less",
        "less": "more",
        "fewer": "more",
        "higher": "lower",
        "lower": "higher",
        "longer": "shorter",
        "shorter": "longer",
        "older": "younger",
        "younger": "older",
        "grow": "decline",
        "decline": "grow",
        "growth": "decline",
        "most": "least",
        "highest": "lowest",
    },
    units={
        " a year": " a month",
        " an hour": " a week",
        " a week": " a day",
        "$": "€",
        " years": " months",
        " months": " years",
        "%": "",
        " percentage points": " points",
        " jobs": " openings",
        " openings": " jobs",
    },
    degrees={
        "much more": "more",
        "much fewer": "slightly fewer",
        "much less": "less",
        "slightly more": "more",
        "slightly less": "much less",
        "about twice": "twice",
        "about the same": "slightly more",
        "less than 1%": "0%",
        "the same": "about the same",
    },
    labels={
        "a bachelor's degree": "a master's degree",
        "Bachelor's degree": "Doctoral degree",
        "a high school diploma": "a bachelor's degree",
        "no diploma or degree": "a high school diploma or equivalent",
        "short-term training": "long-term training",
        "moderate-term training": "short-term training",
        "no training": "long-term training",
        "Texas": "Utah",
        "California": "Nevada",
        "both tend": "neither tends",
        "neither tends": "both tend",
        "critical thinking": "programming",
        "social": "artistic",
        "realistic": "conventional",
        "Microsoft Excel": "Microsoft Word",
    },
    lies=(
        "This makes the first occupation the better choice.",
        "Most people would find the second occupation easier.",
        "Both earn about the same in the end.",
        "You should think of the higher pay.",
    ),
)

SPANISH = Words(
    code="es",
    between=" frente a ",
    symmetric=(
        r"igual|ambos|ambas|Este informe compara|no se pueden|muy relacionad|se publica el pago"
        r"|tampoco|también"
    ),
    read_as="La diferencia se lee",
    notes="Notas",
    sources="Fuentes",
    articles="(?:los|las|una?|como) ",
    count=r"(?<=ocupaciones comparten )\w+(?= de sus)",
    counts=("ninguna", "una", "dos", "tres", "cuatro"),
    percent="\N{NO-BREAK SPACE}%",
    points=(" puntos porcentuales", " puntos? porcentual(?:es)?"),
    gap=r"no se reporta(?: \(la fuente no lo publica\))?",
    opposites={
        "más": "menos",
        "menos": "más",
        "crezca": "disminuya",
        "disminuya": "crezca",
        "crecimiento": "disminución",
        "disminución": "crecimiento",
        "alto": "bajo",
        "doble": "triple",
    },
    units={
        " al año": " al mes",
        " por hora": " por semana",
        " por semana": " por día",
        "$": "€",
        " años": " meses",
        " meses": " años",
        "\N{NO-BREAK SPACE}%": "",
        " puntos porcentuales": " puntos",
        " empleos": " vacantes",
        " vacantes": " empleos",
    },
    degrees={
        "mucho más": "más",
        "mucho menos": "ligeramente menos",
        "ligeramente más": "más",
        "ligeramente menos": "mucho menos",
        "aproximadamente el doble": "el doble",
        "aproximadamente lo mismo": "ligeramente más",
        "menos del 1\N{NO-BREAK SPACE}%": "0\N{NO-BREAK SPACE}%",
        "; igual": "; aproximadamente lo mismo",
    },
    labels={
        "una licenciatura": "una maestría",
        "Licenciatura": "Doctorado o título profesional",
        "un diploma de escuela secundaria": "una licenciatura",
        "capacitación a corto plazo": "capacitación a largo plazo",
        "capacitación a mediano plazo": "capacitación a corto plazo",
        "no se suele necesitar": "se suele necesitar",
        "no suelen necesitar": "suelen necesitar",
        "Texas": "Utah",
        "California": "Nevada",
        "pensamiento crítico": "programación",
        "social": "artístico",
        "realista": "convencional",
        "Microsoft Excel": "Microsoft Word",
    },
    lies=(
        "Por eso la primera ocupación es la mejor opción.",
        "Para la mayoría la segunda ocupación es más fácil.",
        "Al final en ambos casos se gana lo mismo.",
        "Conviene pensar en el pago más alto.",
    ),
)
