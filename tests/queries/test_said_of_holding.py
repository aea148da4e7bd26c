"""What is said of who holds what: the sentence must be true of every parameter, tie and lack."""

from dataclasses import replace

import pytest

from graph import model as m
from graph.store import Store
from queries.answer import ask
from tests.queries.example import example
from tests.queries.holding import holding

ALL = "All actions of the same plans"
SAID: list[tuple[str, dict[str, str], str]] = [
    (
        "work_of_bodies_that_ceased",
        {},
        "Agencies that had ceased before that day: 5; actions that one of them owns: 5, of 9. "
        "CCG comes first, with 3: 1 open, 1 done, 0 no longer needed, 1 of which no state is "
        "known.",
    ),
    (
        "what_one_agency_holds",
        {"agency": "charity", "role": "support"},
        "Actions that Charity (as support) owns: 1, of which 1 answer to two or more reviews. "
        f"{ALL}: 6, of which 4 do.",
    ),
    (
        "what_one_agency_holds",
        {"agency": "council", "role": "support", "parts": "with", "plan": "fyfe"},
        "No action of the plans asked about is owned by Council with its parts (as support).",
    ),
    (
        "owners_by_sector",
        {"sector": "government"},
        "First in the table: government, with 1 of 9 actions. Actions with an owner of any sector, "
        "known or not: 7; without: 2.",
    ),
    (
        "how_links_are_known",
        {},
        "Of 69 links 15 are concluded: such a link rests on the layout or the wording of the "
        "document, not on what it states. First in the table: OWNED_BY, with 4 of 15.",
    ),
    (
        "how_links_are_known",
        {"plan": "gorse"},
        "No link of these kinds is there. Plans asked about: 1.",
    ),
    (
        "agencies_asked_but_owning_nothing",
        {},
        "Agencies that are asked for something: 10. Met Police comes first: recommendations that "
        "ask it: 4; it owns an action about 0 of these, only a relation of it about 0, others "
        "about 2, only agencies that nobody knows about 1, nobody about 1; no action about 0.",
    ),
    (
        "agencies_asked_but_owning_nothing",
        {"plan": "gorse"},
        "Agencies that are asked for something: 0. There is none among them without an action of "
        "its own about a recommendation that asks it.",
    ),
    (
        "notes_by_kind",
        {"note": "number missing"},
        "Plans: 3. Notes of all kinds: questions: 4, of which still open: 2; remarks: 1.",
    ),
]
NOT_KNOWN = "Of no agency is it known so well (at least confirmed) that it owns an action that "
OWNING = "Agencies that own an action: 3; "
NETWORK = f"{NOT_KNOWN}answers to a review. {OWNING}reviews: 3."


@pytest.mark.parametrize(("name", "parameters", "sentence"), SAID)
def test_the_sentence(store: Store, name: str, parameters: dict[str, str], sentence: str) -> None:
    store.write(holding())
    assert ask(store, name, parameters).sentence == sentence


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "agencies_by_cross_review_actions",
            f"{NOT_KNOWN}comes from more than one review. {OWNING}actions: 7.",
        ),
        ("agencies_at_the_centre", NETWORK),
        ("agencies_that_tie_reviews", NETWORK),
        ("agencies_and_reviews_together", NETWORK),
    ],
)
def test_where_every_owner_is_carried_nothing_better_is_found(
    store: Store, name: str, sentence: str
) -> None:
    graph = example()
    graph.edges = [
        replace(edge, basis="carried") if isinstance(edge, m.OwnedBy) else edge
        for edge in graph.edges
    ]
    store.write(graph)
    answer = ask(store, name, {"weakest": "confirmed"})
    assert (answer.rows, answer.sentence) == ([], sentence)
    assert ask(store, name, {"weakest": "carried"}).rows


def test_who_shares_a_rank_and_who_joins_no_pair(store: Store) -> None:
    store.write(example())
    answering = "Agencies that answer to a review: "
    assert ask(store, "agencies_at_the_centre").sentence == (
        "First stands Police: it is tied to 2 of 2 other agencies; those with as many share its "
        f"rank. {answering}3 of 3 that own an action. Counted: links known at least as matched."
    )
    assert ask(store, "agencies_that_tie_reviews", {"plan": "bton"}).sentence == (
        "Pairs of reviews: 0. First stands Police: it joins 0 of them, 0 alone. "
        f"{answering}1 of 1 that own an action. Counted: links known at least as matched."
    )
    assert ask(store, "agencies_and_reviews_together", {"plan": "bton"}).sentence == (
        "Communities: 1, of 1 agencies and 1 reviews; modularity 0.0. The one with most actions "
        "inside is Police. Counted: links known at least as matched."
    )
