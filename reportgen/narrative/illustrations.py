"""The plan of a chart and a language in, the Chart out."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_CEILING, Decimal
from typing import assert_never

from reportgen.model import (
    BarChart,
    Bound,
    Cell,
    Chart,
    Contrast,
    DotChart,
    Fact,
    Mark,
    Number,
    Range,
    RangeBar,
    RangeChart,
    RankChart,
    Ranking,
    StackChart,
    part_of,
)
from reportgen.narrative.languages import Language
from reportgen.narrative.plans import (
    BarsPlan,
    ChartPlan,
    DotsPlan,
    RangesPlan,
    RanksPlan,
    SharesPlan,
    StacksPlan,
)

_WHOLE = Decimal(100)
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_MOST_TICKS = 6


def drawn(plan: ChartPlan, language: Language) -> Chart:
    """The chart of a plan, in the words of a language."""
    match plan:
        case BarsPlan():
            return _bars(plan, language)
        case SharesPlan():
            return _shares(plan, language)
        case StacksPlan():
            return _stacks(plan, language)
        case RangesPlan():
            return _ranges(plan, language)
        case DotsPlan():
            return _dots(plan, language)
        case RanksPlan():
            return _ranks(plan, language)
        case _:
            assert_never(plan)


def _labels(contrast: Contrast, language: Language) -> tuple[str, ...]:
    return tuple(language.head(cell.occupation) for cell in contrast.cells)


# ---------------------------------------------------------------- bars


def _bars(plan: BarsPlan, language: Language) -> BarChart:
    several = plan.about == "lead" and len(plan.contrasts[0].cells) > 2
    title = language.chart_title("several" if several else plan.about)
    marks = tuple(tuple(_mark(cell, language) for cell in contrast.cells) for contrast in plan.contrasts)
    return BarChart(
        key=plan.about,
        title=title,
        labels=_labels(plan.contrasts[0], language),
        categories=tuple(language.label(contrast.measure) for contrast in plan.contrasts),
        marks=marks,
        scales=tuple(max(abs(mark.value) for mark in row if mark is not None) for row in marks),
        missing=language.missing,
        description=language.chart_description(title, plan.contrasts),
    )


def _mark(cell: Cell, language: Language) -> Mark | None:
    if not isinstance(cell, Fact) or not isinstance(cell.value, Number):
        return None
    return Mark(value=cell.measure.shown(cell.value.amount), text=language.cell(cell))


def _shares(plan: SharesPlan, language: Language) -> BarChart:
    contrast, key = plan.contrast, plan.contrast.measure.key
    title = language.chart_title(key)
    return BarChart(
        key=key,
        title=title,
        labels=_labels(contrast, language),
        categories=tuple(language.part_label(contrast.measure, part) for part in plan.parts),
        marks=tuple(tuple(_part(cell, part, language) for cell in contrast.cells) for part in plan.parts),
        scales=(_WHOLE,) * len(plan.parts),
        missing=language.missing,
        description=language.chart_description(title, (contrast,)),
    )


def _stacks(plan: StacksPlan, language: Language) -> StackChart:
    contrast, key = plan.contrast, plan.contrast.measure.key
    title = language.chart_title(key)
    marks = tuple(tuple(_part(cell, part, language) for part in plan.parts) for cell in contrast.cells)
    # Rounded shares can come to a little more than a whole.
    sums = (sum((mark.value for mark in row if mark is not None), Decimal(0)) for row in marks)
    return StackChart(
        key=key,
        title=title,
        labels=_labels(contrast, language),
        categories=tuple(language.part_label(contrast.measure, part) for part in plan.parts),
        marks=marks,
        whole=max(_WHOLE, *sums),
        missing=language.missing,
        description=language.chart_description(title, (contrast,)),
    )


def _part(cell: Cell, name: str, language: Language) -> Mark | None:
    found = part_of(cell, name)
    return None if found is None else Mark(value=found.amount, text=language.part(cell, name))


# ---------------------------------------------------------------- ranges


def _ranges(plan: RangesPlan, language: Language) -> RangeChart:
    bars = tuple(_bar(plan, place, language) for place in range(len(plan.occupations)))
    title = language.chart_title("pay")
    measure = plan.contrasts[0].measure
    marks = [mark for bar in bars for mark in (bar.low, bar.high, bar.point) if mark is not None]
    return RangeChart(
        key="pay",
        title=title,
        bars=bars,
        ticks=tuple(
            Mark(value=value, text=language.tick(measure, value))
            for value in ticks(max(mark.value for mark in marks))
        ),
        description=language.chart_description(title, plan.contrasts),
    )


def _bar(plan: RangesPlan, place: int, language: Language) -> RangeBar:
    low, high, point = (_fact(contrast, place) for contrast in (plan.low, plan.high, plan.point))
    if low is None and high is None:
        low = high = _fact(plan.span, place)
    inner = tuple(_mark_at(_end(_fact(contrast, place))) for contrast in plan.inner or ())
    top = _end(high, upper=True)
    average = _mark_at(_end(point))
    return RangeBar(
        label=language.head(plan.occupations[place]),
        low=_mark_at(_end(low)),
        high=_mark_at(top),
        text=language.span(low, high),
        point=replace(average, text=language.point(point)) if average and point else None,
        inner=(inner[0], inner[1]) if inner and inner[0] and inner[1] else None,
        open_ended=top is not None and top.bound is Bound.AT_LEAST,
    )


def _fact(contrast: Contrast | None, place: int) -> Fact | None:
    cell = contrast.cells[place] if contrast is not None else None
    return cell if isinstance(cell, Fact) else None


def _end(fact: Fact | None, *, upper: bool = False) -> Number | None:
    """A number, or the one end of a range."""
    if fact is not None and isinstance(fact.value, Range):
        return fact.value.high if upper else fact.value.low
    return fact.value if fact is not None and isinstance(fact.value, Number) else None


def _mark_at(number: Number | None) -> Mark | None:
    return None if number is None else Mark(value=number.amount, text="")


def ticks(largest: Decimal) -> tuple[Decimal, ...]:
    """Round amounts from zero up to at least `largest`, six at most after zero."""
    if largest <= 0:
        return (Decimal(0), Decimal(1))
    power = Decimal(1).scaleb((largest / _MOST_TICKS).adjusted())
    step = next(step * power for step in _STEPS if step * power * _MOST_TICKS >= largest)
    count = int((largest / step).to_integral_value(rounding=ROUND_CEILING))
    return tuple(step * place for place in range(count + 1))


# ---------------------------------------------------------------- rankings


def _ranks(plan: RanksPlan, language: Language) -> RankChart:
    title = language.chart_title("skills")
    return RankChart(
        key="skills",
        title=title,
        labels=_labels(plan.overlap, language),
        columns=tuple(
            tuple(language.entry(cell.measure, entry.name) for entry in cell.value.top(cell.measure))
            if isinstance(cell, Fact) and isinstance(cell.value, Ranking)
            else ()
            for cell in plan.overlap.cells
        ),
        shared=tuple(language.entry(plan.overlap.measure, name) for name in plan.overlap.shared),
        missing=language.missing,
        description=language.chart_description(title, (plan.overlap,)),
    )


def _dots(plan: DotsPlan, language: Language) -> DotChart:
    overlap, measure = plan.overlap, plan.overlap.measure
    title = language.chart_title(measure.key)
    marks = tuple(tuple(_part(cell, name, language) for cell in overlap.cells) for name in plan.parts)
    largest = max(mark.value for row in marks for mark in row if mark is not None)
    return DotChart(
        key=measure.key,
        title=title,
        labels=_labels(overlap, language),
        categories=tuple(language.entry(measure, name) for name in plan.parts),
        marks=marks,
        ticks=tuple(Mark(value=tick, text=language.tick(measure, tick)) for tick in ticks(largest)),
        missing=language.missing,
        description=language.chart_description(title, (overlap,), plan.parts),
    )
