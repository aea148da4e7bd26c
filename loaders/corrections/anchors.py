"""Finds what a correction is about in the graph of a plan, also where a new version moved it."""

import re

from rapidfuzz import fuzz, process

from graph.identity import folded
from graph.model import Agency, Node, Note, Passage, Review, Theme
from loaders.corrections.amended import Amended, words_of
from loaders.corrections.correction import Correction
from loaders.interpret.same import NEGATIONS

ALIKE = 90.0
"""From this share of equal words on (0 to 100) two wordings are of the same thing."""
Kinds = tuple[type[Node], ...]


class Unmatched(Exception):  # noqa: N818
    """A correction that the plan has nothing for; says why."""


def find(graph: Amended, name: str, correction: Correction, kinds: Kinds = (Node,)) -> Node:
    """Return the node that an id means in a correction; where it moved, the one with its words.

    Raises:
        Unmatched: there is none, or there are several.
    """
    there = graph.named(name, kinds) or graph.named(_longer(name), kinds) or graph.named(name)
    words = correction.then(name)
    if words is None:
        if there is None:
            raise Unmatched(f"{name} is not in the plan{_instead(graph, name)}")
        return there
    kinds = (type(there),) if there and words_of(there) else kinds
    around = {folded(said) for said in correction.around(name)}
    same = graph.saying(words, kinds)
    found = _nearest(graph, same, around, there) if same else _alike(graph, words, kinds, there)
    if len(found) == 1 and (not isinstance(found[0], Note) or _fits(graph, found[0], around)):
        return found[0]
    count = f"{len(found)} places say" if len(found) > 1 else "nothing in the plan says"
    raise Unmatched(f"{name} said “{short(words)}”, and now {count} that")


def words_then(graph: Amended, ends: dict[str, Node]) -> dict[str, str]:
    """Return what a correction is about as the plan has it now, to be known again by.

    That is what its ids say; and, where that alone does not tell them apart, what stands round.
    """
    found = {name: said for name, node in ends.items() if (said := words_of(node))}
    for node in ends.values():
        twice = len(graph.saying(words_of(node) or "", (type(node),))) > 1
        if twice or isinstance(node, Note):
            found |= {n: said for n, said in _around(graph, node).items() if n not in found}
    return found


def short(words: str) -> str:
    """Return the first words of a text."""
    return words if len(words) <= 60 else f"{words[:57].rstrip()} …"


def called(kind: type[Node]) -> str:
    """Return what people call a label: an Action, a Review."""
    return f"{'an' if kind.__name__[0] in 'AO' else 'a'} {kind.__name__}"


def _longer(name: str) -> str:
    """Return an id with its first part twice: the review of a plan may have the plan's name."""
    return f"{name.split('/')[0]}/{name}"


def _instead(graph: Amended, name: str) -> str:
    """Return a hint at an id that is there but for its capitals."""
    near = [node.id for node in graph.nodes.values() if folded(node.id) == folded(name)]
    return f"; {near[0]} is" if near else ""


def _around(graph: Amended, node: Node) -> dict[str, str]:
    """Return the words of what a thing is joined to, by id: what tells it from its likes."""
    said = {}
    for edge in graph.edges_at(node):
        for one in (edge.source, edge.target):
            if one is not node and not isinstance(one, Note) and (words := _called(node, one)):
                said[one.id] = words
    return said


def _called(node: Node, one: Node) -> str | None:
    """Return the words by which one thing tells what another is about; of notes cells too."""
    if isinstance(one, Agency | Review | Theme):
        return one.name
    return one.text if isinstance(one, Passage) and isinstance(node, Note) else words_of(one)


def _nearest(graph: Amended, same: list[Node], around: set[str], there: Node | None) -> list[Node]:
    """Return those of some things with the same words that most of what stood round stands by."""
    if len(same) == 1:
        return same
    shares = [len(around & {folded(one) for one in _around(graph, n).values()}) for n in same]
    most = max(shares)
    best = [node for node, share in zip(same, shares, strict=True) if share == most]
    return [there] if most and there in best and there is not None else best


def _alike(graph: Amended, words: str, kinds: Kinds, there: Node | None) -> list[Node]:
    """Return the things whose words are alike; only the one of the same id where none is more."""
    worded = graph.worded(kinds)
    found = [
        (share, node)
        for said, share, _ in process.extract(
            folded(words), list(worded), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None
        )
        for node in worded[said]
        if not _denied(words, said)
    ]
    most = max((share for share, _ in found), default=0)
    here = [node for share, node in found if node is there and share == most]
    return here or [node for _, node in found]


def _denied(one: str, other: str) -> bool:
    """Tell whether one of two wordings says not what the other says."""
    words = [set(re.findall(r"\w+", text.lower())) for text in (one, other)]
    return bool(NEGATIONS & (words[0] ^ words[1]))


def _fits(graph: Amended, node: Node, around: set[str]) -> bool:
    """Tell whether a note is still about what it was about, though that may be worded anew."""
    now = [folded(one) for one in _around(graph, node).values()]
    return not around or any(fuzz.ratio(one, two) >= ALIKE for one in now for two in around)
