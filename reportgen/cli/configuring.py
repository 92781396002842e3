"""A reportgen.toml in, the usual values of a command's options and the brand of its reports out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.errors import ReportgenError

if TYPE_CHECKING:
    from reportgen.model import Brand

FILE = "reportgen.toml"
VARIABLE = "REPORTGEN_CONFIG"


def _configure(context: click.Context, _: click.Parameter, file: Path | None) -> None:
    """Before any other option is read: what the file sets stands where neither flag nor variable does."""
    if context.resilient_parsing:
        return
    file = file or (Path(FILE) if os.path.isfile(FILE) else None)
    if file is None:
        return
    from reportgen.cli.options import USUAL
    from reportgen.configuration import read

    try:
        found = read(file, {key: choices for key, (_, choices) in USUAL.items()})
    except ReportgenError as error:
        click.echo(f"reportgen: {error}", err=True)
        sys.exit(1)
    context.obj = found.brand
    context.default_map = {USUAL[key][0]: value for key, value in found.options.items()}


config_option = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar=VARIABLE,
    is_eager=True,
    expose_value=False,
    callback=_configure,
    help=f"The settings of your organization; {FILE} in this folder if left out.",
)


def brand() -> Brand:
    """The brand of the configuration that the running command has, an empty one where there is none."""
    from reportgen.model import Brand

    found = click.get_current_context().obj
    return found if isinstance(found, Brand) else Brand()
