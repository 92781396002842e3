"""A title in running case in, its singular and its plural out.

Titles come in two styles. A job title names one person ("HR manager"); its plural is derived. A title of an
agency names many, often inverted ("nurses, registered"); its singular is derived only where that is safe.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reportgen.narrative.languages.en.title_words import (
    BEHIND_THE_NOUN,
    NO_MODIFIERS,
    REVIEWED,
    are_persons,
    is_field,
    is_group,
    is_level,
    is_person,
    may_be_persons,
    plural,
    singular,
)

# ---------------------------------------------------------------- the parts of a title

# What follows the title proper: "(RN)", "[night]", "<remote>", "- remote", "| Ohio", ": days", "first class".
_TAIL = re.compile(
    r"\s+[-–—|]+\s|:\s|(?:\s*\([^()]*\)|\s*\[[^\[\]]*\]|\s+<[^<>]*>)(?=\s*(?:\Z|[-–—|:(\[<]))"
    r"|\s(?:first|second|third|1st|2nd|3rd)\sclass\Z"
)
_PREPOSITION = re.compile(r"\s(?:at|de|for|in|of|to|with)\s")
_JOINT = re.compile(r"(,?\s+(?:and|or|&)\s+|,\s+|\s*/\s*)")
_JOINED = re.compile(r"(?:and|or|&)\s")
_PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SIGNS = ".,;:!?()[]<>{}\"'“”‘’"

# Words with hyphens whose first part is the noun: "editor-in-chief", "runner-up", "director-general".
_NOUN_FIRST = re.compile(
    r"(\w+)(-(?:at|de|in|of|to)-[\w-]+|(?<=er)-(?:by|on|up)|(?<=ers)-(?:by|on|up)|-general)"
)


def _last(text: str) -> str:
    """The noun that a title ends with: its last word, without what a slash or hyphen puts before it."""
    words = [_core(word) for word in text.split()[-2:]]
    if len(words) > 1 and words[1] in BEHIND_THE_NOUN and (is_person(words[0]) or are_persons(words[0])):
        return words[0]
    return words[-1] if words else ""


def _core(word: str) -> str:
    """The noun in a word with slashes or hyphens."""
    match = _NOUN_FIRST.fullmatch(word.strip(_SIGNS))
    return match[1] if match else re.split(r"[/-]", word)[-1].strip(_SIGNS)


def _cut(text: str) -> tuple[str, str]:
    """The title proper and its tail; a title that begins with a bracket is taken whole."""
    for match in _TAIL.finditer(text):
        if any(letter.isalpha() for letter in text[: match.start()]):
            return text[: match.start()], text[match.start() :]
    return text, ""


def _around_preposition(text: str, is_noun: Callable[[str], bool]) -> tuple[str, str]:
    """`directors of nursing` as `directors` and ` of nursing`, if such a noun stands before the preposition.

    Before "de" any word will do, for it is not English: `chef de cuisine`.
    """
    for match in _PREPOSITION.finditer(text):
        if match[0].strip() == "de" or is_noun(_last(text[: match.start()])):
            return text[: match.start()], text[match.start() :]
    return text, ""


def _is_modifier(text: str) -> bool:
    """Whether what follows a comma may go before the noun: a word or two, no person, level or plural."""
    words = [word for word in text.split() if word not in ("and", "or")]
    return (
        0 < len(words) <= 2
        and text not in NO_MODIFIERS
        and all(
            _PLAIN.fullmatch(word) and not is_person(word) and not is_level(word) and not singular(word)
            for word in words
        )
    )


def forms(title: str) -> tuple[str, str]:
    """The singular (empty where none is safe) and the plural of a title in running case."""
    if title in REVIEWED:
        return REVIEWED[title]
    base, tail = _cut(title)
    if _is_of_many(base):
        return _forms_of_many(base, tail) or ("", title)
    return ("", title) if _is_field_alone(base) else _forms_of_one(base, tail)


def _is_of_many(base: str) -> bool:
    """Whether a title names many, by the nouns that its parts end with."""
    *front, last = base.split(", ")
    first = front[0] if front else last
    head_noun, complement = _around_preposition(first, is_person)
    if complement and not singular(_last(head_noun)):
        return False
    if front and is_person(_last(first)) and not _JOINED.match(last):
        return False
    *nouns, closing = [_last(_around_preposition(part, are_persons)[0]) for part in (*front, last)]
    if singular(closing) or is_group(closing) or any(are_persons(noun) for noun in nouns):
        return True
    return not is_person(closing) and any(singular(noun) or is_group(noun) for noun in nouns)


def _is_field_alone(base: str) -> bool:
    """Whether only a field of work is named, as in "Inside Sales": nobody is called that."""
    words = base.split(", ")[0].split()
    return bool(words) and is_field(_core(words[-1])) and not any(is_person(word) for word in words)


# ---------------------------------------------------------------- from many to one

# Such titles lose their meaning when cut or turned; they stand in full.
_WHOLE = re.compile(r"\b(?:all other|except|excluding|including|miscellaneous|related|occupations)\b|--")

# Before such nouns a modifier would seem to belong to the first alone; "postsecondary" goes with them all.
_MANY_WORDS = re.compile(r",|\sand\s|\sor\s\S+\s")


def _forms_of_many(base: str, tail: str) -> tuple[str, str] | None:
    """Singular and plural of an agency's title, or nothing where its grammar is not clearly safe."""
    if _WHOLE.search(base) or any(are_persons(_last(word)) for word in tail.split()):
        return None
    left, right = _around_preposition(base, are_persons)
    if "," in right and not _JOINED.match(right.split(", ")[-1]):
        return None
    front, _, behind = left.rpartition(", ")
    if front and not _JOINED.match(behind) and not are_persons(_last(behind)):
        one = _singularised(front) if not right and _is_modifier(behind) else ""
        if behind != "postsecondary" and _MANY_WORDS.search(one):
            return None
        return (f"{behind} {one}{tail}", f"{behind} {front}{tail}") if one else None
    one = _singularised(left)
    return (f"{one}{right}{tail}", f"{base}{tail}") if one else None


def _singularised(text: str) -> str:
    """`chefs and head cooks` as `chef or head cook`, a shared head once: `billing and posting clerk`.

    Empty where the parts do not fall into nouns that name persons.
    """
    nouns: list[str] = []
    joints: list[str] = []
    current = ""
    pieces = [*_JOINT.split(text), ""]
    for piece, joint in zip(pieces[::2], pieces[1::2], strict=True):
        current += piece
        if are_persons(_last(current)) and not (nouns and "," in current):
            noun = _last(current)
            before, _, after = current.rpartition(noun)
            nouns.append(f"{before}{singular(noun)}{after}")
            joints.append(joint)
            current = ""
        elif may_be_persons(_last(current)) and joint.strip() != "/":
            return ""
        else:
            current += joint
    if current or not nouns:
        return ""
    if len(nouns) == 1:
        return nouns[0]
    if joints[-2].strip() == "/":
        return "/".join(nouns) if len(nouns) == 2 else ""
    if joints[-2].strip() == ",":
        return ""
    return " or ".join(nouns) if len(nouns) == 2 else f"{', '.join(nouns[:-1])}, or {nouns[-1]}"


# ---------------------------------------------------------------- from one to many


def _forms_of_one(base: str, tail: str) -> tuple[str, str]:
    """Singular and plural of a job title; "director, human resources" is turned, if that is safe."""
    front, comma, behind = base.partition(", ")
    if comma and is_person(_last(front)) and _is_modifier(behind) and not _WHOLE.search(behind):
        base = f"{behind} {front}"
    return f"{base}{tail}", f"{pluralised(base)}{tail}"


def pluralised(text: str) -> str:
    """The plural of a name for one person: `attorneys at law`, `HR managers`, `chefs and head cooks`."""
    base, tail = _cut(text)
    front, comma, behind = base.rpartition(", ")
    if comma and not _JOINED.match(behind) and not is_person(_last(behind)):
        return f"{pluralised(front)}, {behind}{tail}"
    left, right = _around_preposition(base, is_person)
    pieces = _JOINT.split(left)
    for place in range(0, len(pieces) - 1, 2):
        if is_person(_last(pieces[place])):
            pieces[place] = _noun_of_many(pieces[place])
            pieces[place + 1] = pieces[place + 1].replace("or", "and")
    return f"{''.join(pieces[:-1])}{_noun_of_many(pieces[-1])}{right}{tail}"


def _noun_of_many(noun: str) -> str:
    """The noun in the plural: its last word, or the one before a level or a field: `VPs operations`."""
    words = list(re.finditer(r"\S+", noun))
    while len(words) > 1 and is_level(words[-1][0]):
        words.pop()
    if not words:
        return noun
    if words[-1][0][-1] in "}>])":
        return f"{noun}s"
    persons = [word for word in words if is_person(word[0])]
    behind = is_field(words[-1][0]) or words[-1][0] in BEHIND_THE_NOUN
    match = persons[-1] if behind and persons else words[-1]
    return f"{noun[: match.start()]}{_word_of_many(match[0])}{noun[match.end() :]}"


def _word_of_many(word: str) -> str:
    """The plural of a word, of the last part of one with a hyphen, or of the first: `editors-in-chief`."""
    match = _NOUN_FIRST.fullmatch(word)
    if match:
        return f"{plural(match[1])}{match[2]}"
    before, hyphen, end = word.rpartition("-")
    return f"{before}{hyphen}{plural(end)}"
