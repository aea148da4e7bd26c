"""`plan`: the Home Office action plan template of one review, filled from the graph."""

import datetime
import textwrap
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import StoreError
from graph.settings import settings
from graph.store import connect
from queries.faces.saving import save
from queries.faces.words import WIDTH
from queries.formats import ending, meant
from queries.reference import resolve
from queries.template.forms import FORMS, file_name
from queries.template.rows import Filled, fill

REVIEW = typer.Argument(metavar="REVIEW", help="Such as AB, or newham/AB.")
FORM = typer.Option("--format", help="docx, xlsx or csv; as --output ends, or else docx.")
OUTPUT = typer.Option(
    "--output", "-o", help="Write to this file, in place of what it held; else AB-action-plan.docx."
)


def plan(
    review: Annotated[str, REVIEW],
    form: Annotated[str, FORM] = "",
    output: Annotated[Path | None, OUTPUT] = None,
) -> None:
    """Write the Home Office action plan template of a review, filled from the graph."""
    form = meant(form or ending(output) or "docx", output, FORMS, "a plan")
    today = datetime.datetime.now().astimezone().date()
    with connect(settings()) as store:
        _, found = resolve(store, review, "Review")
        filled = fill(store, found, today)
    path = output or _free(Path(file_name(filled.review, form)))
    save(path, FORMS[form](filled, today))
    typer.echo(_told(path, filled), nl=False)


def _free(path: Path) -> Path:
    """Return a path that nothing has; what is there is replaced only where --output names it."""
    if path.exists():
        raise StoreError(f"{path} is there already; to replace it, write --output {path}")
    return path


def _told(path: Path, filled: Filled) -> str:
    """Return where the plan was written, and how much of it the document says."""
    counts = (textwrap.fill(line, WIDTH, subsequent_indent="  ") for line in filled.counts)
    return "\n".join([f"{filled.title}\n", *counts, f"\nwritten to {path}"]) + "\n"
