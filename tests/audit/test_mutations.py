"""The auditor itself is tried: it finds nothing in right texts, and what is wrong in wrong ones."""

from __future__ import annotations

import random

import pytest

from reportgen.facts import find
from tests.audit.mutated_words import ENGLISH, SPANISH, Words
from tests.audit.mutations import Mutation, caught, mutations
from tests.audit.subject import RARE, auditor, dataset, lines, pairs

PAIRS = (*RARE, *pairs(30, seed=4))
EACH = 2
LEAST_CAUGHT = 0.99


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("names", PAIRS, ids=" and ".join)
def test_right_texts_have_no_errors(names: tuple[str, str], language: str) -> None:
    verdict = auditor().audit_text(lines(names, language))
    assert verdict.findings == ()
    assert verdict.slots > 3


@pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=["en", "es"])
def test_wrong_texts_are_caught(words: Words) -> None:
    choice = random.Random(7)
    made: list[Mutation] = []
    for names in PAIRS:
        left, right = (find(dataset(), name) for name in names)
        made += mutations(lines(names, words.code), (left, right), choice, words, each=EACH)
    counts, missed, listed = caught(made)
    total = counts.total()
    assert total >= 1_000
    assert min(counts.values()) >= 20, counts
    assert len(missed) <= (1 - LEAST_CAUGHT) * total, listed
