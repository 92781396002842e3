"""An occupation and some of its facts in, a paragraph on what its people do out."""

from __future__ import annotations

from reportgen.model import Category, Claim, Fact, Number, Ranking
from reportgen.narrative.languages.en import categories, figures
from reportgen.narrative.languages.en.rankings import names
from reportgen.narrative.languages.en.titles import Name, Naming
from reportgen.narrative.languages.en.wording import Frames, claim, framed, wording
from reportgen.narrative.messages import Portrait

_MOST = 3
# More than any trait has, so that the traits choose each for itself.
_FRAMES = 5
_WORDS = 26


def portrait(message: Portrait, naming: Naming, frame: int) -> tuple[Claim, ...]:
    """A sentence for each fact; no two open alike, for each has openings of its own. The first one says whom
    they are about."""
    who = naming(message.occupation)
    schooled = any(fact.measure.key == "entry_education" for fact in message.facts)
    told = [fact for fact in message.facts if fact.measure.key != "degree" or not schooled]
    return tuple(
        claim(framed(frame // _FRAMES**place, *_trait(who, fact, named=place > 0)), fact)
        for place, fact in enumerate(told)
    )


def _trait(who: Name, fact: Fact, *, named: bool) -> Frames:
    work = "the work" if named else f"the work of {who.many}"
    match fact.value:
        case Ranking():
            entries = tuple(entry.name for entry in fact.value.entries[:_MOST])
            return _listed(who, fact, entries, named=named)
        case Category() if fact.measure.key == "job_zone":
            zone = f"job zone {fact.value.label}"
            return (
                f"by the preparation needed, {work} is in {zone}",
                f"the preparation needed puts {work} in {zone}",
                f"in terms of preparation, {work} falls in {zone}",
                f"{work} takes the preparation of {zone}",
            )
        case Category() if fact.measure.key == "entry_education":
            label = categories.label(fact.measure, fact.value)
            return (
                f"the typical way in{'' if named else f' for {who.many}'} is {label}",
                f"to enter, {'people' if named else who.many} typically need {label}",
                f"{'people' if named else who.many} typically enter with {label}",
                f"entry{'' if named else f' for {who.many}'} typically takes {label}",
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


def _listed(who: Name, fact: Fact, entries: tuple[str, ...], *, named: bool) -> Frames:
    listed = names(fact.measure, entries)
    work, whose = ("the work", "") if named else (f"the work of {who.many}", f" for {who.many}")
    match fact.measure.key:
        case "activities":
            return _active(who, fact, entries)
        case "technology":
            return (
                f"tools listed for {work} include {listed}",
                f"among the tools listed{whose} are {listed}",
                f"for {work}, listed tools include {listed}",
                f"the list of tools for {work} begins with {listed}",
            )
        case _:
            return (
                f"{work} calls for {listed}",
                f"top skills{whose} include {listed}",
                f"{listed} are top skills for {work}",
                f"important skills for {work} include {listed}",
            )


def _active(who: Name, fact: Fact, entries: tuple[str, ...]) -> Frames:
    """What people do, as much of it as a sentence holds."""
    for most in range(len(entries), 1, -1):
        listed = names(fact.measure, entries[:most])
        if len(f"{who.many} {listed}".split()) <= _WORDS:
            break
    else:
        listed = names(fact.measure, entries[:1])
    return f"{who.many} {listed}", f"at work, {who.many} {listed}", f"among other things, {who.many} {listed}"
