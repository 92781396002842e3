"""The fixed words that a report is found by: its headings, captions and labels."""

from __future__ import annotations

SECTIONS = {
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
}
NOTES, SOURCES, DATES = "Notes", "Sources", "Dates"
CAPTIONS = {
    "Gender": "gender",
    "Race and ethnicity": "race",
    "Highest level of education of workers aged 25 and over": "attainment",
}
CHARTS = {
    "The largest differences in figures, each pair on its own scale from zero",
    "Yearly pay",
    "Top skills, in order",
    *CAPTIONS,
}


def is_label(line: str, labels: frozenset[str]) -> bool:
    """Whether a line begins with the label of a row."""
    label, colon, _ = line.partition(":")
    return bool(colon) and label.split(" (note ")[0] in labels
