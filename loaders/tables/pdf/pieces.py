"""Lines to the paragraphs and list items that they were before they were printed."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from loaders.tables.pdf.cut import JOINING, cut_word
from loaders.tables.pdf.habits import Habits, bare, pitches
from loaders.tables.pdf.letters import Word
from loaders.tables.pdf.lines import Line
from loaders.tables.pdf.sheet import UNREADABLE
from loaders.tables.words import PLAIN, Piece

BULLETS = frozenset("•◦▪▫●○■□‣\u2043➢➤►✓✔❖◆◇")
DASHES = frozenset("-–—")
LETTERS = frozenset("o§·*")
"""Bullets that may as well be words: only with a wide gap after them."""
NUMBER = re.compile(
    r"(?:\(?\d{1,2}[.)]|\(\d{1,2}\)|\(?[a-zA-Z]\)|[a-zA-Z]\.|\(?[ivxIVX]{1,5}[.)]"
    r"|\d{1,2}(?:\.\d{1,2})+[.)]?)"
)
LEAST = 2
"""A word of so few letters says nothing of where a paragraph ends."""
SENTENCE_ENDS = (".", ":", ";", "?", "!")
SOFT = "\u00ad"
ROOM = 0.45
"""White space fits into this much, in sizes of the letters, whatever the font."""
RESIZED = 0.15
"""Lines of one paragraph do not differ by more than this, in sizes of the letters."""
WITHIN = ("-", "/", SOFT)
"""Signs after which a line may end inside a word."""


def pieces_of(lines: Sequence[Line], left: float, right: float, habits: Habits) -> list[Piece]:
    """Return the paragraphs and items of the lines between two edges."""
    pieces: list[Piece] = []
    hang = Hang()
    steps = pitches(lines)
    usual = habits.pitch
    usual = min([step for step in steps if step > 0.9], default=usual) if len(steps) > 1 else usual
    inner = inner_edge(lines, left, right)
    typed = {word.text for line in lines for word in line.words[1:]} & BULLETS
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        gap = before is None or steps[place - 1] > usual + 0.25 or _resized(before, line)
        cut = before is not None and not gap and cut_word(before, line, inner, habits)
        broken = before is None or gap or (not cut and breaks(before, line, inner, habits))
        broken = broken or hang.ended(line, before)
        # Bullets that somebody typed between words are words, also where one begins a line.
        words: Sequence[Word] = line.words
        bullet = False
        twice = len(words) > 1 and words[1].text in BULLETS
        if twice or words[0].text not in typed:
            words, bullet = _unbulleted(line, broken)
        wrapped = habits.spaced and before is not None and before.spaced
        numbered = not bullet and _numbered(line, before, broken, wrapped)
        if broken or bullet or numbered:
            pieces.append(Piece("item" if bullet else "paragraph"))
            hang = Hang(line.x0, words[0].x0 if bullet else line.x0, bullet or numbered)
        _say(
            pieces[-1],
            words,
            cut or (before is not None and _within(before, line, wrapped, habits)),
        )
    return pieces


def _resized(before: Line, line: Line) -> bool:
    """Tell whether letters become smaller or larger, as below a title."""
    return abs(before.size - line.size) > RESIZED * max(before.size, line.size)


def inner_edge(lines: Sequence[Line], left: float, right: float) -> float:
    """Return where lines end at the latest: as far from the right edge as from the left."""
    return right - max(min((line.x0 for line in lines), default=left) - left, 0.0)


class Hang:
    """Where the item that is being read begins, and where its lines go on."""

    def __init__(self, mark: float = 0.0, text: float = 0.0, listed: bool = False) -> None:
        """Begin an item, or a paragraph."""
        self.mark, self.text, self.listed, self.hung = mark, text, listed, False

    def ended(self, line: Line, before: Line | None) -> bool:
        """Tell whether a line stands further left than those of the item."""
        if before is None or not self.listed:
            return False
        if line.x0 > self.mark + 2:
            self.hung = True
            return False
        return self.hung or line.x0 < self.mark - 2


def breaks(before: Line, line: Line, right: float, habits: Habits) -> bool:
    """Tell whether somebody ended a line: the next word would still have fitted on it."""
    if before.text.endswith(WITHIN):
        return False
    first = line.words[0]
    if habits.spaced and not before.spaced and _unspaced(before, first, right, habits):
        return True
    room = right - before.x1 - 0.3 * before.size - (first.x1 - first.x0)
    if room < 0.6 * before.size:
        return not habits.spaced and _begins_anew(before, first, habits)
    if before.text.endswith(SENTENCE_ENDS) or not line.text[:1].islower():
        return True
    return room > 0.4 * (right - before.x0)


def _unspaced(before: Line, first: Word, right: float, habits: Habits) -> bool:
    """Tell whether a line without white space at its end had room for it: it was not wrapped."""
    room = right - before.x1
    gaps = [b.x0 - a.x1 for a, b in pairwise(before.words)]
    last = before.words[-1].text
    if last.lower() in JOINING:
        return False
    begins = first.text[:1].isupper() and bare(first.text) not in habits.names
    fitted = bool(gaps) and room > min(gaps) and begins and not last.istitle()
    return fitted or room > ROOM * before.size


def _begins_anew(before: Line, first: Word, habits: Habits) -> bool:
    """Tell whether a capital letter begins a paragraph after a line that is full.

    It does after a word that can end one, unless its word is a name that stands in sentences.
    """
    last, word = before.words[-1].text, first.text.rstrip(",;:")
    capital = word.isalpha() and word.istitle() and len(word) > LEAST
    ends = last.isalpha() and last.islower() and len(last) > LEAST and last not in JOINING
    return capital and ends and bare(word) not in habits.names


def _unbulleted(line: Line, broken: bool) -> tuple[Sequence[Word], bool]:
    """Return the words of a line without its bullet, and whether it had one."""
    first = line.words[0].text
    if len(line.words) < 2:
        return _unglued(line)
    wide = line.words[1].x0 - line.words[0].x1 > 0.6 * line.size
    dash = first in DASHES and (broken or wide)
    if first in BULLETS or _private(first) or dash or (first in LETTERS and wide):
        return line.words[1:], True
    return _unglued(line)


def _unglued(line: Line) -> tuple[Sequence[Word], bool]:
    """Return words whose bullet stands close to the first of them."""
    (letters, style), *others = line.words[0].runs
    glued = letters[0] in BULLETS or _private(letters[0])
    if not glued or not (letters[1:] or others):
        return line.words, False
    runs = ((letters[1:], style), *others) if letters[1:] else tuple(others)
    return [line.words[0]._replace(runs=runs), *line.words[1:]], True


def _private(letters: str) -> bool:
    """Tell whether it is one letter of a font of signs (as Wingdings)."""
    return len(letters) == 1 and (letters == UNREADABLE or unicodedata.category(letters) == "Co")


def _numbered(line: Line, before: Line | None, broken: bool, wrapped: bool) -> bool:
    """Tell whether a line begins with the number of an item."""
    first = line.words[0].text
    if len(line.words) < 2 or not NUMBER.fullmatch(first):
        return False
    # "see part / 2.1 of" goes on; a new item follows an end, or is plainly "2)" or "2.".
    ended = broken or before is None or before.text.endswith(SENTENCE_ENDS)
    return ended or (not wrapped and re.fullmatch(r"\(?\d{1,2}[.)]|\(?[a-z]\)", first) is not None)


def _within(before: Line, line: Line, wrapped: bool, habits: Habits) -> bool:
    """Tell whether a word that goes on stands at the end of a line, because of a sign in it.

    It does not where the document writes the two apart (`self- harm`) in the middle of a line.
    """
    if (bare(before.words[-1].text), bare(line.words[0].text)) in habits.parted:
        return False
    sign = re.search(r"\w[-/]$" if before.spaced is False else r"\w-$", before.text)
    return sign is not None and not wrapped and line.text[:1].isalnum()


def _say(piece: Piece, words: Sequence[Word], cut: bool = False) -> None:
    """Add a line to a paragraph: a space between, unless a word goes on."""
    if piece.runs:
        text, style = piece.runs[-1]
        soft = text.endswith(SOFT) and len(text) > 1
        if soft:
            piece.runs[-1] = (text[:-1], style)
        elif not cut:
            piece.runs[-1] = (text + " ", style)
    for place, word in enumerate(words):
        if place:
            text, style = piece.runs[-1]
            piece.runs[-1] = (text + " ", style)
        for text, style in word.runs:
            if piece.runs and piece.runs[-1][1] == style:
                piece.runs[-1] = (piece.runs[-1][0] + text, style)
            else:
                piece.say(text, style)


def said(pieces: Iterable[Piece]) -> str:
    """Return what pieces say, a line each."""
    return "\n".join("".join(text for text, _ in piece.runs) for piece in pieces)


def added(before: list[Piece], pieces: Sequence[Piece], cut: bool = False) -> list[Piece]:
    """Return pieces with more of them, of which the first goes on with the last paragraph.

    Where a word is `cut` in two, no space is put between its halves.
    """
    space = [] if cut or said(before[-1:]).endswith("-") else [(" ", PLAIN)]
    last = Piece(before[-1].kind, [*before[-1].runs, *space, *pieces[0].runs])
    return [*before[:-1], last, *pieces[1:]]
