"""The forms of sentences on figures: numbers, shares, growth and lengths of time."""

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
    missing,
    moves,
    of_both,
    period,
    shares,
    step,
    total,
)

SAME, ALIKE = Likeness.SAME, Likeness.ALIKE


def _amount(key: str, one: str, two: str) -> tuple[Form, ...]:
    """A measure whose sentences are `one` for one figure and `two` for one that both have."""
    return (
        form(one, figures(key, a="x")),
        form(f"{one}, which is {{d}}", figures(key, a="x"), step(key, "d", "a", "")),
        form(two, figures(key, a="x", b="x"), likened(key, SAME)),
    )


def _base(base: str, turned: str) -> tuple[Form, ...]:
    """The second figure of the measure that was spoken of: `base` stands behind "than", `turned` says that it
    is a multiple of the first."""
    return (
        form(f"that is {{d}} (?:than|as) {base}", step("", "d", "", "b"), figures("", b="y")),
        form(turned, step("", "d", "b", ""), figures("", b="y")),
    )


def _earned(key: str, ending: str) -> tuple[Form, ...]:
    return (
        form(f"{{a}} earns? {{x}} {ending}", figures(key, a="x")),
        form(f"{{a}} earns? {{x}} {ending}, which is {{d}}", figures(key, a="x"), step(key, "d", "a", "")),
        form(f"{{a}} and {{b}} both earn {{x}} {ending}", figures(key, a="x", b="x"), likened(key, SAME)),
        form(
            f"{{a}} and {{b}} earn about the same: {{x}} and {{y}} {ending}",
            figures(key, a="x", b="y"),
            likened(key, ALIKE),
        ),
    )


def _median(key: str, noun: str, ending: str) -> tuple[Form, ...]:
    return _amount(
        key,
        f"the {noun} of {{a}} is {{x}}{ending}",
        f"the {noun} of {{a}} and of {{b}} is {{x}}{ending}",
    )


def _counted(key: str, noun: str, ending: str) -> tuple[Form, ...]:
    return _amount(
        key,
        f"there (?:are|is) {{x}} {noun.replace('s', 's?', 1)} for {{a}}{ending}",
        f"there (?:are|is) {{x}} {noun.replace('s', 's?', 1)} for {{a}} and as many for {{b}}{ending}",
    )


_PAY = (
    *_earned("salary_mean", "a year on average"),
    *_earned("hourly_rate", "an hour"),
    *_median("salary_median", "median salary", " a year"),
    *_median("hourly_median", "median hourly rate", ""),
    form("the difference in average pay comes to {x} a year, about {y} a week", total("salary_mean")),
    form("the difference in median pay comes to {x} a year, about {y} a week", total("salary_median")),
    form(
        "the middle half of {a} earn from {x} to {y} a year",
        figures("salary_p25", a="x"),
        figures("salary_p75", a="y"),
    ),
    form(
        "for {a}, the middle half runs from {x} to {y}",
        figures("salary_p25", a="x"),
        figures("salary_p75", a="y"),
    ),
    form(
        "for {a}, only pay by the hour is published: {x} on average",
        figures("hourly_rate", a="x"),
        lacks("", "a"),
    ),
    form("the two figures are not comparable", likened("", Likeness.APART)),
    form("pay starts at the same level for both, {x} a year", low_of_both("salary_range", "x")),
    form("it rises to {x} for {a} and to {y} for {b}", ends("salary_range", upper=True, a="x", b="y")),
    form("pay ranges over {x} a year for both", of_both("salary_range", "x"), likened("salary_range", SAME)),
    form("pay is reported as {x} a year for {a}", figures("salary_range", a="x")),
    form("no such range is reported for {a}", lacks("salary_range", "a")),
    form("yearly pay is {x} for {a} and {y} for {b}", figures("salary_range", a="x", b="y")),
)

_COUNTS = (
    *_counted("jobs", "jobs", ""),
    *_counted("openings", "openings a year", ", as projected"),
)

_YEARS = (
    *_amount(
        "experience_years",
        "{a} (?:has|have) {x} of experience",
        "{a} and {b} both have {x} of experience",
    ),
    *_amount(
        "average_age",
        "{a} are {x} years old on average",
        "{a} and {b} are both {x} years old on average",
    ),
    *_amount(
        "median_age",
        "{a} have a median age of {x}",
        "the median age of {a} and of {b} is {x}",
    ),
)

_TIME = (
    form("it takes {x} to become {a}", figures("time_to_become", a="x")),
    form("to become {b}, it takes {x}", figures("time_to_become", b="x")),
    form("the time is not reported for {a}", lacks("time_to_become", "a")),
    form(
        "it takes the same time to become {a} and {b}: {x}(?:, or {y})?",
        figures("time_to_become", a="x"),
        lambda fit: figures("time_to_become", b="y" if fit.slots.get("y") else "x")(fit),
        likened("time_to_become", SAME),
    ),
    form(
        "it takes {x} to become {a}, compared with {y} for {b}",
        figures("time_to_become", a="x", b="y"),
        likened("time_to_become", Likeness.UNKNOWN),
    ),
    form(
        "it takes longer to become {a}: {x}, compared with {y} for {b}",
        figures("time_to_become", a="x", b="y"),
        likened("time_to_become", Likeness.LONGER, "a"),
    ),
    form(
        "it takes less time to become {a}: {x}, compared with {y} for {b}",
        figures("time_to_become", a="x", b="y"),
        likened("time_to_become", Likeness.SHORTER, "a"),
    ),
    form(
        "it takes longer to become {a}: {x}",
        figures("time_to_become", a="x"),
        likened("time_to_become", Likeness.LONGER, "a"),
    ),
    form(
        "it takes less time to become {a}: {x}",
        figures("time_to_become", a="x"),
        likened("time_to_become", Likeness.SHORTER, "a"),
    ),
)

_OVER = "(?: over {p})?"
_GROWTH = (
    form(
        f"employment of both {{a}} and {{b}} is projected to {{w}}{_OVER}",
        moves(a="w", b="w"),
        period("a", "b"),
    ),
    form(
        "employment is projected to decline for both: by {x} for {a} and {y} for {b}",
        lambda fit: fit.slots.update(x=f"decline by {fit.slots['x']}", y=f"decline by {fit.slots['y']}"),
        moves(a="x", b="y"),
    ),
    form(f"employment of {{a}} is projected to {{w}}{_OVER}", moves(a="w"), period("a")),
    form(
        "for {a}, employment is projected to {w} over {p}, about the same rate",
        moves(a="w"),
        period("a"),
        likened("growth_percent", ALIKE),
    ),
    form(
        "for {a}, employment is projected to {w} over {p}, which is {d}",
        moves(a="w"),
        period("a"),
        step("growth_percent", "d", "a", ""),
    ),
    form("for {a}, employment is projected to {w} over {p}", moves(a="w"), period("a")),
    form("for {a}, employment is projected to {w}", moves(a="w")),
    form(
        "for {a}, employment is projected to {w}, about the same rate",
        moves(a="w"),
        likened("growth_percent", ALIKE),
    ),
    form(
        "for {a}, employment is projected to {w}, which is {d}",
        moves(a="w"),
        step("growth_percent", "d", "a", ""),
    ),
)

_SHARES = (
    form(
        "(?:an estimated )?{x} of {a} and {y} of {b} are {g}",
        shares("g", a="x", b="y"),
    ),
    form("(?:an estimated )?{x} of {a} and of {b} are {g}", shares("g", a="x", b="x")),
    form("(?:an estimated )?{x} of {a} are {g}", shares("g", a="x")),
)

_BASES = (
    *_base("{b}, who earns? {y}", "{b} earns? {d}: {y}"),
    *_base("for {b}, at {y}", "for {b}, it is {d}: {y}"),
    *_base("for {b}, who have {y}", "for {b} there are {d}: {y}"),
    *_base("{b}, who (?:has|have) {y}", "{b} (?:has|have) {d}: {y}"),
    *_base("{b}, who are {y}", "{b} are {d}: {y}"),
    *_base("for {b}, where it is {y}", "for {b}, it is {d}: {y}"),
)

_ANY = (
    form("the data does not show which figure is larger", likened("", Likeness.UNKNOWN)),
    form(
        "the {m} is about the same for {a} and {b}: {x} and {y}",
        figures("{m}", a="x", b="y"),
        likened("{m}", ALIKE),
    ),
    form("the {m} is {x} for {a}", figures("{m}", a="x")),
    form("the {m} is {x} for {a} and for {b}", figures("{m}", a="x", b="x"), likened("{m}", SAME)),
    form("{m} is rated {x} for both", of_both("{m}", "x"), likened("{m}", SAME)),
    form("{m} is rated {x} for {a} and {y} for {b}", figures("{m}", a="x", b="y")),
    form("{m} (?:is|are) not reported for {b}", missing("m", "b")),
)

FIGURES: tuple[Form, ...] = (*_PAY, *_COUNTS, *_YEARS, *_TIME, *_GROWTH, *_SHARES, *_BASES, *_ANY)
