"""One comparison in two languages in, one PDF of both out."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.errors import NoRoomError

if TYPE_CHECKING:
    from reportgen.facts import Dataset
    from reportgen.model import Brand, Choices, Report

_BETWEEN = ","


def languages(choices: Choices) -> tuple[str, ...]:
    """The languages that --lang names. Raises a usage error where there are two and no PDF to hold them."""
    named = tuple(choices.language.split(_BETWEEN))
    if len(named) > 1 and choices.output_format != "pdf":
        raise click.UsageError("Two languages go into one PDF; write --format pdf, or name one with --lang.")
    return named


def in_languages(
    dataset: Dataset,
    names: Sequence[str],
    choices: Choices,
    *,
    printed: date,
    brand: Brand,
) -> tuple[Report, bytes]:
    """The reports in each of the languages of `choices`, one after the other in one tagged PDF; the first of
    them, and the PDF. Each part says its language.

    They share one sheet, a side for each, where the layout has a number of sides and each fits; else each has
    a sheet of its own. Raises as `pipeline.chosen` and `batch.merge`.
    """
    from reportgen import pipeline

    wanted = [replace(choices, language=one) for one in languages(choices)]

    def made(share: int) -> list[tuple[Report, bytes]]:
        return [
            pipeline.chosen(dataset, names, one, printed=printed, brand=brand, share=share) for one in wanted
        ]

    if len(wanted) == 1:
        return made(1)[0]
    from reportgen.batch import merge

    try:
        reports = made(len(wanted))
    except NoRoomError:
        reports = made(1)
    with tempfile.TemporaryDirectory(prefix="reportgen-") as folder:
        files = [
            pipeline.write(content, Path(folder) / f"{place}.pdf")
            for place, (_, content) in enumerate(reports)
        ]
        whole = Path(folder) / "whole.pdf"
        merge(files, whole, title=" / ".join(report.title for report, _ in reports))
        return reports[0][0], whole.read_bytes()
