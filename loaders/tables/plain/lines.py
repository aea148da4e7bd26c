"""Cells and paragraphs of plain text: their lines are paragraphs, and bullets begin items."""

import re
from dataclasses import replace

from loaders.tables.bullets import BULLET
from loaders.tables.markup import BREAKS, TAG, read_markup
from loaders.tables.table import Block
from loaders.tables.words import Piece, Words, words_of

MARKED = re.compile("[<&\n\v\u2028\u2029]")
END = re.compile("[\n\v\u2028\u2029]")


def line_of(text: str) -> Piece:
    """Return a line outside the tables; what begins with a bullet is an item and keeps it."""
    return Piece("item" if BULLET.match(text) else "paragraph", [(text, frozenset())])


def cell_of(raw: str) -> Words:
    """Return what a cell says, its markup read.

    Lines are paragraphs, unless tags such as `<p>` say where those begin.
    """
    if not MARKED.search(raw):
        return words_of([line_of(raw)])
    if END.search(raw) and not any(tag[2].lower() in BREAKS for tag in TAG.finditer(raw)):
        raw = END.sub("<br>", raw)
    words = read_markup(raw)
    return replace(words, blocks=tuple(_itemised(block, words.text) for block in words.blocks))


def _itemised(block: Block, text: str) -> Block:
    """Return a block as an item where it begins with a bullet."""
    return replace(block, kind="item") if BULLET.match(text, block.start) else block
