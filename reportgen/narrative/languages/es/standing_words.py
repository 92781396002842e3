"""How Spanish speaks of three or four figures of a measure: whose is the greater, whose the smaller."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.model import Bound, Difference, Fact, Measure, Number, Occupation, Relation, Unit
from reportgen.narrative.languages import arithmetic
from reportgen.narrative.languages.es import figures
from reportgen.narrative.languages.es.labels import subject
from reportgen.narrative.languages.es.names import Naming
from reportgen.narrative.languages.es.sounds import and_before, of

# So many words in one list are a sentence for each.
LONG = 28
_UNITS = {
    "salary_mean": " al año",
    "salary_median": " al año",
    "openings": ", según las proyecciones",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a figure is called, `article` and `noun`, and the `unit` that stands behind it."""

    article: str
    noun: str
    unit: str

    @property
    def subject(self) -> str:
        return f"{self.article} {self.noun}"


def terms(measure: Measure) -> Terms:
    article, _, noun = subject(measure).partition(" ")
    return Terms(article=article, noun=noun, unit=_UNITS.get(measure.key, ""))


def number_of(fact: Fact) -> Number:
    assert isinstance(fact.value, Number)
    return fact.value


def figure(fact: Fact) -> str:
    return figures.number(fact.measure, number_of(fact))


def row(items: Sequence[str]) -> str:
    """`a`, `a y b`, `a, b y c`; with semicolons where one of many is a list. A comma in a number is none."""
    if len(items) < 2:
        return "".join(items)
    last = items[-1]
    if any(", " in item for item in items) and len(items) > 2:
        return f"{'; '.join(items[:-1])}; {and_before(last)} {last}"
    pause = "," if any(f" {word} " in item for item in items[-2:] for word in ("y", "e")) else ""
    pause = "," if any(", " in item for item in items) else pause
    return f"{', '.join(items[:-1])}{pause} {and_before(last)} {last}"


def clauses(items: Sequence[str]) -> str:
    """Clauses in a row: two are joined by a comma, more of which any has a comma by semicolons."""
    return f", {and_before(items[-1])} ".join(items) if len(items) == 2 else row(items)


def groups(occupations: Sequence[Occupation], naming: Naming) -> str:
    """Whom figures are of: `los panaderos y los archivistas`."""
    return row([naming(occupation).group for occupation in occupations])


def groups_of(facts: Sequence[Fact], naming: Naming) -> str:
    return groups([fact.occupation for fact in facts], naming)


def belonging(facts: Sequence[Fact], naming: Naming) -> str:
    """`de los panaderos y de los archivistas`."""
    return row([of(naming(fact.occupation).group) for fact in facts])


def all_of_them(count: int) -> str:
    return f"las {figures.small(count, feminine=True)} ocupaciones"


def everyone(facts: Sequence[Fact], count: int, naming: Naming) -> str:
    """`en las tres ocupaciones` where no figure is missing, else for whom there is one."""
    if len(facts) == count:
        return f"en {all_of_them(count)}"
    return f"para {groups_of(facts, naming)}"


def so_many_of(frame: int, count: int, among: int, held: str) -> str:
    """`tres de las cuatro ocupaciones comparten …`."""
    some, everyone_there = figures.small(count, feminine=True), all_of_them(among)
    return framed(
        frame,
        f"{some} de {everyone_there} comparten {held}",
        f"de {everyone_there}, {some} comparten {held}",
        f"entre {everyone_there}, {some} comparten {held}",
    )


def onward(place: int, facts: Sequence[Fact], naming: Naming) -> str:
    """How a sentence begins that goes on with the next ones: `para …,` or `en el caso de …,`, by `place` in
    turn, so that no two in a row open alike."""
    return f"para {groups_of(facts, naming)}," if place % 2 else f"en el caso {belonging(facts, naming)},"


def framed(frame: int, *texts: str) -> str:
    """The one of several ways to say the same that a number falls on."""
    return texts[frame % len(texts)]


# ---------------------------------------------------------------- how far apart


def apart(difference: Difference, naming: Naming, frame: int) -> tuple[str, str]:
    """That the highest is so much more than the lowest, and the words that say by how much."""
    left, right = (of(naming(cell.occupation).group) for cell in difference.cells)
    known = terms(difference.measure)
    amount, is_multiple = _distance(difference)
    base = f"{known.article} {right}"
    size = figures.times_of(amount, base) if is_multiple else f"{amount} mayor que {base}"
    start = framed(frame, "", "en comparación, ", "si se comparan los extremos, ")
    return f"{start}{known.subject} {left} es {size}", amount


def _distance(difference: Difference) -> tuple[str, bool]:
    """`46 %`, `3 años`, `al menos 139 %` or a multiple, and whether it is a multiple."""
    measure = difference.measure
    left, right = (number_of(fact) for fact in difference.facts)
    high, low = measure.shown(left.amount), measure.shown(right.amount)
    if not left.bound is right.bound is Bound.EXACT:
        if high >= arithmetic.MANIFOLD * low:
            return f"al menos {figures.times_at_least(high, low)}", True
        return f"al menos {figures.percent_of(arithmetic.percent_at_least(high, low))}", False
    if difference.relation is Relation.MULTIPLE:
        return figures.times(high, low), True
    if measure.unit in (Unit.YEARS, Unit.YEARS_OF_AGE):
        return figures.years(high - low), False
    return figures.percent_apart(high, low), False
