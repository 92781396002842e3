"""Every report of the sample, read back by the auditor, says what the data says."""

from __future__ import annotations

import pytest

from reportgen.audit import Auditor, Tally
from reportgen.audit.languages import LANGUAGES
from reportgen.model import Report
from reportgen.render.plain_text import to_text
from tests.quality import sample
from tests.quality.conftest import Tell


@pytest.mark.parametrize("language", LANGUAGES)
def test_slots(language: str, request: pytest.FixtureRequest, tell: Tell) -> None:
    fixture = {"en": "english", "es": "spanish"}[language]
    reports: tuple[Report, ...] = request.getfixturevalue(fixture)
    auditor = Auditor(sample.dataset())
    tally = Tally()
    wrong = []
    for report in reports:
        verdict = auditor.audit_text(to_text(report))
        tally = tally.with_verdict(verdict)
        wrong += [f"{verdict.title}: {one.sentence}: {one.slot}" for one in verdict.findings]
    tell(f"slots, {fixture}: {tally.sentence}")
    assert tally.slots > 150 * len(reports)
    assert wrong == []
