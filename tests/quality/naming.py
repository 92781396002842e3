"""The prose of a report in, the same with its two names as marks or as short words out."""

from __future__ import annotations

import re

from reportgen.audit.languages import en
from reportgen.audit.naming import NAME, Names
from reportgen.audit.pair import Pair
from reportgen.model import Report
from tests.quality import sample

SHORT = ("cook", "nurse")
_MARK = re.compile(NAME)
_ONE = re.compile(r"(?:an?|the|each|every) ", re.IGNORECASE)


def names(report: Report) -> Names:
    left, right = report.occupations
    return Names(Pair(dataset=sample.dataset(), occupations=(left, right), language=en))


def with_short_names(report: Report, text: str) -> str:
    """The text with a short word for each of the two: "a cook" for one of them, "cooks" for all."""
    found = names(report)
    marked = found.marked(text)

    def short(match: re.Match[str]) -> str:
        whole = found.unmarked(match.group())
        word = SHORT[found.who(match.group())]
        one = _ONE.match(whole)
        text = f"{one.group()}{word}" if one else f"{word}s"
        return text[:1].upper() + text[1:] if whole[:1].isupper() else text

    return _MARK.sub(short, marked)
