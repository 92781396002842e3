"""WeasyPrint's maker of tags in, one that also says which language a part of the page is in out.

Of the `lang` in a page WeasyPrint 70 keeps that of the root alone, so a screen reader would read an English
line of a Spanish report aloud as Spanish. Its maker of tags has no hook, so it is wrapped.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.pdf import tags

_make = tags._build_box_tree
# These have no tag of their own: what they hold is handed on.
_UNTAGGED = frozenset(("html", "body"))


def _with_language(box: Any, *arguments: Any) -> Iterator[Any]:
    element = getattr(box, "element", None)
    language = element.get("lang") if element is not None and box.element_tag not in _UNTAGGED else None
    if language is None:
        yield from _make(box, *arguments)
        return
    for made in _make(box, *arguments):
        made["Lang"] = pydyf.String(language)
        yield made


def say_languages() -> None:
    """From now on, in this process, each part of a page with a `lang` of its own says so in its tag."""
    tags._build_box_tree = _with_language
