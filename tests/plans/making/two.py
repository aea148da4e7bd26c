"""`two.ods`: two sheets of different layout: one has merged cells, one agencies as sections."""

from pathlib import Path

from tests.plans.making import ods
from tests.plans.making.ods import LEFT, UP

OVERVIEW = (
    ("Domestic Homicide Review – Adult T – Action Plan",),
    ("",),
    ("No", "Recommendation", "Scope", "Action to take", "Lead Agency", "Target date", "Outcome"),
    (
        "1",
        "Nottinghamshire County Council should make sure that carers are offered an assessment of "
        "their own.",
        "Local",
        "Write to all known carers",
        "Nottinghamshire County Council",
        "January 2020",
        "Carers know of their right to an assessment",
    ),
    (UP, UP, UP, "Audit the offers of assessments twice a year", UP, "July 2020", ""),
    (
        "2",
        "It should always be clear who holds the risk when several services work with one family.",
        "Local",
        "1. Name a lead professional in each case\n2. Record the lead professional on every system",
        "1. All agencies\n2. Nottinghamshire Healthcare NHS Foundation Trust",
        "March 2020",
        "1. One professional answers for each plan\n2. Anyone can see who leads",
    ),
    (
        "3",
        "Family members who are worried should have somebody to turn to at any hour.",
        "Regional",
        "TBC",
        "Nottinghamshire Women’s Aid",
        "n/a",
        "–",
    ),
)
AGENCIES = (
    ("Recommendations to single agencies",),
    ("",),
    (
        "Responsible agency",
        "Ref",
        "Recommendation",
        "Key action",
        "Date for completion",
        "Expected outcome",
    ),
    ("Nottinghamshire Police", *[LEFT] * 5),
    (
        "Nottinghamshire Police",
        "P1",
        "Body-worn video should be used at every domestic incident.",
        "Amend the policy on body-worn video",
        "February 2020",
        "Evidence does not depend on the victim alone",
    ),
    (
        "Domestic Abuse Scrutiny Panel",
        "P2",
        "Supervisors should review every case that is closed without an arrest.",
        "Set up a weekly review\nReport the results to the scrutiny panel",
        "April 2020",
        "Decisions are consistent",
    ),
    ("Nottinghamshire Healthcare NHS Foundation Trust", *[LEFT] * 5),
    (
        "",
        "H1",
        "Risk to carers should be part of every risk assessment.",
        "Revise the template for risk assessments",
        "May 2020",
        "Risk to carers is seen early",
    ),
)


def make(folder: Path) -> None:
    """Write the plan into the folder."""
    ods.save(folder / "two.ods", {"Overview report": OVERVIEW, "Single agency": AGENCIES})
