"""A paragraph of a Word file while it is read: its runs, its fields, its text boxes."""

from dataclasses import dataclass, field

from lxml import etree

from loaders.tables.word.names import OFF, VAL, inner, value, w, whole
from loaders.tables.words import PLAIN, Piece, Style

Run = tuple[str, Style] | None
"""Words in one style, or a line break."""
TICKED = {False: "☐", True: "☒"}


@dataclass(slots=True)
class Field:
    """A field that is open: where its instruction or its result begins, and what was chosen."""

    start: int
    chosen: str
    result: bool = False


@dataclass(slots=True)
class Line:
    """A paragraph while it is read; `boxes` are the text boxes that hang on it."""

    runs: list[Run] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    style: str = ""

    def field(self, mark: etree._Element) -> int:
        """Follow the mark of a field; return how many words of its instruction are left out."""
        sort = mark.get(w("fldCharType"))
        if sort == "begin":
            self.fields.append(Field(len(self.runs), _chosen(mark.find(w("ffData")))))
        elif sort == "separate" and self.fields:
            return self._result()
        elif sort == "end" and self.fields:
            return self._end()
        return 0

    def _result(self) -> int:
        """Leave out what the field asks for; what follows is what it answers."""
        last = self.fields[-1]
        if last.result:
            return 0
        asked, self.runs[last.start :] = self.runs[last.start :], []
        last.result = True
        return sum(len(run[0].split()) for run in asked if run)

    def _end(self) -> int:
        """Close the field; where it has no result, what was chosen in it is one."""
        dropped = self._result()
        last = self.fields.pop()
        if last.chosen and len(self.runs) == last.start:
            self.runs.append((last.chosen, PLAIN))
        return dropped

    def pieces(self, label: str | None) -> list[Piece]:
        """Return the lines of the paragraph that have words; `label` is its automatic number."""
        found = [Piece("paragraph" if label is None else "item")]
        if label:
            found[0].say(f"{label} ", self._whole())
        for run in self.runs:
            if run is None:
                found.append(Piece())
            else:
                found[-1].runs.append(run)
        return [piece for piece in found if piece.runs]

    @property
    def worded(self) -> bool:
        """Tell whether it has any words."""
        return any(run and run[0].strip() for run in self.runs)

    def _whole(self) -> Style:
        """Return the style that all its words have."""
        styles = [run[1] for run in self.runs if run and run[0].strip()]
        return frozenset.intersection(*styles) if styles else PLAIN


def _chosen(data: etree._Element | None) -> str:
    """Return what is chosen in a field of a form: an entry of its list, or a tick."""
    box = inner(data, w("checkBox"))
    if box is not None:
        said = value(box, "checked") if box.find(w("checked")) is not None else None
        said = value(box, "default") if said is None else said
        return TICKED[said is not None and said not in OFF]
    choice = inner(data, w("ddList"))
    if choice is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choice.iter(w("listEntry"))]
    at = whole(choice, "result") or whole(choice, "default") or 0
    return entries[at] if 0 <= at < len(entries) else ""
