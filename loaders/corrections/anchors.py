"""Finds what a correction is about in the graph of a plan, also where a new version moved it."""

from rapidfuzz import fuzz

from graph.identity import folded
from graph.model import Action, Agency, Node, Note, Outcome, Recommendation
from loaders.corrections.correction import About

ALIKE = 90.0
"""From this share of equal words on (0 to 100) two wordings are of the same thing."""


class Unmatched(Exception):  # noqa: N818
    """A correction that the plan has nothing for; says why."""


class Anchors:
    """The nodes of a plan by their ids, and by their words."""

    def __init__(self, nodes: list[Node]) -> None:
        """Begin with every node that a correction may name."""
        self.by_id = {node.id: node for node in nodes}
        self.worded = [node for node in nodes if words_of(node)]

    def find(self, name: str, words: str | None) -> Node:
        """Return the node of an id; where it says other words than then, the one that says them.

        Raises:
            Unmatched: there is none, or there are several.
        """
        there = self.by_id.get(name)
        if there is not None and (words is None or alike(words, words_of(there) or words)):
            return there
        if words is None:
            raise Unmatched(f"{name} is not in the plan")
        return self._saying(name, words, there)

    def _saying(self, name: str, words: str, there: Node | None) -> Node:
        """Return the one node that says some words, of the same label where that is known."""
        kinds = type(there) if there else Node
        able = [node for node in self.worded if isinstance(node, kinds)]
        found = [node for node in able if folded(words_of(node) or "") == folded(words)]
        found = found or [node for node in able if alike(words, words_of(node) or "")]
        if len(found) == 1:
            return found[0]
        count = f"{len(found)} places say" if found else "nothing in the plan says"
        raise Unmatched(f"{name} said “{_short(words)}”, and now {count} that")


def words_of(node: Node) -> str | None:
    """Return what a node says, by which it is known again in another version."""
    match node:
        case Recommendation(text=text) | Action(text=text) | Outcome(text=text) | Note(text=text):
            return text
        case Agency(name=name, basis=basis) if basis != "confirmed":
            return name
    return None


def words_then(about: About, nodes: dict[str, Node]) -> dict[str, str]:
    """Return what the ids of a correction say now, to be kept with it."""
    ends = (nodes.get(name) for name in (about.source, about.target) if name)
    return {node.id: said for node in ends if node and (said := words_of(node))}


def alike(one: str, other: str) -> bool:
    """Tell whether two wordings are of the same thing."""
    return fuzz.ratio(folded(one), folded(other)) >= ALIKE


def _short(words: str) -> str:
    """Return the first words of a text."""
    return words if len(words) <= 60 else f"{words[:57].rstrip()} …"
