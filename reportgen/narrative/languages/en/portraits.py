"""An occupation and some of its facts in, a paragraph on what its people do out."""

from __future__ import annotations

from reportgen.model import Category, Claim, Fact, Number, Ranking
from reportgen.narrative.languages.en import categories, figures
from reportgen.narrative.languages.en.rankings import names
from reportgen.narrative.languages.en.titles import Name, Naming
from reportgen.narrative.languages.en.wording import claim, wording
from reportgen.narrative.messages import Portrait

_MOST = 3
_WORDS = 28


def portrait(message: Portrait, naming: Naming) -> tuple[Claim, ...]:
    """A sentence for each fact; no two open alike, for each begins with words of its own. The first one says
    whom they are about."""
    who = naming(message.occupation)
    schooled = any(fact.measure.key == "entry_education" for fact in message.facts)
    told = [fact for fact in message.facts if fact.measure.key != "degree" or not schooled]
    return tuple(claim(_trait(who, fact, named=place > 0), fact) for place, fact in enumerate(told))


def _trait(who: Name, fact: Fact, *, named: bool) -> str:
    work = "the work" if named else f"the work of {who.many}"
    match fact.value:
        case Ranking():
            entries = tuple(entry.name for entry in fact.value.entries[:_MOST])
            return _listed(who, fact, entries, work=work)
        case Category() if fact.measure.key == "job_zone":
            return f"by the preparation that it takes, {work} is in job zone {fact.value.label}"
        case Category() if fact.measure.key == "entry_education":
            way = "the typical way in" if named else f"the typical way in for {who.many}"
            return f"{way} is {categories.label(fact.measure, fact.value)}"
        case Category():
            return f"among {who.many}, the most common degree is {categories.label(fact.measure, fact.value)}"
        case Number():
            return wording(fact.measure).clause(who, figures.number(fact.measure, fact.value))
    raise AssertionError(f"no portrait is drawn from {fact.measure.key}")


def _listed(who: Name, fact: Fact, entries: tuple[str, ...], *, work: str) -> str:
    match fact.measure.key:
        case "activities":
            texts = (
                f"{who.many} {names(fact.measure, entries[:most])}" for most in range(len(entries), 0, -1)
            )
            return next((text for text in texts if len(text.split()) <= _WORDS), f"{who.many} {entries[0]}")
        case "technology":
            return f"tools listed for {work} include {names(fact.measure, entries)}"
        case _:
            return f"{work} calls for {names(fact.measure, entries)}"
