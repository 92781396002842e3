"""The nouns of an organisation: its brand as configured, and what of it a page prints in one language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Identifier(Enum):
    """The common identifier of the American Job Center network that a site or program prints.

    Source: 20 CFR 678.900.
    """

    CENTER = "center"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A picture, checked and without anything outside: `content` is PNG, JPEG or SVG, as `media_type` says;
    `width` and `height` are in points as printed; `alternative` says in words what it shows."""

    content: bytes
    media_type: str
    width: float
    height: float
    alternative: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The same text in several languages: (language, text)."""

    texts: tuple[tuple[str, str], ...] = ()

    def among(self, language: str) -> Phrase | None:
        """The text in `language`, else in the first one there is."""
        texts = dict(self.texts)
        code = language if language in texts else next(iter(texts), "")
        return Phrase(text=texts[code], language=code) if code else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A text and the language it is in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """Whose report it is, and how theirs look. What is empty is not printed.

    `colours` are (name, colour as CSS writes it) for those that differ from the theme's; `templates` are
    (name of file, text) of the templates and style sheets of the organisation's own, which lie in `folder`.
    """

    organisation: str = ""
    logo: Logo | None = None
    telephone: str = ""
    text_telephone: str = ""
    email: str = ""
    web: str = ""
    address: str = ""
    identifier: Identifier | None = None
    is_equal_opportunity: bool = False
    footer: tuple[Spoken, ...] = ()
    note: Spoken = Spoken()
    has_client_line: bool = False
    colours: tuple[tuple[str, str], ...] = ()
    folder: str = ""
    templates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What of a brand a report prints, in its language; what is empty is left out.

    `contact` are lines with their labels, `footer` the lines below each other after it. `client` is the label
    before the blank for a client's name, `note_heading` stands above the counselor's note.
    """

    organisation: str = ""
    logo: Logo | None = None
    contact: tuple[str, ...] = ()
    footer: tuple[Phrase, ...] = ()
    client: str = ""
    note_heading: str = ""
    note: Phrase | None = None


# Reports that nobody put a brand on.
NO_BRAND, NO_IMPRINT = Brand(), Imprint()
