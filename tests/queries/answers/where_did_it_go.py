"""What `where_did_it_go` answers on the example."""

from dataclasses import replace
from typing import Any

from graph import model as m
from tests.queries.answers.form import Answer
from tests.queries.example import example


def with_nothing_done() -> m.Graph:
    """Return the example with an original more in Bton, which rewrites nothing and does nothing."""
    graph = example()
    node: dict[str, Any] = {one.id: one for one in graph.nodes}
    asked = replace(node["bton/EF/1"], id="bton/EF/2", number="2", text="Ask the neighbours")
    graph.add([asked], [m.Made(source=node["bton/EF"], target=asked, basis="stated")])
    return graph


GRAPH = with_nothing_done
ANSWERS: list[Answer] = [
    (
        {},
        [
            (
                "AB 1",
                "Train all staff",
                "R1",
                "stated",
                "Book the course",
                "stated",
                "Done",
                "CCG",
                "lead",
                "stated",
                ["Tests are passed.", "Staff are sure."],
                ["stated", "stated"],
                "",
            ),
            (
                "AB 1",
                "Train all staff",
                "R1",
                "stated",
                "Book the course",
                "stated",
                "Done",
                "Police",
                "support",
                "carried",
                ["Tests are passed.", "Staff are sure."],
                ["stated", "stated"],
                "",
            ),
            (
                "AB 1",
                "Train all staff",
                "R1",
                "stated",
                "Book it again",
                "carried",
                None,
                "CCG",
                "lead",
                "carried",
                ["Staff are sure."],
                ["carried"],
                "",
            ),
            (
                "AB 1",
                "Train all staff",
                "R1",
                "stated",
                "Audit the records",
                "stated",
                None,
                "Police",
                "lead",
                "stated",
                [],
                [],
                "",
            ),
        ],
        {},
    ),
    (
        {"recommendation": "aton/AB/2"},
        [
            (
                "AB 2",
                "Ask about harm",
                "R2",
                "matched",
                "Write a protocol",
                "stated",
                None,
                "Police",
                "lead",
                "confirmed",
                [],
                [],
                "",
            ),
            (
                "AB 2",
                "Ask about harm",
                "R2",
                "matched",
                "Test the protocol",
                "carried",
                None,
                None,
                None,
                None,
                [],
                [],
                "no owner",
            ),
            (
                "AB 2",
                "Ask about harm",
                "R2",
                "matched",
                "Audit the records",
                "stated",
                None,
                "Police",
                "lead",
                "stated",
                [],
                [],
                "",
            ),
            (
                "AB 2",
                "Ask about harm",
                "R10",
                "stated",
                "Print a leaflet",
                "stated",
                None,
                "Umbrella Group",
                "lead",
                "stated",
                [],
                [],
                "owner not known",
            ),
        ],
        {},
    ),
    (
        {"recommendation": "aton/CD/2"},
        [
            (
                "CD 2",
                "Name a champion",
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                [],
                [],
                "no revised recommendation",
            ),
        ],
        {},
    ),
    (
        {"recommendation": "bton/EF/1"},
        [
            (
                "EF 1",
                "Keep a log",
                None,
                None,
                "Open a log",
                "stated",
                None,
                "Police",
                "lead",
                "stated",
                [],
                [],
                "",
            ),
        ],
        {},
    ),
    (
        {"recommendation": "bton/EF/2"},
        [("EF 2", "Ask the neighbours", *[None] * 8, [], [], "no action")],
        {},
    ),
]
