"""`reportgen compare`: two occupations in, one report out."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli.bilingual import in_languages, languages
from reportgen.cli.completing import complete_occupation
from reportgen.cli.configuring import brand
from reportgen.cli.options import (
    check_prices,
    data_option,
    loaded,
    printed,
    report_options,
    reporting,
)

if TYPE_CHECKING:
    from reportgen.model import Choices
    from reportgen.narrative import Weighed

_TO_STDOUT = Path("-")


@click.command()
@click.argument("left", shell_complete=complete_occupation)
@click.argument("right", shell_complete=complete_occupation)
@click.argument("more", nargs=-1, shell_complete=complete_occupation)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="A file, a folder, or - for standard output. Text and JSON go to standard output "
    "if left out, any other format to a file of its own name in this folder.",
)
@report_options
@click.option("--note", help="A note from the counselor, printed on the report.")
@click.option("--explain", is_flag=True, help="Say on standard error how the lead was chosen.")
@click.option("--open", "opened", is_flag=True, help="Open the file when it is written.")
@data_option
@reporting
def compare(
    left: str,
    right: str,
    more: tuple[str, ...],
    output: Path | None,
    choices: Choices,
    note: str | None,
    explain: bool,
    opened: bool,
    data: Path,
) -> None:
    """Compare LEFT with RIGHT and up to two MORE: occupations by title, code or a near spelling."""
    from reportgen import pipeline
    from reportgen.facts import refuse_repeats
    from reportgen.model import Spoken, folded
    from reportgen.render import FORMATS as formats

    names = [name.strip() for name in (left, right, *more)]
    # Known before anything is read: a table that holds one title twice would only complain of that.
    refuse_repeats(names, [folded(name) for name in names])
    check_prices(choices.national_prices, placed=bool(choices.area))
    languages(choices)
    dataset = loaded(data, area=choices.area, national_prices=choices.national_prices)
    own = brand()
    if note is not None:
        own = replace(own, note=Spoken(texts=((languages(choices)[0], note),)))
    report, content = in_languages(dataset, names, choices, printed=printed(), brand=own)
    if explain:
        _explain(pipeline.explained(dataset, names))
    if output is None and formats[choices.output_format].to_stdout:
        output = _TO_STDOUT
    if output == _TO_STDOUT:
        sys.stdout.buffer.write(content)
        return
    name = pipeline.file_name(report.occupations, formats[choices.output_format].suffix)
    path = pipeline.write(content, _target(output, name))
    click.echo(path)
    if opened:
        click.launch(str(path))


def _explain(weighed: tuple[Weighed, ...]) -> None:
    """A line for each difference: its size, against how the measure spreads over the dataset, and its lot."""
    for one in weighed:
        measure, size = one.contrast.measure, one.contrast.salience
        click.echo(f"{size:5.2f}  {measure.label} ({measure.section}): {one.verdict.value}", err=True)


def _target(output: Path | None, name: str) -> Path:
    """A folder, there already or without a suffix, gets a file of the report's own name."""
    if output is None:
        return Path(name)
    return output / name if output.is_dir() or not output.suffix else output
