"""Pages in grey, as printed with one toner: texts and marks keep their contrast, sides their signs."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import pdfplumber
import pypdfium2
import pytest
from PIL import Image

from reportgen import pipeline, resources
from reportgen.cli.options import LAYOUTS
from reportgen.facts import Dataset, load
from reportgen.model import Choices

# Of text and of marks to what is around them, by WCAG 2.1, 1.4.3 and 1.4.11.
_OF_TEXT, _OF_MARKS = 4.5, 3.0
_SCALE = 3
_NAMES = ("registered nurse", "electrician", "software developer", "cashier")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(resources.DATA / "default")


def luminance(grey: float) -> float:
    """Of a grey from 0 to 255, relative to white."""
    share = grey / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def contrast(one: float, other: float) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def printed(content: bytes) -> Iterator[tuple[Any, Image.Image]]:
    """Each page with its objects, and its picture in grey."""
    document = pypdfium2.PdfDocument(content)
    with pdfplumber.open(io.BytesIO(content)) as read:
        for place, page in enumerate(read.pages):
            yield page, document[place].render(scale=_SCALE, grayscale=True).to_pil()
    document.close()


def greys(picture: Image.Image, box: tuple[float, float, float, float]) -> list[tuple[int, int]]:
    """The greys in a box of the page, given in points, and how often each is there."""
    area = tuple(round(edge * _SCALE) for edge in box)
    found = picture.crop((area[0], area[1], max(area[2], area[0] + 1), max(area[3], area[1] + 1))).getcolors()
    assert found is not None
    return [(int(count), int(grey)) for count, grey in found]  # type: ignore[arg-type]


@pytest.mark.parametrize("count", [2, 4])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_texts_and_marks_stand_out_in_grey(dataset: Dataset, layout: str, count: int) -> None:
    chosen = Choices(layout=layout)
    _, content = pipeline.chosen(dataset, _NAMES[:count], chosen, printed=date(2026, 1, 15))
    for page, picture in printed(content):
        for word in page.extract_words():
            found = greys(picture, (word["x0"], word["top"], word["x1"], word["bottom"]))
            around = max(found)[1]
            best = max(contrast(around, grey) for _, grey in found)
            assert best >= _OF_TEXT, (word["text"], best)
        for mark in (*page.rects, *page.curves):
            # Less than a point across is a rule that divides rows; white is there to be written on.
            if min(mark["width"], mark["height"]) < 1 or unseen(mark):
                continue
            edge = (mark["x0"] - 1.5, mark["top"] - 1.5, mark["x1"] + 1.5, mark["bottom"] + 1.5)
            found = greys(picture, edge)
            assert max(contrast(255, grey) for _, grey in found) >= _OF_MARKS, mark


def unseen(mark: dict[str, Any]) -> bool:
    """Whether a mark is white without an outline."""
    colour = mark["non_stroking_color"]
    return not mark["stroke"] and (colour is None or all(part == 1 for part in colour))


def test_the_signs_of_four_sides_differ_in_grey(dataset: Dataset) -> None:
    """By how dark they are, or by their pattern: how often dark and light take turns."""
    _, content = pipeline.chosen(dataset, _NAMES, Choices(), printed=date(2026, 1, 15))
    page, picture = next(printed(content))

    signs = [one for one in page.rects if 14 < one["width"] < 18 and 4 < one["height"] < 7]
    # A sign is an area and an outline in one place.
    row_of = {round(sign["x0"]): sign for sign in signs if sign["top"] - signs[0]["top"] < 1}
    looks = []
    for sign in row_of.values():
        area = [round(sign[edge] * _SCALE) for edge in ("x0", "top", "x1", "bottom")]
        middle = picture.crop(
            (area[0] + 4, (area[1] + area[3]) // 2, area[2] - 4, (area[1] + area[3]) // 2 + 1)
        )
        row = list(middle.tobytes())
        turns = sum(abs(one - other) > 60 for one, other in pairwise(row))
        looks.append((round(sum(row) / len(row) / 40), min(turns, 2)))
    assert len(set(looks)) == 4, looks


def test_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert contrast(0, 255) == pytest.approx(21)
    assert contrast(0x59, 255) == pytest.approx(7.0, abs=0.05)
    assert contrast(0x96, 255) < _OF_MARKS < _OF_TEXT
