"""Charts, by their artists: what is printed, how long bars are, and that nothing leaves the canvas."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from matplotlib.colors import to_rgb
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from reportgen.charts import DRAWERS, Ink, draw
from reportgen.charts.canvas import Canvas
from reportgen.model import BarChart, Chart, Claim, Mark, RangeBar, RangeChart, RankChart, StackChart
from reportgen.resources import FONTS

WIDTH = 504.0
INK = Ink(
    ink="#1c1c1c",
    soft="#5c5c5c",
    rule="#c9c9c9",
    left="#17345c",
    families=("Report Sans", "Report Sans Fallback"),
    font_files=tuple(sorted(FONTS.glob("*.ttf"))),
)
CLAIM = Claim(text="A chart.", asserts=())
NAMES = ("Order processing specialist", "Customer care specialist", "Baker", "Archivist")
LONG = ("Accounts and receivable reconciliation clerk, wholesale and retail trade" * 2, "W" * 120)


def mark(value: int, text: str = "") -> Mark:
    return Mark(value=Decimal(value), text=text)


def pay(labels: tuple[str, ...] = NAMES[:2]) -> RangeChart:
    bars = (
        RangeBar(
            label=labels[0],
            low=mark(26000),
            high=mark(52000),
            text="$26,000 to $52,000",
            point=mark(37540, "average $37,540"),
            inner=(mark(30000), mark(40000)),
            open_ended=True,
        ),
        RangeBar(label=labels[1], low=None, high=None, text="not reported", point=None),
    )
    ticks = tuple(mark(step * 10000, f"${10 * step},000") for step in range(7))
    return RangeChart(key="pay", title="Pay", bars=bars, ticks=ticks, description=CLAIM)


def shares(labels: tuple[str, ...] = NAMES[:2]) -> BarChart:
    return BarChart(
        key="gender",
        title="Gender",
        labels=labels,
        categories=("Women", "Men"),
        marks=((mark(30, "30%"), mark(60, "60%")), (mark(70, "70%"), None)),
        scales=(Decimal(100), Decimal(100)),
        missing="not reported",
        description=CLAIM,
    )


def skills(labels: tuple[str, ...] = NAMES[:2]) -> RankChart:
    return RankChart(
        key="skills",
        title="Skills",
        labels=labels,
        columns=(("Service", "Data entry"), ("Care", "Service")),
        shared=("Service",),
        missing="not reported",
        description=CLAIM,
    )


def levels(labels: tuple[str, ...] = NAMES[:2]) -> StackChart:
    return StackChart(
        key="attainment",
        title="Schooling",
        labels=labels,
        categories=("Less than high school", "High school", "Bachelor's degree", "Doctoral degree"),
        marks=(
            (mark(1, "1%"), mark(2, "2%"), mark(93, "93%"), mark(4, "4%")),
            (mark(60, "60%"), None, mark(39, "39%"), mark(1, "less than 1%")),
        ),
        whole=Decimal(100),
        missing="not reported",
        description=CLAIM,
    )


def canvas(chart: Chart) -> Canvas:
    return DRAWERS[type(chart)](chart, INK, WIDTH)


def words(chart: Chart) -> list[str]:
    return [artist.get_text() for artist in canvas(chart).artists if isinstance(artist, Text)]


@pytest.mark.parametrize(
    ("chart", "expected"),
    [
        (pay(), {*NAMES[:2], "$26,000 to $52,000", "average $37,540", "not reported", "$0,000", "$60,000"}),
        (shares(), {*NAMES[:2], "Women", "Men", "30%", "60%", "70%", "not reported"}),
        (skills(), {*NAMES[:2], "1", "2", "Service", "Data entry", "Care"}),
        (levels(), {*NAMES[:2], "93%", "Bachelor's", "60%", "39%", "less than 1%"}),
    ],
)
def test_prints_its_own_numbers_and_names(chart: Chart, expected: set[str]) -> None:
    assert set(words(chart)) >= expected


def test_bars_are_to_scale_from_zero() -> None:
    bars = [artist for artist in canvas(shares()).artists if isinstance(artist, Rectangle)]
    assert len({round(bar.get_x(), 3) for bar in bars}) == 1
    # An outline lies inside its bar, half its width at each end.
    lengths = [bar.get_width() + 0.9 for bar in bars]
    assert lengths[1] / lengths[0] == pytest.approx(2)
    assert lengths[2] / lengths[0] == pytest.approx(70 / 30)


def test_parts_fill_the_width_in_order_and_to_scale() -> None:
    parts = [one for one in canvas(levels()).artists if isinstance(one, Rectangle) and one.get_height() > 10]
    first, second = parts[:4], parts[4:]
    assert [part.get_width() / WIDTH for part in first] == pytest.approx([0.01, 0.02, 0.93, 0.04])
    assert first[-1].get_x() + first[-1].get_width() == pytest.approx(WIDTH)
    # What is not reported has no part, and the others close up.
    assert [part.get_width() / WIDTH for part in second] == pytest.approx([0.6, 0.39, 0.01])
    tones = [sum(to_rgb(part.get_facecolor())) for part in first]
    assert tones == sorted(tones, reverse=True)
    assert second[1].get_facecolor() == first[2].get_facecolor()


def test_labels_of_parts_stand_side_by_side() -> None:
    drawn = canvas(levels(NAMES[:1]))
    values = [one for one in drawn.artists if isinstance(one, Text) and one.get_text().endswith("%")]
    lefts = [one.get_position()[0] for one in values]
    ends = [left + drawn.measured(one.get_text()) for left, one in zip(lefts, values, strict=True)]
    assert all(end < left for end, left in zip(ends, lefts[1:], strict=False))


@pytest.mark.parametrize("make", [pay, shares, skills, levels])
def test_long_names_stay_on_the_canvas(make: Callable[[tuple[str, ...]], Chart]) -> None:
    drawn = canvas(make(LONG))
    for artist in drawn.artists:
        if isinstance(artist, Text):
            size = drawn.measured(artist.get_text())
            align = artist.get_horizontalalignment()
            left = artist.get_position()[0] - (size / 2 if align == "center" else 0)
            assert left >= -0.5
            assert left + size <= WIDTH + 0.5


@pytest.mark.parametrize("chart", [pay(), shares(), skills(), levels()])
def test_texts_stand_where_they_were_put(chart: Chart) -> None:
    drawn = canvas(chart)
    wanted = [artist.get_position() for artist in drawn.artists if isinstance(artist, Text)]
    found = [
        (float(node.attrib["x"]), float(node.attrib["y"]))
        for node in ElementTree.fromstring(drawn.svg()).iter("{http://www.w3.org/2000/svg}text")
    ]
    assert found == [pytest.approx(place, abs=0.01) for place in wanted]


def test_names_are_letters_and_no_mathematics_or_markup() -> None:
    svg = draw(shares(("R&D <lead>", "$x^2$")), INK, width=WIDTH)
    assert "R&amp;D &lt;lead&gt;" in svg
    assert "$x^2$" in svg


def test_families_are_those_of_the_page() -> None:
    assert "'Report Sans', 'Report Sans Fallback'" in draw(pay(), INK, width=WIDTH)


SCRIPT = """
import runpy, sys
names = runpy.run_path(sys.argv[1])
for chart in (names["pay"](), names["shares"](), names["skills"](), names["levels"]()):
    sys.stdout.buffer.write(names["draw"](chart, names["INK"], width=names["WIDTH"]).encode())
assert "matplotlib.pyplot" not in sys.modules
"""


def test_same_bytes_in_other_processes_and_no_pyplot() -> None:
    here = "".join(draw(chart, INK, width=WIDTH) for chart in (pay(), shares(), skills(), levels())).encode()
    for seed in ("0", "7"):
        place = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])}
        command = [sys.executable, "-W", "error", "-c", SCRIPT, str(Path(__file__))]
        done = subprocess.run(command, env=place, capture_output=True, check=False)
        assert (done.returncode, done.stderr.decode()) == (0, "")
        assert done.stdout == here
