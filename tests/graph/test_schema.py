"""Everything the graph needs follows from the records."""

from graph import schema
from graph.document import PATH, model_markdown
from graph.model import Agency, Concerns, Made, MergedInto, PartOf, Plan, Recommendation, Review


def test_labels_and_types() -> None:
    assert {node.__name__ for node in schema.NODES} == {
        "Plan", "Passage", "Review", "Recommendation", "Theme", "Agency", "Action", "Outcome",
        "Note", "Correction", "Version", "Change",
    }  # fmt: skip
    assert {schema.edge_type(edge) for edge in schema.EDGES} == {
        "MADE", "MERGED_INTO", "ADDRESSES", "OWNED_BY", "AIMS_FOR", "ABOUT", "DIRECTED_AT",
        "PART_OF", "SUCCEEDED_BY", "REPEATS", "STATED_IN", "IN", "CONCERNS",
        "SETTLES", "VERSION_OF", "BROUGHT_BY", "CHANGED", "HOLDS", "ANSWERS_TO",
    }  # fmt: skip


def test_every_edge_has_a_basis_and_every_property_a_meaning() -> None:
    for edge in schema.EDGES:
        assert "basis" in schema.properties(edge)
    for record in (*schema.NODES, *schema.EDGES):
        assert all(schema.properties(record).values())


def test_the_ends_of_an_edge() -> None:
    assert schema.ends(Made) == ((Review,), (Recommendation,))
    assert len(schema.ends(Concerns)[1]) == 8


def test_what_a_property_may_hold() -> None:
    assert schema.choices(Recommendation, "stage") == ("original", "revised")
    assert schema.choices(Agency, "reach") == ("local", "regional", "national")
    assert schema.choices(Plan, "title") == ()


def test_write_statements() -> None:
    assert "CREATE (n:Review {id: row[0], plan: row[1]," in schema.node_statement(Review)
    assert "MERGE (n:Agency {id: row[0]})" in schema.node_statement(Agency)
    assert "CREATE (a)-[e:MERGED_INTO {basis: row[2], similarity: row[3]}]->(b)" in (
        schema.edge_statement(MergedInto, Recommendation, Recommendation)
    )
    assert "MERGE (a)-[e:PART_OF]->(b)" in schema.edge_statement(PartOf, Agency, Agency)


def test_every_label_has_a_constraint() -> None:
    for node in schema.NODES:
        assert any(f"(n:{node.__name__}) REQUIRE n.id IS UNIQUE" in c for c in schema.constraints())


def test_the_legend_explains_everything() -> None:
    assert len(schema.legend()) == len(schema.NODES) + len(schema.EDGES)
    assert all(says.endswith(".") for says in schema.legend().values())


def test_model_md_is_up_to_date() -> None:
    assert PATH.read_text(encoding="utf-8") == model_markdown()


def test_model_md_draws_every_label_and_type() -> None:
    picture = model_markdown().split("## Basis")[0]
    for node in schema.NODES:
        assert node.__name__ in picture
    for edge in schema.EDGES:
        assert schema.edge_type(edge) in picture
