"""What a question's file must not be: at odds with its own Cypher."""

import re
from collections.abc import Collection, Iterator, Mapping
from string import Formatter

from graph.errors import QuestionError
from queries.parameter import Parameter, checked

_STRING_OR_COMMENT = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|//.*")
_INNERMOST = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")


def in_cypher(cypher: str, columns: list[str], parameters: Collection[str]) -> Iterator[str]:
    """Say where the Cypher is at odds with the declared columns and parameters."""
    bare = _STRING_OR_COMMENT.sub(lambda m: "" if m[0].startswith("//") else "''", cypher)
    yield from _columns(bare, columns)
    yield from _parameters(bare, parameters)


def _columns(bare: str, declared: list[str]) -> Iterator[str]:
    """Say where the declared columns and the returned ones differ, and where no order is."""
    given, order = _returned(bare)
    if given != declared:
        yield f"columns are {', '.join(declared)}, but the Cypher returns {', '.join(given)}"
    if not order:
        yield "the last RETURN has no ORDER BY"


def _returned(bare: str) -> tuple[list[str], str]:
    """Return the names in the last RETURN outside all brackets, and what it is ordered by."""
    while (outer := _INNERMOST.sub("", bare)) != bare:
        bare = outer
    last = re.split(r"\bRETURN\b", bare)[-1]
    items, _, order = last.partition("ORDER BY")
    return [words[-1] for item in items.split(",") if (words := item.split())], order.strip()


def _parameters(bare: str, declared: Collection[str]) -> Iterator[str]:
    """Say which parameter the Cypher does not use, and which it uses undeclared."""
    used = set(re.findall(r"\$(\w+)", bare))
    for name in sorted(set(declared) - used):
        yield f"nothing uses the parameter {name!r}"
    for name in sorted(used - set(declared)):
        yield f"${name} is no declared parameter"


def in_defaults(parameters: Mapping[str, Parameter]) -> Iterator[str]:
    """Say which default its own parameter refuses, and which choice has no choices."""
    for name, parameter in parameters.items():
        if parameter.type == "choice" and not parameter.choices:
            yield f"the parameter {name!r} is a choice without choices"
        elif parameter.default is not None:
            yield from _refused(name, parameter)


def _refused(name: str, parameter: Parameter) -> Iterator[str]:
    """Say it where a parameter refuses its own default."""
    try:
        checked(name, parameter, parameter.default)
    except QuestionError as error:
        yield f"default of {error}"


def in_sentence(sentence: str, columns: Collection[str]) -> Iterator[str]:
    """Say what a sentence names that is neither `rows` nor a column."""
    for _, name, _, _ in Formatter().parse(sentence):
        if name is not None and name not in {"rows", *columns}:
            yield f"the sentence names {name!r}, which is no column"


def in_shown(shown: Collection[str], columns: Collection[str]) -> Iterator[str]:
    """Say what is to be shown that is no column."""
    for name in shown:
        if name not in columns:
            yield f"shown names {name!r}, which is no column"
