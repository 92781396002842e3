"""FORMS: the sentences that a report may hold, each with what it claims.

A form is a pattern in which `{a}` and `{b}` are names of occupations and all other slots are free; it must
fit a sentence whole, without its first capital and its full stop. Where none fits, the sentence is unread. A
new wording takes a new form here, written from what it says and not from the code that writes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from reportgen.audit.claims import (
    Claim,
    End,
    Figure,
    Fixed,
    Gap,
    Label,
    Likened,
    Likeness,
    Listing,
    Missing,
    Origin,
    Period,
    Role,
    Stated,
    Step,
    Sum,
    Unpublished,
)
from reportgen.audit.languages.language import Language
from reportgen.audit.naming import NAME, Names

# One or more names in a row, each with a share where it has one; or all of them by their number.
_ONE = rf"{NAME}(?: \([^()\ue000]*\))?"
WHO = rf"(?:{_ONE}(?:(?:[,;] (?:and |or )?| and | or ){_ONE})*|(?:any of the|all) (?:three|four))"

_SLOT = re.compile(r"\{(\w+)\}")
# What stands for a figure names nobody and has a digit; no slot but those of lists reaches over a comma.
_SHORT = "(?:(?!, )[^\ue000])+?"
_FIGURE = rf"(?=[^\ue000]*\d){_SHORT}"
# By the letter of a slot: names, figures, a difference, labels, a growth.
_FREE = {
    "a": NAME,
    "b": NAME,
    "who": WHO,
    "who2": WHO,
    "x": _FIGURE,
    "y": _FIGURE,
    "d": _SHORT,
    "p": _FIGURE,
    "u": "[^\ue000]+?",
    "v": "[^\ue000]+?",
    "w": _SHORT,
}


@dataclass(slots=True, kw_only=True)
class Fit:
    """A sentence that a form fits. `key` and `who` are the measure and the occupation that the sentences
    before spoke of, `before` is what the last of them claimed; `section` is that of the heading, `author`
    the occupation that the paragraph is on."""

    slots: dict[str, str]
    names: Names
    section: str
    key: str
    who: int
    author: int
    before: tuple[Claim, ...] = ()
    claims: list[Claim] = field(default_factory=list)

    @property
    def language(self) -> Language:
        return self.names.pair.language

    def text(self, slot: str) -> str:
        return self.names.unmarked(self.slots[slot])

    def place(self, slot: str) -> int:
        return self.names.who(self.slots[slot])

    def measure(self, key: str) -> str:
        """The measure: by its key, by the subject in a slot, or the one that was spoken of."""
        if key == "":
            return self.key
        if key.startswith("{"):
            return self.language.KEYS.get(self.text(key[1:-1]).casefold(), "")
        return key


Read = Callable[[Fit], None]


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern and what a sentence claims that it fits."""

    pattern: re.Pattern[str]
    read: Read


def form(pattern: str, *reads: Read) -> Form:
    def read(fit: Fit) -> None:
        for one in reads:
            one(fit)

    whole = _SLOT.sub(lambda match: f"(?P<{match[1]}>{_free(match[1])})", pattern)
    return Form(re.compile(whole), read)


def ways(patterns: Iterable[str], *reads: Read) -> tuple[Form, ...]:
    """The forms of several patterns that claim the same."""
    return tuple(form(pattern, *reads) for pattern in patterns)


def _free(slot: str) -> str:
    return _FREE.get(slot, ".+?")


# ---------------------------------------------------------------- what slots say


def figures(key: str, **slots: str) -> Read:
    """`a="x"`: the figure in slot x is that of the occupation in slot a."""

    def read(fit: Fit) -> None:
        for who, text in slots.items():
            fit.claims.append(Figure(key=fit.measure(key), who=fit.place(who), text=fit.text(text)))

    return read


def of_both(key: str, slot: str) -> Read:
    def read(fit: Fit) -> None:
        found = fit.measure(key)
        fit.claims += [Figure(key=found, who=who, text=fit.text(slot)) for who in (0, 1)]

    return read


def ends(key: str, *, upper: bool, **slots: str) -> Read:
    def read(fit: Fit) -> None:
        for who, text in slots.items():
            fit.claims.append(End(key=key, who=fit.place(who), text=fit.text(text), upper=upper))

    return read


def low_of_both(key: str, slot: str) -> Read:
    def read(fit: Fit) -> None:
        fit.claims += [End(key=key, who=who, text=fit.text(slot), upper=False) for who in (0, 1)]

    return read


def labels(key: str, **slots: str) -> Read:
    def read(fit: Fit) -> None:
        for who, text in slots.items():
            fit.claims.append(Label(key=fit.measure(key), who=fit.place(who), text=fit.text(text)))

    return read


def label_of_both(key: str, slot: str, negated: bool = False) -> Read:
    def read(fit: Fit) -> None:
        text = ("no " if negated else "") + fit.text(slot)
        found = fit.measure(key)
        fit.claims += [Label(key=found, who=0, text=text), Label(key=found, who=1, text=text)]
        fit.claims.append(Likened(key=found, likeness=Likeness.SAME))

    return read


def step(key: str, slot: str, subject: str, base: str) -> Read:
    """How the figure of one stands to that of the other; an empty name is the one that was spoken of."""

    def read(fit: Fit) -> None:
        first = fit.place(subject) if subject else fit.who
        second = fit.place(base) if base else fit.who
        fit.claims.append(Step(key=fit.measure(key), subject=first, base=second, text=fit.text(slot)))

    return read


def likened(key: str, likeness: Likeness, subject: str = "") -> Read:
    def read(fit: Fit) -> None:
        who = fit.place(subject) if subject else 0
        fit.claims.append(Likened(key=fit.measure(key), likeness=likeness, subject=who))

    return read


def moves(**slots: str) -> Read:
    """The growth in a slot, `grow by 4%`, as a table has it."""

    def read(fit: Fit) -> None:
        for who, slot in slots.items():
            fit.claims.append(
                Figure(key="growth_percent", who=fit.place(who), text=fit.language.moved(fit.text(slot)))
            )

    return read


def period(*who: str) -> Read:
    def read(fit: Fit) -> None:
        if fit.slots.get("p"):
            for name in who:
                fit.claims.append(Period(key="growth_percent", who=fit.place(name), text=fit.text("p")))

    return read


def shares(part: str, **slots: str) -> Read:
    """Shares of the people in slot `part`, which are a part of a breakdown or a measure of their own."""

    def read(fit: Fit) -> None:
        people = fit.text(part)
        key = fit.language.GROUPS.get(people, "gender")
        for who, slot in slots.items():
            own = people if key == "gender" else ""
            fit.claims.append(
                Figure(key=key, who=fit.place(who), text=fit.text(slot), part=own, whole=bool(own))
            )

    return read


def missing(slot: str, *who: str) -> Read:
    def read(fit: Fit) -> None:
        for subject in fit.language.split(fit.text(slot)):
            key = fit.language.KEYS.get(subject.removeprefix("the ").casefold(), "")
            fit.claims += [Missing(key=key, who=fit.place(name)) for name in who]

    return read


def lacks(key: str, who: str) -> Read:
    def read(fit: Fit) -> None:
        fit.claims.append(Missing(key=fit.measure(key), who=fit.place(who)))

    return read


def lists(
    role: Role, *, key: str = "", who: str = "", others: bool | None = None, whole: bool | None = None
) -> Read:
    """The names in slot `l` of the ranking that slot `n` names, or of the one that was spoken of."""

    def read(fit: Fit) -> None:
        noun = fit.slots.get("n")
        fit.claims.append(
            Listing(
                key=key or (fit.language.LISTS.get(fit.text("n"), "") if noun else fit.key),
                role=role,
                who=fit.place(who) if who else fit.author,
                text=fit.text("l") if "l" in fit.slots else "",
                count=fit.language.COUNTS.get(fit.slots.get("c") or "", ""),
                size=fit.language.COUNTS.get(fit.slots.get("s") or "", ""),
                others=others,
                whole=whole,
            )
        )

    return read


def origin(who: str = "") -> Read:
    def read(fit: Fit) -> None:
        topics = fit.language.topics(fit.text("l"))
        fit.claims.append(
            Origin(topics=topics, who=fit.place(who) if who else None, text=fit.text("o").strip("“”"))
        )

    return read


def total(key: str) -> Read:
    def read(fit: Fit) -> None:
        found = fit.measure(key)
        fit.claims.append(Sum(key=found, yearly=fit.text("x"), weekly=fit.text("y")))

    return read


def gap(slot: str) -> Read:
    def read(fit: Fit) -> None:
        fit.claims.append(Gap(key=fit.key, text=fit.text(slot)))

    return read


def stated(fixed: Fixed, *who: str) -> Read:
    def read(fit: Fit) -> None:
        fit.claims.append(Stated(fixed=fixed, who=tuple(map(fit.place, who))))

    return read


def unpublished(fit: Fit) -> None:
    named = tuple(fit.place(slot) for slot in ("a", "b") if fit.slots.get(slot))
    fit.claims.append(Unpublished(who=named, text=fit.text("r")))


def trait(key: str) -> Read:
    """The label in slot `u` of the occupation that the paragraph draws."""

    def read(fit: Fit) -> None:
        who = fit.place("a") if "a" in fit.slots else fit.author
        fit.claims.append(Label(key=key, who=who, text=fit.text("u")))

    return read
