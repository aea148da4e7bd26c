"""The words of a cell, put together from its paragraphs and list items.

A reader gives pieces (a paragraph or a list item, in runs of one style) and gets the text, the
blocks in it and its italic stretches. Blocks are joined by a line break, white space is folded.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.tables.table import Block, BlockKind

SPACE = re.compile(r"\s+")
Style = frozenset[str]
"""Any of `bold` and `italic`."""
PLAIN: Style = frozenset()


@dataclass(slots=True)
class Piece:
    """Words between two breaks, in runs of one style; an automatic number is its first run."""

    kind: BlockKind = "paragraph"
    runs: list[tuple[str, Style]] = field(default_factory=list)

    def say(self, words: str, style: Style = PLAIN) -> None:
        """Add some words."""
        self.runs.append((words, style))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a cell: its blocks, its italic stretches, and what is wrong with its markup."""

    text: str = ""
    blocks: tuple[Block, ...] = ()
    italics: tuple[tuple[int, int], ...] = ()
    damage: str | None = None


def words_of(pieces: Iterable[Piece], damage: str | None = None) -> Words:
    """Return what some pieces say; a piece without words leaves no trace."""
    texts: list[str] = []
    blocks: list[Block] = []
    italics: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        words, stretches = _words(piece, at)
        if words:
            texts.append(words)
            blocks.append(_block(piece, at, at + len(words)))
            italics += stretches
            at += len(words) + 1
    return Words("\n".join(texts), tuple(blocks), tuple(italics), damage)


def _words(piece: Piece, at: int) -> tuple[str, list[tuple[int, int]]]:
    """Return the words of a piece, white space folded, and its italic stretches from `at` on."""
    text, stretches = "", []
    for run, styles in piece.runs:
        said = SPACE.sub(" ", run.replace("\0", ""))
        said = said.lstrip() if not text or text.endswith(" ") else said
        if "italic" in styles and said.strip():
            stretches.append((at + len(text), at + len(text) + len(said.rstrip())))
        text += said
    return text.rstrip(), stretches


def _block(piece: Piece, start: int, end: int) -> Block:
    """Return the block of a piece; it is bold or italic where all of its words are."""
    worded = [styles for run, styles in piece.runs if run.strip()]
    whole = frozenset.intersection(*worded)
    return Block(
        start=start, end=end, kind=piece.kind, bold="bold" in whole, italic="italic" in whole
    )
