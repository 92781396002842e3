"""Releases in, tables by occupation out: what an occupation is, and whose figures are whose."""

from __future__ import annotations

import csv
import gzip
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from reportgen.facts.joining import TITLES, Joined, join
from reportgen.facts.sources import crosswalk, oews, onet, projections, raw
from reportgen.facts.sources.crosswalk import Crosswalk
from reportgen.facts.sources.release import Keys, Release
from reportgen.model import Basis

Rows = dict[str, dict[str, str]]

OCCUPATIONS = {
    "13-1021.00": "Farm Buyers",
    "13-1022.00": "Wholesale Buyers",
    "15-1252.00": "Software Developers",
    "15-1253.00": "Software Testers",
    "15-1255.01": "Video Game Designers",
    "29-1141.00": "Registered Nurses",
    "29-1141.01": "Acute Care Nurses",
    "55-3016.00": "Infantry",
}
NEM = Crosswalk(
    nem={
        **{"13-1021.00": "13-1020", "13-1022.00": "13-1020"},
        **{"15-1252.00": "15-1252", "15-1253.00": "15-1253", "15-1255.01": "15-1255"},
        **{"29-1141.00": "29-1141", "29-1141.01": "29-1141"},
    }
)
MATRIX = {
    "13-1000": "Business specialists",
    "13-1020": "Buyers and purchasing agents",
    "15-1200": "Computer occupations",
    "15-1250": "Software and web developers",
    "15-1252": "Software developers",
    "15-1253": "Software testers",
    "15-1255": "Web and digital interface designers",
    "29-1141": "Registered nurses",
}
PAID = (
    ("29-1141", "Registered Nurses", "98430"),
    ("13-1020", "Buyers and Purchasing Agents", "83000"),
    ("55-3016", "Soldiers", "50000"),
)


def release(
    name: str, keys: Keys, columns: str, *rows: tuple[str, ...], edition: tuple[int, ...] = (1,)
) -> Release:
    frame = pd.DataFrame(rows, columns=columns.split(), dtype=str)
    return Release(
        name=name, source="Agency", period="2025", edition=edition, credit="", keys=keys, rows=frame
    )


def titles() -> Release:
    return release(TITLES, Keys.ONET, "code title", *OCCUPATIONS.items())


def wages(*rows: tuple[str, ...], edition: tuple[int, ...] = (1,)) -> Release:
    return release("oews", Keys.NEM, "code title salary_mean", *(rows or PAID), edition=edition)


def rated(name: str, measure: str, *rows: tuple[str, str]) -> Release:
    named = ((code, OCCUPATIONS[code], cell) for code, cell in rows)
    return release(name, Keys.ONET, f"code title {measure}", *named)


def joined(
    *found: Release, nem: Crosswalk | None = NEM, matrix: dict[str, str] | None = None
) -> dict[str, Joined]:
    tables = join(found, nem, MATRIX if matrix is None else matrix)
    return {table.release.name: table for table in tables}


def rows(table: Joined) -> Rows:
    """The cells by code that are not empty, without titles."""
    return {
        row["code"]: {str(name): cell for name, cell in row.items() if cell and name not in ("code", "title")}
        for row in table.rows.to_dict("records")
    }


# ---------------------------------------------------------------- what an occupation is


def test_occupations() -> None:
    """Those of O*NET, and those by codes of the matrix that are no whole occupation of O*NET."""
    found = joined(titles(), wages())[TITLES].rows
    codes = sorted([*OCCUPATIONS, "13-1020"])
    assert found["code"].to_list() == codes
    assert dict(found.to_numpy().tolist()) == {**OCCUPATIONS, "13-1020": "Buyers and Purchasing Agents"}


def test_titles_are_those_of_oews_where_it_has_them() -> None:
    outlook = release(
        "projections",
        Keys.NEM,
        "code title growth_percent",
        ("13-1020", "Buyers and purchasing agents", "5"),
        ("39-7010", "Tour and travel guides", "8"),
    )
    for order in (1, -1):
        found = joined(*[titles(), outlook, wages()][::order])[TITLES].rows.set_index("code")["title"]
        assert found["13-1020"] == "Buyers and Purchasing Agents"
        assert found["39-7010"] == "Tour and travel guides"
        assert found["29-1141.00"] == "Registered Nurses"


def test_without_onet_the_codes_are_those_of_the_matrix() -> None:
    found = joined(wages())
    assert list(found) == ["oews"]
    assert rows(found["oews"])["29-1141"] == {"salary_mean": "98430"}


# ---------------------------------------------------------------- whose figures are whose


def test_a_specialty_borrows_wages() -> None:
    found = rows(joined(titles(), wages())["oews"])
    assert found["29-1141.00"] == {"salary_mean": "98430"}
    assert found["29-1141.01"] == {"salary_mean": "98430", "published_for": "Registered Nurses"}


def test_the_crosswalk_beats_the_code() -> None:
    """The parts of an occupation that BLS merges have its figures, even where their own codes are there."""
    table = joined(titles(), wages(*PAID, ("13-1021", "Farm Buyers", "70000")))["oews"]
    found = rows(table)
    merged = {"salary_mean": "83000", "published_for": "Buyers and Purchasing Agents"}
    assert found["13-1021.00"] == found["13-1022.00"] == merged
    assert found["13-1020"] == {"salary_mean": "83000"}


def test_the_military_has_no_wages() -> None:
    assert "55-3016.00" not in rows(joined(titles(), wages())["oews"])


def test_without_a_crosswalk_only_whole_occupations_are_joined() -> None:
    found = rows(joined(titles(), wages(*PAID[:2]), nem=None)["oews"])
    assert found == {"29-1141.00": {"salary_mean": "98430"}, "13-1020": {"salary_mean": "83000"}}


def test_a_hybrid_borrows_the_ratings_of_its_first_part() -> None:
    skills = rated(
        *("onet_skills", "top_skills"),
        *(
            ("13-1022.00", "Writing (4.00)"),
            ("13-1021.00", "Speaking (3.50)"),
            ("29-1141.00", "Talking (4.1)"),
        ),
    )
    knowledge = rated("onet_knowledge", "knowledge", ("13-1022.00", "Law (3.20)"))
    described = rated("onet_descriptions", "description", ("13-1021.00", "Buy grain."))
    found = joined(titles(), wages(), skills, knowledge, described)
    assert rows(found["onet_skills"]) == {
        "13-1020": {"top_skills": "Speaking (3.50)", "published_for": "Farm Buyers"},
        "13-1021.00": {"top_skills": "Speaking (3.50)"},
        "13-1022.00": {"top_skills": "Writing (4.00)"},
        "29-1141.00": {"top_skills": "Talking (4.1)"},
    }
    first = rows(found["onet_knowledge"])["13-1020"]
    assert first == {"knowledge": "Law (3.20)", "published_for": "Wholesale Buyers"}
    # What a part does is not what the whole does.
    assert rows(found["onet_descriptions"]) == {"13-1021.00": {"description": "Buy grain."}}


def test_a_specialty_does_not_borrow_ratings() -> None:
    skills = rated("onet_skills", "top_skills", ("29-1141.00", "Talking (4.10)"))
    assert "29-1141.01" not in rows(joined(titles(), skills)["onet_skills"])


def test_titles_without_codes() -> None:
    """By the title of the occupation, else of its broad, else of its minor group."""
    people = release(
        "cps",
        Keys.TITLES,
        "code title gender level",
        ("", "Registered  Nurses", "Women 87.9; Men 12.1", "3"),
        ("", "Software developers", "Women 21.5; Men 78.5", "3"),
        ("", "Software and web developers", "Women 24; Men 76", "2"),
        ("", "Computer Occupations", "Women 26.9; Men 73.1", "1"),
        ("", "Business specialists", "*", "1"),
        ("", "Infantry", "Women 10; Men 90", "3"),
    )
    wide = {code: title for code, title in MATRIX.items() if code != "15-1250"}
    found = rows(joined(titles(), wages(), people)["cps"])
    assert found["29-1141.00"] == {"gender": "Women 87.9; Men 12.1"}
    assert found["29-1141.01"] == {"gender": "Women 87.9; Men 12.1", "published_for": "Registered Nurses"}
    assert found["15-1252.00"] == {"gender": "Women 21.5; Men 78.5"}
    broad = {"gender": "Women 24; Men 76", "published_for": "Software and web developers"}
    assert found["15-1253.00"] == found["15-1255.01"] == broad
    minor = rows(joined(titles(), wages(), people, matrix=wide)["cps"])["15-1253.00"]
    assert minor == {"gender": "Women 26.9; Men 73.1", "published_for": "Computer Occupations"}
    # Withheld figures of a group are borrowed, too: they say why there is none.
    assert found["13-1020"] == {"gender": "*", "published_for": "Business specialists"}
    assert "55-3016.00" not in found
    # Without the matrix, by the titles of the occupations alone.
    assert set(rows(joined(titles(), people, matrix={})["cps"])) == {
        *("15-1252.00", "29-1141.00", "29-1141.01")
    }


def test_a_remark_of_the_source_is_passed_on() -> None:
    schooling = release(
        "attainment",
        Keys.NEM,
        "code title attainment degree degree_share remark",
        ("29-1141", "Registered nurses", "Bachelor's degree 53.3", "Bachelor's degree", "53.3", "Inexact"),
        ("15-1252", "Software developers", "Bachelor's degree *", "", "", ""),
    )
    found = joined(titles(), schooling)
    assert list(found) == ["attainment", "degree", TITLES]
    assert rows(found["degree"]) == {
        "29-1141.00": {"degree": "Bachelor's degree", "degree_share": "53.3", "remark": "Inexact"},
        "29-1141.01": {
            **{"degree": "Bachelor's degree", "degree_share": "53.3", "remark": "Inexact"},
            "published_for": "Registered Nurses",
        },
    }
    assert "degree" not in found["attainment"].rows
    assert found["attainment"].basis is Basis.MEASURED
    assert found["degree"].basis is Basis.DERIVED


# ---------------------------------------------------------------- tables


def test_each_measure_once() -> None:
    paid = release(
        "oews", Keys.NEM, "code title salary_mean salary_mean_rse jobs jobs_rse", *[(*PAID[0], "1", "9", "2")]
    )
    counted = release("jobs", Keys.NEM, "code title jobs", ("29-1141", "Registered nurses", "3391000"))
    local = release("local", Keys.NEM, "code title area jobs", (*PAID[0][:2], "Ohio", "7"))
    found = joined(paid, counted, local)
    assert list(found) == ["jobs", "local", "oews"]
    assert rows(found["jobs"]) == {"29-1141": {"jobs": "3391000"}}
    assert rows(found["oews"]) == {"29-1141": {"salary_mean": "98430", "salary_mean_rse": "1"}}
    # Local figures stand beside those of the nation.
    assert rows(found["local"]) == {"29-1141": {"area": "Ohio", "jobs": "7"}}
    assert (found["local"].local, found["oews"].local) == (True, False)
    assert rows(joined(paid)["oews"])["29-1141"]["jobs"] == "9"


def test_the_newest_edition_of_each_table() -> None:
    new, old = wages(edition=(2025, 5)), wages(("29-1141", "Nurses", "1"), edition=(2024, 5))
    for order in ((new, old), (old, new)):
        assert rows(joined(*order)["oews"])["29-1141"] == {"salary_mean": "98430"}


def test_tables_without_rows_or_measures_are_left_out() -> None:
    styles = rated("onet_work_styles", "work_styles", ("29-1141.00", "Leadership (4.97)"))
    strange = release("cps", Keys.TITLES, "code title gender", ("", "Astronauts", "Women 10; Men 90"))
    empty = wages(("29-1141", "Registered Nurses", ""))
    assert list(joined(titles(), styles, strange, empty)) == [TITLES]


def test_the_highest_paying_state() -> None:
    columns = "code title area salary_mean salary_mean_rse hourly_rate hourly_rate_rse"
    nurses = ("29-1141", "Registered Nurses")
    states = release(
        "oews_states",
        Keys.NEM,
        columns,
        (*nurses, "Ohio", "84790", "1", "40", "1"),
        (*nurses, "Oregon", "121490", "1", "58", "1"),
        ("15-1252", "Software Developers", "Ohio", "100", "1", "1", "1"),
        ("15-1252", "Software Developers", "Oregon", "100", "1", "1", "1"),
    )
    found = joined(titles(), states)
    assert found["highest_paying_state"].basis is Basis.DERIVED
    assert rows(found["highest_paying_state"]) == {
        "29-1141.00": {"highest_paying_state": "Oregon"},
        "29-1141.01": {"highest_paying_state": "Oregon", "published_for": "Registered Nurses"},
    }


# ---------------------------------------------------------------- the agencies' files


@pytest.fixture(scope="module")
def real(agency_files: Path) -> dict[str, Joined]:
    new = agency_files / "oews" / "M2025_rebuilt_from_timeseries" / "national_M2025.csv.gz"
    tables: list[Release] = []
    tables += onet.read(raw.files([agency_files / "onet" / "db_30_2_excel_partial" / "Occupation Data.xlsx"]))
    tables += oews.read(raw.files([new]))
    outlook = raw.files([agency_files / "bls_ep" / "2024-34"])
    tables += projections.read(outlook)
    soc = [file for file in raw.files([agency_files / "soc"]) if crosswalk.recognises(file)]
    found = join(tables, crosswalk.read(soc), projections.titles(outlook))
    return {table.release.name: table for table in found}


def test_coverage(agency_files: Path, real: dict[str, Joined]) -> None:
    """Of the occupations that the crosswalk joins; it is read here without our importer."""
    book = openpyxl.load_workbook(agency_files / "soc" / "nem-onet-to-soc-crosswalk.xlsx", read_only=True)
    lines = list(book.worksheets[0].iter_rows(values_only=True))
    header = next(line for line in lines if "NEM Code" in line)
    code = header.index("O*NET-SOC Code")
    joinable = {str(line[code]) for line in lines if line[code] and line is not header}
    assert len(joinable) == 997
    wage = real["oews"].rows
    paid = wage[(wage[["salary_mean", "hourly_rate"]].replace("*", "") != "").any(axis="columns")]
    assert len(joinable & set(paid["code"])) >= 995
    for name, column in (("projections", "growth_percent"), ("jobs", "jobs")):
        table = real[name].rows
        assert len(joinable & set(table["code"][table[column] != ""])) >= 995


def test_what_counts_as_an_occupation(agency_files: Path, real: dict[str, Joined]) -> None:
    """Each of O*NET, and each detailed one of OEWS that is no whole occupation of O*NET."""
    codes = real[TITLES].rows["code"]
    assert codes.is_unique
    new = agency_files / "oews" / "M2025_rebuilt_from_timeseries" / "national_M2025.csv.gz"
    with gzip.open(new, "rt", encoding="utf-8-sig", newline="") as text:
        detailed = {
            row["OCC_CODE"]: row["OCC_TITLE"] for row in csv.DictReader(text) if row["O_GROUP"] == "detailed"
        }
    theirs = {code for code in codes if "." in code}
    hybrids = {code: title for code, title in detailed.items() if f"{code}.00" not in theirs}
    assert len(theirs) == 1016
    assert set(codes) == theirs | set(hybrids)
    found = real[TITLES].rows.set_index("code")["title"]
    assert {code: found[code] for code in hybrids} == hybrids
    assert "31-1120" in hybrids


def test_figures_of_another_say_so(real: dict[str, Joined]) -> None:
    found = rows(real["oews"])
    assert "published_for" not in found["29-1141.00"]
    assert found["29-1141.01"]["published_for"] == "Registered Nurses"
    assert found["31-1121.00"]["published_for"] == "Home Health and Personal Care Aides"
    assert "published_for" not in found["31-1120"]
    assert not any(code.startswith("55-") for code in found)
    for table in (real["oews"], real["projections"]):
        for row in table.rows.to_dict("records"):
            own = row["code"].endswith(".00") or "." not in row["code"]
            assert own or row["published_for"]
            assert row["published_for"] != row["title"]
