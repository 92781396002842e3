"""A chart in, a PNG of it out, drawn with pyplot the plain way."""

from __future__ import annotations

import io

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from reportgen.model import BarChart, Chart, DotChart, RangeBar, RangeChart, RankChart, StackChart

_DOTS_AN_INCH, _POINTS_AN_INCH = 200, 72
_COLOURS = ("#17375e", "#c4cad2")
_SIZE = 8


def png(chart: Chart, width: float) -> bytes:
    """The chart as a PNG at 200 dots an inch, `width` points wide and about as high as the report's own."""
    figure, axes = plt.subplots(figsize=(width / _POINTS_AN_INCH, _height(chart) / _POINTS_AN_INCH))
    match chart:
        case BarChart():
            _bars(axes, chart)
        case RangeChart():
            _ranges(axes, chart)
        case RankChart():
            _ranks(axes, chart)
        case DotChart():
            _dots(axes, chart)
        case StackChart():
            _stacks(axes, chart)
    plt.tight_layout()
    out = io.BytesIO()
    plt.savefig(out, format="png", dpi=_DOTS_AN_INCH)
    plt.close(figure)
    return out.getvalue()


def _height(chart: Chart) -> float:
    match chart:
        case BarChart():
            return 29.0 * len(chart.categories) + 20
        case RangeChart():
            return 34.0 * len(chart.bars) + 20
        case RankChart():
            return 20.0 + 16 * max(map(len, chart.columns))
        case DotChart():
            return 35.0 + 17 * len(chart.categories)
        case StackChart():
            return 76.0 * len(chart.labels)


def _bars(axes: Axes, chart: BarChart) -> None:
    for side, label in enumerate(chart.labels):
        marks = [row[side] for row in chart.marks]
        lengths = [
            float(mark.value / scale) if mark is not None and scale else 0.0
            for mark, scale in zip(marks, chart.scales, strict=True)
        ]
        places = [place + (side - 0.5) * 0.4 for place in range(len(marks))]
        axes.barh(places, lengths, height=0.36, color=_COLOURS[side % 2], label=label)
        for place, length, mark in zip(places, lengths, marks, strict=True):
            text = mark.text if mark is not None else chart.missing
            axes.text(length + 0.01, place, text, va="center", fontsize=_SIZE, parse_math=False)
    axes.set_yticks(range(len(chart.categories)), labels=chart.categories, fontsize=_SIZE, parse_math=False)
    axes.set_xticks([])
    axes.set_xlim(0, 1.3)
    axes.invert_yaxis()
    axes.legend(fontsize=_SIZE)


def _ranges(axes: Axes, chart: RangeChart) -> None:
    for side, bar in enumerate(chart.bars):
        _range(axes, bar, side)
    axes.set_yticks(
        range(len(chart.bars)), labels=[bar.label for bar in chart.bars], fontsize=_SIZE, parse_math=False
    )
    axes.set_xticks(
        [float(tick.value) for tick in chart.ticks],
        labels=[tick.text for tick in chart.ticks],
        fontsize=_SIZE,
        parse_math=False,
    )
    axes.grid(axis="x")
    axes.invert_yaxis()


def _range(axes: Axes, bar: RangeBar, side: int) -> None:
    ends = [float(mark.value) for mark in (bar.low, bar.high, bar.point) if mark is not None]
    low, high = min(ends, default=0.0), max(ends, default=0.0)
    axes.barh([side], [high - low], left=[low], height=0.2, color=_COLOURS[side % 2])
    if bar.inner is not None:
        left, right = (float(mark.value) for mark in bar.inner)
        axes.barh([side], [right - left], left=[left], height=0.4, color=_COLOURS[side % 2])
    axes.text(high, side, bar.text, va="center", fontsize=_SIZE, parse_math=False)
    if bar.point is not None:
        value = float(bar.point.value)
        axes.plot([value], [side], marker="|", markersize=14, color="black")
        axes.text(value, side - 0.3, bar.point.text, ha="center", fontsize=_SIZE, parse_math=False)


def _ranks(axes: Axes, chart: RankChart) -> None:
    shared = {entry.casefold() for entry in chart.shared}
    found: dict[str, list[tuple[float, float]]] = {}
    for side, column in enumerate(chart.columns):
        axes.text(side, -1, chart.labels[side], fontsize=_SIZE, fontweight="bold", parse_math=False)
        for place, entry in enumerate(column or (chart.missing,)):
            text = f"{place + 1}  {entry}" if column else entry
            axes.text(side, place, text, fontsize=_SIZE, parse_math=False)
            if entry.casefold() in shared:
                found.setdefault(entry.casefold(), []).append((side, place))
    for points in found.values():
        axes.plot([x for x, _ in points], [y for _, y in points], color=_COLOURS[0], linewidth=0.8)
    axes.set_xlim(0, len(chart.columns))
    axes.set_ylim(max(map(len, chart.columns)), -1.5)
    axes.axis("off")


def _dots(axes: Axes, chart: DotChart) -> None:
    for side, label in enumerate(chart.labels):
        found = [(place, row[side]) for place, row in enumerate(chart.marks)]
        known = [(place, mark) for place, mark in found if mark is not None]
        axes.scatter(
            [float(mark.value) for _, mark in known],
            [place for place, _ in known],
            color=_COLOURS[side % 2],
            label=label,
        )
        for place, mark in known:
            axes.text(float(mark.value) + 0.1, place, mark.text, va="center", fontsize=_SIZE)
    axes.set_yticks(range(len(chart.categories)), labels=chart.categories, fontsize=_SIZE, parse_math=False)
    axes.set_xlim(0, float(chart.ticks[-1].value))
    axes.grid(axis="x")
    axes.invert_yaxis()
    axes.legend(fontsize=_SIZE)


def _stacks(axes: Axes, chart: StackChart) -> None:
    for place, category in enumerate(chart.categories):
        marks = [row[place] for row in chart.marks]
        lengths = [float(mark.value) if mark is not None else 0.0 for mark in marks]
        before = [sum(float(mark.value) for mark in row[:place] if mark is not None) for row in chart.marks]
        axes.barh(range(len(marks)), lengths, left=before, label=category)
        for side, mark in enumerate(marks):
            if mark is not None:
                axes.text(before[side] + lengths[side] / 2, side, mark.text, ha="center", fontsize=_SIZE)
    axes.set_yticks(range(len(chart.labels)), labels=chart.labels, fontsize=_SIZE, parse_math=False)
    axes.invert_yaxis()
    axes.legend(fontsize=_SIZE)
