"""From a file to a document: the reader that suits its name, if its content is what it says."""

import hashlib
import importlib
from pathlib import Path
from typing import Protocol, cast

from graph.errors import PlanError
from loaders.tables import limits
from loaders.tables.builder import Builder
from loaders.tables.kinds import KINDS, Kind, kind_of, names
from loaders.tables.table import Document


class Reader(Protocol):
    """A module of a folder here that reads one format."""

    def read(self, data: bytes, into: Builder, encoding: str) -> None:
        """Read the bytes of a plan into a document; PlanError says what is wrong and where."""


def read(path: Path, encoding: str = "utf-8") -> Document:
    """Read a plan; PlanError when it is not there, cannot be read, or holds no words."""
    data = _bytes(path)
    kind = _kind(path, data)
    # Imported when needed: the reader of PDF alone takes longer to import than a plan to load.
    reader = cast(Reader, importlib.import_module(f"loaders.tables.{kind.reader}"))
    into = Builder(path.name, hashlib.sha256(data).hexdigest(), merges=kind.merges)
    reader.read(data, into, encoding)
    if not into.document.tables and not into.document.paragraphs:
        raise PlanError(f"{path}: no words in it; open it, and save the plan again")
    return into.document


def suits(path: Path) -> bool:
    """Tell whether the name is that of a plan."""
    return path.suffix.lower() in KINDS


def _kind(path: Path, data: bytes) -> Kind:
    """Return the format of a file; PlanError where its name and its content differ."""
    kind = KINDS.get(path.suffix.lower())
    if kind is None:
        raise PlanError(f"{path}: plans are read from {names()}; save it as one of these")
    if not data.strip():
        raise PlanError(f"{path}: the file is empty; save the plan again and load that")
    found = kind_of(data)
    if found.remedy:
        says = found.says if kind.packed else f"not a text file, but {found.says}"
        raise PlanError(f"{path}: {says}; {found.remedy}")
    if found.suffixes and path.suffix.lower() not in found.suffixes:
        raise PlanError(
            f"{path}: its name says {kind.name}, but it is {found.says}; rename it to "
            f"{path.stem}{found.suffixes[0]}"
        )
    if kind.packed and not found.suffixes:
        raise PlanError(
            f"{path}: its name says {kind.name}, but its content is not; save the plan again"
        )
    return kind


def _bytes(path: Path) -> bytes:
    """Return the bytes of a file, or say why they cannot be had."""
    try:
        if path.stat().st_size > limits.FILE:
            raise PlanError(
                f"{path}: {path.stat().st_size / 1e6:,.0f} MB; a plan has at most "
                f"{limits.FILE / 1e6:,.0f} MB. Take the pictures out, or save the plan alone"
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PlanError(f"{path}: there is no such file; check the name") from error
    except OSError as error:
        raise PlanError(f"{path}: cannot be read ({error.strerror})") from error
