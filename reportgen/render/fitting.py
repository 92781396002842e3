"""A report at every length in, the longest one that fills the sides of its layout, laid out, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from reportgen.errors import NoRoomError
from reportgen.model import Report
from reportgen.render.estimate import height
from reportgen.render.pdf import SetOut, set_out
from reportgen.render.theme import Theme

# The height of a line to write on, of the heading above such lines, and the room that is worth having them.
_LINE, _HEADING, _WORTH = 21.5, 34.0, 80.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A report that fills its sides, and its pages."""

    report: Report
    pages: SetOut


def fitted(
    narrated: Callable[[int], Report],
    most: int,
    theme: Theme,
    drawn: Callable[[Report], Mapping[str, str]],
) -> Fitted:
    """The longest report that takes no more than the sides of the layout of `theme`; what is left of them is
    ruled to write on.

    `narrated` gives the report without so many of its pieces, of which `most` may go, `drawn` its charts.
    Raises `NoRoomError` where it takes more sides without all of them.
    """
    known = cache(narrated)
    least, end, scale, found = 0, most, 1.0, None
    while least <= end:
        cuts = _fewest(known, least, end, theme, scale)
        if found is not None and cuts is None:
            break
        cuts = end if cuts is None else cuts
        made = set_out(known(cuts), theme, drawn(known(cuts)))
        # What was laid out sets the estimates right.
        scale = made.height / height(known(cuts), theme)
        if made.pages <= theme.layout.sides:
            better = found is None
            found = Fitted(report=known(cuts), pages=made)
            end = cuts - 1 if better else -1
        else:
            least = cuts + 1 if found is None else end + 1
    if found is None:
        raise NoRoomError(
            f"The {theme.layout.name} of “{known(most).title}” does not fit on {theme.layout.sides} pages, "
            "whatever is left out; choose --layout full, or shorten the texts in the data."
        )
    return _ruled(found, theme, drawn)


def _fewest(
    narrated: Callable[[int], Report], least: int, end: int, theme: Theme, scale: float
) -> int | None:
    """The fewest cuts, from `least` to `end`, with which the report is estimated to fit."""
    if height(narrated(end), theme) * scale > theme.room:
        return None
    while least < end:
        middle = (least + end) // 2
        if height(narrated(middle), theme) * scale <= theme.room:
            end = middle
        else:
            least = middle + 1
    return end


def _ruled(found: Fitted, theme: Theme, drawn: Callable[[Report], Mapping[str, str]]) -> Fitted:
    """The same with lines to write on where much room is left."""
    room = theme.room - found.pages.height
    if room < _WORTH:
        return found
    for lines in range(int((room - _HEADING) / _LINE), 0, -1):
        made = set_out(found.report, theme, drawn(found.report), lines=lines)
        if made.pages <= theme.layout.sides:
            return Fitted(report=found.report, pages=made)
    return found
