"""Measures in, their Spanish labels and topics out."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model import Measure
from reportgen.narrative.languages.es.lexicon import measures
from reportgen.narrative.languages.es.sounds import sentence_start


def label(measure: Measure) -> str:
    """The label inside a sentence; as published for a measure that is not known here."""
    named = measures().get(measure.key)
    return named.label if named else measure.label


def heading(measure: Measure) -> str:
    """The label as it heads a row."""
    return sentence_start(label(measure))


def subject(measure: Measure) -> str:
    """What a figure is of, with its article."""
    named = measures().get(measure.key)
    return (named.subject if named else "") or f"la medida «{label(measure)}»"


def topics(of: Iterable[Measure]) -> list[str]:
    """What the figures of these measures are about, each topic once."""
    return list(dict.fromkeys(_topic(measure) for measure in of))


def _topic(measure: Measure) -> str:
    named = measures().get(measure.key)
    return named.topic if named else label(measure)
