"""The formats that plans are read from, by the end of a name and by the first bytes."""

import io
import re
import zipfile
from dataclasses import dataclass

START = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A format: what people call it, the module here that reads it, whether it merges cells."""

    name: str
    reader: str
    merges: bool
    packed: bool = False
    """Whether its first bytes tell what it is, so that anything else is a mistake."""


WORD = Kind(name="Word", reader="word.reader", merges=True, packed=True)
EXCEL = Kind(name="Excel", reader="excel.reader", merges=True, packed=True)
ODS = Kind(name="an OpenDocument sheet", reader="opendocument.reader", merges=True, packed=True)
WEB = Kind(name="a web page", reader="web.reader", merges=True)
KINDS = {
    ".docx": WORD,
    ".docm": WORD,
    ".xlsx": EXCEL,
    ".xlsm": EXCEL,
    ".ods": ODS,
    ".pdf": Kind(name="PDF", reader="pdf.reader", merges=True, packed=True),
    ".html": WEB,
    ".htm": WEB,
    ".csv": Kind(name="CSV", reader="plain.delimited", merges=False),
    ".tsv": Kind(name="text with tabs", reader="plain.delimited", merges=False),
    ".txt": Kind(name="text", reader="plain.text", merges=False),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What the bytes of a file are: in words, how their name may end, and what to do if bad."""

    says: str = ""
    suffixes: tuple[str, ...] = ()
    remedy: str = ""


PACKED = {
    "word/": Found("a Word document", (".docx", ".docm")),
    "xl/": Found("an Excel workbook", (".xlsx", ".xlsm")),
    "ppt/": Found("a PowerPoint presentation", remedy="save the plan in it as .docx or .pdf"),
}
OPEN = {
    "spreadsheet": Found("an OpenDocument sheet", (".ods",)),
    "text": Found("an OpenDocument text", remedy="save it as .docx"),
}
OLD = Found("an old Word or Excel file", remedy="open it and save it as .docx or .xlsx")
LOCKED = Found("protected by a password", remedy="open it, take the password off, and save a copy")
RTF = Found("a rich text (.rtf) file", remedy="open it and save it as .docx")
ZIP = Found("a zip archive, or a damaged Word, Excel or OpenDocument file",
            remedy="take the plan out of it, or save the plan again")  # fmt: skip


def names() -> str:
    """Return how the name of a plan may end, in words."""
    return ", ".join(suffix for suffix in KINDS if suffix not in (".docm", ".xlsm", ".htm"))


def kind_of(data: bytes) -> Found:
    """Return what the first bytes of a file say it is; nothing for what is only text."""
    if data.startswith(b"PK"):
        return _packed(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        return LOCKED if locked else OLD
    if data.startswith(b"{\\rtf"):
        return RTF
    if b"%PDF-" in data[:1024]:
        return Found("a PDF", (".pdf",))
    plain = data[:START].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").lower()
    if re.match(rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", plain, re.S):
        return Found("a web page", (".html", ".htm"))
    return Found()


def _packed(data: bytes) -> Found:
    """Return what a zip archive holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.namelist()
            for start, found in PACKED.items():
                if any(part.startswith(start) for part in parts):
                    return found
            if "mimetype" in parts:
                with archive.open("mimetype") as file:
                    said = file.read(200).decode("ascii", "replace")
                return OPEN.get(said.rpartition(".")[2].removesuffix("-template"), ZIP)
    except (zipfile.BadZipFile, RuntimeError, OSError, NotImplementedError, ValueError) as error:
        return Found(f"{ZIP.says} ({error})", remedy=ZIP.remedy)
    return ZIP
