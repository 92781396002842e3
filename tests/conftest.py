"""What tests of several folders share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hatch_build import make_fonts

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session", autouse=True)
def fonts() -> None:
    """The font files are made while installing and are in no commit, so a fresh checkout may lack them."""
    make_fonts(ROOT / "templates" / "fonts")


@pytest.fixture(scope="session")
def agency_files() -> Path:
    """The folder with the files of O*NET, BLS and the others, as they are distributed."""
    folder = os.environ.get("REPORTGEN_AGENCY_FILES", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("REPORTGEN_AGENCY_FILES names no folder of agency files")
    return Path(folder)
