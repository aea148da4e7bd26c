"""What a plan says, without ids: nodes by their words, edges by the nodes they join.

A node is its label and what it says: `("Review", "AB")`, `("Action", "Write", "1")`. Where
the same words stand several times, the last part counts them, in the document's order.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

NODES = ("Review", "Recommendation", "Theme", "Agency", "Action", "Outcome")
EDGES = (
    "MADE",
    "MERGED_INTO",
    "ADDRESSES",
    "OWNED_BY",
    "AIMS_FOR",
    "ABOUT",
    "DIRECTED_AT",
)
READINGS = {
    "due_on": ("Action", "due_on"),
    "completed_on": ("Action", "completed_on"),
    "state": ("Action", "state"),
    "recommendation due": ("Recommendation", "due"),
}
"""What is read out of words, as it is called in the report: the label and the property."""
Key = tuple[str, ...]


class Ends(NamedTuple):
    """An edge's type and the nodes that it joins."""

    kind: str
    source: Key
    target: Key


@dataclass(slots=True, kw_only=True)
class Facts:
    """Everything that is scored of one plan; in a truth a basis of `None` is any basis."""

    nodes: set[Key] = field(default_factory=set)
    edges: set[tuple[Ends, str | None]] = field(default_factory=set)
    properties: dict[tuple[Key | Ends, str], str | None] = field(default_factory=dict)
    silent: set[tuple[str, Key]] = field(default_factory=set)
    """Edge types and sources of which a truth says nothing."""

    def join(self, kind: str, source: Key, targets: dict[Key, str | None]) -> None:
        """Add edges from one node."""
        self.edges |= {(Ends(kind, source, target), basis) for target, basis in targets.items()}

    def ends(self) -> set[Ends]:
        """Return the edges without their basis."""
        return {ends for ends, _ in self.edges}

    def without(self, silent: set[tuple[str, Key]]) -> "Facts":
        """Return the facts without what is not told, and without agencies that nothing then names.

        The gazetteer adds bodies that a plan does not name, so an agency counts where an action
        is owned by it or a recommendation is directed at it.
        """
        edges = {(e, basis) for e, basis in self.edges if (e.kind, e.source) not in silent}
        named = {ends.target for ends, _ in edges}
        nodes = {node for node in self.nodes if node[0] != "Agency" or node in named}
        return Facts(nodes=nodes, edges=edges, properties=self.properties)


class Keys:
    """Gives each node its key, counting those that say the same."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self._times: Counter[Key] = Counter()

    def take(self, label: str, *says: str) -> Key:
        """Return the key of a node that says this."""
        words = (label, *(fold(part) for part in says))
        if label in ("Review", "Theme", "Agency"):
            return words
        self._times[words] += 1
        return (*words, str(self._times[words]))


def fold(text: str) -> str:
    """Return a text with each run of white space as one space."""
    return " ".join(text.split())


def short(key: Iterable[str], width: int) -> str:
    """Return what a node says on one line."""
    text = " · ".join(part for part in key if part)
    return text if len(text) <= width else text[: width - 1] + "…"
