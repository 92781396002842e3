"""How Spanish speaks of each measure: the clause for one figure, and what it is compared with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportgen.model import Asserted, Claim, Fact, Measure
from reportgen.narrative.languages.es import terms
from reportgen.narrative.languages.es.figures import times_of
from reportgen.narrative.languages.es.labels import subject
from reportgen.narrative.languages.es.names import Name
from reportgen.narrative.languages.es.sounds import of, sentence, sentence_start, words

MOST_WORDS = 30
# So many words in one contrast are two sentences.
_LONG = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """`clause` says one figure of one occupation, `base` is what the other's figure is called after "que",
    `again` says a figure as a multiple of one that was just named, and `equal` that two are equal."""

    clause: Callable[[Name, str], str]
    base: Callable[[Name], str]
    again: Callable[[Name, str], str]
    equal: Callable[[Name, Name, str], str]
    about: Callable[[Name, Name, str, str], str]

    def than(self, name: Name, figure: str) -> str:
        return f"que {self.base(name)}: {figure}"

    def multiple(self, name: Name, figure: str, many: str) -> str:
        return f"{self.again(name, many)}: {figure}"


def _earning(ending: str) -> Wording:
    return Wording(
        clause=lambda name, figure: f"{name.people} ganan {figure} {ending}",
        base=lambda name: f"lo que ganan {name.people}",
        again=lambda name, many: f"para {name.group} el pago es {times_of(many, 'esa cantidad')}",
        equal=lambda left, right, figure: paired(
            f"{left.people} ganan {figure} {ending}", f"{right.people} ganan igual"
        ),
        about=lambda left, right, first, second: paired(
            f"{left.people} ganan {first} {ending}",
            f"{right.people} ganan aproximadamente lo mismo: {second}",
        ),
    )


def _so_many(figure: str, noun: str) -> str:
    """`7 empleos`, `1 vacante al año`."""
    first, *rest = noun.split(" ")
    return " ".join((figure, first.removesuffix("s") if figure == "1" else first, *rest))


def _counting(noun: str, ending: str) -> Wording:
    return Wording(
        clause=lambda name, figure: f"hay {_so_many(figure, noun)} para {name.group}{ending}",
        base=lambda name: f"la cifra {of(name.group)}",
        again=lambda name, many: f"para {name.group} hay {times_of(many, 'esa cifra')}",
        equal=lambda left, right, figure: paired(
            f"hay {_so_many(figure, noun)} para {left.group}{ending}", f"para {right.group} hay igual número"
        ),
        about=lambda left, right, first, second: paired(
            f"hay {_so_many(first, noun)} para {left.group}{ending}",
            f"para {right.group} hay aproximadamente lo mismo: {second}",
        ),
    )


def _having(noun: str, ending: str) -> Wording:
    """A figure that people have, such as experience."""
    return Wording(
        clause=lambda name, figure: f"{name.people} tienen {figure} {ending}",
        base=lambda name: f"{noun} {of(name.group)}",
        again=lambda name, many: f"{name.people} tienen {times_of(many, 'esa cantidad')}",
        equal=lambda left, right, figure: paired(
            f"{left.people} tienen {figure} {ending}", f"{right.people} tienen igual cantidad"
        ),
        about=lambda left, right, first, second: paired(
            f"{left.people} tienen {first} {ending}",
            f"{right.people} tienen aproximadamente lo mismo: {second}",
        ),
    )


def _being(noun: str, base: str, again: str, ending: str = "") -> Wording:
    """A figure that something is: `noun` with its article, `base` where it is compared."""
    return Wording(
        clause=lambda name, figure: f"{noun} {of(name.group)} es de {figure}{ending}",
        base=lambda name: f"{base} {of(name.group)}",
        again=lambda name, many: f"para {name.group} es {times_of(many, again)}",
        equal=lambda left, right, figure: paired(
            f"{noun} {of(left.group)} es de {figure}{ending}", f"para {right.group} es igual"
        ),
        about=lambda left, right, first, second: paired(
            f"{noun} {of(left.group)} es de {first}{ending}",
            f"para {right.group} es aproximadamente lo mismo: {second}",
        ),
    )


def _ageing() -> Wording:
    return Wording(
        clause=lambda name, figure: f"{name.people} tienen {figure} en promedio",
        base=lambda name: f"la edad promedio {of(name.group)}",
        again=lambda name, many: f"para {name.group} es {times_of(many, 'esa edad')}",
        equal=lambda left, right, figure: paired(
            f"{left.people} tienen {figure} en promedio", f"para {right.group} la edad es igual"
        ),
        about=lambda left, right, first, second: paired(
            f"{left.people} tienen {first} en promedio",
            f"para {right.group} es aproximadamente lo mismo: {second}",
        ),
    )


WORDINGS: dict[str, Wording] = {
    "salary_mean": _earning("al año en promedio"),
    "salary_median": _being("el salario mediano", "el salario mediano", "esa cantidad", " al año"),
    "hourly_rate": _earning("por hora"),
    "hourly_median": _being("el pago mediano por hora", "el pago mediano", "esa cantidad"),
    "jobs": _counting("empleos", ""),
    "openings": _counting("vacantes al año", ", según las proyecciones"),
    "experience_years": _having("la experiencia", "de experiencia"),
    "average_age": _ageing(),
    "median_age": _being("la edad mediana", "la edad mediana", "esa edad"),
}


def wording(measure: Measure) -> Wording:
    noun = subject(measure)
    return WORDINGS.get(measure.key) or _being(noun, noun, "esa cifra")


def paired(first: str, second: str, joint: str = ", y ") -> str:
    """Two clauses in one sentence, or in two that open unlike where one would be long."""
    together = f"{first}{joint}{second}"
    if len(together.split()) <= _LONG:
        return together
    alike = first.casefold().split()[:2] == second.casefold().split()[:2]
    return f"{first}. {sentence_start(f'por su parte, {second}' if alike else second)}"


def lead_in(
    start: str,
    listing: Callable[[tuple[str, ...]], str],
    items: tuple[str, ...],
    rest: str,
    *,
    last: str = "",
) -> str:
    """`start` and the listed items; where that is too long, the last ones in a sentence of their own that
    begins with `rest`, or with `last` for a single one."""
    whole = f"{start} {listing(items)}"
    for cut in range(len(items), 0, -1):
        text = f"{start} {listing(items[:cut])}"
        if words(text) <= MOST_WORDS or cut == 1:
            more = last if last and cut == len(items) - 1 else rest
            return text if cut == len(items) else f"{text}. {more} {listing(items[cut:])}"
    return whole


def gap(measure: Measure, name: Name) -> str:
    return f"para {name.group} no se reporta {subject(measure)}"


def placed(fact: Fact, clause: str) -> str:
    """The clause with the place that its figure is of, where it is not the nation's."""
    return f"en {terms.place(fact.area)}, {clause}" if fact.area else clause


def claim(text: str, *asserts: Asserted, strong: tuple[str, ...] = ()) -> Claim:
    """The sentence of a clause, and what it asserts."""
    return Claim(text=sentence(text), asserts=asserts, strong=strong)
