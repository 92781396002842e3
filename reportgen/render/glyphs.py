"""A Report and its charts in, nothing out, or an error that names the character no font can draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from reportgen.errors import RenderError
from reportgen.model import Claim, Imprint, Report, Section, Table
from reportgen.render.fonts import characters
from reportgen.render.theme import Face, Theme

# Line ends, joiners, direction marks and variation selectors are never drawn.
_UNDRAWN = frozenset({"Cc", "Cf", "Zl", "Zp"})


def check_glyphs(report: Report, theme: Theme, charts: Mapping[str, str]) -> None:
    """Raises RenderError where the report or a chart has a character that no font of the theme has.

    The theme's own fonts decide, never those installed: a report must not look different on another machine.
    """
    texts = [text for _, text in _places(report)]
    lacking = _lacking(set().union(*texts, *charts.values()), theme.faces)
    if not lacking:
        return
    for place, text in (*_places(report), *(("a chart", svg) for svg in charts.values())):
        for character in text:
            if character in lacking:
                raise RenderError(
                    f"No font has a glyph for “{character}” (U+{ord(character):04X}), which stands in "
                    f"{place}; write it with other letters in the data."
                )


def _lacking(wanted: set[str], faces: tuple[Face, ...]) -> set[str]:
    """Those that no font can draw. The first one mostly has them all, so that no other need be read."""
    lacking = {character for character in wanted if not _undrawn(character)}
    for face in faces:
        if not lacking:
            break
        lacking -= characters((face,))
    return lacking


def _undrawn(character: str) -> bool:
    return unicodedata.category(character) in _UNDRAWN or 0xFE00 <= ord(character) <= 0xFE0F


def _places(report: Report) -> Iterator[tuple[str, str]]:
    """Each text that is printed, after the place where it stands; titles of occupations first."""
    for occupation in report.occupations:
        yield f"the title of “{occupation.title}”", occupation.title
    yield "the title of the report", " ".join((report.title, *report.title_parts, *report.joiners))
    for section in report.sections:
        place = f"the section “{section.heading}”" if section.heading else "the lead"
        for text in _texts(section):
            yield f"“{text}” in {place}", text
    for line in (*report.sources, *report.dates):
        yield f"the line “{line.label}”", f"{line.label} {line.text}"
    labels = report.labels
    for text in _printed(report.imprint):
        yield f"the brand (“{text}”)", text
    for text in (*report.notes, *report.credits, *report.remarks):
        yield f"the note “{text}”", text
    yield (
        "the fixed words of the page",
        " ".join(
            (
                labels.kind,
                labels.printed,
                labels.of,
                labels.note,
                labels.notes,
                labels.sources,
                labels.dates,
                labels.own_notes,
            )
        ),
    )


def _printed(imprint: Imprint) -> Iterator[str]:
    yield from (imprint.organisation, *imprint.contact, imprint.client, imprint.note_heading)
    yield from (phrase.text for phrase in (*imprint.footer, *filter(None, [imprint.note])))


def _texts(section: Section) -> Iterator[str]:
    claims: list[Claim] = [claim for paragraph in section.paragraphs for claim in paragraph]
    yield from (section.heading, section.question)
    yield from (claim.text for claim in (*claims, *section.caveats))
    for exhibit in section.exhibits:
        if isinstance(exhibit, Table):
            yield from (exhibit.caption, *exhibit.heads, exhibit.difference_head)
            for row in exhibit.rows:
                yield from (row.label, *row.cells, row.difference)
        else:
            yield exhibit.title
