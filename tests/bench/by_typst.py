"""The blocks of a report in, a tagged PDF by Typst out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from reportgen import resources
from tests.bench.blocks import Block, Grid, Heading, Paragraph, Picture

_HEAD = """\
#set document(title: {title})
#set text(font: "Report Sans", size: 10pt, lang: "en")
#set page(paper: "us-letter", margin: 54pt, numbering: "1 of 1")
#set table(stroke: (bottom: 0.4pt + gray), inset: (x: 0pt, y: 3.5pt))
"""


@cache
def _fonts() -> Any:
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(resources.FONTS)])


def typst_pdf(blocks: Iterable[Block], title: str) -> bytes:
    import typst

    source = _HEAD.format(title=_string(title)) + "\n".join(map(_markup, blocks))
    compiler: Any = typst.Compiler(source.encode(), font_paths=_fonts())
    pdf: bytes = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    return pdf


def _markup(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"#heading(level: {level}, {_string(text)})"
        case Paragraph(text):
            return f"#par({_content(text)})"
        case Grid(caption, heads, rows):
            width = len(rows[0])
            head = f"table.header({', '.join(map(_content, heads))})," if heads else ""
            cells = ", ".join(_content(cell) for row in rows for cell in row)
            return f"{_line(caption)}#table(columns: (1fr,) * {width}, {head} {cells})"
        case Picture(caption, svg, description):
            image = f'image(bytes({_string(svg)}), format: "svg", width: 100%, alt: {_string(description)})'
            return f"{_line(caption)}#{image}"


def _line(caption: str) -> str:
    return f"#par({_content(caption)})\n" if caption else ""


def _content(text: str) -> str:
    return f"text({_string(text)})"


def _string(text: str) -> str:
    """The text as Typst writes it: as JSON does but for control characters."""
    return re.sub(r"\\u([0-9a-f]{4})", r"\\u{\1}", json.dumps(text, ensure_ascii=False))
