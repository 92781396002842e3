"""A Report, a theme and drawn charts in, the HTML of its pages out."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from reportgen import __version__
from reportgen.errors import RenderError
from reportgen.model import Chart, Claim, Logo, Report, Row, Section, Table
from reportgen.render.templating import rendered
from reportgen.render.theme import Theme

Runs = tuple[tuple[str, bool], ...]

# The last line of a paragraph gets two words and this many characters at least, unless that takes more than
# the second number.
_LAST_LINE, _LONGEST_LAST_LINE = 14, 30
# A title with a longer part is set smaller.
_LONG_TITLE = 44
# A table or list of up to this many rows is not split between pages.
_WHOLE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A paragraph as runs of (text, is strong); the runs of `end` stay on one line."""

    start: Runs
    end: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCell:
    """A cell's text; `look` is "figure", "missing" or "difference"."""

    look: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRow:
    """A row; `pairs` have each of its cells behind the head of its column."""

    label: str
    notes: tuple[int, ...]
    cells: tuple[PlacedCell, ...]
    pairs: tuple[tuple[str, PlacedCell], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedTable:
    """A table: its `look` counts the sides and says whether it stays whole; `heads` are (look, text), and the
    look of a head is "side", "difference" or "blank". `is_share` tells the tables of a breakdown."""

    kind: str = "table"
    look: str
    caption: str
    heads: tuple[tuple[str, str], ...]
    rows: tuple[PlacedRow, ...]
    is_share: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedChart:
    """A chart: `address` is its drawing as a data: URL, `description` says in words what it shows."""

    kind: str = "chart"
    title: str
    address: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLogo:
    """A logo: `address` is its drawing as a data: URL, `width` and `height` are in points."""

    address: str
    width: float
    height: float
    alternative: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSection:
    """A section; its `look` is "beside" where a heading may stand beside its text."""

    key: str
    look: str
    heading: str
    paragraphs: tuple[Words, ...]
    exhibits: tuple[PlacedTable | PlacedChart, ...]
    caveats: tuple[Words, ...]
    question: str


def write_page(
    report: Report,
    theme: Theme,
    charts: Mapping[str, str],
    *,
    style: str = "",
    lines: int = 0,
    tight: bool = False,
) -> str:
    """The report as HTML. `charts` has an SVG text for the key of each chart; `style` goes into the head; so
    many `lines` are left to write on; where `tight`, it is set closer.

    Raises RenderError where a chart is not in `charts`.
    """
    return rendered(
        theme,
        report=report,
        imprint=report.imprint,
        logo=_logo(report.imprint.logo),
        title_look="long" if max(map(len, report.title_parts)) > _LONG_TITLE else "short",
        title_lines=tuple(zip(("", *report.joiners), report.title_parts, strict=True)),
        sections=tuple(_section(section, report, theme, charts) for section in report.sections),
        notes=tuple(enumerate(report.notes, start=1)),
        notes_look=_whole(len(report.notes)),
        style=Markup(style),
        lines_to_write=lines,
        tight=tight,
        generator=f"reportgen {__version__}",
    )


def chart_address(svg: str) -> str:
    """The data: URL under which a page has a chart."""
    return _address(svg.encode("utf-8"), "image/svg+xml")


def _section(section: Section, report: Report, theme: Theme, charts: Mapping[str, str]) -> PlacedSection:
    has_words = bool(section.paragraphs) and section.key != "work"
    return PlacedSection(
        key=section.key,
        look="beside" if has_words and section.heading else "above",
        heading=section.heading,
        paragraphs=tuple(words(paragraph) for paragraph in section.paragraphs),
        exhibits=tuple(
            _table(exhibit, report.labels.own_notes if theme.layout.questions else "")
            if isinstance(exhibit, Table)
            else _chart(exhibit, charts)
            for exhibit in section.exhibits
            if theme.layout.charts or isinstance(exhibit, Table)
        ),
        caveats=tuple(words((claim,)) for claim in section.caveats),
        question=section.question,
    )


def words(claims: Iterable[Claim]) -> Words:
    """The claims as one paragraph, its last words kept together so that no line holds a single word."""
    runs = tuple(_joined(claims))
    text = "".join(part for part, _ in runs)
    return Words(start=_cut(runs, 0, _end(text)), end=_cut(runs, _end(text), len(text)))


def _joined(claims: Iterable[Claim]) -> Iterator[tuple[str, bool]]:
    for number, claim in enumerate(claims):
        if number:
            yield " ", False
        yield from claim.runs()


def _end(text: str) -> int:
    """Where the words begin that must share the last line; the end of `text` where they would be too long."""
    position, count = len(text), 0
    while (position := text.rfind(" ", 0, position)) > 0:
        length, count = len(text) - position - 1, count + 1
        if length > _LONGEST_LAST_LINE:
            break
        if count > 1 and length >= _LAST_LINE:
            return position + 1
    return len(text)


def _cut(runs: Runs, start: int, stop: int) -> Runs:
    """The part of the runs between two positions of their joined text, without empty runs."""
    ends = [0]
    for part, _ in runs:
        ends.append(ends[-1] + len(part))
    pieces = (
        (part[max(start - first, 0) : max(stop - first, 0)], strong)
        for (part, strong), (first, _) in zip(runs, pairwise(ends), strict=True)
    )
    return tuple((part, strong) for part, strong in pieces if part)


def _table(table: Table, blank: str) -> PlacedTable:
    """A table as it is placed; `blank` is the head of a column to write in, which takes the place of that of
    the differences."""
    sides = tuple(("side", head) for head in table.heads)
    last = ("blank", blank) if blank else ("difference", table.difference_head)
    heads = (*sides, last) if last[1] else sides
    caption = "" if blank and table.is_directed else table.caption
    return PlacedTable(
        look=f"sides-{len(sides)} {_whole(len(table.rows))}",
        caption=caption,
        heads=heads,
        rows=tuple(_row(row, heads) for row in table.rows),
        is_share=bool(table.caption) and not table.is_directed,
    )


def _whole(rows: int) -> str:
    return "whole" if rows <= _WHOLE else "split"


def _row(row: Row, heads: tuple[tuple[str, str], ...]) -> PlacedRow:
    looks = ("missing" if missing else "figure" for missing in row.missing)
    cells = [PlacedCell(look=look, text=text) for look, text in zip(looks, row.cells, strict=True)]
    if len(heads) > len(cells):
        look = heads[-1][0]
        cells.append(PlacedCell(look=look, text=row.difference if look == "difference" else ""))
    pairs = tuple((head, cell) for (_, head), cell in zip(heads, cells, strict=True) if cell.text)
    return PlacedRow(label=row.label, notes=row.notes, cells=tuple(cells), pairs=pairs)


def _chart(chart: Chart, charts: Mapping[str, str]) -> PlacedChart:
    if chart.key not in charts:
        raise RenderError(
            f"The chart “{chart.title}” was not drawn; draw it and hand it in under “{chart.key}”."
        )
    return PlacedChart(
        title=chart.title,
        address=chart_address(charts[chart.key]),
        description=chart.description.text,
    )


def _logo(logo: Logo | None) -> PlacedLogo | None:
    if logo is None:
        return None
    return PlacedLogo(
        address=_address(logo.content, logo.media_type),
        width=logo.width,
        height=logo.height,
        alternative=logo.alternative,
    )


def _address(content: bytes, media_type: str) -> str:
    return f"data:{media_type};base64,{b64encode(content).decode('ascii')}"
