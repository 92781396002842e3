"""Nothing in, the versions of the C libraries that set pages out: with others, the bytes of a PDF are others.

They are asked without WeasyPrint, which takes half a second to import.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from contextlib import suppress

# Where WeasyPrint looks for each of them, on Linux, macOS and Windows.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "harfbuzz-subset": (
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
        "libharfbuzz-subset-0.dll",
    ),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
}
_VERSIONS = {"pango": "pango_version_string", "harfbuzz": "hb_version_string"}


def library_versions() -> Iterator[tuple[str, str]]:
    """The name of each library and its version: empty where it is not there, "there" where it tells none."""
    for name, files in _NAMES.items():
        library = _opened(files)
        if library is None:
            yield name, ""
        elif name in _VERSIONS:
            function = getattr(library, _VERSIONS[name])
            function.restype = ctypes.c_char_p
            yield name, function().decode("ascii")
        elif name == "fontconfig":
            yield name, str(library.FcGetVersion())
        else:
            # HarfBuzz-Subset is of one version with HarfBuzz, or does not load.
            yield name, "there"


def _opened(files: tuple[str, ...]) -> ctypes.CDLL | None:
    for file in files:
        with suppress(OSError):
            return ctypes.CDLL(file)
    return None
