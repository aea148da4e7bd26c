"""Markup inside a cell: known tags become structure, everything else stays a word.

Only tags that HTML knows are taken off, so that `<15 years` or a tag that is never closed
loses no word. `&amp;` and its kind become the character they stand for.
"""

import html
import re
from collections import Counter

from loaders.tables.words import Piece, Words, words_of

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


def read_markup(raw: str) -> Words:
    """Return what a cell says, its markup read."""
    return words_of(_pieces(raw), _damage(raw))


def _pieces(raw: str) -> list[Piece]:
    """Cut the cell at every tag that breaks the line."""
    pieces, depth, at = [Piece()], Counter[str](), 0
    for tag in TAG.finditer(raw):
        pieces[-1].say(_unescaped(raw[at : tag.start()]), frozenset(+depth))
        closing, name = bool(tag[1]), tag[2].lower()
        if name in MARKS:
            depth[MARKS[name]] += -1 if closing else 1
        elif name in BREAKS:
            pieces.append(Piece("item" if name == "li" and not closing else "paragraph"))
        at = tag.end()
    pieces[-1].say(_unescaped(raw[at:]), frozenset(+depth))
    return pieces


def _unescaped(raw: str) -> str:
    """Return words with `&amp;` and its kind as the characters they stand for."""
    return ENTITY.sub(lambda entity: html.unescape(entity[0]), raw)


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
