"""Local figures: which place is meant, what is read of it, and when a comparison stays national."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import DataError, UnknownChoiceError
from reportgen.facts import Dataset, areas, compare, find, load, within
from reportgen.facts.measures import BY_KEY
from reportgen.model import Basis, Cell, Difference, Fact, Gap, Number, Reason, Source

NATIONAL = (
    "code,title,salary_mean,growth_percent\n"
    "29-1141.00,Registered Nurses,98430,4.9\n"
    "15-1252.00,Software Developers,144570,15.8\n"
    "27-2011.00,Actors,60000,0.3\n"
)
LOCAL = (
    "area,code,salary_mean,jobs,published_for\n"
    "Ohio,29-1141.00,84790,130000,\n"
    "Oregon,15-1252.00,139000,*,\n"
    "Oregon,29-1141.00,121490,40000,Nurses\n"
    "West Virginia,29-1141.00,81000,20000,\n"
    "Washington,29-1141.00,111030,60000,\n"
)
METROS = (
    "area,code,salary_mean\n"
    '"Portland-South Portland, ME",29-1141.00,90000\n'
    '"Portland-Vancouver-Hillsboro, OR-WA",29-1141.00,125000\n'
    '"Columbus, OH",29-1141.00,83000\n'
    '"Washington-Arlington-Alexandria, DC-VA-MD-WV",29-1141.00,99000\n'
)
ORIGINS = (
    'title = "Made up"\npublisher = "Board"\n'
    '[[table]]\nfile = "areas/states.csv"\nsource = "Agency"\nyear = "May 2025"\nbasis = "measured"\n'
)
PORTLAND = "Portland-Vancouver-Hillsboro, OR-WA"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "national.csv", NATIONAL)
    write(tmp_path, "dataset.toml", ORIGINS)
    write(tmp_path, "areas/states.csv", LOCAL)
    write(tmp_path, "areas/metros.csv", METROS)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8", newline="")


def cell(dataset: Dataset, title: str, key: str) -> Cell:
    return dataset.cell(find(dataset, title), BY_KEY[key], local=True)


def amount(cell: Cell) -> int:
    assert isinstance(cell, Fact)
    assert isinstance(cell.value, Number)
    return int(cell.value.amount)


def refusal(folder: Path, place: str) -> list[str]:
    with pytest.raises(DataError) as raised:
        within(load(folder), place)
    return str(raised.value).splitlines()


# ---------------------------------------------------------------- which place


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oregon", "Oregon"),
        ("oregon", "Oregon"),
        ("  OREGON ", "Oregon"),
        ("OR", "Oregon"),
        ("or", "Oregon"),
        (" oh ", "Ohio"),
        ("wv", "West Virginia"),
        ("west   virginia", "West Virginia"),
        ("West", "West Virginia"),
        ("Oreg", "Oregon"),
        ("portland-v", PORTLAND),
        (PORTLAND.upper(), PORTLAND),
        ("columbus", "Columbus, OH"),
        # A whole name is meant before a beginning of others.
        ("Washington", "Washington"),
        ("WA", "Washington"),
        ("washington-", "Washington-Arlington-Alexandria, DC-VA-MD-WV"),
    ],
)
def test_places_are_named_in_many_ways(folder: Path, text: str, name: str) -> None:
    assert within(load(folder), text).area == name


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Orgeon", "Oregon"),
        ("Ohaio", "Ohio"),
        ("Portland", f"Portland-South Portland, ME; {PORTLAND}."),
        ("O", "Ohio; Oregon."),
        ("TX", "the nearest are: "),
        ("   ", "the nearest are: "),
        ("Atlantis", "the nearest are: "),
    ],
)
def test_unknown_places_are_answered_with_the_nearest(folder: Path, text: str, offered: str) -> None:
    with pytest.raises(UnknownChoiceError) as raised:
        within(load(folder), text)
    said = str(raised.value)
    assert said.startswith(f"No place is called “{text}” in this dataset; the nearest are: ")
    assert offered in said
    assert said.count("; ") <= 3
    assert "\n" not in said


def test_a_dataset_without_places(tmp_path: Path) -> None:
    write(tmp_path, "national.csv", NATIONAL)
    with pytest.raises(UnknownChoiceError, match="A single table has no local figures"):
        within(load(tmp_path / "national.csv"), "Oregon")
    with pytest.raises(UnknownChoiceError, match="has no local figures; leave --area out"):
        within(load(tmp_path), "Oregon")
    assert areas.places(tmp_path) == ()


def test_places(folder: Path) -> None:
    assert areas.places(folder) == tuple(sorted(areas.places(folder)))
    assert len(areas.places(folder)) == 8
    assert PORTLAND in areas.places(folder)


# ---------------------------------------------------------------- what is read


def test_local_figures_carry_their_area(folder: Path) -> None:
    dataset = within(load(folder), "or")
    nurses = cell(dataset, "29-1141", "salary_mean")
    assert isinstance(nurses, Fact)
    assert amount(nurses) == 121490
    assert (nurses.area, nurses.published_for, nurses.basis) == ("Oregon", "Nurses", Basis.MEASURED)
    assert nurses.source == Source(name="Agency", period="May 2025")
    # Nobody says where the figures of metro areas come from, so it is the publisher of the dataset.
    metro = cell(within(load(folder), PORTLAND), "29-1141", "salary_mean")
    assert isinstance(metro, Fact)
    assert (metro.area, metro.source.name) == (PORTLAND, "Board")


def test_national_figures_stay_beside_the_local_ones(folder: Path) -> None:
    dataset = within(load(folder), "Oregon")
    nurses = find(dataset, "29-1141")
    assert amount(dataset.cell(nurses, BY_KEY["salary_mean"])) == 98430
    growth = cell(dataset, "29-1141", "growth_percent")
    assert isinstance(growth, Fact)
    assert growth.area == ""
    assert dataset.local_measures == {"salary_mean", "jobs"}
    withheld = cell(dataset, "15-1252", "jobs")
    assert isinstance(withheld, Gap)
    assert withheld.reason is Reason.SUPPRESSED
    assert load(folder).area == ""


def test_only_the_rows_of_the_place_are_read(folder: Path) -> None:
    write(folder, "areas/states.csv", LOCAL.replace("84790", "a lot").replace("111030", "much"))
    assert amount(cell(within(load(folder), "Oregon"), "29-1141", "salary_mean")) == 121490
    first, *lines = refusal(folder, "Ohio")
    assert first == "1 cell is wrong in areas/states.csv; correct what is listed here and try again."
    assert lines == [
        "areas/states.csv, row 2, column salary_mean: found “a lot”, "
        "expected an amount such as 37540, $37,540 or >=239200"
    ]
    assert "areas/states.csv, row 6, column salary_mean: found “much”" in refusal(folder, "Washington")[1]


def test_problems_of_all_tables_are_told_at_once(folder: Path) -> None:
    write(
        folder,
        "areas/more.csv",
        'area,code,openings\nOregon,15-1252.00,"two\nor three"\nOregon,29-1141.00,x\n',
    )
    write(folder, "areas/states.csv", LOCAL + "Oregon,29-1141.00,1,2,\n")
    assert [line.partition(":")[0] for line in refusal(folder, "Oregon")[1:]] == [
        "areas/more.csv, row 2, column openings",
        "areas/more.csv, row 3, column openings",
        "areas/states.csv, row 7, column title",
        "areas/states.csv, row 7, column code",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffarea,code,jobs\r\nOregon,29-1141.00,5\r\n",
        "area,code,jobs\n\n,,\nOregon,29-1141.00,5\n\n",
        "area,code,jobs\nOregon,29-1141,5\n",
        "area,code,title,jobs\nOregon,29-1141.00,Any Nurses,5\n",
        "area,code,jobs,title\nOregon,29-1141.00,5\n",
        "area,code,jobs\nOregon,29-1141.00,5\nOregon,99-9999.00,many\n",
    ],
)
def test_tables_of_ones_own(folder: Path, text: str) -> None:
    """As a spreadsheet saves them, with codes of six digits, titles, and occupations that are not here."""
    (folder / "areas" / "metros.csv").unlink()
    write(folder, "areas/states.csv", text)
    dataset = within(load(folder), "or")
    assert amount(cell(dataset, "29-1141", "jobs")) == 5
    assert find(dataset, "29-1141").title == "Registered Nurses"
    assert areas.places(folder) == ("Oregon",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("code,area,jobs\n29-1141.00,Oregon,5\n", "does not begin with the columns area and code"),
        ("", "does not begin with the columns area and code"),
        (
            "area,code,jobs\nOregon,29-1141.00,5\n,29-1141.00,6\n",
            "row 3, column area: found nothing, expected the",
        ),
        ("area,code,jobs\nOregon\n", "row 2, column code: found nothing, expected a code"),
        ("area,code,jobs\nOregon,29-1141.00,5,6\n", "row 2, column (all): found “4 cells”, expected 3"),
        ("area,code,jobz\nOregon,29-1141.00,5\n", "areas/states.csv has the unknown column"),
        ('area,code,jobs\nOregon,29-1141.00,"5\n', "cannot be read (unexpected end of data)"),
    ],
)
def test_malformed_tables(folder: Path, text: str, said: str) -> None:
    write(folder, "areas/states.csv", text)
    assert said in "\n".join(refusal(folder, "Oregon"))


# ---------------------------------------------------------------- comparing


def test_comparing_in_a_place(folder: Path) -> None:
    dataset = within(load(folder), "Oregon")
    comparison = compare(dataset, (find(dataset, "29-1141"), find(dataset, "15-1252")))
    assert (comparison.area, comparison.unpublished) == ("Oregon", ())
    pay, growth = comparison.contrast("salary_mean"), comparison.contrast("growth_percent")
    assert isinstance(pay, Difference)
    assert [amount(cell) for cell in pay.cells] == [121490, 139000]
    assert {fact.area for fact in pay.facts} == {"Oregon"}
    assert growth is not None
    assert {fact.area for fact in growth.facts} == {""}


@pytest.mark.parametrize("other", ["27-2011", "15-1252"])
def test_without_local_figures_all_is_national(folder: Path, other: str) -> None:
    place = {"27-2011": "Oregon", "15-1252": "Ohio"}[other]
    dataset = within(load(folder), place)
    nurses, second = find(dataset, "29-1141"), find(dataset, other)
    comparison = compare(dataset, (nurses, second))
    assert (comparison.area, comparison.unpublished) == (place, (second,))
    assert not dataset.is_local(second)
    facts = [fact for contrast in comparison.contrasts for fact in contrast.facts]
    assert facts
    assert {fact.area for fact in facts} == {""}
    pay = comparison.contrast("salary_mean")
    assert pay is not None
    assert amount(pay.cells[0]) == 98430


def test_a_withheld_figure_is_no_local_figure(folder: Path) -> None:
    write(folder, "areas/states.csv", "area,code,salary_mean\nOhio,29-1141.00,84790\nOhio,15-1252.00,*\n")
    dataset = within(load(folder), "Ohio")
    comparison = compare(dataset, (find(dataset, "29-1141"), find(dataset, "15-1252")))
    assert [one.code for one in comparison.unpublished] == ["15-1252.00"]
