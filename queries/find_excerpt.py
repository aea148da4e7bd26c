"""Where the words that were found stand in a text, and the text cut around them."""

from collections.abc import Sequence

from queries.find_words import Wanted

Span = tuple[int, int]
LONGEST = 240
"""How many characters are shown of a text, about."""
PIECES = 4
BLANK = " \t\r\n\xa0"
OPEN, CLOSE = "«", "»"


def spans(text: str, sought: Wanted) -> list[Span]:
    """Return where what is sought stands in a text: first character, one past the last."""
    every = (at.span() for part in sought.parts for at in part.pattern.finditer(text))
    return _joined(text, sorted(every), "")


def excerpt(text: str, sought: Wanted) -> str:
    """Return a text, cut around what is sought where it is long, with that marked: «words»."""
    marked = _joined(text, spans(text, sought), BLANK)
    pieces = [(0, len(text))] if len(text) <= LONGEST else _pieces(text, sought)
    said = " … ".join(_marked(text, piece, marked).strip() for piece in pieces)
    before = "… " if pieces[0][0] > 0 else ""
    return f"{before}{said}{' …' if pieces[-1][1] < len(text) else ''}"


def _joined(text: str, ordered: Sequence[Span], between: str) -> list[Span]:
    """Return spans with those as one that meet, or have only some characters between them."""
    joined: list[Span] = []
    for start, end in ordered:
        if joined and not text[joined[-1][1] : start].strip(between):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _pieces(text: str, sought: Wanted) -> list[Span]:
    """Return the pieces of a long text to show: around all in a row, or around each part."""
    together = sought.together.search(text)
    firsts = [together] if together else [part.pattern.search(text) for part in sought.parts]
    found = sorted(match.span() for match in firsts if match)[:PIECES]
    room = LONGEST // (2 * max(len(found), 1))
    return _joined(text, [_whole_words(text, _around(text, s, e, room)) for s, e in found], BLANK)


def _around(text: str, start: int, end: int, room: int) -> Span:
    """Return a span with room before and after; what one side does not need the other has."""
    left = max(0, room - start)
    right = max(0, end + room - len(text))
    return start - room - right, end + room + left


def _whole_words(text: str, span: Span) -> Span:
    """Return a span within the text that cuts no word in two, made shorter where it would."""
    start, end = max(span[0], 0), min(span[1], len(text))
    while 0 < start < end and not text[start - 1].isspace():
        start += 1
    while start < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


def _marked(text: str, piece: Span, marked: Sequence[Span]) -> str:
    """Return a piece of a text with the spans that lie in it marked."""
    said, at = [], piece[0]
    for start, end in marked:
        if piece[0] <= start and end <= piece[1]:
            said += [text[at:start], OPEN, text[start:end], CLOSE]
            at = end
    return "".join([*said, text[at : piece[1]]])
