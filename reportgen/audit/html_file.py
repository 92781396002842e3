"""The HTML of a report in, the Document that it holds out."""

from __future__ import annotations

from html.parser import HTMLParser

from reportgen.audit.document import Document
from reportgen.audit.languages import of_code
from reportgen.audit.tree import Node, read_tree

_EMPTY = frozenset(("br", "img", "meta", "link", "hr", "wbr", "input"))
_UNSEEN = frozenset(("style", "script", "title"))


class _Parser(HTMLParser):
    """Builds the tree; what nobody sees is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("html")
        self.open = [self.root]
        self.code = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.code = dict(attrs).get("lang") or ""
        node = Node(tag, picture=dict(attrs).get("alt") or "")
        self.open[-1].children.append(" " if tag == "br" else node)
        if tag not in _EMPTY:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == tag:
                del self.open[place:]
                return

    def handle_data(self, data: str) -> None:
        if self.open[-1].tag not in _UNSEEN:
            self.open[-1].children.append(data)


def read_html(text: str) -> Document:
    """The document of an HTML page."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return read_tree(parser.root, of_code(parser.code))
