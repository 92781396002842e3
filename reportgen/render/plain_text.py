"""A Report in, plain text out, wrapped at 78 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from reportgen.model import Claim, Imprint, Labels, Line, Report, Row, Section, Table

WIDTH = 78
# The line after which nothing of the report follows, but what the organisation has printed on it.
IMPRINT = "* * *"
_BLANK = 30
# A cell with one of these is itself a list, so its row names the occupation after each cell, as does a row of
# more than two.
_LISTS = (", ", "; ")


def to_text(report: Report) -> str:
    """The report as plain text: what is printed on the pages, without the charts.

    A table row is a sentence of its own, such as "Average age: 43 years and 40 years; 3 years older."
    """
    blocks = [_underlined(report.title, "=")]
    for section in report.sections:
        blocks += _section(section, report.labels)
    blocks += [_wrapped(remark, indent="") for remark in report.remarks]
    for heading, lines in (
        (report.labels.notes, _numbered(report.notes)),
        (report.labels.sources, _lines(report.sources)),
        ("", report.credits),
        (report.labels.dates, _lines(report.dates)),
    ):
        if lines:
            blocks += [_underlined(heading, "-")] if heading else []
            blocks.append("\n".join(map(_wrapped, lines)))
    imprint = list(map(_wrapped, _imprint(report.imprint)))
    if imprint:
        blocks += [IMPRINT, "\n".join(imprint)]
    return "\n\n".join(blocks) + "\n"


def _imprint(imprint: Imprint) -> Iterator[str]:
    if imprint.client:
        yield f"{imprint.client}: {'_' * _BLANK}"
    if imprint.note:
        yield f"{imprint.note_heading}: {imprint.note.text}"
    yield from filter(None, (imprint.organisation, *imprint.contact))
    yield from (line.text for line in imprint.footer)


def _section(section: Section, labels: Labels) -> Iterator[str]:
    if section.heading:
        yield _underlined(section.heading, "-")
    for paragraph in section.paragraphs:
        yield _paragraph(paragraph)
    for caveat in section.caveats:
        yield _paragraph((caveat,))
    for exhibit in section.exhibits:
        if isinstance(exhibit, Table):
            rows = (sentence(row, exhibit.heads, labels) for row in exhibit.rows)
            caption = [exhibit.caption] if exhibit.caption else []
            yield "\n".join(_wrapped(line) for line in (*caption, *rows))
    if section.question:
        yield _wrapped(section.question, indent="")


def sentence(row: Row, heads: tuple[str, ...], labels: Labels) -> str:
    """A table row as a sentence; `heads` name its occupations."""
    notes = f" ({', '.join(f'{labels.note} {number}' for number in row.notes)})" if row.notes else ""
    difference = f"; {row.difference}" if row.difference else ""
    return f"{row.label}{notes}: {_cells(row, heads, labels.against)}{difference}".rstrip(".") + "."


def _cells(row: Row, heads: tuple[str, ...], against: str) -> str:
    if all(row.missing) and len(set(row.cells)) == 1:
        return row.cells[0]
    if len(row.cells) > 2 or any(mark in cell for cell in row.cells for mark in (*_LISTS, f" {against} ")):
        return "; ".join(f"{cell} ({head})" for cell, head in zip(row.cells, heads, strict=True))
    return f" {against} ".join(row.cells)


def _paragraph(claims: Iterable[Claim]) -> str:
    return _wrapped(" ".join(claim.text for claim in claims), indent="")


def _underlined(text: str, line: str) -> str:
    wrapped = _wrapped(text, indent="")
    return f"{wrapped}\n{line * max(map(len, wrapped.splitlines()))}"


def _numbered(notes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{number}. {note}" for number, note in enumerate(notes, start=1))


def _lines(lines: tuple[Line, ...]) -> tuple[str, ...]:
    return tuple(f"{line.label}: {line.text}" for line in lines)


def _wrapped(text: str, indent: str = "  ") -> str:
    if not text.isprintable() or "  " in text or text != text.strip():
        return _wrapped_slowly(text, indent)
    lines, start, room = [], 0, WIDTH
    while len(text) - start > room:
        cut = text.rfind(" ", start, start + room + 1)
        # A word that is longer than a line has a line of its own.
        cut = text.find(" ", start) if cut < 0 else cut
        if cut < 0:
            break
        lines.append(text[start:cut])
        start, room = cut + 1, WIDTH - len(indent)
    lines.append(text[start:])
    return f"\n{indent}".join(lines)


def _wrapped_slowly(text: str, indent: str) -> str:
    # Long words and hyphens are kept whole: a title must read letter for letter.
    return textwrap.fill(
        text,
        WIDTH,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
    )
