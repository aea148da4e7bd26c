"""Ids that a person can read, and that stay the same when a plan is read again."""

import hashlib
import re
import unicodedata

LONGEST = 80


def slug(words: str) -> str:
    """Return the words in lower case, joined by hyphens: `SAFE HOMES` is `safe-homes`.

    Where that would lose letters or be too long, a short hash keeps two names apart.
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    cleaned = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")
    lost = any(char.isalnum() and not char.isascii() for char in plain_marks(words))
    if not cleaned or lost or len(cleaned) > LONGEST:
        mark = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:10]
        return f"{cleaned[:LONGEST]}-{mark}".strip("-")
    return cleaned


def plain_marks(words: str) -> str:
    """Return the words with accents taken off their letters: `é` is `e`."""
    return "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))


def folded(words: str) -> str:
    """Return words in small letters without accents, each run of white space as one space."""
    return " ".join(plain_marks(words).casefold().split())


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
        self._times: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """Return `wanted`, or `wanted-2`, `wanted-3` where it is taken already."""
        name = wanted
        while name in self._taken:
            self._times[wanted] = self._times.get(wanted, 1) + 1
            name = f"{wanted}-{self._times[wanted]}"
        self._taken.add(name)
        return name
