"""A table of alternate titles in, its names and acronyms or one clear error out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import DataError
from reportgen.facts.alternates import forms, index, read, spelled_out, without_asides


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Nurse", ("Nurse",)),
        ("RN (Registered Nurse)", ("RN (Registered Nurse)", "RN", "Registered Nurse")),
        ("Registered Nurse (RN)", ("Registered Nurse (RN)", "Registered Nurse", "RN")),
        (
            "Field Technician (Field Tech)",
            ("Field Technician (Field Tech)", "Field Technician", "Field Tech"),
        ),
        ("Fire Control Officer (Surface)", ("Fire Control Officer (Surface)", "Fire Control Officer")),
        (
            "Individualized Education Plan (IEP) Aide",
            ("Individualized Education Plan (IEP) Aide", "Individualized Education Plan Aide", "IEP"),
        ),
        ("(RN)", ("(RN)", "(RN)", "RN")),
        ("Nurse (", ("Nurse (", "Nurse (")),
    ],
)
def test_forms(title: str, names: tuple[str, ...]) -> None:
    assert forms(title) == names


@pytest.mark.parametrize(
    ("title", "pair"),
    [
        ("RN (Registered Nurse)", ("rn", "registered nurse")),
        ("Registered Nurses (RNs)", ("rn", "registered nurse")),
        ("Sports Physical Therapist (Sports PT)", ("pt", "physical therapist")),
        ("PT Tech (Physical Therapist Technician)", ("pt", "physical therapist")),
        (
            "HVAC Tech (Heating, Ventilation, and Air Conditioning Technician)",
            ("hvac", "heating ventilation and air conditioning"),
        ),
        ("Field Technician (Field Tech)", None),
        ("Registered Pharmacy Technician (RPhT)", None),
        ("Internetwork Expert (CCIE)", None),
        ("Nurse", None),
    ],
)
def test_spelled_out(title: str, pair: tuple[str, str] | None) -> None:
    assert spelled_out(forms(title)) == (() if pair is None else (pair,))


def test_without_asides() -> None:
    assert without_asides("Registered Nurse (RN)") == "Registered Nurse"
    assert without_asides("(RN)") == "(RN)"


def test_the_index() -> None:
    rows = (
        ("29-1141.00", "RN (Registered Nurse)"),
        ("29-1141.03", "Nurses"),
        ("29-1141.00", "nurse"),
        ("29-1141", "Nurse"),
        ("29-1141.00", "—"),
        ("11-1011.00", "Nobody"),
    )
    found = index(rows, {"29-1141": 4, "29-1141.03": 7})
    assert found.places == {
        "rn registered nurse": (4,),
        "rn": (4,),
        "registered nurse": (4,),
        "nurse": (7, 4),
    }
    assert found.acronyms == {"rn": frozenset({"registered nurse"})}


def test_reading(tmp_path: Path) -> None:
    path = tmp_path / "alternate_titles.csv"
    assert read(path) == ()
    path.write_text('\ufeffcode,alternate_title\r\n29-1141.00,"Nurse, Head"\r\n', encoding="utf-8")
    assert read(path) == (("29-1141.00", "Nurse, Head"),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "does not begin with the columns code and alternate_title; build it again."),
        (
            b"code,title\n1,Nurse\n",
            "does not begin with the columns code and alternate_title; build it again.",
        ),
        (
            b"code,alternate_title\n1,A\n2\n",
            ", row 3, is no code and alternate title; build the table again.",
        ),
        (
            b"code,alternate_title\n1,\xff\n",
            "is not written in UTF-8 (line 2); save it again as “CSV UTF-8”.",
        ),
        (b'code,alternate_title\n1,"A', "is no well-formed CSV file (line 2: unexpected end of data)."),
    ],
)
def test_a_malformed_table(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "alternate_titles.csv"
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        read(path)
    assert str(caught.value).endswith(message)
    assert "alternate_titles.csv" in str(caught.value)
