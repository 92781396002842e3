"""Parts of a Word document in, the same parts with what python-docx has no words for out."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from reportgen import __version__
from reportgen.model import Report
from reportgen.render.theme import Theme

# The languages as Word names them, for spelling and for speech.
_LANGUAGES = {"en": "en-US", "es": "es-US"}
# Word and LibreOffice have these, or one as wide.
_FONT = "Calibri"
_SIZES = {"Normal": 11, "Small": 9, "Caption": 9.5, "List Number": 9, "Heading 1": 22, "Heading 2": 15}
# The earliest date that a zip archive can have: the same report gives the same bytes on any day.
_NO_DATE = (1980, 1, 1, 0, 0, 0)


def set_up(document: Document, theme: Theme, report: Report) -> None:
    """Paper, styles, language, properties and the line at the foot of each page."""
    paper, page = theme.paper, document.sections[0]
    page.page_width, page.page_height = Pt(paper.width), Pt(paper.height)
    page.top_margin, page.right_margin = Pt(paper.top), Pt(paper.right)
    page.bottom_margin, page.left_margin = Pt(paper.bottom), Pt(paper.left)
    _styles(document, theme)
    _language(document, report.language)
    _properties(document, report)
    foot = page.footer.paragraphs[0]
    foot.style = document.styles["Small"]
    foot.add_run(f"{report.title}   ")
    _field(foot, "PAGE")
    foot.add_run(f" {report.labels.of} ")
    _field(foot, "NUMPAGES")


def _styles(document: Document, theme: Theme) -> None:
    styles = document.styles
    small = styles.add_style("Small", WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = styles["Normal"]
    ink = RGBColor.from_string(_hex(theme.colours.ink))
    for name, size in _SIZES.items():
        style = styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), ink
        # A font of the theme would go before the one named here.
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        fonts.set(qn("w:cs"), _FONT)
        style.paragraph_format.space_after = Pt(2 if size < 10 else 6)
    for name in ("Caption", "Heading 1", "Heading 2"):
        styles[name].paragraph_format.keep_with_next = True
    styles["Caption"].font.bold = False
    styles["Heading 2"].paragraph_format.space_before = Pt(14)


def _hex(colour: str) -> str:
    digits = colour.lstrip("#")
    return digits.upper() if len(digits) == 6 else "".join(2 * digit for digit in digits).upper()


def _language(document: Document, language: str) -> None:
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    spoken = defaults.find(qn("w:lang"))
    spoken.set(qn("w:val"), _LANGUAGES[language])


def _properties(document: Document, report: Report) -> None:
    properties = document.core_properties
    properties.title, properties.subject = report.title, report.labels.kind
    properties.author = properties.last_modified_by = report.imprint.organisation or "reportgen"
    properties.language = _LANGUAGES[report.language]
    properties.comments, properties.keywords = f"reportgen {__version__}", ""
    # The clock has no place in a file that must be the same on any day.
    for part in list(properties._element):
        if part.tag.rpartition("}")[2] in ("created", "modified", "revision"):
            properties._element.remove(part)
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]


def _field(paragraph: Paragraph, code: str) -> None:
    """A number that Word works out itself."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def speak(run: Run, language: str) -> None:
    """Says which language a run is in."""
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), _LANGUAGES[language])
    run._r.get_or_add_rPr().append(spoken)


def fill(cell: _Cell, text: str, *, bold: bool = False) -> Paragraph:
    """Writes into a cell that is empty."""
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(9.5), bold or None
    return paragraph


def repeat_header(row: _Row) -> None:
    """Makes a row the header of its table, which is read out and repeated on each page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    keep_whole(row)


def keep_whole(row: _Row) -> None:
    """Keeps a row on one page."""
    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def describe_table(table: Table, words: str) -> None:
    """Gives a table a title for those who do not see it, and says what its first row and column are."""
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    for key, value in (("firstRow", "1"), ("firstColumn", "1"), ("noHBand", "1"), ("noVBand", "1")):
        look.set(qn(f"w:{key}"), value)
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), words)
    properties.append(caption)


def describe_picture(shape: InlineShape, words: str) -> None:
    """Gives a picture a description for those who do not see it."""
    shape._inline.docPr.set("descr", words)


def mark(paragraph: Paragraph, name: str, number: int) -> None:
    """Makes a paragraph the place that links to `name` lead to."""
    for tag, at in (("w:bookmarkStart", 1), ("w:bookmarkEnd", len(paragraph._p) + 1)):
        element = OxmlElement(tag)
        element.set(qn("w:id"), str(number))
        if tag == "w:bookmarkStart":
            element.set(qn("w:name"), name)
        paragraph._p.insert(at, element)


def link(paragraph: Paragraph, text: str, name: str) -> None:
    """Adds a link to the place `name` of the document."""
    made = OxmlElement("w:hyperlink")
    made.set(qn("w:anchor"), name)
    run = paragraph.add_run(text)
    run.font.size = Pt(8)
    made.append(run._r)
    paragraph._p.append(made)


def packed(document: Document) -> bytes:
    """The file, the same for the same document: its parts in their order, with one date."""
    saved, again = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as old, ZipFile(again, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, _NO_DATE)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return again.getvalue()
