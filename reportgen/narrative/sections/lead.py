"""The lead: the few differences that matter most for this pair."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reportgen.model import DIRECTED, Bound, Comparison, Difference, Number, Range, Relation, Unit
from reportgen.narrative.messages import Introduction, Message, NotLocal, Told
from reportgen.narrative.plans import BarsPlan, SectionPlan
from reportgen.narrative.sections.telling import yearly_pay

MOST = 3
_NOT_BARS = (Unit.CHANGE, Unit.SCORE)


class Verdict(Enum):
    """Why a difference leads the report, or why it does not."""

    LEADS = "leads"
    WEAKER = "stays behind: three others are larger"
    SAME_TOPIC = "stays behind: a larger one of its section leads"
    SLIGHT = "stays behind: slight, or with nothing to tell apart"
    NOT_FOR_LEAD = "never leads: labels, shares, people, pay other than by the year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A difference and the verdict on it."""

    difference: Difference
    verdict: Verdict


def weighed(comparison: Comparison) -> tuple[Weighed, ...]:
    """Every difference with a figure, by salience, and whether it leads: the largest of each section, three
    sections at most."""
    found: list[Weighed] = []
    sections: set[str] = set()
    for difference in sorted(_told(comparison), key=lambda difference: -difference.salience):
        verdict = _verdict(comparison, difference, sections)
        if verdict is Verdict.LEADS:
            sections.add(difference.measure.section)
        found.append(Weighed(difference=difference, verdict=verdict))
    return tuple(found)


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    """Up to three differences by salience, one a section and none on people, in document order."""
    keys = {one.difference.measure.key for one in weighed(comparison) if one.verdict is Verdict.LEADS}
    leading = tuple(difference for difference in _told(comparison) if difference.measure.key in keys)
    messages: tuple[Message, ...] = tuple(Told(difference=difference) for difference in leading)
    messages = messages or (Introduction(comparison=comparison),)
    bars = [one for one in _told(comparison) if _is_candidate(comparison, one) and _has_bars(one)]
    # One chart never sets figures of a place beside those of the nation.
    bars = [one for one in bars if one.facts[0].area == bars[0].facts[0].area][:MOST]
    return SectionPlan(
        key="lead",
        paragraphs=((*_not_local(comparison), *messages),),
        exhibits=(BarsPlan(contrasts=tuple(bars)),) if len(bars) > 1 else (),
        told=frozenset(keys),
    )


def _not_local(comparison: Comparison) -> tuple[Message, ...]:
    if not comparison.unpublished:
        return ()
    return (NotLocal(area=comparison.area, occupations=comparison.unpublished),)


def _told(comparison: Comparison) -> tuple[Difference, ...]:
    return tuple(one for one in comparison.contrasts if isinstance(one, Difference) and one.facts)


def _verdict(comparison: Comparison, difference: Difference, sections: set[str]) -> Verdict:
    if not _is_kind_that_leads(comparison, difference):
        return Verdict.NOT_FOR_LEAD
    if not _is_candidate(comparison, difference):
        return Verdict.SLIGHT
    if difference.measure.section in sections:
        return Verdict.SAME_TOPIC
    return Verdict.LEADS if len(sections) < MOST else Verdict.WEAKER


def _is_kind_that_leads(comparison: Comparison, difference: Difference) -> bool:
    """Numbers and ranges, none on people; of pay only the yearly one, which the pay section goes on from."""
    return (
        difference.measure.section != "people"
        and difference.measure.unit is not Unit.SHARE
        and (difference.measure.section != "pay" or difference.measure.key == yearly_pay(comparison))
        and all(isinstance(fact.value, Number | Range) for fact in difference.facts)
    )


def _is_candidate(comparison: Comparison, difference: Difference) -> bool:
    large = difference.salience > 0 and difference.relation is not Relation.SLIGHT
    return large and _is_kind_that_leads(comparison, difference)


def _has_bars(difference: Difference) -> bool:
    """Exact numbers that can be drawn from zero; of pay only the yearly figure that a report leads with."""
    if difference.relation not in DIRECTED or difference.measure.unit in _NOT_BARS:
        return False
    return all(
        isinstance(fact.value, Number) and fact.value.bound is Bound.EXACT for fact in difference.facts
    )
