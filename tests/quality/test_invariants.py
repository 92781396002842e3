"""What a grammar checker misses: articles, one with a plural, subject and verb, "more" and the figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from reportgen.audit.naming import NAME
from reportgen.model import Claim, Difference, Report
from tests.quality import sample
from tests.quality.conftest import Tell
from tests.quality.naming import names

# ---------------------------------------------------------------- articles

ARTICLE = re.compile(r"\b([Aa]n?) ([^\W_][\w.’'-]*)")
# Words whose first sound is not that of their first letter.
A_BEFORE_A_VOWEL = re.compile(
    r"(?:uni(?!n)|use|util|ur[aeo](?!i)|urolog|eu|one\b|ubiq|u\.s\.|usability|uro)", re.I
)
AN_BEFORE_A_CONSONANT = re.compile(r"(?:hour|honest|honor|heir|[FHLMNRSX](?:[A-Z]|\b)|MRI|8)")


def wrong_articles(text: str) -> Iterator[str]:
    for match in ARTICLE.finditer(text):
        word = match[2]
        vowel = word[0] in "aeiouAEIOU" and not A_BEFORE_A_VOWEL.match(word)
        if (vowel or bool(AN_BEFORE_A_CONSONANT.match(word))) != (match[1].lower() == "an"):
            yield match.group()


# ---------------------------------------------------------------- numbers and nouns

COUNTED = {
    "en": re.compile(
        r"(?<![\d,.$])(\d[\d,]*(?:\.\d+)?) (years?|months?|weeks?|days?|jobs?|openings?|percentage points?)\b"
    ),
    "es": re.compile(
        r"(?<![\d,.$])(\d[\d,]*(?:\.\d+)?) (años?|mes(?:es)?|semanas?|días?|empleos?|vacantes?|puntos?)\b"
    ),
}


def wrong_numbers(text: str, language: str) -> Iterator[str]:
    for match in COUNTED[language].finditer(text):
        many = match[2].endswith("s") and match[2] != "mes"
        if many == (match[1] == "1"):
            yield match.group()


# ---------------------------------------------------------------- subjects and verbs

SUBJECT = re.compile(rf"(?:^|, and )({NAME})(?: typically| usually| alone)? (\w+)")
ONE, MANY = {"earns", "has", "needs", "is", "holds"}, {"earn", "have", "need", "are", "hold"}


def verbs(report: Report, sentence: str) -> Iterator[tuple[str, bool]]:
    """Each name that is a subject with its verb, and whether they agree."""
    found = names(report)
    for match in SUBJECT.finditer(found.marked(sentence)):
        name, verb = found.unmarked(match[1]), match[2]
        if verb in ONE | MANY:
            one = re.match(r"(?:an?|someone) ", name, re.IGNORECASE) is not None
            yield f"{name} {verb}", one == (verb in ONE)


# ---------------------------------------------------------------- comparisons

MORE = "more|higher|longer|older"
LESS = "less|lower|shorter|younger|fewer"
THAN = re.compile(rf"\b(?:({MORE})|({LESS}))\b[^.]*? than [^.]*?({NAME})")


def directions(report: Report, claim: Claim) -> Iterator[tuple[str, bool]]:
    """Each word of comparison with a base, and whether it is that of the figures."""
    for one in claim.asserts:
        if isinstance(one, Difference) and one.left_is_more is not None:
            found = names(report)
            for match in THAN.finditer(found.marked(claim.text)):
                base = found.who(match[3])
                yield claim.text, one.left_is_more == ((base == 1) == bool(match[1]))


# ---------------------------------------------------------------- gates

# Names are found anew in each sentence, so not in all reports.
COUNT = 300


def test_articles_and_numbers(english: tuple[Report, ...], tell: Tell) -> None:
    said = {claim.text for one in english for claim in sample.claims(one)}
    wrong = [found for text in said for found in (*wrong_articles(text), *wrong_numbers(text, "en"))]
    count = sum(len(ARTICLE.findall(text)) + len(COUNTED["en"].findall(text)) for text in said)
    tell(f"articles and numbers, english: {len(wrong)} wrong of {count:,}")
    assert count > 10_000
    assert sorted(set(wrong)) == []


def test_spanish_numbers(spanish: tuple[Report, ...], tell: Tell) -> None:
    said = {claim.text for one in spanish for claim in sample.claims(one)}
    wrong = [found for text in said for found in wrong_numbers(text, "es")]
    count = sum(len(COUNTED["es"].findall(text)) for text in said)
    tell(f"numbers, spanish: {len(wrong)} wrong of {count:,}")
    assert count > 2_000
    assert wrong == []


def test_verbs_and_directions(english: tuple[Report, ...], tell: Tell) -> None:
    said = [(one, claim) for one in english[:COUNT] for claim in sample.claims(one)]
    agree = [
        found
        for one, claim in said
        for sentence in sample.sentences(claim.text)
        for found in verbs(one, sentence)
    ]
    compared = [found for one, claim in said for found in directions(one, claim)]
    wrong = [text for text, right in (*agree, *compared) if not right]
    tell(f"verbs: {len(agree):,}, directions: {len(compared):,}; {len(wrong)} wrong ({COUNT} reports)")
    assert len(agree) > COUNT and len(compared) > COUNT
    assert wrong == []


@pytest.mark.parametrize(
    "text", ["a engineer", "an nurse", "a hour", "an unit", "a 8th-grade teacher", "a LPN"]
)
def test_wrong_articles_are_found(text: str) -> None:
    assert list(wrong_articles(text))


@pytest.mark.parametrize(
    "text", ["1 years", "2 year", "1.5 year", "1 percentage points", "2 percentage point"]
)
def test_wrong_numbers_are_found(text: str) -> None:
    assert list(wrong_numbers(text, "en"))


@pytest.mark.parametrize(
    "text", ["1 year", "1.5 years", "1 percentage point", "2 percentage points", "1,001 jobs"]
)
def test_right_numbers_are_not_found(text: str) -> None:
    assert not list(wrong_numbers(text, "en"))


def test_wrong_verbs_and_directions_are_found(english: tuple[Report, ...]) -> None:
    flipped = {"earns": "earn", "earn": "earns", "more": "less", "less": "more"}
    pattern = re.compile(r"\b(" + "|".join(flipped) + r")\b")
    caught = 0
    for one in english[:20]:
        for claim in sample.claims(one):
            text = pattern.sub(lambda match: flipped[match[1]], claim.text)
            if text != claim.text:
                changed = Claim(text=text, asserts=claim.asserts)
                caught += any(not right for _, right in (*verbs(one, text), *directions(one, changed)))
    assert caught > 20
