"""Brings what people have settled into the graph of a plan; what matches nothing is told."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.errors import PlanError
from graph.model import Correction as CorrectionNode
from graph.model import Graph, Node, Plan, Settles
from loaders.corrections.agencies import settle_agency
from loaders.corrections.amended import Amended, Name, name_of
from loaders.corrections.anchors import Unmatched, find, words_then
from loaders.corrections.correction import IS, About, Correction, about_of
from loaders.corrections.edges import ends_of, settle_edge
from loaders.corrections.notes import found_note, said_of
from loaders.corrections.values import refuse_written_anew, with_value, written_then

Thing = tuple[tuple[Name, ...], str]
"""What something is said of: nodes, and the edge between them or the value of the one."""


class ContradictionError(PlanError):
    """Something was said already of the same, alike or otherwise: the earlier and the later."""

    def __init__(self, path: Path, before: Correction, after: Correction) -> None:
        """Begin with the two."""
        self.before, self.after = before, after
        first = "" if before.about == after.about else f" (the first as {before.about!r})"
        super().__init__(
            f"{path}: {after.about!r} is said {before.say} and {after.say}, by {before.by} and by "
            f"{after.by}{first}; take one out"
        )


class Settled:
    """The corrections of one plan: first those of edges and values, then those of notes."""

    def __init__(self, plan: Plan, corrections: Sequence[Correction], path: Path) -> None:
        """Begin with the corrections of a file; PlanError where one names nothing."""
        self.plan, self.path = plan, path
        self.corrections = [(one, about_of(one.about, plan.id, path)) for one in corrections]
        self.unmatched: list[tuple[Correction, str]] = []
        self.again: list[tuple[Correction, Correction]] = []
        self.words: dict[int, dict[str, str]] = {}
        self._said: dict[Thing, tuple[str, Correction]] = {}
        self._of: dict[int, Thing] = {}

    def facts(self, graph: Graph) -> Graph:
        """Return the graph with edges, agencies and values as people settled them.

        Raises:
            ContradictionError: two corrections contradict each other.
        """
        return self._each(graph, lambda about: not about.is_note)

    def notes(self, graph: Graph) -> Graph:
        """Return the graph with the notes that people settled; an error where two contradict."""
        return self._each(graph, lambda about: about.is_note)

    def said_anew(self, correction: Correction) -> bool:
        """Tell whether another correction that holds says the same value, so that one is left."""
        return self._of.get(id(correction)) in self._said

    def words_of(self, correction: Correction) -> dict[str, str]:
        """Return what a correction was about when it was brought in, without the plan's name."""
        words = self.words.get(id(correction), {})
        return {shortened(name, self.plan.id): said for name, said in words.items()}

    def _each(self, graph: Graph, wanted: Callable[[About], bool]) -> Graph:
        """Return the graph with some corrections, each beside what it settles."""
        amended = Amended(graph)
        for number, (correction, about) in enumerate(self.corrections, start=1):
            if wanted(about):
                self._one(amended, self._node(number, correction), correction, about)
        return amended.graph()

    def _one(
        self, graph: Amended, node: CorrectionNode, correction: Correction, about: About
    ) -> None:
        """Bring one correction in; one that matches nothing is kept and told."""
        try:
            touched = self._settle(graph, correction, about)
        except Unmatched as why:
            self.unmatched.append((correction, str(why)))
            graph.add([replace(node, holds=False)])
            return
        joined: Any = Settles
        settles = [joined(source=node, target=one, basis="confirmed") for one in touched]
        graph.add([node], settles)

    def _settle(self, graph: Amended, correction: Correction, about: About) -> list[Node]:
        """Bring one correction in, and return the nodes that it is about."""
        if about.kind == IS:
            self._say(correction, ((), f"{IS} {about.source}"), about.target)
            source = find(graph, about.source, correction)
            self.words[id(correction)] = words_then(graph, {about.source: source})
            return [*settle_agency(graph, correction, about, self.plan).values()]
        if about.kind:
            ends = ends_of(graph, correction, about, self.plan)
            self._keep(graph, correction, about, ends)
            settle_edge(graph, correction, about, ends)
            return [*ends.values()]
        if about.is_note:
            note = found_note(graph, correction, about)
            self._keep(graph, correction, about, {about.source: note})
            return self._put(graph, note, said_of(note, correction))
        there = find(graph, about.source, correction)
        self._of[id(correction)] = ((name_of(there),), f"{about.value} ")
        refuse_written_anew(there, correction, about)
        self._keep(graph, correction, about, {about.source: there})
        return self._put(graph, there, with_value(there, about.value, correction, self.path))

    def _put(self, graph: Amended, old: Node, new: Node) -> list[Node]:
        """Put a node in place of another, and return it."""
        graph.replace(old, new)
        return [new]

    def _keep(
        self, graph: Amended, correction: Correction, about: About, ends: dict[str, Node]
    ) -> None:
        """Keep what a correction is about, as the plan has it before this is brought in."""
        other = about.target if len(ends) == 1 else ""
        names = (*(name_of(end) for end in ends.values()),)
        self._say(correction, (names, f"{about.kind}{about.value} {other}"), correction.say)
        written = written_then(ends[about.source], about) if about.value else {}
        self.words[id(correction)] = words_then(graph, ends) | written

    def _say(self, correction: Correction, thing: Thing, say: str) -> None:
        """Keep what was said of a thing; an error where it was said otherwise before."""
        before = self._said.setdefault(thing, (say, correction))
        if before[0] != say:
            raise ContradictionError(self.path, before[1], correction)
        if before[1] is not correction:
            self.again.append((correction, before[1]))

    def _node(self, number: int, one: Correction) -> CorrectionNode:
        """Return the node of a correction."""
        return CorrectionNode(
            id=f"{self.plan.id}/correction/{number}",
            plan=self.plan.id,
            about=one.about,
            say=one.say,
            by=one.by,
            on=one.on.isoformat(),
            why=one.why,
            holds=True,
        )


def shortened(words: str, plan: str) -> str:
    """Return ids without the plan's name before them, where they can be made whole again."""
    cut = [part.removeprefix(f"{plan}/") for part in words.split()]
    return " ".join(
        full if one.startswith(f"{plan}/") else one
        for one, full in zip(cut, words.split(), strict=True)
    )
