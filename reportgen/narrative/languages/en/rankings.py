"""Rankings side by side in, what they share and what each holds alone out, in English."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model import Claim, Measure, Ranking
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Name, Naming, running, sentence_start
from reportgen.narrative.languages.en.wording import claim
from reportgen.narrative.messages import Addition, Alone, OneRanking, Shared


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """What a ranking lists: `top skills`, of which one is a `top skill`, with `before` ahead of a number."""

    before: str
    one: str
    many: str
    proper: bool = False

    def counted(self, size: int) -> str:
        """`top five skills`, or `top skills` where lists differ in length."""
        return (
            f"{self.before} {figures.small(size)} {self.many}" if size > 1 else f"{self.before} {self.many}"
        )


_MOST = 4
# Areas of knowledge that O*NET names by an adjective.
_AS_NOUNS = {"mechanical": "mechanics", "administrative": "administrative work"}
_NOUNS = {
    "top_skills": Noun(before="top", one="skill", many="skills"),
    "knowledge": Noun(before="top", one="area of knowledge", many="areas of knowledge"),
    "interests": Noun(before="top", one="interest", many="interests"),
    "work_values": Noun(before="top", one="work value", many="work values"),
    "technology": Noun(before="listed", one="tool", many="tools", proper=True),
    "related": Noun(before="closest", one="related occupation", many="related occupations"),
}


def noun(measure: Measure) -> Noun:
    label = running(measure.label)
    return _NOUNS.get(measure.key) or Noun(before="top", one=label, many=label)


def names(measure: Measure, entries: tuple[str, ...]) -> str:
    """The entries in a row; names of tools keep their letters."""
    return figures.listed([entry if noun(measure).proper else _running(entry) for entry in entries])


def _running(entry: str) -> str:
    text = running(entry)
    return _AS_NOUNS.get(text, text)


def shared(message: Shared) -> tuple[Claim, ...]:
    overlap = message.overlap
    measure = overlap.measure
    if measure.key in ("technology", "related"):
        return (_in_both(message),)
    sizes = {len(fact.value.top(measure)) for fact in overlap.facts if isinstance(fact.value, Ranking)}
    size = sizes.pop() if len(sizes) == 1 else 0
    what = noun(measure).counted(size)
    if not overlap.shared:
        return (claim(f"the two share none of their {what}", overlap),)
    common = names(measure, overlap.shared)
    count = "all" if len(overlap.shared) == size else figures.small(len(overlap.shared))
    return (claim(f"the two share {count} of their {what}: {common}", overlap, strong=(common,)),)


def _in_both(message: Shared) -> Claim:
    overlap = message.overlap
    common = names(overlap.measure, overlap.shared)
    if overlap.measure.key == "related":
        # The titles of occupations are plurals, even where there is but one.
        return claim(f"{common} are closely related to both", overlap, strong=(sentence_start(common),))
    return claim(f"the tools listed for both include {common}", overlap, strong=(common,))


def alone(message: Alone, naming: Naming) -> tuple[Claim, ...]:
    overlap = message.overlap
    entries = overlap.alone[message.position]
    who = naming(overlap.cells[message.position].occupation)
    kind = noun(overlap.measure)
    listed = names(overlap.measure, entries)
    if message.position > 0:
        return (claim(_second(who, len(entries), bool(overlap.shared)) + listed, overlap),)
    other = "other " if overlap.shared else ""
    subject = f"the {other}{kind.before} {kind.one if len(entries) == 1 else kind.many} of {who.many}"
    return (claim(f"{subject} {'is' if len(entries) == 1 else 'are'} {listed}", overlap),)


def _second(who: Name, count: int, others: bool) -> str:
    """The beginning of the sentence that follows the one on the first occupation."""
    if not others:
        return f"those of {who.many} are " if count > 1 else f"that of {who.many} is "
    return f"for {who.many}, the other {'ones are' if count > 1 else 'one is'} "


def addition(message: Addition, naming: Naming) -> tuple[Claim, ...]:
    entries = message.overlap.added[message.goal][:_MOST]
    listed = names(message.overlap.measure, entries)
    start, goal = (naming(message.overlap.cells[place].occupation) for place in (message.start, message.goal))
    text = f"to do the work of {goal.indefinite}, {start.indefinite} would add {listed}"
    return (claim(text, message.overlap, strong=(f"would add {listed}",)),)


def one_ranking(message: OneRanking, naming: Naming) -> tuple[Claim, ...]:
    assert isinstance(message.fact.value, Ranking)
    measure = message.fact.measure
    kind = noun(measure)
    entries = message.fact.value.top(measure)
    listed = names(measure, tuple(entry.name for entry in entries))
    what, listed = (kind.one, f"is {listed}") if len(entries) == 1 else (kind.many, f"are {listed}")
    who, absent = naming(message.fact.occupation), naming(message.gap.occupation)
    return (
        claim(f"the {kind.before} {what} of {who.many} {listed}", message.fact),
        claim(f"{kind.many} are not reported for {absent.many}", message.gap),
    )
