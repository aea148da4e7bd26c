"""An empty graph on the engine that the environment names, as often as one is needed."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from graph.settings import settings
from graph.store import Store

WIPE = "MATCH (n) WITH n LIMIT 20000 DETACH DELETE n RETURN count(*) AS gone"


@contextmanager
def empty_store() -> Iterator[Store]:
    """Open an empty graph: a new folder of the embedded engine, or the Neo4j, wiped.

    Java starts once a process and stays warm; each folder gets a server of its own in it.
    """
    known = settings()
    if not known.address().startswith("embedded:"):
        with Store(known) as store:
            wipe(store)
            yield store
        return
    with (
        tempfile.TemporaryDirectory(prefix="dhrgraph-bench-", ignore_cleanup_errors=True) as name,
        Store(known.model_copy(update={"uri": f"embedded:{name}/graph"})) as store,
    ):
        yield store


def wipe(store: Store) -> None:
    """Delete everything in Neo4j."""
    with store._writer.session(database=store.database) as session:
        while session.run(WIPE).single(strict=True)["gone"]:
            pass
