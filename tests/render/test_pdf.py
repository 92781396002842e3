"""The PDF of a report, read back."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path

import page
import pdfplumber
import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.sfnt import calcChecksum
from pypdf import PdfReader

from reportgen.errors import RenderError
from reportgen.model import Report, Section, Table
from reportgen.render import theme, to_pdf
from reportgen.render.font_times import untimed
from reportgen.render.pdf import EVIDENCE
from tests.render.sample import GLANCE, PAY_CHART, REPORT, SECTION_PAY, claim, drawings, titled

PAPERS = ("letter", "a4")
SPACED = (
    "Postsecondary Telecommunications-Infrastructure Maintenance and Quality-Assurance Coordinators, Other"
)
UNSPACED = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 2 + "Specialist"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">{}</svg>'


@cache
def _pdf(report: Report = REPORT, paper: str = "letter") -> bytes:
    one = theme("classic", paper)
    return to_pdf(report, one, drawings(report, one.chart_width))


def _text(pdf: bytes) -> str:
    return " ".join(" ".join(part.extract_text() for part in PdfReader(io.BytesIO(pdf)).pages).split())


def _failures(pdf: bytes, tmp_path: Path) -> list[object]:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    return list(page.validate_pdf(path, profile="ua1").failures)


@pytest.mark.parametrize("paper", PAPERS)
def test_it_passes_the_machine_checks_and_is_small(paper: str, tmp_path: Path) -> None:
    assert _failures(_pdf(paper=paper), tmp_path) == []
    assert len(_pdf(paper=paper)) < 60_000


def test_the_figures_are_on_the_pages() -> None:
    text = _text(_pdf())
    shown = [
        cell for row in _table(GLANCE.exhibits[0]).rows for cell in (row.label, *row.cells, row.difference)
    ]
    assert [one for one in shown if one not in text] == []
    assert [claim.text for claim in REPORT.sections[0].paragraphs[0] if claim.text not in text] == []


def _table(exhibit: object) -> Table:
    assert isinstance(exhibit, Table)
    return exhibit


def test_the_document_says_what_it_is() -> None:
    reader = PdfReader(io.BytesIO(_pdf()))
    assert reader.metadata is not None
    assert reader.metadata.title == REPORT.title
    assert reader.metadata.author == "reportgen"
    assert reader.metadata.creation_date is None
    assert str(reader.root_object["/Lang"]) == "en"
    outline = reader.outline
    first, below = outline[0], outline[1]
    assert not isinstance(first, list) and first.title == REPORT.title
    assert isinstance(below, list)
    assert [one.title for one in below if not isinstance(one, list)][:2] == ["At a glance", "What they do"]


def test_a_risky_title_arrives_letter_for_letter() -> None:
    pdf = _pdf(titled(REPORT, "R&D Lead <Remote>", "{{ title }} 100% C#"))
    assert "R&D Lead <Remote> and {{ title }} 100% C#" in _text(pdf)
    metadata = PdfReader(io.BytesIO(pdf)).metadata
    assert metadata is not None and metadata.title == "R&D Lead <Remote> and {{ title }} 100% C#"


@pytest.mark.parametrize("paper", PAPERS)
def test_long_titles_stay_inside_the_margins(paper: str, tmp_path: Path) -> None:
    sheet = theme("classic", paper).paper
    pdf = _pdf(titled(REPORT, SPACED, UNSPACED), paper)
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        # A twentieth of a point is the rounding of WeasyPrint's layout.
        out = [
            (number, word["text"])
            for number, one in enumerate(document.pages, start=1)
            for word in one.extract_words()
            if word["x0"] < sheet.left - 0.05 or word["x1"] > sheet.width - sheet.right + 0.05
        ]
        first = document.pages[0].extract_text()
    assert out == []
    assert SPACED[:40] in first
    assert _failures(pdf, tmp_path) == []


def test_the_foot_of_a_page_is_one_line() -> None:
    pdf = _pdf(titled(REPORT, SPACED, UNSPACED))
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        sheet = theme("classic", "letter").paper
        foot = [
            word for word in document.pages[1].extract_words() if word["top"] > sheet.height - sheet.bottom
        ]
    assert len({round(word["top"]) for word in foot}) == 1
    assert " ".join(word["text"] for word in foot).endswith(f"… 2 of {len(document.pages)}")


def test_a_row_taller_than_a_page_is_split_and_heads_repeat(tmp_path: Path) -> None:
    table = _table(GLANCE.exhibits[0])
    words = tuple(f"w{number}" for number in range(1500))
    tall = replace(table.rows[0], cells=(" ".join(words), "$2"))
    rows = (*table.rows * 5, tall, *table.rows)
    report = replace(REPORT, sections=(replace(GLANCE, exhibits=(replace(table, rows=rows),)),))
    text = _text(_pdf(report))
    assert [word for word in (words[0], words[700], words[-1]) if word not in text] == []
    assert text.count("Difference") >= 3
    assert _failures(_pdf(report), tmp_path) == []


def test_no_heading_or_caption_stands_at_the_end_of_a_page() -> None:
    # Sections of many heights, so that page ends fall on every part of a section.
    table = _table(GLANCE.exhibits[0])
    sections = tuple(
        Section(
            key="pay",
            heading=f"Heading {number}",
            paragraphs=((claim(" ".join(["word"] * (7 + number * 5 % 41))),),) * (number % 2),
            exhibits=(replace(table, caption=f"Caption {number}", rows=table.rows[: 1 + number % 4]),),
        )
        for number in range(48)
    )
    ends = []
    for part in PdfReader(io.BytesIO(_pdf(replace(REPORT, sections=sections)))).pages:
        lines = [line.strip() for line in part.extract_text().splitlines() if line.strip()]
        ends.append(next(line for line in reversed(lines) if line != REPORT.title and " of " not in line))
    assert len(ends) > 8
    # None of these short tables is split, so no head is repeated.
    assert _text(_pdf(replace(REPORT, sections=sections))).count("Difference") == len(sections)
    assert [end for end in ends if end.startswith(("Heading", "Caption", "specialist", "Difference"))] == []


@pytest.mark.parametrize("sides", [3, 4])
def test_three_and_four_occupations_fit(sides: int, tmp_path: Path) -> None:
    table = _table(GLANCE.exhibits[0])
    heads = ("Order clerk", "Care specialist", "Registered nurse", "Señor Técnico Привет")[:sides]
    rows = tuple(
        replace(row, cells=(row.cells * 2)[:sides], missing=(row.missing * 2)[:sides], difference="")
        for row in table.rows
    )
    wide = replace(table, heads=heads, difference_head="", rows=rows)
    report = replace(
        REPORT,
        title_parts=heads,
        joiners=("and",) * (sides - 1),
        sections=(replace(GLANCE, exhibits=(wide,)),),
    )
    assert _failures(_pdf(report), tmp_path) == []
    assert [head for head in heads if head not in _text(_pdf(report))] == []
    assert "Difference" not in _text(_pdf(report)).split("Years of experience")[0].replace(
        "The difference", ""
    )


def test_a_missing_glyph_names_the_occupation_and_the_character() -> None:
    report = titled(REPORT, "Snow ☃ clerk", "Nurse")
    message = "No font has a glyph for “☃” (U+2603), which stands in the title of “Snow ☃ clerk”; "
    with pytest.raises(RenderError) as raised:
        _pdf(report)
    assert str(raised.value).startswith(message)


def test_a_missing_glyph_elsewhere_names_the_text() -> None:
    section = replace(SECTION_PAY, paragraphs=((claim("Pay is 漢 high."),),))
    with pytest.raises(
        RenderError, match=r"“漢” \(U\+6F22\), which stands in “Pay is 漢 high.” in the section “Pay”;"
    ):
        _pdf(replace(REPORT, sections=(section,)))


def test_marks_that_are_never_drawn_are_no_missing_glyphs() -> None:
    assert "Nurse" in _text(_pdf(titled(REPORT, "Soft\u00adware clerk\u200b", "Nurse")))


def _with_drawing(svg: str) -> Mapping[str, str]:
    return {PAY_CHART.key: svg}


PAY_ONLY = replace(REPORT, sections=(SECTION_PAY,))


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "http://127.0.0.1:9/x.png", "https://127.0.0.1:9/x.png", "font:x"]
)
def test_a_drawing_can_fetch_nothing(address: str) -> None:
    drawing = SVG.format(f'<image href="{address}" width="10" height="10"/>')
    with pytest.raises(RenderError):
        to_pdf(PAY_ONLY, theme("classic", "letter"), _with_drawing(drawing))


def test_a_drawing_cannot_show_a_file(tmp_path: Path) -> None:
    inner = tmp_path / "inner.svg"
    inner.write_text(SVG.format('<rect width="40" height="20"/>'))
    drawing = SVG.format(f'<image href="{inner.as_uri()}" width="10" height="10"/>')
    with pytest.raises(RenderError, match=r"may not fetch|cannot be drawn"):
        to_pdf(PAY_ONLY, theme("classic", "letter"), _with_drawing(drawing))


def test_a_text_can_attach_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    title = f'<link rel=attachment href="{secret.as_uri()}">'
    pdf = _pdf(titled(REPORT, title, "Nurse"))
    assert list(PdfReader(io.BytesIO(pdf)).attachments) == [EVIDENCE]


def test_a_broken_drawing_is_an_error() -> None:
    with pytest.raises(RenderError, match="cannot be drawn as it should be"):
        to_pdf(PAY_ONLY, theme("classic", "letter"), _with_drawing("<svg"))


def test_threads_do_not_hear_one_another() -> None:
    broken = ("<svg", SVG.format(""))

    def drawn(number: int) -> bool:
        try:
            to_pdf(PAY_ONLY, theme("classic", "letter"), _with_drawing(broken[number % 2]))
        except RenderError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(drawn, range(6))) == [False, True] * 3


SCRIPT = """
import hashlib
from reportgen.render import theme, to_html, to_pdf
from tests.render.sample import REPORT, drawings
one = theme("classic", "letter")
charts = drawings(REPORT, one.chart_width)
for written in (to_pdf(REPORT, one, charts), to_html(REPORT, one, charts).encode()):
    print(hashlib.sha256(written).hexdigest())
"""


def test_two_processes_write_the_same_bytes() -> None:
    root = Path(__file__).parents[2]
    # The second process gets another clock too, for what stamps a time into a file.
    clocks = {"1": "SOURCE_DATE_EPOCH=1000000000", "2": "SOURCE_DATE_EPOCH=1700000000"}
    hashes = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed, **dict([clock.split("=")]), "PYTHONPATH": str(root)},
            cwd=root,
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed, clock in clocks.items()
    }
    assert len(hashes) == 1


def test_a_font_without_its_time_is_still_whole() -> None:
    font = theme("classic", "letter").faces[0].file.read_bytes()
    stamped = io.BytesIO()
    TTFont(io.BytesIO(font), recalcTimestamp=True).save(stamped, reorderTables=False)
    whole = untimed(stamped.getvalue())
    # By the format's rule the sum over a whole font file is this number.
    assert calcChecksum(whole) == 0xB1B0AFBA
    read = TTFont(io.BytesIO(whole), checkChecksums=2)
    assert read["head"].modified == read["head"].created
    assert read.getGlyphOrder()
