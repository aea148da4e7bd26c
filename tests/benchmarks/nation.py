"""The agencies of a made-up nation: eight bodies of its own, then eleven in each area."""

from dataclasses import dataclass, field
from itertools import islice

from graph.identity import slug
from graph.model import Agency, AgencyKind, Edge, Node, PartOf, Scope, SucceededBy
from tests.benchmarks.wording import area

NATIONAL = (
    ("Home Office", "government"),
    ("Department of Health and Social Care", "government"),
    ("Crown Prosecution Service", "justice"),
    ("National Probation Service", "justice"),
    ("NHS England", "health"),
    ("College of Policing", "police"),
    ("Royal College of General Practitioners", "health"),
    ("Domestic Abuse Commissioner", "government"),
)
LOCAL: tuple[tuple[str, AgencyKind, str | None], ...] = (
    ("Council", "organisation", "local government"),
    ("Clinical Commissioning Group", "organisation", "health"),
    ("Integrated Care Board", "organisation", "health"),
    ("Hospital NHS Trust", "organisation", "health"),
    ("Community Safety Unit", "team", "police"),
    ("Safeguarding Adults Team", "team", "local government"),
    ("Domestic Abuse Coordinator", "role", "local government"),
    ("Domestic Abuse Forum", "group", "partnership"),
    ("Community Safety Partnership", "group", "partnership"),
    ("Women's Support Service", "organisation", "voluntary"),
    ("Link Workers", "unknown", None),
)
OF_THE_COUNCIL = ("Safeguarding Adults Team", "Domestic Abuse Coordinator")
ENDED, BEGAN = "2022-06-30", "2022-07-01"


@dataclass(slots=True)
class Nation:
    """Its agencies: those of the nation, and those of each area."""

    bodies: list[Agency] = field(default_factory=list)
    areas: list[tuple[str, list[Agency]]] = field(default_factory=list)
    edges: list[Edge[Node, Node]] = field(default_factory=list)

    def place(self, number: int) -> tuple[str, list[Agency]]:
        """Return the name and the agencies of an area; the areas come round again."""
        return self.areas[number % len(self.areas)] if self.areas else (area(number), [])


def nation(agencies: int) -> Nation:
    """Return exactly so many agencies."""
    found = Nation([_national(*one) for one in NATIONAL[:agencies]])
    left, number = agencies - len(found.bodies), 0
    while left:
        name = area(number)
        local = {what: _local(name, what, k, s) for what, k, s in islice(LOCAL, left)}
        found.areas.append((name, list(local.values())))
        found.edges.extend(_between(local))
        left, number = left - len(local), number + 1
    return found


def _between(local: dict[str, Agency]) -> list[Edge[Node, Node]]:
    """Return who is part of whom, and who came after whom, in one area."""
    council = local["Council"]
    edges: list[Edge[Node, Node]] = [
        PartOf(source=local[what], target=council, basis="confirmed")
        for what in OF_THE_COUNCIL
        if what in local
    ]
    if "Integrated Care Board" in local:
        old, new = local["Clinical Commissioning Group"], local["Integrated Care Board"]
        edges.append(SucceededBy(source=old, target=new, basis="confirmed", on=BEGAN))
    return edges


def _national(name: str, sector: str) -> Agency:
    """Return a body of the nation."""
    return _agency(name, "organisation", sector, "national")


def _local(place: str, what: str, kind: AgencyKind, sector: str | None) -> Agency:
    """Return a body of an area."""
    return _agency(f"{place} {what}", kind, sector, "local")


def _agency(name: str, kind: AgencyKind, sector: str | None, reach: Scope) -> Agency:
    """Return an agency; of one of unknown kind nothing more is known."""
    known = kind != "unknown"
    return Agency(
        id=slug(name),
        name=name,
        kind=kind,
        sector=sector,
        reach=reach if known else None,
        active_to=ENDED if name.endswith("Commissioning Group") else None,
        source="made up" if known else None,
        basis="confirmed" if known else "stated",
    )
