"""Which agency a person means who writes its id or its name."""

import re

from rapidfuzz import process
from rapidfuzz.utils import default_process

from graph.errors import QuestionError
from loaders.gazetteer.lookup import entries, gazetteer

ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
NEAREST = 3
"""So many agencies are offered where none is meant for certain."""


def called(words: str, area: str) -> str:
    """Return the id of the agency that an id or a name means in a plan of an area.

    Raises:
        QuestionError: the gazetteer has none; the nearest are named.
    """
    if words in entries():
        return words
    name = ARTICLE.sub("", words)
    found = gazetteer(area).find(name)
    if len(found) == 1 and name[found[0].start : found[0].end] == name:
        return found[0].entry.id
    names = {one.id: f"{one.id} {one.name}" for one in entries().values()}
    alike = process.extract(name, names, processor=default_process, limit=NEAREST)
    near = ", ".join(id for _, _, id in alike)
    raise QuestionError(
        f"the gazetteer has no agency {words!r}; the nearest are {near}. Where an agency is right "
        "as it is written, confirm the note that asks about it"
    )
