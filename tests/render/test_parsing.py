"""Pages parsed as XML and set with less of WeasyPrint's own style, beside what it does by itself."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from weasyprint import HTML
from weasyprint.html import UA
from weasyprint.urls import URLFetcher

from reportgen.model import Report
from reportgen.render import pdf, theme, to_pdf
from reportgen.render.page import write_page
from reportgen.render.parsing import Parsed, own_sheet
from tests.render.sample import REPORT, drawings, titled

RISKY = titled(REPORT, "R&D Lead <Remote>", "Chef “de” partie 'n' more\u00a0")


def _by_weasyprint(page: str, style: str, fetcher: URLFetcher) -> HTML:
    return HTML(string=page, url_fetcher=fetcher)


@pytest.mark.parametrize("report", [REPORT, RISKY], ids=["plain", "risky"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_bytes_are_those_that_weasyprint_makes_by_itself(
    monkeypatch: pytest.MonkeyPatch, report: Report, paper: str
) -> None:
    look = theme("classic", paper)
    charts = drawings(report, look.chart_width)
    own = to_pdf(report, look, charts)
    monkeypatch.setattr(pdf, "Parsed", _by_weasyprint)
    assert to_pdf(report, look, charts) == own


def test_a_page_needs_no_parser_of_html(monkeypatch: pytest.MonkeyPatch) -> None:
    look = theme("classic", "letter")
    page = write_page(REPORT, look, drawings(REPORT, look.chart_width))
    parsed: list[Any] = []

    def noted(self: HTML, **options: Any) -> None:
        parsed.append(options["string"])
        plain(self, **options)

    plain = HTML.__init__
    monkeypatch.setattr(HTML, "__init__", noted)
    Parsed(page, look.style, URLFetcher())
    assert parsed == ["<p>"]
    Parsed(page + "<p>R&D", look.style, URLFetcher())
    assert parsed == ["<p>", page + "<p>R&D"]


def test_the_style_of_weasyprint_has_what_is_left_out() -> None:
    bare = own_sheet("")
    whole = own_sheet("p { float: footnote } @bottom-center { } @top-left { }")
    assert "::footnote-call" in UA and "::note-marker" in UA and "::marker" in UA
    assert len(bare.matcher.other_selectors) < len(whole.matcher.other_selectors)
    boxes = {selector for _, selectors, _ in whole.page_rules for _, selector, _ in selectors}
    assert {"@bottom-center", "@top-left"} <= boxes and "@left-top" not in boxes
    assert not {selector for _, selectors, _ in bare.page_rules for _, selector, _ in selectors} - {None}


def test_garbage_is_collected_again_after_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[bool] = []

    def noted(page: str, style: str, fetcher: URLFetcher) -> Parsed:
        found.append(gc.isenabled())
        return Parsed(page, style, fetcher)

    monkeypatch.setattr(pdf, "Parsed", noted)
    look = theme("classic", "letter")
    to_pdf(REPORT, look, drawings(REPORT, look.chart_width))
    assert found == [False] and gc.isenabled()
