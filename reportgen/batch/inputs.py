"""Everything that a report depends on in, a hash of it out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from reportgen import __version__, resources
from reportgen.batch.model import Settings
from reportgen.batch.store import is_remote
from reportgen.errors import DataError
from reportgen.model import NO_BRAND, Brand, Choices, Occupation
from reportgen.render import library_versions

# Those whose versions can change a page.
_LIBRARIES = (
    *("babel", "fonttools", "inflect", "jinja2", "markupsafe", "matplotlib", "numpy", "pandas"),
    *("weasyprint", "cssselect2", "pillow", "pydyf", "pyphen", "tinycss2", "tinyhtml5"),
    *("python-docx", "lxml", "pypdfium2"),
)
# The package, but for what reads arguments and runs batches: a change there changes no report.
_PACKAGE = Path(__file__).parent.parent
_STAGES = ("facts", "narrative", "charts", "render", "model")
_MODULES = ("pipeline.py", "resources.py")


def settled(
    data: Path,
    out: str | Path,
    *,
    printed: date,
    seconds: float,
    brand: Brand = NO_BRAND,
    state: Path | None = None,
) -> Settings:
    """The settings of a batch of `brand` over the dataset at `data`, into `out`: a folder, or an address with
    its manifest in the folder `state`.

    Raises `DataError` where the data cannot be read.
    """
    whole, shipped = data.resolve(), resources.DATA.resolve()
    place = whole.relative_to(shipped) if whole.is_relative_to(shipped) else whole
    return Settings(
        data=place,
        out=str(out) if is_remote(str(out)) else str(Path(out).resolve()),
        state=Path(out).resolve() if state is None else state.resolve(),
        inputs=fingerprint(place, brand),
        printed=printed,
        seconds=seconds,
        brand=brand,
    )


def fingerprint(data: Path, brand: Brand = NO_BRAND) -> str:
    """The hash of the dataset at `data`, as Settings have it, the brand, templates, fonts, code and versions.

    Raises `DataError` where the data cannot be read.
    """
    digest = hashlib.sha256()
    native = (f"{name} {found}" for name, found in library_versions())
    # Where the templates of a brand lie changes no report.
    own = repr(replace(brand, folder=""))
    for line in (__version__, *map(_version, _LIBRARIES), *native, own):
        digest.update(f"{line}\0".encode())
    themes = sorted(path for path in resources.TEMPLATES.iterdir() if path.is_dir())
    folders = (*themes, resources.LEXICONS, *(_PACKAGE / stage for stage in _STAGES))
    files = [*_files(folders), *(_PACKAGE / module for module in _MODULES)]
    dataset = resources.DATA / data
    try:
        for file in (*files, *(_files([dataset]) if dataset.is_dir() else [dataset])):
            digest.update(f"{file.name}\0{file.stat().st_size}\0".encode())
            digest.update(file.read_bytes())
    except OSError as error:
        raise DataError(
            f"{error.filename} cannot be read ({(error.strerror or str(error)).lower()})."
        ) from error
    return digest.hexdigest()


def of_pair(inputs: str, pair: tuple[Occupation, Occupation], choices: Choices) -> str:
    """The hash of all that the report of `pair` depends on; `inputs` is that of everything else."""
    parts = (inputs, *(occupation.key for occupation in pair), _named(choices))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@lru_cache(maxsize=256)
def _named(choices: Choices) -> str:
    # Hundreds of thousands of pairs have the same.
    return "\0".join(f"{name}={text}" for name, text in choices.texts().items())


def _files(folders: Iterable[Path]) -> list[Path]:
    return [
        path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith((".", "~$"))
    ]


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
