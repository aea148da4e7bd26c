"""Markup inside a cell: known tags become structure, everything else stays a word.

Only tags that HTML knows are taken off, so that `<15 years` or a tag that is never closed
loses no word. `&amp;` and its kind become the character they stand for.
"""

import html
import re
from collections import Counter
from dataclasses import dataclass, field

from loaders.tables.table import Block, BlockKind

BREAKS = frozenset(
    [
        "p",
        "br",
        "div",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "td",
        "th",
        "table",
        "tbody",
        "thead",
        "dl",
        "dt",
        "dd",
        "hr",
        "blockquote",
    ]
)
MARKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}
INLINE = frozenset(
    [
        "span",
        "u",
        "sup",
        "sub",
        "a",
        "font",
        "small",
        "s",
        "strike",
        "del",
        "ins",
        "abbr",
        "cite",
        "code",
    ]
)
PAIRED = (BREAKS | set(MARKS) | INLINE) - {"br", "hr"}
ATTRIBUTES = r"""(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"']+))*\s*/?"""
TAG = re.compile(
    rf"<(/?)({'|'.join(sorted(PAIRED | {'br', 'hr'}, key=len, reverse=True))}){ATTRIBUTES}>",
    re.IGNORECASE,
)
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|\w+);", re.IGNORECASE)
SPACE = re.compile(r"\s+")


Style = frozenset[str]


@dataclass(slots=True)
class _Piece:
    """Words between two breaks, in runs of one style."""

    kind: BlockKind
    runs: list[tuple[str, Style]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a cell: its blocks, its italic stretches, and what is wrong with its markup."""

    text: str
    blocks: tuple[Block, ...]
    italics: tuple[tuple[int, int], ...]
    damage: str | None


def read_markup(raw: str) -> Words:
    """Return what a cell says, its markup read."""
    text, blocks, italics = "", [], []
    for piece in _pieces(raw):
        at = len(text) + 1 if text else 0
        words, stretches = _words(piece, at)
        if words:
            text = f"{text}\n{words}" if text else words
            blocks.append(_block(piece, at, len(text)))
            italics += stretches
    return Words(text, tuple(blocks), tuple(italics), _damage(raw))


def _words(piece: _Piece, at: int) -> tuple[str, list[tuple[int, int]]]:
    """Return the words of a piece, white space folded, and its italic stretches from `at` on."""
    text, stretches = "", []
    for run, styles in piece.runs:
        said = SPACE.sub(" ", ENTITY.sub(lambda entity: html.unescape(entity[0]), run))
        said = said.lstrip() if not text or text.endswith(" ") else said
        if "italic" in styles and said.strip():
            stretches.append((at + len(text), at + len(text) + len(said.rstrip())))
        text += said
    return text.rstrip(), stretches


def _block(piece: _Piece, start: int, end: int) -> Block:
    """Return the block of a piece; it is bold or italic where all of its words are."""
    worded = [styles for run, styles in piece.runs if run.strip()]
    whole = frozenset.intersection(*worded)
    return Block(
        start=start, end=end, kind=piece.kind, bold="bold" in whole, italic="italic" in whole
    )


def _pieces(raw: str) -> list[_Piece]:
    """Cut the cell at every tag that breaks the line."""
    pieces, depth, at = [_Piece("paragraph")], Counter[str](), 0
    for tag in TAG.finditer(raw):
        pieces[-1].runs.append((raw[at : tag.start()], frozenset(+depth)))
        closing, name = bool(tag[1]), tag[2].lower()
        if name in MARKS:
            depth[MARKS[name]] += -1 if closing else 1
        elif name in BREAKS:
            pieces.append(_Piece("item" if name == "li" and not closing else "paragraph"))
        at = tag.end()
    pieces[-1].runs.append((raw[at:], frozenset(+depth)))
    return pieces


def _damage(raw: str) -> str | None:
    """Say which tags are opened and closed differently often, or which list has no items."""
    opened, closed = Counter[str](), Counter[str]()
    for tag in TAG.finditer(raw):
        (closed if tag[1] else opened)[tag[2].lower()] += 1
    odd = sorted(n for n in PAIRED if opened[n] != closed[n])
    if odd:
        return "tags that are not closed, or not opened: " + ", ".join(f"<{n}>" for n in odd)
    if (opened["ul"] or opened["ol"]) and not opened["li"]:
        return "a list whose items are not marked, so that they run together"
    return None
