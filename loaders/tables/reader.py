"""From a file to a document: the reader that suits its name."""

import hashlib
from pathlib import Path

from graph.errors import PlanError
from loaders.tables import text
from loaders.tables.table import Document

FORMATS = ".txt, .tsv"


def read(path: Path, encoding: str = "utf-8") -> Document:
    """Read a plan; PlanError when it is not there, cannot be read, or has no table."""
    data = _bytes(path)
    if not text.suits(path):
        raise PlanError(f"{path}: plans are read from {FORMATS}; save it as one of these")
    document = text.read(path.name, data, hashlib.sha256(data).hexdigest(), encoding)
    if not document.tables:
        raise PlanError(f"{path}: no table in it; a row is one line, with tabs between its cells")
    return document


def _bytes(path: Path) -> bytes:
    """Return the bytes of a file, or say why they cannot be had."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PlanError(f"{path}: there is no such file; check the name") from error
    except OSError as error:
        raise PlanError(f"{path}: cannot be read ({error.strerror})") from error
