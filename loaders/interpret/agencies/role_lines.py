"""Lines of a cell that are only a role beside a line that is only its body."""

import re
from collections.abc import Sequence

BULLET = re.compile(r"\s*(?:[•▪●◦·‣*]|[–—-]\s)")
Span = tuple[int, int]


def lines_of_roles(
    text: str, places: Sequence[Span], roles: Sequence[bool], bodies: Sequence[bool]
) -> dict[int, int]:
    """Return the body of each role that stands on a line of its own beside the body's.

    Where a body stands before and after the role, or two roles before a body, nobody can tell.
    """
    said = _lines(text, places, roles, bodies)
    found: dict[int, int] = {}
    at = 0
    while at < len(said):
        run = _run(said, at)
        kinds = "".join(kind for kind, _ in said[at:run])
        first = 0 if re.fullmatch(r"(?:RB)+B*", kinds) else 1
        if first and not re.fullmatch(r"(?:BR)+", kinds):
            kinds = ""
        for one in range(0, len(kinds) - 1, 2):
            if kinds[one : one + 2] != "BB":
                role, body = said[at + one + first][1], said[at + one + 1 - first][1]
                found[role] = body
        at = run + 1
    return found


def _run(said: list[tuple[str, int]], at: int) -> int:
    """Return where lines end that are each one role or one body."""
    while at < len(said) and said[at][0] in "RB":
        at += 1
    return at


def _lines(
    text: str, places: Sequence[Span], roles: Sequence[bool], bodies: Sequence[bool]
) -> list[tuple[str, int]]:
    """Return what each line is: a role (R), a body (B), something else (?); and which name."""
    said: list[tuple[str, int]] = []
    first = places[0][0] if places else 0
    for line in re.finditer(r"[^\n]+", text):
        within = [n for n, (a, b) in enumerate(places) if a >= line.start() and b <= line.end()]
        if not within and (line.end() < first or not line[0].strip(" ,.;()")):
            continue
        alone = len(within) == 1 and _is_all(text, line.span(), places[within[0]])
        kind = "R" if alone and roles[within[0]] else "B" if alone and bodies[within[0]] else "?"
        said.append((kind, within[0] if within else -1))
    return said


def _is_all(text: str, line: Span, name: Span) -> bool:
    """Tell whether a line holds nothing but a name, and is no item of a list."""
    if BULLET.match(text[slice(*line)]):
        return False
    return not re.search(r"[^\W\d_]", text[line[0] : name[0]] + text[name[1] : line[1]])
