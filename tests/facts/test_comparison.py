"""A dataset and its occupations in, a comparison out."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.errors import UnknownOccupationError
from reportgen.facts import MEASURES, compare, find, load
from reportgen.model import Comparison, Difference, Overlap, Relation, Standing, credited

TABLE = """title,salary_mean,jobs,top_skills,gender,average_age
A,60000,100,Reading; Writing,Male 30; Female 70,40
B,30000,,reading; Speaking,Male 50; Female 50,50
C,30000,100,Reading; Writing; Singing,,45
D,>=239200,7,,,
E,>=239200,8,,,
F,50000,9,,,
"""


def compared(folder: Path, titles: str, text: str = TABLE) -> Comparison:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    dataset = load(path)
    return compare(dataset, tuple(find(dataset, title) for title in titles))


def test_two(tmp_path: Path) -> None:
    comparison = compared(tmp_path, "AB")
    keys = [contrast.measure.key for contrast in comparison.contrasts]
    assert keys == ["salary_mean", "top_skills", "jobs", "average_age", "gender"]
    assert keys == [measure.key for measure in MEASURES if measure.key in keys]
    pay = comparison.contrast("salary_mean")
    assert isinstance(pay, Difference)
    assert (pay.relation, pay.left_is_more, pay.salience) == (Relation.MULTIPLE, True, Decimal(2))
    age = comparison.contrast("average_age")
    assert isinstance(age, Difference)
    assert (age.relation, age.salience) == (Relation.MUCH, Decimal(0))
    jobs = comparison.contrast("jobs")
    assert isinstance(jobs, Difference)
    assert (jobs.relation, jobs.salience) == (Relation.ONE_MISSING, Decimal(0))
    skills = comparison.contrast("top_skills")
    assert isinstance(skills, Overlap)
    assert skills.shared == ("Reading",)
    assert skills.alone == (("Writing",), ("Speaking",))


def test_three_and_four(tmp_path: Path) -> None:
    ranks = {}
    for titles in ("BAC", "ADE", "ADF", "ABCD"):
        contrast = compared(tmp_path, titles).contrast("salary_mean")
        assert isinstance(contrast, Standing)
        ranks[titles] = contrast.ranks
    assert ranks == {"BAC": (2, 1, 2), "ADE": (3, None, None), "ADF": (2, 1, 3), "ABCD": (2, 3, 3, 1)}
    comparison = compared(tmp_path, "ABC")
    jobs = comparison.contrast("jobs")
    assert isinstance(jobs, Standing)
    assert jobs.ranks == (1, None, 1)
    skills = comparison.contrast("top_skills")
    assert isinstance(skills, Overlap)
    assert skills.shared == ("Reading",)
    assert skills.alone == ((), ("Speaking",), ("Singing",))


def test_a_gap_shares_nothing(tmp_path: Path) -> None:
    skills = compared(tmp_path, "AD").contrast("top_skills")
    assert isinstance(skills, Overlap)
    assert skills.shared == ()
    assert skills.alone == (("Reading", "Writing"), ())


def test_salience_is_measured_against_the_dataset(tmp_path: Path) -> None:
    rows = "\n".join(f"{letter},{30000 + 5000 * place}" for place, letter in enumerate("ABCDEFGH"))
    wide = compared(tmp_path, "AH", f"title,salary_mean\n{rows}\n").contrast("salary_mean")
    near = compared(tmp_path, "AB", f"title,salary_mean\n{rows}\n").contrast("salary_mean")
    assert wide is not None
    assert near is not None
    assert wide.salience > 2
    assert 0 < near.salience < 1


def test_ranges_that_touch_keep_their_salience(tmp_path: Path) -> None:
    text = "title,time_to_become\nA,1-2 years\nB,6-12 months\nC,18 months\n"
    found = {titles: compared(tmp_path, titles, text).contrast("time_to_become") for titles in ("AB", "AC")}
    for contrast in found.values():
        assert isinstance(contrast, Difference)
        assert (contrast.relation, contrast.left_is_more) == (Relation.OVERLAP, None)
    assert [contrast.salience for contrast in found.values() if contrast] == [Decimal(1), Decimal(0)]
    three = compared(tmp_path, "ABC", text).contrast("time_to_become")
    assert isinstance(three, Standing)
    assert three.ranks == (None, None, None)


def test_credits_of_the_sources_in_use(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(
        "title,jobs,major,source\nA,1,Law,Two\nB,2,,One\nC,3,Law,Three\nD,,Law,Four\nE,,-,Two\n",
        encoding="utf-8",
    )
    credits = [("One", "First."), ("Three", "Again."), ("Two", "Second."), ("Four", "Again.")]
    about = "\n".join(f'[[credit]]\nsource = "{source}"\ntext = "{text}"' for source, text in credits)
    (tmp_path / "dataset.toml").write_text(about, encoding="utf-8")
    dataset = load(tmp_path)
    assert [(credit.source, credit.text) for credit in dataset.credits] == credits
    for titles, expected in [
        ("AB", ("First.", "Second.")),
        ("BA", ("First.", "Second.")),
        ("CD", ("Again.",)),
        ("BE", ("First.",)),
    ]:
        comparison = compare(dataset, tuple(find(dataset, title) for title in titles))
        facts = tuple(fact for contrast in comparison.contrasts for fact in contrast.facts)
        assert credited(comparison.credits, facts) == expected


def test_refusals(tmp_path: Path) -> None:
    with pytest.raises(UnknownOccupationError) as caught:
        compared(tmp_path, "AA")
    assert str(caught.value) == "“A” cannot be compared with itself; name two different occupations."
    for titles in ("A", "ABCDE"):
        with pytest.raises(UnknownOccupationError, match="two to four"):
            compared(tmp_path, titles)
