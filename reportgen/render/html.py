"""A Report, a theme and drawn charts in, one HTML file out that needs nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportgen.model import Report
from reportgen.render.fonts import embedded
from reportgen.render.page import write_page
from reportgen.render.theme import Theme


def to_html(report: Report, theme: Theme, charts: Mapping[str, str]) -> str:
    """The report as a single HTML file: style, fonts and charts are inside.

    `charts` has an SVG text for the key of each chart. Raises RenderError where one is missing.
    """
    # A drawing in an <img> cannot use the fonts of the page around it, so each brings its own letters.
    own = {key: _with_fonts(svg, theme) for key, svg in charts.items()}
    bare = write_page(report, theme, {key: "" for key in charts})
    return write_page(report, theme, own, style=embedded(theme.faces, bare) + theme.style + theme.own_style)


def _with_fonts(svg: str, theme: Theme) -> str:
    texts = "".join(re.findall(r">([^<]+)<", svg))
    faces = tuple(face for face in theme.faces if face.weight >= 400)
    rules = embedded(faces, texts)
    return re.sub(r"<svg\b[^>]*>", lambda root: f"{root[0]}<style>{rules}</style>", svg, count=1)
