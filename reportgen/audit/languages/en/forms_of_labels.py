"""The forms of sentences on categories, rankings, texts and origins."""

from __future__ import annotations

from reportgen.audit.claims import Fixed, Label, Role
from reportgen.audit.forms import (
    Fit,
    Form,
    form,
    gap,
    label_of_both,
    labels,
    lists,
    origin,
    stated,
    trait,
    unpublished,
)


def _place(key: str, kind: str) -> tuple[Form, ...]:
    return (
        form(f"among {kind}, pay of {{a}} is highest in {{u}}", labels(key, a="u")),
        form(
            f"among {kind}, pay is highest in {{u}} for {{a}} and in {{v}} for {{b}}",
            labels(key, a="u", b="v"),
        ),
        form(f"among {kind}, pay is highest in {{u}} for both", label_of_both(key, "u")),
    )


def _subject(key: str, subject: str) -> tuple[Form, ...]:
    return (
        form(f"{{u}} is the {subject} for {{a}}", labels(key, a="u")),
        form(f"the {subject} is {{u}} for {{a}} and {{v}} for {{b}}", labels(key, a="u", b="v")),
        form(f"the {subject} is {{u}} for both", label_of_both(key, "u")),
    )


def _held(fit: Fit) -> None:
    """The shares that hold the label which both have, as was just said."""
    second = "y" if fit.slots.get("y") else "x"
    for who, slot in (("a", "x"), ("b", second)):
        fit.claims.append(Label(key=fit.key, who=fit.place(who), text=f"({fit.text(slot)})"))


_APART = ", a difference of {g}"
_CATEGORIES = (
    *_place("highest_paying_city", "cities"),
    *_place("highest_paying_metro", "metro areas"),
    form("by state, {a} earn most in {u}", labels("highest_paying_state", a="u")),
    form("by state, {a} earn most in {u}, and {b} in {v}", labels("highest_paying_state", a="u", b="v")),
    form("by state, both earn most in {u}", label_of_both("highest_paying_state", "u")),
    *_subject("best_paying_company", "best-paying company"),
    form("among industries, {u} pays {a} best", labels("best_paying_industry", a="u")),
    form(
        "among industries, {u} pays {a} best, and {v} pays {b} best",
        labels("best_paying_industry", a="u", b="v"),
    ),
    form("among industries, {u} pays both best", label_of_both("best_paying_industry", "u")),
    form("{a} typically need {u} to enter the work", labels("entry_education", a="u")),
    form(
        "{a} typically need {u} to enter the work, and {b} need {v}", labels("entry_education", a="u", b="v")
    ),
    form("both typically ask for {u} to enter the work", label_of_both("entry_education", "u")),
    form("on the job, {a} typically need {u}", labels("training", a="u")),
    form("on the job, {a} typically need {u}, and {b} need {v}", labels("training", a="u", b="v")),
    form("on the job, both typically need {u}", label_of_both("training", "u")),
    form("on the job, neither typically needs {u}", label_of_both("training", "u", negated=True)),
    form("{a} typically need {u}", labels("work_experience", a="u")),
    form("{a} typically need {u}, and {b} need {v}", labels("work_experience", a="u", b="v")),
    form("both typically need {u}", label_of_both("work_experience", "u")),
    form("neither typically needs {u}", label_of_both("work_experience", "u", negated=True)),
    *_subject("degree", "most common (?:degree|level of education)"),
    *_subject("major", "most common major"),
    *_subject("college", "most common college"),
    form("{x} of {a} and {y} of {b} hold one", _held),
    form("{x} of {a} and of {b} hold one", _held),
    form(f"{{x}} of {{a}} and {{y}} of {{b}} hold one{_APART}", _held, gap("g")),
    form("that is the level of {x} of {a} and {y} of {b}", _held),
    form(f"that is the level of {{x}} of {{a}} and {{y}} of {{b}}{_APART}", _held, gap("g")),
)

_RANKINGS = (
    form(
        "the two share (?P<c>none|all|one|two|three|four|five) of their top "
        "(?:(?P<s>one|two|three|four|five) )?(?P<n>[a-z ]+?)(?:: {l})?",
        lists(Role.SHARED),
    ),
    form("the tools listed for both include {l}", lists(Role.SHARED, key="technology")),
    form("{l} are closely related to both", lists(Role.SHARED, key="related")),
    form("the other top {n} of {a} (?:is|are) {l}", lists(Role.ALONE, who="a", others=True)),
    form("the top {n} of {a} (?:is|are) {l}", lists(Role.ALONE, who="a", others=False)),
    form("for {a}, the other (?:one is|ones are) {l}", lists(Role.ALONE, who="a", others=True)),
    form("(?:those|that) of {a} (?:is|are) {l}", lists(Role.ALONE, who="a", others=False)),
    form("to do the work of {b}, {a} would add {l}", lists(Role.ADDED, key="top_skills", who="b")),
)

_TRAITS = (
    form("the work calls for {l}", lists(Role.FIRST, key="top_skills")),
    form("the work of {a} calls for {l}", lists(Role.FIRST, key="top_skills", who="a")),
    form("tools listed for the work of {a} include {l}", lists(Role.FIRST, key="technology", who="a")),
    form("by the preparation that it takes, the work of {a} is in job zone {u}", trait("job_zone")),
    form("the typical way in for {a} is {u}", trait("entry_education")),
    form("tools listed for the work include {l}", lists(Role.FIRST, key="technology")),
    form("by the preparation that it takes, the work is in job zone {u}", trait("job_zone")),
    form("the typical way in is {u}", trait("entry_education")),
    form("among {a}, the most common degree is {u}", trait("degree")),
)
# Only where an occupation is drawn, for it fits all that begins with a name.
WHAT_THEY_DO = form("{a} {l}", lists(Role.FIRST, key="activities", who="a"))

_ORIGINS = (
    form("figures on {l} are published only for {o}, which covers both occupations", origin()),
    form("the figures on {l} for {a} are those published for {o}", origin("a")),
    form("for {a}, the figures on {l} are those published for {o}", origin("a")),
    form(
        "no pay is published for {a}(?:[,;]? or {b})? in {r}; the figures here are those of the nation",
        unpublished,
    ),
    form("the figures on growth and openings are those of the whole country", stated(Fixed.NATION)),
    form("growth and openings are given for the whole country", stated(Fixed.NATION)),
    form("for growth and openings, the figures cover the whole country", stated(Fixed.NATION)),
    form("these figures describe who does the work now, not who it suits", stated(Fixed.CAVEAT)),
    form("the figures are about people who do the work now, not about who could do it", stated(Fixed.CAVEAT)),
    form(
        "all of this describes people at work today, not people who could do the work", stated(Fixed.CAVEAT)
    ),
    form("who does the work now says nothing about who could do it", stated(Fixed.CAVEAT)),
    form("this report compares {a}[,;]? and {b}", stated(Fixed.INTRODUCTION, "a", "b")),
)

LABELS: tuple[Form, ...] = (*_CATEGORIES, *_RANKINGS, *_TRAITS, *_ORIGINS)
TRAITS = tuple(one.pattern for one in _TRAITS)
