"""English: every message worded, every label named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import assert_never

from reportgen.model import (
    Brand,
    Cell,
    Claim,
    Contrast,
    Fact,
    Imprint,
    Labels,
    Measure,
    Number,
    Occupation,
    Source,
)
from reportgen.narrative.languages.en import (
    cells,
    differences,
    figures,
    layouts,
    notes,
    passages,
    portraits,
    rankings,
    several,
)
from reportgen.narrative.languages.en.imprint import WORDS
from reportgen.narrative.languages.en.titles import (
    Naming,
    head,
    name,
    naming,
    running,
    sentence_start,
    short_names,
)
from reportgen.narrative.languages.en.wording import sentences
from reportgen.narrative.languages.imprint import imprint
from reportgen.narrative.messages import (
    Absent,
    Addition,
    Alone,
    Amount,
    Apart,
    Borrowed,
    Description,
    HourlyOnly,
    Introduction,
    Message,
    MiddleHalf,
    MiddleHalves,
    NationalOutlook,
    NoFigures,
    Note,
    NotLocal,
    OneRanking,
    Own,
    PaidUnlike,
    Part,
    Parts,
    PeopleCaveat,
    Pooled,
    Portrait,
    Present,
    Shared,
    SharedBy,
    Stands,
    Told,
)
from reportgen.narrative.microplanning import Known

_LONG = 40
_MOST_WORDS = 30


class English:
    """English for the United States."""

    code = "en"
    missing = cells.NOT_REPORTED
    difference_head = "Difference"
    short_version = layouts.SHORT_VERSION
    frames = 6

    def claims(self, message: Message, known: Known, frame: int) -> tuple[Claim, ...]:
        """The sentences of a message. Names stand in full unless a sentence would become too long with them;
        the title of the report has them in full."""
        claims = self._claims(message, naming(known), frame)
        if any(len(sentence.split()) > _MOST_WORDS for claim in claims for sentence in sentences(claim.text)):
            return self._claims(message, short_names, frame)
        return claims

    def _claims(self, message: Message, names: Naming, frame: int) -> tuple[Claim, ...]:
        match message:
            case Told():
                return differences.tell(message.difference, names, frame)
            case Present():
                return differences.present(message.difference, names, frame)
            case Absent():
                return differences.absent(message.gaps, names, frame)
            case PaidUnlike():
                return passages.paid_unlike(message, names, frame)
            case Introduction():
                return passages.introduction(message, names, frame)
            case Amount():
                return passages.amount(message, frame)
            case MiddleHalf():
                return passages.middle_half(message, names, frame)
            case Part():
                return passages.part(message, names, frame)
            case Shared() if len(message.overlap.cells) > 2:
                return several.shared(message, frame)
            case Shared():
                return rankings.shared(message, frame)
            case Alone():
                return rankings.alone(message, names, frame)
            case Addition():
                return rankings.addition(message, names, frame)
            case OneRanking():
                return rankings.one_ranking(message, names, frame)
            case Description():
                return passages.description(message)
            case Portrait():
                return portraits.portrait(message, names, frame)
            case Pooled():
                return passages.pooled(message, names, frame)
            case Borrowed():
                return passages.borrowed(message, names, frame)
            case NotLocal():
                return passages.not_local(message, names, frame)
            case NoFigures():
                return passages.no_figures(message, frame)
            case NationalOutlook():
                return passages.national_outlook(frame)
            case PeopleCaveat():
                return passages.caveat(frame)
            case Stands():
                return several.stands(message, names, frame)
            case Apart():
                return several.apart(message, names, frame)
            case HourlyOnly():
                return several.hourly_only(message, names, frame)
            case MiddleHalves():
                return several.middle_halves(message, names)
            case Parts():
                return several.parts(message, names, frame)
            case SharedBy():
                return several.shared_by(message, names, frame)
            case Own():
                return several.own(message, names, frame)
            case _:
                assert_never(message)

    # ------------------------------------------------------------ tables

    def cell(self, cell: Cell) -> str:
        return cells.cell(cell)

    def part(self, cell: Cell, label: str) -> str:
        return cells.part(cell, label)

    def part_label(self, measure: Measure, label: str) -> str:
        """A part of a breakdown as a row or bar is headed by it."""
        return label

    def part_difference(self, contrast: Contrast, label: str) -> str:
        return cells.part_difference(contrast, label)

    def difference(self, contrast: Contrast) -> str:
        return cells.difference(contrast)

    def label(self, measure: Measure) -> str:
        return measure.label

    def caption(self, occupations: tuple[Occupation, ...]) -> str:
        left, right = (name(occupation).many for occupation in occupations)
        return f"The difference is read from left to right: {left} against {right}."

    def head(self, occupation: Occupation) -> str:
        """The title, or its short form where it is too long for the head of a column."""
        return sentence_start(name(occupation).short) if len(occupation.title) > _LONG else head(occupation)

    # ------------------------------------------------------------ the page

    def heading(self, section: str) -> str:
        return notes.HEADINGS[section]

    def title_parts(self, occupations: tuple[Occupation, ...]) -> tuple[str, ...]:
        first, *others = occupations
        return (head(first), *(running(occupation.title) for occupation in others))

    def joiner(self, part: str) -> str:
        """What stands in the title before a part that is not the first."""
        return "and"

    def defines(self, measure: Measure) -> bool:
        """Whether a note says what the words of the source mean."""
        return measure.key in notes.DEFINITIONS

    def note(self, note: Note) -> str:
        return notes.note(note)

    def source(self, source: Source, area: str = "") -> str:
        return notes.source(source, area)

    def periods(self, sources: tuple[Source, ...]) -> str:
        return notes.periods(sources)

    def figures(self, measures: tuple[Measure, ...]) -> str:
        labels = [running(measure.label) for measure in measures]
        return sentence_start("; ".join(labels))

    def labels(self, printed: date, area: str = "", layout: str = "full") -> Labels:
        return notes.labels(printed, area, layout)

    def left_out(self, measures: tuple[Measure, ...]) -> str:
        return layouts.left_out(measures)

    def question(self, section: str) -> str:
        """What a worksheet asks its reader about a section."""
        return layouts.QUESTIONS.get(section, "")

    def imprint(self, brand: Brand) -> Imprint:
        return imprint(brand, WORDS)

    def date(self, day: date) -> str:
        return notes.date(day)

    def date_labels(self) -> tuple[str, str, str]:
        return "Printed", "Data as of", "Check again by"

    # ------------------------------------------------------------ charts

    def chart_title(self, key: str) -> str:
        return notes.CHART_TITLES[key]

    def entry(self, measure: Measure, name: str) -> str:
        """An entry of a ranking as a chart shows it."""
        return name

    def chart_description(
        self, title: str, contrasts: tuple[Contrast, ...], parts: tuple[str, ...] = ()
    ) -> Claim:
        """What a chart shows, in full, for those who do not see it; of a ranking the scores of `parts`."""
        told = [f"Chart: {running(title)}."]
        for place, cell in enumerate(contrasts[0].cells):
            found = [
                f"{running(contrast.measure.label)} {cells.listed(contrast.cells[place], parts)}"
                for contrast in contrasts
                if isinstance(contrast.cells[place], Fact)
            ]
            told.append(f"{head(cell.occupation)}: {'; '.join(found) or self.missing}.")
        return Claim(text=" ".join(told), asserts=contrasts)

    def point(self, fact: Fact) -> str:
        """What is printed at the mark of an average or a median."""
        kind = "median" if fact.measure.key == "salary_median" else "average"
        return f"{kind} {cells.cell(fact)}"

    def span(self, low: Fact | None, high: Fact | None) -> str:
        """What is printed at a bar: a range, or two percentiles."""
        if low is None and high is None:
            return self.missing
        if low is not None and (low == high or high is None):
            return cells.cell(low)
        if low is None:
            assert high is not None
            return f"up to {cells.cell(high)}"
        assert high is not None
        return f"{cells.cell(low)} to {cells.cell(high)}"

    def tick(self, measure: Measure, amount: Decimal) -> str:
        return figures.number(measure, Number(amount=amount))
