"""The list of questions, as a person chooses from it."""

import textwrap

from queries.formats import WIDTH
from queries.question import Question, catalogue

HINT = """Ask one:           dhrgraph ask NAME
With a parameter:  dhrgraph ask NAME -p name=value
To a spreadsheet:  dhrgraph ask NAME --format csv -o FILE
"""


def menu() -> str:
    """Return every question by group: what it asks, its name, its parameters."""
    groups: dict[str, list[Question]] = {}
    for question in catalogue().values():
        groups.setdefault(question.group, []).append(question)
    parts = [
        "\n".join([group.capitalize(), *(_entry(question) for question in questions)])
        for group, questions in groups.items()
    ]
    return "\n\n".join([*parts, HINT])


def _entry(question: Question) -> str:
    """Return a question with its name and its parameters."""
    title = textwrap.fill(question.title, WIDTH, initial_indent="  ", subsequent_indent="    ")
    names = ", ".join(question.parameters)
    return f"{title}\n    {question.name}" + (f"  (parameters: {names})" if names else "")
