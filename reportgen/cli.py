"""Arguments in, exit code out; the only module that prints."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import click

from reportgen import __version__, resources
from reportgen.errors import ReportgenError

if TYPE_CHECKING:
    from reportgen.facts import Dataset

# The stages are imported where they are used: `--help` takes no time, `search` draws nothing.

Parameters = ParamSpec("Parameters")
_FORMATS = ("pdf", "html", "text", "json")
_PAPERS = ("letter", "a4")
_LANGUAGES = ("en",)
_TO_STDOUT = Path("-")


def _reporting(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """What a user can cause is shown as one sentence, with exit code 1; anything else is our bug."""

    @wraps(command)
    def wrapper(*arguments: Parameters.args, **options: Parameters.kwargs) -> None:
        try:
            command(*arguments, **options)
        except ReportgenError as error:
            click.echo(f"reportgen: {error}", err=True)
            sys.exit(1)

    return wrapper


_data = click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=resources.DATA / "default",
    help="A table (.csv or .xlsx) or a folder of tables; the shipped dataset if left out.",
)
_as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON, for a program to read.")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="reportgen")
def main() -> None:
    """Compare occupations and print the comparison as a report."""


def _loaded(path: Path) -> Dataset:
    from reportgen.facts import load

    return load(path)


def _print_json(content: object) -> None:
    click.echo(json.dumps(content, ensure_ascii=False, indent=2))


# ---------------------------------------------------------------- compare


@main.command()
@click.argument("left")
@click.argument("right")
@click.argument("more", nargs=-1)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="A file, a folder, or - for standard output. PDF and HTML go to a file of their own name in this "
    "folder if left out, text and JSON to standard output.",
)
@click.option("--format", "output_format", type=click.Choice(_FORMATS), default="pdf", show_default=True)
@click.option("--paper", type=click.Choice(_PAPERS), default="letter", show_default=True)
@click.option("--lang", "language", type=click.Choice(_LANGUAGES), default="en", show_default=True)
@click.option(
    "--area", default="", help="A state or metro area whose wages to compare; the nation if left out."
)
@click.option("--national-prices", is_flag=True, help="Divide the wages of a state by its price level.")
@_data
@_reporting
def compare(
    left: str,
    right: str,
    more: tuple[str, ...],
    output: Path | None,
    output_format: str,
    paper: str,
    language: str,
    area: str,
    national_prices: bool,
    data: Path,
) -> None:
    """Compare LEFT with RIGHT: occupations by title, code or a near spelling."""
    from reportgen import pipeline
    from reportgen.facts import refuse_repeats, within
    from reportgen.model import folded
    from reportgen.render import FORMATS

    names = [name.strip() for name in (left, right, *more)]
    # Known before anything is read: a table that holds one title twice would only complain of that.
    refuse_repeats(names, [folded(name) for name in names])
    dataset = _loaded(data)
    if national_prices and not area:
        raise click.UsageError("--national-prices adjusts the wages of a place; name it with --area.")
    if area:
        dataset = within(dataset, area, national_prices=national_prices)
    report = pipeline.report_on(dataset, names, language=language, printed=_printed())
    content = pipeline.publish(report, output_format=output_format, theme_name="classic", paper=paper)
    if output is None and FORMATS[output_format].to_stdout:
        output = _TO_STDOUT
    if output == _TO_STDOUT:
        sys.stdout.buffer.write(content)
        return
    name = pipeline.file_name(report.occupations, FORMATS[output_format].suffix)
    click.echo(pipeline.write(content, _target(output, name)))


def _target(output: Path | None, name: str) -> Path:
    """A folder, there already or without a suffix, gets a file of the report's own name."""
    if output is None:
        return Path(name)
    return output / name if output.is_dir() or not output.suffix else output


def _printed() -> date:
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


# ---------------------------------------------------------------- looking things up


@main.command()
@click.argument("text")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True)
@_data
@_as_json
@_reporting
def search(text: str, limit: int, data: Path, as_json: bool) -> None:
    """List the occupations that TEXT may mean."""
    from reportgen.facts import search as found

    occupations = found(_loaded(data), text, limit=limit)
    if as_json:
        _print_json([{"code": one.code, "title": one.title} for one in occupations])
        return
    if not occupations:
        click.echo(f"Nothing is called “{text}”; try one word of a title.", err=True)
    for one in occupations:
        click.echo(f"{one.title} ({one.code})" if one.code else one.title)


@main.command()
@click.argument("occupation")
@_data
@_as_json
@_reporting
def show(occupation: str, data: Path, as_json: bool) -> None:
    """Print what the dataset knows of OCCUPATION, with its sources."""
    from reportgen.facts import find
    from reportgen.narrative import LANGUAGES

    dataset = _loaded(data)
    found = find(dataset, occupation)
    language = LANGUAGES["en"]
    lines = [
        {
            "measure": fact.measure.key,
            "label": language.label(fact.measure),
            "value": language.cell(fact),
            "source": language.source(fact.source),
        }
        for fact in dataset.facts(found)
    ]
    if as_json:
        _print_json({"code": found.code, "title": found.title, "facts": lines})
        return
    click.echo(f"{found.title} ({found.code})" if found.code else found.title)
    for line in lines:
        click.echo(f"{line['label']}: {line['value']} [{line['source']}]")


@main.command()
@_as_json
@_reporting
def measures(as_json: bool) -> None:
    """List what is compared, and the columns of a plain table that hold it."""
    from reportgen.facts import MEASURES

    if as_json:
        _print_json(
            [
                {
                    "key": one.key,
                    "label": one.label,
                    "unit": one.unit.value,
                    "section": one.section,
                    "columns": one.columns,
                }
                for one in MEASURES
            ]
        )
        return
    for one in MEASURES:
        unit = "" if one.unit.value == "none" else f", in {one.unit.value}"
        click.echo(f"{one.label}{unit} ({', '.join(one.columns)})")


# ---------------------------------------------------------------- datasets


@main.group()
def data() -> None:
    """Build, check and list datasets."""


@data.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SOURCE...")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="The folder to make."
)
@click.option("--title", default="", help="What to call the dataset; the name of its folder if left out.")
@click.option("--descriptions/--no-descriptions", default=True, help="Whether to take the texts of O*NET.")
@click.option("--metros/--no-metros", default=True, help="Whether to take the wages of metropolitan areas.")
@_reporting
def build(sources: tuple[Path, ...], out: Path, title: str, descriptions: bool, metros: bool) -> None:
    """Make a dataset from SOURCE...: files, folders and zip archives of O*NET, BLS and BEA releases."""
    from reportgen.facts.building import build as built

    made = built(sources, out, title=title, descriptions=descriptions, metros=metros)
    for name, rows in made.tables:
        click.echo(f"{name}: {rows:,} rows", err=True)
    for name in made.kept:
        click.echo(f"{name}: kept", err=True)
    for place in made.unread:
        click.echo(f"{place}: not read, no source knows it", err=True)
    click.echo(out)


@data.command()
@click.argument("dataset", type=click.Path(path_type=Path), default=resources.DATA / "default")
@_as_json
@_reporting
def check(dataset: Path, as_json: bool) -> None:
    """Print what DATASET covers and every problem in it; the shipped one if left out."""
    from reportgen.facts.checking import check as checked

    found = checked(dataset)
    if as_json:
        _print_json(
            {
                "title": found.title,
                "occupations": found.occupations,
                "measures": [
                    {"key": one.measure.key, "facts": one.count, "borrowed": one.borrowed}
                    for one in found.covered
                ],
                "places": dict(zip(found.places, found.local, strict=True)),
                "problems": list(found.problems),
            }
        )
    else:
        click.echo(f"{found.title}: {found.occupations:,} occupations")
        for one in found.covered:
            borrowed = (
                f", {one.borrowed:,} of them published for another one or a group" if one.borrowed else ""
            )
            click.echo(f"{one.measure.label}: {one.count:,}{borrowed}")
        for place, count in zip(found.places, found.local, strict=True):
            click.echo(f"{place}: {count:,} occupations with local figures")
    if found.problems:
        click.echo("\n".join(found.problems), err=True)
        sys.exit(1)


@data.command(name="list")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=resources.DATA)
@_as_json
@_reporting
def list_(folder: Path, as_json: bool) -> None:
    """List the datasets in FOLDER; the shipped ones if left out."""
    from reportgen.facts import about

    found = [(path.parent, about.read(path)) for path in sorted(folder.glob(f"[!.]*/{about.FILE}"))]
    if as_json:
        _print_json([{"path": str(path), "title": one.title, "release": one.release} for path, one in found])
        return
    if not found:
        click.echo(f"{folder} holds no dataset; make one with reportgen data build.", err=True)
    for path, one in found:
        click.echo(f"{path}: {one.title}" + (f" ({one.release})" if one.release else ""))
