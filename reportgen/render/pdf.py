"""A Report, a theme and drawn charts in, the bytes of a tagged PDF out."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weasyprint import CSS, Attachment, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from reportgen.errors import RenderError
from reportgen.model import Report
from reportgen.render.drawing import Drawing, plain_drawing
from reportgen.render.evidence import to_evidence
from reportgen.render.font_files import FontFetcher, font_rules
from reportgen.render.font_times import drop_font_times
from reportgen.render.glyphs import check_glyphs
from reportgen.render.log import warnings_of
from reportgen.render.page import chart_address, write_page
from reportgen.render.parsing import Parsed
from reportgen.render.tag_languages import say_languages
from reportgen.render.theme import OWN_STYLE, Face, Theme

# CSS has 96 pixels to the inch.
_POINTS = 0.75
# A last page of which less is used is nearly empty.
_SCANT = 0.2
# The name of the file that each PDF carries.
EVIDENCE = "evidence.json"
_engines = threading.local()
say_languages()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Engine:
    """What is made once a thread and theme: the loaded fonts, the parsed styles and their text."""

    fonts: FontConfiguration
    sheets: tuple[CSS, ...]
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOut:
    """A report laid out on its pages, not yet drawn. `height` is what it takes in points of all its pages,
    one above the other, without their margins; `last` is the part of the last page that is used, from 0 to 1.
    """

    report: Report
    pages: int
    height: float
    last: float
    document: Document

    def pdf(self) -> bytes:
        """The PDF of these pages, with the evidence for its sentences attached. Raises RenderError where
        WeasyPrint warns of anything."""
        with _heard(self.report.title), _uncollected():
            pdf: bytes = self.document.write_pdf(
                attachments=[_evidence(self.report)], finisher=_without_times, pdf_variant="pdf/ua-1"
            )
        return pdf


def to_pdf(report: Report, theme: Theme, charts: Mapping[str, str]) -> bytes:
    """The report as a PDF that is tagged for PDF/UA-1; the same bytes for the same input.

    `charts` has an SVG text for the key of each chart. Nothing is fetched, from the net or from the disk.
    Raises RenderError where a character has no glyph, a chart is missing, or WeasyPrint warns of anything.
    """
    made = set_out(report, theme, charts)
    if theme.layout.tightens and made.pages > 1 and made.last < _SCANT:
        closer = set_out(report, theme, charts, tight=True)
        made = closer if closer.pages < made.pages else made
    return made.pdf()


def set_out(
    report: Report, theme: Theme, charts: Mapping[str, str], *, lines: int = 0, tight: bool = False
) -> SetOut:
    """The report on its pages, with so many `lines` to write on, set closer where `tight`. Arguments and
    errors as for `to_pdf`."""
    check_glyphs(report, theme, charts)
    engine = _engine(theme)
    page = write_page(report, theme, charts, lines=lines, tight=tight)
    fetcher = URLFetcher(allowed_protocols=["data"], allow_redirects=False, fail_on_errors=True)
    with _heard(report.title), _uncollected():
        document = Parsed(page, engine.style, fetcher).render(
            cache=_drawings(charts, engine.fonts),
            font_config=engine.fonts,
            pdf_variant="pdf/ua-1",
            stylesheets=engine.sheets,
        )
    whole = theme.paper.height - theme.paper.top - theme.paper.bottom
    (last,) = document.pages[-1]._page_box.children[:1]
    used = (last.position_y + last.margin_height()) * _POINTS - theme.paper.top
    pages = len(document.pages)
    return SetOut(
        report=report,
        pages=pages,
        height=(pages - 1) * whole + used,
        last=used / whole,
        document=document,
    )


def _evidence(report: Report) -> Attachment:
    return Attachment(
        string=to_evidence(report),
        name=EVIDENCE,
        description="Each sentence of this report with the facts behind it.",
        relationship="Data",
    )


def _without_times(document: Document, pdf: Any) -> None:
    """A finisher for `write_pdf`: the same report gives the same bytes at any time."""
    drop_font_times(document, pdf)
    for part in pdf.objects:
        if "Params" in getattr(part, "extra", ()):
            for name in ("CreationDate", "ModDate"):
                part.extra["Params"].pop(name)


@contextmanager
def _heard(title: str) -> Iterator[None]:
    """Raises RenderError where WeasyPrint, inside the block, warns of anything or would fetch anything."""
    with warnings_of("weasyprint") as messages:
        try:
            yield
        except FatalURLFetchingError as error:
            raise RenderError(
                f"A page may not fetch anything: {_brief(str(error))}; take the address out."
            ) from error
    if messages:
        raise RenderError(f"The page of “{title}” cannot be drawn as it should be: {_brief(messages[0])}.")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Puts the collection of garbage off: while a page is set nearly all of its boxes are still in use.

    However threads take turns, it is on again when the last of them is done.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _engine(theme: Theme) -> _Engine:
    made: dict[Theme, _Engine] = _engines.__dict__.setdefault("made", {})
    if theme not in made:
        fonts = FontConfiguration()
        rules = font_rules(theme.faces)
        sheets = [_sheet(rules + theme.style, f"The style of the theme “{theme.name}”", fonts, theme.faces)]
        if theme.own_style:
            sheets.append(
                _sheet(theme.own_style, f"The style sheet {Path(theme.own_folder, OWN_STYLE)}", fonts, ())
            )
        made[theme] = _Engine(fonts=fonts, sheets=tuple(sheets), style=theme.style + theme.own_style)
    return made[theme]


def _drawings(charts: Mapping[str, str], fonts: FontConfiguration) -> dict[str, Drawing]:
    """The charts that are plain, by the addresses under which the page has them."""
    drawn = {chart_address(svg): plain_drawing(svg, fonts) for svg in charts.values()}
    return {address: drawing for address, drawing in drawn.items() if drawing is not None}


def _sheet(style: str, named: str, fonts: FontConfiguration, faces: tuple[Face, ...]) -> CSS:
    """The parsed style. Raises RenderError, which says the line and column, where WeasyPrint warns of it."""
    with warnings_of("weasyprint") as messages:
        try:
            sheet = CSS(string=style, font_config=fonts, url_fetcher=FontFetcher(faces))
        except FatalURLFetchingError as error:
            raise RenderError(
                f"{named} may not fetch anything: {_brief(str(error))}; take the address out."
            ) from error
    if messages:
        raise RenderError(f"{named} has a fault: {_brief(messages[0])}.")
    return sheet


def _brief(message: str) -> str:
    # A message can quote a whole data: address.
    line = " ".join(message.split()).rstrip(".")
    return line if len(line) <= 200 else f"{line[:200]}…"
