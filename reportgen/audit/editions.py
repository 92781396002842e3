"""A document in, what it says of itself out, and the document without the sentences that say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportgen.audit.claims import Sentence, Written
from reportgen.audit.document import Document
from reportgen.audit.languages.language import Language
from reportgen.audit.pair import Pair
from reportgen.audit.tables import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Whether a report is a selection, and the topics on which it says it has no figures."""

    is_short: bool
    left_out: frozenset[str]


def edition(document: Document, language: Language) -> tuple[Edition, Document]:
    """What a report says of itself, and the rest of it: questions to its reader are no claims either."""
    page = language.PAGE
    topics: set[str] = set()
    is_short = False
    parts = []
    for part in document.parts:
        paragraphs = []
        for text in part.paragraphs:
            is_short |= text.endswith(page.short)
            rest = text.removesuffix(page.short).strip()
            if match := page.left_out.search(rest):
                topics |= set(map(str.casefold, language.topics(match["topics"])))
                rest = rest[: match.start()].strip()
            if rest and rest not in page.questions:
                paragraphs.append(rest)
        parts.append(replace(part, paragraphs=tuple(paragraphs)))
    return Edition(is_short=is_short, left_out=frozenset(topics)), replace(document, parts=tuple(parts))


def within(pair: Pair, found: Edition) -> Pair:
    """The pair without the figures on people that the report leaves out."""
    keys = (
        key
        for key, measure in pair.measures.items()
        if measure.section == "people" and pair.language.topic(measure).casefold() in found.left_out
    )
    return replace(pair, left_out=frozenset(keys)) if found.left_out else pair


def as_shown(pair: Pair, sentences: Iterable[Sentence], rows: Iterable[Row], charted: Iterable[str]) -> Pair:
    """The pair with what a selection shows of it, by section; at a glance all must stand."""
    shown: set[tuple[str, str]] = {("glance", key) for key in pair.rows("glance")}
    shown |= {(row.section, row.key) for row in rows} | {("lead", key) for key in charted}
    for sentence in sentences:
        for claim in sentence.claims:
            key = "description" if isinstance(claim, Written) else getattr(claim, "key", "")
            if key:
                shown.add((sentence.section, key))
    return replace(pair, selection=frozenset(shown))
