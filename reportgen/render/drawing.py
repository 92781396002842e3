"""The SVG of a chart in, an image that WeasyPrint places out, with each text set as a whole.

WeasyPrint itself sets the texts of an SVG letter by letter, which takes a fifth of the time of a report and
loses kerning and spaces. Not all that is used here is public: what WeasyPrint asks of an image, its stream of
operators, and how it lays out a line of text; `tests/render/test_drawing.py` compares the results.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.draw.text import draw_first_line
from weasyprint.matrix import Matrix
from weasyprint.text.fonts import FontConfiguration
from weasyprint.text.line_break import Layout, line_size

_SVG = "{http://www.w3.org/2000/svg}"
_PIXELS_A_POINT = 96 / 72
_NONE = "none"
_SHIFTS = {"start": 0.0, "middle": 0.5, "end": 1.0}
# What a plain drawing may say of its marks. Joins are passed over: lines have two ends, areas square corners.
_OF_PATHS = frozenset({"fill", "stroke", "stroke-width", "stroke-linejoin"})
_OF_TEXTS = frozenset({"fill", "font-family", "font-size", "font-weight", "text-anchor"})


Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """Straight lines through `points`, back to the first where `closed`, and what is between them."""

    points: tuple[tuple[float, float], ...]
    closed: bool
    fill: Colour | None
    stroke: Colour | None
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A line of text; `shift` of its width is left of the point `x`, `y` of its baseline."""

    text: str
    x: float
    y: float
    shift: float
    colour: Colour
    families: tuple[str, ...]
    weight: int
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Marks in the order in which they are drawn, in points from the top left; an image for WeasyPrint."""

    width: float
    height: float
    marks: tuple[Path | Words, ...]
    fonts: FontConfiguration

    def get_intrinsic_size(self, resolution: float, font_size: float) -> tuple[float, float, float]:
        """Width and height in CSS pixels, and their ratio."""
        return self.width * _PIXELS_A_POINT, self.height * _PIXELS_A_POINT, self.width / self.height

    def draw(self, stream: Any, width: float, height: float, style: object) -> None:
        """Writes the marks to a stream of PDF operators, `width` by `height` of its units."""
        with stream.stacked():
            stream.transform(a=width / self.width, d=height / self.height)
            for mark in self.marks:
                if isinstance(mark, Path):
                    _draw_path(stream, mark)
                else:
                    _draw_words(stream, mark, self.fonts)


def plain_drawing(svg: str, fonts: FontConfiguration) -> Drawing | None:
    """The drawing of an SVG text; `None` where it is broken or has more than straight lines, areas of one
    colour and level texts: then it is for WeasyPrint to draw it or to complain."""
    try:
        root = ElementTree.fromstring(svg)
        width, height = _points(root.attrib["width"]), _points(root.attrib["height"])
        if root.attrib["viewBox"] != f"0 0 {width:g} {height:g}":
            return None
        return Drawing(width=width, height=height, marks=tuple(_marks(root)), fonts=fonts)
    except (ElementTree.ParseError, KeyError, ValueError):
        return None


def _points(length: str) -> float:
    if not length.endswith("pt"):
        raise ValueError(length)
    return float(length.removesuffix("pt"))


def _marks(group: Element) -> Iterator[Path | Words]:
    """The marks of a group; raises KeyError or ValueError where one is not plain."""
    for element in group:
        match element.tag.removeprefix(_SVG):
            case "g" if element.keys() == ["id"]:
                yield from _marks(element)
            case "path" if set(element.keys()) <= {"d", "style"}:
                yield _path(element)
            case "text" if set(element.keys()) <= {"x", "y", "style", "transform"} and not len(element):
                yield _words(element)
            case "metadata":
                pass
            case "defs" if [part.tag for part in element] == [f"{_SVG}style"]:
                # The joins and caps of lines: see above.
                pass
            case _:
                raise ValueError(element.tag)


def _path(element: Element) -> Path:
    style = _style(element, _OF_PATHS)
    steps = element.attrib["d"].split()
    closed = steps[-1] == "z"
    steps = steps[:-1] if closed else steps
    if steps[0] != "M" or set(steps[3::3]) - {"L"}:
        raise ValueError(element.attrib["d"])
    return Path(
        points=tuple(zip(map(float, steps[1::3]), map(float, steps[2::3]), strict=True)),
        closed=closed,
        fill=_colour(fill) if (fill := style.get("fill", "#000000")) != _NONE else None,
        stroke=_colour(stroke) if (stroke := style.get("stroke", _NONE)) != _NONE else None,
        width=float(style.get("stroke-width", "1")),
    )


def _words(element: Element) -> Words:
    style = _style(element, _OF_TEXTS)
    x, y = element.attrib["x"], element.attrib["y"]
    if element.get("transform", level := f"rotate(0 {x} {y})") != level:
        raise ValueError(element.attrib["transform"])
    return Words(
        text=element.text or "",
        x=float(x),
        y=float(y),
        shift=_SHIFTS[style["text-anchor"]],
        colour=_colour(style["fill"]),
        families=tuple(family.strip(" '\"") for family in style["font-family"].split(",")),
        weight=int(style.get("font-weight", "400")),
        size=float(style["font-size"].removesuffix("px")),
    )


def _style(element: Element, known: frozenset[str]) -> dict[str, str]:
    pairs = (part.partition(":") for part in element.attrib["style"].split(";"))
    style = {name.strip(): value.strip() for name, _, value in pairs}
    if not style.keys() <= known:
        raise ValueError(element.attrib["style"])
    return style


def _colour(text: str) -> Colour:
    """Red, green and blue from 0 to 1."""
    if not re.fullmatch("#[0-9a-f]{6}", text):
        raise ValueError(text)
    red, green, blue = bytes.fromhex(text[1:])
    return red / 255, green / 255, blue / 255


# ---------------------------------------------------------------- operators


def _draw_path(stream: Any, path: Path) -> None:
    if path.fill:
        stream.set_color_rgb(*path.fill)
    if path.stroke:
        stream.set_color_rgb(*path.stroke, stroke=True)
        stream.set_line_width(path.width)
    stream.move_to(*path.points[0])
    for point in path.points[1:]:
        stream.line_to(*point)
    if path.closed:
        stream.close()
    if path.fill and path.stroke:
        stream.fill_and_stroke()
    elif path.fill:
        stream.fill()
    elif path.stroke:
        stream.stroke()
    else:
        stream.end()


class _Style(dict[str, object]):
    """The computed style of a text, as WeasyPrint looks it up."""

    font_config: FontConfiguration


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A laid out line of text, as WeasyPrint draws it."""

    text: str
    style: _Style
    pango_layout: Layout


def _draw_words(stream: Any, words: Words, fonts: FontConfiguration) -> None:
    style = _Style(INITIAL_VALUES)
    style.update(font_family=words.families, font_weight=words.weight, font_size=words.size)
    style.font_config = fonts
    layout = Layout(style)
    layout.set_text(words.text)
    x = words.x
    if words.shift:
        x -= words.shift * line_size(layout.get_first_line()[0], style)[0]
    stream.set_color_rgb(*words.colour)
    stream.begin_text()
    line = _Line(text=words.text, style=style, pango_layout=layout)
    draw_first_line(stream, line, _NONE, _NONE, Matrix(d=-1, e=x, f=words.y))
    stream.end_text()
