"""An occupation in, patterns of all that a Spanish report may call it out: each whole, with its article, so
that one of another gender or number is no name."""

from __future__ import annotations

import re
from functools import lru_cache

from reportgen.audit.languages.es.lexicon import occupation as row_of
from reportgen.model import Occupation

ARTICLES = ""
_ORDINALS = ("primera", "segunda")


@lru_cache(maxsize=4096)
def names(occupation: Occupation, place: int) -> tuple[str, ...]:
    """Patterns of its reviewed name, or of what is said around its title where it has none."""
    row = row_of(occupation)
    if row is None:
        return tuple(map(re.escape, _neutral(occupation.title, _ORDINALS[place])))
    many, one = ("las", "una") if row["gender"] == "f" else ("los", "un")
    found = [
        *(f"{many} {row[column]}" for column in ("plural", "short_plural")),
        *(f"{ahead} {row[column]}" for ahead in (one, "como") for column in ("singular", "short")),
        *(row[column] for column in ("plural", "short_plural", "singular", "short")),
    ]
    return tuple(map(re.escape, dict.fromkeys(found)))


def _neutral(title: str, ordinal: str) -> tuple[str, ...]:
    quoted, by_place = f"«{title}»", f"la {ordinal} ocupación"
    return (
        f"las personas que trabajan como {quoted}",
        f"quienes trabajan como {quoted}",
        f"una persona que trabaja como {quoted}",
        f"la ocupación {quoted}",
        f"como {quoted}",
        quoted,
        f"las personas de {by_place}",
        f"una persona de {by_place}",
        f"en {by_place}",
        by_place,
        title,
    )


def titles(occupation: Occupation) -> tuple[str, ...]:
    """What the title of a report may call it: its Spanish name in the number of the published title."""
    row = row_of(occupation)
    if row is None:
        return (occupation.title,)
    return (row["plural"] if row["code"] else row["singular"],)
