"""PDF files in, one picture of all their pages out: in rows, the name of each file over its first page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

_DPI, _GAP, _NAME = 18, 4, 14
_WIDTH = 3300
_GROUND, _INK = "#5c5c5c", "white"


def contact_sheet(files: Sequence[Path], path: Path) -> Path:
    """The picture at `path`, which may end in .png."""
    rows = list(_rows([(file.stem, pages(file, dpi=_DPI)) for file in files]))
    height = _GAP + sum(_NAME + max(page.height for _, page in row) + _GAP for row in rows)
    sheet = Image.new("RGB", (_WIDTH, height), _GROUND)
    pen, y = ImageDraw.Draw(sheet), _GAP
    for row in rows:
        x = _GAP
        for name, page in row:
            pen.text((x, y), name, fill=_INK)
            sheet.paste(page, (x, y + _NAME))
            x += page.width + _GAP
        y += _NAME + max(page.height for _, page in row) + _GAP
    sheet.save(path)
    return path


def _rows(documents: Sequence[tuple[str, list[Image.Image]]]) -> Iterator[list[tuple[str, Image.Image]]]:
    """The pages row by row, as many as fit; the first one of a file with its name."""
    row: list[tuple[str, Image.Image]] = []
    x = _GAP
    for name, document in documents:
        # A short document stays in one row, so that its name does not run into the next one.
        whole = sum(page.width + _GAP for page in document)
        if row and whole <= _WIDTH < x + whole:
            yield row
            row, x = [], _GAP
        for place, page in enumerate(document):
            if row and x + page.width > _WIDTH:
                yield row
                row, x = [], _GAP
            row.append(("" if place else name, page))
            x += page.width + _GAP
    yield row


def pages(file: Path, *, dpi: int) -> list[Image.Image]:
    """The pages as pictures."""
    document = pypdfium2.PdfDocument(file)
    try:
        return [page.render(scale=dpi / 72).to_pil() for page in document]
    finally:
        document.close()
