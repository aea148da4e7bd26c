"""What a plan is called and where it is from, each with what says so."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from loaders.files import is_named_plan, shown
from loaders.gazetteer.lookup import area_named
from loaders.interpret.titles.review_titles import names_nothing
from loaders.interpret.titles.reviews import speaks_of_review
from loaders.source import Beside
from loaders.tables.table import Document
from loaders.title import title_of


@dataclass(frozen=True, slots=True)
class Said:
    """Some words, and what says them."""

    words: str
    by: str


@dataclass(frozen=True, slots=True)
class About:
    """The short name, the title and the area of a plan."""

    id: Said
    title: Said
    area: Said


def about_plan(
    file: Path, document: Document, beside: Beside, headers: AbstractSet[tuple[int, int]]
) -> About:
    """Return what the source file says, and what its document and its name say where it does not.

    `headers` are the rows that head columns, by table and row.
    """
    title = _title(file, document, beside, headers)
    return About(_id(file, beside), title, _area(title, beside))


def _id(file: Path, beside: Beside) -> Said:
    """Return the short name."""
    name = "the name of its folder" if is_named_plan(file) else "the name of the file"
    return Said(beside.source.id, _by(beside, "id") or name)


def _title(
    file: Path, document: Document, beside: Beside, headers: AbstractSet[tuple[int, int]]
) -> Said:
    """Return the title."""
    by = _by(beside, "title")
    if by:
        return Said(beside.source.title, by)
    first = title_of(document, set(headers))
    name = re.sub(r"[\s_-]+", " ", shown(file.stem)).strip()
    speaks = speaks_of_review(name)
    if first and not (speaks and names_nothing(first)):
        return Said(first, "the document")
    return Said(name if speaks else shown(file.stem), "the name of the file")


def _area(title: Said, beside: Beside) -> Said:
    """Return the area, in words that are empty where nothing says it."""
    by = _by(beside, "area")
    if by:
        return Said(beside.source.area, by)
    found = area_named(title.words)
    return Said(found, "the gazetteer, which knows the area in the title" if found else "")


def _by(beside: Beside, key: str) -> str:
    """Return the name of the source file where it says something under a key."""
    says = beside.file and key in beside.keys and getattr(beside.source, key)
    return shown(beside.file.name) if beside.file and says else ""
