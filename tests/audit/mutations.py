"""A right text in, wrong texts out: each differs from it by one thing that a reader would be misled by."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from reportgen.audit.languages import LANGUAGES
from reportgen.audit.languages.es.lexicon import occupation as spanish
from reportgen.model import Breakdown, Fact, Occupation, Ranking
from tests.audit.mutated_words import Words
from tests.audit.subject import auditor, dataset

Pair = tuple[Occupation, ...]
Change = Callable[[str, random.Random, Pair, Words], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """A wrong text: how it came about, and the line that is wrong."""

    kind: str
    text: str
    before: str
    after: str


def mutations(
    text: str,
    pair: Pair,
    choice: random.Random,
    words: Words,
    *,
    each: int,
    changes: Mapping[str, Change] | None = None,
) -> Iterator[Mutation]:
    """Of each kind of `changes`, which are those of two where none are given, up to `each` wrong texts."""
    for kind, change in (changes or CHANGES).items():
        seen = {text}
        for _ in range(each * 3):
            found = change(text, choice, pair, words)
            if found is None or found in seen:
                continue
            seen.add(found)
            yield _mutation(kind, text, found)
            if len(seen) > each:
                break


def _mutation(kind: str, text: str, found: str) -> Mutation:
    before, after = text.split("\n"), found.split("\n")
    place = next((at for at, both in enumerate(zip(before, after, strict=False)) if both[0] != both[1]), -1)
    return Mutation(kind=kind, text=found, before=before[place], after=after[place] if place >= 0 else "")


# ---------------------------------------------------------------- where


def _body(text: str) -> int:
    """Where the text begins below its title, which says who is compared."""
    return text.index("=\n") + 2


def _replaced(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _one_of(text: str, choice: random.Random, pattern: str) -> re.Match[str] | None:
    found = list(re.compile(pattern, re.MULTILINE).finditer(text, _body(text)))
    return choice.choice(found) if found else None


@cache
def _labels(code: str) -> frozenset[str]:
    """What the rows of tables are labelled."""
    known = LANGUAGES[code]
    found = {known.label(measure) for measure in dataset().measures}
    for fact in dataset().cells:
        if isinstance(fact, Fact) and isinstance(fact.value, Breakdown):
            found |= {known.value_label(fact.measure.key, share.label) for share in fact.value.shares}
        elif isinstance(fact, Fact) and fact.measure.key == "top_skills" and isinstance(fact.value, Ranking):
            found |= {known.item(fact.measure.key, entry.name) for entry in fact.value.entries}
    return frozenset(found)


def is_row(line: str, words: Words) -> bool:
    return LANGUAGES[words.code].PAGE.is_label(line, _labels(words.code))


def prose(text: str, words: Words) -> list[str]:
    """The sentences of all paragraphs above the notes, without those of texts that were written."""
    found: list[str] = []
    part = text[_body(text) :].partition(f"\n{words.notes}\n")[0]
    for line in part.split("\n"):
        if line.endswith(".") and not is_row(line, words) and not line.startswith(words.read_as):
            found += re.split(r"(?<=[.])(?<!\bSt\.) (?=[A-ZÁÉÍÓÚÑ«0-9])", line)
    return found


def _swap(text: str, choice: random.Random, table: Mapping[str, str], ending: str = "") -> str | None:
    keys = "|".join(map(re.escape, sorted(table, key=len, reverse=True)))
    match = _one_of(text, choice, f"(?:{keys}){ending}")
    return None if match is None else _replaced(text, match, table[match[0]])


# ---------------------------------------------------------------- what


def _digit(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    match = _one_of(text, choice, r"\d")
    return (
        None
        if match is None
        else _replaced(text, match, choice.choice([one for one in "0123456789" if one != match[0]]))
    )


def _year(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    match = _one_of(text, choice, r"\b20\d\d\b")
    return None if match is None else _replaced(text, match, str(int(match[0]) + choice.choice((-1, 1, 2))))


def _sides(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    """The two cells of a row change places."""
    two = re.compile(
        rf"^(?P<label>[^:\n]+: )(?P<left>[^;,\n]+?){words.between}(?P<right>[^;,\n]+?)"
        r"(?P<rest>(?:; [^\n]*)?\.)$"
    )
    lines = text.split("\n")
    found = [
        (place, match)
        for place, line in enumerate(lines)
        if (match := two.match(line)) and match["left"] != match["right"]
    ]
    if not found:
        return None
    place, match = choice.choice(found)
    lines[place] = f"{match['label']}{match['right']}{words.between}{match['left']}{match['rest']}"
    return "\n".join(lines)


def _names(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    """The occupations of a sentence change places, or the one becomes the other."""
    others = _others(pair, words)
    keys = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w-])(?:{words.articles})?(?:{keys})(?![\w-])")
    sentences = [
        one for one in prose(text, words) if pattern.search(one) and not re.search(words.symmetric, one)
    ]
    if not sentences:
        return None
    sentence = choice.choice(sentences)
    swapped = pattern.sub(lambda match: _other(match[0], others, words), sentence)
    return text.replace(sentence, swapped[:1].upper() + swapped[1:], 1)


def _others(pair: Pair, words: Words) -> dict[str, str]:
    """For each name of one that of the other, or of more that of the next."""
    found: dict[str, str] = {}
    for one, other in zip(pair, (*pair[1:], pair[0]), strict=True):
        for name, stead in zip(called(one, words), called(other, words), strict=True):
            if name.strip("s") and stead.strip("s"):
                found.setdefault(name, stead)
                found.setdefault(name[:1].upper() + name[1:], stead)
    return found


def called(one: Occupation, words: Words) -> tuple[str, ...]:
    if words.code == "en":
        return one.singular, one.plural, one.short, f"{one.short}s"
    row = spanish(one)
    if row is None:
        quoted = f"«{one.title}»"
        return f"la ocupación {quoted}", f"las personas que trabajan como {quoted}", f"como {quoted}", quoted
    return row["plural"], row["short_plural"], row["singular"], row["short"]


def _other(name: str, others: dict[str, str], words: Words) -> str:
    bare = re.sub(f"^{words.articles}", "", name)
    article = ("a " if words.code == "en" else name.removesuffix(bare)) if bare != name else ""
    return article + others.get(bare, others.get(name, name))


def _flipped(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    keys = "|".join(sorted(words.opposites, key=len, reverse=True))
    above = text.partition(f"\n{words.sources}\n")[0]
    match = _one_of(above, choice, rf"\b(?:{keys})\b")
    return None if match is None else _replaced(text, match, words.opposites[match[0]])


def _points(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    """Percent for percentage points, or the other way round."""
    if choice.random() < 0.5:
        match = _one_of(text, choice, rf"(?<=\d){words.points[1]}")
        return None if match is None else _replaced(text, match, words.percent)
    match = _one_of(text, choice, rf"(?<=\d){words.percent}")
    return None if match is None else _replaced(text, match, words.points[0])


def _unit(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    return _swap(text.partition(f"\n{words.sources}\n")[0], choice, words.units)


def _intensity(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    return _swap(text, choice, words.degrees)


def _label(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    return _swap(text, choice, words.labels, r"(?!\w)")


def _count(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    match = _one_of(text, choice, words.count)
    return (
        None
        if match is None
        else _replaced(text, match, choice.choice([one for one in words.counts if one != match[0]]))
    )


def _dropped_sentence(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    sentence = choice.choice(prose(text, words))
    return text.replace(f"{sentence} ", "", 1) if f"{sentence} " in text else text.replace(sentence, "", 1)


def _dropped_line(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    """A row, a note, a source, a credit or a date is left out."""
    lines = text.split("\n")
    found = [
        place
        for place, line in enumerate(lines)
        if place > 3 and re.match(r"[^:]+: .", line) and not line.startswith(words.read_as)
    ]
    del lines[choice.choice(found)]
    return "\n".join(lines)


def _filled(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    """What is not reported gets a figure."""
    match = _one_of(text.partition(f"\n{words.notes}\n")[0], choice, words.gap)
    return (
        None
        if match is None
        else _replaced(text, match, choice.choice(("$45,230", "12%", "2,300", "3 of 5")))
    )


def _emptied(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    """A figure becomes one that is not reported."""
    match = _one_of(
        text.partition(f"\n{words.notes}\n")[0],
        choice,
        rf"\$[\d,.]*\d|(?<![-\w$])\d[\d,.]*(?:{words.percent})?(?={words.between})",
    )
    return None if match is None else _replaced(text, match, words.gap.partition("(")[0])


def _added(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    """A sentence that nothing bears out."""
    sentence = choice.choice(prose(text, words))
    return text.replace(sentence, f"{sentence} {choice.choice(words.lies)}", 1)


def _twice(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    """A sentence is said once more in the same place."""
    told = [one for one in prose(text, words) if re.search(r"\d", one)]
    if not told:
        return None
    sentence = choice.choice(told)
    return text.replace(sentence, f"{sentence} {sentence}", 1)


def _item(text: str, choice: random.Random, pair: Pair, words: Words) -> str | None:
    """An item of a list in a row is left out."""
    match = _one_of(
        text.partition(f"\n{words.notes}\n")[0], choice, r"(?<=, )[A-ZÁÉÍÓÚÑ][\w ]+, (?=[A-ZÁÉÍÓÚÑ])"
    )
    return None if match is None else _replaced(text, match, "")


CHANGES: dict[str, Change] = {
    "a digit off": _digit,
    "a year off": _year,
    "cells swapped": _sides,
    "names swapped": _names,
    "more for less": _flipped,
    "percent for points": _points,
    "a unit off": _unit,
    "a degree off": _intensity,
    "a label off": _label,
    "a count off": _count,
    "a sentence dropped": _dropped_sentence,
    "a line dropped": _dropped_line,
    "a gap filled": _filled,
    "a figure emptied": _emptied,
    "a sentence added": _added,
    "a sentence twice": _twice,
    "an item dropped": _item,
}


def caught(made: Iterable[Mutation]) -> tuple[Counter[str], list[Mutation], str]:
    """How many wrong texts of each kind there are, those that the auditor lets pass, and these as a list."""
    counts: Counter[str] = Counter()
    missed: list[Mutation] = []
    for one in made:
        counts[one.kind] += 1
        if not auditor().audit_text(one.text).findings:
            missed.append(one)
    total = counts.total()
    listed = "\n".join(f"{one.kind}:\n  {one.before[:300]}\n  {one.after[:300]}" for one in missed)
    print(f"{total - len(missed)} of {total} mutations caught: {dict(counts)}\n{listed}")
    return counts, missed, listed
