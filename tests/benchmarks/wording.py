"""Plausible sentences for made-up plans, and names for the places they come from."""

from random import Random

from tests.benchmarks.asking import asked

THEMES = (
    "Information sharing", "Routine enquiry", "Risk assessment", "Referral pathways",
    "Training and supervision", "Coercive control", "Housing and homelessness",
    "Children in the household", "Mental health", "Alcohol and drugs", "Older people",
    "Carers", "Working with perpetrators", "Interpreting and language", "Faith and culture",
    "Publicity", "Primary care", "Policy in the workplace", "Record keeping", "Escalation",
)  # fmt: skip
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
AREAS = 40
"""How many places the recommendations name."""
ENDINGS = ("bourne", "combe", "dale", "field", "gate", "ham", "leigh", "mere", "stead", "wick")


def area(number: int) -> str:
    """Return the name of an invented council area, another one for each number."""
    lap, place = divmod(number, len(BEGINNINGS) * len(ENDINGS))
    ending, beginning = divmod(place, len(BEGINNINGS))
    return BEGINNINGS[beginning] + ENDINGS[ending] + (f" {lap + 1}" if lap else "")


def recommendation(rng: Random) -> str:
    """Return what a review might ask for: 60 to 290 characters."""
    return asked(rng, area(rng.randrange(AREAS)))


def action(rng: Random) -> str:
    """Return what somebody might do about it: 50 to 130 characters."""
    return f"{rng.choice(STEPS)} {rng.choice(SUBJECTS)} {rng.choice(WAYS)}"


def outcome(rng: Random) -> str:
    """Return what an action might be meant to achieve."""
    return f"{rng.choice(AIMS)} {rng.choice(SUBJECTS)}"
