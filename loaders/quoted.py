"""Words in quotation marks, cut where they are long, for notes and errors."""


def shortened(words: str, length: int = 40) -> str:
    """Return the beginning of some words, in quotation marks."""
    words = " ".join(words.split())
    return repr(words if len(words) <= length else words[: length - 1] + "…")
