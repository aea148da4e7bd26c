"""The process that reads a PDF: bytes on its input, messages on its output.

A PDF can make its reader turn in circles or fill the memory, in more ways than can be checked
beforehand. So it is read in a process of its own, which the reader ends when it takes too long.
"""

import io
import json
import logging
import sys
from collections.abc import Iterator
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFNoValidXRef, PDFPasswordIncorrect, PDFXRefFallback
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from loaders.tables import limits
from loaders.tables.pdf import stream as pdf_stream
from loaders.tables.pdf.arrange import Message, arrange
from loaders.tables.pdf.extras import annotations, document_doubts
from loaders.tables.pdf.layout import Layout, layout_of
from loaders.tables.pdf.sheet import sheet_of

MEMORY = 800_000_000
"""Bytes that the process may take."""
LETTERS = 60_000
"""Letters that a page may have."""
PAGE: Message = {"page": True}
"""The message that a page is done."""


class UnreadableError(Exception):
    """A file that cannot be read; it says why, and what to do."""


def main() -> None:
    """Read a PDF from the input and write messages, a line each."""
    _limit()
    logging.disable(logging.CRITICAL)
    data = sys.stdin.buffer.read()
    for message in messages(data):
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()


def _limit() -> None:
    """Limit the memory of this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has none; there the time ends what grows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def messages(data: bytes) -> Iterator[Message]:
    """Return what a PDF says, as messages; the last one is `fail` where it cannot be read."""
    pdf_stream.guard()
    pdf_stream.damaged.clear()
    try:
        yield from _messages(data)
    except UnreadableError as error:
        yield {"fail": str(error)}
    except pdf_stream.TooLargeError:
        yield _too_large()
    except MemoryError:
        yield _too_large()
    # Any: pdfminer fails in many ways on a damaged file.
    except Exception as error:
        inner = error.args[0] if isinstance(error, PdfminerException) and error.args else error
        large = isinstance(inner, MemoryError | pdf_stream.TooLargeError)
        yield _too_large() if large else {"fail": _damaged(inner)}


def _damaged(error: object) -> str:
    """Say that a file is damaged."""
    kind = type(error).__name__
    return f"damaged, or not a whole PDF ({kind}); ask for the file again, or for the Word file"


def _too_large() -> Message:
    """Say that a file unpacks to too much."""
    return {"fail": "it unpacks to far more than a plan needs; print the plan to a PDF again"}


def _messages(data: bytes) -> Iterator[Message]:
    """Return what a PDF says, page by page, then all of it."""
    pdf = _opened(data)
    layouts: list[Layout] = []
    remarks = fields = 0
    for page in _pages(pdf):
        if len(page.chars) > LETTERS:
            raise UnreadableError(
                f"page {page.page_number} holds more than {LETTERS:,} letters, more than can be "
                "read; print the plan to a PDF again"
            )
        sheet = sheet_of(page)
        more = annotations(page, sheet)
        remarks, fields = remarks + more[0], fields + more[1]
        layouts.append(layout_of(sheet, layouts[-1] if layouts else None))
        page.close()
        yield PAGE
    _check(pdf, data, layouts)
    yield from arrange(layouts)
    for doubt in document_doubts(pdf):
        yield {"doubt": list(doubt)}
    yield from _left_out(remarks, fields)


def _opened(data: bytes) -> PDF:
    """Open a PDF; UnreadableError when a password is needed."""
    try:
        return pdfplumber.open(io.BytesIO(data), raise_unicode_errors=False)
    except PdfminerException as error:
        inner = error.args[0] if error.args else error
        if isinstance(inner, PDFPasswordIncorrect):
            raise UnreadableError(
                "protected by a password; open it, take the password off, and save a copy"
            ) from error
        if isinstance(inner, PDFNoValidXRef):
            raise UnreadableError(
                "damaged, or cut off: it has no index; ask for the file again"
            ) from error
        raise


def _pages(pdf: PDF) -> Iterator[Any]:
    """Return the pages; UnreadableError when there are too many."""
    pdf.pages_to_parse = list(range(1, limits.PAGES + 2))
    pages = pdf.pages
    if len(pages) > limits.PAGES:
        raise UnreadableError(
            f"more than {limits.PAGES} pages; a plan has fewer. Take the plan out of the report"
        )
    yield from pages


def _check(pdf: PDF, data: bytes, layouts: list[Layout]) -> None:
    """Refuse a file that is cut off, holds only pictures, or letters that mean nothing."""
    rebuilt = any(isinstance(xref, PDFXRefFallback) for xref in pdf.doc.xrefs)
    if rebuilt and b"%%EOF" not in data[-4096:]:
        raise UnreadableError("cut off: its end is missing; ask for the file again")
    letters = sum(layout.letters for layout in layouts)
    unreadable = sum(layout.unreadable for layout in layouts)
    if not letters and any(layout.pictures for layout in layouts):
        raise UnreadableError(
            "it is only pictures of pages; ask for the Word file, or have its text recognised (OCR)"
        )
    if unreadable * 2 > letters:
        raise UnreadableError(
            "its letters have no meaning in the file, only shapes; ask for the Word file, or have "
            "its text recognised (OCR)"
        )


def _left_out(remarks: int, fields: int) -> Iterator[Message]:
    """Return what was left out or may be missing, as doubts."""
    if remarks:
        says = f"{remarks} comments or marks were added to the pages; they are no text of the plan"
        yield {"doubt": ["comments left out", says]}
    if fields:
        says = f"{fields} fields of the form (boxes ticked, choices) were not read"
        yield {"doubt": ["form not read", says]}
    if pdf_stream.damaged:
        says = f"{len(pdf_stream.damaged)} parts of the file are damaged; words may be missing"
        yield {"doubt": ["damaged parts", says]}
