"""Which pairs are selected, and what is said of those that cannot be."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from reportgen.batch import (
    Pair,
    Selection,
    against_all,
    among,
    everything,
    listed,
    pairs_in,
    split_names,
)
from reportgen.errors import DataError, ReportgenError, UnknownOccupationError
from reportgen.facts import Dataset, load
from reportgen.model import Choices
from tests.batch.batches import table

USUAL = Choices(output_format="text")


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return load(table(tmp_path_factory.mktemp("data")))


def initials(pairs: Iterable[Pair]) -> str:
    return " ".join(pair.left.title[:1] + pair.right.title[:1] for pair in pairs)


@pytest.mark.parametrize(
    ("ordered", "expected"),
    [
        (False, "BB BC BD BE BC BD BE CD CE DE"),
        (True, "BB BC BD BE BB BC BD BE CB CB CD CE DB DB DC DE EB EB EC ED"),
    ],
)
def test_all_pairs_come_in_one_order(dataset: Dataset, ordered: bool, expected: str) -> None:
    selection = everything(dataset, USUAL, ordered=ordered)
    assert initials(selection) == initials(selection) == expected
    assert len(selection) == len(expected.split())


@pytest.mark.parametrize(("ordered", "expected"), [(False, "CB CB CD CE"), (True, "CB CB CD CE BC BC DC EC")])
def test_one_against_all(dataset: Dataset, ordered: bool, expected: str) -> None:
    selection = against_all(dataset, "cooks", USUAL, ordered=ordered)
    assert initials(selection) == expected
    assert len(selection) == len(expected.split())


def test_among_counts_each_occupation_once_in_the_order_given(dataset: Dataset) -> None:
    assert (
        initials(among(dataset, ["editor", "11-1000", "Editors", "cook"], USUAL, ordered=False)) == "EB EC BC"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a, b,c", ["a", "b", "c"]),
        ("Judges, Magistrates, and others; cook", ["Judges, Magistrates, and others", "cook"]),
        ('"Judges, and others", cook', ["Judges, and others", "cook"]),
        (" , ", []),
    ],
)
def test_names_are_split_at_semicolons_or_commas(text: str, names: list[str]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["baker", "bakers"], "two occupations at least"),
        (["baker", "astronaut"], "No occupation is called “astronaut”"),
    ],
)
def test_among_refuses_what_it_cannot_compare(dataset: Dataset, names: list[str], message: str) -> None:
    with pytest.raises(UnknownOccupationError, match=message):
        among(dataset, names, USUAL, ordered=False)


def test_list_is_read_line_by_line_and_all_that_is_wrong_is_told(dataset: Dataset, tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("\ufeffbaker\n\n# our own\n  Cook \n11-1003\n", encoding="utf-8")
    assert initials(listed(dataset, file, USUAL, ordered=False)) == "BC BD CD"
    file.write_text("baker\nastronaut\ncook\npirate\n", encoding="utf-8")
    with pytest.raises(UnknownOccupationError, match=r"line 2: .*astronaut(.|\n)*line 4: .*pirate"):
        listed(dataset, file, USUAL, ordered=False)
    with pytest.raises(DataError, match="does not exist"):
        listed(dataset, tmp_path / "nowhere.txt", USUAL, ordered=False)


def test_limit_takes_the_first(dataset: Dataset) -> None:
    selection = replace(everything(dataset, USUAL, ordered=False), limit=3)
    assert (len(selection), selection.count, initials(selection)) == (3, 10, "BB BC BD")
    assert len(replace(selection, limit=30)) == 10


def test_half_a_million_pairs_are_not_held(dataset: Dataset) -> None:
    occupations = tuple(
        replace(dataset.occupations[0], key=str(number), title=f"Title {number}") for number in range(1030)
    )
    tracemalloc.start()
    try:
        selection = everything(replace(dataset, occupations=occupations, cells=()), USUAL, ordered=False)
        before = tracemalloc.get_traced_memory()[0]
        assert len(selection) == 529_935
        assert sum(1 for _ in islice(selection, 100_000)) == 100_000
        assert tracemalloc.get_traced_memory()[1] - before < 1_000_000
    finally:
        tracemalloc.stop()


# ---------------------------------------------------------------- a file of pairs


def written(folder: Path, text: str, suffix: str = ".csv") -> Path:
    file = folder / f"pairs{suffix}"
    file.write_text(text, encoding="utf-8")
    return file


def test_pairs_of_a_file_have_choices_of_their_own(dataset: Dataset, tmp_path: Path) -> None:
    text = (
        "Left,right,format,paper,file,layout,demographics\n"
        "cook,baker,,,,,\n"
        "\n"
        "baker,cook,html,a4,our own,handout,\n"
        '"Dancer",11-1004,pdf,,Ours.PDF,,age-only\n'
    )
    first, second, third = pairs_in(dataset, written(tmp_path, text), USUAL)
    assert (first.left.title, first.right.title, first.choices) == ("Cook", "Baker", USUAL)
    assert second.choices == Choices(output_format="html", paper="a4", layout="handout")
    assert (second.file, third.file) == ("our own.html", "Ours.PDF")
    assert third.choices == Choices(output_format="pdf", demographics="age-only")


def test_pairs_may_be_json_lines(dataset: Dataset, tmp_path: Path) -> None:
    text = '{"left": "baker", "right": "cook"}\n\n{"right": "Editor", "left": "Dancer", "paper": "a4"}\n'
    selection: Selection = pairs_in(dataset, written(tmp_path, text, ".jsonl"), USUAL)
    assert initials(selection) == "BC DE"
    assert [pair.choices.paper for pair in selection] == ["letter", "a4"]


def test_every_wrong_line_is_listed(dataset: Dataset, tmp_path: Path) -> None:
    wrong = (
        ("baker,astronaut", "right", "No occupation is called “astronaut”"),
        ("baker,baker", "right", "“baker” cannot be compared with itself"),
        ("baker,cook,odt", "format", "There is no format “odt”"),
        ("baker,cook,,papyrus", "paper", "There is no paper “papyrus”"),
        ("baker,cook,,,tlh", "lang", "There is no lang “tlh”"),
        ("baker,cook,,,,Oregon", "area", "A single table has no local figures"),
        ("baker,cook,,,,,../up", "file", "“../up.txt” is no file name"),
        ("baker,cook,,,,,CON.txt", "file", "“CON.txt” is no file name"),
        ("baker,cook,,,,,,poster", "layout", "There is no layout “poster”"),
        ("baker,cook,,,,,,,some", "demographics", "There is no demographics “some”"),
        ("cook,baker,,,,,One.txt", "file", "to the same file as line 2"),
    )
    text = "left,right,format,paper,lang,area,file,layout,demographics\nbaker,cook,,,,,one\n"
    text += "".join(f"{line}\n" for line, _, _ in wrong)
    with pytest.raises(DataError) as caught:
        pairs_in(dataset, written(tmp_path, text), USUAL)
    first, *lines = str(caught.value).splitlines()
    assert first.startswith("11 lines are wrong in ")
    for number, (line, (_, column, message)) in enumerate(zip(lines, wrong, strict=True), start=3):
        assert f"pairs.csv, line {number}, column {column}: " in line
        assert message in line


@pytest.mark.parametrize(
    ("text", "suffix", "message"),
    [
        ("left,rigth\nbaker,cook\n", ".csv", "line 1 has an unknown column “rigth”; the nearest is “right”"),
        ("left,paper\nbaker,a4\n", ".csv", "line 1 lacks right"),
        ("left,left\n", ".csv", "twice the column “left”"),
        ("", ".csv", "line 1 lacks left and right"),
        ("left,right\nbaker,cook,editor\n", ".csv", "line 2 has more cells than the header"),
        ('left,right\nbaker,"cook\n', ".csv", "cannot be read as CSV"),
        ('{"left": "baker"}\n', ".jsonl", "line 1 lacks right"),
        ('{"left": "baker", "right": 3}\n', ".jsonl", "line 1 is no object of texts"),
        ("baker,cook\n", ".jsonl", r"line 1, character 1 is no JSON \(expecting value\)"),
    ],
)
def test_file_that_is_no_table_of_pairs_is_refused(
    dataset: Dataset, tmp_path: Path, text: str, suffix: str, message: str
) -> None:
    with pytest.raises(ReportgenError, match=message):
        pairs_in(dataset, written(tmp_path, text, suffix), USUAL)
