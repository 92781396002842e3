"""A reportgen.toml read, and each thing that can be wrong in one, in one sentence."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from reportgen.cli.options import USUAL
from reportgen.configuration import STARTER, Configuration, read
from reportgen.configuration.contrast import contrast, parsed
from reportgen.errors import ConfigurationError
from reportgen.model import NO_BRAND, Identifier, Spoken

CHOICES: dict[str, tuple[str, ...] | type] = {
    "paper": ("letter", "a4"),
    "lang": ("en", "es"),
    "area": str,
    "data": Path,
}
WHOLE = """
[organization]
name = " Lane  Workforce Office "
address = "400 Main Street"
telephone = "541-555-0100"
tty = "711"
email = "a@example.org"
web = "example.org"
[page]
job_center = "partner"
equal_opportunity = true
footer = ["Ask us.", "Only English"]
footer_es = ["Pregunte.", ""]
note = "Come again."
client_line = true
[colors]
text = "#000"
solid = "#5b2a86"
[options]
paper = "a4"
area = "Oregon"
data = "tables/own.csv"
"""


def read_text(text: str, folder: Path) -> Configuration:
    file = folder / "reportgen.toml"
    file.write_text(text, encoding="utf-8")
    return read(file, CHOICES)


def test_everything_is_read(tmp_path: Path) -> None:
    found = read_text(WHOLE, tmp_path)
    brand = found.brand
    assert brand.organisation == "Lane Workforce Office"
    assert (brand.telephone, brand.text_telephone) == ("541-555-0100", "711")
    assert brand.identifier is Identifier.PARTNER
    assert brand.is_equal_opportunity and brand.has_client_line
    assert brand.footer == (
        Spoken(texts=(("en", "Ask us."), ("es", "Pregunte."))),
        Spoken(texts=(("en", "Only English"),)),
    )
    assert brand.colours == (("left", "#5b2a86"), ("ink", "#000"))
    assert found.options == {"paper": "a4", "area": "Oregon", "data": str(tmp_path / "tables" / "own.csv")}


def test_nothing_set_is_no_brand(tmp_path: Path) -> None:
    assert read_text("", tmp_path) == Configuration(brand=NO_BRAND, options={})


def test_every_line_of_the_starter_can_be_set(tmp_path: Path) -> None:
    lines = [line[2:] if line.startswith("# ") and " = " in line else line for line in STARTER.splitlines()]
    (tmp_path / "logo.png").write_bytes(_dot())
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "style.css").write_text("p { color: black }", encoding="utf-8")
    file = tmp_path / "reportgen.toml"
    file.write_text("\n".join(lines), encoding="utf-8")
    found = read(file, {key: choices for key, (_, choices) in USUAL.items()})
    assert found.brand.logo is not None
    assert found.brand.logo.alternative == "Lane Workforce Office, a bridge over a river"
    assert set(found.options) == set(USUAL)


def _dot() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (20, 10), "#17375e").save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[organisation]\n", "there is no section [organisation]; the nearest is organization"),
        (
            "[organization]\nphone = '1'\n",
            "section [organization], key phone: there is no such key; the nearest",
        ),
        ("[page]\nclient_line = 1\n", "section [page], key client_line: found 1; write true or false"),
        ("[page]\nfooter = 'x'\n", "key footer: found 'x'; write a list of texts"),
        (
            "[page]\nfooter = ['x']\nfooter_es = ['y', 'z']\n",
            "it has 2 lines and footer 1; give both as many",
        ),
        ("[page]\njob_center = 'parter'\n", "“parter” is not offered; the nearest is partner"),
        (
            "[options]\npaper = 'leter'\n",
            "section [options], key paper: “leter” is not offered; the nearest is letter",
        ),
        ("[options]\nlayuot = 'x'\n", "section [options], key layuot: there is no such key"),
        ("[colors]\nsoft = 'gray'\n", "“gray” is no color; write it as #rrggbb"),
        (
            "[colors]\nsoft = '#777777'\n",
            "#777777 has a contrast of 4.47:1 to white paper; choose a darker one, of",
        ),
        ("[colors]\nsolid = '#999999'\n", "of at least 3:1"),
        (
            "[organization]\nlogo = 'none.png'\nname = 'X'\n",
            "none.png cannot be read (no such file or directory)",
        ),
        ("[organization]\nlogo = 'none.png'\n", "a logo needs words for those who do not see it"),
        ("[theme]\nfolder = 'none'\n", "none does not exist"),
        ("name = 'x'\n", "there is no section [name]"),
        ("page = 'x'\n", "“page” is a section; write it as [page]"),
        ("[page\n", "is not in the form of TOML"),
    ],
)
def test_error_names_file_key_and_what_to_do(text: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as raised:
        read_text(text, tmp_path)
    assert sentence in str(raised.value)
    assert str(tmp_path) in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("where", "is_wanted"),
    [
        ("[organization]\ntelephone = '541-555-0100'\n[page]\n", True),
        ("[page]\nfooter = ['Call (541) 555-0100.']\n", True),
        ("[page]\nnote = 'Call 541.555.0100.'\n", True),
        ("[organization]\naddress = 'Springfield, OR 97477-1234'\n[page]\n", False),
        ("[organization]\ntelephone = '541-555-0100'\ntty = '711'\n[page]\n", False),
    ],
)
def test_tagline_beside_a_telephone_number_wants_one_for_text(
    where: str, is_wanted: bool, tmp_path: Path
) -> None:
    read_text(where, tmp_path)
    if is_wanted:
        with pytest.raises(ConfigurationError, match="711 for the relay service"):
            read_text(f"{where}equal_opportunity = true\n", tmp_path)
    else:
        assert read_text(f"{where}equal_opportunity = true\n", tmp_path).brand.is_equal_opportunity


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#00f", 8.59)]
)
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    found = parsed(colour)
    assert found is not None
    assert round(contrast(found, (255, 255, 255)), 2) == ratio
