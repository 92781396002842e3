"""LANGUAGES: what the auditor knows of each language that it reads; one folder for each."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.audit.languages import en, es
from reportgen.audit.languages.en import several
from reportgen.audit.languages.language import Language, OfSeveral

LANGUAGES: Mapping[str, Language] = {"en": en, "es": es}
# Those in which reports on three and four occupations can be read too.
SEVERAL: Mapping[str, OfSeveral] = {"en": several}


def of_text(text: str) -> Language:
    """The language of a text: the one most of whose headings stand in it, each in a line of its own."""
    lines = {line.strip() for line in text.splitlines()}
    return max(
        LANGUAGES.values(),
        key=lambda one: len(lines & {*one.PAGE.sections, *one.PAGE.captions, *one.PAGE.ends}),
    )


def of_code(code: str) -> Language:
    """The language of a page by the code that it gives, `es-US`; English where it gives none."""
    return LANGUAGES.get(code.partition("-")[0].casefold(), en)
