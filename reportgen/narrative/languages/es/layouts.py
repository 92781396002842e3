"""The name of a layout, a section or what was left out in, its Spanish words out."""

from __future__ import annotations

from reportgen.model import Measure
from reportgen.narrative.languages.es.labels import topics
from reportgen.narrative.languages.es.sounds import listed

_NAMES = {"handout": "Hoja informativa", "worksheet": "Hoja de trabajo", "large-print": "Letra grande"}
SHORT_VERSION = "Esta es una versión breve. El informe completo tiene más cifras sobre estas ocupaciones."
QUESTIONS = {
    "lead": "¿Cuál de estas diferencias le importa más?",
    "work": "¿Cuáles de estas tareas ha hecho antes, en un empleo o fuera de él?",
    "time": "¿Cuánto tiempo tiene para prepararse para un empleo?",
    "pay": "¿Cuánto necesita ganar al mes?",
    "skills": "¿Cuáles de estas habilidades usa ahora y dónde las aprendió?",
    "outlook": "¿Qué empleadores cerca de usted tienen empleos como estos?",
    "education": "¿Qué estudios tiene y cuáles le gustaría añadir?",
    "people": "¿A quién conoce que haga este trabajo?",
    "interests": "¿Qué le gusta hacer y qué espera de un trabajo?",
    "technology": "¿Cuáles de estas herramientas ha usado?",
    "related": "¿Sobre cuáles de estas ocupaciones le gustaría leer?",
}


def kind(report: str, layout: str) -> str:
    """What a report is, after the name of its layout where it has one."""
    name = _NAMES.get(layout)
    return f"{name}: {report[0].lower()}{report[1:]}" if name else report


def left_out(measures: tuple[Measure, ...]) -> str:
    """That a report has no figures of these measures."""
    return f"Este informe omite las cifras sobre {listed(topics(measures))}."
