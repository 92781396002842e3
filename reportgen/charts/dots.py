"""A DotChart in, drawn dots on one axis out."""

from __future__ import annotations

from reportgen.charts.canvas import Canvas, Ink
from reportgen.model import DotChart, Mark

_LABELS = 0.28
_HEAD, _ROW, _AXIS = 20.0, 17.0, 15.0
_DOT, _SIGN, _GAP, _BETWEEN = 4.0, 7.0, 5.0, 18.0
# From line to line of a name, and what more there is from name to name.
_LEAD, _APART = 11.0, 3.0

# Where a line of a name begins, the height of its middle, and its words.
Line = tuple[float, float, str]


def draw_dots(chart: DotChart, ink: Ink, width: float) -> Canvas:
    """The names with their dots in one line, then one row a category: a dot an occupation, the values of the
    lowest and the highest beside them, and a line from one to the other."""
    start = width * _LABELS
    names = _set(Canvas(ink=ink, width=width, height=0), chart.labels, start)
    head = _HEAD + max(y for name in names for _, y, _ in name) - _SIGN
    bottom = head + _ROW * len(chart.categories) + 1
    canvas = Canvas(ink=ink, width=width, height=bottom + _AXIS)
    values = [mark.text if mark is not None else chart.missing for row in chart.marks for mark in row]
    aside = max(map(canvas.measured, values)) + _DOT + _GAP
    room = width - start - 2 * aside
    for side, name in enumerate(names):
        x, y, _ = name[0]
        canvas.dot(x - _GAP - _DOT, y, _DOT, side=side)
        for x, y, words in name:
            canvas.text(x, y, words, strong=True)
    full = float(chart.ticks[-1].value)
    for tick in chart.ticks:
        x = start + aside + float(tick.value) / full * room
        canvas.line(x, head, x, bottom, width=0.5, colour=ink.rule)
        canvas.text(x, bottom + 8, tick.text, align="center", soft=True)
    for place, category in enumerate(chart.categories):
        middle = head + _ROW * (place + 0.5)
        canvas.text(0, middle, canvas.wrapped(category, start - _GAP, lines=1)[0])
        _row(canvas, chart.marks[place], middle, start + aside, room / full)
    return canvas


def _set(canvas: Canvas, labels: tuple[str, ...], start: float) -> list[list[Line]]:
    """The lines of each name behind its dot: all names in one line, from the left edge where they need the
    whole width; else in columns, at two names to a column where they are too long for one each."""
    lead = 2 * _DOT + _GAP
    whole = sum(lead + canvas.measured(label) + _BETWEEN for label in labels) - _BETWEEN
    if whole <= canvas.width:
        x = start if start + whole <= canvas.width else 0.0
        found = []
        for label in labels:
            found.append([(x + lead, _SIGN, label)])
            x += lead + canvas.measured(label) + _BETWEEN
        return found
    one_each = _in_columns(canvas, labels, len(labels))
    is_whole = all(
        " ".join(words for *_, words in name) == label for name, label in zip(one_each, labels, strict=True)
    )
    return one_each if is_whole else _in_columns(canvas, labels, (len(labels) + 1) // 2)


def _in_columns(canvas: Canvas, labels: tuple[str, ...], columns: int) -> list[list[Line]]:
    """Names in rows of so many columns, each in two lines at most."""
    step = (canvas.width + _BETWEEN) / columns
    room = step - _BETWEEN - 2 * _DOT - _GAP
    found: list[list[Line]] = []
    y = _SIGN
    for first in range(0, len(labels), columns):
        row = [canvas.wrapped(label, room) for label in labels[first : first + columns]]
        for column, lines in enumerate(row):
            x = column * step + 2 * _DOT + _GAP
            found.append([(x, y + place * _LEAD, words) for place, words in enumerate(lines)])
        y += _LEAD * max(map(len, row)) + _APART
    return found


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
