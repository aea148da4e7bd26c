"""The page of a Word file: its size, its styles, its language, its foot with page numbers."""

import datetime
from typing import Any

from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from queries.template.plain import printable

LANGUAGE, FONT, SHADE = "en-GB", "Arial", "D9E2EC"
SIZES = {"Normal": 10.0, "List Bullet": 9.0, "Heading 1": 15.0, "Heading 2": 12.0, "Footer": 8.0}
SPACES = {"Heading 1": (0, 4), "Heading 2": (12, 4), "List Bullet": (0, 3), "Normal": (0, 6)}
CELLS = {"Table Head": 7.5, "Table Text": 9.0}
WORD_2013 = "15"


def styles(doc: Doc) -> None:
    """Set the fonts, and the styles of what stands in the table."""
    for name, points in SIZES.items():
        _font(doc.styles[name], points)
    for name, points in CELLS.items():
        made: Any = doc.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = doc.styles["Normal"]
        _font(made, points)
        made.font.bold = True if name == "Table Head" else None
        made.paragraph_format.space_before = Pt(0)
        made.paragraph_format.space_after = Pt(2)
    for name, (before, after) in SPACES.items():
        form: Any = doc.styles[name]
        form.paragraph_format.space_before = Pt(before)
        form.paragraph_format.space_after = Pt(after)
    _language(doc)


def _font(style: Any, points: float) -> None:  # noqa: ANN401
    """Give a style our font, in black."""
    style.font.name, style.font.size = FONT, Pt(points)
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FONT)


def _language(doc: Doc) -> None:
    """Say that the words are British English."""
    defaults: Any = doc.styles.element
    for lang in defaults.iter(qn("w:lang")):
        lang.set(qn("w:val"), LANGUAGE)


def page(doc: Doc, title: str, on: datetime.date) -> None:
    """Make the pages landscape A4, with a foot, and give the file its properties."""
    section = doc.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(10)
    section.top_margin = section.bottom_margin = Mm(13)
    section.header_distance = section.footer_distance = Mm(7)
    _foot(section.footer.paragraphs[0])
    _properties(doc, title, on)
    _modern(doc)


def _foot(paragraph: Paragraph) -> None:
    """Write `Page 1 of 3`, which Word counts."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run("Page ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" of ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, asks: str) -> None:
    """Add a field that Word fills in."""
    field: Any = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), asks)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def _properties(doc: Doc, title: str, on: datetime.date) -> None:
    """Name the file's title, language and day, and nobody as its author."""
    core = doc.core_properties
    core.title, core.language = printable(title)[:255], LANGUAGE
    core.author = core.last_modified_by = core.comments = core.keywords = core.subject = ""
    noon = datetime.datetime.combine(on, datetime.time(12))
    core.created = core.modified = noon
    core.revision = 1


def _modern(doc: Doc) -> None:
    """Say that Word need not treat the file as one of an old version."""
    for setting in doc.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), WORD_2013)
