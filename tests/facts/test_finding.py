"""A text in, the occupation that it names out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import UnknownOccupationError
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
