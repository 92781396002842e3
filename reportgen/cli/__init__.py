"""Arguments in, exit code out; the only package that prints. One module for each family of commands."""

from __future__ import annotations

import click

from reportgen import __version__
from reportgen.cli.audit import audit
from reportgen.cli.batch import batch
from reportgen.cli.check_pdf import check_pdf
from reportgen.cli.compare import compare
from reportgen.cli.data import data
from reportgen.cli.doctor import doctor
from reportgen.cli.init import init
from reportgen.cli.lookups import measures, search, show
from reportgen.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="reportgen")
def main() -> None:
    """Compare occupations and print the comparison as a report."""


for command in (compare, check_pdf, batch, search, show, measures, data, audit, init, doctor, serve):
    main.add_command(command)
