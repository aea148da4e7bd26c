"""Words as lines of the terminal: folded to the width, or cut to their beginning."""

import textwrap

from graph.signs import visible
from queries.faces.words import WIDTH


def line(words: str, indent: str = "  ", hang: str = "") -> str:
    """Return words folded to the width, every line but the first `hang` further in.

    An id is not cut in two, and nothing in the words steers a terminal.
    """
    return textwrap.fill(
        visible(words),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def cut(words: str, longest: int) -> str:
    """Return words on one line, cut where they are longer than that."""
    said = " ".join(words.split())
    return said if len(said) <= longest else f"{said[:longest].rstrip()} …"
