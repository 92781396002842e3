"""The sentence plans of a section and a language in, its claims out: of the frames that a language has for a
message, the first that opens unlike the sentence before it and is not too long."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportgen.model import Claim
from reportgen.narrative.languages import Language
from reportgen.narrative.microplanning import SentencePlan

_MOST_WORDS = 30
_OPENING = 2
_END = re.compile(r"(?<=[.!?]) ")


def worded(
    paragraphs: Iterable[tuple[SentencePlan, ...]], language: Language
) -> tuple[tuple[Claim, ...], ...]:
    """The claims of each paragraph of one section."""
    before: list[str] = []
    found = []
    for plans in paragraphs:
        claims: list[Claim] = []
        for plan in plans:
            claims += _claims(plan, language, before)
            if claims:
                before = _openings(claims[-1:])[-1]
        found.append(tuple(claims))
    return tuple(found)


def _claims(plan: SentencePlan, language: Language, before: list[str]) -> tuple[Claim, ...]:
    """The claims of a message. `plan.frame` says where to begin among the frames; where none of them will do,
    the first is taken."""
    first = claims = language.claims(plan.message, plan.known, plan.frame)
    for step in range(1, language.frames):
        if _reads_well(claims, before):
            return claims
        claims = language.claims(plan.message, plan.known, plan.frame + step)
        if claims == first:
            break
    return claims if _reads_well(claims, before) else first


def _reads_well(claims: tuple[Claim, ...], before: list[str]) -> bool:
    """Whether no sentence opens like the one before it, the first like `before`, none is too long, and none
    begins with a word that keeps its small letter, such as iOS."""
    for words in _sentences(claims):
        opening = words[:_OPENING]
        if opening == before or len(words) > _MOST_WORDS or words[0][0].islower():
            return False
        before = opening
    return True


def _openings(claims: Iterable[Claim]) -> list[list[str]]:
    return [words[:_OPENING] for words in _sentences(claims)]


def _sentences(claims: Iterable[Claim]) -> list[list[str]]:
    """The words of each sentence."""
    return [text.split() for claim in claims for text in _END.split(claim.text)]
