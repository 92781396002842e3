"""Annual tables of the Current Population Survey: small made-up ones, and the agency's own."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Alignment

from reportgen.errors import DataError
from reportgen.facts.sources import cps, plain_values, raw
from reportgen.facts.sources.release import Keys, Release
from reportgen.model import Unit

Cell = str | float | None
Row = tuple[int, Sequence[Cell]]  # the indent of the title, the cells

PEOPLE_HEADER: tuple[Sequence[Cell], ...] = (
    ("Occupation", 2022, None, None, None, None, None),
    (None, "Total\nemployed", "Percent of total employed", None, None, None, None),
    (None, None, "Women", "White", "Black or\nAfrican\nAmerican", "Asian", "Hispanic\nor Latino"),
)
AGE_HEADER: tuple[Sequence[Cell], ...] = (
    ("Occupation", "2025", None, None),
    (None, "Total, 16 years and over", "65 years and over", "Median age"),
)
EARNINGS_HEADER: tuple[Sequence[Cell], ...] = (
    ("Occupation", "2025", None, None, None, None, None),
    (None, "Total", None, "Men", None, "Women", None),
    (None, *["Number of workers", "Median weekly earnings"] * 3),
)
PEOPLE: tuple[Row, ...] = (
    (0, ("Total, 16 years and over", 158291, 46.8, 77, 12.6, 6.7, 18.5)),
    (0, (None,)),
    (0, ("Service  occupations", 900, 57.1, 75, 17.5, 9, 25.1)),
    (1, ("Cooks", 700, 38.7, 70.1, 12.3, 5, 38)),
    (2, ("Cooks", 690, 40, 70, 12.299999999999999, "–", 100)),
    (2, ("Bakers", 14, "–", "–", "–", "–", "–")),
    (1, ("Nurses", "1,200", 87.4, 70.1, 12.3, 9, "18.1")),
)
NOTE = "NOTE: Dash indicates no data."
SHORT_YEAR = f"{NOTE} Annual estimates for 2025 are 11-month averages that exclude October. (No data.)"


def _table(
    folder: Path,
    number: str,
    header: Sequence[Sequence[Cell]],
    rows: Sequence[Row],
    *,
    note: str = NOTE,
) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    heading = f"HOUSEHOLD DATA\nANNUAL AVERAGES\n{number}. Employed"
    for cells in ((heading,), ("[Numbers in thousands]",), ("",), *header, ("",)):
        sheet.append(list(cells))
    for indent, line in rows:
        sheet.append(list(line))
        sheet.cell(sheet.max_row, 1).alignment = Alignment(indent=indent)
    sheet.append(("",))
    sheet.append((note,))
    book.save(folder / f"cpsaat{number}.xlsx")
    return folder / f"cpsaat{number}.xlsx"


def _read(path: Path) -> Release:
    (release,) = cps.read(raw.files([path]))
    return release


def _row(release: Release, title: str) -> dict[str, str]:
    (row,) = release.rows[release.rows["title"] == title].to_dict("records")
    return {str(name): text for name, text in row.items()}


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("cpsaat11.xlsx", True),
        ("CPSAAT11B.xlsx", True),
        ("cpsaat39.xlsx", True),
        ("cpsaat10.xlsx", False),
        ("cpsaat11.csv", False),
        ("cpsaat111.xlsx", False),
    ],
)
def test_recognises(name: str, ours: bool) -> None:
    assert cps.recognises(raw.RawFile(name=name, folder="2025", path=Path(name))) is ours


def test_people(tmp_path: Path) -> None:
    found = _read(_table(tmp_path, "11", PEOPLE_HEADER, PEOPLE))
    assert list(found.rows.columns) == ["code", "title", "gender", "race", "level"]
    titles = ["Total, 16 years and over", "Service occupations", "Cooks", "Bakers", "Nurses"]
    assert list(found.rows["title"]) == titles
    assert _row(found, "Nurses") == {
        "code": "",
        "title": "Nurses",
        "gender": "Women 87.4; Men 12.6",
        "race": "White 70.1; Black or African American 12.3; Asian 9; Hispanic or Latino 18.1",
        "level": "1",
    }
    cooks = _row(found, "Cooks")
    assert (cooks["level"], cooks["gender"]) == ("2", "Women 40; Men 60")
    assert cooks["race"] == "White 70; Black or African American 12.3; Asian *; Hispanic or Latino 100"
    bakers = _row(found, "Bakers")
    assert (bakers["gender"], bakers["race"]) == ("*", "*")


def test_people_release(tmp_path: Path) -> None:
    found = _read(_table(tmp_path, "11", PEOPLE_HEADER, PEOPLE))
    assert (found.name, found.period, found.edition, found.keys) == ("cps", "2022", (2022,), Keys.TITLES)
    assert found.source == "Current Population Survey, U.S. Bureau of Labor Statistics"
    assert found.credit == (
        "Gender, race and ethnicity: Current Population Survey, annual averages of 2022 (Table 11), "
        "U.S. Bureau of Labor Statistics. Hispanic or Latino workers may be of any race."
    )


def test_age(tmp_path: Path) -> None:
    rows: list[Row] = [(0, ("Total employed", 163493, 11374, 42.1)), (1, ("Legislators", 18, 7, "–"))]
    found = _read(_table(tmp_path, "11b", AGE_HEADER, rows, note=SHORT_YEAR))
    assert (found.name, found.period) == ("cps_age", "2025")
    assert _row(found, "Total employed") == {
        "code": "",
        "title": "Total employed",
        "median_age": "42.1",
        "level": "0",
    }
    assert _row(found, "Legislators")["median_age"] == "*"
    assert found.credit == (
        "Age: Current Population Survey, annual averages of 2025 (Table 11b), "
        "U.S. Bureau of Labor Statistics. The averages of 2025 are of 11 months, without October."
    )


def test_earnings(tmp_path: Path) -> None:
    rows: list[Row] = [
        (1, ("Lawyers", 872, 2622, 477, "2,890", 395, 2321)),
        (1, ("Electricians", 5, 6, 7, 8, 9, "–")),
    ]
    found = _read(_table(tmp_path, "39", EARNINGS_HEADER, rows))
    assert _row(found, "Lawyers") == {
        "code": "",
        "title": "Lawyers",
        "weekly_earnings": "2622",
        "weekly_earnings_women": "2321",
        "weekly_earnings_men": "2890",
        "level": "1",
    }
    assert _row(found, "Electricians")["weekly_earnings_women"] == "*"
    assert found.credit == (
        "Median weekly earnings of full-time wage and salary workers: Current Population Survey, "
        "annual averages of 2025 (Table 39), U.S. Bureau of Labor Statistics."
    )


@pytest.mark.parametrize("years", [("Percent", None), (2021, 2022)])
def test_a_table_that_does_not_tell_its_year(tmp_path: Path, years: tuple[Cell, Cell]) -> None:
    header = (("Occupation", *years, None, None, None, None), *PEOPLE_HEADER[1:])
    with pytest.raises(DataError, match=r"cpsaat11.xlsx does not tell its year"):
        _read(_table(tmp_path, "11", header, PEOPLE))


def test_missing_columns(tmp_path: Path) -> None:
    header = (*PEOPLE_HEADER[:2], (None, None, "Men", "White", "Black", "Asian", "Hispanic or Latino"))
    with pytest.raises(DataError) as caught:
        _read(_table(tmp_path, "11", header, PEOPLE))
    missing = "Percent of total employed / Women; Black or African American"
    place = f"{tmp_path.name}/cpsaat11.xlsx"
    assert str(caught.value) == f"{place} lacks the columns {missing}; download the table again."


def test_all_wrong_cells_are_listed(tmp_path: Path) -> None:
    rows: list[Row] = [
        (1, ("Cooks", 700, 138.7, 70.1, 12.3, 5, None)),
        (1, ("cooks", 700, 38.7, 70.1, 12.3, 5, "n.a.")),
    ]
    with pytest.raises(DataError) as caught:
        _read(_table(tmp_path, "11", PEOPLE_HEADER, rows))
    place, share = f"{tmp_path.name}/cpsaat11.xlsx, row", "a percent from 0 to 100 such as 46.8, or –"
    assert str(caught.value).splitlines() == [
        "Cells of the Current Population Survey cannot be read (3); download it again:",
        f"{place} 9, column Occupation: found “cooks”, expected another title than in row 8",
        f"{place} 8, column Percent of total employed / Women: found “138.7”, expected {share}",
        f"{place} 8, column Hispanic or Latino: found nothing, expected {share}",
    ]


def test_broken_and_compressed(tmp_path: Path) -> None:
    path = _table(tmp_path, "11", PEOPLE_HEADER, PEOPLE)
    packed = tmp_path / "cpsaat11.xlsx.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    with zipfile.ZipFile(tmp_path / "2022.zip", "w") as archive:
        archive.write(path, "cpsaat11.xlsx")
    for whole in (packed, tmp_path / "2022.zip"):
        assert len(_read(whole).rows) == 5
    path.write_bytes(path.read_bytes()[:500])
    with pytest.raises(DataError, match=r"cpsaat11.xlsx is no Excel workbook that can be read"):
        _read(path)


# ---------------------------------------------------------------- the agency's files


@pytest.fixture(scope="module")
def real(agency_files: Path) -> dict[str, Release]:
    files = [file for file in raw.files([agency_files / "cps"]) if cps.recognises(file)]
    return {release.name: release for release in cps.read(files)}


def test_real_releases(real: dict[str, Release]) -> None:
    periods = {name: release.period for name, release in real.items()}
    assert periods == {"cps": "2022", "cps_age": "2025", "cps_earnings": "2025"}
    for release in real.values():
        assert len(release.rows) == release.rows["title"].str.casefold().nunique() == 595
        assert release.rows["level"].value_counts().to_dict() == {"2": 333, "3": 242, "1": 14, "0": 6}
        assert "Management, professional, and related occupations" in set(release.rows["title"])
        assert not release.rows["title"].str.contains("  ").any()
        assert ("October" in release.credit) is (release.period == "2025")


def test_real_people(real: dict[str, Release]) -> None:
    nurses = _row(real["cps"], "Registered nurses")
    assert nurses["gender"] == "Women 87.9; Men 12.1"
    assert nurses["race"] == "White 73.6; Black or African American 14.5; Asian 8.9; Hispanic or Latino 8.1"
    assert _row(real["cps"], "Software developers")["gender"] == "Women 21.5; Men 78.5"
    legislators = _row(real["cps"], "Legislators")
    assert (legislators["gender"], legislators["race"]) == ("*", "*")
    # The dashes of the sheet are 1015: five of each of these rows.
    assert (real["cps"].rows["gender"] == "*").sum() == (real["cps"].rows["race"] == "*").sum() == 203


def test_real_ages(real: dict[str, Release]) -> None:
    ages = {"Registered nurses": "42.3", "Lawyers": "46.4", "Cashiers": "26.1", "Software developers": "38.6"}
    for title, age in {**ages, "Survey researchers": "*", "Total employed": "42.1"}.items():
        assert _row(real["cps_age"], title)["median_age"] == age
    assert (real["cps_age"].rows["median_age"] == "*").sum() == 199


@pytest.mark.parametrize(
    ("title", "total", "women", "men"),
    [
        ("Registered nurses", "1563", "1517", "1900"),
        ("Lawyers", "2622", "2321", "2890"),
        ("Cashiers", "639", "617", "694"),
        ("Electricians", "1376", "*", "1379"),
        ("Legislators", "*", "*", "*"),
    ],
)
def test_real_earnings(real: dict[str, Release], title: str, total: str, women: str, men: str) -> None:
    row = _row(real["cps_earnings"], title)
    assert [row[f"weekly_earnings{group}"] for group in ("", "_women", "_men")] == [total, women, men]


def test_real_cells_are_plain_values(real: dict[str, Release]) -> None:
    """What is handed on is what a plain table may hold."""
    for row in real["cps"].rows.to_dict("records"):
        for column in ("gender", "race"):
            if row[column] != "*":
                plain_values.breakdown(row[column])
    for text in real["cps_age"].rows["median_age"]:
        if text != "*":
            assert 15 < plain_values.number(text, Unit.YEARS_OF_AGE).amount < 70
    columns = ["weekly_earnings", "weekly_earnings_women", "weekly_earnings_men"]
    found = [text for column in columns for text in real["cps_earnings"].rows[column]]
    assert found.count("*") == 962
