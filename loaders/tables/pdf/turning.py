"""Pages that are read when they are turned: turned back."""

from collections import Counter
from dataclasses import replace

from loaders.tables.pdf.lines import turned
from loaders.tables.pdf.sheet import Box, Sheet, straight


def sheet_turned(sheet: Sheet) -> Sheet:
    """Return a page as it is read: one whose letters are nearly all turned is turned back."""
    turns = Counter(glyph.turned for glyph in sheet.glyphs if not glyph.text.isspace())
    turn, most = turns.most_common(1)[0] if turns else (0, 0)
    if turn <= 0 or most < 0.8 * turns.total():
        return sheet
    right, down = {90: (sheet.height, 0.0), 270: (0.0, sheet.width)}.get(
        turn, (sheet.width, sheet.height)
    )

    def box(place: Box) -> Box:
        x0, top, x1, bottom = turned(place, turn)
        return Box(x0 + right, top + down, x1 + right, bottom + down)

    other = replace(
        sheet,
        glyphs=[
            g._replace(box=box(g.box), turned=(g.turned - turn) % 360 if g.turned >= 0 else -1)
            for g in sheet.glyphs
        ],
        fills=[fill._replace(box=box(fill.box)) for fill in sheet.fills],
        pictures=[box(picture) for picture in sheet.pictures],
        across=[],
        down=[],
    )
    if turn != 180:
        other.width, other.height = sheet.height, sheet.width
    boxes = [box(Box(r.start, r.at, r.end, r.at)) for r in sheet.across]
    boxes += [box(Box(r.at, r.start, r.at, r.end)) for r in sheet.down]
    for one in boxes:
        rule, flat = straight(one)
        (other.across if flat else other.down).append(rule)
    return other
