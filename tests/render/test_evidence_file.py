"""The file that each PDF carries: every sentence, and the facts behind it, as a user takes it out."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from typing import Any

import pytest
from pypdf import PdfReader

from reportgen.model import Claim, Contrast, Fact, Report, Table
from reportgen.pipeline import publish
from reportgen.render.evidence import to_evidence
from tests.audit.subject import dataset, report
from tests.quality import sample

NAMES = ("15-1252", "29-1141")
CAVEATS = 2
OF_A_FACT = {
    *("number", "label", "occupation", "measure", "unit", "value", "source", "period", "area", "basis"),
    *("published_for", "remark"),
}


@pytest.fixture(scope="module")
def made() -> Report:
    return sample.report(NAMES)


@pytest.fixture(scope="module")
def evidence(made: Report) -> dict[str, Any]:
    pdf = publish(made, output_format="pdf", theme_name="classic", paper="letter")
    files = PdfReader(io.BytesIO(pdf)).attachments
    assert list(files) == ["evidence.json"]
    (content,) = files["evidence.json"]
    assert content.decode() == to_evidence(made)
    found: dict[str, Any] = json.loads(content, parse_float=Decimal, parse_int=Decimal)
    return found


def said(made: Report) -> list[Claim]:
    charts = [
        exhibit.description
        for section in made.sections
        for exhibit in section.exhibits
        if not isinstance(exhibit, Table)
    ]
    return [*sample.claims(made), *charts]


def test_it_has_every_sentence(made: Report, evidence: dict[str, Any]) -> None:
    claims = said(made)
    assert len(claims) > 30
    assert sorted(one["text"] for one in evidence["sentences"]) == sorted(one.text for one in claims)
    headings = {section.heading or made.title for section in made.sections}
    assert {one["section"] for one in evidence["sentences"]} <= headings


def test_each_sentence_leads_to_its_facts(made: Report, evidence: dict[str, Any]) -> None:
    by_number = {one["number"]: one for one in evidence["facts"]}
    assert list(by_number) == list(range(1, len(by_number) + 1))
    by_text = {one["text"]: one for one in evidence["sentences"]}
    for claim in said(made):
        cells = [
            cell for one in claim.asserts for cell in (one.cells if isinstance(one, Contrast) else (one,))
        ]
        found = [by_number[number] for number in by_text[claim.text]["facts"]]
        expected = {(cell.occupation.key, cell.measure.key) for cell in cells}
        assert {(one["occupation"], one["measure"]) for one in found} == expected
        assert len(found) == len(expected)
        for cell in cells:
            (one,) = (
                one
                for one in found
                if (one["occupation"], one["measure"]) == (cell.occupation.key, cell.measure.key)
            )
            if isinstance(cell, Fact):
                assert set(one) == OF_A_FACT
                assert (one["source"], one["period"]) == (cell.source.name, cell.source.period)
                assert (one["area"], one["unit"]) == (cell.area, cell.measure.unit.value)
            else:
                assert one["missing"] == cell.reason.value
    without = [one["text"] for one in evidence["sentences"] if not one["facts"]]
    assert len(without) <= CAVEATS, without


def test_figures_have_their_digits_and_standard_errors(evidence: dict[str, Any]) -> None:
    pay = next(
        one
        for one in evidence["facts"]
        if (one["measure"], one["occupation"][:7]) == ("salary_mean", NAMES[0])
    )
    fact = next(
        one
        for one in dataset().cells
        if isinstance(one, Fact) and (one.measure.key, one.occupation.code[:7]) == ("salary_mean", NAMES[0])
    )
    assert pay["value"]["amount"] == getattr(fact.value, "amount", None)
    assert pay["value"]["standard_error"] == getattr(fact.value, "standard_error", None) is not None
    assert (pay["unit"], pay["period"], pay["basis"]) == ("dollars a year", "May 2025", fact.basis.value)


def test_a_relation_is_said_of_whom(made: Report, evidence: dict[str, Any]) -> None:
    told = [what for one in evidence["sentences"] for what in one["says"]]
    directed = [what for what in told if what.get("left_is_more") is not None]
    assert len(directed) > 3
    assert all(what["relation"] and what["measure"] for what in directed)


def test_a_local_figure_says_its_place() -> None:
    content = PdfReader(io.BytesIO(report(NAMES, output_format="pdf", area="OR"))).attachments[
        "evidence.json"
    ]
    facts = json.loads(content[0])["facts"]
    assert {one["area"] for one in facts if one["measure"] == "salary_mean"} == {"Oregon"}
