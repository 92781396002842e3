"""Files of published releases in, a dataset folder out: plain tables, local ones, and dataset.toml."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from reportgen.errors import DataError
from reportgen.facts.about import ALTERNATE_TITLES, PRICE_LEVELS
from reportgen.facts.about import FILE as ABOUT
from reportgen.facts.about import read as read_about
from reportgen.facts.areas import FOLDER
from reportgen.facts.joining import ALTERNATES, PARITIES, Joined, join
from reportgen.facts.sources import cps, crosswalk, oews, onet, parities, projections, raw
from reportgen.facts.sources.raw import RawFile
from reportgen.facts.sources.release import Release

Reader = Callable[[Sequence[RawFile]], tuple[Release, ...]]

# How each publisher's files are known, and how they are read.
SOURCES: dict[str, tuple[Callable[[RawFile], bool], Reader]] = {
    "O*NET": (onet.recognises, onet.read),
    "OEWS": (oews.recognises, oews.read),
    "Employment Projections": (projections.recognises, projections.read),
    "CPS": (cps.recognises, cps.read),
    "Regional Price Parities": (parities.recognises, parities.read),
}
_DESCRIPTIONS = "onet_descriptions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made: the tables with their numbers of rows, the tables of its owner that it kept, and
    the files in which it found nothing to read."""

    tables: tuple[tuple[str, int], ...]
    kept: tuple[str, ...]
    unread: tuple[str, ...]


def build(
    paths: Sequence[Path], out: Path, *, title: str = "", descriptions: bool = True, metros: bool = True
) -> Built:
    """The dataset at `out`, from the newest of the releases in `paths`: files, folders and zip archives.

    Tables that an earlier build made are replaced, other tables in `out` are kept. Without `descriptions`
    no sentence of a source is taken, without `metros` no wages of metropolitan areas. Raises `DataError`, and
    then leaves `out` as it was.
    """
    files = raw.files(paths)
    releases: list[Release] = []
    read: set[RawFile] = set()
    for recognises, reader in SOURCES.values():
        mine = [file for file in files if recognises(file)]
        releases += reader(mine) if mine else ()
        read |= set(mine)
    crosswalks = [file for file in files if crosswalk.recognises(file)]
    matrix = projections.titles([file for file in files if projections.recognises(file)])
    if not releases:
        named = ", ".join(map(str, paths))
        raise DataError(f"No release was found in {named}; name files as their agencies distribute them.")
    tables = [
        table
        for table in join(releases, crosswalk.read(crosswalks) if crosswalks else None, matrix)
        if (descriptions or table.release.name != _DESCRIPTIONS)
        and (metros or table.release.name != "oews_metros")
    ]
    with _replaced(out) as folder:
        kept = _keep(out, folder)
        special = _newest_special(releases)
        written = [_write(folder, table) for table in tables]
        written += [_write_special(folder, release) for release in special]
        title = title or read_about(out / ABOUT).title or out.resolve().name
        lines = _about(title, tables, special, [name for name, _ in written])
        (folder / ABOUT).write_text("\n".join([*lines, ""]), encoding="utf-8")
    unread = [file.place for file in files if file not in read and file not in crosswalks]
    return Built(tables=tuple(written), kept=tuple(kept), unread=tuple(unread))


@contextmanager
def _replaced(out: Path) -> Iterator[Path]:
    """A new folder that takes the place of `out` when all is done; else `out` stays as it was."""
    before = out.with_name(f".{out.name}.before")
    if before.exists() and not out.exists():
        before.rename(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    except OSError as error:
        raise DataError(
            f"{out.parent} cannot be written to ({error.strerror}); name another --out."
        ) from error
    try:
        yield folder
        folder.chmod(0o777 & ~_umask())
        shutil.rmtree(before, ignore_errors=True)
        if out.exists():
            out.rename(before)
        folder.rename(out)
        shutil.rmtree(before, ignore_errors=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _keep(out: Path, folder: Path) -> list[str]:
    """Copies what the owner of a dataset put beside the tables of earlier builds."""
    if not out.is_dir():
        return []
    made = {ABOUT, FOLDER, *read_about(out / ABOUT).built}
    kept = [path for path in sorted(out.iterdir()) if path.name not in made and path.is_file()]
    for path in kept:
        shutil.copy2(path, folder / path.name)
    return [path.name for path in kept]


# ---------------------------------------------------------------- tables


def _write(folder: Path, table: Joined) -> tuple[str, int]:
    name = f"{FOLDER}/{table.release.name}.csv" if table.local else f"{table.release.name}.csv"
    rows = table.rows.drop(columns="title") if table.local else table.rows
    order = ["area", "code"] if table.local else ["code"]
    return _save(folder / name, name, rows.sort_values(order, kind="stable"))


def _newest_special(releases: Sequence[Release]) -> list[Release]:
    found = {
        one.name: one
        for one in sorted(releases, key=lambda release: release.edition)
        if one.name in (ALTERNATES, PARITIES)
    }
    return list(found.values())


def _write_special(folder: Path, release: Release) -> tuple[str, int]:
    """The tables that are no plain ones: other titles of occupations, price levels of places."""
    if release.name == ALTERNATES:
        return _save(folder / ALTERNATE_TITLES, ALTERNATE_TITLES, release.rows[["code", "alternate_title"]])
    rows = release.rows.rename(columns={"title": "area"})[["area", "parity"]]
    return _save(folder / PRICE_LEVELS, PRICE_LEVELS, rows)


def _save(path: Path, name: str, rows: pd.DataFrame) -> tuple[str, int]:
    path.parent.mkdir(exist_ok=True)
    rows.to_csv(path, index=False, lineterminator="\n", encoding="utf-8")
    return name, len(rows)


# ---------------------------------------------------------------- dataset.toml


def _about(
    title: str, tables: Sequence[Joined], special: Sequence[Release], names: Sequence[str]
) -> Iterator[str]:
    """The lines of dataset.toml. A text of JSON is one of TOML, too."""
    releases = [*(table.release for table in tables), *special]
    stated = dict.fromkeys(f"{one.source.split(',')[0]}, {one.period}" for one in releases if one.period)
    yield "# Made by `reportgen data build`, which replaces the files in `built` and keeps all others."
    yield f"title = {_text(title)}"
    yield f"publisher = {_text('reportgen')}"
    yield f"release = {_text('; '.join(sorted(stated)))}"
    yield "built = ["
    yield from (f"    {_text(name)}," for name in names)
    yield "]"
    for table, name in zip(tables, names, strict=False):
        yield "\n[[table]]"
        yield f"file = {_text(name)}"
        yield f"source = {_text(table.release.source)}"
        if table.release.period:
            yield f"year = {_text(table.release.period)}"
        yield f"basis = {_text(table.basis.value)}"
    for source, text in dict.fromkeys((one.source, one.credit) for one in releases):
        yield "\n[[credit]]"
        yield f"source = {_text(source)}"
        yield f"text = {_text(text)}"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
