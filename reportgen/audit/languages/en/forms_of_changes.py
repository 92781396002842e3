"""The forms of sentences on lengths of time, growth and shares of people."""

from __future__ import annotations

from reportgen.audit.claims import Likeness
from reportgen.audit.forms import (
    Fit,
    Form,
    figures,
    lacks,
    likened,
    moves,
    period,
    shares,
    step,
    ways,
)

SAME, ALIKE = Likeness.SAME, Likeness.ALIKE

_TIMES = ("it takes {x} to become {a}", "becoming {a} takes {x}", "to become {a} takes {x}")


def _longer(words: str, likeness: Likeness) -> tuple[Form, ...]:
    starts = tuple(
        pattern.format(words=words)
        for pattern in (
            "it takes {words} to become {{a}}: {{x}}",
            "becoming {{a}} takes {words}: {{x}}",
            "to become {{a}} takes {words}: {{x}}",
        )
    )
    both = (f"{start}, compared with {{y}} for {{b}}" for start in starts)
    return (
        *ways(both, figures("time_to_become", a="x", b="y"), likened("time_to_become", likeness, "a")),
        *ways(starts, figures("time_to_become", a="x"), likened("time_to_become", likeness, "a")),
    )


_TIME = (
    *_longer("longer", Likeness.LONGER),
    *_longer("less time", Likeness.SHORTER),
    *ways(
        (
            "it takes the same time to become {a} as {b}: {x}(?:, or {y})?",
            "becoming {a} takes the same time as becoming {b}: {x}(?:, or {y})?",
            "to become {a} or {b} takes the same time: {x}(?:, or {y})?",
        ),
        figures("time_to_become", a="x"),
        lambda fit: figures("time_to_become", b="y" if fit.slots.get("y") else "x")(fit),
        likened("time_to_become", SAME),
    ),
    *ways(
        (f"{time}, compared with {{y}} for {{b}}" for time in _TIMES),
        figures("time_to_become", a="x", b="y"),
        likened("time_to_become", Likeness.UNKNOWN),
    ),
    *ways(_TIMES, figures("time_to_become", a="x")),
    *ways(
        (
            "the time is not reported for {a}",
            "for {a}, the time is not reported",
            "how long it takes to become {a} is not reported",
        ),
        lacks("time_to_become", "a"),
    ),
)

_OVER = "(?: over {p})?"
_GROWTHS = (
    f"jobs for {{a}} are projected to {{w}}{_OVER}",
    f"for {{a}}, jobs are projected to {{w}}{_OVER}",
    f"{{w}} in jobs is projected for {{a}}{_OVER}",
    f"the projection for {{a}} is {{w}}{_OVER}",
    f"for {{a}}, {{w}} is projected{_OVER}",
    "over {p}, jobs for {a} are projected to {w}",
)
_OF_BOTH = (growth.replace("{a}", "both {a} and {b}") for growth in _GROWTHS)


def _declines(fit: Fit) -> None:
    """The figures of two declines, as one of them is said."""
    fit.slots.update(x=f"decline by {fit.slots['x']}", y=f"decline by {fit.slots['y']}")


_GROWTH = (
    *ways(_OF_BOTH, moves(a="w", b="w"), period("a", "b")),
    *ways(
        (
            "jobs are projected to decline for both: by {x} for {a} and {y} for {b}",
            "for both, jobs are projected to decline: by {x} for {a} and {y} for {b}",
            "the projection is a decline for both: {x} for {a} and {y} for {b}",
        ),
        _declines,
        moves(a="x", b="y"),
    ),
    *ways(
        (f"{growth}, about the same rate" for growth in _GROWTHS),
        moves(a="w"),
        period("a"),
        likened("growth_percent", ALIKE),
    ),
    *ways(
        (f"{growth}, which is {{d}}" for growth in _GROWTHS),
        moves(a="w"),
        period("a"),
        step("growth_percent", "d", "a", ""),
    ),
    *ways(_GROWTHS, moves(a="w"), period("a")),
)

_SHARES = (
    *ways(
        (
            "(?:an estimated )?{x} of {a} and {y} of {b} are {g}",
            "{g} make up {x} of {a} and {y} of {b}",
            "among {a}, (?:an estimated )?{x} are {g}, and among {b} {y} are",
            "the (?:estimated )?share of {g}(?: people)? is {x} among {a} and {y} among {b}",
        ),
        shares("g", a="x", b="y"),
    ),
    *ways(
        (
            "(?:an estimated )?{x} of {a} and of {b} are {g}",
            "{g} make up {x} of {a} and of {b}",
            "among both {a} and {b}, (?:an estimated )?{x} are {g}",
            "the (?:estimated )?share of {g}(?: people)? is {x} among both {a} and {b}",
        ),
        shares("g", a="x", b="x"),
    ),
    *ways(
        (
            "(?:an estimated )?{x} of {a} are {g}",
            "among {a}, (?:an estimated )?{x} are {g}",
            "the (?:estimated )?share of {g}(?: people)? is {x} among {a}",
        ),
        shares("g", a="x"),
    ),
)

CHANGES: tuple[Form, ...] = (*_TIME, *_GROWTH, *_SHARES)
