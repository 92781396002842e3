"""A theme and the values of a page in, its template filled in out; Jinja2 works here.

A template of an organisation's own runs in a sandbox: what someone handed on to a colleague can place what a
report says, and nothing else. Either kind escapes what it prints, and stops at a value that is not there.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from reportgen.errors import RenderError
from reportgen.render.theme import Theme

_MARKED = re.compile(r"(\S*\+\+)")
# What a template can cause beside the errors of Jinja itself.
_FAULTS = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)


def rendered(theme: Theme, **values: object) -> str:
    """The template of the theme with these values.

    Raises `RenderError` where a template of an organisation's own is at fault; it names the file and line.
    """
    if not theme.own:
        return _shipped(theme.folder, theme.layout.template).render(values)
    try:
        return _own(theme.folder, theme.layout.template, theme.own, Path(theme.own_folder)).render(values)
    except _FAULTS as error:
        raise RenderError(
            f"{_place(error, Path(theme.own_folder))}: {_fault(error)}; put the template right."
        ) from error


@cache
def _shipped(folder: Path, name: str) -> Template:
    return _environment(Environment, FileSystemLoader(folder)).get_template(name)


@cache
def _own(folder: Path, name: str, own: tuple[tuple[str, str], ...], own_folder: Path) -> Template:
    """The template `name` in `own`, else in the theme; "classic/report.html.j2" is always that of the theme
    "classic". A template of the theme that extends another one gets that in `own` too."""
    shipped = FileSystemLoader(folder)
    reader = FunctionLoader(_reader(dict(own), own_folder))
    loader = ChoiceLoader([reader, shipped, PrefixLoader({folder.name: shipped})])
    return _environment(ImmutableSandboxedEnvironment, loader).get_template(name)


def _reader(texts: dict[str, str], folder: Path) -> Callable[[str], tuple[str, str, None] | None]:
    # The name of the file is what a traceback shows.
    return lambda name: (texts[name], str(folder / name), None) if name in texts else None


def unbroken(text: str) -> Markup:
    """The text, escaped, with names such as C++ kept in one line: it might break before a mark."""
    if "++" not in text:
        return escape(text)
    pieces = _MARKED.split(text)
    return Markup("").join(
        Markup('<span class="unbroken">{}</span>').format(piece) if place % 2 else escape(piece)
        for place, piece in enumerate(pieces)
    )


def _environment(kind: type[Environment], loader: BaseLoader) -> Environment:
    environment = kind(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["unbroken"] = unbroken
    return environment


def _place(error: Exception, folder: Path) -> str:
    """The file and line of a template where the error arose."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or folder}, line {error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame for frame in frames if Path(frame.filename).parent == folder]
    return f"{lines[-1].filename}, line {lines[-1].lineno}" if lines else str(folder)


def _fault(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template “{error}” beside it, nor in the theme"
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__
