"""An occupation and some of its facts in, a paragraph on what its people do out."""

from __future__ import annotations

from reportgen.model import Category, Claim, Fact, Number, Ranking
from reportgen.narrative.languages.en import categories, figures
from reportgen.narrative.languages.en.rankings import names
from reportgen.narrative.languages.en.titles import Name, Naming
from reportgen.narrative.languages.en.wording import Frames, claim, framed, wording
from reportgen.narrative.messages import Portrait

_MOST = 2
# More than any trait has, so that the traits choose each for itself.
_FRAMES = 5


def portrait(message: Portrait, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """A sentence for each fact, two for activities; no two open alike, for each has openings of its own. The
    first one says whom they are about."""
    who = naming(message.occupation)
    schooled = any(fact.measure.key == "entry_education" for fact in message.facts)
    told = [fact for fact in message.facts if fact.measure.key != "degree" or not schooled]
    claims: list[Claim] = []
    for place, fact in enumerate(told):
        at = frame // _FRAMES**place
        claims.append(claim(framed(at, *_trait(who, fact, named=place > 0)), fact))
        if fact.measure.key == "activities" and isinstance(fact.value, Ranking):
            claims += (
                claim(framed(at, *_also(names(fact.measure, (entry.name,)))), fact)
                for entry in fact.value.entries[1:_MOST]
            )
    return tuple(claims)


def _trait(who: Name, fact: Fact, *, named: bool) -> Frames:
    work = "the work" if named else f"the work of {who.many}"
    match fact.value:
        case Ranking():
            entries = tuple(entry.name for entry in fact.value.entries[:_MOST])
            if fact.measure.key == "activities":
                return _active(who.many, names(fact.measure, entries[:1]))
            return _skilled(who, names(fact.measure, entries), named=named)
        case Category() if fact.measure.key == "job_zone":
            zone = f"job zone {fact.value.label}"
            return (
                f"by the preparation needed, {work} is in {zone}",
                f"the preparation needed puts {work} in {zone}",
                f"in terms of preparation, {work} falls in {zone}",
                f"as to preparation, {work} is in {zone}",
            )
        case Category() if fact.measure.key == "entry_education":
            label = categories.label(fact.measure, fact.value)
            return (
                f"the usual way in{'' if named else f' for {who.many}'} takes {label}",
                f"to enter, {'people' if named else who.many} tend to need {label}",
                f"{'people' if named else who.many} most often enter with {label}",
                f"entry{'' if named else f' for {who.many}'} as a rule takes {label}",
            )
        case Category():
            label = categories.label(fact.measure, fact.value)
            return (
                f"among {who.many}, the most common degree is {label}",
                f"the most common degree of {who.many} is {label}",
                f"{label} is the most common degree of {who.many}",
            )
        case Number():
            return wording(fact.measure).clause(who, figures.number(fact.measure, fact.value))
    raise AssertionError(f"no portrait is drawn from {fact.measure.key}")


def _skilled(who: Name, listed: str, *, named: bool) -> Frames:
    work, whose = ("the work", "") if named else (f"the work of {who.many}", f" for {who.many}")
    return (
        f"{work} calls for {listed}",
        f"top skills{whose} include {listed}",
        f"{listed} are top skills for {work}",
        f"important skills for {work} include {listed}",
    )


def _active(many: str, does: str) -> Frames:
    return f"{many} {does}", f"at work, {many} {does}", f"among other things, {many} {does}"


def _also(does: str) -> Frames:
    """What people do beside what was just said."""
    return (
        f"people also {does}",
        f"another task is to {does}",
        f"part of the work, too, is to {does}",
        f"beyond that, people {does}",
    )
