"""`rowan.xlsx`: dates as Excel and people write them, colours of status, a sheet with their key."""

import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.plans.making.archive import without_times

Value = str | int | datetime.date | None
COLOURS = {"red": "FF0000", "amber": "FFC000", "green": "00B050", "blue": "0070C0"}
HEADER = ("No", "Recommendation", "Action", "Lead", "Target date", "Date completed", "RAG")
SHORT, MONTHLY = "dd/mm/yyyy", "mmm-yy"
CALLS = "Call handlers should be told of earlier calls from the same address by 1 May 2018."
STANDARD = (
    "Referrals should be answered within 24 hours of an incident, and people should be told what "
    "came of it."
)
BOOKLET = (
    "The booklet for families should be rewritten within six months of publication of this report."
)
DENTISTS = "Dentists should be taught what to look for."
ROWS: tuple[tuple[tuple[Value, ...], str | None], ...] = (
    (
        (
            *(1, CALLS, "Write the guidance", "Kent Police"),
            *(datetime.date(2018, 4, 30), datetime.date(2018, 5, 11), None),
        ),
        "green",
    ),
    (
        (
            *(None, None, "Test the guidance with twenty calls", "Kent Police"),
            *(datetime.date(2018, 7, 1), "w/c 9 July 2018", None),
        ),
        "blue",
    ),
    (
        (
            *(2, STANDARD, "Agree a standard with every service", "Victim Support"),
            *("Q3 2018/19", None, "See minutes"),
        ),
        "amber",
    ),
    (
        (
            *(None, None, "Report on the standard", "Victim Support"),
            *("March 2019, extended to end of June 2019", None, None),
        ),
        "red",
    ),
    (
        (
            *(3, BOOKLET, "Rewrite the booklet", "Victim Support"),
            *("within 6 months of publication", "31 June 2018", "Complete"),
        ),
        "green",
    ),
    (
        (
            *(None, None, "Print the booklet in four languages", "Victim Support"),
            *("Text: May 2018; pictures: August 2018", "Aug 18", None),
        ),
        "green",
    ),
    (
        (
            *(4, DENTISTS, "Hold four courses", "Probation Service"),
            *("Jan - Mar 2019", None, "No longer required"),
        ),
        None,
    ),
    (
        (
            *(None, None, "Put the learning on the website", "Probation Service"),
            *("Spring 2019", None, "75%"),
        ),
        "amber",
    ),
    (
        (
            *(None, None, "Write to the deans of dental schools", "Probation Service"),
            *("Immediate", "12/31/2018", "Completed – ongoing"),
        ),
        "blue",
    ),
)
MERGED = ("A4:A5", "B4:B5", "A6:A7", "B6:B7", "A8:A9", "B8:B9", "A10:A12", "B10:B12")
KEY = (
    ("red", "Not yet started"),
    ("amber", "Under way and on target"),
    ("green", "Completed"),
    ("blue", "Completed and part of everyday practice"),
)


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    book = Workbook()
    plan, key = book.worksheets[0], book.create_sheet("Key")
    plan.title = "Plan"
    for line in (("Domestic Homicide Review: Rowan – action plan",), (), HEADER):
        plan.append(line)
    for values, colour in ROWS:
        plan.append(values)
        if colour:
            plan.cell(plan.max_row, 7).fill = _fill(colour)
    for place, form in (("E4", SHORT), ("F4", SHORT), ("E5", MONTHLY)):
        plan[place].number_format = form
    for merged in MERGED:
        plan.merge_cells(merged)
    for row, (colour, words) in enumerate(KEY, start=1):
        key.cell(row, 1).fill = _fill(colour)
        key.cell(row, 2, words)
    path = folder / "rowan.xlsx"
    book.save(path)
    without_times(path)


def _fill(colour: str) -> PatternFill:
    """Return a cell's background of a colour."""
    return PatternFill("solid", fgColor=COLOURS[colour])
