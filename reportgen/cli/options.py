"""What several commands share: options, how errors are shown, how a dataset is loaded."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import click

from reportgen import resources
from reportgen.cli.configuring import config_option
from reportgen.errors import ReportgenError
from reportgen.model import Choices

if TYPE_CHECKING:
    from reportgen.facts import Dataset

# The stages are imported where they are used: `--help` takes no time, `search` draws nothing.

Parameters = ParamSpec("Parameters")
Command = TypeVar("Command", bound=Callable[..., Any])
FORMATS = ("pdf", "html", "docx", "text", "json")
LAYOUTS = ("full", "handout", "large-print", "worksheet")
PAPERS = ("letter", "a4")
DEMOGRAPHICS = ("full", "age-only", "none")
LANGUAGES = ("en", "es")
# Two make one PDF of both, in this order.
LANGUAGES_AND_BOTH = (*LANGUAGES, "en,es", "es,en")
# What reportgen.toml may set in [options]: the parameter that each key stands for, and its values.
USUAL: Mapping[str, tuple[str, tuple[str, ...] | type]] = {
    "format": ("output_format", FORMATS),
    "layout": ("layout", LAYOUTS),
    "paper": ("paper", PAPERS),
    "lang": ("language", LANGUAGES_AND_BOTH),
    "area": ("area", str),
    "demographics": ("demographics", DEMOGRAPHICS),
    "data": ("data", Path),
}


def reporting(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """What a user can cause is shown as one sentence, with exit code 1; anything else is our bug."""

    @wraps(command)
    def wrapper(*arguments: Parameters.args, **options: Parameters.kwargs) -> None:
        try:
            command(*arguments, **options)
        except ReportgenError as error:
            click.echo(f"reportgen: {error}", err=True)
            sys.exit(1)

    return wrapper


_DATA_OPTION = click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=resources.DATA / "default",
    envvar="REPORTGEN_DATA",
    help="A table (.csv or .xlsx) or a folder of tables; the shipped dataset if left out.",
)
as_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for a program to read.")


def data_option(command: Callable[..., None]) -> Callable[..., None]:
    """The options `data` and --config, which may say where the data are."""
    return _DATA_OPTION(config_option(command))


def _choice(flag: str, name: str, values: tuple[str, ...]) -> Callable[[Command], Command]:
    """An option with these values, the first one if left out, that a variable of its name may set."""
    variable = f"REPORTGEN_{flag.removeprefix('--').upper()}"
    kind = click.Choice(values)
    return click.option(flag, name, type=kind, default=values[0], show_default=True, envvar=variable)


_REPORT_OPTIONS = (
    _choice("--format", "output_format", FORMATS),
    _choice("--layout", "layout", LAYOUTS),
    _choice("--paper", "paper", PAPERS),
    _choice("--lang", "language", LANGUAGES_AND_BOTH),
    click.option(
        "--area",
        default="",
        envvar="REPORTGEN_AREA",
        help="A state or metro area whose wages to compare; the nation if left out.",
    ),
    click.option("--national-prices", is_flag=True, help="Divide the wages of a state by its price level."),
    _choice("--demographics", "demographics", DEMOGRAPHICS),
)


def report_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of a report, which the command gets as `choices`; each is a field of Choices."""

    @wraps(command)
    def wrapper(**options: Any) -> None:
        chosen = {one.name: options.pop(one.name) for one in fields(Choices)}
        command(**options, choices=Choices(**chosen))

    decorated: Callable[..., None] = wrapper
    for option in reversed(_REPORT_OPTIONS):
        decorated = option(decorated)
    return decorated


def check_prices(national_prices: bool, *, placed: bool) -> None:
    """Raises a usage error where prices are to be those of the nation, and wages are anyway."""
    if national_prices and not placed:
        raise click.UsageError("--national-prices adjusts the wages of a place; name it with --area.")


def loaded(path: Path, *, area: str = "", national_prices: bool = False) -> Dataset:
    """The dataset at `path`, with the figures of `area` where one is named."""
    from reportgen.facts import load, within

    dataset = load(path)
    return within(dataset, area, national_prices=national_prices) if area else dataset


def print_json(content: object) -> None:
    click.echo(json.dumps(content, ensure_ascii=False, indent=2))


def printed() -> date:
    """The day that the page states: that of SOURCE_DATE_EPOCH where it is set, else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH is “{epoch}”; set it to a number of seconds since 1970."
        ) from error
