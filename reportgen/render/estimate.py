"""A Report and a theme in, about how high its pages are, in points, out: to choose what to lay out."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from reportgen.model import BarChart, Chart, Claim, DotChart, RangeChart, Report, Section, StackChart, Table
from reportgen.render.theme import Theme

# The mean width of a letter, in ems.
_LETTER = 0.462
_TEXT, _LEAD, _TABLE, _NOTE = 10.0, 12.0, 9.6, 8.0
_LEADING, _TIGHT = 1.37, 1.31
_HEAD, _ABOVE, _SECTION, _ROW, _FIGURE, _LINE = 36.0, 20.0, 13.0, 4.9, 26.0, 21.5


def height(report: Report, theme: Theme) -> float:
    """The height of all that the report has on its pages, in points, one page above the other."""
    width = theme.paper.text_width
    title = sum(_lines(part, 22.0, width) for part in report.title_parts) * 24.0 + 40.0
    sections = sum(_section(section, theme) for section in report.sections)
    texts = ("  ".join(report.notes), " ".join(line.label + line.text for line in report.sources))
    dates = " ".join(line.label + line.text for line in report.dates)
    ends = (*texts, *report.credits, dates)
    notes = sum(_lines(text, _NOTE, width * 0.75) * _NOTE * 1.32 + 2.0 for text in ends) + 18.0
    return title + sections + notes + 16.0 * len(report.remarks)


def _section(section: Section, theme: Theme) -> float:
    width = theme.paper.text_width
    own = _SECTION if section.heading else 0.0
    is_beside = bool(section.paragraphs) and section.heading and section.key != "work"
    own += 0.0 if is_beside or not section.heading else _ABOVE
    narrow = width * 0.75 if is_beside else width
    if section.key == "work":
        heights = [_words(claims, _TEXT, width * 0.475) for claims in section.paragraphs]
        own += sum(max(heights[place : place + 2]) for place in range(0, len(heights), 2))
    else:
        size = _TEXT if section.heading else _LEAD
        own += sum(_words(claims, size, narrow) for claims in section.paragraphs)
    own += sum(_words((claim,), 8.8, narrow) for claim in section.caveats)
    for exhibit in section.exhibits:
        own += _table(exhibit, width) if isinstance(exhibit, Table) else _chart(exhibit)
    return own + (1.75 * _LINE if section.question else 0.0)


def _words(claims: Iterable[Claim], size: float, width: float) -> float:
    return _lines(" ".join(claim.text for claim in claims), size, width) * size * _LEADING + 4.5


def _table(table: Table, width: float) -> float:
    sides = len(table.heads)
    label = 0.25 if sides == 2 else 0.2
    last = 0.265 if table.difference_head else 0.0
    cell = (1.0 - label - last) / sides * width - 8.0
    rows = 0.0
    for row in table.rows:
        texts = [(row.label, label * width - 8.0), (row.difference, last * width)]
        texts += [(text, cell) for text in row.cells]
        rows += max(_lines(text, _TABLE, room) for text, room in texts if text) * _TABLE * _TIGHT + _ROW
    heads = max(_lines(head, _TABLE, cell) for head in table.heads) * 12.0 + 18.0
    return rows + heads + (16.0 if table.caption else 0.0)


def _chart(chart: Chart) -> float:
    match chart:
        case RangeChart():
            drawn = 34.0 * len(chart.bars) + 20.0
        case BarChart():
            drawn = len(chart.categories) * (11.5 * len(chart.labels) + 7.0)
        case StackChart():
            drawn = 42.0 * len(chart.labels)
        case DotChart():
            drawn = 42.0 + 16.0 * len(chart.categories)
        case _:
            drawn = 20.0 + 16.0 * max((len(column) for column in chart.columns), default=1)
    return drawn + _FIGURE


def _lines(text: str, size: float, width: float) -> int:
    return max(1, ceil(len(text) * size * _LETTER / width))
