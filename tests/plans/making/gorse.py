"""`gorse.xlsx`: a row an action; what goes on is left blank, and no cell is merged."""

from pathlib import Path

from openpyxl import Workbook

from tests.plans.making.archive import without_times

HEADER = (
    "No.",
    "Recommendation",
    "Scope",
    "Agreed action",
    "Agency responsible",
    "Lead officer",
    "Deadline",
    "Outcome",
    "Status",
)
ROWS: tuple[tuple[str | int | None, ...], ...] = (
    (
        1,
        (
            "Hampshire and Isle of Wight Constabulary should review the training of call handlers "
            "so that the history of a caller is always considered."
        ),
        "Local",
        "Review the training package with survivors of domestic abuse",
        "Hampshire and Isle of Wight Constabulary",
        "Head of Contact Management",
        "31 March 2022",
        "Call handlers see the pattern and not only the incident",
        "Complete",
    ),
    (
        None,
        None,
        None,
        "Listen to twenty calls a month and give feedback to call handlers",
        "Hampshire and Isle of Wight Constabulary",
        "Head of Contact Management",
        "Monthly until December 2022",
        "Practice improves and stays improved",
        "In progress",
    ),
    (
        None,
        None,
        None,
        "Publish an internal bulletin on repeat callers",
        "Hampshire and Isle of Wight Constabulary",
        "Corporate Communications Manager",
        "30 April 2022",
        None,
        "Complete",
    ),
    (
        2,
        (
            "Local GP practices should code domestic abuse consistently so that it can be seen by "
            "every clinician."
        ),
        "Local",
        (
            "Circulate the coding guidance of the Royal College of General Practitioners to all "
            "practices"
        ),
        "NHS Hampshire and Isle of Wight",
        "Designated Nurse for Safeguarding",
        "May 2022",
        "The risk is seen by whoever meets the patient",
        "Complete",
    ),
    (
        None,
        None,
        None,
        "Check the use of codes in the annual safeguarding return",
        "NHS Hampshire and Isle of Wight",
        "Designated Nurse for Safeguarding",
        "March 2023",
        None,
        "Not started",
    ),
    (
        3,
        (
            "Alcohol services should ask every person in treatment about abuse, both as a victim "
            "and as a perpetrator."
        ),
        "Local",
        "Add questions to the comprehensive assessment",
        "Hampshire County Council",
        "Public Health Commissioner",
        "June 2022",
        "People in treatment are offered help with abuse",
        "In progress",
    ),
    (
        4,
        (
            "The Department for Work and Pensions should consider how work coaches respond to a "
            "disclosure of abuse."
        ),
        "National",
        "Write to the Department with the learning of the review",
        "Hart District Council",
        "Community Safety Manager",
        "February 2022",
        None,
        "Complete",
    ),
    (
        5,
        "The Partnership should tell the family of the progress that is made.",
        "Local",
        "Send the family a copy of this plan every six months, by way of their advocate",
        "Hart District Council",
        "Community Safety Manager",
        "TBC",
        "The family know that changes have been made",
        "In progress",
    ),
)


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "DHR Gail"
    for row in (HEADER, *ROWS):
        sheet.append(row)
    path = folder / "gorse.xlsx"
    book.save(path)
    without_times(path)
