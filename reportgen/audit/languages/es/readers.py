"""What Spanish sentences say, as far as they say it otherwise than English ones do."""

from __future__ import annotations

import re

from reportgen.audit.claims import Figure, Label, Likened, Likeness, Listing, Missing, Period, Role, Step
from reportgen.audit.forms import Fit, Read
from reportgen.audit.languages.es.words import REST

_THE = re.compile(r"\bel (?=\d)")
# What a figure is called where the other one is compared with it, by its measure.
_BASES = {
    "lo que ganan": ("salary_mean", "hourly_rate"),
    "la cifra de": ("jobs", "openings"),
    "la experiencia de": ("experience_years",),
    "la edad promedio de": ("average_age",),
    "la edad mediana de": ("median_age",),
    "el salario mediano de": ("salary_median",),
    "el pago mediano de": ("hourly_median",),
}


def _fits(fit: Fit) -> bool:
    """Whether the figure in slot `m` may be called so."""
    named = fit.slots["m"]
    if named in _BASES:
        return fit.key in _BASES[named]
    return fit.language.KEYS.get(named.removesuffix(" de")) == fit.key


def compared(fit: Fit) -> None:
    """`eso es {d} que {m} {b}: {y}`: how the figure that was spoken of stands to that of another."""
    if not _fits(fit):
        return
    other = fit.place("b")
    fit.claims += [
        Step(key=fit.key, subject=fit.who, base=other, text=fit.text("d")),
        Figure(key=fit.key, who=other, text=fit.text("y")),
    ]


def masculine(fit: Fit) -> None:
    """What is compared with stands behind `del` or `al`."""
    fit.slots["m"] = f"el {fit.slots['m']}"


def turned(fit: Fit) -> None:
    """`para {b} hay {d} esa cifra: {y}`: how the figure of another stands to the one that was spoken of."""
    other = fit.place("b")
    fit.claims += [
        Step(key=fit.key, subject=other, base=fit.who, text=fit.text("d")),
        Figure(key=fit.key, who=other, text=fit.text("y")),
    ]


def bare_step(fit: Fit) -> None:
    """`eso es {d}`: how the figure that was spoken of stands to the other."""
    fit.claims.append(Step(key=fit.key, subject=fit.who, base=1 - fit.who, text=fit.text("d")))


def same_again(key: str = "") -> Read:
    """The figure of `b` is that which the sentence before gave, unless it gave both."""

    def read(fit: Fit) -> None:
        other = fit.place("b")
        found = key or fit.key
        figures = [one for one in (*fit.before, *fit.claims) if isinstance(one, Figure) and one.key == found]
        if not any(one.who == other for one in figures):
            fit.claims += [Figure(key=found, who=other, text=one.text) for one in figures[:1]]
        fit.claims.append(Likened(key=found, likeness=Likeness.SAME))

    return read


def either(fit: Fit) -> None:
    """A multiple stands in slot `d` or `e`, by what follows it."""
    if fit.slots.get("e"):
        fit.slots["d"] = fit.slots["e"]


def other_time(fit: Fit) -> None:
    """The same length of time in another unit, in slot `y`, is that of the other."""
    who = 1 - fit.place("a")
    fit.claims.append(Figure(key="time_to_become", who=who, text=fit.text("y")))


def overlapping(fit: Fit) -> None:
    """The length of time of `b`; where it comes second and no relation was said, the two overlap."""
    key = "time_to_become"
    before = [one for one in (*fit.before, *fit.claims) if getattr(one, "key", "") == key]
    fit.claims.append(Figure(key=key, who=fit.place("b"), text=fit.text("y")))
    if before and not any(isinstance(one, Likened) for one in before):
        fit.claims.append(Likened(key=key, likeness=Likeness.UNKNOWN))


def group(fit: Fit) -> None:
    """Shares of the people in slot `g`; without a second figure both have the first."""
    people = fit.text("g")
    key = fit.language.GROUPS.get(people, "gender")
    own = people if key == "gender" else ""
    for slot, text in (("a", "x"), ("b", "y" if fit.slots.get("y") else "x")):
        if slot in fit.slots:
            figure = _THE.sub("", fit.text(text))
            fit.claims.append(Figure(key=key, who=fit.place(slot), text=figure, part=own, whole=bool(own)))


def held(fit: Fit) -> None:
    """The shares that hold the label which both have, as was just said."""
    for slot, text in (("a", "x"), ("b", "y" if fit.slots.get("y") else "x")):
        share = _THE.sub("", fit.text(text))
        fit.claims.append(Label(key=fit.key, who=fit.place(slot), text=f"({share})"))


def needs(key: str, **slots: str) -> Read:
    """What people need, or, behind `no`, do not; `key` is empty where the sentence does not say for what."""

    def read(fit: Fit) -> None:
        for who, slot in slots.items():
            text = fit.text(slot)
            found = key or ("work_experience" if "experiencia laboral" in text else fit.key)
            wanted = f"no {fit.language.bare(text)}" if fit.slots.get(f"no_{slot}") else text
            for place in (0, 1) if who == "both" else (fit.place(who),):
                fit.claims.append(Label(key=found, who=place, text=wanted))
            if who == "both":
                fit.claims.append(Likened(key=found, likeness=Likeness.SAME))

    return read


def trait_need(fit: Fit) -> None:
    """The way in to the occupation that the paragraph draws."""
    who = fit.place("a") if "a" in fit.slots else fit.author
    text = fit.text("u")
    wanted = f"no {fit.language.bare(text)}" if fit.slots.get("no_u") else text
    fit.claims.append(Label(key="entry_education", who=who, text=wanted))


def lacking(fit: Fit) -> None:
    """All that is not reported of `a`, perhaps in two sentences."""
    for subject in fit.language.split(fit.text("l")):
        key = fit.language.KEYS.get(subject.casefold(), "")
        fit.claims.append(Missing(key=key, who=fit.place("a")))


def listing(
    role: Role, *, key: str = "", who: str = "", others: bool | None = None, whole: bool | None = None
) -> Read:
    """The names in slot `l` of the ranking that slot `n` names, or of the one that was spoken of."""

    def read(fit: Fit) -> None:
        noun = fit.slots.get("n")
        fit.claims.append(
            Listing(
                key=key or (fit.language.LISTS.get(noun, "") if noun else fit.key),
                role=role,
                who=fit.place(who) if who else fit.author,
                text=REST.sub(". También ", fit.text("l")) if "l" in fit.slots else "",
                count=fit.language.COUNTS.get(fit.slots.get("c") or "", ""),
                size=fit.language.COUNTS.get(fit.slots.get("s") or "", ""),
                others=others,
                whole=whole,
            )
        )

    return read


def grows(**slots: str) -> Read:
    """The growth in a slot, `crezca 4 %`, as a table has it, and the period behind it."""

    def read(fit: Fit) -> None:
        for who, slot in slots.items():
            text = fit.language.moved(fit.text(slot))
            fit.claims.append(Figure(key="growth_percent", who=fit.place(who), text=text))
        if fit.slots.get("p"):
            for who in slots:
                fit.claims.append(Period(key="growth_percent", who=fit.place(who), text=fit.text("p")))

    return read


def also_steady(fit: Fit) -> None:
    """That `b` changes little, as the other was just said to."""
    text = fit.language.moved("cambie poco o nada")
    fit.claims.append(Figure(key="growth_percent", who=fit.place("b"), text=text))
