"""The full-text indexes, asked: which nodes of a label hold some words, on either database."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from graph import schema
from graph.model import Agency, Passage
from graph.schema import NodeType
from graph.store import Store

SPECIAL = re.compile(r'([+\-&|!(){}\[\]^"~*?:\\/])')
"""What the language of the indexes takes for a sign."""
Words = Sequence[Iterable[str]]
"""Words that must all be there, each with the forms in which it counts."""
OF_PLAN: dict[NodeType, str] = {
    Agency: "EXISTS { MATCH (n)-[:STATED_IN]->(:Passage {plan: $plan}) }",
}
"""How a label belongs to a plan, where its nodes do not hold one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A node that holds the words, in some form of each."""

    id: str
    text: str


def holding(store: Store, node: NodeType, ways: Iterable[Words], plan: str = "") -> list[Candidate]:
    """Return the nodes of one label, in no order, that hold every word of any of some ways.

    `plan` is an id; without it every plan is searched.
    """
    returned = f"collect(n.id) AS ids, collect(n.{schema.words(node)}) AS texts"
    row = _asked(store, node, ways, plan, returned)
    return [Candidate(id=i, text=t) for i, t in zip(row["ids"], row["texts"], strict=True)]


def held_by(store: Store, node: NodeType, ways: Iterable[Words], plan: str = "") -> int:
    """Return how many nodes of one label hold every word of any of some ways."""
    return int(_asked(store, node, ways, plan, "count(n) AS number")["number"])


def _asked(
    store: Store, node: NodeType, ways: Iterable[Words], plan: str, returned: str
) -> dict[str, Any]:
    """Return the one row that the index of a label answers."""
    where = f"WHERE {_of_plan(node)} " if plan else ""
    text = (
        "CALL db.index.fulltext.queryNodes($index, $words) YIELD node "
        f"WITH node AS n {where}RETURN {returned}"
    )
    asked = {"index": schema.full_text_name(node), "words": _query(ways), "plan": plan}
    return store.read(text, asked)[0]


def searched(store: Store, node: NodeType, plan: str = "") -> int:
    """Return how many nodes of one label there are to search, in one plan or in all."""
    where = f" WHERE {_of_plan(node)}" if plan else ""  # without it, the database need not look
    text = f"MATCH (n:{node.__name__}){where} RETURN count(n) AS number"
    return int(store.read(text, {"plan": plan})[0]["number"])


def stated_in(store: Store, passages: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    """Return label and id of what is stated in some passages, by the passage's id."""
    text = (
        f"UNWIND $ids AS id MATCH (p:{Passage.__name__} {{id: id}})<-[:STATED_IN]-(n) "
        "RETURN p.id AS passage, collect([labels(n)[0], n.id]) AS things"
    )
    rows = store.read(text, {"ids": [*passages]})
    return {row["passage"]: [(label, name) for label, name in row["things"]] for row in rows}


def _of_plan(node: NodeType) -> str:
    """Return the condition that a node is of the plan asked for."""
    return OF_PLAN.get(node, "n.plan = $plan")


def _query(ways: Iterable[Words]) -> str:
    """Return ways in the language of the indexes; nothing in them is taken for a sign."""
    return " ".join(f"({' '.join(f'+({_escaped(forms)})' for forms in way)})" for way in ways)


def _escaped(forms: Iterable[str]) -> str:
    """Return the forms of a word, of which any will do; OR in small letters is no operator."""
    return " ".join(SPECIAL.sub(r"\\\1", form.lower()) for form in forms)
