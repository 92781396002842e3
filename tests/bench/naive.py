"""A Report in, the bytes of a PDF out, made as one would at first: everything anew for every report.

The same report, template and style; a variable font, and charts by pyplot as PNG.
"""

from __future__ import annotations

import shutil
from base64 import b64encode
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from reportgen.model import Report, Table
from reportgen.render import Theme
from reportgen.render.page import write_page
from tests.bench.naive_charts import png

_PACKAGE, _FILE, _WEIGHTS = "fontpkg_source_sans_3", "SourceSans3[wght].ttf", "200 900"


def missing_font() -> str:
    """Why the naive way cannot be gone here; empty where it can."""
    return "" if find_spec(_PACKAGE) else "the package fontpkg-source-sans-3 is not installed"


def naive_pdf(report: Report, look: Theme) -> bytes:
    fonts = FontConfiguration()
    family = look.families[0]
    face = (
        f'@font-face {{ font-family: "{family}"; font-weight: {_WEIGHTS}; src: url("{_font().as_uri()}") }}\n'
    )
    sheet = CSS(string=face + look.style, font_config=fonts)
    pdf: bytes = HTML(string=_page(report, look)).write_pdf(
        font_config=fonts, pdf_variant="pdf/ua-1", stylesheets=[sheet]
    )
    return pdf


def _font() -> Path:
    module = find_spec(_PACKAGE)
    if module is None or module.origin is None:
        raise FileNotFoundError(missing_font())
    return Path(module.origin).parent / "files" / _FILE


def _page(report: Report, look: Theme) -> str:
    charts = {
        exhibit.key: png(exhibit, look.chart_width)
        for section in report.sections
        for exhibit in section.exhibits
        if not isinstance(exhibit, Table)
    }
    # A template of its own for each report: no environment and nothing compiled is found again.
    with TemporaryDirectory() as folder:
        shutil.copy(look.folder / look.layout.template, folder)
        page = write_page(report, replace(look, folder=Path(folder)), {key: key for key in charts})
    for key, drawing in charts.items():
        page = page.replace(_address("svg+xml", key.encode("utf-8")), _address("png", drawing))
    return page


def _address(kind: str, content: bytes) -> str:
    return f"data:image/{kind};base64,{b64encode(content).decode('ascii')}"
