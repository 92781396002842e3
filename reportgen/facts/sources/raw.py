"""Paths in, the files of agencies' releases out: plain, gzip-compressed, in folders or in zip archives."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import DataError

# An archive with a password is a RuntimeError, one that is packed in a way of its own is a subclass of it.
_BROKEN = (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFile:
    """One file of a release. `name` is without `.gz`; `folder` is the name of the folder or archive that
    holds it, by which agencies tell releases apart; `member` is its name inside an archive, else empty."""

    name: str
    folder: str
    path: Path
    member: str = ""

    @property
    def place(self) -> str:
        """Where it is, for messages."""
        return f"{self.path.name}: {self.member}" if self.member else f"{self.folder}/{self.path.name}"

    def content(self) -> bytes:
        """Its bytes, decompressed. Raises `DataError` where it cannot be read."""
        try:
            if self.member:
                with zipfile.ZipFile(self.path) as archive:
                    content = archive.read(self.member)
            else:
                content = self.path.read_bytes()
            packed = (self.member or self.path.name).endswith(".gz")
            return gzip.decompress(content) if packed else content
        except _BROKEN as error:
            raise DataError(f"{self.path} cannot be read ({error}); copy or download it again.") from error


def decoded(file: RawFile, advice: str) -> str:
    """The text of a file in UTF-8, with or without a byte order mark. Raises `DataError` with `advice`."""
    try:
        return file.content().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(f"{file.place} is not written in UTF-8; {advice}.") from error


def files(paths: Iterable[Path]) -> tuple[RawFile, ...]:
    """The files at `paths`; folders with all that is in them, and zip archives, in the order of their names.
    A file that several paths lead to is there once; hidden ones are left out.

    Raises `DataError` for a path where nothing is, and for a broken archive.
    """
    found: dict[tuple[Path, str], RawFile] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault((file.path.resolve(), file.member), file)
    return tuple(found.values())


def _files(path: Path) -> list[RawFile]:
    if path.is_dir():
        return [file for inner in sorted(path.iterdir()) if inner.name[0] != "." for file in _files(inner)]
    if not path.exists():
        raise DataError(f"{path} does not exist; name a file or folder of a release.")
    if path.suffix.lower() == ".zip":
        return _members(path)
    return [RawFile(name=path.name.removesuffix(".gz"), folder=path.resolve().parent.name, path=path)]


def _members(path: Path) -> list[RawFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            names = sorted(name for name in archive.namelist() if not name.endswith("/"))
    except (OSError, zipfile.BadZipFile) as error:
        raise DataError(f"{path} is no zip archive that can be read; download it again.") from error
    return [
        RawFile(name=Path(member).name.removesuffix(".gz"), folder=path.stem, path=path, member=member)
        for member in names
        if not any(part.startswith(".") for part in Path(member).parts)
    ]
