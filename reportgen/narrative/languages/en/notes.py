"""A note or source in, its English text out; the fixed words of the page."""

from __future__ import annotations

import datetime

from babel.dates import format_date

from reportgen.model import Contrast, Labels, Measure, Relation, Source, Standing, Unit
from reportgen.narrative.languages.en import figures, layouts
from reportgen.narrative.languages.en.titles import name, running
from reportgen.narrative.messages import Note, NoteKind

HEADINGS = {
    "lead": "",
    "glance": "At a glance",
    "work": "What they do",
    "time": "How long it takes",
    "pay": "Pay",
    "skills": "Skills",
    "outlook": "Outlook",
    "education": "Education",
    "people": "Who does this work",
    "interests": "Interests and work values",
    "technology": "Tools and technology",
    "related": "Related occupations",
}

CHART_TITLES = {
    "lead": "The largest differences in figures, each pair on its own scale from zero",
    "several": "The largest differences in figures, each figure on its own scale from zero",
    "pay": "Yearly pay",
    "skills": "Top skills, in order",
    "top_skills": "How the top skills are rated",
    "growth_percent": "Projected growth in jobs",
    "gender": "Gender",
    "race": "Race and ethnicity",
    "attainment": "Highest level of education of workers aged 25 and over",
}

NO_PERIOD = "period not stated"
NO_SOURCE = "Source not stated in the data"


def labels(printed: datetime.date, area: str, layout: str) -> Labels:
    """The fixed words of the page."""
    return Labels(
        kind=layouts.kind(f"Occupation comparison, {area}" if area else "Occupation comparison", layout),
        printed=f"Printed {date(printed)}",
        of="of",
        note="note",
        against="and",
        notes="Notes",
        sources="Sources",
        dates="Dates",
        own_notes="My notes",
    )


def date(day: datetime.date) -> str:
    return format_date(day, format="long", locale=figures.LOCALE)


def source(of: Source, area: str) -> str:
    return f"{of.name or NO_SOURCE}, {of.period or NO_PERIOD}" + (f", {area}" if area else "")


def periods(sources: tuple[Source, ...]) -> str:
    """The periods that the sources state, once each."""
    stated = dict.fromkeys(source.period or NO_PERIOD for source in sources)
    if list(stated) == [NO_PERIOD]:
        return "not stated by the source"
    return "; ".join(stated)


def note(of: Note) -> str:
    match of.kind:
        case NoteKind.HOURLY_FROM_YEARLY:
            return (
                "Derived: the hourly rate equals the average yearly salary divided by 2,080 hours, "
                "so the two rows are one figure."
            )
        case NoteKind.DERIVED:
            assert of.contrast is not None
            return _derived(of.contrast.measure)
        case NoteKind.BORROWED:
            assert of.contrast is not None
            return _borrowed(of.contrast)
        case NoteKind.LOCAL:
            assert of.contrast is not None
            return f"{of.contrast.facts[0].area}. Rows without such a note are of the whole country."
        case NoteKind.REMARK:
            assert of.contrast is not None
            return " ".join(dict.fromkeys(f"{one.remark}." for one in of.contrast.facts if one.remark))
        case NoteKind.DEFINED:
            assert of.contrast is not None
            return DEFINITIONS[of.contrast.measure.key]
        case NoteKind.ADDED:
            return (
                "Skills to add are those rated at least 3 of 5 in importance, at least half a point higher "
                "than in the other occupation, and not among its top skills."
            )
        case NoteKind.PROJECTED:
            return "Modeled: a projection, not a count."
        case NoteKind.ESTIMATE:
            return f"An estimate by the source ({_publishers(of)}); its method is not published."
        case NoteKind.SHARES_NOT_WHOLE:
            return (
                "Shares are as published and do not add up to 100: they are rounded, or the groups overlap."
            )
        case NoteKind.BOUND:
            return "The source publishes a limit for this figure, not the figure itself."
        case NoteKind.SOURCES_UNLIKE:
            return (
                "The figures in this row are from different sources or periods and may not be counted alike."
            )
        case NoteKind.INSIGNIFICANT:
            return "The difference is within the sampling error of the two figures (90% confidence)."
        case NoteKind.BY_CHANCE:
            assert isinstance(of.contrast, Standing)
            return _by_chance(of.contrast)
        case NoteKind.THRESHOLD:
            assert of.contrast is not None and of.relation is not None
            return _threshold(of.contrast.measure, of.relation)


DEFINITIONS = {
    "job_zone": "Job zones run from 1 (little or no preparation) to 5 (extensive preparation).",
    "training": (
        "Short-term training takes up to 1 month, moderate-term training over 1 and up to 12 months, "
        "long-term training over 12 months."
    ),
}

_DERIVED = {
    "activities": "in the order of how many of the occupation’s tasks belong to each.",
    "time_to_become": (
        "from the source’s job zone and its range of specific vocational preparation, which counts school "
        "only as far as it prepares for this work."
    ),
    "highest_paying_city": "the place with the highest published average pay.",
    "highest_paying_metro": "the metro area with the highest published average pay.",
    "highest_paying_state": "the state with the highest published average pay.",
    "degree": "the level of education that the largest share of workers has.",
}


def _derived(measure: Measure) -> str:
    return f"Derived: {_DERIVED.get(measure.key, 'worked out from figures that the source publishes.')}"


def _borrowed(contrast: Contrast) -> str:
    """Whose figures they are, in the order of the occupations."""
    if contrast.pooled:
        return f"Published for {contrast.pooled}, which covers all of these occupations."
    borrowed = [
        f"for {name(fact.occupation).many}: {fact.published_for}"
        for fact in contrast.facts
        if fact.published_for
    ]
    return f"Published for another occupation or a wider group; {'; '.join(borrowed)}."


def _by_chance(standing: Standing) -> str:
    """Between whom the difference may be chance, each pair in the order of the occupations."""
    cells = standing.cells
    pairs = [
        f"between {name(cells[first].occupation).many} and {name(cells[second].occupation).many}"
        for first, second in standing.by_chance
    ]
    return f"Within the sampling error of the figures (90% confidence) are differences {'; '.join(pairs)}."


def _publishers(of: Note) -> str:
    facts = of.contrast.facts if of.contrast is not None else ()
    return figures.listed(list(dict.fromkeys(fact.source.name or NO_SOURCE for fact in facts)))


def _threshold(measure: Measure, relation: Relation) -> str:
    tolerance = measure.tolerance
    assert tolerance is not None
    subject = {
        Unit.DOLLARS_A_YEAR: "For pay",
        Unit.DOLLARS_A_WEEK: "For pay",
        Unit.DOLLARS_AN_HOUR: "For pay",
        Unit.JOBS: "For numbers of jobs",
        Unit.OPENINGS: "For openings",
        Unit.SHARE: "For shares",
        Unit.CHANGE: "For growth",
    }.get(measure.unit, f"For {running(measure.label)}")
    word = "percent of the smaller figure" if tolerance.relative else _absolute_unit(measure)
    same, slight, much = map(figures.decimal, (tolerance.same, tolerance.slight, tolerance.much))
    match relation:
        case Relation.ABOUT_THE_SAME:
            return f"{subject}, “about the same” covers differences of up to {same} {word}."
        case Relation.SLIGHT:
            return f"{subject}, “slightly” covers differences of up to {slight} {word}."
        case _:
            return f"{subject}, “much” begins at a difference of {much} {word}."


def _absolute_unit(measure: Measure) -> str:
    if measure.unit in (Unit.YEARS, Unit.YEARS_OF_AGE):
        return "years"
    return "percentage points" if measure.unit in (Unit.SHARE, Unit.CHANGE) else "points"
