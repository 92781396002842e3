"""A PDF before it is written in, the same PDF out, its fonts without the time at which they were cut down.

Where HarfBuzz-Subset is not installed, WeasyPrint cuts fonts down with fontTools, which stamps the clock into
each of them: two runs would differ in a few bytes.
"""

from __future__ import annotations

import struct
from array import array
from sys import byteorder
from typing import Any

from weasyprint import Document

# Places in a font file: its first table record; in the table "head" the checksum of the file and two times.
_RECORDS, _RECORD = 12, struct.Struct(">4sIII")
_CHECKSUM, _CREATED, _MODIFIED, _MODIFIED_END = 8, 20, 28, 36
_WHOLE = 0xB1B0AFBA


def drop_font_times(document: Document, pdf: Any) -> None:
    """A finisher for `write_pdf`: sets the time of change of each embedded font to its time of creation."""
    for part in pdf.objects:
        # Only TrueType fonts are embedded with the length of their file.
        if "Length1" in getattr(part, "extra", ()):
            part.stream = [untimed(b"".join(part.stream))]


def untimed(font: bytes) -> bytes:
    """The TrueType file with the same time for creation and change, and with checksums that fit."""
    changed = bytearray(font)
    tables = struct.unpack_from(">H", font, 4)[0]
    for record in range(_RECORDS, _RECORDS + tables * _RECORD.size, _RECORD.size):
        tag, _, start, length = _RECORD.unpack_from(font, record)
        if tag == b"head":
            changed[start + _MODIFIED : start + _MODIFIED_END] = font[start + _CREATED : start + _MODIFIED]
            struct.pack_into(">I", changed, start + _CHECKSUM, 0)
            struct.pack_into(">I", changed, record + 4, _sum(changed[start : start + length]))
            struct.pack_into(">I", changed, start + _CHECKSUM, (_WHOLE - _sum(changed)) & 0xFFFFFFFF)
    return bytes(changed)


def _sum(part: bytearray) -> int:
    """The sum of the big-endian 32-bit numbers of `part`, padded with zeros, modulo 2 ** 32."""
    numbers = array("I", bytes(part) + bytes(-len(part) % 4))
    if byteorder == "little":
        numbers.byteswap()
    return sum(numbers) & 0xFFFFFFFF
