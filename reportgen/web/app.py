"""Requests of a browser in, the counselor's page and reports as PDF out.

Nothing that a request says is a path, and nothing is kept of it. The page needs no script and fetches nothing
from elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from threading import Lock

from flask import Flask, Request, Response, render_template, request

from reportgen import pipeline
from reportgen.errors import ReportgenError, UnknownChoiceError
from reportgen.facts import Dataset, refuse_repeats, within
from reportgen.facts.areas import places
from reportgen.model import Brand, Choices, folded

_MOST = 4
_LONGEST = 200
# The choices that the page offers, and its words for those that need some.
_OFFERED = ("layout", "language", "paper", "demographics", "area")
_WORDS = {
    ("layout", "full"): "full report",
    ("layout", "handout"): "handout, two sides of one sheet",
    ("layout", "large-print"): "large print",
    ("layout", "worksheet"): "worksheet to write on",
    ("language", "en"): "English",
    ("language", "es"): "Spanish",
    ("paper", "letter"): "US Letter",
    ("paper", "a4"): "A4",
    ("demographics", "full"): "all",
    ("demographics", "age-only"): "age only",
}
# What a browser may do with the page: style and send it, nothing else.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def application(
    dataset: Dataset,
    brand: Brand,
    *,
    offered: Mapping[str, tuple[str, ...]],
    usual: Choices,
    hosts: tuple[str, ...],
    today: Callable[[], date],
) -> Flask:
    """The pages of a server that is reached under the names `hosts`, and no others.

    `offered` has the values of each choice that the page offers, `usual` those that are set at first; `today`
    tells the day that reports state.
    """
    app = Flask(__name__)
    # A page of another site whose name leads here must get nothing.
    app.config["TRUSTED_HOSTS"] = list(hosts)
    # One report at a time: threads would only take the core from each other.
    printing = Lock()
    titles = sorted(one.title for one in dataset.occupations)
    areas = places(dataset.folder) if dataset.folder is not None else ()

    def page(error: str = "", status: int = 200) -> Response:
        text = render_template(
            "page.html",
            error=error,
            organisation=brand.organisation,
            titles=titles,
            areas=areas,
            offered={
                key: [(value, _WORDS.get((key, value), value)) for value in values]
                for key, values in offered.items()
            },
            names=_names(request) + [""] * (_MOST - len(_names(request))),
            chosen=usual.texts() | {key: request.args.get(key, text) for key, text in usual.texts().items()},
        )
        return Response(text, status=status, mimetype="text/html")

    @app.get("/")
    def form() -> Response:
        return page()

    @app.get("/report")
    def report() -> Response:
        try:
            with printing:
                content, name = _printed(request, dataset, brand, usual, today())
        except ReportgenError as error:
            return page(str(error), status=400)
        made = Response(content, mimetype="application/pdf")
        made.headers["Content-Disposition"] = f'inline; filename="{name}"'
        return made

    @app.after_request
    def guarded(response: Response) -> Response:
        response.headers.update(_HEADERS)
        return response

    return app


def _names(asked: Request) -> list[str]:
    """The occupations that the request names, blank ones left out."""
    return [name.strip() for name in asked.args.getlist("occupation") if name.strip()][:_MOST]


def _printed(
    asked: Request, dataset: Dataset, brand: Brand, usual: Choices, today: date
) -> tuple[bytes, str]:
    """The report that the request asks for, and the name of its file."""
    names = _names(asked)
    if len(names) < 2:
        raise UnknownChoiceError("Name two occupations at least.")
    if max(map(len, names)) > _LONGEST:
        raise UnknownChoiceError(f"A name of an occupation has at most {_LONGEST} letters.")
    refuse_repeats(names, [folded(name) for name in names])
    own = {
        one.name: asked.args.get(one.name, getattr(usual, one.name))
        for one in fields(Choices)
        if one.name in _OFFERED
    }
    choices = Choices(**own)
    placed = within(dataset, choices.area) if choices.area else dataset
    made, content = pipeline.chosen(placed, names, choices, printed=today, brand=brand)
    return content, pipeline.file_name(made.occupations, ".pdf")
