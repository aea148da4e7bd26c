"""All that was understood of a plan, on one page: the file, the plan, tables, graph and notes."""

from collections.abc import Iterator

from graph.model import Review
from loaders.about import About, Said, about_plan
from loaders.files import shown
from loaders.inspection.lines import columns, counted, cut, folded
from loaders.inspection.notes import notes_in_words
from loaders.inspection.tables import FIRST, SHEET, tables_in_words, unread_in_words
from loaders.load import Opened, Understood, report
from loaders.naming import naming
from loaders.report import edges_in_words, nodes_in_words
from loaders.tables.kinds import KINDS
from loaders.tables.table import Document

WIDTHS = (10, 32, 32)
NO_REVIEW = "Nothing says it: its title or short name stands for it"
NO_AREA = "Nothing says it: agencies are found by the names that hold everywhere"


def inspected(understood: Understood) -> str:
    """Return what was understood of a plan."""
    opened = understood.opened
    parts = [
        _file(opened),
        _plan(understood.about, reviews_of(understood)),
        *tables_in_words(understood),
        _paragraphs(understood),
        _stored(understood),
        notes_in_words(understood.read.graph),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def seen(opened: Opened) -> str:
    """Return what stands in a plan that is not understood: its tables and their first rows."""
    about = about_plan(opened.file, opened.document, opened.beside, frozenset())
    tables = [*unread_in_words(opened)] or [_first_lines(opened.document)]
    return "\n\n".join([_file(opened), _plan(about, []), *tables]) + "\n"


def _first_lines(document: Document) -> str:
    """Return the first lines of a document without a table."""
    lines = [f"    {cut(one.text, 74)}" for one in document.paragraphs[:FIRST]]
    return "\n".join(["The first lines", *lines])


def reviews_of(understood: Understood) -> list[Said]:
    """Return the reviews of a plan, each with what names it."""
    by = _names_reviews(understood)
    return [Said(review.name, by) for review in understood.read.graph.of(Review)]


def _names_reviews(understood: Understood) -> str:
    """Return what names the reviews: a column, rows over others, the source file, the title."""
    blocks, beside = understood.layout.blocks, understood.opened.beside
    if any(row.own("review") for block in blocks for row in block.rows):
        return "the document, in a column"
    if any(block.filing.review for block in blocks):
        return "the document, in rows over others"
    if beside.source.review and beside.file:
        return shown(beside.file.name)
    about = understood.about
    found = naming(
        understood.opened.document, understood.layout, about.title.words, about.area.words
    )
    return found.by or NO_REVIEW


def _file(opened: Opened) -> str:
    """Return the name of the file, its format and its size."""
    name = shown(opened.file.name)
    kind = KINDS[opened.file.suffix.lower()].name
    sizes = [counted(opened.tables, "table"), counted(opened.paragraphs, "paragraph")]
    return folded(f"{name}: {kind}, {', '.join([*_places(opened.document), *sizes])}", hang=2)


def _places(document: Document) -> Iterator[str]:
    """Yield how many pages and sheets a document has, where its format has any."""
    cells = document.cells()
    pages = [page for page in (*(c.page for c in cells), *(p.page for p in document.paragraphs))
             if page]  # fmt: skip
    sheets = {found["sheet"] for c in cells if c.place and (found := SHEET.fullmatch(c.place))}
    if pages:
        yield counted(max(pages), "page")
    if sheets:
        yield counted(len(sheets), "sheet")


def _plan(about: About, reviews: list[Said]) -> str:
    """Return what the plan is called, and what says so."""
    said = [("title", about.title), ("short name", about.id), ("area", about.area)]
    said += [("review" if not at else "", one) for at, one in enumerate(reviews)]
    rows = [(name, one.words or "not known", one.by or NO_AREA) for name, one in said]
    return "The plan, and what says so\n" + columns(rows, WIDTHS)


def _paragraphs(understood: Understood) -> str:
    """Return how many paragraphs stand outside the tables."""
    number = len(understood.opened.document.paragraphs)
    return folded(f"Outside the tables: {counted(number, 'paragraph')}, kept word for word")


def _stored(understood: Understood) -> str:
    """Return what `dhrgraph load` would store."""
    found = report(understood.read, changed=True)
    rows = counted(understood.read.rows, "row")
    head = f"Nothing is stored yet. From {rows}, dhrgraph load would store"
    return f"{head}\n{nodes_in_words(found)}\n\n{edges_in_words(found)}"
