"""The number of rounds in, how long a page takes here and with other engines for an equal document out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from reportgen import pipeline
from reportgen.errors import UnknownChoiceError
from reportgen.model import Choices, Report
from reportgen.render import Theme, theme, to_html, to_pdf
from tests.bench import chromium
from tests.bench.blocks import Block, blocks
from tests.bench.by_fpdf2 import fpdf2_pdf
from tests.bench.by_reportlab import reportlab_pdf
from tests.bench.by_typst import typst_pdf
from tests.bench.subject import LANGUAGE, PAPER, PRINTED, THEME, Pair, dataset, look, pairs, report
from tests.bench.table import Line, Result, Skipped, Target
from tests.bench.timing import interleaved, milliseconds, one_core, ratio

_TO_CHROMIUM = Target(first=1.5, then=1)
_ENGINES: dict[str, tuple[str, str, Callable[[list[Block], str], bytes]]] = {
    "Typst": ("typst", "PDF/UA-1, one compiler", typst_pdf),
    "ReportLab": ("reportlab", "untagged", reportlab_pdf),
    "fpdf2": ("fpdf2", "untagged", fpdf2_pdf),
}
_Way = Callable[[int], object]


def peers(rounds: int) -> list[Line]:
    """Full reports and handouts from finished sentences and charts to bytes: one core, warm, in turns."""
    with one_core(), ExitStack() as stack:
        browser = stack.enter_context(chromium.running()) if chromium.command() else None
        return [*_full(rounds, browser), *_handout(rounds, browser)]


def _full(rounds: int, browser: chromium.Chromium | None) -> Iterator[Line]:
    subjects = [_Subject(report(pair), look()) for pair in pairs(rounds)]
    ways: dict[str, _Way] = {"ours": lambda place: subjects[place].ours()}
    if browser is not None:
        ways["Chromium"] = lambda place: browser.pdf(subjects[place].html)
    for name, (package, _, write) in _ENGINES.items():
        if _installed(package):
            ways[name] = partial(_written, subjects, write)
    seconds = interleaved(ways, range(rounds))
    yield _to_chromium("full report to Chromium", seconds, None)
    for name, (package, remark, _) in _ENGINES.items():
        if name in seconds:
            how = f"{name} {_installed(package)}, {remark}"
            yield _line(f"full report to {name}", seconds, name, how, None)
        else:
            yield Skipped(what=f"full report to {name}", reason=f"{package} is not installed")


def _handout(rounds: int, browser: chromium.Chromium | None) -> Iterator[Line]:
    what = "handout to Chromium"
    try:
        small = theme(THEME, PAPER, "handout")
    except UnknownChoiceError:
        yield Skipped(what=what, reason="the theme has no layout of that name")
        return
    chosen = pairs(rounds)
    subjects = [_Subject(_fitted(pair)[0], small) for pair in chosen]
    ways: dict[str, _Way] = {
        "ours": lambda place: subjects[place].ours(),
        "fitting": lambda place: _fitted(chosen[place]),
    }
    if browser is not None:
        ways["Chromium"] = lambda place: browser.pdf(subjects[place].html)
    seconds = interleaved(ways, range(rounds))
    yield _to_chromium(what, seconds, _TO_CHROMIUM)
    yield Result(
        what="handout from names to bytes",
        value=milliseconds(seconds["fitting"]),
        unit="ms",
        how=f"compared, worded, and cut until it fits two pages; medians of {rounds}",
    )


def _fitted(pair: Pair) -> tuple[Report, bytes]:
    choices = Choices(layout="handout", output_format="pdf", language=LANGUAGE, paper=PAPER)
    return pipeline.chosen(dataset(), [one.title for one in pair], choices, printed=PRINTED)


class _Subject:
    """A report in a look, its charts drawn, as each engine takes it."""

    def __init__(self, worded: Report, look: Theme) -> None:
        self._look, self._report = look, worded
        self._charts = pipeline.drawn(worded, look) if look.layout.charts else {}
        self.title = worded.title
        self.html = to_html(worded, look, self._charts)

    def ours(self) -> bytes:
        return to_pdf(self._report, self._look, self._charts)

    def blocks(self) -> list[Block]:
        return list(blocks(self._report, self._charts))


def _written(subjects: list[_Subject], write: Callable[[list[Block], str], bytes], place: int) -> bytes:
    return write(subjects[place].blocks(), subjects[place].title)


def _to_chromium(what: str, seconds: dict[str, list[float]], target: Target | None) -> Line:
    if "Chromium" not in seconds:
        return Skipped(what=what, reason="not installed: no Chromium is on the path; Debian has chromium")
    how = f"Chromium {chromium.version()}, the same HTML, tagged"
    return _line(what, seconds, "Chromium", how, target)


def _line(what: str, seconds: dict[str, list[float]], name: str, how: str, target: Target | None) -> Line:
    ours, theirs = milliseconds(seconds["ours"]), milliseconds(seconds[name])
    return Result(
        what=what,
        value=ratio(seconds["ours"], seconds[name]),
        unit="times its time",
        how=f"ours {ours:.0f} ms, theirs {theirs:.0f} ms, medians of {len(seconds['ours'])}; {how}",
        target=target,
    )


def _installed(package: str) -> str:
    """The version of a package, empty where it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
