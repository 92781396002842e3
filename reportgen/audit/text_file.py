"""The text of a report in, the Document that it holds out: blocks, unwrapped, by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportgen.audit.document import Document, Grid, Labelled, Line, Part
from reportgen.audit.languages.language import Language, Page

_UNDERLINE = re.compile(r"=+|-+")
_NUMBERED = re.compile(r"(\d+)\. (.*)")
_ROW = re.compile(
    r"(?P<label>.+?)(?: \((?P<notes>(?:note|nota) \d+(?:, (?:note|nota) \d+)*)\))?: (?P<text>.*)\."
)
_LISTED = re.compile(
    r"(?P<first>.+) \((?P<left>[^;]+?)\); (?P<second>.+) \((?P<right>[^;]+?)\)(?:; (?P<tail>[^()]*))?"
)

# What follows is of the organisation that handed the report out.
_IMPRINT = "\n\n* * *\n"


def read_text(text: str, labels: frozenset[str], language: Language) -> Document:
    """The document of a plain text; `labels` are those that its rows may have."""
    page = language.PAGE
    title = ""
    parts: list[Part] = []
    notes: list[str] = []
    sources: list[str] = []
    credits: list[str] = []
    dates: list[str] = []
    heading = ""
    paragraphs: list[str] = []
    grids: list[Grid] = []
    own = text.partition(_IMPRINT)[0].replace("\N{NO-BREAK SPACE}", " ")
    for block in re.split(r"\n\s*\n", own.strip("\n")):
        lines = block.split("\n")
        if len(lines) > 1 and _UNDERLINE.fullmatch(lines[-1]):
            head = " ".join(line.strip() for line in lines[:-1])
            if not title:
                title = head
                continue
            if heading not in page.ends:
                parts.append(Part(heading=heading, paragraphs=tuple(paragraphs), grids=tuple(grids)))
            paragraphs, grids, heading = [], [], head
            continue
        whole = _unwrapped(lines)
        if heading == page.notes:
            notes += whole
        elif heading == page.sources:
            (credits if sources else sources).extend(whole)
        elif heading == page.dates:
            dates += whole
        elif whole[0] in page.captions or page.reads_as(whole[0]) or page.is_label(whole[0], labels):
            grids.append(_grid(whole, page))
        else:
            paragraphs.append(" ".join(line.strip() for line in lines))
    if heading not in page.ends:
        parts.append(Part(heading=heading, paragraphs=tuple(paragraphs), grids=tuple(grids)))
    return Document(
        language=language.CODE,
        title=title,
        parts=tuple(parts),
        notes=tuple(_numbered(notes)),
        sources=tuple(map(_labelled, sources)),
        credits=tuple(credits),
        dates=tuple(map(_labelled, dates)),
    )


def _unwrapped(lines: Iterable[str]) -> list[str]:
    """The lines as they were before they were wrapped: what is indented goes on from the line above."""
    whole: list[str] = []
    for line in lines:
        if line.startswith("  ") and whole:
            whole[-1] += f" {line.strip()}"
        else:
            whole.append(line.rstrip())
    return whole


def _numbered(lines: Iterable[str]) -> Iterable[str]:
    for place, line in enumerate(lines, start=1):
        match = _NUMBERED.fullmatch(line)
        yield match[2] if match and int(match[1]) == place else line


def _labelled(line: str) -> Labelled:
    label, _, text = line.partition(": ")
    return Labelled(label=label, text=text)


def _grid(lines: list[str], page: Page) -> Grid:
    caption = "" if _ROW.fullmatch(lines[0]) and lines[0] not in page.captions else lines[0]
    rows = lines[1:] if caption else lines
    if page.reads_as(lines[0]):
        caption, rows = lines[0], lines[1:]
    return Grid(caption=caption, heads=(), lines=tuple(_line(row, page.between) for row in rows))


def _line(text: str, between: str) -> Line:
    match = _ROW.fullmatch(text)
    if match is None:
        return Line(label=text, notes=(), cells=(), difference="")
    notes = tuple(int(number) for number in re.findall(r"\d+", match["notes"] or ""))
    cells, difference = _cells(match["text"], between)
    listed = match["text"] if "); " in match["text"] else ""
    return Line(label=match["label"], notes=notes, cells=cells, difference=difference, listed=listed)


def _cells(text: str, between: str) -> tuple[tuple[str, ...], str]:
    """The cells of a row and its last column. Cells that are lists have the name of their occupation behind
    them, which the cells here keep."""
    listed = _LISTED.fullmatch(text)
    if listed:
        cells = (f"{listed['first']} ({listed['left']})", f"{listed['second']} ({listed['right']})")
        return cells, listed["tail"] or ""
    plain, _, difference = text.partition("; ")
    if between not in plain:
        return (plain, plain), difference
    left, _, right = plain.partition(between)
    return (left, right), difference
