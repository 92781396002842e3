"""The HTML of a report: one file, escaped once, usable by ear."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import pytest

from reportgen.errors import RenderError, UnknownChoiceError
from reportgen.model import Report, Table
from reportgen.render import FORMATS, theme, to_html
from reportgen.render.page import words
from tests.render.sample import REPORT, charts_of, claim, drawings, titled

LETTER = theme("classic", "letter")
RISKY = ("R&D Lead <Remote>", "{{ title }}", "C# developer", "100% remote agent", "Señor Técnico", "{% if %}")


class _Elements(HTMLParser):
    """Collects (tag, attributes, text inside) of every element."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str], list[str]]] = []
        self._open: list[tuple[str, dict[str, str], list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {name: value or "" for name, value in attrs}, list[str]())
        self.found.append(element)
        if tag not in ("meta", "br", "img"):
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, _, texts in self._open:
            texts.append(data)


def _html(report: Report) -> str:
    return to_html(report, LETTER, drawings(report, LETTER.chart_width))


@cache
def _elements(report: Report = REPORT) -> list[tuple[str, dict[str, str], str]]:
    parser = _Elements()
    parser.feed(_html(report))
    return [(tag, attributes, "".join(texts)) for tag, attributes, texts in parser.found]


@pytest.mark.parametrize("title", RISKY)
def test_a_title_is_escaped_exactly_once(title: str) -> None:
    elements = _elements(titled(REPORT, title, "Data clerk"))
    assert next(text for tag, _, text in elements if tag == "title") == f"{title} and Data clerk"
    assert next(text for tag, _, text in elements if tag == "h1").startswith(title)
    tables = sum(isinstance(exhibit, Table) for section in REPORT.sections for exhibit in section.exhibits)
    assert sum(tag == "th" and text == title for tag, _, text in elements) == tables


def test_nothing_lies_outside_the_file() -> None:
    addresses = [
        address
        for _, attributes, _ in _elements()
        for name, address in attributes.items()
        if name in ("src", "href", "data", "poster")
    ]
    assert [one for one in addresses if not one.startswith(("data:", "#"))] == []
    html = _html(REPORT)
    assert (
        re.findall(r"https?:|file:|//[a-z]+\.|@import|<link|<script", re.sub(r"base64,[\w+/=]+", "", html))
        == []
    )
    assert [one for one in re.findall(r'url\("?([^")]*)', html) if not one.startswith("data:font/")] == []


def test_a_telephone_gets_a_page_of_its_width_and_a_printer_does_not() -> None:
    page = to_html(REPORT, LETTER, drawings(REPORT, LETTER.chart_width))
    assert '<meta name="viewport" content="width=device-width, initial-scale=1"' in page
    printed, _, screen = LETTER.style.partition("@media screen")
    assert "@media (max-width: 40rem)" in screen
    assert "display: grid" in screen and "overflow-x: auto" in screen
    assert not any(word in printed for word in ("grid", "overflow-x", "zoom"))


def test_tables_have_heads_with_a_scope_and_an_empty_corner() -> None:
    tables = re.findall(r"<table.*?</table>", _html(REPORT), re.DOTALL)
    assert len(tables) == 7
    for table in tables:
        heads = re.findall(r"<th\b([^>]*)>", table)
        assert heads and all('scope="' in head for head in heads)
        for row in re.findall(r"<tr>(.*?)</tr>", table):
            assert row.startswith(('<th scope="row">', "<td></td><th"))


def test_links_have_words_and_lead_somewhere() -> None:
    targets = {attributes.get("id") for _, attributes, _ in _elements()}
    links = [(attributes["href"], text) for tag, attributes, text in _elements() if tag == "a"]
    assert ("#note-1", "note 1") in links
    assert all(address[1:] in targets and re.search("[a-z]", text) for address, text in links)


def test_each_chart_is_described_by_a_sentence() -> None:
    descriptions = [attributes["alt"] for tag, attributes, _ in _elements() if tag == "img"]
    assert descriptions == [chart.description.text for chart in charts_of(REPORT)]


def test_headings_are_in_order() -> None:
    levels = [tag for tag, _, _ in _elements() if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == "h1"
    assert set(levels[1:]) == {"h2"}


def test_the_file_is_small() -> None:
    assert len(_html(REPORT).encode()) < 150_000


def test_a_chart_not_drawn_is_an_error() -> None:
    with pytest.raises(RenderError, match="“Yearly pay: range and average” was not drawn"):
        to_html(REPORT, LETTER, {})


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("There are far fewer of these jobs: 46,043, against 260,027.", "against 260,027."),
        ("A customer care specialist needs 6 to 12 months.", "6 to 12 months."),
        ("They share a Pneumonoultramicroscopicsilicovolcanoconiosis.", ""),
        ("One.", ""),
        ("", ""),
    ],
)
def test_a_last_line_gets_more_than_one_word(text: str, end: str) -> None:
    assert "".join(part for part, _ in words((claim(text),)).end) == end


def test_bold_parts_stay_bold_across_the_cut() -> None:
    paragraph = words((claim("They earn $37,540 a year."), claim("It is 16% more.", strong=["16% more"])))
    assert paragraph.start == (("They earn $37,540 a year.", False), (" ", False))
    assert paragraph.end == (("It is ", False), ("16% more", True), (".", False))


def test_unknown_choices_name_what_there_is() -> None:
    with pytest.raises(UnknownChoiceError, match=r"^There is no paper “leter”; the nearest is “letter”\.$"):
        theme("classic", "leter")
    with pytest.raises(UnknownChoiceError, match=r"^There is no theme “x”; there are “classic”\.$"):
        theme("x", "a4")


def test_a_theme_says_what_charts_need() -> None:
    assert LETTER.chart_width == 504
    assert LETTER.families == ("Report Sans", "Report Sans Fallback")
    assert all(face.file.is_file() for face in LETTER.faces)


def test_each_format_gives_bytes() -> None:
    binary = {"pdf": b"%PDF", "docx": b"PK"}
    for name, one in FORMATS.items():
        charts = drawings(REPORT, LETTER.chart_width) if one.needs_charts else {}
        written = one.render(REPORT, LETTER, charts)
        if name in binary:
            assert written.startswith(binary[name])
        else:
            assert REPORT.sections[1].heading in written.decode()
    assert [one.suffix for one in FORMATS.values()] == [".pdf", ".html", ".docx", ".txt", ".json"]


def test_replacing_a_report_changes_the_page() -> None:
    assert _html(REPORT) == _html(replace(REPORT))
    assert _html(REPORT) != _html(replace(REPORT, notes=REPORT.notes[:1]))
