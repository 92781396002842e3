"""`reportgen batch`: many pairs in, a folder of reports out."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING

import click

from reportgen.cli.configuring import brand
from reportgen.cli.options import (
    LANGUAGES,
    check_prices,
    data_option,
    loaded,
    printed,
    report_options,
    reporting,
)
from reportgen.cli.progress import Display, duration, space
from reportgen.cli.targets import Target, target_of

if TYPE_CHECKING:
    from reportgen.batch import Estimate, Progress, Selection, Settings
    from reportgen.facts import Dataset
    from reportgen.model import Choices

_LONGEST = 120.0
_STOPPING = b"\nStopping after the reports in hand; once more stops at once.\n"

_EPILOG = """
Reports are named as by compare. Where the first batch into a folder selects more than 2,000 pairs, each first
occupation has a folder of its own in it. index.html and index.csv list what is there, manifest.sqlite what
became of each pair.

The same command again makes only what is missing or whose inputs changed: data, options, templates, fonts,
version. For that, a file x.zip or x.pdf has a folder of reports beside it, x.zip.parts, which you may remove.
The manifest of an address is kept on this machine and copied there when the batch ends; a machine that has
none fetches it. Give one address to one batch at a time.

On a cluster, all workers share the folder of the data, and that of the reports or access to their address.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """The ways to name pairs, of which a command takes one."""

    everything: bool
    among: str | None
    one: str | None
    list_file: Path | None
    pairs_file: Path | None
    ordered: bool

    def check(self) -> None:
        ways = (self.everything, *map(bool, (self.among, self.one, self.list_file, self.pairs_file)))
        if sum(ways) != 1:
            raise click.UsageError(
                "Name the pairs by one of --all, --among, --one-against-all, --from-list and --pairs."
            )
        if self.ordered and self.pairs_file:
            raise click.UsageError("--pairs names each pair in its order; leave --ordered out.")

    def selection(self, dataset: Dataset, usual: Choices) -> Selection:
        from reportgen import batch as batches

        if self.pairs_file:
            return batches.pairs_in(dataset, self.pairs_file, usual)
        if self.list_file:
            return batches.listed(dataset, self.list_file, usual, ordered=self.ordered)
        if self.one:
            return batches.against_all(dataset, self.one, usual, ordered=self.ordered)
        if self.among:
            names = batches.split_names(self.among)
            return batches.among(dataset, names, usual, ordered=self.ordered)
        return batches.everything(dataset, usual, ordered=self.ordered)


@click.command(epilog=_EPILOG)
@click.option("--all", "everything", is_flag=True, help="All pairs of the dataset.")
@click.option(
    "--among", metavar="A,B,C", help="All pairs of these; put semicolons between titles with commas."
)
@click.option("--one-against-all", "one", metavar="X", help="This one with each other one.")
@click.option(
    "--from-list",
    "list_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="All pairs of the occupations that a file names, one a line.",
)
@click.option(
    "--pairs",
    "pairs_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The pairs that a file names: CSV with the columns left and right, or JSONL. A line may have area, "
    "format, layout, paper, lang, demographics and file, the name of its file.",
)
@click.option("--ordered", is_flag=True, help="Each pair both ways round; A with B and B with A differ.")
@click.option("--limit", type=click.IntRange(min=1), help="Only the first so many pairs.")
@click.option(
    "-o",
    "--out",
    metavar="PLACE",
    help="The folder to write to; or a .zip file; or an address like s3://bucket/prefix. Needed but for "
    "--merge and --dry-run.",
)
@click.option(
    "--merge",
    "merged",
    type=click.Path(path_type=Path, dir_okay=False),
    help="One PDF of all reports of the selection, with a bookmark for each.",
)
@report_options
@data_option
@click.option(
    "--jobs",
    default="auto",
    show_default=True,
    callback=lambda _, __, text: _workers(text),
    help="How many processes; auto is one a core.",
)
@click.option("--scheduler", metavar="ADDR", help="Work on the cluster of the Dask scheduler at ADDR.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=_LONGEST,
    show_default=True,
    help="The seconds that one report may take.",
)
@click.option("--force", is_flag=True, help="Make all again, changed or not.")
@click.option(
    "--dry-run", is_flag=True, help="Only say how many, and about how much time and space; write nothing."
)
@reporting
def batch(
    everything: bool,
    among: str | None,
    one: str | None,
    list_file: Path | None,
    pairs_file: Path | None,
    ordered: bool,
    limit: int | None,
    out: str | None,
    merged: Path | None,
    choices: Choices,
    data: Path,
    jobs: int,
    scheduler: str | None,
    timeout: float,
    force: bool,
    dry_run: bool,
) -> None:
    """Compare many pairs of occupations, into a folder with an index."""
    named = _Named(
        everything=everything,
        among=among,
        one=one,
        list_file=list_file,
        pairs_file=pairs_file,
        ordered=ordered,
    )
    named.check()
    check_prices(choices.national_prices, placed=bool(choices.area or pairs_file))
    if choices.language not in LANGUAGES:
        raise click.UsageError("A batch has its reports in one language; name one with --lang.")
    if merged and choices.output_format != "pdf" and not pairs_file:
        raise click.UsageError("--merge takes reports as PDF; write --format pdf.")
    target = None if out is None and merged is None else target_of(out, merged)
    if target is None and not dry_run:
        raise click.UsageError("Name the folder to write to with --out.")

    from reportgen import batch as batches
    from reportgen.facts import within

    if merged:
        # Not after hours of making what is to be merged.
        batches.check_merging()
    dataset = loaded(data)
    # However the area is spelled, its reports are the same.
    usual = replace(choices, area=within(dataset, choices.area).area) if choices.area else choices
    work = _Work(
        selection=replace(named.selection(dataset, usual), limit=limit),
        settings=batches.settled(
            data,
            target.out if target else ".",
            printed=printed(),
            seconds=timeout,
            brand=brand(),
            state=target.state if target else None,
        ),
        usual=usual,
        is_day_given=bool(os.environ.get("SOURCE_DATE_EPOCH")),
        force=force or target is None,
    )
    if dry_run or target is None:
        _tell(work.estimate(), jobs)
    else:
        work.deliver(target, work.run(jobs, scheduler))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What a command asks for."""

    selection: Selection
    settings: Settings
    usual: Choices
    is_day_given: bool
    force: bool

    def estimate(self) -> Estimate:
        from reportgen.batch import estimate

        return estimate(
            self.selection, self.settings, self.usual, is_day_given=self.is_day_given, force=self.force
        )

    def run(self, jobs: int, scheduler: str | None) -> Progress:
        """Runs the batch with its progress on standard error; gives the last word of it."""
        from reportgen.batch import at_home, on_cluster, run

        display = Display()
        progress = None
        with (
            _stopping() as is_stopped,
            on_cluster(scheduler) if scheduler else at_home(min(jobs, max(1, len(self.selection)))) as team,
        ):
            for progress in run(
                self.selection,
                self.settings,
                self.usual,
                team,
                is_day_given=self.is_day_given,
                force=self.force,
                is_stopped=is_stopped,
            ):
                display.show(progress)
        assert progress is not None
        display.end(progress)
        return progress

    def deliver(self, target: Target, progress: Progress) -> None:
        """Makes the files that are asked for, where the batch is over, and says where all is; exits with 1
        where reports are missing."""
        from reportgen.batch import INDEX, bind, pack

        if not progress.is_over:
            click.echo("Stopped; run the same command again to go on from here.", err=True)
        if target.archive and progress.is_over:
            pack(self.settings, target.archive)
        if target.merged and progress.is_over:
            bind(self.selection, self.settings, self.usual, target.merged)
        files = [str(file) for file in (target.archive, target.merged) if file]
        if not files:
            click.echo(f"{self.settings.out}/{INDEX}")
        elif progress.is_over:
            click.echo("\n".join(files))
        if progress.failed or not progress.is_over:
            sys.exit(1)


def _workers(jobs: str) -> int:
    if jobs == "auto":
        # Those that this process may use, where the system tells.
        available = getattr(os, "sched_getaffinity", None)
        return len(available(0)) if available else os.cpu_count() or 1
    if not jobs.isdecimal() or int(jobs) < 1:
        raise click.BadParameter(f"“{jobs}” is no number of processes; write auto, 1, 2 or more.")
    return int(jobs)


@contextmanager
def _stopping() -> Iterator[Callable[[], bool]]:
    """Yields whether Ctrl-C or a request to end has come; a second one ends the block at once."""
    asked = Event()

    def stop(number: int, frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()
        # Not click: the signal may have come in the middle of its writing.
        os.write(2, _STOPPING)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked.is_set
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _tell(made: Estimate, jobs: int) -> None:
    """The estimate in sentences, on standard output."""
    missing = made.total - made.unchanged
    unchanged = f", {made.unchanged:,} of them unchanged" if made.unchanged else ""
    click.echo(f"{made.total:,} pairs{unchanged}")
    if missing and made.sample:
        processes = "1 process" if jobs == 1 else f"{jobs} processes"
        reports = "1 report" if made.sample == 1 else f"{made.sample} reports"
        click.echo(f"About {duration(missing * made.seconds / jobs)} with {processes}")
        click.echo(f"About {space(missing * made.size)} of files")
        click.echo(f"Measured on {reports}: {made.seconds * 1000:.0f} ms and {space(made.size)} for each")
