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
)
