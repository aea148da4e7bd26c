"""Persons in a cell of owners: where names stand that are left out.

A person is known by a rank or a form of address before a name, by a forename with a surname, by
initials before a surname. Names of bodies that the gazetteer has, and words that end as the names
of bodies do (`Mary Seacole Trust`, `Grace House`), are no persons.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from loaders.gazetteer.lookup import Gazetteer
from loaders.interpret.people.cell_words import CellWords
from loaders.interpret.people.name_words import gazetteer_words, is_surname, name_words, tail_kind
from loaders.interpret.people.ordinary import is_ordinary, is_place
from loaders.interpret.people.person import Person, mail_in
from loaders.interpret.people.placed_names import is_placed, joined_names
from loaders.interpret.people.prose_names import persons_in_prose
from loaders.tables.table import Cell

MOST = 4
"""Words of a name at most, forenames among them."""
LEAST = 2
"""A full name has so many words."""


PLURALS = frozenset({"cllrs", "councillors", "drs", "messrs"})


def persons_in(cell: Cell, gazetteer: Gazetteer, kept: Iterable[str] = ()) -> list[Person]:
    """Return the persons that a cell of owners names, in its order.

    `kept` are names that stay whatever they look like: the pseudonyms of reviews.
    """
    kept, finder = list(kept), _Finder(CellWords(cell.text, cell.blocks, gazetteer))
    persons = list(finder.persons())
    found = sorted({*persons, *finder.joined(persons), *mail_in(cell.text)})
    return [one for one in _apart(found) if not _stays(cell.text[one.start : one.end], kept)]


def persons_beside(cell: Cell, gazetteer: Gazetteer, kept: list[str], said: str) -> list[Person]:
    """Return the persons that a cell of prose names for certain, in its order.

    Whom the recommendations name too (`said` is their text) stays: they name the people of a
    review by their pseudonyms, and no officer. After a rank stands no pseudonym.
    """
    found = [
        one for one in _apart(persons_in_prose(cell, gazetteer))
        if not _stays(cell.text[one.start : one.end], kept)
    ]  # fmt: skip
    return [one for one in found if one.ranked or not _among(cell.text[one.start : one.end], said)]


def within_body(text: str, span: tuple[int, int], gazetteer: Gazetteer) -> bool:
    """Tell whether a name within a text is part of the name of a body there."""
    words = CellWords(text, (), gazetteer)
    at, end = words.after(span[0]), words.after(span[1])
    return tail_kind(words.tail(end)) == "body" or any(map(words.known, range(at, end)))


def _apart(found: Iterable[Person]) -> Iterator[Person]:
    """Yield persons whose places do not meet."""
    last = 0
    for one in found:
        if one.start >= last:
            yield one
            last = one.end


def _stays(name: str, kept: Iterable[str]) -> bool:
    """Tell whether a name is one that stays, or a part of a pseudonym."""
    known = " ".join(name.split()).casefold() in name_words().bodies
    return known or any(_among(name, one) for one in kept)


def _among(name: str, said: str) -> bool:
    """Tell whether a name stands in a text, whatever the case."""
    words = r"\s+".join(map(re.escape, name.split()))
    return bool(re.search(rf"(?<!\w){words}(?!\w)", said, re.IGNORECASE))


class _Finder:
    """Finds persons among the words of a cell, each way of knowing one after the other."""

    def __init__(self, words: CellWords) -> None:
        self.words, self.lists, self.several = words, name_words(), -1
        self.ways: tuple[Callable[[int], Person | None], ...] = (
            self._titled, self._further, self._called, self._initialled, self._surnamed,
            self._turned, self._placed,
        )  # fmt: skip

    def persons(self) -> Iterator[Person]:
        """Yield the persons."""
        at = 0
        while at < len(self.words):
            capital = self.words.all[self.words.places[at][0]].isupper()
            found = next(filter(None, (way(at) for way in self.ways)), None) if capital else None
            if found:
                yield found
                at = self.words.after(found.end)
            else:
                at += 1

    def _titled(self, at: int) -> Person | None:
        """Return the person whose rank or form of address begins at a word."""
        name, polite = self.words.titles(at)
        if name == at:
            return None
        end = self._run(name)
        end = name + LEAST if end - name > MOST else end
        first = self.words.named(name, end)
        if first is None or self._is_body(name, end):
            return None
        place = end - name == 1 and self.words.lower(name) in gazetteer_words()
        if place and polite is None and not self.words.forename(name):
            return None
        self.several = self._next(end) if self.words.lower(name - 1) in PLURALS else self.several
        return self._person(name if polite is None else polite, end, full=polite is None)

    def _further(self, at: int) -> Person | None:
        """Return a further name after a title of several: `Councillors Example and Sample`."""
        if at != self.several or not self.words.name_like(at) or self._is_body(at, self._run(at)):
            return None
        self.several = self._next(self._run(at))
        return self._person(at, self._run(at), full=False)

    def _next(self, end: int) -> int:
        """Return the word with which a list of names goes on."""
        words = self.words
        return end + (end < len(words) and words.joined(end) and words.lower(end) == "and")

    def _called(self, at: int) -> Person | None:
        """Return the person whose forename is a word."""
        if not self.words.forename(at) or not self.words.begins_name(at):
            return None
        end = self._trimmed(at, self._run(at))
        if end - at == 1:
            return self._alone(at)
        if end - at > MOST or self._is_body(at, end) or not self._sure(at, end):
            return None
        return self._person(at, end, full=True)

    def _sure(self, at: int, end: int) -> bool:
        """Tell whether a forename and what follows it name a person rather than a place."""
        words, last = self.words, self.words.lower(end - 1)
        word = words.lower(at) in self.lists.also_words
        beside = words.beside(at, end)
        if last in self.lists.premises | self.lists.places:
            built = last in self.lists.premises and not words.aside(at, end)
            return not (word or built or words.tail(end) or self._middle(at, end))
        if word:
            if is_place(last) and not is_surname(words.text(end - 1)):
                return False
            role = tail_kind(words.tail(end)) == "role" or words.aside(at, end)
            return role or (words.alone(at, end) and last not in gazetteer_words())
        return words.starts(at) or words.ends(end) or beside

    def _middle(self, at: int, end: int) -> bool:
        """Tell whether a surname stands before the last word, which then is a place's."""
        between = range(at + 1, end - 1)
        return any(not (self.words.initial(one) or self.words.forename(one)) for one in between)

    def _alone(self, at: int) -> Person | None:
        """Return a forename that stands all alone: `Ann`, `Kent Police (Ann)`."""
        unsure = self.lists.also_words | self.lists.also_bodies
        sure = self.words.lower(at) not in unsure and self.words.alone(at, at + 1)
        return self._person(at, at + 1, full=False) if sure else None

    def _initialled(self, at: int) -> Person | None:
        """Return the person whose initials begin at a word: `A. Example`, `A.B. Example`."""
        words = self.words
        if not words.initial(at) or not words.starts(at):
            return None
        end = self._run(at)
        first = words.named(at, end)
        if first is None or end - first > LEAST or self._is_body(at, end):
            return None
        known = words.alone(at, end) or words.beside(at, end) or words.dotted(at)
        place = words.lower(end - 1) in self.lists.places | self.lists.premises
        return self._person(at, end, full=words.dotted(at)) if known and not place else None

    def _surnamed(self, at: int) -> Person | None:
        """Return a name that is known by its surname alone, whatever the forename."""
        words, end = self.words, self._run(at)
        if end - at != LEAST or not words.name_like(at) or words.lower(at) in gazetteer_words():
            return None
        if is_ordinary(words.lower(at)) and not self.words.forename(at):
            return None
        known = is_surname(words.text(end - 1)) and not self._is_body(at, end)
        stands = words.starts(at) and (words.ends(end) or words.beside(at, end))
        return self._person(at, end, full=True) if known and stands else None

    def _turned(self, at: int) -> Person | None:
        """Return a name whose surname stands first: `EXAMPLE, Ann`."""
        words = self.words
        if not words.turned(at) or not self.words.forename(at + 1):
            return None
        if words.lower(at + 1) in self.lists.also_words or not words.ends(at + LEAST):
            return None
        surname = words.text(at).isupper() or words.lower(at) in self.lists.surnames
        return self._person(at, at + LEAST, full=False) if surname else None

    def _placed(self, at: int) -> Person | None:
        """Return a name that nothing tells but where it stands."""
        end = self._run(at)
        if self._is_body(at, end) or not is_placed(self.words, at, end):
            return None
        return self._person(at, end, full=True)._replace(guessed=True)

    def joined(self, persons: Iterable[Person]) -> Iterator[Person]:
        """Yield the names that nothing tells but a person beside them: `X Y and Ann Example`."""
        for one in persons:
            for at, end in joined_names(self.words, one.start, one.end):
                if not self._is_body(at, end):
                    yield self._person(at, end, full=True)._replace(guessed=True)

    def _run(self, at: int) -> int:
        """Return where the words end that may be one name: one past the last of them."""
        words, end = self.words, at
        while end < len(words) and end - at <= MOST and (end == at or words.joined(end)):
            small = end > at and words.lower(end) in self.lists.particles
            if not (words.initial(end) or words.name_like(end) or small):
                break
            end += 1
            if words.possessive(end - 1):
                break
        while end > at and words.text(end - 1).islower():
            end -= 1
        return end

    def _trimmed(self, at: int, end: int) -> int:
        """Return the end of a name without the place of a body: `Ann Example | Acorn Council`."""
        place = tail_kind(self.words.tail(end)) == "place"
        return end - 1 if place and end - at > LEAST else end

    def _is_body(self, at: int, end: int) -> bool:
        """Tell whether words go on as the name of a body does."""
        kind = tail_kind(self.words.tail(end))
        return kind == "body" or (kind == "place" and end - at <= LEAST)

    def _person(self, at: int, end: int, *, full: bool) -> Person:
        """Return the person whose name is some words."""
        start, last = self.words.span(at, end)
        return Person(start, last, full=full and end - at >= LEAST)
