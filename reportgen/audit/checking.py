"""A claim in, its slots out: what was read, beside what the data has in its place."""

from __future__ import annotations

from fractions import Fraction

from reportgen.audit import cells, checking_of_several, figures
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
    Place,
    Role,
    Sentence,
    Stated,
    Step,
    Sum,
    Unpublished,
    Written,
)
from reportgen.audit.claims_of_several import Among, Apart, Held, Ranked, Together, Unordered
from reportgen.audit.document import Slot
from reportgen.audit.lists import COUNTS, items
from reportgen.audit.pair import Pair
from reportgen.audit.rankings import added, alone, ranked, shared_names
from reportgen.audit.relations import Size, standing
from reportgen.model import Breakdown, Category, Kind, Number, Range, part_of

_WEEKS = 52
_MOST_ADDED, _MOST_FIRST = 4, 3
_NOTHING = "nothing to say"
_GAP = "not reported"
_SIZES = {
    Size.EQUAL: Likeness.SAME,
    Size.ALIKE: Likeness.ALIKE,
    Size.UNSURE: Likeness.UNKNOWN,
}


def slots(sentence: Sentence, pair: Pair) -> list[Slot]:
    """The slots of all that a sentence claims."""
    alike = {claim.key for claim in sentence.claims if isinstance(claim, Likened)}
    found: list[Slot] = []
    for claim in sentence.claims:
        if isinstance(claim, Label):
            found += _label(claim, pair, shared=claim.key in alike)
        else:
            found += _slots(claim, pair)
    return found + _places(sentence, pair)


def _slots(claim: Claim, pair: Pair) -> list[Slot]:
    match claim:
        case Figure():
            return [
                _name(pair, claim.who),
                Slot(kind="figure", found=claim.text, expected=_figure(claim, pair)),
            ]
        case End():
            return [_name(pair, claim.who), Slot(kind="figure", found=claim.text, expected=_end(claim, pair))]
        case Step():
            return _step(claim, pair)
        case Likened():
            return [_likened(claim, pair)]
        case Missing():
            expected = _missing(claim, pair)
            return [_name(pair, claim.who), Slot(kind="gap", found=_GAP, expected=expected)]
        case Listing():
            return _listing(claim, pair)
        case Sum():
            return _sum(claim, pair)
        case Gap():
            return [Slot(kind="difference", found=claim.text, expected=_points(claim.key, pair))]
        case Period():
            fact = pair.fact(claim.key, claim.who)
            return [Slot(kind="period", found=claim.text, expected=fact.source.period if fact else "")]
        case Unpublished():
            area = pair.dataset.area
            named = " and ".join(pair.occupations[who].title for who in claim.who)
            due = " and ".join(pair.occupations[who].title for who in pair.unpublished)
            return [
                Slot(kind="name", found=named, expected=due),
                Slot(kind="place", found=claim.text, expected=_called(claim.text, area, pair)),
            ]
        case Stated():
            if claim.fixed is Fixed.EMPTY:
                held = "figures" if any(pair.every_fact()) else "no figures"
                return [Slot(kind="caveat", found="no figures", expected=held)]
            if claim.fixed is not Fixed.INTRODUCTION:
                return [Slot(kind="caveat", found="said", expected="said")]
            return [Slot(kind="name", found=str(claim.who), expected=str(pair.places))]
        case Written():
            return [Slot(kind="text", found="as written", expected="as written")]
        case Ranked() | Together() | Unordered() | Apart() | Held():
            return checking_of_several.slots(claim, pair)
        case Among():
            size = COUNTS[len(pair.occupations)]
            return [Slot(kind="count", found=claim.text, expected=size)]
        case Origin():
            return _covered(claim, pair) if claim.of else []
        case Place() | Label():
            return []


def _covered(claim: Origin, pair: Pair) -> list[Slot]:
    """Of whom it is said that one figure is of them all: those that have it."""
    topics = {text.casefold() for text in claim.topics}
    due = [
        tuple(who for who in pair.places if pair.fact(key, who))
        for key, measure in pair.measures.items()
        if pair.pooled(key) and pair.language.topic(measure).casefold() in topics
    ]
    expected = claim.of if claim.of in due else next(iter(due), ())
    return [Slot(kind="names", found=str(claim.of), expected=str(expected))]


def _called(text: str, area: str, pair: Pair) -> str:
    """The place, as it was called where it may be called so."""
    return text if text in pair.language.places(area) else area


def _name(pair: Pair, who: int) -> Slot:
    title = pair.occupations[who].title
    return Slot(kind="name", found=title, expected=title)


# ---------------------------------------------------------------- figures


def _missing(claim: Missing, pair: Pair) -> str:
    if not claim.key:
        return "a measure"
    fact = pair.fact(claim.key, claim.who)
    if fact is None:
        return _GAP
    return "shares" if isinstance(fact.value, Breakdown) else cells.cell(fact, pair.language)


def _figure(claim: Figure, pair: Pair) -> str:
    words = pair.language
    if claim.part:
        parts = words.PEOPLE.get(claim.part, (claim.part,))
        label = next((one for one in pair.labels(claim.key) if one.casefold() in parts), "")
        percent = part_of(pair.cells(claim.key)[claim.who], label)
        if percent is None:
            return words.NOT_REPORTED
        return words.about(percent.amount) if claim.whole else words.share(percent.amount)
    if claim.key not in pair.measures:
        return f"no measure “{claim.key}”"
    return cells.cell(pair.cells(claim.key)[claim.who], words)


def _end(claim: End, pair: Pair) -> str:
    fact = pair.fact(claim.key, claim.who)
    if fact is None or not isinstance(fact.value, Range):
        return pair.language.NOT_REPORTED
    end = fact.value.high if claim.upper else fact.value.low
    return pair.language.number(fact.measure, end) if end else pair.language.NOT_REPORTED


def _numbers(key: str, pair: Pair, who: tuple[int, int]) -> tuple[Number, Number] | None:
    """The numbers of these two, where both have one."""
    first, second = (pair.fact(key, place) for place in who)
    if first is None or second is None:
        return None
    if not isinstance(first.value, Number) or not isinstance(second.value, Number):
        return None
    return first.value, second.value


def _step(claim: Step, pair: Pair) -> list[Slot]:
    numbers = _numbers(claim.key, pair, (claim.subject, claim.base))
    expected = _NOTHING
    if numbers is not None and claim.subject != claim.base:
        measure, (subject, base) = pair.measures[claim.key], numbers
        expected = pair.language.distance(measure, subject, base) or _NOTHING
    return [
        _name(pair, claim.base),
        Slot(kind="difference", found=claim.text, expected=expected),
        Slot(
            kind="base", found="the other", expected="the other" if claim.subject != claim.base else "itself"
        ),
    ]


def _likened(claim: Likened, pair: Pair) -> Slot:
    if claim.likeness is Likeness.APART:
        expected = Likeness.APART if not pair.both(claim.key) else Likeness.SAME
        return Slot(kind="relation", found=claim.likeness.value, expected=expected.value)
    found = standing(pair, claim.key)
    if _is_label(claim.key, pair):
        same = found.size is not Size.UNSURE
        expected = Likeness.SAME if same else Likeness.APART
    elif found.more is None:
        expected = _SIZES[found.size]
    elif claim.likeness in (Likeness.LONGER, Likeness.SHORTER):
        expected = Likeness.LONGER if found.more == claim.subject else Likeness.SHORTER
    else:
        expected = Likeness.APART
    return Slot(kind="relation", found=claim.likeness.value, expected=expected.value)


def _is_label(key: str, pair: Pair) -> bool:
    return any(isinstance(fact.value, Category) for fact in pair.facts(key))


def _sum(claim: Sum, pair: Pair) -> list[Slot]:
    numbers = _numbers(claim.key, pair, claim.who)
    if numbers is None:
        return [Slot(kind="sum", found=claim.yearly, expected="")]
    first, second = (figures.shown(pair.measures[claim.key], number.amount) for number in numbers)
    gap = abs(first - second)
    due = ((claim.yearly, gap), (claim.weekly, Fraction(gap, _WEEKS)))
    # A long sentence leaves what it is a week to the next.
    return [Slot(kind="sum", found=text, expected=figures.dollars(one)) for text, one in due if text]


def _points(key: str, pair: Pair) -> str:
    facts = pair.facts(key)
    held = [fact.value.share for fact in facts if isinstance(fact.value, Category)]
    if len(held) < 2 or held[0] is None or held[1] is None:
        return ""
    first, second = (figures.shown(pair.measures[key], one.amount) for one in held if one)
    return pair.language.points(abs(first - second))


# ---------------------------------------------------------------- labels


def _label(claim: Label, pair: Pair, *, shared: bool) -> list[Slot]:
    fact = pair.fact(claim.key, claim.who) if claim.key else None
    name = _name(pair, claim.who)
    if fact is None or not isinstance(fact.value, Category):
        return [name, Slot(kind="label", found=claim.text, expected=_GAP)]
    words = pair.language
    held = f"({words.share(fact.value.share.amount)})" if fact.value.share else ""
    if claim.text.startswith("("):
        return [name, Slot(kind="figure", found=claim.text, expected=held)]
    found = words.bare(claim.text)
    label = words.said(claim.key, fact.value.label)
    expected = label if shared or not held else f"{label} {held}"
    if claim.key == "work_experience" and found in words.again(label):
        expected = found
    return [name, Slot(kind="label", found=found, expected=expected)]


# ---------------------------------------------------------------- lists


def _listing(claim: Listing, pair: Pair) -> list[Slot]:
    if claim.key not in pair.measures or pair.measures[claim.key].kind is not Kind.RANKING:
        return [Slot(kind="list", found=claim.text, expected="a ranking of the dataset")]
    due = _due(claim, pair)
    extra: list[Slot] = []
    shared = shared_names(claim.key, pair)
    if claim.role is Role.SHARED and claim.count:
        sizes = {len(figures.top(fact)) for fact in pair.facts(claim.key)}
        size = sizes.pop() if len(sizes) == 1 else 0
        count = "all" if due and len(due) == size else COUNTS[len(due)]
        extra = [
            Slot(kind="count", found=claim.count, expected=count),
            Slot(kind="count", found=claim.size or "any", expected=COUNTS[size] if size > 1 else "any"),
        ]
    if claim.role is Role.ALONE and claim.others is not None and pair.both(claim.key):
        said = ("top", "other")
        extra = [Slot(kind="others", found=said[claim.others], expected=said[bool(shared)])]
    if claim.role is not Role.SHARED:
        extra.append(_name(pair, claim.who))
    return [*extra, *items(claim.text, due, pair.language)]


def _due(claim: Listing, pair: Pair) -> tuple[str, ...]:
    """The names that the list must hold, in small letters."""
    match claim.role:
        case Role.SHARED:
            names = shared_names(claim.key, pair)
        case Role.ALONE:
            both = pair.both(claim.key)
            names = alone(claim.key, claim.who, pair) if both else ranked(claim.key, claim.who, pair)
        case Role.ADDED:
            names = added(claim.key, claim.who, pair)[:_MOST_ADDED]
        case Role.ALL:
            names = ranked(claim.key, claim.who, pair)
        case Role.FIRST:
            names = _first(claim, pair)
    return tuple(pair.language.entry(claim.key, name) for name in names)


def _first(claim: Listing, pair: Pair) -> tuple[str, ...]:
    """The first three; of activities, which can be long, as many of them as there are here."""
    names = ranked(claim.key, claim.who, pair)[:_MOST_FIRST]
    if claim.key != "activities":
        return names
    words = pair.language
    small = tuple(words.entry(claim.key, name) for name in names)
    fits = (count for count in (1, 2) if claim.text.casefold() in words.joined(small[:count]))
    return names[: next(fits, _MOST_FIRST)]


# ---------------------------------------------------------------- places


def _places(sentence: Sentence, pair: Pair) -> list[Slot]:
    """A sentence that names a place speaks of figures of that place alone."""
    places = [claim.text for claim in sentence.claims if isinstance(claim, Place)]
    if not places:
        return []
    own = [claim for claim in sentence.claims if isinstance(claim, Figure | Sum)]
    facts = [fact for claim in own for fact in pair.facts(claim.key)]
    areas = sorted({fact.area or "the nation" for fact in facts if not isinstance(fact.value, Range)})
    return [Slot(kind="place", found=places[0], expected=" and ".join(areas))]
