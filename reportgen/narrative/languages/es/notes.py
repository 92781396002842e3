"""A note or source in, its Spanish text out; the fixed words of the page."""

from __future__ import annotations

import datetime
from decimal import Decimal

from babel.dates import format_date

from reportgen.model import Contrast, Labels, Measure, Relation, Source, Standing, Unit
from reportgen.narrative.languages.es import figures, layouts, terms
from reportgen.narrative.languages.es.labels import subject
from reportgen.narrative.languages.es.names import name
from reportgen.narrative.languages.es.passages import origin
from reportgen.narrative.languages.es.sounds import listed
from reportgen.narrative.messages import Note, NoteKind

HEADINGS = {
    "lead": "",
    "glance": "De un vistazo",
    "work": "Qué hacen",
    "time": "Cuánto tiempo toma",
    "pay": "Pago",
    "skills": "Habilidades",
    "outlook": "Perspectivas",
    "education": "Educación",
    "people": "Quiénes hacen este trabajo",
    "interests": "Intereses y valores laborales",
    "technology": "Herramientas y tecnología",
    "related": "Ocupaciones relacionadas",
}

CHART_TITLES = {
    "lead": "Las mayores diferencias en cifras, cada par en su propia escala desde cero",
    "several": "Las mayores diferencias en cifras, cada cifra en su propia escala desde cero",
    "pay": "Pago anual",
    "skills": "Habilidades principales, en orden",
    "top_skills": "Calificación de las habilidades principales",
    "growth_percent": "Crecimiento proyectado del empleo",
    "gender": "Género",
    "race": "Raza y origen étnico",
    "attainment": "Nivel educativo más alto de los trabajadores de 25 años o más",
}

NO_PERIOD = "período no indicado"
NO_SOURCE = "Fuente no indicada en los datos"


def labels(printed: datetime.date, area: str, layout: str) -> Labels:
    """The fixed words of the page."""
    kind = "Comparación de ocupaciones"
    return Labels(
        kind=layouts.kind(f"{kind}, {terms.area(area)}" if area else kind, layout),
        printed=f"Impreso el {date(printed)}",
        of="de",
        note="nota",
        against="frente a",
        notes="Notas",
        sources="Fuentes",
        dates="Fechas",
        own_notes="Mis notas",
    )


def date(day: datetime.date) -> str:
    return format_date(day, format="long", locale=figures.LOCALE)


def source(of: Source, area: str) -> str:
    period = terms.period(of.period) or NO_PERIOD
    return f"{of.name or NO_SOURCE}, {period}" + (f", {terms.area(area)}" if area else "")


def periods(sources: tuple[Source, ...]) -> str:
    """The periods that the sources state, once each."""
    stated = dict.fromkeys(terms.period(source.period) or NO_PERIOD for source in sources)
    if list(stated) == [NO_PERIOD]:
        return "la fuente no lo indica"
    return "; ".join(stated)


def note(of: Note) -> str:
    match of.kind:
        case NoteKind.HOURLY_FROM_YEARLY:
            return (
                "Derivado: el pago por hora es el salario anual promedio dividido entre 2,080 horas. "
                "Las dos filas son una sola cifra."
            )
        case NoteKind.DERIVED:
            assert of.contrast is not None
            return _derived(of.contrast.measure)
        case NoteKind.BORROWED:
            assert of.contrast is not None
            return _borrowed(of.contrast)
        case NoteKind.LOCAL:
            assert of.contrast is not None
            place = terms.area(of.contrast.facts[0].area)
            return f"{place}. Las filas sin esta nota son de todo el país."
        case NoteKind.REMARK:
            assert of.contrast is not None
            remarks = (f"{terms.remark(one.remark)}." for one in of.contrast.facts if one.remark)
            return " ".join(dict.fromkeys(remarks))
        case NoteKind.DEFINED:
            assert of.contrast is not None
            return DEFINITIONS[of.contrast.measure.key]
        case NoteKind.ADDED:
            return (
                "Las habilidades que se agregarían tienen una importancia de al menos 3 de 5. "
                "También superan en al menos medio punto a las de la otra ocupación, y no están entre las "
                "principales de esta."
            )
        case NoteKind.PROJECTED:
            return "Modelado: una proyección, no un conteo."
        case NoteKind.ESTIMATE:
            return f"Una estimación de la fuente ({_publishers(of)}); su método no se publica."
        case NoteKind.SHARES_NOT_WHOLE:
            return (
                "Las proporciones se muestran como se publicaron y no suman 100: están redondeadas o los "
                "grupos coinciden en parte."
            )
        case NoteKind.BOUND:
            return "La fuente publica un límite para esta cifra, no la cifra misma."
        case NoteKind.SOURCES_UNLIKE:
            return (
                "Las cifras de esta fila provienen de fuentes o períodos distintos, "
                "por lo que pueden no estar contadas del mismo modo."
            )
        case NoteKind.INSIGNIFICANT:
            return (
                "La diferencia está dentro del error de muestreo de las dos cifras "
                f"({figures.percent_of(_NINETY)} de confianza)."
            )
        case NoteKind.BY_CHANCE:
            assert isinstance(of.contrast, Standing)
            return _by_chance(of.contrast)
        case NoteKind.THRESHOLD:
            assert of.contrast is not None and of.relation is not None
            return _threshold(of.contrast.measure, of.relation)


_NINETY = Decimal(90)

DEFINITIONS = {
    "job_zone": "Las zonas laborales van de 1 (poca o ninguna preparación) a 5 (preparación extensa).",
    "training": (
        "La capacitación a corto plazo toma hasta 1 mes, la de mediano plazo más de 1 y hasta 12 meses, "
        "la de largo plazo más de 12 meses."
    ),
}

_DERIVED = {
    "activities": "en el orden de cuántas tareas de la ocupación corresponden a cada una.",
    "time_to_become": (
        "de la zona laboral de la fuente y de su rango de preparación vocacional específica, que cuenta la "
        "escuela solo en la medida en que prepara para este trabajo."
    ),
    "highest_paying_city": "el lugar con el pago promedio publicado más alto.",
    "highest_paying_metro": "el área metropolitana con el pago promedio publicado más alto.",
    "highest_paying_state": "el estado con el pago promedio publicado más alto.",
    "degree": "el nivel educativo que tiene la mayor proporción de los trabajadores.",
}


def _derived(measure: Measure) -> str:
    return f"Derivado: {_DERIVED.get(measure.key, 'calculado con cifras que publica la fuente.')}"


def _borrowed(contrast: Contrast) -> str:
    """Whose figures they are, in the order of the occupations."""
    if contrast.pooled:
        return f"Publicado para {origin(contrast.pooled)}, que incluye todas estas ocupaciones."
    borrowed = [
        f"para {name(fact.occupation).group}: {origin(fact.published_for)}"
        for fact in contrast.facts
        if fact.published_for
    ]
    return f"Publicado para otra ocupación o un grupo más amplio; {'; '.join(borrowed)}."


def _by_chance(standing: Standing) -> str:
    """Between whom the difference may be chance, each pair in the order of the occupations."""
    cells = standing.cells
    pairs = [
        f"entre {name(cells[first].occupation).group} y {name(cells[second].occupation).group}"
        for first, second in standing.by_chance
    ]
    confidence = f"{figures.percent_of(_NINETY)} de confianza"
    return (
        f"Dentro del error de muestreo de las cifras ({confidence}) están las diferencias {'; '.join(pairs)}."
    )


def _publishers(of: Note) -> str:
    facts = of.contrast.facts if of.contrast is not None else ()
    return listed(list(dict.fromkeys(fact.source.name or NO_SOURCE for fact in facts)))


def _threshold(measure: Measure, relation: Relation) -> str:
    tolerance = measure.tolerance
    assert tolerance is not None
    about = {
        Unit.DOLLARS_A_YEAR: "Para el pago",
        Unit.DOLLARS_A_WEEK: "Para el pago",
        Unit.DOLLARS_AN_HOUR: "Para el pago",
        Unit.JOBS: "Para los números de empleos",
        Unit.OPENINGS: "Para las vacantes",
        Unit.SHARE: "Para las proporciones",
        Unit.CHANGE: "Para el crecimiento",
    }.get(measure.unit, f"Para {subject(measure)}")
    match relation:
        case Relation.ABOUT_THE_SAME:
            size = _size(measure, tolerance.same)
            return f"{about}, “aproximadamente lo mismo” abarca diferencias de hasta {size}."
        case Relation.SLIGHT:
            return f"{about}, “ligeramente” abarca diferencias de hasta {_size(measure, tolerance.slight)}."
        case _:
            return f"{about}, “mucho” empieza en una diferencia de {_size(measure, tolerance.much)}."


def _size(measure: Measure, amount: Decimal) -> str:
    """A threshold with its unit."""
    if measure.tolerance is not None and measure.tolerance.relative:
        return f"{figures.percent_of(amount)} de la cifra menor"
    if measure.unit in (Unit.YEARS, Unit.YEARS_OF_AGE):
        return figures.years(amount)
    if measure.unit in (Unit.SHARE, Unit.CHANGE):
        return figures.points(amount)
    return f"{figures.decimal(amount)} punto" + ("" if amount == 1 else "s")
