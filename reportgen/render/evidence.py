"""A Report in, JSON out: every sentence, row and chart with the facts that it asserts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import assert_never

from reportgen.model import (
    Asserted,
    Breakdown,
    Category,
    Chart,
    Claim,
    Contrast,
    Difference,
    Fact,
    Gap,
    Line,
    Number,
    Overlap,
    Range,
    Ranking,
    Report,
    Row,
    Section,
    Standing,
    Table,
    Text,
    Value,
)

VERSION = 1

_encoded = json.JSONEncoder(ensure_ascii=False).encode

Json = None | bool | int | str | Decimal | Sequence["Json"] | Mapping[str, "Json"]


def to_json(report: Report) -> str:
    """The report as JSON, keys in a fixed order, UTF-8 characters as they are.

    Amounts are JSON numbers with exactly the digits of the data (18.05, never 18.050000000000001). A fact
    names its occupation and its measure by their keys.
    """
    whole: Json = {
        "version": VERSION,
        "title": report.title,
        "language": report.language,
        "occupations": [{"key": one.key, "title": one.title, "code": one.code} for one in report.occupations],
        "sections": [_section(section) for section in report.sections],
        "notes": [{"number": number, "text": text} for number, text in enumerate(report.notes, start=1)],
        "sources": [_line(line) for line in report.sources],
        "credits": list(report.credits),
        "organization": report.imprint.organisation,
        "dates": [_line(line) for line in report.dates],
        "remarks": list(report.remarks),
    }
    return _written(whole, "\n") + "\n"


def to_evidence(report: Report) -> str:
    """What a PDF carries with it: each sentence of the report and of its charts with the facts behind it, as
    JSON. A fact stands once, under its number; a figure that is missing stands there with the reason."""
    numbers: dict[tuple[str, str], int] = {}
    facts: list[Json] = []

    def number(cell: Fact | Gap) -> int:
        key = cell.occupation.key, cell.measure.key
        if key not in numbers:
            numbers[key] = len(facts) + 1
            facts.append({"number": numbers[key], "label": cell.measure.label, **_cell(cell)})
        return numbers[key]

    sentences: list[Json] = [
        {
            "section": section.heading or report.title,
            "text": claim.text,
            "facts": sorted({number(cell) for one in claim.asserts for cell in _cells(one)}),
            "says": [
                {"measure": one.measure.key, **_outcome(one)}
                for one in claim.asserts
                if isinstance(one, Contrast)
            ],
        }
        for section in report.sections
        for claim in _sentences(section)
    ]
    whole: Json = {
        "version": VERSION,
        "title": report.title,
        "language": report.language,
        "occupations": [{"key": one.key, "title": one.title, "code": one.code} for one in report.occupations],
        "sentences": sentences,
        "facts": facts,
    }
    return _written(whole, "\n") + "\n"


def _sentences(section: Section) -> Iterator[Claim]:
    for paragraph in (*section.paragraphs, section.caveats):
        yield from paragraph
    yield from (one.description for one in section.exhibits if not isinstance(one, Table))


def _cells(asserted: Asserted) -> tuple[Fact | Gap, ...]:
    return asserted.cells if isinstance(asserted, Contrast) else (asserted,)


def _section(section: Section) -> Json:
    return {
        "key": section.key,
        "heading": section.heading,
        "paragraphs": [[_claim(claim) for claim in paragraph] for paragraph in section.paragraphs],
        "exhibits": [_table(one) if isinstance(one, Table) else _chart(one) for one in section.exhibits],
        "caveats": [_claim(claim) for claim in section.caveats],
        "question": section.question,
    }


def _claim(claim: Claim) -> Json:
    return {"text": claim.text, "asserts": _asserts(claim.asserts)}


def _table(table: Table) -> Json:
    return {
        "kind": "table",
        "caption": table.caption,
        "heads": list(table.heads),
        "difference_head": table.difference_head,
        "rows": [_row(row) for row in table.rows],
    }


def _row(row: Row) -> Json:
    return {
        "label": row.label,
        "cells": list(row.cells),
        "difference": row.difference,
        "notes": list(row.notes),
        "asserts": _asserts(row.asserts),
    }


def _chart(chart: Chart) -> Json:
    return {"kind": "chart", "key": chart.key, "title": chart.title, "description": _claim(chart.description)}


def _line(line: Line) -> Json:
    return {"label": line.label, "text": line.text}


def _asserts(asserts: tuple[Asserted, ...]) -> Json:
    return [_asserted(one) for one in asserts]


def _asserted(asserted: Asserted) -> Json:
    if isinstance(asserted, Contrast):
        return {
            "measure": asserted.measure.key,
            **_outcome(asserted),
            "facts": [_cell(cell) for cell in asserted.cells],
        }
    return _cell(asserted)


def _cell(cell: Fact | Gap) -> dict[str, Json]:
    match cell:
        case Fact():
            return _fact(cell)
        case Gap():
            return {
                "occupation": cell.occupation.key,
                "measure": cell.measure.key,
                "missing": cell.reason.value,
            }
        case _:
            assert_never(cell)


def _outcome(contrast: Contrast) -> dict[str, Json]:
    match contrast:
        case Difference():
            return {
                "relation": contrast.relation.value,
                "left_is_more": contrast.left_is_more,
                "insignificant": contrast.insignificant,
            }
        case Overlap():
            return {
                "shared": list(contrast.shared),
                "alone": [list(names) for names in contrast.alone],
                "added": [list(names) for names in contrast.added],
                "held": [{"places": list(one.places), "names": list(one.names)} for one in contrast.held],
            }
        case Standing():
            return {
                "ranks": list(contrast.ranks),
                "tiers": [{"tie": one.tie.value, "places": list(one.places)} for one in contrast.tiers],
            }
        case _:
            return {}


def _fact(fact: Fact) -> dict[str, Json]:
    return {
        "occupation": fact.occupation.key,
        "measure": fact.measure.key,
        "unit": fact.measure.unit.value,
        "value": _value(fact.value),
        "source": fact.source.name,
        "period": fact.source.period,
        "area": fact.area,
        "published_for": fact.published_for,
        "remark": fact.remark,
        "basis": fact.basis.value,
    }


def _value(value: Value) -> Json:
    match value:
        case Number():
            return {"kind": "number", **_amount(value)}
        case Range():
            return {
                "kind": "range",
                "low": _number(value.low),
                "high": _number(value.high),
                "period": value.period,
                "half_open": value.half_open,
            }
        case Category():
            return {"kind": "category", "label": value.label, "share": _number(value.share)}
        case Breakdown():
            shares: Json = [
                {"label": share.label, "percent": _number(share.percent)} for share in value.shares
            ]
            return {"kind": "breakdown", "shares": shares}
        case Ranking():
            return {
                "kind": "ranking",
                "entries": [{"name": one.name, "score": one.score} for one in value.entries],
            }
        case Text():
            return {"kind": "text", "text": value.text}
        case _:
            assert_never(value)


def _number(number: Number | None) -> Json:
    return None if number is None else _amount(number)


def _amount(number: Number) -> dict[str, Json]:
    return {"amount": number.amount, "bound": number.bound.value, "standard_error": number.standard_error}


def _written(value: Json, line: str) -> str:
    """The JSON text of `value`; `line` is a line end and the indent so far.

    The standard encoder writes a Decimal only as a float or a string, so the few cases are written here.
    """
    inner = line + "  "
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Mapping):
        parts = [f"{_encoded(key)}: {_written(part, inner)}" for key, part in value.items()]
        return "{" + _joined(parts, inner, line) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + _joined([_written(part, inner) for part in value], inner, line) + "]"
    return _encoded(value)


def _joined(parts: list[str], inner: str, line: str) -> str:
    return f"{inner}{f',{inner}'.join(parts)}{line}" if parts else ""
