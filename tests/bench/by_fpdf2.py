"""The blocks of a report in, an untagged PDF by fpdf2 out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportgen import resources
from tests.bench.blocks import Block, Grid, Heading, Paragraph, Picture
from tests.bench.marks import Words, marks

_SIZES = {1: 26, 2: 14.5}


def fpdf2_pdf(blocks: Iterable[Block], title: str) -> bytes:
    from fpdf import FPDF

    pdf = FPDF(unit="pt", format="letter")
    pdf.set_margin(54)
    pdf.set_title(title)
    pdf.add_font("Sans", "", str(resources.FONTS / "ReportSans-400.ttf"))
    pdf.add_font("Sans", "B", str(resources.FONTS / "ReportSans-600.ttf"))
    pdf.add_page()
    for block in blocks:
        _set(pdf, block)
    return bytes(pdf.output())


def _set(pdf: Any, block: Block) -> None:
    match block:
        case Heading(text, level):
            _text(pdf, text, _SIZES[level], "B")
        case Paragraph(text):
            _text(pdf, text, 10)
        case Grid(caption, heads, rows):
            _text(pdf, caption, 8.8)
            pdf.set_font("Sans", "", 9.6)
            lines = [heads, *rows] if heads else rows
            with pdf.table(lines, first_row_as_headings=bool(heads), line_height=13):
                pass
        case Picture(caption, svg, _):
            _text(pdf, caption, 8.8)
            _draw(pdf, svg)


def _text(pdf: Any, text: str, size: float, style: str = "") -> None:
    if text:
        pdf.set_font("Sans", style, size)
        pdf.multi_cell(0, size * 1.45, text, new_x="LMARGIN", new_y="NEXT")


def _draw(pdf: Any, svg: str) -> None:
    chart = marks(svg)
    if pdf.will_page_break(chart.height):
        pdf.add_page()
    left, top = pdf.l_margin, pdf.get_y()
    for mark in chart.marks:
        if isinstance(mark, Words):
            pdf.set_font("Sans", "B" if mark.weight > 400 else "", mark.size)
            pdf.set_text_color(*(round(255 * part) for part in mark.colour))
            x = left + mark.x - (mark.shift * pdf.get_string_width(mark.text) if mark.shift else 0)
            pdf.text(x, top + mark.y, mark.text)
            continue
        style = ("D" if mark.stroke else "") + ("F" if mark.fill and mark.closed else "")
        pdf.set_line_width(mark.width)
        pdf.set_draw_color(*(round(255 * part) for part in mark.stroke or (1, 1, 1)))
        pdf.set_fill_color(*(round(255 * part) for part in mark.fill or (1, 1, 1)))
        points = [(left + x, top + y) for x, y in mark.points]
        pdf.polyline(points, polygon=mark.closed, style=style or "D")
    pdf.set_text_color(0)
    pdf.set_y(top + chart.height)
