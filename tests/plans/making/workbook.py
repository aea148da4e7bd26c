"""`workbook.xlsx`: a combined plan of three reviews on two sheets, with merged ranges and fills."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.plans.making.archive import without_times

Row = Sequence[str | int | None]
COLOURS = {"Red": "FF0000", "Amber": "FFC000", "Green": "92D050"}
LOCAL: tuple[Row, ...] = (
    ("Surrey: combined action plan of the reviews Adult F, Joan and Rosa",),
    (),
    (
        "Review",
        "No",
        "Original recommendation",
        "Revised recommendation",
        "Action",
        "By whom",
        "Outcome",
        "Status",
    ),
    ("TRAINING",),
    (
        "Adult F",
        1,
        "Surrey Police should train all call handlers to recognise coercive control.",
        "1. Train call handlers and front desk staff to recognise coercive control",
        "Commission a half-day course",
        "Surrey Police",
        "Call handlers recognise coercive control from the first call",
        "Green",
    ),
    (
        *[None] * 4,
        "Put all call handlers through the course by rota",
        None,
        "Ninety per cent of call handlers are trained",
        "Amber",
    ),
    (
        "Joan",
        2,
        "All agencies to review their training on domestic abuse.",
        None,
        "Compare all training with the standards of SafeLives",
        "All agencies",
        None,
        None,
    ),
    ("INFORMATION SHARING",),
    (
        "Adult F",
        3,
        "Families should have to tell their story only once.",
        "2. Agree one form for sharing information about risk\n"
        "3. Share the form with general practices",
        "Draft the form with the help of two families\nConsult general practices on the form",
        "Surrey County Council",
        "Families are not asked the same questions twice",
        "Green",
    ),
    (
        "Rosa",
        1,
        "Victim Support and the Probation Service to agree how they tell each other of changes in "
        "risk.",
        "4. Victim Support and the Probation Service to agree a protocol on changes in risk",
        "Write the protocol",
        "Victim Support with support of the Probation Service",
        "Each learns of a change in risk within a day",
        "Amber",
    ),
    (
        *[None] * 3,
        "5. Cafcass to join the protocol",
        "Invite Cafcass to sign the protocol",
        "As above",
        None,
        "Red",
    ),
    ("HOUSING",),
    (
        "Joan",
        4,
        "Housing officers should ask about abuse before they begin to recover rent arrears.",
        "6. Ask about abuse before recovering rent arrears",
        "Amend the procedure for rent arrears",
        "TBC",
        "-",
        None,
    ),
    (
        "Rosa",
        2,
        "Tenants who flee from abuse should keep their place on the housing register.",
        *[None] * 5,
    ),
    (),
    ("Updated by the community safety team in May 2021. Red: late. Amber: begun. Green: done.",),
)
MERGED = ("A1:H1", "A4:H4", "A8:H8", "A12:H12", "A5:A6", "B5:B6", "C5:C6", "D5:D7", "F5:F6")
MERGED_TOO = ("A10:A11", "B10:B11", "C10:C11", "G10:G11")
NATIONAL: tuple[Row, ...] = (
    ("National recommendations",),
    (),
    ("Review", "No", "Recommendation"),
    (
        "Adult F",
        4,
        "The Home Office should publish a standard on how calls about coercive control are "
        "answered.",
    ),
    (
        "Joan",
        5,
        "NHS England and the Royal College of General Practitioners should agree how practices "
        "record abuse that a patient has disclosed.",
    ),
)


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    book = Workbook()
    local, national = book.worksheets[0], book.create_sheet("National")
    local.title = "Local"
    _write(local, LOCAL, (12, 6, 40, 40, 40, 24, 36, 10))
    for merged in MERGED + MERGED_TOO:
        local.merge_cells(merged)
    local["H13"].fill = PatternFill("solid", fgColor=COLOURS["Red"])
    _write(national, NATIONAL, (12, 6, 80))
    national.merge_cells("A1:C1")
    path = folder / "workbook.xlsx"
    book.save(path)
    without_times(path)


def _write(sheet: Worksheet, rows: Sequence[Row], widths: Sequence[int]) -> None:
    """Write the rows, ruled, their status in its colour."""
    side = Side(style="thin")
    for letter, width in zip("ABCDEFGH", widths, strict=False):
        sheet.column_dimensions[letter].width = width
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if len(row) == 1 or number == 3:
                cell.font = Font(bold=True)
            if len(row) > 1:
                cell.border = Border(left=side, right=side, top=side, bottom=side)
            if isinstance(value, str) and value in COLOURS:
                cell.fill = PatternFill("solid", fgColor=COLOURS[value])
