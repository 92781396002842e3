"""Pay: what it comes to, how it ranges, and where it is highest."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model import DIRECTED, Bound, Comparison, Contrast, Difference, Fact, Gap, Number, Standing
from reportgen.narrative.messages import (
    Amount,
    Apart,
    HourlyOnly,
    Message,
    MiddleHalf,
    MiddleHalves,
    PaidUnlike,
)
from reportgen.narrative.plans import RangesPlan, SectionPlan
from reportgen.narrative.sections.telling import Compared, contrasts, table_of, tells, told_of, yearly_pay

_PLACES = ("highest_paying_city", "highest_paying_metro", "highest_paying_state")
_EMPLOYERS = ("best_paying_company", "best_paying_industry")
_ROWS = (
    "salary_mean",
    "salary_median",
    "hourly_rate",
    "hourly_median",
    "weekly_earnings",
    "salary_range",
    "salary_p10",
    "salary_p25",
    "salary_p75",
    "salary_p90",
    *_PLACES,
    *_EMPLOYERS,
)


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    chart = _chart(comparison)
    return SectionPlan(
        key="pay",
        paragraphs=(
            _opened((*_level(comparison, told), *_range(comparison, told))),
            (*told_of(comparison, _places(comparison), told), *told_of(comparison, _EMPLOYERS, told)),
        ),
        exhibits=(*((chart,) if chart else ()), *table_of(contrasts(comparison, _ROWS))),
    )


def _places(comparison: Comparison) -> tuple[str, ...]:
    """Where pay is highest: of metro areas only where the data knows no states."""
    return tuple(
        key for key in _PLACES if key != "highest_paying_metro" or not _reported(comparison, _PLACES[-1])
    )


def _opened(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """The messages, the first of which says of which place the figures are."""
    first, *others = messages or (None,)
    if isinstance(first, HourlyOnly | MiddleHalves):
        return replace(first, opens=True), *others
    return messages


def _level(comparison: Comparison, told: frozenset[str]) -> tuple[Message, ...]:
    """The yearly difference, told here unless the lead did; the hourly rate only where no yearly pay is."""
    if unlike := _unlike(comparison):
        return (unlike,)
    for key in (yearly_pay(comparison), "hourly_rate"):
        contrast = comparison.contrast(key)
        if not isinstance(contrast, Compared) or not contrast.facts or contrast.pooled:
            continue
        first: tuple[Message, ...] = () if key in told else (tells(contrast),)
        if isinstance(contrast, Difference):
            return (*first, *(Amount(difference=one) for one in _amount(contrast)))
        apart = tuple(Apart(difference=one) for one in _amount(contrast.ends))
        return (*first, *apart, *_hourly_only(comparison, contrast))
    return ()


def _hourly_only(comparison: Comparison, yearly: Standing) -> tuple[Message, ...]:
    """The hourly rate of each who has no yearly pay."""
    hourly = comparison.contrast("hourly_rate")
    if hourly is None or hourly.measure == yearly.measure:
        return ()
    return tuple(
        HourlyOnly(fact=fact)
        for fact, pay in zip(hourly.cells, yearly.cells, strict=True)
        if isinstance(fact, Fact) and isinstance(pay, Gap)
    )


def _unlike(comparison: Comparison) -> PaidUnlike | None:
    """Whether one occupation has only yearly pay, and the other only an hourly rate."""
    yearly, hourly = comparison.contrast(yearly_pay(comparison)), comparison.contrast("hourly_rate")
    if (
        len(comparison.occupations) > 2
        or yearly is None
        or hourly is None
        or (len(yearly.facts), len(hourly.facts)) != (1, 1)
    ):
        return None
    if yearly.facts[0].occupation == hourly.facts[0].occupation:
        return None
    return PaidUnlike(yearly=yearly.facts[0], hourly=hourly.facts[0])


def _amount(difference: Difference | None) -> tuple[Difference, ...]:
    """The difference of two yearly figures that are known, if one is more."""
    if difference is None:
        return ()
    exact = all(
        isinstance(fact.value, Number) and fact.value.bound is Bound.EXACT for fact in difference.facts
    )
    yearly = difference.measure.key != "hourly_rate"
    return (difference,) if yearly and exact and difference.relation in DIRECTED else ()


def _range(comparison: Comparison, told: frozenset[str]) -> tuple[Message, ...]:
    low, high = comparison.contrast("salary_p25"), comparison.contrast("salary_p75")
    if (
        isinstance(low, Difference)
        and isinstance(high, Difference)
        and len(low.facts + high.facts) == 4
        and not low.pooled
    ):
        return (MiddleHalf(low=low, high=high),)
    if isinstance(low, Standing) and isinstance(high, Standing) and not low.pooled:
        both = [
            all(isinstance(cell, Fact) for cell in two) for two in zip(low.cells, high.cells, strict=True)
        ]
        if sum(both) > 1:
            return (MiddleHalves(low=low, high=high),)
    return told_of(comparison, ("salary_range",), told)


def _chart(comparison: Comparison) -> RangesPlan | None:
    """Percentiles where there are any, else the range; the average where there is one, else the median."""
    span = _reported(comparison, "salary_range")
    low, high = _reported(comparison, "salary_p10"), _reported(comparison, "salary_p90")
    lower, upper = _reported(comparison, "salary_p25"), _reported(comparison, "salary_p75")
    point = _reported(comparison, yearly_pay(comparison))
    if low is None and high is None:
        low = high = span
    if low is None and high is None:
        return None
    inner = (lower, upper) if lower is not None and upper is not None else None
    alone = span if span is not low and any(_only_there(fact, low, high) for fact in _facts(span)) else None
    return RangesPlan(low=low, high=high, inner=inner, point=point, span=alone)


def _facts(contrast: Contrast | None) -> tuple[Fact, ...]:
    return contrast.facts if contrast is not None else ()


def _only_there(fact: Fact, *others: Contrast | None) -> bool:
    """Whether the occupation of a fact has none in the others."""
    return all(fact.occupation != other.occupation for one in others for other in _facts(one))


def _reported(comparison: Comparison, key: str) -> Contrast | None:
    contrast = comparison.contrast(key)
    return contrast if contrast is not None and contrast.facts else None
