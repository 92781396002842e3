"""The forms of sentences on amounts: pay, counts and years, and on how two of them stand to each other."""

from __future__ import annotations

from reportgen.audit.claims import Likeness
from reportgen.audit.forms import (
    Form,
    Read,
    ends,
    figures,
    form,
    lacks,
    likened,
    low_of_both,
    missing,
    of_both,
    step,
    total,
    ways,
)
from reportgen.audit.languages.en.forms_of_changes import CHANGES

SAME, ALIKE = Likeness.SAME, Likeness.ALIKE


def _amount(key: str, ones: tuple[str, ...], twos: tuple[str, ...], *also: Read) -> tuple[Form, ...]:
    """A measure whose sentences are `ones` for one figure and `twos` for one that both have."""
    return (
        *ways(ones, figures(key, a="x"), *also),
        *ways((f"{one}, which is {{d}}" for one in ones), figures(key, a="x"), step(key, "d", "a", "")),
        *ways(twos, figures(key, a="x", b="x"), likened(key, SAME)),
    )


def _base(bases: tuple[str, ...], multiples: tuple[str, ...]) -> tuple[Form, ...]:
    """The second figure of the measure that was spoken of: `bases` stand behind "than", `multiples` say that
    it is a multiple of the first."""
    starts = ("that is", "this is")
    return (
        *ways(
            (f"{start} {{d}} (?:than|as) {base}" for start in starts for base in bases),
            step("", "d", "", "b"),
            figures("", b="y"),
        ),
        *ways(multiples, step("", "d", "b", ""), figures("", b="y")),
    )


def _earned(key: str, ones: tuple[str, ...], ending: str, start: str) -> tuple[Form, ...]:
    unit = " ".join(ending.split()[:2])
    return (
        *ways(
            (
                f"(?:both )?{{a}} and {{b}} earn about the same: {{x}} and {{y}} {ending}",
                f"{start}, (?:both )?{{a}} and {{b}} earn about the same: {{x}} and {{y}} {unit}",
                f"pay is about the same for (?:both )?{{a}} and {{b}}: {{x}} and {{y}} {ending}",
            ),
            figures(key, a="x", b="y"),
            likened(key, ALIKE),
        ),
        *_amount(
            key,
            ones,
            (
                f"{{a}} and {{b}} both earn {{x}} {ending}",
                f"both {{a}} and {{b}} earn {{x}} {ending}",
                f"{start}, {{a}} and {{b}} both earn {{x}} {unit}",
            ),
        ),
    )


def _median(key: str, noun: str, ending: str) -> tuple[Form, ...]:
    return _amount(
        key,
        (
            f"the {noun} of {{a}} is {{x}}{ending}",
            f"{{a}} have a {noun} of {{x}}{ending}",
            f"for {{a}}, the {noun} is {{x}}{ending}",
        ),
        (
            f"the {noun} of {{a}} and of {{b}} is {{x}}{ending}",
            f"for {{a}} and for {{b}}, the {noun} is {{x}}{ending}",
            f"(?:both )?{{a}} and {{b}} have the same {noun}: {{x}}{ending}",
        ),
    )


_PAY = (
    *_earned(
        "salary_mean",
        (
            "{a} earns? {x} a year on average",
            "on average, {a} earns? {x} a year",
            "{a} earns? an average of {x} a year",
            "each year, {a} earns? {x} on average",
        ),
        "a year on average",
        "on average",
    ),
    *_earned(
        "hourly_rate",
        ("{a} earns? {x} an hour", "for each hour of work, {a} earns? {x}", "by the hour, {a} earns? {x}"),
        "an hour",
        "by the hour",
    ),
    *_median("salary_median", "median salary", " a year"),
    *_median("hourly_median", "median hourly rate", ""),
    *(
        one
        for kind, key in (("average", "salary_mean"), ("median", "salary_median"))
        for one in ways(
            (
                f"the difference in {kind} pay comes to {{x}} a year, about {{y}} a week",
                f"{kind} pay differs by {{x}} a year, about {{y}} a week",
                f"between the two, {kind} pay differs by {{x}} a year, or about {{y}} a week",
                f"the gap in {kind} pay is about {{y}} a week, or {{x}} a year",
            ),
            total(key),
        )
    ),
    *ways(
        (
            "the middle half of {a} earn from {x} to {y} a year",
            "among {a}, the middle half earn between {x} and {y} a year",
            "the pay of the middle half of {a} runs from {x} to {y} a year",
            "for {a}, yearly pay in the middle half runs from {x} to {y}",
            "in the middle half of {a}, pay goes from {x} to {y} a year",
        ),
        figures("salary_p25", a="x"),
        figures("salary_p75", a="y"),
    ),
    *ways(
        (
            "for {a}, only pay by the hour is published: {x} on average",
            "pay of {a} is published only by the hour: {x} on average",
            "{a} have pay published only by the hour: {x} on average",
        ),
        figures("hourly_rate", a="x"),
        lacks("", "a"),
    ),
    *ways(
        (
            "the(?:se)? two figures are not comparable",
            "pay by the year and pay by the hour are not comparable here",
        ),
        likened("", Likeness.APART),
    ),
    *ways(
        (
            "(?:for both, )?pay starts at the same level(?: for both)?, {x} a year",
            "both ranges of pay start at the same level, {x} a year",
        ),
        low_of_both("salary_range", "x"),
    ),
    *ways(
        (
            "from there, pay rises to {x} for {a} and to {y} for {b}",
            "at the top, pay is {x} for {a} and {y} for {b}",
            "the upper end is {x} for {a} and {y} for {b}",
        ),
        ends("salary_range", upper=True, a="x", b="y"),
    ),
    *ways(
        (
            "pay ranges over {x} a year for both",
            "for both, pay ranges over {x} a year",
            "both have a pay range of {x} a year",
        ),
        of_both("salary_range", "x"),
        likened("salary_range", SAME),
    ),
    *ways(
        (
            "pay is reported as {x} a year for {a}",
            "for {a}, pay is reported as {x} a year",
            "the reported pay of {a} is {x} a year",
        ),
        figures("salary_range", a="x"),
    ),
    *ways(
        (
            "no such range is reported for {a}",
            "for {a}, no such range is reported",
            "such a range is not reported for {a}",
        ),
        lacks("salary_range", "a"),
    ),
    *ways(
        (
            "yearly pay is {x} for {a} and {y} for {b}",
            "for {a}, yearly pay is {x}, and for {b} {y}",
            "the range of yearly pay is {x} for {a} and {y} for {b}",
        ),
        figures("salary_range", a="x", b="y"),
    ),
)

_COUNTS = (
    *_amount(
        "jobs",
        (
            "there (?:are|is) {x} jobs? for {a}",
            "{a} hold {x} jobs?",
            "the number of jobs for {a} is {x}",
            "in all, {a} hold {x} jobs?",
        ),
        (
            "there (?:are|is) {x} jobs? for {a} and as many for {b}",
            "{a} hold {x} jobs?, and {b} hold as many",
            "for {a}, there (?:are|is) {x} jobs?, and as many for {b}",
        ),
    ),
    *_amount(
        "openings",
        (
            "the projection is {x} openings? a year for {a}",
            "for {a}, {x} openings? a year (?:are|is) projected",
            "projections show {x} openings? a year for {a}",
            "{a} are projected to have {x} openings? a year",
            "each year, {x} openings? for {a} (?:are|is) projected",
        ),
        (
            "the projection is {x} openings? a year for {a} and as many for {b}",
            "for {a}, {x} openings? a year (?:are|is) projected, and as many for {b}",
            "projections show {x} openings? a year for {a} and as many for {b}",
        ),
    ),
)

_YEARS = (
    *_amount(
        "experience_years",
        (
            "{a} (?:has|have) {x} of experience",
            "the experience of {a} is {x}",
            "for {a}, experience comes to {x}",
        ),
        (
            "{a} and {b} both have {x} of experience",
            "both {a} and {b} have {x} of experience",
            "the experience of both {a} and {b} is {x}",
        ),
    ),
    *_amount(
        "average_age",
        (
            "{a} are {x} years old on average",
            "on average, {a} are {x} years old",
            "{a} have an average age of {x}",
        ),
        (
            "{a} and {b} are both {x} years old on average",
            "on average, {a} and {b} are both {x} years old",
            "both {a} and {b} are {x} years old on average",
        ),
    ),
    *_median("median_age", "median age", ""),
)

_BASES = (
    *_base(
        ("{b}, who earns? {y}", "{b} earns?: {y}"),
        ("{b} earns? {d}: {y}", "for {b}, the pay is {d}: {y}", "{b} earns? {y}, which is {d}"),
    ),
    form("the pay is {d} (?:than|as) that of {b}, which is {y}", step("", "d", "", "b"), figures("", b="y")),
    *_base(
        (
            "for {b}, (?:at|with) {y}",
            "the (?:median|median age) of {b}, which is {y}",
            "the {y} (?:of|for) {b}",
        ),
        (
            "for {b}, the (?:median|median age|figure) is {d}: {y}",
            "the (?:median|median age) of {b} is {d}: {y}",
            "{b} have a (?:median|median age) of {y}, which is {d}",
            "the figure for {b} is {d}: {y}",
        ),
    ),
    *_base(
        (),
        ("for {b}, there are {d}: {y}", "there are {d} for {b}: {y}", "{b} have {d}: {y}"),
    ),
    *_base(
        ("{b}, who (?:has|have) {y}", "{b} (?:has|have): {y}"),
        (
            "{b} (?:has|have) {d}: {y}",
            "for {b}, experience is {d}: {y}",
            "{b} (?:has|have) {y}, which is {d}",
        ),
    ),
    *_base(
        ("{b}, who are {y}", "{b} are: {y}", "{b}, with an average age of {y}"),
        ("(?:on average, )?{b} are {d}: {y}",),
    ),
)

# Whose slots would fit much else: to be tried last.
ANY: tuple[Form, ...] = (
    *ways(
        (
            "the data does not show which figure is larger",
            "which figure is larger, the data does not show",
            "for these two, the data does not show which figure is larger",
        ),
        likened("", Likeness.UNKNOWN),
    ),
    *ways(
        (
            "the {m} is about the same for (?:both )?{a} and {b}: {x} and {y}",
            "for (?:both )?{a} and {b}, the {m} is about the same: {x} and {y}",
            "(?:both )?{a} and {b} have about the same {m}: {x} and {y}",
        ),
        figures("{m}", a="x", b="y"),
        likened("{m}", ALIKE),
    ),
    *ways(
        ("the {m} is {x} for {a}", "for {a}, the {m} is {x}", "the {m} for {a} is {x}"),
        figures("{m}", a="x"),
    ),
    *ways(
        (
            "the {m} is {x} for {a} and for {b}",
            "for {a} and for {b}, the {m} is {x}",
            "(?:both )?{a} and {b} have the same {m}: {x}",
        ),
        figures("{m}", a="x", b="x"),
        likened("{m}", SAME),
    ),
    *ways(
        ("{m} is rated {x} for both", "for both, {m} is rated {x}", "the rating of {m} is {x} for both"),
        of_both("{m}", "x"),
        likened("{m}", SAME),
    ),
    *ways(
        (
            "{m} is rated {x} for {a} and {y} for {b}",
            "for {a}, {m} is rated {x}, and for {b} {y}",
            "the rating of {m} is {x} for {a} and {y} for {b}",
        ),
        figures("{m}", a="x", b="y"),
    ),
    *ways(
        (
            "{m} (?:is|are) not reported for {b}",
            "for {b}, {m} (?:is|are) not reported",
            "{m} for {b} is not reported",
            "the data does not report {m} for {b}",
        ),
        missing("m", "b"),
    ),
)

FIGURES: tuple[Form, ...] = (*_PAY, *_COUNTS, *_YEARS, *CHANGES, *_BASES)
