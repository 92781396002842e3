"""Reports on three and four: the auditor finds nothing in right ones, and what is wrong in wrong ones."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reportgen import pipeline
from reportgen.audit import Auditor
from reportgen.facts import find, load
from tests.audit.mutations import Mutation, caught, mutations
from tests.audit.mutations_of_several import CHANGES_OF_SEVERAL, WORDS
from tests.audit.subject import DAY, auditor, dataset, groups, lines, report, text
from tests.audit.tables import random_table
from tests.audit.test_reports import told

# Pay by the hour only, lists of some; figures of one occupation for three; names with commas and brackets.
RARE = (
    ("29-1212", "23-1011", "11-1011", "27-2011"),
    ("29-1141", "29-1141.01", "29-1141.03", "51-3011"),
    ("29-1141", "29-1141.01", "29-1141.03"),
    ("43-4051", "43-9061", "43-6014"),
    ("31-1120", "55-1016", "55-1011"),
    ("27-2011", "27-2031", "27-2041", "15-1252"),
    ("order processing specialist", "customer care specialist", "29-1141"),
)
GROUPS = (*RARE, *groups(8, of=3, seed=1), *groups(7, of=4, seed=2))
EACH = 1
LEAST_CAUGHT = 0.99


@pytest.mark.parametrize("names", GROUPS, ids=" and ".join)
def test_right_texts_have_no_errors(names: tuple[str, ...]) -> None:
    verdict = auditor().audit_text(text(names))
    assert verdict.findings == (), told(verdict.findings)
    assert verdict.slots > 3


@pytest.mark.parametrize("output_format", ["html", "pdf"])
@pytest.mark.parametrize("names", [RARE[0], RARE[3]], ids=" and ".join)
def test_every_format_has_no_errors(names: tuple[str, ...], output_format: str, tmp_path: Path) -> None:
    path = tmp_path / f"report.{output_format}"
    path.write_bytes(report(names, output_format=output_format))
    verdict = auditor().audit_file(path)
    assert verdict.findings == (), told(verdict.findings)


@pytest.mark.parametrize("seed", [*range(40), 209, 350, 476])
def test_hard_values_have_no_errors(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "hard.csv"
    names = random_table(path, seed, of=3 + seed % 2)
    found = load(path)
    made = pipeline.report_on(found, names, language="en", printed=DAY)
    content = pipeline.publish(made, output_format="text", theme_name="classic", paper="letter").decode()
    verdict = Auditor(found).audit_text(content)
    assert verdict.findings == (), told(verdict.findings)


@pytest.mark.parametrize(
    "names",
    [
        ("43-4051", "43-9061", "43-6014"),
        # Two have the highest pay, so the pay section begins with the middle half.
        ("Veterinarians", "Managers, All Other", "Endoscopy Technicians"),
    ],
    ids=" and ".join,
)
def test_local_reports_have_no_errors(names: tuple[str, ...]) -> None:
    verdict = auditor("OR").audit_text(text(names, area="OR"))
    assert verdict.findings == (), told(verdict.findings)


def test_wrong_texts_are_caught() -> None:
    choice = random.Random(7)
    made: list[Mutation] = []
    for names in GROUPS:
        group = tuple(find(dataset(), name) for name in names)
        made += mutations(lines(names), group, choice, WORDS, each=EACH, changes=CHANGES_OF_SEVERAL)
    counts, missed, listed = caught(made)
    total = counts.total()
    assert total >= 250
    assert len(missed) <= (1 - LEAST_CAUGHT) * total, listed
