"""The auditor finds nothing wrong in reports: random pairs, hard values, places, and every format."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from reportgen import pipeline
from reportgen.audit import Auditor, Finding
from reportgen.errors import DataError
from reportgen.facts import load, within
from reportgen.resources import DATA
from tests.audit.subject import DAY, RARE, auditor, dataset, pairs, report, text
from tests.audit.tables import random_table

CASES = [
    case
    for line in (Path(__file__).parents[1] / "cases" / "narrative.jsonl").read_text("utf-8").splitlines()
    if (case := json.loads(line))["id"] != "same-thing" and "--lang" not in case["options"]
]


def told(findings: tuple[Finding, ...]) -> str:
    return "\n".join(f"{one.sentence}\n  {one.slot}" for one in findings)


@pytest.mark.parametrize(("language", "count"), [("en", 300), ("es", 150)])
def test_random_pairs_have_no_errors(language: str, count: int) -> None:
    wrong = []
    slots = 0
    for names in pairs(count, seed=20):
        verdict = auditor().audit_text(text(names, language=language))
        slots += verdict.slots
        if verdict.findings:
            wrong.append(f"{verdict.title}\n{told(verdict.findings)}")
    print(f"{slots:,} slots in {count} reports")
    assert wrong == []
    assert slots > 160 * count


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_cases_have_no_errors(case: dict[str, dict[str, str]], language: str, tmp_path: Path) -> None:
    rows = [case["left"], case["right"]]
    path = tmp_path / "pair.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(column for row in rows for column in row)))
        writer.writeheader()
        writer.writerows(rows)
    found = load(path)
    made = pipeline.report_on(found, [row["title"] for row in rows], language=language, printed=DAY)
    content = pipeline.publish(made, output_format="text", theme_name="classic", paper="letter").decode()
    verdict = Auditor(found).audit_text(content)
    assert verdict.findings == (), told(verdict.findings)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("seed", range(60))
def test_hard_values_have_no_errors(seed: int, language: str, tmp_path: Path) -> None:
    path = tmp_path / "hard.csv"
    names = random_table(path, seed)
    found = load(path)
    made = pipeline.report_on(found, names, language=language, printed=DAY)
    content = pipeline.publish(made, output_format="text", theme_name="classic", paper="letter").decode()
    verdict = Auditor(found).audit_text(content)
    assert verdict.findings == (), told(verdict.findings)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("area", ["OR", "District of Columbia"])
def test_local_reports_have_no_errors(area: str, language: str) -> None:
    for names in (("15-1252", "29-1141"), ("29-1141", "55-1016"), ("27-2011", "15-1252"), *pairs(8, seed=9)):
        verdict = auditor(area).audit_text(text(names, area=area, language=language))
        assert verdict.findings == (), told(verdict.findings)


@pytest.mark.parametrize("language", ["en", "es"])
def test_reports_at_national_prices_have_no_errors(language: str) -> None:
    found = within(load(DATA / "default"), "CA", national_prices=True)
    made = pipeline.report_on(found, ["15-1252", "29-1141"], language=language, printed=DAY)
    content = pipeline.publish(made, output_format="text", theme_name="classic", paper="letter").decode()
    verdict = Auditor(found).audit_text(content)
    assert verdict.findings == (), told(verdict.findings)


def test_a_local_figure_without_its_place_is_caught() -> None:
    right = text(("15-1252", "29-1141"), area="OR")
    assert "In Oregon, a software developer earns" in right
    verdict = auditor("OR").audit_text(right.replace("In Oregon, a software", "A software", 1))
    assert [one.slot.kind for one in verdict.findings] == ["place"]


def test_a_local_report_is_wrong_of_the_nation() -> None:
    verdict = auditor().audit_text(text(("15-1252", "29-1141"), area="OR"))
    assert len(verdict.findings) > 20


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("output_format", ["html", "pdf"])
@pytest.mark.parametrize("names", RARE[:7], ids=" and ".join)
def test_pages_have_no_errors(
    names: tuple[str, str], output_format: str, language: str, tmp_path: Path
) -> None:
    path = tmp_path / f"report.{output_format}"
    path.write_bytes(report(names, output_format=output_format, language=language))
    verdict = auditor().audit_file(path)
    assert verdict.findings == (), told(verdict.findings)
    # A page says more than plain text: it names the columns of each table, and describes its charts.
    assert verdict.slots > auditor().audit_text(text(names, language=language)).slots


def test_a_page_with_a_wrong_figure_is_caught(tmp_path: Path) -> None:
    page = report(("15-1252", "29-1141"), output_format="html").decode()
    for right, wrong in (
        ("$148,100", "$148,200"),
        (">Registered nurses<", ">Software developers<"),
        ("yearly salary, average $148,100", "yearly salary, average $101,420"),
        ("Occupation comparison ", "Occupation comparison, Oregon "),
    ):
        assert right in page
        path = tmp_path / "report.html"
        path.write_text(page.replace(right, wrong, 1), encoding="utf-8")
        assert auditor().audit_file(path).findings, right


def test_what_is_no_report_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("A letter\n========\n\nNothing is compared here.\n", encoding="utf-8")
    with pytest.raises(DataError, match="names no two occupations"):
        auditor().audit_file(path)
    path.write_bytes(b"%PDF-1.7 and nothing else")
    with pytest.raises(DataError, match="cannot be read"):
        auditor().audit_file(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match="cannot be read"):
        auditor().audit_file(path)


@pytest.mark.parametrize("more", [("51-3011",), ("51-3011", "27-2011")])
def test_a_spanish_report_on_several_is_refused(more: tuple[str, ...]) -> None:
    names = ("15-1252", "25-1199", *more)
    with pytest.raises(DataError, match=f"compares {len(names)} occupations; reports on so many are audited"):
        auditor().audit_text(text(names, language="es"))


def test_both_orders_are_read() -> None:
    left, right = dataset().occupations[3], dataset().occupations[40]
    for names in ((left.title, right.title), (right.title, left.title)):
        assert auditor().audit_text(text(names)).findings == ()
