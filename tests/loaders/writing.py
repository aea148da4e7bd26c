"""Small plans for tests, written as text files."""

from pathlib import Path

from graph.model import Edge, Graph, Node
from loaders.load import read_plan

HEADER = "Review\tNo\tOriginal recommendation\tRevised recommendation\tAction\tBy whom\tOutcome"


def written(
    folder: Path, *rows: str, header: str = HEADER, source: str = "id: p\narea: X\n"
) -> Path:
    """A plan of some rows; `|` stands for the tab between two cells."""
    lines = [header, *(row.replace("|", "\t") for row in rows)]
    (folder / "plan.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "source.yaml").write_text(source, encoding="utf-8")
    return folder / "plan.txt"


def plan_of(
    folder: Path, *rows: str, header: str = HEADER, source: str = "id: p\narea: X\n"
) -> Graph:
    """The graph of such a plan."""
    return read_plan(written(folder, *rows, header=header, source=source)).graph


def edges(graph: Graph, kind: type[Edge[Node, Node]]) -> set[tuple[str, str, str]]:
    """Source, target and basis of every edge of a type, the plan's name left out."""
    return {
        (e.source.id.removeprefix("p/"), e.target.id.removeprefix("p/"), e.basis)
        for e in graph.joined(kind)
    }
