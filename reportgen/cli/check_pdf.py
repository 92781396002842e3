"""`reportgen check-pdf`: whether PDF files pass the machine checks of PDF/UA-1."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reportgen.cli.options import as_json_option, print_json, reporting


@click.command(name="check-pdf")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@as_json_option
@reporting
def check_pdf(files: tuple[Path, ...], as_json: bool) -> None:
    """Run the PDF/UA-1 machine checks on each FILE; exit code 1 where one fails."""
    from reportgen.render.conformance import conformance

    found = {file: conformance(file) for file in files}
    if as_json:
        print_json(
            [
                {"file": str(file), "rules": one.rules, "failures": list(one.failures)}
                for file, one in found.items()
            ]
        )
    else:
        for file, one in found.items():
            passed = "fails" if one.failures else "passes"
            click.echo(f"{file}: {passed} the PDF/UA-1 machine checks ({one.rules} rules)")
            for failure in one.failures:
                click.echo(f"  {failure}")
    if any(one.failures for one in found.values()):
        sys.exit(1)
