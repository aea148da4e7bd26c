"""A truth of a few nodes, and a graph that says the same; the figures are worked out by hand."""

import yaml

from graph.model import (
    Action,
    Addresses,
    Agency,
    AimsFor,
    Basis,
    Graph,
    Made,
    MergedInto,
    Outcome,
    OwnedBy,
    PartOf,
    Recommendation,
    Review,
    Role,
    Stage,
)
from tests.accuracy import truth
from tests.accuracy.facts import Facts
from tests.accuracy.found import facts_of
from tests.accuracy.scoring import Result, score

TRUTH = """
reviews: [Eve]
recommendations:
  offer: {review: Eve, number: "1", text: Offer homes, merged_into: build}
  build: {stage: revised, number: R1, text: Build homes}
outcomes: {safe: Families are safe}
actions:
  write:
    text: Write a policy
    due: May 2024
    addresses: build
    owned_by: [kent-police, home-office]
    support: home-office
    aims_for: safe
  first: {text: Train staff, addresses: {build: carried}, owned_by: kent-police}
  second: {text: Train staff, addresses: build, owned_by: home-office}
"""
# 1 review, 2 recommendations, 2 agencies, 3 actions, 1 outcome: 9 nodes.
# 1 MADE, 1 MERGED_INTO, 3 ADDRESSES, 4 OWNED_BY, 1 AIMS_FOR: 10 edges.
# 2 numbers, 2 scopes, 1 due, 4 roles: 9 properties.


def eve() -> Review:
    return Review(id="p/Eve", plan="p", name="Eve", kind="DHR", area="X", chair=None, year=None)


def asked(name: str, number: str, text: str, stage: Stage) -> Recommendation:
    return Recommendation(
        id=name, plan="p", number=number, sort_key=number, text=text, stage=stage,
        scope="local", scope_basis="matched",
    )  # fmt: skip


def action(name: str, text: str, due: str | None = None) -> Action:
    return Action(
        id=name,
        plan="p",
        text=text,
        number=None,
        status=None,
        due=due,
        completed=None,
        progress=None,
    )


def agency(name: str) -> Agency:
    return Agency(
        id=name, name=name, kind="organisation", sector=None, reach=None, active_to=None,
        source=None, basis="confirmed",
    )  # fmt: skip


def addresses(source: Action, target: Recommendation, basis: Basis = "stated") -> Addresses:
    return Addresses(source=source, target=target, basis=basis, similarity=None)


def owned(source: Action, target: Agency, role: Role = "lead") -> OwnedBy:
    return OwnedBy(source=source, target=target, basis="stated", role=role, as_written="")


def right() -> Graph:
    """The graph that says just what the truth says; its ids are others."""
    review = eve()
    offer = asked("a", "1", "Offer  homes", "original")
    build = asked("b", "R1", "Build\nhomes", "revised")
    write, one, two = (
        action("x", "Write a policy", "May 2024"),
        *(action(name, "Train staff") for name in "yz"),
    )
    police, office, parent = agency("kent-police"), agency("home-office"), agency("government")
    safe = Outcome(id="o", plan="p", text="Families are safe")
    return Graph(
        [review, offer, build, write, one, two, police, office, parent, safe],
        [
            Made(source=review, target=offer, basis="stated"),
            MergedInto(source=offer, target=build, basis="stated", similarity=None),
            addresses(write, build),
            addresses(one, build, "carried"),
            addresses(two, build),
            owned(write, police),
            owned(write, office, "support"),
            owned(one, police),
            owned(two, office),
            AimsFor(source=write, target=safe, basis="stated"),
            PartOf(source=office, target=parent, basis="confirmed"),
        ],
    )


def told(text: str = TRUTH) -> Facts:
    """The facts of the truth."""
    return truth.facts_of(yaml.safe_load(text))


def against(graph: Graph) -> Result:
    """The score of a graph against the truth."""
    return score(told(), facts_of(graph))


def without(graph: Graph, *names: str) -> Graph:
    """The graph without some nodes and their edges."""
    return Graph(
        [node for node in graph.nodes if node.id not in names],
        [e for e in graph.edges if not {e.source.id, e.target.id} & set(names)],
    )
