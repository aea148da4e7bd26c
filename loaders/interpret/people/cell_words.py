"""The words of a cell of owners: which may be part of a name, and what stands between them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from loaders.gazetteer.lookup import Gazetteer, capitals
from loaders.interpret.lists.numbering import listed
from loaders.interpret.people.name_words import (
    LEAST_CAPITALS,
    longest_title,
    name_words,
    title_word,
)
from loaders.interpret.people.ordinary import without_accents
from loaders.interpret.words import word_lists
from loaders.tables.table import Block

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
VOWEL = re.compile("[AEIOUY]")
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
SPACE = re.compile(r"[ \t\xa0]+|\.[ \t\xa0]*")
"""What may stand between two words of one name; a full stop only after an abbreviation."""
COLLAR = re.compile(r"\.?[ \t\xa0]+(?:\d{2,6}[ \t\xa0]+)?|\.")
"""What may stand between a rank and a name: the number on an officer's collar."""
ASIDE = re.compile(r"\s*(?:[,–—:(/;|-]|\n|\bat\b|\bof\b|\bfrom\b)[\s(]*", re.IGNORECASE)
LONGEST_TAIL = 12
"""Most words that are looked at after a name."""
JOINS = frozenset({"and", "with", "or", "by", "to", "for", "from", "at", "is", "will", "via",
                   "who", "of", "as", "the"})  # fmt: skip


class CellWords:
    """The words of one cell, counted from 0."""

    def __init__(self, text: str, blocks: Sequence[Block], gazetteer: Gazetteer) -> None:
        """Take a cell apart; what the gazetteer finds in it is no name of a person."""
        self.all, self.lists = text, name_words()
        self.places = [(m.start(), m.end()) for m in WORD.finditer(text)]
        self.starts_at = [start for start, _ in self.places]
        self.bodies = self._within((found.start, found.end) for found in gazetteer.find(text))
        self.labels = self._within((one.place, one.start) for one in listed(text, blocks))

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.places)

    def _within(self, spans: Iterable[tuple[int, int]]) -> set[int]:
        """Return the words that begin within some characters."""
        return {at for start, end in spans for at in range(self.after(start), self.after(end))}

    def text(self, at: int) -> str:
        """Return a word without the `'s` at its end."""
        return POSSESSIVE.sub("", self.all[slice(*self.places[at])])

    def lower(self, at: int) -> str:
        """Return a word in small letters."""
        return without_accents(self.text(at)).lower().replace("’", "'")

    def span(self, at: int, end: int) -> tuple[int, int]:
        """Return the characters from one word to before another; the dot of an initial is one."""
        last = self.places[end - 1][0] + len(self.text(end - 1))
        dot = len(self.text(end - 1)) == 1 and self.all[last : last + 1] == "."
        return self.places[at][0], last + dot

    def after(self, place: int) -> int:
        """Return the first word at or after a character."""
        return bisect_left(self.starts_at, place)

    def gap(self, at: int) -> str:
        """Return what stands before a word, after the one before it."""
        return self.all[self.places[at - 1][1] if at else 0 : self.places[at][0]]

    def joined(self, at: int) -> bool:
        """Tell whether only a space stands between a word and the one before it."""
        if at == 0 or at >= len(self) or not SPACE.fullmatch(self.gap(at)):
            return False
        return "." not in self.gap(at) or len(self.text(at - 1)) == 1

    def known(self, at: int) -> bool:
        """Tell whether a word is part of a name that the gazetteer has."""
        return at in self.bodies

    def worded(self, at: int) -> bool:
        """Tell whether a word is one of roles, bodies and their work."""
        word = self.all[slice(*self.places[at])].lower().replace("’", "'")
        said = {word, self.lower(at), *word.split("-")[:1]}
        return not said.isdisjoint(self.lists.vocabulary)

    def name_like(self, at: int) -> bool:
        """Tell whether a word may be part of a name: a capital, and no word of roles or bodies."""
        word = self.text(at)
        if len(word) == 1 or not word[0].isupper() or self.known(at) or at in self.labels:
            return False
        return not self.worded(at) and not (word.isupper() and self._abbreviates(word))

    def forename(self, at: int) -> bool:
        """Tell whether a word is a forename, or begins with one: `Mary-Ann`."""
        named = at < len(self) and self.name_like(at)
        return named and self.lower(at).split("-")[0] in self.lists.forenames

    def _abbreviates(self, word: str) -> bool:
        """Tell whether a word in capitals is an abbreviation rather than a name."""
        small = without_accents(word).lower()
        if small in self.lists.forenames or small in self.lists.surnames:
            return False
        return len(word) < LEAST_CAPITALS or word in capitals() or not VOWEL.search(word)

    def initial(self, at: int) -> bool:
        """Tell whether a word is an initial."""
        word = self.all[slice(*self.places[at])]
        return len(word) == 1 and word.isupper() and at not in self.labels and not self.known(at)

    def dotted(self, at: int) -> bool:
        """Tell whether a full stop follows a word."""
        end = self.places[at][1]
        return self.all[end : end + 1] == "."

    def named(self, at: int, end: int) -> int | None:
        """Return the first word between two that is no initial, None where there is none."""
        return next((one for one in range(at, end) if self.name_like(one)), None)

    def titles(self, at: int) -> tuple[int, int | None]:
        """Return the word after the titles that begin at one, and the first form of address."""
        polite: int | None = None
        begun = at
        if self.joined(at) and self.lower(at - 1) in self.lists.saints:
            return begun, None
        while at < len(self) and (at == begun or self._follows_title(at)):
            if length := self._title(at, self.lists.ranks):
                polite = None
            elif length := self._title(at, self.lists.courtesy):
                polite = at if polite is None else polite
            else:
                break
            at += length
        follows = begun < at < len(self) and self._follows_title(at)
        return (at, polite) if follows else (begun, None)

    def _follows_title(self, at: int) -> bool:
        """Tell whether a word stands right after a title."""
        return bool(COLLAR.fullmatch(self.gap(at)) or self.gap(at) == "/")

    def _title(self, at: int, titles: frozenset[tuple[str, ...]]) -> int:
        """Return how many words the longest title has that begins at a word, 0 for none."""
        if self.known(at):
            return 0
        for length in range(min(longest_title(), len(self) - at), 0, -1):
            said = tuple(title_word(self.text(one)) for one in range(at, at + length))
            if said in titles and self.text(at)[0].isupper():
                return length
        return 0

    def begins_name(self, at: int) -> bool:
        """Tell whether a name may begin at a word: nothing before it goes on with it."""
        if not self.joined(at):
            return True
        before = self.lower(at - 1)
        if before in self.lists.saints:
            return False
        return not self.name_like(at - 1) or self.lower(at) not in self.lists.also_words

    def starts(self, at: int) -> bool:
        """Tell whether a sign, a joining word or a known name stands before a word."""
        if at == 0 or not self.joined(at):
            return True
        before = at - 1
        return self.lower(before) in JOINS or self.known(before) or self.worded(before)

    def ends(self, end: int) -> bool:
        """Tell whether a sign, a joining word or nothing stands after the word before `end`."""
        if end >= len(self) or not self.joined(end):
            return True
        return self.text(end).islower() and self.lower(end) in JOINS

    def alone(self, at: int, end: int) -> bool:
        """Tell whether words stand by themselves between signs or joining words."""
        before = at == 0 or not self.joined(at) or self.text(at - 1).islower()
        return before and self.starts(at) and self.ends(end) and not self.possessive(end - 1)

    def possessive(self, at: int) -> bool:
        """Tell whether a word ends in `'s`."""
        return bool(POSSESSIVE.search(self.all[slice(*self.places[at])]))

    def beside(self, at: int, end: int) -> bool:
        """Tell whether a role or a body stands beside words, with a sign between or none."""
        after = end < len(self) and self.joined(end) and self._spoken(end)
        before = at > 0 and self.joined(at) and self._spoken(at - 1)
        return after or before or self.aside(at, end)

    def aside(self, at: int, end: int) -> bool:
        """Tell whether a sign parts words from a role or a body beside them."""
        after = end < len(self) and ASIDE.fullmatch(self.gap(end)) and self._spoken(end)
        before = at > 0 and ASIDE.fullmatch(self.gap(at)) and self._spoken(at - 1)
        return bool(after or before)

    def _spoken(self, at: int) -> bool:
        """Tell whether a word is part of a role or a body."""
        joins = self.lower(at) in JOINS
        return not joins and (self.known(at) or self.worded(at) or bool(self._rank(at)))

    def _rank(self, at: int) -> int:
        """Return how many words the rank has that begins at a word."""
        return self._title(at, self.lists.ranks)

    def tail(self, end: int) -> list[str]:
        """Return the words of roles and bodies that go on from a place without a sign.

        A name that the gazetteer has is none of them: what stands before it ends there.
        """
        tail: list[str] = []
        while end < len(self) and self.joined(end) and not self.known(end) and self.worded(end):
            if (not tail and self._small(end)) or len(tail) == LONGEST_TAIL:
                break
            tail.append(self.text(end))
            end += 1
        return tail

    def _small(self, at: int) -> bool:
        """Tell whether a word only joins, or whoever stands before it has it: `Ann's team`."""
        joins = JOINS | word_lists()["joining"]
        small = self.text(at).islower()
        return small and (self.lower(at) in joins or self.possessive(at - 1))

    def turned(self, at: int) -> bool:
        """Tell whether a comma parts a word that may be a surname from the next word."""
        if at + 1 >= len(self) or not self.name_like(at) or not self.alone(at, at + 1):
            return False
        return self.gap(at + 1).strip() == ","
