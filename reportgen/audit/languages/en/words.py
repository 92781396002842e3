"""What English reports call measures, topics and labels in running text, by the auditor's own list."""

from __future__ import annotations

import re

from reportgen.facts import MEASURES
from reportgen.model import Measure

# What a figure is of, as in "the average salary is not reported". Other measures go by their labels.
_SUBJECTS = {
    "average salary": "salary_mean",
    "median salary": "salary_median",
    "median hourly rate": "hourly_median",
    "number of jobs": "jobs",
    "number of openings": "openings",
    "experience": "experience_years",
    "time": "time_to_become",
    "time to become one": "time_to_become",
    "skills": "top_skills",
    "fields of knowledge": "knowledge",
    "knowledge": "knowledge",
    "interests": "interests",
    "work values": "work_values",
    "tools": "technology",
    "related occupations": "related",
}
KEYS = {measure.label.casefold(): measure.key for measure in MEASURES} | _SUBJECTS

# What lists are lists of, in the singular and the plural.
LISTS = {
    "skill": "top_skills",
    "skills": "top_skills",
    "field": "knowledge",
    "fields": "knowledge",
    "field of knowledge": "knowledge",
    "fields of knowledge": "knowledge",
    "interest": "interests",
    "interests": "interests",
    "work value": "work_values",
    "work values": "work_values",
    "work activity": "activities",
    "work activities": "activities",
}

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

_WITH_AND = tuple(label for label in KEYS if " and " in label)

_NEEDS = {
    "work_experience": {
        "none": "no time in a related job",
        "less than 5 years": "less than 5 years in a related job",
        "5 years or more": "at least 5 years in a related job",
    },
    "entry_education": {"no formal educational credential": "no diploma or degree"},
    "training": {
        "none": "no training",
        "short-term on-the-job training": "short-term training",
        "moderate-term on-the-job training": "moderate-term training",
        "long-term on-the-job training": "long-term training",
        "internship/residency": "internship or residency",
        "apprenticeship": "apprenticeship",
    },
}
# Ahead of the place that a sentence begins with.
IN = "In "
COUNTS = {one: one for one in ("none", "one", "two", "three", "four", "five", "all")} | {"not one": "none"}
# Fields of knowledge that are no nouns.
_NOUNS = {"mechanical": "mechanics", "administrative": "administrative work"}
BETWEEN = re.compile(r"(?<=[.!?])(?<!\b[SFM]t\.)(?<!\bU\.S\.) (?=[A-Z\d“\"$\ue000])")
# What a sentence may open with and say nothing by: so far nothing is.
ASIDE = re.compile(r"(?!)")
_ARTICLE = re.compile(r"\A(less than )?(?:an?|the) ")

_MOVE = re.compile(r"(?P<way>grow|decline) by (?P<by>.+)|(?P<noun>growth|a decline) of (?P<size>.+)")

# Groups of people whose share is a measure of its own; all others are parts of a breakdown.
GROUPS = {"LGBT": "lgbt_percent", "self-employed": "self_employed_percent"}
PEOPLE = {"women": ("women", "female"), "men": ("men", "male")}


def topic(measure: Measure) -> str:
    """What figures of a measure are about."""
    return _TOPICS.get(measure.key) or ("pay" if measure.section == "pay" else measure.label.casefold())


def topics(text: str) -> tuple[str, ...]:
    """The topics of a list; of those some have an "and" of their own."""
    kept = text
    for known in _WITH_AND:
        kept = kept.replace(known, known.replace(" and ", "\ue002"))
    return tuple(item.replace("\ue002", " and ") for item in split(kept))


def said(key: str, label: str) -> str:
    """A label as a sentence has it, in small letters and without an article."""
    small = " ".join(label.casefold().split())
    return _NEEDS.get(key, {}).get(small) or bare(small)


def again(label: str) -> tuple[str, ...]:
    """How a label may be called where its kind was just named."""
    return ("none" if label.startswith("no ") else label.removesuffix(" in a related job"),)


def bare(text: str) -> str:
    """A text in small letters, without the article that it begins with, also behind "less than"."""
    return _ARTICLE.sub(lambda match: match[1] or "", text.casefold(), count=1)


def entry(key: str, name: str) -> str:
    """An entry of a ranking as a sentence has it, in small letters."""
    small = name.casefold()
    return small if key == "technology" else _NOUNS.get(small, small)


def item(key: str, name: str) -> str:
    """An entry of a ranking as a cell has it."""
    return name


def label(measure: Measure) -> str:
    """The label of a row."""
    return measure.label


def value_label(key: str, label: str) -> str:
    """The label of a category or a share as a cell or a row has it."""
    return label


def text(text: str) -> str:
    return text


def origin(published_for: str) -> str:
    """For whom figures were published, as sentences and notes have it."""
    return published_for


def moved(text: str) -> str:
    """What a sentence says of growth, as a cell has it."""
    if text == "show little or no change":
        return "little or no change"
    found = _MOVE.fullmatch(text)
    if found is None:
        return text
    way, size = found["way"] or found["noun"], found["by"] or found["size"]
    return f"{size} {'growth' if way.startswith('grow') else 'decline'}"


def places(area: str) -> tuple[str, ...]:
    """How sentences name a place."""
    return area, f"the {area}"


def split(text: str) -> tuple[str, ...]:
    """The items of a list: by semicolons where there are any, else by commas, else by the conjunction."""
    joint = "; " if "; " in text else ", "
    pieces = text.split(joint)
    if len(pieces) == 1:
        return tuple(text.split(" and "))
    last = pieces.pop()
    rest = [*pieces, last.removeprefix("and ")]
    if not last.startswith("and "):
        *_, tail = rest
        rest = [*rest[:-1], *tail.split(" and ")] if joint == ", " else rest
    return tuple(rest)


def joined(items: tuple[str, ...]) -> tuple[str, ...]:
    """The ways in which these items may stand in a row."""
    if len(items) < 2:
        return ("".join(items),)
    *front, last = items
    if any("," in item for item in items):
        return (f"{'; '.join(front)}; and {last}",)
    if len(items) == 2:
        return f"{front[0]} and {last}", f"{front[0]}, and {last}"
    return (f"{', '.join(front)}, and {last}",)
