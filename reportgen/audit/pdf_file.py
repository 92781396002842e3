"""The bytes of a tagged PDF in, the Document that it holds out: by its tags, not by where letters stand."""

from __future__ import annotations

import re
from io import BytesIO

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject, PdfObject

from reportgen.audit.document import Document
from reportgen.audit.languages import of_code
from reportgen.audit.tree import Node, read_tree
from reportgen.errors import DataError

_PAIR = re.compile(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
# Behind these a line may break where no space was.
_JOINTS = ("-", "–", "/")

# The runs of one page by their marks: the text, and how far from the left and from the top it begins.
Runs = dict[int, tuple[str, float, float]]


def read_pdf(content: bytes) -> Document:
    """The document of a PDF. Raises `DataError` for one that is none, or that has no tags."""
    try:
        reader = PdfReader(BytesIO(content))
        pages = {_number(page): _runs(page, reader) for page in reader.pages}
        order = {number: place for place, number in enumerate(pages, start=1)}
        root = reader.trailer["/Root"].get_object()
        assert isinstance(root, DictionaryObject)
        tags = root.get("/StructTreeRoot")
    except (PyPdfError, KeyError, ValueError) as error:
        raise DataError(f"The PDF cannot be read ({error}); print the report anew.") from error
    if tags is None:
        raise DataError("The PDF has no tags to read it by; audit the text or HTML of the report.")
    node = Node("document")
    _Tree(pages, order).grow(tags.get_object(), node, page=0)
    return read_tree(node, of_code(str(root.get("/Lang", ""))))


def _number(page: PageObject) -> int:
    return page.indirect_reference.idnum if page.indirect_reference else 0


class _Tree:
    """Turns the tags into a tree with their text."""

    def __init__(self, pages: dict[int, Runs], order: dict[int, int]) -> None:
        self.pages, self.order = pages, order
        self.line: tuple[int, float] | None = None
        self.last = ""

    def grow(self, element: PdfObject | None, node: Node, page: int) -> None:
        """Adds what `element` holds to `node`."""
        if element is None:
            return
        if isinstance(element, int):
            self._add(node, page, int(element))
            return
        if isinstance(element, list):
            for one in element:
                self.grow(one.get_object(), node, page)
            return
        assert isinstance(element, DictionaryObject)
        own = element.raw_get("/Pg") if "/Pg" in element else None
        page = own.idnum if isinstance(own, IndirectObject) else page
        if "/MCID" in element:
            self._add(node, page, int(str(element["/MCID"])))
            return
        tag = str(element.get("/S", "")).lstrip("/").lower()
        inside = Node(tag, picture=str(element.get("/Alt", "")))
        node.children.append(inside)
        if tag not in ("span", "nonstruct", "link", ""):
            self.line = None
        if "/K" in element:
            self.grow(element["/K"].get_object(), inside, page)
        # Its text tells the page, for not every element does.
        inner = [one for one in inside.children if isinstance(one, Node)]
        inside.left = inside.left or next((one.left for one in inner if one.left), 0.0)
        inside.page = max((one.page for one in inner), default=0)
        inside.page = inside.page or self.order.get(page, 0)

    def _add(self, node: Node, page: int, mark: int) -> None:
        """The text of a mark, with a space before it where it begins a new line."""
        text, left, height = self.pages.get(page, {}).get(mark, ("", 0.0, 0.0))
        if not text:
            return
        broken = self.last.endswith(_JOINTS) or (self.last[-1:] + text[:1] == "++")
        if self.line is not None and self.line != (page, height) and not broken:
            text = f" {text}"
        node.children.append(text)
        node.left = node.left or left
        self.line, self.last = (page, height), text


# ---------------------------------------------------------------- the text of a page


def _runs(page: PageObject, reader: PdfReader) -> Runs:
    contents = page.get_contents()
    if contents is None:
        return {}
    fonts = _fonts(page)
    runs: Runs = {}
    marks: list[int | None] = []
    letters: dict[int, str] = {}
    left = height = 0.0
    for operands, operator in ContentStream(contents, reader).operations:
        match operator:
            case b"BDC":
                known = operands[1] if isinstance(operands[1], DictionaryObject) else {}
                marks.append(int(str(known["/MCID"])) if "/MCID" in known else None)
            case b"BMC":
                marks.append(None)
            case b"EMC" if marks:
                marks.pop()
            case b"Tf":
                letters = fonts.get(str(operands[0]), {})
            case b"Tm":
                left, height = (round(float(one), 1) for one in operands[4:6])
            case b"TJ" | b"Tj":
                mark = next((one for one in reversed(marks) if one is not None), None)
                if mark is not None:
                    before, *begun = runs.get(mark, ("", left, height))
                    runs[mark] = (before + _decoded(operands[0], letters), begun[0], begun[1])
    return runs


def _decoded(shown: PdfObject, letters: dict[int, str]) -> str:
    strings = shown if isinstance(shown, list) else [shown]
    codes = b"".join(_bytes(one) for one in strings)
    return "".join(
        letters.get(int.from_bytes(codes[place : place + 2], "big"), "\ufffd")
        for place in range(0, len(codes), 2)
    )


def _bytes(string: PdfObject) -> bytes:
    if isinstance(string, bytes):
        return bytes(string)
    original = getattr(string, "original_bytes", b"")
    assert isinstance(original, bytes)
    return original


def _fonts(page: PageObject) -> dict[str, dict[int, str]]:
    """For each font of a page the letters of its codes."""
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    fonts = resources.get("/Font")
    found: dict[str, dict[int, str]] = {}
    if fonts is None:
        return found
    known = fonts.get_object()
    assert isinstance(known, DictionaryObject)
    for name in known:
        font = known[name].get_object()
        assert isinstance(font, DictionaryObject)
        if "/ToUnicode" in font:
            found[str(name)] = _letters(font["/ToUnicode"].get_object())
    return found


def _letters(table: PdfObject | None) -> dict[int, str]:
    data = getattr(table, "get_data", bytes)()
    text = data.decode("latin-1")
    body = "".join(re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL))
    return {int(code, 16): bytes.fromhex(letter).decode("utf-16-be") for code, letter in _PAIR.findall(body)}
