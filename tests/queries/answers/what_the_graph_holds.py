"""What `what_the_graph_holds` answers on the graph of `tests/queries/holding.py`."""

from graph.schema import legend
from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
THINGS = [
    ("Plan", 3, 1.0),
    ("Passage", 0, 0.0),
    ("Review", 3, 1.0),
    ("Recommendation", 14, 4.7),
    ("Theme", 2, 0.7),
    ("Agency", 14, 4.7),
    ("Action", 9, 3.0),
    ("Outcome", 0, 0.0),
    ("Note", 5, 1.7),
    ("Correction", 0, 0.0),
    ("Version", 3, 1.0),
    ("Change", 0, 0.0),
]
LINKS = [
    ("MADE", 12, 4.0),
    ("MERGED_INTO", 4, 1.3),
    ("ADDRESSES", 11, 3.7),
    ("OWNED_BY", 15, 5.0),
    ("AIMS_FOR", 0, 0.0),
    ("ABOUT", 2, 0.7),
    ("DIRECTED_AT", 17, 5.7),
    ("PART_OF", 2, 0.7),
    ("SUCCEEDED_BY", 5, 1.7),
    ("STATED_IN", 0, 0.0),
    ("IN", 0, 0.0),
    ("CONCERNS", 0, 0.0),
    ("REPEATS", 1, 0.3),
    ("SETTLES", 0, 0.0),
    ("VERSION_OF", 3, 1.0),
    ("BROUGHT_BY", 0, 0.0),
    ("CHANGED", 0, 0.0),
    ("HOLDS", 11, 3.7),
    ("ANSWERS_TO", 17, 5.7),
]
MEANS = legend()
ANSWERS: list[Answer] = [
    (
        {},
        [
            *(("thing", name, MEANS[name], number, each) for name, number, each in THINGS),
            *(("link", name, MEANS[name], number, each) for name, number, each in LINKS),
        ],
        {"all_plans": 3, "all_reviews": 3, "all_recommendations": 14, "all_actions": 9},
    ),
]
