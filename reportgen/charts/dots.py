"""A DotChart in, drawn dots on one axis out."""

from __future__ import annotations

from reportgen.charts.canvas import Canvas, Ink
from reportgen.model import DotChart, Mark

_LABELS = 0.28
_HEAD, _ROW, _AXIS = 20.0, 17.0, 15.0
_DOT, _SIGN, _GAP, _BETWEEN = 4.0, 7.0, 5.0, 18.0


def draw_dots(chart: DotChart, ink: Ink, width: float) -> Canvas:
    """The names with their dots in one line, then one row a category: a dot an occupation, the values of the
    lowest and the highest beside them, and a line from one to the other."""
    bottom = _HEAD + _ROW * len(chart.categories) + 1
    canvas = Canvas(ink=ink, width=width, height=bottom + _AXIS)
    start = width * _LABELS
    values = [mark.text if mark is not None else chart.missing for row in chart.marks for mark in row]
    aside = max(map(canvas.measured, values)) + _DOT + _GAP
    room = width - start - 2 * aside
    _names(canvas, chart.labels, start)
    full = float(chart.ticks[-1].value)
    for tick in chart.ticks:
        x = start + aside + float(tick.value) / full * room
        canvas.line(x, _HEAD, x, bottom, width=0.5, colour=ink.rule)
        canvas.text(x, bottom + 8, tick.text, align="center", soft=True)
    for place, category in enumerate(chart.categories):
        middle = _HEAD + _ROW * (place + 0.5)
        canvas.text(0, middle, canvas.wrapped(category, start - _GAP, lines=1)[0])
        _row(canvas, chart.marks[place], middle, start + aside, room / full)
    return canvas


def _names(canvas: Canvas, labels: tuple[str, ...], start: float) -> None:
    """Each name behind the dot that stands for it, from the left edge where they need the whole width."""
    lead = 2 * _DOT + _GAP
    whole = sum(lead + canvas.measured(label) + _BETWEEN for label in labels) - _BETWEEN
    x = start if start + whole <= canvas.width else 0.0
    room = (canvas.width - x - _BETWEEN * (len(labels) - 1)) / len(labels) - lead
    if whole <= canvas.width - x:
        room = canvas.width
    for side, label in enumerate(labels):
        name = canvas.wrapped(label, room, lines=1)[0]
        canvas.dot(x + _DOT, _SIGN, _DOT, side=side)
        canvas.text(x + lead, _SIGN, name, strong=True)
        x += lead + canvas.measured(name) + _BETWEEN


def _row(canvas: Canvas, marks: tuple[Mark | None, ...], middle: float, start: float, scale: float) -> None:
    """What is the same lies on one place, where the first stays in sight: it is drawn last and smaller."""
    found = [(start + float(mark.value) * scale, side, mark) for side, mark in enumerate(marks) if mark]
    if not found:
        return
    low, high = min(found, key=lambda one: one[0]), max(found, key=lambda one: one[0])
    if low[0] < high[0]:
        canvas.line(low[0], middle, high[0], middle, width=1.2, colour=canvas.ink.soft)
    for x, side, _ in reversed(found):
        hidden = any(abs(x - other) < 1 and behind > side for other, behind, _ in found)
        canvas.dot(x, middle, _DOT * 0.55 if hidden else _DOT, side=side)
    _value(canvas, low[0] - _DOT - 3, middle, low[2].text, before=True)
    if low[0] < high[0]:
        _value(canvas, high[0] + _DOT + 3, middle, high[2].text, before=False)


def _value(canvas: Canvas, x: float, middle: float, text: str, *, before: bool) -> None:
    """A value on white, so that no rule runs through it."""
    size = canvas.measured(text)
    left = x - size if before else x
    canvas.blank(left - 1, middle - canvas.ink.size / 2, size + 2, canvas.ink.size)
    canvas.text(left, middle, text)
