"""Made-up releases in, dataset folders out that load; or the folder as it was before."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from reportgen.errors import DataError
from reportgen.facts import Dataset, about, building, load, within
from reportgen.facts.building import Built, build
from reportgen.facts.checking import remember
from reportgen.facts.measures import BY_KEY
from reportgen.facts.recorded import FILE as RECORD
from reportgen.model import Basis, Cell, Fact, Number, Source, Text
from tests.facts import releases
from tests.facts.releases import ACTOR, ALL, BUYERS, NURSE, PORTLAND, SOLDIER

Files = dict[str, bytes]
NAMES = (
    "code,title,singular,plural,short\n29-1141,Registered Nurses,registered nurse,registered nurses,nurse\n"
)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    home = tmp_path_factory.mktemp("sources")
    return {name: write(home) for name, write in ALL.items()}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "data" / "default"


def built(sources: dict[str, Path], out: Path, *names: str) -> Dataset:
    build([sources[name] for name in names or sources], out)
    return load(out)


def files(folder: Path) -> Files:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def cell(dataset: Dataset, code: str, key: str) -> Cell:
    (occupation,) = (one for one in dataset.occupations if one.code == code)
    return dataset.cell(occupation, BY_KEY[key])


def fact(dataset: Dataset, code: str, key: str) -> Fact:
    found = cell(dataset, code, key)
    assert isinstance(found, Fact)
    return found


def amount(dataset: Dataset, code: str, key: str) -> str:
    value = fact(dataset, code, key).value
    assert isinstance(value, Number)
    return str(value.amount)


def refusal(paths: list[Path], out: Path) -> str:
    with pytest.raises(DataError) as raised:
        build(paths, out)
    return str(raised.value)


# ---------------------------------------------------------------- what is built


def test_all_sources(sources: dict[str, Path], tmp_path: Path, out: Path) -> None:
    (tmp_path / "notes.txt").write_text("Not a release.", encoding="utf-8")
    made = build([*sources.values(), tmp_path / "notes.txt"], out, title="All “sources” \\ 1")
    assert isinstance(made, Built)
    assert made.kept == ()
    assert made.unread == (f"{tmp_path.name}/notes.txt",)
    dataset = load(out)
    assert [one.code for one in dataset.occupations] == sorted([BUYERS, *releases.TITLES])
    assert dataset.title == "All “sources” \\ 1"
    counts = dict(made.tables)
    assert counts["onet_titles.csv"] == len(dataset.occupations)
    assert {str(path.relative_to(out)) for path in out.rglob("*.csv")} == counts.keys()
    for name, rows in made.tables:
        assert rows == len(pd.read_csv(out / name)) > 0
    assert not [fact for fact in dataset.facts(dataset.occupations[-1]) if fact.measure.key != "description"]
    assert dataset.occupations[-1].code == SOLDIER
    assert (amount(dataset, NURSE, "salary_mean"), amount(dataset, ACTOR, "hourly_rate")) == (
        "98430",
        "31.50",
    )
    assert list(out.parent.iterdir()) == [out]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(out.stat().st_mode) == 0o777 & ~mask


def test_what_a_dataset_says_of_itself(sources: dict[str, Path], out: Path) -> None:
    dataset = built(sources, out)
    said = about.read(out / about.FILE)
    assert (said.title, said.publisher) == ("default", "reportgen")
    assert said.release == (
        "American Community Survey, 2021 and 2023; Current Population Survey, 2025; "
        "Employment Projections, 2024; Employment Projections, 2024–34; O*NET 30.2 Database, August 2025; "
        "Occupational Employment and Wage Statistics, May 2025; Regional Price Parities, 2023"
    )
    assert said.built == tuple(said.tables)
    assert said.tables[about.PRICE_LEVELS].year == "2023"
    assert said.tables["areas/oews_states.csv"].year == "May 2025"
    bases = {
        name: said.tables[f"{name}.csv"].basis for name in ("oews", "projections", "onet_time", "degree")
    }
    assert bases == {
        "oews": Basis.MEASURED,
        "projections": Basis.MODELLED,
        "onet_time": Basis.DERIVED,
        "degree": Basis.DERIVED,
    }
    named = {fact.source.name for one in dataset.occupations for fact in dataset.facts(one)}
    assert {credit.source for credit in said.credits} <= named
    assert {source for source in named if "O*NET" in source or "Survey" in source} <= {
        credit.source for credit in said.credits
    }
    pay = Source(
        name="Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics", period="May 2025"
    )
    assert fact(dataset, NURSE, "salary_mean").source == pay


@pytest.mark.parametrize(
    ("names", "count", "has", "lacks"),
    [
        (["oews"], 4, "salary_mean hourly_median highest_paying_state jobs", "growth_percent gender"),
        (["onet"], 8, "description top_skills time_to_become job_zone", "salary_mean jobs"),
        (["projections"], 5, "growth_percent jobs attainment degree", "salary_mean gender"),
        (["oews", "projections", "crosswalk"], 5, "salary_mean growth_percent", "top_skills gender"),
        (["onet", "oews"], 9, "salary_mean top_skills", "growth_percent gender"),
        (["onet", "oews", "crosswalk", "parities"], 9, "salary_mean top_skills", "growth_percent"),
        (["projections", "cps"], 5, "growth_percent gender race median_age weekly_earnings", "salary_mean"),
        (["onet", "projections", "cps", "crosswalk"], 9, "top_skills gender jobs", "salary_mean"),
        # Without the titles of the projections those of the occupations themselves are looked for.
        (["onet", "cps"], 8, "top_skills gender", "growth_percent jobs"),
        (["oews", "cps"], 4, "salary_mean median_age", "growth_percent"),
    ],
)
def test_any_subset(
    sources: dict[str, Path], out: Path, names: list[str], count: int, has: str, lacks: str
) -> None:
    dataset = built(sources, out, *names)
    assert len(dataset.occupations) == count
    keys = {measure.key for measure in dataset.measures}
    assert keys >= set(has.split())
    assert keys.isdisjoint(lacks.split())
    assert {fact.measure.key for one in dataset.occupations for fact in dataset.facts(one)} == keys


def test_titles_of_groups_need_the_projections(sources: dict[str, Path], tmp_path: Path) -> None:
    grouped = built(sources, tmp_path / "grouped", "onet", "projections", "cps")
    single = built(sources, tmp_path / "single", "onet", "cps")
    assert fact(grouped, ACTOR, "gender").published_for.startswith("Entertainers and performers")
    assert not isinstance(cell(single, ACTOR, "gender"), Fact)
    assert fact(single, NURSE, "gender").published_for == ""


def test_titles_that_match_nothing(sources: dict[str, Path], tmp_path: Path, out: Path) -> None:
    """An agency's table without any occupation of the dataset leaves no empty table behind."""
    folder = releases.oews(tmp_path)
    national = folder / "national_M2025_dl.csv"
    actors = [line for line in national.read_text(encoding="utf-8").splitlines() if "Nurses" not in line]
    national.write_text("\n".join([actors[0], actors[-1], ""]), encoding="utf-8")
    made = build([national, sources["cps"]], out)
    assert [name for name, _ in made.tables] == ["oews.csv", "oews_hourly.csv"]
    assert len(load(out).occupations) == 1


@pytest.mark.parametrize("order", [1, -1])
def test_newest_edition_wins(tmp_path: Path, out: Path, order: int) -> None:
    paths = [
        *(releases.onet(tmp_path, "29_3"), releases.onet(tmp_path, "30_2")),
        *(releases.oews(tmp_path, 2024, mean=94480), releases.oews(tmp_path, 2025, mean=98430)),
        releases.projections(tmp_path, (2022, 2032), growth=5.6),
        releases.projections(tmp_path, (2024, 2034), growth=4.9),
        *(releases.parities(tmp_path / str(year), year) for year in (2022, 2023)),
        *(releases.cps(tmp_path, year) for year in (2022, 2025)),
        releases.crosswalk(tmp_path),
    ]
    build(paths[::order], out)
    dataset = load(out)
    found = {key: amount(dataset, NURSE, key) for key in ("salary_mean", "growth_percent")}
    assert found == {"salary_mean": "98430", "growth_percent": "4.9"}
    assert fact(dataset, NURSE, "top_skills").source.name.startswith("O*NET 30.2 Database")
    assert fact(dataset, NURSE, "gender").source.period == "2025"
    said = about.read(out / about.FILE)
    assert said.tables[about.PRICE_LEVELS].year == "2023"
    assert not any(year in said.release for year in ("2022", "29.3", "May 2024"))


def test_without_descriptions_and_metros(sources: dict[str, Path], tmp_path: Path) -> None:
    full, lean = tmp_path / "full", tmp_path / "lean"
    build(list(sources.values()), full)
    build(list(sources.values()), lean, descriptions=False, metros=False)
    assert files(full).keys() - files(lean).keys() == {"onet_descriptions.csv", "areas/oews_metros.csv"}
    assert fact(load(full), NURSE, "description").value == Text(text="Work as Registered Nurses.")
    assert not any(b"Work as" in content for content in files(lean).values())
    # The area of the highest pay is a figure of the nation.
    assert (
        fact(load(lean), NURSE, "highest_paying_metro").value
        == fact(load(full), NURSE, "highest_paying_metro").value
    )
    assert within(load(full), PORTLAND).area == PORTLAND


def test_the_same_bytes(sources: dict[str, Path], tmp_path: Path) -> None:
    """Twice in one place, and in processes whose sets have other orders."""
    here = tmp_path / "1" / "made"
    build(list(sources.values()), here)
    assert remember(here)
    first = files(here)
    build(list(sources.values()), here)
    assert first.keys() - files(here).keys() == {RECORD}
    assert remember(here)
    assert files(here) == first
    for seed in ("1", "2"):
        there = tmp_path / f"there{seed}" / "made"
        code = "from reportgen.cli import main; main()"
        command = [sys.executable, "-c", code, "data", "build", *map(str, sources.values())]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([*command, "--out", str(there)], check=True, capture_output=True, env=environment)
        assert files(there) == first


# ---------------------------------------------------------------- what is refused


def test_paths_without_a_release(sources: dict[str, Path], tmp_path: Path, out: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = refusal([tmp_path / "empty"], out)
    assert said == (
        f"No release was found in {tmp_path}/empty; name files as their agencies distribute them."
    )
    assert refusal([sources["crosswalk"]], out).startswith("No release was found in ")
    for names in (["cps"], ["parities"], ["cps", "crosswalk", "parities"]):
        said = refusal([sources[name] for name in names], out)
        assert "tells its occupations apart by codes; add one of O*NET, of OEWS or of the Empl" in said
        assert "\n" not in said
    assert refusal([tmp_path / "nothing"], out).endswith(
        "does not exist; name a file or folder of a release."
    )
    assert not out.exists()


def test_releases_that_do_not_tell_their_number(tmp_path: Path, out: Path) -> None:
    unnumbered = releases.onet(tmp_path).rename(tmp_path / "downloads")
    assert "downloads/" in (said := refusal([unnumbered], out))
    assert "does not tell of which O*NET release it is" in said
    undated = releases.oews(tmp_path, named="national_dl.csv")
    assert "oews_2025/national_dl.csv does not say of which May its wages are" in refusal([undated], out)


def test_a_bad_cell_leaves_the_folder_as_it_was(sources: dict[str, Path], tmp_path: Path, out: Path) -> None:
    built(sources, out)
    (out / "names.csv").write_text(NAMES, encoding="utf-8")
    before = files(out)
    bad = releases.oews(tmp_path, 2026, mean="about 98,000")
    said = refusal([*sources.values(), bad], out)
    assert "oews_2026/national_M2026_dl.csv, row 2, column A_MEAN: found “about 98,000”" in said
    assert files(out) == before
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (RuntimeError("cut off"), RuntimeError),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (OSError(errno.ENOSPC, "No space left on device"), DataError),
    ],
)
@pytest.mark.parametrize("step", ["write", "swap"])
def test_failing_in_the_middle(
    sources: dict[str, Path],
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    shown: type[BaseException],
    step: str,
) -> None:
    built(sources, out, "oews")
    before = files(out)
    save, rename, written = building._save, Path.rename, []

    def saving(path: Path, name: str, rows: pd.DataFrame) -> tuple[str, int]:
        written.append(name)
        if step == "write" and len(written) == 5:
            raise error
        return save(path, name, rows)

    def renaming(path: Path, target: Path) -> Path:
        # The old folder is aside already, the new one does not get into its place.
        if step == "swap" and target == out and not path.name.endswith(".before"):
            assert not out.exists()
            raise error
        return rename(path, target)

    monkeypatch.setattr(building, "_save", saving)
    monkeypatch.setattr(Path, "rename", renaming)
    with pytest.raises(shown) as raised:
        build(list(sources.values()), out)
    assert len(written) >= 5
    if shown is DataError:
        assert "No space left on device" in str(raised.value)
        assert str(raised.value).endswith("it is as it was before.")
    assert files(out) == before
    assert list(out.parent.iterdir()) == [out]


def test_a_build_that_was_killed_is_recovered(sources: dict[str, Path], tmp_path: Path, out: Path) -> None:
    """A folder moved aside for a new one that never came is back with the next build, whether it succeeds."""
    built(sources, out, "oews")
    (out / "names.csv").write_text(NAMES, encoding="utf-8")
    before = files(out)
    aside = out.rename(out.with_name(".default.before"))
    refusal([releases.oews(tmp_path, mean="?")], out)
    assert files(out) == before
    assert not aside.exists()
    out.rename(aside)
    assert build([sources["oews"]], out).kept == ("names.csv",)
    assert files(out) == before
    # What is left aside when the new folder is there is old.
    shutil.copytree(out, aside)
    (aside / "old.csv").write_text("title\nOld\n", encoding="utf-8")
    build([sources["oews"]], out)
    assert files(out) == before
    assert list(out.parent.iterdir()) == [out]


# ---------------------------------------------------------------- what is kept


def test_the_owners_files_are_kept(sources: dict[str, Path], out: Path) -> None:
    built(sources, out, "oews", "projections")
    own: dict[str, str] = {
        "names.csv": NAMES,
        "ours.csv": "code,title,job_satisfaction\n29-1141,Registered Nurses,4\n",
        "areas/ours.csv": "area,code,openings\nOregon,29-1141,2400\n",
        "notes/why.txt": "Because.",
    }
    for name, text in own.items():
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_text(text, encoding="utf-8")
    said = (out / about.FILE).read_text(encoding="utf-8").replace('"reportgen"', '"Our Board"')
    said += '\n[[table]]\nfile = "ours.csv"\nsource = "Our survey"\nyear = "2026"\n'
    said += '\n[[credit]]\nsource = "Our survey"\ntext = "Thanks to all who answered."\n'
    (out / about.FILE).write_text(said, encoding="utf-8")
    for _ in range(2):
        made = build([sources["onet"], sources["oews"]], out, title="Ours")
        assert made.kept == tuple(sorted(own))
    assert {name: (out / name).read_text(encoding="utf-8") for name in own} == own
    assert not (out / "projections.csv").exists()
    dataset = load(out)
    assert (dataset.title, dataset.publisher) == ("Ours", "Our Board")
    assert fact(dataset, NURSE, "job_satisfaction").source == Source(name="Our survey", period="2026")
    assert [credit.text for credit in dataset.credits].count("Thanks to all who answered.") == 1
    nurse = next(one for one in dataset.occupations if one.code == NURSE)
    assert nurse.short == "nurse"
    local = within(dataset, "Oregon").cell(nurse, BY_KEY["openings"], local=True)
    assert isinstance(local, Fact)
    # The title stays where none is given.
    build([sources["oews"]], out)
    assert load(out).title == "Ours"


def test_a_table_of_the_owner_is_never_replaced(sources: dict[str, Path], out: Path) -> None:
    out.mkdir(parents=True)
    (out / "oews.csv").write_text("title,jobs\nMine,1\n", encoding="utf-8")
    before = files(out)
    said = refusal([sources["oews"]], out)
    assert said.startswith("oews.csv is a table of your own and would be replaced")
    assert files(out) == before


def test_where_the_folder_may_be(
    sources: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "table.csv"
    file.write_text("title\nMine\n", encoding="utf-8")
    assert refusal([sources["oews"]], file) == f"{file} is a file; name a folder as --out."
    assert refusal([sources["oews"]], file / "inside").endswith("name another --out.")
    real, link = tmp_path / "real", tmp_path / "link"
    real.mkdir()
    link.symlink_to(real)
    build([sources["oews"]], link)
    assert link.is_symlink()
    assert len(load(real).occupations) == 4
    monkeypatch.chdir(real)
    build([sources["oews"]], Path("."))
    assert len(load(real).occupations) == 4
