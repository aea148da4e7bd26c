"""From tables of cells to the rows of a plan: columns, blocks, and the cells that are carried.

A block runs from a heading to the next heading or the end of its table. Where a document merges
cells, its spans say which words a row takes from above. Where it merges none, a blank cell
continues the cell above it inside a block that has a heading; in a block without one it is blank.
"""

from graph.errors import PlanError
from loaders.interpret.titles.headings import Heading
from loaders.layouts.arranging import Arranger
from loaders.layouts.blocks import Layout, PlanBlock, PlanRow, carry
from loaders.layouts.columns import Columns
from loaders.layouts.headed import join_headings
from loaders.layouts.heads import placed
from loaders.layouts.over_tables import Over, lines_over
from loaders.layouts.records import Records, recorded
from loaders.source import Source
from loaders.tables.table import Document


def arrange(document: Document, source: Source, acronyms: frozenset[str]) -> Layout:
    """Find columns and blocks; PlanError when nothing in the document holds recommendations.

    A document without such a table may hold records: its paragraphs then become a table, in the
    document itself.
    """
    columns = Columns(source)
    layout = _tables(document, columns, acronyms, join_headings(document, columns))
    if not layout.blocks and (records := recorded(document, columns)):
        _take_records(layout, records, acronyms)
    if not layout.blocks:
        raise PlanError(f"{document.name}: {_nothing_found(document)}")
    merges = document.merges and any(_merges(block) for block in layout.blocks)
    for block in layout.blocks:
        # A record is whole: what it does not say, the one before does not say for it.
        block.merges = merges or block.table in layout.records
    carry(layout.blocks)
    return layout


def _tables(
    document: Document, columns: Columns, acronyms: frozenset[str], overs: dict[int, Over]
) -> Layout:
    """Arrange every table of a document; `overs` are the recommendations that stand over some."""
    layout = Layout()
    lines = lines_over(document)
    for table in document.tables:
        over = lines[table.number]
        arranger = Arranger(layout, table, document.name, columns, acronyms, over, document.merges)
        arranger.arrange(overs.get(table.number))
    return layout


def _take_records(layout: Layout, records: Records, acronyms: frozenset[str]) -> None:
    """Add the blocks of records; a heading of several begins a new one."""
    table = records.table
    layout.places[table.number] = {0: records.places}
    layout.records.add(table.number)
    block: PlanBlock | None = None
    for cells in table.rows:
        row = PlanRow(table.number, cells[0].row, {})
        if cells[0].row in records.sections:
            row.headings = {"section": Heading.of(cells[0], acronyms)}
        else:
            row.cells = {role: cells[place] for role, place in records.places.items()}
            layout.heads |= {(table.number, row.row, c): h for c, h in records.heads.items()}
        block = placed(layout, block, row, table.heading, records.places)


def _nothing_found(document: Document) -> str:
    """Say what was looked for in vain, and what to do."""
    heads = [" | ".join(cell.text[:40] for cell in t.rows[0]) for t in document.tables]
    if not heads:
        return (
            "no table in it, and no sections that begin with words such as Recommendation 1, "
            "Action, Lead. In a text file a row is one line, with tabs between its cells"
        )
    return (
        "no table has a column of recommendations. The first rows are: "
        f"{'; '.join(heads[:3])}. Name the column in source.yaml, such as columns: "
        "{original: [Learning point]}"
    )


def _merges(block: PlanBlock) -> bool:
    """Tell whether a block has a cell merged over several rows."""
    return any(cell.rows > 1 for row in block.rows for cell in row.cells.values())
