"""Rankings with scores, and bands whose lower end is not counted in."""

from __future__ import annotations

import pickle
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.facts import compare, load
from reportgen.facts.sources import plain_values
from reportgen.model import (
    Breakdown,
    Comparison,
    Difference,
    Number,
    Overlap,
    Range,
    Ranked,
    Ranking,
    Relation,
    Share,
)

HEADER = "title,top_skills,time_to_become\n"


def compared(folder: Path, left: str, right: str) -> Comparison:
    path = folder / "pair.csv"
    path.write_text(f"{HEADER}Baker,{left}\nArchivist,{right}\n", encoding="utf-8")
    dataset = load(path)
    return compare(dataset, dataset.occupations)


def overlap(comparison: Comparison) -> Overlap:
    found = comparison.contrast("top_skills")
    assert isinstance(found, Overlap)
    return found


def scored(**scores: str) -> str:
    return "; ".join(f"{name} ({score})" for name, score in scores.items())


def test_scores_are_read_and_five_count(tmp_path: Path) -> None:
    one = scored(A="4.00", B="3.90", C="3.80", D="3.70", E="3.60", F="3.50")
    other = scored(F="4.00", B="3.90", C="3.80", D="3.70", E="3.60", A="3.50")
    found = overlap(compared(tmp_path, f"{one},", f"{other},"))
    assert found.shared == ("B", "C", "D", "E")
    assert found.alone == (("A",), ("F",))


def test_only_a_clear_and_important_gap_is_added(tmp_path: Path) -> None:
    top = {name: "4.50" for name in "VWXYZ"}
    baker = scored(**top, A="4.00", B="3.00", C="2.00", D="2.50", E="2.45")
    archivist = scored(**top, B="3.49", C="3.50", D="2.99", E="3.00", A="3.00")
    found = overlap(compared(tmp_path, f"{baker},", f"{archivist},"))
    # B is 0.49 higher, D not important; C has the widest gap. The way back asks for A alone.
    assert found.added == (("A",), ("C", "E"))


def test_what_is_a_top_skill_already_is_not_added(tmp_path: Path) -> None:
    baker = scored(A="3.80", B="3.70", C="3.60", D="3.50", E="3.40", F="3.30")
    archivist = scored(A="4.80", B="3.70", C="3.60", D="3.50", F="3.90", E="3.40")
    found = overlap(compared(tmp_path, f"{baker},", f"{archivist},"))
    assert found.added[1] == ("F",)


def test_lists_without_scores_count_whole_and_add_what_stands_alone(tmp_path: Path) -> None:
    found = overlap(compared(tmp_path, "A; B; C; D; E; F,", "F; G,"))
    assert found.shared == ("F",)
    assert found.added == (("A", "B", "C", "D", "E"), ("G",))


@pytest.mark.parametrize("text", ["A (4.1); B", "A (4.1); A (4.0)", ""])
def test_half_scored_and_repeated_entries_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="different entries"):
        plain_values.ranking(text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("over 1 up to 2 years", 1, 2), ("over 4 years", 4, None), ("Over 3 up to 12 months", 3, 12)],
)
def test_half_open_bands(text: str, low: int, high: int | None) -> None:
    value = plain_values.time(text)
    assert value == Range(
        low=Number(amount=Decimal(low)),
        high=None if high is None else Number(amount=Decimal(high)),
        period="month" if "month" in text else "year",
        half_open=True,
    )


@pytest.mark.parametrize("text", ["over up to 2 years", "over 2+ years", "over at least 2 years"])
def test_malformed_bands(text: str) -> None:
    with pytest.raises(ValueError, match="a time such as"):
        plain_values.time(text)


def test_scores_and_shares_are_found_however_their_names_are_spelled() -> None:
    ranking = Ranking(
        entries=(Ranked(name="Active  Listening", score=Decimal("4.1")), Ranked(name="Writing"))
    )
    assert ranking.score("active listening") == Number(amount=Decimal("4.1"))
    assert (ranking.score("writing"), ranking.score("speaking"), ranking.is_scored) == (None, None, False)
    men = Share(label="Male", percent=Number(amount=Decimal(40)))
    breakdown = Breakdown(shares=(Share(label="Women", percent=None), men))
    assert (breakdown.percent("men"), breakdown.percent("Female")) == (men.percent, None)


def test_what_is_changed_is_found_anew() -> None:
    ranking = Ranking(entries=(Ranked(name="Writing"),))
    rated = replace(ranking, entries=(Ranked(name="Writing", score=Decimal(3)),))
    assert (rated.is_scored, rated.score("Writing")) == (True, Number(amount=Decimal(3)))
    assert pickle.loads(pickle.dumps(rated)).score("Writing") == rated.score("Writing")


@pytest.mark.parametrize(
    ("left", "right", "relation", "left_is_more"),
    [
        ("over 2 up to 4 years", "over 1 up to 2 years", Relation.CLEAR, True),
        ("over 1 up to 2 years", "over 4 years", Relation.CLEAR, False),
        ("over 1 up to 2 years", "up to 12 months", Relation.CLEAR, True),
        ("over 1 up to 2 years", "over 1 up to 2 years", Relation.EQUAL, None),
        ("2-4 years", "over 1 up to 2 years", Relation.OVERLAP, None),
        ("2-4 years", "1-2 years", Relation.OVERLAP, None),
    ],
)
def test_touching_bands_are_ordered_where_they_are_half_open(
    tmp_path: Path, left: str, right: str, relation: Relation, left_is_more: bool | None
) -> None:
    found = compared(tmp_path, f",{left}", f",{right}").contrast("time_to_become")
    assert isinstance(found, Difference)
    assert (found.relation, found.left_is_more) == (relation, left_is_more)
