"""The texts that publishers ask for: which are due for which figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.model.comparison import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The text to print wherever a figure of `source` is printed, or one of its `measures` where any are
    named; `source` is as in the tables."""

    source: str
    text: str
    measures: tuple[str, ...] = ()


def credited(credits: Iterable[Credit], facts: Iterable[Fact]) -> tuple[str, ...]:
    """The texts that are due where these facts are printed, each once, in the order of `credits`."""
    used = {(fact.source.name, fact.measure.key) for fact in facts}
    named = {source for source, _ in used}
    due = (
        credit.text
        for credit in credits
        if (not credit.measures and credit.source in named)
        or any((credit.source, measure) in used for measure in credit.measures)
    )
    return tuple(dict.fromkeys(due))
