"""What a PDF holds beside its pages: forms, comments, scripts, files, passwords."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from pdfminer.pdfdocument import PDFXRefFallback
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from loaders.tables import limits
from loaders.tables.pdf.sheet import Box, Glyph, Sheet, readable

REMARKS = frozenset(["Text", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut",
                     "Stamp", "Caret", "Ink", "Redact"])  # fmt: skip
MOST = 5_000
"""Annotations that a page may have."""


def document_doubts(pdf: PDF) -> Iterator[tuple[str, str]]:
    """Return what is in the file beside its pages, as doubts."""
    catalog = pdf.doc.catalog
    names = _mapping(catalog.get("Names"))
    action = _mapping(catalog.get("OpenAction")).get("S")
    if "JavaScript" in names or getattr(resolve1(action), "name", "") == "JavaScript":
        yield "script left out", "there is a script in the file; it was not run, and is no text"
    if "EmbeddedFiles" in names:
        yield "attachment left out", "files are attached to the plan; they were not read"
    if "XFA" in _mapping(catalog.get("AcroForm")):
        yield "form not read", "the file is a form of a kind that was read only in part"
    said = resolve1(_mapping(catalog.get("Pages")).get("Count"))
    if isinstance(said, int) and said > len(pdf.pages):
        yield "pages missing", f"the file says it has {said} pages, but {len(pdf.pages)} were found"
    if any(isinstance(xref, PDFXRefFallback) for xref in pdf.doc.xrefs):
        yield "damaged parts", "the file's index is damaged; look whether words are missing"
    if not pdf.doc.is_extractable:
        yield "copying not allowed", "whoever made the file asked that its words be not copied"


def _mapping(value: object) -> Mapping[str, Any]:
    """Return a mapping of the file; an empty one for anything else."""
    found = resolve1(value)
    return found if isinstance(found, dict) else {}


def annotations(page: Page, sheet: Sheet) -> tuple[int, int]:
    """Add what the form fields of a page say; return how many comments and fields are not text."""
    remarks = fields = 0
    found = resolve1(page.page_obj.annots) or []
    for one in islice(found if isinstance(found, list) else [], MOST):
        annotation = _mapping(one)
        kind = getattr(resolve1(annotation.get("Subtype")), "name", "")
        remarks += kind in REMARKS
        if kind == "Widget":
            fields += not _field(annotation, page, sheet)
    return remarks, fields


def _field(annotation: Mapping[str, Any], page: Page, sheet: Sheet) -> bool:
    """Add what a form field says to the page; False where it says something that is no text."""
    holder = annotation
    for _ in range(limits.DEPTH):
        if "V" in holder or "Parent" not in holder:
            break
        holder = _mapping(holder["Parent"])
    value, kind = resolve1(holder.get("V")), _name(holder.get("FT") or annotation.get("FT"))
    if value is None or value == b"" or (kind == "Btn" and _name(value) in ("", "Off")):
        return True
    if not isinstance(value, bytes) or kind not in ("Tx", "Ch", ""):
        return False
    return _written(decode_text(value), annotation, page, sheet)


def _name(value: object) -> str:
    """Return a name of the file; nothing for anything else."""
    return str(getattr(resolve1(value), "name", ""))


def _written(words: str, annotation: Mapping[str, Any], page: Page, sheet: Sheet) -> bool:
    """Write words into the place of a form field, a line below another."""
    rect = resolve1(annotation.get("Rect"))
    corners = [resolve1(n) for n in rect] if isinstance(rect, list) else []
    if len(corners) != 4 or not all(isinstance(n, int | float) for n in corners):
        return False
    x0, x1 = sorted((float(corners[0]), float(corners[2])))
    height = float(page.mediabox[3])
    top, bottom = sorted((height - float(corners[1]), height - float(corners[3])))
    lines = readable(words).splitlines()
    step = (bottom - top) / max(len(lines), 1)
    for n, line in enumerate(lines):
        parts = line.split()
        wide = (x1 - x0) / max(len(parts), 1)
        for m, word in enumerate(parts):
            place = Box(x0 + m * wide, top + n * step, x0 + (m + 0.7) * wide, top + (n + 1) * step)
            sheet.glyphs.append(Glyph(word, place, min(step, wide), frozenset()))
    return True
