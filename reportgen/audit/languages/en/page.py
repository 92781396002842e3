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
            "The largest differences in figures, each figure on its own scale from zero",
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
    own_notes="My notes",
    layouts=("Handout", "Worksheet", "Large print"),
    short="This is a short version. The full report has more figures on these occupations.",
    left_out=re.compile(r"This report leaves out figures on (?P<topics>.+)\.\Z"),
    questions=frozenset(
        (
            "Which of these differences matters most to you?",
            "Which of these tasks have you done before, at work or elsewhere?",
            "How much time do you have to prepare for a job?",
            "What do you need to earn in a month?",
            "Which of these skills do you use now, and where did you learn them?",
            "Which employers near you have jobs like these?",
            "What schooling do you have, and what would you like to add?",
            "Whom do you know who does this work?",
            "What do you like to do, and what do you want from work?",
            "Which of these tools have you used?",
            "Which of these occupations would you like to read about?",
        )
    ),
)
