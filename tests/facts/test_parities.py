"""Price levels of states: small tables with every quirk, and the agency's own where it is at hand."""

from __future__ import annotations

import csv
import gzip
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.errors import DataError
from reportgen.facts.sources import parities
from reportgen.facts.sources.raw import RawFile, files
from reportgen.facts.sources.release import Keys, Release

NAME = "SARPP_STATE_2008_2023.csv"
HEADER = "GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2022,2023"
NOTES = '"Note: See the included footnote file."\n"U.S. Bureau of Economic Analysis"\n'


def line(area: str, newest: str, *, code: str = "5", name: str = "RPPs: All items ") -> str:
    return f' "00000","{area}", ,SARPP,{code},"...","{name}", "Index, of 100",99.000,{newest}'


def table(path: Path, *lines: str, header: str = HEADER) -> Path:
    content = "\n".join([header, *lines, NOTES]).encode("utf-8-sig")
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def read(*paths: Path) -> tuple[Release, ...]:
    found = files(paths)
    assert all(parities.recognises(file) for file in found)
    return parities.read(found)


def refusal(path: Path) -> list[str]:
    with pytest.raises(DataError) as raised:
        read(path)
    return str(raised.value).splitlines()


@pytest.mark.parametrize(
    ("name", "known"),
    [
        (NAME, True),
        ("sarpp_state_2008_2024.csv", True),
        ("SARPP_STATE.csv", True),
        ("MARPP_MSA_2008_2023.csv", False),
        ("SARPP_AK_2008_2023.csv", False),
        ("SARPP__definition.xml", False),
        ("SARPP_STATE_2008_2023.pdf", False),
    ],
)
def test_recognises(name: str, known: bool) -> None:
    assert parities.recognises(RawFile(name=name, folder="bea", path=Path("bea") / name)) is known


def test_newest_year_of_all_items(tmp_path: Path) -> None:
    path = table(
        tmp_path / NAME,
        line("United States", "17000.1", code="1", name="Real personal income"),
        line("United States", "100.000"),
        line("Alaska *", "101.7"),
        line("Hawaii ", "(NA)"),
        line("Guam 1/", "(D)"),
        line("Alaska *", "95.1", code="6", name="RPPs: Goods"),
    )
    (release,) = read(path)
    assert release.rows.to_dict("records") == [
        {"code": "", "title": "United States", "parity": "100.000"},
        {"code": "", "title": "Alaska", "parity": "101.7"},
        {"code": "", "title": "Hawaii", "parity": ""},
        {"code": "", "title": "Guam", "parity": "*"},
    ]
    assert (release.name, release.period, release.edition) == ("parities", "2023", (2023,))
    assert release.keys is Keys.TITLES
    assert release.source == "Regional Price Parities, U.S. Bureau of Economic Analysis"
    assert release.credit == "Price levels: Regional Price Parities, 2023, U.S. Bureau of Economic Analysis."


def test_packed_and_zipped_files(tmp_path: Path) -> None:
    packed = table(tmp_path / f"{NAME}.gz", line("Ohio", "91.8"))
    archive = tmp_path / "SARPP.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.write(table(tmp_path / "inner.csv", line("Ohio", "91.8")), NAME)
    assert [release.rows["parity"].item() for release in read(packed, archive)] == ["91.8", "91.8"]


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        (HEADER.replace("GeoName", "Name").replace("LineCode", "Line"), "GeoName, LineCode"),
        (HEADER.replace(",2022,2023", ",old,new"), "2023 (or another year)"),
    ],
)
def test_missing_columns_are_named(tmp_path: Path, header: str, missing: str) -> None:
    (text,) = refusal(table(tmp_path / NAME, line("Ohio", "91.8"), header=header))
    assert NAME in text
    assert f"lacks the columns {missing};" in text


@pytest.mark.parametrize("other", [line("Ohio", "91.8", code="6"), line("Ohio", "91.8", name="RPPs: Goods")])
def test_line_of_all_items_must_be_there(tmp_path: Path, other: str) -> None:
    (text,) = refusal(table(tmp_path / NAME, other))
    assert "no line 5 named “RPPs: All items”" in text


def test_wrong_cells_are_listed_with_row_and_column(tmp_path: Path) -> None:
    path = table(
        tmp_path / NAME,
        line("Ohio", "91.8"),
        "",
        line("Iowa", "high"),
        line("Ohio", "91.8"),
        line("", "-1"),
    )
    place = f"{tmp_path.name}/{NAME}"
    assert refusal(path) == [
        f"4 cells of {place} cannot be read; correct what is listed here and try again.",
        f"{place}, row 4, column 2023: found “high”, expected an index such as 93.1",
        f"{place}, row 5, column GeoName: found “Ohio”, expected the name of another area",
        f"{place}, row 6, column 2023: found “-1”, expected an index such as 93.1",
        f"{place}, row 6, column GeoName: found nothing, expected the name of another area",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no table that can be read"),
        (b"a,b\n1,2\n1,2,3,4\n", "no table that can be read"),
        ("Cañon".encode("cp1252"), "not written in UTF-8"),
    ],
)
def test_broken_files(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / NAME).write_bytes(content)
    (text,) = refusal(tmp_path / NAME)
    assert NAME in text
    assert said in text


def test_table_of_the_agency(agency_files: Path) -> None:
    (release,) = read(agency_files / "bea" / NAME)
    levels = release.rows.set_index("title")["parity"].to_dict()
    assert len(release.rows) == len(levels) == 52
    assert (release.period, release.edition) == ("2023", (2023,))
    shown = {"United States": "100.000", "Alabama": "89.970", "Arkansas": "86.508", "California": "112.581"}
    assert {title: levels[title] for title in shown} == shown
    assert levels["District of Columbia"] == "110.804"
    with (agency_files / "bea" / NAME).open(encoding="utf-8", newline="") as text:
        lines = [
            cells for cells in csv.reader(text, skipinitialspace=True) if len(cells) > 4 and cells[4] == "5"
        ]
    assert levels == {cells[1].strip(): cells[-1] for cells in lines}
    assert all(Decimal(80) < Decimal(level) < Decimal(120) for level in levels.values())
