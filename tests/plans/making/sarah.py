"""`sarah.docx`: the Home Office template of one review, with merged cells and automatic numbers."""

from pathlib import Path

from docx.document import Document as Doc

from tests.plans.making import word
from tests.plans.making.archive import without_times

TITLE = "Domestic Homicide Review Action Plan - Sarah"
NOTES = (
    "All the recommendations of the report have been considered and discussed in practice.",
    "Where the practice makes any reference to Safeguarding this includes Domestic Violence and "
    "history of domestic violence.",
    "The Bassetlaw Newark and Sherwood Community Safety Partnership includes but is not limited "
    "to the following",
)
AGENCIES = (
    "Bassetlaw District Council",
    "Newark & Sherwood District Council",
    "Nottinghamshire County Council",
    "Nottinghamshire Police",
    "Nottinghamshire Office of the Police and Crime Commissioner",
    "National Probation Service",
    "Bassetlaw CCG",
    "Nottinghamshire CCG",
    "Nottinghamshire HealthCare Trust",
    "Sherwood Forest Hospital Trust",
    "Doncaster and Bassetlaw Hospital Trust",
    "Nottinghamshire Women’s Aid",
)
MONITORED = (
    "This Action Plan will be monitored by the Community Safety Partnership 3 monthly and 6 "
    "monthly.  Any concerns will be escalated to the Joint Strategic Group of the Partnership."
)
HEADER = (
    "Recommendation",
    "Scope of recommendation (i.e. local or regional)",
    "Action to take",
    "Lead Agency",
    "Key milestones achieved in enacting recommendation",
    "Target Date",
    "Date of completion and outcome",
)
ROWS = (
    (
        "a) Bassetlaw, Newark and Sherwood Community Safety Partnership should assure itself that "
        "domestic abuse victims are protected through agencies demonstrating an effective "
        "domestic abuse policy.\n"
        "b) This should include that practitioners who come into contact with potential domestic "
        "abuse survivors are trained and use the DASH risk assessment tool.",
        "Local",
        "# Ensure both local authorities are aware of the joint Safeguarding policy\n"
        "# All partners ensure they have an internal DA Policy with a clear definition, referral "
        "pathways and consider a set of common minimum standards\n"
        "# Include a set agenda item at the JSG/Partnership Delivery Group as a reminder for all "
        "individual organisations around their responsibility regarding the policy",
        "# Bassetlaw District Council and Newark & Sherwood District Council\n"
        "# All partners\n"
        "# BNSCSP",
        "# Joint policy circulated to both councils\n"
        "# Common minimum standards drafted\n"
        "# Item on every agenda since March 2017",
        "# May 2017\n# September 2017\n# March 2017",
        "# Completed May 2017: both councils work to one joint policy\n"
        "# TBC\n"
        "# Completed March 2017",
    ),
    (
        word.UP,
        word.UP,
        "Carry out a training needs analysis of front line staff on the DASH risk assessment tool",
        "Nottinghamshire Women’s Aid with support of Nottinghamshire County Council",
        "Survey sent to all partners",
        "December 2017",
        "",
    ),
    ("Information sharing between agencies", *[word.LEFT] * 6),
    (
        "Nottinghamshire Police should share all medium and high risk DASH assessments with the "
        "victim’s GP, with her consent.",
        "Local",
        "Agree an information sharing protocol with general practices",
        "Nottinghamshire Police",
        "Protocol drafted and with the practices for comment",
        "June 2017",
        "Completed 30 June 2017\nGPs know which of their patients are at risk",
    ),
    (
        word.UP,
        word.UP,
        "Brief all response officers on the protocol",
        word.UP,
        "",
        "July 2017",
        word.UP,
    ),
    (
        word.UP,
        word.UP,
        "* Audit a sample of shared assessments\n* Report the findings of the audit to the JSG",
        "[-Bassetlaw CCG-]Bassetlaw Domestic Abuse Forum",
        "n/a",
        "TBC",
        "",
    ),
    (
        "The National Probation Service should [-consider whether to -]tell the GP of a "
        "perpetrator when he begins a programme for perpetrators.",
        "National",
        "",
        "National Probation Service",
        "Raised with the national lead",
        "TBC",
        "",
    ),
    ("Routine enquiry and awareness", *[word.LEFT] * 6),
    (
        "Sherwood Forest Hospital Trust and Doncaster and Bassetlaw Hospital Trust to introduce "
        "routine enquiry about domestic abuse in both emergency departments.",
        "Regional",
        "# Write a procedure for routine enquiry\n"
        "# Train all emergency department staff in its use",
        "Sherwood Forest Hospital Trust\nDoncaster and Bassetlaw Hospital Trust",
        "Procedure agreed by both trusts",
        "# January 2018\n# March 2018",
        "31 March 2018\nPatients are asked about abuse at every attendance",
    ),
    (
        "Posters and cards in all waiting rooms should tell patients, families and friends where "
        "they can turn for help.",
        "Local",
        "Put up posters and lay out cards in English, Polish and Romanian",
        "As above",
        "Posters printed",
        "November 2018",
        "Completed November 2018",
    ),
)
FOOTNOTE = "Key: DA – domestic abuse; JSG – Joint Strategic Group. Last reviewed in November 2018."


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    doc = word.landscape()
    doc.add_heading(TITLE, level=1)
    _opening(doc)
    grid = word.table(doc, HEADER, ROWS)
    word.comment(doc, grid.cell(4, 2).paragraphs[0], "Ask the Caldicott Guardian to look at this")
    doc.add_paragraph(FOOTNOTE)
    path = folder / "sarah.docx"
    doc.save(str(path))
    without_times(path)


def _opening(doc: Doc) -> None:
    """Write the lines before the table."""
    doc.add_paragraph("Note that:")
    for note in NOTES:
        doc.add_paragraph(note, style="List Bullet")
    doc.add_paragraph("Agencies who are therefore responsible for this Action Plan:")
    for agency in AGENCIES:
        doc.add_paragraph(agency, style="List Bullet")
    doc.add_paragraph(MONITORED)
