"""The words of the template's cells, each paragraph by itself.

What the document does not say is told apart from what it says: a recommendation's cell has it in
lines that begin with `Note:`, a scope in brackets, everything else in the column `Basis`.
"""

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from graph.model import Basis
from queries.template.found import Addressee, Doing, Original, Owner, Revision, Way

SAID: tuple[Basis, ...] = ("stated", "confirmed")
"""What is known so needs no remark."""
SENTENCES = re.compile(r"\n|(?<=[.;:])\s+")
SUPPORTED = "with support of"
BULLET = "•"
MARKED = re.compile(r"[•▪●◦·‣–—-]\s")
"""How a line begins that has its bullet among its words."""
LETTERS = re.compile(r"[a-z]|[ivx]+", re.IGNORECASE)
COMPLETED, ACHIEVED = "Date of completion:", "Outcome:"
"""Labels in the column of completion and outcome, where the words alone do not tell them apart."""
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
STATUS = (
    r"(?:Completed? and )?(?:on-?going|continuing)|In progress|Under ?way|Not (?:yet )?started|"
    r"(?:Partially|Partly|Nearly|Almost|Not(?: yet)?) completed?|On track|Off track|Overdue|"
    r"Delayed|Outstanding|On hold|Pending|Deferred|Superseded|Withdrawn|Awaiting(?: [\w’'-]+){1,3}|"
    r"No longer (?:needed|required|applicable|relevant)"
)
"""Statuses that stand where a completion would, which cannot be an outcome."""
PLAINLY = re.compile(
    rf"(?i:{STATUS})|(?:Completed?:?\s+)?(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\s+\d{{4}}|"
    r"\d{1,2}[./]\d{1,2}[./](?:\d\d)?\d\d)|Completed?"
)
"""When something was done, in words that cannot be an outcome."""
NOT_SAID = "not stated"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a cell: an item of a list; or a remark, none of the document's words."""

    words: str
    remark: bool = False
    item: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; it is one with the cell below it where both have the same key, which is not None."""

    lines: tuple[Line, ...] = ()
    key: Hashable = None

    @property
    def text(self) -> str:
        """Return its words, a line a paragraph, a bullet before an item."""
        return "\n".join(
            f"{BULLET} {line.words}" if line.item else line.words for line in self.lines
        )


def cell_of(lines: Iterable[Line], key: Hashable = None) -> Cell:
    """Return a cell of some lines; a blank one is never one with another."""
    kept = tuple(line for line in lines if line.words.strip())
    return Cell(kept, key if kept else None)


def plain(text: str | None) -> list[Line]:
    """Return the lines of a text."""
    return [Line(words.strip()) for words in (text or "").splitlines() if words.strip()]


def statement(text: str) -> list[Line]:
    """Return the lines of an action or an outcome; those after a colon are its list.

    Without a bullet a line that begins with a capital letter would be a statement of its own.
    """
    first, *rest = plain(text) or [Line("")]
    if not first.words.endswith(":"):
        return [first, *rest]
    items = (not (MARKED.match(line.words) or line.words[:1].islower()) for line in rest)
    return [first, *(Line(line.words, item=item) for line, item in zip(rest, items, strict=True))]


def asked(original: Original) -> Cell:
    """Return the recommendation: its number and words, whom it is for, what it became."""
    number = f"{original.number}. " if original.number else ""
    also = [one for one in original.asked if not one.within]
    known = "; ".join(one.words for one in also if one.known)
    lines = plain(number + original.text)
    lines += plain(known and f"For {known}")
    lines += [_remark(f"for {one.words}") for one in also if not one.known]
    lines += _revised(original.revised)
    return cell_of(lines, original.id)


def _remark(words: str) -> Line:
    """Return a remark in one line, however many its words had."""
    return Line(f"Note: {' '.join(words.split())}", remark=True)


def _revised(revised: Iterable[Revision]) -> list[Line]:
    """Return what an original was rewritten into: the numbers, or the words of one without."""
    said = [(one, "" if one.basis in SAID else f" ({one.basis})") for one in revised]
    numbers = ", ".join(f"{one.number}{known}" for one, known in said if one.number)
    others = [_remark(f"revised{known} as: {one.text}") for one, known in said if not one.number]
    return [*([_remark(f"revised as {numbers}")] if numbers else []), *others]


def scope(original: Original) -> Cell:
    """Return how far a recommendation reaches; the bracket says where no words of the plan do."""
    said = original.scope_basis in SAID or original.scope_basis == "carried"
    words = original.scope.capitalize()
    return cell_of([Line(words if said else f"{words} ({NOT_SAID})")], original.id)


def actions(doings: Iterable[Doing]) -> Cell:
    """Return an action with its number, or several that letters number."""
    return cell_of(line for one in doings for line in statement(_mark(one.number) + one.text))


def _mark(number: str | None) -> str:
    """Return the number of an action as a list has it: `1. `, `a) `."""
    if not number:
        return ""
    return f"{number}) " if LETTERS.fullmatch(number) else f"{number}. "


def needs_list(doing: Doing) -> bool:
    """Tell whether the number of an action is one only beside those of its list.

    Alone in a cell a letter would be a word, and a second paragraph another action.
    """
    number = doing.number or ""
    return bool(LETTERS.fullmatch(number)) or bool(number and len(plain(doing.text)) > 1)


def owners(doing: Doing) -> Cell:
    """Return who does an action, leads first, each in the words of the plan.

    They stand in one line: a role in a line of its own would be one of the body in the line above.
    """
    leads = [one.words for one in leads_first(doing) if one.role == "lead"]
    others = [one.words for one in leads_first(doing) if one.role != "lead"]
    support = f"{SUPPORTED} {'; '.join(others)}" if others else ""
    key = tuple((one.agency, one.role, one.words) for one in doing.owners)
    return cell_of(map(Line, ["; ".join(leads), support]), key)


def leads_first(doing: Doing) -> list[Owner]:
    """Return the owners of an action, those who only support it last."""
    return sorted(doing.owners, key=lambda one: one.role != "lead")


def milestones(doing: Doing) -> Cell:
    """Return what was done so far, and the status, for which the template has no column.

    A status that is a line or a sentence of what was done is told already.
    """
    status = " ".join((doing.status or "").split())
    told = {_bare(part) for part in SENTENCES.split(doing.progress or "")}
    more = [] if not status or _bare(status) in told else [Line(f"Status: {status}")]
    return cell_of([*plain(doing.progress), *more], (doing.progress, doing.status))


def _bare(words: str) -> str:
    """Return words in small letters without the signs around them."""
    return words.strip(" .;:,").casefold()


def due(doing: Doing) -> Cell:
    """Return when an action is due, as written."""
    return cell_of(plain(doing.due), doing.due)


def done(doing: Doing) -> Cell:
    """Return when an action was completed, as written, and below it what it achieves.

    Words that are no plain date stand behind a label, so that nobody takes them for an outcome.
    """
    aims = [line for one in doing.aims for line in statement(one.words)]
    lines = plain(doing.completed)
    if lines and not PLAINLY.fullmatch(" ".join(line.words for line in lines)):
        lines[0] = Line(f"{COMPLETED} {lines[0].words}")
        lines += [Line(ACHIEVED)] if len(lines) > 1 and aims else []
    key = (doing.completed, tuple(one.id for one in doing.aims))
    return cell_of([*lines, *aims], key)


def basis(doing: Doing, ways: Iterable[Way], asked: Iterable[Addressee] = ()) -> Cell:
    """Return how the entries of a row are known, blank where the document says all of them."""
    said = [f"for {one.words}: {one.basis}" for one in asked if not _told(one)]
    said += [words for way in ways if (words := _way(way))]
    said += _known("owner", [one.basis for one in leads_first(doing)])
    said += _known("outcome", [one.basis for one in doing.aims])
    return cell_of(map(Line, said), tuple(said))


def only_asked(asked: Iterable[Addressee]) -> Cell:
    """Return how it is known whom a recommendation without any action is for."""
    return cell_of(Line(f"for {one.words}: {one.basis}") for one in asked if not _told(one))


def _told(one: Addressee) -> bool:
    """Tell whether the words of a recommendation, or a cell beside them, say whom it is for."""
    return one.within or one.basis in SAID


def _way(way: Way) -> str:
    """Return how an action is known to be about its recommendation, nothing where it is said."""
    known = "" if way.basis in SAID else way.basis
    over = f"through {way.over.number or 'the revised recommendation'}" if way.over else ""
    return ", ".join(filter(None, [over, known]))


def _known(what: str, bases: list[Basis]) -> list[str]:
    """Return how the entries of a cell are known; by their places where not all are known alike."""
    if len(set(bases)) == 1:
        return [] if bases[0] in SAID else [f"{what}: {bases[0]}"]
    places = {
        known: [str(at) for at, one in enumerate(bases, start=1) if one == known]
        for known in dict.fromkeys(bases)
        if known not in SAID
    }
    return [f"{what} {', '.join(at)} of {len(bases)}: {known}" for known, at in places.items()]
