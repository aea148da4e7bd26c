"""A file that is whole, or as it was before."""

from contextlib import suppress
from pathlib import Path

from graph.errors import StoreError


def save(path: Path, content: bytes) -> None:
    """Write a file in place of what it held; StoreError says why it cannot be written."""
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_bytes(content)
        new.replace(path)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror}); choose another") from error
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
