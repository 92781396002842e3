"""One file of many reports: a ZIP file, or a PDF with bookmarks and tags."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import page
import pytest
from pypdf import PdfReader

from reportgen.batch.merging import merge
from reportgen.batch.pdf_writer import Writer
from reportgen.errors import BatchError
from tests.batch.batches import ROOT, done, made, run, table

TEXT = ("--format", "text")
THREE = ("--among", "baker,cook,editor")


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A PDF of three reports, and the folder that they lie in."""
    folder = tmp_path_factory.mktemp("merged")
    file = folder / "all.pdf"
    result = done(*THREE, "--data", table(folder), "--merge", file)
    assert result.stdout == f"{file}\n"
    return file, folder / "all.pdf.parts"


def reports(folder: Path) -> list[Path]:
    """The reports in the order of the selection."""
    return [folder / f"{name}.pdf" for name in ("baker--cook", "baker--editor", "cook--editor")]


def test_merged_pages_are_those_of_the_reports_in_their_order(merged: tuple[Path, Path]) -> None:
    file, folder = merged
    texts = [one.extract_text() for path in reports(folder) for one in PdfReader(path).pages]
    assert [one.extract_text() for one in PdfReader(file).pages] == texts
    assert "Baker" in texts[0]


def test_merged_pdf_passes_the_machine_checks_of_pdf_ua(merged: tuple[Path, Path]) -> None:
    report = page.validate_pdf(str(merged[0]), profile="ua1")
    assert report.rules.total > 100
    assert [f"{one.rule_id}: {one.message}" for one in report.failures] == []


def test_each_report_has_a_bookmark_with_its_headings(merged: tuple[Path, Path]) -> None:
    file, folder = merged
    reader = PdfReader(file)
    starts = [0]
    for path in reports(folder):
        starts.append(starts[-1] + len(PdfReader(path).pages))
    outline: Any = reader.outline
    assert len(outline) == 6
    for place, (first, end) in enumerate(pairwise(starts)):
        top, below = outline[2 * place], outline[2 * place + 1]
        own: Any = PdfReader(reports(folder)[place]).outline
        assert (top.title, [one.title for one in below]) == (own[0].title, [one.title for one in own[1]])
        assert reader.get_destination_page_number(top) == first
        below_pages = [reader.get_destination_page_number(one) or 0 for one in below]
        assert below_pages == sorted(below_pages) and first <= below_pages[0] and below_pages[-1] < end


def links(reader: PdfReader) -> Iterator[tuple[int, int, Any]]:
    """The page of each link, the page it leads to, and its tag."""
    pages = {one.indirect_reference: number for number, one in enumerate(reader.pages)}
    root: Any = reader.root_object["/StructTreeRoot"]
    tags: dict[int, Any] = {}
    for kid in root["/ParentTree"]["/Kids"]:
        listed = kid.get_object()["/Nums"]
        tags |= dict(zip(listed[::2], listed[1::2], strict=True))
    for number, one in enumerate(reader.pages):
        for link in (each.get_object() for each in one.get("/Annots", ())):
            yield number, pages[link["/Dest"][0]], tags[link["/StructParent"]].get_object()


def test_links_lead_into_their_own_report_and_have_their_own_tag(merged: tuple[Path, Path]) -> None:
    file, folder = merged
    own_counts = [
        sum(len(one.get("/Annots", ())) for one in PdfReader(path).pages) for path in reports(folder)
    ]
    owners = [place for place, path in enumerate(reports(folder)) for _ in PdfReader(path).pages]
    found = list(links(PdfReader(file)))
    assert [sum(owners[start] == place for start, _, _ in found) for place in range(3)] == own_counts
    assert all(owners[start] == owners[end] for start, end, _ in found)
    assert all(tag["/S"] == "/Link" for _, _, tag in found)


def test_tags_are_one_tree_with_a_part_for_each_report(merged: tuple[Path, Path]) -> None:
    file, folder = merged
    root: Any = PdfReader(file).root_object["/StructTreeRoot"]
    (whole,) = (one.get_object() for one in root["/K"])
    parts = [one.get_object() for one in whole["/K"]]
    assert (whole["/S"], [part["/S"] for part in parts]) == ("/Document", ["/Part"] * 3)
    titles = [PdfReader(path).metadata for path in reports(folder)]
    assert [part["/T"] for part in parts] == [one.title for one in titles if one]
    assert all(part["/P"].get_object() == whole for part in parts)


def test_same_reports_are_merged_to_the_same_bytes_and_what_is_equal_is_there_once(
    merged: tuple[Path, Path], tmp_path: Path
) -> None:
    file, folder = merged
    assert merge(reports(folder), tmp_path / "again.pdf") == len(PdfReader(file).pages)
    assert (tmp_path / "again.pdf").read_bytes() == file.read_bytes()
    merge(reports(folder)[:1], tmp_path / "one.pdf")
    merge(reports(folder)[:1] * 2, tmp_path / "two.pdf")
    sizes = [(tmp_path / name).stat().st_size for name in ("one.pdf", "two.pdf")]
    assert sizes[1] < 1.7 * sizes[0]


def test_writer_gives_a_file_that_others_read() -> None:
    stream = io.BytesIO()
    writer = Writer(stream=stream)
    catalog, tree, about = (writer.number() for _ in range(3))
    numbers = [writer.number() for _ in range(1100)]
    writer.add(catalog, b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    writer.add(tree, b"<< /Type /Pages /Kids [] /Count 0 >>")
    writer.add(about, b"<< /Title (Mine) >>")
    for number in numbers:
        writer.add(number, b"<< /Place %d >>" % number)
    writer.finish(catalog, about)
    reader = PdfReader(io.BytesIO(stream.getvalue()))
    assert reader.metadata is not None and reader.metadata.title == "Mine"
    found: Any = [reader.get_object(number) for number in numbers]
    assert [one["/Place"] for one in found] == numbers


def test_file_that_is_no_report_is_named(tmp_path: Path) -> None:
    (tmp_path / "own.pdf").write_bytes(b"%PDF-1.7 no more")
    with pytest.raises(BatchError, match=r"own\.pdf cannot be merged"):
        merge([tmp_path / "own.pdf"], tmp_path / "all.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["own.pdf"]


# ---------------------------------------------------------------- ZIP


def test_zip_has_the_files_of_the_folder_and_the_same_bytes_when_made_again(tmp_path: Path) -> None:
    data, file = table(tmp_path), tmp_path / "all.zip"
    done("--all", "--data", data, "-o", tmp_path / "out", *TEXT)
    result = done("--all", "--data", data, "-o", file, *TEXT, "--limit", "4")
    assert result.stdout == f"{file}\n"
    assert done("--all", "--data", data, "-o", file, *TEXT).stderr == "6 made, 4 unchanged, of 10 reports.\n"
    first = file.read_bytes()
    with ZipFile(file) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == made(tmp_path / "out")
    file.unlink()
    assert "10 unchanged" in done("--all", "--data", data, "-o", file, *TEXT).stderr
    assert file.read_bytes() == first
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "all.zip",
        "all.zip.parts",
        "out",
        "table.csv",
    ]


def test_zip_is_made_of_what_there_is_and_the_exit_code_says_what_is_not(tmp_path: Path) -> None:
    data, file = table(tmp_path, ("Baker", "Cook", "Dancer 𓀀")), tmp_path / "all.zip"
    assert run("--all", "--data", data, "-o", file, "--format", "pdf").exit_code == 1
    with ZipFile(file) as archive:
        assert archive.namelist() == ["index.html", "index.csv", "baker--cook.pdf"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--merge", "all.txt"),
        ("--merge", "all.pdf", "--format", "text"),
        ("--merge", "all.pdf", "-o", "s3://bucket/prefix"),
    ],
)
def test_merging_what_cannot_be_merged_is_wrong_usage(arguments: tuple[str, ...]) -> None:
    assert run("--all", *arguments).exit_code == 2


def test_nothing_to_merge_is_told(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("left,right,format\nbaker,cook,text\n", encoding="utf-8")
    result = run("--pairs", pairs, "--data", table(tmp_path), "--merge", tmp_path / "all.pdf")
    assert result.exit_code == 1
    assert "No report was made as PDF" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--merge", "all.pdf"), "--merge needs pikepdf; install it with pip install 'reportgen[merge]'."),
        (
            ("-o", "s3://bucket/prefix"),
            "s3://bucket/prefix needs a package that is not installed; get it with pip install "
            "'reportgen[cloud]'.",
        ),
    ],
)
def test_what_is_not_installed_is_told(arguments: tuple[str, ...], message: str, tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules.update(dict.fromkeys(('pikepdf', 'fsspec', 's3fs')))\n"
        "from reportgen.cli import main; main()"
    )
    command = ["batch", "--among", "baker,cook", "--data", str(table(tmp_path)), "--jobs", "1", *arguments]
    ended = subprocess.run(
        [sys.executable, "-c", code, *command],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(tmp_path), "SOURCE_DATE_EPOCH": "1790000000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr == f"reportgen: {message}\n"
