"""The full-text indexes, asked: which nodes of a label may hold some words, on either database.

Their analyser cuts a text at all that is no letter, and keeps the letters alone, small. So words
are looked up by their letters, and who asks looks at the texts. What has no letter is looked for
in every text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from unicodedata import normalize

from graph import schema
from graph.model import Agency, Passage
from graph.schema import NodeType
from graph.store import Store

Words = Sequence[Iterable[str]]
"""Words that must all be there, each with the forms in which it counts, in small letters."""
CLAUSES = 1000
"""How many words the indexes are asked for at once; Lucene refuses 1,025."""
OF_PLAN: dict[NodeType, str] = {
    Agency: "EXISTS { MATCH (n)-[:STATED_IN]->(:Passage {plan: $plan}) }",
}
"""How a label belongs to a plan, where its nodes do not hold one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A node that may hold the words, in some form of each."""

    id: str
    text: str


def holding(
    store: Store, node: NodeType, ways: Iterable[Words], plan: str = "", most: int | None = None
) -> list[Candidate]:
    """Return every node of one label that holds every word of any of some ways, and maybe others.

    `plan` is an id; without it every plan is searched. They come in no order, `most` of them where
    that is given, or some more.
    """
    of_plan = f"WHERE {_of_plan(node)} " if plan else ""
    first = "" if most is None else f"WITH n LIMIT {most} "
    returned = f"collect(n.id) AS ids, collect(n.{schema.words(node)}) AS texts"
    asked = {"index": schema.full_text_name(node), "plan": plan}
    found: dict[str, str] = {}
    for match, words in _matches(node, ways):
        text = f"{match} WITH n {of_plan}{first}RETURN {returned}"
        (row,) = store.read(text, {**asked, "words": words})
        found.update(zip(row["ids"], row["texts"], strict=True))
    return [Candidate(id=name, text=text) for name, text in found.items()]


def _matches(node: NodeType, ways: Iterable[Words]) -> Iterator[tuple[str, Any]]:
    """Yield the beginnings of the queries that match `n` in some ways, each with its `$words`."""
    sought = [(way, _looked_up(way)) for way in ways]
    for query in _queries(runs for _, runs in sought if runs):
        yield "CALL db.index.fulltext.queryNodes($index, $words) YIELD node WITH node AS n", query
    for way in (way for way, runs in sought if not runs):
        words = [_shortest(forms) for forms in way]
        yield f"MATCH (n:{node.__name__}) WHERE {_contained(node, words)}", words


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


def _contained(node: NodeType, words: Sequence[Sequence[str]]) -> str:
    """Return the condition that a text holds every one of `$words`; ALL and ANY are far slower."""
    holds = f"toLower(n.{schema.words(node)}) CONTAINS $words"
    every = (
        " OR ".join(f"{holds}[{word}][{form}]" for form in range(len(forms)))
        for word, forms in enumerate(words)
    )
    return " AND ".join(f"({one})" for one in every)


def _shortest(forms: Iterable[str]) -> list[str]:
    """Return the forms of a word that hold no other form of it."""
    kept: list[str] = []
    for form in sorted(forms, key=len):
        if not any(other in form for other in kept):
            kept.append(form)
    return kept


def _looked_up(way: Words) -> list[list[str]]:
    """Return the letters to look up for each word of a way that has some in all its forms."""
    return [runs for forms in way if all(runs := _runs(forms))]


def _runs(forms: Iterable[str]) -> list[str]:
    """Return the longest letters in a row of each form, also as they are with accents apart."""
    spelt = (normalize(spelling, form) for form in forms for spelling in ("NFC", "NFD"))
    return list(dict.fromkeys(map(_longest, spelt)))


def _longest(form: str) -> str:
    """Return the longest letters in a row of a form; nothing where it has no letter."""
    rows = ("".join(row) for letters, row in groupby(form, str.isalpha) if letters)
    return max(rows, key=len, default="")


def _queries(ways: Iterable[list[list[str]]]) -> Iterator[str]:
    """Yield ways in the language of the indexes, as many at once as they take.

    Its operators are in capitals, which no letters here are.
    """
    query: list[str] = []
    number = 0
    for way in ways:
        clauses, asked = sum(map(len, way)), " ".join(f"+({' '.join(runs)})" for runs in way)
        if query and number + clauses > CLAUSES:
            yield " ".join(query)
            query, number = [], 0
        query.append(f"({asked})")
        number += clauses
    if query:
        yield " ".join(query)
