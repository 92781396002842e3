"""Where reports go, what a hash covers, and the manifest of a folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.batch import Outcome, Pair
from reportgen.batch.folder import file_of, is_safe, locked, path_of, sweep
from reportgen.batch.inputs import fingerprint, of_pair, settled
from reportgen.batch.manifest import CHOICES, Begun, opened, read_only
from reportgen.batch.model import Record, Task
from reportgen.batch.store import Folder
from reportgen.errors import BatchError
from reportgen.model import Choices, Occupation
from reportgen.render import library_versions
from reportgen.resources import DATA
from tests.batch.batches import DAY, table

USUAL = Choices()
TASK = Task(
    path="baker--cook.pdf", titles=("Baker", "Cook"), codes=("1", "2"), choices=USUAL, inputs="inputs"
)


def occupation(title: str) -> Occupation:
    return Occupation(key=title, code="", title=title)


def pair(left: str = "Baker", right: str = "Cook", choices: Choices = USUAL, file: str = "") -> Pair:
    return Pair(left=occupation(left), right=occupation(right), choices=choices, file=file)


@pytest.mark.parametrize(
    ("choices", "name"),
    [
        (USUAL, "baker--cook.pdf"),
        (replace(USUAL, paper="a4"), "baker--cook--a4.pdf"),
        (replace(USUAL, area="Portland-Salem, OR-WA"), "baker--cook--portland-salem-or-wa.pdf"),
        (replace(USUAL, layout="large-print"), "baker--cook--large-print.pdf"),
        (replace(USUAL, demographics="none"), "baker--cook--demographics-none.pdf"),
        (replace(USUAL, output_format="text", area="Guam", paper="a4"), "baker--cook--a4--guam.txt"),
    ],
)
def test_names_say_what_is_unusual(choices: Choices, name: str) -> None:
    assert file_of(pair(choices=choices), USUAL) == name
    assert file_of(pair(choices=choices), choices).startswith("baker--cook.")


def test_large_batches_have_a_folder_for_each_first_occupation() -> None:
    assert path_of(pair(), USUAL, sharded=True) == "baker/baker--cook.pdf"
    both = {path_of(pair(left=left), USUAL, sharded=True) for left in ("C/C++ developer", "C C++ developer")}
    assert len({path.split("/")[0] for path in both}) == 2
    assert path_of(pair(file="own.pdf"), USUAL, sharded=False) == "own.pdf"


@pytest.mark.parametrize(
    "name", ["a/b.pdf", "..", ".hidden.pdf", "nul.pdf", "index.html", "a:b.pdf", "é" * 80, "a."]
)
def test_unsafe_names_are_refused(name: str) -> None:
    assert not is_safe(name)


def test_hash_changes_with_the_data_and_each_choice(tmp_path: Path) -> None:
    data = table(tmp_path)
    first = fingerprint(data)
    assert first == fingerprint(data)
    data.write_text(data.read_text(encoding="utf-8").replace("Patience", "Prudence"), encoding="utf-8")
    assert first != fingerprint(data)
    two = occupation("Baker"), occupation("Cook")
    others = (
        replace(USUAL, paper="a4"),
        replace(USUAL, area="Guam"),
        replace(USUAL, language="es"),
        replace(USUAL, output_format="html"),
        replace(USUAL, national_prices=True),
        replace(USUAL, layout="handout"),
        replace(USUAL, demographics="none"),
    )
    hashes = {of_pair(first, two, choices) for choices in (USUAL, *others)}
    assert len(hashes | {of_pair(first, (two[1], two[0]), USUAL), of_pair("other", two, USUAL)}) == 10


def test_hash_knows_the_libraries_that_set_the_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = table(tmp_path)
    first = fingerprint(data)
    without = [(name, "" if name == "harfbuzz-subset" else found) for name, found in library_versions()]
    monkeypatch.setattr("reportgen.batch.inputs.library_versions", lambda: without)
    assert dict(library_versions())["harfbuzz-subset"] == "" or fingerprint(data) != first
    monkeypatch.setattr("reportgen.batch.inputs.library_versions", lambda: [("pango", "0.0.1")])
    assert fingerprint(data) != first


def test_shipped_data_is_named_the_same_on_every_machine(tmp_path: Path) -> None:
    made = settled(DATA / "default", ".", printed=DAY, seconds=1)
    assert made.data == Path("default")
    assert settled(table(tmp_path), ".", printed=DAY, seconds=1).data.is_absolute()


def test_folder_is_for_one_batch_at_a_time(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(BatchError, match="Another batch is writing into"), locked(tmp_path):
        raise AssertionError
    with (
        locked(tmp_path),
        pytest.raises(BatchError, match="writing into s3://shelf/prefix; wait"),
        locked(tmp_path, "s3://shelf/prefix"),
    ):
        raise AssertionError
    with locked(tmp_path):
        pass
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BatchError, match="cannot be written"), locked(tmp_path / "file"):
        raise AssertionError


def test_sweep_removes_what_was_left_unfinished_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "baker").mkdir()
    kept = [tmp_path / "a.pdf", tmp_path / "baker" / "b.pdf", tmp_path / ".lock"]
    for path in (*kept, tmp_path / ".reportgen-x1", tmp_path / "baker" / ".reportgen-x2"):
        path.touch()
    sweep(tmp_path)
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == sorted(kept)


def test_manifest_knows_what_is_there(tmp_path: Path) -> None:
    with read_only(tmp_path) as nothing:
        assert nothing is None
    store = Folder(tmp_path)
    with opened(tmp_path) as manifest:
        assert manifest.begun() is None
        begun = Begun(is_sharded=True, inputs="inputs", printed=DAY, is_over=False)
        manifest.begin(begun)
        manifest.add(((TASK, Record(outcome=Outcome.DONE, seconds=0.1, size=4)),), DAY)
        assert not manifest.has(TASK, None, store), "its file is missing"
        (tmp_path / TASK.path).write_bytes(b"1234")
        assert manifest.has(TASK, None, store) and manifest.has(TASK, DAY, store)
        assert not manifest.has(replace(TASK, inputs="others"), None, store)
        assert not manifest.has(TASK, DAY.replace(year=2027), store)
        with read_only(tmp_path) as reader:
            assert reader is not None and reader.begun() == begun
            assert [entry.path for entry in reader.entries()] == [TASK.path]
        (tmp_path / TASK.path).write_bytes(b"123")
        assert not manifest.has(TASK, None, store), "its file was cut"
        manifest.add(((TASK, Record(outcome=Outcome.FAILED, seconds=0.1, message="no")),), DAY)
        assert [entry.outcome for entry in manifest.entries()] == [Outcome.FAILED]
        manifest.end()
    files = sorted(path.name for path in tmp_path.iterdir())
    with read_only(tmp_path) as reader:
        found = None if reader is None else reader.begun()
        assert found is not None and found.is_over
        assert sorted(path.name for path in tmp_path.iterdir()) == files


def test_manifest_of_a_version_with_fewer_choices_is_gone_on_with(tmp_path: Path) -> None:
    with opened(tmp_path) as manifest:
        manifest.add(((TASK, Record(outcome=Outcome.DONE, seconds=0.1, size=4)),), DAY)
        manifest.database.execute("ALTER TABLE reports DROP COLUMN national_prices")
    with opened(tmp_path) as manifest:
        other = replace(TASK, path="b.pdf", choices=replace(USUAL, national_prices=True))
        manifest.add(((other, Record(outcome=Outcome.DONE, seconds=0.1, size=4)),), DAY)
        place = CHOICES.index("national_prices")
        assert [entry.choices[place] for entry in manifest.entries()] == ["yes", ""]


def test_manifest_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "manifest.sqlite").write_text("no database, " * 100, encoding="utf-8")
    with pytest.raises(BatchError, match=r"manifest\.sqlite cannot be used"), opened(tmp_path):
        raise AssertionError
