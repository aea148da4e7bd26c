"""Brings what people have settled into the graph of a plan; what matches nothing is told."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.errors import PlanError
from graph.model import Correction as CorrectionNode
from graph.model import Graph, Plan, Settles
from loaders.corrections.agencies import settle_agency
from loaders.corrections.anchors import Anchors, Unmatched
from loaders.corrections.correction import IS, About, Correction, about_of
from loaders.corrections.edges import settle_edge
from loaders.corrections.notes import settle_note
from loaders.corrections.replacing import with_node
from loaders.corrections.values import with_value


class Settled:
    """The corrections of one plan: first those of edges and values, then those of notes."""

    def __init__(self, plan: Plan, corrections: Sequence[Correction], path: Path) -> None:
        """Begin with corrections of a file; PlanError where two of them contradict each other."""
        self.plan, self.path = plan, path
        self.corrections = [(one, about_of(one.about, plan.id, path)) for one in corrections]
        self.unmatched: list[tuple[Correction, str]] = []
        _refuse_contradictions(self.corrections, path)

    def facts(self, graph: Graph) -> Graph:
        """Return the graph with edges, agencies and values as people settled them."""
        return self._each(graph, lambda about: not about.is_note)

    def notes(self, graph: Graph) -> Graph:
        """Return the graph with the notes that people settled."""
        return self._each(graph, lambda about: about.is_note)

    def _each(self, graph: Graph, wanted: Callable[[About], bool]) -> Graph:
        """Return the graph with some corrections, each beside what it settles."""
        for number, (correction, about) in enumerate(self.corrections, start=1):
            if wanted(about):
                graph = self._one(graph, self._node(number, correction), correction, about)
        return graph

    def _one(
        self, graph: Graph, node: CorrectionNode, correction: Correction, about: About
    ) -> Graph:
        """Return the graph with one correction; one that matches nothing is kept and told."""
        try:
            graph, touched = self._settle(graph, correction, about)
        except Unmatched as why:
            self.unmatched.append((correction, str(why)))
            return Graph([*graph.nodes, replace(node, holds=False)], graph.edges)
        settles = [Settles(source=node, target=one, basis="confirmed") for one in touched]
        return Graph([*graph.nodes, node], [*graph.edges, *settles])

    def _settle(
        self, graph: Graph, correction: Correction, about: About
    ) -> tuple[Graph, list[Any]]:
        """Return the graph with one correction, and the nodes that it is about."""
        if about.is_note:
            return settle_note(graph, correction, about)
        if about.kind == IS:
            return settle_agency(graph, correction, about, self.plan)
        if about.kind:
            return settle_edge(graph, correction, about, self.plan)
        there = Anchors(graph.nodes).find(about.source, correction.then(about.source))
        new = with_value(there, about.value, correction, self.path)
        return with_node(graph, there, new), [new]

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


def _refuse_contradictions(corrections: list[tuple[Correction, About]], path: Path) -> None:
    """Refuse two corrections that say yes and no, or two values, of the same."""
    said: dict[About, Correction] = {}
    for correction, about in corrections:
        before = said.setdefault(about, correction)
        if before.say != correction.say:
            raise PlanError(
                f"{path}: {correction.about!r} is said {before.say} and {correction.say}, by "
                f"{before.by} and by {correction.by}; take one out"
            )
