"""The JSON of a report: each sentence with its facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from reportgen.model import Asserted, Bound, Gap, Number, Reason, Standing
from reportgen.render import to_json
from tests.render.sample import CARE, GROWTH, LEAD, ORDER, PAY, REPORT, SKILL_PAIR, claim, fact, number


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from _nodes(part)
    elif isinstance(value, list):
        for part in value:
            yield from _nodes(part)


def _only(*asserts: Asserted) -> dict[str, Any]:
    """The first thing that the one claim of a report asserts, read back."""
    section = replace(LEAD, paragraphs=((claim("A claim.", *asserts),),))
    read = json.loads(to_json(replace(REPORT, sections=(section,))))
    asserted: dict[str, Any] = read["sections"][0]["paragraphs"][0][0]["asserts"][0]
    return asserted


def test_it_is_read_back_as_it_was() -> None:
    read = json.loads(to_json(REPORT))
    assert read["version"] == 1
    assert read["title"] == REPORT.title
    assert [one["title"] for one in read["occupations"]] == [ORDER.title, CARE.title]
    assert [one["heading"] for one in read["sections"]] == [section.heading for section in REPORT.sections]
    texts = [one["text"] for one in read["sections"][0]["paragraphs"][0]]
    assert texts == [one.text for one in LEAD.paragraphs[0]]
    assert read["notes"][0] == {"number": 1, "text": REPORT.notes[0]}


def test_every_fact_carries_its_source_and_period() -> None:
    facts = [node for node in _nodes(json.loads(to_json(REPORT))) if "value" in node]
    assert len(facts) > 50
    assert {(node["source"], node["period"]) for node in facts} == {("Zippia", "2024")}
    assert {node["occupation"] for node in facts} == {ORDER.key, CARE.key}


def test_each_chart_is_a_claim_with_facts() -> None:
    charts = [node for node in _nodes(json.loads(to_json(REPORT))) if node.get("kind") == "chart"]
    assert [chart["key"] for chart in charts] == ["pay", "skills", "gender"]
    assert all(chart["description"]["text"] and chart["description"]["asserts"] for chart in charts)


@pytest.mark.parametrize("amount", ["18.05", "37540", "0.1", "1000000", "0.30", "-4", "1E+3"])
def test_amounts_keep_their_digits(amount: str) -> None:
    text = to_json(replace(REPORT, sections=(replace(LEAD, paragraphs=((_paying(amount),),)),)))
    read = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    assert read["sections"][0]["paragraphs"][0][0]["asserts"][0]["value"]["amount"] == Decimal(amount)
    assert f'"amount": {format(Decimal(amount), "f")},' in text


def _paying(amount: str) -> Any:
    return claim("Pay.", fact(ORDER, PAY, number(amount)))


def test_a_gap_says_why() -> None:
    gap = Gap(occupation=ORDER, measure=GROWTH, reason=Reason.SUPPRESSED)
    assert _only(gap) == {"occupation": ORDER.key, "measure": "growth_percent", "missing": "suppressed"}


def test_a_limit_and_a_standard_error_are_kept() -> None:
    value = Number(amount=Decimal("239200"), bound=Bound.AT_LEAST, standard_error=Decimal("1.5"))
    expected = {"kind": "number", "amount": 239200, "bound": "at least", "standard_error": 1.5}
    assert _only(fact(ORDER, PAY, value))["value"] == expected


def test_an_overlap_and_a_standing_say_their_outcome() -> None:
    assert _only(SKILL_PAIR)["shared"] == ["Customer service"]
    assert _only(SKILL_PAIR)["alone"][1] == ["Customer care", "Outbound calls"]
    cells = (fact(ORDER, PAY, number("2")), fact(CARE, PAY, number("1")))
    assert _only(Standing(measure=PAY, cells=cells, ranks=(1, 2)))["ranks"] == [1, 2]


def test_letters_are_written_as_they_are() -> None:
    title = 'Señor “R&D” <Remote> "x" \\ {{ title }}'
    text = to_json(replace(REPORT, title=title))
    assert json.loads(text)["title"] == title
    assert "Señor “R&D” <Remote>" in text
