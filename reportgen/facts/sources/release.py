"""What an importer hands on: a published table in the words of a plain table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


class Keys(Enum):
    """By what the rows of a release tell their occupations apart."""

    ONET = "O*NET-SOC codes"
    NEM = "codes of the National Employment Matrix, which OEWS shares"
    TITLES = "titles alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One table of a publication, for the plain table that a dataset keeps of it.

    `name` is the stem of that table's file, `source` who published it, `period` what it refers to,
    `edition` sorts the editions of one table from old to new, `credit` is the text to print where a figure
    of it is printed, empty where source and period say all. `rows` has one row an occupation (and area):
    texts as in a plain table, "" where nothing is reported and "*" where the source withholds a figure. Its
    columns are `code` (empty for `Keys.TITLES`), `title`, those of the measures, and `area` where the table
    is not of the nation.
    """

    name: str
    source: str
    period: str
    edition: tuple[int, ...]
    credit: str
    keys: Keys
    rows: pd.DataFrame
