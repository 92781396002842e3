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
from reportgen.facts.about import ALTERNATE_TITLES, PRICE_LEVELS, About, Origin
from reportgen.facts.about import FILE as ABOUT
from reportgen.facts.about import read as read_about
from reportgen.facts.areas import FOLDER
from reportgen.facts.joining import ALTERNATES, DESCRIPTIONS, SPECIAL, Joined, join, newest
from reportgen.facts.recorded import FILE as RECORD
from reportgen.facts.sources import cps, crosswalk, oews, onet, parities, projections, raw
from reportgen.facts.sources.plain_columns import MEASURED
from reportgen.facts.sources.raw import RawFile
from reportgen.facts.sources.release import Release
from reportgen.model import Credit

Reader = Callable[[Sequence[RawFile]], tuple[Release, ...]]

# How each publisher's files are known, and how they are read.
SOURCES: dict[str, tuple[Callable[[RawFile], bool], Reader]] = {
    "O*NET": (onet.recognises, onet.read),
    "OEWS": (oews.recognises, oews.read),
    "Employment Projections": (projections.recognises, projections.read),
    "CPS": (cps.recognises, cps.read),
    "Regional Price Parities": (parities.recognises, parities.read),
}


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

    Tables that an earlier build made are replaced, all else in `out` is kept. Without `descriptions`
    no sentence of a source is taken, without `metros` no wages of metropolitan areas. Raises `DataError`, and
    then leaves `out` as it was.
    """
    out = _restored(out)
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
        if (descriptions or table.release.name != DESCRIPTIONS)
        and (metros or not table.release.name.endswith("_metros"))
    ]
    if not tables:
        raise DataError(
            f"No release in {', '.join(map(str, paths))} tells its occupations apart by codes; "
            "add one of O*NET, of OEWS or of the Employment Projections."
        )
    before = read_about(out / ABOUT)
    with _replaced(out) as folder:
        kept = _keep(out, folder, before)
        special = [release for release in newest(releases) if release.name in SPECIAL]
        written = [_write(folder, table) for table in tables]
        written += [_write_special(folder, release) for release in special]
        origins = {name: origin for name, origin in before.tables.items() if name in kept}
        origins |= dict(zip((name for name, _ in written), _origins(tables, special), strict=True))
        about = About(
            title=title or before.title or out.name,
            publisher=before.publisher or "reportgen",
            release=_stated([*(table.release for table in tables), *special]),
            built=tuple(name for name, _ in written),
            credits=_credits(tables, special, before),
            tables=origins,
        )
        (folder / ABOUT).write_text("\n".join([*_lines(about), ""]), encoding="utf-8")
    unread = [file.place for file in files if file not in read and file not in crosswalks]
    return Built(tables=tuple(written), kept=tuple(kept), unread=tuple(unread))


def _restored(out: Path) -> Path:
    """The place of `out`, whose dataset is there again if a build was cut off when it had moved it aside."""
    place = out.resolve()
    if _aside(place).exists() and not place.exists():
        _aside(place).rename(place)
    if place.exists() and not place.is_dir():
        raise DataError(f"{out} is a file; name a folder as --out.")
    return place


def _aside(out: Path) -> Path:
    return out.with_name(f".{out.name}.before")


@contextmanager
def _replaced(out: Path) -> Iterator[Path]:
    """A new folder that takes the place of `out` when all is done; else `out` stays as it was."""
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
        shutil.rmtree(_aside(out), ignore_errors=True)
        if out.exists():
            out.rename(_aside(out))
        folder.rename(out)
        shutil.rmtree(_aside(out), ignore_errors=True)
    except OSError as error:
        raise DataError(f"{out} cannot be written ({error}); it is as it was before.") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _restored(out)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _keep(out: Path, folder: Path, about: About) -> list[str]:
    """Copies what the owner of a dataset put beside the tables of earlier builds; returns its names."""
    made = {ABOUT, RECORD, *about.built}
    kept = [
        name
        for path in sorted(out.rglob("*"))
        if (path.is_file() or path.is_symlink()) and (name := path.relative_to(out).as_posix()) not in made
    ]
    for name in kept:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(out / name, folder / name, follow_symlinks=False)
    return kept


# ---------------------------------------------------------------- tables


def _write(folder: Path, table: Joined) -> tuple[str, int]:
    name = f"{FOLDER}/{table.release.name}.csv" if table.local else f"{table.release.name}.csv"
    rows = table.rows.drop(columns="title") if table.local else table.rows
    order = ["area", "code"] if table.local else ["code"]
    return _save(folder / name, name, rows.sort_values(order, kind="stable"))


def _write_special(folder: Path, release: Release) -> tuple[str, int]:
    """The tables that are no plain ones: other titles of occupations, price levels of places."""
    if release.name == ALTERNATES:
        return _save(folder / ALTERNATE_TITLES, ALTERNATE_TITLES, release.rows[["code", "alternate_title"]])
    rows = release.rows.rename(columns={"title": "area"})[["area", "parity"]]
    return _save(folder / PRICE_LEVELS, PRICE_LEVELS, rows)


def _save(path: Path, name: str, rows: pd.DataFrame) -> tuple[str, int]:
    if path.exists():
        raise DataError(
            f"{name} is a table of your own and would be replaced by one that the build makes; rename it."
        )
    path.parent.mkdir(exist_ok=True)
    rows.to_csv(path, index=False, lineterminator="\n", encoding="utf-8")
    return name, len(rows)


# ---------------------------------------------------------------- dataset.toml


def _origins(tables: Sequence[Joined], special: Sequence[Release]) -> list[Origin]:
    measured = [
        Origin(source=table.release.source, year=table.release.period, basis=table.basis) for table in tables
    ]
    return measured + [Origin(source=release.source, year=release.period) for release in special]


def _stated(releases: Sequence[Release]) -> str:
    return "; ".join(sorted({f"{one.source.split(',')[0]}, {one.period}" for one in releases if one.period}))


def _credits(tables: Sequence[Joined], special: Sequence[Release], before: About) -> tuple[Credit, ...]:
    """What is due for the measures of `tables`, and what the owner gave for sources of other tables."""
    due: dict[tuple[str, str], list[str]] = {}
    for table in tables:
        measures = dict.fromkeys(MEASURED[column].key for column in table.rows if column in MEASURED)
        if table.release.credit and measures:
            due.setdefault((table.release.source, table.release.credit), []).extend(measures)
    found = (
        Credit(source=source, text=text, measures=tuple(measures)) for (source, text), measures in due.items()
    )
    made = {before.tables[name].source for name in before.built if name in before.tables}
    made |= {release.source for release in (*(table.release for table in tables), *special)}
    return (*found, *(credit for credit in before.credits if credit.source not in made))


def _lines(about: About) -> Iterator[str]:
    """The lines of dataset.toml. A text of JSON is one of TOML, too."""
    yield "# Made by `reportgen data build`, which replaces the files in `built` and keeps all others."
    yield f"title = {_text(about.title)}"
    yield f"publisher = {_text(about.publisher)}"
    yield f"release = {_text(about.release)}"
    yield "built = ["
    yield from (f"    {_text(name)}," for name in about.built)
    yield "]"
    for name, origin in about.tables.items():
        yield "\n[[table]]"
        yield f"file = {_text(name)}"
        yield f"source = {_text(origin.source)}"
        if origin.year:
            yield f"year = {_text(origin.year)}"
        if origin.basis:
            yield f"basis = {_text(origin.basis.value)}"
    for credit in about.credits:
        yield "\n[[credit]]"
        yield f"source = {_text(credit.source)}"
        yield f"text = {_text(credit.text)}"
        if credit.measures:
            yield f"measures = {_text(', '.join(credit.measures))}"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
