"""Charts: what is printed, how long bars are, and that nothing leaves the canvas."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reportgen.charts import DRAWERS, Ink, draw
from reportgen.charts.measuring import width_of, wrap
from reportgen.model import BarChart, Chart, Claim, Mark, RangeBar, RangeChart, RankChart
from reportgen.resources import FONTS

WIDTH = 504.0
FILES = (FONTS / "ReportSans-400.ttf", FONTS / "ReportSans-600.ttf")
INK = Ink(
    ink="#1c1c1c",
    soft="#5c5c5c",
    rule="#c9c9c9",
    left="#17345c",
    families=("Report Sans", "Report Sans Fallback"),
    font_files=FILES,
)
SVG = "{http://www.w3.org/2000/svg}"
CLAIM = Claim(text="A chart.", asserts=())
NAMES = ("Order processing specialist", "Customer care specialist", "Baker", "Archivist")
LONG = tuple(
    f"{word} and receivable reconciliation clerk, wholesale and retail trade, except motor vehicles"
    for word in ("Accounts", "Payroll", "動物園 \U0001f9a7 العربية", "Donaudampfschifffahrt" * 12)
)


def mark(value: int, text: str = "") -> Mark:
    return Mark(value=Decimal(value), text=text)


def bar(label: str, low: int | None, high: int | None, text: str, **rest: object) -> RangeBar:
    ends = {"low": None if low is None else mark(low), "high": None if high is None else mark(high)}
    return RangeBar(label=label, text=text, **{"point": None, **ends, **rest})  # type: ignore[arg-type]


def ranges(*bars: RangeBar, ticks: bool = True) -> RangeChart:
    shown = tuple(mark(step * 10000, f"${step}0,000") for step in range(7)) if ticks else ()
    return RangeChart(key="pay", title="Pay", bars=bars, ticks=shown, description=CLAIM)


def pay() -> RangeChart:
    return ranges(
        bar(NAMES[0], 26000, 52000, "$26,000 to $52,000", point=mark(37540, "average $37,540")),
        bar(NAMES[1], 26000, 39000, "$26,000 to $39,000", point=mark(32427, "average $32,427")),
    )


def shares(labels: tuple[str, ...], categories: tuple[str, ...], *, first: int = 20) -> BarChart:
    rows = tuple(
        tuple(
            mark(first + 7 * row + 15 * side, f"{first + 7 * row + 15 * side}%")
            for side in range(len(labels))
        )
        for row in range(len(categories))
    )
    return BarChart(
        key="people",
        title="People",
        labels=labels,
        categories=categories,
        marks=((None, *rows[0][1:]), *rows[1:]),
        scales=(Decimal(100),) * len(categories),
        missing="not reported",
        description=CLAIM,
    )


def ranks(labels: tuple[str, ...], columns: tuple[tuple[str, ...], ...], *shared: str) -> RankChart:
    return RankChart(
        key="skills",
        title="Skills",
        labels=labels,
        columns=columns,
        shared=shared,
        missing="none reported",
        description=CLAIM,
    )


def skills() -> RankChart:
    columns = (
        ("Customer service", "Order entry", "Data entry"),
        ("Call center", "Sales", "Customer service"),
    )
    return ranks(NAMES[:2], columns, "Customer service")


def long_ranges() -> RangeChart:
    inner = (mark(58000, "from $58,000"), mark(59000, "to $59,000"))
    words = "from $26,000 to much more than $60,000 a year, says the source, which gives no upper end at all"
    return ranges(
        bar(
            LONG[0],
            26000,
            60000,
            words,
            point=mark(60000, "an average of $60,000"),
            inner=inner,
            open_ended=True,
        ),
        bar(LONG[1], None, None, words * 2),
        bar(LONG[2], 20000, None, words, point=mark(0, words * 3)),
        bar(LONG[3], None, 0, words),
    )


CHARTS: dict[str, Chart] = {
    "pay": pay(),
    "shares": shares(NAMES[:2], ("Women", "Men", "White", "Black", "Asian", "Hispanic")),
    "skills": skills(),
    "four shares": shares(NAMES, ("Women", "Men")),
    "four skills": ranks(NAMES, (("A", "B"), ("B", "A"), (), ("A", "B", "C")), "A", "B"),
    "long pay": long_ranges(),
    "long shares": shares(LONG, LONG, first=30),
    "long skills": ranks(LONG, (LONG, LONG[::-1], (), LONG), *LONG),
    "one mark each": ranges(bar("A", None, None, "", point=mark(1, "1")), bar("B", 5, 5, "5"), ticks=False),
    "bare": ranges(bar("A", None, None, "none"), bar("B", 0, 0, "0"), ticks=False),
    "names that XML would read": ranks(("<b>&amp;", "\x00\x0b $x^2$"), (("a & b",), ("$\\frac{$",)), "a & b"),
}


def tree(chart: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(draw(chart, INK, width=WIDTH))


def texts(chart: Chart) -> list[str]:
    return [node.text or "" for node in tree(chart).iter(f"{SVG}text")]


def extent(node: ElementTree.Element) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a path in points."""
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", node.attrib["d"])]
    return min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])


def boxes(chart: Chart) -> dict[str, tuple[float, float, float, float]]:
    groups = {node.get("id", ""): node for node in tree(chart).iter(f"{SVG}g")}
    paths = ((name, node.find(f"{SVG}path")) for name, node in groups.items() if re.match("bar|inner", name))
    return {name: extent(path) for name, path in paths if path is not None}


def printed(chart: Chart) -> list[tuple[float, float, float, float]]:
    """The boxes of the texts, from a little above x-height to the baseline, in points."""
    found = []
    for node in tree(chart).iter(f"{SVG}text"):
        style = dict(part.split(": ") for part in node.attrib["style"].split("; "))
        size = float(style["font-size"].removesuffix("px"))
        wide = width_of(node.text or "", FILES, size, int(style.get("font-weight", "400")))
        left = (
            float(node.attrib["x"]) - {"start": 0.0, "middle": 0.5, "end": 1.0}[style["text-anchor"]] * wide
        )
        base = float(node.attrib["y"])
        found.append((left, base - 0.7 * size, left + wide, base + 0.2 * size))
    return found


@pytest.mark.parametrize(
    ("chart", "expected"),
    [
        (pay(), [*NAMES[:2], "$26,000 to $52,000", "average $37,540", "average $32,427", "$0", "$60,000"]),
        (CHARTS["shares"], [*NAMES[:2], "Women", "Hispanic", "not reported", "35%", "27%", "70%"]),
        (skills(), [*NAMES[:2], "1", "2", "3", "Customer service", "Order entry", "Call center"]),
        (CHARTS["four skills"], [*NAMES[2:], "none reported"]),
        (CHARTS["names that XML would read"], ["<b>&amp;", "$x^2$", "a & b", "$\\frac{$"]),
    ],
)
def test_prints(chart: Chart, expected: list[str]) -> None:
    words = " ".join(texts(chart))
    assert [text for text in expected if text not in words] == []


def test_range_bars_are_to_scale_from_zero() -> None:
    found = boxes(pay())
    first, second = found["bar-0"], found["bar-1"]
    assert (first[2] - first[0]) / (second[2] - second[0]) == pytest.approx(2, rel=1e-4)
    a_dollar = (first[2] - first[0]) / 26000
    assert first[0] - 26000 * a_dollar == pytest.approx(0.3 * WIDTH, abs=0.01)


def test_category_bars_are_to_scale_from_zero() -> None:
    chart = shares(NAMES[:3], ("Women", "Men"))
    found = boxes(chart)
    assert "bar-0-0" not in found
    lengths = {name: right - left for name, (left, _, right, _) in found.items()}
    assert {left for left, *_ in found.values()} == {pytest.approx(0.3 * WIDTH)}
    for name, value in (("bar-0-1", 35), ("bar-0-2", 50), ("bar-1-0", 27), ("bar-1-1", 42), ("bar-1-2", 57)):
        assert lengths[name] / lengths["bar-0-1"] == pytest.approx(value / 35, rel=1e-4)


def test_each_category_has_its_own_scale() -> None:
    both = ((mark(50, "50"), mark(100, "100")), (mark(5, "5"), mark(10, "10")))
    chart = BarChart(
        key="k",
        title="t",
        labels=NAMES[:2],
        categories=("a", "b"),
        marks=both,
        scales=(Decimal(100), Decimal(10)),
        missing="",
        description=CLAIM,
    )
    found = boxes(chart)
    assert found["bar-0-0"][2] == pytest.approx(found["bar-1-0"][2])
    assert found["bar-0-1"][2] == pytest.approx(found["bar-1-1"][2])


def test_inner_band_is_heavier() -> None:
    found = boxes(ranges(bar("A", 1, 9, "", inner=(mark(3, "3"), mark(6, "6")))))
    outer, inner = found["bar-0"], found["inner-0"]
    assert inner[3] - inner[1] > outer[3] - outer[1]
    assert (inner[2] - inner[0]) / (outer[2] - outer[0]) == pytest.approx(3 / 8, rel=1e-2)


def test_open_end_has_no_right_edge() -> None:
    closed, opened = (draw(ranges(bar("A", 1, 9, "", open_ended=o)), INK, width=WIDTH) for o in (False, True))
    stroked = r'<g id="bar-0">\s*<path d="[^"]*" style="[^"]*stroke: #17345c'
    assert re.search(stroked, closed)
    assert not re.search(stroked, opened)


def test_shared_entries_are_bold_and_joined() -> None:
    nodes = list(tree(skills()).iter(f"{SVG}text"))
    bold = [node.text for node in nodes if "font-weight: 600" in node.attrib["style"]]
    assert sorted(filter(None, bold)) == sorted([*NAMES[:2], "Customer service", "Customer service"])
    apart = ranks(NAMES[:2], (("A",), ("B",)))
    joined = ranks(NAMES[:2], (("A",), ("A",)), "A")
    assert draw(joined, INK, width=WIDTH).count("<path") == draw(apart, INK, width=WIDTH).count("<path") + 1


@pytest.mark.parametrize("name", CHARTS)
def test_nothing_leaves_the_canvas(name: str) -> None:
    root = tree(CHARTS[name])
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert width == WIDTH
    # Outlines lie half outside their boxes.
    drawn = [extent(path) for path in root.iter(f"{SVG}path")] + printed(CHARTS[name])
    outside = [box for box in drawn if min(box[:2]) < -0.5 or box[2] > width + 0.5 or box[3] > height + 0.5]
    assert outside == []


@pytest.mark.parametrize("name", CHARTS)
def test_texts_do_not_overlap(name: str) -> None:
    found = printed(CHARTS[name])
    meeting = [
        (one, other)
        for place, one in enumerate(found)
        for other in found[:place]
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]
    assert meeting == []


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("one two", 100, ("one two",)),
        ("one two", 20, ("one", "two")),
        ("one two, three", 24, ("one", "two…")),
        ("incomprehensibilities", 30, ("incom…",)),
        ("  one\n two ", 100, ("one two",)),
        ("one", 1, ("",)),
    ],
)
def test_wraps(text: str, room: float, expected: tuple[str, ...]) -> None:
    assert wrap(text, room, FILES, 8.6, 400, 2) == expected


def test_families_are_those_of_the_page() -> None:
    styles = {node.attrib["style"] for node in tree(pay()).iter(f"{SVG}text")}
    assert all("font-family: 'Report Sans', 'Report Sans Fallback';" in style for style in styles)


def test_every_kind_of_chart_has_a_drawer() -> None:
    assert set(DRAWERS) == set(Chart.__args__)


SCRIPT = """
import runpy, sys
names = runpy.run_path(sys.argv[1])
for chart in names["CHARTS"].values():
    sys.stdout.buffer.write(names["draw"](chart, names["INK"], width=names["WIDTH"]).encode())
assert "matplotlib.pyplot" not in sys.modules
"""


def test_same_bytes_in_other_processes_and_no_pyplot() -> None:
    root = Path(__file__).parents[2]
    here = "".join(draw(chart, INK, width=WIDTH) for chart in CHARTS.values()).encode()
    for seed in ("0", "7"):
        place = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        command = [sys.executable, "-W", "error", "-c", SCRIPT, str(Path(__file__))]
        done = subprocess.run(command, env=place, capture_output=True, check=False)
        assert (done.returncode, done.stderr.decode()) == (0, "")
        assert done.stdout == here
