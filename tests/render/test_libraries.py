"""Which C libraries set the pages."""

from __future__ import annotations

import pytest
from weasyprint.text import ffi

from reportgen.render import libraries, library_versions


def test_versions_are_those_that_weasyprint_works_with() -> None:
    found = dict(library_versions())
    number = ffi.pango.pango_version()
    assert found["pango"] == f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    assert found["harfbuzz"].count(".") == 2
    assert bool(found["harfbuzz-subset"]) == (ffi.harfbuzz_subset is not None)


def test_library_that_is_not_there_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(vars(libraries), "_NAMES", {"harfbuzz-subset": ("libnowhere.so.0",)})
    assert list(library_versions()) == [("harfbuzz-subset", "")]
