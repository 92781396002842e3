"""Tables in, datasets or one clear error out."""

from __future__ import annotations

import datetime
import pickle
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reportgen.errors import DataError
from reportgen.facts import Dataset, load
from reportgen.facts.measures import BY_KEY
from reportgen.model import Basis, Bound, Category, Fact, Gap, Number, Range, Reason, Source, Text


def table(folder: Path, text: str, name: str = "jobs.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def workbook(folder: Path, *rows: list[Any], formats: dict[str, str] | None = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for place, number_format in (formats or {}).items():
        sheet[place].number_format = number_format
    path = folder / "jobs.xlsx"
    book.save(path)
    return path


def fact(dataset: Dataset, key: str, place: int = 0) -> Fact:
    cell = dataset.cell(dataset.occupations[place], BY_KEY[key])
    assert isinstance(cell, Fact)
    return cell


def gap(dataset: Dataset, key: str, place: int = 0) -> Gap:
    cell = dataset.cell(dataset.occupations[place], BY_KEY[key])
    assert isinstance(cell, Gap)
    return cell


def test_a_table(tmp_path: Path) -> None:
    dataset = load(
        table(
            tmp_path,
            "\ufeffcode,title,short,salary_mean,salary_mean_rse,salary_low,salary_high,hourly_rate,degree,"
            "degree_share,major,growth_percent,source,year\r\n"
            '43-1,Order Clerk,clerk,"$37,540",2,26000,-,18.05,Bachelor\'s Degree,39,,*,BLS,May 2024\r\n'
            "\r\n"
            "43-2,Care Clerk,,32427,,,*,15.60,,,Business,-4%,,\r\n",
        )
    )
    assert dataset.title == "jobs"
    assert [occupation.title for occupation in dataset.occupations] == ["Order Clerk", "Care Clerk"]
    assert dataset.occupations[0].key == "43-1"
    assert [measure.key for measure in dataset.measures] == [
        "salary_mean",
        "hourly_rate",
        "salary_range",
        "growth_percent",
        "degree",
        "major",
    ]
    pay = fact(dataset, "salary_mean")
    assert pay.value == Number(amount=Decimal(37540), standard_error=Decimal("750.8"))
    assert pay.source == Source(name="BLS", period="May 2024")
    assert fact(dataset, "salary_range").value == Range(low=Number(amount=Decimal(26000)), high=None)
    assert fact(dataset, "degree").value == Category(
        label="Bachelor's Degree", share=Number(amount=Decimal(39))
    )
    assert fact(dataset, "hourly_rate").basis is Basis.DERIVED
    assert fact(dataset, "hourly_rate", 1).basis is Basis.PUBLISHED
    assert fact(dataset, "growth_percent", 1).basis is Basis.MODELLED
    assert gap(dataset, "growth_percent").reason is Reason.SUPPRESSED
    assert gap(dataset, "salary_range", 1).reason is Reason.SUPPRESSED
    assert gap(dataset, "major").reason is Reason.NOT_REPORTED
    assert gap(dataset, "jobs").reason is Reason.NOT_IN_DATASET
    assert pickle.loads(pickle.dumps(dataset)) == dataset


def test_a_workbook(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        ["title", "salary_mean", "growth_percent", "degree", "degree_share", "year", "time_to_become", None],
        [" 911  dispatcher ", 37540.1, -0.04, "None", 0.29, 2024, "1-2 years", None],
        [None] * 8,
        ["Clerk", ">=239200", "4%", None, None, 2024.0, None, None],
        formats={"C2": "0%", "E2": "0.0%"},
    )
    dataset = load(path)
    assert dataset.occupations[0].title == "911 dispatcher"
    assert fact(dataset, "salary_mean").value == Number(amount=Decimal("37540.1"))
    assert fact(dataset, "growth_percent").value == Number(amount=Decimal(-4))
    assert fact(dataset, "degree").value == Category(label="None", share=Number(amount=Decimal(29)))
    assert fact(dataset, "growth_percent").source.period == "2024"
    assert fact(dataset, "salary_mean", 1).value == Number(amount=Decimal(239200), bound=Bound.AT_LEAST)


def test_excel_cells_that_are_no_values(tmp_path: Path) -> None:
    date = datetime.datetime(2024, 1, 2)
    path = workbook(
        tmp_path,
        ["title", "time_to_become", "jobs", "openings", "major"],
        ["Clerk", date, "=1+1", True, date],
    )
    with pytest.raises(DataError) as caught:
        load(path)
    message = str(caught.value)
    assert "4 cells are wrong in jobs.xlsx" in message
    assert "row 2, column time_to_become: found “an Excel date or time (2024-01-02" in message
    assert "column jobs: found “a formula without a saved result”, expected a whole number" in message
    assert "column openings: found “TRUE”" in message
    assert "column major: found “an Excel date" in message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title,salary_maen\nClerk,1\n", "“salary_maen” (the nearest is salary_mean)"),
        ("title,salery_mean_rse\nClerk,1\n", "(the nearest is salary_mean_rse)"),
        ("title,salary_mean_rse\nClerk,1\n", "without the column salary_mean"),
        ("title;jobs\nClerk;1\n", "semicolons"),
        ("title,jobs,Jobs\nClerk,1,2\n", "twice: jobs"),
        ("code,jobs\n1,1\n", "no column title"),
        ("title,\nClerk,1\n", "column without a name (column 2)"),
        ("", "no header"),
        ("\ntitle\nClerk\n", "no header in row 1"),
        ("title,jobs\n", "no rows"),
        ("title,jobs\n,1\n", "row 2, column title: found nothing, expected the title of the occupation"),
        ("title,jobs\n-,1\n", "column title: found “-”"),
        ("title\nClerk\nCLERK\n", "row 3, column title: found “CLERK”, expected another title than in row 2"),
        ("title,code\nA,1\nB,1.00\n", "row 3, column code"),
        ("title,salary_mean\nClerk,$37,540\n", "row 2, column (all): found “3 cells”"),
        ("title,salary_mean\nClerk,-5\n", "found “-5”, expected an amount"),
        ("title,lgbt_percent\nClerk,101\n", "expected a percent from 0 to 100"),
        ("title,salary_low,salary_high\nClerk,5,4\n", "found “4”, expected at least the 5 of salary_low"),
        ("title,degree,degree_share\nClerk,,4\n", "column degree: found nothing, expected the category"),
        ("title,degree_share\nClerk,4\n", "column degree: found nothing"),
        ("title,jobs\nClerk,nan\n", "column jobs: found “nan”"),
        ("title,jobs,jobs_rse\nClerk,1,-2\n", "relative standard error"),
        ('title,jobs\n"Clerk,1\n', "no well-formed CSV"),
        ("title\nCl\x07erk\n", "control characters"),
    ],
)
def test_wrong_tables(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(DataError) as caught:
        load(table(tmp_path, text))
    assert expected in str(caught.value)
    assert "jobs.csv" in str(caught.value)


def test_all_wrong_cells_are_told_at_once(tmp_path: Path) -> None:
    path = table(tmp_path, 'title,jobs,major\nA,x,"two\nlines"\n\nB,y,\nC,5,\n')
    with pytest.raises(DataError) as caught:
        load(path)
    assert str(caught.value).splitlines() == [
        "2 cells are wrong in jobs.csv; correct what is listed here and try again.",
        "jobs.csv, row 2, column jobs: found “x”, expected a whole number such as 46043 or 46,043",
        "jobs.csv, row 4, column jobs: found “y”, expected a whole number such as 46043 or 46,043",
    ]


def test_unreadable_files(tmp_path: Path) -> None:
    (tmp_path / "latin.csv").write_bytes("title\nSeñor\n".encode("latin-1"))
    (tmp_path / "broken.xlsx").write_bytes(b"no workbook")
    (tmp_path / "old.xls").write_bytes(b"")
    (tmp_path / "empty").mkdir()
    for name, expected in [
        ("latin.csv", "not written in UTF-8 (line 2)"),
        ("broken.xlsx", "no Excel workbook"),
        ("old.xls", "save it as .csv or .xlsx"),
        ("absent.csv", "does not exist"),
        ("absent", "does not exist"),
        ("empty", "no table in it"),
    ]:
        with pytest.raises(DataError) as caught:
            load(tmp_path / name)
        assert expected in str(caught.value)


def test_a_folder_merges_by_code_and_title(tmp_path: Path) -> None:
    table(
        tmp_path,
        "title,code,salary_mean,source\nRegistered Nurses,29-1141.00,90000,BLS\nClerk,,40000,BLS\n",
        "a.csv",
    )
    table(
        tmp_path,
        "title,code,growth_percent,description,salary_mean,source\nNurses,29-1141,6,Cares.,,\nclerk,43-1,2,,,\n",
        "b.csv",
    )
    table(tmp_path, "not a table", "readme.txt")
    table(tmp_path, 'title = "Our data"\npublisher = "The office"\nlicence = "CC0"\n', "dataset.toml")
    dataset = load(tmp_path)
    assert dataset.title == "Our data"
    assert [occupation.key for occupation in dataset.occupations] == ["29-1141.00", "43-1"]
    assert dataset.occupations[0].title == "Registered Nurses"
    assert dataset.facts(dataset.occupations[0])[0].value == Text(text="Cares.")
    assert fact(dataset, "salary_mean").source.name == "BLS"
    assert fact(dataset, "growth_percent").source.name == "The office"


def test_a_folder_with_contradictions(tmp_path: Path) -> None:
    table(tmp_path, "title,code,jobs\nClerk,1,5\n", "a.csv")
    other = table(tmp_path, "title,code,jobs\nClerk,1,5\n", "b.csv")
    with pytest.raises(DataError, match=r"given twice, in a\.csv, row 2 and in b\.csv, row 2"):
        load(tmp_path)
    other.write_text("title,code,jobs\nClerk,2,5\n", encoding="utf-8")
    with pytest.raises(DataError, match="Two occupations have the title “Clerk”"):
        load(tmp_path)
    table(tmp_path, "title = 5\n", "dataset.toml")
    with pytest.raises(DataError, match="title that is no text"):
        load(tmp_path)
    table(tmp_path, "title =\n", "dataset.toml")
    with pytest.raises(DataError, match="cannot be read as TOML"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('credit = "BLS"', "a credit that is no list of tables"),
        ('[credit]\nsource = "BLS"\ntext = "Thanks."', "a credit that is no list of tables"),
        ('credit = ["BLS"]', "number 1"),
        ('[[credit]]\nsource = "A"\ntext = "B"\n[[credit]]\nsource = "BLS"', "number 2"),
        ('[[credit]]\nsource = " "\ntext = "Thanks."', "lacks its source or its text"),
        ('[[credit]]\nsource = "BLS"\ntext = 5', "lacks its source or its text"),
    ],
)
def test_wrong_credits(tmp_path: Path, text: str, expected: str) -> None:
    table(tmp_path, "title,jobs\nClerk,5\n")
    table(tmp_path, text, "dataset.toml")
    with pytest.raises(DataError, match=expected):
        load(tmp_path)


def test_spreads(tmp_path: Path) -> None:
    rows = [f"{letter},{place},{10**place},{place % 2},5,x" for place, letter in enumerate("ABCDEFGH")]
    header = "title,growth_percent,salary_mean,average_age,jobs,major"
    dataset = load(table(tmp_path, "\n".join([header, *rows, "I,,>=239200,,,"])))
    found = {measure.key: dataset.spread(measure) for measure in dataset.measures}
    assert found == {
        "growth_percent": Decimal("2.449490"),
        "salary_mean": Decimal("5.640159"),
        "average_age": Decimal("0.534522"),
        "jobs": None,
        "major": None,
    }
    assert dataset.spread(BY_KEY["openings"]) is None
    seven = load(table(tmp_path, "\n".join([header, *rows[:7]])))
    assert {seven.spread(measure) for measure in seven.measures} == {None}
    words = load(table(tmp_path, "title,major\nA,Law\n"))
    assert words.spread(BY_KEY["major"]) is None


def test_loading_and_finding_do_without_pandas(tmp_path: Path) -> None:
    path = table(tmp_path, "title,jobs\nClerk,5\n")
    code = (
        "import sys, pathlib, reportgen.facts as facts\n"
        "facts.find(facts.load(pathlib.Path(sys.argv[1])), 'clerk')\n"
        "sys.exit('pandas' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 0
