"""`pages.pdf`: a ruled table over three pages, its header row repeated, two reviews as sections."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

UP, LEFT = "^", "<"
TITLE = "Safer Leeds Executive: action plan of two Domestic Homicide Reviews"
INTRODUCTION = (
    "Both reviews were published in April 2021. The recommendations below were accepted by all "
    "agencies that took part. Actions are followed up every quarter by the executive.",
    "Each recommendation keeps the number that it has in the overview report.",
)
HEADER = ("Ref", "Recommendation", "Actions", "Lead agency", "Target date", "Outcome")
ROWS = (
    ("DHR Adult F", *[LEFT] * 5),
    (
        "1.1",
        "West Yorkshire Police should ask every victim, out of hearing of others, what she wants "
        "to happen next.",
        "1. Change the prompt in the system that records crimes\n"
        "2. Brief all response officers on the change",
        "1. West Yorkshire Police\n2. Officer Training Unit",
        "1. May 2021\n2. July 2021",
        "Victims are heard, and their wishes are on record",
    ),
    (
        "1.2",
        "Patients who disclose abuse in a hospital should be offered an adviser on the same day.",
        "Appoint an adviser to each emergency department",
        "Leeds Teaching Hospitals NHS Trust",
        "September 2021",
        "Patients meet an adviser before they go home",
    ),
    (UP, UP, "Train reception staff to offer a private room", "", "TBC", ""),
    (
        "1.3",
        "A perpetrator who moves into the area should be known to every agency that may meet him "
        "before he arrives.",
        "• Agree a form for notifications\n• Test the form for six months",
        "Probation Service with support of West Yorkshire Police",
        "December 2021",
        "n/a",
    ),
    ("DHR Mary", *[LEFT] * 5),
    (
        "2.1",
        "The Probation Service should speak to the partner of a perpetrator before he is released "
        "to her address.",
        "1. Add a mandatory check to the release plan\n"
        "2. Tell victim liaison officers of the check\n"
        "3. Dip sample twenty release plans a year",
        "Probation Service",
        "1. June 2021\n2. June 2021\n3. April 2022",
        "1. No release plan is agreed without the partner’s view\n"
        "2. Victim liaison officers can object in time",
    ),
    (
        "2.2",
        "Friends and neighbours who worry should know whom they can call without giving a name.",
        "Run a campaign with Crimestoppers in all parts of the city",
        "Victim Support",
        "November 2021",
        "More calls from people who are not themselves victims",
    ),
    (UP, UP, "Ask callers how they heard of the number", UP, "March 2022", UP),
    (
        "2.3",
        "The learning of this review should reach every school and college in the city.",
        "TBC",
        "Leeds City Council",
        "TBC",
        "",
    ),
    (
        "2.4",
        "Interpreters should be independent: a family member is never to interpret when abuse is "
        "suspected.",
        "Write the rule into all contracts with interpreters",
        "All agencies",
        "January 2022",
        "Victims can speak freely in their own language",
    ),
)
FOOTNOTE = "TBC: to be confirmed at the next meeting of the executive."
WIDTHS = (40, 190, 190, 120, 80, 150)


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    styles = getSampleStyleSheet()
    page = SimpleDocTemplate(
        str(folder / "pages.pdf"),
        pagesize=landscape(A4),
        title=TITLE,
        invariant=1,
        topMargin=50,
        bottomMargin=50,
    )
    story: list[Any] = [Paragraph(TITLE, styles["Title"])]
    story += [Paragraph(words, styles["Normal"]) for words in INTRODUCTION]
    story += [Spacer(1, 12), _table(), Spacer(1, 12), Paragraph(FOOTNOTE, styles["Normal"])]
    page.build(story)


def _table() -> Table:
    """Return the table; its rows are tall, so that it fills three pages."""
    normal = getSampleStyleSheet()["Normal"]
    cells = [
        [Paragraph("" if w in (UP, LEFT) else w.replace("\n", "<br/>"), normal) for w in row]
        for row in (HEADER, *ROWS)
    ]
    heights: list[float | None] = [20 if row[1] == LEFT else 105 for row in ROWS]
    ruled: list[Any] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    shaded = [("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]
    style = TableStyle([*ruled, *shaded, *_spans(ROWS)])
    return Table(cells, colWidths=WIDTHS, rowHeights=[None, *heights], repeatRows=1, style=style)


def _spans(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Yield the spans of the marks; no row spans more than the one below."""
    for number, row in enumerate(rows, start=1):
        for column, words in enumerate(row):
            if words == UP:
                yield "SPAN", (column, number - 1), (column, number)
        if LEFT in row:
            yield "SPAN", (0, number), (-1, number)
