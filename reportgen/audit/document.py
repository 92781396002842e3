"""The nouns of a report that was read: what stands where, before anything in it is understood."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One table row as it was read. `cells` has a text for each occupation, or for each column; `notes` are
    the numbers that the label refers to. `listed` is the whole text where cells that are lists have names
    behind them: only these tell where one cell ends. `differs` says whether there is a column for the
    difference."""

    label: str
    notes: tuple[int, ...]
    cells: tuple[str, ...]
    difference: str
    listed: str = ""
    differs: bool = True


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
    """A report as it was read. `charts` are the descriptions of its charts, `eyebrow` is the line above the
    title, both empty where the format has none; `stray` is what has no place; `language` is its code."""

    language: str
    title: str
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    sources: tuple[Labelled, ...]
    credits: tuple[str, ...]
    dates: tuple[Labelled, ...]
    charts: tuple[str, ...] = ()
    eyebrow: str = ""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The figures of many verdicts."""

    reports: int = 0
    sentences: int = 0
    slots: int = 0
    missing: int = 0
    added: int = 0
    wrong: int = 0

    def with_verdict(self, verdict: Verdict) -> Tally:
        return self + Tally(
            reports=1,
            sentences=verdict.sentences,
            slots=verdict.slots,
            missing=verdict.missing,
            added=verdict.added,
            wrong=verdict.wrong,
        )

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            reports=self.reports + other.reports,
            sentences=self.sentences + other.sentences,
            slots=self.slots + other.slots,
            missing=self.missing + other.missing,
            added=self.added + other.added,
            wrong=self.wrong + other.wrong,
        )

    @property
    def errors(self) -> int:
        return self.missing + self.added + self.wrong

    @property
    def sentence(self) -> str:
        """All figures and the slot error rate."""
        rate = 100 * self.errors / self.slots if self.slots else 0.0
        return (
            f"{self.reports:,} reports, {self.sentences:,} sentences, {self.slots:,} slots: "
            f"{self.missing:,} missing, {self.added:,} added, {self.wrong:,} wrong; "
            f"slot error rate {rate:.4f}%."
        )
