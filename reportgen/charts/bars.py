"""A BarChart in, drawn pairs of bars from zero out."""

from __future__ import annotations

from reportgen.charts.canvas import Canvas, Ink
from reportgen.model import BarChart

_LABELS = 0.28
_BAR, _STEP, _BETWEEN, _GAP = 8.0, 11.0, 7.0, 5.0


def draw_bars(chart: BarChart, ink: Ink, width: float) -> Canvas:
    """One block a category, one bar an occupation, its value behind it and, in the first block, its name."""
    block = _STEP * len(chart.labels) + _BETWEEN
    canvas = Canvas(ink=ink, width=width, height=block * len(chart.categories))
    start = width * _LABELS
    texts = [mark.text if mark is not None else chart.missing for row in chart.marks for mark in row]
    values = max(map(canvas.measured, texts))
    names = min(max(map(canvas.measured, chart.labels)), width * 0.3)
    room = width - start - values - names - 3 * _GAP
    below = _below(chart)
    if below:
        # Zero moves right by the longest bar that goes left, whose text stands before it.
        room -= values + _GAP
        room /= 1 + below
        start += values + _GAP + below * room
    canvas.line(start, 0, start, canvas.height - _BETWEEN + 1, width=0.5, colour=ink.rule)
    for place, category in enumerate(chart.categories):
        top = place * block
        canvas.label(category, width * _LABELS - 2 * _GAP, top + (_STEP * len(chart.labels) - 3) / 2)
        scale = room / float(chart.scales[place]) if chart.scales[place] > 0 else 0.0
        for side, mark in enumerate(chart.marks[place]):
            y = top + side * _STEP
            length = float(mark.value) * scale if mark is not None else 0.0
            if mark is not None:
                canvas.bar(start + min(length, 0.0), y, abs(length), _BAR, side=side)
            text = mark.text if mark is not None else chart.missing
            x = start + max(length, 0.0) + _GAP
            if length < 0:
                before = start + length - _GAP - canvas.measured(text)
                canvas.text(before, y + _BAR / 2, text, strong=True)
                text = ""
            else:
                canvas.text(x, y + _BAR / 2, text, strong=mark is not None, soft=mark is None)
            if place == 0:
                name = canvas.wrapped(chart.labels[side], names, lines=1)[0]
                behind = x + canvas.measured(text) + _GAP if text else x
                canvas.text(behind, y + _BAR / 2, name, soft=True)
    return canvas


def _below(chart: BarChart) -> float:
    """The length of the longest bar below zero, as a part of a full bar; 0 for none."""
    return max(
        (
            -float(mark.value / scale)
            for row, scale in zip(chart.marks, chart.scales, strict=True)
            for mark in row
            if mark is not None and mark.value < 0 < scale
        ),
        default=0.0,
    )
