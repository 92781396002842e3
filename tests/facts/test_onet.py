"""O*NET releases in text and in Excel, made up and real."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from reportgen.errors import DataError
from reportgen.facts.sources import onet, plain_values, raw
from reportgen.facts.sources.release import Keys, Release

Rows = Sequence[Sequence[object]]

CODE = "O*NET-SOC Code"
RATED = [CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress", "Date"]
CHIEF, NURSE, CASHIER, SOLDIER = "11-1011.00", "29-1141.00", "41-2011.00", "55-3016.00"
OCCUPATIONS: Rows = [
    [CODE, "Title", "Description"],
    [NURSE, "Registered Nurses", "Care for patients."],
    [CHIEF, "Chief Executives", 'Lead "companies".'],
    [CASHIER, "Cashiers", "Take money."],
    [SOLDIER, "Infantry", "Serve."],
]


def ratings(*rows: tuple[str, str, str, str, object, str], month: str = "08/2023") -> Rows:
    return [list(RATED), *([*row, month] for row in rows)]


SKILLS = ratings(
    (NURSE, "2.A.1.d", "Speaking", "IM", "4.00", "N"),
    (NURSE, "2.A.1.d", "Speaking", "LV", "4.62", "N"),
    (NURSE, "2.A.1.b", "Active Listening", "IM", "4.00", "n/a"),
    (NURSE, "2.B.10.a", "Reading; Writing", "IM", "3.5", "N"),
    (NURSE, "2.B.9", "Coordination", "IM", "3.50", "N"),
    (NURSE, "2.B.1.a", "Social Perceptiveness", "IM", "4.12", "N"),
    (NURSE, "2.B.1.b", "Instructing", "IM", "4.90", "Y"),
    (CHIEF, "2.A.1.d", "Speaking", "IM", "4.50", "Y"),
    (CASHIER, "2.A.1.d", "Speaking", "IM", "n/a", "n/a"),
)


def write(folder: Path, name: str, rows: Rows) -> Path:
    """A table in text where `name` ends so, else in Excel with numbers as numbers and n/a as empty cells."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        assert book.active is not None
        for row in rows:
            book.active.append([figure(cell) for cell in row])
        book.save(path)
        return path
    text = "".join("\t".join(map(str, row)) + "\n" for row in rows).encode()
    path.write_bytes(gzip.compress(text) if path.suffix == ".gz" else text)
    return path


def figure(cell: object) -> object:
    if cell == "n/a":
        return None
    try:
        return float(str(cell))
    except ValueError:
        return cell


def read(*paths: Path) -> dict[str, Release]:
    files = [file for file in raw.files(paths) if onet.recognises(file)]
    return {release.name: release for release in onet.read(files)}


def column(release: Release, name: str) -> dict[str, str]:
    return dict(zip(release.rows["code"], release.rows[name], strict=True))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A text release with Occupation Data and a Read Me."""
    made = tmp_path / "db_29_0_text"
    write(made, "Occupation Data.txt", OCCUPATIONS)
    (made / "Read Me.txt").write_text("O*NET 29.0 Database\nAugust 2024 Release\n", encoding="utf-8")
    return made


def problems(*paths: Path) -> list[str]:
    with pytest.raises(DataError) as error:
        read(*paths)
    return str(error.value).split("\n")


# ---------------------------------------------------------------- one release in every form


def test_what_every_release_says(folder: Path) -> None:
    releases = read(folder)
    assert list(releases) == ["onet_titles", "onet_descriptions"]
    titles = releases["onet_titles"]
    assert titles.edition == (29, 0)
    assert titles.period == "August 2024"
    assert titles.keys is Keys.ONET
    assert (
        titles.source
        == "O*NET 29.0 Database, U.S. Department of Labor, Employment and Training Administration"
    )
    assert titles.credit.startswith("This page includes information from the O*NET 29.0 Database by")
    assert "O*NET® is a trademark of USDOL/ETA. reportgen has modified" in titles.credit
    assert titles.rows.columns.tolist() == ["code", "title"]
    assert titles.rows.values.tolist()[0] == [CHIEF, "Chief Executives"]
    assert len(titles.rows) == 4
    # A quotation mark is a letter like others.
    assert column(releases["onet_descriptions"], "description")[CHIEF] == 'Lead "companies".'


@pytest.mark.parametrize("name", ["Skills.txt", "Skills.txt.gz", "Skills.xlsx"])
def test_skills(folder: Path, name: str) -> None:
    write(folder, name, SKILLS)
    release = read(folder)["onet_skills"]
    assert column(release, "top_skills") == {
        # Ties in the order of the elements; the semicolon in a name becomes a comma; Y is left out.
        NURSE: "Social Perceptiveness (4.12); Active Listening (4.00); Speaking (4.00); "
        "Coordination (3.50); Reading, Writing (3.50)",
        CHIEF: "*",
    }
    assert column(release, "title")[NURSE] == "Registered Nurses"


def test_columns_are_found_by_name(folder: Path) -> None:
    order = [4, 2, 3, 0, 1]
    write(folder, "Skills.txt", [["Title", *(row[place] for place in order)] for row in SKILLS[:3]])
    skills = (folder / "Skills.txt").read_bytes().replace(b"Title\tElement", b"Scale Name\tElement")
    (folder / "Skills.txt").write_bytes(b"\xef\xbb\xbf" + skills.replace(b"\n", b"\r\n") + b"\r\n")
    # There is no column Recommend Suppress and no Date.
    assert column(read(folder)["onet_skills"], "top_skills") == {NURSE: "Speaking (4.00)"}


def test_archive(tmp_path: Path, folder: Path) -> None:
    write(folder, "Skills.txt", SKILLS)
    archive = tmp_path / "download.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in folder.iterdir():
            packed.write(path, f"db_29_0_text/{path.name}")
    there = read(archive)["onet_skills"]
    assert (there.edition, there.period) == ((29, 0), "August 2024")
    pd.testing.assert_frame_equal(there.rows, read(folder)["onet_skills"].rows)


@pytest.mark.parametrize("name", ["Occupation Data.txt", "Job Zones.xlsx", "Job Titles.txt", "Read Me.txt"])
def test_recognises_tables_by_their_names(tmp_path: Path, name: str) -> None:
    assert onet.recognises(raw.RawFile(name=name, folder="downloads", path=tmp_path / name))


@pytest.mark.parametrize(
    ("name", "folder", "expected"),
    [
        ("Work Context.txt", "db_30_2_text", True),
        ("Work Context.txt", "downloads", False),
        ("db_30_2_text.pdf", "db_30_2_text", False),
        ("skills.xlsx", "emp", False),
        ("occupation.xlsx", "2024-34", False),
    ],
)
def test_recognises_by_folder(tmp_path: Path, name: str, folder: str, expected: bool) -> None:
    assert onet.recognises(raw.RawFile(name=name, folder=folder, path=tmp_path / name)) is expected


# ---------------------------------------------------------------- several releases


def test_newest_release_of_each_table(tmp_path: Path, folder: Path) -> None:
    write(folder, "Skills.txt", SKILLS)
    write(folder, "Work Values.txt", ratings((NURSE, "1.B.2.a", "Achievement", "EX", "5.33", "N")))
    newer = tmp_path / "db_30_2_excel_partial"
    renamed: Rows = [OCCUPATIONS[0], [NURSE, "Nurses", "Care."], *OCCUPATIONS[2:]]
    write(newer, "Occupation Data.xlsx", renamed)
    write(
        newer,
        "Skills.xlsx",
        [
            *ratings((NURSE, "2.A.1.d", "Speaking", "IM", "4.25", "N"), month="12/2024"),
            *ratings((CHIEF, "2.A.1.d", "Speaking", "IM", "4.5", "N"), month="08/2025")[1:],
        ],
    )
    releases = read(folder, newer)
    skills, values = releases["onet_skills"], releases["onet_work_values"]
    assert (skills.edition, skills.period) == ((30, 2), "August 2025")
    assert skills.source.startswith("O*NET 30.2 Database,")
    assert column(skills, "top_skills") == {NURSE: "Speaking (4.25)", CHIEF: "Speaking (4.50)"}
    assert column(skills, "title")[NURSE] == "Nurses"
    assert (values.edition, values.period) == ((29, 0), "August 2024")
    assert column(values, "title")[NURSE] == "Registered Nurses"
    assert (releases["onet_titles"].edition, releases["onet_titles"].period) == ((30, 2), "")


def test_text_is_preferred_to_excel_of_the_same_release(folder: Path, tmp_path: Path) -> None:
    excel = tmp_path / "a" / "db_29_0_excel"
    excel.mkdir(parents=True)
    (excel / "Skills.xlsx").write_bytes(b"no workbook, and never opened")
    write(folder, "Skills.txt", SKILLS)
    for paths in ((folder, excel), (excel, folder)):
        assert NURSE in column(read(*paths)["onet_skills"], "top_skills")


def test_nothing_is_read_twice(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_names: list[str] = []
    content = raw.RawFile.content

    def counted(file: raw.RawFile) -> bytes:
        read_names.append(file.name)
        return content(file)

    write(folder, "Skills.txt", SKILLS)
    write(folder, "Work Context.txt", SKILLS)
    monkeypatch.setattr(raw.RawFile, "content", counted)
    assert len(read(folder)) == 3
    assert sorted(read_names) == ["Occupation Data.txt", "Read Me.txt", "Skills.txt"]


def test_titles_from_a_newer_release(tmp_path: Path, folder: Path) -> None:
    older = tmp_path / "db_28_0_text"
    write(older, "Skills.txt", SKILLS)
    assert column(read(older, folder)["onet_skills"], "title")[NURSE] == "Registered Nurses"
    (first,) = problems(older)
    assert "db_28_0_text/Skills.txt has codes without titles; add Occupation Data" in first


def test_release_number(tmp_path: Path) -> None:
    unnamed = tmp_path / "new folder"
    write(unnamed, "Occupation Data.txt", OCCUPATIONS)
    (first,) = problems(unnamed)
    assert first.startswith("new folder/Occupation Data.txt does not tell of which O*NET release it is")
    assert "db_30_2_text" in first
    (unnamed / "Read Me.txt").write_text("Read this first.", encoding="utf-8")
    assert len(problems(unnamed)) == 1
    (unnamed / "Read Me.txt").write_text("O*NET 30.1 Database\nDecember 2025 Release\n", encoding="utf-8")
    titles = read(unnamed)["onet_titles"]
    assert (titles.edition, titles.period) == ((30, 1), "December 2025")


# ---------------------------------------------------------------- what is derived


def test_knowledge(folder: Path) -> None:
    many = [(NURSE, f"2.C.{place}", f"Subject {place}", "IM", f"4.{place:02}", "N") for place in range(1, 13)]
    few = [
        (CHIEF, "2.C.1", "Law", "IM", "3.00", "N"),
        (CHIEF, "2.C.2", "Art", "IM", "2.99", "N"),
        (CHIEF, "2.C.3", "Sales", "IM", "5.00", "Y"),
    ]
    low = [(CASHIER, f"2.C.{place}", f"Subject {place}", "IM", f"2.0{place}", "N") for place in range(1, 5)]
    write(folder, "Knowledge.txt", ratings(*many, *few, *low))
    found = column(read(folder)["onet_knowledge"], "knowledge")
    assert found[NURSE].split("; ") == [f"Subject {place} (4.{place:02})" for place in range(12, 2, -1)]
    assert found[CHIEF] == "Law (3.00)"
    assert found[CASHIER] == "Subject 4 (2.04); Subject 3 (2.03); Subject 2 (2.02)"


def test_interests_values_and_styles(folder: Path) -> None:
    interests = [
        (CHIEF, "1.B.1.a", "Realistic", "OI", "1.30", "N"),
        (CHIEF, "1.B.1.e", "Enterprising", "OI", "6.88", "N"),
        (CHIEF, "1.B.1.g", "First Interest High-Point", "IH", "5.00", "N"),
    ]
    values = [
        (CHIEF, "1.B.2.a", "Achievement", "EX", "6.33", "N"),
        (CHIEF, "1.B.2.g", "First Work Value High-Point", "VH", "3.00", "N"),
    ]
    styles = [(CHIEF, f"1.C.{place}", f"Style {place}", "IM", f"4.{place}0", "N") for place in range(1, 8)]
    write(folder, "Interests.txt", ratings(*interests))
    write(folder, "Work Values.txt", ratings(*values))
    write(folder, "Work Styles.txt", ratings(*styles))
    releases = read(folder)
    assert column(releases["onet_interests"], "interests")[CHIEF] == "Enterprising (6.88); Realistic (1.30)"
    assert column(releases["onet_work_values"], "work_values")[CHIEF] == "Achievement (6.33)"
    found = column(releases["onet_work_styles"], "work_styles")[CHIEF]
    assert found == "Style 7 (4.70); Style 6 (4.60); Style 5 (4.50); Style 4 (4.40); Style 3 (4.30)"


def test_renamed_tables(tmp_path: Path) -> None:
    """As from release 30.3 on."""
    newer = tmp_path / "db_30_3_text"
    write(newer, "Occupation Data.txt", OCCUPATIONS)
    write(newer, "Essential Skills.txt", ratings((NURSE, "2.A.1.d", "Speaking", "IM", "4.00", "N")))
    assert "onet_skills" not in read(newer)
    write(newer, "Transferable Skills.txt", ratings((NURSE, "2.B.1.b", "Coordination", "IM", "4.10", "N")))
    write(
        newer,
        "Work Styles.txt",
        ratings(
            (NURSE, "1.D.1.a", "Innovation", "WI", "-1.20", "N"),
            (NURSE, "1.D.1.b", "Empathy", "WI", "2.90", "N"),
            (NURSE, "1.D.1.b", "Empathy", "DR", "1", "N"),
        ),
    )
    write(
        newer,
        "Software Skills.txt",
        [
            [CODE, "Workplace Example", "Element ID", "Hot Technology", "In Demand"],
            [NURSE, "MEDITECH software", "2.E.1", "N", "N"],
        ],
    )
    write(
        newer, "Job Titles.txt", [[CODE, "Job Title", "Short Title", "Source(s)"], [NURSE, "RN", "n/a", "1"]]
    )
    releases = read(newer)
    assert column(releases["onet_skills"], "top_skills")[NURSE] == "Coordination (4.10); Speaking (4.00)"
    assert column(releases["onet_work_styles"], "work_styles")[NURSE] == "Empathy (2.90); Innovation (-1.20)"
    assert column(releases["onet_technology"], "technology")[NURSE] == "MEDITECH software"
    assert column(releases["onet_alternate_titles"], "alternate_title")[NURSE] == "RN"


def test_technology(folder: Path) -> None:
    examples = [
        ("Rare", "N", "N"),
        ("Wanted", "N", "Y"),
        ("Hot", "Y", "N"),
        ("Both", "Y", "Y"),
        ("hot", "N", "N"),
        ("Tradesman&apos;s; Friend", "Y", "N"),
        *((f"Other {place}", "N", "N") for place in range(8)),
    ]
    rows = [[NURSE, *example] for example in examples]
    write(folder, "Technology Skills.txt", [[CODE, "Example", "Hot Technology", "In Demand"], *rows])
    found = column(read(folder)["onet_technology"], "technology")[NURSE].split("; ")
    assert found[:5] == ["Both", "Hot", "Tradesman's, Friend", "Rare", "Wanted"]
    assert found[5:] == [f"Other {place}" for place in range(5)]


ACTIVITY_TASKS: Rows = [
    [CODE, "Task ID", "DWA ID", "Date"],
    # Two detailed activities of one task count once for the activity above them.
    [NURSE, "1", "4.A.1.I01.D01", "07/2014"],
    [NURSE, "1", "4.A.1.I01.D02", "07/2014"],
    [NURSE, "2", "4.A.10.I01.D01", "07/2014"],
    [NURSE, "3", "4.A.9.I01.D01", "07/2014"],
]


@pytest.mark.parametrize(
    ("form", "core", "expected"),
    [
        ("text", False, "Record; Drive; Talk"),
        ("text", True, "Talk; Record; Drive"),
        ("excel", True, "Talk; Record; Drive"),
    ],
)
def test_activities(folder: Path, form: str, core: bool, expected: str) -> None:
    suffix = {"text": ".txt", "excel": ".xlsx"}[form]
    names = {"4.A.1.I01": "Record.", "4.A.10.I01": "Talk.", "4.A.9.I01": "Drive."}
    detailed = ["4.A.1.I01.D01", "4.A.1.I01.D02", "4.A.10.I01.D01", "4.A.9.I01.D01"]
    above = [each.rpartition(".")[0] for each in detailed]
    write(folder, f"Tasks to DWAs{suffix}", ACTIVITY_TASKS)
    if form == "text":
        pairs: Rows = [[parent, each] for parent, each in zip(above, detailed, strict=True)]
        write(folder, "DWA Reference.txt", [["IWA ID", "DWA ID"], *pairs])
        assert "onet_activities" not in read(folder)
        write(folder, "IWA Reference.txt", [["IWA ID", "IWA Title"], *map(list, names.items())])
    else:
        triples: Rows = [[parent, names[parent], each] for parent, each in zip(above, detailed, strict=True)]
        write(folder, "DWA Reference.xlsx", [["IWA ID", "IWA Title", "DWA ID"], *triples])
    if core:
        statements: Rows = [["1", "Supplemental"], ["2", "Core"], ["3", "n/a"]]
        write(folder, f"Task Statements{suffix}", [["Task ID", "Task Type"], *statements])
    assert column(read(folder)["onet_activities"], "activities") == {NURSE: expected}


ZONES: Rows = [[CODE, "Job Zone", "Date"], [NURSE, "4", "08/2023"], [CASHIER, "1", "08/2023"]]


def write_zones(folder: Path, ranges: Sequence[str]) -> None:
    rows = [[str(zone), text] for zone, text in enumerate(ranges, start=1)]
    write(folder, "Job Zone Reference.txt", [["Job Zone", "SVP Range"], *rows])


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("(Below 4.0)", "up to 3 months"),
        ("(4.0 to < 6.0)", "over 3 up to 12 months"),
        ("(6.0 to < 7.0)", "over 1 up to 2 years"),
        ("(7.0 to < 8.0)", "over 2 up to 4 years"),
        ("(8.0 and above)", "over 4 years"),
        ("(Below 6.0)", "up to 12 months"),
        ("6.0 to < 8.0", "over 1 up to 4 years"),
        ("(4.0 to < 7.0)", "over 3 up to 24 months"),
    ],
)
def test_time_to_become(folder: Path, text: str, time: str) -> None:
    write_zones(folder, [text] * 5)
    write(folder, "Job Zones.txt", ZONES)
    release = read(folder)["onet_job_zones"]
    assert column(release, "time_to_become") == {NURSE: time, CASHIER: time}
    assert column(release, "job_zone") == {NURSE: "4 of 5", CASHIER: "1 of 5"}


@pytest.mark.parametrize("text", ["(4.5 to < 6.0)", "(7.0 to < 6.0)", "(Below 2.0)", "4 to 6", "n/a"])
def test_unreadable_time(folder: Path, text: str) -> None:
    write_zones(folder, ["(Below 4.0)", text, "(6.0 to < 7.0)", "(7.0 to < 8.0)"])
    write(folder, "Job Zones.txt", ZONES)
    _, line = problems(folder)
    assert line.startswith("db_29_0_text/Job Zone Reference.txt, row 3, column SVP Range: found ")


def test_zones_and_their_meaning_are_of_one_release(tmp_path: Path, folder: Path) -> None:
    write_zones(folder, ["(Below 4.0)", "(4.0 to < 6.0)", "(6.0 to < 7.0)", "(7.0 to < 8.0)"])
    write(folder, "Job Zones.txt", ZONES)
    newer = tmp_path / "db_30_3_text"
    write(newer, "Job Zones.txt", [ZONES[0], [NURSE, "2", "08/2025"]])
    assert column(read(folder, newer)["onet_job_zones"], "job_zone") == {NURSE: "4 of 4", CASHIER: "1 of 4"}
    write(newer, "Job Zone Reference.txt", [["Job Zone", "SVP Range"], ["3", "(6.0 to < 7.0)"]])
    _, line = problems(folder, newer)
    assert "db_30_3_text/Job Zones.txt, row 2, column Job Zone: found “2”" in line


def education(code: str, *shares: tuple[object, str, str]) -> Rows:
    return [
        [code, "2.D.1", "Required Level", "RL", value, flag, category] for category, value, flag in shares
    ]


def test_education(folder: Path) -> None:
    header: Rows = [[*RATED[:6], "Category"]]
    rows = [
        *education(NURSE, (12, "0.04", "N"), (6, "44.65", "N"), (2, "55.35", "N"), (1, "0.00", "N")),
        *education(CHIEF, (1, "0.00", "Y"), (5, "60.00", "Y"), (8, "40.00", "n/a")),
        *education(CASHIER, (1, "50.00", "Y"), (2, "50.00", "Y")),
        *education(SOLDIER, (1, "n/a", "n/a")),
        [NURSE, "2.D.4.a", "Certification", "IM", "3.00", "N", "n/a"],
        [NURSE, "3.A.1", "Related Work Experience", "RW", "99.00", "N", "3"],
    ]
    write(folder, "Education, Training, and Experience.txt", [*header, *rows])
    found = column(read(folder)["onet_education"], "education_required")
    assert found == {
        NURSE: "High school diploma 55.4; Bachelor's degree 44.7",
        CHIEF: "Associate's degree *; Master's degree 40.0",
        CASHIER: "*",
    }
    write(folder, "Education, Training, and Experience.txt", [*header, *education(NURSE, ("n/a", "5", "N"))])
    _, line = problems(folder)
    assert ", row 2, column Category: found nothing, expected a category from 1 to 12" in line


RELATED = [CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"]


def test_related(folder: Path) -> None:
    rows = [
        [NURSE, CASHIER, "Primary-Short", "10"],
        [NURSE, CHIEF, "Primary-Short", "2"],
        [NURSE, SOLDIER, "Primary-Long", "1"],
        [CHIEF, NURSE, "Supplemental", "1"],
    ]
    write(folder, "Related Occupations.txt", [list(RELATED), *rows])
    assert column(read(folder)["onet_related"], "related") == {NURSE: "Chief Executives; Cashiers"}


def test_alternate_titles(folder: Path) -> None:
    rows: Rows = [
        [NURSE, "Staff Nurse (RN)", "RN"],
        [NURSE, "staff nurse (rn)", "n/a"],
        [NURSE, "registered nurses", "n/a"],
        [CHIEF, "CEO", "n/a"],
    ]
    write(folder, "Alternate Titles.txt", [[CODE, "Alternate Title", "Short Title"], *rows])
    reported: Rows = [[NURSE, "rn"], [NURSE, "Charge Nurse"]]
    write(folder, "Sample of Reported Titles.txt", [[CODE, "Reported Job Title"], *reported])
    release = read(folder)["onet_alternate_titles"]
    assert release.rows.columns.tolist() == ["code", "title", "alternate_title"]
    assert release.rows.values.tolist() == [
        [CHIEF, "Chief Executives", "CEO"],
        [NURSE, "Registered Nurses", "Charge Nurse"],
        [NURSE, "Registered Nurses", "RN"],
        [NURSE, "Registered Nurses", "Staff Nurse (RN)"],
    ]


# ---------------------------------------------------------------- what is wrong


@pytest.mark.parametrize("name", ["Skills.txt", "Skills.xlsx"])
def test_wrong_cells(folder: Path, name: str) -> None:
    rows = ratings(
        (NURSE, "2.A.1.d", "Speaking", "IM", "4.00", "N"),
        (NURSE, "2.A.1.e", "Writing", "IM", "**", "N"),
        ("29-1141", "2.A.1.d", "Speaking", "IM", "4.00", "maybe"),
    )
    write(folder, name, [*rows[:2], [""] * len(RATED), *rows[2:]])
    assert problems(folder) == [
        f"3 cells are wrong in db_29_0_text/{name}; download the file again, or correct what is listed here.",
        f"db_29_0_text/{name}, row 5, column O*NET-SOC Code: found “29-1141”, "
        "expected a code such as 29-1141.00",
        f"db_29_0_text/{name}, row 4, column Data Value: found “**”, expected a number such as 4.12, or n/a",
        f"db_29_0_text/{name}, row 5, column Recommend Suppress: found “maybe”, expected Y, N or nothing",
    ]


def test_missing_columns(folder: Path) -> None:
    write(folder, "Skills.txt", [row[:3] for row in SKILLS])
    assert problems(folder) == [
        "db_29_0_text/Skills.txt lacks the columns Scale ID, Data Value; download the file again."
    ]
    write(folder, "Skills.txt", [])
    assert "lacks the columns O*NET-SOC Code" in problems(folder)[0]


def test_cut_rows(folder: Path) -> None:
    write(folder, "Skills.txt", [*SKILLS[:2], SKILLS[2][:4]])
    _, line = problems(folder)
    assert line == (
        "db_29_0_text/Skills.txt, row 3, column (all): found “4 cells”, expected 7 cells as in the header"
    )


def test_scale_that_is_not_there(folder: Path) -> None:
    write(folder, "Work Styles.txt", ratings((NURSE, "1.C.1", "Persistence", "LV", "4.00", "N")))
    (first,) = problems(folder)
    assert first.startswith("db_29_0_text/Work Styles.txt has no row with the Scale ID IM or WI;")


@pytest.mark.parametrize(
    ("name", "content"),
    [("Skills.txt", "Caf\xe9".encode("latin-1")), ("Skills.xlsx", b"PK\x03\x04 cut off")],
)
def test_broken_file(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    (first,) = problems(folder)
    assert first.startswith(f"db_29_0_text/{name} is ")


def test_unknown_codes(folder: Path) -> None:
    row: tuple[str, str, str, str, object, str] = ("99-9999.00", "2.A.1.d", "Speaking", "IM", "4.00", "N")
    write(folder, "Skills.txt", ratings(row, row))
    _, line = problems(folder)
    assert line.endswith(
        "row 2, column O*NET-SOC Code: found “99-9999.00”, expected a code that is in Occupation Data"
    )


# ---------------------------------------------------------------- the agency's own files


@pytest.fixture(scope="module")
def text_release(agency_files: Path) -> dict[str, Release]:
    return read(agency_files / "onet" / "db_29_0_text")


@pytest.fixture(scope="module")
def mixed(agency_files: Path) -> dict[str, Release]:
    """Of four releases, all with gaps: 29.0 and 30.0 in text, 29.3 and 30.2 in Excel."""
    return read(agency_files / "onet")


COUNTS = {
    "onet_titles": 1016,
    "onet_descriptions": 1016,
    "onet_skills": 879,
    "onet_knowledge": 879,
    "onet_interests": 923,
    "onet_work_values": 874,
    "onet_work_styles": 879,
    "onet_technology": 923,
    "onet_activities": 923,
    "onet_job_zones": 923,
    "onet_education": 858,
    "onet_related": 923,
    "onet_alternate_titles": 58280,
}


def test_text_release(text_release: dict[str, Release]) -> None:
    assert {name: len(release.rows) for name, release in text_release.items()} == COUNTS
    assert {release.edition for release in text_release.values()} == {(29, 0)}
    assert {release.period for release in text_release.values()} == {"August 2024"}
    assert "15-1252.00" not in column(text_release["onet_skills"], "top_skills")


def test_release_of_each_table(mixed: dict[str, Release]) -> None:
    found = {name: (release.edition, release.period, len(release.rows)) for name, release in mixed.items()}
    newer = {
        "onet_titles": ((30, 2), "", 1016),
        "onet_descriptions": ((30, 2), "", 1016),
        "onet_skills": ((30, 2), "August 2025", 894),
        "onet_knowledge": ((30, 0), "August 2025", 894),
        "onet_abilities": ((30, 0), "August 2025", 894),
        "onet_alternate_titles": ((30, 2), "", 61669),
    }
    older = {name: ((29, 3), "May 2025", count) for name, count in COUNTS.items() if name not in newer}
    assert found == {**older, **newer}


@pytest.mark.parametrize(
    "name", ["onet_interests", "onet_work_values", "onet_work_styles", "onet_education", "onet_related"]
)
def test_excel_reads_like_text(
    name: str, text_release: dict[str, Release], mixed: dict[str, Release]
) -> None:
    """29.3 has the same numbers in these tables as 29.0."""
    pd.testing.assert_frame_equal(mixed[name].rows, text_release[name].rows)


@pytest.mark.parametrize(
    ("name", "measure", "code", "start"),
    [
        ("onet_skills", "top_skills", NURSE, "Social Perceptiveness (4.12); Active Listening (4.00)"),
        ("onet_skills", "top_skills", "23-1011.00", "Speaking (4.62); Reading Comprehension (4.50); Active"),
        ("onet_skills", "top_skills", "15-1252.00", "Programming (4.00); Critical Thinking (3.88); Judgment"),
        ("onet_knowledge", "knowledge", "27-3043.00", "Sales and Marketing (4.30); Communications and Media"),
        ("onet_knowledge", "knowledge", "41-9012.00", "Customer and Personal Service (2.72); English"),
        ("onet_abilities", "abilities", "41-9012.00", "Oral Comprehension (2.88); Oral Expression (2.75); T"),
        ("onet_interests", "interests", CHIEF, "Enterprising (6.88); Conventional (5.00); Social (3.52)"),
        ("onet_work_values", "work_values", CHIEF, "Recognition (7.00); Independence (7.00); Achievement"),
        ("onet_work_styles", "work_styles", CHIEF, "Leadership (4.97); Initiative (4.85); Persistence"),
        ("onet_technology", "technology", CHIEF, "Microsoft Excel; Microsoft Office software; Microsoft Pow"),
        (
            "onet_activities",
            "activities",
            NURSE,
            "Maintain health or medical records; Confer with healthcare",
        ),
        ("onet_activities", "activities", CASHIER, "Execute financial transactions; Provide information to"),
        ("onet_education", "education_required", "23-1011.00", "First professional degree 22.8; Doctoral"),
        (
            "onet_education",
            "education_required",
            NURSE,
            "High school diploma 0.8; Post-secondary certificate",
        ),
        ("onet_related", "related", CHIEF, "General and Operations Managers; Public Relations Managers; "),
    ],
)
def test_real_values(mixed: dict[str, Release], name: str, measure: str, code: str, start: str) -> None:
    assert column(mixed[name], measure)[code].startswith(start)


def test_how_many_entries(mixed: dict[str, Release]) -> None:
    def lengths(name: str, measure: str) -> list[int]:
        return [len(text.split("; ")) for text in mixed[name].rows[measure]]

    assert set(lengths("onet_skills", "top_skills")) == {35}
    knowledge = lengths("onet_knowledge", "knowledge")
    # Of the 52 with three entries, 7 have no subject of importance.
    assert (knowledge.count(10), knowledge.count(3), knowledge.count(1)) == (270, 45 + 7, 22)
    assert lengths("onet_abilities", "abilities").count(10) == 858
    assert set(lengths("onet_interests", "interests")) == {6}
    assert set(lengths("onet_work_values", "work_values")) == {6}
    assert set(lengths("onet_work_styles", "work_styles")) == {5}
    assert set(lengths("onet_related", "related")) == {5}
    assert max(lengths("onet_technology", "technology")) == 10
    assert max(lengths("onet_activities", "activities")) == 8


def test_suppressed_figures(mixed: dict[str, Release]) -> None:
    assert "English Language" not in column(mixed["onet_knowledge"], "knowledge")["27-3043.00"]
    shares = column(mixed["onet_education"], "education_required")
    assert shares[NURSE].endswith("Associate's degree 19.4; Bachelor's degree *; Master's degree 1.4")
    assert sum("*" in text for text in shares.values()) == 102


def test_education_adds_up(mixed: dict[str, Release]) -> None:
    for text in mixed["onet_education"].rows["education_required"]:
        if "*" not in text:
            amounts = [share.percent for share in plain_values.breakdown(text).shares]
            assert 99 < sum(number.amount for number in amounts if number is not None) < 101


def test_job_zones(mixed: dict[str, Release]) -> None:
    rows = mixed["onet_job_zones"].rows
    assert rows.groupby(["job_zone", "time_to_become"]).size().to_dict() == {
        ("1 of 5", "up to 3 months"): 31,
        ("2 of 5", "over 3 up to 12 months"): 295,
        ("3 of 5", "over 1 up to 2 years"): 219,
        ("4 of 5", "over 2 up to 4 years"): 224,
        ("5 of 5", "over 4 years"): 154,
    }


def test_real_alternate_titles(mixed: dict[str, Release]) -> None:
    rows = mixed["onet_alternate_titles"].rows
    keys = rows["alternate_title"].str.casefold()
    assert not (keys == rows["title"].str.casefold()).any()
    assert not pd.DataFrame({"code": rows["code"], "key": keys}).duplicated().any()
    nurses = rows[rows["code"] == NURSE]["alternate_title"].tolist()
    assert nurses[:3] == ["Cardiac Care Unit Nurse (CCU Nurse)", "Cardiac Nurse Specialist", "CCU Nurse"]
