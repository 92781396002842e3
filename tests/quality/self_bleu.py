"""Reports in, how much their sentences repeat each other out: pairwise self-BLEU-4 of masked prose.

What differs by the data alone is masked: names of occupations, figures with their ranges, and labels with the
lists of them. What is left are the frames. Texts that the data gives word for word are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sacrebleu.metrics.bleu import BLEU

from reportgen.model import (
    Breakdown,
    Category,
    Claim,
    Contrast,
    Fact,
    Kind,
    Occupation,
    Range,
    Ranking,
    Report,
)
from reportgen.narrative.languages.en import categories
from reportgen.narrative.languages.en.figures import span
from reportgen.narrative.languages.en.rankings import names as entries
from reportgen.narrative.languages.en.titles import naming, running

_FIGURE = re.compile(r"\$?\d[\d,]*(?:\.\d+)?%?(?:–\d+)?")
_NAMES = re.compile(r"\b(?:an? )?NAME\b")
_LIST = re.compile(r"\b(?:(?:an?|the) )?LABEL(?:(?:[,;]? and |[,;] (?:and )?)LABEL)*")
_TOKEN = re.compile(r"\w+|[^\w\s]")


def self_bleu(texts: list[str], *, against: int) -> float:
    """The mean BLEU-4, from 0 to 1, of each text against each of the `against` texts behind it in the list,
    one at a time; the last texts go on at the first."""
    metric = BLEU(tokenize="none", effective_order=True)
    scores = [
        metric.sentence_score(text, [texts[(place + step) % len(texts)]]).score
        for place, text in enumerate(texts)
        for step in range(1, against + 1)
    ]
    return sum(scores) / len(scores) / 100


def masked(report: Report) -> str:
    """The prose of a report with its names, figures and labels masked, its tokens apart."""
    found = [
        _masked(claim, report.occupations)
        for section in report.sections
        for paragraph in (*section.paragraphs, section.caveats)
        for claim in paragraph
        if not _is_written(claim)
    ]
    return " ".join(_TOKEN.findall(" ".join(found).lower()))


def _is_written(claim: Claim) -> bool:
    return any(isinstance(one, Fact) and one.measure.kind is Kind.TEXT for one in claim.asserts)


def _masked(claim: Claim, occupations: tuple[Occupation, ...]) -> str:
    text = claim.text
    for occupation in occupations:
        text = _replaced(text, _names(occupation), "NAME")
    for fact in _facts(claim):
        text = _replaced(text, _labels(fact), "LABEL")
        text = _replaced(text, _ranges(fact), "FIGURE")
    return _FIGURE.sub("FIGURE", _LIST.sub("LABEL", _NAMES.sub("NAME", text)))


def _replaced(text: str, terms: Iterable[str], mask: str) -> str:
    longest = sorted(filter(None, terms), key=len, reverse=True)
    pattern = _pattern(tuple(longest))
    return pattern.sub(mask, text) if longest else text


@lru_cache(maxsize=4096)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, terms))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _names(occupation: Occupation) -> tuple[str, ...]:
    """In full, and briefly as either of two."""
    known: tuple[dict[str, int], ...] = ({}, {occupation.key: 0}, {occupation.key: 1})
    forms = [naming(places)(occupation) for places in known]
    return tuple({text for form in forms for text in (form.text, form.many)})


def _facts(claim: Claim) -> Iterator[Fact]:
    for one in claim.asserts:
        if isinstance(one, Fact):
            yield one
        elif isinstance(one, Contrast):
            yield from one.facts


@lru_cache(maxsize=65536)
def _labels(fact: Fact) -> tuple[str, ...]:
    match fact.value:
        case Ranking():
            found = [entries(fact.measure, (entry.name,)) for entry in fact.value.entries]
        case Category():
            label = re.sub(r" \([^)]*\)$", "", categories.label(fact.measure, fact.value))
            found = [label, label.removeprefix("no "), running(fact.value.label)]
        case Breakdown():
            found = [share.label for share in fact.value.shares]
        case _:
            found = []
    return (fact.published_for, *found)


def _ranges(fact: Fact) -> tuple[str, ...]:
    return (span(fact.measure, fact.value),) if isinstance(fact.value, Range) else ()
