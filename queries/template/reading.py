"""Reads what a store holds of one review."""

from collections.abc import Iterable
from typing import Any

from graph.identity import sort_key
from graph.model import weakest
from graph.store import Store
from queries.template.found import (
    Addressee,
    Aim,
    Doing,
    Found,
    Original,
    Owner,
    Revision,
    Way,
)

REVIEW = """
MATCH (v:Review {id: $review})
MATCH (p:Plan {id: v.plan})
RETURN v.name AS name, v.kind AS kind, v.area AS area, p.id AS plan, p.title AS title,
       p.published AS published, p.source AS source
"""
ORIGINALS = """
MATCH (v:Review {id: $review})-[e:MADE]->(r:Recommendation)
RETURN r.id AS id, r.number AS number, r.sort_key AS sort_key, r.text AS text,
       r.scope AS scope, r.scope_basis AS scope_basis, e.basis AS made
"""
REVISED = """
MATCH (v:Review {id: $review})-[:MADE]->(r:Recommendation)-[e:MERGED_INTO]->(w:Recommendation)
RETURN r.id AS original, w.id AS id, w.number AS number, w.sort_key AS sort_key,
       w.text AS text, e.basis AS basis
"""
ACTIONS = """
UNWIND $ids AS id
MATCH (a:Action)-[e:ADDRESSES]->(r:Recommendation {id: id})
OPTIONAL MATCH (a)-[:STATED_IN]->(p:Passage)
RETURN id AS target, e.basis AS basis, a.id AS id, a.text AS text, a.number AS number,
       a.status AS status, a.due AS due, a.completed AS completed, a.progress AS progress,
       p.table AS at_table, p.row AS at_row
ORDER BY target, id, at_table, at_row
"""
OWNERS = """
UNWIND $ids AS id
MATCH (a:Action {id: id})-[e:OWNED_BY]->(g:Agency)
RETURN id AS action, g.id AS agency, g.name AS name, e.role AS role,
       e.as_written AS as_written, e.basis AS basis
ORDER BY action, agency
"""
PLACES = """
UNWIND $ids AS id
MATCH (g:Agency {id: id})-[s:STATED_IN]->(p:Passage {plan: $plan})
WHERE NOT EXISTS { (p)<-[:STATED_IN]-(:Recommendation) }
RETURN id AS agency, coalesce(p.table, 0) AS at_table, p.row AS at_row,
       coalesce(p.column, 0) AS at_column, s.start AS start
ORDER BY agency, at_table, at_row, at_column, start
"""
OUTCOMES = """
UNWIND $ids AS id
MATCH (a:Action {id: id})-[e:AIMS_FOR]->(o:Outcome)
RETURN id AS action, o.id AS id, o.text AS text, e.basis AS basis
ORDER BY action, id
"""
ASKED = """
UNWIND $ids AS id
MATCH (r:Recommendation {id: id})-[e:DIRECTED_AT]->(g:Agency)
OPTIONAL MATCH (r)-[mine:STATED_IN]->(p:Passage)<-[theirs:STATED_IN]-(g)
RETURN id AS original, g.id AS agency, g.name AS name, g.basis AS known,
       e.as_written AS as_written, e.basis AS basis,
       max(CASE WHEN theirs.start >= mine.start AND theirs.end <= mine.end THEN 1 ELSE 0 END)
         AS within
ORDER BY original, agency
"""
THEMES = """
UNWIND $ids AS id
MATCH (r:Recommendation {id: id})-[:ABOUT]->(t:Theme)
RETURN DISTINCT t.name AS name ORDER BY name
"""
QUESTIONS = """
UNWIND $ids AS id
MATCH (n:Note {severity: 'question'})-[:CONCERNS]->(r:LABEL {id: id})
WHERE n.settled IS NULL
RETURN DISTINCT n.id AS id
"""
FAR = 1_000_000
"""How far a place in another table is, in rows."""
Row = dict[str, Any]


def find(store: Store, review: str) -> Found:
    """Return what the graph holds of a review by its id."""
    said = store.read(REVIEW, {"review": review})[0]
    originals = store.read(ORIGINALS, {"review": review})
    originals.sort(key=lambda row: (row["sort_key"], sort_key(row["id"])))
    ids = [row["id"] for row in originals]
    revised = store.read(REVISED, {"review": review})
    revised.sort(key=lambda row: (row["sort_key"], sort_key(row["id"])))
    targets = list(dict.fromkeys([*ids, *(row["id"] for row in revised)]))
    actions = _Actions(store, said["plan"], targets)
    asked = store.read(ASKED, {"ids": ids})
    return Found(
        id=review,
        originals=tuple(_original(row, asked, revised, actions) for row in originals),
        themes=tuple(row["name"] for row in store.read(THEMES, {"ids": targets})),
        questions=_questions(store, targets, actions),
        **said,
    )


def _original(
    row: Row,
    asked: list[Row],
    revised: list[Row],
    actions: "_Actions",
) -> Original:
    """Return an original recommendation with its actions."""
    own = [_revision(one) for one in revised if one["original"] == row["id"]]
    return Original(
        id=row["id"],
        number=row["number"],
        text=row["text"],
        scope=row["scope"],
        scope_basis=row["scope_basis"],
        made=row["made"],
        asked=tuple(_addressee(one) for one in asked if one["original"] == row["id"]),
        revised=tuple(own),
        actions=tuple(actions.of(row["id"], own)),
    )


def _revision(row: Row) -> Revision:
    """Return a revised recommendation."""
    return Revision(id=row["id"], number=row["number"], text=row["text"], basis=row["basis"])


def _addressee(row: Row) -> Addressee:
    """Return whom a recommendation asks."""
    return Addressee(
        words=" ".join((row["as_written"] or row["name"]).split()),
        basis=row["basis"],
        within=bool(row["within"]),
        known=row["known"] == "confirmed",
    )


def _questions(store: Store, targets: list[str], actions: "_Actions") -> int:
    """Count the open questions about the recommendations and the actions."""
    about = {"Recommendation": targets, "Action": list(actions.doings)}
    found = {
        row["id"]
        for label, ids in about.items()
        for row in store.read(QUESTIONS.replace("LABEL", label), {"ids": ids})
    }
    return len(found)


class _Actions:
    """The actions that address some recommendations, with owners and outcomes."""

    def __init__(self, store: Store, plan: str, targets: list[str]) -> None:
        """Read them all at once."""
        rows = store.read(ACTIONS, {"ids": targets})
        self.addressed = {(row["target"], row["id"]): row["basis"] for row in rows}
        first = {row["id"]: row for row in reversed(rows)}
        ids = {"ids": sorted(first, key=sort_key)}
        owners, aims = store.read(OWNERS, ids), store.read(OUTCOMES, ids)
        agencies = sorted({row["agency"] for row in owners})
        places = store.read(PLACES, {"ids": agencies, "plan": plan})
        aims.sort(key=lambda row: sort_key(row["id"]))
        self.doings = {
            one: _doing(
                first[one],
                sorted(
                    (o for o in owners if o["action"] == one),
                    key=lambda o: _nearest(first[one], places, o["agency"]),
                ),
                [aim for aim in aims if aim["action"] == one],
            )
            for one in ids["ids"]
        }

    def of(
        self, original: str, revised: Iterable[Revision]
    ) -> Iterable[tuple[Doing, tuple[Way, ...]]]:
        """Yield the actions about an original in the order of the document, with every way."""
        over = list(revised)
        for one, doing in self.doings.items():
            ways = [
                Way(basis=weakest(by.basis, self.addressed[by.id, one]), over=by)
                for by in over
                if (by.id, one) in self.addressed
            ]
            if (original, one) in self.addressed:
                ways.insert(0, Way(basis=self.addressed[original, one]))
            if ways:
                yield doing, tuple(ways)


def _doing(row: Row, owners: Iterable[Row], aims: Iterable[Row]) -> Doing:
    """Return an action."""
    return Doing(
        id=row["id"],
        text=row["text"],
        number=row["number"],
        status=row["status"],
        due=row["due"],
        completed=row["completed"],
        progress=row["progress"],
        owners=tuple(
            Owner(
                agency=one["agency"],
                words=" ".join((one["as_written"] or one["name"]).split()),
                role=one["role"],
                basis=one["basis"],
            )
            for one in owners
        ),
        aims=tuple(Aim(id=one["id"], words=one["text"], basis=one["basis"]) for one in aims),
    )


def _nearest(action: Row, places: Iterable[Row], agency: str) -> tuple[int, ...]:
    """Return where an agency stands that owns an action: the nearest place that names it."""

    def far(place: Row) -> int:
        same = place["at_table"] == (action["at_table"] or 0)
        return abs(place["at_row"] - (action["at_row"] or 0)) if same else FAR

    here = [(far(p), p["at_column"], p["start"]) for p in places if p["agency"] == agency]
    return min(here, default=(FAR, 0, 0))
