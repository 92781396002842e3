"""Ranges of time or pay in, the English sentences that tell them out."""

from __future__ import annotations

from reportgen.model import Claim, Difference, Fact, Measure, Range, Relation, Unit
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Name
from reportgen.narrative.languages.en.wording import Frames, behind, claim, framed

Names = tuple[Name, Name]

# So many words in one contrast are two sentences.
_LONG = 21


def one(fact: Fact, name: Name) -> Frames:
    """The range of one occupation."""
    assert isinstance(fact.value, Range)
    text = figures.span(fact.measure, fact.value)
    if fact.measure.unit is Unit.TIME:
        return _time(name, text)
    return (
        f"pay is reported as {text} a year for {name.many}",
        f"for {name.many}, pay is reported as {text} a year",
        f"the reported pay of {name.many} is {text} a year",
    )


def gap(fact: Fact, absent: Name) -> Frames:
    """That the other occupation has no such range."""
    if fact.measure.unit is Unit.TIME:
        return (
            f"the time is not reported for {absent.indefinite}",
            f"for {absent.indefinite}, the time is not reported",
            f"how long it takes to become {absent.indefinite} is not reported",
        )
    return (
        f"no such range is reported for {absent.many}",
        f"for {absent.many}, no such range is reported",
        f"such a range is not reported for {absent.many}",
    )


def tell(difference: Difference, names: Names, left: Range, right: Range, frame: int) -> tuple[Claim, ...]:
    """Two ranges and how they stand to each other."""
    texts = figures.span(difference.measure, left), figures.span(difference.measure, right)
    if difference.measure.unit is not Unit.TIME:
        return _pay(difference, names, left, right, frame)
    if difference.relation is Relation.EQUAL:
        same = texts[0] if texts[0] == texts[1] else f"{texts[0]}, or {texts[1]}"
        text = framed(frame, *_same_time(*names, same))
        return (claim(text, difference, strong=(texts[0],)),)
    first, second = names
    compared = f"compared with {texts[1]} for {second.indefinite}"
    if difference.left_is_more is None:
        text = f"{framed(frame, *_time(first, texts[0]))}, {compared}"
    else:
        start = framed(frame, *_longer(first, texts[0], "longer" if difference.left_is_more else "less time"))
        text = f"{start}, {compared}"
        if len(text.split()) > _LONG:
            other = framed(frame + 1 + behind(frame) % 2, *_time(second, texts[1]))
            return claim(start, difference, strong=(texts[0],)), claim(other, difference)
    return (claim(text, difference, strong=(texts[0],)),)


def _time(name: Name, text: str) -> Frames:
    return (
        f"it takes {text} to become {name.indefinite}",
        f"becoming {name.indefinite} takes {text}",
        f"to become {name.indefinite} takes {text}",
    )


def _longer(name: Name, text: str, longer: str) -> Frames:
    return (
        f"it takes {longer} to become {name.indefinite}: {text}",
        f"becoming {name.indefinite} takes {longer}: {text}",
        f"to become {name.indefinite} takes {longer}: {text}",
    )


def _same_time(left: Name, right: Name, same: str) -> Frames:
    return (
        f"it takes the same time to become {left.indefinite} as {right.indefinite}: {same}",
        f"becoming {left.indefinite} takes the same time as becoming {right.indefinite}: {same}",
        f"to become {left.indefinite} or {right.indefinite} takes the same time: {same}",
    )


def _pay(difference: Difference, names: Names, left: Range, right: Range, frame: int) -> tuple[Claim, ...]:
    first, second = names[0].many, names[1].many
    texts = figures.span(difference.measure, left), figures.span(difference.measure, right)
    if difference.relation is Relation.EQUAL:
        equal = (
            f"pay ranges over {texts[0]} a year for both",
            f"for both, pay ranges over {texts[0]} a year",
            f"both have a pay range of {texts[0]} a year",
        )
        return (claim(framed(frame, *equal), difference),)
    if left.low and right.low and left.high and right.high and left.low == right.low:
        return _from_one_start(difference, names, left, right, frame)
    unequal = (
        f"yearly pay is {texts[0]} for {first} and {texts[1]} for {second}",
        f"for {first}, yearly pay is {texts[0]}, and for {second} {texts[1]}",
        f"the range of yearly pay is {texts[0]} for {first} and {texts[1]} for {second}",
    )
    return (claim(framed(frame, *unequal), difference),)


def _from_one_start(
    difference: Difference, names: Names, left: Range, right: Range, frame: int
) -> tuple[Claim, ...]:
    """Ranges of pay that start at the same level."""
    low, tops = _ends(difference.measure, left, right)
    first, second = names[0].many, names[1].many
    starts = (
        f"pay starts at the same level for both, {low} a year",
        f"for both, pay starts at the same level, {low} a year",
        f"both ranges of pay start at the same level, {low} a year",
    )
    rises = (
        f"from there, pay rises to {tops[0]} for {first} and to {tops[1]} for {second}",
        f"at the top, pay is {tops[0]} for {first} and {tops[1]} for {second}",
        f"the upper end is {tops[0]} for {first} and {tops[1]} for {second}",
    )
    return claim(framed(frame, *starts), difference), claim(framed(behind(frame), *rises), difference)


def _ends(measure: Measure, left: Range, right: Range) -> tuple[str, tuple[str, str]]:
    """The lower end that both have, and the upper end of each."""
    assert left.low is not None and left.high is not None and right.high is not None
    tops = figures.number(measure, left.high), figures.number(measure, right.high)
    return figures.number(measure, left.low), tops
