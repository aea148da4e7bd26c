"""Words as a file can hold them: without the control characters that no document may have."""

import re

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def printable(words: str) -> str:
    """Return words without control characters, a space in place of each."""
    return CONTROLS.sub(" ", words)
