"""Writes `CATALOGUE.md` from the questions: `python -m queries.document`."""

from itertools import groupby
from pathlib import Path

from queries.parameter import Parameter, allowed
from queries.question import Question, catalogue

PAGE = Path(__file__).with_name("CATALOGUE.md")
HEAD = """\
# What can be asked

Made by `python -m queries.document` from the files in `queries/catalogue/`; change those.
Ask one with `dhrgraph ask NAME`.
"""


def catalogue_markdown() -> str:
    """Return the page that lists every question with its parameters and columns."""
    groups = groupby(catalogue().values(), key=lambda question: question.group)
    return HEAD + "".join(_group(name, list(questions)) for name, questions in groups)


def _group(name: str, questions: list[Question]) -> str:
    """Return the part of the page about one group."""
    return f"\n## {name.capitalize()}\n" + "".join(_question(one) for one in questions)


def _question(question: Question) -> str:
    """Return the part of the page about one question."""
    parameters = [_parameter(name, one) for name, one in question.parameters.items()]
    columns = [f"| `{name}` | {_cell(means)} |" for name, means in question.columns.items()]
    parts = [f"\n### {question.name}\n\n**{question.title}**\n\n{question.answers}\n"]
    if parameters:
        parts.append(_table("| parameter | is | default | about |", parameters))
    parts.append(_table("| column | holds |", columns))
    return "".join(parts)


def _table(head: str, rows: list[str]) -> str:
    """Return a table of Markdown."""
    rule = "|" + "---|" * (head.count("|") - 1)
    return "\n" + "\n".join([head, rule, *rows]) + "\n"


def _parameter(name: str, parameter: Parameter) -> str:
    """Return the row about one parameter."""
    cells = [f"`{name}`", _cell(allowed(parameter)), _default(parameter), _cell(parameter.help)]
    return f"| {' | '.join(cells)} |"


def _default(parameter: Parameter) -> str:
    """Return the default as a person would write it."""
    match parameter.default:
        case None:
            return "none: it must be given"
        case "":
            return "empty"
        case list() as parts:
            return f"`{','.join(parts)}`"
        case value:
            return f"`{value}`"


def _cell(words: str) -> str:
    """Return words fit for a cell of a table."""
    return words.replace("|", r"\|")


if __name__ == "__main__":
    PAGE.write_text(catalogue_markdown(), encoding="utf-8")
