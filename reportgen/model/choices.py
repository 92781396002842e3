"""What a user may choose for a report, for all commands: a new option is a field here."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The choices for one report. `area` is empty for the nation; `national_prices` divides the wages of an
    area by its price level. `demographics` says which figures on people are shown: "full", "age-only" or
    "none"."""

    output_format: str = "pdf"
    layout: str = "full"
    paper: str = "letter"
    language: str = "en"
    area: str = ""
    national_prices: bool = False
    demographics: str = "full"

    def texts(self) -> dict[str, str]:
        """Each choice as a text by its name, empty where it is off."""
        found = {}
        for one in fields(self):
            value = getattr(self, one.name)
            found[one.name.removeprefix("output_")] = str(value or "") if value is not True else "yes"
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Which of the reports on a comparison is wanted: for which layout, with questions to answer in writing,
    and without so many of its least needed pieces."""

    layout: str = "full"
    questions: bool = False
    cuts: int = 0
