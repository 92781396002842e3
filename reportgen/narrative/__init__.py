"""NARRATIVE. A Comparison in, a Report of Claims out: plan, then realise."""

from __future__ import annotations

from datetime import date

from reportgen.errors import UnknownChoiceError
from reportgen.model import NO_BRAND, Brand, Comparison, Edition, Report
from reportgen.narrative.document_planning import most_cuts, planned
from reportgen.narrative.languages import LANGUAGES
from reportgen.narrative.realisation import realised
from reportgen.narrative.sections.lead import Verdict, Weighed, weighed

__all__ = ["LANGUAGES", "Verdict", "Weighed", "most_cuts", "narrate", "weighed"]


WHOLE = Edition()


def narrate(
    comparison: Comparison,
    *,
    language: str,
    printed: date,
    brand: Brand = NO_BRAND,
    edition: Edition = WHOLE,
) -> Report:
    """The comparison of two to four occupations in words, tables and charts.

    `language` is a key of LANGUAGES, `printed` the day on which the report is made, `brand` that of whoever
    hands it out. Raises `UnknownChoiceError` for a language that is not there.
    """
    if language not in LANGUAGES:
        offered = ", ".join(LANGUAGES)
        raise UnknownChoiceError(f"There is no language “{language}”; choose one of: {offered}.")
    plans = planned(comparison, cuts=edition.cuts)
    return realised(comparison, plans, LANGUAGES[language], printed=printed, brand=brand, edition=edition)
