"""A small graph for tests: one plan, one review, a recommendation, an action and its owner."""

from graph.model import (
    Action,
    Addresses,
    Agency,
    Graph,
    In,
    Made,
    OwnedBy,
    PartOf,
    Passage,
    Plan,
    Recommendation,
    Review,
    StatedIn,
)


def agency(name: str) -> Agency:
    return Agency(
        id=name,
        name=name,
        kind="team",
        sector=None,
        reach=None,
        active_to=None,
        source="a page",
        basis="confirmed",
    )


def small(plan: str = "p", action: str = "Write", owner: str = "team") -> Graph:
    """A plan whose only action is owned by a team that is part of a body."""
    node = Plan(
        id=plan,
        title="Plan",
        area="X",
        kind="single",
        published=None,
        source="a letter",
        sha256="0",
        fingerprint=action,
        loaded_at="2026-11-23T00:00:00+00:00",
    )
    review = Review(
        id=f"{plan}/A", plan=plan, name="A", kind="DHR", area="X", chair=None, year=2024
    )
    asked = Recommendation(
        id=f"{plan}/A/1",
        plan=plan,
        number="1",
        sort_key="000001",
        text="Offer homes",
        stage="original",
        scope="local",
        scope_basis="matched",
    )
    done = Action(
        id=f"{plan}/a1",
        plan=plan,
        text=action,
        number=None,
        status=None,
        due=None,
        completed=None,
        progress=None,
    )
    cell = Passage(
        id=f"{plan}/t1r1c1",
        plan=plan,
        text="Offer homes",
        kind="cell",
        table=1,
        row=1,
        column=1,
        header=None,
        page=None,
        place=None,
        colour=None,
    )
    team, body = agency(owner), agency("body")
    return Graph(
        [node, review, asked, done, cell, team, body],
        [
            Made(source=review, target=asked, basis="stated"),
            Addresses(source=done, target=asked, basis="matched", similarity=0.5),
            OwnedBy(
                source=done,
                target=team,
                basis="carried",
                role="lead",
                as_written=owner,
                passage=cell.id,
            ),
            StatedIn(source=asked, target=cell, basis="stated", start=0, end=11),
            StatedIn(source=team, target=cell, basis="stated", start=0, end=5),
            In(source=cell, target=node, basis="stated"),
            PartOf(source=team, target=body, basis="confirmed"),
        ],
    )
