"""The forms of sentences on categories, texts and origins."""

from __future__ import annotations

from reportgen.audit.claims import Fixed, Gap, Label, Role
from reportgen.audit.forms import (
    Fit,
    Form,
    Read,
    form,
    label_of_both,
    labels,
    lists,
    origin,
    stated,
    trait,
    unpublished,
    ways,
)


def _place(key: str, one: str, many: str) -> tuple[Form, ...]:
    return _either(
        key,
        (
            f"among {many}, pay of {{a}} is highest in {{u}}",
            f"of all {many}, {{u}} has the highest pay for {{a}}",
            f"the {one} with the highest pay for {{a}} is {{u}}",
        ),
        (
            f"among {many}, pay is highest in {{u}} for {{a}} and in {{v}} for {{b}}",
            f"of all {many}, {{u}} has the highest pay for {{a}}, and {{v}} for {{b}}",
            f"the {one} with the highest pay is {{u}} for {{a}} and {{v}} for {{b}}",
        ),
        (
            f"among {many}, pay is highest in {{u}} for both",
            f"of all {many}, {{u}} has the highest pay for both",
            f"the {one} with the highest pay is {{u}} for both",
        ),
    )


def _subject(key: str, subject: str) -> tuple[Form, ...]:
    return _either(
        key,
        (
            f"{{u}} is the {subject} for {{a}}",
            f"for {{a}}, the {subject} is {{u}}",
            f"the {subject} for {{a}} is {{u}}",
        ),
        (
            f"the {subject} is {{u}} for {{a}} and {{v}} for {{b}}",
            f"for {{a}}, the {subject} is {{u}}, and for {{b}} {{v}}",
            f"{{u}} is the {subject} for {{a}}, and {{v}} is for {{b}}",
        ),
        (
            f"the {subject} is {{u}} for both",
            f"for both, the {subject} is {{u}}",
            f"{{u}} is the {subject} for both",
        ),
    )


def _either(
    key: str, ones: tuple[str, ...], twos: tuple[str, ...], boths: tuple[str, ...]
) -> tuple[Form, ...]:
    """The label of one, those of two, and the one that both have."""
    return (
        *ways(twos, labels(key, a="u", b="v")),
        *ways(ones, labels(key, a="u")),
        *ways(boths, label_of_both(key, "u")),
    )


def _need(key: str, *places: tuple[str, str, str]) -> tuple[Form, ...]:
    """What people need; `places` are what a sentence begins with, how it says need, and what it ends with."""
    return (
        *_either(
            key,
            tuple(f"{start}{{a}} {need} {{u}}{end}" for start, need, end in places),
            tuple(f"{start}{{a}} {need} {{u}}{end}, and {{b}} need {{v}}" for start, need, end in places),
            tuple(f"{start}both {need} {{u}}{end}" for start, need, end in places),
        ),
        *ways(
            (f"{start}neither {_ONE_NEEDS[need]} (?:an? )?{{u}}{end}" for start, need, end in places),
            label_of_both(key, "u", negated=True),
        ),
    )


_ONE_NEEDS = {"need": "needs", "tend to need": "tends to need", "most often need": "tends to need"}


def _held(*who: str) -> Read:
    """The share that holds the label which both have, as was just said."""

    def read(fit: Fit) -> None:
        for name in who:
            fit.claims.append(Label(key=fit.key, who=fit.place(name), text=f"({fit.text('x')})"))

    return read


_CATEGORIES = (
    *_place("highest_paying_city", "city", "cities"),
    *_place("highest_paying_metro", "metro area", "metro areas"),
    *_either(
        "highest_paying_state",
        (
            "by state, {a} earn most in {u}",
            "among states, pay of {a} is highest in {u}",
            "the state with the highest pay for {a} is {u}",
        ),
        (
            "by state, {a} earn most in {u}, and {b} in {v}",
            "among states, pay is highest in {u} for {a} and in {v} for {b}",
            "the state with the highest pay is {u} for {a} and {v} for {b}",
        ),
        (
            "by state, both earn most in {u}",
            "among states, pay is highest in {u} for both",
            "the state with the highest pay is {u} for both",
        ),
    ),
    *_subject("best_paying_company", "best-paying company"),
    *_either(
        "best_paying_industry",
        ("among industries, {u} pays {a} best",),
        ("among industries, {u} pays {a} best, and {v} pays {b} best",),
        ("among industries, {u} pays both best",),
    ),
    *_subject("best_paying_industry", "best-paying industry"),
    *_need(
        "entry_education",
        ("as a rule, ", "need", " to start out"),
        ("to enter the work, ", "tend to need", ""),
    ),
    *_either(
        "entry_education",
        ("the usual way in for {a} takes {u}",),
        ("the usual way in takes {u} for {a} and {v} for {b}",),
        ("the usual way in takes {u} for both",),
    ),
    *_need(
        "training",
        ("as a rule, ", "need", " on the job"),
        ("on the job, ", "tend to need", ""),
        ("once hired, ", "most often need", ""),
    ),
    *_need(
        "work_experience",
        ("as a rule, ", "need", " first"),
        ("before starting, ", "tend to need", ""),
    ),
    *_either(
        "work_experience",
        ("the work of {a} tends to call for {u}",),
        ("the work of {a} tends to call for {u}, and that of {b} for {v}",),
        ("both kinds of work tend to call for {u}",),
    ),
    form("neither kind of work tends to call for {u}", label_of_both("work_experience", "u", negated=True)),
    *_subject("degree", "most common (?:degree|level of schooling)"),
    *_subject("major", "most common major"),
    *_subject("college", "most common college"),
)


def _apart(fit: Fit) -> None:
    if not fit.slots.get("c"):
        return
    more = fit.slots["c"] == "more"
    fit.claims.append(Gap(key=fit.key, text=fit.text("g"), subject=fit.place("a"), more=more))


_HOLD = "(?:hold one|have that level)"
_HELD = (
    *ways(
        (
            f"among {{a}}, {{x}} {_HOLD}",
            f"the share of {{a}} who {_HOLD} is {{x}}",
            f"of all {{a}}, {{x}} {_HOLD}",
        ),
        _held("a"),
    ),
    *ways(
        (
            "among {a}, it is {x}(?:, {g} (?P<c>more|less))?",
            "for {a}, the share is {x}(?:, {g} (?P<c>more|less))?",
            "in the case of {a}, it is {x}(?:, {g} (?P<c>more|less))?",
        ),
        _held("a"),
        _apart,
    ),
    *ways(
        (
            f"among both {{a}} and {{b}}, {{x}} {_HOLD}",
            "the share is {x} among both {a} and {b}",
            f"of all {{a}} and of all {{b}}, {{x}} {_HOLD}",
        ),
        _held("a", "b"),
    ),
)


def _trait(patterns: tuple[str, ...], key: str, *, ranked: bool) -> tuple[Form, ...]:
    """What is said of the work, or of the work of a name, where the paragraph names nobody yet."""
    named = tuple(pattern.format(work="the work of {a}", of=" for {a}", people="{a}") for pattern in patterns)
    plain = tuple(pattern.format(work="the work", of="", people="people") for pattern in patterns)
    if not ranked:
        return ways((*named, *plain), trait(key))
    return (
        *ways(named, lists(Role.FIRST, key=key, who="a")),
        *ways(plain, lists(Role.FIRST, key=key)),
    )


_TRAITS = (
    *_trait(
        (
            "{work} calls for {{l}}",
            "top skills{of} include {{l}}",
            "{{l}} are top skills for {work}",
            "important skills for {work} include {{l}}",
        ),
        "top_skills",
        ranked=True,
    ),
    *_trait(
        (
            "by the preparation needed, {work} is in job zone {{u}}",
            "the preparation needed puts {work} in job zone {{u}}",
            "in terms of preparation, {work} falls in job zone {{u}}",
            "as to preparation, {work} is in job zone {{u}}",
        ),
        "job_zone",
        ranked=False,
    ),
    *_trait(
        (
            "the usual way in{of} takes {{u}}",
            "to enter, {people} tend to need {{u}}",
            "{people} most often enter with {{u}}",
            "entry{of} as a rule takes {{u}}",
        ),
        "entry_education",
        ranked=False,
    ),
    *ways(
        (
            "people also {l}",
            "another task is to {l}",
            "part of the work, too, is to {l}",
            "beyond that, people {l}",
        ),
        lists(Role.NEXT, key="activities"),
    ),
    *ways(
        (
            "among {a}, the most common degree is {u}",
            "the most common degree of {a} is {u}",
            "{u} is the most common degree of {a}",
        ),
        trait("degree"),
    ),
)
# Only where an occupation is drawn, for it fits all that begins with a name.
WHAT_THEY_DO = form(
    "(?:at work, |among other things, )?{a} {l}", lists(Role.FIRST, key="activities", who="a")
)

_ORIGINS = (
    *ways(
        (
            "figures on {l} are published only for {o}, which covers both occupations",
            "both occupations are covered by {o}, for which alone figures on {l} are published",
            "one set of figures on {l}, published for {o}, covers both occupations",
        ),
        origin(),
    ),
    *ways(
        (
            "the figures on {l} for {a} are those published for {o}",
            "for {a}, the figures on {l} are those published for {o}",
            "no figures on {l} are published for {a} alone\\. Those here are of {o}",
            "published for {o}, the figures on {l} stand for {a} too",
            "on {l}, figures published for {o} are used for {a}",
        ),
        origin("a"),
    ),
    *ways(
        (
            "no pay is published for {a}(?:[,;]? or {b})? in {r}; the figures here are those of the nation",
            "for {a}(?:[,;]? or {b})?, no pay is published in {r}; the figures here are those of the nation",
            "the figures here are those of the nation, for {r} has no published pay of {a}(?:[,;]? or {b})?",
        ),
        unpublished,
    ),
    *ways(
        (
            "the figures on growth and openings are those of the whole country",
            "growth and openings are given for the whole country",
            "for growth and openings, the figures cover the whole country",
        ),
        stated(Fixed.NATION),
    ),
    *ways(
        (
            "these figures describe who does the work now, not who it suits",
            "the figures are about people who do the work now, not about who could do it",
            "all of this describes people at work today, not people who could do the work",
            "who does the work now says nothing about who could do it",
        ),
        stated(Fixed.CAVEAT),
    ),
    *ways(
        (
            "the data has no figures on these occupations",
            "no figures on these occupations are in the data",
            "on these occupations, the data has no figures",
        ),
        stated(Fixed.EMPTY),
    ),
    *ways(
        (
            "this report compares (?:both )?{a}[,;]? and {b}",
            "here is a comparison of (?:both )?{a}[,;]? and {b}",
            "(?:both )?{a}[,;]? and {b} are compared here",
        ),
        stated(Fixed.INTRODUCTION, "a", "b"),
    ),
)

LABELS: tuple[Form, ...] = (*_CATEGORIES, *_HELD, *_TRAITS, *_ORIGINS)
