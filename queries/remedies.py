"""The commands that settle what a note asks about: of which action or recommendation, and what."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

Row = dict[str, Any]
OF_ROW = """
MATCH (made:{label})-[:STATED_IN]->(said:Passage)
WHERE $plan = '' OR made.plan = $plan
RETURN made.id AS id, said.plan AS plan, said.table AS table, said.row AS row
ORDER BY id
"""
LABELS = ("Action", "Recommendation")
ASKED: dict[str, str] = {
    "owner": "owner=AGENCY",
    "agency": "is=AGENCY",
    "status": "state=STATE",
    "date": "due_on=YEAR-MONTH-DAY",
    "completed": "completed_on=YEAR-MONTH-DAY",
}
"""What is said of a thing, by what its note asks."""
KINDS: dict[str, str] = {
    "owner words not understood": "owner",
    "owner without action": "owner",
    "owner not known": "agency",
    "agency proposed": "agency",
    "agency spelt otherwise": "agency",
    "status not understood": "status",
    "status not exact": "status",
    "several dates": "date",
    "no such date": "date",
    "date impossible": "date",
    "date not understood": "date",
    "date of something else": "date",
    "completed after publication": "completed",
}
"""What a kind of note asks for; of any other kind no value settles it."""
COMPLETION = re.compile(r"\bcomplet|\bachieved|\bclosed", re.IGNORECASE)
MOST = 3
"""So many commands are given for one note."""
Standing = Mapping[tuple[str, int | None, int | None], list[str]]
"""The ids of actions and recommendations by plan, table and row."""


def standing(rows: Iterable[Row]) -> Standing:
    """Return what stands in each row of each table; its actions, else its recommendations."""
    found: dict[tuple[str, int | None, int | None], list[str]] = defaultdict(list)
    for row in rows:
        ids = found[row["plan"], row["table"], row["row"]]
        if row["id"] not in ids:
            ids.append(row["id"])
    return found


def settles(note: Row, there: Iterable[Standing]) -> list[str]:
    """Return the ids that a person may settle for a note: those it is about, or of its row."""
    asked = KINDS.get(note["kind"])
    if asked is None or note["settled"]:
        return []
    if asked == "agency":
        return [one for one in note["about"] if "agency/" in one][:1]
    at = (note["plan"], note["table"], note["row"])
    of_row = next((one[at] for one in there if one.get(at)), [])
    known = [one for one in note["about"] if one in of_row]
    return known or of_row


def commands(note: Row) -> list[str]:
    """Return the commands to copy, with what is to be put in for the words in capitals."""
    asked = KINDS.get(note["kind"], "")
    if asked == "date" and COMPLETION.search(note["header"] or ""):
        asked = "completed"
    said = ASKED.get(asked, "")
    return [f"dhrgraph set {one} {said} --by ROLE --why WHY" for one in note["settles"][:MOST]]
