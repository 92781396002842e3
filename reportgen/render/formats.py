"""The name of an output format in, how to write a report in it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reportgen.errors import RenderError
from reportgen.model import Report
from reportgen.render.evidence import to_json
from reportgen.render.plain_text import to_text
from reportgen.render.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An output format. `suffix` is that of its files; `to_stdout` says whether it is for reading
    at once rather than a file to keep, `needs_charts` whether it shows charts.

    `render` takes the report, the theme and the SVG text of each chart by its key, and gives bytes.
    """

    suffix: str
    to_stdout: bool
    needs_charts: bool
    render: Callable[[Report, Theme, Mapping[str, str]], bytes]


def to_html(report: Report, theme: Theme, charts: Mapping[str, str]) -> str:
    """The report as one HTML file, style, fonts and charts inside; see `reportgen.render.html`."""
    from reportgen.render.html import to_html

    return to_html(report, theme, charts)


def to_pdf(report: Report, theme: Theme, charts: Mapping[str, str]) -> bytes:
    """The report as a tagged PDF; see `reportgen.render.pdf`."""
    # WeasyPrint takes half a second to import, which plain text and JSON need not wait for.
    from reportgen.render.pdf import to_pdf

    return to_pdf(report, theme, charts)


def to_docx(report: Report, theme: Theme, charts: Mapping[str, str]) -> bytes:
    """The report as a Word document; see `reportgen.render.word`.

    Raises `RenderError` where what writes it is not installed.
    """
    try:
        from reportgen.render.word import to_docx
    except ModuleNotFoundError as error:
        raise RenderError(
            f"Word documents are written with {error.name}, which is not installed; install reportgen[docx]."
        ) from error
    return to_docx(report, theme, charts)


FORMATS: Mapping[str, Format] = {
    "pdf": Format(suffix=".pdf", to_stdout=False, needs_charts=True, render=to_pdf),
    "html": Format(
        suffix=".html",
        to_stdout=False,
        needs_charts=True,
        render=lambda report, theme, charts: to_html(report, theme, charts).encode("utf-8"),
    ),
    "docx": Format(suffix=".docx", to_stdout=False, needs_charts=True, render=to_docx),
    "text": Format(
        suffix=".txt",
        to_stdout=True,
        needs_charts=False,
        render=lambda report, theme, charts: to_text(report).encode("utf-8"),
    ),
    "json": Format(
        suffix=".json",
        to_stdout=True,
        needs_charts=False,
        render=lambda report, theme, charts: to_json(report).encode("utf-8"),
    ),
}
