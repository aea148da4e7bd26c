"""What `how_links_are_known` answers on the graph of `tests/queries/holding.py`."""

from graph.schema import legend
from tests.queries.answers.form import Answer
from tests.queries.holding import holding

GRAPH = holding
MEANS = legend()
OF = (69, 15)
ANSWERS: list[Answer] = [
    (
        {},
        [
            ("OWNED_BY", MEANS["OWNED_BY"], 15, 10, 1, 3, 1, 4, 0.267, *OF),
            ("DIRECTED_AT", MEANS["DIRECTED_AT"], 17, 13, 1, 1, 2, 3, 0.176, *OF),
            ("ADDRESSES", MEANS["ADDRESSES"], 11, 8, 0, 2, 1, 3, 0.273, *OF),
            ("MERGED_INTO", MEANS["MERGED_INTO"], 4, 2, 0, 1, 1, 2, 0.5, *OF),
            ("SUCCEEDED_BY", MEANS["SUCCEEDED_BY"], 5, 0, 4, 0, 1, 1, 0.2, *OF),
            ("ABOUT", MEANS["ABOUT"], 2, 1, 0, 1, 0, 1, 0.5, *OF),
            ("REPEATS", MEANS["REPEATS"], 1, 0, 0, 0, 1, 1, 1.0, *OF),
            ("MADE", MEANS["MADE"], 12, 12, 0, 0, 0, 0, 0.0, *OF),
            ("PART_OF", MEANS["PART_OF"], 2, 0, 2, 0, 0, 0, 0.0, *OF),
        ],
        {"all_plans": 3},
    ),
    (
        {"plan": "fyfe"},
        [
            ("ADDRESSES", MEANS["ADDRESSES"], 4, 3, 0, 1, 0, 1, 0.25, 17, 2),
            ("OWNED_BY", MEANS["OWNED_BY"], 4, 3, 0, 1, 0, 1, 0.25, 17, 2),
            ("DIRECTED_AT", MEANS["DIRECTED_AT"], 5, 5, 0, 0, 0, 0, 0.0, 17, 2),
            ("MADE", MEANS["MADE"], 4, 4, 0, 0, 0, 0, 0.0, 17, 2),
        ],
        {"all_plans": 1},
    ),
    ({"plan": "gorse"}, [], {"all_plans": 1}),
]
