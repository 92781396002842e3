"""The house itself: its storeys, names, size and fonts, what it loads, and what its README promises."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import reportgen
from hatch_build import FACES, Face

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
PUBLIC_NAMES = {"__version__"}

LONGEST_MODULE = 400
LARGEST_FILE = 4 * 1024 * 1024
WRITTEN_BY_HAND = {".py", ".j2", ".css", ".toml", ".md", ""}

# The marks are put together here, so that this file does not hold what it looks for.
LEFT_OVER = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME)\b")
PATH_OF_ONE_MACHINE = re.compile(rb"/(?:work|root)/")

HEAVY = {"pandas", "openpyxl", "matplotlib", "weasyprint", "jinja2", "babel", "inflect"}
LOADED_AFTER = """
import sys
from reportgen.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    if end.code:
        raise
print("LOADED", *sorted(name for name in sys.modules if "." not in name))
"""


def tracked_files() -> list[Path]:
    """What git holds or would add; in a copy without git, everything that has no dotted folder above it."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        paths = [ROOT / os.fsdecode(name) for name in listed.stdout.split(b"\0") if name]
    else:
        made = {"__pycache__", "build", "dist", "reports", "reportgen.egg-info"}
        paths = [
            path
            for path in ROOT.rglob("*")
            if not any(part in made or part.startswith(".") for part in path.relative_to(ROOT).parts)
        ]
    return [path for path in paths if path.is_file() and path.suffix != ".ttf"]


def readme_commands() -> list[str]:
    """The command lines in the `sh` blocks of the README, with continued lines joined."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


def loaded_after(*arguments: str, folder: Path) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after `reportgen` with these arguments."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED_AFTER, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("LOADED")[2].split())


def test_contracts_of_the_storeys_hold() -> None:
    command = [str(BIN / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_public_names_are_as_stated() -> None:
    assert set(reportgen.__all__) == PUBLIC_NAMES
    assert all(hasattr(reportgen, name) for name in PUBLIC_NAMES)


def test_no_module_is_too_long() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "reportgen").rglob("*.py")
    }
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_nothing_is_left_over() -> None:
    texts = [path for path in tracked_files() if path.suffix in WRITTEN_BY_HAND]
    assert len(texts) > 10
    assert [
        str(path.relative_to(ROOT)) for path in texts if LEFT_OVER.search(path.read_text(encoding="utf-8"))
    ] == []


def test_no_file_names_a_path_of_one_machine() -> None:
    assert [
        str(path.relative_to(ROOT))
        for path in tracked_files()
        if PATH_OF_ONE_MACHINE.search(path.read_bytes())
    ] == []


def test_no_file_is_too_large() -> None:
    assert [
        str(path.relative_to(ROOT)) for path in tracked_files() if path.stat().st_size > LARGEST_FILE
    ] == []


@pytest.mark.parametrize(("face", "weight"), [(face, weight) for face in FACES for weight in face.weights])
def test_fonts_have_a_free_name_and_figures_of_one_width(face: Face, weight: int) -> None:
    path = ROOT / "templates" / "fonts" / f"{face.family.replace(' ', '')}-{weight}.ttf"
    font = TTFont(path)
    glyphs = font.getBestCmap()
    assert "fvar" not in font
    assert font["OS/2"].usWeightClass == weight
    assert font["name"].getDebugName(1) == face.family
    assert not any("Source" in str(font["name"].getDebugName(name)) for name in (1, 2, 3, 4, 6, 16, 17, 25))
    assert len({font["hmtx"][glyphs[ord(figure)]][0] for figure in "0123456789"}) == 1
    assert set(map(ord, "AzÀÿŁőΩωЖя’–−×$%")) <= set(glyphs)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_nothing_heavy(option: str, tmp_path: Path) -> None:
    assert loaded_after(option, folder=tmp_path) & HEAVY == set()


@pytest.mark.parametrize("arguments", [("search", "specialist"), ("show", "order processing specialist")])
def test_search_and_show_load_no_printing_press(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert loaded_after(*arguments, folder=tmp_path) & {"weasyprint", "matplotlib"} == set()


def test_readme_shows_commands() -> None:
    assert any(command.startswith("reportgen compare") for command in readme_commands())


@pytest.mark.parametrize("command", readme_commands() if (ROOT / "README.md").exists() else [])
def test_readme_commands_run(command: str, tmp_path: Path) -> None:
    program, *arguments = shlex.split(command, comments=True)
    if program == "make":
        targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        assert {word for word in arguments if "=" not in word} <= set(targets)
    elif program not in {"git", "cd"}:
        assert program == "reportgen", f"the README shows a command that no test knows: {command}"
        path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["sh", "-euc", command],
            cwd=tmp_path,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
