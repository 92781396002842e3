"""The tree of a page's elements in, the Document that it holds out; HTML and tagged PDF have such a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reportgen.audit.document import Document, Grid, Labelled, Line, Part
from reportgen.audit.languages.language import Language, Page

_LABEL = re.compile(r"(?P<label>.*?)(?P<notes>(?: ?(?:note|nota) \d+)*)", re.DOTALL)
# A PDF has the number of a note, or the bullet of an item, as text.
_MARK = re.compile(r"\A(?:\d+\.|•) ?(?=\S)")
# Behind these a line may break where no space was.
_JOINTS = ("-", "–", "/")
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
    credits: list[Node] = field(default_factory=list)
    dates: list[Labelled] = field(default_factory=list)
    charts: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)


def read_tree(root: Node, language: Language) -> Document:
    """The document of a page. A heading opens a part; what stands before the title is its eyebrow."""
    page, found = language.PAGE, _Found()
    heading, eyebrow = "", ""
    paragraphs: list[Node] = []
    grids: list[Grid] = []
    stack = _Stack(page)
    for node in root.each("h1", "h2", "h3", "h4", "p", "table", "ul", "ol", "l", "figure"):
        match node.tag:
            case "h1":
                found.title = node.text
            case "h2":
                if heading not in page.ends:
                    found.parts.append(_part(heading, paragraphs, [*grids, *stack.grids()]))
                heading, paragraphs, grids, stack = node.text, [], [], _Stack(page)
            case "h3" | "h4":
                stack.head(node)
            case "p" if page.reads_as(node.text):
                stack.caption = node.text
            case "p" if not found.title:
                eyebrow = node.text
            case "p" if heading in page.ends:
                _add(found.credits, node)
            case "p":
                _add(paragraphs, node)
            case "table" if heading in page.ends:
                (found.sources if heading == page.sources else found.dates).extend(_lines(node))
            case "table":
                grids.append(_grid(node, page))
            case "figure" if not found.title:
                # The logo of the organisation that handed the report out.
                pass
            case "figure":
                found.charts += [one.picture for one in (node, *node.each("img")) if one.picture]
            case _:
                _list(found, stack, heading, [_MARK.sub("", item.text) for item in node.each("li")])
    if heading not in page.ends:
        found.parts.append(_part(heading, paragraphs, [*grids, *stack.grids()]))
    return Document(
        language=language.CODE,
        title=found.title,
        parts=tuple(found.parts),
        notes=tuple(found.notes),
        sources=tuple(found.sources),
        credits=tuple(node.text for node in found.credits),
        dates=tuple(found.dates),
        charts=tuple(found.charts),
        eyebrow=eyebrow,
        stray=tuple(found.stray),
    )


def _list(found: _Found, stack: _Stack, heading: str, items: list[str]) -> None:
    """Adds the items of a list where they belong: notes, sources and dates, or the cells of one row."""
    page = stack.page
    if heading == page.notes:
        found.notes += items
    elif heading in page.ends:
        labelled = found.sources if heading == page.sources else found.dates
        pieces = (item.removesuffix(".").rpartition(": ") for item in items)
        labelled += (Labelled(label=label, text=text) for label, _, text in pieces)
    elif stack.heads:
        stack.add(items)
    else:
        found.stray += items


class _Stack:
    """Tables of one section whose rows stand below one another: a heading for each row, then a list of its
    cells, each behind the head of its column."""

    def __init__(self, page: Page) -> None:
        self.page, self.caption = page, ""
        self.heads: list[Node] = []
        self._tables: dict[str, list[tuple[str, list[str]]]] = {}

    def head(self, node: Node) -> None:
        """The head of a row; where a row is headed by a smaller one, a caption."""
        if node.tag == "h4" and self.heads and self.heads[-1].tag == "h3":
            self.caption = self.heads[-1].text
        elif node.tag == "h3" and self.caption in self.page.captions:
            self.caption = ""
        self.heads = [node]

    def add(self, items: list[str]) -> None:
        self._tables.setdefault(self.caption, []).append((self.heads[-1].text, items))

    def grids(self) -> Iterator[Grid]:
        for caption, rows in self._tables.items():
            parted = [(label, [item.partition(": ") for item in items]) for label, items in rows]
            yield Grid(
                caption=caption,
                heads=tuple(head for head, _, _ in parted[0][1]),
                lines=tuple(_line(label, [cell for _, _, cell in cells]) for label, cells in parted),
            )


def _add(paragraphs: list[Node], node: Node) -> None:
    """Adds a paragraph, or the rest of one: in a PDF one that goes on over the page is two, and where there
    are columns that of another may stand between them."""
    before = [one for one in paragraphs if one.page < node.page]
    broken = [one for one in before if not one.text.endswith(_CLOSED)]
    is_column = bool(paragraphs) and paragraphs[-1].left != node.left
    above = [one for one in before if is_column and one.left == node.left]
    whole = next(iter(broken or above), None)
    if whole is None:
        paragraphs.append(node)
    else:
        whole.children += [node] if whole.text.endswith(_JOINTS) else [" ", node]
        whole.page = node.page


def _part(heading: str, paragraphs: list[Node], grids: list[Grid]) -> Part:
    texts = tuple(node.text for node in paragraphs if node.text)
    return Part(heading=heading, paragraphs=texts, grids=tuple(grids))


def _lines(table: Node) -> Iterator[Labelled]:
    for row in table.each("tr"):
        cells = [cell.text for cell in row.each("th", "td")]
        yield Labelled(label=cells[0], text=" ".join(cells[1:]))


def _grid(table: Node, page: Page) -> Grid:
    caption = next((node.text for node in table.each("caption")), "")
    heads: tuple[str, ...] = ()
    lines = []
    for row in table.each("tr"):
        first, *others = list(row.each("th", "td"))
        if first.tag == "th":
            lines.append(_line(first.text, [cell.text for cell in others]))
        else:
            heads = tuple(cell.text for cell in others)
    if heads[-1:] == (page.own_notes,):
        # A column to write in.
        lines = [replace(line, differs=False) for line in lines]
    return Grid(caption=caption, heads=heads, lines=tuple(lines))


def _line(label: str, cells: list[str]) -> Line:
    match = _LABEL.fullmatch(label)
    assert match is not None
    return Line(
        label=match["label"].strip(),
        notes=tuple(int(number) for number in re.findall(r"\d+", match["notes"])),
        cells=tuple(cells),
        difference="",
    )
