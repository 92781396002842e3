"""The plain text of a report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model import Report, Row
from reportgen.render import plain_text, to_text
from reportgen.render.plain_text import sentence
from tests.render.sample import GLANCE, HEADS, LABELS, LEAD, REPORT, row

RISKY = "R&D Lead <Remote> and {{ title }}"

GOLDEN = """\
Order processing specialist and customer care specialist
========================================================

An order processing specialist earns $37,540 a year on average. That is 16%
more than a customer care specialist, who earns $32,427. It takes 1 to 2 years
to become an order processing specialist, compared with 6 to 12 months for a
customer care specialist. There are far fewer jobs for order processing
specialists: 46,043, against 260,027.

At a glance
-----------

The difference is read from left to right: the order processing specialist
  against the customer care specialist.
Yearly salary, average: $37,540 and $32,427; $5,113 more a year (16%).
Hourly rate (note 1): $18.05 and $15.59; $2.46 more an hour (16%).
Time to become one: 1 to 2 years and 6 to 12 months; longer.
Growth rate (note 2): not reported and 4% decline.
Number of jobs: 46,043 and 260,027; 213,984 fewer (82%).
Job satisfaction: not reported.
Most common degree: bachelor’s degree (39%) and bachelor’s degree (43%); the
  same; 4 points fewer hold it.
Average age: 43 years and 40 years; 3 years older.
Years of experience: 2 years and 12 years; 10 years less.

Notes
-----

1. Derived: yearly salary divided by 2,080 hours.

Sources
-------

Zippia, 2024: Yearly salary; salary range; number of jobs; degree; gender;
  race; age

Dates
-----

Printed: November 25, 2026
Data as of: 2024
Check again by: November 2027
"""


def _short() -> Report:
    return replace(
        REPORT,
        sections=(LEAD, GLANCE),
        notes=("Derived: yearly salary divided by 2,080 hours.",),
        sources=REPORT.sources[:1],
        credits=(),
    )


def test_a_short_report_reads_like_this() -> None:
    assert to_text(_short()) == GOLDEN


def test_no_line_is_wider_than_78() -> None:
    assert max(map(len, to_text(REPORT).splitlines())) <= 78


def test_everything_printed_is_in_the_text() -> None:
    words = " ".join(to_text(REPORT).split())
    claims = [claim for section in REPORT.sections for paragraph in section.paragraphs for claim in paragraph]
    caveats = [claim for section in REPORT.sections for claim in section.caveats]
    lines = [part for line in (*REPORT.sources, *REPORT.dates) for part in (line.label, line.text)]
    printed = [*(claim.text for claim in claims + caveats), *REPORT.notes, *REPORT.credits, *lines]
    assert [text for text in printed if text not in words] == []


def test_a_title_stays_letter_for_letter() -> None:
    text = to_text(replace(_short(), title=RISKY))
    assert text.splitlines()[0] == RISKY


@pytest.mark.parametrize(
    ("of", "heads", "expected"),
    [
        (row("Age", ("43", "40"), "3 older"), HEADS, "Age: 43 and 40; 3 older."),
        (row("Age", ("43", "40"), "", notes=(1, 3)), HEADS, "Age (note 1, note 3): 43 and 40."),
        (row("Age", ("not reported", "not reported"), ""), HEADS, "Age: not reported."),
        (row("Age", ("not reported", "40"), ""), HEADS, "Age: not reported and 40."),
        (row("City", ("Mahwah, NJ", "Reno"), ""), ("A", "B"), "City: Mahwah, NJ (A); Reno (B)."),
        (
            Row(label="Age", cells=("1", "2", "3"), missing=(False,) * 3, difference="", asserts=()),
            ("A", "B", "C"),
            "Age: 1 (A); 2 (B); 3 (C).",
        ),
    ],
)
def test_a_row_is_a_sentence(of: Row, heads: tuple[str, ...], expected: str) -> None:
    assert sentence(of, heads, LABELS) == expected


@given(
    st.lists(st.text(alphabet="abc-—é", min_size=1, max_size=90), max_size=40).map(" ".join),
    st.sampled_from(["", "  "]),
)
def test_lines_break_as_those_of_the_standard_library(text: str, indent: str) -> None:
    assert plain_text._wrapped(text, indent) == plain_text._wrapped_slowly(text, indent)
