"""Made-up records of a review, for what the template makes of them."""

import datetime
from typing import Any

from queries.template.found import Addressee, Aim, Doing, Found, Original, Owner, Revision, Way
from queries.template.rows import Filled, filled

ON = datetime.date(2026, 11, 23)
STATED = Way(basis="stated")
ASKED, SCOPE, ACTION, LEAD, MILESTONES, DUE, DONE, KNOWN = range(8)


def doing(text: str = "Write a protocol", **more: Any) -> Doing:  # noqa: ANN401
    """An action of which nothing else is known."""
    nothing: dict[str, Any] = dict.fromkeys(("number", "status", "due", "completed", "progress"))
    return Doing(
        **{"id": f"x/{text[:9]}", "owners": (), "aims": (), **nothing, "text": text, **more}
    )


def owner(words: str, **more: Any) -> Owner:  # noqa: ANN401
    """A lead, stated."""
    said = {"agency": words.lower(), "words": words, "role": "lead", "basis": "stated"}
    return Owner(**said | more)


def aim(words: str, **more: Any) -> Aim:  # noqa: ANN401
    """An outcome, stated."""
    return Aim(**{"id": words, "words": words, "basis": "stated"} | more)


def revision(number: str | None = "R1", **more: Any) -> Revision:  # noqa: ANN401
    """A revised recommendation, stated."""
    said = {"id": f"x/{number}", "number": number, "text": "Train and test", "basis": "stated"}
    return Revision(**said | more)


def addressee(words: str, **more: Any) -> Addressee:  # noqa: ANN401
    """Whom a heading names, and the gazetteer knows."""
    said: dict[str, Any] = {"words": words, "basis": "carried", "within": False, "known": True}
    return Addressee(**said | more)


def original(*actions: Doing, ways: tuple[Way, ...] = (STATED,), **more: Any) -> Original:  # noqa: ANN401
    """A recommendation that its actions address as the ways say."""
    said: dict[str, Any] = {
        "id": "x/A/1",
        "number": "1",
        "text": "Train all staff.",
        "scope": "local",
        "scope_basis": "stated",
        "made": "stated",
        "asked": (),
        "revised": (),
        "actions": tuple((one, ways) for one in actions),
    }
    return Original(**said | more)


def found(*originals: Original, **more: Any) -> Found:  # noqa: ANN401
    """A review of some recommendations."""
    said: dict[str, Any] = {
        "id": "x/A",
        "name": "A",
        "kind": "DHR",
        "area": "Aton",
        "plan": "x",
        "title": "Aton action plan",
        "published": "2019",
        "source": "a letter",
        "originals": originals,
        "themes": (),
        "questions": 0,
    }
    return Found(**said | more)


def table(*originals: Original, **more: Any) -> Filled:  # noqa: ANN401
    """The template filled for some recommendations."""
    return filled(found(*originals, **more), ON)


def column(filled: Filled, at: int) -> list[str]:
    """The words of a column, row by row."""
    return [row.cells[at].text for row in filled.rows]


def below(filled: Filled) -> str:
    """What stands below the table."""
    return "\n".join(line for head, lines in filled.sections for line in (head, *lines))
