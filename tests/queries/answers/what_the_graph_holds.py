"""What `what_the_graph_holds` answers on the graph of `tests/queries/holding.py`."""

from graph.schema import legend
from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
THINGS = [
    ("Plan", 3, 1.0),
    ("Passage", 0, 0.0),
    ("Review", 3, 1.0),
    ("Recommendation", 13, 4.3),
    ("Theme", 2, 0.7),
    ("Agency", 11, 3.7),
    ("Action", 8, 2.7),
    ("Outcome", 0, 0.0),
    ("Note", 5, 1.7),
    ("Correction", 0, 0.0),
    ("Version", 3, 1.0),
    ("Change", 0, 0.0),
]
LINKS = [
    ("MADE", 11, 3.7),
    ("MERGED_INTO", 4, 1.3),
    ("ADDRESSES", 10, 3.3),
    ("OWNED_BY", 13, 4.3),
    ("AIMS_FOR", 0, 0.0),
    ("ABOUT", 2, 0.7),
    ("DIRECTED_AT", 13, 4.3),
    ("PART_OF", 2, 0.7),
    ("SUCCEEDED_BY", 2, 0.7),
    ("STATED_IN", 0, 0.0),
    ("IN", 0, 0.0),
    ("CONCERNS", 0, 0.0),
    ("REPEATS", 1, 0.3),
    ("SETTLES", 0, 0.0),
    ("VERSION_OF", 3, 1.0),
    ("BROUGHT_BY", 0, 0.0),
    ("CHANGED", 0, 0.0),
    ("HOLDS", 9, 3.0),
    ("ANSWERS_TO", 15, 5.0),
]
MEANS = legend()
ANSWERS: list[Answer] = [
    (
        {},
        [
            *(("thing", name, MEANS[name], number, each) for name, number, each in THINGS),
            *(("link", name, MEANS[name], number, each) for name, number, each in LINKS),
        ],
        {"all_plans": 3, "all_reviews": 3, "all_recommendations": 13, "all_actions": 8},
    ),
]
