"""The number of rounds in, time, stages and size of full reports out."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter

from reportgen import pipeline
from reportgen.facts import compare
from reportgen.narrative import narrate
from reportgen.render import to_pdf, to_text
from reportgen.render.page import write_page
from tests.bench.naive import missing_font, naive_pdf
from tests.bench.subject import LANGUAGE, PRINTED, Pair, dataset, look, pairs, pdf, report
from tests.bench.table import Line, Result, Skipped, Target
from tests.bench.timing import WARM_UP, collecting_between, interleaved, milliseconds, one_core, ratio

_OVER_NAIVE = Target(first=3, then=5, more_is_better=True)
_TEXT = Target(first=5, then=2)
_SIZE = Target(first=120, then=60)
# Texts take so little time that many are needed for a steady median.
_TEXTS_A_ROUND = 10


def full_report(rounds: int) -> list[Line]:
    """How much faster than the naive way a full report is, from names to a tagged PDF: warm, one core."""
    if reason := missing_font():
        return [Skipped(what="full report to naive", reason=reason)]
    with one_core():
        seconds = interleaved(
            {"ours": pdf, "naive": lambda pair: naive_pdf(report(pair), look())}, pairs(rounds)
        )
    ours, naive = milliseconds(seconds["ours"]), milliseconds(seconds["naive"])
    return [
        Result(
            what="full report to naive",
            value=ratio(seconds["naive"], seconds["ours"]),
            unit="times as fast",
            how=f"ours {ours:.0f} ms, naive {naive:.0f} ms, medians of {rounds} pairs",
            target=_OVER_NAIVE,
        )
    ]


def text(rounds: int) -> list[Line]:
    """The time of the text of one pair: compare, narrate and plain text, no pages."""
    with one_core():
        stages = _staged(_text_stages, pairs(rounds * _TEXTS_A_ROUND))
    whole = [sum(parts) for parts in zip(*stages.values(), strict=True)]
    parts = ", ".join(f"{stage} {milliseconds(seconds):.2f}" for stage, seconds in stages.items())
    return [
        Result(
            what="text of one pair",
            value=milliseconds(whole),
            unit="ms",
            how=f"{parts} ms, medians of {len(whole)} texts",
            target=_TEXT,
        )
    ]


def stages(rounds: int) -> list[Line]:
    """The stages of one full report, one by one."""
    with one_core():
        found = _staged(_page_stages, pairs(rounds))
    whole = sum(map(median, found.values()))
    return [
        Result(
            what=f"stage: {stage}",
            value=milliseconds(seconds),
            unit="ms",
            how=f"{median(seconds) / whole:.1%} of {whole * 1000:.0f} ms",
        )
        for stage, seconds in found.items()
    ]


def size(rounds: int) -> list[Line]:
    """The size of full reports: the largest counts, a printout must not surprise anybody."""
    sizes = [len(pdf(pair)) / 1000 for pair in pairs(rounds)]
    return [
        Result(
            what="size of a full report",
            value=max(sizes),
            unit="kB",
            how=f"the largest of {rounds}; median {median(sizes):.1f} kB, smallest {min(sizes):.1f} kB",
            target=_SIZE,
        )
    ]


def _staged(
    stages_of: Callable[[Pair], Mapping[str, float]], subjects: Sequence[Pair]
) -> dict[str, list[float]]:
    """The seconds of each stage for each pair made as a worker does, after a warm-up on the first."""
    for pair in subjects[:WARM_UP]:
        stages_of(pair)
    found: dict[str, list[float]] = {}
    with collecting_between():
        for pair in subjects:
            gc.collect()
            for stage, seconds in stages_of(pair).items():
                found.setdefault(stage, []).append(seconds)
    return found


def _text_stages(pair: Pair) -> Mapping[str, float]:
    start = perf_counter()
    comparison = compare(dataset(), pair)
    compared = perf_counter()
    worded = narrate(comparison, language=LANGUAGE, printed=PRINTED)
    narrated = perf_counter()
    to_text(worded)
    return {
        "compare": compared - start,
        "narrate": narrated - compared,
        "plain text": perf_counter() - narrated,
    }


def _page_stages(pair: Pair) -> Mapping[str, float]:
    start = perf_counter()
    comparison = compare(dataset(), pair)
    compared = perf_counter()
    worded = narrate(comparison, language=LANGUAGE, printed=PRINTED)
    narrated = perf_counter()
    charts = pipeline.drawn(worded, look())
    drawn = perf_counter()
    write_page(worded, look(), charts)
    placed = perf_counter()
    to_pdf(worded, look(), charts)
    html = placed - drawn
    return {
        "compare": compared - start,
        "narrate": narrated - compared,
        "charts": drawn - narrated,
        "html": html,
        # `to_pdf` writes the HTML itself.
        "pdf": perf_counter() - placed - html,
    }
