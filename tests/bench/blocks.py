"""A Report and its drawn charts in, the plain blocks of its pages out, for other engines to set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportgen.model import Report, Table


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells under a row of heads; the first cell of a row names it."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    caption: str
    svg: str
    description: str


Block = Heading | Paragraph | Grid | Picture


def blocks(report: Report, charts: Mapping[str, str]) -> Iterator[Block]:
    """All that the pages of the report show, in their order."""
    yield Heading(report.title, 1)
    for section in report.sections:
        if section.heading:
            yield Heading(section.heading, 2)
        for claims in (*section.paragraphs, *((caveat,) for caveat in section.caveats)):
            yield Paragraph(" ".join(claim.text for claim in claims))
        for exhibit in section.exhibits:
            if isinstance(exhibit, Table):
                yield _grid(exhibit)
            else:
                yield Picture(exhibit.title, charts[exhibit.key], exhibit.description.text)
    if report.notes:
        yield Heading(report.labels.notes, 2)
    for number, note in enumerate(report.notes, start=1):
        yield Paragraph(f"{number}. {note}")
    for heading, lines in ((report.labels.sources, report.sources), (report.labels.dates, report.dates)):
        yield Heading(heading, 2)
        yield Grid("", (), tuple((line.label, line.text) for line in lines))
    for credit in report.credits:
        yield Paragraph(credit)


def _grid(table: Table) -> Grid:
    difference = (table.difference_head,) if table.difference_head else ()
    rows = (
        (
            " ".join((row.label, *(f"note {number}" for number in row.notes))),
            *row.cells,
            *((row.difference,) if difference else ()),
        )
        for row in table.rows
    )
    return Grid(table.caption, ("", *table.heads, *difference), tuple(rows))
