"""The sentences of a report on three or four in, what they leave out or should not say out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.audit.checking_of_several import Standing, due, holders, said, sum_of
from reportgen.audit.claims import Figure, Missing, Sentence, Sum, Unpublished
from reportgen.audit.claims_of_several import Apart, Held, Ranked, Together, Unordered
from reportgen.audit.document import Finding, Slot
from reportgen.audit.pair import Pair
from reportgen.audit.rankings import ONLY_SHARED

LISTED: dict[str, tuple[str, ...]] = {
    "skills": ("top_skills", "knowledge"),
    "interests": ("interests", "work_values"),
    "technology": ("technology",),
    "related": ("related",),
}
WOMEN = ("women", "female")
# Whose figures are told in no order.
_MIDDLE_HALF = ("salary_p25", "salary_p75")


def gaps_of_several(
    told: list[Sentence], pair: Pair, figures: tuple[tuple[str, tuple[str, ...]], ...]
) -> Iterator[Iterator[Finding]]:
    """`figures` are the measures that each section tells."""
    claims = [claim for sentence in told for claim in sentence.claims]
    yield _standings([one for one in claims if isinstance(one, Standing)], pair, figures)
    yield _lists([one for one in claims if isinstance(one, Held)], pair)
    yield _list_gaps({(one.key, one.who) for one in claims if isinstance(one, Missing)}, pair)
    yield _sums([one for one in claims if isinstance(one, Sum)], pair)
    yield _by_hour({(one.key, one.who) for one in claims if isinstance(one, Figure)}, pair)
    if pair.unpublished and not any(isinstance(one, Unpublished) for one in claims):
        yield iter((_finding("pay", expected=f"that {pair.dataset.area} has no figures of some"),))


def _finding(section: str, *, found: str = "", expected: str = "") -> Finding:
    return Finding(sentence=f"({section})", slot=Slot(kind="claim", found=found, expected=expected))


def _standings(
    told: list[Ranked | Together | Unordered | Apart],
    pair: Pair,
    figures: tuple[tuple[str, tuple[str, ...]], ...],
) -> Iterator[Finding]:
    """How figures stand is said once of each measure that is told."""
    found = Counter(map(said, told))
    for section, keys in figures:
        for key in keys:
            for one in due(key, pair) if key not in _MIDDLE_HALF else ():
                if not found[said(one)]:
                    yield _finding(section, expected=said(one))
    for text in [text for text, times in found.items() if times > 1]:
        yield _finding(text.partition(":")[0], found=f"{text}, once more")


def _lists(told: list[Held], pair: Pair) -> Iterator[Finding]:
    found = Counter((one.key, tuple(sorted(one.who))) for one in told)
    for section, keys in LISTED.items():
        for key in keys:
            must = _due_lists(key, pair)
            for one in sorted(must | {own for own in found if own[0] == key}):
                text = f"{key} of {one[1]}"
                if one not in found:
                    yield _finding(section, expected=text)
                elif one not in must or found[one] > 1:
                    yield _finding(section, found=f"{text}, once more")


def _due_lists(key: str, pair: Pair) -> set[tuple[str, tuple[int, ...]]]:
    """Each group whose names must be told: those that all have, some or one alone."""
    if key not in pair.measures or not pair.facts(key) or pair.pooled(key):
        return set()
    must = {who for who in holders(key, pair) if len(who) > 1 or key not in ONLY_SHARED}
    if pair.both(key) and key not in ONLY_SHARED:
        must.add(pair.places)
    return {(key, who) for who in must}


def _list_gaps(missing: set[tuple[str, int]], pair: Pair) -> Iterator[Finding]:
    for section, keys in LISTED.items():
        for key in keys:
            if key in ONLY_SHARED or not pair.facts(key) or pair.pooled(key):
                continue
            for who in pair.places:
                if pair.fact(key, who) is None and (key, who) not in missing:
                    yield _finding(section, expected=f"that {key} of {who} is not reported")


def _sums(told: list[Sum], pair: Pair) -> Iterator[Finding]:
    """What the difference between the highest and the lowest pay comes to, a year and a week."""
    must = sum_of(pair.yearly, pair)
    for name in ("yearly", "weekly"):
        own = [tuple(sorted(one.who)) for one in told if getattr(one, name)]
        expected = [tuple(sorted(must))] if must else []
        if own != expected:
            yield _finding("pay", found=f"{name}: {own}", expected=f"{name}: {expected}")


def _by_hour(told: set[tuple[str, int]], pair: Pair) -> Iterator[Finding]:
    """Who has pay by the hour alone is told."""
    if not pair.facts(pair.yearly) or pair.pooled(pair.yearly):
        return
    for who in pair.places:
        is_due = pair.fact(pair.yearly, who) is None and pair.fact("hourly_rate", who)
        if is_due and ("hourly_rate", who) not in told:
            yield _finding("pay", expected=f"the hourly rate of {who}")


def women_of_several(told: list[Sentence], pair: Pair) -> Iterator[Finding]:
    """The share of women is told of each who reports it, and of each who does not that it is missing."""
    facts = pair.facts("gender")
    women = any(label.casefold() in WOMEN for label in pair.labels("gender"))
    if len(facts) < 2 or not women or pair.pooled("gender"):
        return
    claims = [claim for sentence in told for claim in sentence.claims]
    found = {one.who for one in claims if isinstance(one, Figure | Missing) and one.key == "gender"}
    if pair.selection is not None and not found:
        return
    for who in sorted(set(pair.places) - found):
        yield _finding("people", expected=f"the share of women, {pair.occupations[who].title}")
