"""How Spanish speaks of each measure: the clause for one figure, and what it is compared with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportgen.model import Asserted, Claim, Fact, Measure
from reportgen.narrative.languages.es import terms
from reportgen.narrative.languages.es.figures import times_of
from reportgen.narrative.languages.es.labels import subject
from reportgen.narrative.languages.es.names import Name
from reportgen.narrative.languages.es.sounds import of, sentence, sentence_start, to, words
from reportgen.narrative.languages.es.standing_words import framed

MOST_WORDS = 30
# So many words in one contrast are two sentences.
_LONG = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """`clauses` say one figure of one occupation, `base` is what the other's figure is called after "que",
    `many` says a figure as a multiple of one that was just named, `same` and `alike` that another figure is
    so."""

    clauses: tuple[Callable[[Name, str], str], ...]
    base: Callable[[Name], str]
    many: Callable[[str], str]
    same: Callable[[Name], str]
    alike: Callable[[Name], str]

    def clause(self, name: Name, figure: str, frame: int = 0) -> str:
        return self.clauses[frame % len(self.clauses)](name, figure)

    def step(self, name: Name, figure: str, size: str, frame: int) -> str:
        """How the figure that was just named stands to that of another: `size` more or less."""
        base = self.base(name)
        return framed(
            frame,
            f"eso es {size} que {base}: {figure}",
            f"frente {to(base)}, {figure}, eso es {size}",
            f"en comparación con {base}, {figure}, eso es {size}",
        )

    def multiple_of(self, name: Name, figure: str, many: str, frame: int) -> str:
        """How many times the figure of another the one is that was just named."""
        base, so_much = self.base(name), times_of(many, "esa cantidad")
        return framed(
            frame,
            f"eso es {times_of(many, base)}: {figure}",
            f"frente {to(base)}, {figure}, eso es {so_much}",
            f"en comparación con {base}, {figure}, eso es {so_much}",
        )

    def multiple(self, name: Name, figure: str, many: str, frame: int) -> str:
        """How many times the figure that was just named that of another is."""
        what = self.many(many)
        return framed(
            frame,
            f"para {name.group} {what}: {figure}",
            f"en el caso {of(name.group)} {what}: {figure}",
            f"por su parte, para {name.group} {what}: {figure}",
        )

    def equal(self, left: Name, right: Name, figure: str, frame: int) -> str:
        return paired(self.clause(left, figure, frame), self.same(right))

    def about(self, left: Name, right: Name, first: str, second: str, frame: int) -> str:
        return paired(self.clause(left, first, frame), f"{self.alike(right)}: {second}")


def _earning(ending: str) -> Wording:
    return Wording(
        clauses=(
            lambda name, figure: f"{name.people} ganan {figure} {ending}",
            lambda name, figure: f"el pago para {name.group} es de {figure} {ending}",
            lambda name, figure: f"para {name.group}, el pago es de {figure} {ending}",
        ),
        base=lambda name: f"lo que ganan {name.people}",
        many=lambda many: f"el pago es {times_of(many, 'esa cantidad')}",
        same=lambda name: f"{name.people} ganan igual",
        alike=lambda name: f"{name.people} ganan aproximadamente lo mismo",
    )


def _so_many(figure: str, noun: str) -> str:
    """`7 empleos`, `1 vacante al año`."""
    first, *rest = noun.split(" ")
    return " ".join((figure, first.removesuffix("s") if figure == "1" else first, *rest))


def _counting(noun: str, ending: str) -> Wording:
    return Wording(
        clauses=(
            lambda name, figure: f"hay {_so_many(figure, noun)} para {name.group}{ending}",
            lambda name, figure: f"para {name.group} hay {_so_many(figure, noun)}{ending}",
            lambda name, figure: f"en el caso {of(name.group)} hay {_so_many(figure, noun)}{ending}",
        ),
        base=lambda name: f"la cifra {of(name.group)}",
        many=lambda many: f"hay {times_of(many, 'esa cifra')}",
        same=lambda name: f"para {name.group} hay igual número",
        alike=lambda name: f"para {name.group} hay aproximadamente lo mismo",
    )


def _having(noun: str, ending: str) -> Wording:
    """A figure that people have, such as experience."""
    return Wording(
        clauses=(
            lambda name, figure: f"{name.people} tienen {figure} {ending}",
            lambda name, figure: f"{noun} {of(name.group)} es de {figure}",
            lambda name, figure: f"para {name.group}, {noun} es de {figure}",
        ),
        base=lambda name: f"{noun} {of(name.group)}",
        many=lambda many: f"{noun} es {times_of(many, 'esa cantidad')}",
        same=lambda name: f"{name.people} tienen igual cantidad",
        alike=lambda name: f"{name.people} tienen aproximadamente lo mismo",
    )


def _being(noun: str, base: str, again: str, ending: str = "") -> Wording:
    """A figure that something is: `noun` with its article, `base` where it is compared."""
    return Wording(
        clauses=(
            lambda name, figure: f"{noun} {of(name.group)} es de {figure}{ending}",
            lambda name, figure: f"para {name.group}, {noun} es de {figure}{ending}",
            lambda name, figure: f"en el caso {of(name.group)}, {noun} es de {figure}{ending}",
        ),
        base=lambda name: f"{base} {of(name.group)}",
        many=lambda many: f"es {times_of(many, again)}",
        same=lambda name: f"para {name.group} es igual",
        alike=lambda name: f"para {name.group} es aproximadamente lo mismo",
    )


def _ageing() -> Wording:
    return Wording(
        clauses=(
            lambda name, figure: f"{name.people} tienen {figure} en promedio",
            lambda name, figure: f"la edad promedio {of(name.group)} es de {figure}",
            lambda name, figure: f"para {name.group}, la edad promedio es de {figure}",
        ),
        base=lambda name: f"la edad promedio {of(name.group)}",
        many=lambda many: f"es {times_of(many, 'esa edad')}",
        same=lambda name: f"para {name.group} la edad es igual",
        alike=lambda name: f"para {name.group} es aproximadamente lo mismo",
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


def gap(measure: Measure, name: Name, frame: int = 0) -> str:
    what = subject(measure)
    return framed(
        frame,
        f"para {name.group} no se reporta {what}",
        f"en el caso {of(name.group)} no se reporta {what}",
        f"no se reporta {what} para {name.group}",
    )


def placed(fact: Fact, clause: str) -> str:
    """The clause with the place that its figure is of, where it is not the nation's."""
    return f"en {terms.place(fact.area)}, {clause}" if fact.area else clause


def claim(text: str, *asserts: Asserted, strong: tuple[str, ...] = ()) -> Claim:
    """The sentence of a clause, and what it asserts."""
    return Claim(text=sentence(text), asserts=asserts, strong=strong)
