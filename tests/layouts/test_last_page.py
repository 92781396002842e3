"""A full report does not end on a page with hardly anything on it."""

from __future__ import annotations

import io
from datetime import date
from random import Random

import pypdfium2
import pytest

from reportgen import pipeline, resources
from reportgen.facts import Dataset, compare, load
from reportgen.model import Report
from reportgen.narrative import narrate
from reportgen.render import pdf, theme, to_pdf

FULL, LARGE = theme("classic", "letter"), theme("classic", "letter", "large-print")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(resources.DATA / "default")


def pages(content: bytes) -> int:
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    try:
        return len(document)
    finally:
        document.close()


def scant(dataset: Dataset) -> Report:
    """The first of random reports whose last page is nearly empty."""
    random = Random(4)
    for _ in range(40):
        two = compare(dataset, tuple(random.sample(dataset.occupations, 2)))
        report = narrate(two, language="en", printed=date(2026, 1, 15))
        made = pdf.set_out(report, FULL, pipeline.drawn(report, FULL))
        if made.pages > 1 and made.last < 0.15:
            return report
    raise AssertionError("there is none")


def test_what_would_end_on_a_scant_page_is_set_closer(dataset: Dataset) -> None:
    report = scant(dataset)
    charts = pipeline.drawn(report, FULL)
    loose = pdf.set_out(report, FULL, charts)
    assert pages(to_pdf(report, FULL, charts)) == loose.pages - 1
    assert pdf.set_out(report, FULL, charts, tight=True).last > loose.last


def test_large_print_keeps_its_spacing() -> None:
    assert FULL.layout.tightens
    assert not LARGE.layout.tightens
