"""The sample that all gates look at, made once; the figures they find, printed at the end of the run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportgen.model import Report
from tests.quality import sample

Tell = Callable[[str], None]
_FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def english() -> tuple[Report, ...]:
    """The reports of the sample in English."""
    return sample.reports("en")


@pytest.fixture(scope="session")
def spanish() -> tuple[Report, ...]:
    """The reports of the sample in Spanish."""
    return sample.reports("es")


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Tell:
    """Takes a figure that a gate found: a line printed at the end of the run, come what may."""
    return request.config.stash.setdefault(_FIGURES, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    figures = config.stash.get(_FIGURES, [])
    if figures:
        terminalreporter.section("quality of the sentences")
        for figure in figures:
            terminalreporter.write_line(figure)
