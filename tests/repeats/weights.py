"""Writes `loaders/repeats/weights.tsv`: in how many texts each word stands.

`python -m tests.repeats.weights` counts the cells of the Newham plan and of the plans in
tests/plans, and the texts of `develop.yaml`.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from loaders.files import BUNDLED
from loaders.repeats.stems import WORD, stem
from loaders.repeats.terms import WEIGHTS, terms
from loaders.repeats.wording import terms_of
from loaders.tables.reader import read
from tests.repeats.labelled import texts

ROOT = Path(__file__).parents[2]
PLANS = ROOT / "tests" / "plans"
FORMATS = {".csv", ".docx", ".html", ".ods", ".pdf", ".txt", ".xlsx"}
HEAD = "# In how many texts each word stands; the first line counts the texts. From:"


def sources() -> list[Path]:
    """Return the plans whose words are counted."""
    plans = (path for path in sorted(PLANS.iterdir()) if path.suffix in FORMATS)
    return [BUNDLED / "newham" / "plan.txt", *plans]


def counted() -> list[Path]:
    """Return the plans that the file as it is says it was made from."""
    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    return [ROOT / line.removeprefix("# ") for line in lines[1:] if line.startswith("# ")]


def written(plans: list[Path]) -> str:
    """Return the file as these plans and the labelled texts give it."""
    said = sorted({*_cells(plans), *(t.says for t in texts("develop") if t.kind != "typos")})
    held = Counter(word for text in said for word in _words(text))
    head = [HEAD, *(f"# {path.relative_to(ROOT).as_posix()}" for path in plans)]
    rows = [f"\t{len(said)}", *(f"{word}\t{held[word]}" for word in sorted(held))]
    return "\n".join([*head, *rows]) + "\n"


def _cells(plans: list[Path]) -> Iterator[str]:
    """Yield the words of every cell that is no header."""
    for plan in plans:
        yield from (cell.text for cell in read(plan).cells() if cell.row and not cell.blank)


def _words(text: str) -> set[str]:
    """Return the words of a text that carry meaning; one only in capitals is taken for a name."""
    lower = {stem(word) for word in WORD.findall(text.replace("’", "'")) if word[0].islower()}
    phrases = set(terms().phrases.values())
    return {term.word for term in terms_of(text, stem)} & (lower | phrases)


if __name__ == "__main__":
    WEIGHTS.write_text(written(sources()), encoding="utf-8")
    print(f"{WEIGHTS}: {len(WEIGHTS.read_text(encoding='utf-8').splitlines())} lines")
