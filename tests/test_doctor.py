"""What reportgen doctor says of a machine that is well, and of one that is not."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportgen.cli import main
from reportgen.errors import RenderError

TABLE = "title,salary_mean,jobs\nBaker,30000,9000\nBrewer,41000,18000\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a table and settings that name it, from where the command runs."""
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "reportgen.toml").write_text('[options]\ndata = "table.csv"', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments], catch_exceptions=False)


def states(result: Result) -> dict[str, tuple[str, str]]:
    return {one["name"]: (one["state"], one["text"]) for one in json.loads(result.stdout)}


def test_all_is_well_here(folder: Path) -> None:
    result = run("--json")
    found = states(result)
    assert result.exit_code == 0
    assert {name: state for name, (state, _) in found.items() if state == "problem"} == {}
    assert found["data"] == ("ok", "table.csv, 2 occupations")
    assert found["a report"][1].startswith("made, ")
    assert found["settings"] == ("ok", "reportgen.toml")
    lines = run().stdout.splitlines()
    assert len(lines) == len(found)
    assert "ok       data: table.csv, 2 occupations" in lines


def test_each_problem_says_what_to_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_has(name: str) -> None:
        return None

    def fail(*_: object, **__: object) -> None:
        raise RenderError("The font file X is missing; install the package again.")

    without = [("pango", ""), ("harfbuzz", "6.0.0"), ("harfbuzz-subset", "")]
    monkeypatch.setattr("reportgen.render.library_versions", lambda: without)
    monkeypatch.setattr("reportgen.render.theme", fail)
    monkeypatch.setattr(sys.modules["reportgen.cli.doctor"], "find_spec", none_has)
    monkeypatch.setattr("tempfile.NamedTemporaryFile", _refused)
    (folder / "table.csv").write_text("title,jobs\nBaker,many\n", encoding="utf-8")
    result = run("--json")
    found = states(result)
    assert result.exit_code == 1
    assert found["pango"] == (
        "problem",
        "not found; PDF files cannot be made; install libpangoft2-1.0-0 (Debian) or pango (Homebrew).",
    )
    assert found["harfbuzz-subset"][0] == "note"
    assert found["fonts"] == ("problem", "The font file X is missing; install the package again.")
    assert found["data"][0] == "problem" and "row 2, column jobs" in found["data"][1]
    assert "a report" not in found
    assert found["this folder"][0] == "problem" and "cannot be written" in found["this folder"][1]
    assert found["reportgen[docx]"] == ("note", "not installed; for Word documents, install reportgen[docx].")


def _refused(**_: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_wrong_settings_are_a_problem(folder: Path) -> None:
    (folder / "reportgen.toml").write_text("[option]", encoding="utf-8")
    found = states(run("--json", "--data", "table.csv"))
    assert found["settings"] == (
        "problem",
        "reportgen.toml: there is no section [option]; the nearest is options.",
    )


def test_one_occupation_is_not_enough(folder: Path) -> None:
    (folder / "table.csv").write_text("title,jobs\nBaker,9\n", encoding="utf-8")
    assert states(run("--json"))["a report"] == (
        "problem",
        "two occupations are needed; add one to the data.",
    )
