"""MEASURES: what is compared, its unit, its section, and how close is "about the same".

A measure is declared here once and flows from here into table, sentence, chart and notes.
"""

from __future__ import annotations

from decimal import Decimal

from reportgen.model import Basis, Kind, Measure, Tolerance, Unit


def _relative(same: str, slight: str, much: str) -> Tolerance:
    return Tolerance(same=Decimal(same), slight=Decimal(slight), much=Decimal(much))


def _absolute(same: str, slight: str, much: str) -> Tolerance:
    return Tolerance(same=Decimal(same), slight=Decimal(slight), much=Decimal(much), relative=False)


PAY = _relative("2", "5", "50")
COUNT = _relative("2", "10", "50")
POINTS = _absolute("0.5", "2", "15")


def _number(
    key: str,
    label: str,
    unit: Unit,
    section: str,
    tolerance: Tolerance,
    *,
    decimals: int = 0,
    basis: Basis = Basis.PUBLISHED,
) -> Measure:
    return Measure(
        key=key,
        label=label,
        unit=unit,
        kind=Kind.NUMBER,
        section=section,
        columns=(key,),
        decimals=decimals,
        tolerance=tolerance,
        basis=basis,
    )


def _pay(key: str, label: str) -> Measure:
    return _number(key, label, Unit.DOLLARS_A_YEAR, "pay", PAY)


def _other(
    key: str,
    label: str,
    kind: Kind,
    section: str,
    *columns: str,
    unit: Unit = Unit.NONE,
    decimals: int = 0,
    basis: Basis = Basis.PUBLISHED,
) -> Measure:
    return Measure(
        key=key,
        label=label,
        unit=unit,
        kind=kind,
        section=section,
        columns=columns or (key,),
        decimals=decimals,
        tolerance=POINTS if unit is Unit.SHARE else None,
        basis=basis,
    )


def _ranking(
    key: str, label: str, section: str, top: int, *, basis: Basis = Basis.PUBLISHED, decimals: int = 0
) -> Measure:
    return Measure(
        key=key,
        label=label,
        unit=Unit.NONE,
        kind=Kind.RANKING,
        section=section,
        columns=(key,),
        basis=basis,
        decimals=decimals,
        top=top,
    )


MEASURES: tuple[Measure, ...] = (
    _other("description", "What they do", Kind.TEXT, "work"),
    _ranking("activities", "Work activities", "work", 5, basis=Basis.DERIVED),
    _other("time_to_become", "Time to become one", Kind.RANGE, "time", unit=Unit.TIME, decimals=1),
    _other("job_zone", "Job zone", Kind.CATEGORY, "time"),
    _number(
        "experience_years", "Years of experience", Unit.YEARS, "time", _absolute("0", "1", "5"), decimals=1
    ),
    _other("work_experience", "Related work experience needed", Kind.CATEGORY, "time"),
    _other("training", "On-the-job training", Kind.CATEGORY, "time"),
    _pay("salary_mean", "Yearly salary, average"),
    _pay("salary_median", "Yearly salary, median"),
    _number("hourly_rate", "Hourly rate", Unit.DOLLARS_AN_HOUR, "pay", PAY, decimals=2),
    _number("hourly_median", "Hourly rate, median", Unit.DOLLARS_AN_HOUR, "pay", PAY, decimals=2),
    _number("weekly_earnings", "Weekly earnings, full time, median", Unit.DOLLARS_A_WEEK, "pay", PAY),
    _other(
        "salary_range",
        "Salary range",
        Kind.RANGE,
        "pay",
        "salary_low",
        "salary_high",
        unit=Unit.DOLLARS_A_YEAR,
    ),
    _pay("salary_p10", "10th percentile of pay"),
    _pay("salary_p25", "25th percentile of pay"),
    _pay("salary_p75", "75th percentile of pay"),
    _pay("salary_p90", "90th percentile of pay"),
    _other("highest_paying_city", "Highest-paying city", Kind.CATEGORY, "pay"),
    _other("highest_paying_metro", "Highest-paying metro area", Kind.CATEGORY, "pay"),
    _other("highest_paying_state", "Highest-paying state", Kind.CATEGORY, "pay"),
    _other("best_paying_company", "Best-paying company", Kind.CATEGORY, "pay"),
    _other("best_paying_industry", "Best-paying industry", Kind.CATEGORY, "pay"),
    _ranking("top_skills", "Top skills", "skills", 5, decimals=1),
    _ranking("knowledge", "Top fields of knowledge", "skills", 5),
    _number(
        "growth_percent",
        "Growth rate",
        Unit.CHANGE,
        "outlook",
        POINTS,
        decimals=1,
        basis=Basis.MODELLED,
    ),
    _number("openings", "Openings a year", Unit.OPENINGS, "outlook", COUNT, basis=Basis.MODELLED),
    _number("jobs", "Number of jobs", Unit.JOBS, "outlook", COUNT),
    _number("self_employed_percent", "Self-employed", Unit.SHARE, "outlook", POINTS, decimals=1),
    _number(
        "job_satisfaction", "Job satisfaction", Unit.SCORE, "outlook", _absolute("0", "0.2", "1"), decimals=1
    ),
    _other("entry_education", "Typical entry education", Kind.CATEGORY, "education"),
    _other(
        "degree",
        "Most common degree",
        Kind.CATEGORY,
        "education",
        "degree",
        "degree_share",
        unit=Unit.SHARE,
        decimals=1,
    ),
    _other("major", "Most common major", Kind.CATEGORY, "education"),
    _other("college", "Most common college", Kind.CATEGORY, "education"),
    _other("attainment", "Education of workers", Kind.BREAKDOWN, "education", unit=Unit.SHARE, decimals=1),
    _number("average_age", "Average age", Unit.YEARS_OF_AGE, "people", _absolute("0", "1", "10"), decimals=1),
    _number("median_age", "Median age", Unit.YEARS_OF_AGE, "people", _absolute("0.5", "2", "10"), decimals=1),
    _other("gender", "Gender", Kind.BREAKDOWN, "people", unit=Unit.SHARE, decimals=1),
    _other("race", "Race and ethnicity", Kind.BREAKDOWN, "people", unit=Unit.SHARE, decimals=1),
    _number(
        "lgbt_percent",
        "LGBT share",
        Unit.SHARE,
        "people",
        POINTS,
        decimals=1,
        basis=Basis.MODELLED,
    ),
    _ranking("interests", "Interests", "interests", 3),
    _ranking("work_values", "Work values", "interests", 3),
    _ranking("technology", "Tools and technology", "technology", 0),
    _ranking("related", "Related occupations", "related", 0),
)

BY_KEY = {measure.key: measure for measure in MEASURES}
