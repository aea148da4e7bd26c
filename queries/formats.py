"""The formats in which an answer goes out, and which of them is meant."""

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

from graph.errors import QuestionError
from queries.answer import Answer
from queries.faces.delimited import as_csv
from queries.faces.markdown import as_markdown
from queries.faces.structured import as_json
from queries.faces.terminal import as_table
from queries.faces.words import WIDTH, harmless, heading, in_words

__all__ = [
    "BINARY",
    "FORMATS",
    "NO_FILE",
    "WIDTH",
    "as_csv",
    "as_excel",
    "as_json",
    "as_markdown",
    "as_opendocument",
    "as_table",
    "chosen",
    "harmless",
    "heading",
    "in_words",
    "writer",
]

TABLE = "table"


def as_excel(answer: Answer, on: datetime.date | None = None) -> bytes:
    """Return the answer as an Excel workbook; `on` is the day it was asked, or today."""
    from queries.faces import excel  # nobody who wants no spreadsheet waits for it

    return excel.as_excel(answer, on)


def as_opendocument(answer: Answer, on: datetime.date | None = None) -> bytes:
    """Return the answer as an OpenDocument spreadsheet; `on` is the day it was asked, or today."""
    from queries.faces import opendocument  # nobody who wants no spreadsheet waits for it

    return opendocument.as_opendocument(answer, on)


FORMATS: Mapping[str, Callable[[Answer], str]] = {
    TABLE: as_table,
    "csv": as_csv,
    "json": as_json,
    "md": as_markdown,
}
"""What is text."""
BINARY: Mapping[str, Callable[[Answer], bytes]] = {"xlsx": as_excel, "ods": as_opendocument}
"""What is not, and so no terminal shows."""
KNOWN = (*FORMATS, *BINARY)
NO_FILE = "a spreadsheet needs a file to go to: add --output answer.xlsx"


def writer(form: str) -> Callable[[Answer], str | bytes]:
    """Return what writes an answer in a format; QuestionError says which formats there are."""
    if form not in KNOWN:
        raise QuestionError(f"--format {form!r} is not known; there are {', '.join(KNOWN)}")
    return FORMATS[form] if form in FORMATS else BINARY[form]


def chosen(form: str, output: Path | None) -> str:
    """Return the format that is meant: as told, as the file ends, or a table.

    QuestionError where there is no such format, the file ends otherwise, or names nothing, or is
    missing though the format is for a file only.
    """
    if output is not None and not output.name:
        raise QuestionError(f"--output {output}: name a file, such as answer.xlsx")
    called = output.suffix.removeprefix(".").lower() if output else ""
    said = form or (called if called in KNOWN else TABLE)
    writer(said)
    if called in KNOWN and called != said:
        raise QuestionError(f"{output} would hold {said}: leave --format out, or call it .{said}")
    if output is None and said in BINARY:
        raise QuestionError(NO_FILE)
    return said
