"""One report from data to bytes; the only module where the stages meet."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import IO

from reportgen.errors import RenderError, UnknownChoiceError
from reportgen.facts import Dataset, compare, find
from reportgen.model import NO_BRAND, Brand, Choices, Edition, Occupation, Report, Table
from reportgen.narrative import Weighed, most_cuts, narrate, weighed
from reportgen.render import FORMATS, Theme, theme

THEME = "classic"
_LONGEST_NAME = 150
_DIGITS = 8


def report_on(
    dataset: Dataset, names: Sequence[str], *, language: str, printed: date, brand: Brand = NO_BRAND
) -> Report:
    """The whole report on what `names` stand for, as `brand` hands it out on the day `printed`.

    Raises `UnknownOccupationError`, and `UnknownChoiceError` for a language or number of occupations that
    cannot be worded.
    """
    occupations = tuple(find(dataset, name) for name in names)
    return narrate(compare(dataset, occupations), language=language, printed=printed, brand=brand)


def chosen(
    dataset: Dataset,
    names: Sequence[str],
    choices: Choices,
    *,
    printed: date,
    brand: Brand = NO_BRAND,
    share: int = 1,
) -> tuple[Report, bytes]:
    """The report as `choices` ask for it, and its bytes. The figures of their area are those of `dataset`.

    Where the layout has a number of sides, so many reports `share` them. Raises as `report_on` and `publish`,
    and `NoRoomError` where the report does not fit on its sides.
    """
    occupations = tuple(find(dataset, name) for name in names)
    comparison = compare(dataset, occupations, demographics=choices.demographics)
    look = theme(THEME, choices.paper, choices.layout, brand=brand)
    if share > 1:
        look = replace(look, layout=replace(look.layout, sides=look.layout.sides // share))

    def narrated(cuts: int) -> Report:
        edition = Edition(layout=choices.layout, questions=look.layout.questions, cuts=cuts)
        return narrate(comparison, language=choices.language, printed=printed, brand=brand, edition=edition)

    if not look.layout.sides:
        report = narrated(0)
        return report, _published(report, choices.output_format, look)
    # WeasyPrint takes half a second to import, which other layouts of text and JSON need not wait for.
    from reportgen.render.fitting import fitted

    found = fitted(narrated, most_cuts(comparison), look, lambda report: drawn(report, look))
    if choices.output_format == "pdf":
        return found.report, found.pages.pdf()
    return found.report, _published(found.report, choices.output_format, look)


def explained(dataset: Dataset, names: Sequence[str]) -> tuple[Weighed, ...]:
    """How the lead of the report on these two was chosen. Raises as `report_on`."""
    return weighed(compare(dataset, tuple(find(dataset, name) for name in names)))


def publish(
    report: Report, *, output_format: str, theme_name: str, paper: str, brand: Brand = NO_BRAND
) -> bytes:
    """The report in one of FORMATS, in the colours and templates of `brand` where it has its own.

    The same report, options, brand and version give the same bytes.
    """
    return _published(report, output_format, theme(theme_name, paper, brand=brand))


def _published(report: Report, output_format: str, look: Theme) -> bytes:
    if output_format not in FORMATS:
        offered = ", ".join(FORMATS)
        raise UnknownChoiceError(f"There is no format “{output_format}”; choose one of: {offered}.")
    chosen = FORMATS[output_format]
    return chosen.render(report, look, drawn(report, look) if chosen.needs_charts else {})


def drawn(report: Report, look: Theme) -> dict[str, str]:
    """The SVG text of each chart of the report, by its key."""
    # matplotlib takes half a second to import, which plain text and JSON need not wait for.
    from reportgen.charts import Ink, draw

    ink = Ink(
        ink=look.colours.ink,
        soft=look.colours.soft,
        rule=look.colours.rule,
        left=look.colours.left,
        families=look.families,
        font_files=tuple(face.file for face in look.faces),
    )
    return {
        exhibit.key: draw(exhibit, ink, width=look.chart_width)
        for section in report.sections
        for exhibit in section.exhibits
        if look.layout.charts and not isinstance(exhibit, Table)
    }


def file_name(occupations: Sequence[Occupation], suffix: str) -> str:
    """A name of at most 150 bytes, safe on every system, that no other occupations get.

    Where letters are lost on the way, a checksum of the keys keeps names apart.
    """
    slugs = [_slug(occupation.title) for occupation in occupations]
    joined = "--".join(slugs)
    lossless = all(
        slug.replace("-", " ") == occupation.title.casefold()
        for slug, occupation in zip(slugs, occupations, strict=True)
    )
    room = _LONGEST_NAME - len(suffix)
    if lossless and len(joined) <= room:
        return joined + suffix
    keys = "\0".join(occupation.key for occupation in occupations)
    digest = hashlib.sha256(keys.encode()).hexdigest()[:_DIGITS]
    return f"{joined[: room - _DIGITS - 1].strip('-')}-{digest}{suffix}"


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def write(content: bytes, path: Path) -> Path:
    """`content` at `path`, as `writing` has it."""
    with writing(path) as file:
        file.write(content)
    return path


@contextmanager
def writing(path: Path) -> Iterator[IO[bytes]]:
    """A file to fill: written aside, then moved to `path`, so that no half a file is ever there.

    Folders are made as needed. Raises `RenderError` where the folder cannot be written.
    """
    aside: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".reportgen-", delete=False) as file:
            aside = Path(file.name)
            yield file
        aside.chmod(0o644)
        os.replace(aside, path)
    except BaseException as error:
        if aside is not None:
            aside.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        reason = (error.strerror or str(error)).lower()
        raise RenderError(
            f"{path} cannot be written ({reason}); name another file or folder with -o."
        ) from error
