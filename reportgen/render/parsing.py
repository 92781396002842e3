"""The HTML of a page in, a document for WeasyPrint out: parsed as XML, with the rules that a page can need.

WeasyPrint parses HTML in pure Python and matches rules for forms, footnotes and 16 margin boxes against every
element and page; without that a report takes a tenth less time. Where `HTML` keeps a parsed page and its own
style sheet is not public; `tests/render/test_parsing.py` compares the results.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

from weasyprint import CSS, HTML
from weasyprint.html import UA
from weasyprint.urls import URLFetcher

# Elements that have no end in HTML.
_VOID = re.compile(r"<(br|col|hr|img|link|meta|wbr)\b([^<>]*?)/?>")
_NOTES = re.compile(r"(?m)^::(?:footnote|note)-.*$")
_IN_NOTES = re.compile(r"float\s*:\s*(?:foot)?note")
_MARGIN_BOX = re.compile(r"(?m)^ +(@[a-z-]+) *\{.*\}$")


class Parsed(HTML):  # type: ignore[misc]
    """A page to be set in a style. Where it is no XML, elements without end apart, WeasyPrint parses it."""

    wrapper_element: Any

    def __init__(self, page: str, style: str, url_fetcher: URLFetcher) -> None:
        try:
            root = ElementTree.fromstring(_VOID.sub(r"<\1\2/>", page))
        except ElementTree.ParseError:
            super().__init__(string=page, url_fetcher=url_fetcher)
        else:
            super().__init__(string="<p>", url_fetcher=url_fetcher)
            wrapper = type(self.wrapper_element)
            self.wrapper_element = wrapper.from_html_root(root, content_language=None)
            self.etree_element = root
        self._own_sheet = own_sheet(style)

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        return [self._own_sheet]


@lru_cache(maxsize=8)
def own_sheet(style: str) -> CSS:
    """WeasyPrint's own style sheet without the margin boxes and footnotes of which `style` makes no use."""
    text = UA if _IN_NOTES.search(style) else _NOTES.sub("", UA)
    text = text.replace("\n::marker {", "\nli::marker {")
    return CSS(string=_MARGIN_BOX.sub(lambda box: box[0] if box[1] in style else "", text))
