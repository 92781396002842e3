"""The objects of a PDF in, one by one, a file out: what was written is not kept, however many follow.

Objects are numbered by the caller and may come in any order. Those that are no streams are packed into object
streams (PDF 1.7, ISO 32000-1, 7.5.7), which is what keeps a tagged document small.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from hashlib import sha256
from typing import IO

_PACKED = 500
# The bytes of a row in the table of objects: of its kind, of a place, and of a place within that.
_ROW = 1 + 5 + 2
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@dataclass(slots=True, kw_only=True)
class Writer:
    """`rows` are those of the table of objects: where each is, or in which object stream at which place."""

    stream: IO[bytes]
    numbered: int = 0
    rows: bytearray = field(default_factory=lambda: bytearray(_ROW))
    _position: int = 0
    _waiting: list[tuple[int, bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._put(_HEADER)

    def number(self) -> int:
        """A number for an object."""
        self.numbered += 1
        self.rows += bytes(_ROW)
        return self.numbered

    def add(self, number: int, content: bytes) -> None:
        """An object that is no stream."""
        self._waiting.append((number, content))
        if len(self._waiting) == _PACKED:
            self._pack()

    def add_stream(self, number: int, entries: bytes, content: bytes) -> None:
        """A stream with its content as it is; `entries` are those of its dictionary but for the length."""
        self._place(number, 1, self._position, 0)
        self._put(b"%d 0 obj\n<< %s /Length %d >>\nstream\n" % (number, entries, len(content)))
        self._put(content)
        self._put(b"\nendstream\nendobj\n")

    def finish(self, root: int, about: int) -> None:
        """Writes the table of objects; `root` is the number of the catalog, `about` that of the title."""
        self._pack()
        table, start = self.number(), self._position
        self._place(table, 1, start, 0)
        content = bytes(self.rows)
        digest = sha256(content).hexdigest()[:32].encode()
        entries = b"/Type /XRef /Size %d /W [1 5 2] /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]"
        self.add_stream(
            table,
            entries % (len(content) // _ROW, root, about, digest, digest) + b" /Filter /FlateDecode",
            zlib.compress(content, 9),
        )
        self._put(b"startxref\n%d\n%%%%EOF\n" % start)

    def _pack(self) -> None:
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        box = self.number()
        heads, body = [], bytearray()
        for place, (number, content) in enumerate(waiting):
            self._place(number, 2, box, place)
            heads.append(b"%d %d" % (number, len(body)))
            body += content + b"\n"
        head = b" ".join(heads) + b"\n"
        entries = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(waiting), len(head))
        self.add_stream(box, entries, zlib.compress(head + body, 9))

    def _place(self, number: int, kind: int, first: int, second: int) -> None:
        row = kind.to_bytes(1, "big") + first.to_bytes(5, "big") + second.to_bytes(2, "big")
        self.rows[number * _ROW : (number + 1) * _ROW] = row

    def _put(self, content: bytes) -> None:
        self.stream.write(content)
        self._position += len(content)
