"""`ask`, `trace` and `changes`: an answer of the catalogue, printed or in a file."""

from pathlib import Path
from typing import Annotated

import typer

from graph.errors import QuestionError
from graph.settings import settings
from graph.store import connect
from queries.answer import ask as ask_question
from queries.changes import changes_text
from queries.faces.saving import save
from queries.formats import NO_FILE, TABLE, chosen, writer
from queries.menu import menu
from queries.overview import settled_of
from queries.reference import resolve
from queries.terminal import trace_text

QUESTION = typer.Argument(help="Name of a question; none: the list.")
PARAMETER = typer.Option(
    "--parameter", "-p", help="As name=value; once for each.", metavar="NAME=VALUE"
)
RECOMMENDATION = typer.Argument(help="Such as R10, or AB 2, or newham/AB/2.")
PLAN = typer.Argument(help="The short name of a plan, such as newham.")
VERSION = typer.Option(help="Only what this version brought.")
FORM = typer.Option(
    "--format", help="table, csv, json, md, xlsx or ods; as --output ends, or else table."
)
OUTPUT = typer.Option("--output", "-o", help="Write to this file instead of the terminal.")


def ask(
    question: Annotated[str, QUESTION] = "",
    parameter: Annotated[list[str] | None, PARAMETER] = None,
    form: Annotated[str, FORM] = "",
    output: Annotated[Path | None, OUTPUT] = None,
) -> None:
    """Answer a question of the catalogue; without a name, list the questions."""
    if not question:
        typer.echo(menu(), nl=False)
        return
    write = writer(chosen(form, output))
    given = _pairs(parameter or [])
    with connect(settings()) as store:
        answer = ask_question(store, question, given)
    _out(write(answer), output)


def trace(
    recommendation: Annotated[str, RECOMMENDATION],
    form: Annotated[str, FORM] = "",
    output: Annotated[Path | None, OUTPUT] = None,
) -> None:
    """Follow a recommendation back to its reviews and forward to what was done."""
    form = chosen(form, output)
    with connect(settings()) as store:
        _, found = resolve(store, recommendation)
        answer = ask_question(store, "trace_recommendation", {"recommendation": found})
        settled = settled_of(store, found)
    _out(trace_text(answer, settled) if form == TABLE else writer(form)(answer), output)


def changes(
    plan: Annotated[str, PLAN],
    version: Annotated[int, VERSION] = 0,
    form: Annotated[str, FORM] = "",
    output: Annotated[Path | None, OUTPUT] = None,
) -> None:
    """Say what changed between the versions of a plan that were loaded."""
    form = chosen(form, output)
    with connect(settings()) as store:
        answer = ask_question(store, "plan_changes", {"plan": plan, "version": version})
    _out(changes_text(answer) if form == TABLE else writer(form)(answer), output)


def _pairs(told: list[str]) -> dict[str, str]:
    """Return the parameters by name; QuestionError where one has no value, or two."""
    given: dict[str, str] = {}
    for words in told:
        name, sign, value = (part.strip() for part in words.partition("="))
        if not sign:
            raise QuestionError(f"--parameter {words!r}: write it as name=value")
        if name in given:
            raise QuestionError(
                f"--parameter {name!r} is told twice, as {given[name]!r} and {value!r}; "
                "tell it once, several values of one list with commas between them"
            )
        given[name] = value
    return given


def _out(content: str | bytes, output: Path | None) -> None:
    """Print a text, or write it to a file; what is no text needs one."""
    if output is not None:
        save(output, content.encode("utf-8") if isinstance(content, str) else content)
        typer.echo(f"written to {output}", err=True)
    elif isinstance(content, bytes):
        raise QuestionError(NO_FILE)
    else:
        typer.echo(content, nl=False)
