"""The crosswalk from O*NET-SOC to the National Employment Matrix (NEM) in, the NEM code of an occupation out.

Tables without codes are joined by titles: those of the occupation, else of the group that it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from reportgen.errors import DataError
from reportgen.facts.sources import workbook
from reportgen.facts.sources.plain_table import Problem, refuse
from reportgen.facts.sources.raw import RawFile

_FILE = "nem-onet-to-soc-crosswalk.xlsx"
_ONET, _NEM = "O*NET-SOC Code", "NEM Code"
_FORMS = {
    _ONET: (re.compile(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}"), "a code such as 29-1141.01"),
    _NEM: (re.compile(r"[0-9]{2}-[0-9]{4}"), "a code such as 29-1141"),
}
# The one broad group of the SOC with more occupations than a digit can number: physicians.
_WIDE = {"29-122": "29-1210"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosswalk:
    """For each O*NET-SOC code (29-1141.01) the code of the matrix (29-1141), which OEWS shares."""

    nem: Mapping[str, str]

    def nem_code(self, onet_code: str) -> str | None:
        """The code of the matrix for `onet_code`; `None` where the agency assigns none, as for the military.

        Nothing is cut off a code: the agency merges some occupations under codes of its own.
        """
        return self.nem.get(onet_code)


class Level(Enum):
    """For whom a figure is published."""

    OCCUPATION = "the occupation"
    BROAD = "its broad group"
    MINOR = "its minor group"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedTitle:
    """A title under which figures on an occupation may be published, and for whom they then are."""

    title: str
    level: Level


def recognises(file: RawFile) -> bool:
    """Whether `file` is named as the crosswalk is."""
    return file.name.casefold() == _FILE


def read(files: Sequence[RawFile]) -> Crosswalk:
    """The crosswalk of the one file in `files`.

    Source: O*NET-SOC to National Employment Matrix crosswalk, U.S. Bureau of Labor Statistics. Raises
    `DataError` for no file or more than one, for missing columns, and for all cells that are no such codes.
    """
    if len(files) != 1:
        found = " and ".join(file.place for file in files) or "none"
        raise DataError(f"One {_FILE} is needed but there is {found}; name a folder with just one.")
    rows = _rows(files[0])
    problems = _problems(files[0], rows)
    refuse(problems, f"The crosswalk has codes that cannot be read ({len(problems)}); download it again:")
    return Crosswalk(nem=MappingProxyType({onet: nem for _, onet, nem in rows}))


def groups(nem: str) -> tuple[str, ...]:
    """The codes of the groups that `nem` may belong to, from small to large: its broad group (29-1140 for
    29-1141), then its minor group (29-1000, or as 15-1200 where a minor group has but a part of the numbers).

    By the rules of the SOC, of which not every code exists.
    """
    broad = _broad(nem)
    return tuple(dict.fromkeys(code for code in (broad, f"{nem[:5]}00", f"{nem[:4]}000") if code != nem))


def published_titles(nem: str, titles: Mapping[str, str]) -> tuple[PublishedTitle, ...]:
    """The titles to look for in a table without codes, best first: its own, its broad, its minor group's.

    `titles` are those of the matrix by code, groups included.
    """
    levels = (
        dict.fromkeys((nem, *groups(nem)), Level.MINOR) | {_broad(nem): Level.BROAD} | {nem: Level.OCCUPATION}
    )
    return tuple(
        PublishedTitle(title=titles[code], level=level) for code, level in levels.items() if code in titles
    )


def _broad(nem: str) -> str:
    return _WIDE.get(nem[:6], f"{nem[:6]}0")


def title_key(title: str) -> str:
    """What two titles must share to be the same: letters and digits, not case, spaces or punctuation."""
    return " ".join(re.findall(r"[^\W_]+", title.casefold()))


# ---------------------------------------------------------------- rows

_Row = tuple[int, str, str]


def _rows(file: RawFile) -> list[_Row]:
    """Number in the spreadsheet, O*NET-SOC code and NEM code of each row below the header."""
    with workbook.readable(file):
        sheet = workbook.first_sheet(file)
    rows = [[str(cell).strip() for cell in row] for row in sheet.itertuples(index=False)]
    header = next((place for place, row in enumerate(rows) if _ONET in row), None)
    names = [] if header is None else rows[header]
    missing = [name for name in (_ONET, _NEM) if name not in names]
    if header is None or missing:
        raise DataError(f"{file.place} lacks the columns {'; '.join(missing)}; download the crosswalk again.")
    onet, nem = names.index(_ONET), names.index(_NEM)
    below = enumerate(rows[header + 1 :], start=header + 2)
    return [(number, row[onet], row[nem]) for number, row in below if row[onet] or row[nem]]


def _problems(file: RawFile, rows: Sequence[_Row]) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for number, onet, nem in rows:
        for column, code in ((_ONET, onet), (_NEM, nem)):
            form, expected = _FORMS[column]
            if column == _ONET and first.setdefault(code, number) != number:
                expected = f"another code than in row {first[code]}"
            elif form.fullmatch(code):
                continue
            problems.append(
                Problem(file=file.place, row=number, column=column, found=code, expected=expected)
            )
    return problems
