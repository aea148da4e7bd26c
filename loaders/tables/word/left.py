"""What is left out of a Word file on purpose, counted, and said as doubts."""

from dataclasses import dataclass

from loaders.tables.builder import Builder

Said = tuple[int, str, str]
"""How often something was found, in how few words, and in a sentence."""


@dataclass(slots=True)
class Left:
    """How much was left out, or read although a person should look at it."""

    deletions: int = 0
    insertions: int = 0
    moves: int = 0
    comments: int = 0
    hidden: int = 0
    objects: int = 0
    documents: int = 0
    pictures: int = 0
    prompts: int = 0
    signs: int = 0
    covered: int = 0
    outside: int = 0
    macros: bool = False
    formats: frozenset[str] = frozenset()

    def tell(self, into: Builder) -> None:
        """Add a doubt for everything that was left out."""
        for found, kind, text in (self._changes(), *self._left_out(), *self._unread()):
            if found:
                into.doubt(kind, text)

    def _changes(self) -> Said:
        """Say how many tracked changes there are, and how they are read."""
        ways = (
            (self.deletions, "deletion", "left out"),
            (self.insertions, "insertion", "read as text"),
            (self.moves, "move", "read at the new place"),
        )
        said = ", ".join(f"{many(count, thing)} {way}" for count, thing, way in ways if count)
        text = f"Tracked changes: {said}. Accept or reject them in Word to be sure."
        return len(said), "tracked changes", text

    def _left_out(self) -> list[Said]:
        """Say which words are no text of the plan."""
        return [
            (self.comments, "comments left out",
             f"{many(self.comments, 'comment')} left out: they are not part of the plan."),
            (self.hidden, "hidden words",
             f"{many(self.hidden, 'word')} left out that Word does not show, being hidden."),
            (self.macros, "macros not run",
             "The file holds macros. They were not run; its words were read as they stand."),
        ]  # fmt: skip

    def _unread(self) -> list[Said]:
        """Say what could not be read."""
        sorts = ", ".join(sorted(self.formats))
        return [
            (self.objects, "embedded object", f"{many(self.objects, 'embedded object')} (a sheet, "
             "a PDF or the like) not read; put the words of it into the document."),
            (self.documents, "embedded document", f"{many(self.documents, 'whole document')} "
             "inside this one not read; open the plan in Word and save it, which takes it in."),
            (self.outside, "file not fetched", f"{many(self.outside, 'file')} outside of the "
             "document, to which it is linked, not fetched."),
            (self.pictures, "picture not read", f"{many(self.pictures, 'picture')} outside the "
             "tables not read; words in a picture are not words of the plan."),
            (self.prompts, "prompt not filled in", f"{many(self.prompts, 'field')} not filled in; "
             "the prompt of it is read as if it were an answer."),
            (self.signs, "sign not known", f"{many(self.signs, 'sign')} of a picture font kept "
             "without knowing what is drawn."),
            (self.covered, "number under a merged cell", f"{many(self.covered, 'list number')} "
             "under merged cells not counted: compare the numbers of that list with Word's."),
            (len(sorts), "list number", f"Lists are numbered in a way that is not known ({sorts}); "
             "their numbers are read as 1, 2, 3."),
        ]  # fmt: skip


def many(count: int, thing: str) -> str:
    """Return `1 comment`, `2 comments`."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
