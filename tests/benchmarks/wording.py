"""Plausible sentences for made-up plans, and names for the places they come from."""

from random import Random

THEMES = (
    "Information sharing", "Routine enquiry", "Risk assessment", "Referral pathways",
    "Training and supervision", "Coercive control", "Housing and homelessness",
    "Children in the household", "Mental health", "Alcohol and drugs", "Older people",
    "Carers", "Working with perpetrators", "Interpreting and language", "Faith and culture",
    "Publicity", "Primary care", "Policy in the workplace", "Record keeping", "Escalation",
)  # fmt: skip
SHARERS = (
    "All partner agencies", "General practices", "Housing providers", "Adult social care",
    "Children's services", "Maternity services", "Emergency departments", "Schools and colleges",
    "The probation service", "The safeguarding board", "Substance misuse services",
    "Community mental health teams",
)  # fmt: skip
DUTIES = (
    "should ask about abuse whenever somebody is seen alone",
    "should record who lives in the household and who else visits",
    "should agree one threshold for referral to the risk conference",
    "should make sure that an independent interpreter is offered, and never a relative",
    "should review how missed appointments of people at risk are followed up",
    "should check that staff can recognise control over money, movement and friends",
    "should share what they know before a case is closed",
    "should keep a named lead whom front-line staff can ring for advice",
    "should test by audit whether the safety plan was acted upon",
    "should offer carers an assessment of their own and explain what it is for",
)
REASONS = (
    "so that no single agency holds the whole risk alone",
    "because the review found that three services each held a part of the picture",
    "with a report to the partnership within six months",
    "and tell the family how the learning has been used",
    "including where the person at risk has withdrawn a complaint",
    "and include those who have no recourse to public funds",
    "with particular regard to people who are newly arrived in the area",
)
STEPS = (
    "Write a short briefing on", "Hold two workshops about", "Audit twenty case files for",
    "Agree a joint protocol on", "Add a question to the assessment form about",
    "Commission a training course on", "Publish a leaflet in six languages about",
    "Nominate a champion in every team for", "Report each quarter to the board on",
    "Review the contract with the provider for", "Map the present services for",
    "Ask people who use the service about",
)  # fmt: skip
SUBJECTS = (
    "routine enquiry in private", "escalation between managers", "stalking and harassment",
    "abuse of parents by grown-up children", "safe discharge from hospital",
    "the duty to house people who flee", "separation as a time of danger",
    "the sharing of information without consent", "honour-based abuse", "economic abuse",
    "the voice of the child", "repeat callers", "recording of injuries", "suicide and abuse",
)  # fmt: skip
WAYS = (
    "and bring the result to the next meeting", "together with the voluntary sector",
    "for all new starters and yearly afterwards", "using an anonymised case from the review",
    "and put the material on the intranet", "before the end of the financial year",
    "with an evaluation after three months", "and check understanding in supervision",
)  # fmt: skip
AIMS = (
    "Staff are confident to ask about", "More people are referred early because of work on",
    "Files show good practice in", "Fewer cases are closed without regard to",
    "Residents know where to turn about",
)  # fmt: skip
BEGINNINGS = (
    "Ash", "Birch", "Coln", "Dun", "Elm", "Fern", "Gar", "Hazel", "Ing", "Kel", "Lang", "Marl",
)  # fmt: skip
ENDINGS = ("bourne", "combe", "dale", "field", "gate", "ham", "leigh", "mere", "stead", "wick")


def area(number: int) -> str:
    """Return the name of an invented council area, another one for each number."""
    lap, place = divmod(number, len(BEGINNINGS) * len(ENDINGS))
    ending, beginning = divmod(place, len(BEGINNINGS))
    return BEGINNINGS[beginning] + ENDINGS[ending] + (f" {lap + 1}" if lap else "")


def recommendation(rng: Random) -> str:
    """Return what a review might ask for: 80 to 190 characters."""
    return f"{rng.choice(SHARERS)} {rng.choice(DUTIES)}, {rng.choice(REASONS)}."


def action(rng: Random) -> str:
    """Return what somebody might do about it: 50 to 130 characters."""
    return f"{rng.choice(STEPS)} {rng.choice(SUBJECTS)} {rng.choice(WAYS)}"


def outcome(rng: Random) -> str:
    """Return what an action might be meant to achieve."""
    return f"{rng.choice(AIMS)} {rng.choice(SUBJECTS)}"
