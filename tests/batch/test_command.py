"""`reportgen batch` end to end."""

from __future__ import annotations

import csv
import json
import re
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportgen.batch.folder import locked
from reportgen.cli import main
from reportgen.cli.progress import Display, duration, space
from tests.batch.batches import EPOCH, begin, done, large_table, made, run, table, until

TEXT = ("--format", "text")


def rows(out: Path) -> int:
    """How many pairs the manifest holds, read as another program would."""
    try:
        with closing(sqlite3.connect(f"{(out / 'manifest.sqlite').as_uri()}?mode=ro", uri=True)) as database:
            return int(database.execute("SELECT count(*) FROM reports").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def orphans() -> list[str]:
    """The child processes whose batch is gone."""
    found = subprocess.run(["ps", "-eo", "ppid,args"], capture_output=True, text=True, check=True).stdout
    return [line for line in found.splitlines() if re.match(r" *1 .*reportgen\.batch\.child", line)]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    folder = tmp_path_factory.mktemp("undisturbed")
    data = large_table(folder)
    done("--all", "--data", data, "-o", folder / "out", *TEXT)
    return data, made(folder / "out")


def test_reports_are_those_of_compare(tmp_path: Path) -> None:
    data, out = table(tmp_path), tmp_path / "out"
    result = done("--among", "baker,cook", "--data", data, "-o", out)
    assert result.stdout == f"{out / 'index.html'}\n"
    assert result.stderr == "1 made, of 1 report.\n"
    reports = made(out)
    assert sorted(reports) == ["baker--cook.pdf", "index.csv", "index.html"]
    arguments = ["compare", "baker", "cook", "--data", str(data), "-o", str(tmp_path / "one.pdf")]
    assert CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH}).invoke(main, arguments).exit_code == 0
    assert (tmp_path / "one.pdf").read_bytes() == reports["baker--cook.pdf"]


def test_only_what_is_missing_or_changed_is_made_again(tmp_path: Path) -> None:
    data, out = table(tmp_path), tmp_path / "out"
    arguments = ("--all", "--data", data, "-o", out, *TEXT)
    done(*arguments)
    first = made(out)
    assert done(*arguments).stderr == "0 made, 10 unchanged, of 10 reports.\n"
    (out / "baker--cook.txt").unlink()
    (out / "cook--dancer.txt").write_text("cut", encoding="utf-8")
    assert done(*arguments, "--dry-run").stdout.startswith("10 pairs, 8 of them unchanged\n")
    assert done(*arguments).stderr == "2 made, 8 unchanged, of 10 reports.\n"
    assert made(out) == first
    data.write_text(data.read_text(encoding="utf-8").replace("Patience", "Prudence"), encoding="utf-8")
    assert done(*arguments, "--limit", "4").stderr == "4 made, of 4 reports.\n"


def test_failed_report_costs_itself_and_the_exit_code(tmp_path: Path) -> None:
    data, out = table(tmp_path, ("Baker", "Cook", "Dancer 𓀀")), tmp_path / "out"
    result = run("--all", "--data", data, "-o", out, "--format", "pdf", "--jobs", "1")
    assert result.exit_code == 1
    assert result.stderr.count("No font has a glyph") == 2
    assert result.stderr.endswith("1 made, 2 failed, of 3 reports.\n")
    with (out / "index.csv").open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file))
    assert [one["outcome"] for one in listed] == ["done", "failed", "failed"]
    assert [bool(one["file"]) for one in listed] == [True, False, False]
    assert all((out / one["file"]).is_file() for one in listed if one["file"])


def test_index_is_one_page_that_holds_everything(tmp_path: Path) -> None:
    data, out = table(tmp_path, ("Baker", "</script><b>Cook", "Dancer")), tmp_path / "out"
    done("--all", "--data", data, "-o", out, *TEXT)
    page = (out / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"(?:src|href)=\"(?!index\.csv)|https?:|url\(|@import", page)
    (text,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    content = json.loads(text)
    assert ["</script><b>Cook", "11-1001"] in content["titles"]
    assert len(content["reports"]) == 3
    assert all((out / address).is_file() for _, _, address, *_ in content["reports"])


def test_large_batch_is_sharded_also_when_it_is_limited(tmp_path: Path) -> None:
    data = table(tmp_path, [f"Maker of {number}" for number in range(66)])
    out = tmp_path / "out"
    done("--all", "--limit", "3", "--data", data, "-o", out, *TEXT)
    assert (out / "maker-of-0" / "maker-of-0--maker-of-1.txt").is_file()
    again = run("--among", "maker of 0; maker of 1", "--data", data, "-o", out, *TEXT)
    assert again.stderr == "0 made, 1 unchanged, of 1 report.\n"


def test_dry_run_writes_nothing(tmp_path: Path) -> None:
    data, out = table(tmp_path), tmp_path / "out"
    result = done("--all", "--ordered", "--data", data, "-o", out, *TEXT, "--dry-run", "--jobs", "3")
    first, time, size, measured = result.stdout.splitlines()
    assert first == "20 pairs"
    assert re.fullmatch(r"About \d+ s with 3 processes", time)
    assert re.fullmatch(r"About \d+ kB of files", size)
    assert re.fullmatch(r"Measured on 4 reports: \d+ ms and \d+ kB for each", measured)
    assert not out.exists()
    assert done("--all", "--data", data, "--dry-run", *TEXT).stdout.startswith("10 pairs\n")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--all", "--among", "a,b", "-o", "out"),
        ("--all",),
        ("--pairs", "pairs.csv", "--ordered", "-o", "out"),
        ("--all", "-o", "out", "--jobs", "none"),
        ("--all", "-o", "out", "--national-prices"),
    ],
)
def test_wrong_usage_is_told(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_second_batch_into_a_folder_is_refused(tmp_path: Path) -> None:
    data, out = table(tmp_path), tmp_path / "out"
    with locked(out):
        result = run("--all", "--data", data, "-o", out, *TEXT)
    assert result.exit_code == 1
    assert result.stderr.startswith("reportgen: Another batch is writing into ")
    assert result.stderr.count("\n") == 1
    assert made(out) == {}


def test_kill_at_any_moment_and_run_again_is_as_if_it_had_not_been(
    undisturbed: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    data, expected = undisturbed
    out = tmp_path / "out"
    arguments = ("--all", "--data", data, "-o", out, *TEXT)
    for reached in (1, 130):
        batch = begin(*arguments, "--jobs", "1")
        until(lambda reached=reached: rows(out) >= reached)  # type: ignore[misc]
        batch.kill()
        batch.communicate()
        assert rows(out) < 276
    until(lambda: not orphans())
    (out / ".reportgen-left").write_text("half a", encoding="utf-8")
    result = done(*arguments)
    counts = re.fullmatch(r"(\d+) made, (\d+) unchanged, of 276 reports\.\n", result.stderr)
    assert counts is not None and int(counts[1]) + int(counts[2]) == 276 and int(counts[2]) >= 130
    assert made(out) == expected


def test_ctrl_c_stops_cleanly_and_says_how_to_go_on(
    undisturbed: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    data, expected = undisturbed
    out = tmp_path / "out"
    arguments = ("--all", "--data", data, "-o", out, *TEXT)
    batch = begin(*arguments, "--jobs", "1")
    until(lambda: rows(out) > 20)
    batch.send_signal(signal.SIGINT)
    stdout, stderr = batch.communicate(timeout=60)
    assert batch.returncode == 1
    assert "Stopping after the reports in hand" in stderr
    assert stderr.endswith("Stopped; run the same command again to go on from here.\n")
    assert stdout.strip() == str(out / "index.html")
    with (out / "index.csv").open(encoding="utf-8", newline="") as file:
        listed = [one["file"] for one in csv.DictReader(file)]
    assert 20 < len(listed) < 276
    assert sorted(made(out)) == sorted([*listed, "index.csv", "index.html"])
    done(*arguments)
    assert made(out) == expected


def test_second_ctrl_c_stops_at_once(undisturbed: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch = begin("--all", "--data", undisturbed[0], "-o", out, "--jobs", "2", *TEXT)
    until(lambda: rows(out) > 20)
    batch.send_signal(signal.SIGINT)
    batch.send_signal(signal.SIGINT)
    batch.communicate(timeout=60)
    assert batch.returncode == 1
    until(lambda: not orphans())


def test_user_modules_do_not_stand_in_for_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = table(tmp_path)
    (tmp_path / "json.py").write_text("raise SystemExit('taken in')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done("--among", "baker,cook", "--data", data, "-o", "out", *TEXT)


def test_cluster_is_asked_for_by_name_only(tmp_path: Path) -> None:
    data = table(tmp_path)
    code = (
        "import sys; sys.modules['distributed'] = None\n"
        "from reportgen.cli import main\n"
        f"main(['batch', '--among', 'baker,cook', '--data', {str(data)!r}, '-o', {str(tmp_path / 'out')!r}, "
        "'--format', 'text', *sys.argv[1:]])"
    )
    home, cluster = (
        subprocess.run([sys.executable, "-c", code, *more], capture_output=True, text=True, check=False)
        for more in ((), ("--scheduler", "tcp://127.0.0.1:1"))
    )
    assert home.returncode == 0, home.stderr
    assert cluster.returncode == 1
    assert cluster.stderr == (
        "reportgen: --scheduler needs Dask; install it with pip install 'reportgen[cluster]'.\n"
    )


# ---------------------------------------------------------------- the words of progress


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.4, "0 s"), (59.6, "1 min 0 s"), (3599, "59 min 59 s"), (3600, "1 h 0 min"), (200_000, "2 d 7 h")],
)
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("size", "text"), [(400, "0 kB"), (51_200, "51 kB"), (3.2e6, "3.2 MB"), (3e10, "30.0 GB")]
)
def test_sizes(size: float, text: str) -> None:
    assert space(size) == text


def test_terminal_line_is_rewritten_in_place(capsys: pytest.CaptureFixture[str]) -> None:
    from reportgen.batch import Progress

    display = Display(is_terminal=True)
    for made_so_far in (8, 16):
        display.steps.appendleft((0.0, 0)) if not display.steps else None
        display.show(Progress(total=2000, made=made_so_far, failed=0, unchanged=1000, warnings=0))
    display.end(Progress(total=2000, made=1000, failed=0, unchanged=1000, warnings=2))
    shown = capsys.readouterr().err
    assert re.search(r"\r1,008 of 2,000", shown)
    assert re.search(r"\r1,016 of 2,000, [\d.]+ a second, .* left", shown)
    assert shown.endswith("\r1,000 made, 1,000 unchanged, 2 warnings in the manifest, of 2,000 reports.\n")
    assert shown.count("\n") == 1
