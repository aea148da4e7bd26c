"""Where a thing that was found stands in its document, and how to go on from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model import Action, Outcome, Passage, Recommendation
from graph.schema import NodeType
from graph.store import Store
from graph.write import Row

PLACED = """
UNWIND $ids AS id
MATCH (n:{label} {{id: id}})
OPTIONAL MATCH {way} WHERE $plan = '' OR cell.plan = $plan
RETURN n.id AS thing, n.plan AS own, cell.id AS passage, cell.plan AS plan,
  coalesce('page ' + cell.page + ', ', '')
    + coalesce(
      coalesce(cell.place, 'table ' + cell.table + ', row ' + cell.row + ', column ' + cell.column)
        + coalesce(': ' + cell.header, ''), 'line ' + cell.row) AS address
ORDER BY coalesce(cell.plan, ''), coalesce(cell.table, 0), coalesce(cell.row, 0),
  coalesce(cell.column, 0), coalesce(cell.id, '')
"""
TRACED = """
UNWIND $ids AS id
MATCH (n:{label} {{id: id}}){way}(r:Recommendation)
RETURN DISTINCT n.id AS thing, r.id AS recommendation, r.stage AS stage, r.sort_key AS nth
ORDER BY thing, stage DESC, nth, recommendation
"""
WAYS: dict[NodeType, str] = {
    Action: "-[:ADDRESSES]->",
    Outcome: "<-[:AIMS_FOR]-(:Action)-[:ADDRESSES]->",
    Passage: "<-[:STATED_IN]-",
}
"""From what was found to the recommendations that it has to do with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The places of a thing, each passage with its address, and what can be traced from it."""

    plan: str | None
    places: Sequence[tuple[str, str]]
    recommendations: Sequence[str]


def standing(
    store: Store, things: Iterable[tuple[NodeType, str]], plan: str = ""
) -> dict[tuple[str, str], Standing]:
    """Return where things stand, by label and id; of an agency those of one plan, if it is told."""
    ids: dict[NodeType, list[str]] = {}
    for node, name in things:
        ids.setdefault(node, []).append(name)
    return {key: one for node in ids for key, one in _of(store, node, ids[node], plan).items()}


def _of(
    store: Store, node: NodeType, ids: Sequence[str], plan: str
) -> dict[tuple[str, str], Standing]:
    """Return where the things of one label stand."""
    way = "(cell:Passage {id: id})" if node is Passage else "(n)-[:STATED_IN]->(cell:Passage)"
    text = PLACED.format(label=node.__name__, way=way)
    rows: dict[str, list[Row]] = {name: [] for name in ids}
    for row in store.read(text, {"ids": [*ids], "plan": plan}):
        rows[row["thing"]].append(row)
    traced = _traced(store, node, ids)
    return {
        (node.__name__, name): Standing(
            plan=_plan(rows[name]),
            places=[*{r["passage"]: r["address"] for r in rows[name] if r["passage"]}.items()],
            recommendations=traced.get(name, []),
        )
        for name in ids
    }


def _plan(rows: Sequence[Row]) -> str | None:
    """Return the plan of a thing; none for an agency that several name."""
    plans = {row["own"] or row["plan"] for row in rows}
    return plans.pop() if len(plans) == 1 else None


def _traced(store: Store, node: NodeType, ids: Sequence[str]) -> dict[str, list[str]]:
    """Return the recommendations that things have to do with, the revised ones first."""
    if node is Recommendation:
        return {name: [name] for name in ids}
    traced: dict[str, list[str]] = {}
    if node in WAYS:
        text = TRACED.format(label=node.__name__, way=WAYS[node])
        for row in store.read(text, {"ids": [*ids]}):
            traced.setdefault(row["thing"], []).append(row["recommendation"])
    return traced
