"""A comparison in two languages: one PDF, a part for each, which says its language."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import page
import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from reportgen.cli import main

PAIR = ("29-1141", "47-2111")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def printed(*arguments: str) -> PdfReader:
    """The PDF that the command writes, which passes the machine checks."""
    result = run("compare", *PAIR, *arguments, "-o", "both.pdf")
    assert result.exit_code == 0, result.stderr
    assert list(page.validate_pdf("both.pdf", profile="ua1").failures) == []
    return PdfReader("both.pdf")


def text(reader: PdfReader, place: int) -> str:
    return " ".join(reader.pages[place].extract_text().split())


def parts(reader: PdfReader) -> list[Any]:
    """The tags of the parts of the whole."""
    root: Any = reader.trailer["/Root"]
    return [part.get_object() for part in root["/StructTreeRoot"]["/K"][0]["/K"]]


@pytest.mark.parametrize(
    ("languages", "starts"),
    [
        ("en,es", ("Registered nurses and electricians", "Enfermeros titulados y electricistas")),
        ("es,en", ("Enfermeros titulados y electricistas", "Registered nurses and electricians")),
    ],
)
def test_a_handout_has_a_side_for_each_language(
    languages: str, starts: tuple[str, str], folder: Path
) -> None:
    reader = printed("--layout", "handout", "--lang", languages)
    assert len(reader.pages) == 2
    for place, start in enumerate(starts):
        assert start in text(reader, place)
        assert "O*NET" in text(reader, place)
    pay = [set(re.findall(r"\$\d[\d,]+", text(reader, place))) for place in (0, 1)]
    assert len(pay[0] & pay[1]) >= 4
    assert [str(part["/Lang"]) for part in parts(reader)] == languages.split(",")
    assert [str(part["/S"]) for part in parts(reader)] == ["/Part", "/Part"]
    assert reader.metadata is not None and reader.metadata.title == " / ".join(starts)


def test_where_a_side_is_too_small_each_language_has_a_sheet(folder: Path) -> None:
    lines = ", ".join(f'"Line {number}"' for number in range(30))
    (folder / "reportgen.toml").write_text(f"[page]\nfooter = [{lines}]", encoding="utf-8")
    reader = printed("--layout", "handout", "--lang", "en,es")
    assert len(reader.pages) == 4
    assert "Enfermeros titulados" in text(reader, 2)


def test_other_layouts_follow_each_other_whole(folder: Path) -> None:
    one = run("compare", *PAIR, "--lang", "es", "-o", "one.pdf")
    assert one.exit_code == 0
    reader = printed("--lang", "en,es")
    spanish = PdfReader("one.pdf")
    assert [text(reader, place - len(spanish.pages)) for place in range(len(spanish.pages))] == [
        text(spanish, place) for place in range(len(spanish.pages))
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("compare", *PAIR, "--lang", "en,es", "--format", "html"), "Two languages go into one PDF"),
        (("batch", "--among", ",".join(PAIR), "--lang", "en,es", "--out", "x"), "reports in one language"),
        (("compare", *PAIR, "--lang", "en,fr"), "'en,fr' is not one of"),
    ],
)
def test_what_cannot_be_in_two_languages_is_a_usage_error(
    arguments: tuple[str, ...], sentence: str, folder: Path
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert list(folder.iterdir()) == []
