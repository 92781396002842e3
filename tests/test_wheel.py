"""The wheel, built and run where the checkout is out of reach.

The new environment takes the dependencies from the one that runs the tests, by a path file, so nothing is
fetched. A path file that is reached by a path is not read itself, so an editable install stays out of reach.
`make wheel-check` does the same in an environment that is empty.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from hatch_build import FACES

ROOT = Path(__file__).parent.parent
LEFT, RIGHT = "order processing specialist", "customer care specialist"


def done(*command: str | Path, folder: Path) -> str:
    """What the command prints; it must succeed."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ended = subprocess.run(command, cwd=folder, env=outside, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    done(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that holds the wheel."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    paths = {"base": str(folder), "platbase": str(folder)}
    python = Path(sysconfig.get_path("scripts", vars=paths)) / "python"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(python)]
    done(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, folder=folder)
    dependencies = Path(sysconfig.get_path("purelib", vars=paths)) / "dependencies.pth"
    dependencies.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python.parent


def test_wheel_holds_templates_fonts_licences_and_data(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    fonts = {
        f"reportgen/templates/fonts/{face.family.replace(' ', '')}-{weight}.ttf"
        for face in FACES
        for weight in face.weights
    }
    licences = {f"reportgen/templates/fonts/OFL-{font}.txt" for font in ("SourceSans3", "NotoSans")}
    assert fonts | licences | {"reportgen/data/default/dataset.toml"} <= names
    assert any(name.startswith("reportgen/templates/") and name.endswith(".j2") for name in names)
    assert {name.partition("/")[0] for name in names} == {
        "reportgen",
        f"{wheel.name.split('-py3')[0]}.dist-info",
    }


def test_everything_comes_from_inside_the_package(environment: Path, tmp_path: Path) -> None:
    where = (
        "import reportgen, reportgen.resources as r; print(reportgen.__file__, r.TEMPLATES, r.FONTS, r.DATA)"
    )
    printed = done(environment / "python", "-c", where, folder=tmp_path).split()
    package = Path(printed[0]).parent
    assert package.is_relative_to(environment.parent)
    expected = [package / "templates", package / "templates" / "fonts", package / "data"]
    assert [Path(path) for path in printed[1:]] == expected


def test_version_and_search_run(environment: Path, tmp_path: Path) -> None:
    version = done(environment / "reportgen", "--version", folder=tmp_path)
    assert "0.1.0" in version
    found = done(environment / "reportgen", "search", "order processing", folder=tmp_path)
    assert LEFT in found.lower()


def test_compare_writes_a_pdf(environment: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    printed = done(environment / "reportgen", "compare", LEFT, RIGHT, "-o", tmp_path, folder=empty)
    (report,) = tmp_path.glob("*.pdf")
    assert report.name in printed
    assert report.read_bytes().startswith(b"%PDF")
    assert list(empty.iterdir()) == []
