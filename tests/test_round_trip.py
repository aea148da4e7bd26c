"""A plan written into the Home Office template and read again says the same.

The same is the projection of its graph on one review: the review, its originals (number, words,
scope), and a copy of every action for each original that it addresses, by itself or through a
revised recommendation, with number, dates, owners with their roles, outcomes and what was done so
far. The template has no place for the rest, which the projection leaves out:

- themes, the chair and the year of a review, and its area where the gazetteer does not know it;
- which revised recommendation an action addresses: it addresses the original then, and the note
  under the original gives the revised words;
- when the plan was published, which stands beside it and from which some times count;
- the status of an action, which becomes the last line of its progress, unless that says it;
- which basis an edge has: what the graph concluded is said in the file, with its basis, and the
  reader takes what a file says as stated, or as carried where its cells are merged;
- whether two actions share an outcome: an outcome is its words here;
- in Excel and CSV, whether the items of a list have bullets: each has one there;
- whom a recommendation is for where only a heading says so and no gazetteer knows the body.
"""

import csv
import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.identity import sort_key
from graph.model import (
    Action,
    Addresses,
    Agency,
    AimsFor,
    DirectedAt,
    Graph,
    Made,
    MergedInto,
    Outcome,
    OwnedBy,
    Plan,
    Recommendation,
    Review,
    Theme,
)
from graph.store import Store
from loaders.load import ReadPlan, load, read_plan
from queries.reference import resolve
from queries.template.delimited import as_csv
from queries.template.excel import as_excel
from queries.template.rows import HEADER, Filled, fill
from queries.template.word import as_word
from tests.accuracy.cases import FORMATS, NEWHAM, PLANS
from tests.accuracy.facts import fold
from tests.accuracy.found import facts_of
from tests.plans.making import word

ON = datetime.date(2026, 11, 23)
FORMS: dict[str, Callable[[Filled], bytes]] = {
    "docx": lambda filled: as_word(filled, ON),
    "xlsx": lambda filled: as_excel(filled, ON),
    "csv": as_csv,
}
FILES = [NEWHAM / "plan.txt", *sorted(p for p in PLANS.iterdir() if p.suffix in FORMATS)]


def projected(graph: Graph, review: Review) -> Graph:
    """What the template can hold of one review."""
    found = Graph(nodes=[review])
    made = [edge.target for edge in graph.joined(Made) if edge.source == review]
    words: dict[str, Outcome] = {}
    for original in sorted(made, key=lambda one: (one.sort_key, sort_key(one.id))):
        found.add([original], [Made(source=review, target=original, basis="stated")])
        found.add(*directed(graph, original))
        for action in addressing(graph, original):
            copy = replace(
                action, id=f"{original.id}>{action.id}", status=None, state=None, state_basis=None
            )
            about = Addresses(source=copy, target=original, basis="stated", similarity=None)
            found.add([copy], [about])
            for owned in (edge for edge in graph.joined(OwnedBy) if edge.source == action):
                found.add([owned.target], [replace(owned, source=copy, basis="stated")])
            for aim in (edge for edge in graph.joined(AimsFor) if edge.source == action):
                aimed = words.setdefault(fold(aim.target.text), aim.target)
                found.add((), [AimsFor(source=copy, target=aimed, basis="stated")])
    found.add(words.values())
    return found


def directed(graph: Graph, original: Recommendation) -> tuple[list[Agency], list[DirectedAt]]:
    """Whom a recommendation asks; a body that no gazetteer knows only where it is an owner too."""
    edges = [edge for edge in graph.joined(DirectedAt) if edge.source == original]
    known = [replace(edge, basis="stated") for edge in edges if edge.target.basis == "confirmed"]
    return [edge.target for edge in known], known


def addressing(graph: Graph, original: Recommendation) -> list[Action]:
    """The actions about an original, by every way, in the order of the document."""
    over = {edge.target.id for edge in graph.joined(MergedInto) if edge.source == original}
    found = {
        edge.source.id: edge.source
        for edge in graph.joined(Addresses)
        if edge.target.id in {original.id, *over}
    }
    return sorted(found.values(), key=lambda one: sort_key(one.id))


def progress(graph: Graph, review: Review) -> Counter[tuple[str, ...]]:
    """What was done so far for each action of a projection, with its status where it has one."""
    return Counter(
        (original.text, action.text, fold(done_so_far(action)))
        for made in graph.joined(Made)
        if made.source == review
        for original in [made.target]
        for action in addressing(graph, original)
    )


def done_so_far(action: Action) -> str:
    """The progress of an action, and its status unless one of its sentences says it."""
    said = action.progress or ""
    told = [part.strip(" .;:").lower() for part in re.split(r"\n|[.;:]\s", said)]
    known = action.status is None or action.status.strip(" .").lower() in told
    return said if known else f"{said} Status: {action.status}"


def plan(path: Path) -> ReadPlan:
    """A plan of the tests."""
    source = path.with_name("source.yaml" if path.parent == NEWHAM else f"{path.stem}.source.yaml")
    return read_plan(path, source if source.exists() else None)


def again(
    filled: Filled, review: Review, form: str, folder: Path, published: str | None = None
) -> Graph:
    """The graph of a filled template, written in a form; beside it only when it was published."""
    file = folder / f"{review.plan}.{form}"
    file.write_bytes(FORMS[form](filled))
    if published is None:
        return read_plan(file).graph
    source = folder / "when.source.yaml"
    source.write_text(f"id: {review.plan}\npublished: {published}\n", encoding="utf-8")
    return read_plan(file, source).graph


def refuse_more(graph: Graph) -> None:
    """Nothing stands beside what a projection holds."""
    assert len(graph.of(Review)) == 1
    assert graph.of(Theme) == []
    assert {one.stage for one in graph.of(Recommendation)} == {"original"}
    assert len(graph.joined(Made)) == len(graph.of(Recommendation))
    assert Counter(edge.source.id for edge in graph.joined(Addresses)) == Counter(
        action.id for action in graph.of(Action)
    )
    assert {edge.target.id for edge in graph.joined(AimsFor)} == {o.id for o in graph.of(Outcome)}


def same(before: Graph, review: Review, after: Graph) -> None:
    """Fail unless the graph of the written plan says what the graph before says of the review."""
    refuse_more(after)
    read = after.of(Review)[0]
    was, now = facts_of(projected(before, review)), facts_of(projected(after, read))
    assert now.nodes == was.nodes
    assert now.edges == was.edges
    assert now.properties == was.properties
    assert progress(after, read) == progress(before, review)


def filled_plans(store: Store, path: Path) -> Iterator[tuple[Graph, Review, Filled]]:
    """Every review of a plan in a store, filled."""
    read = plan(path)
    load(store, read)
    for review in read.graph.of(Review):
        _, found = resolve(store, review.id, "Review")
        yield read.graph, review, fill(store, found, ON)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_plan(embedded_store: Store, tmp_path: Path, path: Path, form: str) -> None:
    for before, review, filled in filled_plans(embedded_store, path):
        (published,) = {one.published for one in before.of(Plan)}
        same(before, review, again(filled, review, form, tmp_path, published))


HARD = (
    ("Kent: Domestic Homicide Review – “O’Neil/Smith” – Action Plan",),
    ("No", "Recommendation", "Scope", "Action to take", "Lead Agency", "Key milestones",
     "Target Date", "Date completed", "Outcome"),
    ("5", "Kent Police should listen.\nThey should act.\nVictim Support, Schools", "National",
     "1. Train officers\nin their teams\n2. Write a note", "Kent Police", "Met, twice", "TBC", "",
     'Callers, and others, are "heard"'),
    ("10a", "Schools should know.", "Local", "a) Write a letter\nb) Send it with a list",
     "Schools\nwith support of Victim Support", "“Written”\nand sent _x0041_", "May 2019\nor later",
     "Completed May 2019", "Staff < pupils & parents know"),
    ("10b", "Nobody planned this.", "Regional", "", "", "", "", "", ""),
    ("", "This has no number.", "Local", "Audit the following:\n• refuges\n• Hostels",
     "Adult Social Care; Kent Police", "", "", "", "Fewer wait\nMore are safe"),
    ("", "This has no number either.", "", "Audit the following:\nrefuges\nhostels",
     "Head of Midwifery", "5 = five, + six", "", "31 March 2020", ""),
    ("", "", "", "Write to all of them", "Head of Midwifery", "", "", "", ""),
    ("", "Yes and no are answers.", "", "Ask whether", "Kent Police", "", "", "Yes", "Heard"),
    ("", "A week has a day.", "", "Hold a week", "Kent Police", "", "", "w/c 9 July 2018", "Seen"),
    ("", "A month ends.", "", "End a month", "Kent Police", "", "", "End of May 2017", ""),
    ("", "Words stand alone.", "", "Speak", "Kent Police", "", "", "See minutes, item 4", "Met"),
    ("", "Lines are kept.", "", "Draw", "Kent Police", "", "", "Pilot: May 2017\nRest: June 2018",
     "Lines last"),
    ("", "Progress has a day.", "", "Send it", "Kent Police",
     "Letter sent 03.10.22 - closed", "", "", "Known"),
)  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_what_is_hard_to_write(embedded_store: Store, tmp_path: Path, form: str) -> None:
    path = tmp_path / "hard.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(HARD)
    for before, review, filled in filled_plans(embedded_store, path):
        assert len(before.of(Action)) == 13
        same(before, review, again(filled, review, form, tmp_path))


@pytest.mark.parametrize(("form", "bullet"), [("docx", ""), ("xlsx", "• "), ("csv", "• ")])
def test_lists_in_a_word_plan(
    embedded_store: Store, tmp_path: Path, form: str, bullet: str
) -> None:
    """Word keeps bullets apart from words; the others write them before each item."""
    doc = word.landscape()
    doc.add_heading("Kent: Domestic Homicide Review Action Plan – Jo", level=1)
    listed = "Audit the following:\n* Refuges\n* Hostels"
    word.table(doc, HEADER, [("1. Kent Police should listen.", "Local", listed, *[""] * 4)])
    path = tmp_path / "listed.docx"
    doc.save(str(path))
    for _, review, filled in filled_plans(embedded_store, path):
        after = again(filled, review, form, tmp_path)
        assert [action.text for action in after.of(Action)] == [
            f"Audit the following:\n{bullet}Refuges\n{bullet}Hostels"
        ]


def test_on_both_databases(store: Store, tmp_path: Path) -> None:
    for before, review, filled in filled_plans(store, NEWHAM / "plan.txt"):
        same(before, review, again(filled, review, "docx", tmp_path))
