"""`lincoln.xlsx`: a sheet for each of three reviews, named above its header, with blank rows."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from tests.plans.making.archive import without_times

Row = Sequence[str | int]
HEADER = (
    "Ref",
    "Recommendation",
    "Agency",
    "Action agreed",
    "Timescale",
    "Outcome sought",
    "Status",
)
SHEETS: Mapping[str, Sequence[Row]] = {
    "DHR 1": (
        (
            1,
            "Lincolnshire Police should record every breach of an order as a crime.",
            "Lincolnshire Police",
            "Issue a force instruction",
            "Jan 2018",
            "Breaches are recorded",
            "Complete",
        ),
        (
            2,
            "Schools should know how to raise worries about a parent.",
            "Lincolnshire County Council Education",
            "Send a briefing to all heads",
            "Feb 2018",
            "Schools raise worries early",
            "Complete",
        ),
        (
            3,
            "GPs should code domestic abuse in the notes of victim and children.",
            "South West Lincolnshire CCG",
            "Develop a coding guide",
            "Mar 2018",
            "Abuse is visible in the record",
            "Ongoing",
        ),
    ),
    "DHR 2": (
        (
            1,
            "Lincolnshire Police should check custody records for earlier partners.",
            "Lincolnshire Police",
            "Amend custody guidance",
            "Jan 2019",
            "Earlier partners are warned",
            "Complete",
        ),
        (
            2,
            "Probation should tell the IDVA service about release dates.",
            "National Probation Service",
            "Agree a notification process",
            "June 2019",
            "Victims are ready for release",
            "Ongoing",
        ),
    ),
    "DHR 3": (
        (
            1,
            "Housing associations should train repairs staff to notice damage caused by abuse.",
            "Lincolnshire Housing Partnership",
            "Include in induction",
            "Sept 2020",
            "Damage is noticed",
            "Not started",
        ),
    ),
}


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        above: tuple[Row, ...] = (
            ("Lincoln Community Safety Partnership",),
            (f"{name} – Action Plan",),
            (),
            HEADER,
        )
        for row in above:
            sheet.append(row)
        for row in rows:
            sheet.append(row)
            sheet.append(())
    path = folder / "lincoln.xlsx"
    book.save(path)
    without_times(path)
