"""`plan`: the Home Office action plan template of one review, filled from the graph."""

import datetime
import textwrap
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import QuestionError, StoreError
from graph.settings import settings
from graph.store import connect
from queries.formats import WIDTH
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
    form = _form(form, output)
    today = datetime.datetime.now().astimezone().date()
    with connect(settings()) as store:
        _, found = resolve(store, review, "Review")
        filled = fill(store, found, today)
    path = output or _free(Path(file_name(filled.review, form)))
    _save(path, FORMS[form](filled, today))
    typer.echo(_told(path, filled), nl=False)


def _form(form: str, output: Path | None) -> str:
    """Return the form to write: as told, as the file is called, or docx."""
    if output is not None and not output.name:
        raise QuestionError(f"--output {output}: name a file, such as plan.docx")
    called = output.suffix.removeprefix(".").lower() if output else ""
    said = form or called or "docx"
    if said not in FORMS:
        raise QuestionError(f"{said!r} is no form of a plan; there are {', '.join(FORMS)}")
    if called in FORMS and called != said:
        raise QuestionError(f"{output} would hold {said}: leave --format out, or call it .{said}")
    return said


def _free(path: Path) -> Path:
    """Return a path that nothing has; what is there is replaced only where --output names it."""
    if path.exists():
        raise StoreError(f"{path} is there already; to replace it, write --output {path}")
    return path


def _save(path: Path, content: bytes) -> None:
    """Write a file: whole when all is written, else as it was."""
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_bytes(content)
        new.replace(path)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror}); choose another") from error
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _told(path: Path, filled: Filled) -> str:
    """Return where the plan was written, and how much of it the document says."""
    counts = (textwrap.fill(line, WIDTH, subsequent_indent="  ") for line in filled.counts)
    return "\n".join([f"{filled.title}\n", *counts, f"\nwritten to {path}"]) + "\n"
