"""What is in the graph, and what about it needs a person: for `status` and `notes`."""

from dataclasses import dataclass
from typing import Any

from graph import schema
from graph.store import Store
from queries.among import meant
from queries.remedies import LABELS, OF_ROW, settles, standing

NOTES = """
MATCH (note:Note) WHERE $plan = '' OR note.plan = $plan
OPTIONAL MATCH (note)-[:CONCERNS]->(about)
WITH note, about ORDER BY about.id
OPTIONAL MATCH (about)-[:STATED_IN]->(said:Passage {plan: note.plan})
WITH note, about, said ORDER BY about.id, said.id
WITH note, collect(DISTINCT about.id) AS about,
     collect(CASE WHEN about:Passage THEN about.id ELSE said.id END)[0] AS passage
OPTIONAL MATCH (place:Passage {id: passage})
RETURN note.id AS id, note.plan AS plan, note.kind AS kind, note.severity AS severity,
       note.rank AS rank, note.text AS text, note.suggestion AS suggestion,
       note.settled AS settled, about, passage, place.text AS words, place.place AS place,
       place.page AS page, place.header AS header, place.table AS table, place.row AS row
ORDER BY CASE severity WHEN 'question' THEN 0 ELSE 1 END, rank, plan, kind, id
"""
MATCHED = """
MATCH (a)-[e]->(b)
WHERE e.basis = 'matched' AND type(e) IN $types AND ($plan = '' OR a.plan = $plan)
RETURN a.plan AS plan, a.id AS source, type(e) AS type, b.id AS target,
       e.similarity AS similarity, a.text AS source_says, coalesce(b.text, b.name) AS target_says
ORDER BY plan, type, coalesce(similarity, 0.0), source, target
"""
SETTLED = """
MATCH (asked:Recommendation {id: $id})
OPTIONAL MATCH (asked)-[:MERGED_INTO]-(merged:Recommendation)
WITH asked, collect(merged.id) AS merged
WITH merged + [asked.id] AS asked_for
OPTIONAL MATCH (action:Action)-[:ADDRESSES]->(answered:Recommendation)
WHERE answered.id IN asked_for
WITH asked_for, collect(DISTINCT action.id) AS actions
WITH asked_for + actions AS ids
MATCH (said:Correction)-[:SETTLES]->(thing)
WHERE thing.id IN ids AND said.holds
RETURN DISTINCT said.id AS id, said.plan AS plan, said.about AS about, said.say AS say,
       said.by AS who, said.on AS day, said.why AS why
ORDER BY day, id
"""
PLANS = """
MATCH (plan:Plan)
RETURN plan.id AS id, plan.title AS title, plan.sha256 AS sha256, plan.loaded_at AS loaded_at
ORDER BY id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The plans of a graph, its nodes by label, and its edges by type and basis."""

    plans: list[dict[str, Any]]
    nodes: dict[str, int]
    edges: dict[str, dict[str, int]]


def overview(store: Store) -> Overview:
    """Count what is in the graph."""
    nodes = {
        node.__name__: store.read(f"MATCH (n:{node.__name__}) RETURN count(n) AS n")[0]["n"]
        for node in schema.NODES
    }
    edges = {schema.edge_type(edge): _bases(store, schema.edge_type(edge)) for edge in schema.READ}
    return Overview(plans=store.read(PLANS), nodes=nodes, edges=edges)


def _bases(store: Store, kind: str) -> dict[str, int]:
    """Count the edges of one type by basis."""
    text = f"MATCH ()-[e:{kind}]->() RETURN e.basis AS basis, count(e) AS n ORDER BY basis"
    return {row["basis"]: row["n"] for row in store.read(text)}


def conclusions(store: Store, plan: str = "") -> list[dict[str, Any]]:
    """Return the edges that only the wording says, the least alike first within a type."""
    plan = meant(store, "plan", plan) if plan else plan
    kinds = ["MERGED_INTO", "ADDRESSES", "OWNED_BY", "DIRECTED_AT", "REPEATS", "MADE", "ABOUT"]
    return store.read(MATCHED, {"plan": plan, "types": kinds})


def settled_of(store: Store, recommendation: str) -> list[dict[str, Any]]:
    """Return what people settled of a recommendation, of those merged with it and its actions."""
    return store.read(SETTLED, {"id": recommendation})


def notes(store: Store, plan: str = "") -> list[dict[str, Any]]:
    """Return the notes, those that need a person first, the most important of them first.

    Each says in `settles` which actions or recommendations a person may settle to answer it.
    """
    plan = meant(store, "plan", plan) if plan else plan
    found = store.read(NOTES, {"plan": plan})
    there = [standing(store.read(OF_ROW.format(label=label), {"plan": plan})) for label in LABELS]
    return [note | {"settles": settles(note, there)} for note in found]
