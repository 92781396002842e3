"""The fixed words that a Spanish report is found by: its headings, captions and labels."""

from __future__ import annotations

import re

from reportgen.audit.languages.language import Page

_CAPTIONS = {
    "Género": "gender",
    "Raza y origen étnico": "race",
    "Calificación de las habilidades principales": "top_skills",
    "Nivel educativo más alto de los trabajadores de 25 años o más": "attainment",
}
PAGE = Page(
    sections={
        "": "lead",
        "De un vistazo": "glance",
        "Qué hacen": "work",
        "Cuánto tiempo toma": "time",
        "Pago": "pay",
        "Habilidades": "skills",
        "Perspectivas": "outlook",
        "Educación": "education",
        "Quiénes hacen este trabajo": "people",
        "Intereses y valores laborales": "interests",
        "Herramientas y tecnología": "technology",
        "Ocupaciones relacionadas": "related",
    },
    captions=_CAPTIONS,
    charts=frozenset(
        (
            "Las mayores diferencias en cifras, cada par en su propia escala desde cero",
            "Pago anual",
            "Habilidades principales, en orden",
            "Crecimiento proyectado del empleo",
            *_CAPTIONS,
        )
    ),
    notes="Notas",
    sources="Fuentes",
    dates="Fechas",
    note="nota",
    titles=re.compile(" [ye] "),
    between=" frente a ",
    read_as=re.compile(
        r"La diferencia se lee de izquierda a derecha: (?P<left>.+?) frente a (?P<right>.+)\."
    ),
    chart="Gráfica",
    kind="Comparación de ocupaciones",
    printed_on="Impreso el {}",
    printed="Impreso",
    as_of="Datos de",
    again="Vuelva a consultar antes del",
    undated="la fuente no lo indica",
    own_notes="Mis notas",
    layouts=("Hoja informativa", "Hoja de trabajo", "Letra grande"),
    short="Esta es una versión breve. El informe completo tiene más cifras sobre estas ocupaciones.",
    left_out=re.compile(r"Este informe omite las cifras sobre (?P<topics>.+)\.\Z"),
    questions=frozenset(
        (
            "¿Cuál de estas diferencias le importa más?",
            "¿Cuáles de estas tareas ha hecho antes, en un empleo o fuera de él?",
            "¿Cuánto tiempo tiene para prepararse para un empleo?",
            "¿Cuánto necesita ganar al mes?",
            "¿Cuáles de estas habilidades usa ahora y dónde las aprendió?",
            "¿Qué empleadores cerca de usted tienen empleos como estos?",
            "¿Qué estudios tiene y cuáles le gustaría añadir?",
            "¿A quién conoce que haga este trabajo?",
            "¿Qué le gusta hacer y qué espera de un trabajo?",
            "¿Cuáles de estas herramientas ha usado?",
            "¿Sobre cuáles de estas ocupaciones le gustaría leer?",
        )
    ),
)
