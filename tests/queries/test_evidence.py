"""The passage that a trace shows is the one the graph's edge comes from."""

from pathlib import Path

from graph.store import Store
from loaders.load import load, read_plan
from queries.answer import ask
from tests.loaders.writing import written


def test_a_carried_owner_stands_above_not_in_the_next_block(store: Store, tmp_path: Path) -> None:
    rows = (
        "Ann|1|HOUSING Offer homes|HOUSING 1. Build|Write|Kent Police|",
        "Ben|1|Rent||Read||",
        "Cat|1|Lend||Teach||",
        "Dan|1|SCHOOLS Visit|SCHOOLS 2. Talk|Go|Kent Police|",
    )
    load(store, read_plan(written(tmp_path, *rows)))
    answer = ask(store, "trace_recommendation", {"recommendation": "p/R1"})
    found = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    owners = {row["joined_to"]: row["passage"] for row in found if row["step"] == "owner"}
    assert owners == dict.fromkeys(["p/t1r1a1", "p/t1r2a1", "p/t1r3a1"], "p/t1r1c6")
