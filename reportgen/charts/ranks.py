"""A RankChart in, drawn columns of ranked entries out."""

from __future__ import annotations

from itertools import pairwise

from reportgen.charts.canvas import Canvas, Ink
from reportgen.model import RankChart

_HEAD, _ROW, _SIGN, _NUMBER = 20.0, 16.0, 7.0, 14.0
_GUTTER = 42.0


def draw_ranks(chart: RankChart, ink: Ink, width: float) -> Canvas:
    """One column an occupation, best first; what all have is semibold and joined by a line."""
    longest = max((len(column) for column in chart.columns), default=0)
    canvas = Canvas(ink=ink, width=width, height=_HEAD + _ROW * max(longest, 1))
    column_width = (width - _GUTTER * (len(chart.columns) - 1)) / len(chart.columns)
    shared = {entry.casefold() for entry in chart.shared}
    places: list[dict[str, tuple[float, float, float]]] = []
    for side, column in enumerate(chart.columns):
        x = side * (column_width + _GUTTER)
        canvas.bar(x, 3.5, _SIGN, _SIGN, side=side)
        room = column_width - _NUMBER
        canvas.text(x + _NUMBER, 7, canvas.wrapped(chart.labels[side], room, lines=1)[0], strong=True)
        canvas.line(x, 15, x + column_width, 15, width=0.6, colour=ink.ink)
        if not column:
            canvas.text(x + _NUMBER, _HEAD + _ROW / 2, chart.missing, soft=True)
        ends: dict[str, tuple[float, float, float]] = {}
        for place, entry in enumerate(column):
            y = _HEAD + _ROW * (place + 0.5)
            strong = entry.casefold() in shared
            text = canvas.wrapped(entry, room, lines=1)[0]
            canvas.text(x, y, str(place + 1), soft=True)
            canvas.text(x + _NUMBER, y, text, strong=strong)
            ends[entry.casefold()] = (y, x, x + _NUMBER + canvas.measured(text))
        places.append(ends)
    for left, right in pairwise(places):
        for entry in sorted(shared & left.keys() & right.keys()):
            (y, _, end), (other, begin, _) = left[entry], right[entry]
            edge = begin - _GUTTER + 3
            canvas.line(end + 5, y, max(edge, end + 5), y, width=0.8, colour=ink.left)
            canvas.line(max(edge, end + 5), y, begin - 5, other, width=0.8, colour=ink.left)
    return canvas
