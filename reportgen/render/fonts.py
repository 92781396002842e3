"""A theme's font files in, their @font-face rules, characters and small subsets out."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from reportgen.render.theme import Face

_KERNING = frozenset({"GDEF", "GPOS", "GSUB"})


def font_face(face: Face, url: str) -> str:
    """The rule that names the font at `url` by the family and weight of `face`."""
    return f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; src: url("{url}") }}\n'


@cache
def characters(faces: tuple[Face, ...]) -> frozenset[str]:
    """The characters that at least one of the fonts can draw."""
    found: set[str] = set()
    for face in faces:
        with TTFont(face.file, lazy=True) as font:
            found.update(map(chr, font.getBestCmap()))
    return frozenset(found)


def embedded(faces: Iterable[Face], text: str) -> str:
    """The @font-face rules for `text`, each font cut down to its characters and written into a data: URL.

    A font that has none of the characters is left out.
    """
    return "".join(
        font_face(face, "data:font/woff2;base64," + b64encode(subset).decode("ascii"))
        for face, wanted in _shares(tuple(faces), frozenset(text))
        if (subset := _subset(face, wanted))
    )


def _shares(faces: tuple[Face, ...], text: frozenset[str]) -> list[tuple[Face, str]]:
    """Each font with the characters that it has to draw; a fallback gets what the families before it lack."""
    shares: list[tuple[Face, str]] = []
    for face in faces:
        before = tuple(other for other in faces[: faces.index(face)] if other.family != face.family)
        wanted = text & characters((face,)) - characters(before)
        shares.append((face, "".join(sorted(wanted))))
    return shares


@cache
def _subset(face: Face, text: str) -> bytes:
    if not text.strip():
        return b""
    options = Options(flavor="woff2", recalc_timestamp=False, notdef_outline=True)
    font = TTFont(face.file, recalcTimestamp=False)
    # Kerning would take seconds to cut down, and a screen does without it.
    for table in _KERNING & set(font.keys()):
        del font[table]
    subsetter = Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    font.flavor = "woff2"
    written = BytesIO()
    font.save(written)
    return written.getvalue()
