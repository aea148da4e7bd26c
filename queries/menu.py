"""The list of questions, as a person chooses from it."""

import textwrap

from queries.faces.words import WIDTH
from queries.parameter import Parameter
from queries.question import Question, catalogue

GROUPS = (
    "who holds what",
    "where it came from and where it went",
    "what is missing",
    "what keeps coming back",
    "progress",
    "beyond the partnership",
    "the graph itself",
    "the network",
)
"""The groups in the order in which an analyst comes to them; others follow by name."""
HINT = """In brackets: what you may choose, and what is taken where you do not; [plan]
without more: every plan.
Ask one:        dhrgraph ask NAME
Choose:         dhrgraph ask NAME -p plan=newham
To a workbook:  dhrgraph ask NAME -o answer.xlsx   (or .ods, .csv, .json, .md)
"""


def menu() -> str:
    """Return every question by group: what it asks, its name, what may be said with it."""
    groups: dict[str, list[Question]] = {}
    for question in catalogue().values():
        groups.setdefault(question.group, []).append(question)
    parts = [
        "\n".join([group[:1].upper() + group[1:], *(_entry(one) for one in groups[group])])
        for group in sorted(groups, key=_place)
    ]
    return "\n\n".join([*parts, HINT])


def _place(group: str) -> tuple[int, str]:
    """Return where a group stands."""
    return (GROUPS.index(group) if group in GROUPS else len(GROUPS), group)


def _entry(question: Question) -> str:
    """Return a question: its title, and below it its name and its parameters."""
    title = textwrap.fill(question.title, WIDTH, initial_indent="  ", subsequent_indent="  ")
    told = [_bracketed(name, one) for name, one in question.parameters.items()]
    return f"{title}\n{_folded([question.name, *told])}"


def _folded(words: list[str]) -> str:
    """Return a name and its brackets, none of them broken at the end of a line."""
    lines = [f"    {words[0]}"]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) > WIDTH:
            lines.append("       ")
        lines[-1] += f" {word}"
    return "\n".join(lines)


def _bracketed(name: str, parameter: Parameter) -> str:
    """Return a parameter with its default; alone where that leaves nothing out."""
    default = parameter.default
    if default is None:
        return f"{name}=…"
    if default == "" or default == parameter.choices:
        return f"[{name}]"
    return f"[{name}={','.join(default) if isinstance(default, list) else default}]"
