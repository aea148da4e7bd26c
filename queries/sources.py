"""The plans that an answer was drawn from, with their dates and hashes."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.errors import QuestionError
from graph.store import Store
from queries.parameter import Value
from queries.question import Question

PLANS = """
MATCH (p:Plan) WHERE $plan = '' OR p.id = $plan
RETURN p.id AS id, p.title AS title, p.published AS published, p.loaded_at AS loaded_at,
       p.source AS source, p.sha256 AS sha256, p.actions AS actions
ORDER BY id
"""
OWNER = {"recommendation": "Recommendation", "original": "Recommendation"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A plan: its id and title, when it was published and loaded, where it is from, its SHA-256."""

    id: str
    title: str
    published: str | None
    loaded_at: str
    source: str
    sha256: str


def sources(store: Store, question: Question, used: Mapping[str, Value]) -> tuple[Source, ...]:
    """Return the plans that a question with these parameters draws on; all where none is named.

    Raises:
        QuestionError: a plan was stored before what questions count by was worked out with it.
    """
    rows = store.read(PLANS, {"plan": _plan(store, question, used)})
    if old := [row["id"] for row in rows if row.pop("actions") is None]:
        raise QuestionError(
            f"the graph holds {old[0]} as an earlier version of this program stored it, and what "
            "questions count by is not there; load the plans again with dhrgraph load"
        )
    return tuple(Source(**row) for row in rows)


def _plan(store: Store, question: Question, used: Mapping[str, Value]) -> str:
    """Return the plan that the parameters name, or that what they name belongs to."""
    if question.draws_on:
        return ""
    if named := used.get("plan"):
        return str(named)
    for name, parameter in question.parameters.items():
        label = OWNER.get(parameter.among or "")
        if label and used[name]:
            text = f"MATCH (n:{label} {{id: $id}}) RETURN n.plan AS plan"
            return str(store.read(text, {"id": used[name]})[0]["plan"])
    return ""
