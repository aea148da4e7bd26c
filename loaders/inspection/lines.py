"""Lines of at most 80 columns: sentences folded, rows of cells, lists of numbers."""

import textwrap
from collections.abc import Iterable, Sequence

from loaders.files import shown

WIDTH = 80


def folded(words: str, indent: int = 0, hang: int = 0) -> str:
    """Return some words folded to the width, every line but the first `hang` further in."""
    return textwrap.fill(
        shown(" ".join(words.split())),
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
    )


def cut(words: str, length: int) -> str:
    """Return the beginning of some words, on one line."""
    plain = shown(" ".join(words.split()))
    return plain if len(plain) <= length else f"{plain[: length - 1].rstrip()}…"


def quoted(words: str, length: int) -> str:
    """Return the beginning of some words, in quotation marks."""
    return f"“{cut(words, length - 2)}”"


def columns(rows: Sequence[Sequence[str]], widths: Sequence[int], indent: int = 2) -> str:
    """Return rows of cells, each column so wide and its words folded below each other."""
    return "\n".join(line for row in rows for line in _row(row, widths, indent))


def _row(row: Sequence[str], widths: Sequence[int], indent: int) -> Iterable[str]:
    """Yield the lines of one row."""
    folds = [textwrap.wrap(shown(" ".join(cell.split())), width) or [""]
             for cell, width in zip(row, widths, strict=True)]  # fmt: skip
    for at in range(max(map(len, folds))):
        cells = (fold[at] if at < len(fold) else "" for fold in folds)
        line = "  ".join(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
        yield f"{' ' * indent}{line}".rstrip()


def ranges(numbers: Iterable[int]) -> str:
    """Return numbers in few words: `1–3, 7`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)


def rows_in_words(numbers: Iterable[int]) -> str:
    """Return which rows, in words: `row 4`, `rows 1–3, 7`."""
    said = ranges(numbers)
    return f"row {said}" if said.isdigit() else f"rows {said}"


def counted(number: int, one: str, several: str = "") -> str:
    """Return a number with its noun."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"
