"""Pairs of titles in, what the auditor says of their reports out: what one process of `audit --all` does."""

from __future__ import annotations

import gc
import os
import signal
import threading
import time
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from reportgen.audit import Auditor, Tally
from reportgen.pipeline import publish, report_on

if TYPE_CHECKING:
    from reportgen.facts import Dataset

# Any day will do, for it is the same in what is written and in what is read.
_DAY = date(2026, 1, 1)
_WATCHED = 1.0

Pair = tuple[str, str]


@dataclass(slots=True, kw_only=True)
class Result:
    """What came of some pairs: `failed` of them made no report, `lines` word all errors."""

    done: int = 0
    failed: int = 0
    tally: Tally = field(default_factory=Tally)
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What all pairs share. It is made before the processes part, which then have it without a copy."""

    dataset: Dataset
    auditor: Auditor
    language: str


_desk: _Desk | None = None


def begin(dataset: Dataset, language: str) -> None:
    """Makes ready what the processes share."""
    global _desk
    _desk = _Desk(dataset=dataset, auditor=Auditor(dataset), language=language)
    # Nothing of this will ever be garbage, so it is never looked through, nor copied for that.
    gc.collect()
    gc.freeze()


def audited(pairs: list[Pair]) -> Result:
    """What the auditor says of the reports on these pairs. A report that cannot be made is an error too."""
    assert _desk is not None
    result = Result()
    gc.disable()
    for pair in pairs:
        result.done += 1
        try:
            _audit(pair, _desk, result)
        # Whatever is wrong with one pair, the others are still worth an audit.
        except Exception as error:
            result.failed += 1
            result.lines.append(f"{pair[0]} and {pair[1]}: {type(error).__name__}: {error}")
    gc.enable()
    gc.collect()
    return result


def _audit(pair: Pair, desk: _Desk, result: Result) -> None:
    from reportgen.cli.audit import worded

    report = report_on(desk.dataset, pair, language=desk.language, printed=_DAY)
    text = publish(report, output_format="text", theme_name="classic", paper="letter").decode()
    verdict = desk.auditor.audit_text(text)
    result.tally = result.tally.with_verdict(verdict)
    if verdict.findings:
        result.lines += [verdict.title, *map(worded, verdict.findings)]


def watch(boss: int) -> None:
    """In each process, at first: leaves Ctrl-C to the one that began it, and ends when that one is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def wait() -> None:
        while os.getppid() == boss:
            time.sleep(_WATCHED)
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
