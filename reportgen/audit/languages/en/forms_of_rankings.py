"""The forms of sentences on rankings: what both share, what one has alone, what one would add."""

from __future__ import annotations

from reportgen.audit.claims import Role
from reportgen.audit.forms import Form, form, lists, ways


def _listed(before: str, *, others: bool) -> tuple[Form, ...]:
    """What one of them has, all of it or the first."""
    return (
        *ways(
            (
                f"the {before} {{n}} of {{a}} (?:is|are) {{l}}",
                f"for {{a}}, the {before} {{n}} (?:is|are) {{l}}",
                f"{{a}} have {{l}} as their {before} {{n}}",
            ),
            lists(Role.ALONE, who="a", others=others, whole=True),
        ),
        *ways(
            (
                f"{before} {{n}} of {{a}} include {{l}}",
                f"for {{a}}, {before} {{n}} include {{l}}",
                f"among the {before} {{n}} of {{a}} are {{l}}",
            ),
            lists(Role.ALONE, who="a", others=others, whole=False),
        ),
    )


def _adding(would_add: str, *, whole: bool) -> tuple[Form, ...]:
    return ways(
        (
            f"to do the work of {{b}}, {{a}} {would_add} {{l}}",
            f"for the work of {{b}}, {{a}} {would_add} {{l}}",
            f"{{a}} {would_add} {{l}} to do the work of {{b}}",
        ),
        lists(Role.ADDED, key="top_skills", who="b", whole=whole),
    )


_COUNT = "(?P<c>none|not one|all|one|two|three|four|five)"
_TOP = "top (?:(?P<s>one|two|three|four|five) )?(?P<n>[a-z ]+?)"
RANKINGS: tuple[Form, ...] = (
    *ways(
        (
            f"the two share {_COUNT} of their {_TOP}(?:: {{l}})?",
            f"of their {_TOP}, the two share {_COUNT}(?:: {{l}})?",
            f"the two have {_COUNT} of their {_TOP} in common(?:: {{l}})?",
            f"{_COUNT}(?: of)? the {_TOP} (?:is|are) the same(?:: {{l}})?",
            f"both have {{l}} among their {_TOP}",
            "both lists of top (?P<n>[a-z ]+?) have {l}",
        ),
        lists(Role.SHARED),
    ),
    *ways(
        (
            "the tools listed for both include {l}",
            "among the tools listed for both (?:is|are) {l}",
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
    *_listed("other top", others=True),
    *_listed("top", others=False),
    form("for {a} alone, the top {n} include {l}", lists(Role.ALONE, who="a")),
    form("(?:a )?top {n} for {a} alone (?:is|are) {l}", lists(Role.ALONE, who="a", whole=True)),
    form("top {n} for {a} alone include {l}", lists(Role.ALONE, who="a", whole=False)),
    *_adding("would add", whole=True),
    *_adding("would above all add", whole=False),
)
