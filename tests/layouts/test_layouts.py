"""Every layout on every paper, from the shipped data to its pages: how many, how large, how they read."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import page
import pdfplumber
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, PdfObject

from reportgen import resources
from reportgen.audit import Auditor
from reportgen.errors import UnknownChoiceError
from reportgen.facts import Dataset, load
from reportgen.model import Choices, Report, Row, Table
from reportgen.pipeline import chosen
from reportgen.render import theme
from reportgen.render.page import write_page
from tests.render.sample import REPORT, drawings, titled

DAY = date(2026, 11, 25)
SEED = ("order processing specialist", "customer care specialist")
NURSES = ("Registered Nurses", "Electricians")
GRINDERS = (
    "Grinding, Lapping, Polishing, and Buffing Machine Tool Setters, Operators, and Tenders, Metal and "
    "Plastic"
)
# The longest titles, equal figures, most gaps, the lowest pay with the highest, and three and four.
HARD = (
    (
        "Separating, Filtering, Clarifying, Precipitating, and Still Machine Setters, Operators, and Tenders",
        GRINDERS,
    ),
    ("29-1141.01", "29-1141.03"),
    ("Air Crew Members", "Aircraft Launch and Recovery Officers"),
    ("Shampooers", "Pediatric Surgeons"),
    (
        "53-1047",
        "Air Crew Officers",
        "Shampooers",
    ),
    (
        "Separating, Filtering, Clarifying, Precipitating, and Still Machine Setters, Operators, and Tenders",
        GRINDERS,
        "Registered Nurses",
        "Pediatric Surgeons",
    ),
)
CHARTS = drawings(REPORT, theme("classic", "letter").chart_width)
LAYOUTS = ("full", "handout", "large-print", "worksheet")
PAPERS = ("letter", "a4")
LANGUAGES = ("en", "es")


@cache
def dataset() -> Dataset:
    return load(resources.DATA / "default")


@cache
def made(names: tuple[str, ...], choices: Choices) -> tuple[Report, bytes]:
    return chosen(dataset(), names, choices, printed=DAY)


def failures(pdf: bytes, folder: Path) -> list[object]:
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    return list(page.validate_pdf(path, profile="ua1").failures)


def bottom(part: pdfplumber.page.Page, margin: float) -> float:
    """Where the text of a page ends, from the top of the sheet, the foot of the page aside."""
    words = part.extract_words()
    return float(max(word["bottom"] for word in words if word["top"] < float(part.height) - margin))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_passes_the_machine_checks_inside_its_margins(
    layout: str, paper: str, language: str, tmp_path: Path
) -> None:
    _, pdf = made(SEED, Choices(layout=layout, paper=paper, language=language))
    assert failures(pdf, tmp_path) == []
    sheet = theme("classic", paper, layout).paper
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        sizes = {(round(float(one.width)), round(float(one.height))) for one in document.pages}
        out = [
            word["text"]
            for one in document.pages
            for word in one.extract_words()
            if word["x0"] < sheet.left - 0.05
            or word["x1"] > sheet.width - sheet.right + 0.05
            or word["top"] < sheet.top - 3
        ]
    assert sizes == {(round(sheet.width), round(sheet.height))}
    assert out == []


@pytest.mark.parametrize("names", HARD)
@pytest.mark.parametrize(("layout", "paper"), [("handout", "letter"), ("worksheet", "a4")])
def test_two_sides_whatever_the_data(layout: str, paper: str, names: tuple[str, ...], tmp_path: Path) -> None:
    _, pdf = made(names, Choices(layout=layout, paper=paper))
    assert failures(pdf, tmp_path) == []
    look = theme("classic", paper, layout)
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        assert len(document.pages) == 2
        # The second side is not near empty: the dates stand in its lower half.
        assert bottom(document.pages[1], look.paper.bottom) > look.paper.height / 2


@pytest.mark.parametrize("layout", ["handout", "worksheet"])
def test_nothing_to_read_is_smaller_than_nine_and_a_half_points(layout: str) -> None:
    """Sentences and cells; captions, the marks of notes, what is printed in charts, notes and sources are."""
    report, pdf = made(NURSES, Choices(layout=layout))
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        large = [
            word["text"]
            for one in document.pages
            for word in one.extract_words(extra_attrs=["size"], keep_blank_chars=False)
            if word["size"] >= 9.5
        ]
    text = " ".join(large)
    sentences = [claim.text for section in report.sections for words in section.paragraphs for claim in words]
    cells = [
        word
        for section in report.sections
        for exhibit in section.exhibits
        if isinstance(exhibit, Table)
        for row in exhibit.rows
        for cell in row.cells
        for word in cell.split()
    ]
    assert sentences and [one for one in sentences if one not in text] == []
    assert cells and [one for one in cells if one not in large] == []


def test_large_print_is_large_upright_and_has_no_charts() -> None:
    report, pdf = made(NURSES, Choices(layout="large-print"))
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        letters = [letter for one in document.pages for letter in one.chars]
        sizes = {round(letter["size"], 1) for letter in letters}
        images = [image for one in document.pages for image in one.images]
    assert min(sizes) == 18 and {20, 22} <= sizes
    assert not any(re.search("italic|oblique", letter["fontname"], re.IGNORECASE) for letter in letters)
    assert images == []
    text = " ".join(part.extract_text() for part in PdfReader(io.BytesIO(pdf)).pages)
    text = "".join(text.split())
    for section in report.sections:
        for exhibit in section.exhibits:
            for row in exhibit.rows if isinstance(exhibit, Table) else ():
                shown = ("".join(cell.split()) for cell in (row.label, *row.cells, row.difference))
                assert [cell for cell in shown if cell not in text] == []


def elements(node: PdfObject | None) -> Iterator[DictionaryObject]:
    """The structure elements of a tagged PDF, each before what is in it."""
    kids = node.get_object() if node is not None else None
    if isinstance(kids, list):
        for kid in kids:
            yield from elements(kid)
    elif isinstance(kids, DictionaryObject):
        if "/S" in kids:
            yield kids
        if "/K" in kids:
            yield from elements(kids["/K"])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_the_machine_checks_do_not_see(layout: str) -> None:
    """Tables all of data cells, links without words, lists without items."""
    _, pdf = made(NURSES, Choices(layout=layout))
    root = PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"].get_object()
    found = list(elements(root))
    tables = [one for one in found if str(one["/S"]) == "/Table"]
    assert bool(tables) == (layout != "large-print")
    for table in tables:
        inside = [str(one["/S"]) for one in elements(table)]
        rows, heads = inside.count("/TR"), inside.count("/TH")
        # Each row has a head of its own, or is the one of the heads of the columns.
        assert rows and heads >= rows
    for link in (one for one in found if str(one["/S"]) == "/Link"):
        assert any(not isinstance(kid.get_object(), DictionaryObject) for kid in _kids(link))
    for listed in (one for one in found if str(one["/S"]) == "/L"):
        assert {_tag(kid) for kid in _kids(listed)} == {"/LI"}
    levels = [int(str(one["/S"])[2]) for one in found if re.fullmatch("/H[1-6]", str(one["/S"]))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def _tag(kid: PdfObject) -> str:
    held = kid.get_object()
    return str(held["/S"]) if isinstance(held, DictionaryObject) else ""


def _kids(element: DictionaryObject) -> list[PdfObject]:
    kids = element["/K"].get_object()
    flat = list(kids) if isinstance(kids, list) else [kids]
    return [inner for kid in flat if kid is not None for inner in _spans(kid)]


def _spans(kid: PdfObject) -> list[PdfObject]:
    """The kid, or what is in it where it only groups."""
    held = kid.get_object()
    if isinstance(held, DictionaryObject) and held.get("/S") in ("/NonStruct", "/Span"):
        return _kids(held)
    return [kid]


def test_the_worksheet_asks_and_has_room_to_write() -> None:
    report, pdf = made(NURSES, Choices(layout="worksheet"))
    text = " ".join(" ".join(part.extract_text() for part in PdfReader(io.BytesIO(pdf)).pages).split())
    questions = [section.question for section in report.sections if section.question]
    assert len(questions) > 4 and all(question in text and question.endswith("?") for question in questions)
    assert report.labels.own_notes in text
    # The column of differences gives way to one to write in.
    sums = [row.difference for row in _rows(report) if row.difference.endswith("%)")]
    assert sums and [one for one in sums if one in text] == []


def _rows(report: Report) -> Iterator[Row]:
    for section in report.sections:
        for exhibit in section.exhibits:
            if isinstance(exhibit, Table):
                yield from exhibit.rows


@pytest.mark.parametrize(
    ("demographics", "kept", "gone"),
    [
        ("full", ("gender", "median_age"), ()),
        ("age-only", ("median_age",), ("gender", "race")),
        ("none", (), ("median_age", "gender", "race")),
    ],
)
@pytest.mark.parametrize("layout", ["full", "handout"])
def test_figures_on_people_go_together(
    layout: str, demographics: str, kept: tuple[str, ...], gone: tuple[str, ...]
) -> None:
    choices = Choices(output_format="json", layout=layout, demographics=demographics)
    report, content = made(NURSES, choices)
    text = content.decode()
    if layout == "full":
        assert all(f'"{key}"' in text for key in kept)
    assert not any(f'"{key}"' in text for key in gone)
    said = [remark for remark in report.remarks if "leaves out figures on" in remark]
    topics = {"full": [], "age-only": ["gender and race"], "none": ["age, gender, and race"]}[demographics]
    assert said == [f"This report leaves out figures on {topic}." for topic in topics]
    if demographics == "none":
        assert "people" not in {section.key for section in report.sections}
        assert "Current Population Survey, annual averages of 2022" not in text


def test_other_demographics_are_refused() -> None:
    with pytest.raises(UnknownChoiceError, match="There is no choice of demographics “some”"):
        made(NURSES, Choices(demographics="some"))


@pytest.mark.parametrize(
    "choices",
    [
        Choices(layout="handout"),
        Choices(layout="handout", output_format="html", language="es", demographics="none"),
        Choices(layout="handout", output_format="text", demographics="age-only"),
        Choices(layout="worksheet", language="es"),
        Choices(layout="worksheet", output_format="html"),
        Choices(layout="worksheet", output_format="text"),
        Choices(layout="large-print"),
        Choices(layout="large-print", output_format="html", language="es"),
        Choices(demographics="age-only", language="es"),
    ],
)
def test_the_auditor_reads_each_layout(choices: Choices, tmp_path: Path) -> None:
    path = tmp_path / f"report.{choices.output_format}"
    path.write_bytes(made(NURSES, choices)[1])
    assert Auditor(dataset()).audit_file(path).findings == ()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("$101,420", "$101,430"),
        ("42% more", "42% less"),
        ("Median age: ", "Median ages: "),
        ("Hourly rate: $48.76 and $34.37; $14.39 more an hour (42%).\n", ""),
        ("This is a short version.", "This is a long version."),
    ],
)
def test_a_selection_may_leave_out_but_not_be_wrong(right: str, wrong: str) -> None:
    text = made(NURSES, Choices(layout="handout", output_format="text"))[1].decode()
    assert right in text
    assert Auditor(dataset()).audit_text(text.replace(right, wrong)).findings != ()


def test_what_is_left_out_may_not_stand_there_all_the_same() -> None:
    text = made(NURSES, Choices(output_format="text"))[1].decode()
    claimed = text.replace("\n\nNotes\n", "\n\nThis report leaves out figures on gender and race.\n\nNotes\n")
    assert claimed != text
    assert Auditor(dataset()).audit_text(claimed).findings != ()


def test_a_name_of_marks_stays_in_one_line() -> None:
    page_of = write_page(titled(REPORT, "C++ and C# developer", "Nurse"), theme("classic", "letter"), CHARTS)
    assert '<span class="unbroken">C++</span> and C# developer' in page_of
    assert "<title>C++ and C# developer and Nurse</title>" in page_of


def test_what_nobody_reports_is_left_out_too() -> None:
    names = ("Merchandise Displayers and Window Trimmers", "Drafters, All Other")
    report, text = made(names, Choices(layout="handout", output_format="text", demographics="none"))
    assert "Median age" not in text.decode()
    assert any("age" in remark for remark in report.remarks)
    assert Auditor(dataset()).audit_text(text.decode()).findings == ()
