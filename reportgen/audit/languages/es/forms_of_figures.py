"""The forms of Spanish sentences on figures: numbers, shares, growth and lengths of time."""

from __future__ import annotations

from reportgen.audit.claims import Likeness
from reportgen.audit.forms import (
    Form,
    ends,
    figures,
    form,
    lacks,
    likened,
    low_of_both,
    of_both,
    step,
    total,
)
from reportgen.audit.languages.es.readers import (
    also_steady,
    bare_step,
    compared,
    either,
    group,
    grows,
    lacking,
    masculine,
    other_time,
    overlapping,
    same_again,
    turned,
)

SAME, ALIKE = Likeness.SAME, Likeness.ALIKE


def _amount(key: str, ones: tuple[str, ...], equal: str, alike: str) -> tuple[Form, ...]:
    """A measure: `ones` say one figure, `equal` and `alike` what another is."""
    found: list[Form] = []
    for one in ones:
        found += (
            form(one, figures(key, a="x")),
            form(f"{one}, y {equal}", figures(key, a="x"), same_again(key)),
            form(f"{one}, y {alike}", figures(key, a="x", b="y"), likened(key, ALIKE)),
        )
    return (
        *found,
        form(equal, same_again()),
        form(alike, figures("", b="y"), likened("", ALIKE)),
    )


_CASE = "(?:para|en el caso de)"


def _earned(key: str, ending: str) -> tuple[Form, ...]:
    return _amount(
        key,
        (
            f"{{a}} ganan {{x}} {ending}",
            f"el pago para {{a}} es de {{x}} {ending}",
            f"para {{a}}, el pago es de {{x}} {ending}",
        ),
        "{b} ganan igual",
        "{b} ganan aproximadamente lo mismo: {y}",
    )


def _counted(key: str, noun: str, ending: str) -> tuple[Form, ...]:
    return _amount(
        key,
        (f"hay {{x}} {noun} para {{a}}{ending}", f"{_CASE} {{a}} hay {{x}} {noun}{ending}"),
        "para {b} hay igual número",
        "para {b} hay aproximadamente lo mismo: {y}",
    )


def _being(key: str, noun: str, ending: str = "") -> tuple[Form, ...]:
    return _amount(
        key,
        (f"{noun} de {{a}} es de {{x}}{ending}", f"{_CASE} {{a}}, {noun} es de {{x}}{ending}"),
        "para {b} es igual",
        "para {b} es aproximadamente lo mismo: {y}",
    )


_DIFFERENCE = "la diferencia en el salario"


def _sums(key: str, kind: str) -> tuple[Form, ...]:
    weekly = "aproximadamente {y} por semana"
    return (
        form(f"{_DIFFERENCE} {kind} es de {{x}} al año, {weekly}", total(key)),
        form(f"en el salario {kind}, la diferencia es de {{x}} al año, {weekly}", total(key)),
        form(f"al año, {_DIFFERENCE} {kind} es de {{x}}, {weekly}", total(key)),
    )


def _halves(*patterns: str) -> tuple[Form, ...]:
    return tuple(
        form(pattern, figures("salary_p25", a="x"), figures("salary_p75", a="y")) for pattern in patterns
    )


_PAY = (
    *_earned("salary_mean", "al año en promedio"),
    *_earned("hourly_rate", "por hora"),
    *_being("salary_median", "el salario mediano", " al año"),
    *_being("hourly_median", "el pago mediano por hora"),
    *_sums("salary_mean", "promedio"),
    *_sums("salary_median", "mediano"),
    *_halves(
        "la mitad central de {a} gana de {x} a {y} al año",
        "para {a}, la mitad central gana de {x} a {y} al año",
        "al año, la mitad central de {a} gana de {x} a {y}",
        "para {a}, la mitad central va de {x} a {y}",
        "en el caso de {a}, va de {x} a {y}",
        "la de {a} gana de {x} a {y}",
    ),
    *(
        form(pattern, figures("hourly_rate", a="x"), lacks("", "a"))
        for pattern in (
            f"{_CASE} {{a}} solo se publica el pago por hora: {{x}} en promedio",
            "solo se publica el pago por hora para {a}: {x} en promedio",
        )
    ),
    form("las dos cifras no se pueden comparar", likened("", Likeness.APART)),
    *(
        form(pattern, low_of_both("salary_range", "x"))
        for pattern in (
            "el pago empieza igual en ambos casos, en {x} al año",
            "en ambos casos el pago empieza en {x} al año",
            "el pago inicial es igual en ambos casos: {x} al año",
        )
    ),
    form(
        "sube hasta {x} para {a} y hasta {y} para {b}",
        ends("salary_range", upper=True, a="x", b="y"),
    ),
    *(
        form(pattern, of_both("salary_range", "x"), likened("salary_range", SAME))
        for pattern in (
            "el pago es (?:de )?{x} al año, igual en ambos casos",
            "en ambos casos el pago es (?:de )?{x} al año",
            "el pago es igual en ambos casos: (?:de )?{x} al año",
        )
    ),
    form("el pago reportado para {a} es (?:de )?{x} al año", figures("salary_range", a="x")),
    form(
        "(?:al año, el pago|el pago al año|el pago anual) para {a} es (?:de )?{x}",
        figures("salary_range", a="x"),
    ),
    form("para {b} es (?:de )?(?P<y>[^:\ue000]*\\$[^:\ue000]+)", figures("salary_range", b="y")),
)

_COUNTS = (
    *_counted("jobs", "empleos?", ""),
    *_counted("openings", "vacantes? al año", ", según las proyecciones"),
)

_YEARS = (
    *_amount(
        "experience_years",
        (
            "{a} tienen {x} de experiencia",
            "la experiencia de {a} es de {x}",
            "para {a}, la experiencia es de {x}",
        ),
        "{b} tienen igual cantidad",
        "{b} tienen aproximadamente lo mismo: {y}",
    ),
    *_amount(
        "average_age",
        (
            "{a} tienen {x} en promedio",
            "la edad promedio de {a} es de {x}",
            "para {a}, la edad promedio es de {x}",
        ),
        "para {b} la edad es igual",
        "para {b} es aproximadamente lo mismo: {y}",
    ),
    *_being("median_age", "la edad mediana"),
)

_STARTS = (
    "prepararse para trabajar {a} toma",
    "la preparación para trabajar {a} toma",
    "para trabajar {a}, la preparación toma",
)
_OTHER = "(?:la preparación )?para trabajar {b} toma"


def _times(start: str) -> tuple[Form, ...]:
    key = "time_to_become"
    return (
        form(
            f"{start} (?:de )?{{x}}, y {_OTHER} igual tiempo",
            figures(key, a="x"),
            same_again(key),
        ),
        form(
            f"{start} (?:de )?{{x}}, o bien (?:de )?{{y}}, y {_OTHER} igual tiempo",
            figures(key, a="x", b="y"),
            same_again(key),
        ),
        form(f"{start} (?:de )?{{x}}, y {_OTHER} (?:de )?{{y}}", figures(key, a="x"), overlapping),
        form(
            f"{start} más tiempo: (?:de )?{{x}}",
            figures(key, a="x"),
            likened(key, Likeness.LONGER, "a"),
        ),
        form(
            f"{start} menos tiempo: (?:de )?{{x}}",
            figures(key, a="x"),
            likened(key, Likeness.SHORTER, "a"),
        ),
        form(f"{start} (?:de )?{{x}}, o bien (?:de )?{{y}}", figures(key, a="x"), other_time),
    )


_TIME = (
    *(one for start in _STARTS for one in _times(start)),
    form(f"{_STARTS[0]} (?:de )?{{x}}", figures("time_to_become", a="x")),
    form(f"{_STARTS[2]} (?:de )?{{x}}", figures("time_to_become", a="x")),
    form(f"{_OTHER} igual tiempo", same_again("time_to_become")),
    # Which of the two it is, what was said before tells.
    form(f"{_OTHER} (?:de )?{{y}}", overlapping),
)

_OUTLOOKS = (
    "se proyecta que el empleo de {a} {w}(?: durante {p})?",
    "según las proyecciones, el empleo de {a} {w}(?: durante {p})?",
    "para {a} se proyecta que el empleo {w}(?: durante {p})?",
)
_SAME_MOVE = "para {b} se proyecta un cambio igual"
_ALSO = "para {b} se proyecta que también cambie poco o nada"
_MOVES = (
    "para {a} se proyecta que {w}(?: durante {p})?",
    "en el caso de {a}, el empleo {w}(?: durante {p})?",
    "la proyección para {a} es que {w}(?: durante {p})?",
)
_GROWTH = (
    *(
        form(
            f"{start}: {{x}} para {{a}} y {{y}} para {{b}}",
            lambda fit: fit.slots.update(x=f"disminuya {fit.slots['x']}", y=f"disminuya {fit.slots['y']}"),
            grows(a="x", b="y"),
        )
        for start in (
            "se proyecta que el empleo disminuya en ambos casos",
            "según las proyecciones, el empleo disminuirá en ambos casos",
            "en ambos casos se proyecta que el empleo disminuya",
        )
    ),
    *(form(f"{start}, y {_SAME_MOVE}", grows(a="w"), same_again("growth_percent")) for start in _OUTLOOKS),
    *(form(f"{start}, y {_ALSO}", grows(a="w"), also_steady) for start in _OUTLOOKS),
    *(form(start, grows(a="w")) for start in _OUTLOOKS),
    form(_ALSO, also_steady),
    form(_SAME_MOVE, same_again("growth_percent")),
    *(
        form(f"{move}, aproximadamente lo mismo", grows(a="w"), likened("growth_percent", ALIKE))
        for move in _MOVES
    ),
    *(
        form(f"{move}, es decir, {{d}}", grows(a="w"), step("growth_percent", "d", "a", ""))
        for move in _MOVES
    ),
    *(form(move, grows(a="w")) for move in _MOVES),
)

_ALIKE = "una proporción igual"
_SHARES = tuple(
    form(pattern, group)
    for ahead, what in (
        ("según una estimación, ", "(?P<g>son personas LGBT)"),
        ("", "(?P<g>trabajan por cuenta propia)"),
        ("", "son (?P<g>mujeres|hombres)"),
    )
    for other in (_ALIKE, "{y}")
    for pattern in (
        f"{ahead}{what} {{x}} de {{a}} y {other} de {{b}}",
        f"{ahead}{{x}} de {{a}} {what}, y {other} de {{b}}",
        f"{ahead}entre {{a}}, {what} {{x}}; entre {{b}}, {other}",
        f"{ahead}{what} {{x}} de {{a}}",
    )
)

_NAMED = "(?P<m>lo que ganan|(?:el|la) [^:\ue000]+? de)"
_MANY = "(?:(?P<d>[^:]*doble) de|(?P<e>[^:]*veces))"
_BASES = (
    form(f"eso es {{d}} que {_NAMED} {{b}}: {{y}}", compared),
    *(
        form(f"{start}, {{y}}, eso es {size}", *reads)
        for size in (f"{_MANY} esa cantidad", "{d}")
        for start, *reads in (
            (f"frente a {_NAMED} {{b}}", either, compared),
            ("frente al (?P<m>[^:\ue000]+? de) {b}", either, masculine, compared),
            (f"en comparación con {_NAMED} {{b}}", either, compared),
        )
    ),
    form("eso es (?P<d>[^:]*doble) de (?P<m>lo que ganan|la [^:\ue000]+? de) {b}: {y}", compared),
    form("eso es (?P<d>[^:]*doble) del (?P<m>[^:\ue000]+? de) {b}: {y}", masculine, compared),
    form(f"eso es (?P<d>[^:]*veces) {_NAMED} {{b}}: {{y}}", compared),
    form(
        f"{_CASE} {{b}} (?:el pago es|hay|es|la experiencia es) {_MANY} esa (?:cantidad|cifra|edad): {{y}}",
        either,
        turned,
    ),
    form("eso es {d}", bare_step),
)

_M = "(?P<m>(?:el|la) [^:\ue000]+?)"
_ANY = (
    form("los datos no muestran cuál cifra es mayor", likened("", Likeness.UNKNOWN)),
    *(
        form(pattern, figures("{m}", a="x", b="x"), likened("{m}", SAME))
        for pattern in (
            f"{_M} de {{a}} es de {{x}}, y para {{b}} es igual",
            f"{_CASE} {{a}}, {_M} es de {{x}}, y para {{b}} es igual",
        )
    ),
    form(f"{_M} de {{a}} es de {{x}}", figures("{m}", a="x")),
    form(f"{_CASE} {{a}}, {_M} es de {{x}}", figures("{m}", a="x")),
    *(
        form(pattern, of_both("{m}", "x"), likened("{m}", SAME))
        for pattern in (
            f"{_M} es igual en ambos casos: {{x}}",
            f"en ambos casos, {_M} es de {{x}}",
            f"{_M} es de {{x}} en ambos casos",
        )
    ),
    *(
        form(pattern, figures("{m}", a="x", b="y"))
        for pattern in (
            f"{_M} es de {{x}} para {{a}} y de {{y}} para {{b}}",
            f"para {{a}}, {_M} es de {{x}}, y para {{b}} es de {{y}}",
            f"{_M} de {{a}} es de {{x}} y (?:el|la) de {{b}} es de {{y}}",
        )
    ),
    form(f"(?:{_CASE}|sobre) {{a}} no se reportan? {{l}}", lacking),
    form("no se reportan? {l} para {a}", lacking),
)

FIGURES: tuple[Form, ...] = (*_PAY, *_COUNTS, *_YEARS, *_TIME, *_GROWTH, *_SHARES, *_BASES, *_ANY)
