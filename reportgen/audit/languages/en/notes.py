"""What English reports note: the texts of notes, sources and dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime

from reportgen.audit.figures import plain
from reportgen.audit.languages.language import Remarks
from reportgen.model import Measure, Unit

REMARKS = Remarks(
    same_figure=(
        "Derived: the hourly rate equals the average yearly salary divided by 2,080 hours, so the two rows "
        "are one figure."
    ),
    derived={
        "activities": "Derived: in the order of how many of the occupation’s tasks belong to each.",
        "time_to_become": (
            "Derived: from the source’s job zone and its range of specific vocational preparation, "
            "which counts school only as far as it prepares for this work."
        ),
        "highest_paying_city": "Derived: the place with the highest published average pay.",
        "highest_paying_metro": "Derived: the metro area with the highest published average pay.",
        "highest_paying_state": "Derived: the state with the highest published average pay.",
        "degree": "Derived: the level of education that the largest share of workers has.",
    },
    worked_out="Derived: worked out from figures that the source publishes.",
    defined={
        "job_zone": "Job zones run from 1 (little or no preparation) to 5 (extensive preparation).",
        "training": (
            "Short-term training takes up to 1 month, moderate-term training over 1 and up to 12 months, "
            "long-term training over 12 months."
        ),
    },
    added=(
        "Skills to add are those rated at least 3 of 5 in importance, at least half a point higher than in "
        "the other occupation, and not among its top skills."
    ),
    projected="Modeled: a projection, not a count.",
    not_whole="Shares are as published and do not add up to 100: they are rounded, or the groups overlap.",
    limit="The source publishes a limit for this figure, not the figure itself.",
    unlike="The figures in this row are from different sources or periods and may not be counted alike.",
    by_chance="The difference is within the sampling error of the two figures (90% confidence).",
    borrowed=re.compile(r"Published for another occupation or a wider group; (?P<origins>.+)\."),
    borrower=re.compile(r"(?<=; for )(.+?)(?=: )"),
    no_source="Source not stated in the data",
    no_period="period not stated",
)
_SUBJECTS = {
    Unit.DOLLARS_A_YEAR: "pay",
    Unit.DOLLARS_A_WEEK: "pay",
    Unit.DOLLARS_AN_HOUR: "pay",
    Unit.JOBS: "numbers of jobs",
    Unit.OPENINGS: "openings",
    Unit.SHARE: "shares",
    Unit.CHANGE: "growth",
}
_THRESHOLDS: dict[str, Callable[[Measure], str]] = {
    "about the same": lambda one: f"“about the same” covers differences of up to {_limit(one, 'same')}.",
    "slightly": lambda one: f"“slightly” covers differences of up to {_limit(one, 'slight')}.",
    "much": lambda one: f"“much” begins at a difference of {_limit(one, 'much')}.",
}
WORDS = tuple(_THRESHOLDS)


def _limit(measure: Measure, name: str) -> str:
    tolerance = measure.tolerance
    assert tolerance is not None
    if tolerance.relative:
        unit = "percent of the smaller figure"
    elif measure.unit in (Unit.YEARS, Unit.YEARS_OF_AGE):
        unit = "years"
    else:
        unit = "percentage points" if measure.unit in (Unit.SHARE, Unit.CHANGE) else "points"
    return f"{plain(getattr(tolerance, name))} {unit}"


def threshold(measure: Measure, word: str) -> str:
    """The note that says from where a word is used of a measure; empty where it never is."""
    worded = _THRESHOLDS.get(word)
    if worded is None or measure.tolerance is None:
        return ""
    return f"For {_SUBJECTS.get(measure.unit, measure.label.casefold())}, {worded(measure)}"


def local(area: str) -> str:
    return f"{area}. Rows without such a note are of the whole country."


def remark(text: str) -> str:
    return f"{text}."


def pooled(origin: str) -> str:
    return f"Published for {origin}, which covers all of these occupations."


def borrowed(origins: tuple[tuple[int, str], ...]) -> str:
    """For whom the figures of each place were published."""
    told = "; ".join(f"for {place}: {origin}" for place, origin in origins)
    return f"Published for another occupation or a wider group; {told}."


def estimate(names: tuple[str, ...]) -> str:
    return f"An estimate by the source ({' and '.join(names)}); its method is not published."


def area(name: str) -> str:
    return name


def period(text: str) -> str:
    return text


def day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%B %d, %Y").date()
    except ValueError:
        return None


def spelled(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
