"""Reports as PDF files in, one PDF of them all out: with a bookmark for each, tagged as they are.

Pages alone are easy to join. What makes a document accessible lies beside them and is joined here too: the
tree of tags, the keys by which pages find their place in it, the targets of links and the bookmarks. Reports
are read one by one and their objects written at once under new numbers: a thousand of them take hardly more
memory than a few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen import __version__, pipeline
from reportgen.batch.pdf_writer import Writer
from reportgen.errors import BatchError

if TYPE_CHECKING:
    from pikepdf import Pdf

_CREATOR = f"reportgen {__version__}"
# A reference to an object; before that, the texts that could hold what looks like one.
_REFERENCE = re.compile(rb"\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f]*>|\b(\d+) 0 R\b", re.DOTALL)
_LENGTH = re.compile(rb" /Length \d+ ")
# What is made anew for the whole, and what only packs other objects.
_ANEW = ("/StructTreeRoot", "/Outlines", "/Metadata")
_PACKING = ("/ObjStm", "/XRef")
_ABOUT = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


def merge(reports: Sequence[Path], file: Path, *, title: str = "") -> int:
    """Writes one PDF of all reports in their order, whole or not at all; gives the number of its pages.

    Its title is what the first report is about, if none is given. The same reports give the same
    bytes. Raises `BatchError` where pikepdf is not installed or a report is no PDF of ours, `RenderError`
    where the file cannot be written.
    """
    check_merging()
    import pikepdf

    with pipeline.writing(file) as stream:
        binder = _Binder(writer=Writer(stream=stream), count=len(reports), title=title)
        for path in reports:
            try:
                with pikepdf.open(path) as source:
                    binder.add(source)
            except (OSError, pikepdf.PdfError, AttributeError, KeyError, ValueError) as error:
                raise BatchError(
                    f"{path} cannot be merged ({error}); remove it and run the same command again."
                ) from error
        binder.finish()
    return binder.pages


def check_merging() -> None:
    """Raises `BatchError` where pikepdf is not installed."""
    try:
        import_module("pikepdf")
    except ImportError as error:
        raise BatchError("--merge needs pikepdf; install it with pip install 'reportgen[merge]'.") from error


@dataclass(slots=True, kw_only=True)
class _Binder:
    """The document that grows: the numbers of its own objects, and those of the objects of each of `count`
    reports that it refers to. `streams` are the numbers of those that may be needed again, by a hash."""

    writer: Writer
    count: int
    catalog: int = 0
    page_tree: int = 0
    tags: int = 0
    whole: int = 0
    outline: int = 0
    bookmarks: list[int] = field(default_factory=list)
    page_trees: list[int] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    tag_tables: list[int] = field(default_factory=list)
    streams: dict[bytes, int] = field(default_factory=dict)
    language: str = ""
    title: str = ""
    pages: int = 0
    next_key: int = 0

    def __post_init__(self) -> None:
        number = self.writer.number
        self.catalog, self.page_tree, self.tags, self.whole, self.outline = (number() for _ in range(5))
        self.bookmarks = [number() for _ in range(self.count)]

    def add(self, source: Pdf) -> None:
        """The pages of `source` behind those that are there, with their tags, links and bookmarks."""
        self.pages += len(source.pages)
        # The first report has the say; what it is about says what all of them are about.
        self.language = self.language or str(source.Root.Lang)
        self.title = self.title or str(source.docinfo.Subject)
        leaf = _Leaf(source=source)
        self._hang_bookmark(leaf)
        leaf.aim_links()
        leaf.renumber_tags(self.next_key)
        parts = leaf.hang_tags(self.whole)
        source.Root.Pages.Parent = leaf.hook(self.page_tree)
        self._write(leaf)
        self.page_trees.append(leaf.known[source.Root.Pages.objgen[0]])
        self.tag_tables.append(leaf.known[source.Root.StructTreeRoot.ParentTree.objgen[0]])
        self.parts += [leaf.known[part.objgen[0]] for part in parts]
        self.next_key = int(source.Root.StructTreeRoot.ParentTree.Limits[1]) + 1

    def _hang_bookmark(self, leaf: _Leaf) -> None:
        place = len(self.page_trees)
        first = leaf.source.Root.Outlines.First
        if "/Next" in first:
            raise ValueError("it has no bookmark of its own")
        leaf.known[first.objgen[0]] = self.bookmarks[place]
        first.Parent = leaf.hook(self.outline)
        if place:
            first.Prev = leaf.hook(self.bookmarks[place - 1])
        if place + 1 < self.count:
            first.Next = leaf.hook(self.bookmarks[place + 1])
        # Closed, so that the bookmarks are a list of reports at first.
        first.Count = -abs(int(first.get("/Count", 0)))

    def _write(self, leaf: _Leaf) -> None:
        """The objects of a report under new numbers; a stream that was there before is not written again."""
        import pikepdf

        streams: dict[int, tuple[bytes, bytes]] = {}
        others: list[Any] = []
        for one in leaf.objects():
            old = one.objgen[0]
            if isinstance(one, pikepdf.Stream):
                entries = _LENGTH.sub(b" ", one.stream_dict.unparse(resolved=True)[2:-2]).strip()
                content = one.read_raw_bytes()
                if not any(found[1] for found in _REFERENCE.finditer(entries)):
                    digest = sha256(b"%s\0%s" % (entries, content)).digest()
                    leaf.known[old] = self.streams.get(digest, 0)
                    if leaf.known[old]:
                        continue
                    self.streams[digest] = leaf.known[old] = self.writer.number()
                streams[old] = entries, content
            else:
                others.append(one)
            if old not in leaf.known:
                leaf.known[old] = self.writer.number()
        for old, (entries, content) in streams.items():
            self.writer.add_stream(leaf.known[old], leaf.renumbered(entries), content)
        for one in others:
            self.writer.add(leaf.known[one.objgen[0]], leaf.renumbered(one.unparse(resolved=True)))

    def finish(self) -> None:
        """What the document as a whole has: the roots of pages, tags and bookmarks, title and language."""
        writer = self.writer
        about, info, table = (writer.number() for _ in range(3))
        writer.add(
            self.page_tree, b"<< /Type /Pages /Kids %s /Count %d >>" % (_list(self.page_trees), self.pages)
        )
        writer.add(table, b"<< /Kids %s >>" % _list(self.tag_tables))
        writer.add(
            self.tags,
            b"<< /Type /StructTreeRoot /K %s /ParentTree %d 0 R /ParentTreeNextKey %d >>"
            % (_list([self.whole]), table, self.next_key),
        )
        writer.add(
            self.whole,
            b"<< /Type /StructElem /S /Document /P %d 0 R /K %s >>" % (self.tags, _list(self.parts)),
        )
        ends = (self.bookmarks[0], self.bookmarks[-1], self.count)
        writer.add(self.outline, b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % ends)
        writer.add(info, b"<< /Title %s /Creator %s >>" % (_text(self.title), _text(_CREATOR)))
        xml = _ABOUT.format(title=escape(self.title), creator=escape(_CREATOR)).encode("utf-8")
        writer.add_stream(about, b"/Type /Metadata /Subtype /XML", xml)
        writer.add(
            self.catalog,
            b"<< /Type /Catalog /Pages %d 0 R /StructTreeRoot %d 0 R /Outlines %d 0 R /Metadata %d 0 R"
            b" /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>"
            b" /PageMode /UseOutlines /Lang %s >>"
            % (self.page_tree, self.tags, self.outline, about, _text(self.language)),
        )
        writer.finish(self.catalog, info)


@dataclass(slots=True, kw_only=True)
class _Leaf:
    """A report on its way into the whole: the new numbers of its objects by the old ones, and of its `hooks`,
    which stand for objects of the whole."""

    source: Pdf
    known: dict[int, int] = field(default_factory=dict)
    hooks: set[int] = field(default_factory=set)

    def hook(self, number: int) -> Any:
        """An object to refer to that stands for one of the whole."""
        from pikepdf import Dictionary

        made = self.source.make_indirect(Dictionary())
        self.known[made.objgen[0]] = number
        self.hooks.add(made.objgen[0])
        return made

    def aim_links(self) -> None:
        """Lets links say the place they lead to, where they had a name of it: other reports have it too."""
        listed = list(self.source.Root.get("/Names", {}).get("/Dests", {}).get("/Names", ()))
        places = {str(name): place for name, place in zip(listed[::2], listed[1::2], strict=True)}
        for page in self.source.pages:
            for link in page.obj.get("/Annots", ()):
                if str(link.get("/Dest", "")) in places:
                    link.Dest = places[str(link.Dest)]

    def renumber_tags(self, start: int) -> None:
        """Moves the keys by which pages and links find their tags, so that the first is `start`."""
        from pikepdf import Array

        for page in self.source.pages:
            page.obj.StructParents = int(page.obj.StructParents) + start
            for link in page.obj.get("/Annots", ()):
                if "/StructParent" in link:
                    link.StructParent = int(link.StructParent) + start
        tree = self.source.Root.StructTreeRoot
        listed = list(tree.ParentTree.Nums)
        keys = [int(key) + start for key in listed[::2]]
        pairs = zip(keys, listed[1::2], strict=True)
        tree.ParentTree.Nums = Array([one for pair in pairs for one in pair])
        tree.ParentTree.Limits = Array([keys[0], keys[-1]])
        tree.ParentTree = self.source.make_indirect(tree.ParentTree)

    def hang_tags(self, whole: int) -> list[Any]:
        """The tags of the report as a part of the whole."""
        from pikepdf import Name, String

        parts = list(self.source.Root.StructTreeRoot.K)
        for part in parts:
            part.S, part.P = Name.Part, self.hook(whole)
            part.T, part.Lang = (
                String(str(one)) for one in (self.source.docinfo.Title, self.source.Root.Lang)
            )
        return parts

    def objects(self) -> Iterator[Any]:
        """All that is to be written."""
        root = self.source.Root
        anew = (root, self.source.trailer.get("/Info"), *(root.get(name) for name in _ANEW))
        left_out = self.hooks | {one.objgen[0] for one in anew if one is not None}
        for one in self.source.objects:
            if one.objgen[0] not in left_out and not _is_packing(one):
                yield one

    def renumbered(self, content: bytes) -> bytes:
        """The text of an object with the new numbers of those it refers to."""
        return _REFERENCE.sub(self._new, content)

    def _new(self, found: re.Match[bytes]) -> bytes:
        if found[1] is None:
            return found[0]
        number = self.known.get(int(found[1]))
        # Nothing is left of a target that is made anew for the whole.
        return b"null" if number is None else b"%d 0 R" % number


def _is_packing(one: Any) -> bool:
    from pikepdf import Stream

    return isinstance(one, Stream) and one.get("/Type") in _PACKING


def _list(numbers: Sequence[int]) -> bytes:
    return b"[%s]" % b" ".join(b"%d 0 R" % number for number in numbers)


def _text(text: str) -> bytes:
    return b"<%s>" % (b"\xfe\xff" + text.encode("utf-16-be")).hex().upper().encode()
