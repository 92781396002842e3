"""A folder of templates of one's own in, their texts out."""

from __future__ import annotations

from pathlib import Path

from reportgen import resources
from reportgen.errors import ConfigurationError

STYLE = "style.css"
_LARGEST = 256 * 1024


def templates(folder: Path) -> tuple[tuple[str, str], ...]:
    """The templates and the style sheet in `folder` by their names, in the order of these.

    One at least must have the name of a shipped template, whose place it takes, or be the style sheet. Raises
    `ConfigurationError` where there are none, or one cannot be read.
    """
    if not folder.is_dir():
        raise ConfigurationError(f"The theme folder {folder} does not exist; make it, or take the key out.")
    files = sorted(path for path in folder.iterdir() if path.suffix in (".j2", ".css") and path.is_file())
    stray = next((path for path in files if path.suffix == ".css" and path.name != STYLE), None)
    if stray is not None:
        raise ConfigurationError(f"{stray} is not used; put its rules into {folder / STYLE}.")
    shipped = {path.name for path in resources.TEMPLATES.glob("*/*.j2")}
    if not {STYLE, *shipped} & {path.name for path in files}:
        names = ", ".join((*sorted(shipped), STYLE))
        raise ConfigurationError(
            f"The theme folder {folder} has none of {names}; add one, or take the key out."
        )
    return tuple((path.name, _text(path)) for path in files)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise ConfigurationError(f"{path} is larger than {_LARGEST // 1024} KB; make it smaller.")
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path} cannot be read; save it as text in UTF-8.") from error
