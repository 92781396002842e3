"""Sentences are read by what they say: names, figures, relations, gaps, and nothing that no form fits."""

from __future__ import annotations

import pytest

from reportgen.audit import checking
from reportgen.audit.claims import Figure, Likened, Likeness, Listing, Missing, Role, Step
from reportgen.audit.document import Part
from reportgen.audit.languages import LANGUAGES
from reportgen.audit.languages.en.words import joined, split, topics
from reportgen.audit.naming import Names
from reportgen.audit.pair import Pair
from reportgen.audit.reading import read_part
from reportgen.audit.text_file import read_text
from reportgen.facts import find
from tests.audit.subject import dataset


def pair(left: str = "15-1252", right: str = "29-1141") -> Pair:
    return Pair(
        dataset=dataset(),
        occupations=(find(dataset(), left), find(dataset(), right)),
        language=LANGUAGES["en"],
    )


def read(text: str, *, heading: str = "Pay", of: Pair | None = None) -> list[tuple[object, ...]]:
    """The claims of each sentence."""
    found = of or pair()
    part = Part(heading=heading, paragraphs=(text,), grids=())
    return [sentence.claims for sentence in read_part(part, found, Names(found))]


def errors(text: str, *, heading: str = "Pay") -> list[tuple[str, str]]:
    """What was found and what was expected in each wrong slot."""
    found = pair()
    part = Part(heading=heading, paragraphs=(text,), grids=())
    return [
        (slot.found, slot.expected)
        for sentence in read_part(part, found, Names(found))
        for slot in checking.slots(sentence, found)
        if not slot.is_right
    ]


def test_a_step_goes_back_to_what_was_said() -> None:
    first, second = read(
        "A software developer earns $148,100 a year on average. That is 46% more than a registered nurse, "
        "who earns $101,420."
    )
    assert first == (Figure(key="salary_mean", who=0, text="$148,100"),)
    assert second == (
        Step(key="salary_mean", subject=0, base=1, text="46% more"),
        Figure(key="salary_mean", who=1, text="$101,420"),
    )


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("A registered nurse earns $148,100 a year on average.", "$148,100", "$101,420"),
        ("A software developer earns $148,10 a year on average.", "$148,10", "$148,100"),
        ("The median salary of software developers is not known.", "", ""),
        ("A software developer and a registered nurse both earn $148,100 a year on average.", "", ""),
        ("As a rule, software developers need a master's degree to start out.", "", ""),
        ("The median age is not reported for registered nurses.", "not reported", "42.3"),
        (
            "For software developers, jobs are projected to decline by 15.8%.",
            "15.8% decline",
            "15.8% growth",
        ),
    ],
)
def test_wrong_sentences_are_told_with_what_is_right(text: str, found: str, expected: str) -> None:
    claims = read(text)
    wrong = errors(text)
    assert not claims[0] or wrong
    assert not found or (found, expected) in wrong


@pytest.mark.parametrize(
    "text",
    [
        "A software developer earns $148,100 a month on average.",
        "A plumber earns $148,100 a year on average.",
        "You should become a software developer.",
        "That is 46% more than a registered nurse, who earns $101,420.",
        "A software developer earns $148,100 a year on average",
        "A software developer earns 148,100 a year on average because it is hard.",
    ],
)
def test_what_no_form_fits_is_unread(text: str) -> None:
    assert read(text) == [()]


def test_gaps_are_read_one_by_one() -> None:
    text = (
        "The time, the related work experience needed, and the on-the-job training are not reported for "
        "registered nurses."
    )
    assert read(text) == [
        (
            Missing(key="time_to_become", who=1),
            Missing(key="work_experience", who=1),
            Missing(key="training", who=1),
        )
    ]


def test_ties_have_no_direction() -> None:
    claims = read(
        "It takes the same time to become a software developer as a registered nurse: over 2 and up to "
        "4 years."
    )
    assert Likened(key="time_to_become", likeness=Likeness.SAME) in claims[0]


def test_lists_know_whose_they_are() -> None:
    text = (
        "The two share one of their top five skills: critical thinking. The other top skills of software "
        "developers are programming and sewing."
    )
    shared, alone = read(text, heading="Skills")
    assert shared == (
        Listing(
            key="top_skills",
            role=Role.SHARED,
            who=0,
            text="critical thinking",
            count="one",
            size="five",
        ),
    )
    assert isinstance(alone[0], Listing) and (alone[0].who, alone[0].others) == (0, True)
    assert ("sewing", "judgment and decision making") in errors(text, heading="Skills")


def test_a_full_stop_in_a_name_ends_no_sentence() -> None:
    text = (
        "Among metro areas, pay is highest in St. Louis, MO-IL for software developers and in Brunswick-St. "
        "Simons, GA for registered nurses."
    )
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a software developer", (0,)),
        ("software developers", (0,)),
        ("Registered nurses", (1,)),
        ("people in the second occupation", (1,)),
        ("someone in the first occupation", (0,)),
        ("nurses", ()),
        ("a software developers' guild", ()),
    ],
)
def test_names_are_read_in_every_form(text: str, places: tuple[int, ...]) -> None:
    assert Names(pair()).places(text) == places


def test_the_longest_name_is_taken() -> None:
    names = Names(pair("29-1141", "29-1151"))
    marked = names.marked("a registered nurse and a nurse anesthetist")
    assert [names.who(mark) for mark in marked.split(" and ")] == [0, 1]
    assert names.unmarked(marked) == "a registered nurse and a nurse anesthetist"


@pytest.mark.parametrize(
    "items",
    [
        ("a",),
        ("a", "b"),
        ("a", "b", "c"),
        ("customer and personal service", "english language"),
        ("a, b", "c"),
        ("a, b", "c", "d"),
    ],
)
def test_lists_are_taken_apart_as_they_are_joined(items: tuple[str, ...]) -> None:
    assert items in [split(text) for text in joined(items)]


def test_topics_may_have_an_and_of_their_own() -> None:
    assert topics("pay, tools and technology, and age") == ("pay", "tools and technology", "age")


def test_rows_of_plain_text_are_taken_apart() -> None:
    text = (
        "A and B\n=======\n\nPay\n---\n\n"
        "Yearly salary, average (note 1, note 2): $1 and $2; $1 less a year (50%).\n"
        "Top skills: Reading, Writing (A, all other); not reported (B (other)).\n"
        "Job zone: not reported.\n"
    )
    labels = frozenset(("Yearly salary, average", "Top skills", "Job zone"))
    document = read_text(text, labels, LANGUAGES["en"])
    first, second, third = document.parts[-1].grids[0].lines
    assert (first.notes, first.cells, first.difference) == ((1, 2), ("$1", "$2"), "$1 less a year (50%)")
    assert second.cells == ("Reading, Writing (A, all other)", "not reported (B (other))")
    assert third.cells == ("not reported", "not reported")
