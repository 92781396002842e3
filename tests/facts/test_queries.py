"""What a counselor's clients type in, the occupations of the shipped dataset that they mean out."""

from __future__ import annotations

import re

import pytest

from reportgen import resources
from reportgen.errors import UnknownOccupationError
from reportgen.facts import Dataset, find, load, search

_CODE = re.compile(r"\((\d\d-\d{4}(?:\.\d\d)?)\)")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(resources.DATA / "default")


FOUND = [
    # Codes, as they are written and as they are mistyped.
    ("29-1141", "29-1141.00"),
    ("29-1141.00", "29-1141.00"),
    ("29-1141.03", "29-1141.03"),
    ("291141", "29-1141.00"),
    ("29\u20131141", "29-1141.00"),
    ("31-1120", "31-1120"),
    ("31-1120.00", "31-1120"),
    ("Registered Nurses (29-1141.00)", "29-1141.00"),
    # Titles and the dataset's own names.
    ("Registered Nurses", "29-1141.00"),
    ("registered nurse", "29-1141.00"),
    ("a registered nurse", "29-1141.00"),
    ("Registered Nurse (RN)", "29-1141.00"),
    ("nurse, registered", "29-1141.00"),
    ("cashier", "41-2011.00"),
    ("electricians", "47-2111.00"),
    ("an electrician", "47-2111.00"),
    ("software developer", "15-1252.00"),
    ("lawyer", "23-1011.00"),
    ("order clerk", "43-4151.00"),
    ("customer service", "43-4051.00"),
    ("pharmacy tech", "29-2052.00"),
    ("human resource manager", "11-3121.00"),
    ("home health aide", "31-1121.00"),
    ("Customer care specialist", "Customer Care Specialist"),
    ("customer care", "Customer Care Specialist"),
    ("order processing", "Order Processing Specialist"),
    # Acronyms.
    ("RN", "29-1141.00"),
    ("LPN", "29-2061.00"),
    ("LVN", "29-2061.00"),
    ("CNA", "31-1131.00"),
    ("EMT", "29-2042.00"),
    ("CPA", "13-2011.00"),
    ("CEO", "11-1011.00"),
    ("NP", "29-1171.00"),
    ("OT", "29-1122.00"),
    ("SLP", "29-1127.00"),
    ("CRNA", "29-1151.00"),
    ("DBA", "15-1242.00"),
    ("CSR", "43-4051.00"),
    ("HVAC tech", "49-9021.00"),
    ("HVAC technician", "49-9021.00"),
    ("HR manager", "11-3121.00"),
    ("ER nurse", "29-1141.00"),
    ("CDL driver", "53-3032.00"),
    # Alternate titles of one occupation.
    ("software engineer", "15-1252.00"),
    ("attorney", "23-1011.00"),
    ("babysitter", "39-9011.01"),
    ("bookkeeper", "43-3031.00"),
    ("cop", "33-3051.00"),
    ("custodian", "37-2011.00"),
    ("school nurse", "29-1141.00"),
    ("high school teacher", "25-2031.00"),
    ("speech therapist", "29-1127.00"),
    ("x-ray tech", "29-2034.00"),
    ("nail tech", "39-5092.00"),
    ("vet", "29-1131.00"),
    ("vet tech", "29-2056.00"),
    ("bank teller", "43-3071.00"),
    ("forklift driver", "53-7051.00"),
    ("car mechanic", "49-3023.00"),
    ("recruiter", "13-1071.00"),
    ("pastor", "21-2011.00"),
    ("mailman", "43-5052.00"),
    # Names that list several things.
    ("accountant", "13-2011.00"),
    ("auditor", "13-2011.00"),
    ("waiter", "35-3031.00"),
    ("waitresses", "35-3031.00"),
    ("plumber", "47-2152.00"),
    ("janitor", "37-2011.00"),
    ("chef", "35-1011.00"),
    ("judge", "23-1023.00"),
    ("translator", "27-3091.00"),
    ("farmer", "11-9013.00"),
    # A catch-all yields.
    ("agricultural worker", "45-2093.00"),
    ("wedding planner", "13-1121.00"),
    # Other spellings.
    ("acountant", "13-2011.00"),
    ("elecrician", "47-2111.00"),
    ("regestered nurse", "29-1141.00"),
    ("pharmasist", "29-1051.00"),
    ("plumer", "47-2152.00"),
    ("softwear engineer", "15-1252.00"),
    ("mechnical engineer", "17-2141.00"),
    ("order proccessing specialist", "Order Processing Specialist"),
    ("fire fighter", "33-2011.00"),
    ("book keeper", "43-3031.00"),
    ("hair dresser", "39-5012.00"),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(dataset: Dataset, text: str, expected: str) -> None:
    found = find(dataset, text)
    assert (found.code or found.title) == expected


AMBIGUOUS = [
    ("nurse", ["29-1141.00", "29-2061.00", "29-1171.00"], 9),
    ("nurses", ["29-1141.00", "29-2061.00", "29-1171.00"], 9),
    ("teacher", ["25-2021.00", "25-2031.00"], 54),
    ("truck driver", ["53-3032.00", "53-3033.00"], 5),
    ("truckdriver", ["53-3032.00", "53-3033.00"], 5),
    ("doctor", ["29-1215.00", "29-1216.00"], 14),
    ("mechanic", ["49-3023.00", "49-9041.00"], 15),
    ("secretary", ["43-6014.00", "43-6012.00", "43-6013.00"], 4),
    ("secratary", ["43-6014.00", "43-6012.00", "43-6013.00"], 4),
    ("social worker", ["21-1021.00", "21-1022.00", "21-1023.00"], 5),
    ("PT", ["29-1123.00", "29-2053.00"], 2),
    ("RT", ["29-1126.00", "29-2034.00", "29-1124.00"], 3),
    ("pilot", ["53-2011.00", "53-2012.00", "53-5021.00"], 3),
    ("director", ["27-2012.00", "27-1011.00"], 8),
    ("advisor", ["21-1012.00", "13-2052.00"], 3),
    ("painter", ["47-2141.00", "27-1013.00"], 4),
    ("server", ["35-3031.00", "35-3041.00"], 4),
    ("caregiver", ["31-1121.00", "31-1122.00", "39-9011.00"], 3),
    ("chemistry teacher", ["25-1052.00", "25-2031.00"], 2),
    ("bus driver", ["53-3051.00", "53-3052.00"], 3),
    ("store manager", ["11-1021.00", "41-1011.00"], 2),
    ("supervisor", ["43-1011.00", "41-1011.00"], 28),
    ("helper", ["51-9198.00"], 13),
    ("engineer", ["17-2051.00", "17-2141.00"], 49),
    ("customer", ["43-4051.00"], 2),
]


@pytest.mark.parametrize(("text", "codes", "count"), AMBIGUOUS)
def test_candidates(dataset: Dataset, text: str, codes: list[str], count: int) -> None:
    with pytest.raises(UnknownOccupationError) as caught:
        find(dataset, text)
    message = str(caught.value)
    assert message.startswith(f"“{text}” may mean {count} occupations (")
    assert message.endswith("); give the whole title or the code.")
    assert set(codes) <= set(_CODE.findall(message))


UNKNOWN = [
    ("HVAC", ["49-9021.00"]),
    ("accounting", ["13-2011.00"]),
    ("postal worker", ["43-5052.00", "43-5051.00"]),
    ("UPS driver", ["53-3032.00", "53-3033.00"]),
    ("travel nurse", ["29-1141.00"]),
    ("experienced electrician", ["47-2111.00"]),
    ("electrition", ["47-2111.00"]),
    ("IT support", ["15-1232.00"]),
    ("29-1149", ["29-1141.00"]),
    ("29-1141.09", ["29-1141.00", "29-1141.01"]),
]


@pytest.mark.parametrize(("text", "codes"), UNKNOWN)
def test_the_nearest(dataset: Dataset, text: str, codes: list[str]) -> None:
    with pytest.raises(UnknownOccupationError) as caught:
        find(dataset, text)
    message = str(caught.value)
    assert re.match(r"No occupation (is called|has the code) “.+”; the nearest (is|are): ", message)
    assert set(codes) <= set(_CODE.findall(message))


@pytest.mark.parametrize("text", ["qqq", "youtuber", "BCBA", "xyz wizard", "99-9999", "—"])
def test_nothing_near(dataset: Dataset, text: str) -> None:
    with pytest.raises(UnknownOccupationError, match="search for one by a word of its title"):
        find(dataset, text)
    assert search(dataset, text) == ()


def test_a_known_word_is_not_misspelt(dataset: Dataset) -> None:
    """Else it would be a dental therapist."""
    with pytest.raises(UnknownOccupationError, match="No occupation is called “mental therapist”"):
        find(dataset, "mental therapist")


def test_each_finds_itself(dataset: Dataset) -> None:
    for occupation in dataset.occupations:
        for name in (occupation.title, occupation.code, occupation.singular, occupation.plural):
            assert not name or find(dataset, name) == occupation
            assert not name or search(dataset, name, limit=1) == (occupation,)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("RN", ["29-1141.00", "29-1141.03"]),
        ("nurse", ["29-1141.00"]),
        ("cashier", ["41-2011.00", "41-2012.00"]),
        ("HVAC", ["49-9021.00", "17-2141.00"]),
        ("truck driver", ["53-3032.00", "53-3033.00"]),
        ("29-1141", ["29-1141.00"]),
        ("29-1149", ["29-1141.00", "29-1141.01"]),
        ("customer care specialist", [""]),
    ],
)
def test_search(dataset: Dataset, text: str, first: list[str]) -> None:
    found = [occupation.code for occupation in search(dataset, text)]
    assert found[: len(first)] == first
    assert len(found) == len(set(found)) <= 10
