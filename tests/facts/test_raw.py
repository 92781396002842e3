"""Paths in, the files of releases out: plain, packed, in folders and in archives."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from reportgen.errors import DataError
from reportgen.facts.building import SOURCES
from reportgen.facts.sources import crosswalk, raw
from reportgen.facts.sources.raw import RawFile


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder `home` with files in it and below."""
    for name in ("home/b.txt", "home/a.csv.gz", "home/inner/c.txt", "home/.hidden/d.txt", "home/.d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = name.encode()
        path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    return tmp_path / "home"


def archive(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in members.items():
            packed.writestr(name.replace("__", "/"), content)
    return path


def refusal(file: RawFile) -> str:
    with pytest.raises(DataError) as raised:
        file.content()
    return str(raised.value)


def test_folders(home: Path) -> None:
    found = raw.files([home])
    assert [(file.name, file.folder, file.member) for file in found] == [
        ("a.csv", "home", ""),
        ("b.txt", "home", ""),
        ("c.txt", "inner", ""),
    ]
    assert [file.content().decode() for file in found] == ["home/a.csv.gz", "home/b.txt", "home/inner/c.txt"]
    assert [file.place for file in found] == ["home/a.csv.gz", "home/b.txt", "inner/c.txt"]


def test_a_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    (file,) = raw.files([Path("b.txt")])
    assert (file.name, file.folder, file.place) == ("b.txt", "home", "home/b.txt")
    # A hidden file that is named is meant.
    assert [file.name for file in raw.files([Path(".d.txt")])] == [".d.txt"]


def test_a_file_is_there_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    (home / "again.txt").symlink_to(home / "b.txt")
    found = raw.files([home / "inner", Path("."), home, Path("b.txt"), home / "inner" / ".." / "b.txt"])
    assert [file.name for file in found] == ["c.txt", "a.csv", "again.txt"]
    packed = archive(home / "z.zip", one=b"1")
    assert [file.member for file in raw.files([packed, packed])] == ["one"]


def test_archives(tmp_path: Path) -> None:
    inner = {
        "oesm25nat__b.txt": b"b",
        "a.csv.gz": gzip.compress(b"a"),
        "__MACOSX__x__._b.txt": b"x",
        ".c": b"c",
    }
    path = archive(tmp_path / "oesm25.ZIP", **inner)
    with zipfile.ZipFile(path, "a") as packed:
        packed.mkdir("empty")
    found = raw.files([tmp_path])
    assert [(file.name, file.folder, file.member) for file in found] == [
        ("a.csv", "oesm25", "a.csv.gz"),
        ("b.txt", "oesm25", "oesm25nat/b.txt"),
    ]
    assert [file.content() for file in found] == [b"a", b"b"]
    assert found[1].place == "oesm25.ZIP: oesm25nat/b.txt"


def test_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"nothing\.txt does not exist; name a file"):
        raw.files([tmp_path / "nothing.txt"])
    (tmp_path / "broken.zip").write_bytes(b"PK and no more")
    with pytest.raises(DataError, match=r"broken\.zip is no zip archive"):
        raw.files([tmp_path])
    (tmp_path / "broken.zip").unlink()
    for content in (
        b"not packed",
        gzip.compress(b"cut off")[:-9],
        gzip.compress(b"spoilt" * 99)[:-40] + b"?" * 40,
    ):
        (tmp_path / "a.csv.gz").write_bytes(content)
        (file,) = raw.files([tmp_path])
        assert "a.csv.gz cannot be read (" in refusal(file)
    (tmp_path / "a.csv.gz").unlink()
    assert "cannot be read (" in refusal(file)


def test_archives_that_keep_their_members(tmp_path: Path) -> None:
    """Locked with a password, packed in an unknown way, or damaged."""
    path = archive(tmp_path / "a.zip", member=b"content of a member")
    content = path.read_bytes()
    central = content.index(b"PK\x01\x02")
    for place, value in ((6, 1), (8, 99), (34, 33)):
        spoilt = bytearray(content)
        # The same field of the header before the member and of that in the list of members, two bytes behind.
        spoilt[place] = value
        if place < 30:
            spoilt[central + place + 2] = value
        path.write_bytes(bytes(spoilt))
        (file,) = raw.files([path])
        assert "a.zip cannot be read (" in refusal(file)


def test_each_real_file_belongs_to_one_source(agency_files: Path) -> None:
    found = raw.files([agency_files])
    known = {name: recognises for name, (recognises, _) in SOURCES.items()} | {"": crosswalk.recognises}
    owners = {file: [name for name, recognises in known.items() if recognises(file)] for file in found}
    assert len(found) > 60
    assert [file.place for file, names in owners.items() if len(names) > 1] == []
    assert {name for names in owners.values() for name in names} == set(known)
