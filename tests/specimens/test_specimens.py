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


def test_the_sheet_has_a_row_a_file(dataset: Dataset, tmp_path: Path) -> None:
    _, content = pipeline.chosen(dataset, PLAIN["seed"], Choices(layout="handout"), printed=date(2026, 1, 15))
    files = [pipeline.write(content, tmp_path / f"{name}.pdf") for name in ("one", "two")]
    first = pages(files[0], dpi=24)
    assert len(first) == 2
    with Image.open(contact_sheet(files, tmp_path / "sheet.png")) as sheet:
        assert sheet.height > 2 * first[0].height and sheet.width > 2 * first[0].width
