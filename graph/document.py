"""`MODEL.md`: the model as a picture and tables, from the records themselves.

`python -m graph.document` writes it; a test fails when it is out of date.
"""

from pathlib import Path

from graph import schema
from graph.model import BASES, STATES, Node

PATH = Path(__file__).with_name("MODEL.md")
WORKED_OUT = "worked out from the edges"
BESIDE = (
    "An action of a plan without revised recommendations addresses the original. What is dotted "
    f"towards a review or a plan, and every property marked *{WORKED_OUT}*, follows from the other "
    "edges and is written with them, so that questions over many plans are quick."
)
INTRO = """# The model

*Written by `python -m graph.document` from `graph/model.py`; do not edit it by hand.*

A plan is one document. Its cells are passages. From them come reviews, recommendations,
themes, agencies, actions and outcomes, and every edge says how we know it.
"""


def model_markdown() -> str:
    """Return the text of `MODEL.md`."""
    parts = [INTRO, _picture(), _bases(), _states(), "## Nodes\n"]
    parts += [_node(node) for node in schema.NODES]
    parts += ["## Edges\n", *(_edge(edge) for edge in schema.EDGES)]
    return "\n".join(parts)


def _picture() -> str:
    """Return the Mermaid picture: how a recommendation travels; evidence and notes below."""
    story = [
        "flowchart LR",
        "  Review -->|MADE| Original[Recommendation<br>original]",
        "  Original -->|MERGED_INTO| Revised[Recommendation<br>revised]",
        "  Action -->|ADDRESSES| Revised",
        "  Action -->|OWNED_BY| Agency",
        "  Action -->|AIMS_FOR| Outcome",
        "  Original -->|ABOUT| Theme",
        "  Revised -->|ABOUT| Theme",
        "  Original -->|DIRECTED_AT| Agency",
        "  Original -.-|REPEATS| Original",
        "  Agency -->|PART_OF, SUCCEEDED_BY| Agency",
        "  Agency -.->|ANSWERS_TO| Review",
        "  Agency -.->|HOLDS| Plan",
    ]
    evidence = [
        "flowchart LR",
        "  Anything[Review, Recommendation, Theme,<br>Agency, Action, Outcome]"
        " -->|STATED_IN| Passage",
        "  Passage -->|IN| Plan",
        "  Note -->|CONCERNS| Anything",
        "  Correction -->|SETTLES| Anything",
        "  Change -->|CHANGED| Anything",
        "  Change -->|BROUGHT_BY| Version -->|VERSION_OF| Plan",
    ]
    return (
        f"## From a review to what was done\n\n{_mermaid(story)}\n{BESIDE}\n\n## The evidence\n\n"
        + _mermaid(evidence)
    )


def _mermaid(lines: list[str]) -> str:
    """Return a Mermaid block."""
    return "```mermaid\n" + "\n".join(lines) + "\n```\n"


def _bases() -> str:
    """Return the table of bases, the strongest first."""
    rows = [f"| `{basis}` | {says} |" for basis, says in BASES.items()]
    head = (
        "## Basis: how we know an edge\n\nEvery edge has one.\n\n| basis | meaning |\n|---|---|\n"
    )
    return head + "\n".join(rows) + "\n"


def _states() -> str:
    """Return the table of states, the vocabulary of `Action.state`."""
    rows = [f"| `{state}` | {says} |" for state, says in STATES.items()]
    head = "## State: how far an action is\n\n| state | meaning |\n|---|---|\n"
    return head + "\n".join(rows) + "\n"


def _node(node: schema.NodeType) -> str:
    """Return the section of one label."""
    kept = "Kept when its plan goes, while another plan names it.\n\n" if node.shared else ""
    return f"### {node.__name__}\n\n{schema.legend()[node.__name__]}\n\n{kept}{_table(node)}"


def _edge(edge: schema.EdgeType) -> str:
    """Return the section of one type of edge."""
    source, target = (" or ".join(n.__name__ for n in end) for end in schema.ends(edge))
    name = schema.edge_type(edge)
    says = schema.legend()[name] + (f" *{WORKED_OUT.capitalize()}.*" if edge.derived else "")
    return f"### {name}\n\n{says}\n\n`({source}) → ({target})`\n\n{_table(edge)}"


def _table(record: type) -> str:
    """Return the properties of a record as a table."""
    rows = [
        f"| `{name}` | {meaning}{_choices(record, name)}{_derived(record, name)} |"
        for name, meaning in schema.properties(record).items()
    ]
    return "| property | meaning |\n|---|---|\n" + "\n".join(rows) + "\n"


def _derived(record: type, name: str) -> str:
    """Say of a property of a node that it is worked out, where it is."""
    derived = record.derived if issubclass(record, Node) else frozenset()
    return f" *({WORKED_OUT})*" if name in derived else ""


def _choices(record: type, name: str) -> str:
    """Return the values a property may hold, where they are listed."""
    options = schema.choices(record, name)
    return f" ({', '.join(f'`{o}`' for o in options)})" if options else ""


if __name__ == "__main__":
    PATH.write_text(model_markdown(), encoding="utf-8")
