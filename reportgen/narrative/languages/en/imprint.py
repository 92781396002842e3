"""The English words around an organisation's brand."""

from __future__ import annotations

from reportgen.model import Identifier, Phrase
from reportgen.narrative.languages.imprint import ImprintWords

WORDS = ImprintWords(
    language="en",
    telephone="Telephone",
    text_telephone="TTY",
    email="Email",
    web="Web",
    client="Prepared for",
    note_heading="A note from your counselor",
    identifiers={
        Identifier.CENTER: Phrase(text="American Job Center", language="en"),
        Identifier.PARTNER: Phrase(text="A proud partner of the American Job Center network", language="en"),
    },
    equal_opportunity="Equal opportunity employer/program. Auxiliary aids and services are available upon "
    "request to individuals with disabilities.",
)
