"""What is true of sentences on lists and labels: each name and label stands by the one whose it is."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given, settings

from reportgen.model import Category, Claim, Fact, Kind, Overlap, Ranked, Ranking, Unit
from tests.narrative.plain import SKILLS, pairs, told
from tests.narrative.plain import Row as Cells
from tests.narrative.reading import INTRODUCTION, Reader, figures, own
from tests.narrative.test_truth import claims, facts

READER = Reader(order=("baker", "archivist"))
TRIED = settings(max_examples=80, deadline=None, derandomize=True)
COUNTS = ("none", "one", "two", "three", "four", "five", "six")
SHARE_OF = re.compile(
    r"((?:about |at least |at most |less than |more than )?[\d.]+%) of ([^%]*?)(?= and | are | hold |,|\.$)",
    re.IGNORECASE,
)
NAME, LABEL = "name", "label"
# Sentences on the share that holds a label name it in the sentence before.
SHARE = "hold one|have that level|[Tt]he share is|, it is"
# How labels read in a sentence, where they do not stand as they are.
PHRASES = {
    "work_experience": {
        "none": "no time in a related job|none",
        "less than 5 years": "less than 5 years",
        "5 years or more": "at least 5 years",
    },
    "entry_education": {"no formal educational credential": "no diploma or degree"},
    "training": {
        "none": "no training|none",
        "short-term on-the-job training": "short-term training",
        "apprenticeship": "an apprenticeship",
        "internship/residency": "an internship or residency",
    },
}


def top(of: Fact) -> dict[str, Ranked]:
    """The entries of a ranking that count, by their names in lower case."""
    assert isinstance(of.value, Ranking)
    entries = of.value.entries
    scored = all(entry.score is not None for entry in entries)
    counted = entries[: of.measure.top] if scored and of.measure.top else entries
    return {entry.name.casefold(): entry for entry in counted}


def named(text: str) -> set[str]:
    """The skills that stand in a text."""
    return {skill.casefold() for skill in SKILLS if skill.casefold() in text.casefold()}


def overlap(claim: Claim) -> Overlap | None:
    found = next((one for one in claim.asserts if isinstance(one, Overlap)), None)
    return found if found is not None and not claim.text.startswith("Chart:") else None


# ---------------------------------------------------------------- lists


@TRIED
@given(two=pairs(lambda measure: measure.kind is Kind.RANKING))
def test_lists_hold_what_the_rankings_hold(two: tuple[Cells, Cells]) -> None:
    _, report = told(*two)
    for claim in claims(report):
        both = overlap(claim)
        rankings = [fact for fact in facts(claim.asserts) if fact.measure.kind is Kind.RANKING]
        assert named(claim.text) <= {entry for fact in rankings for entry in names(fact)}, claim.text
        if both is None or not isinstance(both.cells[0], Fact) or not isinstance(both.cells[1], Fact):
            continue
        if "ublished" in claim.text or INTRODUCTION.search(claim.text):
            continue
        tops = top(both.cells[0]), top(both.cells[1])
        common = tops[0].keys() & tops[1].keys()
        if "would add" in claim.text:
            _added(claim, both)
        elif not READER.sides(claim.text):
            whole = both.measure.key not in ("technology", "related")
            held = [name for name in tops[0] if name in common]
            assert named(claim.text) == (common if whole else few(held)), claim.text
            _counted(claim.text, len(common), {len(one) for one in tops})
        else:
            (side,) = READER.sides(claim.text)
            own = [name for name in tops[side] if name not in common]
            assert named(claim.text) == few(own), claim.text


def few(found: list[str]) -> set[str]:
    """What a sentence names of a list: all of three, the first two of more."""
    return set(found if len(found) <= 3 else found[:2])


def names(of: Fact) -> set[str]:
    assert isinstance(of.value, Ranking)
    return {entry.name.casefold() for entry in of.value.entries}


def _counted(text: str, shared: int, sizes: set[int]) -> None:
    """Asserts that the words for how many are shared, and of how many, are right."""
    if count := re.search(rf"two (?:share|have) ({'|'.join(COUNTS)}|all)\b", text):
        assert shared == (max(sizes) if count[1] == "all" else COUNTS.index(count[1])), text
        assert count[1] != "all" or len(sizes) == 1, text
    if size := re.search(rf"\btheir top ({'|'.join(COUNTS)})\b", text):
        assert sizes == {COUNTS.index(size[1])}, text


def _added(claim: Claim, both: Overlap) -> None:
    goal, start = READER.sides(claim.text)
    if not re.match("To |For ", claim.text):
        goal, start = start, goal
    wanted, had = both.cells[goal], both.cells[start]
    assert isinstance(wanted, Fact) and isinstance(had, Fact)
    assert named(claim.text), claim.text
    before, after = scores(had), scores(wanted)
    rated = {score is not None for one in (before, after) for score in one.values()}
    assert len(rated) == 1, claim.text
    for skill in named(claim.text):
        score, lower = after[skill], before.get(skill) or 0
        if score is not None:
            assert score >= 3 and 2 * (score - lower) >= 1, claim.text
        else:
            assert skill not in top(had), claim.text


def scores(of: Fact) -> dict[str, Decimal | None]:
    assert isinstance(of.value, Ranking)
    return {entry.name.casefold(): entry.score for entry in of.value.entries}


# ---------------------------------------------------------------- labels and shares


@TRIED
@given(two=pairs(lambda measure: measure.kind is Kind.CATEGORY))
def test_labels_stand_by_the_one_whose_they_are(two: tuple[Cells, Cells]) -> None:
    comparison, report = told(*two)
    places = {occupation.key: place for place, occupation in enumerate(comparison.occupations)}
    for claim in claims(report):
        found = [fact for fact in facts(claim.asserts) if isinstance(fact.value, Category)]
        text = ". ".join(part for part in claim.text.split(". ") if "not report" not in part)
        if not found or re.search(f"Chart:|ublished for|{SHARE}", text) or INTRODUCTION.search(text):
            continue
        names = [(place, NAME, side) for place, side in READER.named(text)]
        if len({label(fact) for fact in found}) < len(found):
            assert names or re.search(rf"{phrase(found[0])}|\bneither\b", text, re.IGNORECASE), text
            continue
        labels = [
            (match.start(), LABEL, places[fact.occupation.key])
            for fact in found
            for match in re.finditer(phrase(fact), text, re.IGNORECASE)
        ]
        assert len(labels) == len(found), text
        marks = [mark[1:] for mark in sorted([*names, *labels])] if names else []
        for (kind, side), (other_kind, other_side) in zip(marks[::2], marks[1::2], strict=True):
            assert (kind, side) != (other_kind, other_side) and side == other_side, (text, marks)


def label(of: Fact) -> str:
    assert isinstance(of.value, Category)
    return of.value.label.casefold()


def phrase(of: Fact) -> str:
    return PHRASES.get(of.measure.key, {}).get(label(of), re.escape(label(of)))


@TRIED
@given(two=pairs(lambda measure: measure.unit is Unit.SHARE))
def test_shares_stand_by_the_one_whose_they_are(two: tuple[Cells, Cells]) -> None:
    comparison, report = told(*two)
    places = {occupation.key: place for place, occupation in enumerate(comparison.occupations)}
    for claim in claims(report):
        own_by_side = {places[fact.occupation.key]: own(fact) for fact in facts(claim.asserts)}
        for share, who in SHARE_OF.findall(claim.text):
            (figure,) = figures(share)
            assert figure in own_by_side[READER.sides(who)[0]], claim.text
            if share.startswith(("less", "more")):
                assert figure.amount == (1 if share.startswith("less") else 99), claim.text
