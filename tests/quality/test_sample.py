"""The sample of the gates is what it is said to be."""

from __future__ import annotations

from reportgen.model import Report
from tests.quality import sample
from tests.quality.conftest import Tell


def test_sample_is_fixed_and_wide(
    english: tuple[Report, ...], spanish: tuple[Report, ...], tell: Tell
) -> None:
    pairs = sample.pairs()
    assert pairs == sample.pairs()
    assert len(set(pairs)) == sample.COUNT == len(english) == len(spanish)
    assert all(left != right for left, right in pairs)
    assert len({title for pair in pairs for title in pair}) > 700
    count = sum(len(sample.sentences(claim.text)) for one in english for claim in sample.claims(one))
    tell(f"sample: {len(pairs):,} pairs, {count:,} English sentences (seed {sample.SEED})")
    assert count > 30_000
