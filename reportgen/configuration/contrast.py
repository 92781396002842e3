"""Two colours in, how clearly one stands out from the other out."""

from __future__ import annotations

import re

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")


def parsed(colour: str) -> tuple[int, int, int] | None:
    """Red, green and blue from 0 to 255 of `#rgb` or `#rrggbb`; `None` for anything else."""
    if not _COLOUR.fullmatch(colour):
        return None
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    red, green, blue = (int(digits[place : place + 2], 16) for place in (0, 2, 4))
    return red, green, blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """The ratio of their luminances, from 1 to 21. Source: WCAG 2.2, "contrast ratio"."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
