"""The Spanish words around an organisation's brand. The name of the American Job Centers stays as it is."""

from __future__ import annotations

from reportgen.model import Identifier, Phrase
from reportgen.narrative.languages.imprint import ImprintWords

WORDS = ImprintWords(
    language="es",
    telephone="Teléfono",
    text_telephone="TTY",
    email="Correo electrónico",
    web="Sitio web",
    client="Preparado para",
    note_heading="Nota de orientación",
    identifiers={
        Identifier.CENTER: Phrase(text="American Job Center", language="en"),
        Identifier.PARTNER: Phrase(text="Un socio orgulloso de la red de American Job Center", language="es"),
    },
    equal_opportunity="Empleador/programa que ofrece igualdad de oportunidades. Las personas con "
    "discapacidades pueden solicitar ayudas y servicios auxiliares.",
)
