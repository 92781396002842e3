"""Measures in, what their figures are about out."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model import Measure
from reportgen.narrative.languages.en.titles import running

_TOPICS = {
    "activities": "work activities",
    "time_to_become": "preparation",
    "job_zone": "preparation",
    "work_experience": "experience",
    "training": "training",
    "top_skills": "skills",
    "knowledge": "knowledge",
    "growth_percent": "growth",
    "openings": "openings",
    "jobs": "jobs",
    "self_employed_percent": "self-employment",
    "entry_education": "entry education",
    "degree": "the schooling of workers",
    "attainment": "the schooling of workers",
    "median_age": "age",
    "average_age": "age",
    "gender": "gender",
    "race": "race",
}


def topics(measures: Iterable[Measure]) -> list[str]:
    """What the figures of these measures are about, each topic once."""
    return list(dict.fromkeys(_topic(measure) for measure in measures))


def _topic(measure: Measure) -> str:
    return _TOPICS.get(measure.key) or ("pay" if measure.section == "pay" else running(measure.label))
