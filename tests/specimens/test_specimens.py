"""What the specimens are of, and the sheet of their pages."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import pytest
from PIL import Image

from reportgen import pipeline, resources
from reportgen.cli.options import LANGUAGES, LAYOUTS, PAPERS
from reportgen.facts import Dataset, load
from reportgen.model import Choices
from tests.specimens.__main__ import specimens
from tests.specimens.sheet import contact_sheet, pages
from tests.specimens.subjects import PLAIN, hard


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(resources.DATA / "default")


def test_plain_pairs_come_in_every_layout_language_and_paper(dataset: Dataset) -> None:
    found = {
        (names, choices.layout, choices.language, choices.paper)
        for _, names, choices in specimens(hard(dataset))
    }
    assert found >= set(product(PLAIN.values(), LAYOUTS, LANGUAGES, PAPERS))


def test_hard_ones_are_two_to_four_and_all_different(dataset: Dataset) -> None:
    found = hard(dataset)
    assert {len(names) for names in found.values()} == {2, 3, 4}
    assert len(set(found.values())) == len(found)
    files = [name for name, _, _ in specimens(found)]
    assert len(files) == len(set(files))


def test_the_sheet_shows_every_page_and_each_name(dataset: Dataset, tmp_path: Path) -> None:
    _, content = pipeline.chosen(dataset, PLAIN["seed"], Choices(layout="handout"), printed=date(2026, 1, 15))
    one, *others = (pipeline.write(content, tmp_path / f"{number}.pdf") for number in range(12))
    assert len(pages(one, dpi=18)) == 2
    heights = []
    for files in ([one], [one, *others]):
        with Image.open(contact_sheet(files, tmp_path / "sheet.png")) as sheet:
            heights.append(sheet.height)
    # Ten documents of two sheets fill a row of 3,300 pixels, the others begin a second one.
    assert heights[1] - heights[0] == heights[0] - 4
