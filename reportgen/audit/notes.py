"""The notes, sources, credits and dates of a report in, their slots out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from reportgen.audit import standings
from reportgen.audit.document import Document, Finding, Slot
from reportgen.audit.languages import SEVERAL
from reportgen.audit.languages.language import Language
from reportgen.audit.naming import Names
from reportgen.audit.pair import Pair, is_adjusted, is_bounded, is_whole
from reportgen.audit.rankings import added
from reportgen.audit.relations import standing
from reportgen.audit.tables import Row
from reportgen.model import Basis, Fact, Kind

# Who changed the data, in the credit of O*NET.
_CHANGED_BY = re.compile(r"(?<=USDOL/ETA\. ).+?(?= has modified all)")

# ---------------------------------------------------------------- notes on rows


def due_notes(row: Row, pair: Pair) -> set[str]:
    """What must be noted at a row, as it is noted. Borrowed figures are noted with the names of those that
    they are for, which a reader compares apart."""
    key, facts, words = row.key, pair.facts(row.key), pair.language
    texts = words.REMARKS
    due: set[str] = set()
    if facts and key in texts.defined:
        due.add(texts.defined[key])
    areas = [fact.area for fact in facts if fact.area]
    if areas:
        due.add(words.local(areas[0]))
    remarks = dict.fromkeys(words.remark(fact.remark) for fact in facts if fact.remark)
    if remarks:
        due.add(" ".join(remarks))
    if any(fact.published_for for fact in facts):
        due.add(_borrowed(pair, key))
    if any(fact.basis is Basis.DERIVED and not is_adjusted(fact) for fact in facts):
        other = texts.derived.get(key, texts.worked_out)
        due.add(texts.same_figure if key == "hourly_rate" else other)
    if row.part and pair.are_two and pair.is_rated(key) and row.part in added(key, 1, pair):
        due.add(texts.added)
    modelled = [fact for fact in facts if fact.basis is Basis.MODELLED]
    if modelled:
        due.add(_estimate(facts, words) if key == "lgbt_percent" else texts.projected)
    if any(map(is_bounded, facts)):
        due.add(texts.limit)
    if not all(map(is_whole, facts)):
        due.add(texts.not_whole)
    due |= _by_chance(pair, key)
    if len({(fact.source.name, fact.source.period) for fact in facts}) > 1:
        due.add(texts.unlike)
    return due


def _by_chance(pair: Pair, key: str) -> set[str]:
    """Of two that the difference may be chance, of more between whom it may be."""
    if pair.are_two:
        return {pair.language.REMARKS.by_chance} if standing(pair, key).by_chance else set()
    if pair.measures[key].kind not in (Kind.NUMBER, Kind.RANGE):
        return set()
    found = standings.by_chance(pair, key)
    return {SEVERAL[pair.language.CODE].by_chance(found)} if found else set()


def _borrowed(pair: Pair, key: str) -> str:
    words = pair.language
    if origin := pair.pooled(key):
        return words.pooled(words.origin(origin))
    origins = (
        (place, words.origin(fact.published_for))
        for place in pair.places
        if (fact := pair.fact(key, place)) and fact.published_for
    )
    return words.borrowed(tuple(origins))


def _estimate(facts: tuple[Fact, ...], words: Language) -> str:
    names = dict.fromkeys(fact.source.name or words.REMARKS.no_source for fact in facts)
    return words.estimate(tuple(names))


def _read_note(text: str, names: Names) -> str:
    """A note with the places of the occupations in it rather than their names."""
    texts = names.pair.language.REMARKS
    if not names.pair.are_two and (found := SEVERAL[names.pair.language.CODE].BY_CHANCE.fullmatch(text)):
        return _read_pairs(text, found["pairs"], names)
    if not texts.borrowed.fullmatch(text):
        return text
    return texts.borrower.sub(
        lambda match: str(places[0]) if len(places := names.places(match[0])) == 1 else match[0], text
    )


def _read_pairs(text: str, pairs: str, names: Names) -> str:
    """The note on differences that may be chance, with places for names; as it is where a name is of none."""
    words = SEVERAL[names.pair.language.CODE]
    found: list[tuple[int, int]] = []
    for two in pairs.split("; "):
        named = ((names.places(left), names.places(right)) for left, right in words.between(two))
        known = [(left[0], right[0]) for left, right in named if len(left) == len(right) == 1]
        if len(known) != 1:
            return text
        found += known
    return words.by_chance(tuple(found))


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


def word_notes(
    document: Document, rows: list[Row], said: Iterable[tuple[str, str]], pair: Pair
) -> Iterator[Finding]:
    """Notes that no row refers to: each says a threshold, and each word that needs one has it. `said` are the
    words of comparison with their measures, as the prose has them."""
    words = pair.language
    every = {words.threshold(one, word) for one in pair.measures.values() for word in words.WORDS} - {""}
    referred = {number for row in rows for number in row.line.notes}
    for number, text in enumerate(document.notes, start=1):
        if number not in referred:
            yield Finding(
                sentence=text, slot=Slot(kind="note", found=text, expected=text if text in every else "")
            )
    for text in sorted(
        {words.threshold(pair.measures[key], word) for word, key in said if key in pair.measures} - {""}
    ):
        found = text if text in document.notes else ""
        yield Finding(sentence=text, slot=Slot(kind="note", found=found, expected=text))


# ---------------------------------------------------------------- sources, credits and dates


def sources(document: Document, pair: Pair) -> Iterator[Finding]:
    """Each source of a shown figure, with the measures that are from it."""
    words = pair.language
    due: dict[str, set[str]] = {}
    for fact in pair.shown():
        place = f", {words.area(fact.area)}" if fact.area else ""
        period = words.period(fact.source.period) or words.REMARKS.no_period
        name = f"{fact.source.name or words.REMARKS.no_source}, {period}{place}"
        due.setdefault(name, set()).add(words.label(fact.measure).casefold())
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
    """The texts that the publishers of these figures ask for; whoever handed the report out may be named as
    the one who changed them."""
    used = {(fact.source.name, fact.measure.key) for fact in pair.every_fact()}
    due = {
        _CHANGED_BY.sub("…", _spaced(credit.text))
        for credit in pair.dataset.credits
        if any(
            name == credit.source and (not credit.measures or key in credit.measures) for name, key in used
        )
    }
    found = {_CHANGED_BY.sub("…", _spaced(text)) for text in document.credits}
    for text in sorted(due | found):
        slot = Slot(kind="credit", found=text if text in found else "", expected=text if text in due else "")
        yield Finding(sentence=text, slot=slot)


def dates(document: Document, pair: Pair) -> Iterator[Finding]:
    """When it was printed, how old its figures are, and when to look again: a year later."""
    words = pair.language
    page, unstated = words.PAGE, words.REMARKS.no_period
    found = {line.label: line.text for line in document.dates}
    shown = [fact for fact in pair.shown() if fact.measure.kind is not Kind.TEXT]
    stated = {words.period(fact.source.period) or unstated for fact in shown}
    as_of = {page.undated} if stated == {unstated} else stated
    printed = words.day(found.get(page.printed, ""))
    yield _dated(page.printed, found, found.get(page.printed, "") if printed else "a day")
    read = set(found.get(page.as_of, "").split("; "))
    for text in sorted(as_of | read):
        slot = Slot(kind="period", found=text if text in read else "", expected=text if text in as_of else "")
        yield Finding(sentence=page.as_of, slot=slot)
    yield _dated(page.again, found, words.spelled(_year_after(printed)) if printed else "a year later")


def eyebrow(document: Document, pair: Pair) -> Iterator[Finding]:
    """The line above the title: what this is, of which place, and when it was printed."""
    if not document.eyebrow:
        return
    words = pair.language
    kind = words.PAGE.kind + (f", {words.area(pair.dataset.area)}" if pair.is_local else "")
    layout = next((name for name in words.PAGE.layouts if document.eyebrow.startswith(f"{name}: ")), "")
    kind = f"{layout}: {kind[0].lower()}{kind[1:]}" if layout else kind
    printed = {line.label: line.text for line in document.dates}.get(words.PAGE.printed, "")
    expected = f"{kind} {words.PAGE.printed_on.format(printed)}"
    yield Finding(
        sentence=document.eyebrow, slot=Slot(kind="eyebrow", found=document.eyebrow, expected=expected)
    )


def _dated(label: str, found: dict[str, str], expected: str) -> Finding:
    return Finding(sentence=label, slot=Slot(kind="date", found=found.get(label, ""), expected=expected))


def _year_after(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return date(day.year + 1, day.month, 28 if leap else day.day)


def _spaced(text: str) -> str:
    return " ".join(text.split())
