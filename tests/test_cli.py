"""The command line end to end: the cases of the narrative, and each error as one sentence."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import tomllib
from itertools import permutations
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader, PdfWriter

from reportgen.cli import main
from reportgen.narrative import LANGUAGES
from reportgen.render import FORMATS
from reportgen.resources import TEMPLATES

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases" / "narrative.jsonl").read_text(encoding="utf-8").splitlines()
]
SEED = ("order processing specialist", "customer care specialist")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def table(path: Path, *rows: dict[str, str]) -> str:
    """A plain table of `rows`, its columns those of the rows in their order."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_case_reads_as_it_must(case: dict[str, Any], tmp_path: Path) -> None:
    data = table(tmp_path / "pair.csv", case["left"], case["right"])
    titles = case["left"]["title"], case["right"]["title"]
    result = run("compare", *titles, "--format", "text", "--data", data, *case["options"])
    if case["id"] == "same-thing":
        assert result.exit_code == 1
        assert "cannot be compared with itself" in result.stderr
        assert result.stderr.count("\n") == 1
        return
    assert result.exit_code == 0, result.stderr
    text = " ".join(result.stdout.split())
    assert [pattern for pattern in case["must"] if not re.search(pattern, text)] == []
    assert [pattern for pattern in case["must_not"] if re.search(pattern, text)] == []


@pytest.mark.parametrize("output_format", ["pdf", "html", "text", "json"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_three_and_four_occupations_in_every_format(
    output_format: str, language: str, tmp_path: Path
) -> None:
    for count, names in enumerate((("actor",), ("actor", "baker")), start=3):
        path = tmp_path / f"{count}.{output_format}"
        arguments = ("compare", *SEED, *names, "--format", output_format, "--lang", language, "-o", str(path))
        result = run(*arguments, "--explain")
        assert result.exit_code == 0, result.stderr
        assert "leads" in result.stderr
        assert path.stat().st_size > 1_000


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((SEED[0], SEED[0].upper()), "cannot be compared with itself"),
        ((SEED[0], "basket weaver of Atlantis"), "No occupation is called “basket weaver of Atlantis”"),
        ((SEED[0], "specialist"), "“specialist” may mean "),
        ((*SEED, "actor", "baker", "electrician"), "A comparison takes two to four occupations, not 5."),
        ((*SEED, "--data", "nowhere.csv"), "nowhere.csv does not exist"),
        (("29-1141", "47-2111", "--area", "Atlantis"), "No place is called “Atlantis”"),
    ],
)
def test_error_is_one_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    result = run("compare", *arguments)
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_wrong_cells_are_all_listed_with_their_places(tmp_path: Path) -> None:
    data = table(
        tmp_path / "wrong.csv",
        {"title": "Baker", "salary_mean": "lots", "jobs": "12"},
        {"title": "Brewer", "salary_mean": "30000", "jobs": "many"},
    )
    result = run("compare", "baker", "brewer", "--data", data)
    assert result.exit_code == 1
    assert "wrong.csv, row 2, column salary_mean: found “lots”" in result.stderr
    assert "wrong.csv, row 3, column jobs: found “many”" in result.stderr


def test_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = run("compare", *SEED, "--format", "text", "-o", str(tmp_path / "file" / "report.txt"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert (tmp_path / "file").read_text() == "in the way"


def test_unknown_option_value_is_a_usage_error() -> None:
    assert run("compare", *SEED, "--paper", "papyrus").exit_code == 2


def test_json_claims_carry_facts_with_their_sources() -> None:
    content = json.loads(run("compare", *SEED, "--format", "json").stdout)
    claims = [
        claim for section in content["sections"] for paragraph in section["paragraphs"] for claim in paragraph
    ]
    paid = next(claim for claim in claims if "$37,540" in claim["text"])
    assert paid["asserts"][0]["source"] == "Career comparison web page"


def test_text_goes_to_a_named_file_in_a_folder(tmp_path: Path) -> None:
    result = run("compare", *SEED, "--format", "text", "-o", str(tmp_path))
    path = Path(result.stdout.strip())
    assert path.name == "order-processing-specialist--customer-care-specialist.txt"
    assert "$37,540" in path.read_text(encoding="utf-8")
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_same_command_gives_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    files = [tmp_path / f"{seed}.pdf" for seed in ("1", "2")]
    for file in files:
        subprocess.run(
            [
                sys.executable,
                "-c",
                "from reportgen.cli import main; main()",
                "compare",
                *SEED,
                "-o",
                str(file),
            ],
            env={
                "PYTHONHASHSEED": file.stem,
                "SOURCE_DATE_EPOCH": "1790000000",
                "PYTHONPATH": str(Path(__file__).parent.parent),
            },
            check=True,
            capture_output=True,
        )
    assert files[0].read_bytes() == files[1].read_bytes()


def test_search_show_and_measures_print_what_they_know() -> None:
    assert "Order Processing Specialist" in run("search", "order processing").stdout
    assert "Yearly salary, average: $37,540 [Career comparison web page" in run("show", SEED[0]).stdout
    assert "Yearly salary, average, in dollars a year (salary_mean)" in run("measures").stdout
    assert json.loads(run("search", "order processing", "--json").stdout)[0]["title"]
    assert json.loads(run("show", SEED[0], "--json").stdout)["facts"]
    assert json.loads(run("measures", "--json").stdout)[0]["key"] == "description"


def test_area_compares_the_wages_of_a_place() -> None:
    local = run("compare", "29-1141", "47-2111", "--area", "or", "--format", "text").stdout
    assert local.count("In Oregon, ") > 1
    assert "Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics" in local
    adjusted = run(
        "compare", "29-1141", "47-2111", "--area", "Oregon", "--national-prices", "--format", "text"
    ).stdout
    assert "In Oregon, at national prices, " in " ".join(adjusted.split())
    assert "divided by its price level" in " ".join(adjusted.split())
    assert run("compare", "29-1141", "47-2111", "--national-prices").exit_code == 2


def test_explain_says_how_the_lead_was_chosen() -> None:
    result = run("compare", "15-1252", "29-1141", "--explain", "--format", "text")
    lines = result.stderr.splitlines()
    leading = [line for line in lines if line.endswith(": leads")]
    sizes = [float(line.split()[0]) for line in lines]
    assert sizes == sorted(sizes, reverse=True)
    assert [line.split(maxsplit=1)[1].split(" (")[0] for line in leading] == [
        "Growth rate",
        "Yearly salary, average",
    ]
    assert "stays behind: a larger one of its section leads" in result.stderr
    assert "leads" not in result.stdout


def test_place_without_figures_of_both_is_said() -> None:
    text = " ".join(
        run("compare", "11-1031", "29-1141", "--area", "Oregon", "--format", "text").stdout.split()
    )
    assert "No pay is published for legislators in Oregon; the figures here are those of the nation." in text
    assert "In Oregon," not in text


def test_data_list_and_check(tmp_path: Path) -> None:
    assert "Occupations of the United States" in run("data", "list").stdout
    found = json.loads(run("data", "list", "--json").stdout)
    assert [Path(one["path"]).name for one in found] == ["default"]
    data = table(tmp_path / "pair.csv", {"title": "Baker", "jobs": "12"}, {"title": "Brewer", "jobs": ""})
    assert "Number of jobs: 1" in run("data", "check", data).stdout
    wrong = table(tmp_path / "wrong.csv", {"title": "Baker", "jobs": "many"})
    result = run("data", "check", wrong)
    assert result.exit_code == 1
    assert "wrong.csv, row 2, column jobs: found “many”" in result.stderr


def test_data_build_without_a_release_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
    result = run("data", "build", str(tmp_path / "notes.txt"), "--out", str(tmp_path / "made"))
    assert result.exit_code == 1
    assert result.stderr.startswith("reportgen: No release was found in")
    assert not (tmp_path / "made").exists()


def test_choices_are_those_that_there_are() -> None:
    theme = tomllib.loads((TEMPLATES / "classic" / "theme.toml").read_text(encoding="utf-8"))
    choices = {
        option.name: tuple(option.type.choices)
        for option in main.commands["compare"].params
        if isinstance(option.type, click.Choice)
    }
    assert choices == {
        "output_format": tuple(FORMATS),
        "layout": ("full", *sorted(set(theme["layouts"]) - {"full"})),
        "paper": tuple(theme["papers"]),
        "demographics": ("full", "age-only", "none"),
        "language": (*LANGUAGES, *map(",".join, permutations(LANGUAGES))),
    }


def test_open_opens_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    result = run("compare", *SEED, "--format", "text", "-o", str(tmp_path), "--open")
    assert opened == [result.stdout.strip()]


def test_check_pdf(tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    assert run("compare", *SEED, "-o", str(report)).exit_code == 0
    passed = run("check-pdf", str(report))
    assert passed.exit_code == 0
    assert "passes the PDF/UA-1 machine checks (104 rules)" in passed.stdout
    untagged = tmp_path / "untagged.pdf"
    writer = PdfWriter()
    writer.add_page(PdfReader(report).pages[0])
    writer.write(untagged)
    failed = run("check-pdf", str(report), str(untagged), "--json")
    assert failed.exit_code == 1
    assert [bool(one["failures"]) for one in json.loads(failed.stdout)] == [False, True]
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"no PDF")
    result = run("check-pdf", str(broken))
    assert result.exit_code == 1
    assert "is no PDF that can be read" in result.stderr
