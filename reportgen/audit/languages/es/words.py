"""What Spanish reports call measures, topics and labels in running text, by the auditor's own list."""

from __future__ import annotations

import re

from reportgen.audit.languages.es import notes
from reportgen.audit.languages.es.lexicon import measures, plural, terms
from reportgen.audit.languages.es.lexicon import texts as _texts
from reportgen.model import Measure, folded

# Behind these a list or a thought goes on in a sentence that says nothing by itself.
BETWEEN = re.compile(
    r"(?<=[.!?])(?<!\b[SFM]t\.)(?<!\bU\.S\.) "
    r"(?!También |Tampoco |Ese grupo |Se publicaron |Las cifras de aquí |Una es |La otra es )"
    r"(?=[A-ZÁÉÍÓÚÑ\d“«\"$\ue000])"
)
# What a sentence may open with and say nothing by.
ASIDE = re.compile(r"\Apor su parte, ")
REST = re.compile(
    r"\. (?:También|Tampoco)(?: figuran?| se reportan?| comparten| incluyen| agregaría| están relacionadas)? "
)
IN = "En "

# What lists are lists of, in the singular and the plural.
LISTS = {
    "habilidad principal": "top_skills",
    "habilidades principales": "top_skills",
    "área de conocimiento principal": "knowledge",
    "áreas de conocimiento principales": "knowledge",
    "interés principal": "interests",
    "intereses principales": "interests",
    "valor laboral principal": "work_values",
    "valores laborales principales": "work_values",
    "herramienta de la lista": "technology",
    "herramientas de la lista": "technology",
    "ocupación más cercana": "related",
    "ocupaciones más cercanas": "related",
}
KEYS = {
    text: key
    for key, row in measures().items()
    for text in (row["label"].casefold(), row["subject"].casefold())
    if text
} | LISTS

# Groups of people whose share is a measure of its own; all others are parts of a breakdown.
GROUPS = {
    "son personas LGBT": "lgbt_percent",
    "trabajan por cuenta propia": "self_employed_percent",
}
PEOPLE = {"mujeres": ("women", "female"), "hombres": ("men", "male")}
COUNTS = {
    "ninguna": "none",
    "ninguno": "none",
    "una": "one",
    "uno": "one",
    "dos": "two",
    "tres": "three",
    "cuatro": "four",
    "cinco": "five",
    "todas": "all",
    "todos": "all",
    "sus": "all",
    "su única": "all",
    "su único": "all",
}

_TERMS = {
    "top_skills": "skills",
    "entry_education": "education",
    "degree": "education",
    "attainment": "education",
    "best_paying_industry": "industry",
    "highest_paying_state": "state",
}
_NEEDS = {
    ("work_experience", "none"): "no experiencia laboral relacionada",
    ("work_experience", "less than 5 years"): "menos de 5 años de experiencia laboral relacionada",
    ("work_experience", "5 years or more"): "al menos 5 años de experiencia laboral relacionada",
    ("training", "none"): "no capacitación",
    ("entry_education", "no formal educational credential"): "no credencial educativa formal",
}
_ARTICLE = re.compile(r"\A(no )?(?:una?|el|las?) ")
_QUOTED = re.compile("«[^»]*»")
_AND = re.compile(r",? [ye] ")
_LIKE_I = re.compile(r"[«“\"(\s]*h?[ií](?![aeouáéóú])", re.IGNORECASE)
_SPELLED_OUT = re.compile(r"[«“\"(\s]*H[A-Z]")


def _term(key: str, published: str) -> str:
    """A label of a closed list in Spanish; any other as published."""
    if key == "job_zone":
        return published.strip().replace(" of ", " de ")
    return terms().get((_TERMS.get(key, key), folded(published)), published)


def topic(measure: Measure) -> str:
    """What figures of a measure are about."""
    row = measures().get(measure.key)
    return (row["topic"] if row else measure.label).casefold()


def topics(text: str) -> tuple[str, ...]:
    """The topics of a list; of those some have a conjunction of their own."""
    kept = text
    for row in measures().values():
        kept = kept.replace(row["topic"], row["topic"].replace(" y ", "\ue002"))
    return tuple(item.replace("\ue002", " y ") for item in split(kept))


def origin(published_for: str) -> str:
    """For whom figures were published, as sentences and notes have it."""
    spanish = plural(published_for)
    if spanish:
        return f"«{spanish}»"
    return f"«{published_for}»" if published_for[:1].isupper() else published_for


def said(key: str, label: str) -> str:
    """A label as a sentence has it, in small letters and without an article."""
    need = _NEEDS.get((key, folded(label)))
    if need:
        return need
    return bare(notes.place(label) if key == "highest_paying_state" else _term(key, label))


def again(label: str) -> tuple[str, ...]:
    return ()


def bare(text: str) -> str:
    """A text in small letters, without the article that it begins with."""
    return _ARTICLE.sub(lambda match: match[1] or "", text.casefold(), count=1)


def entry(key: str, name: str) -> str:
    """An entry of a ranking as a sentence has it, in small letters."""
    if key == "related":
        return (plural(name) or f"«{name}»").casefold()
    found = _term(key, name)
    return f"«{name}»".casefold() if key == "activities" and found == name else found.casefold()


def item(key: str, name: str) -> str:
    """An entry of a ranking as a cell has it."""
    found = plural(name) if key == "related" else _term(key, name)
    return name if found in ("", name) else _raised(found)


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def label(measure: Measure) -> str:
    """The label of a row."""
    row = measures().get(measure.key)
    return _raised(row["label"]) if row else _raised(measure.label)


def value_label(key: str, label: str) -> str:
    """The label of a category or a share as a cell or a row has it."""
    return notes.area(label) if key == "highest_paying_state" else _raised(_term(key, label))


def text(text: str) -> str:
    """A written text: in its reviewed Spanish, else as published."""
    return _texts().get(folded(text), text)


def moved(text: str) -> str:
    """What a sentence says of growth, as a cell has it."""
    if text in ("cambie poco o nada", "cambiará poco o nada"):
        return "poco o ningún cambio"
    verb, _, by = text.partition(" ")
    noun = {
        "crezca": "crecimiento",
        "crecerá": "crecimiento",
        "disminuya": "disminución",
        "disminuirá": "disminución",
    }.get(verb)
    return f"{by} de {noun}" if noun else text


def places(area: str) -> tuple[str, ...]:
    """How sentences name a place."""
    return (notes.place(area),)


def split(text: str) -> tuple[str, ...]:
    """The items of a list, which may go on in a second sentence: by semicolons where there are any, else by
    commas, else by the conjunction."""
    found: list[str] = []
    for piece in REST.split(text):
        joint = "; " if "; " in piece else ", "
        *front, last = piece.split(joint)
        last = re.sub(r"\A[ye] ", "", last) if front else last
        found += [*front, *([last] if joint == "; " else _AND.split(last))]
    return tuple(found)


def joined(items: tuple[str, ...]) -> tuple[str, ...]:
    """The ways in which these items may stand in a row, the last ones perhaps in a sentence of their own."""
    whole = _row(items)
    cut = [
        f"{first}. también {second}"
        for place in range(1, len(items))
        for first in _row(items[:place])
        for second in _row(items[place:])
    ]
    return (*whole, *cut)


def _row(items: tuple[str, ...]) -> tuple[str, ...]:
    if len(items) < 2:
        return ("".join(items),)
    *front, last = items
    word = "e" if _LIKE_I.match(last) and not _SPELLED_OUT.match(last) else "y"
    if any("," in _QUOTED.sub("", item) for item in items):
        return (f"{'; '.join(front)}; {word} {last}",)
    return f"{', '.join(front)} {word} {last}", f"{', '.join(front)}, {word} {last}"
