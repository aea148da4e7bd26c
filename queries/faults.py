"""What a question's file must not be: at odds with its own Cypher."""

import re
from collections.abc import Collection, Iterator, Mapping
from string import Formatter

from graph.errors import QuestionError
from queries.network import COMPUTED
from queries.parameter import Parameter, checked

_STRING_OR_COMMENT = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|//.*")
_INNERMOST = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")


def in_rows(cypher: str, declared: list[str] | None) -> Iterator[str]:
    """Say where declared columns and returned ones differ, and where no order is; None: any."""
    given, order = _returned(_bare(cypher))
    if declared is not None and given != declared:
        yield f"columns are {', '.join(declared)}, but the Cypher returns {', '.join(given)}"
    if not order:
        yield "the last RETURN has no ORDER BY"


def in_totals(counting: str, declared: list[str]) -> Iterator[str]:
    """Say where declared totals and counted ones differ."""
    given = _returned(_bare(counting))[0] if counting else []
    if given != declared:
        says = ", ".join(given) or "nothing"
        yield f"totals are {', '.join(declared) or 'none'}, but their Cypher returns {says}"


def in_parameters(cypher: str, declared: Collection[str]) -> Iterator[str]:
    """Say which parameter the Cypher does not use, and which it uses undeclared."""
    used = set(re.findall(r"\$(\w+)", _bare(cypher)))
    for name in sorted(set(declared) - used):
        yield f"nothing uses the parameter {name!r}"
    for name in sorted(used - set(declared)):
        yield f"${name} is no declared parameter"


def _bare(cypher: str) -> str:
    """Return Cypher without its comments and the words of its strings."""
    return _STRING_OR_COMMENT.sub(lambda m: "" if m[0].startswith("//") else "''", cypher)


def _returned(bare: str) -> tuple[list[str], str]:
    """Return the names in the last RETURN outside all brackets, and what it is ordered by."""
    while (outer := _INNERMOST.sub("", bare)) != bare:
        bare = outer
    last = re.split(r"\bRETURN\b", bare)[-1]
    items, _, order = last.partition("ORDER BY")
    return [words[-1] for item in items.split(",") if (words := item.split())], order.strip()


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


def in_sentence(key: str, sentence: str, known: Collection[str]) -> Iterator[str]:
    """Say what a sentence names that it cannot."""
    for _, name, _, _ in Formatter().parse(sentence):
        if name is not None and name not in known:
            yield f"the {key} names {name!r}, which is no column"


def in_shown(shown: Collection[str], columns: Collection[str]) -> Iterator[str]:
    """Say what is to be shown that is no column."""
    for name in shown:
        if name not in columns:
            yield f"shown names {name!r}, which is no column"


def in_network(name: str | None) -> Iterator[str]:
    """Say where nothing works rows in that way."""
    if name is not None and name not in COMPUTED:
        yield f"network is {name!r}, and there are {', '.join(COMPUTED)}"
