"""Published labels in, their reviewed Spanish out: closed sets only; all other labels stay as they are."""

from __future__ import annotations

import re

from reportgen.model import Measure, folded
from reportgen.narrative.languages.es import lexicon

# The lists of the lexicon by the measures whose labels they hold.
_LISTS = {
    "top_skills": "skills",
    "knowledge": "knowledge",
    "activities": "activities",
    "technology": "technology",
    "interests": "interests",
    "work_values": "work_values",
    "entry_education": "education",
    "degree": "education",
    "attainment": "education",
    "work_experience": "work_experience",
    "training": "training",
    "gender": "gender",
    "race": "race",
    "major": "major",
    "best_paying_industry": "industry",
    "highest_paying_state": "state",
}
_ARTICLES = {"Distrito de Columbia": "el", "Islas Vírgenes": "las"}
_AT_NATIONAL_PRICES = ", at national prices"
_ZONE = re.compile(r"(\d) of (\d)")
_MONTHS = {
    "january": "enero",
    "february": "febrero",
    "march": "marzo",
    "april": "abril",
    "may": "mayo",
    "june": "junio",
    "july": "julio",
    "august": "agosto",
    "september": "septiembre",
    "october": "octubre",
    "november": "noviembre",
    "december": "diciembre",
}
_MONTH = re.compile(rf"({'|'.join(_MONTHS)}) (\d{{4}})", re.IGNORECASE)
_TWO_YEARS = re.compile(r"(\d{4}) and (\d{4})")
_PRICES = re.compile(
    r"(?:(?P<before>.*)\. )?Pay in (?P<place>.+) divided by its price level of (?P<level>[\d.]+) "
    r"\(the nation is 100; (?P<source>.+)\)"
)


def term(measure: Measure, label: str) -> str:
    """The label in Spanish as it stands inside a sentence; as published where it is in no closed set."""
    zone = _ZONE.fullmatch(label.strip()) if measure.key == "job_zone" else None
    if zone is not None:
        return f"{zone[1]} de {zone[2]}"
    return lexicon.terms().get(_LISTS.get(measure.key, ""), {}).get(folded(label), label)


def place(name: str) -> str:
    """The name of a state with its article: `California`, `el Distrito de Columbia`."""
    priced = name.endswith(_AT_NATIONAL_PRICES)
    plain = name.removesuffix(_AT_NATIONAL_PRICES)
    spanish = lexicon.terms()["state"].get(folded(plain), plain)
    full = " ".join(filter(None, (_ARTICLES.get(spanish, ""), spanish)))
    return f"{full}, a precios nacionales" if priced else full


def area(name: str) -> str:
    """The name of a place as a label, without its article."""
    full = place(name)
    return full.split(" ", 1)[1] if full.startswith(("el ", "las ")) else full


def period(text: str) -> str:
    """`mayo de 2025`, `2019 y 2021`, `2024–34`."""
    months = _MONTH.sub(lambda found: f"{_MONTHS[found[1].lower()]} de {found[2]}", text)
    return _TWO_YEARS.sub(r"\1 y \2", months)


def remark(text: str) -> str:
    """What a source says besides; words that nobody reviewed stay in English, between guillemets."""
    prices = _PRICES.fullmatch(text)
    if prices is not None:
        before = f"{remark(prices['before'])}. " if prices["before"] else ""
        source = period(prices["source"])
        return (
            f"{before}Pago en {place(prices['place'])} dividido entre su nivel de precios de "
            f"{prices['level']} (el del país es 100; {source})"
        )
    return lexicon.terms()["remark"].get(folded(text.rstrip(".")), f"Nota de la fuente, en inglés: «{text}»")
