"""`alice.docx`: the Home Office template in several tables, each under the agency it is for."""

from pathlib import Path

from tests.plans.making import word
from tests.plans.making.archive import without_times
from tests.plans.making.word import UP

TITLE = "Safer Medway Partnership: Domestic Homicide Review into the death of Alice – Action Plan"
AGREED = (
    "This plan was agreed by the Review Panel and will be monitored quarterly by the Domestic "
    "Abuse Board."
)
HEADER = (
    "Recommendation",
    "Scope of recommendation i.e. local / regional / national",
    "Action to take",
    "Lead Agency",
    "Key milestones achieved in enacting recommendation",
    "Target Date",
    "Completion Date and Outcome",
)
OVERVIEW = (
    (
        "Recommendation 1\nAll agencies should review their domestic abuse policies in light of "
        "this review.",
        "Local",
        "a) Each agency to audit its policy against the Partnership standard\n"
        "b) Policies to be amended where gaps are found",
        "Medway Council\nKent Police\nMedway Community Healthcare",
        "Audit tool circulated",
        "31/03/2021",
        "Completed 12/04/2021\nEvery agency has a policy that meets the standard",
    ),
    (
        "Recommendation 2\nThe Domestic Abuse Board should commission training on economic abuse.",
        "Local",
        "Commission Surviving Economic Abuse to deliver six sessions",
        "Domestic Abuse Coordinator",
        "Funding agreed January 2021",
        "June 2021",
        "Ongoing",
    ),
    (UP, UP, "Evaluate the training after six months", UP, "", "December 2021", ""),
    (
        "Recommendation 3\nThe Home Office should consider a national campaign on coercive control "
        "in later life.",
        "National",
        "Chair of the CSP to write to the Home Office",
        "Medway Community Safety Partnership",
        "Letter sent",
        "May 2021",
        "Completed May 2021. The Home Office is aware of the learning",
    ),
)
POLICE = (
    (
        "Recommendation 4\nOfficers must ask about children in the household at every incident.",
        "Local",
        "Amend the attendance checklist",
        "Head of Public Protection",
        "",
        "April 2021",
        "Completed April 2021",
    ),
)
TRUST = (
    (
        "Recommendation 5\nMaternity staff should make routine enquiry at booking and at 28 weeks.",
        "Local",
        "• Add a prompt to the maternity record\n• Audit compliance every quarter",
        "Head of Midwifery",
        "Prompt live from February 2021",
        "July 2021",
        "Enquiry is made of every woman",
    ),
)


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    doc = word.landscape()
    doc.add_paragraph("Appendix 3")
    doc.add_heading(TITLE, 1)
    doc.add_paragraph(AGREED)
    doc.add_heading("Overview Report Recommendations", 2)
    word.table(doc, HEADER, OVERVIEW)
    doc.add_heading("Single Agency Recommendations", 2)
    for agency, rows in (("Kent Police", POLICE), ("Medway NHS Foundation Trust", TRUST)):
        doc.add_heading(agency, 3)
        word.table(doc, HEADER, rows)
    path = folder / "alice.docx"
    doc.save(str(path))
    without_times(path)
