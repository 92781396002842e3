"""A Report, a theme and drawn charts in, PDF, HTML, Word, plain text or JSON out.

Jinja2, WeasyPrint and python-docx live here.
"""

from reportgen.render.evidence import to_json
from reportgen.render.formats import FORMATS, Format, to_html, to_pdf
from reportgen.render.libraries import library_versions
from reportgen.render.plain_text import to_text
from reportgen.render.theme import Theme, theme

__all__ = [
    "FORMATS",
    "Format",
    "Theme",
    "library_versions",
    "theme",
    "to_html",
    "to_json",
    "to_pdf",
    "to_text",
]
