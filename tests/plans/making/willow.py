"""`willow.docx`: a table of actions in which each recommendation is a row over the full width."""

from pathlib import Path

from tests.plans.making import word
from tests.plans.making.archive import without_times
from tests.plans.making.word import LEFT

HEADER = ("Ref", "Action", "Lead agency", "Timescale", "RAG")
SCHOOLS = "Buckinghamshire Council Education Service"
ROWS = (
    (
        "Recommendation 1: Thames Valley Police should review how it answers calls from "
        "neighbours.",
        *[LEFT] * 4,
    ),
    ("1.1", "Listen to a sample of fifty calls", "Thames Valley Police", "May 2022", "Green"),
    ("1.2", "Write guidance for call takers", "Thames Valley Police", "July 2022", "Amber"),
    (
        "Recommendation 2: GP practices should have a named lead for domestic abuse.",
        *[LEFT] * 4,
    ),
    (
        "2.1",
        "Write to every practice for the name of its lead",
        "Buckinghamshire CCG",
        "June 2022",
        "Green",
    ),
    (
        "Recommendation 3: The Home Office should fund a national register of leads.",
        *[LEFT] * 4,
    ),
    ("3.1", "Letter from the chair", "Chair of the partnership", "May 2022", "Green"),
    (
        "Recommendation 4: Safeguarding leads in schools should know the MARAC process.",
        *[LEFT] * 4,
    ),
    ("4.1", "Hold a briefing for safeguarding leads", SCHOOLS, "September 2022", "Red"),
    ("4.2", "Publish the briefing online", SCHOOLS, "October 2022", "Red"),
)


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    doc = word.landscape()
    doc.add_heading("Domestic Homicide Review “Willow” – Action Plan", 1)
    word.table(doc, HEADER, ROWS)
    path = folder / "willow.docx"
    doc.save(str(path))
    without_times(path)
