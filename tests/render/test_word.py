"""A Word document, read back: what a screen reader and an editor find in it."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from functools import cache
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from PIL import Image

from reportgen.errors import RenderError
from reportgen.model import Imprint, Logo, Phrase, Report, Table
from reportgen.render import FORMATS, theme
from reportgen.render.raster import as_png
from tests.render.sample import REPORT, drawings

LETTER = theme("classic", "letter")
LOGO = Logo(
    content=b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>',
    media_type="image/svg+xml",
    width=90,
    height=45,
    alternative="Lane Workforce Office",
)
BRANDED = replace(
    REPORT,
    imprint=Imprint(
        organisation="Lane Workforce Office",
        logo=LOGO,
        contact=("Telephone: 541-555-0100 · TTY: 711",),
        footer=(Phrase(text="American Job Center", language="en"),),
        client="Prepared for",
        note_heading="A note from your counselor",
        note=Phrase(text="Traiga esta hoja.", language="es"),
    ),
)


@cache
def written(report: Report = REPORT) -> bytes:
    return FORMATS["docx"].render(report, LETTER, drawings(report, LETTER.chart_width))


def opened(report: Report = REPORT) -> Any:
    return Document(io.BytesIO(written(report)))


def test_headings_are_those_of_the_report_in_their_order() -> None:
    found = [
        (one.style.name, one.text) for one in opened().paragraphs if one.style.name.startswith("Heading")
    ]
    labels = REPORT.labels
    sections = [section.heading for section in REPORT.sections if section.heading]
    assert found == [
        ("Heading 1", REPORT.title),
        *(("Heading 2", text) for text in (*sections, labels.notes, labels.sources, labels.dates)),
    ]


def test_every_sentence_and_cell_is_there_to_edit() -> None:
    document = opened()
    texts = {paragraph.text for paragraph in document.paragraphs}
    for section in REPORT.sections:
        for paragraph in section.paragraphs:
            assert " ".join(claim.text for claim in paragraph) in texts
    tables = [one for section in REPORT.sections for one in section.exhibits if isinstance(one, Table)]
    assert len(document.tables) == len(tables) > 0
    for found, table in zip(document.tables, tables, strict=True):
        rows = [[cell.text for cell in row.cells] for row in found.rows]
        assert rows[0][1 : 1 + len(table.heads)] == list(table.heads)
        assert [row[1 : 1 + len(table.heads)] for row in rows[1:]] == [list(row.cells) for row in table.rows]
        assert all(row[0].startswith(one.label) for row, one in zip(rows[1:], table.rows, strict=True))
    assert set(REPORT.notes) <= texts and set(REPORT.credits) <= texts


def test_tables_have_header_rows_and_titles() -> None:
    for table in opened().tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_charts_are_pictures_with_their_descriptions() -> None:
    charts = [one for section in REPORT.sections for one in section.exhibits if not isinstance(one, Table)]
    shapes = opened().inline_shapes
    assert [one._inline.docPr.get("descr") for one in shapes] == [one.description.text for one in charts]


def test_links_to_notes_lead_somewhere() -> None:
    body = opened().element.body
    links = {one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))}
    marks = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    assert links and links <= marks
    assert len(marks) == len(REPORT.notes)


@pytest.mark.parametrize(("language", "code"), [("en", "en-US"), ("es", "es-US")])
def test_language_is_set(language: str, code: str) -> None:
    document = opened(replace(REPORT, language=language))
    assert document.core_properties.language == code
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert next(defaults.iter(qn("w:lang"))).get(qn("w:val")) == code


def test_brand_is_printed_and_its_foreign_parts_say_so() -> None:
    document = opened(BRANDED)
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[1:3] == ["Lane Workforce Office", "Telephone: 541-555-0100 · TTY: 711"]
    assert texts[-1] == "American Job Center"
    assert any(text.startswith("Prepared for: ____") for text in texts)
    note = document.paragraphs[texts.index("Traiga esta hoja.")]
    assert note.runs[0]._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "es-US"
    assert document.inline_shapes[0]._inline.docPr.get("descr") == "Lane Workforce Office"
    assert document.core_properties.author == "Lane Workforce Office"


def test_same_report_gives_the_same_bytes_without_a_date() -> None:
    again = FORMATS["docx"].render(REPORT, LETTER, drawings(REPORT, LETTER.chart_width))
    assert again == written()
    with ZipFile(io.BytesIO(again)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml")
        assert b"created" not in core and b"modified" not in core.replace(b"lastModifiedBy", b"")
        assert not any("thumbnail" in name for name in archive.namelist())


def test_paper_is_that_of_the_theme() -> None:
    section = opened().sections[0]
    assert (section.page_width.pt, section.page_height.pt) == (612, 792)


def test_drawing_becomes_a_picture_of_200_dots_an_inch() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 36"><rect width="36" height="36"/></svg>'
    with Image.open(io.BytesIO(as_png(svg, LETTER.faces, width=72))) as picture:
        assert picture.size == (200, 100)
        dots = picture.convert("L")
        assert (dots.getpixel((50, 50)), dots.getpixel((150, 50))) == (0, 255)
    with pytest.raises(RenderError, match="says no size"):
        as_png("<svg/>", LETTER.faces, width=72)
    with pytest.raises(RenderError, match="cannot be made a picture"):
        as_png(svg.replace("</svg>", ""), LETTER.faces, width=72)


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("docx", "reportgen.render.word"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(RenderError, match=r"docx, which is not installed; install reportgen\[docx\]"):
        FORMATS["docx"].render(REPORT, LETTER, {})
