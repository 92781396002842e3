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
from reportgen.audit.rankings import ONLY_SHARED, added, alone, ranked, shared_names
from reportgen.audit.relations import Size, standing
from reportgen.model import Breakdown, Category, Kind, Number, Range, part_of

_WEEKS = 52
# A list of so many is named whole, of a longer one the first few.
_WHOLE, _FEW = 3, 2
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
            return _points(claim, pair)
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


def _points(claim: Gap, pair: Pair) -> list[Slot]:
    held = [fact.value.share for fact in pair.facts(claim.key) if isinstance(fact.value, Category)]
    shares = [figures.shown(pair.measures[claim.key], one.amount) for one in held if one]
    if len(shares) < 2:
        return [Slot(kind="difference", found=claim.text, expected="")]
    ahead = shares[claim.subject] - shares[1 - claim.subject]
    found = [Slot(kind="difference", found=claim.text, expected=pair.language.points(abs(ahead)))]
    if claim.more is not None:
        said = ("less", "more")
        found.append(Slot(kind="direction", found=said[claim.more], expected=said[ahead > 0]))
    return found


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
    known = _known(claim, pair)
    due = tuple(pair.language.entry(claim.key, name) for name in known[: _most(claim, len(known))])
    extra: list[Slot] = []
    shared = shared_names(claim.key, pair)
    if claim.role is Role.SHARED and claim.count:
        sizes = {len(figures.top(fact)) for fact in pair.facts(claim.key)}
        size = sizes.pop() if len(sizes) == 1 else 0
        count = "all" if known and len(known) == size else COUNTS[len(known)]
        extra = [
            Slot(kind="count", found=claim.count, expected=count),
            Slot(kind="count", found=claim.size or "any", expected=COUNTS[size] if size > 1 else "any"),
        ]
    if claim.role is Role.ALONE and claim.others is not None and pair.both(claim.key):
        said = ("top", "other")
        extra = [Slot(kind="others", found=said[claim.others], expected=said[bool(shared)])]
    if claim.whole is not None:
        said = ("some", "all")
        extra.append(Slot(kind="extent", found=said[claim.whole], expected=said[len(due) == len(known)]))
    if claim.role is not Role.SHARED:
        extra.append(_name(pair, claim.who))
    return [*extra, *items(claim.text, due, pair.language)]


def _known(claim: Listing, pair: Pair) -> tuple[str, ...]:
    """The names that the list is about."""
    match claim.role:
        case Role.SHARED:
            return shared_names(claim.key, pair)
        case Role.ALONE if pair.both(claim.key):
            return alone(claim.key, claim.who, pair)
        case Role.ADDED:
            return added(claim.key, claim.who, pair)
        case Role.NEXT:
            return ranked(claim.key, claim.who, pair)[1:2]
        case Role.ALONE | Role.ALL | Role.FIRST:
            return ranked(claim.key, claim.who, pair)


def _most(claim: Listing, known: int) -> int:
    """How many of these names the list must hold."""
    match claim.role:
        case Role.FIRST:
            return 1 if claim.key == "activities" else _FEW
        case Role.SHARED if claim.key not in ONLY_SHARED:
            return known
        case Role.ALL | Role.NEXT:
            return known
        case Role.SHARED | Role.ALONE | Role.ADDED:
            return known if known <= _WHOLE else _FEW


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
