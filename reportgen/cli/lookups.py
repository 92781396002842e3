"""`reportgen search`, `show` and `measures`: what there is to compare."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen.cli.completing import complete_occupation
from reportgen.cli.options import as_json_option, data_option, loaded, print_json, reporting


@click.command()
@click.argument("text")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True)
@data_option
@as_json_option
@reporting
def search(text: str, limit: int, data: Path, as_json: bool) -> None:
    """List the occupations that TEXT may mean."""
    from reportgen.facts import search as found

    occupations = found(loaded(data), text, limit=limit)
    if as_json:
        print_json([{"code": one.code, "title": one.title} for one in occupations])
        return
    if not occupations:
        click.echo(f"Nothing is called “{text}”; try one word of a title.", err=True)
    for one in occupations:
        click.echo(f"{one.title} ({one.code})" if one.code else one.title)


@click.command()
@click.argument("occupation", shell_complete=complete_occupation)
@data_option
@as_json_option
@reporting
def show(occupation: str, data: Path, as_json: bool) -> None:
    """Print what the dataset knows of OCCUPATION, with its sources."""
    from reportgen.facts import find
    from reportgen.narrative import LANGUAGES

    dataset = loaded(data)
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
        print_json({"code": found.code, "title": found.title, "facts": lines})
        return
    click.echo(f"{found.title} ({found.code})" if found.code else found.title)
    for line in lines:
        click.echo(f"{line['label']}: {line['value']} [{line['source']}]")


@click.command()
@as_json_option
@reporting
def measures(as_json: bool) -> None:
    """List what is compared, and the columns of a plain table that hold it."""
    from reportgen.facts import MEASURES

    if as_json:
        print_json(
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
