"""Where the shipped templates, fonts and data lie: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_ROOT = _PACKAGE if (_PACKAGE / "templates").is_dir() else _PACKAGE.parent

TEMPLATES = _ROOT / "templates"
DATA = _ROOT / "data"
# Reviewed words of languages other than English, a folder for each.
LEXICONS = DATA / "lexicons"
FONTS = TEMPLATES / "fonts"
