"""The messages of a section in, its sentence plans out: who is named in full, and who briefly by now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never
from zlib import crc32

from reportgen.model import Contrast, Gap, Occupation, Relation
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

Known = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePlan:
    """A message, and the occupations that need no full name in it: their places in the comparison by key.
    `frame` is the number by which a language chooses among the ways that it has to say the message."""

    message: Message
    known: Known
    frame: int


def microplanned(
    paragraphs: tuple[tuple[Message, ...], ...], occupations: tuple[Occupation, ...]
) -> tuple[tuple[SentencePlan, ...], ...]:
    """The paragraphs of one section. Printouts are read by section, so each names everyone in full once."""
    known: dict[str, int] = {}
    places = {occupation.key: place for place, occupation in enumerate(occupations)}
    compared = "/".join(places)
    planned = []
    for messages in paragraphs:
        plans = []
        for message in _aggregated(messages):
            frame = crc32(f"{type(message).__name__}/{_subject(message)}/{compared}".encode())
            plans.append(SentencePlan(message=message, known=dict(known), frame=frame))
            known |= {one.key: places[one.key] for one in _named(message)}
        planned.append(tuple(plans))
    return tuple(planned)


def _aggregated(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """What one occupation lacks in two or more neighbouring differences is said of all of them at once."""
    found: list[Message] = []
    for gap, group in groupby(messages, key=_gap_of):
        run = tuple(group)
        if gap is None or len(run) < 2:
            found += run
            continue
        differences = [message.difference for message in run if isinstance(message, Told)]
        found += [Present(difference=one) for one in differences]
        found.append(
            Absent(gaps=tuple(cell for one in differences for cell in one.cells if isinstance(cell, Gap)))
        )
    return (*found, *_absences(messages))


def _absences(messages: tuple[Message, ...]) -> tuple[Absent, ...]:
    """What is missing among three or four figures, all that the same occupations lack in one sentence."""
    missing: dict[tuple[str, ...], list[Gap]] = {}
    for message in messages:
        for contrast in _of_several(message):
            gaps = tuple(cell for cell in contrast.cells if isinstance(cell, Gap))
            if gaps:
                missing.setdefault(tuple(gap.occupation.key for gap in gaps), []).extend(gaps)
    return tuple(Absent(gaps=tuple(gaps)) for gaps in missing.values())


def _of_several(message: Message) -> tuple[Contrast, ...]:
    """The contrasts of three or four whose figures a message tells, without those that are missing."""
    match message:
        case Stands():
            return (message.standing,)
        case MiddleHalves():
            return message.low, message.high
        case _:
            return ()


def _gap_of(message: Message) -> str | None:
    """The key of the one occupation that has no figure in a difference, `None` for all other messages."""
    if not isinstance(message, Told) or message.difference.relation is not Relation.ONE_MISSING:
        return None
    return next(cell.occupation.key for cell in message.difference.cells if isinstance(cell, Gap))


def _named(message: Message) -> tuple[Occupation, ...]:
    """Whom the sentences of a message name."""
    match message:
        case Introduction():
            return message.comparison.occupations
        case Told() | Part():
            return tuple(cell.occupation for cell in message.difference.cells)
        case MiddleHalf():
            return tuple(cell.occupation for cell in message.low.cells)
        case Alone():
            return (message.overlap.cells[message.position].occupation,)
        case Addition():
            return tuple(cell.occupation for cell in message.overlap.cells)
        case OneRanking():
            return message.fact.occupation, message.gap.occupation
        case Portrait():
            return (message.occupation,)
        case Present():
            return (message.difference.facts[0].occupation,)
        case Absent():
            return tuple(dict.fromkeys(gap.occupation for gap in message.gaps))
        case PaidUnlike():
            return message.yearly.occupation, message.hourly.occupation
        case Borrowed():
            return (message.facts[0].occupation,)
        case NotLocal():
            return message.occupations
        case Stands():
            return tuple(fact.occupation for fact in message.standing.facts)
        case Apart():
            return tuple(cell.occupation for cell in message.difference.cells)
        case HourlyOnly():
            return (message.fact.occupation,)
        case MiddleHalves():
            return tuple(fact.occupation for fact in message.low.facts)
        case Parts():
            return tuple(fact.occupation for fact in message.contrast.facts)
        case SharedBy():
            return tuple(message.overlap.cells[place].occupation for place in message.held.places)
        case Own():
            return (message.overlap.cells[message.position].occupation,)
        case Pooled() | Amount() | Shared() | Description():
            return ()
        case NoFigures() | NationalOutlook() | PeopleCaveat():
            return ()
        case _:
            assert_never(message)


def _subject(message: Message) -> str:
    """What a message is about, as far as one of its kind differs from another in one report."""
    match message:
        case Told() | Present() | Amount() | Part() | Apart():
            return message.difference.measure.key
        case Stands():
            return message.standing.measure.key
        case Parts():
            return message.contrast.measure.key
        case MiddleHalf() | MiddleHalves():
            return message.low.measure.key
        case Shared() | Alone() | Addition():
            return message.overlap.measure.key
        case Own():
            return f"{message.overlap.measure.key}/{message.position}"
        case SharedBy():
            return f"{message.overlap.measure.key}/{message.held.places}"
        case OneRanking() | Description() | HourlyOnly():
            return message.fact.measure.key
        case Portrait():
            return message.occupation.key
        case Absent():
            return message.gaps[0].measure.key
        case Pooled():
            return message.contrasts[0].measure.key
        case Borrowed():
            return message.facts[0].measure.key
        case PaidUnlike():
            return message.yearly.measure.key
        case Introduction() | NoFigures() | NotLocal() | NationalOutlook() | PeopleCaveat():
            return ""
        case _:
            assert_never(message)
