"""The formats in which an answer goes out, and which of them is meant."""

import datetime
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from graph.errors import QuestionError
from queries.answer import Answer
from queries.faces.delimited import as_csv
from queries.faces.markdown import as_markdown
from queries.faces.structured import as_json
from queries.faces.terminal import as_table

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
    """Return what writes an answer in a format, one that `chosen` gave."""
    return FORMATS[form] if form in FORMATS else BINARY[form]


def chosen(form: str, output: Path | None) -> str:
    """Return the format of an answer that is meant: as told, as the file ends, or a table.

    QuestionError where there is no such format, the file ends otherwise, or is missing though the
    format is for a file only.
    """
    said = meant(form or (TABLE if ending(output) not in KNOWN else ""), output, KNOWN, "an answer")
    if output is None and said in BINARY:
        raise QuestionError(NO_FILE)
    return said


def meant(form: str, output: Path | None, known: Collection[str], of: str) -> str:
    """Return the format as told, or as the file ends; QuestionError where these disagree."""
    called = ending(output)
    said = form or called
    if said not in known:
        raise QuestionError(f"{said!r} is no form of {of}; there are {', '.join(known)}")
    if called in known and called != said:
        raise QuestionError(f"{output} would hold {said}: leave --format out, or call it .{said}")
    return said


def ending(output: Path | None) -> str:
    """Return how a file ends, in small letters and without the dot; nothing where it does not."""
    return output.suffix.removeprefix(".").lower() if output else ""
