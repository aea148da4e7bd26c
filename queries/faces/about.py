"""What a reader of an answer must know to trust it, for the faces that have room for it."""

import datetime
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.model import BASES
from queries.answer import MOST, Answer, Cell
from queries.faces.words import all_or_first, heading, in_words
from queries.parameter import Value

PLANS = ("plan", "title", "published", "loaded", "source", "SHA-256")
COMMAND = "dhrgraph ask "
Lines = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, and below it lines of a few words and what is said of them."""

    heading: str
    lines: Lines


def about(answer: Answer, on: datetime.date, changed: Sequence[str] = ()) -> Iterator[Part]:
    """Yield what is to be said of an answer; `changed`: where the file holds other than it does."""
    question = answer.question
    parts = {
        "The answer": _summed_up(answer, on),
        "Asked with": [
            (heading(name), _told(value, question.parameters[name].help))
            for name, value in answer.parameters.items()
        ],
        "Out of": [
            (heading(name), _told(value, question.totals[name]))
            for name, value in answer.totals.items()
        ],
        "What each column holds": _pairs(question.columns),
        "How something is known": list(BASES.items()) if _says_how(answer) else [],
        "Where this file differs from the answer": [("", words) for words in changed],
    }
    return (Part(name, lines) for name, lines in parts.items() if lines)


def plans(answer: Answer) -> list[tuple[str, ...]]:
    """Return the plans that were asked about, each with what `PLANS` names."""
    return [
        (one.id, one.title, one.published or "", one.loaded_at, one.source, one.sha256)
        for one in answer.sources
    ]


def command(answer: Answer) -> str:
    """Return the command that asks this again."""
    words = [answer.question.name]
    for name, value in answer.parameters.items():
        if value != answer.question.parameters[name].default:
            told = ",".join(value) if isinstance(value, list) else value
            words += ["-p", f"{name}={told}"]
    return COMMAND + shlex.join(words)


def _summed_up(answer: Answer, on: datetime.date) -> Lines:
    """Return the sentence of an answer, what it holds, how many rows, and when it was asked."""
    said = {
        "in one sentence": answer.sentence or "",
        "each row": answer.question.answers,
        "rows": all_or_first(answer, f"ask with -p {MOST}=NUMBER"),
        "asked on": on.isoformat(),
        "asked by": command(answer),
    }
    return [(name, words.strip()) for name, words in said.items() if words]


def _told(value: Value | Cell, means: str) -> str:
    """Return a value with its meaning."""
    words = in_words(value)
    return f"{words} ({means.strip()})" if words else f"nothing said ({means.strip()})"


def _pairs(meanings: Mapping[str, str]) -> Lines:
    """Return names as people read them, with their meanings."""
    return [(heading(name), means.strip()) for name, means in meanings.items()]


def _says_how(answer: Answer) -> bool:
    """Tell whether a column or a cell says how something is known."""
    named = {*answer.columns, *answer.totals}
    cells = (cell for row in answer.rows for cell in row if isinstance(cell, str))
    return not named.isdisjoint(BASES) or any(cell in BASES for cell in cells)
