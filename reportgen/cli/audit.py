"""`reportgen audit`: finished reports in, what they say that the data does not out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli.options import (
    LANGUAGES,
    as_json_option,
    check_prices,
    data_option,
    loaded,
    print_json,
    reporting,
)
from reportgen.errors import ReportgenError

if TYPE_CHECKING:
    from reportgen.audit import Finding, Verdict
    from reportgen.facts import Dataset

_SUFFIXES = frozenset((".txt", ".html", ".pdf"))
# What a batch writes beside its reports.
_NO_REPORTS = frozenset(("index.html",))


@click.command()
@click.argument("reports", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE|FOLDER]...")
@click.option(
    "--area",
    default="",
    envvar="REPORTGEN_AREA",
    help="The place whose wages the reports compare; the nation if left out.",
)
@click.option("--national-prices", is_flag=True, help="Wages of a state are divided by its price level.")
@click.option(
    "--all", "every", is_flag=True, help="Write and audit every ordered pair of the dataset, in random order."
)
@click.option("--seed", type=int, default=0, show_default=True, help="With --all: which random order.")
@click.option("--limit", type=click.IntRange(min=1), help="With --all: the first so many pairs only.")
@click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="With --all: processes."
)
@click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="With --all: the language to write in. Finished reports tell theirs.",
)
@click.option(
    "--state",
    type=click.Path(path_type=Path, dir_okay=False),
    help="With --all: a file to keep how far it is, and to go on from.",
)
@data_option
@as_json_option
@reporting
def audit(
    reports: tuple[Path, ...],
    area: str,
    national_prices: bool,
    every: bool,
    seed: int,
    limit: int | None,
    jobs: int,
    language: str,
    state: Path | None,
    data: Path,
    as_json: bool,
) -> None:
    """Read finished reports (text, HTML, PDF) back and check all that they say against the data.

    Prints each wrong thing with its sentence, what was found and what was expected; exit code 1 on any.
    """
    if every == bool(reports):
        raise click.UsageError("Name reports to audit, or give --all.")
    check_prices(national_prices, placed=bool(area))
    if every:
        if area:
            raise click.UsageError("--all audits the figures of the nation; leave --area out.")
        from reportgen.cli.audit_all import audit_all

        total = audit_all(data, language=language, seed=seed, limit=limit, jobs=jobs, state=state)
        if as_json:
            print_json(total.summary())
        else:
            click.echo("\n".join((*total.lines, total.sentence)))
        sys.exit(1 if total.errors else 0)
    verdicts = list(_verdicts(loaded(data, area=area, national_prices=national_prices), _files(reports)))
    if as_json:
        print_json([_as_json(path, verdict) for path, verdict in verdicts])
    else:
        _print(verdicts)
    sys.exit(1 if any(isinstance(one, str) or one.findings for _, one in verdicts) else 0)


def _files(reports: Iterable[Path]) -> Iterator[Path]:
    """The files named, and of folders all that may be reports."""
    for path in reports:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            if file.suffix in _SUFFIXES and file.name not in _NO_REPORTS and file.is_file():
                yield file


def _verdicts(dataset: Dataset, files: Iterable[Path]) -> Iterator[tuple[Path, Verdict | str]]:
    """The verdict on each file, or why it could not be read."""
    from reportgen.audit import Auditor

    auditor = Auditor(dataset)
    for file in files:
        try:
            yield file, auditor.audit_file(file)
        except ReportgenError as error:
            yield file, str(error)


def _print(verdicts: list[tuple[Path, Verdict | str]]) -> None:
    from reportgen.audit import Tally

    tally = Tally()
    for path, verdict in verdicts:
        if isinstance(verdict, str):
            click.echo(f"{path}: {verdict}")
            continue
        tally = tally.with_verdict(verdict)
        if verdict.findings:
            click.echo(f"{path}: {verdict.title}")
            click.echo("\n".join(map(worded, verdict.findings)))
    click.echo(tally.sentence)


def worded(finding: Finding) -> str:
    """A finding as two lines: the sentence, and what is wrong in it."""
    found = f"“{finding.slot.found}”" if finding.slot.found else "nothing"
    expected = f"“{finding.slot.expected}”" if finding.slot.expected else "nothing"
    return f"  {finding.sentence}\n    {finding.slot.kind}: found {found}, expected {expected}"


def _as_json(path: Path, verdict: Verdict | str) -> dict[str, object]:
    if isinstance(verdict, str):
        return {"file": str(path), "unread": verdict}
    return {
        "file": str(path),
        "title": verdict.title,
        "sentences": verdict.sentences,
        "slots": verdict.slots,
        "missing": verdict.missing,
        "added": verdict.added,
        "wrong": verdict.wrong,
        "errors": [
            {
                "sentence": finding.sentence,
                "kind": finding.slot.kind,
                "found": finding.slot.found,
                "expected": finding.slot.expected,
            }
            for finding in verdict.findings
        ],
    }
