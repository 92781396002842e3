"""Releases in, one table by occupation for each out: what an occupation is, and whose figures are whose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from reportgen.facts.sources.crosswalk import Crosswalk, Level, published_titles, title_key
from reportgen.facts.sources.oews import highest_paying
from reportgen.facts.sources.plain_columns import MEASURED, STANDARD_ERRORS
from reportgen.facts.sources.release import Keys, Release
from reportgen.model import Basis

TITLES = "onet_titles"
DESCRIPTIONS = "onet_descriptions"
ALTERNATES = "onet_alternate_titles"
PARITIES = "parities"
# Tables that are no plain ones, and are kept as they are.
SPECIAL = (ALTERNATES, PARITIES)
_WAGES = "oews"
_STATES = "oews_states"
_METROS = "oews_metros"
# Where two tables have one measure, the first keeps it: jobs go with the growth that is projected for them.
_FIRST = ("projections", "jobs", "entry")
_MODELLED = ("projections",)
_DERIVED = ("onet_activities", "onet_time", "degree")
_DERIVED_FROM: dict[str, dict[str, tuple[str, ...]]] = {
    # Only a few occupations have a median by the hour and none by the year; the others have no such row.
    "oews": {"oews_hourly": ("hourly_median",)},
    "oews_states": {"oews_hourly_states": ("hourly_median",)},
    "oews_metros": {"oews_hourly_metros": ("hourly_median",)},
    "attainment": {"degree": ("degree", "degree_share")},
    "onet_job_zones": {"onet_time": ("time_to_become",)},
}
# Of lists without scores the dataset keeps the beginning.
_KEPT = {"technology": 6, "activities": 5}
_FOR = "published_for"
_FIGURES = frozenset({*MEASURED, *STANDARD_ERRORS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The table that a dataset keeps of a release: `rows` have the code and title of an occupation each, and
    the columns of a plain table; `local` ones begin with their area."""

    release: Release
    rows: pd.DataFrame
    basis: Basis
    local: bool = False


def join(
    releases: Sequence[Release], crosswalk: Crosswalk | None, matrix: Mapping[str, str]
) -> tuple[Joined, ...]:
    """The tables of the newest edition of each release; `matrix` has the titles of the projections by code.

    Occupations are those of O*NET, and those of OEWS and the projections that are no O*NET `.00` code. A
    specialty takes the figures of the occupation that the crosswalk names, an occupation that O*NET parts
    takes the ratings of its first part, and titles without codes are joined by name, else by group; without
    `matrix`, by name alone. Each such figure says in `published_for` for whom it was published.
    """
    parted = [part for release in newest(releases) for part in _parted(release)]
    occupations = _occupations(parted, crosswalk)
    matrix = matrix or _own_titles(occupations)
    joined = [_joined(release, occupations, matrix) for release in parted if release.name not in SPECIAL]
    joined += _places(parted, occupations)
    return tuple(_once(sorted(joined, key=lambda table: _rank(table.release.name))))


def newest(releases: Sequence[Release]) -> list[Release]:
    """The newest edition of each table."""
    found: dict[str, Release] = {}
    for release in sorted(releases, key=lambda release: release.edition):
        found[release.name] = release
    return list(found.values())


def _parted(release: Release) -> list[Release]:
    """A table as published, and what is derived from it as a table of its own."""
    for name, columns in _DERIVED_FROM.get(release.name, {}).items():
        derived = [column for column in columns if column in release.rows]
        kept = [column for column in release.rows if column not in _FIGURES or column in derived]
        published = replace(release, rows=release.rows.drop(columns=derived))
        return [published, replace(release, name=name, rows=release.rows[kept])]
    return [release]


def _rank(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


# ---------------------------------------------------------------- occupations


def _occupations(releases: Sequence[Release], crosswalk: Crosswalk | None) -> pd.DataFrame:
    """`code`, `title` and `nem` of every occupation, in the order of the codes.

    Of the titles by codes of the matrix those of OEWS come first: they have capitals, as O*NET's have.
    """
    onet = next((release.rows[["code", "title"]] for release in releases if release.name == TITLES), None)
    by_matrix = [release for release in releases if release.keys is Keys.NEM]
    by_matrix.sort(key=lambda release: not release.name.startswith(_WAGES))
    own = pd.concat(
        [
            pd.DataFrame(columns=["code", "title"], dtype=str),
            *(release.rows[["code", "title"]] for release in by_matrix),
        ]
    ).drop_duplicates("code")
    if onet is None:
        return own.assign(nem=own["code"]).sort_values("code", ignore_index=True)
    known = onet.assign(nem=[_nem_code(code, crosswalk) for code in onet["code"]])
    whole = {code.removesuffix(".00") for code in onet["code"] if code.endswith(".00")}
    hybrids = own[~own["code"].isin(whole)]
    found = pd.concat([known, hybrids.assign(nem=hybrids["code"])])
    return found.sort_values("code", ignore_index=True)


def _nem_code(code: str, crosswalk: Crosswalk | None) -> str:
    """The code of the matrix, empty for none; without a crosswalk only whole occupations have one."""
    if crosswalk is not None:
        return crosswalk.nem_code(code) or ""
    return code.removesuffix(".00") if code.endswith(".00") else ""


def _own_titles(occupations: pd.DataFrame) -> dict[str, str]:
    """The titles of the occupations that have a code of the matrix to themselves, by that code."""
    own = occupations[occupations["code"].str.removesuffix(".00") == occupations["nem"]]
    return dict(zip(own["nem"], own["title"], strict=True))


# ---------------------------------------------------------------- whose figures are whose


def _joined(release: Release, occupations: pd.DataFrame, matrix: Mapping[str, str]) -> Joined:
    match release.keys:
        case Keys.NEM:
            rows = _by_matrix(release.rows, occupations)
        case Keys.ONET if release.name == TITLES:
            rows = occupations[["code", "title"]]
        case Keys.ONET:
            rows = _by_code(release.rows, occupations, borrowing=release.name != DESCRIPTIONS)
        case Keys.TITLES:
            rows = _by_title(release.rows, occupations, matrix)
    basis = Basis.MODELLED if release.name in _MODELLED else Basis.MEASURED
    if release.name in _DERIVED:
        basis = Basis.DERIVED
    return Joined(release=release, rows=rows, basis=basis, local="area" in rows)


def _by_matrix(rows: pd.DataFrame, occupations: pd.DataFrame) -> pd.DataFrame:
    """Rows by codes of the matrix. They are an occupation's own where the code is its code."""
    found = occupations.merge(
        rows.rename(columns={"code": "nem", "title": "published"}), on="nem", sort=False, validate=None
    )
    own = (found["code"] == found["nem"]) | (found["code"] == found["nem"] + ".00")
    published = found["nem"].map(_own_titles(occupations)).fillna(found["published"])
    return _borrowing(found, published.where(~own, ""))


def _by_code(rows: pd.DataFrame, occupations: pd.DataFrame, *, borrowing: bool) -> pd.DataFrame:
    """Rows by O*NET-SOC codes; an occupation that O*NET parts has those of the first part that has any, where
    `borrowing`: a text on the part would be wrong of the whole."""
    own = occupations.merge(rows.drop(columns="title"), on="code")
    parts = occupations[(occupations["nem"] != "") & (occupations["code"] != occupations["nem"])]
    members = parts.merge(rows.drop(columns="title"), on="code").drop_duplicates("nem")
    hybrids = occupations[(occupations["code"] == occupations["nem"]) & borrowing]
    borrowed = hybrids.merge(members.drop(columns="code").rename(columns={"title": "published"}), on="nem")
    own = own.assign(published="")
    found = pd.concat([own, borrowed]).sort_values("code", ignore_index=True)
    return _borrowing(found, found["published"])


def _by_title(rows: pd.DataFrame, occupations: pd.DataFrame, matrix: Mapping[str, str]) -> pd.DataFrame:
    """Rows without codes: under the title of the occupation, else of its broad, else of its minor group."""
    titles = {title_key(title): title for title in occupations["title"]}
    by_title = {title_key(title): place for place, title in enumerate(rows["title"])}
    places, codes, published = [], [], []
    for code, nem in zip(occupations["code"], occupations["nem"], strict=True):
        for candidate in published_titles(nem, matrix) if nem else ():
            place = by_title.get(title_key(candidate.title))
            if place is None:
                continue
            own = candidate.level is Level.OCCUPATION and code in (nem, f"{nem}.00")
            title = rows["title"].iloc[place]
            places.append(place)
            codes.append(code)
            published.append("" if own else titles.get(title_key(title), title))
            break
    found = rows.iloc[places].drop(columns=["code", "title"]).reset_index(drop=True)
    # The type is stated because pandas would take codes for numbers where no title is found.
    found = found.assign(code=pd.Series(codes, dtype=str), published=pd.Series(published, dtype=str))
    merged = occupations.merge(found, on="code")
    return _borrowing(merged, merged["published"])


def _borrowing(found: pd.DataFrame, published: pd.Series[str]) -> pd.DataFrame:
    """The columns of a plain table, with whom the figures were published for, and no row without a figure."""
    found = found.assign(**{_FOR: published})
    figures = [column for column in found if column in MEASURED or column in STANDARD_ERRORS]
    if figures:
        found = found[(found[figures] != "").any(axis="columns")]
    for column, most in _KEPT.items():
        if column in found:
            found = found.assign(**{column: ["; ".join(text.split("; ")[:most]) for text in found[column]]})
    ends = [column for column in (_FOR, "remark") if column in found and (found[column] != "").any()]
    starts = ["area"] if "area" in found else []
    return found[[*starts, "code", "title", *figures, *ends]].reset_index(drop=True)


# ---------------------------------------------------------------- places, and each measure once


def _places(releases: Sequence[Release], occupations: pd.DataFrame) -> list[Joined]:
    """The state and the metro area where each occupation is paid most."""
    found = []
    for name, column in ((_STATES, "highest_paying_state"), (_METROS, "highest_paying_metro")):
        for release in releases:
            if release.name != name:
                continue
            cities = ~release.rows["area"].str.contains("nonmetropolitan")
            best = highest_paying(replace(release, rows=release.rows[cities]))
            titles = release.rows.drop_duplicates("code").set_index("code")["title"]
            rows = pd.DataFrame({"title": titles.reindex(best.index), column: best["area"]}).reset_index()
            place = replace(release, name=column, rows=rows)
            found.append(Joined(release=place, rows=_by_matrix(rows, occupations), basis=Basis.DERIVED))
    return found


def _once(tables: Sequence[Joined]) -> list[Joined]:
    """The tables of the nation with each measure in the first one only; local ones as they are. A table
    without rows is left out."""
    seen: set[str] = set()
    kept = []
    for table in tables:
        if table.rows.empty:
            continue
        if table.local:
            kept.append(table)
            continue
        again = [column for column in table.rows if column in seen]
        rows = table.rows.drop(columns=[*again, *(f"{column}_rse" for column in again)], errors="ignore")
        measured = {str(column) for column in rows if column in MEASURED}
        seen |= measured
        if measured or table.release.name == TITLES:
            kept.append(replace(table, rows=rows))
    return kept
