"""`reportgen audit` end to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportgen.cli import main
from tests.audit.subject import report

NAMES = ("15-1252", "29-1141")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["audit", *arguments], catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "right.html").write_bytes(report(NAMES, output_format="html"))
    (tmp_path / "right.txt").write_bytes(report(NAMES))
    (tmp_path / "index.html").write_text("<!doctype html><title>What is here</title>", encoding="utf-8")
    return tmp_path


def test_right_reports_end_well(folder: Path) -> None:
    result = run(str(folder))
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("2 reports, ")
    assert result.stdout.endswith("0 missing, 0 added, 0 wrong; slot error rate 0.0000%.\n")


def test_a_wrong_report_is_told_by_sentence(folder: Path) -> None:
    path = folder / "right.txt"
    path.write_text(path.read_text("utf-8").replace("46% more", "46% less", 1), encoding="utf-8")
    result = run(str(path))
    assert result.exit_code == 1
    assert "  The pay is 46% less than that of a registered nurse, which is $101,420.\n" in result.stdout
    assert "difference: found “46% less”, expected “46% more”" in result.stdout
    assert "0 missing, 0 added, 1 wrong" in result.stdout


def test_errors_as_json(folder: Path) -> None:
    path = folder / "right.txt"
    path.write_text(path.read_text("utf-8").replace("3,391,000", "3,391,001", 1), encoding="utf-8")
    result = run(str(folder), "--json")
    assert result.exit_code == 1
    by_file = {Path(one["file"]).name: one for one in json.loads(result.stdout)}
    assert by_file["right.html"]["errors"] == []
    assert by_file["right.txt"]["wrong"] == 1
    assert by_file["right.txt"]["errors"][0]["expected"] == "3,391,000"


def test_what_cannot_be_read_is_told_and_the_rest_is_read(folder: Path) -> None:
    (folder / "letter.txt").write_text("A letter\n========\n\nNothing.\n", encoding="utf-8")
    result = run(str(folder))
    assert result.exit_code == 1
    assert "names no two occupations" in result.stdout
    assert "\n2 reports, " in result.stdout


@pytest.mark.parametrize(
    "arguments", [(), ("x.txt", "--all"), ("x.txt", "--national-prices"), ("--all", "--area", "OR")]
)
def test_options_that_do_not_go_together_are_refused(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_all_pairs_go_on_where_they_were(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    first = run("--all", "--limit", "3", "--state", str(state))
    assert first.exit_code == 0, first.output
    assert first.stdout.startswith("3 reports, ")
    kept = json.loads(state.read_text("utf-8"))
    assert kept["done"] == 3
    second = run("--all", "--limit", "5", "--state", str(state), "--json")
    assert json.loads(second.stdout)["done"] == 5
    again = run("--all", "--limit", "5", "--json")
    assert json.loads(again.stdout)["tally"] == json.loads(second.stdout)["tally"]
    other = run("--all", "--limit", "5", "--seed", "2", "--state", str(state))
    assert other.exit_code == 1
    assert "is of another run" in other.stderr
