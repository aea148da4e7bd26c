"""`find`: what holds some words, wherever in the graph they stand."""

from typing import Annotated

import typer

from graph.errors import QuestionError
from graph.settings import settings
from graph.store import connect
from queries.find_text import find_json, find_text
from queries.finding import KINDS
from queries.finding import find as find_words

WORDS = typer.Argument(metavar="WORDS", help="Words, or a phrase: '\"case conference\"'.")
PLAN = typer.Option("--plan", help="Only this plan, by its short name, such as newham.")
KIND = typer.Option("--kind", help=f"Only {', '.join(KINDS)}; once for each.", metavar="KIND")
MOST = typer.Option("--most", help="How many to list at most.")
FORM = typer.Option("--format", help="table or json.")
FORMATS = {"table": find_text, "json": find_json}


def find(
    words: Annotated[list[str], WORDS],
    plan: Annotated[str, PLAN] = "",
    kind: Annotated[list[str] | None, KIND] = None,
    most: Annotated[int, MOST] = 20,
    form: Annotated[str, FORM] = "table",
) -> None:
    """Find words in recommendations, actions, outcomes, agencies and passages, best first."""
    if form not in FORMATS:
        raise QuestionError(f"--format {form!r} is not known; there are {', '.join(FORMATS)}")
    with connect(settings()) as store:
        found = find_words(store, " ".join(words), plan=plan, kinds=kind or (), most=most)
    typer.echo(FORMATS[form](found), nl=False)
