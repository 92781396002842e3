"""Completion, asked as a shell asks for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import BashComplete

from reportgen.cli import main
from reportgen.cli.completing import plain
from reportgen.facts import find, load
from reportgen.resources import DATA

ROOT = Path(__file__).parent.parent


def completed(*words: str) -> list[str]:
    """What is offered for the last of these words after `reportgen`."""
    shell = BashComplete(main, {}, "reportgen", "_REPORTGEN_COMPLETE")
    return [item.value for item in shell.get_completions(list(words[:-1]), words[-1])]


def test_commands_options_and_values_are_completed() -> None:
    assert {"compare", "batch", "doctor", "init"} <= set(completed(""))
    assert completed("compare", "--for") == ["--format"]
    assert completed("compare", "--format", "d") == ["docx"]
    assert completed("batch", "--paper", "l") == ["letter"]


def test_occupations_are_completed_as_one_word() -> None:
    assert completed("compare", "regis") == ["registered-nurses"]
    assert completed("compare", "RN", "Electrici") == ["electricians"]
    assert completed("show", "customer-care") == ["customer-care-specialist"]
    assert completed("compare", "nothing like it") == []


def test_titles_are_those_of_the_data(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("title,jobs\nPâtissière & Baker,1\n", encoding="utf-8")
    assert completed("compare", "--data", str(table), "p") == ["pâtissière-baker"]
    table.write_bytes(b"title\n\xff")
    assert completed("compare", "--data", str(table), "p") == []
    assert completed("compare", "--data", str(tmp_path / "none.csv"), "p") == []


def test_every_completed_name_is_that_of_its_occupation() -> None:
    dataset = load(DATA / "default")
    names = [plain(one.title) for one in dataset.occupations]
    assert len(set(names)) == len(names)
    assert [
        name for name, one in zip(names, dataset.occupations, strict=True) if find(dataset, name) != one
    ] == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_script_of_each_shell_is_written(shell: str) -> None:
    assert "_REPORTGEN_COMPLETE=" + shell in _run(f"{shell}_source")


def test_bash_gets_what_it_asks_for() -> None:
    asked = {"COMP_WORDS": "reportgen\ncompare\nregis", "COMP_CWORD": "2"}
    assert _run("bash_complete", **asked) == "plain,registered-nurses\n"


def test_broken_settings_do_not_break_completion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "reportgen.toml").write_text("[wrong", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert completed("compare", "regis") == ["registered-nurses"]


def _run(instruction: str, **variables: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", "from reportgen.cli import main; main(prog_name='reportgen')"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "_REPORTGEN_COMPLETE": instruction, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    # Where bash is old or not there, click says so and goes on.
    assert done.returncode == 0, done.stderr
    return done.stdout
