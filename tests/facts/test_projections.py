"""Workbooks of the Employment Projections: small made-up ones, and the agency's own."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from reportgen.errors import DataError
from reportgen.facts.sources import plain_values, projections, raw
from reportgen.facts.sources.release import Keys, Release
from reportgen.model import Bound, Number, Unit

Cell = str | float | None
HEADER: tuple[str, ...] = (
    "2024 National Employment Matrix title",
    "2024 National Employment Matrix code",
    "Occupation type",
    "Employment, 2024",
    "Employment, 2034",
    "Employment distribution, percent, 2024",
    "Employment change, numeric, 2024–34",
    "Employment change, percent, 2024–34",
    "Percent self employed, 2024",
    "Occupational openings, 2024–34 annual average",
    "Median annual wage, dollars, 2024[1]",
    "Typical education needed for entry",
    "Work experience in a related occupation",
    "Typical on-the-job training needed to attain competency in the occupation",
)
TITLE = "Table 1.2 Occupational projections, 2024–2034, and worker characteristics, 2024 (In thousands)"
GROUP: tuple[Cell, ...] = (
    *("  Food workers", "35-0000", "Summary", 20.5, 21, 1, 0.5, 2.4, 1, 2, 30000),
    *("—", "—", "—"),
)
COOKS: tuple[Cell, ...] = (
    *("    Cooks, all other[2]", "35-2019", "Line item", 46.1, 44.3, 0, -1.8, -3.9000000000000004, "—", 0.2),
    *(">=$239,200", "No formal educational credential", "None", "Short-term on-the-job training"),
)
BAKERS: tuple[Cell, ...] = (
    *("    Bakers", "51-3011", "Line item", "1,234.5", 1300, 0, 65.5, 5, 4.1, 0),
    *("—", "High school diploma or equivalent", "Less than 5 years", "—"),
)
NOTES: tuple[tuple[Cell, ...], ...] = (("Footnotes:",), ("[1] About wages.",), ("[2] About cooks.",))

LEVELS = (
    "Less than high school diploma",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
)
ATTAINMENT = (
    "Table 5.3 Educational attainment for workers 25 years and older by detailed occupation, 2019 and 2021"
)
ATTAINED: tuple[tuple[Cell, ...], ...] = (
    ("Total, all occupations", "35-0000", 7.7, 23.1, 19.5, 9.5, 24.5, 11.2, 4.6),
    ("Cooks, all other(1)", "35-2019", 5.1, 50, 20.2, 10, 9.7, 4, 1),
    ("Bakers(2)", "51-3011", 30, 30, 20, 10, 5, 4, 1),
    ("Butchers", "51-3021", 30, "—", 20, 10, 5, 4, 1),
    ("Footnotes:",),
    ("(1) This occupation is not an exact match with ACS",),
    ("(2) Another remark",),
)


def _rows(*lines: Sequence[Cell], title: str = TITLE, header: Sequence[str] = HEADER) -> list[Sequence[Cell]]:
    return [(title,), header, *lines, *NOTES]


def _attained(*lines: Sequence[Cell], title: str = ATTAINMENT) -> list[Sequence[Cell]]:
    names = [f"2024 National Employment Matrix {name}" for name in ("title", "code")]
    return [(title,), (*names, *LEVELS), *lines]


def _workbook(folder: Path, *sheets: Sequence[Sequence[Cell]], name: str = "occupation.xlsx") -> Path:
    book = openpyxl.Workbook()
    book.active.title = "Index"  # type: ignore[union-attr]
    book.worksheets[0].append(["Occupation.xlsx contents"])
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(list(row))
    book.save(folder / name)
    return folder / name


def _read(*paths: Path) -> dict[str, Release]:
    return {release.name: release for release in projections.read(raw.files(paths))}


def _row(release: Release, code: str) -> dict[str, str]:
    (row,) = release.rows[release.rows["code"] == code].to_dict("records")
    return {str(name): text for name, text in row.items()}


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("occupation.xlsx", True),
        ("Occupation.XLSX", True),
        ("occupation_2023_final.xlsx", True),
        ("occupation (1).xlsx", True),
        ("Occupation Data.xlsx", False),
        ("Occupation Level Metadata.xlsx", False),
        ("occupation.csv", False),
        ("oe.occupation.xlsx", False),
    ],
)
def test_recognises(name: str, ours: bool) -> None:
    assert projections.recognises(raw.RawFile(name=name, folder="", path=Path(name))) is ours


def test_figures_and_marks(tmp_path: Path) -> None:
    found = _read(_workbook(tmp_path, _rows(GROUP, COOKS, (), BAKERS)))
    assert list(found) == ["projections", "jobs", "entry"]
    assert list(found["projections"].rows["code"]) == ["35-2019", "51-3011"]
    named = {"code": "35-2019", "title": "Cooks, all other"}
    assert _row(found["projections"], "35-2019") == {**named, "growth_percent": "-3.9", "openings": "200"}
    assert _row(found["jobs"], "35-2019") == {**named, "jobs": "46100"}
    assert _row(found["entry"], "35-2019") == {
        **named,
        "entry_education": "No formal educational credential",
        "work_experience": "None",
        "training": "Short-term on-the-job training",
        "self_employed_percent": "",
    }
    bakers = _row(found["entry"], "51-3011")
    assert (bakers["self_employed_percent"], bakers["training"]) == ("4.1", "")
    assert _row(found["jobs"], "51-3011")["jobs"] == "1234500"


def test_counts_of_less_than_a_hundred(tmp_path: Path) -> None:
    """Thousands have one decimal, so 0.0 is fewer than 50 and not none."""
    few = (*BAKERS[:3], 0, 0.1, 0, 0, 5, "0.0", 0.0, *BAKERS[10:])
    found = _read(_workbook(tmp_path, _rows(COOKS, few)))
    jobs, openings = (
        _row(found[name], "51-3011")[column]
        for name, column in (("jobs", "jobs"), ("projections", "openings"))
    )
    assert (jobs, openings) == ("<=50", "<=50")
    assert plain_values.number(jobs, Unit.JOBS) == Number(amount=Decimal(50), bound=Bound.AT_MOST)
    assert _row(found["entry"], "51-3011")["self_employed_percent"] == "0"
    assert _row(found["projections"], "35-2019")["openings"] == "200"


def test_periods_and_credits(tmp_path: Path) -> None:
    found = _read(_workbook(tmp_path, _rows(COOKS)))
    assert [release.period for release in found.values()] == ["2024–34", "2024", "2024"]
    assert {release.edition for release in found.values()} == {(2024, 2034)}
    assert {release.keys for release in found.values()} == {Keys.NEM}
    assert {release.credit for release in found.values()} == {""}
    assert found["jobs"].source == "Employment Projections, U.S. Bureau of Labor Statistics"


def test_names_of_columns_are_matched_loosely(tmp_path: Path) -> None:
    hyphens = [name.replace("–", "-").replace("2034", "2104").replace("[1]", "(1)") for name in HEADER]
    header = ["Self" if name.startswith("Percent self") else name.upper() for name in hyphens]
    header[8] = "Percent self-employed, 2024 (2)"
    header[1] = HEADER[1]
    found = _read(_workbook(tmp_path, _rows(BAKERS, header=header)))
    assert found["projections"].period == "2024–2104"
    assert _row(found["entry"], "51-3011")["self_employed_percent"] == "4.1"


def test_the_table_is_found_by_its_title_in_any_sheet(tmp_path: Path) -> None:
    decoy = _rows(BAKERS, title="Table 1.2 Employment by detailed occupation, 2024 and projected 2034")
    found = _read(_workbook(tmp_path, decoy, _rows(COOKS, title=TITLE.replace("1.2", "1.7"))))
    assert list(found["jobs"].rows["code"]) == ["35-2019"]


def test_attainment(tmp_path: Path) -> None:
    found = _read(_workbook(tmp_path, _rows(GROUP, COOKS, BAKERS), _attained(*ATTAINED)))["attainment"]
    assert list(found.rows["code"]) == ["35-2019", "51-3011", "51-3021"]
    assert _row(found, "35-2019") == {
        "code": "35-2019",
        "title": "Cooks, all other",
        "attainment": (
            "Less than high school diploma 5.1; High school diploma or equivalent 50; "
            "Some college, no degree 20.2; Associate's degree 10; Bachelor's degree 9.7; "
            "Master's degree 4; Doctoral or professional degree 1"
        ),
        "degree": "High school diploma or equivalent",
        "degree_share": "50",
        "remark": projections.INEXACT,
    }
    tied, withheld = _row(found, "51-3011"), _row(found, "51-3021")
    assert (tied["degree"], tied["degree_share"], tied["remark"]) == ("", "", "")
    assert (withheld["degree"], withheld["degree_share"]) == ("", "")
    assert "High school diploma or equivalent *; Some" in withheld["attainment"]
    assert found.period == "2019 and 2021"
    assert found.credit == (
        "Education: workers aged 25 and over, American Community Survey, 2019 and 2021, U.S. Census Bureau, "
        "as published in Employment Projections, 2024–34 (Table 5.3), U.S. Bureau of Labor Statistics."
    )


@pytest.mark.parametrize(
    ("years", "period"), [("2022", "2022"), ("2022-23", "2022–23"), ("2019 and 2021(1)", "2019 and 2021")]
)
def test_years_of_attainment(tmp_path: Path, years: str, period: str) -> None:
    sheet = _attained(*ATTAINED, title=ATTAINMENT.replace("2019 and 2021", years))
    assert _read(_workbook(tmp_path, _rows(COOKS), sheet))["attainment"].period == period


def test_attainment_without_years_or_levels(tmp_path: Path) -> None:
    sheet = _attained(*ATTAINED, title="Educational attainment for workers 25 years and older")
    with pytest.raises(DataError, match=r"sheet Sheet 2 does not tell its years"):
        _read(_workbook(tmp_path, _rows(COOKS), sheet))
    short = [row[:8] for row in _attained(*ATTAINED)]
    with pytest.raises(DataError, match=r"sheet Sheet 2 lacks the columns Doctoral or professional degree;"):
        _read(_workbook(tmp_path, _rows(COOKS), short))


def test_all_wrong_cells_are_listed(tmp_path: Path) -> None:
    wrong = list(COOKS)
    wrong[1], wrong[3], wrong[7], wrong[11] = "35-20199", "many", None, 7
    negative, other, failed = list(BAKERS), list(BAKERS), list(BAKERS)
    negative[9] = -0.1
    other[2] = "Total"
    failed[8], failed[3] = 104, 1.23456
    nameless = ["    All others", "—", *BAKERS[2:]]
    sheets = (
        _rows(GROUP, wrong, negative, other, failed, nameless),
        _attained((*ATTAINED[1][:2], "x", *ATTAINED[1][3:])),
    )
    with pytest.raises(DataError) as caught:
        _read(_workbook(tmp_path, *sheets))
    first, *lines = str(caught.value).splitlines()
    assert first == "Cells of the Employment Projections cannot be read (10); download them again:"
    place = f"{tmp_path.name}/occupation.xlsx, sheet Sheet"
    thousands = "a number of thousands such as 46.1"
    growth, share = plain_values.expected(Unit.CHANGE), plain_values.expected(Unit.SHARE)
    assert lines == [
        f"{place} 1, row 4, column National Employment Matrix code: "
        "found “35-20199”, expected a code such as 29-1141",
        f"{place} 1, row 4, column Employment change, percent: found nothing, expected {growth}",
        f"{place} 1, row 4, column Employment, 2024: found “many”, expected {thousands}",
        f"{place} 1, row 4, column Typical education needed for entry: "
        "found “7”, expected a category in words",
        f"{place} 1, row 5, column Occupational openings: found “-0.1”, expected {thousands}",
        f"{place} 1, row 6, column Occupation type: found “Total”, expected Line item or Summary",
        f"{place} 1, row 7, column Employment, 2024: found “1.23456”, expected {thousands}",
        f"{place} 1, row 7, column Percent self employed: found “104”, expected {share}",
        f"{place} 1, row 8, column National Employment Matrix code: "
        "found “—”, expected a code such as 29-1141",
        f"{place} 2, row 3, column Less than high school diploma: found “x”, expected {share}",
    ]


def test_missing_columns(tmp_path: Path) -> None:
    header = [name.replace("openings", "vacancies").replace("type", "kind") for name in HEADER]
    with pytest.raises(
        DataError, match=r"lacks the columns Occupation type; Occupational openings; download"
    ):
        _read(_workbook(tmp_path, _rows(COOKS, header=header)))


def test_years_that_cannot_be_told(tmp_path: Path) -> None:
    header = [name.replace("Employment, 2034", "Projected") for name in HEADER]
    with pytest.raises(DataError, match="needs two columns “Employment, <year>”"):
        _read(_workbook(tmp_path, _rows(COOKS, header=header)))
    header = [name.replace("Employment, ", "Jobs ") for name in HEADER]
    with pytest.raises(DataError, match="lacks the columns Employment, <year>;"):
        _read(_workbook(tmp_path, _rows(COOKS, header=header)))


def test_other_workbooks_and_broken_ones(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"has no table of occupational projections"):
        _read(_workbook(tmp_path, [("Table 1.1 Employment",)]))
    (tmp_path / "occupation.xlsx").write_bytes(b"PK no zip")
    with pytest.raises(DataError, match=r"occupation.xlsx is no Excel workbook that can be read"):
        _read(tmp_path / "occupation.xlsx")


def test_compressed_and_zipped(tmp_path: Path) -> None:
    path = _workbook(tmp_path, _rows(COOKS))
    packed = tmp_path / "occupation.xlsx.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    with zipfile.ZipFile(tmp_path / "2024-34.zip", "w") as archive:
        archive.write(path, "tables/occupation.xlsx")
    for file in (packed, tmp_path / "2024-34.zip"):
        (inner,) = raw.files([file])
        assert projections.recognises(inner)
        assert projections.read([inner])[1].rows["jobs"].to_list() == ["46100"]


def test_titles_of_the_newest_edition(tmp_path: Path) -> None:
    older = [name.replace("2024", "2022").replace("2034", "2032") for name in HEADER]
    old = _workbook(tmp_path, _rows(GROUP, BAKERS, header=older), name="occupation_old.xlsx")
    new = _workbook(tmp_path, _rows(GROUP, COOKS), name="occupation_new.xlsx")
    for paths in ((old, new), (new, old)):
        found = projections.titles(raw.files(paths))
        assert found == {"35-0000": "Food workers", "35-2019": "Cooks, all other"}
    assert projections.titles(()) == {}


# ---------------------------------------------------------------- the agency's files


@pytest.fixture(scope="module")
def new(agency_files: Path) -> dict[str, Release]:
    return _read(agency_files / "bls_ep" / "2024-34" / "occupation.xlsx")


@pytest.fixture(scope="module")
def old(agency_files: Path) -> dict[str, Release]:
    return _read(agency_files / "bls_ep" / "2022-32" / "occupation.xlsx")


def test_real_releases(new: dict[str, Release], old: dict[str, Release]) -> None:
    assert list(new) == ["projections", "jobs", "entry"]
    assert list(old) == ["projections", "jobs", "entry", "attainment"]
    for release in (*new.values(), *old.values()):
        assert len(release.rows) == release.rows["code"].nunique() == 832
        assert release.rows.notna().all(axis=None)
        assert not release.rows["title"].str.contains(r"^\s|\s$|[\[(]\d+[\])]").any()
    assert [release.period for release in old.values()] == ["2022–32", "2022", "2022", "2019 and 2021"]


@pytest.mark.parametrize(
    ("code", "growth", "openings", "jobs"),
    [
        ("11-1031", "3.4", "2200", "27700"),
        ("15-1252", "15.8", "115200", "1693800"),
        ("23-1011", "4.1", "31500", "864800"),
        ("29-1141", "4.9", "189100", "3391000"),
        ("41-2011", "-9.9", "542600", "3157200"),
        ("45-3031", "-4.6", "2800", "21900"),
        ("49-9081", "49.9", "2300", "13600"),
    ],
)
def test_real_figures(new: dict[str, Release], code: str, growth: str, openings: str, jobs: str) -> None:
    outlook = _row(new["projections"], code)
    assert (outlook["growth_percent"], outlook["openings"]) == (growth, openings)
    assert _row(new["jobs"], code)["jobs"] == jobs


def test_real_figures_of_the_older_edition(old: dict[str, Release]) -> None:
    outlook = _row(old["projections"], "13-1020")
    assert outlook["title"] == "Buyers and purchasing agents"
    assert (outlook["growth_percent"], outlook["openings"]) == ("-7.7", "39000")
    assert _row(old["jobs"], "51-9082")["jobs"] == "16600"
    assert _row(old["entry"], "49-9081")["self_employed_percent"] == "10.6"


def test_real_entry(new: dict[str, Release]) -> None:
    rows = new["entry"].rows
    assert rows["entry_education"].value_counts().to_dict() == {
        "High school diploma or equivalent": 326,
        "Bachelor's degree": 178,
        "No formal educational credential": 109,
        "Doctoral or professional degree": 73,
        "Postsecondary nondegree award": 51,
        "Associate's degree": 48,
        "Master's degree": 40,
        "Some college, no degree": 7,
    }
    experience = {"None": 716, "Less than 5 years": 88, "5 years or more": 28}
    assert rows["work_experience"].value_counts().to_dict() == experience
    assert rows["training"].value_counts().to_dict() == {
        "None": 322,
        "Moderate-term on-the-job training": 229,
        "Short-term on-the-job training": 174,
        "Long-term on-the-job training": 56,
        "Internship/residency": 36,
        "Apprenticeship": 15,
    }
    assert (rows["self_employed_percent"] == "").sum() == 199
    assert _row(new["entry"], "45-3031")["self_employed_percent"] == "57.1"


def test_real_attainment(old: dict[str, Release]) -> None:
    rows = old["attainment"].rows
    assert (rows["remark"] == projections.INEXACT).sum() == 459
    assert (rows["remark"] == "").sum() == 832 - 459
    nurses, lawyers = _row(old["attainment"], "29-1141"), _row(old["attainment"], "23-1011")
    assert nurses["attainment"] == (
        "Less than high school diploma 0.5; High school diploma or equivalent 1; "
        "Some college, no degree 3.9; Associate's degree 28.2; Bachelor's degree 53.3; "
        "Master's degree 10.8; Doctoral or professional degree 2.4"
    )
    assert (nurses["degree"], nurses["degree_share"]) == ("Bachelor's degree", "53.3")
    assert (lawyers["degree"], lawyers["degree_share"]) == ("Doctoral or professional degree", "87.8")
    assert (nurses["remark"], lawyers["remark"]) == ("", projections.INEXACT)


def test_real_cells_are_plain_values(new: dict[str, Release], old: dict[str, Release]) -> None:
    """What is handed on is what a plain table may hold, and shares are shares of a whole."""
    for release in (new, old):
        for text in release["projections"].rows["growth_percent"]:
            plain_values.number(text, Unit.CHANGE)
        for text in (*release["projections"].rows["openings"], *release["jobs"].rows["jobs"]):
            count = plain_values.number(text, Unit.JOBS)
            assert count.amount > 0
            assert (count.bound is Bound.AT_MOST) is (text == "<=50")
    for row in old["attainment"].rows.to_dict("records"):
        shares = plain_values.breakdown(row["attainment"]).shares
        figures = {found.label: found.percent.amount for found in shares if found.percent is not None}
        assert tuple(figures) == LEVELS
        assert abs(sum(figures.values(), Decimal(0)) - 100) <= Decimal("0.2")
        assert figures[row["degree"]] == max(figures.values()) == Decimal(row["degree_share"])


def test_real_titles(agency_files: Path) -> None:
    found = projections.titles(raw.files([agency_files / "bls_ep"])[::-1])
    assert len(found) == 1113
    assert found["29-1141"] == "Registered nurses"
    assert found["15-1200"] == "Computer occupations"
    assert found["00-0000"] == "Total, all occupations"
    assert not any(title.startswith(" ") for title in found.values())
