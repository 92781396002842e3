"""The blocks of a report in, an untagged PDF by ReportLab out."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from typing import Any

from reportgen import resources
from tests.bench.blocks import Block, Grid, Heading, Paragraph, Picture
from tests.bench.marks import Words, marks

_MARGIN, _WIDTH = 54, 504


def reportlab_pdf(blocks: Iterable[Block], title: str) -> bytes:
    from reportlab.platypus import SimpleDocTemplate

    out = io.BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=(612, 792), title=title, **{f"{side}Margin": _MARGIN for side in _SIDES}
    )
    flowables = [flowable for block in blocks for flowable in _flowables(block)]
    document.build(flowables, onFirstPage=_footer, onLaterPages=_footer)
    return out.getvalue()


_SIDES = ("left", "right", "top", "bottom")


def _footer(canvas: Any, document: Any) -> None:
    canvas.setFont("Sans", 8)
    canvas.drawRightString(612 - _MARGIN, 30, str(document.page))


@cache
def _styles() -> dict[str, Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name, weight in (("Sans", 400), ("Sans-Bold", 600)):
        pdfmetrics.registerFont(TTFont(name, str(resources.FONTS / f"ReportSans-{weight}.ttf")))
    text = ParagraphStyle("text", fontName="Sans", fontSize=10, leading=14.5, spaceAfter=6)
    return {
        "text": text,
        "cell": ParagraphStyle("cell", parent=text, fontSize=9.6, leading=13, spaceAfter=0),
        "1": ParagraphStyle("1", parent=text, fontName="Sans-Bold", fontSize=26, leading=29),
        "2": ParagraphStyle("2", parent=text, fontName="Sans-Bold", fontSize=14.5, leading=18),
    }


def _flowables(block: Block) -> Iterator[Any]:
    from reportlab.platypus import Paragraph as Text
    from reportlab.platypus import Table

    styles = _styles()
    match block:
        case Heading(text, level):
            yield Text(escape(text), styles[str(level)])
        case Paragraph(text):
            yield Text(escape(text), styles["text"])
        case Grid(caption, heads, rows):
            yield Text(escape(caption), styles["text"])
            lines = [heads, *rows] if heads else rows
            cells = [[Text(escape(cell), styles["cell"]) for cell in line] for line in lines]
            rules = [("LINEBELOW", (0, 0), (-1, -1), 0.4, "#c9c9c9"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
            yield Table(cells, colWidths=[_WIDTH / len(rows[0])] * len(rows[0]), repeatRows=1, style=rules)
        case Picture(caption, svg, _):
            yield Text(escape(caption), styles["text"])
            yield _drawing(svg)


def _drawing(svg: str) -> Any:
    from reportlab.graphics.shapes import Drawing, Polygon, PolyLine, String
    from reportlab.lib.colors import Color

    chart = marks(svg)
    drawing = Drawing(chart.width, chart.height)
    for mark in chart.marks:
        if isinstance(mark, Words):
            font = "Sans-Bold" if mark.weight > 400 else "Sans"
            anchor = {0.0: "start", 0.5: "middle", 1.0: "end"}[mark.shift]
            drawing.add(String(mark.x, chart.height - mark.y, mark.text, fontName=font, fontSize=mark.size))
            drawing.contents[-1].textAnchor = anchor
            continue
        points = [number for x, y in mark.points for number in (x, chart.height - y)]
        shape = Polygon(points) if mark.closed else PolyLine(points)
        shape.strokeWidth = mark.width
        shape.strokeColor = Color(*mark.stroke) if mark.stroke else None
        if mark.closed:
            shape.fillColor = Color(*mark.fill) if mark.fill else None
        drawing.add(shape)
    return drawing
