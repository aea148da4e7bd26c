"""A file that is whole, or as it was before."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from graph.errors import QuestionError, StoreError


def save(path: Path, content: bytes) -> None:
    """Write a file in place of what it held; StoreError says why it cannot be written."""
    with saved(path) as file:
        file.write(content)


@contextmanager
def saved(path: Path) -> Iterator[IO[bytes]]:
    """Open a file to write: at the end it holds all of it, else what it held before.

    A link is followed, and a file keeps its mode. What is no ordinary file, such as a pipe, is
    written to as it stands.

    Raises:
        QuestionError: the path names no file.
        StoreError: it cannot be written; it says why.
    """
    if not path.name:
        raise QuestionError(f"--output {path}: name a file to write to")
    try:
        there = _there(path)
        if there is None or stat.S_ISREG(there.st_mode):
            with _beside(Path(os.path.realpath(path)), there) as file:
                yield file
        else:
            with path.open("wb") as file:
                yield file
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror}); choose another") from error


def _there(path: Path) -> os.stat_result | None:
    """Return what is known of a file, or of the one a link leads to; nothing where none is."""
    with suppress(FileNotFoundError):
        return path.stat()
    return None


@contextmanager
def _beside(path: Path, before: os.stat_result | None) -> Iterator[IO[bytes]]:
    """Open a new file beside the old one, which it replaces once it is written."""
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("wb") as file:
            if before is not None:
                new.chmod(stat.S_IMODE(before.st_mode))
            yield file
        new.replace(path)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
