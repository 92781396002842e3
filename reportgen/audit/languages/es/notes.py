"""What Spanish reports note: the texts of notes, sources and dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from reportgen.audit.figures import plain
from reportgen.audit.languages.es.figures import points, years
from reportgen.audit.languages.es.lexicon import measures, terms
from reportgen.audit.languages.language import Remarks
from reportgen.model import Measure, Unit, folded

REMARKS = Remarks(
    same_figure=(
        "Derivado: el pago por hora es el salario anual promedio dividido entre 2,080 horas. Las dos filas "
        "son una sola cifra."
    ),
    derived={
        "activities": ("Derivado: en el orden de cuántas tareas de la ocupación corresponden a cada una."),
        "time_to_become": (
            "Derivado: de la zona laboral de la fuente y de su rango de preparación vocacional específica, "
            "que cuenta la escuela solo en la medida en que prepara para este trabajo."
        ),
        "highest_paying_city": "Derivado: el lugar con el pago promedio publicado más alto.",
        "highest_paying_metro": "Derivado: el área metropolitana con el pago promedio publicado más alto.",
        "highest_paying_state": "Derivado: el estado con el pago promedio publicado más alto.",
        "degree": "Derivado: el nivel educativo que tiene la mayor proporción de los trabajadores.",
    },
    worked_out="Derivado: calculado con cifras que publica la fuente.",
    defined={
        "job_zone": "Las zonas laborales van de 1 (poca o ninguna preparación) a 5 (preparación extensa).",
        "training": (
            "La capacitación a corto plazo toma hasta 1 mes, la de mediano plazo más de 1 y hasta 12 meses, "
            "la de largo plazo más de 12 meses."
        ),
    },
    added=(
        "Las habilidades que se agregarían tienen una importancia de al menos 3 de 5. También superan en al "
        "menos medio punto a las de la otra ocupación, y no están entre las principales de esta."
    ),
    projected="Modelado: una proyección, no un conteo.",
    not_whole=(
        "Las proporciones se muestran como se publicaron y no suman 100: están redondeadas o los grupos "
        "coinciden en parte."
    ),
    limit="La fuente publica un límite para esta cifra, no la cifra misma.",
    unlike=(
        "Las cifras de esta fila provienen de fuentes o períodos distintos, por lo que pueden no estar "
        "contadas del mismo modo."
    ),
    by_chance=("La diferencia está dentro del error de muestreo de las dos cifras (90 % de confianza)."),
    borrowed=re.compile(r"Publicado para otra ocupación o un grupo más amplio; (?P<origins>.+)\."),
    borrower=re.compile(r"(?<=; para )(.+?)(?=: )"),
    no_source="Fuente no indicada en los datos",
    no_period="período no indicado",
)
_SUBJECTS = {
    Unit.DOLLARS_A_YEAR: "el pago",
    Unit.DOLLARS_A_WEEK: "el pago",
    Unit.DOLLARS_AN_HOUR: "el pago",
    Unit.JOBS: "los números de empleos",
    Unit.OPENINGS: "las vacantes",
    Unit.SHARE: "las proporciones",
    Unit.CHANGE: "el crecimiento",
}
_THRESHOLDS: dict[str, Callable[[Measure], str]] = {
    "aproximadamente lo mismo": lambda one: (
        f"“aproximadamente lo mismo” abarca diferencias de hasta {_limit(one, 'same')}."
    ),
    "ligeramente": lambda one: f"“ligeramente” abarca diferencias de hasta {_limit(one, 'slight')}.",
    "mucho": lambda one: f"“mucho” empieza en una diferencia de {_limit(one, 'much')}.",
}
WORDS = tuple(_THRESHOLDS)
_AT_NATIONAL_PRICES = ", at national prices"
_ARTICLES = {"Distrito de Columbia": "el ", "Islas Vírgenes": "las "}
_MONTHS = {
    "january": "enero",
    "february": "febrero",
    "march": "marzo",
    "april": "abril",
    "may": "mayo",
    "june": "junio",
    "july": "julio",
    "august": "agosto",
    "september": "septiembre",
    "october": "octubre",
    "november": "noviembre",
    "december": "diciembre",
}
_PRICES = re.compile(
    r"(?:(?P<before>.*)\. )?Pay in (?P<place>.+) divided by its price level of (?P<level>[\d.]+) "
    r"\(the nation is 100; (?P<source>.+)\)"
)
_DAY = re.compile(r"(\d{1,2}) de (\w+) de (\d{4})")


def _limit(measure: Measure, name: str) -> str:
    tolerance = measure.tolerance
    assert tolerance is not None
    amount = getattr(tolerance, name)
    if tolerance.relative:
        return f"{plain(amount)} % de la cifra menor"
    if measure.unit in (Unit.YEARS, Unit.YEARS_OF_AGE):
        return years(amount)
    if measure.unit in (Unit.SHARE, Unit.CHANGE):
        return points(amount)
    return f"{plain(amount)} punto" + ("" if amount == 1 else "s")


def threshold(measure: Measure, word: str) -> str:
    """The note that says from where a word is used of a measure; empty where it never is."""
    worded = _THRESHOLDS.get(word)
    if worded is None or measure.tolerance is None:
        return ""
    row = measures().get(measure.key, {"subject": "", "label": measure.label})
    own = row["subject"] or f"la medida «{row['label']}»"
    return f"Para {_SUBJECTS.get(measure.unit, own)}, {worded(measure)}"


def local(area_name: str) -> str:
    return f"{area(area_name)}. Las filas sin esta nota son de todo el país."


def remark(text: str) -> str:
    return f"{_remark(text)}."


def _remark(text: str) -> str:
    prices = _PRICES.fullmatch(text)
    if prices is None:
        known = terms().get(("remark", folded(text.rstrip("."))))
        return known or f"Nota de la fuente, en inglés: «{text}»"
    before = f"{_remark(prices['before'])}. " if prices["before"] else ""
    return (
        f"{before}Pago en {place(prices['place'])} dividido entre su nivel de precios de {prices['level']} "
        f"(el del país es 100; {period(prices['source'])})"
    )


def pooled(origin: str) -> str:
    return f"Publicado para {origin}, que incluye todas estas ocupaciones."


def borrowed(origins: tuple[tuple[int, str], ...]) -> str:
    """For whom the figures of each place were published."""
    told = "; ".join(f"para {place}: {origin}" for place, origin in origins)
    return f"Publicado para otra ocupación o un grupo más amplio; {told}."


def estimate(names: tuple[str, ...]) -> str:
    return f"Una estimación de la fuente ({' y '.join(names)}); su método no se publica."


def area(name: str) -> str:
    """A place as a label, without an article."""
    plain_name = name.removesuffix(_AT_NATIONAL_PRICES)
    spanish = terms().get(("state", folded(plain_name)), plain_name)
    return f"{spanish}, a precios nacionales" if plain_name != name else spanish


def place(name: str) -> str:
    """A place in a sentence, with its article where it has one."""
    spanish = area(name)
    return _ARTICLES.get(spanish.removesuffix(", a precios nacionales"), "") + spanish


def period(text: str) -> str:
    months = "|".join(_MONTHS)
    found = re.sub(
        rf"({months}) (\d{{4}})",
        lambda match: f"{_MONTHS[match[1].casefold()]} de {match[2]}",
        text,
        flags=re.IGNORECASE,
    )
    return re.sub(r"(\d{4}) and (\d{4})", r"\1 y \2", found)


def day(text: str) -> date | None:
    match = _DAY.fullmatch(text)
    months = list(_MONTHS.values())
    if match is None or match[2] not in months:
        return None
    try:
        return date(int(match[3]), months.index(match[2]) + 1, int(match[1]))
    except ValueError:
        return None


def spelled(day: date) -> str:
    return f"{day.day} de {list(_MONTHS.values())[day.month - 1]} de {day.year}"
