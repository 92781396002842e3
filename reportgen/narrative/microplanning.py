"""The messages of a section in, its sentence plans out: who is named in full, and who briefly by now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from reportgen.model import Occupation
from reportgen.narrative.messages import (
    Addition,
    Alone,
    Amount,
    Description,
    Introduction,
    Message,
    MiddleHalf,
    OneRanking,
    Part,
    PeopleCaveat,
    Portrait,
    Shared,
    Told,
)

Known = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePlan:
    """A message, and the occupations that need no full name in it: their places in the comparison by key."""

    message: Message
    known: Known


def microplanned(
    paragraphs: tuple[tuple[Message, ...], ...], occupations: tuple[Occupation, ...]
) -> tuple[tuple[SentencePlan, ...], ...]:
    """The paragraphs of one section. Printouts are read by section, so each names everyone in full once."""
    known: dict[str, int] = {}
    places = {occupation.key: place for place, occupation in enumerate(occupations)}
    planned = []
    for messages in paragraphs:
        plans = []
        for message in messages:
            plans.append(SentencePlan(message=message, known=dict(known)))
            known |= {one.key: places[one.key] for one in _named(message)}
        planned.append(tuple(plans))
    return tuple(planned)


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
        case Amount() | Shared() | Description() | PeopleCaveat():
            return ()
        case _:
            assert_never(message)
