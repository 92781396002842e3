"""The file of a logo in, a checked Logo without anything outside out, as small as it prints."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageOps

from reportgen.configuration.svg import safe_svg
from reportgen.errors import ConfigurationError
from reportgen.model import Logo

# The room on a page, in points, and how finely it prints.
WIDTH, HEIGHT = 180, 45
_MOST_DOTS = (WIDTH * 300 // 72, HEIGHT * 300 // 72)
_LARGEST_FILE = 10 * 1024 * 1024
_MOST_PIXELS = 50_000_000
_SMALLEST = 8
_QUALITY = 90


def logo(file: Path, alternative: str) -> Logo:
    """The logo in `file`: PNG, JPEG or SVG. A picture of dots is made as small as it prints.

    Raises `ConfigurationError` where the file is none of these, too large, damaged, or refers to anything
    outside.
    """
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise ConfigurationError(
                f"The logo {file} has {file.stat().st_size / 2**20:.0f} MB; make it smaller than 10 MB."
            )
        content = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigurationError(
            f"The logo {file} cannot be read ({reason}); name a PNG, JPEG or SVG file."
        ) from error
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        content, width, height = safe_svg(content, file)
        media_type = "image/svg+xml"
    else:
        content, width, height, media_type = _of_dots(content, file)
    scale = min(WIDTH / width, HEIGHT / height)
    return Logo(
        content=content,
        media_type=media_type,
        width=round(width * scale, 2),
        height=round(height * scale, 2),
        alternative=alternative,
    )


def _of_dots(content: bytes, file: Path) -> tuple[bytes, int, int, str]:
    """The picture again, upright, without what its camera wrote into it: content, size, type."""
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise ConfigurationError(
                    f"The logo {file} is {picture.width} by {picture.height} dots; make it smaller."
                )
            form = picture.format
            upright = ImageOps.exif_transpose(picture)
            clear = form == "PNG" and (upright.has_transparency_data or "A" in upright.getbands())
            drawn = upright.convert("RGBA" if clear else "RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ConfigurationError(
            f"The logo {file} is no PNG, JPEG or SVG that can be read; save it as one of these."
        ) from error
    if min(drawn.size) < _SMALLEST:
        raise ConfigurationError(
            f"The logo {file} is {drawn.width} by {drawn.height} dots; name a larger one."
        )
    drawn.thumbnail(_MOST_DOTS, Image.Resampling.LANCZOS)
    written = io.BytesIO()
    if form == "PNG":
        drawn.save(written, "PNG", optimize=True)
        return written.getvalue(), drawn.width, drawn.height, "image/png"
    drawn.save(written, "JPEG", quality=_QUALITY)
    return written.getvalue(), drawn.width, drawn.height, "image/jpeg"
