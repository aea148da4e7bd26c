"""How an OpenDocument spreadsheet looks: its cells, its columns, its paper, what stays in sight."""

from collections.abc import Iterable
from typing import Any

from odf import config, number, style, text

from queries.faces.excel import FONT, SHADE

WORDS, NUMBER, DAY = "words", "number", "day"
BOLD, HEADING, NUMBER_HEADING, PART, TITLE = "bold", "heading", "number-heading", "part", "title"
MILLIMETRES = 2.1
"""Of a letter of 10 points."""
Element = Any


def styles(book: Element, widths: Iterable[int], heights: Iterable[float]) -> None:
    """Give a book the styles of its cells, its sheets, its columns and its rows."""
    _columns(book, widths)
    _rows(book, heights)
    book.automaticstyles.addElement(_iso_day())
    wrapped = {"wrapoption": "wrap", "verticalalign": "top"}
    _cell(book, WORDS, 10, wrapped)
    _cell(book, DAY, 10, wrapped, datastylename="iso")
    _cell(book, NUMBER, 10, wrapped, right=True)
    _cell(book, BOLD, 10.5, wrapped, bold=True)
    shaded = {"backgroundcolor": f"#{SHADE}"}
    _cell(book, HEADING, 10.5, wrapped | shaded, bold=True)
    _cell(book, NUMBER_HEADING, 10.5, wrapped | shaded, bold=True, right=True)
    _cell(book, PART, 10.5, shaded | {"verticalalign": "top"}, bold=True)
    _cell(book, TITLE, 14, {"verticalalign": "top"}, bold=True)
    _paper(book)
    kind = style.Style(name="sheet", family="table", masterpagename="landscape")
    kind.addElement(style.TableProperties(display="true"))
    book.automaticstyles.addElement(kind)


def _cell(
    book: Element,
    name: str,
    points: float,
    look: dict[str, str],
    *,
    bold: bool = False,
    right: bool = False,
    **more: str,
) -> None:
    """Add the style of a cell."""
    made = style.Style(name=name, family="table-cell", parentstylename="Default", **more)
    made.addElement(style.TableCellProperties(**look))
    if right:
        made.addElement(style.ParagraphProperties(textalign="end", marginright="2mm"))
    weight = {"fontweight": "bold"} if bold else {}
    made.addElement(
        style.TextProperties(
            fontfamily=FONT, fontsize=f"{points}pt", language="en", country="GB", **weight
        )
    )
    book.automaticstyles.addElement(made)


def _iso_day() -> Element:
    """Return the form of a day: 2026-11-23."""
    form = number.DateStyle(name="iso")
    parts = (
        number.Year(style="long"),
        number.Text(text="-"),
        number.Month(style="long"),
        number.Text(text="-"),
        number.Day(style="long"),
    )
    for part in parts:
        form.addElement(part)
    return form


def _columns(book: Element, widths: Iterable[int]) -> None:
    """Add the styles of columns of so many letters."""
    for width in sorted(set(widths)):
        made = style.Style(name=column(width), family="table-column")
        made.addElement(style.TableColumnProperties(columnwidth=f"{width * MILLIMETRES:.1f}mm"))
        book.automaticstyles.addElement(made)


def _rows(book: Element, heights: Iterable[float]) -> None:
    """Add the styles of rows of so many points."""
    for height in sorted(set(heights)):
        made = style.Style(name=row(height), family="table-row")
        made.addElement(
            style.TableRowProperties(rowheight=f"{height:g}pt", useoptimalrowheight="false")
        )
        book.automaticstyles.addElement(made)


def row(height: float) -> str:
    """Return what the style of a row of so many points is called."""
    return f"row{height * 10:.0f}"


def column(width: int) -> str:
    """Return what the style of a column of so many letters is called."""
    return f"column{width}"


def _paper(book: Element) -> None:
    """Set the paper: landscape A4, one page wide, its pages counted."""
    page = style.PageLayout(name="paper")
    size = {"pagewidth": "297mm", "pageheight": "210mm", "printorientation": "landscape"}
    page.addElement(style.PageLayoutProperties(margin="10mm", scaletox="1", scaletoy="0", **size))
    book.automaticstyles.addElement(page)
    master = style.MasterPage(name="landscape", pagelayoutname="paper")
    foot, line = style.Footer(), text.P(text="Page ")
    line.addElement(text.PageNumber())
    line.addText(" of ")
    line.addElement(text.PageCount())
    foot.addElement(line)
    master.addElement(foot)
    book.masterstyles.addElement(master)


def keep_in_sight(book: Element, sheet: str, first_column: bool) -> None:
    """Keep the first row of a sheet in sight, and its first column if told so."""
    settings = [
        ("VerticalSplitMode", "short", "2"),
        ("VerticalSplitPosition", "int", "1"),
        ("PositionTop", "int", "0"),
        ("PositionBottom", "int", "1"),
        ("ActiveSplitRange", "short", "3" if first_column else "2"),
    ]
    if first_column:
        settings += [
            ("HorizontalSplitMode", "short", "2"),
            ("HorizontalSplitPosition", "int", "1"),
            ("PositionLeft", "int", "0"),
            ("PositionRight", "int", "1"),
        ]
    entry = config.ConfigItemMapEntry(name=sheet)
    for name, kind, value in settings:
        entry.addElement(config.ConfigItem(name=name, type=kind, text=value))
    tables = config.ConfigItemMapNamed(name="Tables")
    tables.addElement(entry)
    view = config.ConfigItemMapEntry()
    view.addElement(config.ConfigItem(name="ViewId", type="string", text="view1"))
    view.addElement(tables)
    view.addElement(config.ConfigItem(name="ActiveTable", type="string", text=sheet))
    views = config.ConfigItemMapIndexed(name="Views")
    views.addElement(view)
    every = config.ConfigItemSet(name="ooo:view-settings")
    every.addElement(views)
    book.settings.addElement(every)
