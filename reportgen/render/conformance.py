"""A PDF file in, the PDF/UA-1 machine checks that it fails out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import RenderError

_PROFILE = "ua1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conformance:
    """How many rules were checked, and a line for each failure. Passing them says no more than that."""

    rules: int
    failures: tuple[str, ...]


def conformance(path: Path) -> Conformance:
    """The machine checks of the PDF at `path`.

    Source: the rules of PDF/UA-1 (ISO 14289-1) that a program can check, by page-validation. Raises
    `RenderError` where the file cannot be read, or the checker is not installed.
    """
    try:
        import page
    except ImportError as error:
        raise RenderError(
            "PDF files are checked by page-validation, which is not installed; install reportgen[check]."
        ) from error
    if not path.is_file():
        raise RenderError(f"{path} does not exist; name a PDF file.")
    try:
        report = page.validate_pdf(str(path), profile=_PROFILE)
    except (page.ParseError, OSError) as error:
        raise RenderError(f"{path} is no PDF that can be read ({error}).") from error
    return Conformance(
        rules=report.rules.total,
        failures=tuple(f"{failure.rule_id}: {failure.message}" for failure in report.failures),
    )
