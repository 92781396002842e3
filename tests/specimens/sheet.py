"""PDF files in, one picture of all their pages out: a row a file, its name ahead of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

_DPI, _GAP, _NAME = 24, 6, 150
_PAPER, _GROUND, _INK = "white", "#8c8c8c", "white"


def contact_sheet(files: Sequence[Path], path: Path) -> Path:
    """The picture at `path`, which may end in .png."""
    rows = [(file.stem, pages(file, dpi=_DPI)) for file in files]
    width = _NAME + max(sum(page.width + _GAP for page in row) for _, row in rows)
    height = _GAP + sum(max(page.height for page in row) + _GAP for _, row in rows)
    sheet = Image.new("RGB", (width, height), _GROUND)
    pen, y = ImageDraw.Draw(sheet), _GAP
    for name, row in rows:
        pen.multiline_text((_GAP, y), name.replace("-", "\n"), fill=_INK)
        x = _NAME
        for page in row:
            sheet.paste(page, (x, y))
            x += page.width + _GAP
        y += max(page.height for page in row) + _GAP
    sheet.save(path)
    return path


def pages(file: Path, *, dpi: int, grey: bool = False) -> list[Image.Image]:
    """The pages as pictures, in colours or as a printer with one toner has them."""
    document = pypdfium2.PdfDocument(file)
    try:
        return [page.render(scale=dpi / 72, grayscale=grey).to_pil() for page in document]
    finally:
        document.close()
