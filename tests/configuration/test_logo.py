"""A logo: what prints, as small as it prints, and nothing that could run or fetch."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from reportgen.configuration.logo import HEIGHT, WIDTH, logo
from reportgen.errors import ConfigurationError

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'


def picture(
    folder: Path, form: str, size: tuple[int, int] = (3000, 1000), mode: str = "RGB", **more: object
) -> Path:
    file = folder / f"logo.{form.lower()}"
    Image.new(mode, size).save(file, form, **more)
    return file


def drawing(folder: Path, inside: str) -> Path:
    file = folder / "logo.svg"
    file.write_text(inside if "<svg" in inside else SVG.format(inside), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("form", "mode"), [("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "RGB"), ("JPEG", "CMYK")]
)
def test_picture_is_made_as_small_as_it_prints(form: str, mode: str, tmp_path: Path) -> None:
    made = logo(picture(tmp_path, form, mode=mode), "A black field")
    with Image.open(io.BytesIO(made.content)) as found:
        assert found.format == form
        assert found.size == (561, 187)
        assert found.mode == ("RGBA" if mode == "RGBA" else "RGB")
    assert made.media_type == f"image/{form.lower()}"
    assert made.height == HEIGHT
    assert made.width <= WIDTH
    assert made.alternative == "A black field"


def test_what_a_camera_wrote_is_gone_and_the_picture_stands_upright(tmp_path: Path) -> None:
    notes = Image.Exif()
    notes[0x0112], notes[0x010F] = 6, "Camera of Jane Doe"
    made = logo(picture(tmp_path, "JPEG", size=(200, 100), exif=notes), "A field")
    assert b"Jane" not in made.content
    with Image.open(io.BytesIO(made.content)) as found:
        assert found.width < found.height


def test_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    file = picture(tmp_path, "PNG", mode="RGBA")
    assert logo(file, "x") == logo(file, "x")


def test_drawing_keeps_its_shapes_and_loses_what_its_program_noted(tmp_path: Path) -> None:
    file = drawing(
        tmp_path,
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:ink="http://ink" width="40mm" height="20mm" ink:x="1">'
        "<metadata>Jane Doe</metadata><ink:grid/><style>.a{fill:url(#b)}</style>"
        '<path class="a" d="M0 0h40v20z"/></svg>',
    )
    made = logo(file, "A triangle")
    text = made.content.decode()
    assert (made.width, made.height) == (90, 45)
    assert 'viewBox="0 0 40 20"' in text and "M0 0h40v20z" in text and "url(#b)" in text
    assert "Jane" not in text and "ink" not in text


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<script>alert(1)</script>", "has a <script>"),
        ('<rect width="1" height="1" onclick="x()"/>', "has a script (onclick)"),
        ('<image href="file:///etc/passwd"/>', "has a <image>, which is not printed"),
        ('<use href="http://example.org/x.svg#a"/>', "refers to something outside"),
        ('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="other.svg#a"/>', "refers to something outside"),
        ('<rect fill="url(http://example.org/#a)"/>', "refers to something outside"),
        ('<rect style="fill:url( &quot;file:///x&quot;)"/>', "refers to something outside"),
        ("<style>@import 'x.css';</style>", "has a style that refers to something outside"),
        ("<style>a{fill:u\\72l(x)}</style>", "has a style that refers to something outside"),
        ("<text>Name</text>", "convert its text to paths"),
        ("<foreignObject/>", "has a <foreignObject>"),
        ("<animate/>", "has a <animate>"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "says no size"),
        ("<svg viewBox='0 0 1 1'/>", "is no SVG drawing"),
        ("<svg", "is no SVG that can be read"),
        (
            '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG.format("<title>&a;</title>"),
            "defines entities of its own",
        ),
    ],
)
def test_drawing_that_could_run_or_fetch_is_refused(inside: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as raised:
        logo(drawing(tmp_path, inside), "x")
    assert why in str(raised.value)
    assert str(tmp_path) in str(raised.value)


def test_file_that_is_no_picture_or_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # WeasyPrint lets Pillow read half a picture from then on; a command reads the logo before.
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", False)
    other = tmp_path / "logo.png"
    other.write_bytes(b"GIF89a")
    with pytest.raises(ConfigurationError, match="is no PNG, JPEG or SVG that can be read"):
        logo(other, "x")
    with pytest.raises(ConfigurationError, match="is 4 by 4 dots"):
        logo(picture(tmp_path, "PNG", size=(4, 4)), "x")
    with pytest.raises(ConfigurationError, match="is 8000 by 8000 dots"):
        logo(picture(tmp_path, "PNG", size=(8000, 8000), mode="1"), "x")
    whole = picture(tmp_path, "JPEG").read_bytes()
    other.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ConfigurationError, match="can be read"):
        logo(other, "x")
    other.write_bytes(bytes(11 * 1024 * 1024))
    with pytest.raises(ConfigurationError, match="has 11 MB"):
        logo(other, "x")
