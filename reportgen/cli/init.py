"""`reportgen init`: a first reportgen.toml out."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen.cli.configuring import FILE
from reportgen.cli.options import reporting
from reportgen.errors import ConfigurationError


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default=FILE)
@reporting
def init(file: Path) -> None:
    """Write FILE, in which every setting of your organization is explained; reportgen.toml if left out."""
    from reportgen.configuration import STARTER

    try:
        # Never over what is there: it may be hours of work.
        with file.open("x", encoding="utf-8") as opened:
            opened.write(STARTER)
    except FileExistsError as error:
        raise ConfigurationError(f"{file} is there already; name another file, or edit it.") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigurationError(f"{file} cannot be written ({reason}); name another file.") from error
    click.echo(file)
