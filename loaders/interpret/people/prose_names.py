"""Persons in cells of prose: `DI Xavia Quillfeather has written`, `Emailed Xavia Quillfeather`.

Prose names the people of a review too, by their pseudonyms, and laws, trainings and places that
are called by somebody. So only a rank or a form of address with a name, and a forename with a
surname that is nothing else, name a person there.
"""

import re
from collections.abc import Iterator
from functools import cache

from loaders.gazetteer.lookup import Gazetteer
from loaders.interpret.people.cell_words import JOINS, WORD, CellWords
from loaders.interpret.people.name_words import (
    gazetteer_words,
    is_strange,
    is_surname,
    name_words,
    tail_kind,
    title_word,
)
from loaders.interpret.people.ordinary import without_accents
from loaders.interpret.people.person import Person, mail_in
from loaders.tables.table import Cell

POLITE = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame",
                    "rev", "revd", "reverend", "baroness"})  # fmt: skip
"""Forms of address that stand before nothing but names; a father need be no priest."""
CALLED = frozenset({"operation", "project", "programme", "law", "house", "ward", "campaign", "the",
                    "scheme", "toolkit", "model", "training", "film", "dvd", "play",
                    "called"})  # fmt: skip
"""Words before what is called by the name of somebody."""
WORKS = re.compile(
    r"(?:['’]s)?\s+(?:law|act|inquiry|enquiry|review|report|case|campaign|story|trust|foundation|award|"
    r"training|model|fund|centre|house|toolkit|street|road|lane|avenue|close|ward)\b",
    re.IGNORECASE,
)
"""What is called by the name before it."""
LEAST = 2
MOST = 4
"""Words of a full name."""


def persons_in_prose(cell: Cell, gazetteer: Gazetteer) -> list[Person]:
    """Return the persons that a cell of prose names for certain, in its order."""
    found = [*mail_in(cell.text)]
    if _may_name(cell.text):
        found += _Prose(CellWords(cell.text, cell.blocks, gazetteer)).persons()
    return sorted(found)


def _may_name(text: str) -> bool:
    """Tell whether a text has a forename or a title at all, so that it is worth a closer look."""
    forenames, titles = name_words().forenames, _titles()
    return any(
        without_accents(word).lower().split("-")[0] in forenames or title_word(word) in titles
        for word in WORD.findall(text) if word[0].isupper()
    )  # fmt: skip


@cache
def _titles() -> frozenset[str]:
    """Return the first words of ranks and forms of address."""
    lists = name_words()
    return frozenset(title[0] for title in lists.ranks | lists.courtesy)


class _Prose:
    """Finds persons among the words of prose."""

    def __init__(self, words: CellWords) -> None:
        self.words, self.lists = words, name_words()

    def persons(self) -> Iterator[Person]:
        """Yield the persons."""
        at = 0
        while at < len(self.words):
            capital = self.words.all[self.words.places[at][0]].isupper()
            found = (self._titled(at) or self._called(at)) if capital else None
            if found:
                yield found
            at = self.words.after(found.end) if found else at + 1

    def _titled(self, at: int) -> Person | None:
        """Return the person whose rank or form of address begins at a word."""
        name, polite = self.words.titles(at)
        if name == at or (polite is not None and self.words.lower(polite) not in POLITE):
            return None
        end = self._surname(name, placed=polite is not None)
        if end is None or self._goes_on(end):
            return None
        start, last = self.words.span(name if polite is None else polite, end)
        return Person(start, last, full=end - name >= LEAST, ranked=polite is None)

    def _surname(self, at: int, *, placed: bool) -> int | None:
        """Return where a name after a title ends; None where no name stands there.

        A word of a place is one only where it is `placed` after a form of address or a forename.
        """
        end = at
        while end - at < MOST and self._given(end) and (end == at or self.words.joined(end)):
            end += 1
        joined = end == at or self.words.joined(end)
        if joined and self._family(end, common=True):
            known = is_surname(self.words.text(end)) or end > at or placed
            return end + 1 if known or self.words.lower(end) not in gazetteer_words() else None
        known = end > at and not self.words.initial(end - 1)
        return end if known and self.words.lower(end - 1) not in gazetteer_words() else None

    def _called(self, at: int) -> Person | None:
        """Return the person whose forename is a word, and whose surname is nothing else."""
        words = self.words
        if not self.words.forename(at) or not words.begins_name(at) or self._belongs(at):
            return None
        end = at + 1
        while end - at < MOST and words.joined(end) and self._given(end):
            end += 1
        also = words.lower(at) in self.lists.also_words
        if end < len(words) and words.joined(end) and self._family(end, common=not also):
            end += 1
        elif end - at < LEAST or not is_surname(words.text(end - 1)):
            return None
        if self._goes_on(end) or (also and not is_surname(words.text(end - 1))):
            return None
        start, last = words.span(at, end)
        return Person(start, last, full=True)

    def _given(self, at: int) -> bool:
        """Tell whether a word is a forename or an initial, and not the last of a name."""
        if at >= len(self.words) or self.words.possessive(at):
            return False
        return self.words.forename(at) or self.words.initial(at)

    def _family(self, at: int, *, common: bool) -> bool:
        """Tell whether a word may be a surname; `common` ones may be words or places as well."""
        if at >= len(self.words) or not self.words.name_like(at):
            return False
        word = self.words.text(at)
        also = common and self.words.lower(at) in self.lists.word_surnames
        return is_surname(word) or also or is_strange(word)

    def _belongs(self, at: int) -> bool:
        """Tell whether a word before a name makes it that of a place or a piece of work."""
        if at == 0 or not self.words.joined(at):
            return False
        before = self.words.lower(at - 1)
        strange = self.words.name_like(at - 1) and is_strange(self.words.text(at - 1))
        return before in CALLED | self.lists.saints or strange

    def _goes_on(self, end: int) -> bool:
        """Tell whether words go on as the name of a body, a place or a piece of work does."""
        words = self.words
        after = words.all[words.span(end - 1, end)[1] :]
        tail = words.tail(end)
        joins = bool(tail) and tail[0].lower() in JOINS
        if WORKS.match(after) or (not joins and tail_kind(tail) in ("body", "place")):
            return True
        capital = end < len(words) and words.joined(end) and words.text(end)[0].isupper()
        return capital and not words.worded(end) and words.lower(end) not in JOINS
