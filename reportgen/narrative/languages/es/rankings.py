"""Rankings side by side in, what they share and what each holds alone out, in Spanish."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model import Claim, Measure, Ranking
from reportgen.narrative.languages.es import figures
from reportgen.narrative.languages.es.labels import label
from reportgen.narrative.languages.es.names import Naming, quoted, titled
from reportgen.narrative.languages.es.sounds import listed, of
from reportgen.narrative.languages.es.standing_words import framed
from reportgen.narrative.languages.es.terms import term
from reportgen.narrative.languages.es.wording import claim, lead_in
from reportgen.narrative.messages import Addition, Alone, Listing, OneRanking, Shared, few


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """What a ranking lists: `habilidades principales`, of which one is a `habilidad principal`."""

    one: str
    many: str
    feminine: bool = True

    def article(self, count: int) -> str:
        if count == 1:
            return "la" if self.feminine else "el"
        return "las" if self.feminine else "los"

    @property
    def end(self) -> str:
        return "a" if self.feminine else "o"


# How a second sentence goes on with a list.
REST, LAST = "También figuran", "También figura"
_NOUNS = {
    "top_skills": Noun(one="habilidad principal", many="habilidades principales"),
    "knowledge": Noun(one="área de conocimiento principal", many="áreas de conocimiento principales"),
    "interests": Noun(one="interés principal", many="intereses principales", feminine=False),
    "work_values": Noun(one="valor laboral principal", many="valores laborales principales", feminine=False),
    "technology": Noun(one="herramienta de la lista", many="herramientas de la lista"),
    "related": Noun(one="ocupación más cercana", many="ocupaciones más cercanas"),
}


def noun(measure: Measure) -> Noun:
    return _NOUNS.get(measure.key) or Noun(one=label(measure), many=label(measure))


def entry(measure: Measure, name: str) -> str:
    """One entry as it stands inside a sentence."""
    if measure.key == "related":
        return titled(name) or quoted(name)
    text = term(measure, name)
    return quoted(name) if measure.key == "activities" and text == name else text


def names(measure: Measure, entries: tuple[str, ...]) -> str:
    """The entries in a row."""
    return listed([entry(measure, name) for name in entries])


def claim_of(measure: Measure, start: str, entries: tuple[str, ...], rest: str, last: str = "") -> str:
    return lead_in(start, lambda some: names(measure, some), entries, rest, last=last)


def shared(message: Shared, frame: int) -> tuple[Claim, ...]:
    overlap = message.overlap
    measure = overlap.measure
    if measure.key in ("technology", "related"):
        return (_in_both(message, frame),)
    kind = noun(measure)
    sizes = {len(fact.value.top(measure)) for fact in overlap.facts if isinstance(fact.value, Ranking)}
    size = sizes.pop() if len(sizes) == 1 else 0
    of_size = f"{figures.small(size, feminine=kind.feminine)} " if size > 1 else ""
    who = framed(frame, "las dos ocupaciones", "ambas ocupaciones", "estas ocupaciones")
    if not overlap.shared:
        who = framed(frame, "las dos ocupaciones", "estas ocupaciones", "estas dos ocupaciones")
        none = f"{who} no comparten ningun{kind.end} de sus {of_size}{kind.many}"
        return (claim(none, overlap),)
    count = len(overlap.shared)
    if count == size:
        what = f"sus {of_size}{kind.many}" if size > 1 else f"su únic{kind.end} {kind.one}"
    else:
        what = f"{figures.small(count, feminine=kind.feminine)} de sus {of_size}{kind.many}"
    text = claim_of(measure, f"{who} comparten {what}:", overlap.shared, "También comparten")
    common = names(measure, overlap.shared)
    return (claim(text, overlap, strong=(common,) if common in text else ()),)


def _in_both(message: Shared, frame: int) -> Claim:
    overlap = message.overlap
    if overlap.measure.key == "related":
        verb = "está muy relacionada" if len(overlap.shared) == 1 else "están muy relacionadas"
        start = framed(
            frame,
            f"con ambas ocupaciones {verb}",
            f"{verb} con ambas ocupaciones",
            f"con las dos ocupaciones {verb}",
        )
        rest = "También están relacionadas"
    else:
        start = framed(
            frame,
            "las herramientas de la lista para ambas ocupaciones incluyen",
            "para ambas ocupaciones, las herramientas de la lista incluyen",
            "en ambas ocupaciones, las herramientas de la lista incluyen",
        )
        rest = "También incluyen"
    named = few(overlap.shared)
    common = names(overlap.measure, named)
    text = claim_of(overlap.measure, start, named, rest)
    return claim(text, overlap, strong=(common,) if common in text else ())


def alone(message: Alone, naming: Naming, frame: int) -> tuple[Claim, ...]:
    overlap = message.overlap
    group = naming(overlap.cells[message.position].occupation).group
    kind, one = noun(overlap.measure), len(message.named) == 1
    which = f"{kind.article(1 if one else 2)} "
    if overlap.shared:
        which += f"otr{kind.end} " if one else f"otr{kind.end}s "
    if message.position == 0 or not overlap.shared:
        which += f"{kind.one if one else kind.many} "
    verb = _verb(message)
    if message.position > 0:
        start = framed(
            frame,
            f"para {group}, {which}{verb}",
            f"{which}{of(group)} {verb}",
            f"en el caso {of(group)}, {which}{verb}",
        )
    else:
        start = framed(
            frame,
            f"{which}{of(group)} {verb}",
            f"para {group}, {which}{verb}",
            f"en el caso {of(group)}, {which}{verb}",
        )
    return (claim(claim_of(overlap.measure, start, message.named, REST, LAST), overlap),)


def _verb(message: Listing) -> str:
    """What stands between a list and its first few entries, or all of them."""
    if not message.is_whole:
        return "incluyen"
    return "es" if len(message.named) == 1 else "son"


def addition(message: Addition, naming: Naming, frame: int) -> tuple[Claim, ...]:
    entries = message.named
    add = "agregaría" if message.is_whole else "agregaría sobre todo"
    measure = message.overlap.measure
    start, goal = (naming(message.overlap.cells[place].occupation) for place in (message.start, message.goal))
    first = framed(
        frame,
        f"para hacer el trabajo {of(goal.work)}, {start.one} {add}",
        f"al pasar al trabajo {of(goal.work)}, {start.one} {add}",
        f"en el trabajo {of(goal.work)}, {start.one} {add}",
    )
    text = claim_of(measure, first, entries, "También agregaría")
    common = f"{add} {names(measure, entries)}"
    return (claim(text, message.overlap, strong=(common,) if common in text else ()),)


def one_ranking(message: OneRanking, naming: Naming, frame: int) -> tuple[Claim, ...]:
    measure = message.fact.measure
    kind = noun(measure)
    entries = message.named
    who, missing = naming(message.fact.occupation), naming(message.gap.occupation)
    verb = _verb(message)
    what = kind.one if len(entries) == 1 else kind.many
    article = kind.article(len(entries))
    start = framed(
        frame,
        f"{article} {what} {of(who.group)} {verb}",
        f"para {who.group}, {article} {what} {verb}",
        f"en el caso {of(who.group)}, {article} {what} {verb}",
    )
    lacking = framed(
        frame,
        f"para {missing.group} no se reportan {kind.many}",
        f"en el caso {of(missing.group)} no se reportan {kind.many}",
        f"no se reportan {kind.many} para {missing.group}",
    )
    return (
        claim(claim_of(measure, start, entries, REST, LAST), message.fact),
        claim(lacking, message.gap),
    )
