"""Control-C between two plans: in the middle of one, a library may lose it or fail on it."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def noticed() -> Iterator[Callable[[], bool]]:
    """Tell whether anybody pressed Control-C; pressed again, it interrupts at once."""
    seen = threading.Event()
    before = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(before):
        yield seen.is_set
        return

    def interrupt(number: int, frame: FrameType | None) -> None:
        if seen.is_set():
            before(number, frame)
        seen.set()

    signal.signal(signal.SIGINT, interrupt)
    try:
        yield seen.is_set
    finally:
        signal.signal(signal.SIGINT, before)
