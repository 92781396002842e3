"""The fixed words that an English report is found by: its headings, captions and labels."""

from __future__ import annotations

import re

from reportgen.audit.languages.language import Page

_CAPTIONS = {
    "Gender": "gender",
    "Race and ethnicity": "race",
    "How the top skills are rated": "top_skills",
    "Highest level of education of workers aged 25 and over": "attainment",
}
PAGE = Page(
    sections={
        "": "lead",
        "At a glance": "glance",
        "What they do": "work",
        "How long it takes": "time",
        "Pay": "pay",
        "Skills": "skills",
        "Outlook": "outlook",
        "Education": "education",
        "Who does this work": "people",
        "Interests and work values": "interests",
        "Tools and technology": "technology",
        "Related occupations": "related",
    },
    captions=_CAPTIONS,
    charts=frozenset(
        (
            "The largest differences in figures, each pair on its own scale from zero",
            "Yearly pay",
            "Top skills, in order",
            "Projected growth in jobs",
            *_CAPTIONS,
        )
    ),
    notes="Notes",
    sources="Sources",
    dates="Dates",
    note="note",
    titles=re.compile(" and "),
    between=" and ",
    read_as=re.compile(r"The difference is read from left to right: (?P<left>.+?) against (?P<right>.+)\."),
    chart="Chart",
    kind="Occupation comparison",
    printed_on="Printed {}",
    printed="Printed",
    as_of="Data as of",
    again="Check again by",
    undated="not stated by the source",
)
