"""What `how_links_are_known` answers on the graph of `tests/queries/holding.py`."""

from graph.schema import legend
from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
MEANS = legend()
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("OWNED_BY", MEANS["OWNED_BY"], 13, 8, 1, 3, 1, 4, 0.308),
            ("DIRECTED_AT", MEANS["DIRECTED_AT"], 13, 9, 1, 1, 2, 3, 0.231),
            ("ADDRESSES", MEANS["ADDRESSES"], 10, 7, 0, 2, 1, 3, 0.3),
            ("MERGED_INTO", MEANS["MERGED_INTO"], 4, 2, 0, 1, 1, 2, 0.5),
            ("ABOUT", MEANS["ABOUT"], 2, 1, 0, 1, 0, 1, 0.5),
            ("REPEATS", MEANS["REPEATS"], 1, 0, 0, 0, 1, 1, 1.0),
            ("MADE", MEANS["MADE"], 11, 11, 0, 0, 0, 0, 0.0),
            ("PART_OF", MEANS["PART_OF"], 2, 0, 2, 0, 0, 0, 0.0),
            ("SUCCEEDED_BY", MEANS["SUCCEEDED_BY"], 2, 0, 2, 0, 0, 0, 0.0),
        ],
        {},
    ),
    (
        {"plan": "fyfe"},
        [
            ("ADDRESSES", MEANS["ADDRESSES"], 3, 2, 0, 1, 0, 1, 0.333),
            ("OWNED_BY", MEANS["OWNED_BY"], 3, 2, 0, 1, 0, 1, 0.333),
            ("MADE", MEANS["MADE"], 3, 3, 0, 0, 0, 0, 0.0),
            ("DIRECTED_AT", MEANS["DIRECTED_AT"], 2, 2, 0, 0, 0, 0, 0.0),
        ],
        {},
    ),
    ({"plan": "gorse"}, [], {}),
]
