"""A drawing in SVG in, the same as a picture of dots out, for programs that show no SVG."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from functools import cache

import pypdfium2
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from reportgen.errors import RenderError
from reportgen.render.font_files import FontFetcher, font_rules
from reportgen.render.log import warnings_of
from reportgen.render.theme import Face

_DOTS_AN_INCH, _POINTS_AN_INCH = 200, 72
_BOX = re.compile(r'<svg\b[^>]*\bviewBox="[\d.\-]+ [\d.\-]+ ([\d.]+) ([\d.]+)"')


def as_png(svg: str, faces: tuple[Face, ...], *, width: float) -> bytes:
    """The drawing as PNG, to be printed `width` points wide at 200 dots an inch. Its text is set in `faces`.

    The same drawing gives the same bytes. Raises RenderError where it cannot be drawn.
    """
    box = _BOX.search(svg)
    if box is None:
        raise RenderError("A drawing says no size; give its <svg> a viewBox.")
    height = width * float(box[2]) / float(box[1])
    sheet, fonts = _fonts(faces)
    address = f"data:image/svg+xml;base64,{b64encode(svg.encode('utf-8')).decode('ascii')}"
    page = (
        f"<style>@page {{ size: {width}pt {height}pt; margin: 0 }} body {{ margin: 0 }} "
        f'img {{ display: block; width: {width}pt; height: {height}pt }}</style><img src="{address}">'
    )
    fetcher = URLFetcher(allowed_protocols=["data"], allow_redirects=False, fail_on_errors=True)
    with warnings_of("weasyprint") as messages:
        pdf = HTML(string=page, url_fetcher=fetcher).write_pdf(stylesheets=[sheet], font_config=fonts)
    if messages:
        raise RenderError(f"A drawing cannot be made a picture: {' '.join(messages[0].split())[:200]}.")
    written = io.BytesIO()
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = document[0].render(scale=_DOTS_AN_INCH / _POINTS_AN_INCH).to_pil()
        drawn.convert("RGB").quantize(64).save(written, "PNG", optimize=True)
    return written.getvalue()


@cache
def _fonts(faces: tuple[Face, ...]) -> tuple[CSS, FontConfiguration]:
    fonts = FontConfiguration()
    return CSS(string=font_rules(faces), font_config=fonts, url_fetcher=FontFetcher(faces)), fonts
