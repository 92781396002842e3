"""Marks in points from the top left in, an SVG document out."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import matplotlib
from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.colors import to_hex, to_rgb
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.lines import Line2D
from matplotlib.patches import CirclePolygon, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

_POINTS_AN_INCH = 72
_SETTINGS: Any = {"svg.fonttype": "none", "svg.hashsalt": "reportgen", "hatch.linewidth": 0.7}
WHITE, _PALE = "#ffffff", "#d9d9d9"
_CUT = "…"
_LEADING = 1.15
_CORNERS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """Colours as CSS writes them, the font families, first one first, the files of all their weights, and the
    size of the text in points."""

    ink: str
    soft: str
    rule: str
    left: str
    families: tuple[str, ...]
    font_files: tuple[Path, ...]
    size: float = 8.6


@cache
def _registered(files: tuple[Path, ...]) -> None:
    """Makes the fonts known to matplotlib, once a process."""
    for file in files:
        fontManager.addfont(str(file))


@cache
def _font(file: Path) -> FT2Font:
    font = FT2Font(str(file))
    font.set_size(_POINTS_AN_INCH, _POINTS_AN_INCH)
    return font


@cache
def _advance(file: Path, letter: str) -> float:
    """The width of a letter in ems; one that the font lacks counts as an em, to be on the safe side."""
    font = _font(file)
    glyph = font.get_char_index(ord(letter))
    if not glyph:
        return 1.0
    return font.load_glyph(glyph, flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / _POINTS_AN_INCH


class _Words(Text):
    """Text handed on as it is: the page has the fonts, so nothing is laid out or looked up here."""

    def draw(self, renderer: RendererBase) -> None:
        context = renderer.new_gc()
        context.set_foreground(self.get_color())
        font = self.get_fontproperties()
        x, y = self.get_transform().transform(self.get_unitless_position())
        # The renderer counts from the top.
        y = renderer.get_canvas_width_height()[1] - y
        renderer.draw_text(context, x, y, self.get_text(), font, 0, ismath=False, mtext=self)
        context.restore()


def blended(start: str, end: str, share: float) -> str:
    """The color so far on the way from one to the other, 0 to 1, as CSS writes it."""
    one, two = to_rgb(start), to_rgb(end)
    red, green, blue = (a + (b - a) * share for a, b in zip(one, two, strict=True))
    return to_hex((red, green, blue))


@dataclass(slots=True, kw_only=True)
class Canvas:
    """A drawing `width` by `height` points. What is drawn is kept in order and set out by `svg`."""

    ink: Ink
    width: float
    height: float
    artists: list[Artist] = field(default_factory=list)

    def measured(self, text: str) -> float:
        """The width of a text in points, set semibold, the widest it may be."""
        file = next((file for file in self.ink.font_files if "600" in file.name), self.ink.font_files[0])
        return sum(_advance(file, letter) for letter in text) * self.ink.size

    def wrapped(self, text: str, room: float, *, lines: int = 2) -> list[str]:
        """The text in at most so many lines of `room` points, cut with an ellipsis where it is longer."""
        found: list[str] = []
        for word in text.split():
            if found and self.measured(f"{found[-1]} {word}") <= room:
                found[-1] = f"{found[-1]} {word}"
            else:
                found.append(word)
        kept = [*found[: lines - 1], " ".join(found[lines - 1 :])] if len(found) > lines else found
        return [self._cut(line, room) for line in kept] or [""]

    def _cut(self, line: str, room: float) -> str:
        if self.measured(line) <= room:
            return line
        while line and self.measured(line + _CUT) > room:
            line = line[:-1]
        return line.rstrip() + _CUT

    # ------------------------------------------------------------ marks

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        align: Literal["left", "center", "right"] = "left",
        soft: bool = False,
        strong: bool = False,
    ) -> None:
        """A line of text whose middle is `y` points below the top."""
        font = FontProperties(
            family=list(self.ink.families), size=self.ink.size, weight=600 if strong else 400
        )
        # The x-height of the fonts is about half an em, so a baseline a third of an em down is the middle.
        self.artists.append(
            _Words(
                x,
                y + 0.34 * self.ink.size,
                words,
                fontproperties=font,
                color=self.ink.soft if soft else self.ink.ink,
                horizontalalignment=align,
                verticalalignment="baseline",
                parse_math=False,
            )
        )

    def label(self, words: str, room: float, middle: float) -> None:
        """A name at the left edge, in two lines at most around `middle`."""
        lines = self.wrapped(words, room)
        for place, line in enumerate(lines):
            self.text(0, middle + (place - (len(lines) - 1) / 2) * self.ink.size * _LEADING, line)

    def line(self, x: float, y: float, to_x: float, to_y: float, *, width: float, colour: str) -> None:
        self.artists.append(
            Line2D([x, to_x], [y, to_y], linewidth=width, color=colour, solid_capstyle="butt")
        )

    def bar(self, x: float, y: float, width: float, height: float, *, side: int) -> None:
        """A bar with the sign of its side: solid, outline, hatch, pale; a line where it has no length."""
        if width <= 0:
            self.line(x, y, x, y + height, width=1, colour=self.ink.left)
            return
        fill, hatch = self._look(side)
        inset = 0.45
        self.artists.append(
            Rectangle(
                (x + inset, y + inset),
                max(width - 2 * inset, 0.2),
                height - 2 * inset,
                facecolor=fill,
                edgecolor=self.ink.left,
                linewidth=2 * inset,
                hatch=hatch or None,
            )
        )

    def dot(self, x: float, y: float, radius: float, *, side: int) -> None:
        """A dot with the sign of its side, as bars have it."""
        fill, hatch = self._look(side)
        self.artists.append(
            # With so many corners nobody sees one, and straight lines are drawn faster than curves.
            CirclePolygon(
                (x, y),
                radius - 0.5,
                resolution=_CORNERS,
                facecolor=fill,
                edgecolor=self.ink.left,
                linewidth=1,
                hatch=hatch or None,
            )
        )

    def _look(self, side: int) -> tuple[str, str]:
        return ((self.ink.left, ""), (WHITE, ""), (WHITE, "//////"), (_PALE, ""))[side % 4]

    def part(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """A part of a bar in a tone, outlined so that it stands out from its neighbors in any tone."""
        self.artists.append(
            Rectangle((x, y), width, height, facecolor=fill, edgecolor=self.ink.left, linewidth=0.6)
        )

    def blank(self, x: float, y: float, width: float, height: float) -> None:
        """White, so that a text stands clear of the rules behind it."""
        self.artists.append(Rectangle((x, y), width, height, facecolor=WHITE, edgecolor="none"))

    def svg(self) -> str:
        """The drawing as an SVG document; the same marks give the same text in any process."""
        _registered(self.ink.font_files)
        figure = Figure(
            figsize=(self.width / _POINTS_AN_INCH, self.height / _POINTS_AN_INCH),
            dpi=_POINTS_AN_INCH,
            frameon=False,
        )
        FigureCanvasSVG(figure)
        down = Affine2D().scale(1, -1).translate(0, self.height)
        for place, artist in enumerate(self.artists):
            artist.set_transform(down)
            artist.set_zorder(place)
            artist.set_figure(figure)
            figure.add_artist(artist, clip=False)
        out = io.StringIO()
        with matplotlib.rc_context(_SETTINGS):
            figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
        return out.getvalue()
