"""A brand and the fixed words of a language in, what a page prints of the brand out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportgen.model import Brand, Identifier, Imprint, Phrase

_BETWEEN = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprintWords:
    """The words of one language around a brand. `identifiers` and `equal_opportunity` are the texts that US
    law asks for: 20 CFR 678.900 and 29 CFR 38.38."""

    language: str
    telephone: str
    text_telephone: str
    email: str
    web: str
    client: str
    note_heading: str
    identifiers: Mapping[Identifier, Phrase]
    equal_opportunity: str


def imprint(brand: Brand, words: ImprintWords) -> Imprint:
    """What a report in the language of `words` prints of `brand`."""
    note = brand.note.among(words.language)
    return Imprint(
        organisation=brand.organisation,
        logo=brand.logo,
        contact=tuple(_contact(brand, words)),
        footer=tuple(_footer(brand, words)),
        client=words.client if brand.has_client_line else "",
        note_heading=words.note_heading if note else "",
        note=note,
    )


def _contact(brand: Brand, words: ImprintWords) -> Iterator[str]:
    lines = (
        (brand.address,),
        (_labelled(words.telephone, brand.telephone), _labelled(words.text_telephone, brand.text_telephone)),
        (_labelled(words.email, brand.email), _labelled(words.web, brand.web)),
    )
    return (_BETWEEN.join(filter(None, line)) for line in lines if any(line))


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if text else ""


def _footer(brand: Brand, words: ImprintWords) -> Iterator[Phrase]:
    if brand.identifier is not None:
        yield words.identifiers[brand.identifier]
    if brand.is_equal_opportunity:
        yield Phrase(text=words.equal_opportunity, language=words.language)
    for line in brand.footer:
        if phrase := line.among(words.language):
            yield phrase
