"""Text and font files in, widths and lines out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

ELLIPSIS = "…"
_BREAKS = re.compile(r"[ \t\n\r\f\v\u2028\u2029]+")
_UNPRINTED = frozenset({"Cc", "Cs", "Cn", "Co"})


class Face:
    """The weight of a font file and its advance widths, in parts of the font size."""

    def __init__(self, path: Path) -> None:
        with TTFont(path, lazy=True) as font:
            em = font["head"].unitsPerEm
            metrics = font["hmtx"].metrics
            self.weight = int(font["OS/2"].usWeightClass)
            self.advances = {code: metrics[name][0] / em for code, name in font.getBestCmap().items()}


@lru_cache(maxsize=8)
def _faces(files: tuple[Path, ...]) -> tuple[Face, ...]:
    return tuple(Face(path) for path in files)


@lru_cache(maxsize=4096)
def _advance(letter: str, files: tuple[Path, ...], weight: int) -> float:
    code = ord(letter)
    near = sorted(_faces(files), key=lambda face: abs(face.weight - weight))
    # A letter that no file has comes from a font of the machine. One em is as wide as such letters get.
    return next((face.advances[code] for face in near if code in face.advances), 1.0)


def clean(text: str) -> str:
    """`text` with single spaces, and without the characters that an SVG document cannot hold."""
    kept = "".join(
        letter for letter in text if letter.isspace() or unicodedata.category(letter) not in _UNPRINTED
    )
    # No-break spaces stay: they keep a number and its unit together.
    return " ".join(part for part in _BREAKS.split(kept) if part)


def width_of(text: str, files: tuple[Path, ...], size: float, weight: int) -> float:
    """How wide `text` is in points. Kerning is left out; it makes text narrower more often than wider."""
    return size * sum(_advance(letter, files, weight) for letter in text)


def cut(text: str, room: float, files: tuple[Path, ...], size: float, weight: int) -> str:
    """`text` if it fits into `room` points, else cut at a word (or inside its only word), with "…".

    Where not even one letter fits, the text is empty.
    """
    if width_of(text, files, size, weight) <= room:
        return text
    words = text.split(" ")
    while len(words) > 1:
        words.pop()
        shorter = " ".join(words).rstrip(" ,;:–-") + ELLIPSIS
        if width_of(shorter, files, size, weight) <= room:
            return shorter
    start = words[0]
    while start and width_of(start + ELLIPSIS, files, size, weight) > room:
        start = start[:-1]
    return start + ELLIPSIS if start else ""


def wrap(
    text: str, room: float, files: tuple[Path, ...], size: float, weight: int, most: int
) -> tuple[str, ...]:
    """`text` in at most `most` lines of `room` points; what does not fit is cut, see `cut`."""
    lines: list[str] = []
    words = clean(text).split(" ")
    while words and len(lines) < most - 1:
        taken = len(words)
        while taken > 1 and width_of(" ".join(words[:taken]), files, size, weight) > room:
            taken -= 1
        line = " ".join(words[:taken])
        if width_of(line, files, size, weight) > room:
            break
        lines.append(line)
        words = words[taken:]
    if words:
        lines.append(cut(" ".join(words), room, files, size, weight))
    return tuple(lines)
