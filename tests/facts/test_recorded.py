"""Datasets whose tables were checked before, beside the same ones read as a whole."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen import resources
from reportgen.errors import DataError
from reportgen.facts import load, within
from reportgen.facts.checking import remember
from reportgen.facts.recorded import FILE
from reportgen.facts.unread import Unread
from reportgen.model import Gap, Reason

DEFAULT = resources.DATA / "default"
ROWS = """\
Code,Title,Salary_Mean,salary_mean_rse,source,basis
29-1141.00,  Registered   Nurse ,"$93,600",1.5,Agency,measured
,Baker, ,,,
47-2111.00,Electrician,>=60000,,Agency,measured
"""
MORE = "code,title,top_skills\n29-1141,Nurse,Care (4.1); Charting (3.9)\n,baker,Baking\n"
ABOUT = 'title = "Two tables"\n\n[[table]]\nfile = "more.csv"\nsource = "Other"\nyear = "2025"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dataset.toml").write_text(ABOUT, encoding="utf-8")
    (tmp_path / "a.csv").write_text("\ufeff" + ROWS, encoding="utf-8")
    (tmp_path / "more.csv").write_text(MORE, encoding="utf-8")
    return tmp_path


def test_the_shipped_record_is_that_of_the_tables() -> None:
    """Where it is not, `reportgen data check --record` makes it anew."""
    read, whole = load(DEFAULT), load(DEFAULT, whole=True)
    assert isinstance(read.cells, Unread) and isinstance(whole.cells, tuple)
    assert read == whole
    assert tuple(read.cells) == whole.cells
    assert [read.spread(one) for one in read.measures] == [whole.spread(one) for one in whole.measures]


def test_what_is_read_as_needed_is_what_the_whole_has(folder: Path) -> None:
    whole = load(folder)
    assert isinstance(whole.cells, tuple)
    assert remember(folder)
    read = load(folder)
    assert isinstance(read.cells, Unread)
    assert read == whole and len(read.cells) == len(whole.cells)
    for occupation in (*whole.occupations, replace(whole.occupations[0], key="nobody")):
        for measure in whole.measures:
            assert read.cell(occupation, measure) == whole.cell(occupation, measure)
        assert read.facts(occupation) == whole.facts(occupation)
    assert pickle.loads(pickle.dumps(read)) == whole


def test_a_place_stands_beside_what_is_read_as_needed() -> None:
    read, whole = (within(load(DEFAULT, whole=way), "Oregon") for way in (False, True))
    nurse = next(one for one in whole.occupations if one.code == "29-1141.00")
    pay = next(one for one in whole.measures if one.key == "salary_mean")
    assert read.cell(nurse, pay, local=True) == whole.cell(nurse, pay, local=True)
    assert read.cell(nurse, pay) == whole.cell(nurse, pay)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("a.csv", "title,jobs\nChief,many\n"),
        ("more.csv", MORE + "Chief,Cook,\x01\n"),
        ("third.csv", "title,jobs\nChief,many\n"),
    ],
)
def test_a_changed_table_is_checked_again(folder: Path, file: str, content: str) -> None:
    assert remember(folder)
    (folder / file).write_text(content, encoding="utf-8")
    with pytest.raises(DataError):
        load(folder)
    assert not remember(folder)


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"tables": 1, "spreads": {}}', "\udcff"])
def test_a_broken_record_is_none(folder: Path, content: str) -> None:
    (folder / FILE).write_bytes(content.encode("utf-8", "surrogateescape"))
    assert isinstance(load(folder).cells, tuple)


def test_what_no_table_has_is_a_gap(folder: Path) -> None:
    assert remember(folder)
    read = load(folder)
    skills = next(one for one in read.measures if one.key == "top_skills")
    electrician = next(one for one in read.occupations if one.title == "Electrician")
    assert read.cell(electrician, skills) == Gap(
        occupation=electrician, measure=skills, reason=Reason.NOT_IN_DATASET
    )
