"""The counselor's page: what a browser gets, and what nobody else does."""

from __future__ import annotations

import re
import subprocess
import sys
import urllib.request
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from reportgen.cli import main
from reportgen.cli.options import DEMOGRAPHICS, LANGUAGES, LAYOUTS, PAPERS
from reportgen.errors import WebError
from reportgen.facts import load
from reportgen.model import Brand, Choices
from reportgen.pipeline import chosen
from reportgen.resources import DATA
from reportgen.web import application, serving

DAY = date(2026, 1, 2)
OFFERED = {"layout": LAYOUTS, "language": LANGUAGES, "paper": PAPERS, "demographics": DEMOGRAPHICS}
BRAND = Brand(organisation="R&D <Office>")
ROOT = Path(__file__).parent.parent


@cache
def client() -> FlaskClient:
    app = application(
        load(DATA / "default"),
        BRAND,
        offered=OFFERED,
        usual=Choices(layout="handout", area="Oregon"),
        hosts=("127.0.0.1", "localhost"),
        today=lambda: DAY,
    )
    return app.test_client()


def got(path: str, **asked: str | list[str]) -> TestResponse:
    return client().get(path, query_string=asked, base_url="http://localhost")


def test_page_has_a_label_for_each_field_and_the_usual_choices() -> None:
    text = got("/").text
    fields = set(re.findall(r'<(?:input|select) id="([^"]+)"', text))
    assert fields == set(re.findall(r'<label for="([^"]+)"', text))
    assert {"occupation-1", "occupation-4", "layout", "language", "paper", "area"} <= fields
    assert (
        '<option value="handout" selected>handout, two sides' in text
        and "<option selected>Oregon</option>" in text
    )
    assert '<html lang="en">' in text and "<h1>" in text
    assert "R&amp;D &lt;Office&gt;" in text
    assert '<option value="Registered Nurses">' in text


def test_page_needs_no_script_and_nothing_from_elsewhere() -> None:
    answer = got("/")
    assert "<script" not in answer.text and "http" not in answer.text
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    with got("/static/page.css") as sheet:
        assert sheet.status_code == 200


def test_report_is_the_pdf_that_compare_makes() -> None:
    asked = {"layout": "full", "language": "es", "area": "", "paper": "a4"}
    answer = got("/report", occupation=["RN", "electrician", "", " "], **asked)
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"] == ('inline; filename="registered-nurses--electricians.pdf"')
    wanted = Choices(language="es", paper="a4")
    made = chosen(load(DATA / "default"), ("RN", "electrician"), wanted, printed=DAY, brand=BRAND)
    assert answer.data == made[1]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"occupation": ["RN"]}, "Name two occupations at least."),
        ({"occupation": ["RN", "basket weaver of Atlantis"]}, "No occupation is called"),
        ({"occupation": ["RN", "rn"]}, "cannot be compared with itself"),
        ({"occupation": ["RN", "x" * 201]}, "has at most 200 letters"),
        ({"occupation": ["RN", "electrician"], "area": "Atlantis"}, "No place is called"),
        ({"occupation": ["RN", "electrician"], "layout": "../../x"}, "There is no layout"),
        ({"occupation": ["RN", "electrician"], "paper": "../x"}, "There is no paper"),
        ({"occupation": ["RN", "electrician"], "language": "fr"}, "There is no language"),
        ({"occupation": ["<b>x</b>", "electrician"]}, "&lt;b&gt;x&lt;/b&gt;"),
    ],
)
def test_what_is_wrong_is_said_above_the_form_that_keeps_what_was_entered(
    asked: dict[str, str | list[str]], sentence: str
) -> None:
    answer = got("/report", **asked)
    assert answer.status_code == 400
    found = re.search(r'role="alert">(.*?)</p>', answer.text)
    assert found is not None and sentence in found[1]
    assert "<title>Error: " in answer.text
    assert 'value="RN"' in answer.text or "<b>x" not in answer.text


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "localhost.example.org:8765"])
def test_names_of_others_get_nothing(host: str) -> None:
    answer = client().get("/", headers={"Host": host})
    assert answer.status_code == 400
    assert "Occupation" not in answer.text


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/%2e%2e/%2e%2e/errors.py", "/x"]
)
def test_paths_lead_nowhere(path: str) -> None:
    assert client().get(path, base_url="http://localhost").status_code == 404
    assert client().post("/report", base_url="http://localhost").status_code == 405


def test_command_serves_this_machine_alone_until_it_is_ended(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("title,jobs\nBaker,1\nBrewer,2\n", encoding="utf-8")
    server = subprocess.Popen(
        [sys.executable, "-c", "from reportgen.cli import main; main()", "serve", "--port", "0"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "REPORTGEN_DATA": "table.csv", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
        with urllib.request.urlopen(address, timeout=20) as answer:
            assert '<option value="Brewer">' in answer.read().decode()
        taken = CliRunner().invoke(main, ["serve", "--port", address.rpartition(":")[2].strip("/")])
        assert taken.exit_code == 1
        assert "Nothing can be served at 127.0.0.1:" in taken.stderr
    finally:
        server.terminate()
        server.wait(timeout=20)
        if server.stdout is not None:
            server.stdout.close()


def test_port_that_cannot_be_had_is_said() -> None:
    with pytest.raises(WebError, match="name another --port"):
        serving(client().application, "192.0.2.1", 9)
