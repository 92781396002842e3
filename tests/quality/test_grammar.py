"""Harper, a grammar checker that needs no network, finds next to nothing in the English sentences."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from harper import Linter

from reportgen.model import Category, Fact, Ranking, Report
from reportgen.narrative.languages.en.titles import name, sentence_start
from tests.quality import sample
from tests.quality.conftest import Tell

FOLDER = Path(__file__).parent
REVIEWED = tomllib.loads((FOLDER / "harper.toml").read_text(encoding="utf-8"))
LOOKED_AT = 3_000
MOST_IN_A_THOUSAND = 1
_WORD = re.compile(r"[^\W\d_][\w’']*\d?")


@cache
def linter() -> Linter:
    made = Linter()
    made.import_words(sorted({*published_words(), *REVIEWED["words"]}))
    made.set_lint_config({rule: False for rule in REVIEWED["off"]})
    return made


def published_words() -> Iterator[str]:
    """Words as their publishers spell them: official titles, places, tools; no names of our own."""
    for one in sample.dataset().occupations:
        yield from in_both_cases(one.title)
    for fact in sample.dataset().cells:
        if isinstance(fact, Fact):
            yield from in_both_cases(fact.published_for)
            if isinstance(fact.value, Category):
                yield from in_both_cases(fact.value.label)
            elif isinstance(fact.value, Ranking):
                for entry in fact.value.entries:
                    yield from in_both_cases(entry.name)


def in_both_cases(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        yield from (word, word.lower())


def findings(sentences: Iterable[str]) -> Iterator[str]:
    """What Harper says of these sentences, without what was looked at and is right."""
    for sentence in sentences:
        for rule, lints in linter().organized_lints(sentence, language="plaintext").items():
            for lint in lints:
                if lint.problem_text.casefold() not in REVIEWED["phrases"].get(rule, ()):
                    yield f"{rule}: “{lint.problem_text}” in “{sentence}” ({lint.message})"


def test_grammar_of_the_sample(english: tuple[Report, ...], tell: Tell) -> None:
    every = {
        sentence
        for one in english
        for claim in sample.claims(one)
        for sentence in sample.sentences(claim.text)
    }
    chosen = random.Random(sample.SEED).sample(sorted(every), LOOKED_AT)
    found = list(findings(chosen))
    tell(f"grammar: {len(found)} findings of Harper in {len(chosen):,} of {len(every):,} unlike sentences")
    assert len(found) <= MOST_IN_A_THOUSAND * len(chosen) / 1_000, "\n".join(found)


def test_grammar_of_every_name(tell: Tell) -> None:
    names = [name(one) for one in sample.dataset().occupations]
    found = list(findings(f"{sentence_start(one.indefinite)} may work alone." for one in names))
    tell(f"grammar: {len(found)} findings of Harper in {len(names):,} names of occupations")
    assert found == []


@pytest.mark.parametrize(
    "wrong",
    [
        "A electrician earns $71,490 a year.",
        "An nurse earns $71,490 a year.",
        "The two share one of there top skills: speaking.",
        "That is more more than an electrician earns.",
        "Elektricians earn $71,490 a year.",
    ],
)
def test_wrong_grammar_is_found(wrong: str) -> None:
    assert list(findings([wrong]))
