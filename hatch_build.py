"""Font packages of PyPI in, static font files out: the build hook that makes `templates/fonts/*.ttf`.

WeasyPrint renders a page twice as fast with a static font as with a variable one, so the weights that the
templates use are cut once, while building. The licence of Source Sans reserves the name "Source" for its
makers, so the changed fonts are called "Report Sans" and "Report Sans Fallback". All figures have one width.

The hook runs for a wheel and for an editable install; `python hatch_build.py` does the same by hand.
"""

from __future__ import annotations

import unicodedata
from importlib.metadata import version as installed_version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STYLES = {300: "Light", 400: "Regular", 600: "SemiBold"}

# What stays of the name table: copyright, the names set below, trademark, makers, licence.
KEPT_NAMES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14]
WINDOWS_ENGLISH = (3, 1, 0x409)


class Face(NamedTuple):
    """A variable font of a package, and the static family that is cut from it.

    `axes` fixes every axis but the weight, which takes each value of `weights`. A tuple and no dataclass:
    hatchling runs this file without making it a module, and a dataclass looks its module up.
    """

    package: str
    file: str
    axes: dict[str, float]
    family: str
    weights: tuple[int, ...]


FACES = (
    Face(
        package="fontpkg-source-sans-3",
        file="SourceSans3[wght].ttf",
        axes={},
        family="Report Sans",
        weights=(300, 400, 600),
    ),
    Face(
        package="fontpkg-noto-sans",
        file="NotoSans[wdth,wght].ttf",
        axes={"wdth": 100},
        family="Report Sans Fallback",
        weights=(400, 600),
    ),
)


def make_fonts(folder: Path) -> tuple[Path, ...]:
    """Write every static font into `folder`, skipping those that are up to date, and return their paths.

    Raises `FileNotFoundError` or `PackageNotFoundError` where a font package is not installed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_make_font(face, weight, folder) for face in FACES for weight in face.weights)


def _make_font(face: Face, weight: int, folder: Path) -> Path:
    path = folder / f"{face.family.replace(' ', '')}-{weight}.ttf"
    version = installed_version(face.package)
    if not _is_current(path, version):
        font = _cut(face, weight)
        _rename(font, face.family, weight, version)
        unfinished = path.with_suffix(".part")
        font.save(unfinished)
        unfinished.replace(path)
    return path


def _is_current(path: Path, version: str) -> bool:
    """Whether the font is newer than this hook and was made from this version of its package."""
    if not path.exists() or path.stat().st_mtime < Path(__file__).stat().st_mtime:
        return False
    return str(TTFont(path)["name"].getDebugName(5)) == f"Version {version}"


def _cut(face: Face, weight: int) -> TTFont:
    """The static font of one weight, without the glyphs that only optional features reach.

    `recalcTimestamp` is off, so the same packages give the same bytes on any day.
    """
    font = TTFont(_source(face), recalcTimestamp=False)
    options = subset.Options(
        glyph_names=False,
        notdef_outline=True,
        name_IDs=KEPT_NAMES,
        drop_tables=["BASE", "DSIG", "STAT"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if _is_wanted(code)])
    subsetter.subset(font)
    return instancer.instantiateVariableFont(font, {**face.axes, "wght": weight}, inplace=True)


def _is_wanted(code: int) -> bool:
    """Everything but Devanagari: it needs shaping features that make the fallback font a fifth larger."""
    return not unicodedata.name(chr(code), "").startswith("DEVANAGARI")


def _source(face: Face) -> Path:
    module = find_spec(face.package.replace("-", "_"))
    if module is None or module.origin is None:
        raise FileNotFoundError(f"The package {face.package} is not installed; the fonts are made from it.")
    return Path(module.origin).parent / "files" / face.file


def _rename(font: TTFont, family: str, weight: int, version: str) -> None:
    """Give the font its own names; `version` is that of the package it was made from.

    The style stands in name 2 and not in the typographic names 16 and 17: matplotlib looks only there.
    """
    style = STYLES[weight]
    names = {
        1: family,
        2: style,
        3: f"{version};{family} {style}",
        4: f"{family} {style}",
        5: f"Version {version}",
        6: f"{family.replace(' ', '')}-{style}",
    }
    for name in (*names, 16, 17, 25):
        font["name"].removeNames(nameID=name)
    for name, text in names.items():
        font["name"].setName(text, name, *WINDOWS_ENGLISH)


class FontsHook(BuildHookInterface[Any]):
    """Makes the fonts, then puts templates and data inside the package of a wheel.

    An editable install reads both from the checkout, so nothing is copied there.
    """

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it collects the files; `version` is "standard" or "editable"."""
        if self.target_name != "wheel":
            return
        make_fonts(Path(self.root) / "templates" / "fonts")
        if version == "standard":
            for folder in ("templates", "data"):
                build_data["force_include"][folder] = f"reportgen/{folder}"


if __name__ == "__main__":
    for made in make_fonts(Path(__file__).parent / "templates" / "fonts"):
        print(made)
