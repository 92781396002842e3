"""dataset.toml in, what a dataset says of itself out: its title, and where each of its tables comes from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.errors import DataError
from reportgen.model import Basis, Credit

FILE = "dataset.toml"
# Two tables of a dataset that are no plain ones: other titles by code, and price levels by place.
ALTERNATE_TITLES = "alternate_titles.csv"
PRICE_LEVELS = "price_levels.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the figures of one table come from, as far as its rows do not say so themselves."""

    source: str = ""
    year: str = ""
    basis: Basis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What dataset.toml says; empty where there is no such file. `release` says in one line what is in it,
    `tables` are by the names of their files, `built` are the names of the files that a build made."""

    title: str = ""
    publisher: str = ""
    release: str = ""
    built: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    tables: Mapping[str, Origin] = field(default_factory=dict)


def read(path: Path) -> About:
    """What the dataset.toml at `path` says. Raises `DataError` where it is malformed."""
    if not path.exists():
        return About()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise DataError(f"{path} cannot be read as TOML in UTF-8: {error}.") from error
    for name in ("title", "publisher", "release"):
        if not isinstance(content.get(name, ""), str):
            raise DataError(f"{path} has a {name} that is no text; put it in quotes.")
    built = content.get("built", [])
    if not isinstance(built, list) or not all(isinstance(name, str) for name in built):
        raise DataError(f"{path} has a list built that is no list of file names; correct it.")
    tables = [_texts(path, "table", ("file",), *one) for one in _entries(path, content, "table")]
    credits = [_texts(path, "credit", ("source", "text"), *one) for one in _entries(path, content, "credit")]
    return About(
        title=content.get("title", ""),
        publisher=content.get("publisher", ""),
        release=content.get("release", ""),
        built=tuple(built),
        credits=tuple(
            Credit(
                source=one["source"],
                text=one["text"],
                measures=tuple(one.get("measures", "").replace(",", " ").split()),
            )
            for one in credits
        ),
        tables={one["file"]: _origin(path, one) for one in tables},
    )


def _origin(path: Path, texts: Mapping[str, str]) -> Origin:
    basis = texts.get("basis")
    known = {one.value: one for one in Basis if one is not Basis.PUBLISHED}
    if basis is not None and basis not in known:
        raise DataError(f"{path} has the basis “{basis}”; write one of: {', '.join(known)}.")
    return Origin(
        source=texts.get("source", ""), year=texts.get("year", ""), basis=known[basis] if basis else None
    )


def _entries(path: Path, content: Mapping[str, object], kind: str) -> list[tuple[int, object]]:
    entries = content.get(kind, [])
    if not isinstance(entries, list):
        raise DataError(f"{path} has a {kind} that is no list of tables; write [[{kind}]] above each one.")
    return list(enumerate(entries, start=1))


def _texts(path: Path, kind: str, needed: tuple[str, ...], place: int, table: object) -> dict[str, str]:
    found = table if isinstance(table, dict) else {}
    texts = {key: text.strip() for key, text in found.items() if isinstance(text, str)}
    if len(texts) < len(found) or not all(texts.get(key) for key in needed):
        wanted = " or its ".join(needed)
        raise DataError(f"{path} has a {kind} (number {place}) that lacks its {wanted}; add it.")
    return texts
