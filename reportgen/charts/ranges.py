"""A RangeChart in, drawn bars on an axis from zero out."""

from __future__ import annotations

from reportgen.charts.canvas import WHITE, Canvas, Ink
from reportgen.model import RangeBar, RangeChart

_LABELS = 0.28
_ROW, _BAR, _THIN = 34.0, 11.0, 5.0
_AXIS, _GAP = 16.0, 5.0


def draw_ranges(chart: RangeChart, ink: Ink, width: float) -> Canvas:
    """One row a bar: its name, the range, the heavier middle, the point and their values."""
    canvas = Canvas(ink=ink, width=width, height=_ROW * len(chart.bars) + _AXIS + 4)
    start = width * _LABELS
    longest = max(canvas.measured(bar.text) for bar in chart.bars)
    room = width - start - longest / 2 - 2 * _GAP
    values = [
        float(mark.value)
        for bar in chart.bars
        for mark in (bar.low, bar.high, bar.point, *(bar.inner or ()))
        if mark is not None
    ]
    full = max([*values, *(float(tick.value) for tick in chart.ticks)], default=0.0) or 1.0
    scale = room / full
    bottom = _ROW * len(chart.bars) + 2
    for tick in chart.ticks:
        x = start + float(tick.value) * scale
        canvas.line(x, 2, x, bottom, width=0.5, colour=ink.rule)
        canvas.text(x, bottom + 9, tick.text, align="center", soft=True)
    for side, bar in enumerate(chart.bars):
        _row(canvas, bar, side, start, scale)
    return canvas


def _row(canvas: Canvas, bar: RangeBar, side: int, start: float, scale: float) -> None:
    ink = canvas.ink
    middle = side * _ROW + 21
    canvas.label(bar.label, start - 2 * _GAP, middle)
    if bar.low is None and bar.high is None and bar.point is None:
        room = canvas.width - start - _GAP
        canvas.text(start + _GAP, middle, canvas.wrapped(bar.text, room, lines=1)[0], soft=True)
        return
    ends = [float(mark.value) for mark in (bar.low, bar.high, bar.point) if mark is not None]
    low, high = start + min(ends) * scale, start + max(ends) * scale
    if bar.low is not None or bar.high is not None:
        height = _THIN if bar.inner is not None else _BAR
        canvas.bar(low, middle - height / 2, high - low, height, side=side)
    if bar.inner is not None:
        left, right = (start + float(mark.value) * scale for mark in bar.inner)
        canvas.bar(left, middle - _BAR / 2, right - left, _BAR, side=side)
    if bar.open_ended:
        # A torn end: the bar goes on beyond what the source publishes.
        for step in (2.5, 5.0, 7.5):
            canvas.line(
                high + step, middle - _THIN / 2, high + step, middle + _THIN / 2, width=1, colour=ink.left
            )
        high += 7.5
    _beside(canvas, bar.text, low, high, middle, start)
    if bar.point is not None:
        _point(canvas, bar, start + float(bar.point.value) * scale, middle)


def _beside(canvas: Canvas, text: str, low: float, high: float, middle: float, start: float) -> None:
    """The text of a bar behind it, on white so that no rule runs through; before it where room lacks."""
    size = canvas.measured(text)
    x = high + _GAP if high + _GAP + size <= canvas.width else low - _GAP - size
    if x < start:
        x = canvas.width - size
        middle += _BAR / 2 + canvas.ink.size * 0.7
    canvas.blank(x - 1, middle - canvas.ink.size / 2, size + 2, canvas.ink.size)
    canvas.text(x, middle, text)


def _point(canvas: Canvas, bar: RangeBar, x: float, middle: float) -> None:
    assert bar.point is not None
    top, end = middle - _BAR / 2 - 2.5, middle + _BAR / 2 + 2.5
    canvas.line(x, top, x, end, width=4.2, colour=WHITE)
    canvas.line(x, top, x, end, width=2, colour=canvas.ink.left)
    half = canvas.measured(bar.point.text) / 2
    centre = min(max(x, half), canvas.width - half)
    canvas.blank(centre - half - 1, top - canvas.ink.size - 0.5, 2 * half + 2, canvas.ink.size)
    canvas.text(centre, top - canvas.ink.size / 2 - 0.5, bar.point.text, align="center", strong=True)
