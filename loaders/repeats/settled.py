"""What people have said of repeats: the corrections about `AB/2 REPEATS other/CD/3`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph import schema
from graph.model import Correction, Graph, Recommendation, Repeats, Settles
from graph.store import Store
from loaders.corrections.correction import about_of

REPEATS = schema.edge_type(Repeats)
IN_STORE = f"""MATCH (c:Correction) WHERE c.holds AND c.about CONTAINS ' {REPEATS} '
OPTIONAL MATCH (c)-[:SETTLES]->(r:Recommendation)
RETURN c.plan AS plan, c.about AS about, c.say AS say, collect(r.id) AS now"""
Pair = frozenset[str]
"""The ids of two recommendations."""
BOTH = 2


@dataclass(slots=True)
class Settled:
    """What was said of which pair, plan by plan; where two plans differ, no outweighs yes."""

    _by_plan: dict[str, dict[Pair, bool]] = field(default_factory=dict)

    def replace(self, graph: Graph) -> None:
        """Take in what the plans of a graph say, in place of what they said before."""
        now: dict[str, list[str]] = {}
        for edge in graph.joined(Settles):
            if isinstance(edge.target, Recommendation):
                now.setdefault(edge.source.id, []).append(edge.target.id)
        for plan in graph.plans():
            self._by_plan.pop(plan.id, None)
        for one in graph.of(Correction):
            if one.holds:
                self.say(one.plan, one.about, one.say, now.get(one.id, []))

    def say(self, plan: str, about: str, say: str, now: Sequence[str]) -> None:
        """Take one correction in, if it is about a repeat; `now` are the ids that it settles."""
        parts = about.split()
        if REPEATS in parts[1:2]:
            named = about_of(about, plan, plan)
            pair = now if len(now) == BOTH else (*(now or [named.source]), named.target)
            self._by_plan.setdefault(plan, {})[frozenset(pair)] = say == "yes"

    def said(self) -> Mapping[Pair, bool]:
        """Return what was said of each pair by all plans."""
        found: dict[Pair, bool] = {}
        for every in self._by_plan.values():
            for pair, says in every.items():
                found[pair] = found.get(pair, True) and says
        return found


def settled_in(store: Store) -> Settled:
    """Return what the plans of a store say."""
    settled = Settled()
    for row in store.read(IN_STORE):
        settled.say(row["plan"], row["about"], row["say"], row["now"])
    return settled
