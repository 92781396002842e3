"""What spellings of a name have in common, and which one is meant by a misspelling."""

from __future__ import annotations

import pytest

from reportgen.facts.spelling import alike, key, respelled, trimmed

KNOWN = (
    "registered nurse",
    "dental therapist",
    "mental health aide",
    "truck driver",
    "grade 1 clerk",
    "c++ developer",
    "software engineer",
    "software designer",
    "firefighter",
)
VOCABULARY = frozenset(word for name in KNOWN for word in name.split())


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Registered Nurses", "registered nurse"),
        ("an Electrician", "electrician"),
        ("Policemen", "policeman"),
        ("Secretaries", "secretary"),
        ("Waitresses", "waitress"),
        ("Coaches", "coach"),
        ("Lab Techs", "laboratory technician"),
        ("R&D Mgr.", "R and D Manager"),
        ("Sheriff’s Deputy", "sheriffs deputy"),
        ("Sheriff's Deputy", "sheriffs deputy"),
        ("résumé writer", "resume writer"),
        ("First-Line Supervisors", "first line supervisor"),
    ],
)
def test_one_name(left: str, right: str) -> None:
    assert key(left) == key(right) != ""


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("C developer", "C++ developer"),
        ("C# developer", "C++ developer"),
        ("clerk 1", "clerk 2"),
        ("bus", "bu"),
    ],
)
def test_two_names(left: str, right: str) -> None:
    assert key(left) != key(right)


def test_no_name() -> None:
    assert key("—") == key("") == trimmed(" … ") == ""
    assert key("a") == "a"
    assert respelled("", KNOWN, VOCABULARY) == ()


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("fire fighter", ("firefighter",)),
        ("truckdriver", ("truck driver",)),
        ("driver truck", ("truck driver",)),
        ("regestered nurse", ("registered nurse",)),
        ("softwear engineer", ("software engineer",)),
        # Too far, too short, another first letter, a known word, another number.
        ("softy engineer", ()),
        ("trck driver", ()),
        ("xoftware engineer", ()),
        ("mental therapist", ()),
        ("grade 2 clerk", ()),
        ("c+ developer", ()),
        ("software", ()),
    ],
)
def test_respelled(wanted: str, meant: tuple[str, ...]) -> None:
    assert respelled(wanted, KNOWN, VOCABULARY) == meant


def test_alike() -> None:
    assert alike("software enginer", KNOWN, 70) == ("software engineer", "software designer")
    assert alike("qqq", KNOWN, 70) == ()
