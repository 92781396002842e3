"""A StackChart in, drawn bars of parts of a whole out."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.charts.canvas import WHITE, Canvas, Ink, blended
from reportgen.model import StackChart

_NAME, _BAR, _LEADER, _BELOW = 17.0, 13.0, 9.0, 8.0
_SIGN, _BETWEEN = 7.0, 6.0
_MOST_LINES = 4
# A name of a part is broken into lines of this width, or of its longest word, so that labels stand close to
# their parts.
_ROOM, _MOST_ROOM = 52.0, 72.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    """The lines below a part: `middle` is that of the part, `width` that of the longest line."""

    middle: float
    width: float
    lines: tuple[str, ...]


def draw_stacks(chart: StackChart, ink: Ink, width: float) -> Canvas:
    """One bar an occupation under its name, its parts in order from light to dark, each with its value and
    its name below it."""
    line = ink.size * 1.15
    canvas = Canvas(ink=ink, width=width, height=0)
    longest = max(canvas.measured(word) for name in chart.categories for word in name.split())
    room = min(max(longest, _ROOM), _MOST_ROOM)
    names = [tuple(canvas.wrapped(name, room, lines=_MOST_LINES)) for name in chart.categories]
    row = _NAME + _BAR + _LEADER + line * (max(map(len, names)) + 1) + _BELOW
    canvas.height = row * len(chart.labels) - _BELOW
    tones = _tones(ink, len(chart.categories))
    for side, name in enumerate(chart.labels):
        top = side * row
        canvas.bar(0, top + 2, _SIGN * 1.6, _SIGN, side=side)
        canvas.text(
            _SIGN * 1.6 + _BETWEEN,
            top + 2 + _SIGN / 2,
            canvas.wrapped(name, width - 30, lines=1)[0],
            strong=True,
        )
        parts = [(place, mark) for place, mark in enumerate(chart.marks[side]) if mark is not None]
        if not parts:
            canvas.text(0, top + _NAME + _BAR / 2, chart.missing, soft=True)
            continue
        labels, x = [], 0.0
        for place, mark in parts:
            length = float(mark.value) / float(chart.whole) * width
            canvas.part(x, top + _NAME, length, _BAR, tones[place])
            lines = (mark.text, *names[place])
            widest = max(map(canvas.measured, lines))
            labels.append(_Label(middle=x + length / 2, width=widest, lines=lines))
            x += length
        _label(canvas, labels, top + _NAME + _BAR)
    return canvas


def _tones(ink: Ink, count: int) -> tuple[str, ...]:
    """From white to the dark of the first side, in even steps."""
    return tuple(blended(WHITE, ink.left, place / max(count - 1, 1)) for place in range(count))


def _label(canvas: Canvas, labels: list[_Label], top: float) -> None:
    """The labels side by side as near to the middle of their parts as they go, each with a line to it."""
    line = canvas.ink.size * 1.15
    for label, left in zip(labels, _spread(canvas, labels), strict=True):
        foot = left + min(label.width, canvas.measured(label.lines[0])) / 2
        canvas.line(label.middle, top + 1, foot, top + _LEADER, width=0.5, colour=canvas.ink.soft)
        for place, words in enumerate(label.lines):
            y = top + _LEADER + line * (place + 0.6)
            canvas.text(left, y, words, strong=place == 0, soft=place > 0)


def _spread(canvas: Canvas, labels: list[_Label]) -> list[float]:
    """Where each label begins: under the middle of its part, or pushed on by its neighbor or the edge."""
    lefts: list[float] = []
    edge = 0.0
    for label in labels:
        lefts.append(max(label.middle - label.width / 2, edge))
        edge = lefts[-1] + label.width + _BETWEEN
    edge = canvas.width
    for place in reversed(range(len(labels))):
        lefts[place] = max(min(lefts[place], edge - labels[place].width), 0.0)
        edge = lefts[place] - _BETWEEN
    return lefts
