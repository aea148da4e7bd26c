"""`confirm`, `reject`, `set` and `undo`: a person settles what the document leaves open."""

from typing import Annotated

import typer

from graph.errors import QuestionError
from graph.settings import settings
from graph.store import Store, connect
from loaders.corrections.correction import IS, OF_GAZETTEER, SETTLED, VALUES
from loaders.corrections.settling import Done, settle, undo
from loaders.gazetteer.called import called
from loaders.report import settled_in_words
from queries.anything import plan_of, resolve_any
from queries.folding import line

EDGES = (*SETTLED, IS)
KINDS = {kind.lower(): kind for kind in EDGES} | {"owner": "OWNED_BY", "theme": "ABOUT"}
"""What may be set: an edge by its name in small letters, or by the field's word for it."""
NAMES = sorted({name for names in VALUES.values() for name in names})
BY = typer.Option("--by", help="Who says so: a role, not a person's name.")
WHY = typer.Option("--why", help="Why, and where that can be checked.")
REF = typer.Argument(
    metavar="REF", help="An edge such as AB/2 MERGED_INTO R4, or a note as `notes` lists it."
)


def confirm(
    ref: Annotated[list[str], REF],
    why: Annotated[str, WHY],
    by: Annotated[str, BY] = "",
) -> None:
    """Say that an edge is right, or that a note is seen to; it is written down and loaded."""
    _say(ref, "yes", by, why)


def reject(
    ref: Annotated[list[str], REF],
    why: Annotated[str, WHY],
    by: Annotated[str, BY] = "",
) -> None:
    """Say that an edge is wrong, or that a note asks for nothing; the edge is taken out."""
    _say(ref, "no", by, why)


def set_value(
    ref: Annotated[str, typer.Argument(metavar="REF", help="Such as t5r2a1, or AB/2.")],
    value: Annotated[str, typer.Argument(metavar="NAME=VALUE", help=", ".join([*NAMES, *KINDS]))],
    why: Annotated[str, WHY],
    by: Annotated[str, BY] = "",
) -> None:
    """Say what is right: a day, a state, an owner, who an agency is."""
    name, sign, said = (part.strip() for part in value.partition("="))
    if not sign or name not in (*NAMES, *KINDS):
        raise QuestionError(
            f"{value!r}: write NAME=VALUE; NAME is one of {', '.join([*NAMES, *KINDS])}"
        )
    why = _why(why)
    with connect(settings()) as store:
        source = resolve_any(store, ref)
        plan = plan_of(store, source)
        if name in NAMES:
            done = settle(store, plan, f"{source} {name}", say=said, by=_who(by), why=why)
        else:
            target = _target(store, KINDS[name], said, plan)
            about = f"{source} {KINDS[name]} {target}"
            done = settle(store, plan, about, say="yes", by=_who(by), why=why)
    typer.echo(_told("Settled", done), nl=False)


def take_back(
    plan: Annotated[str, typer.Argument(help="Its short name; none: the last of all.")] = "",
) -> None:
    """Take the last thing back that was settled about a plan, and load the plan again."""
    with connect(settings()) as store:
        done = undo(store, plan or _last_settled(store))
    typer.echo(_told("Taken back", done), nl=False)


def _who(by: str) -> str:
    """Return who says so, as told or as set; QuestionError where nobody is."""
    who = by.strip() or settings().by.strip()
    if not who:
        raise QuestionError(
            'say who settles this, as a role: --by "community safety officer", or set DHRGRAPH_BY'
        )
    return who


def _why(why: str) -> str:
    """Return why; QuestionError where nothing is said."""
    if not why.strip():
        raise QuestionError('say why, and where that can be checked: --why "minutes of 4 May"')
    return why.strip()


def _say(ref: list[str], say: str, by: str, why: str) -> None:
    """Settle an edge or a note with yes or no."""
    why = _why(why)
    with connect(settings()) as store:
        plan, about = _named(store, " ".join(ref).split())
        done = settle(store, plan, about, say=say, by=_who(by), why=why)
    typer.echo(_told("Settled", done), nl=False)


def _named(store: Store, words: list[str]) -> tuple[str, str]:
    """Return the plan of an edge or a note, and its name in full."""
    at = next((i for i, word in enumerate(words) if i and word.upper() in EDGES), None)
    source = resolve_any(store, " ".join(words[:at]))
    if at is None and "/note/" not in source:
        raise QuestionError(
            f"{' '.join(words)!r} is no edge and no note; write an edge as AB/2 MERGED_INTO R4, "
            "a note as `dhrgraph notes` lists it"
        )
    plan = plan_of(store, source)
    if at is None:
        return plan, source
    kind = words[at].upper()
    return plan, f"{source} {kind} {_target(store, kind, ' '.join(words[at + 1 :]), plan)}"


def _target(store: Store, kind: str, words: str, plan: str) -> str:
    """Return the id at which an edge ends; an agency may be one that no plan names yet."""
    if kind in OF_GAZETTEER and not words.startswith(("agency/", f"{plan}/agency/")):
        if store.read("MATCH (a:Agency {id: $id}) RETURN a.id AS id", {"id": words}):
            return words
        rows = store.read("MATCH (p:Plan {id: $id}) RETURN p.area AS area", {"id": plan})
        return called(words, str(rows[0]["area"] or ""))
    return resolve_any(store, words, "" if kind == "REPEATS" else plan)


def _last_settled(store: Store) -> str:
    """Return the plan about which something was settled last; QuestionError where it is unclear."""
    rows = store.read("MATCH (c:Correction) RETURN c.plan AS plan, max(c.on) AS on ORDER BY plan")
    last = max((row["on"] for row in rows), default="")
    plans = [str(row["plan"]) for row in rows if row["on"] == last]
    if not plans:
        raise QuestionError("nothing has been settled in any plan of the graph")
    if len(plans) > 1:
        raise QuestionError(
            f"the last things were settled on the same day in {', '.join(plans)}; name the plan"
        )
    return plans[0]


def _told(what: str, done: Done) -> str:
    """Return what was settled or taken back, and what the graph holds now."""
    one = done.correction
    said = line(f"{what}: {one.about}: {one.say} ({one.by}: {one.why})", "", "  ")
    return f"{said}\n{settled_in_words(done.report)}written: {done.path}\n"
