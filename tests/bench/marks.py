"""The SVG of a chart in, its marks out, for engines that draw no SVG."""

from __future__ import annotations

from weasyprint.text.fonts import FontConfiguration

from reportgen.render.drawing import Drawing, Words, plain_drawing

__all__ = ["Words", "marks"]


def marks(svg: str) -> Drawing:
    """The marks of a chart of two occupations, which has no hatches."""
    drawing = plain_drawing(svg, FontConfiguration())
    if drawing is None:
        raise ValueError("The chart has marks of more kinds.")
    return drawing
