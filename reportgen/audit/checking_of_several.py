"""A claim on three or four in, its slots out: what was read, beside what the data has in its place."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.claims_of_several import Apart, Bond, Held, Ranked, Together, Unordered
from reportgen.audit.document import Slot
from reportgen.audit.figures import shown
from reportgen.audit.languages import SEVERAL
from reportgen.audit.lists import COUNTS, items
from reportgen.audit.pair import Pair
from reportgen.audit.rankings import ONLY_SHARED, ranked
from reportgen.audit.standings import Shape, extremes, known, shape, tiers
from reportgen.audit.standings import ranked as ranks
from reportgen.model import Bound, Number, Unit

Standing = Ranked | Together | Unordered | Apart
_NOTHING = "nothing to say"


def due(key: str, pair: Pair) -> Iterator[Standing]:
    """All that must be said of how the figures of a measure stand, beside the figures."""
    own = shape(pair, key)
    for rank, tier in ranks(pair, key):
        yield Ranked(key=key, rank=rank, who=tier.places, bond=tier.bond)
        if tier.is_unsure:
            yield Unordered(key=key, who=tier.places)
    if own is Shape.ALL:
        (tier,) = tiers(pair, key)
        if tier.bond is None:
            yield Unordered(key=key, who=tier.places)
        else:
            yield Together(key=key, who=tier.places, bond=tier.bond)
    if (found := furthest(key, pair)) is not None:
        yield found


def furthest(key: str, pair: Pair) -> Apart | None:
    """How far the highest is above the lowest, where they are told in order."""
    own, two = shape(pair, key), extremes(pair, key)
    is_chain = own is Shape.ALL and tiers(pair, key)[0].bond is Bond.CHAIN
    if two is None or not (own is Shape.RANKED or is_chain) or pair.measures[key].unit is Unit.CHANGE:
        return None
    high, low = (fact.value if (fact := pair.fact(key, place)) else None for place in two)
    if not isinstance(high, Number) or not isinstance(low, Number):
        return None
    above, below = (shown(pair.measures[key], one.amount) for one in (high, low))
    if below <= 0 or above <= below:
        return None
    text = SEVERAL[pair.language.CODE].apart(pair.measures[key], high, low)
    return Apart(key=key, subject=two[0], base=two[1], text=text)


def sum_of(key: str, pair: Pair) -> tuple[int, int] | None:
    """The two whose yearly pay is told apart in dollars, the one with more first where there are more."""
    two = extremes(pair, key) if key in pair.measures and not pair.pooled(key) else None
    if two is None:
        return None
    values = [fact.value for place in two if (fact := pair.fact(key, place))]
    exact = all(isinstance(one, Number) and one.bound is Bound.EXACT for one in values)
    if not exact or (len(tiers(pair, key)) < 2 and len(known(pair, key)) == 2):
        return None
    return two


def slots(claim: Standing | Held, pair: Pair) -> list[Slot]:
    if isinstance(claim, Held):
        return _held(claim, pair)
    if claim.key not in pair.measures:
        return [Slot(kind="standing", found=said(claim), expected="a measure of the dataset")]
    alike = [one for one in due(claim.key, pair) if _is_same(one, claim)]
    same = next((one for one in alike if _who(one) == _who(claim)), next(iter(alike), None))
    expected = said(same) if same else _NOTHING
    found = [Slot(kind="standing", found=said(claim), expected=expected)]
    if isinstance(claim, Ranked) and isinstance(same, Ranked):
        found.append(_bond(claim, same))
    return found


def _is_same(one: Standing, other: Standing) -> bool:
    """Whether two say the same kind of thing; the rank of one and that of another are two."""
    if isinstance(one, Ranked) and isinstance(other, Ranked):
        return one.rank is other.rank
    return type(one) is type(other)


def _who(claim: Standing) -> tuple[int, ...]:
    return (claim.subject, claim.base) if isinstance(claim, Apart) else tuple(sorted(claim.who))


def said(claim: Standing) -> str:
    """What a claim says, without the words in which it does."""
    who = ", ".join(map(str, _who(claim)))
    match claim:
        case Ranked():
            return f"{claim.key}: {claim.rank.value} {who}"
        case Together():
            return f"{claim.key}: {claim.bond.value} {who}"
        case Unordered():
            return f"{claim.key}: in no known order {who}"
        case Apart():
            return f"{claim.key}: {claim.text} {who}"


def _bond(claim: Ranked, due: Ranked) -> Slot:
    """What those of a rank are to each other; without their figures only "about the same" can be said."""
    expected = due.bond
    if not claim.told and expected is not Bond.ALIKE:
        expected = None
    texts = [one.value if one else "not said" for one in (claim.bond, expected)]
    return Slot(kind="relation", found=texts[0], expected=texts[1])


# ---------------------------------------------------------------- lists


def holders(key: str, pair: Pair) -> dict[tuple[int, ...], tuple[str, ...]]:
    """The names of a ranking by the places of all that have them."""
    lists = {who: ranked(key, who, pair) for who in pair.places}
    small = {who: {name.casefold() for name in names} for who, names in lists.items()}
    found: dict[tuple[int, ...], dict[str, str]] = {}
    for names in lists.values():
        for name in names:
            own = tuple(who for who in pair.places if name.casefold() in small[who])
            found.setdefault(own, {}).setdefault(name.casefold(), name)
    return {who: tuple(names.values()) for who, names in found.items()}


def _held(claim: Held, pair: Pair) -> list[Slot]:
    who = tuple(sorted(claim.who))
    found = holders(claim.key, pair) if pair.facts(claim.key) else {}
    names = found.get(who, ())
    words = pair.language
    extra = [Slot(kind="names", found=str(who), expected=str(who))]
    if claim.count:
        sizes = {len(ranked(claim.key, one, pair)) for one in pair.places}
        size = sizes.pop() if len(sizes) == 1 else 0
        is_all = who == pair.places and claim.key not in ONLY_SHARED
        count = "all" if is_all and names and len(names) == size else COUNTS[len(names)]
        extra.append(Slot(kind="count", found=claim.count, expected=count))
        if is_all:
            due_size = COUNTS[size] if size > 1 else "any"
            extra.append(Slot(kind="count", found=claim.size or "any", expected=due_size))
    if claim.others is not None:
        kinds = ("top", "other")
        shared = any(who[0] in one for one in found if len(one) > 1)
        extra.append(Slot(kind="others", found=kinds[claim.others], expected=kinds[shared]))
    return [*extra, *items(claim.text, tuple(words.entry(claim.key, name) for name in names), words)]
