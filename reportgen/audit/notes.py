"""The notes, sources, credits and dates of a report in, their slots out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from reportgen.audit.document import Document, Finding, Slot
from reportgen.audit.figures import plain
from reportgen.audit.naming import Names
from reportgen.audit.pair import Pair, is_adjusted, is_bounded, is_whole
from reportgen.audit.relations import standing
from reportgen.audit.tables import Row
from reportgen.model import Basis, Fact, Kind, Measure, Ranking, Unit

_NO_SOURCE, _NO_PERIOD = "Source not stated in the data", "period not stated"

# ---------------------------------------------------------------- notes on rows

_SAME_FIGURE = (
    "Derived: the hourly rate equals the average yearly salary divided by 2,080 hours, so the two rows are "
    "one figure."
)
_DERIVED = {
    "activities": "in the order of how many of the occupation’s tasks belong to each.",
    "time_to_become": "from the source’s job zone and its range of specific vocational preparation.",
    "highest_paying_city": "the place with the highest published average pay.",
    "highest_paying_metro": "the metro area with the highest published average pay.",
    "highest_paying_state": "the state with the highest published average pay.",
    "degree": "the level of education that the largest share of workers has.",
}
_DEFINED = {
    "job_zone": "Job zones run from 1 (little or no preparation) to 5 (extensive preparation).",
    "training": (
        "Short-term training takes up to 1 month, moderate-term training over 1 and up to 12 months, "
        "long-term training over 12 months."
    ),
}
_ADDED = (
    "Skills to add are those rated at least 3 of 5 in importance, and at least half a point higher than in "
    "the other occupation."
)
_PROJECTED = "Modelled: a projection, not a count."
_NOT_WHOLE = "Shares are as published and do not add up to 100: they are rounded, or the groups overlap."
_LIMIT = "The source publishes a limit for this figure, not the figure itself."
_BY_CHANCE = "The difference is within the sampling error of the two figures (90% confidence)."
_BORROWED = re.compile(r"Published for another occupation or a wider group; (?P<origins>.+)\.")


def due_notes(row: Row, pair: Pair) -> set[str]:
    """What must be noted at a row, as it is noted. Borrowed figures are noted with the names of those that
    they are for, which a reader compares apart."""
    key, facts = row.key, pair.facts(row.key)
    due: set[str] = set()
    if facts and key in _DEFINED:
        due.add(_DEFINED[key])
    areas = [fact.area for fact in facts if fact.area]
    if areas:
        due.add(f"{areas[0]}. Rows without such a note are of the whole country.")
    remarks = dict.fromkeys(f"{fact.remark}." for fact in facts if fact.remark)
    if remarks:
        due.add(" ".join(remarks))
    if any(fact.published_for for fact in facts):
        due.add(_borrowed(pair, key))
    if any(fact.basis is Basis.DERIVED and not is_adjusted(fact) for fact in facts):
        other = f"Derived: {_DERIVED.get(key, 'worked out from figures that the source publishes.')}"
        due.add(_SAME_FIGURE if key == "hourly_rate" else other)
    if key == "top_skills" and len(facts) == 2 and all(map(_is_scored, facts)):
        due.add(_ADDED)
    modelled = [fact for fact in facts if fact.basis is Basis.MODELLED]
    if modelled:
        due.add(_estimate(facts) if key == "lgbt_percent" else _PROJECTED)
    if any(map(is_bounded, facts)):
        due.add(_LIMIT)
    if not all(map(is_whole, facts)):
        due.add(_NOT_WHOLE)
    if standing(pair, key).by_chance:
        due.add(_BY_CHANCE)
    return due


def _borrowed(pair: Pair, key: str) -> str:
    if origin := pair.pooled(key):
        return f"Published for {origin}, which covers all of these occupations."
    origins = [
        f"for {place}: {fact.published_for}"
        for place in (0, 1)
        if (fact := pair.fact(key, place)) and fact.published_for
    ]
    return f"Published for another occupation or a wider group; {'; '.join(origins)}."


def _estimate(facts: tuple[Fact, ...]) -> str:
    names = list(dict.fromkeys(fact.source.name or _NO_SOURCE for fact in facts))
    return f"An estimate by the source ({' and '.join(names)}); its method is not published."


def _is_scored(fact: Fact) -> bool:
    return isinstance(fact.value, Ranking) and all(entry.score is not None for entry in fact.value.entries)


def _read_note(text: str, names: Names) -> str:
    """A note with the places of the occupations in it rather than their names."""
    if not _BORROWED.fullmatch(text):
        return text
    return re.sub(
        r"(?<=; for )(.+?)(?=: )",
        lambda match: str(places[0]) if len(places := names.places(match[0])) == 1 else match[0],
        text,
    )


def row_notes(rows: Iterable[Row], document: Document, pair: Pair, names: Names) -> Iterator[Finding]:
    """A slot for each note of each row, right or wrong."""
    read = [_read_note(text, names) for text in document.notes]
    for row in rows:
        due = due_notes(row, pair)
        found = {
            read[number - 1] if 0 < number <= len(read) else f"note {number}" for number in row.line.notes
        }
        for text in sorted(due | found):
            slot = Slot(
                kind="note", found=text if text in found else "", expected=text if text in due else ""
            )
            yield Finding(sentence=row.text, slot=slot)


# ---------------------------------------------------------------- notes on words

_SUBJECTS = {
    Unit.DOLLARS_A_YEAR: "pay",
    Unit.DOLLARS_A_WEEK: "pay",
    Unit.DOLLARS_AN_HOUR: "pay",
    Unit.JOBS: "numbers of jobs",
    Unit.OPENINGS: "openings",
    Unit.SHARE: "shares",
    Unit.CHANGE: "growth",
}
_THRESHOLDS: tuple[tuple[str, Callable[[Measure], str]], ...] = (
    ("about the same", lambda one: f"“about the same” covers differences of up to {_limit(one, 'same')}."),
    ("slightly", lambda one: f"“slightly” covers differences of up to {_limit(one, 'slight')}."),
    ("much", lambda one: f"“much” begins at a difference of {_limit(one, 'much')}."),
)


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
    worded = next((text for known, text in _THRESHOLDS if known == word), None)
    if worded is None or measure.tolerance is None:
        return ""
    return f"For {_SUBJECTS.get(measure.unit, measure.label.casefold())}, {worded(measure)}"


def word_notes(
    document: Document, rows: list[Row], said: Iterable[tuple[str, str]], pair: Pair
) -> Iterator[Finding]:
    """Notes that no row refers to: each says a threshold, and each word that needs one has it. `said` are the
    words of comparison with their measures, as the prose has them."""
    every = {threshold(one, word) for one in pair.measures.values() for word, _ in _THRESHOLDS} - {""}
    referred = {number for row in rows for number in row.line.notes}
    for number, text in enumerate(document.notes, start=1):
        if number not in referred:
            yield Finding(
                sentence=text, slot=Slot(kind="note", found=text, expected=text if text in every else "")
            )
    for text in sorted(
        {threshold(pair.measures[key], word) for word, key in said if key in pair.measures} - {""}
    ):
        found = text if text in document.notes else ""
        yield Finding(sentence=text, slot=Slot(kind="note", found=found, expected=text))


# ---------------------------------------------------------------- sources, credits and dates


def sources(document: Document, pair: Pair) -> Iterator[Finding]:
    """Each source of a shown figure, with the measures that are from it."""
    due: dict[str, set[str]] = {}
    for fact in pair.shown():
        place = f", {fact.area}" if fact.area else ""
        name = f"{fact.source.name or _NO_SOURCE}, {fact.source.period or _NO_PERIOD}{place}"
        due.setdefault(name, set()).add(fact.measure.label.casefold())
    found = {line.label: set(line.text.casefold().split("; ")) for line in document.sources}
    for name in (*due, *(name for name in found if name not in due)):
        yield Finding(
            sentence=name,
            slot=Slot(
                kind="source", found=name if name in found else "", expected=name if name in due else ""
            ),
        )
        for label in sorted(due.get(name, set()) | found.get(name, set())):
            slot = Slot(
                kind="source of",
                found=label if label in found.get(name, ()) else "",
                expected=label if label in due.get(name, ()) else "",
            )
            yield Finding(sentence=name, slot=slot)


def credits(document: Document, pair: Pair) -> Iterator[Finding]:
    """The texts that the publishers of these figures ask for."""
    used = {(fact.source.name, fact.measure.key) for fact in pair.every_fact()}
    due = {
        _spaced(credit.text)
        for credit in pair.dataset.credits
        if any(
            name == credit.source and (not credit.measures or key in credit.measures) for name, key in used
        )
    }
    found = {_spaced(text) for text in document.credits}
    for text in sorted(due | found):
        slot = Slot(kind="credit", found=text if text in found else "", expected=text if text in due else "")
        yield Finding(sentence=text, slot=slot)


def dates(document: Document, pair: Pair) -> Iterator[Finding]:
    """When it was printed, how old its figures are, and when to look again: a year later."""
    found = {line.label: line.text for line in document.dates}
    stated = {fact.source.period or _NO_PERIOD for fact in pair.shown() if fact.measure.kind is not Kind.TEXT}
    as_of = {"not stated by the source"} if stated == {_NO_PERIOD} else stated
    printed = _day(found.get("Printed", ""))
    yield _dated("Printed", found, found.get("Printed", "") if printed else "a day")
    read = set(found.get("Data as of", "").split("; "))
    for text in sorted(as_of | read):
        slot = Slot(kind="period", found=text if text in read else "", expected=text if text in as_of else "")
        yield Finding(sentence="Data as of", slot=slot)
    yield _dated("Check again by", found, _spelled(_year_after(printed)) if printed else "a year later")


def eyebrow(document: Document, pair: Pair) -> Iterator[Finding]:
    """The line above the title: what this is, of which place, and when it was printed."""
    if not document.eyebrow:
        return
    kind = "Occupation comparison" + (f", {pair.dataset.area}" if pair.is_local else "")
    printed = {line.label: line.text for line in document.dates}.get("Printed", "")
    expected = f"{kind} Printed {printed}"
    yield Finding(
        sentence=document.eyebrow, slot=Slot(kind="eyebrow", found=document.eyebrow, expected=expected)
    )


def _dated(label: str, found: dict[str, str], expected: str) -> Finding:
    return Finding(sentence=label, slot=Slot(kind="date", found=found.get(label, ""), expected=expected))


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%B %d, %Y").date()
    except ValueError:
        return None


def _year_after(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return date(day.year + 1, day.month, 28 if leap else day.day)


def _spelled(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _spaced(text: str) -> str:
    return " ".join(text.split())
