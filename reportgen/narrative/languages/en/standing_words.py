"""How English speaks of three or four figures of a measure: who has the most, who the least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.model import Bound, Difference, Fact, Measure, Number, Occupation, Relation, Unit
from reportgen.narrative.languages import arithmetic
from reportgen.narrative.languages.en import figures
from reportgen.narrative.languages.en.titles import Naming
from reportgen.narrative.languages.en.wording import wording

# So many words in one list are a sentence for each.
LONG = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """People `earn` `the most`, `the least` or `the same`. `subject` is what a figure is called, which may be
    `higher`; `unit` stands behind a figure that people have, `unit_of_subject` behind one that is the
    subject's."""

    subject: str
    verb: str = "have"
    most: str
    least: str
    same: str
    unit: str = ""
    unit_of_subject: str = ""
    higher: str = "higher"


def _having(subject: str, *, unit: str = "") -> Terms:
    return Terms(
        subject=f"the {subject}",
        most=f"the highest {subject}",
        least=f"the lowest {subject}",
        same=f"the same {subject}",
        unit=unit,
        unit_of_subject=unit,
    )


def _counting(noun: str, *, verb: str = "have", unit: str = "") -> Terms:
    return Terms(
        subject=f"the number of {noun}",
        verb=verb,
        most=f"the most {noun}",
        least=f"the fewest {noun}",
        same=f"the same number of {noun}",
        unit=unit,
        unit_of_subject=unit,
    )


def _earning(subject: str, unit: str, unit_of_subject: str) -> Terms:
    return Terms(
        subject=f"the {subject}",
        verb="earn",
        most="the most",
        least="the least",
        same="the same",
        unit=unit,
        unit_of_subject=unit_of_subject,
    )


_TERMS = {
    "salary_mean": _earning("average salary", " a year on average", " a year"),
    "hourly_rate": _earning("average hourly rate", " an hour on average", ""),
    "salary_median": _having("median salary", unit=" a year"),
    "hourly_median": _having("median hourly rate"),
    "jobs": _counting("jobs", verb="hold"),
    "openings": _counting("openings a year", unit=", as projected"),
    "experience_years": Terms(
        subject="the experience",
        most="the most experience",
        least="the least experience",
        same="the same experience",
        higher="longer",
    ),
    "average_age": _having("average age"),
    "median_age": _having("median age"),
}


def terms(measure: Measure) -> Terms:
    return _TERMS.get(measure.key) or _having(wording(measure).subject)


def number_of(fact: Fact) -> Number:
    assert isinstance(fact.value, Number)
    return fact.value


def figure(fact: Fact) -> str:
    return figures.number(fact.measure, number_of(fact))


def figures_of(facts: Sequence[Fact]) -> str:
    """The figures in a row: `$93,600 and $93,000`."""
    return row([figure(fact) for fact in facts])


def row(items: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b, and c`; with semicolons where one of many is itself a list. A comma in a number
    is none."""
    if len(items) == 2:
        is_list = any(mark in item for item in items for mark in (", ", " and "))
        return f"{items[0]}{',' if is_list else ''} and {items[1]}"
    if any(", " in item for item in items) and len(items) > 1:
        return f"{'; '.join(items[:-1])}; and {items[-1]}"
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])}, and {items[-1]}"


def clauses(items: Sequence[str]) -> str:
    """Clauses in a row: two are joined by a comma, more of which any has a comma by semicolons."""
    return ", and ".join(items) if len(items) == 2 else row(items)


def whom(occupations: Sequence[Occupation], naming: Naming) -> str:
    return row([naming(occupation).many for occupation in occupations])


def who(facts: Sequence[Fact], naming: Naming) -> str:
    return whom([fact.occupation for fact in facts], naming)


def counted(number: int) -> str:
    """`three`, `four`."""
    return figures.small(number)


def everyone(facts: Sequence[Fact], of: int, naming: Naming) -> str:
    """`all three` where no figure is missing, else who has one."""
    return f"all {counted(of)}" if len(facts) == of else who(facts, naming)


# ---------------------------------------------------------------- how far apart


def apart(difference: Difference, naming: Naming, frame: int) -> tuple[str, str]:
    """That the highest is so much more than the lowest, and the words that say by how much."""
    left, right = (naming(cell.occupation).many for cell in difference.cells)
    known = terms(difference.measure)
    amount, is_multiple = _distance(difference)
    if known.verb == "earn":
        size = f"{amount} as much as" if is_multiple else f"{amount} more than"
        text = f"{left} earn {size} {right}"
    else:
        joint = " of" if known.verb == "have" else " for"
        size = amount if is_multiple else f"{amount} {known.higher} than"
        text = f"{known.subject}{joint} {left} is {size} that{joint} {right}"
    starts = ("", "by comparison, ", "seen from both ends, ")
    return starts[frame % len(starts)] + text, size


def _distance(difference: Difference) -> tuple[str, bool]:
    """`46%`, `3 years`, `at least 139%` or a multiple, and whether it is a multiple."""
    measure = difference.measure
    left, right = (number_of(fact) for fact in difference.facts)
    high, low = measure.shown(left.amount), measure.shown(right.amount)
    if not left.bound is right.bound is Bound.EXACT:
        if high >= arithmetic.MANIFOLD * low:
            return f"at least {figures.times_at_least(high, low)}", True
        return f"at least {arithmetic.percent_at_least(high, low)}%", False
    if difference.relation is Relation.MULTIPLE:
        return figures.times(high, low), True
    if measure.unit in (Unit.YEARS, Unit.YEARS_OF_AGE):
        return figures.counted(high - low, "year"), False
    return figures.percent_apart(high, low), False
