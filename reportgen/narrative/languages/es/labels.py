"""Measures in, their Spanish labels and topics out."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model import Measure
from reportgen.narrative.languages.es.sounds import sentence_start

# As they stand inside a sentence; those with an article are the subject of one.
_LABELS = {
    "description": "qué hacen",
    "activities": "actividades del trabajo",
    "time_to_become": "tiempo de preparación",
    "job_zone": "zona laboral",
    "experience_years": "años de experiencia",
    "work_experience": "experiencia laboral relacionada que se necesita",
    "training": "capacitación en el trabajo",
    "salary_mean": "salario anual, promedio",
    "salary_median": "salario anual, mediana",
    "hourly_rate": "pago por hora",
    "hourly_median": "pago por hora, mediana",
    "weekly_earnings": "ganancias semanales a tiempo completo, mediana",
    "salary_range": "rango salarial",
    "salary_p10": "percentil 10 del pago",
    "salary_p25": "percentil 25 del pago",
    "salary_p75": "percentil 75 del pago",
    "salary_p90": "percentil 90 del pago",
    "highest_paying_city": "ciudad con el pago más alto",
    "highest_paying_metro": "área metropolitana con el pago más alto",
    "highest_paying_state": "estado con el pago más alto",
    "best_paying_company": "empresa que mejor paga",
    "best_paying_industry": "industria que mejor paga",
    "top_skills": "habilidades principales",
    "knowledge": "áreas de conocimiento principales",
    "growth_percent": "tasa de crecimiento",
    "openings": "vacantes al año",
    "jobs": "número de empleos",
    "self_employed_percent": "trabajo por cuenta propia",
    "job_satisfaction": "satisfacción laboral",
    "entry_education": "educación de entrada habitual",
    "degree": "nivel educativo más común",
    "major": "campo de estudio más común",
    "college": "universidad más común",
    "attainment": "educación de los trabajadores",
    "average_age": "edad promedio",
    "median_age": "edad mediana",
    "gender": "género",
    "race": "raza y origen étnico",
    "lgbt_percent": "personas LGBT",
    "interests": "intereses",
    "work_values": "valores laborales",
    "technology": "herramientas y tecnología",
    "related": "ocupaciones relacionadas",
}
_SUBJECTS = {
    "time_to_become": "el tiempo de preparación",
    "job_zone": "la zona laboral",
    "experience_years": "la experiencia",
    "work_experience": "la experiencia que se necesita",
    "training": "la capacitación",
    "salary_mean": "el salario promedio",
    "salary_median": "el salario mediano",
    "hourly_rate": "el pago por hora",
    "hourly_median": "el pago mediano por hora",
    "weekly_earnings": "la ganancia semanal mediana",
    "salary_range": "el rango salarial",
    "highest_paying_city": "la ciudad con el pago más alto",
    "highest_paying_metro": "el área metropolitana con el pago más alto",
    "highest_paying_state": "el estado con el pago más alto",
    "best_paying_company": "la empresa que mejor paga",
    "best_paying_industry": "la industria que mejor paga",
    "growth_percent": "la tasa de crecimiento",
    "openings": "el número de vacantes",
    "jobs": "el número de empleos",
    "self_employed_percent": "el trabajo por cuenta propia",
    "job_satisfaction": "la satisfacción laboral",
    "entry_education": "la educación de entrada habitual",
    "degree": "el nivel educativo más común",
    "major": "el campo de estudio más común",
    "college": "la universidad más común",
    "average_age": "la edad promedio",
    "median_age": "la edad mediana",
    "lgbt_percent": "la proporción de personas LGBT",
}
_TOPICS = {
    "activities": "actividades del trabajo",
    "time_to_become": "preparación",
    "job_zone": "preparación",
    "work_experience": "experiencia",
    "training": "capacitación",
    "weekly_earnings": "ganancias semanales",
    "top_skills": "habilidades",
    "knowledge": "conocimientos",
    "growth_percent": "crecimiento",
    "openings": "vacantes",
    "jobs": "empleos",
    "self_employed_percent": "trabajo por cuenta propia",
    "entry_education": "educación de entrada",
    "degree": "nivel educativo de los trabajadores",
    "attainment": "nivel educativo de los trabajadores",
    "median_age": "edad",
    "average_age": "edad",
    "gender": "género",
    "race": "raza",
}


def label(measure: Measure) -> str:
    """The label inside a sentence; as published for a measure that is not known here."""
    return _LABELS.get(measure.key, measure.label)


def heading(measure: Measure) -> str:
    """The label as it heads a row."""
    return sentence_start(label(measure))


def subject(measure: Measure) -> str:
    """What a figure is of, with its article."""
    return _SUBJECTS.get(measure.key) or f"la medida «{label(measure)}»"


def topics(measures: Iterable[Measure]) -> list[str]:
    """What the figures of these measures are about, each topic once."""
    return list(dict.fromkeys(_topic(measure) for measure in measures))


def _topic(measure: Measure) -> str:
    if measure.section == "pay":
        return _TOPICS.get(measure.key, "pago")
    return _TOPICS.get(measure.key) or label(measure)
