"""What surrounds a write: Python's collector of cycles, held off and let go again."""

import gc
from collections.abc import Iterator

import pytest

from graph.write import uncollected


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """The collector is on after each test, whatever it did."""
    gc.enable()
    yield
    gc.enable()


def test_the_collector_is_off_within_and_on_after() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_a_failure() -> None:
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()


def test_who_holds_it_off_already_keeps_it_off() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


def test_two_that_overlap_leave_it_on() -> None:
    first, second = uncollected(), uncollected()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    second.__exit__(None, None, None)
    assert gc.isenabled()
