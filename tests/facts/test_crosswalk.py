"""From O*NET-SOC codes to the codes and titles of the National Employment Matrix."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from reportgen.errors import DataError
from reportgen.facts.sources import cps, crosswalk, projections, raw
from reportgen.facts.sources.crosswalk import Crosswalk, Level, PublishedTitle

NAME = "nem-onet-to-soc-crosswalk.xlsx"
HEADER = ("Sort Order", "O*NET-SOC Code", "O*NET-SOC Title", "NEM Code", "Title")
ROWS = (
    (1, "29-1141.00", "Registered Nurses", "29-1141", "Registered nurses"),
    (2, "29-1141.01", "Acute Care Nurses", "29-1141", "Registered nurses"),
    (None, None, None, None, None),
    (3, " 13-1021.00", "Buyers", "13-1020 ", "Buyers and purchasing agents"),
)
TITLES = {
    "29-0000": "Healthcare practitioners",
    "29-1000": "Diagnosing practitioners",
    "29-1210": "Physicians",
    "29-1221": "Pediatricians, general",
    "13-1000": "Business specialists",
    "13-1020": "Buyers and purchasing agents",
    "15-1200": "Computer occupations",
    "15-1250": "Developers and testers",
    "15-1252": "Software developers",
}


def _workbook(folder: Path, *rows: Sequence[object], header: Sequence[str] = HEADER) -> raw.RawFile:
    book = openpyxl.Workbook()
    for row in (["Crosswalk"], ["Office"], ["As of 9/6/2023"], [], header, *rows):
        book.worksheets[0].append(list(row))
    book.save(folder / NAME)
    return raw.files([folder / NAME])[0]


def test_codes(tmp_path: Path) -> None:
    file = _workbook(tmp_path, *ROWS)
    assert crosswalk.recognises(file)
    found = crosswalk.read([file])
    assert found.nem == {"29-1141.00": "29-1141", "29-1141.01": "29-1141", "13-1021.00": "13-1020"}
    assert found.nem_code("29-1141.01") == "29-1141"
    assert found.nem_code("13-1021.00") == "13-1020"
    for unknown in ("29-1141", "29-1141.02", "55-1011.00", ""):
        assert found.nem_code(unknown) is None


@pytest.mark.parametrize(
    "name", ["soc_structure_2018.xlsx", "nem-onet-to-soc-crosswalk.csv", "occupation.xlsx"]
)
def test_other_files_are_not_recognised(name: str) -> None:
    assert not crosswalk.recognises(raw.RawFile(name=name, folder="soc", path=Path(name)))


def test_compressed(tmp_path: Path) -> None:
    path = _workbook(tmp_path, *ROWS).path
    packed = tmp_path / f"{NAME}.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    (file,) = raw.files([packed])
    assert crosswalk.recognises(file)
    assert len(crosswalk.read([file]).nem) == 3


def test_one_file_is_needed(tmp_path: Path) -> None:
    file = _workbook(tmp_path, *ROWS)
    with pytest.raises(DataError, match=rf"One {NAME} is needed but there is none"):
        crosswalk.read([])
    with pytest.raises(DataError, match=rf"there is \S+/{NAME} and \S+/{NAME};"):
        crosswalk.read([file, file])


def test_missing_columns_and_broken_files(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=rf"{NAME} lacks the columns NEM Code; download"):
        crosswalk.read([_workbook(tmp_path, *ROWS, header=[name.replace("NEM", "SOC") for name in HEADER])])
    with pytest.raises(DataError, match=r"lacks the columns O\*NET-SOC Code; NEM Code;"):
        crosswalk.read([_workbook(tmp_path, header=["Code"])])
    (tmp_path / NAME).write_bytes(b"no workbook")
    with pytest.raises(DataError, match="is no Excel workbook that can be read"):
        crosswalk.read(raw.files([tmp_path / NAME]))


def test_all_wrong_codes_are_listed(tmp_path: Path) -> None:
    wrong = (
        (4, "29-1141.01", "Acute Care Nurses", "29-1141", ""),
        (5, "29-1141", "Nurses", "—", ""),
        (6, "29-1151.00", "", None, ""),
    )
    with pytest.raises(DataError) as caught:
        crosswalk.read([_workbook(tmp_path, *ROWS, *wrong)])
    place = f"{tmp_path.name}/{NAME}, row"
    assert str(caught.value).splitlines() == [
        "The crosswalk has codes that cannot be read (4); download it again:",
        f"{place} 10, column O*NET-SOC Code: found “29-1141.01”, expected another code than in row 7",
        f"{place} 11, column O*NET-SOC Code: found “29-1141”, expected a code such as 29-1141.01",
        f"{place} 11, column NEM Code: found “—”, expected a code such as 29-1141",
        f"{place} 12, column NEM Code: found nothing, expected a code such as 29-1141",
    ]


@pytest.mark.parametrize(
    ("code", "groups"),
    [
        ("29-1141", ("29-1140", "29-1100", "29-1000")),
        ("11-1021", ("11-1020", "11-1000")),
        ("13-1020", ("13-1000",)),
        ("21-1018", ("21-1010", "21-1000")),
        ("29-1221", ("29-1210", "29-1200", "29-1000")),
    ],
)
def test_groups(code: str, groups: tuple[str, ...]) -> None:
    assert crosswalk.groups(code) == groups


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "15-1252",
            [
                ("Software developers", Level.OCCUPATION),
                ("Developers and testers", Level.BROAD),
                ("Computer occupations", Level.MINOR),
            ],
        ),
        ("15-1259", [("Developers and testers", Level.BROAD), ("Computer occupations", Level.MINOR)]),
        (
            "13-1020",
            [("Buyers and purchasing agents", Level.OCCUPATION), ("Business specialists", Level.MINOR)],
        ),
        (
            "29-1221",
            [
                ("Pediatricians, general", Level.OCCUPATION),
                ("Physicians", Level.BROAD),
                ("Diagnosing practitioners", Level.MINOR),
            ],
        ),
        ("99-9999", []),
    ],
)
def test_published_titles(code: str, expected: list[tuple[str, Level]]) -> None:
    found = crosswalk.published_titles(code, TITLES)
    assert found == tuple(PublishedTitle(title=title, level=level) for title, level in expected)


def test_title_key() -> None:
    assert crosswalk.title_key("Bakers,  all OTHER") == crosswalk.title_key("bakers all other")
    assert crosswalk.title_key("Helpers--carpenters") == crosswalk.title_key("Helpers – Carpenters")
    assert crosswalk.title_key("Bakers") != crosswalk.title_key("Baker")
    assert crosswalk.title_key("Grade 1 cooks") != crosswalk.title_key("Grade 2 cooks")


# ---------------------------------------------------------------- the agency's files


@pytest.fixture(scope="module")
def real(agency_files: Path) -> Crosswalk:
    return crosswalk.read([file for file in raw.files([agency_files / "soc"]) if crosswalk.recognises(file)])


@pytest.fixture(scope="module")
def titles(agency_files: Path) -> Mapping[str, str]:
    return projections.titles(raw.files([agency_files / "bls_ep" / "2024-34"]))


def test_real_codes(real: Crosswalk, titles: Mapping[str, str]) -> None:
    assert len(real.nem) == 997
    assert len(set(real.nem.values())) == 832
    assert set(real.nem.values()) <= set(titles)
    for onet, nem in {
        "11-1011.03": "11-1011",
        "13-1021.00": "13-1020",
        "15-1299.09": "15-1299",
        "21-1011.00": "21-1018",
        "29-1141.01": "29-1141",
        "53-1043.00": "53-1047",
    }.items():
        assert real.nem_code(onet) == nem
    assert real.nem_code("55-1011.00") is None


def test_groups_are_those_of_the_classification(agency_files: Path) -> None:
    """Of the groups that exist, those of each occupation are its broad and its minor group, in that order."""
    book = openpyxl.load_workbook(agency_files / "soc" / "soc_structure_2018.xlsx", read_only=True)
    rows = [row[:4] for row in book.worksheets[0].iter_rows(values_only=True, min_row=9)]
    codes = {str(code) for row in rows for code in row if code}
    minor = broad = ""
    occupations = 0
    for row in rows:
        minor, broad = str(row[1] or minor), str(row[2] or broad)
        if row[3]:
            found = tuple(code for code in crosswalk.groups(str(row[3])) if code in codes)
            assert found == (broad, minor), row[3]
            occupations += 1
    assert occupations == 867


def test_real_titles_join_with_the_population_survey(
    agency_files: Path, real: Crosswalk, titles: Mapping[str, str]
) -> None:
    files = [file for file in raw.files([agency_files / "cps"]) if cps.recognises(file)]
    releases = cps.read(files)
    assert len(releases) == 3
    for release in releases:
        published = {crosswalk.title_key(title) for title in release.rows["title"]}
        joined = Counter(
            next(
                (
                    found.level
                    for found in crosswalk.published_titles(nem, titles)
                    if crosswalk.title_key(found.title) in published
                ),
                None,
            )
            for nem in real.nem.values()
        )
        assert joined == {Level.OCCUPATION: 531, Level.BROAD: 254, Level.MINOR: 76, None: 136}
