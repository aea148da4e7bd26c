"""Who owns what a row says to do: the agencies that its columns of owners name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from graph.model import Agency, AgencyKind, Basis, PartOf, Role
from loaders.draft import Draft
from loaders.gazetteer.lookup import Gazetteer, entries
from loaders.gazetteer.spelling import Slip, spelling
from loaders.interpret.agencies.agency_names import is_acronym, reads_as_owner
from loaders.interpret.agencies.bodies import Proposal, proposed
from loaders.interpret.agencies.owner_words import naming
from loaders.interpret.agencies.owners import Name, Owner, Owners, owners_of
from loaders.interpret.agencies.parts import is_rank, is_role
from loaders.interpret.people.left_out import LEFT_OUT, unnamed
from loaders.layouts.blocks import OWNING, PlanRow
from loaders.owner_notes import note_behalf, note_doubts, note_left
from loaders.tables.table import Cell


@dataclass(frozen=True, slots=True)
class Owned:
    """An owner as a row names it, in one of its columns of owners.

    `passage` is the id of the passage that does; `basis` is weaker than stated where only the
    wording says which agency it is.
    """

    agency: Agency
    role: Role
    as_written: str
    number: str | None
    column: str
    passage: str
    basis: Basis


class Known(NamedTuple):
    """An agency, and how we know that it is the one that is named."""

    agency: Agency
    basis: Basis


class Owning:
    """Reads the columns of owners of one plan."""

    def __init__(self, draft: Draft, gazetteer: Gazetteer) -> None:
        """Begin with no agency known."""
        self.draft, self.gazetteer = draft, gazetteer
        self.spelling = spelling(draft.plan.area)

    def owners(self, row: PlanRow) -> list[Owned]:
        """Return the owners of a row's own cells, each once in a column."""
        return [one for column in OWNING for one in self._owners_in(row, column)]

    def _owners_in(self, row: PlanRow, column: str) -> Iterable[Owned]:
        """Return the owners of one column; words left over become a note."""
        cell = row.own(column)
        if cell is None:
            return []
        reading = owners_of(cell, self.gazetteer, self.spelling.nearest)
        kept, left = (
            self._kept(cell, reading) if column == "officer" else (reading.owners, reading.left)
        )
        owned: dict[tuple[str, str | None], Owned] = {}
        for owner in kept:
            one = self._owned(owner, column, cell)
            owned.setdefault((one.agency.id, owner.number), one)
        note_left(self.draft, cell, left, reading.owners)
        note_doubts(self.draft, cell, kept)
        note_behalf(self.draft, cell, reading.behalf)
        self._note_name(cell, reading)
        return owned.values()

    def _kept(self, cell: Cell, reading: Owners) -> tuple[list[Owner], list[tuple[int, int]]]:
        """Return the owners of a further column that are known or read as a role or a body.

        Such a column may well name persons, by their initials too, and those are no agencies.
        """
        known = [one for one in reading.owners if self._acts(one, cell)]
        others = [(one.start, one.end) for one in reading.owners if one not in known]
        return known, [*reading.left, *others]

    def _acts(self, owner: Owner, cell: Cell) -> bool:
        """Tell whether an owner of a further column is known, or reads as a role or a body."""
        said = _words(cell.text[owner.start : owner.end])
        told = reads_as_owner(said) and (is_rank(said) or not is_acronym(said))
        known = owner.entry is not None or owner.body is not None
        return known or told or self.spelling.nearest(said) is not None

    def _owned(self, owner: Owner, column: str, cell: Cell) -> Owned:
        """Return an owner, its agency stated where its name stands."""
        known = self._role(owner, cell) if owner.body else self._named(owner.own or owner, cell)
        words = cell.text[owner.start : owner.end]
        role: Role = "support" if column == "support" else owner.role
        self.draft.stated(known.agency, cell, owner.start, owner.end)
        passage = self.draft.at(cell).id
        return Owned(known.agency, role, words, owner.number, column, passage, known.basis)

    def _named(self, name: Name, cell: Cell) -> Known:
        """Return the agency of a name in a cell."""
        if name.entry:
            return Known(self.draft.agency(name.entry), "stated")
        return self.not_known(naming(cell.text)[name.start : name.end], cell)

    def _role(self, owner: Owner, cell: Cell) -> Known:
        """Return a role or a part of a body, joined to the body, which stands in the cell too."""
        own, body, text = owner.own or owner, owner.body or owner, naming(cell.text)
        said, of = (_words(text[one.start : one.end]) for one in (own, body))
        known = self._named(body, cell)
        self.draft.stated(known.agency, cell, body.start, body.end)
        kind: AgencyKind = "role" if is_role(said) else "team"
        of = known.agency.name if body.entry else of
        whole = owner.start <= body.start and body.end <= owner.end
        as_role = kind == "role" or not whole
        name = f"{said}, {of}" if as_role else _words(text[owner.start : owner.end])
        agency = self.draft.part_agency(name, kind)
        self.draft.join(PartOf(source=agency, target=known.agency, basis=known.basis))
        return Known(agency, "stated")

    def not_known(self, words: str, cell: Cell) -> Known:
        """Return the agency of a name that the gazetteer does not have, with a note.

        It is one that is spelt otherwise, a body by the form of its name, or nobody we know.
        """
        name = _words(words)
        if slip := self.spelling.nearest(name):
            return Known(self._slipped(slip, name, cell), "matched")
        if told := proposed(name):
            return Known(self._proposed(told, cell), "stated")
        return Known(self._unknown(name, cell), "stated")

    def _slipped(self, slip: Slip, words: str, cell: Cell) -> Agency:
        """Return the agency whose name is spelt otherwise, with a note that says so."""
        agency = self.draft.agency(slip.entry)
        self.draft.note_once(
            "agency spelt otherwise",
            f"{words!r} is taken for {slip.name!r}, which the gazetteer has (likeness "
            f"{slip.similarity}).",
            [agency, self.draft.at(cell)],
            suggestion="If it is another, say who it is (dhrgraph set).",
        )
        return agency

    def _proposed(self, told: Proposal, cell: Cell) -> Agency:
        """Return a body known by the form of its name, with a note that says so."""
        if told.id in entries():
            return self.draft.agency(entries()[told.id])
        agency = self.draft.proposed_agency(told)
        of = f", {told.sector}" if told.sector else ""
        self.draft.note_once(
            "agency proposed",
            f"The gazetteer has no {told.name!r}; by its name it is taken for a body of its own "
            f"({told.kind}{of}: its name has the form {told.form!r}).",
            [agency, self.draft.at(cell)],
            suggestion="Add it to loaders/gazetteer/agencies/, or say who it is (dhrgraph set).",
        )
        return agency

    def _unknown(self, name: str, cell: Cell) -> Agency:
        """Return an agency as written, with a note that asks for it."""
        agency = self.draft.unknown_agency(name)
        self.draft.note_once(
            "owner not known",
            f"The gazetteer has no agency called {name!r}; it stands as an agency as written.",
            [agency, self.draft.at(cell)],
            suggestion="Say who it is (dhrgraph set), or add it to loaders/gazetteer/agencies/.",
        )
        return agency

    def _note_name(self, cell: Cell, reading: Owners) -> None:
        """Note that the name of a person was left out, and where nobody else is named."""
        if LEFT_OUT not in cell.text:
            return
        if reading.nameless or not reading.owners:
            self.draft.note(
                "name left out",
                "A person is named and no role or body; the name is left out: no owner is known.",
                [self.draft.at(cell)],
                suggestion="Ask which body the person acts for, and say so (dhrgraph set).",
            )
        else:
            self.draft.note(
                "name left out",
                "The name of a person is left out of the cell; the role or the body stays.",
                [self.draft.at(cell)],
                severity="remark",
            )


def _words(words: str) -> str:
    """Return words on one line, without the marks of names left out and the signs around them."""
    return " ".join(unnamed(words).split()).strip(" ,;:/&|–—-")
