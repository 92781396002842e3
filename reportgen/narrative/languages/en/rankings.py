"""Rankings side by side in, what they share and what each holds alone out, in English."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model import Claim, Measure, Overlap, Ranking
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Naming, running, sentence_start
from reportgen.narrative.languages.en.wording import Frames, behind, claim, framed
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


def shared(message: Shared, frame: int) -> tuple[Claim, ...]:
    overlap = message.overlap
    measure = overlap.measure
    if measure.key in ("technology", "related"):
        return (_in_both(message, frame),)
    sizes = {len(fact.value.top(measure)) for fact in overlap.facts if isinstance(fact.value, Ranking)}
    size = sizes.pop() if len(sizes) == 1 else 0
    what = noun(measure).counted(size)
    common = names(measure, overlap.shared)
    whole = len(overlap.shared) == size
    count = "all" if whole and common else figures.small(len(overlap.shared))
    frames = (
        f"the two share {count} of their {what}",
        f"of their {what}, the two share {count}",
        f"the two have {count} of their {what} in common",
    )
    if not common:
        return (claim(framed(frame, *frames), overlap),)
    listed = (
        *(f"{text}: {common}" for text in frames),
        f"both have {common} among their {what}",
        f"both lists of {noun(measure).before} {noun(measure).many} have {common}",
    )
    return (_claim(framed(frame, *listed), common, overlap),)


def _in_both(message: Shared, frame: int) -> Claim:
    overlap = message.overlap
    common = names(overlap.measure, overlap.shared)
    if overlap.measure.key == "related":
        # The titles of occupations are plurals, even where there is but one.
        frames: Frames = (
            f"{common} are closely related to both",
            f"closely related to both are {common}",
            f"both are closely related to {common}",
        )
    else:
        frames = (
            f"the tools listed for both include {common}",
            f"among the tools listed for both are {common}",
            f"both have {common} among the tools listed",
        )
    return _claim(framed(frame, *frames), common, overlap)


def _claim(text: str, common: str, overlap: Overlap) -> Claim:
    """The sentence of a text in which `common` is what readers look for."""
    return claim(text, overlap, strong=(sentence_start(common) if text.startswith(common) else common,))


def alone(message: Alone, naming: Naming, frame: int) -> tuple[Claim, ...]:
    overlap = message.overlap
    entries = overlap.alone[message.position]
    who = naming(overlap.cells[message.position].occupation).many
    kind = noun(overlap.measure)
    listed = names(overlap.measure, entries)
    frames = _held(kind, who, listed, len(entries), others=bool(overlap.shared))
    # What the one and what the other has alone is never said in the same frame.
    return (claim(framed(frame + message.position, *frames), overlap),)


def _held(kind: Noun, who: str, listed: str, count: int, *, others: bool) -> Frames:
    """What stands in one ranking and in no other; `others` where there is something in both."""
    subject = f"the {'other ' if others else ''}{kind.before} {kind.one if count == 1 else kind.many}"
    verb = "is" if count == 1 else "are"
    return (
        f"{subject} of {who} {verb} {listed}",
        f"{who} have {listed} as their {subject.removeprefix('the ')}",
        f"only {who} have {listed} among their {kind.before} {kind.many}",
        f"for {who} alone, the {kind.before} {kind.many} include {listed}",
        f"the {kind.one} that sets {who} apart is {listed}"
        if count == 1
        else f"the {kind.many} that set {who} apart are {listed}",
    )


def addition(message: Addition, naming: Naming, frame: int) -> tuple[Claim, ...]:
    entries = message.overlap.added[message.goal][:_MOST]
    listed = names(message.overlap.measure, entries)
    start, goal = (
        naming(message.overlap.cells[place].occupation).indefinite for place in (message.start, message.goal)
    )
    frames = (
        f"to do the work of {goal}, {start} would add {listed}",
        f"for the work of {goal}, {start} would add {listed}",
        f"{start} would add {listed} to do the work of {goal}",
    )
    return (claim(framed(frame, *frames), message.overlap, strong=(f"would add {listed}",)),)


def one_ranking(message: OneRanking, naming: Naming, frame: int) -> tuple[Claim, ...]:
    assert isinstance(message.fact.value, Ranking)
    measure = message.fact.measure
    kind = noun(measure)
    entries = message.fact.value.top(measure)
    listed = names(measure, tuple(entry.name for entry in entries))
    who, absent = naming(message.fact.occupation).many, naming(message.gap.occupation).many
    subject = f"the {kind.before} {kind.one if len(entries) == 1 else kind.many}"
    verb = "is" if len(entries) == 1 else "are"
    firsts = (
        f"{subject} of {who} {verb} {listed}",
        f"for {who}, {subject} {verb} {listed}",
        f"{who} have {listed} as their {subject.removeprefix('the ')}",
    )
    seconds = (
        f"{kind.many} are not reported for {absent}",
        f"for {absent}, {kind.many} are not reported",
        f"the data does not report {kind.many} for {absent}",
    )
    return claim(framed(frame, *firsts), message.fact), claim(framed(behind(frame), *seconds), message.gap)
