"""The lead: the few differences that matter most for this pair."""

from __future__ import annotations

from reportgen.model import DIRECTED, Bound, Comparison, Difference, Number, Range, Relation, Unit
from reportgen.narrative.messages import Introduction, Message, Told
from reportgen.narrative.plans import BarsPlan, SectionPlan
from reportgen.narrative.sections.telling import yearly_pay

MOST = 3
_NOT_BARS = (Unit.CHANGE, Unit.SCORE)


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    """Up to three differences by salience, one a section and none on people, in document order."""
    ranked = sorted(_candidates(comparison), key=lambda difference: -difference.salience)
    chosen: dict[str, Difference] = {}
    for difference in ranked:
        chosen.setdefault(difference.measure.section, difference)
    keys = {difference.measure.key for difference in list(chosen.values())[:MOST]}
    leading = tuple(difference for difference in _candidates(comparison) if difference.measure.key in keys)
    messages: tuple[Message, ...] = tuple(Told(difference=difference) for difference in leading)
    bars = tuple(difference for difference in _candidates(comparison) if _has_bars(difference))[:MOST]
    return SectionPlan(
        key="lead",
        paragraphs=(messages or (Introduction(comparison=comparison),),),
        exhibits=(BarsPlan(contrasts=bars),) if len(bars) > 1 else (),
        told=frozenset(keys),
    )


def _candidates(comparison: Comparison) -> tuple[Difference, ...]:
    """Differences in numbers and ranges; of pay only the yearly one, which the pay section goes on from."""
    pay = yearly_pay(comparison)
    return tuple(
        contrast
        for contrast in comparison.contrasts
        if isinstance(contrast, Difference)
        and contrast.salience > 0
        and contrast.relation is not Relation.SLIGHT
        and contrast.measure.section != "people"
        and contrast.measure.unit is not Unit.SHARE
        and (contrast.measure.section != "pay" or contrast.measure.key == pay)
        and all(isinstance(fact.value, Number | Range) for fact in contrast.facts)
    )


def _has_bars(difference: Difference) -> bool:
    """Exact numbers that can be drawn from zero; of pay only the yearly figure that a report leads with."""
    if difference.relation not in DIRECTED or difference.measure.unit in _NOT_BARS:
        return False
    return all(
        isinstance(fact.value, Number) and fact.value.bound is Bound.EXACT for fact in difference.facts
    )
