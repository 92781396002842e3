"""Nothing in, a whole Report of the seed's pair out, made by hand, with a simple drawing for each chart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from xml.sax.saxutils import escape

from reportgen.model import (
    Asserted,
    BarChart,
    Basis,
    Breakdown,
    Category,
    Chart,
    Claim,
    Difference,
    Fact,
    Gap,
    Kind,
    Labels,
    Line,
    Mark,
    Measure,
    Number,
    Occupation,
    Overlap,
    Range,
    RangeBar,
    RangeChart,
    RankChart,
    Ranked,
    Ranking,
    Reason,
    Relation,
    Report,
    Row,
    Section,
    Share,
    Source,
    Table,
    Unit,
    Value,
)

ORDER = Occupation(key="order processing specialist", title="Order Processing Specialist")
CARE = Occupation(key="customer care specialist", title="Customer Care Specialist")
HEADS = ("Order processing specialist", "Customer care specialist")
SOURCE = Source(name="Zippia", period="2024")


def _measure(key: str, unit: Unit, kind: Kind = Kind.NUMBER, decimals: int = 0) -> Measure:
    label = key.replace("_", " ").capitalize()
    return Measure(
        key=key, label=label, unit=unit, kind=kind, section="glance", columns=(key,), decimals=decimals
    )


PAY = _measure("salary_mean", Unit.DOLLARS_A_YEAR)
HOURLY = _measure("hourly_rate", Unit.DOLLARS_AN_HOUR, decimals=2)
RANGE = _measure("salary_range", Unit.DOLLARS_A_YEAR, Kind.RANGE)
TIME = _measure("time_to_become", Unit.TIME, Kind.RANGE)
GROWTH = _measure("growth_percent", Unit.CHANGE)
JOBS = _measure("jobs", Unit.JOBS)
JOY = _measure("job_satisfaction", Unit.SCORE, decimals=1)
DEGREE = _measure("degree", Unit.NONE, Kind.CATEGORY)
AGE = _measure("average_age", Unit.YEARS_OF_AGE)
YEARS = _measure("experience_years", Unit.YEARS)
SKILLS = _measure("top_skills", Unit.NONE, Kind.RANKING)
GENDER = _measure("gender", Unit.SHARE, Kind.BREAKDOWN, 1)


def number(amount: str) -> Number:
    return Number(amount=Decimal(amount))


def fact(occupation: Occupation, measure: Measure, value: Value, basis: Basis = Basis.PUBLISHED) -> Fact:
    return Fact(occupation=occupation, measure=measure, value=value, source=SOURCE, basis=basis)


def pair(measure: Measure, left: Value | None, right: Value | None, more: bool | None = None) -> Difference:
    """A difference of the two occupations; `None` is a figure not reported."""
    cells = tuple(
        Gap(occupation=occupation, measure=measure, reason=Reason.NOT_REPORTED)
        if value is None
        else fact(occupation, measure, value)
        for occupation, value in ((ORDER, left), (CARE, right))
    )
    missing = sum(value is None for value in (left, right))
    relation = (
        Relation.CLEAR if more is not None else Relation.EQUAL,
        Relation.ONE_MISSING,
        Relation.BOTH_MISSING,
    )
    return Difference(measure=measure, cells=cells, relation=relation[missing], left_is_more=more)


def span(low: str, high: str, period: str = "") -> Range:
    return Range(low=number(low), high=number(high), period=period)


def degree(share: str) -> Category:
    return Category(label="Bachelor’s Degree", share=number(share))


PAY_PAIR = pair(PAY, number("37540"), number("32427"), True)
TIME_PAIR = pair(TIME, span("1", "2", "year"), span("6", "12", "month"), True)
JOBS_PAIR = pair(JOBS, number("46043"), number("260027"), False)
RANGE_PAIR = pair(RANGE, span("26000", "52000"), span("26000", "39000"), True)
DEGREE_PAIR = pair(DEGREE, degree("39"), degree("43"))
AGE_PAIR = pair(AGE, number("43"), number("40"), True)
ORDER_SKILLS = ("Customer service", "Data entry", "Purchase orders")
CARE_SKILLS = ("Customer care", "Customer service", "Outbound calls")
SKILL_CELLS = tuple(
    fact(occupation, SKILLS, Ranking(entries=tuple(Ranked(name=name) for name in names)))
    for occupation, names in ((ORDER, ORDER_SKILLS), (CARE, CARE_SKILLS))
)
SKILL_PAIR = Overlap(
    measure=SKILLS,
    cells=SKILL_CELLS,
    shared=("Customer service",),
    alone=(("Data entry", "Purchase orders"), ("Customer care", "Outbound calls")),
)
GENDER_CELLS = tuple(
    fact(
        occupation,
        GENDER,
        Breakdown(
            shares=(Share(label="Male", percent=number(male)), Share(label="Female", percent=number(female)))
        ),
    )
    for occupation, male, female in ((ORDER, "29.7", "70.3"), (CARE, "30.2", "69.8"))
)


def claim(text: str, *asserts: Asserted, strong: Iterable[str] = ()) -> Claim:
    return Claim(text=text, asserts=asserts, strong=tuple(strong))


def row(
    label: str, cells: tuple[str, str], difference: str, *asserts: Asserted, notes: tuple[int, ...] = ()
) -> Row:
    missing = tuple(cell == "not reported" for cell in cells)
    return Row(label=label, cells=cells, missing=missing, difference=difference, asserts=asserts, notes=notes)


def table(caption: str, *rows: Row) -> Table:
    return Table(caption=caption, heads=HEADS, difference_head="Difference", rows=rows)


def mark(value: str, text: str) -> Mark:
    return Mark(value=Decimal(value), text=text)


def _range_bar(label: str, high: Mark, point: Mark) -> RangeBar:
    low = mark("26000", "$26,000")
    return RangeBar(label=label, low=low, high=high, text=f"{low.text} to {high.text}", point=point)


PAY_CHART = RangeChart(
    key="pay",
    title="Yearly pay: range and average",
    bars=(
        _range_bar(HEADS[0], mark("52000", "$52,000"), mark("37540", "average $37,540")),
        _range_bar(HEADS[1], mark("39000", "$39,000"), mark("32427", "average $32,427")),
    ),
    ticks=tuple(mark(str(amount), f"${amount:,}") for amount in (0, 20000, 40000, 60000)),
    description=claim(
        "Pay of order processing specialists runs from $26,000 to $52,000 a year, and pay of customer care "
        "specialists from $26,000 to $39,000.",
        RANGE_PAIR,
    ),
)
SKILL_CHART = RankChart(
    key="skills",
    title="Top skills, most important first",
    labels=HEADS,
    columns=(ORDER_SKILLS, CARE_SKILLS),
    shared=("Customer service",),
    missing="not reported",
    description=claim("One of three top skills, customer service, stands in both lists.", SKILL_PAIR),
)
GENDER_CHART = BarChart(
    key="gender",
    title="Women and men in the work now",
    labels=HEADS,
    categories=("Male", "Female"),
    marks=(
        (mark("29.7", "29.7%"), mark("30.2", "30.2%")),
        (mark("70.3", "70.3%"), mark("69.8", "69.8%")),
    ),
    scales=(Decimal(100), Decimal(100)),
    missing="not reported",
    description=claim("In both occupations about 7 in 10 workers are women.", *GENDER_CELLS),
)

LEAD = Section(
    key="lead",
    heading="",
    paragraphs=(
        (
            claim(
                "An order processing specialist earns $37,540 a year on average.",
                PAY_PAIR,
                strong=["$37,540"],
            ),
            claim(
                "That is 16% more than a customer care specialist, who earns $32,427.",
                PAY_PAIR,
                strong=["16% more"],
            ),
            claim(
                "It takes 1 to 2 years to become an order processing specialist, compared with 6 to "
                "12 months for a "
                "customer care specialist.",
                TIME_PAIR,
                strong=["1 to 2 years"],
            ),
            claim(
                "There are far fewer jobs for order processing specialists: 46,043, against 260,027.",
                JOBS_PAIR,
                strong=["far fewer jobs"],
            ),
        ),
    ),
)
GLANCE = Section(
    key="glance",
    heading="At a glance",
    exhibits=(
        table(
            "The difference is read from left to right: the order processing specialist against the "
            "customer care "
            "specialist.",
            row("Yearly salary, average", ("$37,540", "$32,427"), "$5,113 more a year (16%)", PAY_PAIR),
            row(
                "Hourly rate",
                ("$18.05", "$15.59"),
                "$2.46 more an hour (16%)",
                pair(HOURLY, number("18.05"), number("15.59"), True),
                notes=(1,),
            ),
            row("Time to become one", ("1 to 2 years", "6 to 12 months"), "longer", TIME_PAIR),
            row(
                "Growth rate",
                ("not reported", "4% decline"),
                "",
                pair(GROWTH, None, number("-4")),
                notes=(2,),
            ),
            row("Number of jobs", ("46,043", "260,027"), "213,984 fewer (82%)", JOBS_PAIR),
            row("Job satisfaction", ("not reported", "not reported"), "", pair(JOY, None, None)),
            row(
                "Most common degree",
                ("bachelor’s degree (39%)", "bachelor’s degree (43%)"),
                "the same; 4 points fewer hold it",
                DEGREE_PAIR,
            ),
            row("Average age", ("43 years", "40 years"), "3 years older", AGE_PAIR),
            row(
                "Years of experience",
                ("2 years", "12 years"),
                "10 years less",
                pair(YEARS, number("2"), number("12"), False),
            ),
        ),
    ),
)
WORK = Section(
    key="work",
    heading="What they do",
    paragraphs=(
        (
            claim("An order processing specialist is a business administrator who handles customer orders."),
            claim(
                "The work is to record daily purchases, to open accounts for new customers, and to "
                "process orders."
            ),
            claim("Sales and marketing colleagues help to check that each order is right."),
            claim(
                "At times a customer is called, so that an order is ready for delivery or pickup "
                "when it is due."
            ),
        ),
        (
            claim("A customer care specialist answers the questions and complaints of customers."),
            claim("The work needs an eye for detail, good communication and good use of time."),
            claim("It covers payments, replacements for faulty items, and refunds."),
            claim("Complaints are settled correctly and fast, and each step is written down in a program."),
        ),
    ),
)
SECTION_TIME = Section(
    key="time",
    heading="How long it takes",
    paragraphs=(
        (
            claim("It takes 1 to 2 years to become an order processing specialist.", TIME_PAIR),
            claim("A customer care specialist needs 6 to 12 months.", TIME_PAIR),
        ),
    ),
)
SECTION_PAY = Section(
    key="pay",
    heading="Pay",
    paragraphs=(
        (
            claim("Pay starts at the same level for both, $26,000 a year.", RANGE_PAIR),
            claim(
                "It rises to $52,000 for an order processing specialist and to $39,000 for a "
                "customer care specialist.",
                RANGE_PAIR,
                strong=["$52,000", "$39,000"],
            ),
        ),
    ),
    exhibits=(
        PAY_CHART,
        table(
            "Pay, and where it is highest",
            row("Yearly salary, average", ("$37,540", "$32,427"), "$5,113 more a year (16%)", PAY_PAIR),
            row(
                "Salary range", ("$26,000 to $52,000", "$26,000 to $39,000"), "the ranges overlap", RANGE_PAIR
            ),
            row("Highest-paying city", ("Mahwah, NJ", "Grand Forks, ND"), ""),
            row("Highest-paying state", ("Rhode Island", "Hawaii"), ""),
            row("Best-paying company", ("Schneider Electric Industrial Services", "Axogen"), ""),
            row("Best-paying industry", ("health care", "insurance"), ""),
        ),
    ),
)
SECTION_SKILLS = Section(
    key="skills",
    heading="Skills",
    paragraphs=(
        (
            claim("They share one of their top three skills: customer service.", SKILL_PAIR),
            claim(
                "An order processing specialist who moves to customer care adds customer care and "
                "outbound calls.",
                SKILL_PAIR,
            ),
        ),
    ),
    exhibits=(
        SKILL_CHART,
        table(
            "Top skills, most important first",
            row("Top skills", (", ".join(ORDER_SKILLS), ", ".join(CARE_SKILLS)), "one shared", SKILL_PAIR),
        ),
    ),
)
EDUCATION = Section(
    key="education",
    heading="Education",
    paragraphs=(
        (
            claim(
                "The most common degree of both is a bachelor’s degree: 39% of order processing "
                "specialists and 43% of "
                "customer care specialists hold one.",
                DEGREE_PAIR,
            ),
        ),
    ),
    exhibits=(
        table(
            "Degree, major and college",
            row(
                "Most common degree",
                ("bachelor’s degree (39%)", "bachelor’s degree (43%)"),
                "the same; 4 points fewer hold it",
                DEGREE_PAIR,
            ),
            row("Most common major", ("business", "business"), "the same"),
            row("Most common college", ("not reported", "not reported"), ""),
        ),
    ),
)
RACES = (
    ("Black or African American", "9.5%", "12.2%", "2.7 points fewer"),
    ("Unknown", "4.3%", "5.4%", "1.1 points fewer"),
    ("Hispanic or Latino", "15.5%", "19.1%", "3.6 points fewer"),
    ("Asian", "5.9%", "6.5%", "about the same"),
    ("White", "63.9%", "56.1%", "7.8 points more"),
    ("American Indian and Alaska Native", "0.9%", "0.7%", "about the same"),
)
PEOPLE = Section(
    key="people",
    heading="Who does this work",
    paragraphs=(
        (
            claim(
                "On average an order processing specialist is 43 years old, and a customer care "
                "specialist 40.",
                AGE_PAIR,
            ),
            claim("In both occupations about 7 in 10 workers are women.", *GENDER_CELLS),
        ),
    ),
    exhibits=(
        GENDER_CHART,
        table(
            "Workers now, in percent as published",
            row("Average age", ("43 years", "40 years"), "3 years older", AGE_PAIR),
            row("Male", ("29.7%", "30.2%"), "about the same", *GENDER_CELLS),
            row("Female", ("70.3%", "69.8%"), "about the same", *GENDER_CELLS),
            *(row(label, (left, right), difference, notes=(3,)) for label, left, right, difference in RACES),
            row("LGBT", ("6%", "7%"), "1 point fewer", notes=(4,)),
        ),
    ),
    caveats=(claim("These figures say who does the work now, not whom it suits."),),
)
LABELS = Labels(
    kind="Occupation comparison",
    printed="Printed November 25, 2026",
    of="of",
    note="note",
    against="and",
    notes="Notes",
    sources="Sources",
    dates="Dates",
    own_notes="My notes",
)
REPORT = Report(
    title="Order processing specialist and customer care specialist",
    title_parts=("Order processing specialist", "customer care specialist"),
    joiners=("and",),
    language="en",
    occupations=(ORDER, CARE),
    sections=(LEAD, GLANCE, WORK, SECTION_TIME, SECTION_PAY, SECTION_SKILLS, EDUCATION, PEOPLE),
    notes=(
        "Derived: the hourly rate equals the average yearly salary divided by 2,080 hours, so the "
        "two rows are one "
        "figure.",
        "Modeled: a projection, not a count.",
        "Shares are as published and do not add up to 100: they are rounded, or the groups overlap.",
        "An estimate by Zippia; method not published.",
        "For pay, “about the same” covers differences of up to 3 percent.",
        "For numbers of jobs, “far fewer” begins at a difference of 50 percent.",
    ),
    sources=(
        Line(
            label="Zippia, 2024",
            text="Yearly salary; salary range; number of jobs; degree; gender; race; age",
        ),
        Line(label="Zippia, period not stated", text="Time to become one; top skills; highest-paying places"),
    ),
    credits=(
        "This page includes information from the O*NET 30.2 Database by the U.S. Department of "
        "Labor, Employment and "
        "Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a "
        "trademark of USDOL/ETA.",
    ),
    dates=(
        Line(label="Printed", text="November 25, 2026"),
        Line(label="Data as of", text="2024"),
        Line(label="Check again by", text="November 2027"),
    ),
    labels=LABELS,
)


def titled(report: Report, left: str, right: str) -> Report:
    """The report with two other titles, in its occupations, its title and its table heads."""
    occupations = tuple(
        replace(occupation, title=title)
        for occupation, title in zip(report.occupations, (left, right), strict=True)
    )
    sections = tuple(
        replace(
            section,
            exhibits=tuple(
                replace(exhibit, heads=(left, right)) if isinstance(exhibit, Table) else exhibit
                for exhibit in section.exhibits
            ),
        )
        for section in report.sections
    )
    title = f"{left} {report.joiners[0]} {right}"
    return replace(report, title=title, title_parts=(left, right), occupations=occupations, sections=sections)


def charts_of(report: Report) -> tuple[Chart, ...]:
    return tuple(
        exhibit
        for section in report.sections
        for exhibit in section.exhibits
        if not isinstance(exhibit, Table)
    )


def drawing(chart: Chart, width: float) -> str:
    """A stand-in for a drawn chart: its bars or names as SVG, `width` points wide."""
    match chart:
        case RangeChart():
            bars = [(bar.label, float(bar.high.value) / 600) for bar in chart.bars if bar.high]
            texts = [bar.text for bar in chart.bars]
        case RankChart():
            bars = [(label, 10.0) for label in chart.labels]
            texts = [", ".join(column) for column in chart.columns]
        case BarChart():
            marks = [mark for category in chart.marks for mark in category if mark]
            bars = [(label, float(mark.value)) for mark, label in zip(marks, chart.labels * 2, strict=True)]
            texts = [mark.text for mark in marks]
    height = 6 + 24 * len(bars)
    lines = []
    for index, ((label, share), text) in enumerate(zip(bars, texts, strict=True)):
        top, length = 4 + 24 * index, (width - 250) * share / 100
        fill = "#17375e" if index % 2 == 0 else "#ffffff"
        lines.append(
            f'<text x="0" y="{top + 12}">{escape(label)}</text>'
            f'<rect x="136" y="{top}" width="{length:.1f}" height="16" fill="{fill}" stroke="#17375e"/>'
            f'<text x="{142 + length:.1f}" y="{top + 12}" font-weight="600">{escape(text)}</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" viewBox="0 0 '
        f'{width} {height}" '
        f'font-family="Report Sans, Report Sans Fallback" font-size="9.2" '
        f'fill="#1b1b1b">{"".join(lines)}</svg>'
    )


def drawings(report: Report, width: float) -> dict[str, str]:
    return {chart.key: drawing(chart, width) for chart in charts_of(report)}
