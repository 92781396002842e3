"""The nouns of a report that was read: what stands where, before anything in it is understood."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One table row as it was read. `cells` has a text for each occupation; `notes` are the numbers that the
    label refers to."""

    label: str
    notes: tuple[int, ...]
    cells: tuple[str, ...]
    difference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: its caption and the heads of its columns, empty where the format prints none."""

    caption: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What stands under one heading; that of the lead is empty."""

    heading: str
    paragraphs: tuple[str, ...]
    grids: tuple[Grid, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A label and the text that belongs to it: a source and its figures, a kind of date and the date."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report as it was read. `charts` are the descriptions of its charts, `stray` what has no place."""

    title: str
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    sources: tuple[Labelled, ...]
    credits: tuple[str, ...]
    dates: tuple[Labelled, ...]
    stray: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One thing that a report says: what was found, and what the data has in its place. Empty for nothing:
    a slot without `found` is missing from the report, one without `expected` should not be there."""

    kind: str
    found: str
    expected: str

    @property
    def is_right(self) -> bool:
        return self.found == self.expected


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A slot that is wrong, and the sentence or row in which it stands."""

    sentence: str
    slot: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What came of reading one report: how many slots it has, and those that are wrong."""

    title: str
    sentences: int
    slots: int
    findings: tuple[Finding, ...]

    @property
    def missing(self) -> int:
        return sum(not finding.slot.found for finding in self.findings)

    @property
    def added(self) -> int:
        return sum(not finding.slot.expected for finding in self.findings)

    @property
    def wrong(self) -> int:
        return len(self.findings) - self.missing - self.added
