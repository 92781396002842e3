"""Names of measurements in, a table of what they found out: `python -m tests.bench [NAME...]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from time import perf_counter

from tests.bench import batches, commands, growth, loading, machine, memory, peers, reports, sources, survival
from tests.bench.table import Line, lines, markdown


def main() -> None:
    options = _options()
    for line in machine.described():
        print(line, flush=True)
    results: list[Line] = []
    measures = _measures(options)
    try:
        for name in options.names or measures:
            start = perf_counter()
            results += measures[name]()
            print(f"{name}: {perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
    finally:
        # Where one fails, what the others took minutes to measure is shown all the same.
        print(*(markdown if options.markdown else lines)(results), sep="\n", flush=True)


def _measures(options: argparse.Namespace) -> Mapping[str, Callable[[], list[Line]]]:
    """What can be measured, by name, in the order of the table."""
    rounds, fewer = options.rounds, max(options.rounds // 2, 3)
    return {
        "report": lambda: reports.full_report(rounds),
        "text": lambda: reports.text(rounds),
        "command": lambda: commands.first_pdf(fewer),
        "lookups": lambda: commands.lookups(fewer),
        "memory": lambda: memory.memory(options.reports),
        "size": lambda: reports.size(rounds),
        "stages": lambda: reports.stages(rounds),
        "load": lambda: loading.loading(fewer),
        "sources": sources.sources,
        "occupations": lambda: growth.occupations(rounds),
        "scaling": lambda: batches.scaling(options.pairs),
        "dask": lambda: batches.dask(options.pairs),
        "survival": lambda: survival.survival(options.pairs),
        "peers": lambda: peers.peers(fewer),
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--rounds", type=_count, default=15, help="how many pairs or runs (15)")
    parser.add_argument(
        "--reports", type=_count, default=200, help="how many reports the worker makes whose memory is taken"
    )
    parser.add_argument("--pairs", type=_count, default=60, help="how many pairs each batch makes (60)")
    parser.add_argument("--markdown", action="store_true", help="print the table as README.md has it")
    options = parser.parse_args()
    known = _measures(options)
    if unknown := [name for name in options.names if name not in known]:
        parser.error(f"there is no {', '.join(unknown)}; choose of {', '.join(known)}")
    return options


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


if __name__ == "__main__":
    main()
