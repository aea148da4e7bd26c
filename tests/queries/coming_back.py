"""A graph of plans whose recommendations and themes come back, for the questions about that.

| review | year | plan | published |
|---|---|---|---|
| AB, CD | 2012, 2013 | north, of North | 2014 |
| EF, GH | 2016, not known | east, of East | 2018-05-01 |
| Ab: AB again, in its own plan | not known | south, of North | not known |
| KL | 2013 | west, of no area | not known |
| MN | 2020 | far, of Far | May 2020, which gives no order |
| none | | bare, of Bare | not known |

AB 1 was rewritten into R1; east files under a heading nothing at all.
"""

from typing import Any

from graph import model as m
from graph.identity import sort_key

PLANS = {
    "north": ("North", "2014"),
    "east": ("East", "2018-05-01"),
    "south": ("North", None),
    "west": ("", None),
    "far": ("Far", "May 2020"),
    "bare": ("Bare", None),
}
REVIEWS = {
    "north/AB": 2012,
    "north/CD": 2013,
    "east/EF": 2016,
    "east/GH": None,
    "south/Ab": None,
    "west/KL": 2013,
    "far/MN": 2020,
}
RECOMMENDATIONS = {
    "north/AB/1": "Train all staff",
    "north/AB/2": "Share records",
    "north/CD/1": "Name a champion",
    "north/R1": "Train everybody",
    "east/EF/1": "Train every member of staff",
    "east/EF/2": "Share the records",
    "east/GH/1": "Train staff",
    "east/GH/2": "Listen",
    "south/Ab/1": "Train all staff",
    "west/KL/1": "Share all records",
    "west/KL/2": "Appoint a champion",
    "far/MN/1": "Open a refuge",
}
REPEATS: list[tuple[str, str, m.Basis, float]] = [
    ("north/AB/1", "east/EF/1", "matched", 0.9),
    ("east/GH/1", "north/AB/1", "matched", 0.7),
    ("east/EF/1", "south/Ab/1", "matched", 0.905),
    ("east/EF/1", "east/GH/1", "matched", 0.75),
    ("north/AB/2", "west/KL/1", "matched", 0.657),
    ("east/EF/2", "north/AB/2", "confirmed", 0.2),
    ("north/CD/1", "west/KL/2", "matched", 0.8),
    ("east/EF/2", "north/CD/1", "matched", 0.66),
]
THEMES = {
    "north/training": "Training",
    "north/records": "Records",
    "east/training": "TRAINING",
    "east/records": "Records",
    "east/empty": "Empty",
    "south/training": "Training",
    "west/training": "Training",
}
ABOUT: list[tuple[str, str, m.Basis]] = [
    ("north/AB/1", "north/training", "stated"),
    ("north/R1", "north/training", "carried"),
    ("north/CD/1", "north/training", "matched"),
    ("north/AB/2", "north/records", "stated"),
    ("north/CD/1", "north/records", "carried"),
    ("north/AB/1", "north/records", "matched"),
    ("east/EF/1", "east/training", "stated"),
    ("east/GH/1", "east/training", "carried"),
    ("east/EF/2", "east/records", "confirmed"),
    ("south/Ab/1", "south/training", "stated"),
    ("west/KL/2", "west/training", "stated"),
]
ACTIONS: list[tuple[str, str, m.Basis, m.State | None, m.Basis | None, str | None]] = [
    ("north/a1", "north/R1", "stated", "completed", "stated", "2014-06-30"),
    ("north/a2", "north/R1", "carried", "completed and continuing", "matched", None),
    ("north/a3", "north/AB/1", "stated", "in progress", "stated", None),
    ("north/a4", "north/AB/2", "stated", "completed", None, "2016-02-01"),
    ("north/a5", "north/CD/1", "stated", "completed", "stated", None),
    ("east/a1", "east/EF/1", "stated", "completed", "stated", "2019-01-01"),
    ("east/a2", "east/GH/1", "stated", None, None, None),
    ("west/a1", "west/KL/1", "stated", "late", "stated", None),
]


def coming_back() -> m.Graph:
    """Return the graph."""
    graph = m.Graph()
    graph.add([_plan(name) for name in PLANS])
    graph.add([_review(name) for name in REVIEWS])
    graph.add([_recommendation(name) for name in RECOMMENDATIONS])
    graph.add([m.Theme(id=i, plan=i.split("/")[0], name=name) for i, name in THEMES.items()])
    graph.add([_action(name, state, known, on) for name, _, _, state, known, on in ACTIONS])
    _join(graph)
    return graph


def _plan(name: str) -> m.Plan:
    area, published = PLANS[name]
    return m.Plan(id=name, title=f"Plan of {name}", area=area, kind="combined",
                  published=published, source="made up", sha256="0", fingerprint="0",
                  loaded_at="2026-11-01T00:00:00Z")  # fmt: skip


def _review(name: str) -> m.Review:
    plan, called = name.split("/")
    return m.Review(id=name, plan=plan, name=called, kind="DHR", area=PLANS[plan][0], chair=None,
                    year=REVIEWS[name])  # fmt: skip


def _recommendation(name: str) -> m.Recommendation:
    number = name.split("/")[-1]
    return m.Recommendation(id=name, plan=name.split("/")[0], number=number,
                            sort_key=sort_key(number), text=RECOMMENDATIONS[name],
                            stage="revised" if name.count("/") == 1 else "original",
                            scope="local", scope_basis="stated")  # fmt: skip


def _action(name: str, state: m.State | None, known: m.Basis | None, on: str | None) -> m.Action:
    return m.Action(id=name, plan=name.split("/")[0], text=f"Do {name}", number=None,
                    status=state, state=state, state_basis=known, due=None, completed=on,
                    completed_on=on, progress=None)  # fmt: skip


def _join(graph: m.Graph) -> None:
    """Add every edge to the graph."""
    node: dict[str, Any] = {one.id: one for one in graph.nodes}
    graph.edges += [
        m.Made(source=node[name.rsplit("/", 1)[0]], target=node[name], basis="stated")
        for name in RECOMMENDATIONS
        if name.count("/") > 1
    ]
    graph.edges.append(
        m.MergedInto(source=node["north/AB/1"], target=node["north/R1"], basis="stated",
                     similarity=None)
    )  # fmt: skip
    graph.edges += [
        m.Repeats(source=node[one], target=node[other], basis=basis, similarity=alike)
        for one, other, basis, alike in REPEATS
    ]
    graph.edges += [m.About(source=node[r], target=node[t], basis=b) for r, t, b in ABOUT]
    graph.edges += [
        m.Addresses(source=node[name], target=node[to], basis=basis, similarity=None)
        for name, to, basis, *_ in ACTIONS
    ]
