"""Scores as plain text of 80 characters."""

from collections.abc import Iterable, Iterator
from functools import reduce

from tests.accuracy.cases import Scored
from tests.accuracy.facts import Ends, Key, short
from tests.accuracy.scoring import Result, Score

WIDTH = 80
HEAD = f"{'':16}{'truth':>6}{'found':>6}{'right':>6}{'prec':>6}{'recall':>7}{'F1':>6}"
BASIS_HEAD = f" |{'right':>6}{'prec':>6}{'recall':>7}{'F1':>6}"


def report(scored: list[Scored], *, wrong: bool = False) -> str:
    """Return a table for each plan, one for all of them, and a line for each."""
    parts = [_plan(one, wrong=wrong) for one in scored]
    if len(scored) > 1:
        total = reduce(lambda a, b: a + b, (one.result for one in scored))
        parts += ["\n".join([_title("all plans"), *_table(total)]), "\n".join(_summary(scored))]
    return "\n\n".join(parts)


def _plan(scored: Scored, *, wrong: bool) -> str:
    """Return the table of a plan, or why it was not read."""
    lines = [_title(scored.name)]
    if scored.error:
        lines.append(f"not read: {scored.error}")
    lines += _table(scored.result)
    if wrong and not scored.error:
        lines += _wrong(scored.result)
    return "\n".join(lines)


def _title(name: str) -> str:
    """Return a line with the name."""
    return f"== {name} ".ljust(WIDTH, "=")


def _table(result: Result) -> Iterator[str]:
    """Yield the lines of a table; beside the edges by their ends, those with their basis."""
    yield HEAD + " |      with the same basis"
    for name, score in result.nodes.items():
        yield _line(name, score)
    nodes, ends, bases = result.overall()
    yield _line("all nodes", nodes)
    yield "-" * len(HEAD) + BASIS_HEAD
    for name, score in result.ends.items():
        yield _line(name, score) + _basis(result.bases[name])
    yield _line("all edges", ends) + _basis(bases)
    yield f"properties of these: {result.properties.right} of {result.properties.truth} right"
    for name, score in result.readings.items():
        yield _line(name, score, 20)


def _line(name: str, score: Score, width: int = 16) -> str:
    """Return a score on one line, its name as wide as that."""
    counts = f"{name:{width}}{score.truth:6}{score.found:6}{score.right:6}"
    return counts + f"{_n(score.precision):>6}{_n(score.recall):>7}{_n(score.f1):>6}"


def _basis(score: Score) -> str:
    """Return the score with the basis, beside the one without."""
    shares = f"{_n(score.precision):>6}{_n(score.recall):>7}{_n(score.f1):>6}"
    return f" |{score.right:6}{shares}"


def _n(share: float | None) -> str:
    """Return a share with three places, cut and not rounded; a dash where there is none."""
    return "-" if share is None else f"{int(share * 1000 + 1e-9) / 1000:.3f}"


def _summary(scored: Iterable[Scored]) -> Iterator[str]:
    """Yield a line for each plan: the F1 of its nodes and edges."""
    yield _title("F1")
    yield f"{'':32}{'nodes':>8}{'edges':>8}{'with basis':>12}{'properties':>14}"
    for one in scored:
        shares = [_n(score.f1) for score in one.result.overall()]
        told = f"{one.result.properties.right}/{one.result.properties.truth}"
        note = "  not read" if one.error else ""
        yield f"{one.name:32}{shares[0]:>8}{shares[1]:>8}{shares[2]:>12}{told:>14}{note}"


def _wrong(result: Result) -> Iterator[str]:
    """Yield what is missing (-), what should not be there (+), and what is otherwise (~)."""
    for sign, ones in (("-", result.missing), ("+", result.wrong)):
        yield from (f"  {sign} {_says(one)}" for one in ones)
    yield from (f"  ~ {_says(one)}: {how}" for one, how in result.other)


def _says(one: Key | Ends) -> str:
    """Return a node or an edge on one line."""
    if isinstance(one, Ends):
        return f"{one.kind} {short(one.source[1:], 44)} -> {short(one.target[1:], 44)}"
    return short(one, 110)
