"""`reportgen data`: build, check and list datasets."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reportgen import resources
from reportgen.cli.options import as_json_option, print_json, reporting


@click.group()
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
@reporting
def build(sources: tuple[Path, ...], out: Path, title: str, descriptions: bool, metros: bool) -> None:
    """Make a dataset from SOURCE...: files, folders and zip archives of O*NET, BLS and BEA releases."""
    from reportgen.facts.building import build as built
    from reportgen.facts.checking import remember

    made = built(sources, out, title=title, descriptions=descriptions, metros=metros)
    remember(out)
    for name, rows in made.tables:
        click.echo(f"{name}: {rows:,} rows", err=True)
    for name in made.kept:
        click.echo(f"{name}: kept", err=True)
    for place in made.unread:
        click.echo(f"{place}: not read, no source knows it", err=True)
    click.echo(out)


@data.command()
@click.argument("dataset", type=click.Path(path_type=Path), default=resources.DATA / "default")
@click.option("--record", is_flag=True, help="Record that no table has a fault: it is loaded faster then.")
@as_json_option
@reporting
def check(dataset: Path, record: bool, as_json: bool) -> None:
    """Print what DATASET covers and every problem in it; the shipped one if left out."""
    from reportgen.facts.checking import check as checked
    from reportgen.facts.checking import remember

    found = checked(dataset)
    if record and dataset.is_dir() and not found.problems:
        remember(dataset)
    if as_json:
        print_json(
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
@as_json_option
@reporting
def list_(folder: Path, as_json: bool) -> None:
    """List the datasets in FOLDER; the shipped ones if left out."""
    from reportgen.facts import about

    found = [(path.parent, about.read(path)) for path in sorted(folder.glob(f"[!.]*/{about.FILE}"))]
    if as_json:
        print_json([{"path": str(path), "title": one.title, "release": one.release} for path, one in found])
        return
    if not found:
        click.echo(f"{folder} holds no dataset; make one with reportgen data build.", err=True)
    for path, one in found:
        click.echo(f"{path}: {one.title}" + (f" ({one.release})" if one.release else ""))
