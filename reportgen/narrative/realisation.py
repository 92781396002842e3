"""Section plans and a language in, the Report out: sentences, tables, notes and sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from reportgen.model import (
    Asserted,
    Basis,
    Bound,
    Brand,
    Breakdown,
    Chart,
    Comparison,
    Contrast,
    Difference,
    Edition,
    Fact,
    Gap,
    Kind,
    Line,
    Measure,
    Number,
    Overlap,
    Range,
    Relation,
    Report,
    Row,
    Section,
    Source,
    Standing,
    Table,
    credited,
)
from reportgen.narrative.illustrations import drawn
from reportgen.narrative.languages import Language
from reportgen.narrative.languages.standings import relations_in_words
from reportgen.narrative.messages import Note, NoteKind
from reportgen.narrative.microplanning import microplanned
from reportgen.narrative.plans import RowPlan, SectionPlan, TablePlan
from reportgen.narrative.sentences import worded

# What a credit says where the data were changed, as the dataset has it.
_OURS = "reportgen"
_CHANGED = f"{_OURS} has modified"


def realised(
    comparison: Comparison,
    plans: tuple[SectionPlan, ...],
    language: Language,
    *,
    printed: date,
    brand: Brand,
    edition: Edition,
) -> Report:
    """The report of these plans; `printed` is the day it is printed, `brand` that of whoever hands it out."""
    notes = _Notes(language=language)
    sections = tuple(_section(plan, comparison, language, notes, edition) for plan in plans)
    used = _facts(sections)
    told, shown = _told(sections), _shown_rows(sections)
    for contrast in comparison.contrasts:
        if isinstance(contrast, Standing) and contrast.measure.key in told:
            for relation in relations_in_words(contrast):
                notes.number(Note(kind=NoteKind.THRESHOLD, contrast=contrast, relation=relation))
        if not isinstance(contrast, Difference) or not _has_threshold(contrast):
            continue
        alike = contrast.relation is Relation.ABOUT_THE_SAME
        if contrast.measure.key in (told | shown if alike else told):
            notes.number(Note(kind=NoteKind.THRESHOLD, contrast=contrast, relation=contrast.relation))
    parts = language.title_parts(comparison.occupations)
    joiners = tuple(language.joiner(part) for part in parts[1:])
    joined = (f" {joiner} {part}" for joiner, part in zip(joiners, parts[1:], strict=True))
    return Report(
        title="".join((parts[0], *joined)),
        title_parts=parts,
        joiners=joiners,
        language=language.code,
        occupations=comparison.occupations,
        sections=sections,
        notes=tuple(notes.texts),
        sources=_sources(used, language),
        credits=_credits(credited(comparison.credits, used), brand.organisation),
        dates=_dates(used, language, printed),
        labels=language.labels(
            printed, comparison.area if not comparison.unpublished else "", edition.layout
        ),
        imprint=language.imprint(brand),
        remarks=_remarks(comparison, language, edition),
    )


def _remarks(comparison: Comparison, language: Language, edition: Edition) -> tuple[str, ...]:
    """What the report goes without: figures that nobody wants, and what had no room."""
    short = (language.short_version,) if edition.cuts else ()
    return (*((language.left_out(comparison.left_out),) if comparison.left_out else ()), *short)


@dataclass(slots=True, kw_only=True)
class _Notes:
    """The notes so far; the same text is one note."""

    language: Language
    texts: list[str] = field(default_factory=list)
    _known: dict[tuple[str, bool], tuple[int, ...]] = field(default_factory=dict)

    def numbers(self, contrast: Contrast, part: str) -> tuple[int, ...]:
        """Those of the notes on a contrast, or on one part of it; its other parts mostly have the same."""
        added = _is_added(contrast, part)
        key = contrast.measure.key, added
        if key not in self._known:
            notes = _notes_on(contrast, self.language, added=added)
            self._known[key] = tuple(sorted(self.number(note) for note in notes))
        return self._known[key]

    def number(self, note: Note) -> int:
        text = self.language.note(note)
        if text not in self.texts:
            self.texts.append(text)
        return self.texts.index(text) + 1


# ---------------------------------------------------------------- sections


def _section(
    plan: SectionPlan, comparison: Comparison, language: Language, notes: _Notes, edition: Edition
) -> Section:
    planned = microplanned((*plan.paragraphs, plan.caveats), comparison.occupations)
    *paragraphs, caveats = worded(planned, language)
    return Section(
        key=plan.key,
        heading=language.heading(plan.key),
        paragraphs=tuple(claims for claims in paragraphs if claims),
        exhibits=tuple(
            _table(exhibit, comparison, language, notes, plan.key)
            if isinstance(exhibit, TablePlan)
            else drawn(exhibit, language)
            for exhibit in plan.exhibits
        ),
        caveats=caveats,
        question=language.question(plan.key) if edition.questions else "",
    )


def _table(plan: TablePlan, comparison: Comparison, language: Language, notes: _Notes, section: str) -> Table:
    rows = tuple(_row(row, language, notes) for row in plan.rows)
    differs = section == "glance" and any(row.difference for row in rows)
    caption = language.caption(comparison.occupations) if differs else ""
    return Table(
        caption=language.chart_title(plan.about) if plan.about else caption,
        heads=tuple(language.head(occupation) for occupation in comparison.occupations),
        difference_head=language.difference_head if any(row.difference for row in rows) else "",
        rows=rows,
        is_directed=differs and not plan.about,
    )


def _row(plan: RowPlan, language: Language, notes: _Notes) -> Row:
    contrast = plan.contrast
    if plan.part:
        cells = tuple(language.part(cell, plan.part) for cell in contrast.cells)
        missing = tuple(text == language.missing for text in cells)
        difference = language.part_difference(contrast, plan.part)
    else:
        cells = tuple(language.cell(cell) for cell in contrast.cells)
        missing = tuple(isinstance(cell, Gap) for cell in contrast.cells)
        difference = language.difference(contrast)
    return Row(
        label=language.part_label(contrast.measure, plan.part)
        if plan.part
        else language.label(contrast.measure),
        cells=cells,
        missing=missing,
        difference=difference,
        asserts=(contrast,),
        notes=notes.numbers(contrast, plan.part),
    )


def _notes_on(contrast: Contrast, language: Language, *, added: bool) -> tuple[Note, ...]:
    facts = contrast.facts
    if not facts:
        return ()
    kinds: list[NoteKind] = []
    if language.defines(contrast.measure):
        kinds.append(NoteKind.DEFINED)
    if any([fact.area for fact in facts]):
        kinds.append(NoteKind.LOCAL)
    if any([fact.remark for fact in facts]):
        kinds.append(NoteKind.REMARK)
    if any([fact.published_for for fact in facts]):
        kinds.append(NoteKind.BORROWED)
    # A figure that was adjusted to national prices says so in its remark.
    if any([fact.basis is Basis.DERIVED and not (fact.area and fact.remark) for fact in facts]):
        hourly = contrast.measure.key == "hourly_rate"
        kinds.append(NoteKind.HOURLY_FROM_YEARLY if hourly else NoteKind.DERIVED)
    if added:
        kinds.append(NoteKind.ADDED)
    if any([fact.basis is Basis.MODELLED for fact in facts]):
        estimate = contrast.measure.key == "lgbt_percent"
        kinds.append(NoteKind.ESTIMATE if estimate else NoteKind.PROJECTED)
    if any([_is_bounded(fact) for fact in facts]):
        kinds.append(NoteKind.BOUND)
    if any([not _is_whole(fact) for fact in facts]):
        kinds.append(NoteKind.SHARES_NOT_WHOLE)
    if isinstance(contrast, Difference) and contrast.insignificant:
        kinds.append(NoteKind.INSIGNIFICANT)
    if isinstance(contrast, Standing) and contrast.by_chance and not contrast.pooled:
        kinds.append(NoteKind.BY_CHANCE)
    if len({fact.source for fact in facts}) > 1:
        kinds.append(NoteKind.SOURCES_UNLIKE)
    return tuple(Note(kind=kind, contrast=contrast) for kind in kinds)


def _is_added(contrast: Contrast, part: str) -> bool:
    """Whether someone who does the work of the first of two would add this for that of the second, by the
    scores of both."""
    return (
        isinstance(contrast, Overlap)
        and bool(contrast.added)
        and part in contrast.added[1]
        and contrast.is_scored
    )


def _told(sections: tuple[Section, ...]) -> frozenset[str]:
    """The measures whose difference or standing a sentence tells."""
    return frozenset(
        one.measure.key
        for section in sections
        for paragraph in section.paragraphs
        for claim in paragraph
        for one in claim.asserts
        if isinstance(one, Difference | Standing)
    )


def _shown_rows(sections: tuple[Section, ...]) -> frozenset[str]:
    """The measures that have a row, which says so where two figures are about the same."""
    return frozenset(
        one.measure.key
        for section in sections
        for exhibit in section.exhibits
        if isinstance(exhibit, Table)
        for row in exhibit.rows
        for one in row.asserts
        if isinstance(one, Difference)
    )


def _has_threshold(difference: Difference) -> bool:
    """Whether the relation is worded by a threshold; "slightly" and "much" are said of percents only."""
    tolerance = difference.measure.tolerance
    if tolerance is None or difference.insignificant:
        return False
    if difference.relation is Relation.ABOUT_THE_SAME:
        return True
    return tolerance.relative and difference.relation in (Relation.SLIGHT, Relation.MUCH)


def _is_bounded(fact: Fact) -> bool:
    value = fact.value
    if isinstance(value, Number):
        return value.bound is not Bound.EXACT
    ends = (value.low, value.high) if isinstance(value, Range) else ()
    return any(end is not None and end.bound is not Bound.EXACT for end in ends)


def _is_whole(fact: Fact) -> bool:
    if not isinstance(fact.value, Breakdown) or len(fact.value.shares) < 2:
        return True
    parts = [share.percent.amount for share in fact.value.shares if share.percent is not None]
    return len(parts) < len(fact.value.shares) or sum(parts) == 100


# ---------------------------------------------------------------- sources and dates


def _facts(sections: tuple[Section, ...]) -> tuple[Fact, ...]:
    """Every fact that the report says or shows, once, in its order."""
    found: dict[tuple[str, str], Fact] = {}
    for section in sections:
        claims = (
            claim.asserts for paragraph in (*section.paragraphs, section.caveats) for claim in paragraph
        )
        shown = (asserts for exhibit in section.exhibits for asserts in _shown(exhibit))
        for asserts in (*claims, *shown):
            for fact in _asserted(asserts):
                found.setdefault((fact.occupation.key, fact.measure.key), fact)
    return tuple(found.values())


def _shown(exhibit: Table | Chart) -> tuple[tuple[Asserted, ...], ...]:
    if isinstance(exhibit, Table):
        return tuple(row.asserts for row in exhibit.rows)
    return (exhibit.description.asserts,)


def _asserted(asserts: tuple[Asserted, ...]) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for one in asserts:
        if isinstance(one, Fact):
            facts.append(one)
        elif isinstance(one, Contrast):
            facts += one.facts
    return tuple(facts)


def _sources(facts: tuple[Fact, ...], language: Language) -> tuple[Line, ...]:
    measures: dict[tuple[Source, str], dict[str, Measure]] = {}
    for fact in facts:
        measures.setdefault((fact.source, fact.area), {})[fact.measure.key] = fact.measure
    return tuple(
        Line(label=language.source(source, area), text=language.figures(tuple(found.values())))
        for (source, area), found in measures.items()
    )


def _credits(credits: tuple[str, ...], organisation: str) -> tuple[str, ...]:
    """The credits, which say who changed the data: whoever hands the report out, where that is known."""
    if not organisation:
        return credits
    return tuple(credit.replace(_CHANGED, f"{organisation}{_CHANGED[len(_OURS) :]}") for credit in credits)


def _dates(facts: tuple[Fact, ...], language: Language, printed: date) -> tuple[Line, ...]:
    dated = dict.fromkeys(fact.source for fact in facts if fact.measure.kind is not Kind.TEXT)
    texts = (
        language.date(printed),
        language.periods(tuple(dated)),
        language.date(_a_year_after(printed)),
    )
    return tuple(
        Line(label=label, text=text)
        for label, text in zip(language.date_labels(), texts, strict=True)
        # Where no figure is shown, none has a period.
        if text
    )


def _a_year_after(day: date) -> date:
    if (day.month, day.day) == (2, 29):
        return day.replace(year=day.year + 1, day=28)
    return day.replace(year=day.year + 1)
