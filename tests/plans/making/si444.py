"""`si444.docx`: the layout with red, amber and green, recommendations merged downwards."""

from pathlib import Path

from tests.plans.making import word
from tests.plans.making.archive import without_times

TITLE = "Independent Investigation SI 444 2011/1262 Homicide Review Action Plan"
RED, AMBER, GREEN = "FF0000", "FFC000", "92D050"
HEADER = (
    "No",
    "Recommendation",
    "Actions required",
    "Identified Lead",
    "Target Date",
    "Progress\nRAG status",
)
ROWS = (
    (
        "1",
        "When organisational structures and policies are changed, there should be a mechanism to "
        "ensure that policy and practice changes are aligned, and any relevant forms or documents "
        "are updated accordingly.",
        "Establish process to ensure that policy and practice changes are aligned, and any "
        "relevant forms or documents are updated accordingly with any changes in organisational "
        "structure",
        "Director of Compliance and Assurance",
        "April 2015",
        "Compliance team review relevant policies and procedures with any changes to "
        "organisational structures to ensure they are aligned to organisation. Completed.",
    ),
    (
        "2",
        "Following a CRHTT assessment, the lead clinician should be responsible for checking with "
        "service users and carers that the outcome of the assessment is clearly understood, and "
        "next steps mutually agreed, with a documented note to that effect.",
        "Paperwork to be reviewed to include clear section to document capacity to understand "
        "outcome of assessment and clear treatment plan.",
        "Deputy Director of Nursing\nDirector of Mental Health",
        "Jan 2016",
        "Care planning group in place. Documentation reviewed but further work in progress "
        "reviewing paperwork and taking actions forward as per CQC inspection.\nCompleted",
    ),
    (
        word.UP,
        word.UP,
        "Information available for carers to be reviewed",
        "Director of Mental Health",
        "Nov 2015",
        "Work undertaken through workshops and production of carers booklet.\nCompleted.",
    ),
    (
        word.UP,
        word.UP,
        "Audits to be undertaken to ensure involvement of patients and carers",
        "Director of Mental Health",
        "Oct 2015",
        "Ongoing audits in place to review involvement of patients and carers in care planning\n"
        "Completed.",
    ),
    (
        "3",
        "Following a CRHTT referral, the referrer should receive feedback on the outcome of the "
        "assessment on the same day, and be informed if there are any changes to the original "
        "assessment time or date.",
        "Team mangers to ensure all teams members aware of the requirement to give feedback on "
        "the same day",
        "CRHTT Team Managers",
        "Dec 2015",
        "Discussed in all team meetings.",
    ),
    (
        word.UP,
        word.UP,
        "Feedback to referrers to be added to the monthly record keeping audit",
        word.UP,
        "Dec 2015",
        "Audit tool not yet amended.",
    ),
    (
        "4",
        "Risk assessments should record what family members and carers say about risk to "
        "themselves.",
        "1. Amend the risk assessment form\n2. Train all clinical staff in its use",
        "1. Director of Nursing\n2. Head of Learning and Development",
        "1. Feb 2016\n2. April 2016",
        "1. Form amended\n2. Dates for training set",
    ),
    (
        "5",
        "NHS England should consider sharing the learning of this investigation with other "
        "providers of crisis teams.",
        "Send the report to NHS England",
        "TBC",
        "n/a",
        "",
    ),
    (
        "6",
        "The Care Programme Approach policy should say who tells the family when a service user "
        "is discharged.",
        "Policy to be amended and ratified",
        "Director of Nursing",
        "March 2016",
        "Overdue",
    ),
)
COLOURS = (GREEN, GREEN, GREEN, GREEN, AMBER, RED, AMBER, None, RED)
FOOTNOTE = "RAG status: red – not started or overdue; amber – under way; green – completed"


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    doc = word.landscape()
    doc.add_paragraph().add_run(TITLE).bold = True
    grid = word.table(doc, HEADER, ROWS)
    for row, colour in enumerate(COLOURS, start=1):
        if colour:
            word.shade(grid.cell(row, 5), colour)
    doc.add_paragraph(FOOTNOTE)
    path = folder / "si444.docx"
    doc.save(str(path))
    without_times(path)
