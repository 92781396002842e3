"""A Report, a theme and drawn charts in, a Word document to go on editing out."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

from docx import Document
from docx.document import Document as Sheet
from docx.shared import Pt
from docx.table import Table as Grid
from docx.text.paragraph import Paragraph

from reportgen.model import Chart, Claim, Imprint, Line, Logo, Report, Row, Section, Table
from reportgen.render import word_parts as parts
from reportgen.render.raster import as_png
from reportgen.render.theme import Theme

_CAPTION, _SMALL, _BODY = "Caption", "Small", "Normal"
# The lines that a client's name takes.
_BLANK = "_" * 34


def to_docx(report: Report, theme: Theme, charts: Mapping[str, str]) -> bytes:
    """The report as a .docx file: headings, tables with header rows, charts as pictures with descriptions.

    `charts` has an SVG text for the key of each chart. The same report gives the same bytes. Word sets it in
    fonts of its own, so glyphs are not checked here.
    """
    writer = _Writer(report, theme, charts)
    writer.write()
    return parts.packed(writer.sheet)


class _Writer:
    """A document that grows from top to bottom."""

    def __init__(self, report: Report, theme: Theme, charts: Mapping[str, str]) -> None:
        self.report, self.theme, self.charts = report, theme, charts
        self.sheet: Sheet = Document()
        parts.set_up(self.sheet, theme, report)

    def write(self) -> None:
        report = self.report
        self._head(report.imprint)
        self._line(f"{report.labels.kind} – {report.labels.printed}", _SMALL)
        self.sheet.add_heading(report.title, level=1)
        if report.imprint.client:
            self._line(f"{report.imprint.client}: {_BLANK}")
        for remark in report.remarks:
            self._line(remark, _SMALL)
        for section in report.sections:
            self._section(section)
        self._note(report.imprint)
        self._ends()
        for phrase in report.imprint.footer:
            parts.speak(self._line(phrase.text, _SMALL).runs[0], phrase.language)

    # ------------------------------------------------------------ the organisation

    def _head(self, imprint: Imprint) -> None:
        if imprint.logo:
            self._picture(self._logo(imprint.logo), imprint.logo.alternative, imprint.logo.width)
        if imprint.organisation:
            self._line(imprint.organisation).runs[0].bold = True
        for line in imprint.contact:
            self._line(line, _SMALL)

    def _logo(self, logo: Logo) -> bytes:
        if logo.media_type != "image/svg+xml":
            return logo.content
        return as_png(logo.content.decode("utf-8"), self.theme.faces, width=logo.width)

    def _note(self, imprint: Imprint) -> None:
        if imprint.note:
            self.sheet.add_heading(imprint.note_heading, level=2)
            parts.speak(self._line(imprint.note.text).runs[0], imprint.note.language)

    # ------------------------------------------------------------ sections

    def _section(self, section: Section) -> None:
        if section.heading:
            self.sheet.add_heading(section.heading, level=2)
        for paragraph in section.paragraphs:
            self._claims(paragraph, _BODY)
        for caveat in section.caveats:
            self._claims((caveat,), _SMALL)
        for exhibit in section.exhibits:
            if isinstance(exhibit, Table):
                self._table(exhibit)
            elif exhibit.key in self.charts:
                self._chart(exhibit)
        if section.question:
            self._line(section.question)
            self._line(_BLANK * 2)

    def _claims(self, claims: Iterable[Claim], style: str) -> None:
        paragraph = self.sheet.add_paragraph(style=style)
        for number, claim in enumerate(claims):
            if number:
                paragraph.add_run(" ")
            for text, strong in claim.runs():
                if text:
                    paragraph.add_run(text).bold = strong or None

    def _table(self, table: Table) -> None:
        if table.caption:
            self._line(table.caption, _CAPTION)
        heads = ["", *table.heads, *([table.difference_head] if table.difference_head else [])]
        grid = self.sheet.add_table(rows=1, cols=len(heads), style="Table Grid")
        parts.describe_table(grid, table.caption or self.report.title)
        for place, head in enumerate(heads):
            parts.fill(grid.rows[0].cells[place], head, bold=True)
        parts.repeat_header(grid.rows[0])
        for row in table.rows:
            self._row(grid, row, has_difference=bool(table.difference_head))
        self._line("", _SMALL)

    def _row(self, grid: Grid, row: Row, *, has_difference: bool) -> None:
        added = grid.add_row()  # type: ignore[no-untyped-call]
        parts.keep_whole(added)
        texts = [*row.cells, *([row.difference] if has_difference else [])]
        label = parts.fill(added.cells[0], row.label)
        for number in row.notes:
            label.add_run(" ")
            parts.link(label, f"{self.report.labels.note}\u00a0{number}", f"note{number}")
        for place, text in enumerate(texts, start=1):
            parts.fill(added.cells[place], text)

    def _chart(self, chart: Chart) -> None:
        self._line(chart.title, _CAPTION)
        svg = self.charts[chart.key]
        picture = as_png(svg, self.theme.faces, width=self.theme.chart_width)
        self._picture(picture, chart.description.text, self.theme.chart_width)

    def _picture(self, content: bytes, description: str, width: float) -> None:
        shape = self.sheet.add_picture(io.BytesIO(content), width=Pt(width))
        parts.describe_picture(shape, description)

    # ------------------------------------------------------------ notes, sources, dates

    def _ends(self) -> None:
        report = self.report
        if report.notes:
            self.sheet.add_heading(report.labels.notes, level=2)
        for number, note in enumerate(report.notes, start=1):
            parts.mark(self._line(note, "List Number"), f"note{number}", number)
        self._lines(report.labels.sources, report.sources)
        for credit in report.credits:
            self._line(credit, _SMALL)
        self._lines(report.labels.dates, report.dates)

    def _lines(self, heading: str, lines: tuple[Line, ...]) -> None:
        if lines:
            self.sheet.add_heading(heading, level=2)
        for line in lines:
            paragraph = self.sheet.add_paragraph(style=_SMALL)
            paragraph.add_run(f"{line.label}: ").bold = True
            paragraph.add_run(line.text)

    def _line(self, text: str, style: str = _BODY) -> Paragraph:
        paragraph = self.sheet.add_paragraph(style=style)
        paragraph.add_run(text)
        return paragraph
