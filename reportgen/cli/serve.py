"""`reportgen serve`: a counselor's page on this machine."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen.cli.configuring import brand
from reportgen.cli.options import (
    DEMOGRAPHICS,
    LANGUAGES,
    LAYOUTS,
    PAPERS,
    data_option,
    loaded,
    printed,
    reporting,
)
from reportgen.errors import WebError

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_OFFERED = {"layout": LAYOUTS, "language": LANGUAGES, "paper": PAPERS, "demographics": DEMOGRAPHICS}


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 for any that is free."
)
@click.option("--open", "opened", is_flag=True, help="Open the page in a browser.")
@data_option
@reporting
def serve(port: int, opened: bool, data: Path) -> None:
    """Serve a page on which to choose occupations and print their comparison; for this machine alone."""
    try:
        from reportgen.web import application, serving
    except ModuleNotFoundError as error:
        raise WebError(
            f"The page is served with {error.name}, which is not installed; install reportgen[web]."
        ) from error
    from reportgen.model import Choices

    usual = click.get_current_context().default_map or {}
    known = {key: usual[key] for key in (*_OFFERED, "area") if usual.get(key)}
    app = application(
        loaded(data),
        brand(),
        offered=_OFFERED,
        usual=Choices(**known),
        hosts=_LOOPBACK,
        today=printed,
    )
    server = serving(app, _LOOPBACK[0], port)
    address = f"http://{_LOOPBACK[0]}:{server.effective_port}/"
    click.echo(address)
    click.echo("Ctrl-C ends it.", err=True)
    if opened:
        click.launch(address)
    server.run()
