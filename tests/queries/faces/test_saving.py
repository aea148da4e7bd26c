"""A file is written whole, where the path leads, and as what it was."""

import os
import stat
import threading
from pathlib import Path

import pytest

from graph.errors import QuestionError, StoreError
from queries.faces.saving import save, saved


def left(folder: Path) -> list[str]:
    """What stands in a folder."""
    return sorted(one.name for one in folder.iterdir())


def test_what_a_link_leads_to_is_written_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    link, target = tmp_path / "a.csv", tmp_path / "far" / "b.csv"
    link.symlink_to(target)
    for content in (b"first", b"second"):
        save(link, content)
        assert link.is_symlink()
        assert (target.read_bytes(), left(target.parent)) == (content, ["b.csv"])
    assert left(tmp_path) == ["a.csv", "far"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o640])
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.csv"
    path.write_text("before")
    path.chmod(mode)
    save(path, b"after")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"after", mode)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    path, read = tmp_path / "pipe", list[bytes]()
    os.mkfifo(path)
    reader = threading.Thread(target=lambda: read.append(path.read_bytes()), daemon=True)
    reader.start()
    save(path, b"through")
    reader.join(10)
    assert (read, left(tmp_path)) == ([b"through"], ["pipe"])
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_what_stops_midway_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("before")
    with pytest.raises(RuntimeError), saved(path) as file:  # noqa: PT012
        file.write(b"half")
        raise RuntimeError
    assert (path.read_text(), left(tmp_path)) == ("before", ["a.csv"])


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("file/x.csv", "file/x.csv: cannot be written (Not a directory); choose another"),
        ("none/x.csv", "none/x.csv: cannot be written (No such file or directory)"),
        ("round", "round: cannot be written (Too many levels of symbolic links)"),
        ("..", "..: cannot be written (Is a directory)"),
        ("x" * 300, "cannot be written (File name too long)"),
    ],
)
def test_what_cannot_be_written_is_a_sentence(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "file").write_text("before")
    (tmp_path / "round").symlink_to(tmp_path / "round")
    with pytest.raises(StoreError) as error:
        save(tmp_path / name, b"after")
    assert says in str(error.value)
    assert left(tmp_path) == ["file", "round"]


def test_a_path_that_names_no_file_is_refused() -> None:
    for path in (Path(), Path("/")):
        with pytest.raises(QuestionError, match="name a file"):
            save(path, b"after")
