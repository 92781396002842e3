"""A theme's font files in, how WeasyPrint gets them out: rules with addresses, and who hands them out."""

from __future__ import annotations

from weasyprint.urls import URLFetcher, URLFetcherResponse

from reportgen.render.fonts import font_face
from reportgen.render.theme import Face


class FontFetcher(URLFetcher):  # type: ignore[misc]
    """Hands out the theme's own font files under "font:" addresses, and nothing else."""

    def __init__(self, faces: tuple[Face, ...]) -> None:
        super().__init__(allowed_protocols=["font"], allow_redirects=False, fail_on_errors=True)
        self._files = {_url(face): face.file for face in faces}

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        return URLFetcherResponse(url, self._files[url].read_bytes())


def font_rules(faces: tuple[Face, ...]) -> str:
    """The @font-face rules of these fonts, with addresses that a FontFetcher knows."""
    return "".join(font_face(face, _url(face)) for face in faces)


def _url(face: Face) -> str:
    return f"font:{face.file.name}"
