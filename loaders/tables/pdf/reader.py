"""The reader of `.pdf`: a process of its own reads it, watched; this puts what it says together."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

from loaders.tables.builder import Builder, Placed
from loaders.tables.words import Piece, words_of

SECONDS = 8.0
"""Time to open a file and read its first page."""
MORE = 1.0
"""Time that each page done adds: several times what a dense one takes."""
BEGIN = (
    "import sys; sys.path[:] = sys.argv[1:]; from loaders.tables.pdf.process import main; main()"
)

Message = dict[str, Any]


class Watch:
    """Ends a process that takes too long."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        """Begin to watch."""
        self.process, self.end, self.late = process, time.monotonic() + SECONDS, False
        threading.Thread(target=self._wait, daemon=True).start()

    def _wait(self) -> None:
        """Wait for the process to end, or end it."""
        while self.process.poll() is None:
            if time.monotonic() > self.end:
                self.late = True
                self.process.kill()
            time.sleep(0.02)


def read(data: bytes, into: Builder, encoding: str) -> None:
    """Read the bytes of a PDF; PlanError says what is wrong. A PDF knows its own encoding."""
    for message in _messages(data, into):
        put(message, into)


def put(message: Message, into: Builder) -> None:
    """Add what a message says to the document."""
    if "fail" in message:
        raise into.fail(message["fail"])
    if "merges" in message:
        into.document.merges = message["merges"]
    elif "paragraph" in message:
        into.paragraph(_piece(message["paragraph"]), page=message["page"])
    elif "table" in message:
        number = into.table(map(_placed, message["table"]), repeated=message["repeated"])
        for kind, says, row, column in message["doubts"] if number else []:
            into.doubt(kind, says, (number or 0, row, column))
    elif "doubt" in message:
        into.doubt(*message["doubt"])


def _piece(said: list[Any]) -> Piece:
    """Return the piece of a message."""
    kind, runs = said
    return Piece(kind, [(text, frozenset(style)) for text, style in runs])


def _placed(cell: list[Any]) -> Placed:
    """Return the cell of a message."""
    row, column, rows, columns, page, fill, pieces = cell
    words = words_of(map(_piece, pieces))
    return Placed(
        row=row, column=column, rows=rows, columns=columns, page=page, fill=fill, words=words
    )


def _messages(data: bytes, into: Builder) -> Iterator[Message]:
    """Return what the process that reads the file says, until it ends or takes too long."""
    with _started() as process:
        watch = Watch(process)
        threading.Thread(target=_give, args=(process, data), daemon=True).start()
        try:
            for line in process.stdout or ():
                if line.endswith(b"\n"):  # else the process was ended in the middle of it
                    watch.end += MORE
                    yield json.loads(line)
            code = process.wait()
        finally:
            process.kill()
    if watch.late:
        raise into.fail("it takes too long to read; print the plan to a PDF again, and load that")
    if code:
        raise into.fail("it takes more memory than a plan needs; print it to a PDF again")


def _started() -> "subprocess.Popen[bytes]":
    """Start the process that reads a file, with this one's import path and no window."""
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    command = [sys.executable, "-c", BEGIN, *(path or os.curdir for path in sys.path)]
    return subprocess.Popen(  # noqa: S603 - this Python, and words that are written above
        command, stdin=pipe, stdout=pipe, stderr=nothing, creationflags=flags
    )


def _give(process: "subprocess.Popen[bytes]", data: bytes) -> None:
    """Give a process its input; one that has ended takes none."""
    try:
        if process.stdin:
            process.stdin.write(data)
            process.stdin.close()
    except OSError:
        process.kill()
