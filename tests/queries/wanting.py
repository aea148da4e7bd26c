"""The example with what is missing in plans, what stands twice, and what people have said of it.

Beside `tests/queries/example.py`:

| recommendation | made by, or merged from | addressed by |
|---|---|---|
| R11 | AB 3 carried, CD 4 matched | nothing |
| R12 | nothing | nothing |
| EF 2 (of Bton) | EF | nothing |

| action | addresses | owned by | due | outcome |
|---|---|---|---|---|
| aton/0 | nothing | nobody | no words | none |
| aton/7 | R10 and CD 2 stated | Police stated | ongoing | none |
| aton/8 | R10 stated | CCG stated | March 2020 | sure, stated |
| aton/9 | R10 carried | nobody | March 2020 from the cell above | none |

Training has CD N2 and R12 by their wording, and in Bton, as TRAINING, EF 1 stated and EF 2 carried;
Records has AB 3. EF 1 repeats AB 2. Nothing is known of the plan Cton but its name.
"""

from dataclasses import replace
from typing import Any

from graph import model as m
from graph.identity import sort_key
from tests.queries.example import example

NOTES: list[tuple[str, str, m.Severity, str, list[str], str | None]] = [
    ("note-2", "number missing", "question", "AB: there is no 4.", ["aton/AB"], None),
    ("note-3", "number twice", "question", "It stands twice.", ["aton/CD/1", "aton/CD/2"], None),
    ("note-4", "recommendation in two parts", "remark", "It is one.", ["aton/AB/2"], "Yes, one."),
    ("note-5", "number twice", "question", "R1 is R2.", ["aton/R1", "aton/R2"], "No, two."),
]
CORRECTIONS: list[tuple[str, str, list[str]]] = [
    ("CD/4 MERGED_INTO R10", "yes", ["aton/CD/4", "aton/R10"]),
    ("CD/2 MERGED_INTO R10", "no", ["aton/CD/2", "aton/R10"]),
    ("2 OWNED_BY police", "yes", ["aton/2", "police"]),
    ("agency/polise IS police", "yes", ["police"]),
    ("CD/1 MERGED_INTO R11", "no", []),
    ("AB/2 REPEATS bton/EF/1", "yes", ["aton/AB/2"]),
]


def wanting() -> m.Graph:
    """Return the graph."""
    graph = example()
    node: dict[str, Any] = {one.id: one for one in graph.nodes}
    new = [*_recommendations(node), *_actions(node), *_themes(node)]
    node |= {one.id: one for one in new}
    graph.add([replace(node["bton"], id="cton", title="Cton action plan", area="Cton"), *new])
    graph.add(edges=[*_joined(node), *_filed(node)])
    for told in NOTES:
        _notice(graph, node, *told)
    for number, (about, say, things) in enumerate(CORRECTIONS, start=1):
        _settle(graph, node, number, about, say, things)
    return graph


def left_over() -> m.Graph:
    """Return it with a national original of Cton, of which no review and no action is known."""
    graph = wanting()
    (log,) = (one for one in graph.of(m.Recommendation) if one.id == "bton/EF/1")
    graph.add([replace(log, id="cton/1", plan="cton", text="Fund refuges", scope="national")])
    return graph


def _recommendations(node: dict[str, Any]) -> list[m.Recommendation]:
    """Return two revised recommendations and an original."""
    like = {"aton/R11": "aton/R10", "aton/R12": "aton/R10", "bton/EF/2": "bton/EF/1"}
    words = {
        "aton/R11": "Publish the results",
        "aton/R12": "Write to the council",
        "bton/EF/2": "Ask the neighbours",
    }
    return [
        replace(node[of], id=name, text=words[name], number=name.split("/")[-1],
                sort_key=sort_key(name.split("/")[-1]))
        for name, of in like.items()
    ]  # fmt: skip


def _actions(node: dict[str, Any]) -> list[m.Action]:
    """Return four actions, each with another date."""
    bare, day = node["aton/2"], "2020-03-31"
    due = replace(bare, due="March 2020", due_on=day, due_precision="month")
    return [
        replace(bare, id="aton/0", text="Lend the log"),
        replace(bare, id="aton/7", text="Train the managers", due="ongoing"),
        replace(due, id="aton/8", text="Count the referrals"),
        replace(due, id="aton/9", text="Report on referrals", due_basis="carried",
                status="Begun", state="in progress", state_basis="stated"),
    ]  # fmt: skip


def _themes(node: dict[str, Any]) -> list[m.Theme]:
    """Return a theme of the same name in the other plan, and one more."""
    training = node["aton/training"]
    return [
        replace(training, id="bton/training", plan="bton", name="TRAINING"),
        replace(training, id="aton/records", name="Records"),
    ]


def _joined(node: dict[str, Any]) -> list[m.Edge[m.Node, m.Node]]:
    """Return what the new ones are joined to."""
    merged: list[tuple[str, str, m.Basis]] = [
        ("aton/AB/3", "aton/R11", "carried"),
        ("aton/CD/4", "aton/R11", "matched"),
    ]
    addressed: list[tuple[str, str, m.Basis]] = [
        ("aton/7", "aton/R10", "stated"),
        ("aton/7", "aton/CD/2", "stated"),
        ("aton/8", "aton/R10", "stated"),
        ("aton/9", "aton/R10", "carried"),
    ]
    owned = {"aton/7": "police", "aton/8": "ccg"}
    return [
        m.Made(source=node["bton/EF"], target=node["bton/EF/2"], basis="stated"),
        *(m.MergedInto(source=node[a], target=node[b], basis=basis, similarity=None)
          for a, b, basis in merged),
        *(m.Addresses(source=node[a], target=node[b], basis=basis, similarity=None)
          for a, b, basis in addressed),
        *(m.OwnedBy(source=node[a], target=node[b], basis="stated", role="lead",
                    as_written=node[b].name) for a, b in owned.items()),
        m.AimsFor(source=node["aton/8"], target=node["aton/sure"], basis="stated"),
        m.Repeats(source=node["bton/EF/1"], target=node["aton/AB/2"], basis="matched",
                  similarity=0.81234),
    ]  # fmt: skip


def _filed(node: dict[str, Any]) -> list[m.About]:
    """Return the themes of some recommendations."""
    filed: list[tuple[str, str, m.Basis]] = [
        ("aton/CD/N2", "aton/training", "matched"),
        ("aton/R12", "aton/training", "matched"),
        ("bton/EF/1", "bton/training", "stated"),
        ("bton/EF/2", "bton/training", "carried"),
        ("aton/AB/3", "aton/records", "stated"),
    ]
    return [m.About(source=node[a], target=node[b], basis=basis) for a, b, basis in filed]


def _notice(
    graph: m.Graph,
    node: dict[str, Any],
    name: str,
    kind: str,
    severity: m.Severity,
    text: str,
    about: list[str],
    settled: str | None,
) -> None:
    """Add a note and what it is about."""
    note = m.Note(id=f"aton/{name}", plan="aton", kind=kind, severity=severity, text=text, rank=1,
                  suggestion="Look it up.", settled=settled)  # fmt: skip
    graph.add([note], [m.Concerns(source=note, target=node[a], basis="stated") for a in about])


def _settle(
    graph: m.Graph, node: dict[str, Any], number: int, about: str, say: str, things: list[str]
) -> None:
    """Add what a person has said, and what that is about; it holds where it is about something."""
    said = m.Correction(id=f"aton/correction/{number}", plan="aton", about=about, say=say,
                        by="safety officer", on=f"2026-11-0{number}", why="The minutes say so.",
                        holds=bool(things))  # fmt: skip
    graph.add([said], [m.Settles(source=said, target=node[a], basis="confirmed") for a in things])
