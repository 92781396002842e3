"""Charts as images of our own, beside what WeasyPrint draws of the same SVG."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pdfplumber
import pytest
from weasyprint.text.fonts import FontConfiguration

from reportgen import pipeline
from reportgen.charts import draw
from reportgen.model import Chart
from reportgen.render import pdf, theme, to_pdf
from reportgen.render.drawing import Drawing, plain_drawing
from tests.charts.test_charts import INK, NAMES, WIDTH
from tests.charts.test_many_sides import levels, ratings
from tests.render.sample import GENDER_CHART, REPORT, charts_of

LOOK = theme("classic", "letter")
DRAWN = pipeline.drawn(REPORT, LOOK)
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40pt" height="20pt" viewBox="0 0 40 20">'
    '<g id="a">{}</g></svg>'
)
TEXT = "fill: #000000; font-family: 'Report Sans'; font-size: 8px; text-anchor: start"


def _pages(charts: dict[str, str]) -> list[Any]:
    with pdfplumber.open(io.BytesIO(to_pdf(REPORT, LOOK, charts))) as document:
        # WeasyPrint leaves out the spaces of an SVG.
        return [
            ([char for char in one.chars if char["text"] != " "], (one.lines, one.rects))
            for one in document.pages
        ]


def _painted(mark: dict[str, Any]) -> tuple[object, object]:
    """Of a mark the line, with its width, and the colour of the area, where there is one to see."""
    line = mark["stroke"] and (mark["stroking_color"], round(mark["linewidth"], 2))
    return line, mark["fill"] and mark["non_stroking_color"]


def test_every_kind_of_chart_is_drawn_here() -> None:
    assert {type(chart).__name__ for chart in charts_of(REPORT)} == {"BarChart", "RangeChart", "RankChart"}
    drawings = [plain_drawing(svg, FontConfiguration()) for svg in DRAWN.values()]
    assert len(drawings) == len(charts_of(REPORT)) and None not in drawings


@pytest.mark.parametrize("make", [ratings, levels])
def test_dots_and_parts_are_drawn_here_too(make: Callable[[tuple[str, ...]], Chart]) -> None:
    assert plain_drawing(draw(make(NAMES[:2]), INK, width=WIDTH), FontConfiguration()) is not None


def test_it_shows_what_weasyprint_would_show(monkeypatch: pytest.MonkeyPatch) -> None:
    own = _pages(DRAWN)
    monkeypatch.setattr(pdf, "_drawings", lambda charts, fonts: {})
    theirs = _pages(DRAWN)
    assert len(own) == len(theirs)
    for (letters, marks), (like_letters, like_marks) in zip(own, theirs, strict=True):
        for key in ("text", "fontname", "non_stroking_color"):
            assert [letter[key] for letter in letters] == [letter[key] for letter in like_letters], key
        for key in ("x0", "top"):
            # Letters that are set one by one are not kerned.
            there = [letter[key] for letter in like_letters]
            assert [letter[key] for letter in letters] == pytest.approx(there, abs=1.2), key
        for found, wanted in zip(marks, like_marks, strict=True):
            for key in ("x0", "x1", "top", "bottom"):
                there = [mark[key] for mark in wanted]
                assert [mark[key] for mark in found] == pytest.approx(there, abs=0.01), key
            assert list(map(_painted, found)) == list(map(_painted, wanted))


def test_a_hatched_bar_is_left_to_weasyprint() -> None:
    third = replace(
        GENDER_CHART,
        labels=(*GENDER_CHART.labels, "Third"),
        marks=tuple((*row, row[0]) for row in GENDER_CHART.marks),
    )
    report = replace(REPORT, sections=tuple(replace(one, exhibits=(third,)) for one in REPORT.sections[:1]))
    (svg,) = pipeline.drawn(report, LOOK).values()
    assert "url(#" in svg and plain_drawing(svg, FontConfiguration()) is None
    assert to_pdf(report, LOOK, {third.key: svg})


@pytest.mark.parametrize(
    "mark",
    [
        '<circle r="2"/>',
        '<path d="M 0 0 C 1 1 2 2 3 3" style="stroke: #000000"/>',
        '<path d="M 0 0 L 1 1" style="stroke: red"/>',
        '<path d="M 0 0 L 1 1" style="stroke: #000000; opacity: .5"/>',
        '<path d="M 0 0 L 1 1" clip-path="url(#b)" style="stroke: #000000"/>',
        f'<text x="1" y="9" transform="rotate(-90 1 9)" style="{TEXT}">up</text>',
        f'<text x="1" y="9" style="{TEXT}">a <tspan>part</tspan></text>',
        f'<text x="1" y="9" style="{TEXT}; font-style: italic">slanted</text>',
        '<g id="b" transform="scale(2)"/>',
    ],
)
def test_what_is_not_plain_is_left_to_weasyprint(mark: str) -> None:
    fonts = FontConfiguration()
    plain = f'<path d="M 0 0 L 1 1" style="stroke: #000000"/><text x="1" y="9" style="{TEXT}">level</text>'
    assert isinstance(plain_drawing(HEAD.format(plain), fonts), Drawing)
    assert plain_drawing(HEAD.format(plain + mark), fonts) is None
