"""The names of a theme, a paper and a layout in, the Theme out: template, style, fonts, colours and sizes."""

from __future__ import annotations

import re
import tomllib
from dataclasses import asdict, dataclass, replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from reportgen import resources
from reportgen.errors import RenderError, UnknownChoiceError
from reportgen.model import NO_BRAND, Brand

SETTINGS = "theme.toml"
# The sheet of an organisation, which is added to those of a layout.
OWN_STYLE = "style.css"
# What one of two columns side by side takes of the width of the text.
_COLUMN = 0.475
# What the first column of a table takes, beside its padding; a heading beside its text is as wide as that.
_LABEL, _PADDING = 0.25, 8.0
_SIDES = ("top", "right", "bottom", "left")


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One font file: its family, its weight (300, 400, 600) and where it lies."""

    family: str
    weight: int
    file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A sheet, its size and its margins in points."""

    name: str
    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float

    @property
    def text_width(self) -> float:
        """What lies between the side margins, in points."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a report is set on its pages: the template, the sheets of style one upon the other, and `sides`,
    the number of pages that it must fill, 0 for as many as it takes. Without `charts` the tables alone show
    the figures; with `questions` there are some to answer in writing, and a column to write in. Where it
    `tightens`, a report is set a little closer if that spares a last page with hardly anything on it."""

    name: str
    template: str
    styles: tuple[str, ...]
    sides: int = 0
    charts: bool = True
    questions: bool = False
    tightens: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours of a theme as CSS writes them. `left` is the solid colour of the first occupation."""

    ink: str
    soft: str
    rule: str
    left: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What a page needs beside the report. `folder` has the template of the layout, `style` is its sheet.
    `own` are templates of an organisation by their names, which go before those in `folder`, and `own_style`
    is its sheet; both lie in `own_folder`."""

    name: str
    folder: Path
    paper: Paper
    layout: Layout
    colours: Colours
    faces: tuple[Face, ...]
    style: str
    own: tuple[tuple[str, str], ...] = ()
    own_style: str = ""
    own_folder: str = ""

    @property
    def room(self) -> float:
        """What lies between the margins of all pages that the layout fills, one above the other."""
        return (self.paper.height - self.paper.top - self.paper.bottom) * self.layout.sides

    @property
    def families(self) -> tuple[str, ...]:
        """The names of the font families, the first one first, fallbacks after it."""
        return tuple(dict.fromkeys(face.family for face in self.faces))

    @property
    def chart_width(self) -> float:
        """The width of a chart in points: that of the text."""
        return self.paper.text_width


def theme(name: str, paper: str, layout: str = "full", *, brand: Brand = NO_BRAND) -> Theme:
    """The theme `name` for the layout `layout` on the paper `paper`, read once.

    The colours and templates of `brand` go before those of the theme. Raises UnknownChoiceError for a theme,
    paper or layout that is not offered, RenderError for a missing font file.
    """
    # What else a brand has changes no theme, and may be another for each report.
    look = replace(NO_BRAND, colours=brand.colours, templates=brand.templates, folder=brand.folder)
    return _theme(name, paper, layout, look)


@cache
def _theme(name: str, paper: str, layout: str, brand: Brand) -> Theme:
    folder = resources.TEMPLATES / _offered("theme", name, _themes())
    settings = tomllib.loads((folder / SETTINGS).read_text(encoding="utf-8"))
    papers, layouts = settings["papers"], settings["layouts"]
    own = layouts[_offered("layout", layout, tuple(layouts))]
    margins = {side: own.pop(side) for side in _SIDES if side in own}
    sheet = Paper(name=paper, **papers[_offered("paper", paper, tuple(papers))] | margins)
    arranged = Layout(name=layout, **own | {"styles": tuple(own["styles"])})
    colours = Colours(**settings["colours"] | dict(brand.colours))
    files = dict(brand.templates)
    style = "".join((folder / file).read_text(encoding="utf-8") for file in arranged.styles)
    return Theme(
        name=name,
        folder=folder,
        paper=sheet,
        layout=arranged,
        colours=colours,
        faces=tuple(_face(**face) for face in settings["faces"]),
        style=_page_rule(sheet) + _filled(style, sheet, colours),
        own=tuple((file, text) for file, text in brand.templates if file != OWN_STYLE),
        own_style=_filled(files.get(OWN_STYLE, ""), sheet, colours),
        own_folder=brand.folder,
    )


def _themes() -> tuple[str, ...]:
    return tuple(sorted(path.parent.name for path in resources.TEMPLATES.glob(f"*/{SETTINGS}")))


def _offered(kind: str, name: str, choices: tuple[str, ...]) -> str:
    if name in choices:
        return name
    near = get_close_matches(name, choices, n=1)
    advice = (
        f"the nearest is “{near[0]}”" if near else "there are " + ", ".join(f"“{one}”" for one in choices)
    )
    raise UnknownChoiceError(f"There is no {kind} “{name}”; {advice}.")


def _face(family: str, weight: int, file: str) -> Face:
    path = resources.FONTS / file
    if not path.is_file():
        raise RenderError(
            f"The font file {path} is missing; install the package again, or build it in a checkout."
        )
    return Face(family=family, weight=weight, file=path)


def _page_rule(paper: Paper) -> str:
    margins = " ".join(f"{side}pt" for side in (paper.top, paper.right, paper.bottom, paper.left))
    return f"@page {{ size: {paper.width}pt {paper.height}pt; margin: {margins} }}\n"


def _filled(style: str, paper: Paper, colours: Colours) -> str:
    """The style with its colours and with widths in points: of one of two columns, of a heading beside its
    text and of the indent of that text."""
    # Filled in once here: custom properties would be resolved again for every element of every report.
    label = paper.text_width * _LABEL
    widths = {"column": paper.text_width * _COLUMN, "label": label, "indent": label + _PADDING}
    values = {**asdict(colours), **{name: f"{width:g}pt" for name, width in widths.items()}}
    return re.sub(r"var\(--(\w+)\)", lambda match: values.get(match[1], match[0]), style)
