"""The sentences of a report in, what they leave out, say twice or should not say out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from reportgen.audit.claims import (
    Claim,
    End,
    Figure,
    Fixed,
    Gap,
    Label,
    Listing,
    Missing,
    Origin,
    Place,
    Role,
    Sentence,
    Stated,
    Sum,
    Unpublished,
    Written,
)
from reportgen.audit.claims_of_several import Among
from reportgen.audit.completeness_of_several import LISTED, WOMEN, gaps_of_several, women_of_several
from reportgen.audit.document import Finding, Slot
from reportgen.audit.pair import DRAWN, Pair
from reportgen.audit.rankings import ONLY_SHARED, added, alone, ranked, shared_names
from reportgen.audit.relations import Size, standing
from reportgen.model import Bound, Number, part_of

# What the prose tells, in the lead or in the section; the rest stays in the tables.
_TOLD: dict[str, tuple[str, ...]] = {
    "time": ("time_to_become", "experience_years", "work_experience", "training"),
    "pay": (
        "highest_paying_city",
        "highest_paying_metro",
        "highest_paying_state",
        "best_paying_company",
        "best_paying_industry",
    ),
    "outlook": ("jobs", "growth_percent", "openings", "job_satisfaction"),
    "education": ("entry_education", "degree", "major", "college"),
    "people": ("average_age", "median_age", "lgbt_percent"),
}
_QUARTERS = ("salary_p25", "salary_p75")


def gaps(sentences: Iterable[Sentence], pair: Pair) -> Iterator[Finding]:
    """A finding for each thing that is not said though it must be, or is said once more."""
    told = [sentence for sentence in sentences if not sentence.trait]
    drawn = [sentence for sentence in sentences if sentence.trait]
    yield from _repeats(told)
    yield from _repeats(drawn)
    yield from _introduction(told, pair)
    yield from _places(told, pair)
    yield from (
        finding
        for found in (_figures(told, pair), *_of_number(told, pair), _portraits(drawn, pair))
        for finding in found
        if pair.selection is None or finding.slot.found
    )
    yield from _people(told, pair)
    yield from _origins(told + drawn, pair)


def _of_number(told: list[Sentence], pair: Pair) -> tuple[Iterator[Finding], ...]:
    """What is said in one way of two and in another of more."""
    if pair.are_two:
        return _lists(told, pair), _pay(told, pair)
    return tuple(gaps_of_several(told, pair, tuple(_due_figures(pair))))


def _lacking(section: str, what: str) -> Finding:
    return Finding(sentence=f"({section})", slot=Slot(kind="claim", found="", expected=what))


def _repeats(sentences: list[Sentence]) -> Iterator[Finding]:
    """One and the same claim in two sentences; for whom figures were published each section says anew."""
    seen: set[Claim] = set()
    for sentence in sentences:
        own = {claim for claim in sentence.claims if not isinstance(claim, Origin | Place | Among)}
        if own & seen:
            yield Finding(sentence=sentence.text, slot=Slot(kind="claim", found="said twice", expected=""))
        seen |= own


def _introduction(told: list[Sentence], pair: Pair) -> Iterator[Finding]:
    """A report that leads with no figure says who is compared, and where there is none at all, that too."""
    lead = [claim for sentence in told if sentence.section == "lead" for claim in sentence.claims]
    if not any(isinstance(claim, Figure | Stated) for claim in lead):
        yield _lacking("lead", "a figure, or who is compared")
    if not any(pair.every_fact()) and Stated(fixed=Fixed.EMPTY) not in lead:
        yield _lacking("lead", "that there are no figures")


def _places(told: list[Sentence], pair: Pair) -> Iterator[Finding]:
    """The first sentence of a section on figures of a place, not of the nation, names the place."""
    placed: set[str] = set()
    for sentence in told:
        own = [
            fact for one in sentence.claims if isinstance(one, Figure | Sum) for fact in pair.facts(one.key)
        ]
        if sentence.section in placed or not any(fact.area for fact in own):
            continue
        placed.add(sentence.section)
        if not any(isinstance(claim, Place) for claim in sentence.claims):
            area = next(fact.area for fact in own if fact.area)
            yield Finding(sentence=sentence.text, slot=Slot(kind="place", found="", expected=area))


# ---------------------------------------------------------------- figures and labels


def _figures(told: list[Sentence], pair: Pair) -> Iterator[Finding]:
    said: Counter[tuple[str, int]] = Counter()
    for sentence in told:
        # A label and the share that holds it are one figure in two sentences.
        mentioned = {
            (claim.key, claim.who)
            for claim in sentence.claims
            if isinstance(claim, Figure | Missing | Label)
            and not (isinstance(claim, Label) and claim.text.startswith("("))
        }
        # Two ranges that start alike have their low ends in one sentence, their high ends in another.
        mentioned |= {
            (claim.key, claim.who) for claim in sentence.claims if isinstance(claim, End) and claim.upper
        }
        said.update(mentioned)
    for (key, who), times in said.items():
        if times > 1:
            title = pair.occupations[who].title
            yield Finding(
                sentence=f"{key} of {title}", slot=Slot(kind="claim", found="said twice", expected="")
            )
    for section, keys in _due_figures(pair):
        for key in keys:
            for who in pair.places:
                if not said[key, who] and not _is_half(key, who, pair):
                    yield _lacking(section, f"{key} of {pair.occupations[who].title}")
    if pair.are_two:
        yield from _held(told, pair)


def _is_half(key: str, who: int, pair: Pair) -> bool:
    """Whether a figure is one end of a middle half, of which the other is not reported."""
    return key in _QUARTERS and pair.fact(key, who) is not None and not _has_both_ends(who, pair)


def _has_both_ends(who: int, pair: Pair) -> bool:
    return all(pair.fact(key, who) for key in _QUARTERS)


def _due_figures(pair: Pair) -> Iterator[tuple[str, tuple[str, ...]]]:
    for section, keys in _TOLD.items():
        told = (
            key for key in keys if key != "highest_paying_metro" or not pair.facts("highest_paying_state")
        )
        yield section, tuple(key for key in told if pair.facts(key) and not pair.pooled(key))
    yield "pay", _due_pay(pair)


def _due_pay(pair: Pair) -> tuple[str, ...]:
    """The yearly pay, or the hourly rate where no yearly pay is; then the middle half or the range."""
    level = [key for key in (pair.yearly, "hourly_rate") if pair.facts(key) and not pair.pooled(key)][:1]
    halves = [who for who in pair.places if _has_both_ends(who, pair)]
    if len(halves) > 1 and not pair.pooled("salary_p25"):
        return (*level, *_QUARTERS)
    whole = pair.facts("salary_range") and not pair.pooled("salary_range")
    return (*level, "salary_range") if whole else tuple(level)


def _held(told: list[Sentence], pair: Pair) -> Iterator[Finding]:
    """The shares that hold a label which both have."""
    values = [fact.value for fact in pair.facts("degree")]
    if standing(pair, "degree").size.value == "not known" or not all(
        getattr(one, "share", None) for one in values
    ):
        return
    shares = {
        claim.who
        for sentence in told
        for claim in sentence.claims
        if isinstance(claim, Label) and claim.key == "degree" and claim.text.startswith("(")
    }
    for who in {0, 1} - shares:
        yield _lacking("education", f"the share that holds the degree, of {pair.occupations[who].title}")
    told_apart = any(isinstance(claim, Gap) for sentence in told for claim in sentence.claims)
    if standing(pair, "degree").size is not Size.EQUAL and not told_apart:
        yield _lacking("education", "by how much the shares that hold the degree differ")


# ---------------------------------------------------------------- lists


def _lists(told: list[Sentence], pair: Pair) -> Iterator[Finding]:
    found = Counter(
        (claim.key, claim.role, claim.who if claim.role is not Role.SHARED else 0)
        for sentence in told
        for claim in sentence.claims
        if isinstance(claim, Listing)
    )
    missing = {
        (claim.key, claim.who) for sentence in told for claim in sentence.claims if isinstance(claim, Missing)
    }
    for section, keys in LISTED.items():
        for key in keys:
            due = set(_due_lists(key, pair))
            for one in due:
                if not found[one]:
                    yield _lacking(section, f"{key}: {one[1].value}, {pair.occupations[one[2]].title}")
            for one in [one for one in found if one[0] == key and (one not in due or found[one] > 1)]:
                yield Finding(
                    sentence=f"({section})",
                    slot=Slot(kind="claim", found=f"{key}: {one[1].value}, once more", expected=""),
                )
            if len(pair.facts(key)) == 1 and key not in ONLY_SHARED:
                absent = 0 if pair.fact(key, 0) is None else 1
                if (key, absent) not in missing:
                    yield _lacking(section, f"that {key} is not reported")


def _due_lists(key: str, pair: Pair) -> Iterator[tuple[str, Role, int]]:
    if not pair.facts(key) or pair.pooled(key):
        return
    shared = shared_names(key, pair)
    if key in ONLY_SHARED:
        if shared:
            yield key, Role.SHARED, 0
        return
    if not pair.both(key):
        yield key, Role.ALONE, 0 if pair.fact(key, 0) else 1
        return
    yield key, Role.SHARED, 0
    if alone(key, 0, pair):
        yield key, Role.ALONE, 0
    if key == "top_skills" and added(key, 1, pair):
        yield key, Role.ADDED, 1
    elif alone(key, 1, pair):
        yield key, Role.ALONE, 1


# ---------------------------------------------------------------- pay, people and portraits


def _pay(told: list[Sentence], pair: Pair) -> Iterator[Finding]:
    key = pair.yearly
    numbers = [fact.value for fact in pair.facts(key) if isinstance(fact.value, Number)]
    exact = len(numbers) == 2 and all(number.bound is Bound.EXACT for number in numbers)
    due = exact and standing(pair, key).more is not None
    found = sum(isinstance(claim, Sum) for sentence in told for claim in sentence.claims)
    if due and not found:
        yield _lacking("pay", "what the difference comes to")
    if found > due:
        yield Finding(sentence="(pay)", slot=Slot(kind="claim", found="a difference once more", expected=""))
    unpublished = any(isinstance(claim, Unpublished) for sentence in told for claim in sentence.claims)
    if pair.unpublished and not unpublished:
        yield _lacking("pay", f"that {pair.dataset.area} has no figures of one")


def _people(told: list[Sentence], pair: Pair) -> Iterator[Finding]:
    if pair.selection is not None and not any(section == "people" for section, _ in pair.selection):
        return
    if not pair.rows("people") and not pair.breakdowns("people"):
        return
    stated = [claim for sentence in told for claim in sentence.claims if isinstance(claim, Stated)]
    if not any(claim.fixed is Fixed.CAVEAT for claim in stated):
        yield _lacking("people", "whom the figures describe")
    if not pair.are_two:
        yield from women_of_several(told, pair)
        return
    women = [
        label
        for label in pair.labels("gender")
        if label.casefold() in WOMEN and all(part_of(cell, label) for cell in pair.cells("gender"))
    ]
    if not women or pair.pooled("gender"):
        return
    said = {
        claim.who
        for sentence in told
        for claim in sentence.claims
        if isinstance(claim, Figure) and claim.key == "gender"
    }
    if pair.selection is not None and not said:
        return
    for who in sorted(set(pair.places) - said):
        yield _lacking("people", f"the share of women, {pair.occupations[who].title}")


def _portraits(drawn: list[Sentence], pair: Pair) -> Iterator[Finding]:
    """Each occupation is written of or drawn from its facts, where it has any and either is asked for."""
    if not any(pair.facts(key) for key in ("description", "activities")):
        return
    written = {claim.who for one in drawn for claim in one.claims if isinstance(claim, Written)}
    claims = [claim for one in drawn for claim in one.claims]
    traits = {(claim.key, claim.who) for claim in claims if isinstance(claim, Label | Listing | Figure)}
    going_on = {claim.who for claim in claims if isinstance(claim, Listing) and claim.role is Role.NEXT}
    for who in pair.places:
        title = pair.occupations[who].title
        if pair.fact("description", who):
            if who not in written:
                yield _lacking("work", f"the text on {title}")
            continue
        schooled = pair.fact("entry_education", who)
        if len(ranked("activities", who, pair)) > 1 and who not in going_on:
            yield _lacking("work", f"what else {title} do")
        for key in DRAWN:
            if pair.fact(key, who) and not (key == "degree" and schooled) and (key, who) not in traits:
                yield _lacking("work", f"{key} of {title}")


# ---------------------------------------------------------------- origins


def _origins(sentences: list[Sentence], pair: Pair) -> Iterator[Finding]:
    """For whom figures were published is said in each section that tells or shows them, and only there."""
    for section in (
        "lead",
        "work",
        "time",
        "pay",
        "skills",
        "outlook",
        "education",
        "people",
        "interests",
        "technology",
        "related",
    ):
        own = [sentence for sentence in sentences if sentence.section == section]
        due = _due_origins(section, own, pair)
        found: dict[tuple[int | None, str], set[str]] = {}
        for sentence in own:
            for claim in sentence.claims:
                if isinstance(claim, Origin):
                    found.setdefault((claim.who, claim.text), set()).update(map(str.casefold, claim.topics))
        for one in dict.fromkeys((*due, *found)):
            for text in sorted(due.get(one, set()) | found.get(one, set())):
                yield Finding(
                    sentence=f"({section}) published for “{one[1]}”",
                    slot=Slot(
                        kind="origin",
                        found=text if text in found.get(one, ()) else "",
                        expected=text if text in due.get(one, ()) else "",
                    ),
                )


def _due_origins(section: str, own: list[Sentence], pair: Pair) -> dict[tuple[int | None, str], set[str]]:
    keys = dict.fromkeys((*pair.rows(section), *pair.breakdowns(section)))
    if section == "lead":
        keys = dict.fromkeys(
            claim.key for one in own for claim in one.claims if isinstance(claim, Figure | Missing)
        )
    due: dict[tuple[int | None, str], set[str]] = {}
    for key in keys:
        if key not in pair.measures:
            continue
        if origin := pair.pooled(key):
            due.setdefault((None, pair.language.origin(origin)), set()).add(
                pair.language.topic(pair.measures[key])
            )
            continue
        for who in pair.places:
            fact = pair.fact(key, who)
            if fact and fact.published_for:
                due.setdefault((who, pair.language.origin(fact.published_for)), set()).add(
                    pair.language.topic(fact.measure)
                )
    return due
