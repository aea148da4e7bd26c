"""Small plans for tests of repeats: reviews and what they asked for, and what people said."""

from collections.abc import Iterable, Mapping

from graph.model import Correction, Graph, Made, Plan, Recommendation, Review, Settles

Asked = Mapping[str, Iterable[str]]
"""The texts that each review asked for."""


def plan_of(
    name: str, asked: Asked, settled: Mapping[str, str] | None = None, area: str = ""
) -> Graph:
    """Return a plan; `settled` gives what was said about which repeats."""
    graph = Graph([_plan(name, area)])
    for review_name, texts in asked.items():
        review = Review(
            id=f"{name}/{review_name}", plan=name, name=review_name, kind="DHR", area=area,
            chair=None, year=None,
        )  # fmt: skip
        made = [original(review, number, text) for number, text in enumerate(texts, start=1)]
        graph.add([review, *made])
        graph.add(edges=[Made(source=review, target=one, basis="stated") for one in made])
    _settle(graph, name, settled or {})
    return graph


def original(review: Review, number: int, text: str) -> Recommendation:
    """Return what a review asked for."""
    return Recommendation(
        id=f"{review.id}/{number}",
        plan=review.plan,
        number=str(number),
        sort_key=f"{number:06}",
        text=text,
        stage="original",
        scope="local",
        scope_basis="stated",
    )


def revised(plan: str, number: int, text: str) -> Recommendation:
    """Return what a partnership made of originals."""
    return Recommendation(
        id=f"{plan}/R{number}",
        plan=plan,
        number=f"R{number}",
        sort_key=f"R{number:06}",
        text=text,
        stage="revised",
        scope="local",
        scope_basis="stated",
    )


def _plan(name: str, area: str) -> Plan:
    """Return the node of a plan."""
    return Plan(
        id=name,
        title=name,
        area=area,
        kind="combined",
        published=None,
        source="made up",
        sha256="0",
        fingerprint=name,
        loaded_at="2026-11-23T00:00:00+00:00",
    )


def _settle(graph: Graph, plan: str, settled: Mapping[str, str]) -> None:
    """Add what people said, each correction beside the originals of this plan that it is about."""
    nodes = {node.id: node for node in graph.of(Recommendation)}
    for number, (about, say) in enumerate(settled.items(), start=1):
        one = Correction(
            id=f"{plan}/correction/{number}",
            plan=plan,
            about=about,
            say=say,
            by="analyst",
            on="2026-11-23",
            why="read both",
            holds=True,
        )
        ends = [id if id in nodes else f"{plan}/{id}" for id in about.split()[::2]]
        graph.add([one])
        graph.add(
            edges=[
                Settles(source=one, target=nodes[id], basis="confirmed")
                for id in ends
                if id in nodes
            ]
        )
