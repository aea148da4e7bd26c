"""What goes wrong with a database, as a sentence: what, where, and the remedy."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.errors import StoreError

GONE = (ServiceUnavailable, SessionExpired)
"""What the driver raises where nobody answers, or no longer."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a graph is: its address, its settings' seconds and database, and a look at its disk."""

    address: str
    database: str
    seconds: float
    is_full: Callable[[], bool]


@contextmanager
def explained(at: Place) -> Iterator[None]:
    """Turn what the driver raises into a StoreError with a sentence."""
    try:
        yield
    except AuthError as error:
        raise StoreError(
            f"{at.address} refused the user or the password; "
            "set DHRGRAPH_USER and DHRGRAPH_PASSWORD"
        ) from error
    except GONE as error:
        if interrupted(error):
            raise KeyboardInterrupt from error
        raise StoreError(
            f"{at.address} does not answer; start it, or set DHRGRAPH_URI to where it is"
        ) from error
    except (Neo4jError, DriverError, ConfigurationError) as error:
        if interrupted(error):
            raise KeyboardInterrupt from error
        raise StoreError(_said(at, error)) from error


def interrupted(error: BaseException | None) -> bool:
    """Tell whether a failure came while the driver ended what Control-C had interrupted."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _said(at: Place, error: Exception) -> str:
    """Say what a database refused."""
    if at.is_full():
        return f"{at.address}: the disk is full; nothing was stored. Free some space, try again"
    code = getattr(error, "code", "") or ""
    if "TimedOut" in code or "Timeout" in str(error):
        return (
            f"the question took longer than {at.seconds:g} seconds and was stopped; "
            "ask for less, or set DHRGRAPH_TIMEOUT"
        )
    if "DatabaseNotFound" in code:
        return f"{at.address} has no database {at.database!r}; set DHRGRAPH_DATABASE"
    return f"{at.address}: {getattr(error, 'message', None) or error} ({code or 'driver'})"
