"""The Newham truth, which gives rows and beginnings, as facts: whole texts are cut from the plan.

A row such as t5r2 is row 2 of table 5 of `plan.txt`, whose cells are looked up here line by
line. Nothing of the loader is used.
"""

import html
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from tests.accuracy.facts import Ends, Facts, Key, Keys, fold

REVIEW, NUMBER, ORIGINAL, REVISED, ACTION, _, OUTCOME = range(7)
REVIEWS = {"Adult ZA": "ZA"}
TIMELESS = ("due_on", "completed_on", "state")
Rows = dict[str, list[str]]


def read_newham(truth: Path, plan: Path) -> Facts:
    """Return the facts of the Newham truth."""
    return _Reading(yaml.safe_load(truth.read_text(encoding="utf-8")), rows_of(plan)).facts()


def rows_of(plan: Path) -> Rows:
    """Return the cells of each row by its address, markup taken off."""
    found: Rows = {}
    table = row = 0
    for line in plan.read_text(encoding="utf-8").splitlines():
        cells = [fold(html.unescape(re.sub(r"<[^<>]*>", " ", c))) for c in line.split("\t")]
        if cells[0] in ("Name DHR", "DHR"):
            table, row = table + 1, 0
        elif len(cells) > 1:
            row += 1
            found[f"t{table}r{row}"] = cells
    return found


def cut(text: str, beginnings: Iterable[str]) -> list[str]:
    """Return the parts of a text, of which each has the beginning named."""
    starts, at = [], 0
    for beginning in beginnings:
        at = text.index(beginning, at)
        starts.append(at)
        at += 1
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=False)]


class _Reading:
    """One reading of the truth beside the plan."""

    def __init__(self, truth: dict[str, Any], rows: Rows) -> None:
        """Give every node its key."""
        self.truth, self.rows, self.keys = truth, rows, Keys()
        self.reviews = {name: self.keys.take("Review", name) for name in truth["reviews"]}
        self.themes = {name: self.keys.take("Theme", name) for name in truth["themes"]}
        self.originals = dict(self._originals())
        self.asked = {**self.originals, **dict(self._revised())}
        self.actions = self._parts("Action", truth["actions"], ACTION)
        self.outcomes = self._parts("Outcome", truth["outcome_texts"], OUTCOME)

    def _originals(self) -> Iterable[tuple[str, Key]]:
        """Yield each original once; a number that stands again is its second only if told so."""
        told = [f"{r}/{n}" for r, numbers in self.truth["made"].items() for n in numbers]
        seen: set[str] = set()
        for cells in self.rows.values():
            review = re.sub(r" \(Chair .*", "", cells[REVIEW])
            review = REVIEWS.get(review, review)
            name = f"{review}/{cells[NUMBER]}"
            name = f"{name}-2" if name in seen else name
            if name in told:
                seen.add(name)
                words = self._without_heading(cells[ORIGINAL])
                yield name, self.keys.take("Recommendation", "original", review, words)

    def _revised(self) -> Iterable[tuple[str, Key]]:
        """Yield each revised recommendation, from its number to the next one or the cell's end."""
        told = list(self.truth["revised"])
        for cells in self.rows.values():
            cell = cells[REVISED] if len(cells) > REVISED else ""
            numbers = re.findall(r"(?:^| )(\d+\. )(?=[A-Z])", cell)
            for words in cut(cell, numbers):
                number, _, text = words.partition(". ")
                if told and told[0] == f"R{number}":
                    yield told.pop(0), self.keys.take("Recommendation", "revised", "", text)

    def _without_heading(self, cell: str) -> str:
        """Return a cell without the theme in capitals before it and the note after it."""
        cell = cell.partition(" Note: ")[0]
        for theme in self.truth["themes"]:
            cell = cell.removeprefix(theme.upper()).strip()
        return cell

    def _parts(self, label: str, told: dict[str, list[str]], column: int) -> dict[str, list[Key]]:
        """Return the nodes of each row, cut from its cell."""
        return {
            row: [self.keys.take(label, text) for text in cut(self.rows[row][column], beginnings)]
            for row, beginnings in told.items()
        }

    def facts(self) -> Facts:
        """Return all of it as facts."""
        facts = Facts(nodes={*self.reviews.values(), *self.themes.values(), *self.asked.values()})
        for nodes in (*self.actions.values(), *self.outcomes.values()):
            facts.nodes |= set(nodes)
        self._recommended(facts)
        self._done(facts)
        facts.nodes |= {ends.target for ends in facts.ends()}
        return facts

    def _recommended(self, facts: Facts) -> None:
        """Add what is said of recommendations; of local ones, whom they ask is not told."""
        for name, key in self.originals.items():
            facts.join("MADE", self.reviews[name.split("/")[0]], {key: "stated"})
        for basis, merged in self.truth["merged_into"].items():
            for name, into in merged.items():
                facts.join("MERGED_INTO", self.asked[name], {self.asked[n]: basis for n in into})
        for theme, members in self.truth["themes"].items():
            for name in members:
                facts.join("ABOUT", self.asked[name], {self.themes[theme]: None})
        for name, agencies in self.truth["directed_at"].items():
            facts.join("DIRECTED_AT", self.asked[name], {("Agency", a): None for a in agencies})
        scopes = {name: scope for scope, names in self.truth["scope"].items() for name in names}
        for name, key in self.asked.items():
            facts.properties[key, "scope"] = scopes.get(name, "local")
            due = "\n".join(self.truth["deadlines"].get(name, ()))
            facts.properties[key, "due"] = due or None
            if name not in scopes:
                facts.silent.add(("DIRECTED_AT", key))

    def _done(self, facts: Facts) -> None:
        """Add what is said of actions, by their rows."""
        support = self.truth["support"]
        for row, actions in self.actions.items():
            for action in actions:
                # The plan has no column of dates, of completion or of status.
                facts.properties |= {(action, name): None for name in TIMELESS}
                for basis, told in self.truth["addresses"].items():
                    facts.join(
                        "ADDRESSES", action, {self.asked[n]: basis for n in told.get(row, ())}
                    )
                for basis, told in self.truth["owners"].items():
                    owners: dict[Key, str | None] = {
                        ("Agency", a): basis for a in told.get(row, ())
                    }
                    facts.join("OWNED_BY", action, owners)
                    for owner in owners:
                        role = "support" if owner[1] in support.get(row, ()) else "lead"
                        facts.properties[Ends("OWNED_BY", action, owner), "role"] = role
                for basis, told in self.truth["aims_for"].items():
                    aims = [key for other in told.get(row, ()) for key in self.outcomes[other]]
                    facts.join("AIMS_FOR", action, dict.fromkeys(aims, basis))
