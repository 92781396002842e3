"""An organization's own reports, from reportgen.toml to the page."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import page
import pdfplumber
import pytest
from click.testing import CliRunner, Result
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from reportgen.batch.inputs import fingerprint
from reportgen.cli import main
from reportgen.configuration import STARTER
from reportgen.model import NO_BRAND
from reportgen.resources import DATA

PAIR = ("29-1141", "47-2111")
SETTINGS = """
[organization]
name = "R&D Workforce <Office>"
logo = "logo.png"
telephone = "541-555-0100"
tty = "711"
[page]
job_center = "partner"
equal_opportunity = true
footer = ["Ask at the front desk."]
note = "Bring this sheet."
note_es = "Traiga esta hoja."
client_line = true
[colors]
solid = "#5b2a86"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a reportgen.toml and a small table, from where commands run."""
    (tmp_path / "table.csv").write_text(
        "title,code,salary_mean,jobs,top_skills\n"
        "Baker,29-1141,30000,9000,Patience; Craft\nBrewer,47-2111,41000,18000,Patience; Taste\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("REPORTGEN_DATA", str(tmp_path / "table.csv"))
    (tmp_path / "reportgen.toml").write_text(SETTINGS, encoding="utf-8")
    Image.new("RGB", (90, 45), "#17375e").save(tmp_path / "logo.png")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, **variables: str) -> Result:
    return CliRunner(env=variables).invoke(main, list(arguments), catch_exceptions=False)


def compared(*arguments: str, **variables: str) -> str:
    """What a report on the pair is, with single spaces."""
    result = run("compare", *PAIR, *arguments, "-o", "-", **variables)
    assert result.exit_code == 0, result.stderr
    return " ".join(result.stdout.split())


def configured(folder: Path, text: str) -> None:
    (folder / "reportgen.toml").write_text(text, encoding="utf-8")


def test_a_pdf_prints_the_brand_and_passes_the_machine_checks(folder: Path) -> None:
    assert run("compare", *PAIR, "-o", "report.pdf").exit_code == 0
    assert list(page.validate_pdf("report.pdf", profile="ua1").failures) == []
    reader = PdfReader("report.pdf")
    first = " ".join(reader.pages[0].extract_text().split())
    assert "R&D Workforce <Office> Telephone: 541-555-0100 · TTY: 711" in first
    assert "Prepared for:" in first
    assert len(reader.pages[0].images) == 1
    last = " ".join(reader.pages[-1].extract_text().split())
    assert "A note from your counselor Bring this sheet." in last
    assert "A proud partner of the American Job Center network Equal opportunity employer/program." in last
    assert "upon request to individuals with disabilities. Ask at the front desk." in last
    pictures = [one for one in _figures(reader) if "Workforce" in one]
    assert pictures == ["R&D Workforce <Office>"]
    assert run("audit", "report.pdf").exit_code == 0


def _figures(reader: PdfReader) -> list[str]:
    """The descriptions of pictures, in the order of their objects."""
    found = (reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"]))))
    return [str(one["/Alt"]) for one in found if isinstance(one, DictionaryObject) and "/Alt" in one]


@pytest.mark.parametrize("layout", ["handout", "worksheet", "large-print"])
def test_each_layout_prints_the_brand(layout: str, folder: Path) -> None:
    assert run("compare", *PAIR, "--layout", layout, "-o", "report.pdf").exit_code == 0
    assert list(page.validate_pdf("report.pdf", profile="ua1").failures) == []
    with pdfplumber.open("report.pdf") as pdf:
        texts = [one.extract_text() for one in pdf.pages]
        sizes = {round(letter["size"], 1) for one in pdf.pages for letter in one.chars}
    assert "R&D Workforce <Office>\nTelephone: 541-555-0100 · TTY: 711" in texts[0]
    whole = " ".join(" ".join(texts).split())
    assert "Bring this sheet." in whole
    assert "are available upon request to individuals with disabilities. Ask at the front desk." in whole
    assert layout != "large-print" or min(sizes) == 18


def test_html_and_text_print_the_same(folder: Path) -> None:
    html = compared("--format", "html")
    assert '<div class="organisation">R&amp;D Workforce &lt;Office&gt;</div>' in html
    assert 'alt="R&amp;D Workforce &lt;Office&gt;"' in html
    assert "#5b2a86" in html and "#17375e" not in html
    text = compared("--format", "text")
    assert "* * * Prepared for: ____" in text
    assert "A note from your counselor: Bring this sheet. R&D Workforce <Office>" in text
    for name, content in (
        ("report.html", html),
        ("report.txt", run("compare", *PAIR, "--format", "text").stdout),
    ):
        (folder / name).write_text(content, encoding="utf-8")
        assert run("audit", name).exit_code == 0


def test_credits_name_who_changed_the_data(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTGEN_DATA")
    content = json.loads(run("compare", *PAIR, "--format", "json").stdout)
    assert content["organization"] == "R&D Workforce <Office>"
    assert "R&D Workforce <Office> has modified all or some of this information" in " ".join(
        content["credits"]
    )
    configured(folder, "")
    content = json.loads(run("compare", *PAIR, "--format", "json").stdout)
    assert "reportgen has modified all or some" in " ".join(content["credits"])


def test_spanish_reports_print_spanish_and_say_which_parts_are_english(folder: Path) -> None:
    html = compared("--format", "html", "--lang", "es")
    assert '<div lang="es">Traiga esta hoja.</div>' in html
    assert '<div lang="en">Ask at the front desk.</div>' in html
    assert '<div lang="es">Empleador/programa que ofrece igualdad de oportunidades.' in html
    assert "Teléfono: 541-555-0100 · TTY: 711" in html


def test_tags_of_a_pdf_say_which_parts_are_in_another_language(folder: Path) -> None:
    assert run("compare", *PAIR, "--lang", "es", "-o", "report.pdf").exit_code == 0
    reader = PdfReader("report.pdf")
    found = (reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"]))))
    spoken = [
        (str(one.get("/S")), str(one["/Lang"]))
        for one in found
        if isinstance(one, DictionaryObject) and "/Lang" in one and "/S" in one
    ]
    # The note, the identifier and the tagline are in Spanish; of the footer there is only an English line.
    assert spoken == [("/Div", "es"), ("/Div", "es"), ("/Div", "es"), ("/Div", "en")]
    assert list(page.validate_pdf("report.pdf", profile="ua1").failures) == []


def test_nothing_is_printed_that_is_not_set(folder: Path) -> None:
    configured(folder, "")
    html = compared("--format", "html")
    assert not any(part in html for part in ("<header>", "<footer>", 'class="client"', 'class="counselor"'))
    assert "* * *" not in compared("--format", "text")


def test_note_on_the_command_line_goes_first(folder: Path) -> None:
    assert "A note from your counselor: Call <me>." in compared("--format", "text", "--note", "Call <me>.")
    assert "Call &lt;me&gt;." in compared("--format", "html", "--note", "Call <me>.")


def test_flag_goes_before_variable_before_file_before_default(folder: Path) -> None:
    assert '"language": "en"' in compared("--format", "json")
    configured(folder, '[options]\nlang = "es"\nformat = "json"')
    assert '"language": "es"' in compared()
    assert '"language": "en"' in compared(REPORTGEN_LANG="en")
    assert '"language": "es"' in compared("--lang", "es", REPORTGEN_LANG="en")


def test_usual_area_and_data_are_taken_and_can_be_left_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REPORTGEN_DATA")
    configured(folder, '[options]\narea = "Oregon"')
    assert "In Oregon, a registered nurse" in compared("--format", "text")
    assert "In Oregon" not in compared("--format", "text", "--area", "")
    configured(folder, '[options]\ndata = "table.csv"')
    assert run("search", "brewer").stdout == "Brewer (47-2111)\n"
    assert "electrician" in run("search", "electrician", "--data", str(DATA / "default")).stdout.casefold()


def test_config_is_named_by_flag_or_variable(folder: Path) -> None:
    (folder / "other.toml").write_text('[organization]\nname = "Other"', encoding="utf-8")
    assert compared("--format", "text", "--config", "other.toml").endswith("* * * Other")
    assert compared("--format", "text", REPORTGEN_CONFIG="other.toml").endswith("* * * Other")
    result = run("compare", *PAIR, "--config", "none.toml")
    assert (result.exit_code, result.stderr) == (
        1,
        "reportgen: none.toml cannot be read (no such file or directory); name another file with --config.\n",
    )


def test_wrong_config_is_one_sentence_and_does_not_hide_the_help(folder: Path) -> None:
    configured(folder, "[option]\n")
    result = run("search", "nurse")
    assert result.exit_code == 1
    assert (
        result.stderr == "reportgen: reportgen.toml: there is no section [option]; the nearest is options.\n"
    )
    assert run("compare", "--help").exit_code == 0


def test_letter_that_no_font_has_is_said_to_be_in_the_brand(folder: Path) -> None:
    configured(folder, '[organization]\nname = "Büro 龍"')
    result = run("compare", *PAIR, "-o", "report.pdf")
    assert result.exit_code == 1
    assert "“龍” (U+9F8D), which stands in the brand (“Büro 龍”)" in result.stderr


def test_init_writes_once_what_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init").stdout == "reportgen.toml\n"
    assert (tmp_path / "reportgen.toml").read_text(encoding="utf-8") == STARTER
    assert run("search", "nurse").exit_code == 0
    (tmp_path / "reportgen.toml").write_text("# mine", encoding="utf-8")
    result = run("init")
    assert (result.exit_code, (tmp_path / "reportgen.toml").read_text(encoding="utf-8")) == (1, "# mine")
    assert "reportgen.toml is there already" in result.stderr
    assert "cannot be written (no such file or directory)" in run("init", "none/x.toml").stderr


# ---------------------------------------------------------------- templates of one's own


def themed(folder: Path, **files: str) -> None:
    (folder / "theme").mkdir(exist_ok=True)
    for name, text in files.items():
        own = "style.css" if name == "style" else f"{name}.html.j2"
        (folder / "theme" / own).write_text(text, encoding="utf-8")
    configured(folder, '[theme]\nfolder = "theme"\n')


EXTENDS = '{% extends "classic/report.html.j2" %}\n'


def test_one_block_is_replaced(folder: Path) -> None:
    block = '{% block brand_footer %}\n<footer>{% include "line.html.j2" %}</footer>\n{% endblock %}'
    themed(
        folder,
        report=EXTENDS + block,
        line="{{ '<b>' }} {{ report.labels.kind }}",
        style="footer { color: #123456 }",
    )
    html = compared("--format", "html")
    assert "<footer>&lt;b&gt; Occupation comparison</footer>" in html
    assert "footer { color: #123456 }" in html
    assert run("compare", *PAIR, "-o", "report.pdf").exit_code == 0
    assert "<b> Occupation comparison" in PdfReader("report.pdf").pages[-1].extract_text()


def test_style_alone_is_added(folder: Path) -> None:
    themed(folder, style="h1 { color: var(--left); letter-spacing: var(--nothing, 1pt) }")
    assert "h1 { color: #17375e; letter-spacing: var(--nothing, 1pt) }" in compared("--format", "html")
    assert run("compare", *PAIR, "-o", "report.pdf").exit_code == 0


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (
            "{% block brand_footer %}\n{{ nothing }}{% endblock %}",
            "report.html.j2, line 3: 'nothing' is undefined",
        ),
        (
            "{% block brand_footer %}\n{% fi %}{% endblock %}",
            "report.html.j2, line 3: Encountered unknown tag 'fi'",
        ),
        (
            "{% block brand_footer %}{% include 'x.j2' %}{% endblock %}",
            "report.html.j2, line 2: there is no template",
        ),
        (
            "{% block brand_footer %}{{ 1 + 'a' }}{% endblock %}",
            "report.html.j2, line 2: unsupported operand",
        ),
        (
            "{% block brand_footer %}{{ report.__class__.__mro__ }}{% endblock %}",
            "report.html.j2, line 2: access to attribute '__class__' of 'Report' object is unsafe",
        ),
    ],
)
def test_fault_in_a_template_names_file_and_line(body: str, sentence: str, folder: Path) -> None:
    themed(folder, report=EXTENDS + body)
    result = run("compare", *PAIR, "--format", "html", "-o", "-")
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        (
            "style",
            "p { colour:red; }",
            "style.css has a fault: Ignored `colour:red` at 1:5, unknown property",
        ),
        ("style", "@import 'file:///etc/passwd';", "style.css may not fetch anything"),
        (
            "report",
            EXTENDS + "{% block brand_footer %}<img src='file:///etc/passwd' alt='x'>{% endblock %}",
            "A page may not fetch anything",
        ),
        (
            "report",
            EXTENDS + "{% block brand_footer %}<link rel=attachment href='file:///etc/passwd'>{% endblock %}",
            "A page may not fetch anything",
        ),
    ],
)
def test_pdf_fetches_nothing_for_a_theme(name: str, text: str, sentence: str, folder: Path) -> None:
    themed(folder, **{name: text})
    result = run("compare", *PAIR, "-o", "report.pdf")
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert not (folder / "report.pdf").exists()


# ---------------------------------------------------------------- batches


def test_batch_prints_the_brand_and_makes_again_what_it_changes(folder: Path) -> None:
    def batch() -> str:
        result = run("batch", "--among", ",".join(PAIR), "--format", "text", "--out", "out", "--jobs", "1")
        assert result.exit_code == 0, result.stderr
        return next((folder / "out").glob("*.txt")).read_text(encoding="utf-8")

    assert "R&D Workforce <Office>" in batch()
    configured(folder, SETTINGS.replace("R&D", "Other"))
    assert "Other Workforce <Office>" in batch()


def test_hash_knows_the_brand_and_its_templates_but_not_their_place() -> None:
    brands = (
        NO_BRAND,
        replace(NO_BRAND, organisation="Other"),
        replace(NO_BRAND, templates=(("report.html.j2", "x"),)),
        replace(NO_BRAND, templates=(("report.html.j2", "y"),)),
    )
    assert len({fingerprint(DATA / "default", brand) for brand in brands}) == 4
    moved = replace(NO_BRAND, folder="elsewhere")
    assert fingerprint(DATA / "default", moved) == fingerprint(DATA / "default", NO_BRAND)


def test_logo_of_any_kind_prints(folder: Path) -> None:
    for form in ("png", "jpeg"):
        written = io.BytesIO()
        Image.new("RGB", (400, 100), "#17375e").save(written, form)
        (folder / f"logo.{form}").write_bytes(written.getvalue())
    (folder / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>',
        encoding="utf-8",
    )
    for suffix in ("png", "jpeg", "svg"):
        configured(folder, f'[organization]\nname = "Office"\nlogo = "logo.{suffix}"\n')
        result = run("compare", *PAIR, "-o", f"{suffix}.pdf")
        assert result.exit_code == 0, result.stderr
        assert list(page.validate_pdf(f"{suffix}.pdf", profile="ua1").failures) == []
