"""The name of a layout, a section or what was left out in, its English words out."""

from __future__ import annotations

from reportgen.model import Measure
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.topics import topics

_NAMES = {"handout": "Handout", "worksheet": "Worksheet", "large-print": "Large print"}
SHORT_VERSION = "This is a short version. The full report has more figures on these occupations."
QUESTIONS = {
    "lead": "Which of these differences matters most to you?",
    "work": "Which of these tasks have you done before, at work or elsewhere?",
    "time": "How much time do you have to prepare for a job?",
    "pay": "What do you need to earn in a month?",
    "skills": "Which of these skills do you use now, and where did you learn them?",
    "outlook": "Which employers near you have jobs like these?",
    "education": "What schooling do you have, and what would you like to add?",
    "people": "Whom do you know who does this work?",
    "interests": "What do you like to do, and what do you want from work?",
    "technology": "Which of these tools have you used?",
    "related": "Which of these occupations would you like to read about?",
}


def kind(report: str, layout: str) -> str:
    """What a report is, after the name of its layout where it has one."""
    name = _NAMES.get(layout)
    return f"{name}: {report[0].lower()}{report[1:]}" if name else report


def left_out(measures: tuple[Measure, ...]) -> str:
    """That a report has no figures of these measures."""
    return f"This report leaves out figures on {figures.listed(topics(measures))}."
