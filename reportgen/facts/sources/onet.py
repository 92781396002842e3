"""Files of O*NET releases in, tables of occupations out: skills, interests, education, titles and others."""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

import pandas as pd

from reportgen.errors import DataError
from reportgen.facts.sources.onet_tables import CODE, Shelf, Table, recognises, refuse, shelve
from reportgen.facts.sources.raw import RawFile
from reportgen.facts.sources.release import Keys, Release
from reportgen.model import folded

__all__ = ["read", "recognises"]

_SOURCE = "O*NET {number} Database, U.S. Department of Labor, Employment and Training Administration"
# The agency's own words for a page with data that was worked on.
_CREDIT = (
    "This page includes information from the O*NET {number} Database by the U.S. Department of Labor, "
    "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a "
    "trademark of USDOL/ETA. reportgen has modified all or some of this information. USDOL/ETA has not "
    "approved, endorsed, or tested these modifications."
)
_WITHHELD = "*"
_MOST = 10
_IMPORTANT = 3

# Levels of education in the order of the twelve categories of scale RL.
_EDUCATION = (
    *("Less than high school", "High school diploma", "Post-secondary certificate", "Some college"),
    *("Associate's degree", "Bachelor's degree", "Post-baccalaureate certificate", "Master's degree"),
    *("Post-master's certificate", "First professional degree", "Doctoral degree", "Post-doctoral training"),
)

# The most months of preparation at SVP levels 0 to 8; level 1 is no more than a short demonstration, level 9
# has no upper limit.
_MONTHS = (0, 0, 1, 3, 6, 12, 24, 48, 120)
_SVP = re.compile(
    r"\(?(?:Below (?P<below>[3-9])\.0|(?P<low>[1-8])\.0 to < (?P<high>[2-9])\.0"
    r"|(?P<above>[3-9])\.0 and above)\)?"
)

_Cells = dict[str, dict[str, str]]  # the texts of each column by code


def read(files: Sequence[RawFile]) -> tuple[Release, ...]:
    """The releases that `files` have the tables for, each out of the newest O*NET release that has them.

    Scores have two decimals as published, shares are percents with one. What O*NET recommends to suppress is
    left out of rankings, and withheld in breakdowns. Titles that a table lacks come from the newest release.
    Raises `DataError` for a table of an unknown release, with missing columns, or with wrong cells.
    """
    shelf = shelve(files)
    releases = []
    for name, (needed, derive) in _DERIVATIONS.items():
        table = shelf.newest(*needed)
        cells = None if table is None else derive(shelf, table)
        if table is not None and cells is not None:
            releases.append(_release(name, table, _occupations(shelf, table, cells)))
    if table := shelf.newest("Alternate Titles"):
        releases.append(_release("onet_alternate_titles", table, _alternates(shelf, table)))
    return _credited(releases)


def _credited(releases: list[Release]) -> tuple[Release, ...]:
    """The releases with one credit that names all of their numbers."""
    numbers = [f"{major}.{minor}" for major, minor in sorted({one.edition for one in releases})]
    listed = " and ".join(filter(None, [", ".join(numbers[:-1]), *numbers[-1:]]))
    return tuple(replace(one, credit=_CREDIT.format(number=listed)) for one in releases)


def _release(name: str, table: Table, rows: pd.DataFrame) -> Release:
    return Release(
        name=name,
        source=_SOURCE.format(number=table.number),
        period=table.period,
        edition=table.edition,
        credit="",
        keys=Keys.ONET,
        rows=rows,
    )


def _occupations(shelf: Shelf, table: Table, cells: _Cells) -> pd.DataFrame:
    """One row for each occupation that any column has a text for; without columns all those of `table`."""
    titles = _titles(shelf, table)
    codes = sorted({code for column in cells.values() for code in column} if cells else set(table.rows[CODE]))
    columns = {column: [texts.get(code, "") for code in codes] for column, texts in cells.items()}
    return pd.DataFrame({"code": codes, "title": [titles[code] for code in codes], **columns}, dtype=str)


def _alternates(shelf: Shelf, table: Table) -> pd.DataFrame:
    """One row for each other title of an occupation; titles that differ in case alone are one."""
    titles = _titles(shelf, table)
    columns = [(table, "Alternate Title"), (table, "Short Title")]
    if reported := shelf.beside("Sample of Reported Titles", table):
        columns.append((reported, "Reported Job Title"))
    first: dict[tuple[str, str], str] = {}
    for source, column in columns:
        for code, name in zip(source.rows[CODE], source.rows[column], strict=True):
            if name and code in titles and folded(name) != folded(titles[code]):
                first.setdefault((code, folded(name)), name)
    rows = [(code, titles[code], first[code, key]) for code, key in sorted(first)]
    return pd.DataFrame(rows, columns=["code", "title", "alternate_title"], dtype=str)


def _titles(shelf: Shelf, table: Table) -> dict[str, str]:
    """The titles of occupations by code: those of the release of `table` before those of the newest."""
    newest, own = shelf.newest("Occupation Data"), shelf.beside("Occupation Data", table)
    if newest is None or own is None:
        raise DataError(f"{table.place} has codes without titles; add Occupation Data of the same release.")
    titles = {**_pairs(newest, CODE, "Title"), **_pairs(own, CODE, "Title")}
    for column in (CODE, "Related O*NET-SOC Code"):
        if column in table.rows:
            _expect(table, column, titles, "a code that is in Occupation Data")
    return titles


def _expect(table: Table, column: str, known: Iterable[str], expected: str) -> None:
    """Raises `DataError` for each different cell of `column` that is not among `known`, at its first row."""
    listed = set(known)
    firsts: dict[str, int] = {}
    for position, text in enumerate(table.rows[column]):
        if text not in listed:
            firsts.setdefault(text, position)
    refuse([table.problem(position, column, expected) for position in firsts.values()])


def _pairs(table: Table, key: str, value: str) -> dict[str, str]:
    return dict(zip(table.rows[key], table.rows[value], strict=True))


def _grouped(rows: pd.DataFrame, *columns: str) -> dict[str, list[tuple[str, ...]]]:
    """The cells of `columns` by code, in the order of the rows."""
    groups: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for code, *cells in zip(rows[CODE], *(rows[column] for column in columns), strict=True):
        groups[code].append(tuple(cells))
    return groups


def _rated(table: Table, scales: Sequence[str]) -> pd.DataFrame:
    """The rows with a value on the first of `scales` that `table` has; `mark` is * for one to suppress."""
    for scale in scales:
        rows = table.rows[table.rows["Scale ID"] == scale]
        if len(rows):
            rows = rows[rows["Data Value"] != ""]
            flags = rows.get("Recommend Suppress", pd.Series("", index=rows.index))
            return rows.assign(mark=[_WITHHELD if flag == "Y" else "" for flag in flags])
    raise DataError(f"{table.place} has no row with the Scale ID {' or '.join(scales)}; download it again.")


def _rounded(text: str, decimals: int) -> Decimal:
    return Decimal(text).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _order(identifier: str) -> tuple[tuple[int, str], ...]:
    """The place of an identifier in its hierarchy: 2.C.9.b comes before 2.C.10."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in identifier.split("."))


def _entries(names: Iterable[str]) -> str:
    """A ranking cell; a semicolon would part a name in two."""
    return "; ".join(name.replace(";", ",") for name in names)


# ---------------------------------------------------------------- derivations


def _ranking(
    shelf: Shelf,
    table: Table,
    *,
    column: str,
    scales: Sequence[str] = ("IM",),
    least: int | None = None,
    most: int | None = None,
) -> _Cells:
    """The `most` highest of at least `least`, else the three highest; withheld where all are to suppress."""
    rows = _rated(table, scales)
    cells = dict.fromkeys(rows[CODE], _WITHHELD)
    shown = rows[rows["mark"] == ""]
    for code, elements in _grouped(shown, "Data Value", "Element ID", "Element Name").items():
        scored = [(_rounded(value, 2), identifier, name) for value, identifier, name in elements]
        ranked = sorted(scored, key=lambda element: (-element[0], _order(element[1])))
        high = [element for element in ranked if least is None or element[0] >= least]
        best = high[:most] if high else ranked[:3]
        cells[code] = _entries(f"{name} ({score})" for score, _, name in best)
    return {column: cells}


def _technology(shelf: Shelf, table: Table) -> _Cells:
    """Those in demand and hot first, then those that are hot, then others."""
    cells = {}
    for code, examples in _grouped(table.rows, "Example", "Hot Technology", "In Demand").items():
        distinct: dict[str, str] = {}
        for example, *_ in sorted(examples, key=lambda each: (each[1] != "Y", each[1:] != ("Y", "Y"))):
            name = html.unescape(example)
            distinct.setdefault(folded(name), name)
        cells[code] = _entries(list(distinct.values())[:_MOST])
    return {"technology": cells}


def _activities(shelf: Shelf, table: Table) -> _Cells | None:
    """The eight intermediate work activities of most tasks, a core task counting as two."""
    reference = shelf.beside("DWA Reference", table)
    # In text releases the names are in a table of their own.
    named = reference if reference and "IWA Title" in reference.rows else shelf.beside("IWA Reference", table)
    if reference is None or named is None:
        return None
    names = _pairs(named, "IWA ID", "IWA Title")
    _expect(reference, "IWA ID", names, "an activity that is in IWA Reference")
    parents = _pairs(reference, "DWA ID", "IWA ID")
    _expect(table, "DWA ID", parents, "an activity that is in DWA Reference")
    statements = shelf.beside("Task Statements", table)
    types = _pairs(statements, "Task ID", "Task Type") if statements else {}
    cells = {}
    for code, tasks in _grouped(table.rows, "Task ID", "DWA ID").items():
        counts: Counter[str] = Counter()
        for task, activity in {(task, parents[detailed]) for task, detailed in tasks}:
            counts[activity] += 2 if types.get(task) == "Core" else 1
        ranked = sorted(counts, key=lambda activity: (-counts[activity], _order(activity)))
        cells[code] = _entries(names[each].removesuffix(".") for each in ranked[:8])
    return {"activities": cells}


def _job_zones(shelf: Shelf, table: Table) -> _Cells:
    # What a zone means has changed between releases: _DERIVATIONS asks for both tables of one release.
    reference = shelf.table("Job Zone Reference", table.edition)
    times = {zone: _time(svp) for zone, svp in _pairs(reference, "Job Zone", "SVP Range").items()}
    readable = filter(_time, reference.rows["SVP Range"])
    _expect(reference, "SVP Range", readable, "a range of SVP levels such as (4.0 to < 6.0)")
    _expect(table, "Job Zone", times, "a job zone that is in Job Zone Reference")
    zones = _pairs(table, CODE, "Job Zone")
    named = {code: f"{zone} of {len(times)}" for code, zone in zones.items()}
    return {"job_zone": named, "time_to_become": {code: times[zone] for code, zone in zones.items()}}


def _time(svp: str) -> str:
    """The time of a range of SVP levels, such as `over 2 up to 4 years`; "" where `svp` is no such range."""
    match = _SVP.fullmatch(svp)
    if match is None:
        return ""
    low = int(match["low"] or match["above"] or 1)
    high = int(match["high"] or match["below"] or 10) - 1
    if low > high or high == 1:
        return ""
    limits = {"over": _MONTHS[low - 1], "up to": _MONTHS[high] if high < len(_MONTHS) else 0}
    years = max(limits.values()) > 12 and not any(limit % 12 for limit in limits.values())
    period, unit = (12, "years") if years else (1, "months")
    return " ".join([*(f"{words} {limit // period}" for words, limit in limits.items() if limit), unit])


def _education(shelf: Shelf, table: Table) -> _Cells:
    rows = _rated(table, ("RL",))
    unknown = rows.index[rows["Category"] == ""]
    refuse([table.problem(position, "Category", "a category from 1 to 12") for position in unknown])
    cells = {}
    for code, shares in _grouped(rows, "Category", "Data Value", "mark").items():
        parts = [
            (_EDUCATION[int(category) - 1], mark or str(share))
            for category, value, mark in sorted(shares, key=lambda each: int(each[0]))
            if (share := _rounded(value, 1))
        ]
        known = any(share != _WITHHELD for _, share in parts)
        cells[code] = "; ".join(f"{label} {share}" for label, share in parts) if known else _WITHHELD
    return {"education_required": cells}


def _related(shelf: Shelf, table: Table) -> _Cells:
    titles = _titles(shelf, table)
    closest = table.rows[table.rows["Relatedness Tier"] == "Primary-Short"]
    cells = {}
    for code, others in _grouped(closest, "Index", "Related O*NET-SOC Code").items():
        ranked = sorted(others, key=lambda each: int(each[0]))[:_MOST]
        cells[code] = _entries(titles[other] for _, other in ranked)
    return {"related": cells}


def _described(shelf: Shelf, table: Table) -> _Cells:
    return {"description": _pairs(table, CODE, "Description")}


# From 30.1 on work styles have no importance but an impact, from -3 to 3.
_work_styles = partial(_ranking, column="work_styles", scales=("IM", "WI"), most=5)
_Derivation = Callable[[Shelf, Table], _Cells | None]
# The tables that each needs, of one release, and how the first of them becomes columns.
_DERIVATIONS: dict[str, tuple[tuple[str, ...], _Derivation]] = {
    "onet_titles": (("Occupation Data",), lambda shelf, table: {}),
    "onet_descriptions": (("Occupation Data",), _described),
    "onet_skills": (("Skills",), partial(_ranking, column="top_skills")),
    "onet_knowledge": (("Knowledge",), partial(_ranking, column="knowledge", least=_IMPORTANT, most=_MOST)),
    "onet_abilities": (("Abilities",), partial(_ranking, column="abilities", least=_IMPORTANT, most=_MOST)),
    "onet_interests": (("Interests",), partial(_ranking, column="interests", scales=("OI",))),
    "onet_work_values": (("Work Values",), partial(_ranking, column="work_values", scales=("EX",))),
    "onet_work_styles": (("Work Styles",), _work_styles),
    "onet_technology": (("Technology Skills",), _technology),
    "onet_activities": (("Tasks to DWAs",), _activities),
    "onet_job_zones": (("Job Zones", "Job Zone Reference"), _job_zones),
    "onet_education": (("Education, Training, and Experience",), _education),
    "onet_related": (("Related Occupations",), _related),
}
