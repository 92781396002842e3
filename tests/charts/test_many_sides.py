"""Charts of three and four occupations, and of figures that are missing, nothing or negative."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from matplotlib.colors import to_rgb
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from reportgen.charts.canvas import WHITE, Canvas
from reportgen.model import BarChart, Chart, DotChart, Mark, RangeBar, RangeChart, RankChart, StackChart
from tests.charts.test_charts import CLAIM, INK, NAMES, WIDTH, canvas, mark

LONG = (
    "Cutting, punching, and press machine setters, operators, and tenders, metal and plastic",
    "Baker",
    "First-line supervisors of transportation and material moving workers, except aircraft cargo handlers",
    "Postsecondary teachers, all other",
)
SKILLS = ("Reading", "Writing", "Speaking", "Judgment and decision making", "Installation, upkeep and repair")

Box = tuple[float, float, float, float]


def pay(labels: tuple[str, ...]) -> RangeChart:
    """A whole range with its middle half, one without an end, one that is a point alone, one not reported."""
    bars = (
        RangeBar(
            label="",
            low=mark(26000),
            high=mark(52000),
            text="$26,000 to $52,000",
            point=mark(37540, "average $37,540"),
            inner=(mark(30000), mark(40000)),
        ),
        RangeBar(
            label="",
            low=mark(90000),
            high=mark(239200),
            text="$90,000 to at least $239,200",
            point=mark(150000, "average $150,000"),
            open_ended=True,
        ),
        RangeBar(label="", low=None, high=None, text="not reported", point=mark(900, "median $900")),
        RangeBar(label="", low=None, high=None, text="not reported", point=None),
    )
    named = tuple(replace(bar, label=label) for bar, label in zip(bars, labels, strict=False))
    ticks = tuple(mark(step * 50000, f"${50 * step},000") for step in range(6))
    return RangeChart(key="pay", title="Pay", bars=named, ticks=ticks, description=CLAIM)


def bars(labels: tuple[str, ...], *rows: tuple[int | None, ...]) -> BarChart:
    marks = tuple(
        tuple(None if value is None else mark(value, f"{value:,}") for value in row) for row in rows
    )
    largest = [max((one.value for one in row if one is not None), default=Decimal(0)) for row in marks]
    return BarChart(
        key="lead",
        title="Figures",
        labels=labels,
        categories=tuple(f"Number of jobs and openings a year, {place + 1}" for place in range(len(rows))),
        marks=marks,
        scales=tuple(largest),
        missing="not reported",
        description=CLAIM,
    )


def jobs(labels: tuple[str, ...]) -> BarChart:
    rows = ((120, 4000, 90000, 3), (7, None, 0, 12))
    return bars(labels, *(row[: len(labels)] for row in rows))


def skills(labels: tuple[str, ...]) -> RankChart:
    columns = (SKILLS, SKILLS[::-1], (), ("Writing", "Welding"))[: len(labels)]
    return RankChart(
        key="skills",
        title="Skills",
        labels=labels,
        columns=columns,
        shared=("writing",),
        missing="not reported",
        description=CLAIM,
    )


def ratings(labels: tuple[str, ...]) -> DotChart:
    """Far apart, near, equal, at both ends of the axis, and missing for one."""
    rows = (("4.5", "2", "1", "3"), ("3", "3.1", "3", "3.2"), ("4", "4", "4", "4"), ("0", "5", "0", "5"))
    marks = tuple(tuple(Mark(value=Decimal(one), text=one) for one in row[: len(labels)]) for row in rows)
    return DotChart(
        key="ratings",
        title="Ratings",
        labels=labels,
        categories=SKILLS,
        marks=(*marks, (None, *marks[0][1:])),
        ticks=tuple(mark(value, f"[{value}]") for value in range(6)),
        missing="not reported",
        description=CLAIM,
    )


def levels(labels: tuple[str, ...]) -> StackChart:
    """Parts in all sizes, with the smallest at either end, and a bar of nothing."""
    rows = ((1, 1, 1, 5, 53, 38, 1), (60, 30, 4, 3, 1, 1, 1), (None,) * 7, (15, 14, 14, 14, 14, 14, 15))
    return StackChart(
        key="levels",
        title="Levels",
        labels=labels,
        categories=tuple(f"{name} or a level that is the same" for name in ("None", *"ABCDE", "Doctoral")),
        marks=tuple(
            tuple(None if part is None else mark(part, f"{part}%") for part in row)
            for row in rows[: len(labels)]
        ),
        whole=Decimal(100),
        missing="not reported",
        description=CLAIM,
    )


CHARTS = [
    pytest.param(make(names[:count]), id=f"{make.__name__}-{count}-{'long' if names is LONG else 'short'}")
    for make in (pay, jobs, skills, ratings, levels)
    for names in (NAMES, LONG)
    for count in (2, 3, 4)
]


# ---------------------------------------------------------------- what is drawn


def texts(drawn: Canvas) -> list[tuple[str, Box]]:
    """Each text and its box: left, right, top, bottom, in points from the top left."""
    found = []
    for artist in drawn.artists:
        if isinstance(artist, Text):
            words, (x, y) = artist.get_text(), artist.get_position()
            size = drawn.measured(words)
            left = x - {"left": 0.0, "center": size / 2, "right": size}[artist.get_horizontalalignment()]
            # From the height of capitals to a little below the baseline.
            found.append((words, (left, left + size, y - 0.66 * INK.size, y + 0.1 * INK.size)))
    return found


def rectangles(drawn: Canvas) -> list[Rectangle]:
    """The bars, without the white under texts."""
    found = [artist for artist in drawn.artists if isinstance(artist, Rectangle)]
    return [one for one in found if one.get_linewidth() and tuple(one.get_edgecolor())[3]]


def look(bar: Rectangle) -> tuple[float, str]:
    """How a bar looks in black and white: its brightness and its hatch."""
    red, green, blue = to_rgb(bar.get_facecolor())
    return round(0.2126 * red + 0.7152 * green + 0.0722 * blue, 1), bar.get_hatch() or ""


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


@pytest.mark.parametrize("chart", CHARTS)
def test_no_two_texts_meet_and_none_leaves_the_page(chart: Chart) -> None:
    drawn = canvas(chart)
    found = texts(drawn)
    assert [(one[0], other[0]) for one, other in combinations(found, 2) if meet(one[1], other[1])] == []
    for words, (left, right, top, bottom) in found:
        assert left >= -0.5 and right <= WIDTH + 0.5, words
        assert top >= -0.5 and bottom <= drawn.height + 0.5, words


@pytest.mark.parametrize("count", [2, 3, 4])
def test_every_side_has_its_name_and_its_figures(count: int) -> None:
    names = NAMES[:count]
    for chart in (pay(names), jobs(names), skills(names), ratings(names), levels(names)):
        words = [text for text, _ in texts(canvas(chart))]
        assert [name for name in names if not is_there(name, words)] == []
        for text in expected(chart):
            assert text in words, (text, words)


def is_there(name: str, words: list[str]) -> bool:
    """Whether a name is printed: in one line, in two, or cut where the column is too narrow for it."""
    in_two = (f"{first} {second}" for first, second in pairwise(words))
    cut = (text.removesuffix("…") for text in words if text.endswith("…"))
    return name in words or name in in_two or any(name.startswith(text) for text in cut)


def expected(chart: Chart) -> list[str]:
    match chart:
        case RangeChart():
            points = [bar.point.text for bar in chart.bars if bar.point is not None]
            return [*(bar.text for bar in chart.bars), *points, *(tick.text for tick in chart.ticks)]
        case BarChart():
            return [one.text if one else chart.missing for row in chart.marks for one in row]
        case RankChart():
            empty = [chart.missing for column in chart.columns if not column]
            return [*(entry for column in chart.columns for entry in column if len(entry) < 12), *empty]
        case DotChart():
            ends = [[min(row, key=_value), max(row, key=_value)] for row in map(_known, chart.marks)]
            return [*(one.text for row in ends for one in row), *(tick.text for tick in chart.ticks)]
        case StackChart():
            parts = [one.text for row in chart.marks for one in row if one is not None]
            return [*parts, *(chart.missing for row in chart.marks if not any(row))]


def _known(row: tuple[Mark | None, ...]) -> list[Mark]:
    return [mark for mark in row if mark is not None]


def _value(mark: Mark) -> Decimal:
    return mark.value


@pytest.mark.parametrize("count", [2, 3, 4])
def test_names_over_dots_are_whole(count: int) -> None:
    for names in (NAMES[:count], LONG[:count]):
        words = [text for text, _ in texts(canvas(ratings(names)))]
        in_two = [f"{first} {second}" for first, second in pairwise(words)]
        assert [name for name in names if name not in (*words, *in_two)] == []


@pytest.mark.parametrize("count", [2, 3, 4])
def test_sides_are_told_apart_without_colour(count: int) -> None:
    full = tuple(RangeBar(label=name, low=mark(1), high=mark(9), text="1 to 9", point=None) for name in NAMES)
    ranges = RangeChart(key="pay", title="Pay", bars=full[:count], ticks=(mark(10, "10"),), description=CLAIM)
    for chart in (ranges, bars(NAMES[:count], (5, 6, 7, 8)[:count]), skills(NAMES[:count])):
        looks = [look(bar) for bar in rectangles(canvas(chart))]
        assert len(looks) == len(set(looks)) == count
        assert all(brightness < 0.9 or hatch or edge_is_dark(chart) for brightness, hatch in looks)


def edge_is_dark(chart: Chart) -> bool:
    """Whether a white bar stands out from the page by its outline."""
    return all(sum(to_rgb(bar.get_edgecolor())) < 1.5 for bar in rectangles(canvas(chart)))


@pytest.mark.parametrize("count", [3, 4])
def test_bars_of_all_sides_are_to_one_scale(count: int) -> None:
    drawn = canvas(bars(NAMES[:count], (10, 20, 40, 5)[:count]))
    # An outline lies inside its bar, half its width at each end.
    lengths = [bar.get_width() + 0.9 for bar in rectangles(drawn)]
    assert [length / lengths[0] for length in lengths] == pytest.approx([1, 2, 4, 0.5][:count])
    tops = [bar.get_y() for bar in rectangles(drawn)]
    assert tops == sorted(tops)


def test_shared_entries_are_joined_from_column_to_column() -> None:
    four = skills(NAMES)
    places = [artist for artist in canvas(four).artists if isinstance(artist, Text)]
    strong = [artist.get_text() for artist in places if artist.get_fontproperties().get_weight() == 600]
    assert strong[1::2] == ["Writing", "Writing", NAMES[3]]
    joints = [artist for artist in canvas(four).artists if isinstance(artist, Line2D)]
    # A rule under each name, and two strokes from the first column to the second; the third has no entry.
    assert len(joints) == len(NAMES) + 2


# ---------------------------------------------------------------- missing, nothing, negative


def starts(drawn: Canvas) -> dict[str, float]:
    return {words: box[0] for words, box in texts(drawn)}


def test_a_missing_bar_is_words_and_no_mark() -> None:
    drawn = canvas(bars(NAMES[:3], (10, None, 20)))
    assert len(rectangles(drawn)) == 2
    assert "not reported" in starts(drawn)


def test_nothing_is_a_line_at_zero_and_a_word() -> None:
    drawn = canvas(bars(NAMES[:3], (10, 0, 20)))
    assert len(rectangles(drawn)) == 2
    assert starts(drawn)["0"] < starts(drawn)["10"] < starts(drawn)["20"]


def test_a_row_of_nothing_is_drawn() -> None:
    drawn = canvas(bars(NAMES[:2], (0, 0), (None, 0), (1, 2)))
    assert len(rectangles(drawn)) == 2
    assert [words for words, _ in texts(drawn)].count("0") == 3


def test_the_text_of_a_negative_bar_stays_on_the_page() -> None:
    drawn = canvas(bars(NAMES[:3], (10, -40, 20)))
    assert all(bar.get_width() > 0 for bar in rectangles(drawn))
    assert starts(drawn)["-40"] >= 0


def test_bars_are_white_or_pale_only_with_an_outline() -> None:
    assert {to_rgb(bar.get_edgecolor()) for bar in rectangles(canvas(jobs(NAMES)))} == {to_rgb(INK.left)}
    assert to_rgb(WHITE) == (1, 1, 1)
