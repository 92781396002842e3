"""The lead: the few differences that matter most for these occupations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reportgen.model import DIRECTED, Bound, Comparison, Difference, Gap, Number, Range, Relation, Unit
from reportgen.narrative.messages import Introduction, Message, NoFigures, NotLocal
from reportgen.narrative.plans import BarsPlan, SectionPlan
from reportgen.narrative.sections.telling import Compared, tells, yearly_pay

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
    """A difference, or a standing, and the verdict on it."""

    contrast: Compared
    verdict: Verdict


def weighed(comparison: Comparison) -> tuple[Weighed, ...]:
    """Every difference with a figure, by salience, and whether it leads: the largest of each section, three
    sections at most."""
    found: list[Weighed] = []
    sections: set[str] = set()
    for contrast in sorted(_told(comparison), key=lambda contrast: -contrast.salience):
        verdict = _verdict(comparison, contrast, sections)
        if verdict is Verdict.LEADS:
            sections.add(contrast.measure.section)
        found.append(Weighed(contrast=contrast, verdict=verdict))
    return tuple(found)


def plan(comparison: Comparison, told: frozenset[str]) -> SectionPlan:
    """Up to three differences by salience, one a section and none on people, in document order."""
    keys = {one.contrast.measure.key for one in weighed(comparison) if one.verdict is Verdict.LEADS}
    leading = tuple(contrast for contrast in _told(comparison) if contrast.measure.key in keys)
    messages: tuple[Message, ...] = tuple(map(tells, leading))
    messages = messages or _opening(comparison)
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


def _told(comparison: Comparison) -> tuple[Compared, ...]:
    return tuple(one for one in comparison.contrasts if isinstance(one, Compared) and one.facts)


def _verdict(comparison: Comparison, contrast: Compared, sections: set[str]) -> Verdict:
    if not _is_kind_that_leads(comparison, contrast):
        return Verdict.NOT_FOR_LEAD
    if not _is_candidate(comparison, contrast):
        return Verdict.SLIGHT
    if contrast.measure.section in sections:
        return Verdict.SAME_TOPIC
    return Verdict.LEADS if len(sections) < MOST else Verdict.WEAKER


def _is_kind_that_leads(comparison: Comparison, contrast: Compared) -> bool:
    """Numbers and ranges, none on people; of pay only the yearly one, which the pay section goes on from."""
    return (
        contrast.measure.section != "people"
        and contrast.measure.unit is not Unit.SHARE
        and (contrast.measure.section != "pay" or contrast.measure.key == yearly_pay(comparison))
        and all(isinstance(fact.value, Number | Range) for fact in contrast.facts)
    )


def _relation(contrast: Compared) -> Relation:
    """That of two, or of the two that lie furthest apart."""
    return contrast.relation if isinstance(contrast, Difference) else contrast.widest


def _is_candidate(comparison: Comparison, contrast: Compared) -> bool:
    large = contrast.salience > 0 and _relation(contrast) is not Relation.SLIGHT
    return large and _is_kind_that_leads(comparison, contrast)


def _has_bars(contrast: Compared) -> bool:
    """Exact numbers that can be drawn from zero; of pay only the yearly figure that a report leads with."""
    if _relation(contrast) not in DIRECTED or contrast.measure.unit in _NOT_BARS:
        return False
    return all(isinstance(fact.value, Number) and fact.value.bound is Bound.EXACT for fact in contrast.facts)


def _opening(comparison: Comparison) -> tuple[Message, ...]:
    """Who is compared, and that there is nothing to compare them by."""
    opening = Introduction(comparison=comparison)
    if any(one.facts for one in comparison.contrasts):
        return (opening,)
    cells = (cell for one in comparison.contrasts for cell in one.cells)
    return opening, NoFigures(gaps=tuple(cell for cell in cells if isinstance(cell, Gap)))
