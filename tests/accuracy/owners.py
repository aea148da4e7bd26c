"""Owners: how well persons are told from bodies, and how well owners are told apart.

The cells stand in `owners.yaml`, read by hand; every person in them is made up.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from loaders.gazetteer.lookup import gazetteer
from loaders.interpret.agencies.owners import Owner, owners_of
from loaders.interpret.people.persons import persons_beside, persons_in
from loaders.tables.table import Block, Cell

CELLS = Path(__file__).with_name("owners.yaml")


@dataclass(slots=True)
class Counts:
    """What was found rightly, found wrongly and not found; `wrong` lists the cells."""

    right: int = 0
    added: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)

    def count(self, cell: str, wanted: Counter[Any], found: Counter[Any]) -> None:
        """Count one cell."""
        self.right += (wanted & found).total()
        self.added += (found - wanted).total()
        self.missed += (wanted - found).total()
        if wanted != found:
            self.wrong.append(f"{cell!r}: {sorted(found.elements())}")

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right."""
        return self.right / (self.right + self.added)

    @property
    def recall(self) -> float:
        """Return the share of what there is that was found."""
        return self.right / (self.right + self.missed)


@cache
def labelled() -> dict[str, Any]:
    """Return the cells that were read by hand."""
    cells: dict[str, Any] = yaml.safe_load(CELLS.read_text(encoding="utf-8"))
    return cells


def cell_of(text: str) -> Cell:
    """Return a cell with some words, a block a line."""
    blocks = tuple(Block(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]+", text))
    return Cell(text=text, blocks=blocks, table=1, row=1, column=1)


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a cell without its braces, and where the names in them stand."""
    text, names = "", []
    for part in re.split(r"(\{[^{}]*\})", marked):
        if part.startswith("{"):
            names.append((len(text), len(text) + len(part) - 2))
        text += part.strip("{}")
    return text, names


def persons() -> Counts:
    """Count the names of persons, to the letter."""
    counts = Counts()
    for marked in labelled()["persons"]:
        text, names = unmarked(marked)
        found = [(one.start, one.end) for one in persons_in(cell_of(text), gazetteer(""))]
        counts.count(marked, Counter(names), Counter(found))
    return counts


def prose() -> Counts:
    """Count the names of persons in prose; a review of theirs is called Alice."""
    counts = Counts()
    for marked in labelled()["prose"]:
        text, names = unmarked(marked)
        found = persons_beside(cell_of(text), gazetteer(""), ["Alice"], "")
        counts.count(marked, Counter(names), Counter((one.start, one.end) for one in found))
    return counts


def apart() -> Counts:
    """Count the owners of cells: their names, and whether they only support."""
    counts = Counts()
    for text, wanted in labelled()["apart"].items():
        found = owners_of(cell_of(text), gazetteer(""))
        counts.count(text, Counter(wanted), Counter(said_of(text, one) for one in found.owners))
    return counts


def said_of(text: str, owner: Owner) -> str:
    """Return an owner as the labelled cells have it."""
    name = text[owner.start : owner.end]
    if owner.own and owner.body:
        own, body = owner.own, owner.body
        name = f"{text[own.start : own.end]}, {text[body.start : body.end]}"
    return name if owner.role == "lead" else f"{name} (support)"


def owners_report() -> str:
    """Return precision and recall of both, how much was counted, and every cell read wrongly."""
    cells = labelled()
    named = sum("{" in cell for cell in cells["persons"])
    lines = ["== Owners " + "=" * 70, f"{'':22}{'truth':>6}{'found':>6}{'right':>6}   prec recall"]
    said = (
        ("persons left out", persons()), ("owners told apart", apart()),
        ("persons in prose", prose()),
    )  # fmt: skip
    for what, counts in said:
        truth, found = counts.right + counts.missed, counts.right + counts.added
        shares = f"{counts.precision:.3f} {counts.recall:.3f}"
        lines.append(f"{what:22}{truth:6}{found:6}{counts.right:6}  {shares}")
    lines.append(
        f"of {len(cells['persons'])} cells, {named} of which name a person, "
        f"{len(cells['apart'])} cells of several owners and {len(cells['prose'])} of prose"
    )
    lines += [f"  wrong: {cell}" for _, counts in said for cell in counts.wrong]
    return "\n".join(lines)
