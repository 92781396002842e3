"""The SVG of a logo in, the same drawing without anything that could run or fetch out."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, register_namespace, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from reportgen.errors import ConfigurationError

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_HREFS = frozenset(("href", f"{{{_XLINK}}}href"))
_SHAPES = frozenset(
    (
        *("svg", "g", "defs", "symbol", "use", "title", "desc", "style", "clipPath", "mask"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop"),
    )
)
# What a drawing program notes for itself, and draws nothing.
_IDLE = frozenset(("metadata",))
_ADVICE = {
    "text": "convert its text to paths",
    "tspan": "convert its text to paths",
    "image": "leave the picture out, or save the whole as PNG",
}
_LARGEST = 512 * 1024
# Addresses within the drawing are all that a style may hold.
_ADDRESS = re.compile(r"url\(\s*(?!['\"]?#)|@import|expression\s*\(|javascript:|\\", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(\d*\.?\d+)\s*(?:px|pt|mm|cm|in)?\s*")


def safe_svg(content: bytes, file: Path) -> tuple[bytes, float, float]:
    """The drawing, its width and its height in its own units; only shapes and their looks are left.

    Raises `ConfigurationError` where it is no SVG, has scripts, text, pictures or addresses outside, or says
    no size.
    """
    if len(content) > _LARGEST:
        raise ConfigurationError(
            f"The logo {file} has {len(content) // 1024} KB; simplify the drawing, or save it as PNG."
        )
    try:
        root = fromstring(content, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as error:
        raise ConfigurationError(
            f"The logo {file} defines entities of its own; save it as plain SVG."
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise ConfigurationError(
            f"The logo {file} is no SVG that can be read ({error}); save it again."
        ) from error
    if root.tag != f"{{{_SVG}}}svg":
        raise ConfigurationError(f"The logo {file} is no SVG drawing; name a PNG, JPEG or SVG file.")
    width, height = _size(root, file)
    _clean(root, file)
    root.set("viewBox", root.get("viewBox", f"0 0 {width:g} {height:g}"))
    register_namespace("", _SVG)
    register_namespace("xlink", _XLINK)
    return tostring(root, encoding="utf-8"), width, height


def _clean(element: Element, file: Path) -> None:
    """Takes out what is idle and refuses what is not a shape, here and below."""
    for name, text in list(element.attrib.items()):
        if name.startswith("{") and name not in _HREFS:
            del element.attrib[name]
        elif name.lower().startswith("on"):
            raise ConfigurationError(f"The logo {file} has a script ({name}); save it as plain SVG.")
        elif (name in _HREFS and not text.strip().startswith("#")) or _ADDRESS.search(text):
            raise ConfigurationError(
                f"The logo {file} refers to something outside it ({text.strip()[:40]}); save it as plain SVG."
            )
    for part in list(element):
        space, _, name = str(part.tag).rpartition("}")
        if space != f"{{{_SVG}" or name in _IDLE:
            element.remove(part)
            continue
        if name not in _SHAPES:
            advice = _ADVICE.get(name, "save it as plain SVG")
            raise ConfigurationError(f"The logo {file} has a <{name}>, which is not printed; {advice}.")
        if name == "style" and _ADDRESS.search(part.text or ""):
            raise ConfigurationError(
                f"The logo {file} has a style that refers to something outside it; save it as plain SVG."
            )
        _clean(part, file)


def _size(root: Element, file: Path) -> tuple[float, float]:
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sides = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [_LENGTH.fullmatch(side) for side in sides]
    lengths = [float(one[1]) for one in found if one]
    if len(lengths) != 2 or min(lengths) <= 0:
        raise ConfigurationError(f"The logo {file} says no size; give its <svg> a viewBox.")
    return lengths[0], lengths[1]
