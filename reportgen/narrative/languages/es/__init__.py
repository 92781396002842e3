"""Spanish for the United States: every message worded, every label named."""

from __future__ import annotations

from collections.abc import Mapping
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
from reportgen.narrative.languages.es import (
    cells,
    differences,
    figures,
    labels,
    layouts,
    notes,
    passages,
    portraits,
    rankings,
    several,
)
from reportgen.narrative.languages.es.imprint import WORDS
from reportgen.narrative.languages.es.names import Naming, brief, head, name, naming, running
from reportgen.narrative.languages.es.sounds import and_before, sentence_start, words
from reportgen.narrative.languages.es.wording import MOST_WORDS
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


class Spanish:
    """Spanish for the United States."""

    code = "es"
    missing = cells.NOT_REPORTED
    difference_head = "Diferencia"
    frames = 3
    short_version = layouts.SHORT_VERSION

    def claims(self, message: Message, known: Known, frame: int) -> tuple[Claim, ...]:
        """The sentences of a message. Names stand in full unless a sentence would become too long with them;
        the title of the report has them in full."""
        claims = self._claims(message, naming(known), frame)
        if not isinstance(message, Description) and any(words(claim.text) > MOST_WORDS for claim in claims):
            return self._claims(message, brief({**_places(message), **known}), frame)
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
                return passages.introduction(message, frame)
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
                return several.middle_halves(message, names, frame)
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
        return cells.label(measure, label)

    def part_difference(self, contrast: Contrast, label: str) -> str:
        return cells.part_difference(contrast, label)

    def difference(self, contrast: Contrast) -> str:
        return cells.difference(contrast)

    def label(self, measure: Measure) -> str:
        return labels.heading(measure)

    def caption(self, occupations: tuple[Occupation, ...]) -> str:
        left, right = (name(occupation).group for occupation in occupations)
        return f"La diferencia se lee de izquierda a derecha: {left} frente a {right}."

    def head(self, occupation: Occupation) -> str:
        """The title, or its short form where it is too long for the head of a column."""
        return head(occupation, longest=_LONG)

    # ------------------------------------------------------------ the page

    def heading(self, section: str) -> str:
        return notes.HEADINGS[section]

    def title_parts(self, occupations: tuple[Occupation, ...]) -> tuple[str, ...]:
        first, *others = map(running, occupations)
        return (sentence_start(first), *others)

    def joiner(self, part: str) -> str:
        """`y`, or `e` by the sound of what follows."""
        return and_before(part)

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
        return sentence_start("; ".join(map(labels.label, measures)))

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
        return "Impreso", "Datos de", "Vuelva a consultar antes del"

    # ------------------------------------------------------------ charts

    def chart_title(self, key: str) -> str:
        return notes.CHART_TITLES[key]

    def entry(self, measure: Measure, name: str) -> str:
        return cells.entry(measure, name)

    def chart_description(
        self, title: str, contrasts: tuple[Contrast, ...], parts: tuple[str, ...] = ()
    ) -> Claim:
        """What a chart shows, in full, for those who do not see it; of a ranking the scores of `parts`."""
        told = [f"Gráfica: {title[:1].lower()}{title[1:]}."]
        for place, cell in enumerate(contrasts[0].cells):
            found = [
                f"{labels.label(contrast.measure)} {cells.listed(contrast.cells[place], parts)}"
                for contrast in contrasts
                if isinstance(contrast.cells[place], Fact)
            ]
            full = sentence_start(running(cell.occupation))
            told.append(f"{full}: {'; '.join(found) or self.missing}.")
        return Claim(text=" ".join(told), asserts=contrasts)

    def point(self, fact: Fact) -> str:
        """What is printed at the mark of an average or a median."""
        kind = "mediana" if fact.measure.key == "salary_median" else "promedio"
        return f"{kind} {cells.cell(fact)}"

    def span(self, low: Fact | None, high: Fact | None) -> str:
        """What is printed at a bar: a range, or two percentiles."""
        if low is None and high is None:
            return self.missing
        if low is not None and (low == high or high is None):
            return cells.cell(low)
        if low is None:
            assert high is not None
            return f"hasta {cells.cell(high)}"
        assert high is not None
        return f"de {cells.cell(low)} a {cells.cell(high)}"

    def tick(self, measure: Measure, amount: Decimal) -> str:
        return figures.number(measure, Number(amount=amount))


def _places(message: Message) -> Mapping[str, int]:
    """The places in the comparison of those whom a message is about, as far as it tells."""
    match message:
        case Told() | Part() | Present():
            cells = message.difference.cells
        case MiddleHalf():
            cells = message.low.cells
        case Alone() | Addition() | Own() | SharedBy():
            cells = message.overlap.cells
        case Stands():
            cells = message.standing.cells
        case MiddleHalves():
            cells = message.low.cells
        case Parts():
            cells = message.contrast.cells
        case _:
            return {}
    return {cell.occupation.key: place for place, cell in enumerate(cells)}
