"""The tree of a page's elements in, the Document that it holds out; HTML and tagged PDF have such a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportgen.audit.document import Document, Grid, Labelled, Line, Part
from reportgen.audit.languages.language import Language

_LABEL = re.compile(r"(?P<label>.*?)(?P<notes>(?: ?(?:note|nota) \d+)*)", re.DOTALL)
# A PDF has the number of a note as text.
_NUMBER = re.compile(r"\A\d+\. (?=\S)")
_CLOSED = (".", "!", "?", ":")


@dataclass(slots=True)
class Node:
    """An element: its tag in small letters, what is in it, the text that stands for a picture, and, where
    there are pages, the page that it ends on and how far from the left it begins."""

    tag: str
    children: list[Node | str] = field(default_factory=list)
    picture: str = ""
    page: int = 0
    left: float = 0.0

    @property
    def text(self) -> str:
        """All its text, with single spaces."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()

    def each(self, *tags: str) -> Iterator[Node]:
        """The elements with one of these tags below it, in order, but none inside another such."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                else:
                    yield from child.each(*tags)


@dataclass(slots=True, kw_only=True)
class _Found:
    """What was found so far."""

    title: str = ""
    parts: list[Part] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: list[Labelled] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    dates: list[Labelled] = field(default_factory=list)
    charts: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)


def read_tree(root: Node, language: Language) -> Document:
    """The document of a page. A heading opens a part; what stands before the title is its eyebrow."""
    page, found = language.PAGE, _Found()
    heading, eyebrow = "", ""
    paragraphs: list[Node] = []
    grids: list[Grid] = []
    for node in root.each("h1", "h2", "p", "table", "ul", "ol", "l", "figure"):
        match node.tag:
            case "h1":
                found.title = node.text
            case "h2":
                if heading not in page.ends:
                    found.parts.append(_part(heading, paragraphs, grids))
                heading, paragraphs, grids = node.text, [], []
            case "p" if not found.title:
                eyebrow = node.text
            case "p" if heading in page.ends:
                found.credits.append(node.text)
            case "p":
                _add(paragraphs, node)
            case "table" if heading in page.ends:
                (found.sources if heading == page.sources else found.dates).extend(_lines(node))
            case "table":
                grids.append(_grid(node))
            case "figure" if not found.title:
                # The logo of the organisation that handed the report out.
                pass
            case "figure":
                found.charts += [one.picture for one in (node, *node.each("img")) if one.picture]
            case _:
                items = [_NUMBER.sub("", item.text) for item in node.each("li")]
                (found.notes if heading == page.notes else found.stray).extend(items)
    if heading not in page.ends:
        found.parts.append(_part(heading, paragraphs, grids))
    return Document(
        language=language.CODE,
        title=found.title,
        parts=tuple(found.parts),
        notes=tuple(found.notes),
        sources=tuple(found.sources),
        credits=tuple(found.credits),
        dates=tuple(found.dates),
        charts=tuple(found.charts),
        eyebrow=eyebrow,
        stray=tuple(found.stray),
    )


def _add(paragraphs: list[Node], node: Node) -> None:
    """Adds a paragraph, or the rest of one: in a PDF one that goes on over the page is two, and where there
    are columns that of another may stand between them."""
    before = [one for one in paragraphs if one.page < node.page]
    broken = [one for one in before if not one.text.endswith(_CLOSED)]
    above = [one for one in before if one is not paragraphs[-1] and one.left == node.left]
    whole = next(iter(broken or above), None)
    if whole is None:
        paragraphs.append(node)
    else:
        whole.children += [" ", node]
        whole.page = node.page


def _part(heading: str, paragraphs: list[Node], grids: list[Grid]) -> Part:
    texts = tuple(node.text for node in paragraphs if node.text)
    return Part(heading=heading, paragraphs=texts, grids=tuple(grids))


def _lines(table: Node) -> Iterator[Labelled]:
    for row in table.each("tr"):
        cells = [cell.text for cell in row.each("th", "td")]
        yield Labelled(label=cells[0], text=" ".join(cells[1:]))


def _grid(table: Node) -> Grid:
    caption = next((node.text for node in table.each("caption")), "")
    heads: tuple[str, ...] = ()
    lines = []
    for row in table.each("tr"):
        first, *others = list(row.each("th", "td"))
        if first.tag == "th":
            lines.append(_line(first.text, [cell.text for cell in others]))
        else:
            heads = tuple(cell.text for cell in others[:2])
    return Grid(caption=caption, heads=heads, lines=tuple(lines))


def _line(label: str, cells: list[str]) -> Line:
    match = _LABEL.fullmatch(label)
    assert match is not None
    return Line(
        label=match["label"].strip(),
        notes=tuple(int(number) for number in re.findall(r"\d+", match["notes"])),
        cells=tuple(cells[:2]),
        difference=cells[2] if len(cells) > 2 else "",
    )
