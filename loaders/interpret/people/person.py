"""A person that a text names, and addresses that have somebody's name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.interpret.people.name_words import name_words

MAIL = re.compile(r"\b(?:mailto:)?([A-Za-z]+)[._]([A-Za-z'-]+)(?:[._]\w+)*@[\w.-]*\w")


class Person(NamedTuple):
    """Characters `start` to `end` name a person; a full name is looked for elsewhere too.

    `guessed` tells that nothing but the place of the words says so; `ranked` that a rank stands
    before the name, so that it is no pseudonym of somebody in a review.
    """

    start: int
    end: int
    full: bool
    guessed: bool = False
    ranked: bool = False


def mail_in(text: str) -> Iterator[Person]:
    """Yield addresses that begin with a forename or an initial and a surname."""
    for match in MAIL.finditer(text):
        first = match[1].lower()
        if len(first) == 1 or first in name_words().forenames:
            yield Person(match.start(), match.end(), full=True)
