"""Ids that a person can read, and that stay the same when a plan is read again."""

import re
import unicodedata


def slug(words: str) -> str:
    """Return the words in lower case, joined by hyphens: `DV ENQUIRY` is `dv-enquiry`."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    cleaned = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")
    return cleaned or "x" + words.encode("utf-8").hex()


def tidy(words: str) -> str:
    """Return words fit for an id: white space and slashes become hyphens, the case stays."""
    return re.sub(r"[\s/]+", "-", words.strip())


def sort_key(number: str | None) -> str:
    """Return a number with its digits padded to six, so that text sorts as people count."""
    padded = re.sub(r"\d+", lambda m: m.group().zfill(6), (number or "").strip().lower())
    return padded or "~"


class Names:
    """Hands out ids, and never the same one twice: the second `ZA/3` is `ZA/3-2`."""

    def __init__(self) -> None:
        """Start with no id taken."""
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """Return `wanted`, or `wanted-2`, `wanted-3` where it is taken already."""
        name, times = wanted, 1
        while name in self._taken:
            times += 1
            name = f"{wanted}-{times}"
        self._taken.add(name)
        return name
