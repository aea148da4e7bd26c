"""One made-up plan: blocks of one to four originals, revised together, with actions and owners."""

from collections import Counter
from dataclasses import dataclass, field
from random import Random
from string import ascii_uppercase

from graph.identity import slug, sort_key
from graph.model import (
    About,
    Action,
    Addresses,
    Agency,
    Basis,
    Graph,
    In,
    Made,
    MergedInto,
    OwnedBy,
    Passage,
    Plan,
    Recommendation,
    Review,
    Role,
    Scope,
    Stage,
    StatedIn,
    Theme,
)
from tests.benchmarks import wording
from tests.benchmarks.aiming import aims
from tests.benchmarks.directing import directed
from tests.benchmarks.noticing import notes
from tests.benchmarks.progressing import month, progress
from tests.benchmarks.versions import Past

Owners = list[tuple[Agency, bool]]
"""The agencies of one cell, each with whether it only supports."""
WIDE = 0.08
"""The part of the recommendations that is to the nation or a region."""
WITH_DEADLINE = 0.05
"""The part of the recommendations that say in their words until when."""


@dataclass(slots=True)
class Row:
    """One row of the plan's table: an original, and the revised ones that stand beside it."""

    original: Recommendation
    stated: list[Recommendation]
    block: list[Recommendation]
    first: bool


@dataclass(slots=True)
class Draft:
    """A plan while it is written."""

    rng: Random
    graph: Graph
    plan: Plan
    bodies: list[Agency]
    local: list[Agency]
    passages: bool
    number: int
    """Counts the plans, from 0."""
    reviews: list[Review] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    written: int = 0
    begins: int = 0
    """Where in the graph the nodes of the plan begin."""

    def write(self, reviews: int, recommendations: int, actions: int, outcomes: int) -> None:
        """Write the whole plan, with exactly so many of each."""
        self.begins = len(self.graph.nodes)
        self.graph.add([self.plan])
        self._name_reviews(reviews)
        self._name_themes()
        wide = int(recommendations * WIDE)
        rows = self._blocks(recommendations - wide)
        done = self._actions(rows, actions)
        for number in range(wide):
            self._original("regional" if number % 3 == 0 else "national")
        self.graph.add(*aims(self.rng, self.plan, done, outcomes))
        self._look_back(done)

    def _look_back(self, done: list[Action]) -> None:
        """Write what was noticed about the plan, and its versions; every third plan has two."""
        asked = [one for one in self.graph.nodes[self.begins :] if isinstance(one, Recommendation)]
        self.graph.add(edges=directed(asked, self.bodies, self.local, self.plan.id))
        self.graph.add(*notes(self.rng, self.plan, self.reviews, asked, done))
        past = Past(self.rng, self.plan, self.graph.nodes, self.graph.edges)
        past.write(done, changed=self.number % 3 == 0)

    @property
    def year(self) -> int:
        """Return the year in which the plan was published."""
        return int(self.plan.published or 0)

    def _name_reviews(self, amount: int) -> None:
        """Give every review a pseudonym of two letters."""
        pairs = [a + b for a in ascii_uppercase for b in ascii_uppercase]
        for name in self.rng.sample(pairs, amount):
            place, chair = f"{self.plan.id}/{name}", f"Chair of {name}"
            review = Review(id=place, plan=self.plan.id, name=name, kind="DHR",
                            area=self.plan.area, chair=chair, year=self.year - 1)  # fmt: skip
            self.reviews.append(review)
        self.graph.add(self.reviews)

    def _name_themes(self) -> None:
        """Choose six to ten headings."""
        for name in self.rng.sample(wording.THEMES, self.rng.randint(6, 10)):
            place = f"{self.plan.id}/theme/{slug(name)}"
            self.themes.append(Theme(id=place, plan=self.plan.id, name=name))
        self.graph.add(self.themes)

    def _blocks(self, left: int) -> list[Row]:
        """Write blocks until so many recommendations are used up; return their rows."""
        rows: list[Row] = []
        while left:
            originals = [self._original("local") for _ in range(min(self.rng.randint(1, 4), left))]
            left -= len(originals)
            revised = [self._revised() for _ in range(min(self.rng.randint(1, 2), left))]
            left -= len(revised)
            rows.extend(self._block(originals, revised))
        return rows

    def _block(self, originals: list[Recommendation], revised: list[Recommendation]) -> list[Row]:
        """Write one block: its heading, and what was merged into what."""
        theme, last = self.rng.choice(self.themes), len(originals) - 1
        rows = [
            Row(one, [r for j, r in enumerate(revised) if min(j, last) == i], revised, i == 0)
            for i, one in enumerate(originals)
        ]
        for row in rows:
            basis: Basis = "stated" if row.first else "carried"
            self.graph.add(edges=[About(source=row.original, target=theme, basis=basis)])
            self._merge(row)
        self.graph.add(edges=[About(source=r, target=theme, basis="stated") for r in revised])
        return rows

    def _merge(self, row: Row) -> None:
        """Merge the original of a row into the revised ones beside it, or above it, or none."""
        chance = self.rng.random()
        if row.stated:
            self._into(row.original, row.stated, "stated")
        elif chance < 0.3:
            self._into(row.original, row.block[:1], "matched")
        elif chance < 0.85:
            self._into(row.original, row.block, "carried")

    def _into(self, one: Recommendation, revised: list[Recommendation], basis: Basis) -> None:
        """Add the edges of one merging."""
        for target in revised:
            like = self._similarity() if basis == "matched" else None
            edge = MergedInto(source=one, target=target, basis=basis, similarity=like)
            self.graph.add(edges=[edge])

    def _similarity(self) -> float:
        """Return how alike two made-up wordings are."""
        return round(self.rng.uniform(0.55, 0.98), 3)

    def _original(self, scope: Scope) -> Recommendation:
        """Write what one of the reviews asked for."""
        review = self.reviews[self.asked.total() % len(self.reviews)]
        self.asked[review.id] += 1
        number = str(self.asked[review.id])
        one = self._recommendation(f"{review.id}/{number}", number, "original", scope)
        self.graph.add(edges=[Made(source=review, target=one, basis="stated")])
        return one

    def _revised(self) -> Recommendation:
        """Write what the partnership made of several originals."""
        self.asked["revised"] += 1
        number = f"R{self.asked['revised']}"
        return self._recommendation(f"{self.plan.id}/{number}", number, "revised", "local")

    def _recommendation(
        self, place: str, number: str, stage: Stage, scope: Scope
    ) -> Recommendation:
        """Write a recommendation, some with a deadline in its words, and the cell it stands in."""
        words, when = wording.recommendation(self.rng), None
        if self.rng.random() < WITH_DEADLINE:
            when = month(self.year + self.rng.randrange(3), self.rng.randint(1, 12))
            words = f"{words} This should be done by {when.words}."
        one = Recommendation(
            id=place,
            plan=self.plan.id,
            number=number,
            sort_key=sort_key(number),
            text=words,
            stage=stage,
            scope=scope,
            scope_basis="stated",
            due=f"by {when.words}" if when else None,
            due_on=when.last if when else None,
            due_precision=when.precision if when else None,
        )
        self.graph.add([one])
        self._cell(one, 3 if stage == "original" else 4)
        return one

    def _actions(self, rows: list[Row], amount: int) -> list[Action]:
        """Spread exactly so many actions over the rows, with their owners."""
        spread = Counter(self.rng.choices(range(len(rows)), k=amount) if rows else ())
        done: list[Action] = []
        owners: Owners = []
        for number, row in enumerate(rows):
            owners, basis = self._owners([] if row.first else owners)
            many = spread[number] > 1
            actions = [self._action(row, i + 1 if many else None) for i in range(spread[number])]
            self._own(actions, owners if basis else [], basis or "stated")
            done.extend(actions)
        return done

    def _action(self, row: Row, number: int | None) -> Action:
        """Write an action and the recommendation it addresses."""
        self.written += 1
        how = progress(self.rng, self.year)
        action = Action(
            id=f"{self.plan.id}/A{self.written}",
            plan=self.plan.id,
            text=wording.action(self.rng),
            number=str(number) if number else None,
            status=how.status,
            state=how.state,
            state_basis=how.basis,
            due=how.due.words,
            due_on=how.due.last,
            due_precision=how.due.precision,
            completed=how.completed.words,
            completed_on=how.completed.last,
            completed_precision=how.completed.precision,
            progress=None,
        )
        self.graph.add([action])
        self._address(action, row)
        self._cell(action, 5)
        return action

    def _address(self, action: Action, row: Row) -> None:
        """Let the action address the revised one beside it, or above it, or the original."""
        targets = row.stated or row.block or [row.original]
        basis: Basis = "carried" if row.block and not row.stated else "stated"
        chosen = self.rng.choice(targets)
        self.graph.add(
            edges=[Addresses(source=action, target=chosen, basis=basis, similarity=None)]
        )
        other = [one for one in row.block if one is not chosen]
        if other and self.rng.random() < 0.05:
            like = self._similarity()
            edge = Addresses(source=action, target=other[0], basis="matched", similarity=like)
            self.graph.add(edges=[edge])

    def _owners(self, above: Owners) -> tuple[Owners, Basis | None]:
        """Return the owners of a row: stated, those above, or none where the cell says nothing."""
        chance = self.rng.random()
        if above and chance < 0.55:
            return above, "carried"
        pool = self.local if self.local and self.rng.random() < 0.95 else self.bodies
        if chance > 0.8 or not pool:
            return above, None
        amount = min(self.rng.choices((1, 2, 3), (80, 15, 5))[0], len(pool))
        chosen = self.rng.sample(pool, amount)
        return [(one, i > 0 and self.rng.random() < 0.4) for i, one in enumerate(chosen)], "stated"

    def _own(self, actions: list[Action], owners: Owners, basis: Basis) -> None:
        """Let every owner of the row own every action of it."""
        for action in actions:
            for agency, supports in owners:
                words = f"with support of {agency.name}" if supports else agency.name
                role: Role = "support" if supports else "lead"
                edge = OwnedBy(source=action, target=agency, basis=basis,
                               role=role, as_written=words)  # fmt: skip
                self.graph.add(edges=[edge])

    def _cell(self, one: Recommendation | Action, column: int) -> None:
        """Write the cell in which the words stand, if passages are wanted."""
        if not self.passages:
            return
        row = self.asked.total() + self.written
        cell = Passage(id=f"{self.plan.id}/t1/r{row}/c{column}", plan=self.plan.id, text=one.text,
                       kind="cell", table=1, row=row, column=column, header=None,
                       page=None, place=None, colour=None)  # fmt: skip
        said = StatedIn(source=one, target=cell, basis="stated", start=0, end=len(one.text))
        self.graph.add([cell], [said, In(source=cell, target=self.plan, basis="stated")])
