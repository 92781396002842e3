"""The forms of sentences on categories and rankings of three or four, and on whom they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportgen.audit.claims import Claim, Fixed, Label, Origin, Stated, Unpublished
from reportgen.audit.claims_of_several import Among, Held
from reportgen.audit.forms import WHO, Fit, Form, Read, form, ways
from reportgen.audit.languages.en.groups import Item, group, items
from reportgen.audit.languages.en.words import LISTS, topics

_MANY = "(?P<many>three|four)"

# ---------------------------------------------------------------- categories


def _labels(key: str, found: Iterable[Item]) -> list[Claim]:
    """The label of each, with its share where it has one."""
    claims: list[Claim] = []
    for one in found:
        for place, who in enumerate(one.who):
            share = f" {one.shares[place]}" if place < len(one.shares) else ""
            claims.append(Label(key=key, who=who, text=one.text + share))
    return claims


def _labelled(key: str, *, prefix: str = "", joint: str = "for") -> Read:
    """A row of labels, each for whom it is; all but the first may have a `prefix`."""

    def read(fit: Fit) -> None:
        found = items(fit, fit.slots["r"], joint)
        own = [Item(text=one.text.removeprefix(prefix), who=one.who, shares=one.shares) for one in found]
        fit.claims += _labels(key, own)

    return read


def _place(key: str, kind: str) -> tuple[Form, ...]:
    return (
        form(f"among {kind}, pay is highest (?P<r>in .+)", _labelled(key, prefix="in ")),
        form(f"for (?P<first>{WHO}), pay is highest in {{u}} among {kind}(?P<rest>.*)", _led(key, "in ")),
        form(f"(?P<u>.+?) pays highest among {kind} for (?P<first>{WHO})(?P<rest>.*)", _followed(key)),
    )


def _subject(key: str, subject: str) -> tuple[Form, ...]:
    return (
        form(f"the {subject} is {{r}}", _labelled(key)),
        form(
            f"for (?P<first>{WHO}), the {subject} is (?P<u>[^\ue000]+?)(?P<rest>(?:[,;] and for|; for).*)?",
            _led(key, "it is "),
        ),
        form(f"(?P<u>.+?) is the {subject} for (?P<first>{WHO})(?P<rest>.*)", _followed(key)),
    )


def _first(fit: Fit, key: str) -> list[Claim]:
    own = items(fit, f"x for {fit.slots['first']}")
    text = fit.text("u")
    return _labels(key, [Item(text=text, who=one.who, shares=one.shares) for one in own])


def _led(key: str, verb: str) -> Read:
    """`for bakers, …; and for actors, it is …`: the first, and clauses that begin with whom they are on."""

    def read(fit: Fit) -> None:
        claims = _first(fit, key)
        rest = fit.slots.get("rest") or ""
        for clause in re.split("(?:[,;] and |[,;] )(?=for \ue000)", rest)[1:]:
            found = re.fullmatch(rf"for (?P<who>{WHO}), {verb}(?P<u>[^\ue000]+)", clause)
            if found is None:
                return
            own = items(fit, f"x for {found['who']}")
            claims += _labels(key, [Item(text=found["u"], who=one.who, shares=one.shares) for one in own])
        fit.claims += claims

    return read


def _followed(key: str) -> Read:
    """`… is the degree for bakers, … for actors`."""

    def read(fit: Fit) -> None:
        first, rest = (
            _first(fit, key),
            re.sub(r"\A(?:[,;] and |[,;] | and )", "", fit.slots.get("rest") or ""),
        )
        others = items(fit, rest) if rest else []
        if not rest or others:
            fit.claims += [*first, *_labels(key, others)]

    return read


def _need(key: str, *, before: str = "", after: str = "") -> tuple[Form, ...]:
    occasion = before or after
    start = f"{occasion}, " if occasion else "as a rule, "
    end = f" {after}" if after else ""
    own = f" {before}" if before else end
    rest = "(?P<rest>(?:[,;] and |[,;] )\ue000.+)?"
    return (
        form(
            f"{before + ', ' if before else ''}(?P<first>{WHO}) typically need (?P<u>[^\ue000]+?){end}{rest}",
            _needs(key),
        ),
        form(f"typically, (?P<first>{WHO}) need (?P<u>[^\ue000]+?){own}{rest}", _needs(key)),
        form(f"{start}(?P<first>{WHO}) usually need (?P<u>[^\ue000]+?){rest}", _needs(key)),
    )


def _needs(key: str, joint: str = "need") -> Read:
    def read(fit: Fit) -> None:
        rest = re.sub(r"\A(?:[,;] and |[,;] )", "", fit.slots.get("rest") or "")
        others = items(fit, rest, joint, joint_first=True) if rest else []
        if not rest or others:
            fit.claims += [*_first(fit, key), *_labels(key, others)]

    return read


def _none(key: str, text: str) -> Read:
    def read(fit: Fit) -> None:
        fit.claims += [Label(key=key, who=who, text=text) for who in fit.names.pair.places]
        fit.claims.append(Among(text=fit.slots["many"]))

    return read


_STATE = "highest_paying_state"
_REST = "(?P<rest>(?:[,;] and |[,;] )\ue000.+)?"
_LABELS = (
    *_place("highest_paying_city", "cities"),
    *_place("highest_paying_metro", "metro areas"),
    *ways(
        (
            f"(?:by state|of all states), (?P<first>{WHO}) earn most in (?P<u>[^\ue000]+?){_REST}",
            f"(?P<first>{WHO}) earn most in (?P<u>[^\ue000]+?), by state{_REST}",
        ),
        _needs(_STATE, "in"),
    ),
    *_subject("best_paying_company", "best-paying company"),
    *_subject("best_paying_industry", "best-paying industry"),
    *_subject("major", "most common major"),
    *_subject("college", "most common college"),
    *_subject("degree", "most common (?:degree|level of schooling)"),
    form(
        f"none of the {_MANY} typically needs time in a related job",
        _none("work_experience", "no time in a related job"),
    ),
    form(f"on the job, none of the {_MANY} typically needs training", _none("training", "no training")),
    *_need("entry_education", after="to enter the work"),
    *_need("training", before="on the job"),
    *_need("work_experience", before="before starting"),
)

# ---------------------------------------------------------------- rankings

_LISTS = {
    **LISTS,
    "tool": "technology",
    "tools": "technology",
    "related occupation": "related",
    "related occupations": "related",
}
_COUNTS = {
    one: one
    for one in ("all", "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
}
_COUNT = f"(?P<c>{'|'.join(_COUNTS)})"
_TOP = "top (?:(?P<s>two|three|four|five) )?(?P<n>[a-z ]+?)"
_ALL = "(?P<who>all (?:three|four))"


def _shared(key: str = "", *, count: str = "", others: bool | None = None) -> Read:
    """The names in the slot `l` of those in the slot `who`."""

    def read(fit: Fit) -> None:
        noun = fit.text("n").removeprefix("listed ").removeprefix("top ") if "n" in fit.slots else ""
        fit.claims.append(
            Held(
                key=key or _LISTS.get(noun, ""),
                who=group(fit, fit.slots["who"]),
                text=fit.text("l") if "l" in fit.slots else "",
                count=count or fit.slots.get("c") or "",
                size=fit.slots.get("s") or "",
                others=others,
            )
        )

    return read


_RANKINGS = (
    *ways(
        (
            f"none of their {_TOP} is shared by {_ALL}",
            f"{_ALL} have none of their {_TOP} in common",
            f"no one of their {_TOP} stands in the lists of {_ALL}",
        ),
        _shared(count="none"),
    ),
    *ways(
        (
            f"{_ALL} share {_COUNT} of their {_TOP}: {{l}}",
            f"{_COUNT} of their {_TOP} (?:is|are) shared by {_ALL}: {{l}}",
            f"{_ALL} have {_COUNT} of their {_TOP} in common: {{l}}",
        ),
        _shared(),
    ),
    *ways(
        (
            f"the tools listed for {_ALL} include {{l}}",
            f"listed as tools for {_ALL} are {{l}}",
            f"{_ALL} have these listed tools in common: {{l}}",
        ),
        _shared("technology"),
    ),
    *ways(
        (
            f"{{l}} are closely related to {_ALL}",
            f"closely related to {_ALL} are {{l}}",
            f"{_ALL} are closely related to {{l}}",
        ),
        _shared("related"),
    ),
    *ways(
        (
            f"{{who}} share {_COUNT} (?P<n>[a-z ]+?): {{l}}",
            f"{_COUNT} (?P<n>[a-z ]+?) (?:is|are) shared by {{who}}: {{l}}",
            f"only {{who}} have in common {_COUNT} (?P<n>[a-z ]+?): {{l}}",
        ),
        _shared(),
    ),
    *ways(
        (
            "the other top {n} of (?P<who>{a}) (?:is|are) {l}",
            "for (?P<who>{a}), the other top {n} (?:is|are) {l}",
        ),
        _shared(others=True),
    ),
    *ways(
        ("the top {n} of (?P<who>{a}) (?:is|are) {l}", "for (?P<who>{a}), the top {n} (?:is|are) {l}"),
        _shared(others=False),
    ),
)


def _named_alone() -> Iterable[Form]:
    """`bakers alone have the top skill programming`: the noun ends where a known one does."""
    nouns = "|".join(sorted(map(re.escape, _LISTS), key=len, reverse=True))
    return ways((f"(?P<who>{{a}}) alone have the top (?P<n>{nouns}) {{l}}",), _shared())


# ---------------------------------------------------------------- whom figures are of


def _compared(fit: Fit) -> None:
    fit.claims.append(Stated(fixed=Fixed.INTRODUCTION, who=group(fit, fit.slots["who"])))


def _covered(fit: Fit) -> None:
    text = fit.slots["who"].removesuffix(" occupations")
    who = group(fit, text)
    fit.claims.append(Origin(topics=topics(fit.text("l")), who=None, text=fit.text("o").strip("“”"), of=who))


def _unpublished(fit: Fit) -> None:
    fit.claims.append(Unpublished(who=group(fit, fit.slots["who"]), text=fit.text("r")))


_COVERED = f"(?P<who>{WHO}(?: occupations)?)"
_ORIGINS = (
    *ways(
        ("this report compares {who}", "here is a comparison of {who}", "{who} are compared here"), _compared
    ),
    *ways(
        (
            f"figures on {{l}} are published only for {{o}}, which covers {_COVERED}",
            f"{_COVERED} are covered by {{o}}, for which alone figures on {{l}} are published",
            f"one set of figures on {{l}}, published for {{o}}, covers {_COVERED}",
        ),
        _covered,
    ),
    *ways(
        (
            "no pay is published for {who} in {r}; the figures here are those of the nation",
            "for {who}, no pay is published in {r}; the figures here are those of the nation",
            "the figures here are those of the nation, for {r} has no published pay of {who}",
        ),
        _unpublished,
    ),
)

SHARED: tuple[Form, ...] = (*_LABELS, *_RANKINGS, *_named_alone(), *_ORIGINS)
