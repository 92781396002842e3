"""Rankings side by side in, what they share and what each holds alone out, in English."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportgen.model import Claim, Measure, Overlap, Ranking
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Naming, running, sentence_start
from reportgen.narrative.languages.en.wording import Frames, behind, claim, framed
from reportgen.narrative.messages import Addition, Alone, OneRanking, Shared, few


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """What a ranking lists: `top skills`, of which one is a `top skill`, with `before` ahead of a number;
    `short` are the words for one and for many once it was named."""

    before: str
    one: str
    many: str
    proper: bool = False
    short: tuple[str, str] | None = None

    @property
    def again(self) -> Noun:
        """How it is called where it was just named in full."""
        return self if self.short is None else replace(self, one=self.short[0], many=self.short[1])

    def counted(self, size: int) -> str:
        """`top five skills`, or `top skills` where lists differ in length."""
        return (
            f"{self.before} {figures.small(size)} {self.many}" if size > 1 else f"{self.before} {self.many}"
        )


# Fields of knowledge that O*NET names by an adjective.
_AS_NOUNS = {"mechanical": "mechanics", "administrative": "administrative work"}
_NOUNS = {
    "top_skills": Noun(before="top", one="skill", many="skills"),
    "knowledge": Noun(
        before="top", one="field of knowledge", many="fields of knowledge", short=("field", "fields")
    ),
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
        _same(count, what),
    )
    if not common:
        return (claim(framed(frame, *frames), overlap),)
    listed = (
        *(f"{text}: {common}" for text in frames),
        f"both have {common} among their {what}",
        f"both lists of {noun(measure).before} {noun(measure).many} have {common}",
    )
    return (_claim(framed(frame, *listed), common, overlap),)


def _same(count: str, what: str) -> str:
    """`all the top three interests are the same`, `not one of the top three interests is the same`."""
    if count == "all":
        return f"all the {what} are the same"
    if count in ("none", "one"):
        return f"{'not one' if count == 'none' else count} of the {what} is the same"
    return f"{count} of the {what} are the same"


def _in_both(message: Shared, frame: int) -> Claim:
    overlap = message.overlap
    common = names(overlap.measure, few(overlap.shared))
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
            f"among the tools listed for both {'is' if len(overlap.shared) == 1 else 'are'} {common}",
            f"both have {common} among the tools listed",
        )
    return _claim(framed(frame, *frames), common, overlap)


def _claim(text: str, common: str, overlap: Overlap) -> Claim:
    """The sentence of a text in which `common` is what readers look for."""
    return claim(text, overlap, strong=(sentence_start(common) if text.startswith(common) else common,))


def alone(message: Alone, naming: Naming, frame: int) -> tuple[Claim, ...]:
    overlap = message.overlap
    who = naming(overlap.cells[message.position].occupation).many
    kind = noun(overlap.measure).again
    listed = names(overlap.measure, message.named)
    others = bool(overlap.shared)
    frames = (
        *_held(kind, who, listed, len(message.named), whole=message.is_whole, others=others),
        f"for {who} alone, the {kind.before} {kind.many} include {listed}",
        f"{_only(kind, message, who)} {listed}",
    )
    # What the one and what the other has alone is never said in the same frame.
    return (claim(framed(frame + message.position, *frames), overlap),)


def _held(kind: Noun, who: str, listed: str, count: int, *, whole: bool, others: bool = False) -> Frames:
    """What stands in the ranking of `who`, whole or the first of it; `others` where some was told before."""
    before = f"other {kind.before}" if others else kind.before
    if not whole:
        return (
            f"{before} {kind.many} of {who} include {listed}",
            f"for {who}, {before} {kind.many} include {listed}",
            f"among the {before} {kind.many} of {who} are {listed}",
        )
    what, verb = (kind.one, "is") if count == 1 else (kind.many, "are")
    return (
        f"the {before} {what} of {who} {verb} {listed}",
        f"for {who}, the {before} {what} {verb} {listed}",
        f"{who} have {listed} as their {before} {what}",
    )


def _only(kind: Noun, message: Alone, who: str) -> str:
    if not message.is_whole:
        return f"{kind.before} {kind.many} for {who} alone include"
    if len(message.named) == 1:
        return f"a {kind.before} {kind.one} for {who} alone is"
    return f"{kind.before} {kind.many} for {who} alone are"


def addition(message: Addition, naming: Naming, frame: int) -> tuple[Claim, ...]:
    listed = names(message.overlap.measure, message.named)
    add = "add" if message.is_whole else "above all add"
    start, goal = (
        naming(message.overlap.cells[place].occupation).indefinite for place in (message.start, message.goal)
    )
    frames = (
        f"to do the work of {goal}, {start} would {add} {listed}",
        f"for the work of {goal}, {start} would {add} {listed}",
        f"{start} would {add} {listed} to do the work of {goal}",
    )
    return (claim(framed(frame, *frames), message.overlap, strong=(f"would {add} {listed}",)),)


def one_ranking(message: OneRanking, naming: Naming, frame: int) -> tuple[Claim, ...]:
    measure = message.fact.measure
    kind = noun(measure)
    who, absent = naming(message.fact.occupation).many, naming(message.gap.occupation).many
    listed = names(measure, message.named)
    firsts = _held(kind, who, listed, len(message.named), whole=message.is_whole)
    seconds = (
        f"{kind.many} are not reported for {absent}",
        f"for {absent}, {kind.many} are not reported",
        f"the data does not report {kind.many} for {absent}",
    )
    return claim(framed(frame, *firsts), message.fact), claim(framed(behind(frame), *seconds), message.gap)
