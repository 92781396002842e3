"""Growth, shares of people or ratings in, the English sentences that tell them out."""

from __future__ import annotations

from reportgen.model import Bound, Claim, Difference, Fact, Measure, Number, Relation
from reportgen.narrative.languages import arithmetic
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Name, running
from reportgen.narrative.languages.en.wording import Frames, behind, claim, framed

Values = tuple[Number, Number]
Names = tuple[Name, Name]


# ---------------------------------------------------------------- growth


def outlook(many: str, fact: Fact) -> Frames:
    """`jobs for … are projected to grow by 4% over 2024–34`; `many` are whom it is about. No period is
    said that the source does not state."""
    period = over(fact)
    frames = (
        f"jobs for {many} are projected to {move(fact)}{period}",
        f"for {many}, jobs are projected to {move(fact)}{period}",
        f"{_change(fact)} in jobs is projected for {many}{period}",
        f"the projection for {many} is {_change(fact)}{period}",
    )
    return (*frames, f"{period[1:]}, jobs for {many} are projected to {move(fact)}") if period else frames


def move(fact: Fact) -> str:
    """`grow by 4%`, `decline by at most 3%`, `show little or no change`."""
    size = _size(fact)
    return f"{'decline' if _falls(fact) else 'grow'} by {size}" if size else "show little or no change"


def _change(fact: Fact) -> str:
    """`growth of 4%`, `a decline of at most 3%`, `little or no change`."""
    size = _size(fact)
    return f"{'a decline' if _falls(fact) else 'growth'} of {size}" if size else "little or no change"


def _size(fact: Fact) -> str:
    """By how much, empty for little or no change."""
    assert isinstance(fact.value, Number)
    amount = fact.measure.shown(fact.value.amount)
    if arithmetic.steady(amount):
        return ""
    bound = arithmetic.bound_of_move(fact.value, amount)
    return figures.bounded(bound, f"{figures.decimal(abs(amount))}%")


def _falls(fact: Fact) -> bool:
    return isinstance(fact.value, Number) and fact.measure.shown(fact.value.amount) < 0


def over(fact: Fact) -> str:
    """` over 2024–34` where the source states such a period."""
    period = fact.source.period
    return f" over {period}" if arithmetic.spans_years(period) else ""


def changes(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    left, right = names
    facts = difference.facts
    shown = tuple(difference.measure.shown(value.amount) for value in values)
    exact = all(value.bound is Bound.EXACT for value in values)
    moving = all(not arithmetic.steady(amount) for amount in shown)
    periods = {fact.source.period for fact in facts}
    steady = all(arithmetic.steady(amount) for amount in shown)
    if len(periods) == 1 and (shown[0] == shown[1] or steady):
        text = framed(frame, *outlook(f"both {left.many} and {right.many}", facts[0]))
        return (claim(text, difference),)
    if moving and max(shown) < 0 and exact:
        return (claim(framed(frame, *_falling(names, facts)), difference),)
    first = claim(framed(frame, *outlook(left.many, facts[0])), facts[0])
    period = over(facts[1]) if len(periods) > 1 else ""
    second = framed(behind(frame), *_second(right.many, facts[1], period))
    if moving and min(shown) > 0 and exact and difference.relation is not Relation.EQUAL:
        if difference.relation is Relation.ABOUT_THE_SAME:
            return first, claim(f"{second}, about the same rate", difference)
        apart = figures.points(abs(shown[0] - shown[1]))
        less = "less" if difference.left_is_more else "more"
        return first, claim(f"{second}, which is {apart} {less}", difference)
    return first, claim(second, difference)


def _second(many: str, fact: Fact, period: str) -> Frames:
    """The sentence on the second occupation; the period was just said, unless it is another one."""
    return (
        f"for {many}, jobs are projected to {move(fact)}{period}",
        f"jobs for {many} are projected to {move(fact)}{period}",
        f"the projection for {many} is {_change(fact)}{period}",
        f"for {many}, {_change(fact)} is projected{period}",
    )


def _falling(names: Names, facts: tuple[Fact, ...]) -> Frames:
    left, right = names
    by = f"{_size(facts[0])} for {left.many} and {_size(facts[1])} for {right.many}"
    return (
        f"jobs are projected to decline for both: by {by}",
        f"for both, jobs are projected to decline: by {by}",
        f"the projection is a decline for both: {by}",
    )


# ---------------------------------------------------------------- shares


def people(measure: Measure) -> tuple[str, str]:
    """How a share of workers is said: what stands before the figure, and what these workers are."""
    return ("an estimated ", "LGBT") if measure.key == "lgbt_percent" else ("", running(measure.label))


def share(measure: Measure, name: Name, value: Number) -> Frames:
    """The share of one occupation."""
    start, end = people(measure)
    text = figures.number(measure, value)
    return (
        f"{start}{text} of {name.many} are {end}",
        f"among {name.many}, {start}{text} are {end}",
        f"the {start.removeprefix('an ')}share of {end} people is {text} among {name.many}",
    )


def shares(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    left, right = names[0].many, names[1].many
    first, second = (figures.number(difference.measure, value) for value in values)
    start, end = people(difference.measure)
    subject = f"the {start.removeprefix('an ')}share of {end} people"
    if first == second:
        frames = (
            f"{start}{first} of {left} and of {right} are {end}",
            f"among both {left} and {right}, {start}{first} are {end}",
            f"{subject} is {first} among both {left} and {right}",
        )
    else:
        frames = (
            f"{start}{first} of {left} and {second} of {right} are {end}",
            f"among {left}, {start}{first} are {end}, and among {right} {second} are",
            f"{subject} is {first} among {left} and {second} among {right}",
        )
    return (claim(framed(frame, *frames), difference),)


# ---------------------------------------------------------------- ratings


def scores(difference: Difference, names: Names, values: Values, frame: int) -> tuple[Claim, ...]:
    left, right = names[0].many, names[1].many
    label = running(difference.measure.label)
    first, second = (figures.number(difference.measure, value) for value in values)
    if difference.relation is Relation.EQUAL:
        frames = (
            f"{label} is rated {first} for both",
            f"for both, {label} is rated {first}",
            f"the rating of {label} is {first} for both",
        )
    else:
        frames = (
            f"{label} is rated {first} for {left} and {second} for {right}",
            f"for {left}, {label} is rated {first}, and for {right} {second}",
            f"the rating of {label} is {first} for {left} and {second} for {right}",
        )
    return (claim(framed(frame, *frames), difference),)
