"""Pay and jobs of OEWS: small files with every quirk, and the agency's own where they are at hand."""

from __future__ import annotations

import csv
import gzip
import io
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from reportgen.errors import DataError
from reportgen.facts.sources import oews, plain_values
from reportgen.facts.sources.raw import RawFile, files
from reportgen.facts.sources.release import Keys, Release
from reportgen.model import Unit

STATED = "#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year "
FOOTNOTES = "5\tThis wage is equal to or greater than $115.00 per hour or $239,200 per year.\n"
COLUMNS = [
    *("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP", "OWN_CODE"),
    *("OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000", "LOC_QUOTIENT", "PCT_TOTAL"),
    *("PCT_RPT", "H_MEAN", "A_MEAN", "MEAN_PRSE", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90"),
    *("A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "ANNUAL", "HOURLY"),
]
HOURLY = ("H_MEAN", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90")
YEARLY = ("A_MEAN", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90")

Row = dict[str, Any]


def row(code: str = "43-4051", **cells: Any) -> Row:
    """A national row as a workbook holds it; a code without other cells is one with all its wages."""
    return {
        **{"AREA": "99", "AREA_TITLE": "U.S.", "AREA_TYPE": "1", "PRIM_STATE": "US", "NAICS": "000000"},
        **{"NAICS_TITLE": "Cross-industry", "I_GROUP": "cross-industry", "OWN_CODE": "1235"},
        **{"OCC_CODE": code, "OCC_TITLE": f"Workers {code}", "O_GROUP": "detailed"},
        **{"TOT_EMP": 2725930, "EMP_PRSE": 0.6, "MEAN_PRSE": 0.3},
        **dict(zip(HOURLY, (21.89, 14.5, 17, 20.59, 23.9, 30.26), strict=True)),
        **dict(zip(YEARLY, (45540, 30160, 35360, 42830, 49710, 62950), strict=True)),
        **cells,
    }


def hourly_only(code: str, **cells: Any) -> Row:
    return row(code, **{**dict.fromkeys(YEARLY, "*"), "HOURLY": "TRUE", **cells})


def yearly_only(code: str, **cells: Any) -> Row:
    return row(code, **{**dict.fromkeys(HOURLY, "*"), "ANNUAL": "TRUE", **cells})


def in_state(area: str, code: str = "43-4051", **cells: Any) -> Row:
    return row(code, AREA_TITLE=area, AREA_TYPE="2", **cells)


def workbook(path: Path, rows: list[Row], *, notes: str = STATED, lower: bool = False) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append([name.lower() if lower else name for name in COLUMNS])
    for cells in rows:
        sheet.append([cells.get(name) for name in COLUMNS])
    described = book.create_sheet("Field Descriptions")
    described.append(["Notes:", None, None])
    described.append([notes, None, None])
    book.create_sheet("Filler")
    book.save(path)
    return path


def written(rows: list[Row], *, columns: list[str] = COLUMNS) -> str:
    """The text of a CSV file, with thousands commas as a spreadsheet writes them."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for cells in rows:
        values = [cells.get(name, "") for name in columns]
        writer.writerow([f"{value:,}" if isinstance(value, int) else value for value in values])
    return text.getvalue()


def comma_separated(path: Path, rows: list[Row], *, columns: list[str] = COLUMNS, below: str = "") -> Path:
    content = (written(rows, columns=columns) + below).encode("utf-8-sig")
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def read(*paths: Path) -> tuple[Release, ...]:
    found = files(paths)
    assert all(oews.recognises(file) for file in found)
    return oews.read(found)


def only(*paths: Path) -> pd.DataFrame:
    (release,) = read(*paths)
    return release.rows.set_index("code")


def refusal(*paths: Path) -> list[str]:
    with pytest.raises(DataError) as raised:
        read(*paths)
    return str(raised.value).splitlines()


# ---------------------------------------------------------------- names of files


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("national_M2024_dl.xlsx", True),
        ("national_May2021_dl.csv", True),
        ("state_M2025.csv", True),
        ("MSA_M2024_dl.xlsx", True),
        ("BOS_M2021_dl.xlsx", True),
        ("all_data_M_2024.xlsx", True),
        ("national_dl.xlsx", True),
        ("oe.footnote.txt", True),
        ("oe.area.txt", False),
        ("oe.occupation.txt", False),
        ("oe.datatype.txt", False),
        ("oe.data.national_cross_industry.txt", False),
        ("~$national_M2024_dl.xlsx", False),
        ("state_handling.csv", False),
        ("national.pdf", False),
        ("occupation.xlsx", False),
    ],
)
def test_recognises(name: str, known: bool) -> None:
    assert oews.recognises(RawFile(name=name, folder="oews", path=Path("oews") / name)) is known


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("national_M2024_dl.xlsx", 2024),
        ("national_m2019_dl.xlsx", 2019),
        ("national_May2021_dl.xlsx", 2021),
        ("all_data_M_2022.xlsx", 2022),
    ],
)
def test_release_is_told_by_the_name(tmp_path: Path, name: str, year: int) -> None:
    (release,) = read(workbook(tmp_path / name, [row()]))
    assert (release.name, release.period, release.edition) == ("oews", f"May {year}", (year, 5))
    assert release.source == "Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics"
    assert release.credit == ""
    assert release.keys is Keys.NEM


def test_name_without_release_is_refused(tmp_path: Path) -> None:
    (line,) = refusal(workbook(tmp_path / "national_dl.xlsx", [row()]))
    assert "national_dl.xlsx" in line
    assert "as in national_M2024_dl.xlsx" in line


# ---------------------------------------------------------------- layouts


def test_workbook(tmp_path: Path) -> None:
    rows = [
        row("00-0000", O_GROUP="total"),
        row("13-1020", O_GROUP="broad", A_MEAN=1),
        row("13-1020", EMP_PRSE=1, MEAN_PRSE=0.30000000000000004),
    ]
    (release,) = read(workbook(tmp_path / "national_M2024_dl.xlsx", rows))
    assert release.rows.to_dict("records") == [
        {
            **{"code": "13-1020", "title": "Workers 13-1020"},
            **{"salary_mean": "45540", "salary_mean_rse": "0.3", "salary_median": "42830"},
            **{"salary_p10": "30160", "salary_p25": "35360", "salary_p75": "49710", "salary_p90": "62950"},
            **{"hourly_rate": "21.89", "hourly_rate_rse": "0.3", "hourly_median": "", "hourly_p10": ""},
            **{"hourly_p25": "", "hourly_p75": "", "hourly_p90": "", "jobs": "2725930", "jobs_rse": "1.0"},
        }
    ]


def test_comma_separated_file_with_thousands_commas_and_notes_below(tmp_path: Path) -> None:
    path = tmp_path / "national_May2021_dl.csv"
    below = (
        '\n"Notes:"\n"# indicates a wage equal to or greater than $100.00 per hour or $208,000 per year"\n'
    )
    rows = only(comma_separated(path, [row(A_PCT90="#"), row("11-1011")], below=below))
    assert b'"2,725,930"' in path.read_bytes()
    assert list(rows["jobs"]) == ["2725930", "2725930"]
    assert list(rows["salary_mean"]) == ["45540", "45540"]
    assert rows.loc["43-4051", "salary_p90"] == ">=208000"


@pytest.mark.parametrize("lower", [False, True])
def test_case_of_column_names_differs_by_year(tmp_path: Path, lower: bool) -> None:
    rows = only(workbook(tmp_path / "national_M2019_dl.xlsx", [row()], lower=lower))
    assert rows.loc["43-4051", "salary_median"] == "42830"


def test_columns_that_no_figure_needs_may_lack(tmp_path: Path) -> None:
    spare = {"AREA", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP", "OWN_CODE", "JOBS_1000", "PCT_RPT"}
    columns = [name for name in COLUMNS if name not in {*spare, "LOC_QUOTIENT", "PCT_TOTAL"}]
    rows = only(comma_separated(tmp_path / "national_M2024.csv", [row()], columns=columns))
    assert rows.loc["43-4051", "hourly_rate"] == "21.89"


def test_missing_columns_are_named(tmp_path: Path) -> None:
    columns = [name for name in COLUMNS if name not in {"A_MEDIAN", "HOURLY"}]
    (line,) = refusal(comma_separated(tmp_path / "national_M2024.csv", [row()], columns=columns))
    assert "national_M2024.csv lacks the columns HOURLY, A_MEDIAN;" in line


def test_rows_of_one_industry_are_left_out(tmp_path: Path) -> None:
    sector = row(I_GROUP="sector", NAICS="62", A_MEAN=1)
    rows = only(workbook(tmp_path / "all_data_M_2024.xlsx", [sector, row()]))
    assert list(rows["salary_mean"]) == ["45540"]


def test_packed_and_zipped_files(tmp_path: Path) -> None:
    packed = comma_separated(tmp_path / "national_M2025.csv.gz", [row()])
    archive = tmp_path / "oesm24nat.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        inner = workbook(tmp_path / "national_M2024_dl.xlsx", [row(A_PCT90="#")])
        zipped.write(inner, "oesm24nat/national_M2024_dl.xlsx")
    older, newer = read(packed, archive)
    assert (older.edition, newer.edition) == ((2024, 5), (2025, 5))
    assert older.rows["salary_p90"].item() == ">=239200"
    assert newer.rows["salary_p90"].item() == "62950"


def test_a_file_with_several_kinds_of_area_gives_several_releases(tmp_path: Path) -> None:
    rows = [
        row(),
        in_state("Oregon"),
        row(AREA_TITLE="Guam", AREA_TYPE="3"),
        row(AREA_TITLE="Abilene, TX", AREA_TYPE=4),
        row(AREA_TITLE=" Kansas nonmetropolitan area ", AREA_TYPE="6"),
    ]
    found = {
        release.name: release.rows for release in read(workbook(tmp_path / "all_data_M_2024.xlsx", rows))
    }
    assert list(found) == ["oews", "oews_states", "oews_metros"]
    assert "area" not in found["oews"]
    assert list(found["oews_states"].columns[:4]) == ["code", "title", "area", "salary_mean"]
    assert list(found["oews_states"]["area"]) == ["Oregon", "Guam"]
    assert list(found["oews_metros"]["area"]) == ["Abilene, TX", "Kansas nonmetropolitan area"]
    assert list(found["oews_metros"].index) == [0, 1]


def test_metropolitan_and_other_areas_of_one_year_are_one_release(tmp_path: Path) -> None:
    metros = workbook(tmp_path / "MSA_M2021_dl.xlsx", [row(AREA_TITLE="Abilene, TX", AREA_TYPE="4")])
    rest = workbook(tmp_path / "BOS_M2021_dl.xlsx", [row(AREA_TITLE="North Texas", AREA_TYPE="6")])
    (release,) = read(metros, rest)
    assert (release.name, list(release.rows["area"])) == ("oews_metros", ["Abilene, TX", "North Texas"])


def test_an_occupation_that_stands_twice_is_refused(tmp_path: Path) -> None:
    (line,) = refusal(workbook(tmp_path / "national_M2024_dl.xlsx", [row(), row("11-1011"), row()]))
    assert "43-4051 in U.S. stands in " in line
    assert "national_M2024_dl.xlsx, row 2 and in " in line
    assert "national_M2024_dl.xlsx, row 4; keep one" in line


def test_two_files_of_the_same_release_are_refused(tmp_path: Path) -> None:
    left = workbook(tmp_path / "national_M2024_dl.xlsx", [row()])
    right = comma_separated(tmp_path / "national_M2024.csv", [row()])
    (line,) = refusal(left, right)
    assert "national_M2024_dl.xlsx, row 2" in line
    assert "national_M2024.csv, row 2" in line


# ---------------------------------------------------------------- marks


def test_marks(tmp_path: Path) -> None:
    rows = [
        row("11-1011", A_MEAN="*", H_MEAN="*", MEAN_PRSE="*", TOT_EMP="**", EMP_PRSE="**", A_PCT10="~"),
        row("11-1021", A_PCT10=None, A_MEDIAN=" * ", EMP_PRSE="~"),
    ]
    found = only(workbook(tmp_path / "national_M2024_dl.xlsx", rows))
    first, second = found.loc["11-1011"], found.loc["11-1021"]
    withheld = ["salary_mean", "salary_mean_rse", "hourly_rate", "hourly_rate_rse", "jobs", "jobs_rse"]
    assert list(first[withheld]) == ["*"] * 6
    assert (first["salary_p10"], second["salary_p10"]) == ("", "")
    assert (second["salary_median"], second["jobs_rse"]) == ("*", "")


def test_occupations_paid_by_the_hour_or_by_the_year_alone(tmp_path: Path) -> None:
    rows = [hourly_only("27-2011", H_PCT90="#", H_PCT10=9), yearly_only("25-2021", A_MEAN=67550)]
    found = only(workbook(tmp_path / "national_M2024_dl.xlsx", rows))
    actors, teachers = found.loc["27-2011"], found.loc["25-2021"]
    salaries = [name for name in found.columns if name.startswith("salary_")]
    hourly = [name for name in found.columns if name.startswith("hourly_")]
    assert list(actors[salaries]) == [""] * 7
    assert list(actors[hourly]) == ["21.89", "0.3", "20.59", "9.00", "17.00", "23.90", ">=115.00"]
    assert list(teachers[hourly]) == [""] * 7
    assert (teachers["salary_mean"], teachers["salary_mean_rse"]) == ("67550", "0.3")


def test_a_flag_may_be_a_truth_value(tmp_path: Path) -> None:
    found = only(workbook(tmp_path / "national_M2024_dl.xlsx", [hourly_only("27-2011", HOURLY=True)]))
    assert (found["salary_mean"].item(), found["hourly_median"].item()) == ("", "20.59")


def test_hourly_only_occupation_with_withheld_wages(tmp_path: Path) -> None:
    found = only(workbook(tmp_path / "national_M2024_dl.xlsx", [hourly_only("27-2011", H_MEAN="*")]))
    assert (found["hourly_rate"].item(), found["salary_mean"].item()) == ("*", "")


# ---------------------------------------------------------------- top codes

TOP_CODED: Row = {"A_MEAN": "#", "H_MEAN": "#", "A_PCT90": "#", "A_PCT75": "#"}


def test_top_code_is_the_one_that_the_workbook_states(tmp_path: Path) -> None:
    notes = STATED.replace("115.00", "100.00").replace("239,200", "208,000")
    found = only(workbook(tmp_path / "national_M2024_dl.xlsx", [row(**TOP_CODED)], notes=notes))
    assert list(found.iloc[0][["salary_mean", "salary_p75", "salary_p90"]]) == [">=208000"] * 3
    assert found["hourly_rate"].item() == ">=100.00"
    assert list(found.iloc[0][["salary_mean_rse", "hourly_rate_rse"]]) == ["", ""]
    assert plain_values.number(found["salary_mean"].item(), Unit.DOLLARS_A_YEAR).amount == 208000
    assert plain_values.number(found["hourly_rate"].item(), Unit.DOLLARS_AN_HOUR).amount == 100


@pytest.mark.parametrize(
    ("year", "expected"), [(2021, "*"), (2023, ">=239200"), (2024, ">=239200"), (2025, "*")]
)
def test_top_code_that_is_not_stated_is_known_for_some_years(
    tmp_path: Path, year: int, expected: str
) -> None:
    found = only(comma_separated(tmp_path / f"national_M{year}.csv", [row(A_PCT90="#")]))
    assert found["salary_p90"].item() == expected


def test_top_code_of_footnotes_in_the_same_folder(tmp_path: Path) -> None:
    path = comma_separated(tmp_path / "state_M2025.csv", [in_state("Oregon", **TOP_CODED)])
    notes = tmp_path / "oe.footnote.txt"
    notes.write_text(f"footnote_code\tfootnote_text\n{FOOTNOTES}", encoding="utf-8")
    assert only(path, notes)["salary_p90"].item() == ">=239200"
    assert only(path)["salary_p90"].item() == "*"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert only(path, notes.rename(elsewhere / notes.name))["salary_p90"].item() == "*"


def test_footnotes_beside_tables_of_several_years_tell_nothing(tmp_path: Path) -> None:
    (tmp_path / "oe.footnote.txt").write_text(FOOTNOTES, encoding="utf-8")
    comma_separated(tmp_path / "national_M2022.csv", [row(A_PCT90="#")])
    comma_separated(tmp_path / "national_M2025.csv", [row(A_PCT90="#")])
    assert [release.rows["salary_p90"].item() for release in read(tmp_path)] == ["*", "*"]


def test_footnotes_alone_are_no_release(tmp_path: Path) -> None:
    (tmp_path / "oe.footnote.txt").write_text(FOOTNOTES, encoding="utf-8")
    assert read(tmp_path) == ()


def test_top_code_that_published_wages_exceed_is_none(tmp_path: Path) -> None:
    rows = [row(**TOP_CODED), row("29-1212", O_GROUP="broad", A_MEDIAN=496010)]
    found = only(workbook(tmp_path / "national_M2024_dl.xlsx", rows))
    assert list(found.iloc[0][["salary_p75", "salary_p90"]]) == ["*", "*"]
    # No mean exceeds it, so for means it holds.
    assert list(found.iloc[0][["salary_mean", "hourly_rate"]]) == [">=239200", ">=115.00"]


def test_mean_above_the_top_code_leaves_that_of_percentiles(tmp_path: Path) -> None:
    rows = [row(A_PCT90="#"), row("29-1212", A_MEAN=450810, H_MEAN=216.74)]
    found = only(workbook(tmp_path / "national_M2024_dl.xlsx", rows))
    assert list(found["salary_p90"]) == [">=239200", "62950"]
    assert list(found["salary_mean"]) == ["45540", "450810"]


def test_error_of_a_top_coded_mean_without_a_top_code_is_kept(tmp_path: Path) -> None:
    found = only(comma_separated(tmp_path / "national_M2025.csv", [row(**TOP_CODED)]))
    assert list(found.iloc[0][["salary_mean", "salary_mean_rse"]]) == ["*", "0.3"]


# ---------------------------------------------------------------- wrong cells


def test_wrong_cells_are_listed_with_row_and_column(tmp_path: Path) -> None:
    rows = [
        row("00-0000", O_GROUP="total", A_MEAN="wrong, but not used"),
        row("11-1011", A_MEAN="n.a.", MEAN_PRSE="-1"),
        row("11-1021", TOT_EMP=12.5, H_MEAN="21,89"),
        row("111021", AREA_TYPE="5", HOURLY="yes", OCC_TITLE=""),
        row("11-1031", EMP_PRSE="#"),
    ]
    lines = refusal(workbook(tmp_path / "national_M2024_dl.xlsx", rows))
    place = f"{tmp_path.name}/national_M2024_dl.xlsx"
    assert lines[0] == f"9 cells of {place} cannot be read; correct what is listed here and try again."
    assert {line.partition(", expected ")[0] for line in lines[1:]} == {
        f"{place}, row 3, column A_MEAN: found “n.a.”",
        f"{place}, row 3, column MEAN_PRSE: found “-1”",
        f"{place}, row 4, column TOT_EMP: found “12.5”",
        f"{place}, row 4, column H_MEAN: found “21,89”",
        f"{place}, row 5, column OCC_CODE: found “111021”",
        f"{place}, row 5, column AREA_TYPE: found “5”",
        f"{place}, row 5, column HOURLY: found “yes”",
        f"{place}, row 5, column OCC_TITLE: found nothing",
        f"{place}, row 6, column EMP_PRSE: found “#”",
    }


@pytest.mark.parametrize("write", [workbook, comma_separated])
def test_blank_rows_count(tmp_path: Path, write: Callable[[Path, list[Row]], Path]) -> None:
    suffix = "xlsx" if write is workbook else "csv"
    path = write(tmp_path / f"national_M2024.{suffix}", [{}, row("11-1011"), {}, row(A_MEAN="?")])
    (_, line) = refusal(path)
    assert "row 5, column A_MEAN: found “?”" in line


def test_empty_line_in_comma_separated_file_counts(tmp_path: Path) -> None:
    path = tmp_path / "national_M2024.csv"
    header, line = written([row(A_MEAN="?")]).splitlines()
    path.write_text(f"{header}\n\n{line}\n", encoding="utf-8")
    assert "row 3, column A_MEAN" in refusal(path)[1]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("national_M2024.xlsx", b"no workbook", "no table that can be read"),
        ("national_M2024.csv", b"", "no table that can be read"),
        ("national_M2024.csv", b"AREA_TITLE\n1,2,3\n", "no table that can be read"),
        ("national_M2024.csv", "Mayagüez".encode("cp1252"), "not written in UTF-8"),
        ("national_M2024.csv", written([row(O_GROUP="broad")]).encode(), "no row of a detailed occupation"),
    ],
)
def test_broken_files(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    (line,) = refusal(path)
    assert name in line
    assert said in line


# ---------------------------------------------------------------- the highest-paying area


def highest(tmp_path: Path, *rows: Row, name: str = "state_M2024_dl.xlsx") -> dict[str, tuple[str, str, str]]:
    (release,) = read(workbook(tmp_path / name, list(rows)))
    return {str(found[0]): found[1:] for found in oews.highest_paying(release).itertuples(name=None)}


def test_highest_paying_area(tmp_path: Path) -> None:
    found = highest(
        tmp_path,
        in_state("Oregon", A_MEAN=9990),
        in_state("Ohio", A_MEAN=50000, H_MEAN=24.04),
        in_state("Utah", A_MEAN="*", H_MEAN="*", MEAN_PRSE="*"),
        in_state("Iowa", "11-1011", A_MEAN=40000),
    )
    assert found == {"11-1011": ("Iowa", "40000", "21.89"), "43-4051": ("Ohio", "50000", "24.04")}
    assert list(found) == ["11-1011", "43-4051"]


def test_highest_paying_area_of_occupations_paid_by_the_hour(tmp_path: Path) -> None:
    rows = [
        hourly_only("27-2011", AREA_TYPE="2", AREA_TITLE=area, H_MEAN=pay)
        for area, pay in [("A", 9), ("B", 31)]
    ]
    withheld = in_state("C", "27-2011", **dict.fromkeys((*HOURLY, *YEARLY, "MEAN_PRSE"), "*"))
    assert highest(tmp_path, *rows, withheld) == {"27-2011": ("B", "", "31.00")}


@pytest.mark.parametrize(
    "other",
    [
        {"A_MEAN": 50000},
        {"A_MEAN": "#"},
        {**dict.fromkeys(YEARLY, "*"), "HOURLY": "TRUE"},
    ],
    ids=["tie", "top-coded", "hourly"],
)
def test_undecided_occupations_have_no_highest_paying_area(tmp_path: Path, other: Row) -> None:
    rows = [in_state("Ohio", A_MEAN=50000), in_state("Iowa", A_MEAN=40000)]
    assert set(highest(tmp_path, *rows)) == {"43-4051"}
    assert highest(tmp_path, *rows, in_state("Utah", **other)) == {}


def test_top_coded_mean_without_a_top_code_leaves_it_undecided(tmp_path: Path) -> None:
    rows = [in_state("Ohio", A_MEAN=500000), in_state("Utah", A_MEAN="#", H_MEAN="#")]
    assert highest(tmp_path, *rows) == {}


def test_tie_below_the_first_place_does_no_harm(tmp_path: Path) -> None:
    pay = {"Ohio": 50000, "Iowa": 40000, "Utah": 40000}
    found = highest(tmp_path, *(in_state(area, A_MEAN=amount) for area, amount in pay.items()))
    assert found["43-4051"][0] == "Ohio"


@pytest.mark.parametrize(("error", "area"), [(30.1, "Iowa"), (30, "Ohio")])
def test_imprecise_means_are_left_out(tmp_path: Path, error: float, area: str) -> None:
    rows = [in_state("Ohio", A_MEAN=50000, MEAN_PRSE=error), in_state("Iowa", A_MEAN=40000)]
    assert highest(tmp_path, *rows)["43-4051"][0] == area


@pytest.mark.parametrize(
    ("area", "kept"),
    [
        ("Guam", False),
        ("Puerto Rico", False),
        ("Virgin Islands", False),
        ("U.S. Virgin Islands", False),
        ("San Juan-Bayamon-Caguas, PR", False),
        ("Puerto Rico nonmetropolitan area", False),
        ("District of Columbia", True),
        ("West Virginia", True),
        ("Portland-Vancouver-Hillsboro, OR-WA", True),
    ],
)
def test_territories_are_left_out(tmp_path: Path, area: str, kept: bool) -> None:
    rows = [row(AREA_TITLE=area, AREA_TYPE="3", A_MEAN=90000), in_state("Ohio", A_MEAN=50000)]
    assert highest(tmp_path, *rows)["43-4051"][0] == (area if kept else "Ohio")


# ---------------------------------------------------------------- the agency's files


@pytest.fixture(scope="module")
def released(agency_files: Path) -> dict[tuple[str, int], pd.DataFrame]:
    """All releases by name and year; each file is read once."""
    found = tuple(file for file in files([agency_files / "oews"]) if oews.recognises(file))
    assert len(found) == 7
    return {(release.name, release.edition[0]): release.rows for release in oews.read(found)}


@pytest.fixture(scope="module")
def raw_rows(agency_files: Path) -> Callable[[str], Iterator[dict[str, str]]]:
    """The rows of a rebuilt file, by the standard library alone."""

    def rows(name: str) -> Iterator[dict[str, str]]:
        path = agency_files / "oews" / "M2025_rebuilt_from_timeseries" / name
        with gzip.open(path, "rt", encoding="utf-8", newline="") as text:
            yield from csv.DictReader(text)

    return rows


def test_counts_of_rows(released: dict[tuple[str, int], pd.DataFrame]) -> None:
    assert {key: len(rows) for key, rows in released.items()} == {
        ("oews", 2021): 831,
        ("oews", 2023): 831,
        ("oews", 2024): 831,
        ("oews", 2025): 830,
        ("oews_states", 2025): 36168,
        ("oews_metros", 2025): 186176,
    }
    assert released["oews_states", 2025]["area"].nunique() == 54
    assert released["oews_metros", 2025]["area"].nunique() == 528
    for (name, _), rows in released.items():
        assert not rows.duplicated(["code"] if name == "oews" else ["code", "area"]).any()


@pytest.mark.parametrize(
    ("year", "code", "figures"),
    [
        (2021, "11-1011", "213020 0.8 179520 60300 111080 * * 102.41 0.8 200480 1.6"),
        (2023, "11-1011", "258900 0.7 206680 80000 130840 >=239200 >=239200 124.47 0.7 211230 1.4"),
        (2024, "11-1011", "262930 0.9 206420 73710 126080 >=239200 >=239200 126.41 0.9 211850 1.2"),
        (2025, "11-1011", "269630 1.9 213990 75700 129540 356200 507730 129.63 1.9 204350 3.1"),
    ],
)
def test_national_figures(
    released: dict[tuple[str, int], pd.DataFrame], year: int, code: str, figures: str
) -> None:
    rows = released["oews", year].set_index("code")
    salaries = [
        "salary_mean",
        "salary_mean_rse",
        *(f"salary_{name}" for name in ("median", "p10", "p25", "p75", "p90")),
    ]
    names = [*salaries, "hourly_rate", "hourly_rate_rse", "jobs", "jobs_rse"]
    assert list(rows.loc[code, names]) == figures.split()


def test_occupations_of_one_period(released: dict[tuple[str, int], pd.DataFrame]) -> None:
    for year, by_year in ((2021, 59), (2023, 59), (2024, 59), (2025, 58)):
        rows = released["oews", year].set_index("code")
        assert (rows["hourly_rate"] == "").sum() == by_year
        by_hour = rows[rows["salary_mean"] == ""]
        assert sorted(by_hour.index) == ["27-2011", "27-2031", "27-2042", "27-2091", "27-2099"]
        assert (rows["hourly_median"] != "").sum() == 5
        assert (by_hour["hourly_rate"] != "*").all()


def test_broad_twins_give_one_row(released: dict[tuple[str, int], pd.DataFrame]) -> None:
    codes = released["oews", 2024]["code"].value_counts()
    assert [codes[code] for code in ("13-1020", "29-2010", "31-1120", "39-7010")] == [1, 1, 1, 1]


def test_top_codes(released: dict[tuple[str, int], pd.DataFrame]) -> None:
    def marked(name: str, year: int, column: str) -> tuple[int, int]:
        texts = released[name, year][column]
        return int((texts == ">=239200").sum()), int((texts == "*").sum())

    assert marked("oews", 2024, "salary_median") == (17, 0)
    assert marked("oews", 2024, "salary_p90") == (45, 0)
    assert marked("oews", 2023, "salary_median") == (15, 0)
    assert marked("oews", 2021, "salary_median") == (0, 19)
    assert marked("oews", 2025, "salary_p90") == (0, 0)
    # Published wages exceed the amount that the footnotes still name, so it is no ceiling.
    assert marked("oews_states", 2025, "salary_p90") == (0, 614)
    assert marked("oews_metros", 2025, "salary_p90")[0] == 0
    cardiologists = released["oews", 2025].set_index("code").loc["29-1212"]
    assert cardiologists["salary_median"] == "496010"
    assert max(map(int, released["oews", 2025]["salary_p90"].replace("", "0"))) == 742310


def test_all_cells_are_in_the_notation_of_a_plain_table(
    released: dict[tuple[str, int], pd.DataFrame],
) -> None:
    for rows in released.values():
        for column in rows.columns.difference(["code", "title", "area"]):
            texts = [text for text in rows[column].unique() if plain_values.missing(text) is None]
            unit = Unit.DOLLARS_A_YEAR if column.startswith("salary_") else Unit.DOLLARS_AN_HOUR
            for text in texts:
                if column.endswith("_rse"):
                    plain_values.relative_standard_error(text)
                else:
                    plain_values.number(text, Unit.JOBS if column == "jobs" else unit)
                assert text.replace(">=", "").replace(".", "").isdigit()


def test_figures_of_states_are_those_of_the_file(
    released: dict[tuple[str, int], pd.DataFrame], raw_rows: Callable[[str], Iterator[dict[str, str]]]
) -> None:
    rows = released["oews_states", 2025].set_index(["area", "code"])
    found = rows[["salary_mean", "salary_median", "hourly_rate", "jobs"]].to_dict("index")
    checked = 0
    for line in raw_rows("state_M2025.csv.gz"):
        if line["O_GROUP"] == "detailed":
            yearly = ["", ""] if line["HOURLY"] == "TRUE" else [line["A_MEAN"], line["A_MEDIAN"]]
            hourly = "" if line["ANNUAL"] == "TRUE" else line["H_MEAN"]
            expected = ["*" if text in {"#", "**"} else text for text in (*yearly, hourly, line["TOT_EMP"])]
            assert list(found[line["AREA_TITLE"], line["OCC_CODE"]].values()) == expected
            checked += 1
    assert checked == len(found) == 36168


def test_highest_paying_states_by_another_way(
    released: dict[tuple[str, int], pd.DataFrame], raw_rows: Callable[[str], Iterator[dict[str, str]]]
) -> None:
    wages: dict[str, list[tuple[float, str]]] = {}
    undecided = set()
    for line in raw_rows("state_M2025.csv.gz"):
        if line["O_GROUP"] != "detailed" or line["AREA_TYPE"] == "3":
            continue
        text = line["H_MEAN" if line["HOURLY"] == "TRUE" else "A_MEAN"]
        if text == "#":
            undecided.add(line["OCC_CODE"])
        elif text != "*":
            wages.setdefault(line["OCC_CODE"], []).append((float(text), line["AREA_TITLE"]))
    expected = {}
    for code, listed in wages.items():
        best = max(listed)[0]
        first = [area for amount, area in listed if amount == best]
        if code not in undecided and len(first) == 1:
            expected[code] = first[0]
    release = _release_of(released["oews_states", 2025])
    assert oews.highest_paying(release)["area"].to_dict() == expected
    assert len(undecided) == 15
    assert "29-1212" not in expected


def _release_of(rows: pd.DataFrame) -> Release:
    return Release(
        name="oews_states",
        source="",
        period="May 2025",
        edition=(2025, 5),
        credit="",
        keys=Keys.NEM,
        rows=rows,
    )


def test_reading_and_ranking_of_all_metropolitan_areas_is_quick(
    released: dict[tuple[str, int], pd.DataFrame], agency_files: Path
) -> None:
    folder = agency_files / "oews" / "M2025_rebuilt_from_timeseries"
    begin = time.perf_counter()
    (release,) = read(folder / "MSA_M2025.csv.gz", folder / "oe.footnote.txt")
    assert time.perf_counter() - begin < 10
    begin = time.perf_counter()
    found = oews.highest_paying(release)
    assert time.perf_counter() - begin < 2
    assert found.loc["27-2011", "area"] == "Los Angeles-Long Beach-Anaheim, CA"
    assert not found["area"].str.contains("PR$|Puerto Rico").any()
    pd.testing.assert_frame_equal(release.rows, released["oews_metros", 2025])
