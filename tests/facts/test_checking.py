"""Datasets in, their coverage and all that is wrong with them out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import resources
from reportgen.facts import load, measures
from reportgen.facts.building import build
from reportgen.facts.checking import Checked, check
from tests.facts import releases

NATIONAL = (
    "code,title,salary_mean,growth_percent,published_for\n"
    "29-1141.00,Registered Nurses,98430,4.9,\n"
    "29-1141.01,Acute Care Nurses,98430,*,Registered Nurses\n"
    "27-2011.00,Actors,-,0.3,\n"
)
LOCAL = "area,code,jobs\nOhio,29-1141.00,5\nOhio,27-2011.00,6\nOregon,29-1141.00,7\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "made"
    (made / "areas").mkdir(parents=True)
    (made / "wages.csv").write_text(NATIONAL, encoding="utf-8")
    (made / "areas" / "states.csv").write_text(LOCAL, encoding="utf-8")
    return made


def coverage(found: Checked) -> dict[str, tuple[int, int]]:
    return {one.measure.key: (one.count, one.borrowed) for one in found.covered}


def test_coverage(folder: Path) -> None:
    found = check(folder)
    assert (found.title, found.occupations, found.problems) == ("made", 3, ())
    assert coverage(found) == {"salary_mean": (2, 1), "growth_percent": (2, 0)}
    assert dict(zip(found.places, found.local, strict=True)) == {"Ohio": 2, "Oregon": 1}


def test_a_table(folder: Path) -> None:
    found = check(folder / "wages.csv")
    assert (found.title, found.occupations, found.places, found.problems) == ("wages", 3, (), ())


def test_wrong_cells_are_all_listed(folder: Path) -> None:
    (folder / "wages.csv").write_text(NATIONAL.replace("98430,4.9", "lots,none"), encoding="utf-8")
    found = check(folder)
    assert (found.title, found.occupations, found.covered) == ("made", 0, ())
    assert [line.partition(":")[0] for line in "\n".join(found.problems).splitlines()[1:]] == [
        "wages.csv, row 2, column salary_mean",
        "wages.csv, row 2, column growth_percent",
    ]


def test_wrong_cells_of_every_place_are_listed(folder: Path) -> None:
    (folder / "areas" / "states.csv").write_text(LOCAL.replace("5", "x").replace("7", "y"), encoding="utf-8")
    (folder / "areas" / "more.csv").write_text("area,code,openings\nUtah,29-1141,9\n", encoding="utf-8")
    found = check(folder)
    assert dict(zip(found.places, found.local, strict=True)) == {"Ohio": 0, "Oregon": 0, "Utah": 1}
    assert [problem.partition(":")[0] for problem in found.problems] == ["Ohio", "Oregon"]
    assert "areas/states.csv, row 2, column jobs: found “x”" in found.problems[0]
    assert "areas/states.csv, row 4, column jobs: found “y”" in found.problems[1]
    assert coverage(found)["salary_mean"] == (2, 1)


@pytest.mark.parametrize(
    "text", ["code,area\n29-1141,Ohio\n", "area,code,jobs\n,29-1141,5\n", 'area,code\nOhio,"29\n']
)
def test_malformed_local_tables_are_problems(folder: Path, text: str) -> None:
    (folder / "areas" / "states.csv").write_text(text, encoding="utf-8")
    found = check(folder)
    assert (found.occupations, found.places, len(found.problems)) == (3, (), 1)
    assert "states.csv" in found.problems[0]


def test_nothing_there(tmp_path: Path) -> None:
    assert "does not exist" in check(tmp_path / "nothing.csv").problems[0]
    assert "has no table in it" in check(tmp_path).problems[0]


def test_what_is_built_has_no_problems(tmp_path: Path) -> None:
    build([write(tmp_path) for write in releases.ALL.values()], tmp_path / "made")
    found = check(tmp_path / "made")
    assert found.problems == ()
    assert found.places == ("Ohio", "Oregon", releases.PORTLAND)
    assert found.local == (2, 3, 2)
    assert coverage(found)["salary_mean"] == (6, 3)
    assert coverage(found)["time_to_become"] == (2, 0)


def test_the_shipped_dataset_covers_every_source() -> None:
    """Its places are read in the tests of it; here is what `data check` counts."""
    dataset = load(resources.DATA / "default")
    keys = [measure.key for measure in dataset.measures]
    assert keys == [measure.key for measure in measures.MEASURES if measure.key in keys]
    needed = (
        "activities top_skills knowledge interests work_values technology related job_zone time_to_become "
    )
    needed += "salary_mean salary_p90 hourly_median highest_paying_state growth_percent openings jobs "
    needed += "entry_education attainment degree gender race median_age weekly_earnings"
    assert set(needed.split()) <= set(keys)
