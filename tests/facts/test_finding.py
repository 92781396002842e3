"""A text in, the occupation that it names out."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from reportgen.errors import DataError, UnknownOccupationError
from reportgen.facts import Dataset, find, load, search

TABLE = """title,code,singular,plural,short
Registered Nurses,29-1141.00,registered nurse,,RN
Acute Care Nurses,29-1141.01,,,
Order Processing Specialist,,order processing specialist,,
Customer Care Specialist,,,customer care specialists,care specialist
C/C++ developer,,,,
C C++ developer,,,,
Grade 1 Clerk,,,,
Clerk,,,,
Order Clerk,,,,clerk
"Teachers, Postsecondary",,,,
"""


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    path = tmp_path / "jobs.csv"
    path.write_text(TABLE, encoding="utf-8")
    return load(path)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Registered Nurses", "Registered Nurses"),
        ("  registered   NURSES. ", "Registered Nurses"),
        ("29-1141", "Registered Nurses"),
        ("29-1141.00", "Registered Nurses"),
        ("29-1141.01", "Acute Care Nurses"),
        ("rn", "Registered Nurses"),
        ("“registered nurse”", "Registered Nurses"),
        ("customer care specialists", "Customer Care Specialist"),
        ("order processing", "Order Processing Specialist"),
        ("order procesing specalist", "Order Processing Specialist"),
        ("C/C++ developer", "C/C++ developer"),
        ("C C++ developer", "C C++ developer"),
        ("c c++ Developer", "C C++ developer"),
        ("clerk", "Clerk"),
        ("postsecondary teacher", "Teachers, Postsecondary"),
    ],
)
def test_find(dataset: Dataset, text: str, title: str) -> None:
    assert find(dataset, text).title == title


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "nurses",
            (
                "“nurses” may mean 2 occupations (Registered Nurses (29-1141.00); "
                "Acute Care Nurses (29-1141.01)); give the whole title or the code."
            ),
        ),
        ("", "An empty text names no occupation; give a title or a code."),
        ("qqq", "No occupation is called “qqq”; search for one by a word of its title."),
    ],
)
def test_not_found(dataset: Dataset, text: str, message: str) -> None:
    with pytest.raises(UnknownOccupationError) as caught:
        find(dataset, text)
    assert str(caught.value) == message


def test_digits_are_no_misspelling(dataset: Dataset) -> None:
    with pytest.raises(UnknownOccupationError, match="the nearest are: Grade 1 Clerk"):
        find(dataset, "Grade 2 Clerk")


def test_search(dataset: Dataset) -> None:
    titles = [occupation.title for occupation in search(dataset, "clerk")]
    assert titles[:3] == ["Clerk", "Order Clerk", "Grade 1 Clerk"]
    assert len(search(dataset, "specialist", limit=1)) == 1
    assert search(dataset, " ") == ()
    assert search(dataset, "clerk", limit=0) == ()


# ---------------------------------------------------------------- with alternate titles

OCCUPATIONS = """code,title,singular,plural,short,jobs
29-1141.00,Registered Nurses,registered nurse,registered nurses,,3000
29-1141.03,Critical Care Nurses,critical care nurse,critical care nurses,,
29-1229.00,"Physicians, All Other",physician in another specialty,physicians in other specialties,,300
13-2011.00,Accountants and Auditors,accountant or auditor,accountants and auditors,,1500
43-3031.00,"Bookkeeping, Accounting, and Auditing Clerks",,,bookkeeping clerk,1600
23-1023.00,"Judges, Magistrate Judges, and Magistrates","judge, magistrate judge, or magistrate",,,40
53-5021.00,"Captains, Mates, and Pilots of Water Vessels",,,"captain, mate, or pilot",35
53-2011.00,"Airline Pilots, Copilots, and Flight Engineers",,,airline pilot,90
53-2012.00,Commercial Pilots,commercial pilot,commercial pilots,,50
47-2111.00,Electricians,electrician,electricians,,700
47-3013.00,Helpers--Electricians,electricians' helper,electricians' helpers,,60
41-2011.00,Cashiers,cashier,cashiers,,3200
"""

ALTERNATES = """code,alternate_title
29-1141.00,RN
29-1141.00,Registered Nurse (RN)
29-1141.00,Nurse
29-1141.03,RN
29-1141.03,ICU RN (Intensive Care Unit Registered Nurse)
29-1141.03,Nurse
29-1229.00,Doctor
29-1229.00,House Officer
29-1141.03,Doctor
13-2011.00,Accountant
13-2011.00,CPA
13-2011.00,Certified Public Accountant (CPA)
13-2011.00,Senior Accountant
43-3031.00,CPA
43-3031.00,Night Auditor
43-3031.00,Magistrate
23-1023.00,Magistrate
53-5021.00,Pilot
53-2011.00,Pilot
47-2111.00,Wireman
47-2111.00,Lab Electrician
47-3013.00,Apprentice
47-2111.00,Apprentice
43-3031.00,Registered Nurses
99-9999.00,Nobody
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "jobs.csv").write_text(OCCUPATIONS, encoding="utf-8")
    (tmp_path / "alternate_titles.csv").write_text(ALTERNATES, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # A title of its own is more than an alternate one.
        ("Registered Nurses", "Registered Nurses"),
        ("cashier", "Cashiers"),
        # What an acronym stands for, or ends with, is the name of one of those that have it.
        ("RN", "Registered Nurses"),
        ("CPA", "Accountants and Auditors"),
        ("icu rn", "Critical Care Nurses"),
        ("Intensive Care Unit Registered Nurse", "Critical Care Nurses"),
        # One has it.
        ("wiremen", "Electricians"),
        ("laboratory electrician", "Electricians"),
        ("accountant", "Accountants and Auditors"),
        ("night auditor", "Bookkeeping, Accounting, and Auditing Clerks"),
        # Several have it, one lists it.
        ("magistrate", "Judges, Magistrate Judges, and Magistrates"),
        # A catch-all yields to another one.
        ("doctor", "Critical Care Nurses"),
        ("house officer", "Physicians, All Other"),
        # Other spellings of alternate titles.
        ("wire man", "Electricians"),
        ("accountant, senior", "Accountants and Auditors"),
        ("senior acountant", "Accountants and Auditors"),
        # An occupation named by another one is not meant by that one's name.
        ("helper electrician", "Helpers--Electricians"),
    ],
)
def test_alternate_titles(folder: Path, text: str, title: str) -> None:
    assert find(load(folder), text).title == title


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("nurse", "Registered Nurses (29-1141.00); Critical Care Nurses (29-1141.03)"),
        (
            "pilot",
            "Airline Pilots, Copilots, and Flight Engineers (53-2011.00); Captains, Mates, and Pilots of "
            "Water Vessels (53-5021.00); Commercial Pilots (53-2012.00)",
        ),
        ("apprentice", "Electricians (47-2111.00); Helpers--Electricians (47-3013.00)"),
    ],
)
def test_several_alternate_titles(folder: Path, text: str, listed: str) -> None:
    with pytest.raises(UnknownOccupationError) as caught:
        find(load(folder), text)
    count = listed.count(";") + 1
    assert str(caught.value) == (
        f"“{text}” may mean {count} occupations ({listed}); give the whole title or the code."
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "29-1149",
            "No occupation has the code “29-1149”; the nearest are: Registered Nurses (29-1141.00); ",
        ),
        ("47-2999", "No occupation has the code “47-2999”; the nearest is: Electricians (47-2111.00)."),
        ("11-1011", "No occupation has the code “11-1011”; search for one by a word of its title."),
        ("nobody", "No occupation is called “nobody”; search for one by a word of its title."),
        ("judging", "No occupation is called “judging”; search for one by a word of its title."),
        ("night cashier", "No occupation is called “night cashier”; the nearest is: Cashiers (41-2011.00)."),
    ],
)
def test_nothing_called_so(folder: Path, text: str, message: str) -> None:
    with pytest.raises(UnknownOccupationError) as caught:
        find(load(folder), text)
    assert str(caught.value).startswith(message)


def test_search_goes_from_titles_to_alternate_ones(folder: Path) -> None:
    found = [occupation.title for occupation in search(load(folder), "auditor")]
    assert found == ["Accountants and Auditors", "Bookkeeping, Accounting, and Auditing Clerks"]


def test_alternate_titles_are_read_only_where_they_are_needed(folder: Path) -> None:
    (folder / "alternate_titles.csv").write_text("nothing\n", encoding="utf-8")
    dataset = load(folder)
    for text in ("Registered Nurses", "29-1141", "accountants or auditors", "bookkeeping clerk"):
        find(dataset, text)
    with pytest.raises(DataError, match=r"alternate_titles\.csv does not begin with the columns code and"):
        find(dataset, "wireman")


def test_the_index_is_not_sent_to_other_processes(folder: Path) -> None:
    dataset = load(folder)
    before = len(pickle.dumps(dataset))
    find(dataset, "wireman")
    assert len(pickle.dumps(dataset)) == before
    assert find(pickle.loads(pickle.dumps(dataset)), "wireman").title == "Electricians"
