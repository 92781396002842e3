"""A folder of templates of one's own, read."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.configuration.templates import templates
from reportgen.errors import ConfigurationError


def test_templates_and_style_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("style.css", "report.html.j2", "part.html.j2", "notes.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert [name for name, _ in templates(tmp_path)] == ["part.html.j2", "report.html.j2", "style.css"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("reprot.html.j2", b"x", "has none of "),
        ("print.css", b"x", "print.css is not used; put its rules into"),
        ("style.css", b"\xff\xfe", "style.css cannot be read; save it as text in UTF-8"),
        ("style.css", bytes(300 * 1024), "style.css is larger than 256 KB"),
    ],
)
def test_what_would_do_nothing_is_refused(name: str, content: bytes, why: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ConfigurationError) as raised:
        templates(tmp_path)
    assert why in str(raised.value)
