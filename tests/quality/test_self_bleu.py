"""Reports repeat each other's sentences no more than a careful writer of a series would."""

from __future__ import annotations

from reportgen.model import Report
from tests.quality import sample
from tests.quality.conftest import Tell
from tests.quality.self_bleu import masked, self_bleu

# Each report against so many others: all pairs would be half a million.
AGAINST = 4
MOST = 0.45


def test_reports_repeat_each_other_little(english: tuple[Report, ...], tell: Tell) -> None:
    found = self_bleu([masked(one) for one in english], against=AGAINST)
    tell(f"self-BLEU-4, english: {found:.3f} over {len(english):,} reports, each against {AGAINST} others")
    assert found <= MOST


def test_the_same_text_repeats_itself() -> None:
    assert self_bleu(["name earns figure a year ."] * 3, against=2) > 0.99


def test_unlike_texts_repeat_little() -> None:
    texts = ["name earns figure a year .", "among states , pay is highest in label for both ."]
    assert self_bleu(texts, against=1) < 0.1


def test_names_figures_and_labels_are_masked() -> None:
    first, second = (masked(sample.report(names)) for names in sample.pairs()[:2])
    for text in (first, second):
        assert {"name", "figure", "label"} <= set(text.split())
        assert not any(letter.isdigit() or letter in "$%" for letter in text)
