"""A chart in, its SVG out; matplotlib lives here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportgen.charts.bars import draw_bars
from reportgen.charts.canvas import Canvas, Ink
from reportgen.charts.dots import draw_dots
from reportgen.charts.ranges import draw_ranges
from reportgen.charts.ranks import draw_ranks
from reportgen.charts.stacks import draw_stacks
from reportgen.model import BarChart, Chart, DotChart, RangeChart, RankChart, StackChart

__all__ = ["DRAWERS", "Ink", "draw"]

DRAWERS: dict[type, Callable[[Any, Ink, float], Canvas]] = {
    RangeChart: draw_ranges,
    BarChart: draw_bars,
    RankChart: draw_ranks,
    StackChart: draw_stacks,
    DotChart: draw_dots,
}


def draw(chart: Chart, ink: Ink, *, width: float) -> str:
    """The chart as an SVG document, `width` points wide and as high as it needs."""
    return DRAWERS[type(chart)](chart, ink, width).svg()
