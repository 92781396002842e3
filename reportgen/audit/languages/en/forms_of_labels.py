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


def _need(key: str, *places: tuple[str, str]) -> tuple[Form, ...]:
    """What people need; `places` are what a sentence begins and ends with."""
    return (
        *_either(
            key,
            tuple(f"{start}{{a}} typically need {{u}}{end}" for start, end in places),
            tuple(f"{start}{{a}} typically need {{u}}{end}, and {{b}} need {{v}}" for start, end in places),
            tuple(f"{start}both typically need {{u}}{end}" for start, end in places),
        ),
        *ways(
            (f"{start}neither typically needs (?:an? )?{{u}}{end}" for start, end in places),
            label_of_both(key, "u", negated=True),
        ),
    )


def _held(fit: Fit) -> None:
    """The shares that hold the label which both have, as was just said."""
    second = "y" if fit.slots.get("y") else "x"
    for who, slot in (("a", "x"), ("b", second)):
        fit.claims.append(Label(key=fit.key, who=fit.place(who), text=f"({fit.text(slot)})"))


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
    *_need("entry_education", ("", " to enter the work"), ("to enter the work, ", "")),
    *_either(
        "entry_education",
        ("the usual way in for {a} is {u}",),
        ("the usual way in is {u} for {a} and {v} for {b}",),
        ("the usual way in is {u} for both",),
    ),
    *_need("training", ("on the job, ", ""), ("", " on the job"), ("once hired, ", "")),
    *_need("work_experience", ("before entering the work, ", ""), ("", "")),
    *_either(
        "work_experience",
        ("the work of {a} typically calls for {u}",),
        ("the work of {a} typically calls for {u}, and that of {b} for {v}",),
        ("both kinds of work typically call for {u}",),
    ),
    form("neither kind of work typically calls for {u}", label_of_both("work_experience", "u", negated=True)),
    *_subject("degree", "most common (?:degree|level of education)"),
    *_subject("major", "most common major"),
    *_subject("college", "most common college"),
)

_APART = ", a difference of {g}"
_TWO_HELD = (
    "{x} of {a} and {y} of {b} hold one",
    "one is held by {x} of {a} and {y} of {b}",
    "among {a}, {x} hold one, and among {b} {y} do",
    "that is the level of {x} of {a} and {y} of {b}",
    "{x} of {a} and {y} of {b} have that level",
    "that level is reached by {x} of {a} and {y} of {b}",
)
_HELD = (
    *ways((f"{held}{_APART}" for held in _TWO_HELD), _held, gap("g")),
    *ways(
        (
            *_TWO_HELD,
            "{x} of {a} and of {b} hold one",
            "one is held by {x} of {a} and of {b}",
            "among both {a} and {b}, {x} hold one",
        ),
        _held,
    ),
)

_COUNT = "(?P<c>none|all|one|two|three|four|five)"
_TOP = "top (?:(?P<s>one|two|three|four|five) )?(?P<n>[a-z ]+?)"
_RANKINGS = (
    *ways(
        (
            f"the two share {_COUNT} of their {_TOP}(?:: {{l}})?",
            f"of their {_TOP}, the two share {_COUNT}(?:: {{l}})?",
            f"the two have {_COUNT} of their {_TOP} in common(?:: {{l}})?",
            f"both have {{l}} among their {_TOP}",
            "both lists of top (?P<n>[a-z ]+?) have {l}",
        ),
        lists(Role.SHARED),
    ),
    *ways(
        (
            "the tools listed for both include {l}",
            "among the tools listed for both are {l}",
            "both have {l} among the tools listed",
        ),
        lists(Role.SHARED, key="technology"),
    ),
    *ways(
        (
            "{l} are closely related to both",
            "closely related to both are {l}",
            "both are closely related to {l}",
        ),
        lists(Role.SHARED, key="related"),
    ),
    *ways(
        ("the other top {n} of {a} (?:is|are) {l}", "{a} have {l} as their other top {n}"),
        lists(Role.ALONE, who="a", others=True),
    ),
    *ways(
        ("the top {n} of {a} (?:is|are) {l}", "{a} have {l} as their top {n}"),
        lists(Role.ALONE, who="a", others=False),
    ),
    *ways(
        (
            "for {a}, the top {n} (?:is|are) {l}",
            "only {a} have {l} among their top {n}",
            "for {a} alone, the top {n} include {l}",
            "the {n} that sets? {a} apart (?:is|are) {l}",
        ),
        lists(Role.ALONE, who="a"),
    ),
    *ways(
        (
            "to do the work of {b}, {a} would add {l}",
            "for the work of {b}, {a} would add {l}",
            "{a} would add {l} to do the work of {b}",
        ),
        lists(Role.ADDED, key="top_skills", who="b"),
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
            "tools listed for {work} include {{l}}",
            "among the tools listed{of} are {{l}}",
            "for {work}, listed tools include {{l}}",
            "the list of tools for {work} begins with {{l}}",
        ),
        "technology",
        ranked=True,
    ),
    *_trait(
        (
            "by the preparation needed, {work} is in job zone {{u}}",
            "the preparation needed puts {work} in job zone {{u}}",
            "in terms of preparation, {work} falls in job zone {{u}}",
            "{work} takes the preparation of job zone {{u}}",
        ),
        "job_zone",
        ranked=False,
    ),
    *_trait(
        (
            "the typical way in{of} is {{u}}",
            "to enter, {people} typically need {{u}}",
            "{people} typically enter with {{u}}",
            "entry{of} typically takes {{u}}",
        ),
        "entry_education",
        ranked=False,
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
            "no figures on {l} are published for {a} alone; those here are of {o}",
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

LABELS: tuple[Form, ...] = (*_CATEGORIES, *_HELD, *_RANKINGS, *_TRAITS, *_ORIGINS)
