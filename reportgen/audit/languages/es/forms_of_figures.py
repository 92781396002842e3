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
    other_time,
    overlapping,
    same_again,
    turned,
)

SAME, ALIKE = Likeness.SAME, Likeness.ALIKE


def _amount(key: str, one: str, equal: str, alike: str) -> tuple[Form, ...]:
    """A measure whose sentences are `one` for one figure, `equal` and `alike` for what is said of another."""
    return (
        form(one, figures(key, a="x")),
        form(f"{one}, y {equal}", figures(key, a="x"), same_again(key)),
        form(equal, same_again()),
        form(f"{one}, y {alike}", figures(key, a="x", b="y"), likened(key, ALIKE)),
        form(alike, figures("", b="y"), likened("", ALIKE)),
    )


def _earned(key: str, ending: str) -> tuple[Form, ...]:
    return _amount(
        key,
        f"{{a}} ganan {{x}} {ending}",
        "{b} ganan igual",
        "{b} ganan aproximadamente lo mismo: {y}",
    )


def _counted(key: str, noun: str, ending: str) -> tuple[Form, ...]:
    return _amount(
        key,
        f"hay {{x}} {noun} para {{a}}{ending}",
        "para {b} hay igual número",
        "para {b} hay aproximadamente lo mismo: {y}",
    )


def _being(key: str, noun: str, ending: str = "") -> tuple[Form, ...]:
    return _amount(
        key,
        f"{noun} de {{a}} es de {{x}}{ending}",
        "para {b} es igual",
        "para {b} es aproximadamente lo mismo: {y}",
    )


_PAY = (
    *_earned("salary_mean", "al año en promedio"),
    *_earned("hourly_rate", "por hora"),
    *_being("salary_median", "el salario mediano", " al año"),
    *_being("hourly_median", "el pago mediano por hora"),
    form(
        "la diferencia en el salario promedio es de {x} al año, aproximadamente {y} por semana",
        total("salary_mean"),
    ),
    form(
        "la diferencia en el salario mediano es de {x} al año, aproximadamente {y} por semana",
        total("salary_median"),
    ),
    form(
        "la mitad central de {a} gana de {x} a {y} al año",
        figures("salary_p25", a="x"),
        figures("salary_p75", a="y"),
    ),
    form(
        "para {a}, la mitad central va de {x} a {y}",
        figures("salary_p25", a="x"),
        figures("salary_p75", a="y"),
    ),
    form(
        "para {a} solo se publica el pago por hora: {x} en promedio",
        figures("hourly_rate", a="x"),
        lacks("", "a"),
    ),
    form("las dos cifras no se pueden comparar", likened("", Likeness.APART)),
    form("el pago empieza igual en ambos casos, en {x} al año", low_of_both("salary_range", "x")),
    form(
        "sube hasta {x} para {a} y hasta {y} para {b}",
        ends("salary_range", upper=True, a="x", b="y"),
    ),
    form(
        "el pago es (?:de )?{x} al año, igual en ambos casos",
        of_both("salary_range", "x"),
        likened("salary_range", SAME),
    ),
    form("el pago reportado para {a} es (?:de )?{x} al año", figures("salary_range", a="x")),
    form("el pago anual para {a} es (?:de )?{x}", figures("salary_range", a="x")),
    form("para {b} es (?:de )?(?P<y>[^:\ue000]*\\$[^:\ue000]+)", figures("salary_range", b="y")),
)

_COUNTS = (
    *_counted("jobs", "empleos?", ""),
    *_counted("openings", "vacantes? al año", ", según las proyecciones"),
)

_YEARS = (
    *_amount(
        "experience_years",
        "{a} tienen {x} de experiencia",
        "{b} tienen igual cantidad",
        "{b} tienen aproximadamente lo mismo: {y}",
    ),
    *_amount(
        "average_age",
        "{a} tienen {x} en promedio",
        "para {b} la edad es igual",
        "para {b} es aproximadamente lo mismo: {y}",
    ),
    *_being("median_age", "la edad mediana"),
)

_TAKES = "prepararse para trabajar {a} toma"
_TIME = (
    form(
        f"{_TAKES} (?:de )?{{x}}, y para trabajar {{b}} toma igual tiempo",
        figures("time_to_become", a="x"),
        same_again("time_to_become"),
    ),
    form(
        f"{_TAKES} (?:de )?{{x}}, o bien (?:de )?{{y}}, y para trabajar {{b}} toma igual tiempo",
        figures("time_to_become", a="x", b="y"),
        same_again("time_to_become"),
    ),
    form(
        f"{_TAKES} (?:de )?{{x}}, y para trabajar {{b}} toma (?:de )?{{y}}",
        figures("time_to_become", a="x"),
        overlapping,
    ),
    form(
        f"{_TAKES} más tiempo: (?:de )?{{x}}",
        figures("time_to_become", a="x"),
        likened("time_to_become", Likeness.LONGER, "a"),
    ),
    form(
        f"{_TAKES} menos tiempo: (?:de )?{{x}}",
        figures("time_to_become", a="x"),
        likened("time_to_become", Likeness.SHORTER, "a"),
    ),
    form(f"{_TAKES} (?:de )?{{x}}", figures("time_to_become", a="x")),
    form(
        f"{_TAKES} (?:de )?{{x}}, o bien (?:de )?{{y}}",
        figures("time_to_become", a="x"),
        other_time,
    ),
    form("para trabajar {b} toma igual tiempo", same_again("time_to_become")),
    form("para trabajar {b} toma (?:de )?{y}", overlapping),
)

_OUTLOOK = "se proyecta que el empleo de {a} {w}(?: durante {p})?"
_SAME_MOVE = "para {b} se proyecta un cambio igual"
_ALSO = "para {b} se proyecta que también cambie poco o nada"
_MOVE = "para {a} se proyecta que {w}(?: durante {p})?"
_GROWTH = (
    form(
        "se proyecta que el empleo disminuya en ambos casos: {x} para {a} y {y} para {b}",
        lambda fit: fit.slots.update(x=f"disminuya {fit.slots['x']}", y=f"disminuya {fit.slots['y']}"),
        grows(a="x", b="y"),
    ),
    form(f"{_OUTLOOK}, y {_SAME_MOVE}", grows(a="w"), same_again("growth_percent")),
    form(f"{_OUTLOOK}, y {_ALSO}", grows(a="w"), also_steady),
    form(_OUTLOOK, grows(a="w")),
    form(_ALSO, also_steady),
    form(_SAME_MOVE, same_again("growth_percent")),
    form(f"{_MOVE}, aproximadamente lo mismo", grows(a="w"), likened("growth_percent", ALIKE)),
    form(f"{_MOVE}, es decir, {{d}}", grows(a="w"), step("growth_percent", "d", "a", "")),
    form(_MOVE, grows(a="w")),
)

_OF_BOTH = "{x} de {a} y {y} de {b}"
_ALIKE_OF_BOTH = "{x} de {a} y una proporción igual de {b}"
_SHARES = tuple(
    form(f"{start} {ending}", group)
    for start in (
        "según una estimación, (?P<g>son personas LGBT)",
        "(?P<g>trabajan por cuenta propia)",
        "son (?P<g>mujeres|hombres)",
    )
    for ending in (_ALIKE_OF_BOTH, _OF_BOTH, "{x} de {a}")
)

_NAMED = "(?P<m>lo que ganan|(?:el|la) [^:\ue000]+? de)"
_BASES = (
    form(f"eso es {{d}} que {_NAMED} {{b}}: {{y}}", compared),
    form("eso es (?P<d>[^:]*doble) de (?P<m>lo que ganan|la [^:\ue000]+? de) {b}: {y}", compared),
    form(
        "eso es (?P<d>[^:]*doble) del (?P<m>[^:\ue000]+? de) {b}: {y}",
        lambda fit: fit.slots.update(m=f"el {fit.slots['m']}"),
        compared,
    ),
    form(f"eso es (?P<d>[^:]*veces) {_NAMED} {{b}}: {{y}}", compared),
    *(
        form(f"{start} (?:(?P<d>[^:]*doble) de|(?P<e>[^:]*veces)) {again}: {{y}}", either, turned)
        for start, again in (
            ("para {b} el pago es", "esa cantidad"),
            ("para {b} hay", "esa cifra"),
            ("{b} tienen", "esa cantidad"),
            ("para {b} es", "esa (?:cantidad|edad|cifra)"),
        )
    ),
    form("eso es {d}", bare_step),
)

_ANY = (
    form("los datos no muestran cuál cifra es mayor", likened("", Likeness.UNKNOWN)),
    form(
        "(?P<m>(?:el|la) [^:\ue000]+?) de {a} es de {x}, y para {b} es igual",
        figures("{m}", a="x", b="x"),
        likened("{m}", SAME),
    ),
    form("(?P<m>(?:el|la) [^:\ue000]+?) de {a} es de {x}", figures("{m}", a="x")),
    form(
        "(?P<m>(?:el|la) [^:\ue000]+?) es igual en ambos casos: {x}",
        of_both("{m}", "x"),
        likened("{m}", SAME),
    ),
    form(
        "(?P<m>(?:el|la) [^:\ue000]+?) es de {x} para {a} y de {y} para {b}",
        figures("{m}", a="x", b="y"),
    ),
    form("para {a} no se reporta[n]? {l}", lacking),
)

FIGURES: tuple[Form, ...] = (*_PAY, *_COUNTS, *_YEARS, *_TIME, *_GROWTH, *_SHARES, *_BASES, *_ANY)
