"""What a table says that is no part of a plan: a key of colours, its versions, people, contents.

A table is known by the words at the head of its columns, down its first column, or right over it.
"""

import re
from collections.abc import Iterator
from typing import Literal

from loaders.interpret.progress.keys import meanings_of, meanings_shown
from loaders.tables.table import Cell, Table

Kind = Literal["key", "people", "versions", "contents", "abbreviations", "lists"]
TOLD: dict[Kind, str] = {
    "key": "explains colours or signs",
    "people": "lists people",
    "versions": "tells of the versions of the document",
    "contents": "lists the contents of the document",
    "abbreviations": "explains abbreviations",
    "lists": "holds lists to choose from",
}
"""What each kind of table does."""
BY = (
    r"(?:approved|prepared|written|compiled|completed|reviewed|signed|signed[ -]off|authori[sz]ed|"
    r"agreed|issued|checked|updated|amended|edited|circulated|changed|produced|drafted|created)"
)
PERSON = re.compile(
    r"(?:(?:full|panel|board|group|team|committee|lead|document|report|key|main)\s+)*"
    rf"(?:names?(?:s? of (?:members?|attendees?|panel members?))?|authors?(?:\(s\))?|members?|"
    rf"attendees?|attended|present|in attendance|apologies|{BY}\s+(?:by|to|with)|"
    r"(?:changes? |amendments? )made by|signatures?|signed|distribution(?: list)?|"
    r"circulation(?: list)?|recipients?|document owner|"
    r"contacts?(?: (?:name|person|officer|details))?|"
    r"e-?mail(?: address)?|(?:tele)?phone(?: (?:no|number))?|mobile|chair(?:man|woman|person)?|"
    r"initials|representatives?|editor|reviewers?|approvers?|sponsor)\s*[:.]?",
    re.IGNORECASE,
)
"""A head under which, or beside which, the names of people stand."""
OVER: dict[Kind, str] = {
    "people": r"(?:(?:the|dhr|review|panel|board|csp|group|steering|core|meeting|project|of|list|"
    r"partnership|name|names)\s+)*(?:members(?:hip)?|panel|attendance|attendees|apologies|"
    r"(?:distribution|circulation)(?: list)?|sign(?:ed)?[ -]off|signatures|contacts|"
    r"contact details|(?:those )?present)",
    "versions": r".{0,30}\b(?:document|version|revision|change|amendment)s?"
    r" (?:control|history|log|record|table|information)|versions?.{0,12}",
    "key": r"(?:.{0,30}\b)?(?:colours?|rag|rating)[ -]"
    r"(?:key|cod(?:e|es|ing)|legend|status|rating)s?.{0,20}|(?:key|legend)(?: to .{3,30})?",
    "contents": r"(?:table of |list of )?contents|index",
    "abbreviations": r"(?:.{0,30}\b)?(?:abbreviations?|acronyms?|glossary|terminology|definitions)"
    r"(?: of terms| used)?",
    "lists": r"(?:drop[ -]?downs?|look[ -]?ups?|pick[ -]?lists?|lists?|(?:data )?validation)"
    r"(?: (?:lists?|values?|data|options?))?",
}
"""What stands right over such a table, or names its sheet."""
HEADS: dict[Kind, str] = {
    "versions": r"(?:document )?(?:version|revision|issue|draft)s?(?: (?:no|number))?",
    "contents": r"page(?: (?:no|number))?s?",
    "abbreviations": r"abbreviations?|acronyms?|terms?|initialisms?",
    "key": r"(?:rag|colours?|rating|key)(?: (?:status|rating|code|key))?",
}
"""What heads a column of such a table, or a row."""
PLANNED = re.compile(
    r"\b(?:actions?|outcomes?|progress|targets?|tasks?|milestones?|objectives?|recommend\w*|"
    r"learning|lessons?|findings?|timescales?|deadlines?|by when|issues?|improvements?)\b",
    re.IGNORECASE,
)
"""Words at the head of what may be a plan after all, that nobody understood."""
LABELS = (
    r"(?:document |job |file )?(?:title|name|date|status|ref(?:erence)?|number|owner|role)s?|"
    r"(?:summary of )?(?:changes?|amendments?)|comments?|notes?|organi[sz]ations?|agency|agencies|"
    r"position|location|section|department|service|date (?:of )?\w+|(?:next )?review(?: date)?"
)
"""What else is said in such tables beside names."""
LONGEST = 60
"""Characters of a line right over a table that names it."""
SHEET = 40
"""Rows of a key, at most; a longer table is something else."""


def kind_of(table: Table) -> Kind | None:
    """Return what a table without recommendations is; None where nothing tells."""
    texts = [cell.text for row in table.rows for cell in row if not cell.blank]
    if _may_plan(table):
        return None
    if any(people_heads(table)):
        return "versions" if _headed(table, "versions") or _over(table) == "versions" else "people"
    if len(table.rows) <= SHEET and (meanings_shown(table.rows) or meanings_of(texts)):
        return "key"
    headed: list[Kind] = [kind for kind in HEADS if _headed(table, kind)]
    return headed[0] if headed else _over(table)


def people_cells(table: Table) -> Iterator[Cell]:
    """Yield the cells of a table that stand under or beside the head of a person's name."""
    turned = _turned(table)
    for head in people_heads(table):
        for row in table.rows:
            for cell in row:
                under = not turned and cell.column == head.column and cell.row > head.row
                # Where names stand beside their heads, several pairs may stand in one row.
                beside = (turned or head.row > _top(table)) and cell.row == head.row
                if (under or (beside and cell.column > head.column)) and not _labels(cell.text):
                    yield cell


def label_cells(table: Table) -> Iterator[Cell]:
    """Yield the cells of such a table that only say what stands under or beside them."""
    first = next((cell for cell in table.rows[0] if not cell.blank), None)
    headed = first is not None and _labels(first.text) and not _turned(table)
    for row in table.rows:
        for cell in row:
            if (row is table.rows[0] and headed) or _labels(cell.text):
                yield cell


def _turned(table: Table) -> bool:
    """Tell whether names stand beside their heads: only heads stand in the first column."""
    first = [row[0].text for row in table.rows if not row[0].blank]
    heads = any(head.column == 1 for head in people_heads(table))
    return heads and sum(map(_labels, first)) * 2 > len(first)


def _labels(text: str) -> bool:
    """Tell whether a text is the head of a column or a row in such a table."""
    return any(_is(words, text) for words in (LABELS, PERSON.pattern, *HEADS.values()))


def _top(table: Table) -> int:
    """Return the number of the first row."""
    return table.rows[0][0].row


def people_heads(table: Table) -> Iterator[Cell]:
    """Yield the cells at the head or down the first column that announce a person's name."""
    for row in table.rows:
        for cell in row:
            heads = row is table.rows[0] or cell.column == 1
            if heads and PERSON.fullmatch(cell.text.strip()):
                yield cell


def _headed(table: Table, kind: Kind) -> bool:
    """Tell whether the first row or the first column has a head of a kind of table."""
    heads = [*table.rows[0], *(row[0] for row in table.rows[1:])]
    return any(_is(HEADS[kind], cell.text) for cell in heads)


def _may_plan(table: Table) -> bool:
    """Tell whether the head of a table has words of a plan beside another."""
    worded = [cell for cell in table.rows[0] if not cell.blank]
    return len(worded) > 1 and any(PLANNED.search(cell.text) for cell in worded)


def _is(words: str, text: str) -> bool:
    """Tell whether a text is some words, with signs round them."""
    return bool(re.fullmatch(rf"\W*(?:{words})\W*", " ".join(text.split()), re.IGNORECASE))


def _over(table: Table) -> Kind | None:
    """Return what the line right over a table, its sheet or its only first cell calls it."""
    lines = [line for line in table.heading.splitlines() if line.strip()][-1:]
    sheet = re.match(r"(.+)[!.][A-Z]+\d+$", _first(table).place or "")
    lines += [sheet[1]] if sheet else []
    first = [cell.text for cell in table.rows[0] if not cell.blank]
    lines += first if len(first) == 1 else []
    near = [line for line in lines if len(line) <= LONGEST]
    told = (kind for kind, said in OVER.items() if any(_is(said, line) for line in near))
    return next(told, None)


def _first(table: Table) -> Cell:
    """Return the first cell with words."""
    return next(cell for row in table.rows for cell in row if not cell.blank)
