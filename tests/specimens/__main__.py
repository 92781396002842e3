"""A folder in, the specimens in it out, and one contact sheet of their pages as a picture."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

from reportgen import pipeline, resources
from reportgen.cli.options import LANGUAGES, LAYOUTS, PAPERS
from reportgen.facts import load
from reportgen.model import Choices
from tests.specimens.sheet import contact_sheet
from tests.specimens.subjects import PLAIN, hard

# So that two runs give the same bytes.
_PRINTED = date(2026, 1, 15)


def main(folder: Path) -> None:
    """Writes the PDF of each specimen and `contact-sheet.png`; says where each is."""
    dataset = load(resources.DATA / "default")
    files = []
    for name, names, choices in specimens(hard(dataset)):
        _, content = pipeline.chosen(dataset, names, choices, printed=_PRINTED)
        files.append(pipeline.write(content, folder / f"{name}.pdf"))
        print(files[-1])
    print(contact_sheet(files, folder / "contact-sheet.png"))


def specimens(hard_ones: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...], Choices]]:
    for name, names in PLAIN.items():
        for layout, language, paper in product(LAYOUTS, LANGUAGES, PAPERS):
            chosen = Choices(layout=layout, language=language, paper=paper)
            yield f"{name}-{layout}-{language}-{paper}", names, chosen
    for name, names in hard_ones.items():
        for layout in LAYOUTS:
            yield f"{name}-{layout}", names, Choices(layout=layout)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "reports/specimens"))
